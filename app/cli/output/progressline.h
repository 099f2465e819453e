// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"

#include <QIODevice>

#include <chrono>
#include <optional>

namespace unsnag {

//! Whether a stream ends at a person: a terminal, no file, pipe or other process.
[[nodiscard]] bool isTerminal(const QIODevice &stream);

//! One line on a terminal that tells how far a long verb is, and is gone with this object. On any other
//! stream nothing is written.
class ProgressLine
{
public:
    //! `what`: what is being done, as "Verifying".
    ProgressLine(QIODevice &stream, QString what);
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    //! To be given to the verb; must not outlive this.
    [[nodiscard]] Progress progress();
    //! Tells it now, unless it was told a moment ago. `total` 0: not known.
    void tell(qint64 done, qint64 total);

private:
    using Clock = std::chrono::steady_clock;

    QIODevice &m_stream;
    QString m_what;
    bool m_isShown = false; //!< the stream is a terminal
    std::optional<Clock::time_point> m_toldAt;
};

//! Runs `work` with a Progress that is shown meanwhile.
template <typename Work>
[[nodiscard]] auto withProgress(QIODevice &stream, const QString &what, Work work)
{
    ProgressLine line(stream, what);
    return work(line.progress());
}

} // namespace unsnag
