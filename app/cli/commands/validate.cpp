// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/validate.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/texttable.h"
#include "app/services/documentfolder.h"
#include "models/flows/flow.h"
#include "models/flows/payloadschema.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

Json validationJson(const std::vector<Violation> &violations)
{
    JsonArray rows;
    for (const Violation &violation : violations)
        rows.emplace_back(JsonObject{{QStringLiteral("pointer"), violation.pointer},
                                     {QStringLiteral("keyword"), violation.keyword},
                                     {QStringLiteral("found"), violation.found},
                                     {QStringLiteral("expected"), violation.expected}});
    return JsonObject{{QStringLiteral("valid"), violations.empty()},
                      {QStringLiteral("violations"), std::move(rows)}};
}

QString violationText(const std::vector<Violation> &violations)
{
    TextTable table({{QStringLiteral("POINTER")},
                     {QStringLiteral("RULE")},
                     {QStringLiteral("EXPECTED")},
                     {QStringLiteral("FOUND")}});
    for (const Violation &violation : violations)
        table.add({violation.pointer, violation.keyword, violation.expected, violation.found});
    return table.text();
}

} // namespace

QString ValidateCommand::name() const
{
    return QStringLiteral("validate");
}

QString ValidateCommand::summary() const
{
    return tr("Checks a JSON document against a JSON Schema; needs no workspace.");
}

void ValidateCommand::setup(CLI::App &app)
{
    app.add_option("--schema", m_schema, tr("JSON Schema, draft 7").toStdString())
        ->required()
        ->type_name("S.json");
    app.add_option("DOC", m_document, tr("JSON document to check").toStdString())
        ->required()
        ->type_name("DOC.json");
}

Result<ExitCode> ValidateCommand::execute(Context &context)
{
    UNSNAG_TRY(const QByteArray schemaText, readDocument(toText(m_schema)));
    UNSNAG_TRY(const QByteArray documentText, readDocument(toText(m_document)));
    UNSNAG_TRY(const Json schemaDocument, readJson(schemaText, toText(m_schema)));
    UNSNAG_TRY(const Json document, readJson(documentText, toText(m_document)));
    UNSNAG_TRY(const auto schema,
               PayloadSchema::read(schemaDocument, toText(m_schema) + QLatin1Char('#')));
    const std::vector<Violation> violations = schema.violations(document);
    if (context.wantsJson())
        context.print(validationJson(violations));
    else if (violations.empty())
        context.print(tr("The document is valid."));
    else
        context.print(violationText(violations));
    return violations.empty() ? ExitCode::Done : ExitCode::VerificationFailed;
}

} // namespace unsnag
