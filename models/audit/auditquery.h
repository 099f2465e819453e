// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditfacts.h"

#include <QSet>
#include <QStringList>

namespace unsnag {

//! A text as queries compare it: case folded, UTF-8.
[[nodiscard]] QByteArray caseFolded(const QString &text);

//! Which entries of the audit log are wanted. Text form:
//!   exception:EX-7 actor:ana kind:resolution.recorded reason:missing_account trace:4bf92f35…
//!   from:2026-03-01 to:2026-03-31 word "several words"
//! Every part must hold, in any case of letters. A word is looked for in actor, kind, exception id,
//! operation, reason and in what people wrote; a kind may be named by its beginning ("resolution"). A
//! day means all of it, in UTC.
class AuditQuery
{
public:
    //! Error: Input naming the part that is wrong and what was expected.
    [[nodiscard]] static Result<AuditQuery> read(const QString &text);

    void setException(const QString &id) { m_exception = caseFolded(id); }
    void setKind(const QString &kind) { m_kind = caseFolded(kind); }
    void setTrace(const QString &trace) { m_trace = caseFolded(trace); }
    void setFrom(Timestamp from) { m_from = from; }
    void setBefore(Timestamp before) { m_before = before; }

    [[nodiscard]] bool isEmpty() const;
    //! Whether what people wrote beside the entries is looked at.
    [[nodiscard]] bool hasWords() const { return !m_words.isEmpty(); }
    //! Whether learn() has to see all entries, in order, before matches() is right: entries about an
    //! exception or an event do not all name the trace.
    [[nodiscard]] bool asksForTrace() const { return !m_trace.isEmpty(); }
    void learn(const Json &entry);
    //! The same for an id that an index found; folded.
    void learn(const QByteArray &id) { m_traced.insert(id); }
    //! `words`: what people wrote, kept beside the entry.
    [[nodiscard]] bool matches(const Json &entry, const QStringList &words = {}) const;

    // The parts, for an index; all texts are folded, and empty where they are not asked for.
    [[nodiscard]] const QByteArray &exception() const { return m_exception; }
    [[nodiscard]] const QByteArray &actor() const { return m_actor; }
    [[nodiscard]] const QByteArray &reason() const { return m_reason; }
    [[nodiscard]] const QByteArray &trace() const { return m_trace; }
    [[nodiscard]] const QSet<QByteArray> &traced() const { return m_traced; }
    [[nodiscard]] const QList<QByteArray> &words() const { return m_words; }
    [[nodiscard]] bool takesKind(const QByteArray &kind) const;
    [[nodiscard]] bool takesTime(std::optional<Timestamp> at) const;

private:
    [[nodiscard]] Result<void> take(const QString &kind, const QString &value);
    [[nodiscard]] bool isOfTrace(const Json &entry) const;

    QByteArray m_exception;
    QByteArray m_actor;
    QByteArray m_kind;
    QByteArray m_reason;
    QByteArray m_trace;
    std::optional<Timestamp> m_from;   //!< first moment
    std::optional<Timestamp> m_before; //!< first moment that is not wanted
    QList<QByteArray> m_words;
    QSet<QByteArray> m_traced; //!< exceptions and events of the trace
};

} // namespace unsnag
