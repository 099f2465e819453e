// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/exceptionquery.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! Where the rules of today would send an exception that is elsewhere.
struct Reroute {
    Id<SyncException> id;
    QString title;
    QString from;
    QString to;
    QString backup;
    QString ruleBefore;
    QString rule;
    qint64 version = 0; //!< of the exception, as it was looked at
    QString skipped;    //!< why it stays; empty where it moves
};

//! Finds what the rules of today would move. Rules that change never move old items by themselves.
class PreviewReroute
{
public:
    explicit PreviewReroute(Workbench &bench) : m_bench(bench) {}
    //! Only exceptions that would move, or that would but must stay, with why.
    [[nodiscard]] Result<std::vector<Reroute>> run(const ExceptionQuery &query);

private:
    Workbench &m_bench;
};

//! Moves exactly the exceptions of a preview; those that changed since are left out, with why.
class RerouteExceptions
{
public:
    explicit RerouteExceptions(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<Reroute>> run(std::vector<Reroute> frozen, const QString &why);

private:
    Workbench &m_bench;
};

} // namespace unsnag
