// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/exportaudit.h"

#include "models/audit/auditpayload.h"
#include "models/audit/bundleassembly.h"
#include "models/audit/canonicaljson.h"
#include "models/audit/digest.h"
#include "models/audit/reporthtml.h"
#include "models/audit/verifyresources.h"
#include "models/engine/signcheckpoint.h"
#include "models/store/auditpayloadtable.h"
#include "models/store/auditsealtables.h"
#include "models/store/audittable.h"
#include "models/store/audittimestamptable.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr int pageSize = 1000; //!< entries held in memory at a time

Result<std::unique_ptr<BundleSink>> sinkAt(const QString &path)
{
    if (path.endsWith(QLatin1String(".tar"))) {
        UNSNAG_TRY(std::unique_ptr<BundleSink> tar, TarSink::create(path));
        return tar;
    }
    UNSNAG_TRY(std::unique_ptr<BundleSink> folder, FolderSink::create(path));
    return folder;
}

//! One export under way, in one snapshot of the database.
class ExportRun
{
public:
    ExportRun(Session &session, AuditChoice choice, BundleSink &sink, ExportedAudit &exported)
        : m_session(session), m_choice(std::move(choice)), m_sink(sink), m_assembly(sink),
          m_exported(exported), m_report(exported.checkpoint, m_choice.asked, exported.key)
    {}

    Result<void> run(const NoteSigner &signer, const std::stop_token &stop,
                     const Progress &progress)
    {
        if (m_choice.query.asksForTrace()) {
            UNSNAG_CHECK(eachPage(stop, {}, [this](const auto &page) { return learn(page); }));
        }
        UNSNAG_CHECK(eachPage(stop, progress, [this](const auto &page) { return take(page); }));
        UNSNAG_CHECK(addCheckpoints());
        UNSNAG_CHECK(addTimestamps());
        UNSNAG_CHECK(addKeys());
        UNSNAG_CHECK(addContents());
        UNSNAG_CHECK(m_assembly.addFile(QStringLiteral("report.html"), m_report.toHtml()));
        UNSNAG_CHECK(m_assembly.addFile(QStringLiteral("VERIFY.md"), verifyGuide()));
        UNSNAG_CHECK(m_assembly.addFile(QStringLiteral("verify.py"), verifyScript()));
        UNSNAG_CHECK(m_assembly.seal(m_head, signer));
        m_exported.files = static_cast<qint64>(m_sink.lines().size()) + 1;
        return {};
    }

    Result<void> setHead(const QByteArray &note)
    {
        UNSNAG_TRY(m_head, cosigned(note, m_exported.checkpoint.size));
        return {};
    }

private:
    using Page = std::vector<AuditEntry>;

    template <typename Use>
    Result<void> eachPage(const std::stop_token &stop, const Progress &progress, Use use)
    {
        const qint64 size = m_exported.checkpoint.size;
        for (qint64 from = 0; from < size;) {
            if (stop.stop_requested())
                return Error{
                    Code::Cancelled, QStringLiteral("stopped"), QStringLiteral("audit log"), {}};
            const int limit = static_cast<int>(std::min<qint64>(pageSize, size - from));
            UNSNAG_TRY(const Page page, AuditTable(m_session).entries(from, limit));
            if (page.empty())
                return Error{Code::Damaged, QStringLiteral("audit entries are missing"),
                             QStringLiteral("audit log"),
                             QStringLiteral("run: unsnag-cli audit verify")};
            UNSNAG_CHECK(use(page));
            from = page.back().sequence + 1;
            progress(from, size, QStringLiteral("exporting"));
        }
        return {};
    }

    Result<void> learn(const Page &page)
    {
        for (const AuditEntry &entry : page) {
            UNSNAG_TRY(const Json json, readJson(entry.canonical));
            m_choice.query.learn(json);
        }
        return {};
    }

    Result<void> take(const Page &page)
    {
        UNSNAG_TRY(const auto payloads, AuditPayloadTable(m_session).between(
                                            page.front().sequence, page.back().sequence + 1));
        auto own = payloads.begin();
        for (const AuditEntry &entry : page) {
            UNSNAG_CHECK(m_assembly.add(entry));
            const auto first = std::find_if(own, payloads.end(), [&](const AuditPayload &payload) {
                return payload.sequence >= entry.sequence;
            });
            own = std::find_if(first, payloads.end(), [&](const AuditPayload &payload) {
                return payload.sequence > entry.sequence;
            });
            UNSNAG_CHECK(takeEntry(entry, {first, own}));
        }
        return {};
    }

    Result<void> takeEntry(const AuditEntry &entry, const std::vector<AuditPayload> &payloads)
    {
        UNSNAG_TRY(const Json json, readJson(entry.canonical));
        learnWitness(json);
        QStringList words;
        for (const AuditPayload &payload : payloads) {
            if (payload.name == QLatin1String("why"))
                words += contentOf(payload).toString();
        }
        if (!m_choice.query.matches(json, words))
            return {};
        ++m_exported.chosen;
        std::vector<EvidencePart> evidence;
        for (const AuditPayload &payload : payloads) {
            UNSNAG_TRY(EvidencePart part, takePayload(payload));
            evidence.push_back(std::move(part));
        }
        m_report.add(json, evidence);
        return {};
    }

    //! The log tells whose lines are under its checkpoints; the bundle lists their keys.
    void learnWitness(const Json &entry)
    {
        const QString vkey = entry["witness"].toString();
        if (entry["kind"].toString() == QLatin1String("audit.witnessed") &&
            !m_witnesses.contains(vkey))
            m_witnesses += vkey;
    }

    Result<EvidencePart> takePayload(const AuditPayload &payload)
    {
        // Erased after the checkpoint was signed: no entry of the bundle could say so.
        if (payload.isErased() && payload.erasedBy.value_or(0) >= m_exported.checkpoint.size)
            return Error{Code::Conflict, QStringLiteral("evidence was erased during the export"),
                         toHex(payload.digest), QStringLiteral("export again")};
        EvidencePart part{payload.name, toHex(payload.digest), EvidenceState::Included, {}};
        if (payload.isErased())
            part.state = EvidenceState::Erased;
        else if (m_choice.withheld.contains(payload.name))
            part.state = EvidenceState::Withheld;
        else
            part.content = contentOf(payload);
        if (part.state == EvidenceState::Included)
            UNSNAG_CHECK(
                m_assembly.addFile(QStringLiteral("payload/") + part.sha256, payload.file()));
        m_exported.included += part.state == EvidenceState::Included ? 1 : 0;
        m_exported.withheld += part.state == EvidenceState::Withheld ? 1 : 0;
        m_exported.erased += part.state == EvidenceState::Erased ? 1 : 0;
        m_payloads.push_back(JsonObject{{QStringLiteral("entry"), std::int64_t{payload.sequence}},
                                        {QStringLiteral("name"), payload.name},
                                        {QStringLiteral("sha256"), part.sha256},
                                        {QStringLiteral("state"), evidenceStateName(part.state)}});
        return part;
    }

    //! A note with the lines that witnesses put under it, one of each.
    Result<QByteArray> cosigned(const QByteArray &bytes, qint64 size)
    {
        UNSNAG_TRY(const auto lines, AuditCheckpointTable(m_session).cosignatures());
        UNSNAG_TRY(SignedNote note, readSignedNote(bytes));
        for (const AuditCosignatureRow &row : lines) {
            if (row.size != size)
                continue;
            UNSNAG_TRY(NoteSignature line, readNoteSignature(row.line.toUtf8() + '\n'));
            const bool isThere = std::ranges::any_of(note.signatures, [&](const auto &other) {
                return other.name == line.name && other.id == line.id;
            });
            if (!isThere)
                note.signatures.push_back(std::move(line));
        }
        return note.toBytes();
    }

    Result<void> addCheckpoints()
    {
        UNSNAG_TRY(const auto rows, AuditCheckpointTable(m_session).all());
        for (const AuditCheckpointRow &row : rows) {
            if (row.size > m_exported.checkpoint.size)
                continue;
            UNSNAG_TRY(const QByteArray note, cosigned(row.note, row.size));
            UNSNAG_CHECK(m_assembly.addFile(QStringLiteral("checkpoints/%1").arg(row.size), note));
        }
        return {};
    }

    Result<void> addTimestamps()
    {
        UNSNAG_TRY(const auto rows, AuditTimestampTable(m_session).all());
        for (const AuditTimestampRow &row : rows) {
            if (row.size > m_exported.checkpoint.size)
                continue;
            const QString path = QStringLiteral("timestamps/%1").arg(row.size);
            UNSNAG_CHECK(m_assembly.addFile(path + QStringLiteral(".tsr"), row.token));
            UNSNAG_CHECK(m_assembly.addFile(path + QStringLiteral(".pem"), row.ca));
            ++m_exported.timestamps;
        }
        return {};
    }

    Result<void> addKeys()
    {
        UNSNAG_TRY(const auto keys, AuditKeyTable(m_session).all());
        QByteArray text;
        for (const AuditKeyRow &row : keys)
            text += row.vkey.toUtf8() + '\n';
        for (const QString &vkey : m_witnesses)
            text += vkey.toUtf8() + '\n';
        return m_assembly.addFile(QStringLiteral("keys"), text);
    }

    Result<void> addContents()
    {
        const Checkpoint &head = m_exported.checkpoint;
        UNSNAG_TRY(
            const QByteArray text,
            canonicalJson(JsonObject{{QStringLiteral("asked"), m_choice.asked},
                                     {QStringLiteral("entries"), std::int64_t{m_exported.chosen}},
                                     {QStringLiteral("origin"), head.origin},
                                     {QStringLiteral("payloads"), std::move(m_payloads)},
                                     {QStringLiteral("root"), toHex(head.root)},
                                     {QStringLiteral("size"), std::int64_t{head.size}}}));
        return m_assembly.addFile(QStringLiteral("contents.json"), text);
    }

    Session &m_session;
    AuditChoice m_choice;
    BundleSink &m_sink;
    BundleAssembly m_assembly;
    ExportedAudit &m_exported;
    ReportHtml m_report;
    QByteArray m_head;
    JsonArray m_payloads;
    QStringList m_witnesses; //!< vkey lines, in the order of their first
};

} // namespace

Result<ExportedAudit> ExportAudit::run(AuditChoice choice, const QString &path,
                                       const std::stop_token &stop, const Progress &progress)
{
    UNSNAG_TRY(const auto sink, sinkAt(path));
    UNSNAG_TRY(const NoteKey key, activeAuditKey(m_bench));
    UNSNAG_TRY(const AuditKeyring::Signer signer, auditSigner(m_bench, key));
    UNSNAG_TRY(const SignedCheckpoint made, SignCheckpoint(m_bench).run(QStringLiteral("export")));
    UNSNAG_TRY(const SignedNote note, readSignedNote(made.checkpoint.note));
    ExportedAudit exported;
    UNSNAG_TRY(exported.checkpoint, readCheckpointText(note.text));
    exported.key = key.text();
    exported.problems = made.problems;
    UNSNAG_CHECK(m_bench.store.read([&](Session &session) -> Result<void> {
        ExportRun run(session, std::move(choice), *sink, exported);
        UNSNAG_CHECK(run.setHead(made.checkpoint.note));
        return run.run(*signer, stop, progress);
    }));
    return exported;
}

} // namespace unsnag
