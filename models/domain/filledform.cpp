// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/filledform.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<FieldType, 8> typeNames{{
    {FieldType::Text, "text"},
    {FieldType::Decimal, "decimal"},
    {FieldType::Date, "date"},
    {FieldType::Enum, "enum"},
    {FieldType::Account, "account"},
    {FieldType::Item, "item"},
    {FieldType::Record, "record"},
    {FieldType::Boolean, "boolean"},
}};

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : Json(text);
}

Json candidateJson(const FormCandidate &candidate)
{
    return JsonObject{{QStringLiteral("value"), candidate.value},
                      {QStringLiteral("label"), textOrNull(candidate.label)},
                      {QStringLiteral("source"), candidate.source},
                      {QStringLiteral("remark"), textOrNull(candidate.remark)}};
}

Json fieldJson(const FilledField &field)
{
    JsonArray candidates;
    for (const FormCandidate &candidate : field.candidates)
        candidates.push_back(candidateJson(candidate));
    JsonArray values;
    for (const QString &value : field.values)
        values.emplace_back(value);
    return JsonObject{{QStringLiteral("name"), field.name},
                      {QStringLiteral("title"), field.title},
                      {QStringLiteral("type"), fieldTypeName(field.type)},
                      {QStringLiteral("required"), field.isRequired},
                      {QStringLiteral("place"), textOrNull(field.place)},
                      {QStringLiteral("present"), textOrNull(field.present)},
                      {QStringLiteral("expected"), textOrNull(field.expected)},
                      {QStringLiteral("example"), textOrNull(field.example)},
                      {QStringLiteral("data_owner"), textOrNull(field.owner)},
                      {QStringLiteral("longest"), field.longest > 0 ? Json(field.longest) : Json()},
                      {QStringLiteral("values"), values},
                      {QStringLiteral("suggestion"), textOrNull(field.suggestion)},
                      {QStringLiteral("candidates"), candidates}};
}

Json actionJson(const FilledAction &action)
{
    JsonArray fields;
    for (const FilledField &field : action.fields)
        fields.push_back(fieldJson(field));
    return JsonObject{{QStringLiteral("id"), action.id},
                      {QStringLiteral("title"), action.title},
                      {QStringLiteral("explain"), textOrNull(action.explain)},
                      {QStringLiteral("effect"), actionName(action.effect)},
                      {QStringLiteral("dual_control"), action.isDual},
                      {QStringLiteral("why_not"), textOrNull(action.whyNot)},
                      {QStringLiteral("fields"), fields}};
}

} // namespace

QString fieldTypeName(FieldType type)
{
    return nameIn(typeNames, type);
}

std::optional<FieldType> fieldTypeFromName(const QString &name)
{
    return valueIn(typeNames, name);
}

const FilledAction *FilledForm::action(const QString &id) const
{
    for (const FilledAction &action : actions) {
        if (action.id == id)
            return &action;
    }
    return nullptr;
}

Json toJson(const FilledForm &form)
{
    JsonArray actions;
    for (const FilledAction &action : form.actions)
        actions.push_back(actionJson(action));
    JsonArray problems;
    for (const QString &problem : form.problems)
        problems.emplace_back(problem);
    Json asked;
    if (form.asked)
        asked = JsonObject{{QStringLiteral("resolution"), form.asked->id.text()},
                           {QStringLiteral("action"), form.asked->form},
                           {QStringLiteral("by"), form.asked->actor},
                           {QStringLiteral("at"), toRfc3339(form.asked->at)},
                           {QStringLiteral("why"), form.asked->why}};
    return JsonObject{{QStringLiteral("reason"), reasonName(form.reason)},
                      {QStringLiteral("title"), form.title},
                      {QStringLiteral("version"), form.version},
                      {QStringLiteral("actions"), actions},
                      {QStringLiteral("facts"), form.facts},
                      {QStringLiteral("asked"), asked},
                      {QStringLiteral("problems"), problems}};
}

} // namespace unsnag
