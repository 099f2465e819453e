// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/flow.h"

#include "models/flows/flowdocument.h"
#include "models/flows/mapping.h"
#include "models/flows/payloadschema.h"

#include <algorithm>

namespace unsnag {
namespace {

bool isSamePlace(const QStringList &pattern, const QStringList &tokens)
{
    if (pattern.size() != tokens.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isAnyIndex = pattern[i] == QLatin1String("*") &&
                                (tokens[i] == pattern[i] || JsonPointer::index(tokens[i]));
        if (!isAnyIndex && pattern[i] != tokens[i])
            return false;
    }
    return true;
}

QStringList tokensOf(const QString &pointer)
{
    const auto parsed = JsonPointer::parse(pointer);
    return parsed.ok() ? parsed->tokens() : QStringList();
}

} // namespace

class Flow::Private
{
public:
    Private(FlowDocument plainMembers, PayloadSchema rules, Mapping forms)
        : plain(std::move(plainMembers)), schema(std::move(rules)), mapping(std::move(forms))
    {}

    [[nodiscard]] QString textAt(const Json &payload, const char *member) const
    {
        return valueAt(payload, plain.document["payload"][member].toString()).scalarText();
    }

    FlowDocument plain;
    PayloadSchema schema;
    Mapping mapping;
};

Flow::Flow(std::unique_ptr<Private> content) : d(std::move(content)) {}
Flow::~Flow() = default;

Result<std::shared_ptr<const Flow>> Flow::read(const QByteArray &text, const QString &source)
{
    UNSNAG_TRY(FlowDocument plain, readFlowDocument(text, source));
    UNSNAG_TRY(PayloadSchema schema,
               PayloadSchema::read(plain.document["schema"], source + QStringLiteral("#/schema")));
    UNSNAG_TRY(Mapping mapping,
               Mapping::read(plain.document["mapping"], source + QStringLiteral("#/mapping")));
    auto content =
        std::make_unique<Private>(std::move(plain), std::move(schema), std::move(mapping));
    return std::shared_ptr<const Flow>(new Flow(std::move(content)));
}

const QString &Flow::id() const
{
    return d->plain.id;
}
const QString &Flow::title() const
{
    return d->plain.title;
}
const QString &Flow::version() const
{
    return d->plain.version;
}
const QString &Flow::owner() const
{
    return d->plain.owner;
}
const QString &Flow::backupOwner() const
{
    return d->plain.backup;
}
const QString &Flow::calendar() const
{
    return d->plain.calendar;
}
const QString &Flow::sourceObject() const
{
    return d->plain.sourceObject;
}
const QString &Flow::listOperation() const
{
    return d->plain.listOperation;
}
const QString &Flow::readOperation() const
{
    return d->plain.readOperation;
}
const QString &Flow::targetObject() const
{
    return d->plain.targetObject;
}
const QString &Flow::createOperation() const
{
    return d->plain.createOperation;
}
const QString &Flow::findOperation() const
{
    return d->plain.findOperation;
}
const QString &Flow::documentKind() const
{
    return d->plain.documentKind;
}
TotalBasis Flow::totalBasis() const
{
    return d->plain.totalBasis;
}
const Decimal &Flow::totalTolerance() const
{
    return d->plain.totalTolerance;
}
SlaTarget Flow::sla(Reason reason) const
{
    return d->plain.sla.target(reason);
}
SlaTarget Flow::sla(Reason reason, const Decimal &amount) const
{
    return d->plain.sla.target(reason, amount);
}
const std::vector<FlowField> &Flow::fields() const
{
    return d->plain.fields;
}
const QString &Flow::accountPointer() const
{
    return d->plain.accountPointer;
}
QString Flow::titleOf(const Json &payload) const
{
    return d->textAt(payload, "title");
}
QString Flow::amountOf(const Json &payload) const
{
    return d->textAt(payload, "amount");
}
QString Flow::currencyOf(const Json &payload) const
{
    return d->textAt(payload, "currency");
}
Result<Json> Flow::map(const Json &scope) const
{
    return d->mapping.apply(scope);
}
const Json &Flow::document() const
{
    return d->plain.document;
}
std::vector<Violation> Flow::validate(const Json &payload) const
{
    return d->schema.violations(payload);
}

const FlowField *Flow::field(const QString &pointer) const
{
    const QStringList tokens = tokensOf(pointer);
    for (const FlowField &field : d->plain.fields) {
        if (isSamePlace(tokensOf(field.pointer), tokens))
            return &field;
    }
    return nullptr;
}

bool Flow::isTriggeredBy(const Json &record) const
{
    for (const auto &[pointer, values] : d->plain.document["trigger"]["when"].object()) {
        const Json &found = valueAt(record, pointer);
        const auto &wanted = values.array();
        if (std::find(wanted.begin(), wanted.end(), found) == wanted.end())
            return false;
    }
    return true;
}

} // namespace unsnag
