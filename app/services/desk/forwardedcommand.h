// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QIODevice>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace unsnag {

//! A command line that another process asks the holder of the workspace to carry out.
struct ForwardedCommand {
    QStringList arguments; //!< without the program's name
    QString actor;         //!< who asks
    QString folder;        //!< working folder of the asking process: relative paths start there

    bool operator==(const ForwardedCommand &) const = default;

    [[nodiscard]] QByteArray toText() const;
    //! Error: Input where the text is no such command; Conflict where it is of another protocol.
    [[nodiscard]] static Result<ForwardedCommand> fromText(const QByteArray &text);
};

//! Where a forwarded command reads and writes; all open.
struct CommandStreams {
    QIODevice *in = nullptr;
    QIODevice *out = nullptr;
    QIODevice *err = nullptr;
};

//! Carries a command out and returns its exit code. Called on a thread of its own, several at once.
using CommandRunner = std::function<int(
    const ForwardedCommand &command, const CommandStreams &streams, const std::stop_token &stop)>;

} // namespace unsnag
