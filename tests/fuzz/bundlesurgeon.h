// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/hashtree.h"
#include "models/audit/notekey.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace unsnag::fuzz {

//! The key that seeds are signed with and that forged bundles are signed with anew. It is no secret.
[[nodiscard]] const SecretNoteKey &bundleKey();
//! A witness, likewise.
[[nodiscard]] const SecretNoteKey &witnessKey();

//! The files of an archive, taken apart without asking whether it is sound, and put together so that
//! what stands around a change is right again: only then are the deeper layers of a check reached.
class BundleSurgeon
{
public:
    explicit BundleSurgeon(const QByteArray &image);

    std::map<QString, QByteArray> files;

    //! Entries in the order of the tree, whatever they are.
    [[nodiscard]] std::vector<QByteArray> entries() const;
    //! Payload files get the digest of what they hold as their name, in the entries and in the list too.
    void repairPayloads();
    //! Makes entry files, tiles and all checkpoints anew, of these entries, and signs them.
    void repairTree(const std::vector<QByteArray> &entries);
    void repairContents(const Frontier &tree);
    //! Makes the manifest anew, and signs it.
    void repairManifest();
    [[nodiscard]] QByteArray image() const;

private:
    void replaceEverywhere(const QByteArray &before, const QByteArray &after);
};

} // namespace unsnag::fuzz
