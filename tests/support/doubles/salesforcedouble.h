// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"
#include "tests/support/doubles/salesforcelogin.h"
#include "tests/support/doubles/salesforceobjects.h"

namespace unsnag {

//! Salesforce's REST API: logins that never say how long they last, queries with a cursor, upsert by an
//! external id that may be there twice (300), conditional requests, duplicate rules, composite answers
//! that are 200 whatever happened, and a limit told in a header.
class SalesforceDouble final : public DoubleSystem
{
public:
    SalesforceDouble();

    [[nodiscard]] QString profile() const override { return QStringLiteral("salesforce"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isLogin(const DoubleRequest &request) const override;
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override { m_login.endSessions(); }
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;
    [[nodiscard]] Json input(const QString &name, const Json &value) const override;

    //! Every cursor is gone before the next page is asked for.
    void loseNextCursor() { m_losesCursors = true; }

private:
    [[nodiscard]] DoubleAnswer routed(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer query(const QString &text, SalesforceObjects::Deleted deleted,
                                     const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer more(const QString &locator);
    [[nodiscard]] DoubleAnswer page(const QString &cursor, std::size_t from) const;
    [[nodiscard]] DoubleAnswer onObject(const QString &object, const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer onRow(const QString &object, const QString &id,
                                     const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer byExternalId(const QString &object, const QString &field,
                                            const QString &value, const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer create(const QString &object, const Json &members,
                                      const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer update(const QString &object, DoubleRecord &row, const Json &members,
                                      const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer composite(const DoubleRequest &request);
    //! What a duplicate rule of the organisation says about a new account.
    [[nodiscard]] std::optional<SalesforceRefusal> duplicates(const Json &members,
                                                              const DoubleRecord *self);
    [[nodiscard]] QByteArray etagOf(const DoubleRecord &row) const;
    //! Status of a conditional request that does not hold (304, 400, 412); 0 where it does.
    [[nodiscard]] int condition(const QString &object, const DoubleRecord &row,
                                const DoubleRequest &request) const;

    SalesforceObjects m_objects;
    SalesforceLogin m_login;
    std::map<QString, std::vector<Json>> m_cursors;
    bool m_losesCursors = false;
    int m_used = 0; //!< API requests of the day
};

} // namespace unsnag
