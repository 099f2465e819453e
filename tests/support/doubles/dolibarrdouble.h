// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"

namespace unsnag {

//! Dolibarr: sqlfilters, an empty list that is 404 or [], bare numbers for what was made, Unix seconds,
//! amounts as text, 304 for what is validated already, neither keys nor versions.
class DolibarrDouble final : public DoubleSystem
{
public:
    [[nodiscard]] QString profile() const override { return QStringLiteral("dolibarr"); }
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
    [[nodiscard]] DoubleTable *table(const QString &kind);
    [[nodiscard]] Json wire(const QString &kind, const DoubleRecord &record);
    [[nodiscard]] Json invoice(const DoubleRecord &record);
    [[nodiscard]] Json proposal(const DoubleRecord &record);
    [[nodiscard]] DoubleAnswer list(const DoubleRequest &request, const QString &kind);
    [[nodiscard]] DoubleAnswer write(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer createThirdparty(const Json &body);
    [[nodiscard]] DoubleAnswer updateThirdparty(DoubleRecord &record, const Json &body);
    [[nodiscard]] DoubleAnswer createInvoice(const Json &body);
    [[nodiscard]] DoubleAnswer settle(DoubleRecord &record, const QString &how, const Json &body);

    DoubleTable m_thirdparties{time()};
    DoubleTable m_proposals{time()};
    DoubleTable m_products{time()};
    DoubleTable m_invoices{time()};
    int m_empty = 0; //!< empty lists so far; every other one is of an older version
};

} // namespace unsnag
