// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/entrymold.h"

#include "models/audit/canonicaljson.h"

namespace unsnag {
namespace {

constexpr qsizetype usualEntryBytes = 512;

bool isEmptyValue(const QByteArray &text)
{
    return text.isEmpty() || text == "null" || text == "\"\"" || text == "{}" || text == "[]";
}

} // namespace

Result<EntryMold> EntryMold::of(AuditDraft draft, const QStringList &differing, const QString &site)
{
    for (const QString &name : differing)
        draft.more.set(name, true);
    UNSNAG_TRY(const auto members, entryMembers(draft, 0, site));
    EntryMold mold;
    mold.m_values = static_cast<std::size_t>(differing.size());
    QByteArray text("{");
    for (const auto &[name, value] : members) {
        if (text != "{" || !mold.m_pieces.empty())
            text += ',';
        UNSNAG_CHECK(appendCanonical(text, name));
        text += ':';
        const bool isSequence = name == QLatin1String("seq");
        if (isSequence || differing.contains(name))
            mold.m_pieces.push_back({std::exchange(text, {}), isSequence});
        else
            UNSNAG_CHECK(appendCanonical(text, value));
    }
    mold.m_end = text + '}';
    mold.m_draft = std::move(draft);
    return mold;
}

Result<AuditEntry> EntryMold::entry(qint64 sequence, std::span<const QByteArray> values) const
{
    if (values.size() != m_values || std::ranges::any_of(values, isEmptyValue))
        return Error{Code::Bug, QStringLiteral("a differing member of an entry has no value"),
                     m_draft.kind, QString()};
    QByteArray canonical;
    canonical.reserve(usualEntryBytes);
    auto next = values.begin();
    for (const Piece &piece : m_pieces) {
        canonical += piece.text;
        canonical += piece.isSequence ? QByteArray::number(sequence) : *next++;
    }
    canonical += m_end;
    return entryOf(sequence, std::move(canonical), m_draft.kind);
}

} // namespace unsnag
