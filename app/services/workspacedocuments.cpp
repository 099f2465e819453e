// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/workspacedocuments.h"

#include "app/services/documentfolder.h"
#include "app/services/flowfolder.h"
#include "app/services/ownershipdocuments.h"
#include "models/flows/builtinflows.h"
#include "models/policy/calendars.h"

#include <QDir>
#include <QFile>
#include <QHash>

namespace unsnag {
namespace {

//! Adds the flows; returns the file of each flow of the folder.
Result<std::map<QString, QString>> readFlows(const QString &folder, FlowSet &flows)
{
    UNSNAG_TRY(const auto builtin, builtinFlows());
    for (const auto &flow : builtin)
        flows.put(flow);
    std::map<QString, QString> sources;
    UNSNAG_TRY(const auto documents, readDocuments(folder, QStringLiteral(".json")));
    UNSNAG_TRY(const NeighbourFiles neighbours, neighbourFiles(folder));
    for (const DocumentText &document : documents) {
        if (isNeighbourFile(document.source))
            continue;
        UNSNAG_TRY(const auto flow, Flow::read(document.text, document.source, neighbours));
        if (sources.contains(flow->id()))
            return Error{
                Code::Input,
                QStringLiteral("flow %1 is in %2 already").arg(flow->id(), sources[flow->id()]),
                document.source, QStringLiteral("keep one of the two files")};
        sources.emplace(flow->id(), document.source);
        flows.put(flow);
    }
    return sources;
}

Result<void> readCalendarFolder(const QString &folder, FlowSet &flows)
{
    UNSNAG_TRY(auto documents, readDocuments(folder, QStringLiteral(".json")));
    std::vector<CalendarText> texts;
    for (DocumentText &document : documents)
        texts.push_back({document.source, std::move(document.text)});
    UNSNAG_TRY(const auto calendars, readCalendars(texts));
    for (const auto &[id, calendar] : calendars)
        flows.put(calendar);
    return {};
}

Result<void> readFormFolder(const QString &folder, FlowSet &flows)
{
    QHash<QString, QString> sources;
    UNSNAG_TRY(const auto documents, readDocuments(folder, QStringLiteral(".json")));
    for (const DocumentText &document : documents) {
        UNSNAG_TRY(const ReasonForm form, ReasonForm::read(document.text, document.source));
        const QString reason = reasonName(form.reason);
        if (sources.contains(reason))
            return Error{
                Code::Input,
                QStringLiteral("the form of %1 is in %2 already").arg(reason, sources[reason]),
                document.source, QStringLiteral("keep one of the two files")};
        sources.insert(reason, document.source);
        flows.put(form);
    }
    return {};
}

Result<void> readProfileFolder(const QString &folder, ProfileLibrary &profiles)
{
    profiles.offerBuiltin();
    if (folder.isEmpty())
        return {};
    UNSNAG_TRY(const auto own, readProfiles(folder));
    for (const auto &profile : own)
        profiles.put(profile);
    return {};
}

Result<void> readFeeds(const QString &path, WorkspaceDocuments &documents)
{
    if (path.isEmpty() || !QFile::exists(path))
        return {};
    QStringList flows;
    for (const auto &flow : documents.flows.all())
        flows.append(flow->id());
    UNSNAG_TRY(const QByteArray text, readDocument(path));
    UNSNAG_TRY(documents.feeds, FeedRules::read(text, path, flows));
    return {};
}

Result<void> readReconciliation(const QString &path, WorkspaceDocuments &documents)
{
    if (path.isEmpty() || !QFile::exists(path))
        return {};
    UNSNAG_TRY(const QByteArray text, readDocument(path));
    UNSNAG_TRY(documents.reconciliation, readReconciliationServices(text, path));
    return {};
}

} // namespace

Result<WorkspaceDocuments> readWorkspaceDocuments(const QString &folder, const RoleBook &roles)
{
    const auto below = [&folder](const QString &name) {
        return folder.isEmpty() ? QString() : QDir(folder).filePath(name);
    };
    WorkspaceDocuments documents;
    UNSNAG_CHECK(readProfileFolder(below(QStringLiteral("connectors")), documents.profiles));
    UNSNAG_TRY(const auto sources, readFlows(below(QStringLiteral("flows")), documents.flows));
    UNSNAG_CHECK(readCalendarFolder(below(QStringLiteral("calendars")), documents.flows));
    UNSNAG_CHECK(readFormFolder(below(QStringLiteral("reasons")), documents.flows));
    UNSNAG_CHECK(readOwnership(folder, roles, sources, documents.flows));
    UNSNAG_CHECK(readFeeds(below(QStringLiteral("feeds.json")), documents));
    UNSNAG_CHECK(readReconciliation(below(QString::fromLatin1(reconciliationFile)), documents));
    return documents;
}

} // namespace unsnag
