// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/hangups.h"
#include "models/base/json.h"

#include <QFile>

#include <memory>
#include <mutex>

namespace unsnag {

enum class LogLevel { Info, Warning, Error };

[[nodiscard]] QString logLevelName(LogLevel level); //!< "info", "warning", "error"

//! How a line of the log is written.
enum class LogStyle {
    Json, //!< one JSON object a line: {"at","level","event",…}
    Text, //!< time, level, event, name=value: for a person at a terminal
};

//! The one sink of what a service says: an event with typed fields, one line each. Secrets that
//! slipped into a text are masked, control characters are made visible. Any thread may write.
class ServiceLog
{
public:
    //! Writes to an open device that outlives the log.
    ServiceLog(QIODevice &device, LogStyle style);
    //! Appends to a file, made with mode 0600, as JSON lines; opened anew after each hang-up,
    //! so that it can be rotated. `hangups` may be null. Error: Forbidden naming the file.
    [[nodiscard]] static Result<std::unique_ptr<ServiceLog>> toFile(const QString &path,
                                                                    Hangups *hangups);
    ~ServiceLog();

    void write(LogLevel level, const QString &event, const JsonObject &fields = {});

    //! Sends what Qt and our own categories say here too, until destruction. One log at a time.
    void takeQtMessages();

private:
    ServiceLog(std::unique_ptr<QFile> file, Hangups *hangups);
    [[nodiscard]] Result<void> openFile();
    void followRotation();

    std::mutex m_mutex;
    std::unique_ptr<QFile> m_file;
    QIODevice *m_device = nullptr;
    LogStyle m_style = LogStyle::Json;
    Hangups *m_hangups = nullptr;
    int m_seenHangups = 0;
};

//! Text for a log: what looks like a token, a password or a signature is masked, control and
//! direction characters are written as \u{XXXX}.
[[nodiscard]] QString loggable(const QString &text);

} // namespace unsnag
