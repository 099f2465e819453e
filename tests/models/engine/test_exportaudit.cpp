// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/demoworkspace.h"
#include "models/audit/verifyresources.h"
#include "models/engine/erasepayloads.h"
#include "models/engine/exportaudit.h"
#include "models/engine/inspectaudit.h"
#include "models/engine/resolveexception.h"
#include "models/engine/rotateauditkey.h"
#include "models/engine/showexception.h"
#include "models/engine/signcheckpoint.h"
#include "models/engine/triageexception.h"
#include "models/engine/verifybundle.h"
#include "tests/models/store/verifyok.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

using namespace unsnag;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Ended {
    int code = -1;
    QString output;
};

//! What a program of others says, run in a folder.
Ended ran(const QString &folder, const QString &program, const QStringList &arguments,
          const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    constexpr int patience = 240'000;
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(patience))
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

//! The code block of VERIFY.md after the line that opens it.
QByteArray blockOf(const QByteArray &guide, const QByteArray &opening, const QByteArray &end)
{
    const qsizetype begin = guide.indexOf(opening) + opening.size();
    return guide.mid(begin, guide.indexOf(end, begin) - begin);
}

} // namespace

//! Bundles of a real workspace: exported, checked by us and by programs of others, read.
class TestExportAudit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void folderAndArchiveAreIntact();
    void pythonVerifiesIt();
    void pythonFindsAChange();
    void opensslVerifiesIt();
    void goVerifiesIt();
    void goFindsAChange();
    void copiesGiveTheSameBytes();
    void onlyTheChosenEvidenceIsIn();
    void evidenceCanBeWithheldAndErased();
    void aRotatedKeyIsFollowed();
    void anEarlierCheckpointIsKept();
    void nothingIsOverwritten();
    void theReportHasNoScripts();
    void storiesAreReadOutOfIt();
    void entriesAreFoundInIt();
    void samplesRepeatThemselves();
    void everyEntryIsProvenToBelong();

private:
    [[nodiscard]] Workbench &bench() { return m_workspace->bench(); }
    [[nodiscard]] QString file(const QString &name) { return m_home.filePath(name); }
    //! Exports what a query chooses, everything for an empty one.
    [[nodiscard]] Result<ExportedAudit> exported(const QString &name, const QString &query = {},
                                                 const QStringList &without = {});
    [[nodiscard]] BundleVerdict verdictOf(const QString &name, const QString &key = {});
    [[nodiscard]] QString anException();

    QTemporaryDir m_home;
    std::unique_ptr<Workspace> m_workspace;
    QString m_key;
    QString m_exception;
};

void TestExportAudit::initTestCase()
{
    const QString phrase = file("passphrase");
    QFile secret(phrase);
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("a long passphrase\n") > 0);
    secret.close();
    QVERIFY(secret.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    qputenv("UNSNAG_PASSPHRASE_FILE", phrase.toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    const WorkspaceOptions options{file("w"), Access::ReadWrite, QStringLiteral("ana")};
    VERIFY_OK(Workspace::create(options));
    auto opened = Workspace::open(options);
    VERIFY_OK(opened);
    m_workspace = std::move(*opened);
    VERIFY_OK(DemoWorkspace(*m_workspace).fill({}));
    const Id<SyncException> id(anException());
    VERIFY_OK(ClaimException(bench()).run(id));
    VERIFY_OK(HoldException(bench()).run(id, bench().clock.now() + std::chrono::hours(1),
                                         QStringLiteral("<b>waits</b> for Kim")));
    const auto whole = exported("whole");
    VERIFY_OK(whole);
    m_key = whole->key;
}

QString TestExportAudit::anException()
{
    if (m_exception.isEmpty()) {
        ExceptionQuery query;
        query.reasons = {Reason::MissingAccount};
        m_exception = ListExceptions(bench()).run(query)->rows.front().id.text();
    }
    return m_exception;
}

Result<ExportedAudit> TestExportAudit::exported(const QString &name, const QString &query,
                                                const QStringList &without)
{
    UNSNAG_TRY(const AuditQuery chosen, AuditQuery::read(query));
    return ExportAudit(bench()).run({chosen, query, without}, file(name), {});
}

BundleVerdict TestExportAudit::verdictOf(const QString &name, const QString &key)
{
    BundleTrust trust;
    if (!key.isEmpty())
        trust.keys = *readKeysFrom(key);
    const auto verified = VerifyBundle(file(name), trust).run({});
    return verified.ok() ? verified->found : BundleVerdict();
}

void TestExportAudit::folderAndArchiveAreIntact()
{
    const auto archive = exported("whole.tar");
    VERIFY_OK(archive);
    QVERIFY(archive->included > 100);
    for (const char *name : {"whole", "whole.tar"}) {
        const BundleVerdict found = verdictOf(name, m_key);
        QVERIFY2(found.ok(), qPrintable(found.verdict.file + ": " + found.verdict.why));
        QVERIFY(found.isPinned);
        QCOMPARE(found.payloads, archive->included);
        QCOMPARE(found.verdict.entries, archive->checkpoint.size);
    }
}

void TestExportAudit::pythonVerifiesIt()
{
    QVERIFY(QDir().mkpath(file("unpacked")));
    QCOMPARE(ran(m_home.path(), "tar", {"-xf", "whole.tar", "-C", "unpacked"}).code, 0);
    for (const char *name : {"whole", "unpacked"}) {
        const Ended end = ran(m_home.path(), "python3", {"whole/verify.py", name, m_key});
        QVERIFY2(end.code == 0 && end.output.startsWith("intact: "), qPrintable(end.output));
    }
    const Ended believed = ran(m_home.path(), "python3", {"whole/verify.py"});
    QVERIFY2(believed.code == 0 && believed.output.contains("no key was given"),
             qPrintable(believed.output));
    QVERIFY(verifyScript().count('\n') <= 80);
}

void TestExportAudit::pythonFindsAChange()
{
    VERIFY_OK(exported("bent"));
    for (const QString &name :
         QStringList{"tile/entries/000", "tile/0/000", "checkpoint", "report.html"}) {
        QFile bent(file("bent/" + name));
        QVERIFY(bent.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QVERIFY(bent.open(QIODevice::ReadWrite));
        const QByteArray first = bent.read(1);
        QVERIFY(bent.seek(0) && bent.write(QByteArray(1, static_cast<char>(first[0] ^ 1))) == 1);
        bent.close();
        const Ended end = ran(m_home.path(), "python3", {"bent/verify.py", "bent", m_key});
        QVERIFY2(end.code != 0 && end.output.contains("NOT INTACT: " + name),
                 qPrintable(end.output));
        QVERIFY(bent.open(QIODevice::ReadWrite) && bent.write(first) == 1);
    }
    QCOMPARE(ran(m_home.path(), "python3", {"bent/verify.py", "bent", m_key}).code, 0);
}

void TestExportAudit::opensslVerifiesIt()
{
    // The lines of VERIFY.md, word for word but for the key.
    const QByteArray guide = contentOf(file("whole/VERIFY.md"));
    const QByteArray block =
        blockOf(guide, "then the key.\n\n", "\nIt must say").replace("VKEY", m_key.toUtf8());
    const QByteArray files = blockOf(guide, "then every file:\n\n", "\nA time stamp");
    for (const char *name : {"checkpoint", "MANIFEST"}) {
        QByteArray script = block;
        script.replace("checkpoint", name).replace("raw", "../raw").replace("-../raw", "-raw");
        for (const char *made : {"key.der", "text", "signature"})
            script.replace(QByteArray("> ") + made, QByteArray("> ../") + made)
                .replace(QByteArray("-inkey ") + made, QByteArray("-inkey ../") + made)
                .replace(QByteArray("-in ") + made, QByteArray("-in ../") + made)
                .replace(QByteArray("-sigfile ") + made, QByteArray("-sigfile ../") + made);
        const Ended end = ran(file("whole"), "bash", {"-c", QString::fromUtf8(script)});
        QVERIFY2(end.code == 0 && end.output.contains("Signature Verified Successfully"),
                 qPrintable(end.output));
    }
    const Ended all = ran(file("whole"), "bash", {"-c", QString::fromUtf8(files)});
    QVERIFY2(all.code == 0 && all.output.isEmpty(), qPrintable(all.output));
}

namespace {

//! The program that VERIFY.md holds, built with Debian's packages of the Go checksum database.
Ended goSays(const QString &home, const QString &bundle, const QString &key)
{
    const QString source = home + QStringLiteral("/check.go");
    QFile file(source);
    if (file.open(QIODevice::WriteOnly))
        file.write(blockOf(contentOf(home + QStringLiteral("/whole/VERIFY.md")), "```go\n", "```"));
    file.close();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("GO111MODULE", "off");
    environment.insert("GOPATH", "/usr/share/gocode");
    environment.insert("GOCACHE", home + QStringLiteral("/gocache"));
    return ran(home, "go", {"run", source, bundle, key}, environment);
}

} // namespace

void TestExportAudit::goVerifiesIt()
{
    const Ended end = goSays(m_home.path(), "whole", m_key);
    QVERIFY2(end.code == 0 && end.output.startsWith("intact: "), qPrintable(end.output));
}

void TestExportAudit::goFindsAChange()
{
    VERIFY_OK(exported("bentforgo"));
    QFile bent(file("bentforgo/tile/entries/000"));
    QVERIFY(bent.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(bent.open(QIODevice::ReadWrite) && bent.seek(40) && bent.write("#") == 1);
    bent.close();
    const Ended end = goSays(m_home.path(), "bentforgo", m_key);
    QVERIFY2(end.code != 0 && end.output.contains("tile/entries/000: changed"),
             qPrintable(end.output));
}

void TestExportAudit::copiesGiveTheSameBytes()
{
    VERIFY_OK(SignCheckpoint(bench()).run(QStringLiteral("asked"))); // the copies share it
    m_workspace.reset();
    const WorkspaceOptions options{file("w"), Access::ReadWrite, QStringLiteral("ana")};
    const WorkspaceOptions other{file("copy"), Access::ReadWrite, QStringLiteral("ana")};
    QVERIFY(QDir().mkpath(file("copy")));
    QCOMPARE(ran(m_home.path(), "cp", {"-a", "w/.", "copy/"}).code, 0);
    auto copy = Workspace::open(other);
    VERIFY_OK(copy);
    const QString day = QStringLiteral("from:2020-01-01 to:2099-12-31");
    const auto query = AuditQuery::read(day);
    VERIFY_OK(ExportAudit((*copy)->bench()).run({*query, day, {}}, file("copy.tar"), {}));
    copy->reset();
    auto opened = Workspace::open(options);
    VERIFY_OK(opened);
    m_workspace = std::move(*opened);
    VERIFY_OK(exported("original.tar", day));
    VERIFY_OK(exported("again.tar", day));
    const QByteArray bytes = contentOf(file("original.tar"));
    QVERIFY(bytes.size() > 100'000);
    QVERIFY(bytes == contentOf(file("copy.tar")));
    QVERIFY(bytes == contentOf(file("again.tar")));
}

void TestExportAudit::onlyTheChosenEvidenceIsIn()
{
    const QString id = anException();
    const auto one = exported("one", QStringLiteral("exception:") + id);
    VERIFY_OK(one);
    QVERIFY(one->included > 0 && one->included < 20);
    QVERIFY(one->chosen < one->checkpoint.size);
    const BundleVerdict found = verdictOf("one", m_key);
    QVERIFY2(found.ok(), qPrintable(found.verdict.why));
    QCOMPARE(found.payloads, one->included);
    QCOMPARE(found.verdict.entries, one->checkpoint.size); // the tree is always whole
    QVERIFY(contentOf(file("one/report.html")).contains(id.toUtf8()));
}

void TestExportAudit::evidenceCanBeWithheldAndErased()
{
    const QString query = QStringLiteral("exception:") + anException();
    const auto discreet = exported("discreet", query, {QStringLiteral("why")});
    VERIFY_OK(discreet);
    QVERIFY(discreet->withheld > 0);
    const BundleVerdict found = verdictOf("discreet", m_key);
    QVERIFY(found.ok());
    QCOMPARE(found.withheld, discreet->withheld);
    QVERIFY(!contentOf(file("discreet/report.html")).contains("Kim"));
    Decision decision;
    decision.exception = Id<SyncException>(anException());
    decision.action = Action::Dismiss;
    decision.why = QStringLiteral("a test deal");
    VERIFY_OK(ResolveException(bench()).run(decision));
    VERIFY_OK(ErasePayloads(bench()).run(anException(), QStringLiteral("asked to")));
    const auto erased = exported("erased", query);
    VERIFY_OK(erased);
    QVERIFY(erased->erased > 0);
    const BundleVerdict after = verdictOf("erased", m_key);
    QVERIFY2(after.ok(), qPrintable(after.verdict.why));
    QCOMPARE(after.erased, erased->erased);
    for (QDirIterator it(file("erased"), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        QVERIFY(!contentOf(it.next()).contains("waits"));
}

void TestExportAudit::aRotatedKeyIsFollowed()
{
    const auto fresh = RotateAuditKey(bench()).run(QStringLiteral("a year is over"));
    VERIFY_OK(fresh);
    VERIFY_OK(exported("rotated.tar"));
    for (const QString &key : {m_key, fresh->text()}) {
        const BundleVerdict found = verdictOf("rotated.tar", key);
        QVERIFY2(found.ok(), qPrintable(found.verdict.file + ": " + found.verdict.why));
    }
    const QString other = SecretNoteKey::generate(fresh->name).key().text();
    QCOMPARE(verdictOf("rotated.tar", other).verdict.verdict, QString("unknown_key"));
    VERIFY_OK(exported("rotated"));
    const Ended end =
        ran(m_home.path(), "python3", {"rotated/verify.py", "rotated", fresh->text()});
    QVERIFY2(end.code == 0, qPrintable(end.output));
    const Ended go = goSays(m_home.path(), "rotated", fresh->text());
    QVERIFY2(go.code == 0, qPrintable(go.output)); // earlier checkpoints have the key of then
}

void TestExportAudit::anEarlierCheckpointIsKept()
{
    BundleTrust trust{*readKeysFrom(m_key), {}};
    const auto earlier = readCheckpointFrom(file("whole/checkpoint"));
    VERIFY_OK(earlier);
    trust.knownHeads.push_back(*earlier);
    const auto later = VerifyBundle(file("rotated.tar"), trust).run({});
    VERIFY_OK(later);
    QVERIFY2(later->found.ok(), qPrintable(later->found.verdict.why));
    trust.knownHeads = {*readCheckpointFrom(file("erased/checkpoint"))};
    const auto back = VerifyBundle(file("whole"), trust).run({});
    VERIFY_OK(back);
    QCOMPARE(back->found.verdict.verdict, QString("rolled_back"));
}

void TestExportAudit::nothingIsOverwritten()
{
    const QByteArray before = contentOf(file("whole.tar"));
    VERIFY_CODE(exported("whole.tar"), Code::Conflict);
    VERIFY_CODE(exported("whole"), Code::Conflict);
    QVERIFY(before == contentOf(file("whole.tar")));
    VERIFY_CODE(VerifyBundle(file("nothing"), {}).run({}), Code::NotFound);
}

void TestExportAudit::theReportHasNoScripts()
{
    const QByteArray report = contentOf(file("whole/report.html"));
    QVERIFY(report.contains("&lt;b&gt;waits&lt;/b&gt; for Kim"));
    for (const char *active : {"<script", "<img", "<a ", "href=", "src=", "onclick", "<b>"})
        QVERIFY2(!report.toLower().contains(active), active);
}

void TestExportAudit::storiesAreReadOutOfIt()
{
    const auto bundle = openBundle(file("whole"));
    VERIFY_OK(bundle);
    const QString id = anException();
    const auto story = InspectAudit(**bundle).story(id, {});
    VERIFY_OK(story);
    QCOMPARE(story->entries.front().entry["kind"].toString(), QString("exception.opened"));
    QCOMPARE(story->entries.back().words(), QString("<b>waits</b> for Kim"));
    for (const InspectedEntry &entry : story->entries)
        QCOMPARE(entry.entry["exception"].toString(), id);
}

void TestExportAudit::entriesAreFoundInIt()
{
    const auto bundle = openBundle(file("whole"));
    VERIFY_OK(bundle);
    InspectAudit audit(**bundle);
    const auto opened =
        audit.search(*AuditQuery::read("kind:exception.opened reason:missing_account"), 0, 3, {});
    VERIFY_OK(opened);
    QCOMPARE(opened->entries.size(), std::size_t{3});
    QVERIFY(opened->total > 3);
    const QString trace = opened->entries[1].entry["trace_id"].toString();
    QVERIFY(!trace.isEmpty());
    const auto traced = audit.search(*AuditQuery::read("trace:" + trace), 0, 1000, {});
    VERIFY_OK(traced);
    QVERIFY(traced->total >= 2); // the event that came, and the exception
    QCOMPARE(audit.search(*AuditQuery::read("kim"), 0, 10, {})->total, 1);
    QCOMPARE(audit.search(*AuditQuery::read("from:2099-01-01"), 0, 10, {})->total, 0);
    QCOMPARE(audit.entry(4)->sequence, 4);
    VERIFY_CODE(audit.entry(1'000'000), Code::NotFound);
}

void TestExportAudit::samplesRepeatThemselves()
{
    const auto bundle = openBundle(file("whole"));
    VERIFY_OK(bundle);
    const auto all = InspectAudit(**bundle).sample({});
    VERIFY_OK(all);
    QVERIFY(all->population() > 20);
    const auto drawn = all->draw(10, QStringLiteral("2026"));
    QCOMPARE(drawn.size(), std::size_t{10});
    QVERIFY(drawn == all->draw(10, QStringLiteral("2026")));
    QVERIFY(drawn != all->draw(10, QStringLiteral("2027")));
    for (int stratum = 1; stratum <= AuditSample::mostStrata; ++stratum)
        QCOMPARE(std::ranges::count(drawn, stratum, &SampledException::stratum), 2);
    QVERIFY(std::ranges::any_of(drawn, [](const auto &one) { return !one.amount.isZero(); }));
}

void TestExportAudit::everyEntryIsProvenToBelong()
{
    const auto bundle = openBundle(file("whole.tar"));
    VERIFY_OK(bundle);
    const qint64 size = (*bundle)->head()->size;
    for (qint64 index = 0; index < size; index += 37) {
        const auto shown = showInclusion(**bundle, index);
        VERIFY_OK(shown);
        QVERIFY(shown->holds);
    }
    VERIFY_CODE(showInclusion(**bundle, size), Code::Input);
}

QTEST_GUILESS_MAIN(TestExportAudit)
#include "test_exportaudit.moc"
