// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/digest.h"
#include "models/audit/manifest.h"
#include "models/engine/erasepayloads.h"
#include "models/engine/exportaudit.h"
#include "models/engine/holdaudit.h"
#include "models/engine/rotateauditkey.h"
#include "models/engine/verifyaudit.h"
#include "models/engine/verifybundle.h"
#include "models/engine/witnesscheckpoint.h"
#include "models/store/auditpayloadtable.h"
#include "tests/models/audit/rfckeys.h"
#include "tests/models/engine/auditworld.h"
#include "tests/models/engine/fixedsalts.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"

#include <QtTest>

using namespace unsnag;

namespace {

//! SHA-256 over all files of the bundle that hold the log, under a manifest of their own. It changes only
//! where the format of bundles or entries does: with every compiler, and on both kinds of database, it
//! is the same. Bundles of the format before must still verify then.
const QByteArray goldenLog = "2f02efad2a990f663bb84fe93769fd60e22089786a8603ffdfe814e0bf2bb5e9";
//! Of the page for people, which may change as it likes.
const QByteArray goldenPage = "eaccb3381422fe393852c27b5328d9341c663ea465dd3194641c30ba5e7e396b";

//! What is not of the log: the page, and what explains the bundle.
const QStringList others{"MANIFEST", "VERIFY.md", "verify.py", "report.html"};

QByteArray contentOf(BundleFiles &files, const QString &path)
{
    const auto bytes = files.read(path, qint64{1} << 26);
    return bytes.ok() ? *bytes : QByteArray();
}

QByteArray digestOfLog(BundleFiles &files)
{
    QByteArray all;
    std::vector<ManifestLine> lines;
    for (const BundleFile &file : files.list()) {
        if (others.contains(file.path))
            continue;
        all += contentOf(files, file.path);
        lines.push_back(manifestLine(file.path, contentOf(files, file.path)));
    }
    const SecretNoteKey key = secondKey(QStringLiteral("unsnag.local/golden"));
    return sha256(all + signNote(manifestText(lines), {&key})->toBytes()).toHex();
}

} // namespace

//! The audit log on both kinds of database: kept, checked, exported, with the same bytes on each.
class TestGoldenBundle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void theLogIsIntact();
    void checkpointsAreSignedOnce();
    void aHoldKeepsEvidence();
    void evidenceIsErased();
    void retentionErases();
    void theBundleIsIntact();
    void theBytesAreTheSameEverywhere();

private:
    [[nodiscard]] Workbench &bench() { return m_world->bench(); }
    [[nodiscard]] QString file(const QString &name) { return m_folder->filePath(name); }
    [[nodiscard]] QString first() { return m_world->closed().front(); }

    Workspaces m_workspaces;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedSalts> m_salts;
    std::unique_ptr<AuditWorld> m_world;
    QByteArray m_archive; //!< of the first kind of database
};

void TestGoldenBundle::initTestCase_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("SQLite") << QStringLiteral("sqlite");
    QTest::newRow("PostgreSQL") << QStringLiteral("postgres");
}

void TestGoldenBundle::init()
{
    QFETCH_GLOBAL(QString, dialect);
    m_world.reset();
    m_salts.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const auto place = m_workspaces.place(dialect);
    VERIFY_OK(place);
    m_salts = std::make_unique<FixedSalts>(6);
    auto world = AuditWorld::make(*place, file("checkpoints.log"), 6);
    VERIFY_OK(world);
    m_world = std::move(*world);
    VERIFY_OK(m_world->workUntil(300));
}

void TestGoldenBundle::theLogIsIntact()
{
    VERIFY_OK(SignCheckpoint(bench()).run("asked"));
    const auto found = VerifyAudit(bench()).run({});
    VERIFY_OK(found);
    QVERIFY2(found->ok(), qPrintable(found->verdict + ": " + found->why));
    QCOMPARE(found->entries, *m_world->size());
}

void TestGoldenBundle::checkpointsAreSignedOnce()
{
    const auto made = SignCheckpoint(bench()).run("asked");
    VERIFY_OK(made);
    QVERIFY(made->isNew && made->problems.isEmpty());
    QVERIFY(!SignCheckpoint(bench()).run("day")->isNew);
    const auto seen = WitnessCheckpoint(bench()).run();
    VERIFY_OK(seen);
    QCOMPARE(seen->size, made->checkpoint.size);
    VERIFY_OK(RotateAuditKey(bench()).run("a year is over"));
    VERIFY_OK(m_world->workUntil(400));
    VERIFY_OK(SignCheckpoint(bench()).run("asked"));
    const auto again = WitnessCheckpoint(bench()).run();
    VERIFY_OK(again);
    QCOMPARE(again->sizeBefore, seen->size);
    const auto found = VerifyAudit(bench()).run({});
    QVERIFY2(found->ok(), qPrintable(found->verdict + ": " + found->why));
    QFile outside(file("checkpoints.log"));
    QVERIFY(outside.open(QIODevice::ReadOnly) && outside.readAll().count("unsnag.local/") >= 6);
}

void TestGoldenBundle::aHoldKeepsEvidence()
{
    VERIFY_OK(HoldAudit(bench()).run(first(), "a letter of a lawyer"));
    VERIFY_CODE(HoldAudit(bench()).run(first(), "again"), Code::Conflict);
    VERIFY_CODE(ErasePayloads(bench()).run(first(), "asked to"), Code::Conflict);
    VERIFY_OK(ReleaseAudit(bench()).run(first(), "settled"));
    VERIFY_OK(ErasePayloads(bench()).run(first(), "asked to"));
    QVERIFY(VerifyAudit(bench()).run({})->ok());
}

void TestGoldenBundle::evidenceIsErased()
{
    const auto done = ErasePayloads(bench()).run(first(), "asked to");
    VERIFY_OK(done);
    QVERIFY(done->erased > 0);
    const auto left = bench().store.read(
        [&](Session &session) { return AuditPayloadTable(session).about(first()); });
    VERIFY_OK(left);
    for (const AuditPayload &payload : *left)
        QVERIFY(payload.isErased() && payload.content.isEmpty());
    VERIFY_CODE(ErasePayloads(bench()).run(first(), "again"), Code::NotFound);
    const auto found = VerifyAudit(bench()).run({});
    QVERIFY2(found->ok(), qPrintable(found->verdict + ": " + found->why));
}

void TestGoldenBundle::retentionErases()
{
    VERIFY_OK(SetAuditRetention(bench()).run(30, "as the notice says"));
    QCOMPARE(RetainAudit(bench()).run()->erased, 0);
    m_world->clock().advance(std::chrono::hours(24 * 40));
    const auto done = RetainAudit(bench()).run();
    VERIFY_OK(done);
    QVERIFY(done->erased > 0);
    const auto found = VerifyAudit(bench()).run({});
    QVERIFY2(found->ok(), qPrintable(found->verdict + ": " + found->why));
}

void TestGoldenBundle::theBundleIsIntact()
{
    VERIFY_OK(SignCheckpoint(bench()).run("asked"));
    VERIFY_OK(WitnessCheckpoint(bench()).run());
    for (const QString &name : {file("all"), file("all.tar")}) {
        const auto made = ExportAudit(bench()).run({{}, "everything", {}}, name, {});
        VERIFY_OK(made);
        QVERIFY(made->included > 100);
        const auto found = VerifyBundle(name, {*readKeysFrom(made->key), {}}).run({});
        VERIFY_OK(found);
        QVERIFY2(found->found.ok(), qPrintable(found->found.verdict.why));
    }
}

void TestGoldenBundle::theBytesAreTheSameEverywhere()
{
    VERIFY_OK(SignCheckpoint(bench()).run("asked"));
    VERIFY_OK(WitnessCheckpoint(bench()).run());
    VERIFY_OK(HoldAudit(bench()).run(m_world->open().back().id.text(), "a letter of a lawyer"));
    VERIFY_OK(ErasePayloads(bench()).run(first(), "asked to"));
    VERIFY_OK(RotateAuditKey(bench()).run("a year is over"));
    VERIFY_OK(m_world->workUntil(600));
    const QString asked = QStringLiteral("from:2026-11-23 kind:exception");
    const QString name = file("golden.tar");
    VERIFY_OK(ExportAudit(bench()).run({*AuditQuery::read(asked), asked, {"request"}}, name, {}));
    const auto files = BundleFiles::open(name);
    VERIFY_OK(files);
    QFile archive(name);
    QVERIFY(archive.open(QIODevice::ReadOnly));
    const QByteArray bytes = archive.readAll();
    qInfo("%lld bytes, SHA-256 %s", static_cast<long long>(bytes.size()),
          sha256(bytes).toHex().constData());
    if (m_archive.isEmpty())
        m_archive = bytes;
    QVERIFY2(m_archive == bytes, "the other kind of database gives other bytes");
    QCOMPARE(sha256(contentOf(**files, "report.html")).toHex(), goldenPage);
    QCOMPARE(digestOfLog(**files), goldenLog);
}

QTEST_GUILESS_MAIN(TestGoldenBundle)
#include "test_goldenbundle.moc"
