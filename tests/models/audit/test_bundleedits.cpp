// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/digest.h"
#include "tests/models/audit/forgery.h"

#include <QtTest>

using namespace unsnag;

namespace {

const QString keyName = QStringLiteral("unsnag.local/ws-1");
const QString entriesFile = QStringLiteral("tile/entries/000.p/10");

//! The manifest with its lines changed; the signature stays as it was unless `by` signs it anew.
void editManifest(Forgery &bundle, const std::function<void(QList<QByteArray> &)> &edit,
                  const SecretNoteKey *by)
{
    QByteArray &file = bundle.files[QStringLiteral("MANIFEST")];
    SignedNote note = *readSignedNote(file);
    QList<QByteArray> lines = note.text.chopped(1).split('\n');
    edit(lines);
    note.text = lines.join('\n') + '\n';
    file = by ? signNote(note.text, {by})->toBytes() : note.toBytes();
}

//! Of the evidence: the first two, by digest.
std::pair<QString, QString> twoPayloads(const SampleBundle &log)
{
    const auto first = log.payloads.begin();
    return {QStringLiteral("payload/") + first->first,
            QStringLiteral("payload/") + std::next(first)->first};
}

void setStates(Forgery &bundle, const char *from, const char *to)
{
    bundle.files[QStringLiteral("contents.json")].replace(from, to);
    bundle.sign();
}

} // namespace

//! Structural edits of the files of a bundle, by hand and signed anew: each is found, under the right word,
//! and its place named.
class TestBundleEdits : public QObject
{
    Q_OBJECT

private slots:
    void editsOfFiles_data();
    void editsOfFiles();
    void editsOfTheManifest_data();
    void editsOfTheManifest();
    void editsOfCheckpoints_data();
    void editsOfCheckpoints();
    void editsOfTheEvidence_data();
    void editsOfTheEvidence();

private:
    SecretNoteKey m_key = SecretNoteKey::generate(keyName);
    SecretNoteKey m_foreign = SecretNoteKey::generate(keyName);
};

void TestBundleEdits::editsOfFiles_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Expected>("expected");
    const auto row = [](const char *name, Edit edit, const char *verdict, const QString &file,
                        qint64 index = -1) {
        QTest::newRow(name) << edit << Expected{QString::fromLatin1(verdict), file, index};
    };
    const auto without = [](const QString &path) {
        return Edit([path](Forgery &b) { b.files.erase(path); });
    };
    row("an older checkpoint removed", without("checkpoints/4"), "incomplete", "checkpoints/4");
    row("the checkpoint removed", without("checkpoint"), "incomplete", "checkpoint");
    row("the entries removed", without(entriesFile), "incomplete", entriesFile);
    row("the page removed", without("report.html"), "incomplete", "report.html");
    row("the keys removed", without("keys"), "incomplete", "keys");
    row(
        "a file added", [](Forgery &b) { b.files["checkpoints/5"] = "x"; }, "altered",
        "checkpoints/5");
    row(
        "a file of another name",
        [](Forgery &b) {
            b.files["checkpoints/5"] = b.files["checkpoints/4"];
            b.files.erase("checkpoints/4");
        },
        "altered", "checkpoints/5");
    row(
        "two files swapped",
        [](Forgery &b) { std::swap(b.files["checkpoints/4"], b.files["checkpoints/9"]); },
        "altered", "checkpoints/4");
    row(
        "the entries cut", [](Forgery &b) { b.files[entriesFile].chop(1); }, "altered", entriesFile,
        9);
    row(
        "the entries longer", [](Forgery &b) { b.files[entriesFile] += '\0'; }, "altered",
        entriesFile, 10);
    row(
        "the page longer", [](Forgery &b) { b.files["report.html"] += ' '; }, "altered",
        "report.html");
    row(
        "hashes of two entries swapped, under the right manifest",
        [](Forgery &b) {
            QByteArray &tile = b.files["tile/0/000.p/10"];
            tile = tile.left(64) + tile.mid(96, 32) + tile.mid(64, 32) + tile.mid(128);
            b.sign();
        },
        "altered", "tile/0/000.p/10");
    row(
        "a tile of a level that is not there, under the right manifest",
        [](Forgery &b) {
            b.files["tile/1/000.p/1"] = QByteArray(32, 'x');
            b.sign();
        },
        "altered", "tile/1/000.p/1");
}

void TestBundleEdits::editsOfFiles()
{
    QFETCH(Edit, edit);
    Forgery bundle{m_key, m_foreign};
    edit(bundle);
    QFETCH(Expected, expected);
    const QString wrong = complaint(bundle, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestBundleEdits::editsOfTheManifest_data()
{
    using Lines = QList<QByteArray>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Expected>("expected");
    const auto rows = [this](const char *name, const std::function<void(Lines &)> &edit,
                             const char *verdict, const QString &file) {
        const auto by = [&](const SecretNoteKey *key) {
            return Edit([edit, key](Forgery &b) { editManifest(b, edit, key); });
        };
        const QByteArray what(name);
        QTest::newRow(what + ": by hand") << by(nullptr) << Expected{"altered", "MANIFEST"};
        QTest::newRow(what + ": signed by a foreign key")
            << by(&m_foreign) << Expected{"unknown_key", "MANIFEST"};
        QTest::newRow(what + ": signed") << by(&m_key) << Expected{verdict, file};
    };
    const QByteArray stray = QByteArray(64, '0') + " 1 checkpoints/5";
    rows(
        "a line removed", [](Lines &all) { all.removeAt(2); }, "altered", "checkpoints/4");
    rows(
        "a line added", [=](Lines &all) { all.insert(3, stray); }, "incomplete", "checkpoints/5");
    rows(
        "two lines swapped", [](Lines &all) { all.swapItemsAt(2, 3); }, "altered", "MANIFEST");
    rows(
        "a line twice", [](Lines &all) { all.insert(3, all[2]); }, "altered", "MANIFEST");
    rows(
        "a path outside", [](Lines &all) { all[1].replace("checkpoint", "../checkpoint"); },
        "altered", "MANIFEST");
    rows(
        "digests of two lines swapped",
        [](Lines &all) {
            const QByteArray first = all[2].left(64);
            all[2].replace(0, 64, all[3].left(64));
            all[3].replace(0, 64, first);
        },
        "altered", "checkpoints/4");
    rows(
        "another size", [](Lines &all) { all[2].insert(65, '1'); }, "altered", "checkpoints/4");
    rows(
        "another version", [](Lines &all) { all[0].replace("v1", "v2"); }, "altered", "MANIFEST");
    rows(
        "no lines", [](Lines &all) { all = all.mid(0, 1); }, "altered", "checkpoint");
}

void TestBundleEdits::editsOfTheManifest()
{
    QFETCH(Edit, edit);
    Forgery bundle{m_key, m_foreign};
    edit(bundle);
    QFETCH(Expected, expected);
    const QString wrong = complaint(bundle, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestBundleEdits::editsOfCheckpoints_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Expected>("expected");
    const auto row = [](const char *name, Edit edit, const char *verdict, const char *file,
                        qint64 index = -1) {
        QTest::newRow(name) << edit << Expected{verdict, file, index};
    };
    const auto other =
        [](const SecretNoteKey &key) { // the same log, told otherwise from the third on
            SampleBundle told = SampleBundle::told(key);
            told.drafts[2].at -= std::chrono::seconds(1);
            told.write();
            return told;
        };
    row(
        "split view: an older one of the same size",
        [=](Forgery &b) {
            b.files["checkpoints/10"] = other(b.key).checkpoint(10);
            b.sign();
        },
        "inconsistent", "checkpoints/10");
    row(
        "split view: another of the same size was seen",
        [=](Forgery &b) { b.known = other(b.key).checkpoint(10); }, "inconsistent", "checkpoint");
    row(
        "an older one replaced by one of another history",
        [=](Forgery &b) {
            b.files["checkpoints/4"] = other(b.key).checkpoint(4);
            b.sign();
        },
        "inconsistent", "checkpoints/4");
    row(
        "an older one replaced, by hand",
        [=](Forgery &b) { b.files["checkpoints/4"] = other(b.key).checkpoint(4); }, "altered",
        "checkpoints/4");
    row(
        "an older one of another size",
        [](Forgery &b) {
            b.files["checkpoints/4"] = b.files["checkpoints/9"];
            b.sign();
        },
        "altered", "checkpoints/4");
    row(
        "an older one signed by a foreign key",
        [](Forgery &b) {
            b.files["checkpoints/4"] = SampleBundle::told(b.foreign).checkpoint(4);
            b.sign();
        },
        "unknown_key", "checkpoints/4");
    row(
        "an older one beyond the log",
        [](Forgery &b) {
            SampleBundle longer = b.log;
            longer.drafts.push_back(longer.drafts[0]);
            longer.write();
            b.files["checkpoints/11"] = longer.checkpoint(11);
            b.sign();
        },
        "rolled_back", "checkpoints/11", 10);
    row(
        "an older one of another log",
        [](Forgery &b) {
            SignedNote note = *readSignedNote(b.files["checkpoints/4"]);
            note.text.replace("ws-1", "ws-2");
            b.files["checkpoints/4"] = signNote(note.text, {&b.key})->toBytes();
            b.sign();
        },
        "altered", "checkpoints/4");
    row(
        "the newest signed by a foreign key",
        [](Forgery &b) {
            b.files["checkpoint"] = SampleBundle::told(b.foreign).checkpoint(10);
            b.sign();
        },
        "unknown_key", "checkpoint");
    row(
        "the newest over another root",
        [=](Forgery &b) {
            b.files["checkpoint"] = other(b.key).checkpoint(10);
            b.sign();
        },
        "inconsistent", "checkpoint");
    row(
        "the newest is an older one",
        [](Forgery &b) {
            b.files["checkpoint"] = b.files["checkpoints/9"];
            b.sign();
        },
        "incomplete", "tile/entries/000.p/9");
}

void TestBundleEdits::editsOfCheckpoints()
{
    QFETCH(Edit, edit);
    Forgery bundle{m_key, m_foreign};
    edit(bundle);
    QFETCH(Expected, expected);
    const QString wrong = complaint(bundle, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestBundleEdits::editsOfTheEvidence_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Expected>("expected");
    const auto row = [](const char *name, Edit edit, const char *verdict, const QString &file,
                        qint64 index = -1) {
        QTest::newRow(name) << edit << Expected{QString::fromLatin1(verdict), file, index};
    };
    const auto swap = [](Forgery &b) {
        const auto [one, two] = twoPayloads(b.log);
        std::swap(b.files[one], b.files[two]);
    };
    row("swapped between entries", swap, "altered", "payload/*");
    row(
        "swapped between entries, signed",
        [=](Forgery &b) {
            swap(b);
            b.sign();
        },
        "altered", "payload/*");
    row(
        "what entries commit to swapped, signed",
        [](Forgery &b) {
            b.known = b.log.checkpoint(39);
            std::swap(b.log.drafts[3].more, b.log.drafts[12].more);
            const Json of3 = b.log.drafts[3].more["why_sha256"];
            const Json of12 = b.log.drafts[12].more["why_sha256"];
            std::swap(b.log.drafts[3].more, b.log.drafts[12].more);
            b.log.drafts[3].more.set("why_sha256", of3);
            b.log.drafts[12].more.set("why_sha256", of12);
            b.log.write();
            b.make(b.key);
        },
        "inconsistent", "checkpoint");
    row(
        "removed", [](Forgery &b) { b.files.erase(twoPayloads(b.log).first); }, "incomplete",
        "payload/*");
    row(
        "removed, signed",
        [](Forgery &b) {
            b.files.erase(twoPayloads(b.log).first);
            b.sign();
        },
        "incomplete", "payload/*");
    row(
        "withheld, listed as there", [](Forgery &b) { setStates(b, "withheld", "included"); },
        "incomplete", "payload/*");
    row(
        "erased, listed as there",
        [](Forgery &b) {
            b.files["contents.json"].replace("withheld", "erased");
            setStates(b, "erased", "included");
        },
        "incomplete", "payload/*");
    row(
        "there, listed as withheld", [](Forgery &b) { setStates(b, "included", "withheld"); },
        "altered", "contents.json");
    row(
        "withheld, listed as erased, by hand",
        [](Forgery &b) { b.files["contents.json"].replace("withheld", "erased  "); }, "altered",
        "contents.json");
    row(
        "of no entry",
        [](Forgery &b) {
            const QByteArray stray = QByteArray(saltBytes, 'x') + "{}";
            b.files[QStringLiteral("payload/") + toHex(sha256(stray))] = stray;
            b.sign();
        },
        "altered", QStringLiteral("payload/") + toHex(sha256(QByteArray(saltBytes, 'x') + "{}")));
}

void TestBundleEdits::editsOfTheEvidence()
{
    QFETCH(Edit, edit);
    Forgery bundle{m_key, m_foreign, SampleBundle::many(m_key, 41, 6)};
    bundle.files = bundle.log.files();
    QCOMPARE(bundle.log.payloads.size(), std::size_t(4));
    edit(bundle);
    QFETCH(Expected, expected);
    const QString wrong = complaint(bundle, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestBundleEdits)
#include "test_bundleedits.moc"
