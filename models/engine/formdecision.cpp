// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/formdecision.h"

#include "models/engine/describeresolution.h"
#include "models/engine/formcandidates.h"

#include <QDate>

#include <algorithm>

namespace unsnag {
namespace {

Error unfit(const QString &place, const QString &detail, const QString &remedy)
{
    return {Code::Input, detail, place, remedy};
}

QString shownBy(const FormGround &ground)
{
    return QStringLiteral("`unsnag-cli show %1` lists actions, fields and candidates")
        .arg(ground.exception().id.text());
}

QString idsOf(const ReasonForm &form)
{
    QStringList ids;
    for (const FormAction &action : form.actions)
        ids += action.id;
    return ids.join(QStringLiteral(", "));
}

QStringList namesOf(const FormAction &action, FormGround &ground)
{
    QStringList names;
    for (const FormField &field : action.fields) {
        for (const FilledField &filled : fieldsFor(field, ground))
            names += filled.name;
    }
    return names;
}

bool takesAnyPlace(const FormAction &action)
{
    return std::ranges::any_of(action.fields,
                               [](const FormField &field) { return field.repeat != Repeat::Once; });
}

Result<void> checkNames(const FormAction &action, const Json &choice, FormGround &ground)
{
    const QStringList names = namesOf(action, ground);
    for (const auto &[name, value] : choice.object()) {
        // Places that the form did not foresee are checked against the flow later.
        const bool isPlace = name.startsWith(QLatin1Char('/')) && takesAnyPlace(action);
        if (!names.contains(name) && !isPlace)
            return unfit(name,
                         QStringLiteral("the action %1 has no such field; expected %2")
                             .arg(action.id, names.isEmpty() ? QStringLiteral("no field at all")
                                                             : names.join(QStringLiteral(", "))),
                         shownBy(ground));
    }
    return {};
}

//! What only this workspace's own knowledge can say for a field: the code at fault, the check's name.
QString knownValue(const FormField &form, const FilledField &field, FormGround &ground)
{
    if (!field.suggestion.isEmpty())
        return field.suggestion;
    const FieldPlace place{field.place, field.present, field.expected, field.values, field.longest};
    const bool isOurs = std::ranges::all_of(
        form.candidates, [](const CandidateSource &one) { return isKnownHere(one.source); });
    if (!isOurs)
        return {};
    for (const CandidateSource &source : form.candidates) {
        const auto candidates = candidatesFrom(ground, source, place);
        if (candidates.size() == 1)
            return candidates.front().value;
    }
    return {};
}

Result<Json> typed(const FilledField &field, const Json &value)
{
    const QString text = value.scalarText().trimmed();
    const QString expected = field.expected.isEmpty() ? fieldTypeName(field.type) : field.expected;
    const auto wrong = [&](const QString &what) {
        return unfit(field.name, QStringLiteral("expected %1, found \"%2\"").arg(what, text),
                     field.example.isEmpty() ? QString()
                                             : QStringLiteral("for example %1").arg(field.example));
    };
    if (!field.values.isEmpty() && !field.values.contains(text))
        return wrong(QStringLiteral("one of ") + field.values.join(QStringLiteral(", ")));
    if (field.longest > 0 && text.size() > field.longest)
        return wrong(QStringLiteral("at most %1 characters").arg(field.longest));
    switch (field.type) {
    case FieldType::Decimal:
        if (!Decimal::fromText(text))
            return wrong(expected);
        break;
    case FieldType::Date:
        if (!QDate::fromString(text.left(10), Qt::ISODate).isValid())
            return wrong(QStringLiteral("a date such as 2026-12-01"));
        break;
    case FieldType::Boolean:
        if (text != QLatin1String("true") && text != QLatin1String("false"))
            return wrong(QStringLiteral("true or false"));
        return Json(text == QLatin1String("true"));
    case FieldType::Text:
    case FieldType::Enum:
    case FieldType::Account:
    case FieldType::Item:
    case FieldType::Record:
        break;
    }
    return Json(text);
}

//! Fills what is missing and known, checks what is there; a field left out stays out.
Result<Json> completed(const FormAction &action, const Json &choice, FormGround &ground)
{
    Json full = choice.isNull() ? Json(JsonObject{}) : choice;
    for (const FormField &form : action.fields) {
        for (const FilledField &field : fieldsFor(form, ground)) {
            if (!full.contains(field.name)) {
                const QString known = knownValue(form, field, ground);
                if (!known.isEmpty())
                    full.set(field.name, known);
            }
            const bool isMissing = full[field.name].scalarText().trimmed().isEmpty();
            const bool mayBeEmpty = !field.isRequired || full.contains(field.name);
            if (isMissing && field.isRequired && action.effect != Action::MapValue)
                return unfit(field.name,
                             QStringLiteral("\"%1\" is missing; expected %2")
                                 .arg(field.title, field.expected.isEmpty()
                                                       ? fieldTypeName(field.type)
                                                       : field.expected),
                             QStringLiteral("give it with --set %1=VALUE; ").arg(field.name) +
                                 shownBy(ground));
            if (isMissing && !mayBeEmpty)
                return unfit(field.name, QStringLiteral("\"%1\" is missing").arg(field.title),
                             shownBy(ground));
            if (isMissing)
                continue;
            UNSNAG_TRY(Json value, typed(field, full[field.name]));
            full.set(field.name, std::move(value));
        }
    }
    return full;
}

//! Values that go into the record or into the document's inputs.
void spread(const FormAction &action, Decision &decision)
{
    Json inputs;
    for (const FormField &field : action.fields) {
        const Json value = decision.choice[field.name];
        if (value.isNull())
            continue;
        if (!field.pointer.isEmpty())
            decision.fields.emplace_back(field.pointer, value);
        if (!field.input.isEmpty())
            inputs.set(field.input, value);
    }
    for (const auto &[name, value] : decision.choice.object()) {
        if (name.startsWith(QLatin1Char('/')))
            decision.fields.emplace_back(name, value);
    }
    if (!inputs.isNull())
        decision.choice.set(QStringLiteral("inputs"), inputs);
    if (action.effect == Action::LinkAccount || action.effect == Action::MoveLead)
        decision.account = decision.choice["account"].scalarText();
    if (action.effect == Action::KeepApart)
        decision.choice.set(QStringLiteral("apart_from"), JsonArray{decision.choice["apart_from"]});
    if (action.effect == Action::MapValue)
        decision.choice.set(QStringLiteral("place"),
                            placePattern(decision.choice["place"].scalarText()));
}

} // namespace

Result<Decision> decisionFromForm(const Decision &given, FormGround &ground)
{
    UNSNAG_TRY(const ReasonForm form, ground.bench().flows.form(ground.exception().reason));
    const FormAction *action = form.action(given.form);
    if (action == nullptr)
        return unfit(QStringLiteral("--action"),
                     QStringLiteral("the form of %1 has no action \"%2\"; expected one of %3")
                         .arg(reasonName(form.reason), given.form, idsOf(form)),
                     shownBy(ground));
    if (const QString obstacle = whyNotNow(*action, ground); !obstacle.isEmpty())
        return Error{Code::Conflict,
                     QStringLiteral("%1 can't be taken now: %2").arg(action->id, obstacle),
                     ground.exception().id.text(), shownBy(ground)};
    UNSNAG_CHECK(checkNames(*action, given.choice, ground));
    Decision decision = given;
    decision.action = action->effect;
    decision.isDual = action->isDual;
    UNSNAG_TRY(decision.choice, completed(*action, given.choice, ground));
    spread(*action, decision);
    return decision;
}

} // namespace unsnag
