// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/reasonform.h"

#include "models/flows/payloadschema.h"

#include <QFile>
#include <QSet>

// Outside every namespace, as the macro asks; a static library's resources need it.
static void initReasonResources()
{
    Q_INIT_RESOURCE(reasons);
}

namespace unsnag {
namespace {

QByteArray resourceText(const QString &name)
{
    initReasonResources();
    QFile file(QStringLiteral(":/unsnag/reasons/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! The published schema, compiled once; it is part of the program.
const Result<PayloadSchema> &formSchema()
{
    static const Result<PayloadSchema> schema = []() -> Result<PayloadSchema> {
        const QString source = QStringLiteral("reason.schema.json");
        UNSNAG_TRY(const Json document, readJson(reasonSchemaText(), source));
        return PayloadSchema::read(document, source + QLatin1Char('#'));
    }();
    return schema;
}

Error mistake(const QString &source, const QString &pointer, const QString &detail,
              const QString &remedy = {})
{
    return {Code::Input, detail, source + QLatin1Char('#') + pointer, remedy};
}

Result<void> checkShape(const Json &document, const QString &source)
{
    const Result<PayloadSchema> &schema = formSchema();
    if (!schema.ok())
        return schema.error();
    const auto violations = schema->violations(document);
    if (violations.empty())
        return {};
    const Violation &worst = violations.front();
    const QString found = worst.found.isEmpty() ? QStringLiteral("nothing") : worst.found.left(80);
    return mistake(source, worst.pointer,
                   QStringLiteral("expected %1, found %2").arg(worst.expected, found));
}

QStringList textsOf(const Json &array)
{
    QStringList texts;
    for (const Json &text : array.array())
        texts.append(text.toString());
    return texts;
}

Repeat repeatFrom(const QString &name)
{
    if (name == QLatin1String("faults"))
        return Repeat::PerFault;
    return name == QLatin1String("differences") ? Repeat::PerDifference : Repeat::Once;
}

FormField fieldFrom(const Json &json)
{
    FormField field;
    field.name = json["name"].toString();
    field.title = json["title"].toString();
    field.type = fieldTypeFromName(json["type"].toString()).value_or(FieldType::Text);
    field.isRequired = json["required"].toBool();
    field.repeat = repeatFrom(json["each"].toString());
    field.pointer = json["pointer"].toString();
    field.input = json["input"].toString();
    field.preset = json["default"].scalarText();
    field.help = json["help"].toString();
    field.values = textsOf(json["values"]);
    for (const Json &candidate : json["candidates"].array())
        field.candidates.push_back({candidate["source"].toString(), candidate["at"].toString(),
                                    textsOf(candidate["values"])});
    return field;
}

FormAction actionFrom(const Json &json)
{
    FormAction action;
    action.id = json["id"].toString();
    action.title = json["title"].toString();
    action.button = json["button"].toString();
    action.explain = json["explain"].toString();
    action.effect = actionFromName(json["effect"].toString()).value_or(Action::Retry);
    action.isDual = json["dual_control"].toBool();
    for (const QString &need : textsOf(json["needs"]))
        action.needs.push_back(need == QLatin1String("found") ? Need::Found : Need::ProbedEmpty);
    for (const Json &field : json["fields"].array())
        action.fields.push_back(fieldFrom(field));
    return action;
}

//! The names that an effect reads from the choice; without them it could not be carried out.
QStringList wantedNames(Action effect)
{
    switch (effect) {
    case Action::LinkAccount:
    case Action::MoveLead:
        return {QStringLiteral("account")};
    case Action::MapItem:
        return {QStringLiteral("code"), QStringLiteral("item")};
    case Action::MapValue:
        return {QStringLiteral("place"), QStringLiteral("value"), QStringLiteral("to")};
    case Action::Wait:
        return {QStringLiteral("until")};
    case Action::Adopt:
    case Action::Void:
        return {QStringLiteral("document")};
    case Action::Approve:
        return {QStringLiteral("check")};
    case Action::AcceptDrift:
    case Action::RestoreDrift:
        return {QStringLiteral("cause"), QStringLiteral("who"), QStringLiteral("avoid")};
    case Action::KeepApart:
        return {QStringLiteral("apart_from")};
    case Action::CreateAccount:
    case Action::SetFields:
    case Action::Choose:
    case Action::SetInputs:
    case Action::Retry:
    case Action::Dismiss:
        return {};
    }
    return {};
}

//! What a schema can't say: no id twice, and every effect gets what it needs.
Result<void> checkActions(const Json &document, const ReasonForm &form, const QString &source)
{
    QSet<QString> ids;
    for (std::size_t i = 0; i < form.actions.size(); ++i) {
        const FormAction &action = form.actions[i];
        const QString at = QStringLiteral("/actions/%1").arg(i);
        if (ids.contains(action.id))
            return mistake(
                source, at + QStringLiteral("/id"),
                QStringLiteral("expected an id of its own, found %1 a second time").arg(action.id));
        ids.insert(action.id);
        QSet<QString> names;
        for (std::size_t k = 0; k < action.fields.size(); ++k) {
            if (names.contains(action.fields[k].name))
                return mistake(source, at + QStringLiteral("/fields/%1/name").arg(k),
                               QStringLiteral("expected a name of its own, found %1 a second time")
                                   .arg(action.fields[k].name));
            names.insert(action.fields[k].name);
        }
        for (const QString &wanted : wantedNames(action.effect)) {
            if (!names.contains(wanted))
                return mistake(source, at + QStringLiteral("/fields"),
                               QStringLiteral("the effect %1 expects a field named %2")
                                   .arg(actionName(action.effect), wanted),
                               QStringLiteral("add the field, or choose another effect"));
        }
    }
    return form.reason == reasonFromName(document["reason"].toString())
               ? Result<void>()
               : mistake(source, QStringLiteral("/reason"),
                         QStringLiteral("expected a reason code"));
}

} // namespace

const FormAction *ReasonForm::action(const QString &id) const
{
    for (const FormAction &action : actions) {
        if (action.id == id)
            return &action;
    }
    return nullptr;
}

Result<ReasonForm> ReasonForm::read(const QByteArray &text, const QString &source)
{
    UNSNAG_TRY(const Json json, readJson(text, source));
    UNSNAG_CHECK(checkShape(json, source));
    ReasonForm form;
    form.reason = reasonFromName(json["reason"].toString()).value_or(Reason::MissingAccount);
    form.version = json["version"].toString();
    form.title = json["title"].toString();
    form.sentence = json["sentence"].toString();
    form.proof = json["proof"].toString();
    form.facts = textsOf(json["facts"]);
    for (const Json &action : json["actions"].array())
        form.actions.push_back(actionFrom(action));
    UNSNAG_CHECK(checkActions(json, form, source));
    return form;
}

QByteArray reasonSchemaText()
{
    return resourceText(QStringLiteral("reason.schema.json"));
}

Result<std::vector<ReasonForm>> builtinReasonForms()
{
    std::vector<ReasonForm> forms;
    for (const Reason reason : allReasons()) {
        const QString name = reasonName(reason) + QStringLiteral(".json");
        UNSNAG_TRY(ReasonForm form, ReasonForm::read(resourceText(name), name));
        forms.push_back(std::move(form));
    }
    return forms;
}

} // namespace unsnag
