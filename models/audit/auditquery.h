// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditfacts.h"

#include <QSet>
#include <QStringList>

namespace unsnag {

//! Which entries of the audit log are wanted. Text form:
//!   exception:EX-7 actor:ana kind:resolution.recorded reason:missing_account trace:4bf92f35…
//!   from:2026-03-01 to:2026-03-31 word "several words"
//! Every part must hold. A word is looked for in actor, kind, exception id, operation, reason and in
//! what people wrote, any case; a kind may be named by its beginning ("resolution"). A day means all of
//! it, in UTC.
class AuditQuery
{
public:
    //! Error: Input naming the part that is wrong and what was expected.
    [[nodiscard]] static Result<AuditQuery> read(const QString &text);

    void setException(const QString &id) { m_exception = id; }
    void setFrom(Timestamp from) { m_from = from; }
    void setBefore(Timestamp before) { m_before = before; }

    [[nodiscard]] bool isEmpty() const;
    //! Whether what people wrote beside the entries is looked at.
    [[nodiscard]] bool hasWords() const { return !m_words.isEmpty(); }
    //! Whether learn() has to see all entries, in order, before matches() is right: entries about an
    //! exception or an event do not all name the trace.
    [[nodiscard]] bool asksForTrace() const { return !m_trace.isEmpty(); }
    void learn(const Json &entry);
    //! `words`: what people wrote, kept beside the entry.
    [[nodiscard]] bool matches(const Json &entry, const QStringList &words = {}) const;

private:
    [[nodiscard]] Result<void> take(const QString &kind, const QString &value);
    [[nodiscard]] bool isInTime(const AuditFacts &facts) const;
    [[nodiscard]] bool isOfTrace(const Json &entry) const;

    QString m_exception;
    QString m_actor;
    QString m_kind;
    QString m_reason;
    QString m_trace;
    std::optional<Timestamp> m_from;   //!< first moment
    std::optional<Timestamp> m_before; //!< first moment that is not wanted
    QStringList m_words;
    QSet<QString> m_traced; //!< exceptions and events of the trace
};

} // namespace unsnag
