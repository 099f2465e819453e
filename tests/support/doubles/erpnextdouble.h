// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"

namespace unsnag {

//! ERPNext: fields and filters as JSON in the query, 417 for every refusal of a value, versions by
//! `modified` with microseconds, names that clash get a number, docstatus.
class ErpnextDouble final : public DoubleSystem
{
public:
    ErpnextDouble();

    [[nodiscard]] QString profile() const override { return QStringLiteral("erpnext"); }
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
    [[nodiscard]] DoubleTable *table(const QString &doctype);
    [[nodiscard]] Json document(const DoubleRecord &record) const;
    [[nodiscard]] DoubleAnswer list(const DoubleRequest &request, DoubleTable &in);
    [[nodiscard]] DoubleAnswer insert(const QString &doctype, const Json &body);
    [[nodiscard]] DoubleAnswer insertCustomer(Json body);
    [[nodiscard]] DoubleAnswer insertInvoice(const Json &body);
    [[nodiscard]] DoubleAnswer update(const QString &doctype, DoubleRecord &record,
                                      const Json &body);
    [[nodiscard]] std::optional<DoubleAnswer> refusedInvoice(const Json &invoice);
    [[nodiscard]] static Json totalled(Json invoice);
    [[nodiscard]] bool isTaken(DoubleTable &in, const char *field, const Json &value);

    std::map<QString, DoubleTable> m_tables; //!< by DocType
};

} // namespace unsnag
