// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace unsnag {

//! The place of one file of a tiled log (C2SP tlog-tiles): "tile/0/x001/234", "tile/1/000.p/17",
//! "tile/entries/000".
struct TilePath {
    //! Hashes of subtrees, or the bytes of entries.
    enum class Kind { Hashes, Entries };
    //! Hashes or entries of a file that is not partial.
    static constexpr int fullWidth = 256;
    //! No log grows beyond this, so that a sequence number stays exact in every reader of JSON.
    static constexpr qint64 mostEntries = qint64{1} << 53;

    Kind kind = Kind::Hashes;
    int level = 0;    //!< 0 for leaf hashes; each level stands for 256 of the one below; 0 to 6
    qint64 index = 0; //!< among the files of its level
    int width = fullWidth; //!< how many it holds, 1 to 256

    [[nodiscard]] QString text() const;
    bool operator==(const TilePath &) const = default;
};

//! Strict: nothing unless the text is exactly what text() writes, for a log of at most mostEntries.
[[nodiscard]] std::optional<TilePath> readTilePath(const QString &text);

} // namespace unsnag
