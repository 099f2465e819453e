// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"
#include "tests/support/doubles/tokendesk.h"
#include "tests/support/doubles/xerobooks.h"

#include <deque>

namespace unsnag {

//! Xero, Accounting API 2.0, with its token server and its list of connections.
class XeroDouble final : public DoubleSystem
{
public:
    XeroDouble();

    [[nodiscard]] QString profile() const override { return QStringLiteral("xero"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isLogin(const DoubleRequest &request) const override;
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override { m_tokens.end(); }
    QString add(const QString &kind, const Json &fields) override;
    //! A draft of one line for a contact, and its id.
    [[nodiscard]] QString addDraft(const QString &contact);
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QStringList lacks(const QString &kind) const override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;

private:
    [[nodiscard]] DoubleAnswer routed(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer listed(const DoubleRequest &request, const QString &resource);
    [[nodiscard]] Result<std::vector<DoubleRecord *>> chosen(const DoubleRequest &request,
                                                             const QString &resource);
    [[nodiscard]] DoubleAnswer written(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer writtenNow(const DoubleRequest &request, const QString &resource,
                                          const QString &id);
    //! How many requests of the last minute are left after this one.
    [[nodiscard]] int minuteLeft();

    TokenDesk m_tokens;
    XeroBooks m_books;
    std::deque<Timestamp> m_minute;
    int m_dayLeft = 5000;
    std::map<QByteArray, std::pair<QByteArray, DoubleAnswer>> m_replays; //!< by Idempotency-Key
};

} // namespace unsnag
