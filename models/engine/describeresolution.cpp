// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/describeresolution.h"

#include "models/base/jsonpointer.h"
#include "models/engine/formcandidates.h"
#include "models/engine/formfacts.h"

#include <algorithm>

namespace unsnag {
namespace {

FieldType typeOf(const FlowField &field)
{
    if (!field.values.isEmpty())
        return FieldType::Enum;
    if (field.type == QLatin1String("decimal") || field.type == QLatin1String("integer"))
        return FieldType::Decimal;
    return field.type == QLatin1String("date") ? FieldType::Date : FieldType::Text;
}

QString titleOf(const QString &pointer)
{
    return pointer.mid(1).replace(QLatin1Char('/'), QStringLiteral(" › "));
}

FilledField plainField(const FormField &field)
{
    FilledField filled;
    filled.name = field.name;
    filled.title = field.title;
    filled.type = field.type;
    filled.isRequired = field.isRequired;
    filled.place = field.pointer;
    filled.help = field.help;
    filled.values = field.values;
    filled.suggestion = field.preset;
    return filled;
}

//! What the flow knows about the place of a field.
void describePlace(FilledField &field, const FormGround &ground)
{
    field.present = valueAt(ground.payload(), field.place).scalarText();
    const FlowField *known = ground.flow() == nullptr ? nullptr : ground.flow()->field(field.place);
    if (known == nullptr)
        return;
    field.title = known->title;
    field.example = known->example;
    field.owner = known->dataOwner;
    field.values = known->values;
    const bool isPlainText = field.type == FieldType::Text;
    if (isPlainText || !known->values.isEmpty())
        field.type = typeOf(*known);
}

FilledField faultField(const FormField &form, const FormGround &ground, const FaultPlace &fault)
{
    FilledField field = plainField(form);
    field.name = field.place = fault.pointer;
    field.title = titleOf(fault.pointer);
    describePlace(field, ground);
    if (field.present.isEmpty())
        field.present = fault.found;
    field.expected = fault.expected;
    field.longest = fault.longest;
    return field;
}

std::vector<FilledField> differingFields(const FormField &form, FormGround &ground)
{
    std::vector<FilledField> fields;
    for (const ThreeWayRow &row : ground.sides().rows) {
        const bool isDecidable = !row.isGroup && (row.change == ThreeWayRow::Change::CrmChanged ||
                                                  row.change == ThreeWayRow::Change::Conflict ||
                                                  row.change == ThreeWayRow::Change::ErpChanged);
        if (!isDecidable || !row.hasCrm)
            continue;
        FilledField field = plainField(form);
        field.name = field.place = row.pointer;
        field.title = row.label;
        field.isRequired = false;
        describePlace(field, ground);
        fields.push_back(std::move(field));
    }
    return fields;
}

void addCandidates(FilledField &field, const FormField &form, FormGround &ground)
{
    const FieldPlace place{field.place, field.present, field.expected, field.values, field.longest};
    for (const CandidateSource &source : form.candidates) {
        auto candidates = candidatesFrom(ground, source, place);
        // Of several records a person chooses; of values the first is the likeliest.
        const bool isRecord = field.type == FieldType::Account || field.type == FieldType::Record;
        const bool isSure = !isRecord || candidates.size() == 1;
        for (FormCandidate &candidate : candidates) {
            const bool isKnown =
                std::ranges::any_of(field.candidates, [&](const FormCandidate &one) {
                    return one.value == candidate.value;
                });
            if (isKnown)
                continue;
            if (isSure && field.suggestion.isEmpty() && isPrefilled(candidate.source))
                field.suggestion = candidate.value;
            field.candidates.push_back(std::move(candidate));
        }
    }
}

FilledAction filledAction(const FormAction &form, FormGround &ground)
{
    FilledAction action{form.id,
                        form.title,
                        form.button,
                        form.explain,
                        form.effect,
                        form.isDual,
                        whyNotNow(form, ground),
                        {}};
    for (const FormField &field : form.fields) {
        for (FilledField &filled : fieldsFor(field, ground)) {
            addCandidates(filled, field, ground);
            action.fields.push_back(std::move(filled));
        }
    }
    const bool wantsPlaces = std::ranges::any_of(
        form.fields, [](const FormField &field) { return field.repeat == Repeat::PerFault; });
    if (wantsPlaces && action.fields.empty() && action.whyNot.isEmpty())
        action.whyNot = QStringLiteral("the failure names no field of the record");
    return action;
}

} // namespace

QString whyNotNow(const FormAction &action, FormGround &ground)
{
    if (action.needs.empty())
        return {};
    const Json probe = factFor(QStringLiteral("probe"), ground);
    const bool hasFound =
        probe["found"].toInt() > 0 || !factFor(QStringLiteral("existing"), ground).isNull();
    for (const Need need : action.needs) {
        if (need == Need::Found && !hasFound)
            return QStringLiteral("no document of ours is known: probe first");
        if (need == Need::ProbedEmpty && probe.isNull())
            return QStringLiteral("probe first: nothing may be sent while the outcome is unknown");
        if (need == Need::ProbedEmpty && hasFound)
            return QStringLiteral("a document was found: adopt it");
    }
    return {};
}

std::vector<FilledField> fieldsFor(const FormField &field, FormGround &ground)
{
    std::vector<FilledField> fields;
    switch (field.repeat) {
    case Repeat::Once: {
        FilledField filled = plainField(field);
        if (!filled.place.isEmpty())
            describePlace(filled, ground);
        return {std::move(filled)};
    }
    case Repeat::PerFault:
        for (const FaultPlace &fault : ground.faults()) {
            if (fault.pointer.startsWith(QLatin1Char('/')) && ground.isPlace(fault.pointer))
                fields.push_back(faultField(field, ground, fault));
        }
        return fields;
    case Repeat::PerDifference:
        return differingFields(field, ground);
    }
    return fields;
}

std::optional<Resolution> askedDecision(const std::vector<Resolution> &valid)
{
    if (valid.empty() || !valid.back().isAsked)
        return std::nullopt;
    return valid.back();
}

Result<FilledForm> DescribeResolution::run(const Id<SyncException> &id, const std::stop_token &stop)
{
    FormGround ground(m_bench, stop);
    UNSNAG_CHECK(ground.load(id));
    UNSNAG_TRY(const ReasonForm document, m_bench.flows.form(ground.exception().reason));
    FilledForm form;
    form.reason = document.reason;
    form.title = document.title;
    form.version = document.version;
    form.proof = document.proof;
    form.asked = askedDecision(ground.resolutions());
    form.facts = JsonObject{};
    for (const QString &fact : document.facts) {
        if (Json value = factFor(fact, ground); !value.isNull())
            form.facts.set(fact, std::move(value));
    }
    for (const FormAction &action : document.actions)
        form.actions.push_back(filledAction(action, ground));
    form.problems = ground.problems();
    return form;
}

} // namespace unsnag
