// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"

#include <QSet>

namespace unsnag {

//! Pipedrive: API v2 with cursors, custom fields by hash, no versions, no unique fields, the two
//! endpoints for the products of deals, and rate headers on every answer.
class PipedriveDouble final : public DoubleSystem
{
public:
    PipedriveDouble();

    [[nodiscard]] QString profile() const override { return QStringLiteral("pipedrive"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
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
    [[nodiscard]] bool isKnown(const DoubleRequest &request) const;
    [[nodiscard]] DoubleAnswer routed(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer read(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer write(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer list(const DoubleRequest &request, const QString &kind);
    [[nodiscard]] DoubleAnswer page(const DoubleRequest &request, JsonArray all) const;
    [[nodiscard]] DoubleAnswer search(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer one(const QString &kind, const QString &id);
    [[nodiscard]] DoubleAnswer saveOrganization(DoubleRecord *old, const Json &body);
    [[nodiscard]] DoubleAnswer saveDeal(DoubleRecord &deal, const Json &body);
    [[nodiscard]] DoubleTable &table(const QString &kind);
    [[nodiscard]] Json wire(const QString &kind, const DoubleRecord &record) const;
    [[nodiscard]] JsonArray linesOf(const QString &dealId);
    [[nodiscard]] QString productFor(const Json &line);

    DoubleTable m_organizations{time()};
    DoubleTable m_deals{time()};
    DoubleTable m_products{time()};
    DoubleTable m_persons{time()};
    QSet<QString> m_tokens;
    int m_given = 0;
    int m_answered = 0;
};

} // namespace unsnag
