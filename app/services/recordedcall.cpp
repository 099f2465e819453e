// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/recordedcall.h"

#include "models/connectors/recording/replaytransport.h"

#include <QFile>
#include <QSaveFile>

namespace unsnag {
namespace {

//! The key of a recorded write: a replay has to bring the same one again.
const QString recordingKey = QStringLiteral("unsnag-recording");

Error fileProblem(const QFileDevice &file)
{
    return Error{Code::Input, file.errorString(), file.fileName(),
                 QStringLiteral("name a file that can be opened")};
}

} // namespace

Result<Reply> RecordedCall::call(Connector &connector, const std::stop_token &stop) const
{
    const Profile &profile = connector.profile();
    if (!profile.hasOperation(m_operation) || profile.steps(m_operation).size() > 1)
        return Error{
            Code::NotFound,
            QStringLiteral("profile %1 has no operation %2 of one step")
                .arg(profile.id(), m_operation),
            profile.id(),
            QStringLiteral("operations: %1").arg(profile.operations().join(QStringLiteral(", ")))};
    if (!profile.isWrite(m_operation))
        return connector.call(m_operation, m_inputs, stop);
    UNSNAG_TRY(const FrozenRequest request,
               connector.prepare(m_operation, m_inputs, recordingKey, stop));
    return connector.send(request, stop);
}

Result<Reply> RecordedCall::record(const QString &connection, const QString &path,
                                   const std::stop_token &stop)
{
    QSaveFile file(path); // an older recording stays until there is a whole new one
    if (!file.open(QIODevice::WriteOnly))
        return fileProblem(file);
    std::unique_ptr<RecordingTransport> recording;
    const auto tap = [&](Transport &wire, const QStringList &secrets) {
        recording = std::make_unique<RecordingTransport>(wire, file, RecordingMask(secrets));
        return std::ref<Transport>(*recording);
    };
    UNSNAG_TRY(const auto connector, m_workspace.connectorOver(connection, tap));
    UNSNAG_CHECK(recording->begin(
        {connector->profile().id(), m_workspace.connectionValues(connection), connector->kept()}));
    UNSNAG_TRY(Reply reply, call(*connector, stop));
    UNSNAG_CHECK(recording->end());
    if (!file.commit())
        return fileProblem(file);
    m_count = recording->count();
    return reply;
}

Result<Reply> RecordedCall::replay(const QString &path, const QString &profile,
                                   const std::stop_token &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileProblem(file);
    UNSNAG_TRY(const auto recording, ReplayTransport::read(file.readAll(), path));
    const RecordingHead &head = recording->head();
    UNSNAG_TRY(const auto found,
               m_workspace.profiles().find(profile.isEmpty() ? head.profile : profile));
    Workbench &bench = m_workspace.bench();
    Connector connector(
        found,
        ConnectionSettings{QStringLiteral("recording"), head.values, head.discovered, QString()},
        [](const QString &) { return Result<QString>(QStringLiteral("•••")); },
        ConnectorServices{*recording, bench.clock, bench.rng, bench.scheduler});
    return call(connector, stop);
}

} // namespace unsnag
