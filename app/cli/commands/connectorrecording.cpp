// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/connectorrecording.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/connectortext.h"
#include "models/connectors/recording/replaytransport.h"

#include <CLI/CLI.hpp>

#include <QFile>

namespace unsnag {
namespace {

//! The key of a replayed write: a recording has to meet the same one again.
const QString recordingKey = QStringLiteral("unsnag-recording");

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

Error fileProblem(const QFile &file)
{
    return Error{Code::Input, file.errorString(), file.fileName(),
                 QStringLiteral("name a file that can be opened")};
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

Result<Reply> ConnectorRecording::call(Context &context, Connector &connector,
                                       const Json &inputs) const
{
    const QString operation = toText(m_operation);
    const Profile &profile = connector.profile();
    if (!profile.hasOperation(operation) || profile.steps(operation).size() > 1)
        return Error{
            Code::NotFound,
            QStringLiteral("profile %1 has no operation %2 of one step")
                .arg(profile.id(), operation),
            profile.id(),
            QStringLiteral("operations: %1").arg(profile.operations().join(QStringLiteral(", ")))};
    if (!profile.isWrite(operation))
        return connector.call(operation, inputs, context.stop());
    UNSNAG_TRY(const FrozenRequest request,
               connector.prepare(operation, inputs, recordingKey, context.stop()));
    return connector.send(request, context.stop());
}

Result<ExitCode> ConnectorRecording::record(Context &context, const Json &inputs) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    QFile file(context.path(m_file));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fileProblem(file);
    std::unique_ptr<RecordingTransport> recording;
    UNSNAG_TRY(
        const auto connector,
        workspace->connectorOver(toText(m_name), [&](Transport &wire, const QStringList &secrets) {
            recording = std::make_unique<RecordingTransport>(wire, file, RecordingMask(secrets));
            return std::ref<Transport>(*recording);
        }));
    UNSNAG_CHECK(
        recording->begin({connector->profile().id(), workspace->connectionValues(toText(m_name)),
                          connector->kept()}));
    UNSNAG_TRY(const Reply reply, call(context, *connector, inputs));
    UNSNAG_CHECK(recording->end());
    if (!file.flush())
        return fileProblem(file);
    tellRecorded(context, reply);
    context.note(tr("%n request(s) are recorded in %1. Read the file before you pass it on.",
                    nullptr, recording->count())
                     .arg(file.fileName()));
    return endOf(reply);
}

Result<ExitCode> ConnectorRecording::replay(Context &context, const Json &inputs) const
{
    QFile file(context.path(m_file));
    if (!file.open(QIODevice::ReadOnly))
        return fileProblem(file);
    UNSNAG_TRY(const auto recording, ReplayTransport::read(file.readAll(), file.fileName()));
    UNSNAG_TRY(Workspace * workspace, context.reading());
    const RecordingHead &head = recording->head();
    UNSNAG_TRY(const auto profile,
               workspace->profiles().find(m_profile.empty() ? head.profile : toText(m_profile)));
    Workbench &bench = workspace->bench();
    Connector connector(
        profile,
        ConnectionSettings{QStringLiteral("recording"), head.values, head.discovered, QString()},
        [](const QString &) { return Result<QString>(QStringLiteral("•••")); },
        ConnectorServices{*recording, bench.clock, bench.rng, bench.scheduler});
    UNSNAG_TRY(const Reply reply, call(context, connector, inputs));
    tellRecorded(context, reply);
    return endOf(reply);
}

} // namespace unsnag
