// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/configfolder.h"

#include "app/services/connectionform.h"
#include "app/services/documentfolder.h"
#include "app/services/ownershipdocuments.h"
#include "app/services/workspacedocuments.h"
#include "models/store/audittable.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace unsnag {
namespace {

struct DocumentKind {
    const char *folder;
    const char *suffix;
};
constexpr DocumentKind documentKinds[] = {{"flows", ".json"},
                                          {"connectors", ".profile.json"},
                                          {"calendars", ".json"},
                                          {"reasons", ".json"}};

//! Refuses members that the format does not have, so that a typing error is not silently lost.
Result<void> checkMembers(const Json &document, const QStringList &allowed, const QString &source)
{
    if (!document.isObject())
        return Error{Code::Input,
                     QStringLiteral("expected a JSON object"),
                     source + QStringLiteral("#"),
                     {}};
    for (const auto &[name, value] : document.object()) {
        if (!allowed.contains(name))
            return Error{Code::Input,
                         QStringLiteral("\"%1\" is not expected here; known members: %2")
                             .arg(name, allowed.join(QStringLiteral(", "))),
                         source + QStringLiteral("#/") + name,
                         {}};
    }
    return {};
}

Result<ConnectionRow> readConnection(const DocumentText &file)
{
    UNSNAG_TRY(const Json document, readJson(file.text, file.source));
    UNSNAG_CHECK(checkMembers(
        document, {QStringLiteral("name"), QStringLiteral("profile"), QStringLiteral("values")},
        file.source));
    ConnectionRow row;
    row.name = document["name"].toString();
    row.profile = document["profile"].toString();
    row.values = document["values"];
    if (row.values.isNull())
        static_cast<void>(row.values.mutableObject());
    if (!isConnectionName(row.name))
        return Error{
            Code::Input,
            QStringLiteral("expected a name of lower-case letters, digits, '.', '_' and '-'"),
            file.source + QStringLiteral("#/name"),
            {}};
    if (QFileInfo(file.source).completeBaseName() != row.name)
        return Error{Code::Input,
                     QStringLiteral("connection \"%1\" belongs into a file %1.json").arg(row.name),
                     file.source + QStringLiteral("#/name"),
                     {}};
    if (row.profile.isEmpty())
        return Error{Code::Input,
                     QStringLiteral("expected the id of a connector profile"),
                     file.source + QStringLiteral("#/profile"),
                     {}};
    if (!row.values.isObject())
        return Error{Code::Input,
                     QStringLiteral("expected an object of fields"),
                     file.source + QStringLiteral("#/values"),
                     {}};
    return row;
}

Result<std::optional<QString>> readBinding(const Json &document, const char *which,
                                           const QString &source)
{
    if (!document.contains(QString::fromLatin1(which)))
        return std::optional<QString>();
    const Json &value = document[which];
    if (!value.isString())
        return Error{Code::Input,
                     QStringLiteral("expected the name of a connection"),
                     source + QStringLiteral("#/") + QString::fromLatin1(which),
                     {}};
    return std::optional<QString>(value.toString());
}

Json connectionJson(const ConnectionRow &row)
{
    return JsonObject{{QStringLiteral("name"), row.name},
                      {QStringLiteral("profile"), row.profile},
                      {QStringLiteral("values"), row.values}};
}

Json bindingsJson(const Configuration &configuration)
{
    JsonObject bindings;
    if (configuration.source)
        bindings.insert_or_assign(QStringLiteral("source"), Json(*configuration.source));
    if (configuration.target)
        bindings.insert_or_assign(QStringLiteral("target"), Json(*configuration.target));
    if (configuration.layer)
        bindings.insert_or_assign(QStringLiteral("layer"), Json(*configuration.layer));
    return bindings;
}

//! Whether a bound name will be a connection after the import.
Result<void> checkBinding(const std::optional<QString> &name, const char *which,
                          const Configuration &wanted, const Configuration &present,
                          const QString &source)
{
    const auto has = [&name](const Configuration &configuration) {
        return std::any_of(configuration.connections.begin(), configuration.connections.end(),
                           [&name](const ConnectionRow &row) { return row.name == *name; });
    };
    if (!name || name->isEmpty() || has(wanted) || has(present))
        return {};
    return Error{Code::Input,
                 QStringLiteral("there is no connection \"%1\"").arg(*name),
                 source + QStringLiteral("#/") + QString::fromLatin1(which),
                 {}};
}

QStringList documentsIn(const QString &folder)
{
    QStringList paths;
    for (const DocumentKind &kind : documentKinds) {
        const QString name = QString::fromLatin1(kind.folder);
        const QDir below(QDir(folder).filePath(name));
        const QStringList files = below.entryList(
            {QLatin1Char('*') + QString::fromLatin1(kind.suffix)}, QDir::Files, QDir::Name);
        for (const QString &file : files)
            paths.append(name + QLatin1Char('/') + file);
    }
    for (const char *name : {rolesFile, routingFile, reconciliationFile}) {
        if (QFile::exists(QDir(folder).filePath(QString::fromLatin1(name))))
            paths.append(QString::fromLatin1(name));
    }
    return paths;
}

Result<void> copyDocuments(const QStringList &paths, const QString &from, const QString &to)
{
    for (const QString &path : paths) {
        UNSNAG_TRY(const QByteArray text, readDocument(QDir(from).filePath(path)));
        UNSNAG_CHECK(writeDocument(QDir(to).filePath(path), text));
    }
    return {};
}

//! The documents of a folder as they were, to be put back when an import fails half-way.
class DocumentBackup
{
public:
    DocumentBackup(const QStringList &paths, QString folder) : m_folder(std::move(folder))
    {
        for (const QString &path : paths) {
            const auto before = readDocument(QDir(m_folder).filePath(path));
            m_before.emplace_back(path, before.ok() ? std::optional(*before) : std::nullopt);
        }
    }
    void restore() const
    {
        for (const auto &[path, text] : m_before) {
            const QString file = QDir(m_folder).filePath(path);
            // What can't be put back now is told by the error that led here.
            if (!text)
                QFile::remove(file);
            else if (!writeDocument(file, *text).ok())
                continue;
        }
    }

private:
    QString m_folder;
    std::vector<std::pair<QString, std::optional<QByteArray>>> m_before;
};

//! Keeps what was discovered and the health of connections that only change their form.
Result<void> putConnection(ConnectionTable &table, ConnectionRow row)
{
    UNSNAG_TRY(const auto present, table.find(row.name));
    if (present && present->profile == row.profile && present->values == row.values)
        return {};
    return table.put(row);
}

Result<void> storeConfiguration(Session &session, const Configuration &wanted,
                                const Workbench &bench)
{
    ConnectionTable connections(session);
    ValueTable values(session);
    for (const ConnectionRow &row : wanted.connections)
        UNSNAG_CHECK(putConnection(connections, row));
    if (wanted.source)
        UNSNAG_CHECK(values.put(QStringLiteral("binding.source"), *wanted.source));
    if (wanted.target)
        UNSNAG_CHECK(values.put(QStringLiteral("binding.target"), *wanted.target));
    if (wanted.layer)
        UNSNAG_CHECK(values.put(QStringLiteral("binding.layer"), *wanted.layer));
    AuditDraft draft;
    draft.at = bench.clock.now();
    draft.actor = bench.actor;
    draft.kind = QStringLiteral("configuration.imported");
    JsonArray names;
    for (const ConnectionRow &row : wanted.connections)
        names.emplace_back(row.name);
    draft.more = JsonObject{{QStringLiteral("connections"), names},
                            {QStringLiteral("bindings"), bindingsJson(wanted)}};
    const auto appended = AuditTable(session).append(draft);
    return appended.ok() ? Result<void>() : Result<void>(appended.error());
}

} // namespace

Json Configuration::toJson() const
{
    JsonArray rows;
    for (const ConnectionRow &row : connections)
        rows.push_back(connectionJson(row));
    JsonArray paths;
    for (const QString &path : documents)
        paths.emplace_back(path);
    return JsonObject{{QStringLiteral("connections"), rows},
                      {QStringLiteral("bindings"), bindingsJson(*this)},
                      {QStringLiteral("documents"), paths}};
}

ConfigFolder::ConfigFolder(QString path) : m_path(std::move(path)) {}

Result<Configuration> ConfigFolder::read() const
{
    const QDir dir(m_path);
    if (!dir.exists())
        return Error{Code::NotFound, QStringLiteral("there is no such folder"), m_path, {}};
    Configuration configuration;
    UNSNAG_TRY(const auto files,
               readDocuments(dir.filePath(QStringLiteral("connections")), QStringLiteral(".json")));
    for (const DocumentText &file : files) {
        UNSNAG_TRY(ConnectionRow row, readConnection(file));
        configuration.connections.push_back(std::move(row));
    }
    const QString bindings = dir.filePath(QStringLiteral("bindings.json"));
    if (QFile::exists(bindings)) {
        UNSNAG_TRY(const QByteArray text, readDocument(bindings));
        UNSNAG_TRY(const Json document, readJson(text, bindings));
        UNSNAG_CHECK(checkMembers(
            document, {QStringLiteral("source"), QStringLiteral("target"), QStringLiteral("layer")},
            bindings));
        UNSNAG_TRY(configuration.source, readBinding(document, "source", bindings));
        UNSNAG_TRY(configuration.target, readBinding(document, "target", bindings));
        UNSNAG_TRY(configuration.layer, readBinding(document, "layer", bindings));
    }
    configuration.documents = documentsIn(m_path);
    return configuration;
}

Result<Configuration> ConfigFolder::check(Workspace &workspace) const
{
    UNSNAG_TRY(const Configuration wanted, read());
    if (workspace.documentFolder().isEmpty() && !wanted.documents.isEmpty())
        return Error{Code::Input,
                     QStringLiteral("a PostgreSQL workspace works by the built-in documents only"),
                     QDir(m_path).filePath(wanted.documents.front()),
                     QStringLiteral("remove the file")};
    UNSNAG_TRY(const Configuration present, of(workspace));
    UNSNAG_TRY(const WorkspaceDocuments documents,
               readWorkspaceDocuments(m_path, workspace.bench().flows.roles()));
    const QDir dir(m_path);
    for (const ConnectionRow &row : wanted.connections) {
        const QString file = dir.filePath(QStringLiteral("connections/%1.json").arg(row.name));
        auto profile = documents.profiles.find(row.profile);
        if (!profile.ok())
            profile = workspace.profiles().find(row.profile);
        if (!profile.ok())
            return Error{Code::Input, profile.error().detail, file + QStringLiteral("#/profile"),
                         profile.error().remedy};
        UNSNAG_CHECK(checkConnectionForm(row, **profile, file));
    }
    const QString bindings = dir.filePath(QStringLiteral("bindings.json"));
    UNSNAG_CHECK(checkBinding(wanted.source, "source", wanted, present, bindings));
    UNSNAG_CHECK(checkBinding(wanted.target, "target", wanted, present, bindings));
    UNSNAG_CHECK(checkBinding(wanted.layer, "layer", wanted, present, bindings));
    if (wanted.connections.empty() && !wanted.source && !wanted.target && !wanted.layer &&
        wanted.documents.isEmpty())
        return Error{Code::Input, QStringLiteral("the folder holds no configuration"), m_path,
                     QStringLiteral("expected connections/*.json, bindings.json, flows/*.json, "
                                    "connectors/*.profile.json, calendars/*.json, reasons/*.json, "
                                    "roles.json, routing.json or reconciliation.json")};
    return wanted;
}

Result<Configuration> ConfigFolder::import(Workspace &workspace) const
{
    UNSNAG_TRY(const Configuration wanted, check(workspace));
    const QString folder = workspace.documentFolder();
    const DocumentBackup backup(wanted.documents, folder);
    auto done = copyDocuments(wanted.documents, m_path, folder);
    if (done.ok())
        done = workspace.store().write([&](Session &session) -> Result<void> {
            return storeConfiguration(session, wanted, workspace.bench());
        });
    if (!done.ok()) {
        backup.restore();
        return done.error();
    }
    return wanted;
}

Result<Configuration> ConfigFolder::write(Workspace &workspace) const
{
    UNSNAG_TRY(const Configuration present, of(workspace));
    const QDir dir(m_path);
    for (const ConnectionRow &row : present.connections) {
        if (!isConnectionName(row.name))
            return Error{
                Code::Input,
                QStringLiteral("the connection \"%1\" has a name that fits no file").arg(row.name),
                row.name,
                {}};
        UNSNAG_CHECK(
            writeDocument(dir.filePath(QStringLiteral("connections/%1.json").arg(row.name)),
                          connectionJson(row).toIndentedText() + '\n'));
    }
    UNSNAG_CHECK(writeDocument(dir.filePath(QStringLiteral("bindings.json")),
                               bindingsJson(present).toIndentedText() + '\n'));
    UNSNAG_CHECK(copyDocuments(present.documents, workspace.documentFolder(), m_path));
    return present;
}

Result<Configuration> ConfigFolder::of(Workspace &workspace)
{
    const auto read = [](Session &session) -> Result<Configuration> {
        Configuration configuration;
        UNSNAG_TRY(configuration.connections, ConnectionTable(session).all());
        UNSNAG_TRY(configuration.source,
                   ValueTable(session).find(QStringLiteral("binding.source")));
        UNSNAG_TRY(configuration.target,
                   ValueTable(session).find(QStringLiteral("binding.target")));
        UNSNAG_TRY(configuration.layer, ValueTable(session).find(QStringLiteral("binding.layer")));
        return configuration;
    };
    UNSNAG_TRY(Configuration configuration, workspace.store().read(read));
    if (!workspace.documentFolder().isEmpty())
        configuration.documents = documentsIn(workspace.documentFolder());
    return configuration;
}

} // namespace unsnag
