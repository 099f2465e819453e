// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/signednote.h"

#include <map>

namespace unsnag {

//! The keys by which a bundle is judged: those that somebody knows from elsewhere, those that the bundle
//! lists, and those that the log itself announced (audit.key_rotated).
class BundleKeys
{
public:
    explicit BundleKeys(std::vector<NoteKey> given);

    //! Whether a key of the log was given. Without one, those of the bundle are believed.
    [[nodiscard]] bool isPinned() const;
    //! Whether somebody knows this key from elsewhere.
    [[nodiscard]] bool isGiven(const NoteKey &key) const;
    //! Adds those of the file `keys`, one vkey line each. Error: Input where a line is none.
    Result<void> readList(const QByteArray &bytes);

    //! The known keys that signed, one of the log among them at least. Errors: Damaged for a signature
    //! that is wrong; NotFound where no known key of the log has signed.
    [[nodiscard]] Result<std::vector<NoteKey>> signers(const SignedNote &note) const;

    //! Lines whose key nobody gave or listed, but those in the name of the log itself.
    [[nodiscard]] std::vector<NoteSignature> strangers(const SignedNote &note,
                                                       const QString &log) const;

    //! A checkpoint of so many entries that belongs to the log, and who signed it.
    void sawHead(qint64 size, const std::vector<NoteKey> &signers);
    //! The entry at this index says that the log is signed with this key from now on.
    void announced(qint64 index, const QString &vkey);
    //! Whether one of these keys was given, or was announced in entries under a checkpoint that such a
    //! key signed. True for all where no key was given.
    [[nodiscard]] bool isTrusted(const std::vector<NoteKey> &signers) const;

private:
    struct Rotation {
        qint64 index = 0;
        QString vkey;
    };
    [[nodiscard]] std::vector<NoteKey> trusted() const;

    std::vector<NoteKey> m_given;
    std::vector<NoteKey> m_known;                        //!< given and listed
    std::multimap<qint64, std::vector<NoteKey>> m_heads; //!< who signed, by size
    std::vector<Rotation> m_rotations;                   //!< by rising index
};

//! Whether it signs the log itself; others are witnesses.
[[nodiscard]] bool isOfLog(const NoteKey &key);

} // namespace unsnag
