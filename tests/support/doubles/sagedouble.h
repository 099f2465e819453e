// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"
#include "tests/support/doubles/tokendesk.h"

namespace unsnag {

//! Sage Accounting, API 3.1, with its token server.
class SageDouble final : public DoubleSystem
{
public:
    SageDouble();

    [[nodiscard]] QString profile() const override { return QStringLiteral("sage-accounting"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isLogin(const DoubleRequest &request) const override;
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override { m_tokens.end(); }
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QStringList lacks(const QString &kind) const override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;

private:
    [[nodiscard]] DoubleAnswer routed(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer listed(const DoubleRequest &request, const QString &resource);
    [[nodiscard]] DoubleAnswer made(const DoubleRequest &request, const QString &resource);
    [[nodiscard]] DoubleAnswer changed(const DoubleRequest &request, const QString &resource,
                                       DoubleRecord &record);
    [[nodiscard]] Json contactProblems(const Json &given, const DoubleRecord *there);
    [[nodiscard]] Json invoiceProblems(const Json &given);
    //! What a contact or invoice looks like once its ids have become references and sums are counted.
    [[nodiscard]] Json settled(const QString &resource, const Json &given);
    [[nodiscard]] Json settledInvoice(const Json &given);
    [[nodiscard]] Json shown(const QString &resource, const DoubleRecord &record,
                             bool isWhole) const;
    [[nodiscard]] DoubleTable *table(const QString &resource);
    QString put(const QString &resource, Json fields);

    TokenDesk m_tokens;
    DoubleTable m_contacts;
    DoubleTable m_products;
    DoubleTable m_invoices;
    int m_lastId = 0;
    int m_lastNumber = 0;
    std::map<QString, DoubleAnswer> m_replays; //!< by idempotency_id
};

} // namespace unsnag
