// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/tiles.h"

#include <optional>

namespace unsnag {

//! The bytes of an entry that a length of 16 bits can name.
constexpr qsizetype longestEntry = 65535;

//! The entries of a log as files of 256 (C2SP tlog-tiles, entry bundles): each entry after its length
//! as two bytes, big-endian. Order of calls: add() per entry by rising index, finish() once.
class EntryBundleBuilder
{
public:
    explicit EntryBundleBuilder(FileTaker taker) : m_taker(std::move(taker)) {}

    //! Appends an entry and hands over the file that it fills. Error: Input for an entry longer than
    //! longestEntry, and what the taker says.
    Result<void> add(const QByteArray &entry);
    //! Hands over the partial file at the end.
    Result<void> finish();

private:
    Result<void> handOver();

    FileTaker m_taker;
    qint64 m_index = 0; // of the file being filled
    int m_width = 0;
    QByteArray m_bytes;
};

//! The entries in such a file. Error: Damaged unless it holds exactly `count` entries and nothing else.
[[nodiscard]] Result<std::vector<QByteArray>> readEntryBundle(const QByteArray &bytes, int count);
//! Of a damaged file as many entries as can be told apart from its beginning on, at most `count`.
[[nodiscard]] std::vector<QByteArray> readableEntries(const QByteArray &bytes, int count);

//! The first entry of a file, counted from 0, that does not have its leaf hash or is cut off; nothing
//! where all have. The file may hold anything.
[[nodiscard]] std::optional<qint64> firstWrongEntry(const QByteArray &bytes,
                                                    const std::vector<QByteArray> &leafHashes);

} // namespace unsnag
