// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/cosignature.h"
#include "tests/models/audit/samplebundle.h"
#include "tests/models/audit/stampauthority.h"
#include "tests/support/process/verifyrun.h"

#include <QDir>
#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace unsnag;
using namespace unsnag::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray allOf(int handle)
{
    QByteArray all;
    char piece[4096];
    // A terminal whose other end is closed tells an error instead of its end.
    for (ssize_t size = 0; (size = ::read(handle, piece, sizeof piece)) > 0;)
        all.append(piece, static_cast<qsizetype>(size));
    return all;
}

} // namespace

//! Everything that can be asked of the audit log, with the real program: by who keeps it, and by an
//! auditor and a witness who have nothing but a bundle.
class TestAuditJob : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theKeyIsShownAndReplaced();
    void checkpointsAreSignedOnce();
    void checkpointsGoToASecondPlace();
    void witnessesAreTakenOnce();
    void aTimeStampIsAskedForAndTaken();
    void aWitnessWorksWithABundleAlone();
    void linesOfUnknownWitnessesAreCounted();
    void exportsWhatIsChosen_data();
    void exportsWhatIsChosen();
    void exportsNeedAChoiceAndAFreePlace();
    void holdsErasesAndRetains();
    void theWorkspaceIsVerified();
    void aBundleIsVerified();
    void everyVerdictIsReached_data();
    void everyVerdictIsReached();
    void aBundleIsLookedInto();
    void progressIsForTerminals_data();
    void progressIsForTerminals();
    void anInterruptedExportLeavesNothing();
    void initTellsInALineThatNothingIsSigned();

private:
    [[nodiscard]] QString file(const QString &name) const
    {
        return QDir(m_cli.folder()).filePath(name);
    }
    [[nodiscard]] CliResult audit(const QStringList &arguments) const
    {
        return m_cli.run(QStringList{"audit"} + arguments);
    }
    [[nodiscard]] Json told(const QStringList &arguments) const
    {
        return m_cli.json(QStringList{"audit"} + arguments).json;
    }
    [[nodiscard]] QString key() const { return told({"key"})["keys"].at(0)["vkey"].toString(); }
    [[nodiscard]] QString anException(int index) const
    {
        return m_cli.json({"list", "--sort", "opened"})
            .json["exceptions"]
            .at(static_cast<std::size_t>(index))["id"]
            .toString();
    }

    CliDriver m_cli;
    SecretNoteKey m_site = SecretNoteKey::generate(QStringLiteral("unsnag.local/ws-1"));
};

void TestAuditJob::initTestCase()
{
    VERIFY_RUN(m_cli.json({"init", "--demo"}));
}

void TestAuditJob::theKeyIsShownAndReplaced()
{
    const CliResult shown = audit({"key"});
    VERIFY_RUN(shown);
    QVERIFY(shown.out.startsWith("unsnag.local/"));
    QVERIFY(shown.err.isEmpty());
    QCOMPARE(audit({"key", "--rotate"}).exitCode, 2);
    const QString before = key();
    VERIFY_RUN(audit({"key", "--rotate", "--why", "a year is over"}));
    const Json keys = told({"key"})["keys"];
    QCOMPARE(keys.size(), std::size_t{2});
    QCOMPARE(keys.at(0)["vkey"].toString(), before);
    QVERIFY(keys.at(0)["retired_at"].isString() && keys.at(1)["retired_at"].isNull());
}

void TestAuditJob::checkpointsAreSignedOnce()
{
    const CliResult first = audit({"checkpoint"});
    VERIFY_RUN(first);
    QVERIFY(first.out.contains("\n\n\u2014 unsnag.local/"));
    const Json again = told({"checkpoint"});
    QCOMPARE(again["new"].toBool(true), false);
    QCOMPARE(again["checkpoint"].toString().toUtf8(), first.out);
}

void TestAuditJob::checkpointsGoToASecondPlace()
{
    VERIFY_RUN(audit({"checkpoint", "--second", file("second.log")}));
    QVERIFY(contentOf(file("second.log")).contains("unsnag.local/"));
    const CliResult lost = audit({"checkpoint", "--second", file("gone/second.log")});
    QCOMPARE(lost.exitCode, 1);
    QVERIFY2(lost.err.contains("gone/second.log"), lost.err);
    VERIFY_RUN(audit({"checkpoint", "--second", ""}));
}

void TestAuditJob::witnessesAreTakenOnce()
{
    const Json first = told({"witness"});
    QCOMPARE(first["new"].toBool(), true);
    const Json again = told({"witness"});
    QCOMPARE(again["new"].toBool(true), false);
    QCOMPARE(again["line"].toString(), first["line"].toString());
    QCOMPARE(audit({"witness", "--key", key()}).exitCode, 2);
    VERIFY_REFUSED(audit({"witness", "--add", file("nothing"), "--key", key()}), 1, {"not_found"});
}

void TestAuditJob::aTimeStampIsAskedForAndTaken()
{
    StampAuthority authority(QStringLiteral("Lantern Test Root"));
    QVERIFY2(authority.isReady(), authority.problems());
    const Json asked = told({"timestamp", "request", "--to", file("question.tsq")});
    QVERIFY(asked["entries"].toInt() > 0);
    const QByteArray question = contentOf(file("question.tsq"));
    const QString answer = m_cli.write("answer.tsr", authority.answer(question));
    const QString root = m_cli.write("root.pem", authority.rootPem());
    const QString other = m_cli.write("other.pem", StampAuthority("Somebody Else").rootPem());
    VERIFY_REFUSED(audit({"timestamp", "add", answer, "--ca", other}), 1, {"damaged"});
    VERIFY_REFUSED(audit({"timestamp", "add", root, "--ca", root}), 1, {"input"});
    VERIFY_REFUSED(audit({"timestamp", "request", "--size", "99999999", "--to", file("q")}), 1,
                   {"not_found"});
    const CliResult added = audit({"timestamp", "add", answer, "--ca", root});
    VERIFY_RUN(added);
    QVERIFY2(added.out.startsWith("Time stamp by CN=Lantern Stamps at "), added.out);
    QCOMPARE(told({"timestamp", "add", answer, "--ca", root})["new"].toBool(true), false);
    VERIFY_RUN(audit({"export", "--all", "--out", file("stamped")}));
    const QString size = QString::number(asked["entries"].toInt());
    QCOMPARE(contentOf(file("stamped/timestamps/" + size + ".tsr")), contentOf(answer));
    const CliResult text = audit({"verify", file("stamped"), "--key", key(), "--ca", root});
    VERIFY_RUN(text);
    QVERIFY2(text.out.contains("Time stamp by CN=Lantern Stamps at "), text.out);
    QVERIFY2(text.out.contains(QStringLiteral("over %1 entries.").arg(size).toUtf8()), text.out);
    const Json found = told({"verify", file("stamped"), "--key", key()});
    bool isTold = false;
    for (const Json &witness : found["witnesses"].array())
        isTold = isTold || (witness["kind"].toString() == u"time_stamp" &&
                            !witness["known"].toBool(true) && witness["at"].isString());
    QVERIFY2(isTold, found.toText());
    QVERIFY(audit({"verify"}).out.contains("Time stamp by CN=Lantern Stamps"));
}

void TestAuditJob::aWitnessWorksWithABundleAlone()
{
    VERIFY_RUN(audit({"export", "--all", "--out", file("first.tar")}));
    CliDriver auditor(QStringLiteral("/nowhere"));
    const QString mine = QDir(auditor.folder()).filePath("mine");
    const QStringList say{"audit", "witness", file("first.tar"), "--key", key()};
    QCOMPARE(auditor.run({"audit", "witness", file("first.tar")}).exitCode, 2);
    const CliResult said = auditor.json(QStringList(say) << "--to" << mine);
    VERIFY_RUN(said);
    QVERIFY(said.json["new"].toBool());
    const CliResult again = auditor.json(say);
    QCOMPARE(again.json["new"].toBool(true), false);
    QCOMPARE(again.json["line"].toString(), said.json["line"].toString());
    const QString witness = said.json["witness"].toString();
    QCOMPARE(told({"witness", "--add", mine, "--key", witness})["new"].toBool(), true);
    QCOMPARE(told({"witness", "--add", mine, "--key", witness})["new"].toBool(true), false);
    VERIFY_RUN(audit({"export", "--all", "--out", file("second")}));
    const CliResult later = auditor.run({"audit", "witness", file("second"), "--key", key()});
    VERIFY_RUN(later);
    const CliResult found = audit({"verify", file("second"), "--key", key(), "--key", witness});
    VERIFY_RUN(found);
    const QString name = witness.section(u'+', 0, 0);
    QVERIFY2(found.out.contains("Witness " + name.toUtf8() + " saw the first "), found.out);
    const CliResult back = auditor.run(say); // older than what was seen
    QCOMPARE(back.exitCode, 3);
    QVERIFY2(back.out.contains("rolled_back"), back.out);
}

void TestAuditJob::linesOfUnknownWitnessesAreCounted()
{
    const auto witness =
        SecretNoteKey::generate(QStringLiteral("auditor.example.com"), noteKeyCosignature);
    auto files = SampleBundle::told(m_site).files();
    SignedNote note = *readSignedNote(files["checkpoint"]);
    note.signatures.push_back(*cosign(note, witness, 1'772'445'600));
    files["checkpoint"] = note.toBytes();
    SampleBundle::sign(files, m_site);
    const QString bundle = m_cli.write("stranger.tar", tarOf(files));
    QCOMPARE(told({"verify", bundle})["unknown_witness_lines"].toInt(), 1);
    const CliResult text = audit({"verify", bundle});
    QVERIFY2(text.out.contains("Signature lines of unknown witnesses: 1."), text.out);
    const QString key = witness.key().text();
    QCOMPARE(told({"verify", bundle, "--key", m_site.key().text(), "--key",
                   key})["unknown_witness_lines"]
                 .toInt(-1),
             0);
}

void TestAuditJob::exportsWhatIsChosen_data()
{
    QTest::addColumn<QStringList>("choice");
    QTest::addColumn<bool>("isAll");
    QTest::newRow("all") << QStringList{"--all"} << true;
    QTest::newRow("exception") << QStringList{"--exception", "1"} << false;
    QTest::newRow("query") << QStringList{"--query", "kind:exception.opened"} << false;
    QTest::newRow("period") << QStringList{"--from", "2020-01-01", "--to", "2099-12-31"} << true;
    QTest::newRow("no such period") << QStringList{"--to", "2020-01-01"} << false;
    QTest::newRow("without") << QStringList{"--all", "--without", "payload"} << true;
}

void TestAuditJob::exportsWhatIsChosen()
{
    QFETCH(QStringList, choice);
    QFETCH(bool, isAll);
    for (const char *form : {"", ".tar"}) {
        const QString out = file(QString::fromUtf8(QTest::currentDataTag()) + form);
        const CliResult done = m_cli.json(QStringList{"audit", "export", "--out", out} + choice);
        VERIFY_RUN(done);
        QVERIFY2(done.err.isEmpty(), done.err);
        const Json exported = done.json;
        const auto size = exported["checkpoint"]["size"].toInt();
        QCOMPARE(exported["entries"].toInt() == size, isAll);
        QCOMPARE(exported["withheld"].toInt() > 0, choice.contains("--without"));
        const Json found = told({"verify", out, "--key", key()});
        QVERIFY2(found["ok"].toBool(), found.toText());
        QCOMPARE(found["entries"].toInt(), size);
        QCOMPARE(found["payloads"].toInt(), exported["payloads"].toInt());
    }
}

void TestAuditJob::exportsNeedAChoiceAndAFreePlace()
{
    QCOMPARE(audit({"export", "--out", file("unmade")}).exitCode, 2);
    QCOMPARE(audit({"export", "--all"}).exitCode, 2);
    QCOMPARE(audit({"export", "--query", "when:now", "--out", file("unmade")}).exitCode, 2);
    const QString taken = m_cli.write("taken.tar", "mine");
    VERIFY_REFUSED(audit({"export", "--all", "--out", taken}), 1, {"conflict"});
    VERIFY_REFUSED(audit({"export", "--all", "--out", file("no/such/place")}), 1, {"not_found"});
    QCOMPARE(contentOf(taken), QByteArray("mine"));
    QVERIFY(!QFile::exists(file("unmade")));
}

void TestAuditJob::holdsErasesAndRetains()
{
    const QString id = anException(0);
    VERIFY_RUN(m_cli.run({"comment", id, "--text", "Kim called"}));
    QVERIFY(audit({"hold"}).out.startsWith("There is no legal hold."));
    VERIFY_RUN(audit({"hold", id, "--why", "court order"}));
    QVERIFY(audit({"hold"}).out.startsWith(id.toUtf8()));
    QCOMPARE(audit({"erase", id}).exitCode, 2);
    VERIFY_REFUSED(audit({"erase", id, "--why", "asked to"}), 1, {"conflict"});
    VERIFY_RUN(audit({"hold", id, "--release", "--why", "over"}));
    VERIFY_REFUSED(audit({"erase", id, "--why", "asked to"}), 1, {"conflict"}); // it is open
    VERIFY_RUN(m_cli.run({"resolve", id, "--dismiss", "--why", "test deal"}));
    const Json erased = told({"erase", id, "--why", "asked to"});
    QVERIFY(erased["erased"].toInt() > 0);
    VERIFY_REFUSED(audit({"erase", id, "--why", "again"}), 1, {"not_found"});
    QVERIFY(audit({"retention"}).out.startsWith("Evidence is kept for ever."));
    QCOMPARE(audit({"retention", "--days", "30"}).exitCode, 2); // why?
    QCOMPARE(told({"retention", "--days", "30", "--why", "our rule"})["days"].toInt(), 30);
    QCOMPARE(told({"retention"})["days"].toInt(), 30);
    QVERIFY(told({"verify"})["ok"].toBool());
}

void TestAuditJob::theWorkspaceIsVerified()
{
    const CliResult found = audit({"verify"});
    VERIFY_RUN(found);
    QVERIFY2(found.out.startsWith("The audit log is intact: "), found.out);
    QVERIFY2(found.out.contains("SHA-256 alone over the same "), found.out);
    QVERIFY(found.err.isEmpty());
    const Json json = told({"verify"});
    QCOMPARE(json["verdict"].toString(), QString("intact"));
    QVERIFY(json["first_bad"].isNull() && json["bytes"].toInt() > 0 && json["seconds"].isNumber());
    const QString outside = QDir(m_cli.workspace()).filePath("checkpoints.log");
    const QByteArray before = contentOf(outside);
    QByteArray bent = before;
    bent[bent.indexOf('\n') + 1] = '9'; // the size of the first checkpoint
    QFile log(outside);
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write(bent) == bent.size());
    log.close();
    QCOMPARE(audit({"verify"}).exitCode, 3);
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write(before) == before.size());
}

void TestAuditJob::aBundleIsVerified()
{
    VERIFY_RUN(audit({"export", "--all", "--out", file("plain")}));
    const CliResult believed = audit({"verify", file("plain")});
    VERIFY_RUN(believed);
    QVERIFY2(believed.out.contains("The key was taken from the bundle itself"), believed.out);
    const QString keys = m_cli.write("keys.txt", key().toUtf8() + '\n');
    const CliResult pinned = audit({"verify", file("plain"), "--key", keys});
    VERIFY_RUN(pinned);
    QVERIFY(!pinned.out.contains("taken from the bundle"));
    QVERIFY2(pinned.out.contains("SHA-256 alone over the same "), pinned.out);
    VERIFY_RUN(audit({"verify", file("plain"), "--since", file("plain/checkpoint")}));
    VERIFY_REFUSED(audit({"verify", file("nothing")}), 1, {"not_found"});
    VERIFY_REFUSED(audit({"verify", file("plain"), "--key", "no key"}), 1, {"input"});
    VERIFY_REFUSED(audit({"verify", file("plain"), "--since", keys}), 1, {"input"});
    VERIFY_REFUSED(audit({"verify", file("plain"), "--ca", keys}), 1, {"input"});
}

void TestAuditJob::everyVerdictIsReached_data()
{
    using Files = SampleBundle::Files;
    const SampleBundle sample = SampleBundle::told(m_site);
    const auto row = [](const char *verdict, const Files &files, const QByteArray &since = {}) {
        QTest::newRow(verdict) << tarOf(files) << since;
    };
    QTest::addColumn<QByteArray>("tar");
    QTest::addColumn<QByteArray>("since");
    row("intact", sample.files(), sample.checkpoint(4));
    Files files = sample.files();
    files["tile/entries/000.p/10"][30] = '#';
    row("altered", files);
    files = sample.files();
    files.erase("tile/entries/000.p/10");
    row("incomplete", files);
    files = sample.files();
    SampleBundle::sign(files, SecretNoteKey::generate(QStringLiteral("unsnag.local/ws-1")));
    row("unknown_key", files);
    SampleBundle shorter = sample;
    shorter.drafts.resize(4);
    shorter.earlier = {};
    shorter.payloads.clear();
    shorter.write();
    row("rolled_back", shorter.files(), sample.checkpoint(9));
    SampleBundle other = sample;
    other.drafts[2].actor.name = QStringLiteral("kim");
    other.write();
    row("inconsistent", other.files(), sample.checkpoint(9));
    SampleBundle alone = sample;
    alone.drafts[4].actor.name = QStringLiteral("ana"); // approves her own decision
    alone.write();
    row("policy_broken", alone.files());
}

void TestAuditJob::everyVerdictIsReached()
{
    QFETCH(QByteArray, tar);
    QFETCH(QByteArray, since);
    const QString verdict = QString::fromUtf8(QTest::currentDataTag());
    QStringList verify{"verify", m_cli.write(verdict + ".tar", tar), "--key", m_site.key().text()};
    if (!since.isEmpty())
        verify << "--since" << m_cli.write(verdict + ".since", since);
    const bool isIntact = verdict == QLatin1String("intact");
    const CliResult text = audit(verify);
    QCOMPARE(text.exitCode, isIntact ? 0 : 3);
    QVERIFY2(text.out.contains(isIntact ? "The bundle is intact" : verdict.toUtf8()), text.out);
    const Json json = told(verify);
    QVERIFY2(json["verdict"].toString() == verdict, json.toText());
    QCOMPARE(json["ok"].toBool(), isIntact);
    QCOMPARE(json["first_bad"].isNull(), isIntact);
}

void TestAuditJob::aBundleIsLookedInto()
{
    const QString id = anException(1);
    VERIFY_RUN(m_cli.run({"comment", id, "--text", "Robin called"}));
    VERIFY_RUN(audit({"export", "--all", "--out", file("read.tar")}));
    const QString bundle = file("read.tar");
    const Json opened =
        told({"inspect", bundle, "--query", "kind:exception.opened", "--limit", "2"});
    QCOMPARE(opened["entries"].size(), std::size_t{2});
    QVERIFY(opened["total"].toInt() > 2);
    const Json next = told(
        {"inspect", bundle, "--query", "kind:exception.opened", "--skip", "1", "--limit", "1"});
    QCOMPARE(next["entries"].at(0)["seq"].toInt(), opened["entries"].at(1)["seq"].toInt());
    const CliResult story = audit({"inspect", bundle, "--exception", id});
    VERIFY_RUN(story);
    QVERIFY2(story.out.contains("exception.opened"), story.out);
    QVERIFY2(story.out.contains("Robin called"), story.out);
    QCOMPARE(audit({"inspect", bundle, "--sample", "3"}).exitCode, 2); // no seed
    const Json drawn = told({"inspect", bundle, "--sample", "3", "--seed", "2026"});
    QCOMPARE(drawn["sample"].size(), std::size_t{3});
    QVERIFY(drawn == told({"inspect", bundle, "--sample", "3", "--seed", "2026"}));
    const CliResult table = audit({"inspect", bundle, "--sample", "3", "--seed", "2026"});
    QVERIFY2(table.out.startsWith("STRATUM"), table.out);
    QCOMPARE(audit({"inspect", bundle, "--query", "when:now"}).exitCode, 2);
    VERIFY_REFUSED(audit({"inspect", file("nothing")}), 1, {"not_found"});
}

void TestAuditJob::progressIsForTerminals_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("export") << QStringList{"export", "--all", "--out", file("seen.tar")}
                            << QByteArray("Exporting: ");
    QTest::newRow("verify") << QStringList{"verify"} << QByteArray("Verifying: ");
    QTest::newRow("verify a bundle")
        << QStringList{"verify", file("seen.tar")} << QByteArray("Verifying: ");
    QTest::newRow("inspect") << QStringList{"inspect", file("seen.tar")} << QByteArray("Reading: ");
    QTest::newRow("witness") << QStringList{"witness", file("seen.tar"), "--key", key()}
                             << QByteArray("Verifying: ");
}

void TestAuditJob::progressIsForTerminals()
{
    QFETCH(QStringList, command);
    QFETCH(QByteArray, what);
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
    const int end = ::open(::ptsname(terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
    QVERIFY(end >= 0);
    m_cli.setChildModifier([end] { ::dup2(end, STDERR_FILENO); });
    const CliResult shown = audit(command);
    m_cli.setChildModifier({});
    ::close(end);
    const QByteArray err = allOf(terminal);
    ::close(terminal);
    QVERIFY2(shown.exitCode == 0, err);
    QVERIFY2(err.contains(what), err);
    QVERIFY2(err.endsWith("\r\x1b[K"), err); // and is gone
    QVERIFY2(!shown.out.contains('\x1b'), shown.out);
    if (command.first() == QLatin1String("export"))
        return;
    const CliResult piped = audit(command);
    VERIFY_RUN(piped);
    QVERIFY2(piped.err.isEmpty(), piped.err);
}

void TestAuditJob::anInterruptedExportLeavesNothing()
{
    const QDir folder(m_cli.folder());
    for (const char *name : {"stopped", "stopped.tar"}) {
        const QStringList before = folder.entryList(QDir::AllEntries | QDir::Hidden);
        // Ctrl-C before the program is there: it waits until the program listens.
        m_cli.setChildModifier([] {
            sigset_t interrupt;
            ::sigemptyset(&interrupt);
            ::sigaddset(&interrupt, SIGINT);
            ::sigprocmask(SIG_BLOCK, &interrupt, nullptr);
            ::kill(::getpid(), SIGINT);
        });
        const CliResult stopped = audit({"export", "--all", "--out", file(name)});
        m_cli.setChildModifier({});
        VERIFY_REFUSED(stopped, 1, {"cancelled"});
        QCOMPARE(folder.entryList(QDir::AllEntries | QDir::Hidden), before);
    }
}

void TestAuditJob::initTellsInALineThatNothingIsSigned()
{
    CliDriver bare;
    bare.setEnvironment(QStringLiteral("UNSNAG_PASSPHRASE_FILE"), bare.folder() + "/no/such");
    const CliResult bareInit = bare.run({"init"});
    VERIFY_RUN(bareInit);
    QCOMPARE(bareInit.err.count('\n'), 1);
    QVERIFY2(bareInit.err.size() < 200 && bareInit.err.contains("unsnag-cli audit key"),
             bareInit.err);
    QCOMPARE(bare.run({"audit", "checkpoint"}).exitCode, 1);
}

QTEST_GUILESS_MAIN(TestAuditJob)
#include "test_auditjob.moc"
