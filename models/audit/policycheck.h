// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditfacts.h"
#include "models/domain/syncexception.h"

#include <QHash>
#include <QSet>

namespace unsnag {

//! The first rule of the trade that the log breaks, although its hashes may all be right.
struct PolicyViolation {
    qint64 index = 0; //!< of the entry that breaks it
    QString rule;     //!< "replay_without_decision", "second_person", "illegal_move",
                      //!< "second_success", "time", "sequence"
    QString why;      //!< machine text, English

    bool operator==(const PolicyViolation &) const = default;
};

//! Re-checks what the entries say was done, not only that they are unchanged: every replay has a
//! decision before it that was neither undone nor used up; a decision under dual control was let pass
//! by another person than the one who asked; matching rules likewise; each exception moves only as
//! mayBecome allows, from the state that it had; no operation is sent again after it succeeded or
//! makes two things (what it made may be seen again); numbers are without gaps and times run backwards by `clockTolerance` at most.
//! Takes one entry after the other, in order; what it keeps grows with the open exceptions and with
//! the operations, not with the entries.
class PolicyCheck
{
public:
    //! Clocks of two workstations of a team differ, and one that was wrong, by a time zone as well, is
    //! set right; the order of the log is that of the database.
    static constexpr std::chrono::hours clockTolerance{24};

    //! The entry that has this index in the log.
    void add(qint64 index, const AuditFacts &facts);
    [[nodiscard]] const std::optional<PolicyViolation> &violation() const { return m_violation; }

private:
    struct Asked {
        QString actor;
        QString form;
    };
    //! What is known of one exception.
    struct Trail {
        std::optional<ExceptionState> state;
        bool isIncident = false;     //!< stands for others; may open again after it was confirmed
        QSet<QString> decisions;     //!< recorded, neither undone nor used up
        QHash<QString, Asked> asked; //!< wait for a second person
    };

    void blame(qint64 index, const char *rule, const QString &why);
    void checkPlace(qint64 index, const AuditFacts &facts);
    void checkMove(qint64 index, const AuditFacts &facts, Trail &trail);
    void checkDecision(qint64 index, const AuditFacts &facts, Trail &trail);
    void checkSecondPerson(qint64 index, const AuditFacts &facts, Trail &trail);
    void checkOperation(qint64 index, const AuditFacts &facts);
    void checkActivation(qint64 index, const AuditFacts &facts);

    QHash<QString, Trail> m_trails;
    QHash<QString, QString> m_succeeded; //!< what was made, by idempotency key
    std::optional<Timestamp> m_latest;
    qint64 m_next = 0;
    std::optional<PolicyViolation> m_violation;
};

} // namespace unsnag
