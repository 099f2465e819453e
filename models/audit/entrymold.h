// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditentry.h"

#include <QStringList>

#include <span>

namespace unsnag {

//! Form for entries that share all members but a few, as those of events that arrived together: what they
//! share is written once. An entry is byte for byte the one that makeEntry makes.
class EntryMold
{
public:
    //! `differing` names the members of which each entry has a value of its own, beside its number; the
    //! draft has none of them and no evidence. Error: that of makeEntry.
    [[nodiscard]] static Result<EntryMold> of(AuditDraft draft, const QStringList &differing,
                                              const QString &site);

    //! The entry at this place in the log. `values`: for each differing member, in the order of their names,
    //! its canonical JSON text. Error: that of makeEntry; Bug where a value is missing or empty.
    [[nodiscard]] Result<AuditEntry> entry(qint64 sequence,
                                           std::span<const QByteArray> values) const;

    //! What the entries share; its differing members are placeholders.
    [[nodiscard]] const AuditDraft &draft() const { return m_draft; }

private:
    //! Canonical text and the value that follows it.
    struct Piece {
        QByteArray text;
        bool isSequence = false; //!< the number of the entry follows, else the next differing value
    };

    AuditDraft m_draft;
    std::size_t m_values = 0;
    std::vector<Piece> m_pieces;
    QByteArray m_end;
};

} // namespace unsnag
