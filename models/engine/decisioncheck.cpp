// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/decisioncheck.h"

#include "models/base/jsonpointer.h"
#include "models/diff/fieldpatch.h"
#include "models/engine/describeresolution.h"
#include "models/engine/formdecision.h"
#include "models/engine/formfacts.h"
#include "models/store/referencetables.h"

#include <algorithm>

namespace unsnag {
namespace {

Error unfit(const QString &detail, const QString &place, const QString &remedy)
{
    return {Code::Input, detail, place, remedy};
}

Result<Json> patchOf(const Decision &decision, const Json &payload)
{
    if (!decision.patch.isNull())
        return decision.patch;
    Json patch;
    Json patched = payload;
    for (const auto &[text, value] : decision.fields) {
        UNSNAG_TRY(const JsonPointer pointer, JsonPointer::parse(text));
        const Json part = patchFor(patched, pointer, value);
        UNSNAG_TRY(patched, applyWithBase(patched, part));
        for (const Json &operation : part.array())
            patch.append(operation);
    }
    return patch;
}

Result<void> checkState(const SyncException &exception, Action action)
{
    const bool isWorkable = exception.state == ExceptionState::Open ||
                            exception.state == ExceptionState::Claimed ||
                            exception.state == ExceptionState::Held;
    if (!isWorkable)
        return Error{Code::Conflict,
                     QStringLiteral("%1 is %2")
                         .arg(exception.id.text(), exceptionStateName(exception.state)),
                     exception.id.text(),
                     QStringLiteral("only an open, claimed or held exception can be resolved")};
    const bool isLinking = action == Action::LinkAccount || action == Action::CreateAccount;
    if (isLinking && exception.source.object == QLatin1String("connection"))
        return unfit(QStringLiteral("a connection fault has no account to link"),
                     exception.id.text(), QStringLiteral("test the connection, then replay"));
    const bool isAboutFields = exception.reason == Reason::MissingField ||
                               exception.reason == Reason::UnmappedItem ||
                               exception.reason == Reason::ValueRejected;
    if (isLinking && isAboutFields)
        return unfit(
            QStringLiteral("linking an account does not cure %1").arg(reasonName(exception.reason)),
            exception.id.text(), QStringLiteral("set the fields named by `show`"));
    return {};
}

Result<void> checkAccount(Workbench &bench, const Decision &decision)
{
    if (decision.action != Action::LinkAccount)
        return {};
    const QString system = bench.connectors.targetName();
    UNSNAG_TRY(const auto account, bench.store.read([&](Session &session) {
        return AccountTable(session).find(system, decision.account);
    }));
    if (!account)
        return Error{Code::NotFound,
                     QStringLiteral("%1 has no account \"%2\"").arg(system, decision.account),
                     decision.form.isEmpty() ? QStringLiteral("--account")
                                             : QStringLiteral("account"),
                     QStringLiteral("choose one of the suggested accounts, or pull again")};
    return {};
}

//! A place of the record that the form offers: one at fault, or one that differs between the sides.
bool isOffered(FormGround &ground, Action action, const QString &pointer)
{
    if (action == Action::Choose)
        return std::ranges::any_of(ground.sides().rows, [&](const ThreeWayRow &row) {
            return row.hasCrm && row.pointer == pointer;
        });
    return ground.isPlace(pointer) &&
           std::ranges::any_of(ground.faults(),
                               [&](const FaultPlace &fault) { return fault.pointer == pointer; });
}

//! Whether the fields set are fields of the flow, or offered by the form, and fit its schema; the
//! ERP's own checks come later.
Result<void> checkPlaces(FormGround &ground, const Flow &flow, const Decision &decision,
                         const Json &payload)
{
    const auto violations = flow.validate(payload);
    for (const auto &[pointer, value] : decision.fields) {
        if (flow.field(pointer) == nullptr && flow.field(placePattern(pointer)) == nullptr &&
            !isOffered(ground, decision.action, pointer))
            return unfit(QStringLiteral("the flow %1 has no such field").arg(flow.id()), pointer,
                         QStringLiteral("`show` lists the fields that may be set"));
        for (const Violation &violation : violations) {
            if (violation.pointer == pointer)
                return unfit(QStringLiteral("found %1, expected %2")
                                 .arg(violation.found, violation.expected),
                             pointer, QStringLiteral("set a value that fits"));
        }
    }
    return {};
}

//! A second person lets the asked decision pass by deciding the same.
Result<void> checkSecondPerson(const Workbench &bench, const FormGround &ground,
                               CheckedDecision &checked)
{
    if (!checked.decision.isDual)
        return {};
    const auto asked = askedDecision(ground.resolutions());
    checked.isAsked = !asked || asked->form != checked.decision.form;
    if (checked.isAsked)
        return {};
    if (asked->actor == bench.actor.name)
        return Error{
            Code::Forbidden,
            QStringLiteral("%1 asked for this on %2 and can't approve it too")
                .arg(asked->actor, toRfc3339(asked->at)),
            checked.exception.id.text(),
            QStringLiteral("a second person decides the same: unsnag-cli --as NAME resolve %1 "
                           "--action %2 --why TEXT")
                .arg(checked.exception.id.text(), asked->form)};
    checked.approves = asked;
    checked.decision.choice = asked->choice;
    checked.decision.account = asked->account;
    checked.decision.fields.clear();
    checked.decision.patch = asked->patch;
    return {};
}

//! The record that a patch is made for: of a moved record the one that is there now.
Json baseOf(FormGround &ground, Action action)
{
    if (action != Action::Choose)
        return ground.payload();
    const Json &now = ground.sides().crmNow;
    return now.isNull() ? ground.event().payload : now;
}

Result<void> checkWait(const Workbench &bench, CheckedDecision &checked)
{
    if (checked.decision.action != Action::Wait)
        return {};
    checked.waitUntil = fromRfc3339(checked.decision.choice["until"].scalarText());
    if (!checked.waitUntil || *checked.waitUntil <= bench.clock.now())
        return unfit(QStringLiteral("expected a day ahead, found \"%1\"")
                         .arg(checked.decision.choice["until"].scalarText()),
                     QStringLiteral("until"), QStringLiteral("give a date such as 2026-12-01"));
    return {};
}

Result<void> checkPatch(FormGround &ground, CheckedDecision &checked)
{
    const Decision &decision = checked.decision;
    const bool isPatching = decision.action == Action::SetFields ||
                            (decision.action == Action::Choose && decision.form.isEmpty());
    if (isPatching && decision.fields.empty() && decision.patch.isNull())
        return unfit(QStringLiteral("no field is set"), QStringLiteral("--set"),
                     QStringLiteral("name at least one field as /pointer=value"));
    checked.payload = baseOf(ground, decision.action);
    UNSNAG_TRY(checked.patch, patchOf(decision, checked.payload));
    if (!checked.patch.isNull()) {
        UNSNAG_TRY(checked.payload, applyWithBase(checked.payload, checked.patch));
    }
    return checkPlaces(ground, *checked.flow, decision, checked.payload);
}

//! Where one value is at fault in several places of the record, it is mapped in all of them. Blank
//! places lack different things.
QStringList placesToMap(const FormGround &ground, const Json &choice)
{
    const QString value = choice["value"].scalarText();
    QStringList places{choice["place"].scalarText()};
    if (value.isEmpty())
        return places;
    const auto faults = ground.faults();
    const bool isAtFault = std::ranges::any_of(faults, [&](const FaultPlace &fault) {
        return placePattern(fault.pointer) == places.constFirst();
    });
    for (const FaultPlace &fault : faults) {
        if (isAtFault && fault.found == value)
            places.append(placePattern(fault.pointer));
    }
    places.removeDuplicates();
    return places;
}

} // namespace

Result<CheckedDecision> checkedDecision(Workbench &bench, const Decision &decision)
{
    if (decision.why.trimmed().isEmpty())
        return unfit(QStringLiteral("a decision needs a reason"), QStringLiteral("--why"),
                     QStringLiteral("say in a few words why"));
    FormGround ground(bench, {});
    UNSNAG_CHECK(ground.load(decision.exception));
    CheckedDecision checked;
    checked.decision = decision;
    checked.exception = ground.exception();
    checked.event = ground.event();
    UNSNAG_TRY(checked.number, bench.store.read([&](Session &session) {
        return ResolutionTable(session).nextTurn(decision.exception);
    }));
    UNSNAG_TRY(checked.flow, bench.flows.find(checked.exception.flow));
    // The action of a form is known only once the form was read.
    UNSNAG_CHECK(
        checkState(checked.exception, decision.form.isEmpty() ? decision.action : Action::Retry));
    const auto asked = askedDecision(ground.resolutions());
    const bool isSecond = asked && asked->form == decision.form && decision.choice.isNull();
    if (!decision.form.isEmpty() && !isSecond) {
        UNSNAG_TRY(checked.decision, decisionFromForm(decision, ground));
        UNSNAG_CHECK(checkState(checked.exception, checked.decision.action));
    } else if (isSecond) {
        checked.decision.action = asked->action;
        checked.decision.isDual = true;
    }
    UNSNAG_CHECK(checkSecondPerson(bench, ground, checked));
    UNSNAG_CHECK(checkAccount(bench, checked.decision));
    UNSNAG_CHECK(checkWait(bench, checked));
    UNSNAG_CHECK(checkPatch(ground, checked));
    if (checked.decision.action == Action::MapValue)
        checked.mapPlaces = placesToMap(ground, checked.decision.choice);
    const bool isForAll = checked.decision.choice["all_open"].toBool() && !checked.isAsked;
    if (isForAll)
        checked.followers = alikeExceptions(ground);
    return checked;
}

} // namespace unsnag
