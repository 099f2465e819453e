// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/models/audit/samplebundle.h"

namespace unsnag {

//! What each byte of the archive that tarOf makes of these files belongs to, so that a test knows what
//! must be named when it is changed.
class ArchiveMap
{
public:
    //! A file, and all that stands around it in the archive. Positions are bytes of the archive.
    struct Member {
        QString path;
        qsizetype header = 0;
        qsizetype content = 0;
        qsizetype padding = 0;               //!< where the content ends
        qsizetype end = 0;                   //!< where the next header begins
        std::vector<qsizetype> entries = {}; //!< of a file of entries: where each ends
        qint64 firstEntry = 0;               //!< index of the first one
    };

    explicit ArchiveMap(const SampleBundle::Files &files);

    [[nodiscard]] const std::vector<Member> &members() const { return m_members; }
    //! What this byte belongs to; null for the end of the archive.
    [[nodiscard]] const Member *at(qsizetype byte) const;
    //! Says what is wrong with the verdict about an archive in which this byte was changed: it must not
    //! be intact, and must name the file, the entry, or the place of the header. Empty where it does.
    [[nodiscard]] QString complaint(const Verdict &found, qsizetype byte) const;

private:
    std::vector<Member> m_members;
    qsizetype m_end = 0; //!< where the zero blocks begin
};

//! The entry of a member that the byte, of its content, belongs to; nothing where it holds none.
[[nodiscard]] std::optional<qint64> entryAt(const ArchiveMap::Member &member, qsizetype byte);

} // namespace unsnag
