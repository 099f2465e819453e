// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace unsnag {

//! One file of an audit bundle as its manifest lists it.
struct ManifestLine {
    QByteArray sha256; //!< 32 bytes
    qint64 size = 0;   //!< bytes
    QString path;

    bool operator==(const ManifestLine &) const = default;
};

//! The line for a file with these bytes.
[[nodiscard]] ManifestLine manifestLine(const QString &path, const QByteArray &bytes);

//! The text of a manifest, to be signed as a note: "unsnag.local/bundle/v1", then per file
//! "<sha256 hex> <bytes> <path>", sorted by the bytes of the path; every line ends with a line feed.
[[nodiscard]] QByteArray manifestText(std::vector<ManifestLine> lines);

//! Reads such a text. Strict: manifestText of what it returns is the text again; every path is one of
//! a bundle and none is there twice; MANIFEST itself is not listed. Error: Input naming the line.
[[nodiscard]] Result<std::vector<ManifestLine>> readManifestText(const QByteArray &text);

} // namespace unsnag
