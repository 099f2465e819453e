// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/session.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace unsnag {

//! A row of a table whose changes the audit log seals.
struct RowRef {
    QString kind;    //!< see SealedRows::kinds
    QStringList key; //!< values of its key as text, one to three

    //! "exceptions/EX-1", "crosswalk/crm/A-1/erp": the name of its digest in an entry. "~" and "/" in a
    //! value are written "~0" and "~1" (as RFC 6901 does), so that no two rows share a name. One that
    //! is too long for an entry is named by its SHA-256 in hex instead: "crosswalk/~25f0c...".
    [[nodiscard]] QString text() const;
    //! The name of a row in an entry of any version: the first ones wrote names of any length out.
    [[nodiscard]] static QString nameOf(const QString &written);

    bool operator==(const RowRef &) const = default;
};

//! The newest seal of a row: the digest stands in the entry `sequence`, in its member "rows" under the name
//! of the row. It is SHA-256(salt || text).
struct RowSeal {
    RowRef row;
    qint64 sequence = 0;
    QByteArray salt;                //!< 32 random bytes
    std::optional<QByteArray> text; //!< of the row as it is stored now; nothing where it is gone
};

//! Which rows of business tables the audit log vouches for, column by column. A table that changes such a
//! row tells AuditTail (touch); the next entry of the transaction holds a digest of the row as it is
//! stored then. So a row that was changed past the program is found. Salts keep short content from being
//! guessed out of the log; that of an older state is forgotten with the state.
class SealedRows
{
public:
    explicit SealedRows(Session &session) : m_session(session) {}

    //! Names of the tables, "exceptions", "crosswalk" ... Of "events" only the state is sealed, once it
    //! changes: the rest is sealed with the payload (EventTable::boundText); "own_events" are those
    //! that came from no intake, and those whose payload was erased. Attempts are sealed once they have
    //! an outcome. What an event waits behind (held_behind) is not sealed.
    [[nodiscard]] static QStringList kinds();
    //! The stored values of a row, each as its length in bytes, ":" and its UTF-8, or "-" for NULL;
    //! nothing where there is no such row. Error: Bug for an unknown kind.
    [[nodiscard]] Result<std::optional<QByteArray>> text(const RowRef &row);
    //! Keeps the seal instead of an older one of the row.
    [[nodiscard]] Result<void> put(const RowSeal &seal);
    //! Seals that stand in the entries from `from` to before `end`, with the texts of their rows.
    [[nodiscard]] Result<std::vector<RowSeal>> between(qint64 from, qint64 end);
    //! States of the events whose payloads the entries from `from` to before `end` commit to and whose
    //! state never changed, by entry.
    [[nodiscard]] Result<std::vector<std::pair<qint64, QString>>> statesAsPulled(qint64 from,
                                                                                 qint64 end);
    //! What is wrong with a row that says it belongs to an entry which a log of `size` entries has not;
    //! nothing where there is none.
    [[nodiscard]] Result<std::optional<QString>> stray(qint64 size);
    //! Calls `visit` for every row of a kind that there is; Bug for "events".
    [[nodiscard]] Result<void> each(const QString &kind,
                                    const std::function<void(const RowRef &)> &visit);

private:
    Session &m_session;
};

} // namespace unsnag
