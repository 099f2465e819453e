// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/workspace.h"
#include "models/audit/cosignature.h"
#include "models/engine/auditline.h"
#include "models/engine/exportaudit.h"
#include "models/engine/signcheckpoint.h"
#include "models/engine/stampaudit.h"
#include "models/engine/verifyaudit.h"
#include "models/engine/witnessbundle.h"
#include "models/engine/witnesscheckpoint.h"
#include "models/store/auditsealtables.h"
#include "tests/models/audit/samplebundle.h"
#include "tests/models/audit/stampauthority.h"
#include "tests/models/store/verifyok.h"

#include <QDirIterator>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace unsnag;
using namespace unsnag::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SampleBundle::Files filesIn(const QString &folder)
{
    SampleBundle::Files files;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        files[QDir(folder).relativeFilePath(path)] = contentOf(path);
    }
    return files;
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

//! What a shell says.
QString said(const QString &folder, const QString &script)
{
    QProcess bash;
    bash.setWorkingDirectory(folder);
    bash.setProcessChannelMode(QProcess::MergedChannels);
    bash.start(QStringLiteral("bash"), {QStringLiteral("-c"), script});
    return bash.waitForFinished(240'000) ? QString::fromUtf8(bash.readAll()) : bash.errorString();
}

} // namespace

//! Others who vouch for the log: authorities of time, witnesses with a workspace and with a bundle.
class TestAuditVouchers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aTimeStampGoesFromTheQuestionToTheVerdict();
    void opensslAgreesByTheGuide();
    void aTimeStampIsOfTheCheckpointThatWasAskedFor();
    void timeStampsThatDoNotHoldAreRefused();
    void aStampThatBrokeIsAltered();
    void anotherAuthorityDoesNotCount();
    void aWitnessSaysAThingOnce();
    void aWitnessNeedsOnlyABundle();
    void aWitnessFindsARewrittenBundle();
    void onlyIntactBundlesAreWitnessed();
    void everyVoucherInTheWorkspaceCounts_data();
    void everyVoucherInTheWorkspaceCounts();
    void programsOfOthersCheckEarlierCheckpoints();
    void aStoppedExportLeavesNothing();

private:
    [[nodiscard]] Workbench &bench() { return m_workspace->bench(); }
    [[nodiscard]] QString file(const QString &name) { return m_folder->filePath(name); }
    void open();
    //! So that the next checkpoint is another one.
    void grow();
    qint64 sign();
    [[nodiscard]] Result<AddedTimestamp> stamped(qint64 size);
    [[nodiscard]] Result<ExportedAudit> exported(const QString &name);
    [[nodiscard]] BundleTrust trust();
    [[nodiscard]] Result<WitnessedBundle> witnessed(const QString &name,
                                                    const QByteArray &seen = {});
    void change(const QString &sql);

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<StampAuthority> m_authority;
    SecretNoteKey m_auditor =
        SecretNoteKey::generate(QStringLiteral("auditor.example.com"), noteKeyCosignature);
};

void TestAuditVouchers::initTestCase()
{
    const QString phrase = m_home.filePath(QStringLiteral("passphrase"));
    QFile secret(phrase);
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("a long passphrase\n") > 0);
    secret.close();
    QVERIFY(secret.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    qputenv("UNSNAG_PASSPHRASE_FILE", phrase.toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    m_authority = std::make_unique<StampAuthority>(QStringLiteral("Lantern Test Root"));
    QVERIFY2(m_authority->isReady(), m_authority->problems());
}

void TestAuditVouchers::open()
{
    auto opened = Workspace::open({file("w"), Access::ReadWrite, QStringLiteral("ana")});
    VERIFY_OK(opened);
    m_workspace = std::move(*opened);
}

void TestAuditVouchers::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    VERIFY_OK(Workspace::create({file("w"), Access::ReadWrite, QStringLiteral("ana")}));
    open();
}

void TestAuditVouchers::grow()
{
    VERIFY_OK(bench().store.write([&](Session &session) {
        return appendAudit(session, bench(),
                           {QStringLiteral("work.noted"), {}, {}, {}, {}, {}, {}});
    }));
}

qint64 TestAuditVouchers::sign()
{
    const auto made = SignCheckpoint(bench()).run(QStringLiteral("asked"));
    return made.ok() ? made->checkpoint.size : -1;
}

Result<AddedTimestamp> TestAuditVouchers::stamped(qint64 size)
{
    UNSNAG_TRY(const TimestampRequest request, RequestTimestamp(bench()).run(size));
    return AddTimestamp(bench()).run(m_authority->answer(request.der), m_authority->rootPem());
}

Result<ExportedAudit> TestAuditVouchers::exported(const QString &name)
{
    return ExportAudit(bench()).run({{}, QStringLiteral("everything"), {}}, file(name), {});
}

BundleTrust TestAuditVouchers::trust()
{
    return {{*activeAuditKey(bench())}, {}};
}

Result<WitnessedBundle> TestAuditVouchers::witnessed(const QString &name, const QByteArray &seen)
{
    std::optional<SignedNote> before;
    if (!seen.isEmpty()) {
        UNSNAG_TRY(before, readSignedNote(seen));
    }
    return WitnessBundle(file(name), trust(), before).run(m_auditor, bench().clock, {});
}

void TestAuditVouchers::change(const QString &sql)
{
    const QString name = QStringLiteral("tamper");
    m_workspace.reset();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file("w/unsnag.db"));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QStringList triggers;
        QVERIFY(
            query.exec(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'")));
        while (query.next())
            triggers += query.value(0).toString();
        for (const QString &trigger : triggers)
            QVERIFY(query.exec(QStringLiteral("DROP TRIGGER ") + trigger));
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        QCOMPARE(query.numRowsAffected(), 1);
    }
    QSqlDatabase::removeDatabase(name);
    open();
}

void TestAuditVouchers::aTimeStampGoesFromTheQuestionToTheVerdict()
{
    const qint64 size = sign();
    const auto added = stamped(size);
    VERIFY_OK(added);
    QCOMPARE(added->size, size);
    QVERIFY(added->isNew);
    QCOMPARE(added->stamped.authority, QString("CN=Lantern Stamps"));
    const auto log = VerifyAudit(bench()).measured({});
    VERIFY_OK(log);
    QVERIFY2(log->verdict.ok(), qPrintable(log->verdict.why));
    QVERIFY(log->cost.bytes > 0);
    const BundleWitness stamp{added->stamped.authority, size, added->stamped.unixSeconds, {}, true};
    QCOMPARE(log->witnesses, std::vector<BundleWitness>{stamp});
    const auto whole = exported("whole");
    VERIFY_OK(whole);
    QCOMPARE(whole->timestamps, 1);
    BundleTrust known = trust();
    const auto alone = VerifyBundle(file("whole"), known).run({});
    VERIFY_OK(alone);
    QVERIFY2(alone->found.ok(), qPrintable(alone->found.verdict.why));
    QCOMPARE(alone->found.witnesses, std::vector<BundleWitness>{stamp});
    known.authorities = m_authority->rootPem();
    const auto pinned = VerifyBundle(file("whole"), known).run({});
    VERIFY_OK(pinned);
    QVERIFY(pinned->found.ok() && pinned->found.witnesses.front().isKnown);
}

void TestAuditVouchers::opensslAgreesByTheGuide()
{
    const qint64 size = sign();
    VERIFY_OK(stamped(size));
    VERIFY_OK(WitnessCheckpoint(bench()).run()); // its line is under the same checkpoint
    VERIFY_OK(exported("whole"));
    const QString guide = QString::fromUtf8(contentOf(file("whole/VERIFY.md")));
    const qsizetype begin = guide.indexOf(QStringLiteral("    awk 'NR == 1"));
    QString script = guide.mid(begin, guide.indexOf(QStringLiteral("\n\n"), begin) - begin);
    script.replace(QStringLiteral("SIZE"), QString::number(size))
        .replace(QStringLiteral("stamped"), QStringLiteral("../stamped"));
    const QString answer = said(file("whole"), script);
    QVERIFY2(answer.contains("Verification: OK"), qPrintable(answer));
    QVERIFY2(answer.contains("Time stamp: "), qPrintable(answer));
}

void TestAuditVouchers::aTimeStampIsOfTheCheckpointThatWasAskedFor()
{
    const qint64 first = sign();
    grow();
    const qint64 second = sign();
    QVERIFY(second > first);
    const auto newest = RequestTimestamp(bench()).run({});
    VERIFY_OK(newest);
    QCOMPARE(newest->size, second);
    const auto older = stamped(first);
    VERIFY_OK(older);
    QCOMPARE(older->size, first);
    VERIFY_CODE(RequestTimestamp(bench()).run(second + 1), Code::NotFound);
    VERIFY_CODE(stamped(first), Code::Conflict); // another one over the same
    VERIFY_OK(stamped(second));
    VERIFY_OK(exported("both"));
    const auto found = VerifyBundle(file("both"), trust()).run({});
    VERIFY_OK(found);
    QCOMPARE(found->found.witnesses.size(), std::size_t{2});
    QCOMPARE(found->found.witnesses[0].size, first);
    QCOMPARE(found->found.witnesses[1].size, second);
}

void TestAuditVouchers::timeStampsThatDoNotHoldAreRefused()
{
    sign();
    const auto request = RequestTimestamp(bench()).run({});
    VERIFY_OK(request);
    const QByteArray token = m_authority->answer(request->der);
    StampAuthority other(QStringLiteral("Somebody Else"));
    QVERIFY2(other.isReady(), other.problems());
    AddTimestamp add(bench());
    VERIFY_CODE(add.run(token, other.rootPem()), Code::Damaged);
    VERIFY_CODE(add.run("no token", m_authority->rootPem()), Code::Input);
    VERIFY_CODE(add.run(token, "no certificate"), Code::Input);
    const auto foreign = timestampRequest("another text\n");
    VERIFY_CODE(add.run(m_authority->answer(*foreign), m_authority->rootPem()), Code::NotFound);
    VERIFY_OK(add.run(token, m_authority->rootPem()));
    const auto again = add.run(token, m_authority->rootPem());
    VERIFY_OK(again);
    QVERIFY(!again->isNew);
}

void TestAuditVouchers::aStampThatBrokeIsAltered()
{
    const qint64 size = sign();
    VERIFY_OK(stamped(size));
    grow();
    const qint64 later = sign();
    change(QStringLiteral("UPDATE audit_timestamps SET size = %1").arg(later));
    VERIFY_OK(exported("moved")); // signed, as who has the key could
    const auto found = VerifyBundle(file("moved"), trust()).run({});
    VERIFY_OK(found);
    QCOMPARE(found->found.verdict.verdict, QString("altered"));
    QCOMPARE(found->found.verdict.file, QStringLiteral("timestamps/%1.tsr").arg(later));
}

void TestAuditVouchers::anotherAuthorityDoesNotCount()
{
    VERIFY_OK(stamped(sign()));
    VERIFY_OK(exported("whole"));
    StampAuthority other(QStringLiteral("Somebody Else"));
    BundleTrust known = trust();
    known.authorities = other.rootPem();
    const auto found = VerifyBundle(file("whole"), known).run({});
    VERIFY_OK(found);
    QVERIFY(found->found.ok());
    const BundleWitness &stamp = found->found.witnesses.front();
    QVERIFY(!stamp.isKnown && !stamp.why.isEmpty());
}

void TestAuditVouchers::aWitnessSaysAThingOnce()
{
    const qint64 size = sign();
    const auto first = WitnessCheckpoint(bench()).run();
    VERIFY_OK(first);
    QCOMPARE(first->size, size);
    const auto second = WitnessCheckpoint(bench()).run();
    VERIFY_OK(second);
    QVERIFY(first->isNew && !second->isNew);
    QCOMPARE(second->line, first->line);
    auto note = readSignedNote(
        bench()
            .store.read([&](Session &session) { return AuditCheckpointTable(session).find(size); })
            ->value()
            .note);
    const auto line = cosign(*note, m_auditor, 1'795'424'400);
    const auto later = cosign(*note, m_auditor, 1'795'424'500);
    for (const auto &one : {line, later}) {
        SignedNote cosigned = *note;
        cosigned.signatures.push_back(*one);
        VERIFY_OK(AddCosignature(bench()).run(cosigned.toBytes(), m_auditor.key()));
    }
    const auto kept = bench().store.read(
        [](Session &session) { return AuditCheckpointTable(session).cosignatures(); });
    QCOMPARE(kept->size(), std::size_t{2});
    QVERIFY(VerifyAudit(bench()).run({})->ok());
}

void TestAuditVouchers::aWitnessNeedsOnlyABundle()
{
    VERIFY_OK(exported("one"));
    const auto first = witnessed("one");
    VERIFY_OK(first);
    QVERIFY2(first->isNew, qPrintable(first->verified.found.verdict.why));
    const auto again = witnessed("one", first->note);
    VERIFY_OK(again);
    QVERIFY(!again->isNew);
    QCOMPARE(again->line, first->line);
    QCOMPARE(again->note, first->note);
    VERIFY_OK(AddCosignature(bench()).run(first->note, m_auditor.key()));
    VERIFY_OK(exported("two.tar"));
    const auto second = witnessed("two.tar", first->note);
    VERIFY_OK(second);
    QVERIFY(second->isNew && second->sizeBefore > 0);
    BundleTrust known = trust();
    for (const bool isKnown : {false, true}) {
        if (isKnown)
            known.keys.push_back(m_auditor.key());
        const auto found = VerifyBundle(file("two.tar"), known).run({});
        VERIFY_OK(found);
        QVERIFY(found->found.ok());
        QCOMPARE(found->found.witnesses.size(), std::size_t{1});
        QCOMPARE(found->found.witnesses.front().name, m_auditor.key().name);
        QCOMPARE(found->found.witnesses.front().size, first->verified.found.checkpoint->size);
        QCOMPARE(found->found.witnesses.front().isKnown, isKnown);
    }
    QVERIFY(said(file("one"), QStringLiteral("python3 verify.py")).contains("intact: "));
}

void TestAuditVouchers::aWitnessFindsARewrittenBundle()
{
    VERIFY_OK(exported("one"));
    const auto seen = witnessed("one");
    VERIFY_OK(seen);
    grow();
    VERIFY_OK(exported("two"));
    const auto later = witnessed("two", seen->note);
    VERIFY_OK(later);
    const auto back = witnessed("one", later->note);
    VERIFY_OK(back);
    QCOMPARE(back->verified.found.verdict.verdict, QString("rolled_back"));
    QVERIFY(back->line.isEmpty() && back->note.isEmpty());
    // The same size with another root, signed with the key: a second history.
    Checkpoint other = *later->verified.found.checkpoint;
    other.root = QByteArray(32, 'x');
    const auto signer = auditSigner(bench(), *activeAuditKey(bench()));
    const auto forged = signNote(other.text(), {signer->get()});
    VERIFY_OK(forged);
    const auto split = witnessed("two", forged->toBytes());
    VERIFY_OK(split);
    QCOMPARE(split->verified.found.verdict.verdict, QString("inconsistent"));
    QVERIFY(split->line.isEmpty());
}

void TestAuditVouchers::onlyIntactBundlesAreWitnessed()
{
    VERIFY_OK(exported("bent"));
    QFile bent(file("bent/report.html"));
    QVERIFY(bent.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(bent.open(QIODevice::Append) && bent.write(" ") == 1);
    bent.close();
    const auto found = witnessed("bent");
    VERIFY_OK(found);
    QCOMPARE(found->verified.found.verdict.verdict, QString("altered"));
    QVERIFY(found->line.isEmpty());
}

void TestAuditVouchers::everyVoucherInTheWorkspaceCounts_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("isLocated");
    QTest::newRow("token") << "UPDATE audit_timestamps SET token = ca" << false;
    QTest::newRow("certificates") << "UPDATE audit_timestamps SET ca = token" << false;
    QTest::newRow("authority") << "UPDATE audit_timestamps SET authority = 'x'" << false;
    QTest::newRow("time") << "UPDATE audit_timestamps SET at = at + 1000" << false;
    QTest::newRow("no stamp") << "DELETE FROM audit_timestamps" << true;
    QTest::newRow("line") << "UPDATE audit_cosignatures SET line = replace(line, 'A', 'B')"
                          << false;
    QTest::newRow("no line") << "DELETE FROM audit_cosignatures" << true;
}

void TestAuditVouchers::everyVoucherInTheWorkspaceCounts()
{
    QFETCH(QString, sql);
    QFETCH(bool, isLocated);
    VERIFY_OK(stamped(sign()));
    VERIFY_OK(WitnessCheckpoint(bench()).run());
    QVERIFY(VerifyAudit(bench()).run({})->ok());
    change(sql);
    const auto found = VerifyAudit(bench()).run({});
    VERIFY_OK(found);
    QCOMPARE(found->verdict, QString("altered"));
    QVERIFY2(!found->why.isEmpty(), qPrintable(found->why));
    QVERIFY(!isLocated || found->firstBad);
}

void TestAuditVouchers::programsOfOthersCheckEarlierCheckpoints()
{
    const qint64 size = sign();
    VERIFY_OK(WitnessCheckpoint(bench()).run());
    VERIFY_OK(exported("whole"));
    const auto key = activeAuditKey(bench());
    const auto signer = auditSigner(bench(), *key);
    VERIFY_OK(signer);
    const QString guide = QString::fromUtf8(contentOf(file("whole/VERIFY.md")));
    const qsizetype begin = guide.indexOf(QStringLiteral("```go\n")) + 6;
    QFile program(file("check.go"));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write(guide.mid(begin, guide.indexOf(QStringLiteral("```\n"), begin) - begin).toUtf8());
    program.close();
    const QString go = QStringLiteral("export GO111MODULE=off GOPATH=/usr/share/gocode "
                                      "GOCACHE=$PWD/cache; go run check.go %1 '%2'");
    const QString python = QStringLiteral("cp whole/verify.py .; python3 verify.py %1 '%2'");
    for (const QString &script : {go, python}) {
        const QString sound = said(m_folder->path(), script.arg("whole", key->text()));
        QVERIFY2(sound.contains("intact: "), qPrintable(sound));
    }
    // Another history up to there, signed, and the manifest made anew by who has the key.
    SampleBundle::Files files = filesIn(file("whole"));
    const QString path = QStringLiteral("checkpoints/%1").arg(size);
    const Checkpoint other{key->name, size, QByteArray(32, 'x'), {}};
    files[path] = signNote(other.text(), {signer->get()})->toBytes();
    SampleBundle::sign(files, **signer);
    for (const QString &name : {path, QStringLiteral("MANIFEST")})
        overwrite(file("whole/" + name), files[name]);
    for (const QString &script : {go, python}) {
        const QString found = said(m_folder->path(), script.arg("whole", key->text()));
        QVERIFY2(found.contains(path + ": not the root of"), qPrintable(found));
    }
    const auto ours = VerifyBundle(file("whole"), trust()).run({});
    VERIFY_OK(ours);
    QCOMPARE(ours->found.verdict.verdict, QString("inconsistent"));
    QCOMPARE(ours->found.verdict.file, path);
}

void TestAuditVouchers::aStoppedExportLeavesNothing()
{
    const QStringList before = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden);
    for (const QString &name : {QStringLiteral("out"), QStringLiteral("out.tar")}) {
        std::stop_source source;
        source.request_stop();
        const auto made = ExportAudit(bench()).run({{}, {}, {}}, file(name), source.get_token());
        VERIFY_CODE(made, Code::Cancelled);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    }
}

QTEST_GUILESS_MAIN(TestAuditVouchers)
#include "test_auditvouchers.moc"
