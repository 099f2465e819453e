// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditquery.h"
#include "models/audit/auditsample.h"
#include "models/audit/bundlesource.h"
#include "models/audit/reporthtml.h"
#include "tests/models/audit/foldersnapshot.h"
#include "tests/models/audit/hostilebundles.h"
#include "tests/models/audit/rfckeys.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

namespace {

constexpr int mostSeconds = 20; //!< for one bundle, on a busy machine

const QString keyName = QStringLiteral("unsnag.local/ws-1");

bool isPlain(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) { return c < u' ' || c == u'\x7f'; });
}

bool writeFiles(const QDir &folder, const SampleBundle::Files &files)
{
    for (const auto &[path, bytes] : files) {
        QFile file(folder.filePath(path));
        if (!folder.mkpath(QFileInfo(file.fileName()).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size())
            return false;
    }
    return true;
}

//! Everything that inspection does with a bundle; the page of a report over it.
QByteArray lookedInto(std::unique_ptr<BundleFiles> files)
{
    const auto source = BundleSource::open(std::move(files));
    if (!source)
        return {};
    const auto entries = (*source)->entries(0, 1000);
    if (!entries)
        return {};
    AuditQuery query = *AuditQuery::read(QStringLiteral("trace:x from:2026-01-01 word"));
    AuditSample sample;
    ReportHtml report({keyName, 1, {}, {}}, hostileTexts()[0], hostileTexts()[1]);
    for (const AuditEntry &entry : *entries) {
        const auto json = readJson(entry.canonical);
        if (!json)
            continue;
        query.learn(*json);
        (void)query.matches(*json, hostileTexts());
        sample.add(*json);
        const auto evidence = (*source)->evidence(*json);
        report.add(*json, evidence.ok() ? *evidence : std::vector<EvidencePart>());
    }
    (void)sample.draw(3, QStringLiteral("2026"));
    return report.toHtml();
}

//! The tags of a page that are not those of a report, as they stand there.
QStringList strangeTags(const QString &page)
{
    static const QStringList known{"<!DOCTYPE html>",
                                   "<html lang=\"en\">",
                                   "<head>",
                                   "<meta charset=\"utf-8\">",
                                   "<title>",
                                   "<style>",
                                   "<body>",
                                   "<h1>",
                                   "<h2>",
                                   "<p class=\"note\">",
                                   "<p>",
                                   "<table>",
                                   "<tr>",
                                   "<th>",
                                   "<td>",
                                   "<td class=\"n\">",
                                   "<td colspan=\"5\">",
                                   "<details>",
                                   "<summary>",
                                   "<pre>"};
    QStringList strange;
    static const QRegularExpression tag(QStringLiteral("<[^>]*>?"));
    for (auto found = tag.globalMatch(page); found.hasNext();) {
        const QString text = found.next().captured();
        const bool isEnd =
            text.startsWith(QLatin1String("</")) && known.contains(QString(text).remove(1, 1));
        const bool isEndOfMore = QStringList{"</html>", "</p>", "</td>"}.contains(text);
        const bool isPolicy = text.startsWith(QLatin1String(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"));
        if (!known.contains(text) && !isEnd && !isEndOfMore && !isPolicy)
            strange += text;
    }
    return strange;
}

} // namespace

//! Bundles that were made to do harm: each is refused or inert, soon, and nothing is written anywhere.
class TestHostileBundles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void areRefusedOrInert_data();
    void areRefusedOrInert();
    void theReportIsInert();
    void filesThatAreTooLargeAreRefused();

private:
    QTemporaryDir m_home; //!< all that this process could take for its own
    SecretNoteKey m_key = firstKey(keyName);
    SecretNoteKey m_foreign = secondKey(keyName);
};

void TestHostileBundles::initTestCase()
{
    for (const char *name : {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
                             "XDG_RUNTIME_DIR"}) {
        const QString folder = m_home.filePath(QString::fromLatin1(name).toLower());
        QVERIFY(QDir().mkpath(folder));
        qputenv(name, folder.toLocal8Bit());
    }
    QVERIFY(QDir().mkpath(m_home.filePath("work")));
    QVERIFY(QDir::setCurrent(m_home.filePath("work")));
}

void TestHostileBundles::areRefusedOrInert_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("verdict");
    for (const HostileBundle &one : hostileBundles())
        QTest::newRow(one.name.constData()) << one.edit << one.verdict;
}

void TestHostileBundles::areRefusedOrInert()
{
    QFETCH(Edit, edit);
    QFETCH(QString, verdict);
    Forgery bundle{m_key, m_foreign};
    edit(bundle);
    QVERIFY(writeFiles(QDir(m_home.filePath("bundle")), bundle.files));
    QVERIFY(writeFiles(QDir(m_home.path()), {{"bundle.tar", tarOf(bundle.files)}}));
    const auto before = snapshotOf(m_home.path());
    QElapsedTimer timer;
    timer.start();
    for (const QString &path : {m_home.filePath("bundle"), m_home.filePath("bundle.tar")}) {
        auto files = BundleFiles::open(path);
        QVERIFY2(files.ok(), files.ok() ? "" : qPrintable(files.error().line()));
        const auto found = BundleVerifier(**files, {{m_key.key()}, {}}).run({});
        QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().line()));
        QVERIFY2(found->verdict.verdict == verdict,
                 qPrintable(found->verdict.verdict + ' ' + found->verdict.why));
        QVERIFY2(isPlain(found->verdict.why) && isPlain(found->verdict.file),
                 qPrintable(found->verdict.why));
        QVERIFY2(found->verdict.why.size() < 500, qPrintable(found->verdict.why));
        const QByteArray page = lookedInto(std::move(*files));
        QCOMPARE(strangeTags(QString::fromUtf8(page)), QStringList());
    }
    QVERIFY(timer.elapsed() < mostSeconds * 1000);
    QVERIFY(snapshotOf(m_home.path()) == before);
    QVERIFY(QDir(m_home.filePath("bundle")).removeRecursively());
}

void TestHostileBundles::theReportIsInert()
{
    const QStringList texts = hostileTexts();
    for (const QString &text : texts) {
        ReportHtml report({text, 1, {}, {}}, text, text);
        const JsonObject entry{{"seq", 1},       {"at", text},         {"actor", text},
                               {"role", text},   {"kind", text},       {"op", text},
                               {"reason", text}, {"prev_state", text}, {"next_state", text + 'x'},
                               {text, text},     {"exception", text}};
        report.add(entry, {{"why", text, EvidenceState::Included, text},
                           {text, text, EvidenceState::Included, JsonObject{{text, text}}},
                           {text, text, EvidenceState::Included, JsonArray{text}},
                           {text, text, EvidenceState::Erased, {}}});
        const QString page = QString::fromUtf8(report.toHtml());
        QCOMPARE(strangeTags(page), QStringList());
        QVERIFY(std::ranges::none_of(page, [](QChar c) {
            return c.category() == QChar::Other_Format ||
                   (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t');
        }));
    }
}

void TestHostileBundles::filesThatAreTooLargeAreRefused()
{
    Forgery bundle{m_key, m_foreign};
    const QDir folder(m_home.filePath("bundle"));
    QVERIFY(writeFiles(folder, bundle.files));
    for (const auto &[path, bytes] : bundle.files) { // sparse: the disk has it, memory does not
        QVERIFY(QFile::resize(folder.filePath(path), qint64{3} << 30));
        const auto before = snapshotOf(m_home.path());
        auto files = BundleFiles::open(folder.path());
        QVERIFY(files.ok());
        const auto found = BundleVerifier(**files, {{m_key.key()}, {}}).run({});
        if (found.ok())
            QCOMPARE(found->verdict.file, path);
        else
            QVERIFY2(found.error().code == Code::Input && found.error().context.contains(path),
                     qPrintable(found.error().line()));
        QVERIFY(!found.ok() || !found->ok());
        QVERIFY(snapshotOf(m_home.path()) == before);
        QVERIFY(writeFiles(folder, {{path, bytes}}));
    }
    QVERIFY(QDir(folder).removeRecursively());
}

QTEST_GUILESS_MAIN(TestHostileBundles)
#include "test_hostilebundles.moc"
