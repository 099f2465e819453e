// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/connectorrecording.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/connectortext.h"
#include "app/services/recordedcall.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

void tellRecorded(Context &context, const Reply &reply)
{
    if (context.wantsJson())
        context.print(replyJson(reply));
    else
        context.print(QString::fromUtf8(replyJson(reply).toIndentedText()));
}

Result<ExitCode> endOf(const Reply &reply)
{
    return reply.ok() ? Result<ExitCode>(ExitCode::Done) : Result<ExitCode>(toError(reply));
}

} // namespace

void ConnectorRecording::setup(CLI::App &app)
{
    m_record = app.add_subcommand(
        "record",
        tr("calls one operation and writes its traffic to a file, without secrets and people")
            .toStdString());
    m_record->add_option("NAME", m_name, tr("name of the connection").toStdString())->required();
    m_replay = app.add_subcommand(
        "replay", tr("calls one operation on the answers of a recording").toStdString());
    m_replay->add_option("FILE", m_file, tr("a recording").toStdString())->required();
    m_replay
        ->add_option("--profile", m_profile,
                     tr("another connector profile than that of the recording").toStdString())
        ->type_name("ID");
    for (CLI::App *sub : {m_record, m_replay}) {
        sub->add_option("OP", m_operation, tr("operation of the profile").toStdString())
            ->required();
        sub->add_option("--input", m_input, tr("inputs as a JSON object").toStdString())
            ->type_name("JSON")
            ->capture_default_str();
    }
    m_record->add_option("--to", m_file, tr("file of the recording").toStdString())
        ->type_name("FILE")
        ->required();
}

bool ConnectorRecording::isMeant() const
{
    return m_record->parsed() || m_replay->parsed();
}

Result<ExitCode> ConnectorRecording::execute(Context &context) const
{
    UNSNAG_TRY(const Json inputs,
               readJson(QByteArray::fromStdString(m_input), QStringLiteral("--input")));
    if (!inputs.isObject())
        return context.wrongUse(tr("--input: expected a JSON object"));
    return m_record->parsed() ? record(context, inputs) : replay(context, inputs);
}

Result<ExitCode> ConnectorRecording::record(Context &context, const Json &inputs) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    const QString path = context.path(m_file);
    RecordedCall recorded(*workspace, toText(m_operation), inputs);
    UNSNAG_TRY(const Reply reply, recorded.record(toText(m_name), path, context.stop()));
    tellRecorded(context, reply);
    context.note(tr("%n request(s) are recorded in %1. Read the file before you pass it on.",
                    nullptr, recorded.count())
                     .arg(path));
    return endOf(reply);
}

Result<ExitCode> ConnectorRecording::replay(Context &context, const Json &inputs) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    RecordedCall recorded(*workspace, toText(m_operation), inputs);
    UNSNAG_TRY(const Reply reply,
               recorded.replay(context.path(m_file), toText(m_profile), context.stop()));
    tellRecorded(context, reply);
    return endOf(reply);
}

} // namespace unsnag
