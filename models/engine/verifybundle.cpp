// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/verifybundle.h"

#include "models/audit/checkpoint.h"
#include "models/audit/timestamptoken.h"

#include <QFile>

namespace unsnag {
namespace {

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
    const CheckWatch watch;
    auto files = BundleFiles::open(m_path);
    if (!files.ok() && files.error().code == Code::Input)
        return VerifiedBundle{refused(files.error()), watch.costOf(0)};
    if (!files.ok())
        return files.error();
    UNSNAG_TRY(BundleVerdict found,
               BundleVerifier(**files, std::move(m_trust)).run(stop, progress));
    const CheckCost cost = watch.costOf(found.bytes);
    return VerifiedBundle{std::move(found), cost};
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

Result<QByteArray> readCertificatesFrom(const QStringList &files)
{
    QByteArray all;
    for (const QString &file : files) {
        UNSNAG_TRY(const QByteArray bytes, contentOf(file));
        const auto certificates = onlyCertificates(bytes);
        if (!certificates)
            return Error{Code::Input, certificates.error().detail, file,
                         QStringLiteral("give the certificates of the authority in PEM")};
        all += *certificates;
    }
    return all;
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
