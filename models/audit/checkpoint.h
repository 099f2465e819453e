// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace unsnag {

//! The state of a log as the text of a signed note (https://c2sp.org/tlog-checkpoint).
struct Checkpoint {
    QString origin;         //!< which log; for a site of Unsnag the name of its key
    qint64 size = 0;        //!< entries
    QByteArray root;        //!< RFC 6962 tree head, 32 bytes
    QStringList extensions; //!< further lines; Unsnag writes none

    //! The text to be signed: a line each for origin, size in decimal and root in base64, then the
    //! further lines; ends with a newline.
    [[nodiscard]] QByteArray text() const;

    bool operator==(const Checkpoint &) const = default;
};

//! The origin of a workspace's log, and the name of its key.
[[nodiscard]] QString checkpointOrigin(const QString &workspaceId);

//! Reads the text of a note as a checkpoint. Strict: no empty line, a size from 0 to 2^63 - 1 without
//! leading zeros, canonical base64; what was read gives the same text again.
//! Error: Input; its context is the line.
[[nodiscard]] Result<Checkpoint> readCheckpointText(const QByteArray &text);

} // namespace unsnag
