// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/tilepath.h"

#include <QStringList>

#include <algorithm>

namespace unsnag {
namespace {

constexpr int levels = 7;         // 256^7 is more than mostEntries
constexpr qsizetype groups = 5;   // of three digits; more than a log has files
constexpr qsizetype longest = 64; // characters; more than any path of a tile has

//! 1234067 is "x001/x234/067", so that no file has the name of a folder.
QString indexText(qint64 index)
{
    QString text = QStringLiteral("%1").arg(index % 1000, 3, 10, QLatin1Char('0'));
    for (qint64 rest = index / 1000; rest > 0; rest /= 1000)
        text.prepend(QStringLiteral("x%1/").arg(rest % 1000, 3, 10, QLatin1Char('0')));
    return text;
}

//! The number that digits stand for; what text() writes differs when it is written in another way.
qint64 numberOf(const QString &digits)
{
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    return isNumber ? number : -1;
}

qint64 indexOf(const QStringList &parts)
{
    qint64 index = 0;
    for (const QString &part : parts) {
        const qint64 digits = numberOf(part.startsWith(u'x') ? part.mid(1) : part);
        if (digits < 0 || digits > 999)
            return -1;
        index = index * 1000 + digits;
    }
    return index;
}

bool isPossible(const TilePath &path)
{
    if (path.index < 0 || path.width < 1 || path.width > TilePath::fullWidth || path.level < 0 ||
        path.level >= levels)
        return false;
    const qint64 end = path.index * TilePath::fullWidth + path.width;
    return end <= TilePath::mostEntries >> (8 * path.level);
}

} // namespace

QString TilePath::text() const
{
    const QString folder =
        kind == Kind::Entries ? QStringLiteral("entries") : QString::number(level);
    const QString path = QStringLiteral("tile/%1/%2").arg(folder, indexText(index));
    return width == fullWidth ? path : path + QStringLiteral(".p/%1").arg(width);
}

std::optional<TilePath> readTilePath(const QString &text)
{
    if (text.size() > longest)
        return std::nullopt;
    QStringList parts = text.split(u'/');
    if (parts.size() < 3)
        return std::nullopt;
    TilePath path;
    path.kind =
        parts[1] == QLatin1String("entries") ? TilePath::Kind::Entries : TilePath::Kind::Hashes;
    if (path.kind == TilePath::Kind::Hashes)
        path.level = static_cast<int>(std::clamp<qint64>(numberOf(parts[1]), -1, levels));
    parts = parts.mid(2);
    if (parts.size() > 1 && parts[parts.size() - 2].endsWith(QLatin1String(".p"))) {
        path.width = static_cast<int>(
            std::clamp<qint64>(numberOf(parts.takeLast()), -1, TilePath::fullWidth + 1));
        parts.last().chop(2);
    }
    if (parts.size() > groups)
        return std::nullopt;
    path.index = indexOf(parts);
    if (!isPossible(path) || path.text() != text)
        return std::nullopt;
    return path;
}

} // namespace unsnag
