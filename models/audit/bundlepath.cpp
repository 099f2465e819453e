// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundlepath.h"

#include "models/audit/tilepath.h"

#include <algorithm>
#include <array>

namespace unsnag {
namespace {

constexpr std::array<QLatin1String, 7> singleFiles{
    QLatin1String("checkpoint"),  QLatin1String("keys"),      QLatin1String("contents.json"),
    QLatin1String("report.html"), QLatin1String("VERIFY.md"), QLatin1String("verify.py"),
    QLatin1String("MANIFEST")};

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

bool isHexDigit(QChar letter)
{
    return isDigit(letter) || (letter >= u'a' && letter <= u'f');
}

bool isNameLetter(QChar letter)
{
    return isDigit(letter) || (letter >= u'a' && letter <= u'z') || letter == u'-';
}

bool isSize(QStringView text)
{
    bool isNumber = false;
    const qint64 size = text.toLongLong(&isNumber);
    return isNumber && size >= 0 && size <= TilePath::mostEntries && text == QString::number(size);
}

bool isDigest(QStringView text)
{
    return text.size() == 64 && std::ranges::all_of(text, isHexDigit);
}

bool isTimestamp(QStringView name)
{
    const QStringView stem = name.chopped(std::min<qsizetype>(4, name.size()));
    if (name.endsWith(QLatin1String(".tsr")))
        return isSize(stem);
    return name.endsWith(QLatin1String(".pem")) && !stem.isEmpty() && stem.size() <= 64 &&
           std::ranges::all_of(stem, isNameLetter);
}

} // namespace

bool isBundlePath(const QString &path)
{
    if (path.size() > 100)
        return false;
    if (std::ranges::find(singleFiles, path) != singleFiles.end())
        return true;
    const qsizetype slash = path.indexOf(u'/');
    const QStringView folder = QStringView(path).left(std::max<qsizetype>(slash, 0));
    const QStringView rest = QStringView(path).mid(slash + 1);
    if (folder == QLatin1String("checkpoints"))
        return isSize(rest);
    if (folder == QLatin1String("payload"))
        return isDigest(rest);
    if (folder == QLatin1String("timestamps"))
        return isTimestamp(rest);
    return readTilePath(path).has_value();
}

} // namespace unsnag
