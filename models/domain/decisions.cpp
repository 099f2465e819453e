// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/decisions.h"

#include "models/base/jsonpointer.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

void addItems(std::map<QString, QString> &items, const Json &choice)
{
    items.insert_or_assign(choice["code"].scalarText(), choice["item"].scalarText());
}

void addInputs(Json &inputs, const Json &more)
{
    for (const auto &[name, value] : more.object())
        inputs.set(name, value);
}

//! Who asked for it and who agreed.
QString bothNames(const Resolution &given, const std::vector<Resolution> &valid)
{
    QStringList names;
    for (const Resolution &asked : valid) {
        if (asked.id == given.approves && !given.approves.isEmpty())
            names.append(asked.actor);
    }
    names.append(given.actor);
    return names.join(QStringLiteral(", "));
}

void addApproval(Decisions &decisions, const Resolution &given,
                 const std::vector<Resolution> &valid)
{
    const QString check = given.choice["check"].scalarText();
    decisions.approved.insert_or_assign(check, given.actor);
    decisions.overrides.insert_or_assign(check, bothNames(given, valid));
    decisions.instead.reset();
}

//! What a decision says about how the next run goes. A plain one takes a special course back.
void addCourse(Decisions &decisions, const Resolution &resolution,
               const std::vector<Resolution> &valid)
{
    switch (resolution.action) {
    case Action::LinkAccount:
    case Action::CreateAccount:
    case Action::KeepApart:
        decisions.account = resolution;
        decisions.apartFrom.clear();
        for (const Json &other : resolution.choice["apart_from"].array())
            decisions.apartFrom.append(other.scalarText());
        decisions.instead.reset();
        return;
    case Action::MapItem:
        addItems(decisions.items, resolution.choice);
        decisions.instead.reset();
        return;
    case Action::SetInputs:
        addInputs(decisions.inputs, resolution.choice["inputs"]);
        decisions.instead.reset();
        return;
    case Action::Approve:
        addApproval(decisions, resolution, valid);
        return;
    case Action::Adopt:
    case Action::Void:
    case Action::AcceptDrift:
    case Action::RestoreDrift:
    case Action::MoveLead:
        decisions.instead = resolution;
        return;
    case Action::SetFields:
    case Action::MapValue:
    case Action::Choose:
        decisions.instead.reset();
        return;
    case Action::Retry:
        // Chosen in a form it is a run of the flow; else it runs on as decided before.
        if (!resolution.form.isEmpty())
            decisions.instead.reset();
        return;
    case Action::Wait:
    case Action::Dismiss:
        return; // runs on as decided before
    }
}

void mapAt(Json &node, const QStringList &tokens, qsizetype depth, const ValueMapping &mapping)
{
    if (depth == tokens.size()) {
        const bool isBlank = node.isNull() || (node.isString() && node.toString().isEmpty());
        const bool isMeant = mapping.value.isEmpty()
                                 ? isBlank
                                 : !node.isNull() && node.scalarText() == mapping.value;
        if (isMeant)
            node = mapping.mapped;
        return;
    }
    const QString &token = tokens.at(depth);
    if (node.isArray()) {
        JsonArray &elements = node.mutableArray();
        const auto index = JsonPointer::index(token);
        for (std::size_t i = 0; i < elements.size(); ++i) {
            if (token == QLatin1String("*") || (index && *index == i))
                mapAt(elements[i], tokens, depth + 1, mapping);
        }
    } else if (node.isObject() && node.contains(token)) {
        mapAt(node.mutableObject().at(token), tokens, depth + 1, mapping);
    } else if (node.isObject() && depth + 1 == tokens.size() && mapping.value.isEmpty()) {
        node.set(token, mapping.mapped);
    }
}

} // namespace

Json Decisions::overlaid(Json mapped) const
{
    addInputs(mapped, inputs);
    return mapped;
}

Decisions decisionsOf(const std::vector<Resolution> &valid)
{
    Decisions decisions;
    for (const Resolution &resolution : valid) {
        decisions.number = resolution.number;
        if (resolution.isAsked)
            continue;
        if (resolution.action == Action::Choose)
            decisions.patches.clear(); // decided anew on a record that moved
        if (!resolution.patch.isNull())
            decisions.patches.push_back(resolution.patch);
        addCourse(decisions, resolution, valid);
    }
    return decisions;
}

QString placePattern(const QString &pointer)
{
    static const QRegularExpression number(QStringLiteral("/[0-9]+(?=/|$)"));
    return QString(pointer).replace(number, QStringLiteral("/*"));
}

Json withMappedValues(Json payload, const std::vector<ValueMapping> &mappings)
{
    for (const ValueMapping &mapping : mappings) {
        const auto pointer = JsonPointer::parse(mapping.place);
        if (pointer.ok())
            mapAt(payload, pointer->tokens(), 0, mapping);
    }
    return payload;
}

} // namespace unsnag
