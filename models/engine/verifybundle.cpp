// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/verifybundle.h"

#include "models/audit/checkpoint.h"
#include "models/audit/digest.h"

#include <QFile>

#include <chrono>

namespace unsnag {
namespace {

using Stopwatch = std::chrono::steady_clock;

constexpr qsizetype measured = qsizetype{8} << 20; //!< bytes

double secondsSince(Stopwatch::time_point start)
{
    return std::chrono::duration<double>(Stopwatch::now() - start).count();
}

double hashSecondsFor(qint64 bytes)
{
    const QByteArray block(measured, 'u');
    const auto start = Stopwatch::now();
    static_cast<void>(sha256(block));
    return secondsSince(start) * static_cast<double>(bytes) / static_cast<double>(measured);
}

BundleVerdict refused(const Error &error)
{
    BundleVerdict found;
    found.verdict.verdict = QStringLiteral("altered");
    found.verdict.file = error.context;
    found.verdict.why = error.detail;
    return found;
}

Result<QByteArray> contentOf(const QString &path)
{
    constexpr qint64 most = qint64{1} << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Code::NotFound, file.errorString(), path, {}};
    if (file.size() > most)
        return Error{
            Code::Input, QStringLiteral("%1 bytes are too many").arg(file.size()), path, {}};
    return file.readAll();
}

} // namespace

Result<VerifiedBundle> VerifyBundle::run(const std::stop_token &stop, const Progress &progress)
{
    const auto start = Stopwatch::now();
    auto files = BundleFiles::open(m_path);
    if (!files.ok() && files.error().code == Code::Input)
        return VerifiedBundle{refused(files.error()), secondsSince(start), 0};
    if (!files.ok())
        return files.error();
    UNSNAG_TRY(BundleVerdict found,
               BundleVerifier(**files, std::move(m_trust)).run(stop, progress));
    const double seconds = secondsSince(start);
    const double hashSeconds = hashSecondsFor(found.bytes);
    return VerifiedBundle{std::move(found), seconds, hashSeconds};
}

Result<std::vector<NoteKey>> readKeysFrom(const QString &fileOrLine)
{
    QByteArray text = fileOrLine.toUtf8();
    if (QFile::exists(fileOrLine)) {
        UNSNAG_TRY(text, contentOf(fileOrLine));
    }
    std::vector<NoteKey> keys;
    for (const QByteArray &line : text.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        auto key = readNoteKey(QString::fromUtf8(line.trimmed()));
        if (!key)
            return Error{Code::Input, key.error().detail, fileOrLine,
                         QStringLiteral("give a key line as `unsnag-cli audit key` prints it, or a "
                                        "file of them")};
        keys.push_back(std::move(*key));
    }
    return keys;
}

Result<SignedNote> readCheckpointFrom(const QString &file)
{
    UNSNAG_TRY(const QByteArray bytes, contentOf(file));
    auto note = readSignedNote(bytes);
    if (!note)
        return Error{Code::Input, note.error().detail, file,
                     QStringLiteral("give the file `checkpoint` of an earlier bundle")};
    UNSNAG_CHECK(readCheckpointText(note->text));
    return note;
}

} // namespace unsnag
