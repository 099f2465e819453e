// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/manifest.h"

#include "models/audit/bundlepath.h"
#include "models/audit/digest.h"

#include <algorithm>
#include <optional>

namespace unsnag {
namespace {

const QByteArray firstLine = QByteArrayLiteral("unsnag.local/bundle/v1\n");

QByteArray textOf(const ManifestLine &line)
{
    return line.sha256.toHex() + ' ' + QByteArray::number(line.size) + ' ' + line.path.toLatin1() +
           '\n';
}

Error wrongLine(qsizetype number, const QString &what)
{
    return Error{Code::Input, what, QStringLiteral("MANIFEST, line %1").arg(number), {}};
}

//! `text` with its line feed.
std::optional<ManifestLine> readLine(const QByteArray &text)
{
    const QList<QByteArray> words = text.chopped(1).split(' ');
    if (words.size() != 3)
        return std::nullopt;
    ManifestLine line{QByteArray::fromHex(words[0]), words[1].toLongLong(),
                      QString::fromLatin1(words[2])};
    const bool isRight = line.sha256.size() == 32 && line.size >= 0 && textOf(line) == text;
    return isRight ? std::optional(line) : std::nullopt;
}

} // namespace

ManifestLine manifestLine(const QString &path, const QByteArray &bytes)
{
    return {sha256(bytes), bytes.size(), path};
}

QByteArray manifestText(std::vector<ManifestLine> lines)
{
    std::ranges::sort(lines, {}, &ManifestLine::path); // ASCII: by letter is by byte
    QByteArray text = firstLine;
    for (const ManifestLine &line : lines)
        text += textOf(line);
    return text;
}

Result<std::vector<ManifestLine>> readManifestText(const QByteArray &text)
{
    if (!text.startsWith(firstLine))
        return wrongLine(1, QStringLiteral("this is not the manifest of a bundle of version 1"));
    std::vector<ManifestLine> lines;
    qsizetype number = 1;
    for (qsizetype at = firstLine.size(); at < text.size();) {
        ++number;
        const qsizetype end = text.indexOf('\n', at);
        const auto line = end < 0 ? std::nullopt : readLine(text.mid(at, end + 1 - at));
        if (!line)
            return wrongLine(number, QStringLiteral("expected a digest, a size and a path"));
        if (!isBundlePath(line->path) || line->path == QLatin1String("MANIFEST"))
            return wrongLine(number, QStringLiteral("this path is not listed in a manifest"));
        if (!lines.empty() && lines.back().path >= line->path)
            return wrongLine(number, QStringLiteral("the paths are not in order"));
        lines.push_back(*line);
        at = end + 1;
    }
    return lines;
}

} // namespace unsnag
