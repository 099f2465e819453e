// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"

namespace unsnag {

//! EspoCRM: whereGroup, offset and total, 409 with twins, X-Version-Number compared field by field,
//! reasons in the header X-Status-Reason, moments without a zone.
class EspocrmDouble final : public DoubleSystem
{
public:
    [[nodiscard]] QString profile() const override { return QStringLiteral("espocrm"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isLogin(const DoubleRequest &) const override { return false; }
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override {}
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;

private:
    [[nodiscard]] DoubleTable *table(const QString &scope);
    [[nodiscard]] DoubleAnswer list(const DoubleRequest &request, const QString &scope);
    [[nodiscard]] std::vector<Json> everything(const QString &scope);
    [[nodiscard]] Json wire(const QString &scope, const DoubleRecord &record);
    [[nodiscard]] DoubleAnswer create(const Json &body);
    [[nodiscard]] DoubleAnswer update(DoubleRecord &record, const DoubleRequest &request,
                                      const Json &body);
    [[nodiscard]] QString productFor(const Json &line);
    void save(DoubleTable &in, DoubleRecord &record, const Json &members);

    DoubleTable m_accounts{time()};
    DoubleTable m_deals{time()};
    DoubleTable m_products{time()};
    //! Id → member → the version that changed it last.
    std::map<QString, std::map<QString, qint64>> m_changes;
};

} // namespace unsnag
