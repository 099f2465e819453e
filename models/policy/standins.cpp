// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/standins.h"

#include <algorithm>
#include <set>

namespace unsnag {
namespace {

//! What is meant by one name: people write "marketing ops" too.
bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

//! The earlier absence decides where two hold at once, so that the answer depends on nothing else.
const Absence *absenceOf(const QString &who, const std::vector<Absence> &absences, Timestamp moment)
{
    const Absence *found = nullptr;
    for (const Absence &absence : absences) {
        if (isSame(absence.who, who) && absence.covers(moment) &&
            (found == nullptr ||
             std::tie(absence.from, absence.number) < std::tie(found->from, found->number)))
            found = &absence;
    }
    return found;
}

std::optional<Timestamp> endOf(const Absence &absence)
{
    if (absence.until && absence.endedAt)
        return std::min(*absence.until, *absence.endedAt);
    return absence.until ? absence.until : absence.endedAt;
}

bool overlap(const Absence &a, const Absence &b)
{
    const auto endA = endOf(a);
    const auto endB = endOf(b);
    return (!endB || a.from < *endB) && (!endA || b.from < *endA);
}

Result<void> checkSelf(const Absence &added)
{
    if (added.who.trimmed().isEmpty() || added.standIn.trimmed().isEmpty())
        return Error{Code::Input,
                     QStringLiteral("expected who is away and who stands in"),
                     QStringLiteral("absence"),
                     {}};
    if (added.until && *added.until <= added.from)
        return Error{Code::Input,
                     QStringLiteral("the absence ends (%1) before it begins (%2)")
                         .arg(toRfc3339(*added.until), toRfc3339(added.from)),
                     QStringLiteral("absence"),
                     {}};
    if (isSame(added.who, added.standIn))
        return Error{Code::Input, QStringLiteral("%1 can't stand in for %1").arg(added.who),
                     QStringLiteral("absence"), QStringLiteral("name somebody else")};
    return {};
}

//! The moments at which a chain can change while the added absence holds.
std::set<Timestamp> momentsOf(const Absence &added, const std::vector<Absence> &known)
{
    std::set<Timestamp> moments{added.from};
    for (const Absence &absence : known) {
        if (overlap(added, absence))
            moments.insert(std::max(absence.from, added.from));
    }
    return moments;
}

} // namespace

StandIn standInFor(const QString &who, const std::vector<Absence> &absences, Timestamp moment)
{
    StandIn answer{who, {who}, false};
    for (;;) {
        const Absence *absence = absenceOf(answer.name, absences, moment);
        if (absence == nullptr)
            return answer;
        const bool wasThere =
            std::any_of(answer.chain.begin(), answer.chain.end(),
                        [&](const QString &name) { return isSame(name, absence->standIn); });
        answer.chain.append(absence->standIn);
        if (wasThere) {
            answer.name = who;
            answer.isCycle = true;
            return answer;
        }
        answer.name = absence->standIn;
    }
}

Result<void> checkAbsence(const Absence &added, const std::vector<Absence> &known)
{
    UNSNAG_CHECK(checkSelf(added));
    for (const Absence &absence : known) {
        if (isSame(absence.who, added.who) && overlap(added, absence))
            return Error{Code::Conflict,
                         QStringLiteral("%1 is away then already (%2), with %3 standing in")
                             .arg(added.who, absence.id(), absence.standIn),
                         QStringLiteral("absence"),
                         QStringLiteral("end %1 first, or choose another time").arg(absence.id())};
    }
    std::vector<Absence> all = known;
    all.push_back(added);
    for (const Timestamp moment : momentsOf(added, known)) {
        const StandIn chain = standInFor(added.who, all, moment);
        if (chain.isCycle)
            return Error{Code::Conflict,
                         QStringLiteral("nobody would be there: %1 at %2")
                             .arg(chain.chain.join(QStringLiteral(" → ")), toRfc3339(moment)),
                         QStringLiteral("absence"),
                         QStringLiteral("name a stand-in outside this circle")};
    }
    return {};
}

} // namespace unsnag
