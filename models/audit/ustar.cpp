// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/ustar.h"

#include <algorithm>
#include <numeric>

namespace unsnag {
namespace {

constexpr qsizetype pathSize = 100;
constexpr qsizetype sizeAt = 124;
constexpr qsizetype sizeDigits = 11;
constexpr qsizetype checksumAt = 148;
constexpr qsizetype typeAt = 156;

QByteArray octal(qint64 number, qsizetype digits)
{
    return QByteArray::number(number, 8).rightJustified(digits, '0');
}

void put(QByteArray &block, qsizetype at, const QByteArray &bytes)
{
    block.replace(at, bytes.size(), bytes);
}

Error refused(const QString &what)
{
    return Error{
        Code::Input, what, {}, QStringLiteral("only archives as Unsnag writes them are read")};
}

//! What kind of thing a header announces, for the message; empty for a regular file.
QString kindOf(char type)
{
    switch (type) {
    case '0':
        return {};
    case '1':
        return QStringLiteral("a hard link");
    case '2':
        return QStringLiteral("a symbolic link");
    case '3':
    case '4':
        return QStringLiteral("a device");
    case '5':
        return QStringLiteral("a folder");
    case '6':
        return QStringLiteral("a FIFO");
    case 'x':
    case 'g':
        return QStringLiteral("an extended header");
    default:
        return QStringLiteral("a header of type %1").arg(static_cast<uchar>(type));
    }
}

} // namespace

QByteArray ustarHeader(const UstarFile &file)
{
    Q_ASSERT(!file.path.isEmpty() && file.path.size() <= pathSize);
    Q_ASSERT(file.size >= 0 && file.size < qint64{1} << 33);
    QByteArray block(ustarBlock, '\0');
    put(block, 0, file.path.toLatin1());
    put(block, 100, "0000644"); // mode
    put(block, 108, "0000000"); // owner
    put(block, 116, "0000000"); // group
    put(block, sizeAt, octal(file.size, sizeDigits));
    put(block, 136, "00000000000"); // time of change
    put(block, checksumAt, "        ");
    put(block, typeAt, "0");
    put(block, 257,
        QByteArray("ustar\0"
                   "00",
                   8));
    put(block, 329, "0000000"); // device numbers
    put(block, 337, "0000000");
    const int sum = std::accumulate(block.begin(), block.end(), 0, [](int before, char byte) {
        return before + static_cast<uchar>(byte);
    });
    put(block, checksumAt, octal(sum, 6) + QByteArray("\0 ", 2));
    return block;
}

Result<UstarFile> readUstarHeader(const QByteArray &block)
{
    if (block.size() != ustarBlock)
        return refused(QStringLiteral("the archive ends within a header"));
    if (const QString kind = kindOf(block[typeAt]); !kind.isEmpty())
        return refused(QStringLiteral("the archive holds %1").arg(kind));
    const QByteArray path = block.left(std::min(pathSize, block.indexOf('\0')));
    const bool isPlain = !path.isEmpty() && std::ranges::all_of(path, [](char byte) {
        return byte > ' ' && byte < '\x7f';
    });
    if (!isPlain)
        return refused(QStringLiteral("a name in the archive is empty or not plain"));
    bool isNumber = false;
    const qint64 size = block.mid(sizeAt, sizeDigits).toLongLong(&isNumber, 8);
    if (!isNumber || size < 0)
        return refused(QStringLiteral("a size in the archive is not a number"));
    UstarFile file{QString::fromLatin1(path), size};
    const QByteArray expected = ustarHeader(file);
    if (expected == block)
        return file;
    const auto at = std::ranges::mismatch(expected, block).in1 - expected.begin();
    return refused(QStringLiteral("byte %1 of a header is not what is written there").arg(at));
}

qint64 ustarPadding(qint64 size)
{
    return (ustarBlock - size % ustarBlock) % ustarBlock;
}

QByteArray ustarEnd()
{
    return QByteArray(2 * ustarBlock, '\0');
}

} // namespace unsnag
