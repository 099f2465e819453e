// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/demoworkspace.h"
#include "models/engine/checkconnection.h"
#include "models/engine/showexception.h"

#include <QTemporaryDir>
#include <QtTest>

namespace unsnag {

//! What went wrong; empty where nothing did.
template <typename R>
[[nodiscard]] QByteArray troubleOf(const R &result)
{
    return result.ok() ? QByteArray() : result.error().line().toUtf8();
}

//! A demo workspace (real store, real sandbox) whose verbs live by a clock of the test.
class DeskClock
{
public:
    explicit DeskClock(const QString &begin) : clock(*fromRfc3339(begin)) {}

    //! Makes the workspace, connected to its sandbox; nothing is pulled yet.
    [[nodiscard]] Result<void> make()
    {
        UNSNAG_CHECK(Workspace::create(options()));
        return open();
    }
    //! Opens it anew: documents of its folder are read again.
    [[nodiscard]] Result<void> open()
    {
        m_bench.reset();
        m_workspace.reset();
        UNSNAG_TRY(m_workspace, Workspace::open(options()));
        for (const auto &[name, bindAs] :
             {std::pair("sandbox-crm", "source"), std::pair("sandbox-erp", "target")}) {
            const QString profile = QString::fromLatin1(name);
            UNSNAG_TRY(const auto known, m_workspace->profiles().find(profile));
            ConnectionRow row;
            row.name = row.profile = profile;
            row.values.set(QStringLiteral("base_url"), QString::fromLatin1("http://demo.invalid"));
            UNSNAG_CHECK(ConfigureConnection(m_workspace->bench())
                             .run(row, *known, QString::fromLatin1(bindAs)));
        }
        UNSNAG_CHECK(m_workspace->reconnect());
        const Workbench &by = m_workspace->bench();
        m_bench.emplace(Workbench{by.store, by.connectors, by.flows, by.accounts, clock, by.rng,
                                  by.scheduler, by.locks, by.actor});
        return {};
    }

    [[nodiscard]] Workbench &bench() { return *m_bench; }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("w")); }
    void set(const char *moment) { clock.set(*fromRfc3339(QString::fromLatin1(moment))); }

    [[nodiscard]] ExceptionView view(const Id<SyncException> &id)
    {
        const auto shown = ShowException(bench()).run(id);
        return shown.ok() ? *shown : ExceptionView();
    }
    [[nodiscard]] std::vector<SyncException> list(const ExceptionQuery &query)
    {
        const auto found = ListExceptions(bench()).run(query);
        return found.ok() ? found->rows : std::vector<SyncException>();
    }
    //! How often a kind of entry stands in the timeline of an exception.
    [[nodiscard]] int count(const Id<SyncException> &id, const char *kind)
    {
        int times = 0;
        for (const TimelineEntry &entry : view(id).timeline)
            times += entry.kind == QLatin1String(kind) ? 1 : 0;
        return times;
    }

    ManualClock clock;

private:
    [[nodiscard]] WorkspaceOptions options() const
    {
        return {folder(), Access::ReadWrite, QStringLiteral("ana")};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::optional<Workbench> m_bench;
};

} // namespace unsnag

//! Ends the test function where a Result is an error, and says which.
#define VERIFY_OK(...)                                                                             \
    if (const QByteArray trouble = unsnag::troubleOf(__VA_ARGS__); !trouble.isEmpty())             \
    QFAIL(trouble.constData())
