// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditentry.h"

#include "models/audit/canonicaljson.h"
#include "models/audit/hashtree.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace unsnag {
namespace {

constexpr qsizetype maxEntryBytes = 65'535;

void addUnlessEmpty(EntryMembers &members, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        members.emplace_back(name, text);
}

bool isEmptyValue(const Json &value)
{
    return value.isNull() || (value.isString() && value.toString().isEmpty()) ||
           ((value.isArray() || value.isObject()) && value.size() == 0);
}

constexpr std::array fixedMembers{QLatin1StringView("actor"),      QLatin1StringView("at"),
                                  QLatin1StringView("exception"),  QLatin1StringView("kind"),
                                  QLatin1StringView("next_state"), QLatin1StringView("op"),
                                  QLatin1StringView("prev_state"), QLatin1StringView("reason"),
                                  QLatin1StringView("role"),       QLatin1StringView("seq"),
                                  QLatin1StringView("site"),       QLatin1StringView("v")};

//! A further member that bears the name of a fixed one would be lost without a word.
Result<void> checkNames(const AuditDraft &draft)
{
    for (const auto &[name, value] : draft.more.object()) {
        if (std::ranges::find(fixedMembers, name) != fixedMembers.end())
            return Error{Code::Bug,
                         QStringLiteral("a further member must not be named \"%1\"").arg(name),
                         draft.kind,
                         {}};
    }
    return {};
}

//! The fixed members, by name.
EntryMembers fixedOf(const AuditDraft &draft, qint64 sequence, const QString &site)
{
    EntryMembers members;
    members.reserve(fixedMembers.size());
    addUnlessEmpty(members, QStringLiteral("actor"), draft.actor.name);
    members.emplace_back(QStringLiteral("at"), toRfc3339(draft.at));
    addUnlessEmpty(members, QStringLiteral("exception"), draft.exception);
    addUnlessEmpty(members, QStringLiteral("kind"), draft.kind);
    addUnlessEmpty(members, QStringLiteral("next_state"), draft.stateAfter);
    addUnlessEmpty(members, QStringLiteral("op"), draft.operation);
    addUnlessEmpty(members, QStringLiteral("prev_state"), draft.stateBefore);
    addUnlessEmpty(members, QStringLiteral("reason"), draft.reason);
    addUnlessEmpty(members, QStringLiteral("role"), roleName(draft.actor.role));
    members.emplace_back(QStringLiteral("seq"), std::int64_t{sequence});
    addUnlessEmpty(members, QStringLiteral("site"), site);
    members.emplace_back(QStringLiteral("v"), 1);
    return members;
}

//! All members by name. Sorting them anew for each entry shows at the intake of events.
EntryMembers membersOf(const AuditDraft &draft, qint64 sequence, const QString &site)
{
    EntryMembers fixed = fixedOf(draft, sequence, site);
    EntryMembers members;
    members.reserve(fixed.size() + draft.more.size());
    auto next = fixed.begin();
    for (const auto &[name, value] : draft.more.object()) {
        while (next != fixed.end() && next->first < name)
            members.push_back(std::move(*next++));
        if (!isEmptyValue(value))
            members.emplace_back(name, value);
    }
    std::move(next, fixed.end(), std::back_inserter(members));
    return members;
}

} // namespace

Result<EntryMembers> entryMembers(const AuditDraft &draft, qint64 sequence, const QString &site)
{
    UNSNAG_CHECK(checkNames(draft));
    return membersOf(draft, sequence, site);
}

Result<AuditEntry> entryOf(qint64 sequence, QByteArray canonical, const QString &kind)
{
    if (sequence < 0)
        return Error{Code::Bug,
                     QStringLiteral("a log entry needs a number from 0, got %1").arg(sequence),
                     kind,
                     {}};
    if (canonical.size() > maxEntryBytes) {
        const auto detail = QStringLiteral("a log entry of %1 bytes, at most %2 fit")
                                .arg(canonical.size())
                                .arg(maxEntryBytes);
        return Error{Code::Input, detail, kind,
                     QStringLiteral("log the digest of long content instead")};
    }
    QByteArray hash = leafHash(canonical);
    return AuditEntry{sequence, std::move(canonical), std::move(hash)};
}

Result<AuditEntry> makeEntry(const AuditDraft &draft, qint64 sequence, const QString &site)
{
    UNSNAG_TRY(auto members, entryMembers(draft, sequence, site));
    UNSNAG_TRY(QByteArray canonical, canonicalObject(std::move(members)));
    return entryOf(sequence, std::move(canonical), draft.kind);
}

} // namespace unsnag
