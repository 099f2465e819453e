// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/entrybundle.h"
#include "tests/models/audit/forgery.h"

#include <QtTest>

using namespace unsnag;

namespace {

const QString keyName = QStringLiteral("unsnag.local/ws-1");
const QString entriesFile = QStringLiteral("tile/entries/000.p/10");

//! How somebody who changes the log goes about it.
enum class Way {
    EntriesOnly,  //!< the file of entries is written anew, nothing else
    TreeAnew,     //!< the tree too; checkpoints, list and manifest stay the signed ones
    ManifestAnew, //!< all of it, with the old signatures put below
    ForeignKey,   //!< all of it, signed by another key of the same name, which the bundle lists
    ManifestByForeign, //!< the tree by hand, the checkpoint stays, another key signs the manifest
    OwnKey, //!< by the owner of the key, against a checkpoint of nine entries seen before
};

const std::vector<std::pair<Way, QByteArray>> ways = {
    {Way::EntriesOnly, "entries only"},
    {Way::TreeAnew, "tree made again"},
    {Way::ManifestAnew, "all made again under the old signatures"},
    {Way::ForeignKey, "all signed by a foreign key"},
    {Way::ManifestByForeign, "manifest signed by a foreign key"},
    {Way::OwnKey, "all signed by the key itself"}};

QByteArray bundleOf(const std::vector<QByteArray> &entries)
{
    QByteArray bytes;
    EntryBundleBuilder builder([&](const QString &, const QByteArray &file) {
        bytes += file;
        return Result<void>();
    });
    const bool isWhole =
        std::ranges::all_of(entries,
                            [&](const QByteArray &entry) { return builder.add(entry).ok(); }) &&
        builder.finish().ok();
    return isWhole ? bytes : QByteArray();
}

//! A file of the forged bundle with the signature lines of the real one.
QByteArray underOldSignature(const QByteArray &forged, const QByteArray &real)
{
    SignedNote note = *readSignedNote(forged);
    note.signatures = readSignedNote(real)->signatures;
    return note.toBytes();
}

void forge(Forgery &bundle, Way way, const Edit &edit)
{
    const SampleBundle::Files real = bundle.files;
    bundle.known = bundle.log.checkpoint(9);
    edit(bundle);
    if (way == Way::EntriesOnly) {
        bundle.files[entriesFile] = bundleOf(bundle.log.entries);
        return;
    }
    bundle.make(way == Way::ForeignKey ? bundle.foreign : bundle.key);
    const bool keepsHeads = way == Way::TreeAnew || way == Way::ManifestByForeign;
    for (const auto &[path, bytes] : real) {
        if (keepsHeads &&
            (path.startsWith("checkpoint") || path == "MANIFEST" || path == "contents.json"))
            bundle.files[path] = bytes;
        if (way == Way::ManifestAnew && (path == "checkpoint" || path == "MANIFEST"))
            bundle.files[path] = underOldSignature(bundle.files[path], bytes);
    }
    if (way == Way::ManifestByForeign)
        SampleBundle::sign(bundle.files, bundle.foreign);
}

void redrafted(Forgery &bundle, const std::function<void(std::vector<AuditDraft> &)> &edit)
{
    edit(bundle.log.drafts);
    bundle.log.write();
}

} // namespace

Q_DECLARE_METATYPE(Way)

//! Structural edits of the log in a bundle, by hand and by whoever holds a key: each is found and its place
//! named.
class TestLogEdits : public QObject
{
    Q_OBJECT

private slots:
    void editsOfTheLog_data();
    void editsOfTheLog();
    void editsByTheOwner_data();
    void editsByTheOwner();

private:
    SecretNoteKey m_key = SecretNoteKey::generate(keyName);
    SecretNoteKey m_foreign = SecretNoteKey::generate(keyName);
};

namespace {

struct LogEdit {
    const char *name;
    Edit edit;
    qint64 index;        //!< of the first entry that is not the real one
    const char *own;     //!< verdict against the owner of the key
    qint64 ownIndex;     //!< -1: every entry is sound by itself
    const char *ownFile; //!< named then
};

const std::vector<LogEdit> &logEdits()
{
    const char *entries = "tile/entries/000.p/*";
    static const std::vector<LogEdit> edits = {
        {"dropped", [](Forgery &b) { b.log.entries.erase(b.log.entries.begin() + 3); }, 3,
         "altered", 3, entries},
        {"swapped", [](Forgery &b) { std::swap(b.log.entries[3], b.log.entries[6]); }, 3, "altered",
         3, entries},
        {"twice",
         [](Forgery &b) { b.log.entries.insert(b.log.entries.begin() + 3, b.log.entries[3]); }, 4,
         "altered", 4, entries},
        {"appended again", [](Forgery &b) { b.log.entries.push_back(b.log.entries[4]); }, 10,
         "altered", 10, entries},
        {"dropped, the rest numbered anew",
         [](Forgery &b) { redrafted(b, [](auto &all) { all.erase(all.begin() + 6); }); }, 6,
         "inconsistent", -1, "checkpoints/9"},
        {"dated anew",
         [](Forgery &b) {
             redrafted(b, [](auto &all) { all[5].at -= std::chrono::milliseconds(1); });
         },
         5, "inconsistent", -1, "checkpoints/9"},
        {"by another person",
         [](Forgery &b) { redrafted(b, [](auto &all) { all[2].actor.name = "eve"; }); }, 2,
         "inconsistent", -1, "checkpoints/9"},
        {"cut to an older size", [](Forgery &b) { redrafted(b, [](auto &all) { all.resize(8); }); },
         8, "rolled_back", 8, "checkpoint"},
        {"the tail told anew",
         [](Forgery &b) {
             redrafted(b, [](auto &all) {
                 all.resize(8);
                 for (int i = 0; i < 2; ++i)
                     all.push_back(all[7]);
             });
         },
         8, "inconsistent", -1, "checkpoints/9"},
    };
    return edits;
}

Expected expectedOf(const LogEdit &one, Way way)
{
    const Expected own{one.own, one.ownFile, one.ownIndex};
    switch (way) {
    case Way::EntriesOnly:
        return {"altered", entriesFile, one.index};
    case Way::TreeAnew:
        return {"altered", "tile/*"}; // no hash is left that tells which entry
    case Way::ManifestAnew:
        return {"altered", "MANIFEST"};
    case Way::ManifestByForeign:
        return {"unknown_key", "MANIFEST"};
    case Way::ForeignKey:
        return own.verdict == "altered" ? own : Expected{"unknown_key", "MANIFEST"};
    case Way::OwnKey:
        return own;
    }
    return {};
}

} // namespace

void TestLogEdits::editsOfTheLog_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Expected>("expected");
    QTest::addColumn<Way>("way");
    for (const LogEdit &one : logEdits()) {
        for (const auto &[way, how] : ways) {
            const QByteArray name = QByteArray(one.name) + ": " + how;
            QTest::newRow(name.constData()) << one.edit << expectedOf(one, way) << way;
        }
    }
}

void TestLogEdits::editsOfTheLog()
{
    QFETCH(Edit, edit);
    QFETCH(Way, way);
    Forgery bundle{m_key, m_foreign};
    forge(bundle, way, edit);
    QFETCH(Expected, expected);
    const QString wrong = complaint(bundle, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestLogEdits::editsByTheOwner_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Expected>("expected");
    const auto row = [](const char *name, const char *from, const char *to) {
        const Edit edit = [from, to](Forgery &b) { b.log.entries[5].replace(from, to); };
        QTest::newRow(name) << edit << Expected{"altered", entriesFile, 5};
    };
    row("not canonical", "\"at\":\"2026", "\"at\": \"2026");
    row("of another workspace", "ws-1", "ws-2");
    row("of another version", "\"v\":1", "\"v\":2");
    row("of another number", "\"seq\":5", "\"seq\":6");
    row("no JSON", "{", "");
    row("a name twice", "{", "{\"actor\":\"engine\",");
}

void TestLogEdits::editsByTheOwner()
{
    QFETCH(Edit, edit);
    Forgery bundle{m_key, m_foreign};
    edit(bundle);
    bundle.log.earlier.clear();
    bundle.make(m_key);
    QFETCH(Expected, expected);
    const QString wrong = complaint(bundle, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestLogEdits)
#include "test_logedits.moc"
