// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/checkpointfile.h"

#include "models/audit/checkpoint.h"
#include "models/audit/signednote.h"
#include "models/store/filesystem.h"

#include <QFile>

namespace unsnag {
namespace {

constexpr qint64 tailBytes = 64 * 1024; //!< many notes; one of ours has some hundred bytes

Error damaged(const QFile &file, const QString &what)
{
    return {Code::Damaged, what, file.fileName(),
            QStringLiteral("move the file away and keep it: a new one is begun")};
}

//! Notes end with an empty line after their signatures; the empty line inside is the first of two.
std::vector<QByteArray> notesOf(const QByteArray &bytes)
{
    std::vector<QByteArray> notes;
    for (qsizetype begin = 0; begin < bytes.size();) {
        const qsizetype inside = bytes.indexOf("\n\n", begin);
        const qsizetype end = inside < 0 ? -1 : bytes.indexOf("\n\n", inside + 2);
        if (end < 0)
            return notes;
        notes.push_back(bytes.mid(begin, end + 1 - begin));
        begin = end + 2;
    }
    return notes;
}

//! Size of the last note of these bytes, which may begin amid one.
std::optional<qint64> lastSizeOf(const QByteArray &bytes)
{
    if (!bytes.endsWith("\n\n"))
        return std::nullopt;
    const qsizetype inside = bytes.lastIndexOf("\n\n", bytes.size() - 3);
    if (inside < 0)
        return std::nullopt;
    const qsizetype before = inside == 0 ? -1 : bytes.lastIndexOf("\n\n", inside - 1);
    const qsizetype begin = before < 0 ? 0 : before + 2;
    const auto note = readSignedNote(bytes.mid(begin, bytes.size() - 1 - begin));
    if (!note.ok())
        return std::nullopt;
    const auto checkpoint = readCheckpointText(note->text);
    return checkpoint.ok() ? std::optional(checkpoint->size) : std::nullopt;
}

} // namespace

Result<qint64> CheckpointFile::lastSize() const
{
    QFile file(m_path);
    if (!file.exists())
        return qint64(0);
    if (!file.open(QIODevice::ReadOnly))
        return damaged(file, file.errorString());
    if (file.size() == 0)
        return qint64(0);
    if (file.size() > tailBytes && !file.seek(file.size() - tailBytes))
        return damaged(file, file.errorString());
    const auto size = lastSizeOf(file.readAll());
    if (!size)
        return damaged(file, QStringLiteral("the file does not end with a checkpoint"));
    return *size;
}

Result<std::vector<QByteArray>> CheckpointFile::notes() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return damaged(file, file.errorString());
    return notesOf(file.readAll());
}

Result<void> CheckpointFile::append(const std::vector<QByteArray> &notes) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return damaged(file, file.errorString());
    QByteArray bytes;
    for (const QByteArray &note : notes)
        bytes += note + '\n';
    if (file.write(bytes) != bytes.size() || !file.flush())
        return damaged(file, file.errorString());
    file.close();
    return syncFile(m_path);
}

} // namespace unsnag
