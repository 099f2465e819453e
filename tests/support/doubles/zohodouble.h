// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"

#include <QSet>

namespace unsnag {

//! Zoho CRM: tokens whose errors come in 200, COQL, a search that lags, X-EXTERNAL, upsert, errors in the
//! records of an answer, 204 for nothing, If-Unmodified-Since, stages in the language of the organisation.
class ZohoDouble final : public DoubleSystem
{
public:
    [[nodiscard]] QString profile() const override { return QStringLiteral("zoho"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isWrite(const DoubleRequest &request) const override;
    [[nodiscard]] bool isLogin(const DoubleRequest &request) const override;
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override { m_tokens.clear(); }
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;

private:
    [[nodiscard]] DoubleAnswer token(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer read(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer readDeals(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer listAccounts(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer searchAccounts(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer oneAccount(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer coql(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer write(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer upsert(const Json &body);
    [[nodiscard]] DoubleAnswer update(DoubleRecord &record, const DoubleRequest &request,
                                      const Json &body);
    [[nodiscard]] DoubleRecord *accountWith(const char *member, const Json &value);
    [[nodiscard]] Json deal(const DoubleRecord &record);

    DoubleTable m_accounts{time()};
    DoubleTable m_deals{time()};
    QSet<QString> m_tokens;
    int m_given = 0;
};

} // namespace unsnag
