// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditentry.h"
#include "models/audit/bundlewriter.h"
#include "models/audit/entrybundle.h"
#include "models/audit/hashtree.h"
#include "models/audit/signednote.h"

namespace unsnag {

//! Puts an audit bundle together: the tree and the entries of a log, other files, and the manifest over
//! all of them. Order of calls: add() for every entry, addFile() as wanted, seal() once.
class BundleAssembly
{
public:
    explicit BundleAssembly(BundleSink &sink)
        : m_sink(sink), m_tiles(sink.taker()), m_entries(sink.taker())
    {}

    Result<void> add(const AuditEntry &entry);
    Result<void> addFile(const QString &path, const QByteArray &bytes);
    //! Size and root of what was added.
    [[nodiscard]] AuditHead head() const { return {m_tree.size(), m_tree.root()}; }
    //! Adds `checkpoint`, a signed note over head(), and MANIFEST, and completes the bundle.
    //! Errors: Damaged where the note is of another log than was added; those of signer and sink.
    Result<void> seal(const QByteArray &checkpoint, const NoteSigner &signer);

private:
    BundleSink &m_sink;
    TileBuilder m_tiles;
    EntryBundleBuilder m_entries;
    Frontier m_tree;
};

} // namespace unsnag
