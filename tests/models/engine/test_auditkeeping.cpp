// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/demoworkspace.h"
#include "models/audit/checkpoint.h"
#include "models/audit/cosignature.h"
#include "models/audit/signednote.h"
#include "models/engine/erasepayloads.h"
#include "models/engine/holdaudit.h"
#include "models/engine/replayexception.h"
#include "models/engine/resolveexception.h"
#include "models/engine/rotateauditkey.h"
#include "models/engine/showexception.h"
#include "models/engine/triageexception.h"
#include "models/engine/verifyaudit.h"
#include "models/engine/witnesscheckpoint.h"
#include "models/store/auditpayloadtable.h"
#include "models/store/audittable.h"
#include "models/store/checkpointfile.h"
#include "models/store/row.h"
#include "tests/models/store/verifyok.h"

#include <QTemporaryDir>

using namespace unsnag;

namespace {

Result<void> dismissed(Workbench &bench, const Id<SyncException> &id)
{
    Decision decision;
    decision.exception = id;
    decision.action = Action::Dismiss;
    decision.why = QStringLiteral("a test deal");
    UNSNAG_CHECK(ResolveException(bench).run(decision));
    return {};
}

} // namespace

//! Keys, checkpoints, witnesses, erasure, holds and retention, on a workspace with a vault of its own.
class TestAuditKeeping : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void theKeyIsMadeWithTheWorkspace();
    void aCheckpointIsSignedOnceForASize();
    void checkpointsStandOutsideToo();
    void aFileThatKnowsMoreIsAProblem();
    void aSecondPlaceThatIsGoneStopsNothing();
    void replaysAreSignedBefore();
    void bothKeysSignARotation();
    void aWitnessSeesThatTheLogGrew();
    void aWitnessFindsARewrittenLog();
    void anotherWitnessIsTaken();
    void wordsAreShownUntilTheyAreErased();
    void anErasureNeedsAReason();
    void anErasureLeavesNoBytesBehind();
    void aLegalHoldKeepsEverything();
    void retentionErasesWhatIsOldAndClosed();
    void retentionComesBackForWhatWasClosedLater();
    void retentionReachesRecordsWithoutAnException();

private:
    [[nodiscard]] Workbench &bench() { return m_workspace->bench(); }
    [[nodiscard]] QString file(const char *name) { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] SyncException anOpenOne();
    [[nodiscard]] std::vector<AuditPayload> about(const QString &exception);
    [[nodiscard]] bool isIntact() { return VerifyAudit(bench()).run({})->ok(); }
    [[nodiscard]] Result<SignedCheckpoint> sign()
    {
        return SignCheckpoint(bench()).run(QStringLiteral("asked"));
    }
    [[nodiscard]] QByteArray bytesOfFiles(); //!< of the database and its write-ahead log
    [[nodiscard]] TimelineEntry lineOf(const SyncException &exception, const char *kind);

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestAuditKeeping::initTestCase()
{
    const QString phrase = m_home.filePath(QStringLiteral("passphrase"));
    QFile secret(phrase);
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("a long passphrase\n") > 0);
    secret.close();
    QVERIFY(secret.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    qputenv("UNSNAG_PASSPHRASE_FILE", phrase.toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void TestAuditKeeping::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const WorkspaceOptions options{file("w"), Access::ReadWrite, QStringLiteral("ana")};
    const auto made = Workspace::create(options);
    VERIFY_OK(made);
    QVERIFY2(!*made, *made ? qPrintable((*made)->line()) : "");
    auto opened = Workspace::open(options);
    VERIFY_OK(opened);
    m_workspace = std::move(*opened);
    VERIFY_OK(DemoWorkspace(*m_workspace).fill({}));
}

SyncException TestAuditKeeping::anOpenOne()
{
    ExceptionQuery query;
    query.states = {ExceptionState::Open};
    query.reasons = {Reason::MissingAccount};
    return ListExceptions(bench()).run(query)->rows.front();
}

std::vector<AuditPayload> TestAuditKeeping::about(const QString &exception)
{
    return *bench().store.read(
        [&](Session &session) { return AuditPayloadTable(session).about(exception); });
}

QByteArray TestAuditKeeping::bytesOfFiles()
{
    QByteArray bytes;
    for (const char *name : {"w/unsnag.db", "w/unsnag.db-wal"}) {
        QFile one(file(name));
        if (one.open(QIODevice::ReadOnly))
            bytes += one.readAll();
    }
    return bytes;
}

TimelineEntry TestAuditKeeping::lineOf(const SyncException &exception, const char *kind)
{
    const auto view = ShowException(bench()).run(exception.id);
    for (const TimelineEntry &entry : view->timeline) {
        if (entry.kind == QLatin1String(kind))
            return entry;
    }
    return {};
}

void TestAuditKeeping::theKeyIsMadeWithTheWorkspace()
{
    const auto keys = ListAuditKeys(bench()).run();
    VERIFY_OK(keys);
    QCOMPARE(keys->size(), std::size_t(1));
    const auto key = readNoteKey(keys->front().vkey);
    VERIFY_OK(key);
    QCOMPARE(key->name, checkpointOrigin(bench().store.workspaceId()));
    QCOMPARE(MakeAuditKey(bench()).run()->text(), keys->front().vkey);
}

void TestAuditKeeping::aCheckpointIsSignedOnceForASize()
{
    const auto first = sign();
    VERIFY_OK(first);
    QCOMPARE(first->problems, QStringList());
    const auto again = sign();
    VERIFY_OK(again);
    QVERIFY(!again->isNew);
    QCOMPARE(again->checkpoint.note, first->checkpoint.note);
    const auto note = readSignedNote(first->checkpoint.note);
    VERIFY_OK(note);
    QVERIFY(isSignedBy(*note, *activeAuditKey(bench())));
    const auto checkpoint = readCheckpointText(note->text);
    VERIFY_OK(checkpoint);
    const auto head =
        bench().store.read([](Session &session) { return AuditTable(session).head(); });
    QCOMPARE(checkpoint->size, head->size);
    QCOMPARE(checkpoint->root, head->root);
}

void TestAuditKeeping::checkpointsStandOutsideToo()
{
    VERIFY_OK(PlaceCheckpoints(bench()).run(file("second.log")));
    VERIFY_OK(sign());
    VERIFY_OK(ClaimException(bench()).run(anOpenOne().id));
    const auto newest = sign();
    VERIFY_OK(newest);
    const auto stored =
        bench().store.read([](Session &session) { return AuditCheckpointTable(session).all(); });
    for (const QString &path : {file("w/checkpoints.log"), file("second.log")}) {
        const auto notes = CheckpointFile(path).notes();
        VERIFY_OK(notes);
        QCOMPARE(notes->size(), stored->size());
        QCOMPARE(notes->back(), newest->checkpoint.note);
        QCOMPARE(*CheckpointFile(path).lastSize(), newest->checkpoint.size);
    }
    QVERIFY(QFile::remove(file("second.log")));
    VERIFY_OK(sign()); // what is missing is made up for
    QCOMPARE(CheckpointFile(file("second.log")).notes()->size(), stored->size());
}

void TestAuditKeeping::aFileThatKnowsMoreIsAProblem()
{
    const auto key = activeAuditKey(bench());
    const auto signer = auditSigner(bench(), *key);
    VERIFY_OK(signer);
    const Checkpoint later{key->name, 100'000, QByteArray(32, 'x'), {}};
    const auto note = signNote(later.text(), {signer->get()});
    VERIFY_OK(CheckpointFile(file("w/checkpoints.log")).append({note->toBytes()}));
    VERIFY_OK(ClaimException(bench()).run(anOpenOne().id));
    const auto made = sign();
    VERIFY_OK(made);
    QCOMPARE(made->problems.size(), 1);
    QVERIFY(made->problems.front().contains(QStringLiteral("100000")));
}

void TestAuditKeeping::aSecondPlaceThatIsGoneStopsNothing()
{
    QVERIFY(!PlaceCheckpoints(bench()).run(QStringLiteral("there/x.log")).ok());
    VERIFY_OK(PlaceCheckpoints(bench()).run(file("gone/x.log")));
    const auto made = sign();
    VERIFY_OK(made);
    QCOMPARE(made->problems.size(), 1);
    QVERIFY(made->isNew);
}

void TestAuditKeeping::replaysAreSignedBefore()
{
    const auto newest = [this] {
        return bench()
            .store.read([](Session &session) { return AuditCheckpointTable(session).newest(); })
            ->value_or(AuditCheckpointRow());
    };
    QCOMPARE(newest().why, QStringLiteral("day")); // the first pass
    VERIFY_OK(ReplayException(bench()).run(anOpenOne().id, QStringLiteral("again"), {}));
    QCOMPARE(newest().why, QStringLiteral("replay"));
    const auto passed = ReadAudit(bench()).run(newest().size - 1, 2);
    VERIFY_OK(passed);
    QCOMPARE(passed->at(0).kind, QStringLiteral("resolution.recorded"));
    QCOMPARE(passed->at(0).reason, QStringLiteral("again"));
    QCOMPARE(passed->at(1).kind, QStringLiteral("exception.replaying"));
}

void TestAuditKeeping::bothKeysSignARotation()
{
    const auto old = activeAuditKey(bench());
    VERIFY_CODE(RotateAuditKey(bench()).run(QStringLiteral(" ")), Code::Input);
    const auto fresh = RotateAuditKey(bench()).run(QStringLiteral("ana leaves"));
    VERIFY_OK(fresh);
    QVERIFY(*fresh != *old);
    QCOMPARE(activeAuditKey(bench())->text(), fresh->text());
    const auto made = sign();
    VERIFY_OK(made);
    QVERIFY(!made->isNew);
    QCOMPARE(made->checkpoint.why, QStringLiteral("rotation"));
    const auto note = readSignedNote(made->checkpoint.note);
    QVERIFY(isSignedBy(*note, *old) && isSignedBy(*note, *fresh));
    VERIFY_OK(ClaimException(bench()).run(anOpenOne().id));
    const auto after = readSignedNote(sign()->checkpoint.note);
    QVERIFY(!isSignedBy(*after, *old) && isSignedBy(*after, *fresh));
    QVERIFY(isIntact());
}

void TestAuditKeeping::aWitnessSeesThatTheLogGrew()
{
    const auto made = sign();
    VERIFY_OK(made);
    const auto first = WitnessCheckpoint(bench()).run();
    VERIFY_OK(first);
    QCOMPARE(first->size, made->checkpoint.size);
    QCOMPARE(first->sizeBefore, qint64(0));
    auto note = readSignedNote(made->checkpoint.note);
    note->signatures.push_back(*readNoteSignature(first->line.toUtf8() + '\n'));
    QVERIFY(cosignedAt(*note, first->witness));
    VERIFY_OK(sign());
    const auto second = WitnessCheckpoint(bench()).run();
    VERIFY_OK(second);
    QCOMPARE(second->sizeBefore, first->size);
    QVERIFY(second->size > first->size);
}

void TestAuditKeeping::aWitnessFindsARewrittenLog()
{
    VERIFY_OK(sign());
    const auto key = activeAuditKey(bench());
    const auto signer = auditSigner(bench(), *key);
    const Checkpoint other{key->name, 2, QByteArray(32, 'x'), {}}; // signed, yet not what was
    const auto note = signNote(other.text(), {signer->get()});
    VERIFY_OK(bench().auditKeys->keepSeen(QStringLiteral("ana"), note->toBytes()));
    VERIFY_CODE(WitnessCheckpoint(bench()).run(), Code::Damaged);
}

void TestAuditKeeping::anotherWitnessIsTaken()
{
    const auto made = sign();
    auto note = readSignedNote(made->checkpoint.note);
    const auto auditor =
        SecretNoteKey::generate(QStringLiteral("auditor.example.com"), noteKeyCosignature);
    VERIFY_CODE(AddCosignature(bench()).run(note->toBytes(), auditor.key()), Code::Damaged);
    note->signatures.push_back(*cosign(*note, auditor, 1'795'424'400));
    const auto taken = AddCosignature(bench()).run(note->toBytes(), auditor.key());
    VERIFY_OK(taken);
    QVERIFY(taken->isNew);
    QVERIFY(!AddCosignature(bench()).run(note->toBytes(), auditor.key())->isNew);
    const auto lines = bench().store.read(
        [](Session &session) { return AuditCheckpointTable(session).cosignatures(); });
    QCOMPARE(lines->size(), std::size_t(1));
}

void TestAuditKeeping::wordsAreShownUntilTheyAreErased()
{
    const SyncException exception = anOpenOne();
    const QString id = exception.id.text();
    const auto until = bench().clock.now() + std::chrono::hours(1);
    VERIFY_OK(HoldException(bench()).run(exception.id, until, QStringLiteral("Kim is ill")));
    QCOMPARE(lineOf(exception, "exception.held").reason, QStringLiteral("Kim is ill"));
    const auto entries = [&] {
        return *bench().store.read(
            [&](Session &session) { return AuditTable(session).ofException(id); });
    };
    VERIFY_CODE(ErasePayloads(bench()).run(id, QStringLiteral("Kim asked")), Code::Conflict);
    VERIFY_OK(dismissed(bench(), exception.id)); // what is open needs its evidence
    const auto before = entries();
    const auto done = ErasePayloads(bench()).run(id, QStringLiteral("Kim asked"));
    VERIFY_OK(done);
    QVERIFY(done->erased >= 2); // the words, and the payload of its event
    for (const AuditPayload &payload : about(id))
        QCOMPARE(payload.erasedBy.value_or(0), done->sequence);
    QCOMPARE(lineOf(exception, "exception.held").reason, QString());
    QVERIFY(lineOf(exception, "exception.held").isWithheld);
    QCOMPARE(lineOf(exception, "audit.erased").reason, QStringLiteral("Kim asked"));
    const auto after = entries();
    QCOMPARE(after.size(), before.size() + 1);
    QVERIFY(std::equal(before.begin(), before.end(), after.begin()));
    for (const AuditEntry &entry : after)
        QVERIFY(!entry.canonical.contains("Kim"));
    QVERIFY(isIntact());
    VERIFY_CODE(ErasePayloads(bench()).run(id, QStringLiteral("once more")), Code::NotFound);
}

void TestAuditKeeping::anErasureNeedsAReason()
{
    const QString id = anOpenOne().id.text();
    VERIFY_CODE(ErasePayloads(bench()).run(id, QStringLiteral("  ")), Code::Input);
    VERIFY_OK(dismissed(bench(), Id<SyncException>(id)));
    const auto digest = QString::fromLatin1(about(id).front().digest.toHex());
    const auto alone = ErasePayloads(bench()).run(digest, QStringLiteral("only this"));
    VERIFY_OK(alone);
    QCOMPARE(alone->erased, 1);
    QVERIFY(about(id).front().isErased());
}

void TestAuditKeeping::anErasureLeavesNoBytesBehind()
{
    const SyncException exception = anOpenOne();
    VERIFY_OK(dismissed(bench(), exception.id));
    const auto payloads = about(exception.id.text());
    const auto isOfEvent = [](const AuditPayload &payload) { return payload.place.has_value(); };
    const auto payload = std::ranges::find_if(payloads, isOfEvent);
    QVERIFY(payload != payloads.end());
    QVERIFY(bytesOfFiles().contains(payload->content)); // a short one lies on one page
    VERIFY_OK(ErasePayloads(bench()).run(exception.id.text(), QStringLiteral("asked for")));
    QVERIFY(!bytesOfFiles().contains(payload->content));
}

void TestAuditKeeping::aLegalHoldKeepsEverything()
{
    const QString id = anOpenOne().id.text();
    const auto digest = QString::fromLatin1(about(id).front().digest.toHex());
    const QString why = QStringLiteral("court order");
    for (const QString &target : {id, QStringLiteral("*")}) {
        VERIFY_OK(HoldAudit(bench()).run(target, why));
        VERIFY_CODE(HoldAudit(bench()).run(target, why), Code::Conflict);
        for (const QString &one : {id, digest})
            VERIFY_CODE(ErasePayloads(bench()).run(one, why), Code::Conflict);
        VERIFY_OK(ReleaseAudit(bench()).run(target, why));
    }
    VERIFY_CODE(ReleaseAudit(bench()).run(id, why), Code::NotFound);
    VERIFY_CODE(HoldAudit(bench()).run(QStringLiteral("EX-99999"), why), Code::NotFound);
    VERIFY_OK(dismissed(bench(), Id<SyncException>(id)));
    VERIFY_OK(ErasePayloads(bench()).run(id, why));
}

void TestAuditKeeping::retentionErasesWhatIsOldAndClosed()
{
    const QString open = anOpenOne().id.text();
    VERIFY_OK(SetAuditRetention(bench()).run(30, QStringLiteral("our rule")));
    QCOMPARE(RetainAudit(bench()).run()->erased, 0); // nothing is so old
    const ManualClock later(bench().clock.now() + std::chrono::hours(24 * 31));
    Workbench &now = bench();
    Workbench then{now.store, now.connectors, now.flows, now.accounts, later,
                   now.rng,   now.scheduler,  now.locks, now.actor};
    VERIFY_OK(HoldAudit(then).run(QStringLiteral("*"), QStringLiteral("court order")));
    const auto held = RetainAudit(then).run();
    VERIFY_OK(held);
    QCOMPARE(held->erased, 0);
    QVERIFY(held->held > 0);
    VERIFY_OK(ReleaseAudit(then).run(QStringLiteral("*"), QStringLiteral("over")));
    const auto done = RetainAudit(then).run();
    VERIFY_OK(done);
    QCOMPARE(done->erased, held->held);
    QVERIFY(!about(open).front().isErased());
    QCOMPARE(RetainAudit(then).run()->erased, 0);
    QVERIFY(isIntact());
}

void TestAuditKeeping::retentionComesBackForWhatWasClosedLater()
{
    const Id<SyncException> id = anOpenOne().id;
    VERIFY_OK(SetAuditRetention(bench()).run(30, QStringLiteral("our rule")));
    Workbench &now = bench();
    const auto titleAfter = [&](int days, bool closes) {
        const ManualClock later(now.clock.now() + std::chrono::hours(24 * days));
        Workbench then{now.store, now.connectors, now.flows, now.accounts, later,
                       now.rng,   now.scheduler,  now.locks, now.actor};
        if (closes && !dismissed(then, id).ok())
            return QStringLiteral("not dismissed");
        const auto done = RetainAudit(then).run();
        return done.ok() ? ShowException(now).run(id)->exception.title : done.error().line();
    };
    const QString title = ShowException(now).run(id)->exception.title;
    QVERIFY(!title.isEmpty());
    QCOMPARE(titleAfter(31, true), title); // its evidence is old, it was closed just now
    QVERIFY(about(id.text()).front().isErased());
    QCOMPARE(titleAfter(40, false), title);
    QCOMPARE(titleAfter(62, false), QString());
    QVERIFY(isIntact());
}

void TestAuditKeeping::retentionReachesRecordsWithoutAnException()
{
    const auto count = [&](const char *sql) {
        return *bench().store.read([sql](Session &session) {
            return readNumber(
                session,
                QLatin1String(sql) +
                    QLatin1String(" AND event IN (SELECT id FROM events WHERE trace_key "
                                  "NOT IN (SELECT trace_key FROM exceptions))"),
                {}, "operations");
        });
    };
    constexpr char requests[] = "SELECT COUNT(*) FROM operations WHERE request IS NOT NULL";
    constexpr char documents[] =
        R"(SELECT COUNT(*) FROM attempts WHERE proof LIKE '%"document":%')";
    // Reconciliation asks which document was proven.
    constexpr char targets[] = R"(SELECT COUNT(*) FROM attempts WHERE proof LIKE '%"target_id":%')";
    QVERIFY(count(requests) > 0 && count(documents) > 0);
    const qint64 proven = count(targets);
    VERIFY_OK(SetAuditRetention(bench()).run(30, QStringLiteral("our rule")));
    const ManualClock later(bench().clock.now() + std::chrono::hours(24 * 31));
    Workbench &now = bench();
    Workbench then{now.store, now.connectors, now.flows, now.accounts, later,
                   now.rng,   now.scheduler,  now.locks, now.actor};
    VERIFY_OK(RetainAudit(then).run());
    QCOMPARE(count(requests), 0);
    QCOMPARE(count(documents), 0);
    QCOMPARE(count(targets), proven);
    QVERIFY(isIntact());
}

QTEST_GUILESS_MAIN(TestAuditKeeping)
#include "test_auditkeeping.moc"
