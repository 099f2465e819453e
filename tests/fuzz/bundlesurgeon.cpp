// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/bundlesurgeon.h"

#include "models/audit/canonicaljson.h"
#include "models/audit/checkpoint.h"
#include "models/audit/cosignature.h"
#include "models/audit/digest.h"
#include "models/audit/entrybundle.h"
#include "models/audit/manifest.h"
#include "models/audit/signednote.h"
#include "models/audit/ustar.h"
#include "tests/models/audit/rfckeys.h"

#include <QtEndian>

#include <algorithm>

namespace unsnag::fuzz {
namespace {

const QString origin = QStringLiteral("unsnag.local/ws-1");
const QString manifestFile = QStringLiteral("MANIFEST");
const QString payloadFolder = QStringLiteral("payload/");
const QString checkpointFolder = QStringLiteral("checkpoints/");
const QString treeFolder = QStringLiteral("tile/");
const QString entriesFolder = QStringLiteral("tile/entries/");

constexpr qsizetype longestPath = 100;

QByteArray signedHead(const Frontier &tree)
{
    const Checkpoint head{origin, tree.size(), tree.root(), {}};
    SignedNote note = *signNote(head.text(), {&bundleKey()});
    if (tree.size() % 2 == 1)
        note.signatures.push_back(*cosign(note, witnessKey(), 1'772'445'600));
    return note.toBytes();
}

} // namespace

const SecretNoteKey &bundleKey()
{
    static const SecretNoteKey key = firstKey(origin);
    return key;
}

const SecretNoteKey &witnessKey()
{
    static const SecretNoteKey key =
        secondKey(QStringLiteral("auditor.example.com"), noteKeyCosignature);
    return key;
}

BundleSurgeon::BundleSurgeon(const QByteArray &image)
{
    for (qsizetype at = 0; at + ustarBlock <= image.size();) {
        const QByteArray header = image.mid(at, ustarBlock);
        const qsizetype end = header.indexOf('\0');
        const QByteArray name = header.left(std::min(longestPath, end < 0 ? longestPath : end));
        bool isNumber = false;
        const qint64 said = header.mid(124, 11).toLongLong(&isNumber, 8);
        const qint64 left = image.size() - at - ustarBlock;
        const qint64 size = isNumber ? std::clamp<qint64>(said, 0, left) : 0;
        if (!name.isEmpty())
            files[QString::fromLatin1(name)] = image.mid(at + ustarBlock, size);
        at += ustarBlock + size + ustarPadding(size);
    }
}

std::vector<QByteArray> BundleSurgeon::entries() const
{
    std::vector<QByteArray> all;
    for (const auto &[path, bytes] : files) {
        if (!path.startsWith(entriesFolder))
            continue;
        for (qsizetype at = 0; at + 2 <= bytes.size();) {
            const qsizetype length = qFromBigEndian<quint16>(bytes.constData() + at);
            all.push_back(bytes.mid(at + 2, length));
            at += 2 + length;
        }
    }
    return all;
}

void BundleSurgeon::replaceEverywhere(const QByteArray &before, const QByteArray &after)
{
    for (auto &[path, bytes] : files) {
        if (path.startsWith(entriesFolder) || path == QLatin1String("contents.json"))
            bytes.replace(before, after); // both have 64 letters
    }
}

void BundleSurgeon::repairPayloads()
{
    std::map<QString, QByteArray> renamed;
    for (const auto &[path, bytes] : files) {
        if (!path.startsWith(payloadFolder))
            continue;
        const QString digest = toHex(sha256(bytes));
        const QByteArray before = path.mid(payloadFolder.size()).toLatin1();
        if (before.size() == digest.size() && before != digest.toLatin1())
            replaceEverywhere(before, digest.toLatin1());
        renamed[payloadFolder + digest] = bytes;
    }
    std::erase_if(files, [](const auto &file) { return file.first.startsWith(payloadFolder); });
    files.merge(renamed);
}

void BundleSurgeon::repairTree(const std::vector<QByteArray> &entries)
{
    std::erase_if(files, [](const auto &file) { return file.first.startsWith(treeFolder); });
    const FileTaker take = [this](const QString &path, const QByteArray &bytes) -> Result<void> {
        files[path] = bytes;
        return {};
    };
    TileBuilder tiles(take);
    EntryBundleBuilder bundles(take);
    Frontier tree;
    for (const QByteArray &entry : entries) {
        const QByteArray leaf = leafHash(entry);
        tree.append(leaf);
        (void)tiles.add(leaf);
        (void)bundles.add(entry);
        const auto earlier = files.find(checkpointFolder + QString::number(tree.size()));
        if (earlier != files.end())
            earlier->second = signedHead(tree);
    }
    (void)tiles.finish();
    (void)bundles.finish();
    files[QStringLiteral("checkpoint")] = signedHead(tree);
    repairContents(tree);
}

void BundleSurgeon::repairContents(const Frontier &tree)
{
    const auto file = files.find(QStringLiteral("contents.json"));
    const auto json = file == files.end() ? Result<Json>(Json()) : readJson(file->second);
    if (!json || !json->isObject())
        return;
    Json list = *json;
    list.set(QStringLiteral("size"), std::int64_t{tree.size()});
    list.set(QStringLiteral("entries"), std::int64_t{tree.size()});
    list.set(QStringLiteral("root"), toHex(tree.root()));
    if (auto bytes = canonicalJson(list))
        file->second = std::move(*bytes);
}

void BundleSurgeon::repairManifest()
{
    std::vector<ManifestLine> lines;
    for (const auto &[path, bytes] : files) {
        if (path != manifestFile)
            lines.push_back(manifestLine(path, bytes));
    }
    // A path that no note can hold is refused before the manifest is read.
    if (const auto note = signNote(manifestText(lines), {&bundleKey()}))
        files[manifestFile] = note->toBytes();
}

QByteArray BundleSurgeon::image() const
{
    QByteArray tar;
    for (const auto &[path, bytes] : files)
        tar += ustarHeader({path, bytes.size()}) + bytes +
               QByteArray(ustarPadding(bytes.size()), '\0');
    return tar + ustarEnd();
}

} // namespace unsnag::fuzz
