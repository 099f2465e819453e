// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"

namespace unsnag {

//! Lexware Office, public API 1: a bearer key, contacts and articles with version numbers (a stale one
//! is 409), contacts replaced whole, documents that are made final at once or stay drafts, and that
//! nothing changes afterwards; two forms of refusals; no reference that can be searched.
class LexwareDouble final : public DoubleSystem
{
public:
    [[nodiscard]] QString profile() const override { return QStringLiteral("lexware-office"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isLogin(const DoubleRequest &) const override { return false; }
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override {} //!< a key has no session
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QStringList lacks(const QString &kind) const override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;
    [[nodiscard]] Json input(const QString &name, const Json &value) const override;

private:
    [[nodiscard]] DoubleAnswer contacts(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer listedContacts(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer changedContact(const DoubleRequest &request, const Json &given);
    [[nodiscard]] DoubleAnswer articles(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer vouchers(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer listedVouchers(const DoubleRequest &request);
    [[nodiscard]] Json voucherProblems(const Json &given);
    [[nodiscard]] Json lineProblems(const Json &line, const QString &place);
    //! The document as it is kept: sums, recipient, state and, where it is final, a number.
    [[nodiscard]] Json settled(const QString &type, const Json &given, bool isFinal);
    [[nodiscard]] Json numbered(Json contact);
    QString put(DoubleTable &table, Json fields);

    DoubleTable m_contacts{time()};
    DoubleTable m_articles{time()};
    DoubleTable m_vouchers{time()}; //!< invoices and order confirmations
    int m_lastId = 0;
    int m_lastCustomer = 10000;
    int m_lastNumber = 1000;
};

} // namespace unsnag
