// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundleassembly.h"

#include "models/audit/checkpoint.h"

namespace unsnag {

Result<void> BundleAssembly::add(const AuditEntry &entry)
{
    m_tree.append(entry.leafHash);
    UNSNAG_CHECK(m_tiles.add(entry.leafHash));
    return m_entries.add(entry.canonical);
}

Result<void> BundleAssembly::addFile(const QString &path, const QByteArray &bytes)
{
    return m_sink.put(path, bytes);
}

Result<void> BundleAssembly::seal(const QByteArray &checkpoint, const NoteSigner &signer)
{
    const QString path = QStringLiteral("checkpoint");
    UNSNAG_TRY(const SignedNote note, readSignedNote(checkpoint));
    UNSNAG_TRY(const Checkpoint signedHead, readCheckpointText(note.text));
    if (AuditHead{signedHead.size, signedHead.root} != head())
        return Error{
            Code::Damaged,
            QStringLiteral("the checkpoint of %1 entries is not that of the %2 stored ones")
                .arg(signedHead.size)
                .arg(head().size),
            path, QStringLiteral("run: unsnag-cli audit verify")};
    UNSNAG_CHECK(m_tiles.finish());
    UNSNAG_CHECK(m_entries.finish());
    UNSNAG_CHECK(m_sink.put(path, checkpoint));
    UNSNAG_TRY(const SignedNote manifest, signNote(manifestText(m_sink.lines()), {&signer}));
    UNSNAG_CHECK(m_sink.put(QStringLiteral("MANIFEST"), manifest.toBytes()));
    return m_sink.finish();
}

} // namespace unsnag
