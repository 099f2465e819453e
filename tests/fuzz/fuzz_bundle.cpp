// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundlepath.h"
#include "models/audit/bundlereader.h"
#include "models/audit/entrybundle.h"
#include "models/audit/manifest.h"
#include "models/audit/tilepath.h"
#include "models/audit/ustar.h"

#include <algorithm>
#include <cstdlib>

//! libFuzzer target: an audit bundle comes from anybody. The input is an archive; it is read as it is,
//! and once more with the checksums of its headers put right, so that names and sizes are reached.
//! Nothing may crash, hang or read beyond its bytes; what is accepted is what the writer would have
//! written, byte for byte.
//!
//! Build with the preset `fuzz`; run `fuzz_bundle tests/fuzz/bundlecorpus -max_total_time=600`.

using namespace unsnag;

namespace {

constexpr BundleLimits limits{64, 1 << 20};

void check(bool holds)
{
    if (!holds)
        std::abort();
}

//! What a file holds is read by the reader of its kind, which accepts no second way to write it.
void checkContent(const QString &path, const QByteArray &bytes)
{
    if (path == QLatin1String("MANIFEST")) {
        if (const auto lines = readManifestText(bytes))
            check(manifestText(*lines) == bytes);
    }
    const auto place = readTilePath(path);
    if (!place)
        return;
    check(place->text() == path);
    if (place->kind == TilePath::Kind::Hashes) {
        if (const auto hashes = readTile(bytes, place->width))
            check(hashes->size() == static_cast<std::size_t>(place->width));
        return;
    }
    if (const auto entries = readEntryBundle(bytes, place->width)) {
        QByteArray again;
        for (const QByteArray &entry : *entries) {
            again += static_cast<char>(entry.size() >> 8);
            again += static_cast<char>(entry.size() & 0xff);
            again += entry;
        }
        check(again == bytes);
    }
}

void readBundle(const QByteArray &image)
{
    const auto opened = BundleFiles::ofTar(image, limits);
    if (!opened) {
        check(opened.error().code == Code::Input && !opened.error().detail.isEmpty());
        return;
    }
    BundleFiles &bundle = **opened;
    check(bundle.list().size() <= static_cast<std::size_t>(limits.files));
    check(std::ranges::is_sorted(bundle.list(), {}, &BundleFile::path));
    QByteArray again;
    for (const BundleFile &file : bundle.list()) {
        check(isBundlePath(file.path));
        const auto bytes = bundle.read(file.path, file.size);
        check(bytes.ok() && bytes->size() == file.size);
        check(file.size == 0 || !bundle.read(file.path, file.size - 1).ok());
        checkContent(file.path, *bytes);
        again += ustarHeader({file.path, file.size}) + *bytes +
                 QByteArray(ustarPadding(file.size), '\0');
    }
    check(again + ustarEnd() == image);
}

//! The image with the right checksum in every header that a reader would come to.
QByteArray repaired(QByteArray image)
{
    constexpr qsizetype checksumAt = 148;
    for (qint64 at = 0; at + ustarBlock <= image.size();) {
        image.replace(at + checksumAt, 8, "        ");
        int sum = 0;
        for (qint64 i = at; i < at + ustarBlock; ++i)
            sum += static_cast<uchar>(image[i]);
        if (sum == 8 * ' ') { // a zero block: the end
            image.replace(at + checksumAt, 8, QByteArray(8, '\0'));
            break;
        }
        image.replace(at + checksumAt, 8,
                      QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
        const qint64 size = std::max<qint64>(image.mid(at + 124, 11).toLongLong(nullptr, 8), 0);
        at += ustarBlock + size + ustarPadding(size);
    }
    return image;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray image(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readBundle(image);
    readBundle(repaired(image));
    const auto hashes = readTilePath(QString::fromUtf8(image.left(200)));
    check(!hashes || hashes->text().toUtf8() == image.left(200));
    return 0;
}
