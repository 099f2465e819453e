// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/enginewatch.h"

namespace unsnag {

void EngineWatch::beginPass(Timestamp now)
{
    const std::scoped_lock lock(m_mutex);
    m_figures.isPassing = true;
    m_figures.passBegan = now;
}

void EngineWatch::endPass(Timestamp now, const Result<RunReport> &report)
{
    const std::scoped_lock lock(m_mutex);
    m_figures.isPassing = false;
    m_figures.passEnded = now;
    if (m_figures.passBegan)
        m_figures.passDuration = now - *m_figures.passBegan;
    ++m_figures.passes;
    if (!report.ok()) {
        ++m_figures.failedPasses;
        m_figures.lastError = report.error().line();
        m_figures.lastErrorAt = now;
        return;
    }
    m_figures.lastError = report->pull.problems.join(QStringLiteral("; "));
    if (!m_figures.lastError.isEmpty())
        m_figures.lastErrorAt = now;
    m_figures.paused = report->paused;
    m_figures.events += report->pull.events;
    m_figures.processed += report->processed;
    m_figures.confirmed += report->confirmed;
    m_figures.failed += report->failed;
    m_figures.unknown += report->unknown;
    m_figures.replayed += report->replayed;
    m_figures.released += report->released;
}

void EngineWatch::countEvents(qint64 events)
{
    const std::scoped_lock lock(m_mutex);
    m_figures.events += events;
}

void EngineWatch::beginCommand()
{
    const std::scoped_lock lock(m_mutex);
    ++m_figures.commands;
}

void EngineWatch::endCommand()
{
    const std::scoped_lock lock(m_mutex);
    --m_figures.commands;
    ++m_figures.commandsDone;
}

EngineFigures EngineWatch::figures() const
{
    const std::scoped_lock lock(m_mutex);
    return m_figures;
}

} // namespace unsnag
