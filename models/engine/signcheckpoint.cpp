// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/signcheckpoint.h"

#include "models/audit/checkpoint.h"
#include "models/audit/signednote.h"
#include "models/engine/auditline.h"
#include "models/store/audittable.h"
#include "models/store/checkpointfile.h"
#include "models/store/referencetables.h"

#include <QDir>

#include <algorithm>

namespace unsnag {
namespace {

const QString secondPlaceName = QStringLiteral("audit.second_checkpoint_file");
constexpr std::chrono::hours day{24};

Error noKey()
{
    return {Code::NotFound, QStringLiteral("the workspace has no audit key, so nothing is signed"),
            QStringLiteral("audit log"), QStringLiteral("unsnag-cli audit key")};
}

Result<std::optional<NoteKey>> keyInUse(Workbench &bench)
{
    UNSNAG_TRY(const auto keys,
               bench.store.read([](Session &session) { return AuditKeyTable(session).all(); }));
    for (const AuditKeyRow &row : keys) {
        if (row.retiredAt)
            continue;
        UNSNAG_TRY(NoteKey key, readNoteKey(row.vkey));
        return std::optional(std::move(key));
    }
    return std::optional<NoteKey>();
}

Result<void> appendMissing(const QString &path, const std::vector<AuditCheckpointRow> &all)
{
    const CheckpointFile file(path);
    UNSNAG_TRY(const qint64 last, file.lastSize());
    std::vector<QByteArray> missing;
    for (const AuditCheckpointRow &row : all) {
        if (row.size > last)
            missing.push_back(row.note);
    }
    return missing.empty() ? Result<void>() : file.append(missing);
}

//! What a copy outside knows and the database does not: it was cut back, or the file is another one's.
Result<void> checkNotBehind(const QString &path, const std::vector<AuditCheckpointRow> &all)
{
    UNSNAG_TRY(const qint64 last, CheckpointFile(path).lastSize());
    const bool isKnown =
        last == 0 || std::ranges::any_of(all, [last](const auto &row) { return row.size == last; });
    if (isKnown)
        return {};
    return Error{
        Code::Damaged,
        QStringLiteral("the file has a checkpoint of %1 entries that the workspace does not "
                       "know")
            .arg(last),
        path, QStringLiteral("unsnag-cli audit verify")};
}

} // namespace

Result<NoteKey> activeAuditKey(Workbench &bench)
{
    UNSNAG_TRY(auto key, keyInUse(bench));
    if (!key)
        return noKey();
    return std::move(*key);
}

Result<AuditKeyring::Signer> auditSigner(Workbench &bench, const NoteKey &key)
{
    if (bench.auditKeys == nullptr)
        return noKey();
    return bench.auditKeys->signer(key);
}

Result<SignedCheckpoint> storeCheckpoint(Session &session, const Workbench &bench,
                                         const QString &origin,
                                         const std::vector<const NoteSigner *> &signers,
                                         const QString &why)
{
    AuditCheckpointTable table(session);
    UNSNAG_TRY(const AuditHead head, AuditTable(session).head());
    UNSNAG_TRY(auto known, table.find(head.size));
    if (known)
        return SignedCheckpoint{std::move(*known), false, {}};
    const Checkpoint checkpoint{origin, head.size, head.root, {}};
    UNSNAG_TRY(const SignedNote note, signNote(checkpoint.text(), signers));
    AuditCheckpointRow row{head.size, note.toBytes(), bench.clock.now(), why};
    UNSNAG_CHECK(table.insert(row));
    return SignedCheckpoint{std::move(row), true, {}};
}

QStringList copyCheckpoints(Workbench &bench)
{
    if (bench.auditKeys == nullptr)
        return {};
    QStringList places{bench.auditKeys->checkpointFile()};
    const auto all =
        bench.store.read([&](Session &session) -> Result<std::vector<AuditCheckpointRow>> {
            UNSNAG_TRY(const auto second, ValueTable(session).find(secondPlaceName));
            places += second.value_or(QString());
            return AuditCheckpointTable(session).all();
        });
    if (!all.ok())
        return {all.error().line()};
    QStringList problems;
    for (const QString &place : places) {
        if (place.isEmpty())
            continue;
        auto done = checkNotBehind(place, *all);
        if (done.ok())
            done = appendMissing(place, *all);
        if (!done.ok())
            problems += done.error().line();
    }
    return problems;
}

Result<SignedCheckpoint> SignCheckpoint::run(const QString &why)
{
    UNSNAG_TRY(const NoteKey key, activeAuditKey(m_bench));
    UNSNAG_TRY(const AuditKeyring::Signer signer, auditSigner(m_bench, key));
    UNSNAG_TRY(SignedCheckpoint made, m_bench.store.write([&](Session &session) {
        return storeCheckpoint(session, m_bench, key.name, {signer.get()}, why);
    }));
    made.problems = copyCheckpoints(m_bench);
    return made;
}

Result<void> PlaceCheckpoints::run(const QString &file)
{
    if (!file.isEmpty() && QDir::isRelativePath(file))
        return Error{Code::Input,
                     QStringLiteral("\"%1\" is no absolute path").arg(file),
                     QStringLiteral("second place of checkpoints"),
                     {}};
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(ValueTable(session).put(secondPlaceName, file));
        return appendAudit(session, m_bench,
                           {QStringLiteral("audit.second_place"),
                            {},
                            {},
                            {},
                            {},
                            {},
                            {},
                            {{QStringLiteral("file"), file}}});
    });
}

QStringList signBefore(Workbench &bench, const QString &why)
{
    const auto key = keyInUse(bench);
    if (!key.ok())
        return {key.error().line()};
    if (!*key || bench.auditKeys == nullptr)
        return {}; // no key was ever made, which audit key tells
    const auto made = SignCheckpoint(bench).run(why);
    return made.ok() ? made->problems : QStringList{made.error().line()};
}

QStringList signDaily(Workbench &bench)
{
    const auto newest =
        bench.store.read([](Session &session) { return AuditCheckpointTable(session).newest(); });
    if (!newest.ok())
        return {newest.error().line()};
    if (*newest && bench.clock.now() - (*newest)->at < day)
        return {};
    return signBefore(bench, QStringLiteral("day"));
}

} // namespace unsnag
