// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/assignment.h"

#include "models/base/jsonpointer.h"
#include "models/store/absencetable.h"

namespace unsnag {
namespace {

RoutingSubject subjectOf(const Flow &flow, const Event &event, Reason reason,
                         const QStringList &places)
{
    RoutingSubject subject;
    subject.reason = reason;
    subject.amount = Decimal::fromText(flow.amountOf(event.payload)).value_or(Decimal());
    subject.country = valueAt(event.payload, flow.accountPointer())["country"].scalarText();
    subject.flow = flow.id();
    subject.places = places;
    return subject;
}

//! A backup that a rule names wins over that of the role, and that over the flow's.
QString backupOf(const RoleBook &roles, const Flow &flow, const Assignment &assignment)
{
    const RoleEntry *role = roles.find(assignment.owner);
    const bool isNamed = assignment.rule != QLatin1String("flow") &&
                         assignment.backup != flow.backupOwner() &&
                         assignment.backup != flow.owner();
    if (isNamed || role == nullptr || role->backup.isEmpty())
        return assignment.backup;
    return role->backup;
}

} // namespace

QStringList placesOf(const JsonArray &fields)
{
    QStringList places;
    for (const Json &field : fields)
        places.append(field["pointer"].toString());
    return places;
}

Result<Destination> presentFor(Session &session, const Workbench &bench, const QString &role)
{
    const Timestamp now = bench.clock.now();
    UNSNAG_TRY(const auto absences, AbsenceTable(session).notOver(now));
    const StandIn acting = standInFor(role, absences, now);
    Destination destination{role, {}, {}, {}};
    if (acting.name == role)
        return destination;
    destination.rule = QStringLiteral("stand-in: ") + acting.chain.join(QStringLiteral(" → "));
    if (bench.flows.roles().isRole(acting.name))
        destination.owner = acting.name;
    else
        destination.person = acting.name;
    return destination;
}

Result<Destination> destinationOf(Session &session, const Workbench &bench, const Flow &flow,
                                  const Event &event, Reason reason, const QStringList &places)
{
    const Assignment assignment =
        route(flow.document(), subjectOf(flow, event, reason, places), bench.flows.routing());
    UNSNAG_TRY(Destination destination, presentFor(session, bench, assignment.owner));
    destination.backup = backupOf(bench.flows.roles(), flow, assignment);
    destination.rule = destination.rule.isEmpty()
                           ? assignment.rule
                           : assignment.rule + QStringLiteral("; ") + destination.rule;
    return destination;
}

void moveInto(SyncException &exception, const Destination &destination)
{
    exception.owner = destination.owner;
    exception.backupOwner = destination.backup;
    exception.rule = destination.rule;
    const bool isAtRest =
        exception.state == ExceptionState::Open || exception.state == ExceptionState::Claimed;
    if (!isAtRest && exception.state != ExceptionState::Held)
        return;
    exception.claimedBy = destination.person;
    if (isAtRest)
        exception.state =
            destination.person.isEmpty() ? ExceptionState::Open : ExceptionState::Claimed;
}

} // namespace unsnag
