// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundleverifier.h"

#include "models/audit/auditpayload.h"
#include "models/audit/canonicaljson.h"
#include "models/audit/cosignature.h"
#include "models/audit/digest.h"
#include "models/audit/entrybundle.h"
#include "models/audit/tilepath.h"
#include "models/audit/timestamptoken.h"
#include "models/audit/visibletext.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString manifestFile = QStringLiteral("MANIFEST");
const QString checkpointFile = QStringLiteral("checkpoint");
const QString contentsFile = QStringLiteral("contents.json");
const QString keysFile = QStringLiteral("keys");
const QString payloadFolder = QStringLiteral("payload/");
const QString earlierFolder = QStringLiteral("checkpoints/");
const QString treeFolder = QStringLiteral("tile/");
const QString stampFolder = QStringLiteral("timestamps/");

constexpr qint64 mostBytes = BundleLimits().fileBytes; //!< of one file
constexpr int fileWidth = TilePath::fullWidth;

QString entriesPath(qint64 first, int width)
{
    return TilePath{TilePath::Kind::Entries, 0, first / fileWidth, width}.text();
}

bool isThere(const BundleFiles &files, const QString &path)
{
    return std::ranges::any_of(files.list(),
                               [&](const BundleFile &file) { return file.path == path; });
}

//! Of the files there, those in a folder.
template <typename Use>
Result<void> forEachIn(const BundleFiles &files, const QString &folder, Use use)
{
    for (const BundleFile &file : files.list()) {
        if (file.path.startsWith(folder))
            UNSNAG_CHECK(use(file.path));
    }
    return {};
}

} // namespace

void BundleVerifier::blame(const char *verdict, const QString &file, const QString &why,
                           std::optional<qint64> index)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_found.verdict.verdict = QString::fromLatin1(verdict);
    m_found.verdict.file = file;
    m_found.verdict.why = why;
    m_found.verdict.firstBad = index;
}

Result<BundleVerdict> BundleVerifier::run(const std::stop_token &stop, const Progress &progress)
{
    m_log.watch([this](qint64 index, const Json &entry) { watchEntry(index, entry); });
    UNSNAG_CHECK(readKeys());
    UNSNAG_CHECK(readManifest());
    UNSNAG_TRY(m_found.checkpoint, checkpointAt(checkpointFile));
    UNSNAG_CHECK(readEarlierCheckpoints());
    readKnownHeads();
    readContents();
    UNSNAG_CHECK(readEntries(stop, progress));
    judgeLog();
    UNSNAG_CHECK(readPayloads());
    UNSNAG_CHECK(compareContents());
    UNSNAG_CHECK(readTimestamps());
    UNSNAG_CHECK(readRest());
    checkTrust();
    takeVerdict();
    m_found.verdict.why = visibleLine(m_found.verdict.why); // it may quote what is in the bundle
    return std::move(m_found);
}

Result<std::optional<QByteArray>> BundleVerifier::read(const QString &path)
{
    using Bytes = std::optional<QByteArray>;
    if (isOver())
        return Bytes();
    const auto line = m_manifest.find(path);
    if (line == m_manifest.end()) {
        blame("incomplete", path, QStringLiteral("the file is missing"));
        return Bytes();
    }
    UNSNAG_TRY(QByteArray bytes, m_files.read(path, mostBytes));
    m_found.bytes += bytes.size();
    m_read.insert(path);
    if (sha256(bytes) == line->second.sha256)
        return Bytes(std::move(bytes));
    blame("altered", path,
          QStringLiteral("the file does not have the digest that the manifest tells"),
          changedEntry(path, bytes));
    return Bytes();
}

std::optional<qint64> BundleVerifier::changedEntry(const QString &path, const QByteArray &bytes)
{
    const auto place = readTilePath(path);
    if (!place || place->kind != TilePath::Kind::Entries)
        return std::nullopt;
    const qint64 first = place->index * fileWidth;
    const TilePath leaves{TilePath::Kind::Hashes, 0, place->index, place->width};
    const auto line = m_manifest.find(leaves.text());
    const auto tile = m_files.read(leaves.text(), mostBytes);
    if (line == m_manifest.end() || !tile || sha256(*tile) != line->second.sha256)
        return std::nullopt; // nothing tells the entries apart
    const auto hashes = readTile(*tile, place->width);
    if (!hashes)
        return std::nullopt;
    return first + firstWrongEntry(bytes, *hashes).value_or(place->width);
}

std::optional<std::vector<NoteKey>> BundleVerifier::signers(const QString &file,
                                                            const SignedNote &note)
{
    auto found = m_keys.signers(note);
    if (found)
        return std::move(*found);
    if (found.error().code == Code::NotFound)
        blame("unknown_key", file, QStringLiteral("no key that is known has signed it"));
    else
        blame("altered", file, found.error().detail);
    return std::nullopt;
}

Result<void> BundleVerifier::readKeys()
{
    m_found.isPinned = m_keys.isPinned();
    if (!isThere(m_files, keysFile))
        return {};
    UNSNAG_TRY(const QByteArray bytes, m_files.read(keysFile, mostBytes));
    if (const auto list = m_keys.readList(bytes); !list)
        blame("altered", keysFile, list.error().detail);
    return {};
}

Result<void> BundleVerifier::readManifest()
{
    if (isOver())
        return {};
    if (!isThere(m_files, manifestFile)) {
        blame("incomplete", manifestFile, QStringLiteral("the file is missing"));
        return {};
    }
    UNSNAG_TRY(const QByteArray bytes, m_files.read(manifestFile, mostBytes));
    m_found.bytes += bytes.size();
    const auto note = readSignedNote(bytes, mostBytes);
    if (!note) {
        blame("altered", manifestFile, note.error().line());
        return {};
    }
    const auto keys = signers(manifestFile, *note);
    if (!keys)
        return {};
    m_manifestSigners = *keys;
    const auto lines = readManifestText(note->text);
    if (!lines) {
        blame("altered", manifestFile, lines.error().line());
        return {};
    }
    for (const ManifestLine &line : *lines)
        m_manifest.emplace(line.path, line);
    compareLists();
    return {};
}

void BundleVerifier::compareLists()
{
    qint64 found = 0;
    for (const BundleFile &file : m_files.list()) {
        if (file.path == manifestFile)
            continue;
        const auto line = m_manifest.find(file.path);
        if (line == m_manifest.end())
            return blame("altered", file.path,
                         QStringLiteral("the manifest does not name the file"));
        if (line->second.size != file.size) {
            const auto bytes = m_files.read(file.path, mostBytes);
            return blame("altered", file.path,
                         QStringLiteral("%1 bytes, the manifest says %2")
                             .arg(file.size)
                             .arg(line->second.size),
                         changedEntry(file.path, bytes.ok() ? *bytes : QByteArray()));
        }
        ++found;
        if (file.path.startsWith(payloadFolder))
            m_payloads.insert(file.path.mid(payloadFolder.size()));
    }
    if (found == static_cast<qint64>(m_manifest.size()))
        return;
    QSet<QString> there;
    for (const BundleFile &file : m_files.list())
        there.insert(file.path);
    for (const auto &[path, line] : m_manifest) {
        if (!there.contains(path))
            return blame("incomplete", path, QStringLiteral("the file is missing"));
    }
}

Result<std::optional<Checkpoint>> BundleVerifier::checkpointAt(const QString &path)
{
    using Found = std::optional<Checkpoint>;
    UNSNAG_TRY(const auto bytes, read(path));
    if (!bytes)
        return Found();
    const auto note = readSignedNote(*bytes);
    const auto head = note ? readCheckpointText(note->text) : Result<Checkpoint>(note.error());
    if (!head) {
        blame("altered", path, head.error().line());
        return Found();
    }
    const auto keys = signers(path, *note);
    if (!keys)
        return Found();
    m_keys.sawHead(head->size, *keys);
    if (path == checkpointFile)
        m_found.signedBy = *keys;
    for (const NoteKey &key : *keys) {
        const auto seen = isOfLog(key) ? std::nullopt : cosignedAt(*note, key);
        const BundleWitness witness{visibleLine(key.name), head->size, seen.value_or(0), {}, false,
                                    m_keys.isGiven(key)};
        if (seen && std::ranges::find(m_found.witnesses, witness) == m_found.witnesses.end())
            m_found.witnesses.push_back(witness); // the newest checkpoint is there twice
    }
    for (const NoteSignature &line : m_keys.strangers(*note, head->origin))
        m_strangers.insert(sha256(line.toLine()));
    m_found.strangers = m_strangers.size();
    return Found(*head);
}

Result<void> BundleVerifier::readEarlierCheckpoints()
{
    return forEachIn(m_files, earlierFolder, [this](const QString &path) -> Result<void> {
        UNSNAG_TRY(const auto head, checkpointAt(path));
        if (!head)
            return {};
        if (QString::number(head->size) != path.mid(earlierFolder.size()))
            blame("altered", path, QStringLiteral("it is of %1 entries").arg(head->size));
        if (head->origin != m_found.checkpoint->origin)
            blame("altered", path, QStringLiteral("it is of another log, %1").arg(head->origin));
        m_log.remember({head->size, head->root});
        return {};
    });
}

void BundleVerifier::readKnownHeads()
{
    for (const SignedNote &note : m_knownHeads) {
        if (isOver())
            return;
        const auto head = readCheckpointText(note.text);
        if (!head || head->origin != m_found.checkpoint->origin)
            return blame("inconsistent", checkpointFile,
                         QStringLiteral("the checkpoint seen before is of another log"));
        const auto keys = signers(checkpointFile, note);
        if (!keys)
            return;
        m_log.remember({head->size, head->root});
    }
}

Result<void> BundleVerifier::readEntries(const std::stop_token &stop, const Progress &progress)
{
    if (isOver())
        return {};
    const qint64 size = m_found.checkpoint->size;
    TileBuilder tiles(
        [this](const QString &path, const QByteArray &bytes) { return compareTile(path, bytes); });
    for (qint64 first = 0; first < size && !isOver(); first += fileWidth) {
        if (stop.stop_requested())
            return Error{Code::Cancelled, QStringLiteral("stopped"), checkpointFile, {}};
        const int width = static_cast<int>(std::min<qint64>(fileWidth, size - first));
        UNSNAG_CHECK(addFile(first, width, tiles));
        progress(std::min(first + fileWidth, size), size, QStringLiteral("verifying"));
    }
    if (!isOver())
        UNSNAG_CHECK(tiles.finish());
    compareTreeFiles();
    return {};
}

Result<void> BundleVerifier::addFile(qint64 first, int width, TileBuilder &tiles)
{
    const QString path = entriesPath(first, width);
    UNSNAG_TRY(const auto bytes, read(path));
    if (!bytes)
        return {};
    const auto entries = readEntryBundle(*bytes, width);
    if (!entries) {
        blame("altered", path, entries.error().line(), first);
        return {};
    }
    qint64 index = first;
    for (const QByteArray &entry : *entries) {
        const AuditEntry stored{index++, entry, leafHash(entry)};
        m_log.add(stored);
        UNSNAG_CHECK(tiles.add(stored.leafHash));
    }
    return {};
}

Result<void> BundleVerifier::compareTile(const QString &path, const QByteArray &bytes)
{
    UNSNAG_TRY(const auto stored, read(path));
    if (stored && *stored != bytes && !m_wrongTile)
        m_wrongTile = path; // an entry that is wrong as well tells more
    return {};
}

//! Files of the tree that no entry accounts for.
void BundleVerifier::compareTreeFiles()
{
    for (const BundleFile &file : m_files.list()) {
        if (!isOver() && file.path.startsWith(treeFolder) && !m_read.contains(file.path))
            blame("altered", file.path, QStringLiteral("the file belongs to no entry"));
    }
}

void BundleVerifier::watchEntry(qint64 index, const Json &entry)
{
    for (const auto &[name, value] : entry.object()) {
        if (value.isString() && name.endsWith(QLatin1String("_sha256")))
            m_payloads.remove(value.toString());
    }
    m_contents.sawEntry(index, entry);
    if (entry["kind"].toString() == QLatin1String("audit.key_rotated"))
        m_keys.announced(index, entry["audit_key"].toString());
}

Result<void> BundleVerifier::readPayloads()
{
    const QSet<QString> unnamed = m_payloads;
    return forEachIn(m_files, payloadFolder, [&](const QString &path) -> Result<void> {
        UNSNAG_TRY(const auto bytes, read(path));
        if (!bytes)
            return {};
        const QString digest = path.mid(payloadFolder.size());
        const QByteArray content = bytes->mid(saltBytes);
        const auto json = readJson(content, {}, {JsonLimits().depth, mostBytes});
        const auto canonical = json ? canonicalJson(*json) : Result<QByteArray>(json.error());
        if (toHex(sha256(*bytes)) != digest)
            blame("altered", path, QStringLiteral("its digest is not its name"));
        else if (!canonical || *canonical != content)
            blame("altered", path, QStringLiteral("the content is not in canonical form"));
        else if (unnamed.contains(digest))
            blame("altered", path, QStringLiteral("no entry commits to it"));
        ++m_found.payloads;
        return {};
    });
}

void BundleVerifier::readContents()
{
    const auto bytes = m_files.read(contentsFile, mostBytes);
    if (!isOver())
        m_listRead = bytes ? m_contents.read(*bytes) : Result<void>(bytes.error());
}

Result<void> BundleVerifier::compareContents()
{
    UNSNAG_TRY(const auto bytes, read(contentsFile));
    if (!bytes)
        return {};
    if (!m_listRead)
        blame("altered", contentsFile, m_listRead.error().line());
    const QStringList included = m_contents.payloads(EvidenceState::Included);
    for (const QString &digest : included) {
        if (!m_manifest.contains(payloadFolder + digest))
            blame("incomplete", payloadFolder + digest, QStringLiteral("the file is missing"));
    }
    m_found.withheld = m_contents.payloads(EvidenceState::Withheld).size();
    m_found.erased = m_contents.payloads(EvidenceState::Erased).size();
    if (included.size() != m_found.payloads)
        blame("altered", contentsFile,
              QStringLiteral("it tells of %1 payloads, %2 are there")
                  .arg(included.size())
                  .arg(m_found.payloads));
    const auto wrong = m_contents.contradiction(*m_found.checkpoint);
    // What is wrong with the log itself tells more; a broken rule does not: nothing was changed for it.
    if (wrong && (m_judged.ok() || m_judged.verdict == QLatin1String("policy_broken")))
        blame("altered", contentsFile, *wrong);
    return {};
}

Result<QByteArray> BundleVerifier::readAuthorities()
{
    QByteArray authorities;
    UNSNAG_CHECK(forEachIn(m_files, stampFolder, [&](const QString &path) -> Result<void> {
        if (!path.endsWith(QLatin1String(".pem")))
            return {};
        UNSNAG_TRY(const auto bytes, read(path));
        authorities += bytes.value_or(QByteArray());
        return {};
    }));
    return authorities;
}

Result<void> BundleVerifier::readTimestamps()
{
    UNSNAG_TRY(const QByteArray authorities, readAuthorities());
    return forEachIn(m_files, stampFolder, [&](const QString &path) -> Result<void> {
        if (!path.endsWith(QLatin1String(".tsr")))
            return {};
        UNSNAG_TRY(const auto token, read(path));
        UNSNAG_TRY(const auto checkpoint,
                   read(earlierFolder + path.mid(stampFolder.size()).chopped(4)));
        if (token && checkpoint)
            checkTimestamp(path, *token, *checkpoint, authorities);
        return {};
    });
}

//! A token that the site put in must hold by the certificates beside it, or something was changed. Whether
//! it convinces is another matter: that takes certificates from elsewhere.
void BundleVerifier::checkTimestamp(const QString &path, const QByteArray &token,
                                    const QByteArray &checkpoint, const QByteArray &authorities)
{
    const auto stamped = bytesToStamp(checkpoint);
    const auto own = stamped ? verifyTimestamp(token, *stamped, authorities)
                             : Result<StampedTime>(stamped.error());
    if (!own)
        return blame("altered", path, own.error().detail);
    BundleWitness stamp{visibleLine(own->authority),
                        path.mid(stampFolder.size()).chopped(4).toLongLong(),
                        own->unixSeconds,
                        {},
                        true,
                        !m_authorities.isEmpty()};
    if (stamp.isKnown && !verifyTimestamp(token, *stamped, m_authorities))
        stamp.why = QStringLiteral("the certificates that were given do not vouch for it");
    stamp.isKnown = stamp.isKnown && stamp.why.isEmpty();
    m_found.witnesses.push_back(std::move(stamp));
}

Result<void> BundleVerifier::readRest()
{
    return forEachIn(m_files, QString(), [this](const QString &path) -> Result<void> {
        if (path == manifestFile || m_read.contains(path))
            return {};
        UNSNAG_TRY([[maybe_unused]] const auto bytes, read(path));
        return {};
    });
}

void BundleVerifier::checkTrust()
{
    const QString why =
        QStringLiteral("neither the key that is known nor one that it announced has signed it");
    if (!m_keys.isTrusted(m_manifestSigners))
        blame("unknown_key", manifestFile, why);
    if (!m_keys.isTrusted(m_found.signedBy))
        blame("unknown_key", checkpointFile, why);
}

void BundleVerifier::judgeLog()
{
    if (!m_found.checkpoint)
        return;
    const qint64 size = m_found.checkpoint->size;
    m_judged = m_log.finish({size, m_found.checkpoint->root});
    m_found.verdict.entries = m_judged.entries;
    m_found.verdict.root = m_judged.root;
    if (m_judged.firstBad && *m_judged.firstBad < size) {
        const qint64 first = *m_judged.firstBad / fileWidth * fileWidth;
        m_judged.file =
            entriesPath(first, static_cast<int>(std::min<qint64>(fileWidth, size - first)));
    } else if (!m_judged.ok()) {
        const QString earlier = earlierFolder + QString::number(m_judged.contradicted.value_or(-1));
        m_judged.file = m_manifest.contains(earlier) ? earlier : checkpointFile;
    }
    // The entries after a wrong one were not read, so nothing else can be held against them.
    if (m_judged.verdict == QLatin1String("altered"))
        takeVerdict();
    if (m_wrongTile)
        blame("altered", *m_wrongTile, QStringLiteral("the hashes are not those of the entries"));
}

void BundleVerifier::takeVerdict()
{
    if (isOver())
        return;
    m_isOver = true;
    m_found.verdict = m_judged;
}

} // namespace unsnag
