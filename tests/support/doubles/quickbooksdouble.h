// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"
#include "tests/support/doubles/tokendesk.h"

namespace unsnag {

//! QuickBooks Online, API v3, with its token server.
class QuickBooksDouble final : public DoubleSystem
{
public:
    QuickBooksDouble();

    [[nodiscard]] QString profile() const override { return QStringLiteral("quickbooks"); }
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
    [[nodiscard]] DoubleAnswer queried(const DoubleRequest &request);
    [[nodiscard]] std::vector<Json> rowsOf(const QString &entity);
    [[nodiscard]] DoubleAnswer written(const DoubleRequest &request, const QString &entity);
    [[nodiscard]] DoubleAnswer changed(const DoubleRequest &request, const QString &entity,
                                       const Json &given);
    [[nodiscard]] std::optional<DoubleAnswer> customerFault(const Json &given, const QString &id);
    [[nodiscard]] std::optional<DoubleAnswer> invoiceFault(const Json &given);
    [[nodiscard]] std::optional<DoubleAnswer> lineFault(const Json &line);
    [[nodiscard]] static Json settled(Json invoice);
    [[nodiscard]] static Json shown(const DoubleRecord &record);
    [[nodiscard]] DoubleTable *table(const QString &entity);
    QString put(const QString &entity, Json fields);

    TokenDesk m_tokens;
    DoubleTable m_customers;
    DoubleTable m_items;
    DoubleTable m_invoices;
    int m_lastId = 0;
    std::map<QString, DoubleAnswer> m_replays; //!< by requestid
};

} // namespace unsnag
