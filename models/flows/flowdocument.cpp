// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/flowdocument.h"

#include "models/flows/builtinflows.h"
#include "models/flows/payloadschema.h"

#include <algorithm>

namespace unsnag {
namespace {

Severity severityFrom(const Json &json)
{
    return static_cast<Severity>(json.toString().mid(1).toInt());
}

std::optional<Severity> severityIn(const Json &row)
{
    if (row["severity"].isNull())
        return std::nullopt;
    return severityFrom(row["severity"]);
}

//! "90m", "8h"; the schema has checked the form.
std::optional<std::chrono::minutes> durationFrom(const Json &json)
{
    const QString text = json.toString();
    if (text.isEmpty())
        return std::nullopt;
    const int count = text.chopped(1).toInt();
    return std::chrono::minutes(text.endsWith(QLatin1Char('h')) ? count * 60 : count);
}

void apply(const SlaTable::Row &row, SlaTarget &target)
{
    target.firstResponse = row.firstResponse.value_or(target.firstResponse);
    target.resolution = row.resolution.value_or(target.resolution);
    target.severity = row.severity.value_or(target.severity);
}

SlaTable::Row rowFrom(const Json &json)
{
    return {durationFrom(json["first_response"]), durationFrom(json["resolution"]),
            severityIn(json)};
}

SlaTable slaFrom(const Json &json)
{
    SlaTable table;
    apply(rowFrom(json["default"]), table.usual);
    for (const auto &[name, row] : json["reasons"].object()) {
        if (const auto reason = reasonFromName(name))
            table.reasons.emplace_back(*reason, rowFrom(row));
    }
    for (const auto &[name, longest] : json["resolution_by_severity"].object())
        table.limits.emplace_back(severityFrom(name),
                                  durationFrom(longest).value_or(table.usual.resolution));
    for (const Json &raise : json["severity_by_amount"].array()) {
        const auto from = Decimal::fromText(raise["from"].toString());
        table.raises.push_back({from.value_or(Decimal()), severityFrom(raise["severity"])});
    }
    return table;
}

FlowField fieldFrom(const Json &json)
{
    FlowField field{json["pointer"].toString(), json["title"].toString(),
                    json["type"].toString(),    {},
                    json["example"].toString(), json["data_owner"].toString()};
    for (const Json &value : json["values"].array())
        field.values.append(value.toString());
    return field;
}

//! The published schema of flow documents, compiled once; it is part of the program.
const Result<PayloadSchema> &flowSchema()
{
    static const Result<PayloadSchema> schema = []() -> Result<PayloadSchema> {
        const QString source = QStringLiteral("flow.schema.json");
        UNSNAG_TRY(const Json document, readJson(flowSchemaText(), source));
        return PayloadSchema::read(document, source + QLatin1Char('#'));
    }();
    return schema;
}

Result<void> checkDocument(const Json &document, const QString &source)
{
    const auto mistakes = documentMistakes(document, source);
    return mistakes.empty() ? Result<void>() : Result<void>(mistakes.front());
}

Error mistake(const Violation &violation, const QString &source)
{
    const QString found =
        violation.found.isEmpty() ? QStringLiteral("nothing") : violation.found.left(80);
    return {Code::Input, QStringLiteral("expected %1, found %2").arg(violation.expected, found),
            source + QLatin1Char('#') + violation.pointer,
            QStringLiteral("the format is flow.schema.json; see unsnag-cli flow schema")};
}

} // namespace

SlaTarget SlaTable::target(Reason reason) const
{
    SlaTarget target = usual;
    for (const auto &[known, row] : reasons) {
        if (known == reason)
            apply(row, target);
    }
    return target;
}

SlaTarget SlaTable::target(Reason reason, const Decimal &amount) const
{
    SlaTarget raised = target(reason);
    for (const Raise &raise : raises) {
        if (amount >= raise.from)
            raised.severity = std::min(raised.severity, raise.severity);
    }
    for (const auto &[severity, longest] : limits) {
        if (severity == raised.severity)
            raised.resolution = std::min(raised.resolution, longest);
    }
    return raised;
}

std::vector<Error> documentMistakes(const Json &document, const QString &source)
{
    const Result<PayloadSchema> &schema = flowSchema();
    if (!schema.ok())
        return {schema.error()};
    std::vector<Error> mistakes;
    for (const Violation &violation : schema->violations(document))
        mistakes.push_back(mistake(violation, source));
    return mistakes;
}

Result<FlowDocument> readFlowDocument(const QByteArray &text, const QString &source)
{
    UNSNAG_TRY(Json json, readJson(text, source));
    UNSNAG_CHECK(checkDocument(json, source));
    FlowDocument flow;
    flow.id = json["id"].toString();
    flow.title = json["title"].toString();
    flow.version = json["version"].toString();
    flow.owner = json["owner"].toString();
    flow.backup = json["backup"].toString();
    flow.calendar = json["calendar"].toString();
    flow.sourceObject = json["trigger"]["object"].toString();
    flow.listOperation = json["trigger"]["list"].toString();
    flow.readOperation = json["trigger"]["read"].toString();
    flow.targetObject = json["target"]["object"].toString();
    flow.createOperation = json["target"]["create"].toString();
    flow.findOperation = json["target"]["find"].toString();
    flow.documentKind = json["document_kind"].toString();
    flow.accountPointer = json["payload"]["account"].toString();
    UNSNAG_TRY(flow.rules, readFlowRules(json, source + QLatin1Char('#')));
    flow.sla = slaFrom(json["sla"]);
    for (const Json &field : json["fields"].array())
        flow.fields.push_back(fieldFrom(field));
    flow.document = std::move(json);
    return flow;
}

} // namespace unsnag
