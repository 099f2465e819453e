// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/rotateauditkey.h"

#include "models/audit/checkpoint.h"
#include "models/engine/auditline.h"
#include "models/engine/rolecheck.h"

namespace unsnag {
namespace {

Result<AuditKeyring::Signer> newSigner(Workbench &bench)
{
    if (bench.auditKeys == nullptr)
        return Error{Code::NotFound, QStringLiteral("there is no place for an audit key"),
                     QStringLiteral("audit log"), QStringLiteral("open the workspace for writing")};
    return bench.auditKeys->make(checkpointOrigin(bench.store.workspaceId()));
}

Error changedMeanwhile(const QString &vkey)
{
    return {Code::Conflict, QStringLiteral("another key signs by now"), vkey,
            QStringLiteral("unsnag-cli audit key")};
}

Result<QString> activeKeyText(Session &session)
{
    UNSNAG_TRY(const auto keys, AuditKeyTable(session).all());
    for (const AuditKeyRow &row : keys) {
        if (!row.retiredAt)
            return row.vkey;
    }
    return QString();
}

Result<void> storeFirst(Session &session, const Workbench &bench, const NoteKey &key)
{
    UNSNAG_TRY(const QString active, activeKeyText(session));
    if (!active.isEmpty())
        return changedMeanwhile(active);
    UNSNAG_CHECK(AuditKeyTable(session).insert({key.text(), key.name, bench.clock.now(), {}}));
    return appendAudit(session, bench,
                       {QStringLiteral("audit.key_made"),
                        {},
                        {},
                        {},
                        {},
                        {},
                        JsonObject{{QStringLiteral("audit_key"), key.text()}}});
}

Result<void> exchange(Session &session, const Workbench &bench, const NoteSigner &before,
                      const NoteSigner &after, const QString &why)
{
    const NoteKey old = before.key();
    const NoteKey fresh = after.key();
    UNSNAG_TRY(const QString active, activeKeyText(session));
    if (active != old.text())
        return changedMeanwhile(active);
    AuditKeyTable keys(session);
    UNSNAG_CHECK(keys.retire(old.text(), bench.clock.now()));
    UNSNAG_CHECK(keys.insert({fresh.text(), fresh.name, bench.clock.now(), {}}));
    UNSNAG_CHECK(appendAudit(session, bench,
                             {QStringLiteral("audit.key_rotated"),
                              {},
                              {},
                              {},
                              {},
                              {},
                              JsonObject{{QStringLiteral("audit_key_before"), old.text()},
                                         {QStringLiteral("audit_key"), fresh.text()}},
                              inWords(why)}));
    UNSNAG_TRY(
        [[maybe_unused]] const SignedCheckpoint made,
        storeCheckpoint(session, bench, fresh.name, {&before, &after}, QStringLiteral("rotation")));
    return {};
}

} // namespace

Result<NoteKey> MakeAuditKey::run()
{
    auto known = activeAuditKey(m_bench);
    if (known.ok() || known.error().code != Code::NotFound)
        return known;
    UNSNAG_TRY(const AuditKeyring::Signer signer, newSigner(m_bench));
    const NoteKey key = signer->key();
    UNSNAG_CHECK(
        m_bench.store.write([&](Session &session) { return storeFirst(session, m_bench, key); }));
    return key;
}

Result<std::vector<AuditKeyRow>> ListAuditKeys::run()
{
    return m_bench.store.read([](Session &session) { return AuditKeyTable(session).all(); });
}

Result<NoteKey> RotateAuditKey::run(const QString &why)
{
    UNSNAG_CHECK(ensureKeeper(m_bench));
    if (why.trimmed().isEmpty())
        return Error{Code::Input, QStringLiteral("a change of the audit key needs a reason"),
                     QStringLiteral("--why"), QStringLiteral("say in a few words why")};
    UNSNAG_TRY(const NoteKey old, activeAuditKey(m_bench));
    UNSNAG_TRY(const AuditKeyring::Signer before, auditSigner(m_bench, old));
    UNSNAG_TRY(const AuditKeyring::Signer after, newSigner(m_bench));
    UNSNAG_CHECK(m_bench.store.write([&](Session &session) {
        return exchange(session, m_bench, *before, *after, why.trimmed());
    }));
    // What can't be copied now is at the next checkpoint, which tells why.
    static_cast<void>(copyCheckpoints(m_bench));
    return after->key();
}

} // namespace unsnag
