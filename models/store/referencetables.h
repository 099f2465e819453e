// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"
#include "models/domain/candidate.h"
#include "models/store/session.h"

#include <functional>

namespace unsnag {

//! ERP accounts as last read, for suggestions while the ERP is slow or away.
class AccountTable
{
public:
    explicit AccountTable(Session &session) : m_session(session) {}
    //! Inserts or replaces by (system, id). An account that says what it said before has not changed.
    [[nodiscard]] Result<void> put(const QString &system, const Account &account, Timestamp at);
    [[nodiscard]] Result<std::optional<Account>> find(const QString &system, const QString &id);
    [[nodiscard]] Result<std::vector<Account>> all(const QString &system);
    //! The same one by one, in the order of their ids; never more than some thousand in memory.
    [[nodiscard]] Result<void> each(const QString &system,
                                    const std::function<void(const Account &)> &take);
    [[nodiscard]] Result<qint64> count(const QString &system);
    //! Number of the latest change of this system's accounts; 0 where there are none.
    [[nodiscard]] Result<qint64> generation(const QString &system);
    //! Accounts that changed after a generation, at most `most`.
    [[nodiscard]] Result<std::vector<Account>> changedSince(const QString &system,
                                                            qint64 generation, qint64 most);
    //! The account that changed last in a generation; nothing where a later change took its place.
    [[nodiscard]] Result<std::optional<Account>> changedIn(const QString &system,
                                                           qint64 generation);

private:
    Session &m_session;
};

//! Small named values: watermarks of feeds, settings of the workspace.
class ValueTable
{
public:
    explicit ValueTable(Session &session) : m_session(session) {}
    [[nodiscard]] Result<std::optional<QString>> find(const QString &name);
    [[nodiscard]] Result<void> put(const QString &name, const QString &value);
    //! Removing what is not there is fine.
    [[nodiscard]] Result<void> remove(const QString &name);

private:
    Session &m_session;
};

//! A configured system: which profile, and the values of its form that are no secrets.
struct ConnectionRow {
    QString name;    //!< "sandbox-erp"
    QString profile; //!< profile id
    Json values;     //!< object: field of the form → text; secrets are never here
    Json discovered; //!< object: what was read once after login
    Json health;     //!< object: {"checked_at","ok","message","held"}; null before the first check
};

class ConnectionTable
{
public:
    explicit ConnectionTable(Session &session) : m_session(session) {}
    [[nodiscard]] Result<std::vector<ConnectionRow>> all();
    [[nodiscard]] Result<std::optional<ConnectionRow>> find(const QString &name);
    [[nodiscard]] Result<void> put(const ConnectionRow &row);

private:
    Session &m_session;
};

//! A remark of a person on an exception; append-only.
struct Comment {
    QString exception;
    QString actor;
    QString text;
    Timestamp at;
};

class CommentTable
{
public:
    explicit CommentTable(Session &session) : m_session(session) {}
    [[nodiscard]] Result<void> insert(const Comment &comment);
    [[nodiscard]] Result<std::vector<Comment>> of(const QString &exception);

private:
    Session &m_session;
};

} // namespace unsnag
