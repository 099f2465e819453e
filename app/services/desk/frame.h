// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>

#include <optional>

namespace unsnag {

//! What a message between a command line and the process that holds the workspace says.
enum class FrameKind : char {
    Command = 'c',     //!< client: a ForwardedCommand as JSON; the first frame, once
    Cancel = 'x',      //!< client: end it, as Ctrl+C would
    Input = 'I',       //!< client: bytes of its standard input; none at its end
    InputWanted = 'i', //!< holder: the command reads
    Output = 'o',      //!< holder: bytes for standard output
    ErrorOutput = 'e', //!< holder: bytes for standard error
    End = 'z',         //!< holder: the exit code as decimal text; the last frame
};

struct Frame {
    FrameKind kind = FrameKind::Command;
    QByteArray payload;

    bool operator==(const Frame &) const = default;
};

//! Most bytes of one payload; longer output goes out in parts.
inline constexpr qsizetype largestFrameBytes = 1024 * 1024;

//! On the wire: the kind, four bytes of length (big endian), the payload.
//! Precondition: the payload is not longer than largestFrameBytes.
[[nodiscard]] QByteArray wireOf(const Frame &frame);

//! Cuts what arrives into frames.
class FrameReader
{
public:
    void feed(const QByteArray &bytes) { m_waiting += bytes; }
    //! The next whole frame, if one is there. Error: Input for an unknown kind or a length over
    //! the limit; nothing may be read after that.
    [[nodiscard]] Result<std::optional<Frame>> next();

private:
    QByteArray m_waiting;
};

} // namespace unsnag
