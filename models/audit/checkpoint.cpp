// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/checkpoint.h"

#include "models/audit/signednote.h"
#include "models/audit/strictbase64.h"

namespace unsnag {
namespace {

constexpr qsizetype rootSize = 32;

Error checkpointError(const QString &what, int line)
{
    const QString place =
        line > 0 ? QStringLiteral("checkpoint, line %1").arg(line) : QStringLiteral("checkpoint");
    return {Code::Input, what, place, {}};
}

} // namespace

QByteArray Checkpoint::text() const
{
    QByteArray text =
        origin.toUtf8() + '\n' + QByteArray::number(size) + '\n' + root.toBase64() + '\n';
    for (const QString &line : extensions)
        text += line.toUtf8() + '\n';
    return text;
}

QString checkpointOrigin(const QString &workspaceId)
{
    return QStringLiteral("unsnag.local/") + workspaceId;
}

Result<Checkpoint> readCheckpointText(const QByteArray &text)
{
    if (!isNoteText(text))
        return checkpointError(
            QStringLiteral("not UTF-8 without control characters that ends with a newline"), 0);
    const QList<QByteArray> lines = text.chopped(1).split('\n');
    if (lines.size() < 3)
        return checkpointError(QStringLiteral("origin, size and root take three lines"), 0);
    if (const qsizetype empty = lines.indexOf(QByteArray()); empty >= 0)
        return checkpointError(QStringLiteral("an empty line"), static_cast<int>(empty) + 1);
    Checkpoint read;
    read.origin = QString::fromUtf8(lines[0]);
    bool isNumber = false;
    read.size = lines[1].toLongLong(&isNumber);
    if (!isNumber || read.size < 0 || QByteArray::number(read.size) != lines[1])
        return checkpointError(QStringLiteral("the size is no plain decimal number below 2^63"), 2);
    read.root = readBase64(lines[2]).value_or(QByteArray());
    if (read.root.size() != rootSize)
        return checkpointError(QStringLiteral("the root is not canonical base64 of 32 bytes"), 3);
    for (const QByteArray &line : lines.mid(3))
        read.extensions.append(QString::fromUtf8(line));
    // Qt drops a byte order mark; then two texts would be one checkpoint.
    if (read.text() != text)
        return checkpointError(QStringLiteral("a line begins with a byte order mark"), 0);
    return read;
}

} // namespace unsnag
