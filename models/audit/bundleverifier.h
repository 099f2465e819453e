// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/bundlecontents.h"
#include "models/audit/bundlekeys.h"
#include "models/audit/bundlereader.h"
#include "models/audit/checkpoint.h"
#include "models/audit/logverifier.h"
#include "models/audit/manifest.h"
#include "models/audit/tiles.h"
#include "models/base/progress.h"

#include <QSet>

#include <map>
#include <stop_token>

namespace unsnag {

//! What somebody who checks a bundle knows from elsewhere.
struct BundleTrust {
    std::vector<NoteKey> keys; //!< of the log and of witnesses; without one of the log, the
                               //!< bundle's own are believed
    std::vector<SignedNote> knownHeads; //!< checkpoints of this log that were seen before
    //! Certificates of time stamping authorities in PEM; without them the bundle's are believed.
    QByteArray authorities = {};
};

//! What a check of a bundle found.
struct BundleVerdict {
    Verdict verdict;
    std::optional<Checkpoint> checkpoint; //!< once it could be read
    std::vector<NoteKey> signedBy;        //!< known keys that signed the checkpoint
    bool isPinned = false;                //!< the key was given, not taken from the bundle
    std::vector<BundleWitness> witnesses;
    qint64 strangers = 0; //!< lines under its checkpoints of witnesses whose key nobody knows
    qint64 payloads = 0;  //!< in the bundle
    qint64 withheld = 0;  //!< as contents.json says
    qint64 erased = 0;
    qint64 bytes = 0; //!< of all files read

    [[nodiscard]] bool ok() const { return verdict.ok(); }
};

//! Checks every byte of an audit bundle: the signed manifest and every file against it, the signed
//! checkpoint and the earlier ones, entry for entry, the hash tree made again, payloads against the
//! entries that commit to them, and the rules of the trade. Reads one file after the other.
class BundleVerifier
{
public:
    BundleVerifier(BundleFiles &files, BundleTrust trust)
        : m_files(files), m_keys(std::move(trust.keys)), m_knownHeads(std::move(trust.knownHeads)),
          m_authorities(std::move(trust.authorities))
    {}

    //! Runs once. What is wrong with the bundle is the verdict. Errors: Cancelled; Input for a known
    //! checkpoint of another log; those of the disk.
    [[nodiscard]] Result<BundleVerdict> run(const std::stop_token &stop,
                                            const Progress &progress = {});

private:
    void blame(const char *verdict, const QString &file, const QString &why,
               std::optional<qint64> index = std::nullopt);
    [[nodiscard]] bool isOver() const { return m_isOver; }
    //! The bytes of a file that has the size and digest of the manifest; nothing once it is over.
    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &path);
    //! Of a file of entries that changed: the first one that is not what the hashes beside it say, or
    //! the one after the last where something was added.
    [[nodiscard]] std::optional<qint64> changedEntry(const QString &path, const QByteArray &bytes);
    //! Nothing, and blame, where no known key has signed or one has wrongly.
    [[nodiscard]] std::optional<std::vector<NoteKey>> signers(const QString &file,
                                                              const SignedNote &note);

    Result<void> readKeys();
    Result<void> readManifest();
    void compareLists();
    //! A checkpoint, once who signed it is noted; nothing once it is over.
    [[nodiscard]] Result<std::optional<Checkpoint>> checkpointAt(const QString &path);
    Result<void> readEarlierCheckpoints();
    void readKnownHeads();
    Result<void> readEntries(const std::stop_token &stop, const Progress &progress);
    Result<void> addFile(qint64 first, int width, TileBuilder &tiles);
    Result<void> compareTile(const QString &path, const QByteArray &bytes);
    void compareTreeFiles();
    void watchEntry(qint64 index, const Json &entry);
    Result<void> readPayloads();
    //! Before the entries, which it is held against; nothing is blamed on it yet.
    void readContents();
    Result<void> compareContents();
    Result<void> readRest();
    void judgeLog();
    void takeVerdict();
    void checkTrust();
    Result<void> readTimestamps();
    Result<QByteArray> readAuthorities();
    void checkTimestamp(const QString &path, const QByteArray &token, const QByteArray &checkpoint,
                        const QByteArray &authorities);

    BundleFiles &m_files;
    BundleKeys m_keys;
    std::vector<SignedNote> m_knownHeads;
    QByteArray m_authorities;
    BundleVerdict m_found;
    bool m_isOver = false;
    std::map<QString, ManifestLine> m_manifest;
    std::vector<NoteKey> m_manifestSigners;
    QSet<QString> m_read;         //!< paths whose bytes were compared with the manifest
    QSet<QByteArray> m_strangers; //!< digests of lines
    QSet<QString> m_payloads;     //!< digests, in hex, of payload files that no entry named yet
    BundleContents m_contents;
    Result<void> m_listRead; //!< what is wrong with the list by itself
    LogVerifier m_log;
    Verdict m_judged;                   //!< of the log by itself
    std::optional<QString> m_wrongTile; //!< path of the first one
};

} // namespace unsnag
