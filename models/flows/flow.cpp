// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/flow.h"

#include "models/domain/operationkey.h"
#include "models/domain/taxid.h"
#include "models/flows/flowdocument.h"
#include "models/flows/mapping.h"
#include "models/flows/neighbourschema.h"
#include "models/flows/payloadschema.h"
#include "models/flows/schemawords.h"

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

const TotalRule &noTotal()
{
    static const TotalRule none;
    return none;
}

void checkTaxId(const TaxIdRule &rule, const Json &payload, std::vector<Violation> &found)
{
    const Json &value = valueAt(payload, rule.pointer);
    if (isBlank(value)) {
        if (rule.isRequired)
            found.push_back({Reason::InvalidTax,
                             rule.pointer,
                             QStringLiteral("required"),
                             {},
                             QStringLiteral("a VAT id")});
        return;
    }
    const auto fault = taxIdFault(value.scalarText(), valueAt(payload, rule.country).scalarText());
    if (fault)
        found.push_back({Reason::InvalidTax, rule.pointer, fault->keyword,
                         QString::fromUtf8(value.toText()), fault->expected});
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

Result<std::shared_ptr<const Flow>> Flow::read(const QByteArray &text, const QString &source,
                                               const NeighbourFiles &neighbours)
{
    UNSNAG_TRY(FlowDocument plain, readFlowDocument(text, source));
    const QString place = source + QStringLiteral("#/schema");
    UNSNAG_TRY(const Json whole, withNeighbours(plain.document["schema"], neighbours, place));
    UNSNAG_TRY(PayloadSchema schema, PayloadSchema::read(whole, place));
    UNSNAG_TRY(Mapping mapping,
               Mapping::read(plain.document["mapping"], source + QStringLiteral("#/mapping")));
    auto content =
        std::make_unique<Private>(std::move(plain), std::move(schema), std::move(mapping));
    return std::shared_ptr<const Flow>(new Flow(std::move(content)));
}

std::vector<Error> Flow::mistakes(const QByteArray &text, const QString &source,
                                  const NeighbourFiles &neighbours)
{
    const auto json = readJson(text, source);
    if (!json.ok())
        return {json.error()};
    std::vector<Error> found = documentMistakes(*json, source);
    if (!found.empty())
        return found;
    if (const auto flow = read(text, source, neighbours); !flow.ok())
        found.push_back(flow.error());
    return found;
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
    return d->plain.rules.total ? d->plain.rules.total->basis : noTotal().basis;
}
const Decimal &Flow::totalTolerance() const
{
    return d->plain.rules.total ? d->plain.rules.total->tolerance : noTotal().tolerance;
}
const FlowRules &Flow::rules() const
{
    return d->plain.rules;
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
QString Flow::accountIdOf(const Json &payload, const RecordRef &source) const
{
    if (d->plain.accountPointer.isEmpty())
        return source.id;
    return valueAt(payload, d->plain.accountPointer)["id"].scalarText();
}
QString Flow::laneOf(const Json &payload, const RecordRef &source) const
{
    const QString &by = d->plain.rules.laneBy;
    const QString account = by.isEmpty() ? source.id : valueAt(payload, by).scalarText();
    return source.system + QLatin1Char(':') + (account.isEmpty() ? source.id : account);
}
QString Flow::referenceOf(const QString &workspaceId, const RecordRef &source) const
{
    if (d->plain.rules.reference == ReferenceKind::Account)
        return source.system + QLatin1Char(':') + source.id;
    return externalReference(workspaceId, d->plain.id, source, d->plain.documentKind);
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
    std::vector<Violation> found = d->schema.violations(payload);
    if (d->plain.rules.taxId)
        checkTaxId(*d->plain.rules.taxId, payload, found);
    return found;
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
