// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditentry.h"

#include "models/audit/canonicaljson.h"
#include "models/audit/hashtree.h"

#include <array>

namespace unsnag {
namespace {

constexpr qsizetype maxEntryBytes = 65'535;

void setUnlessEmpty(JsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert_or_assign(name, text);
}

bool isEmptyValue(const Json &value)
{
    return value.isNull() || (value.isString() && value.toString().isEmpty()) ||
           ((value.isArray() || value.isObject()) && value.size() == 0);
}

constexpr std::array fixedMembers{"v",    "seq",       "at", "site",       "actor",      "role",
                                  "kind", "exception", "op", "prev_state", "next_state", "reason"};

//! A further member that bears the name of a fixed one would be lost without a word.
Result<void> checkNames(const AuditDraft &draft)
{
    for (const char *name : fixedMembers) {
        if (draft.more.object().contains(QLatin1String(name)))
            return Error{Code::Bug,
                         QStringLiteral("a further member must not be named \"%1\"")
                             .arg(QLatin1String(name)),
                         draft.kind,
                         {}};
    }
    return {};
}

JsonObject membersOf(const AuditDraft &draft, qint64 sequence, const QString &site)
{
    JsonObject object;
    for (const auto &[name, value] : draft.more.object()) {
        if (!isEmptyValue(value))
            object.insert_or_assign(name, value);
    }
    object.insert_or_assign(QStringLiteral("v"), 1);
    object.insert_or_assign(QStringLiteral("seq"), std::int64_t{sequence});
    object.insert_or_assign(QStringLiteral("at"), toRfc3339(draft.at));
    setUnlessEmpty(object, QStringLiteral("site"), site);
    setUnlessEmpty(object, QStringLiteral("actor"), draft.actor.name);
    setUnlessEmpty(object, QStringLiteral("role"), roleName(draft.actor.role));
    setUnlessEmpty(object, QStringLiteral("kind"), draft.kind);
    setUnlessEmpty(object, QStringLiteral("exception"), draft.exception);
    setUnlessEmpty(object, QStringLiteral("op"), draft.operation);
    setUnlessEmpty(object, QStringLiteral("prev_state"), draft.stateBefore);
    setUnlessEmpty(object, QStringLiteral("next_state"), draft.stateAfter);
    setUnlessEmpty(object, QStringLiteral("reason"), draft.reason);
    return object;
}

} // namespace

Result<AuditEntry> makeEntry(const AuditDraft &draft, qint64 sequence, const QString &site)
{
    if (sequence < 0)
        return Error{Code::Bug,
                     QStringLiteral("a log entry needs a number from 0, got %1").arg(sequence),
                     draft.kind,
                     {}};
    UNSNAG_CHECK(checkNames(draft));
    UNSNAG_TRY(QByteArray canonical, canonicalJson(membersOf(draft, sequence, site)));
    if (canonical.size() > maxEntryBytes) {
        const auto detail = QStringLiteral("a log entry of %1 bytes, at most %2 fit")
                                .arg(canonical.size())
                                .arg(maxEntryBytes);
        return Error{Code::Input, detail, draft.kind,
                     QStringLiteral("log the digest of long content instead")};
    }
    QByteArray hash = leafHash(canonical);
    return AuditEntry{sequence, std::move(canonical), std::move(hash)};
}

} // namespace unsnag
