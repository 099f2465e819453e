// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/signednote.h"
#include "models/base/json.h"

#include <QFile>
#include <QtTest>

using namespace unsnag;

namespace {

Json suite()
{
    QFile file(QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/signed-note/note_vectors.json"));
    const auto read = file.open(QIODevice::ReadOnly) ? readJson(file.readAll()) : Json();
    return read.ok() ? *read : Json();
}

bool accepts(const Json &vector)
{
    std::vector<NoteKey> trusted;
    for (const Json &vkey : vector["trusted_vkeys"].array()) {
        const auto key = readNoteKey(vkey.toString());
        if (!key.ok())
            return false;
        trusted.push_back(*key);
    }
    const auto note =
        readSignedNote(QByteArray::fromBase64(vector["note_base64"].toString().toLatin1()));
    return note.ok() && signersOf(*note, trusted).ok();
}

} // namespace

class TestSuiteSignedNote : public QObject
{
    Q_OBJECT
private slots:
    void notes();
    void badKeys();
    void keysAlteredAndCut();
};

void TestSuiteSignedNote::notes()
{
    const Json all = suite();
    int right = 0;
    int refused = 0;
    for (const Json &vector : all["notes"].array()) {
        const bool isRight = accepts(vector) == vector["accept"].toBool();
        right += isRight ? 1 : 0;
        refused += vector["accept"].toBool() ? 0 : 1;
        if (!isRight)
            qWarning("wrong: %s", qPrintable(vector["name"].toString()));
    }
    qInfo("signed-note: %d of %d, %d of them to be refused", right,
          static_cast<int>(all["notes"].size()), refused);
    QCOMPARE(all["notes"].size(), std::size_t(14));
    QCOMPARE(right, 14);
}

void TestSuiteSignedNote::badKeys()
{
    const Json all = suite();
    QCOMPARE(all["bad_vkeys"].size(), std::size_t(2));
    for (const Json &vkey : all["bad_vkeys"].array())
        QVERIFY2(!readNoteKey(vkey.toString()).ok(), qPrintable(vkey.toString()));
}

//! What the suite asks for in words: every key with one byte one higher, and every piece of a key.
void TestSuiteSignedNote::keysAlteredAndCut()
{
    int keys = 0;
    const Json all = suite();
    for (const Json &vector : all["notes"].array()) {
        for (const Json &vkey : vector["trusted_vkeys"].array()) {
            const QString line = vkey.toString();
            QVERIFY(readNoteKey(line).ok());
            for (qsizetype at = 0; at < line.size(); ++at) {
                QString altered = line;
                altered[at] = QChar(static_cast<char16_t>(altered[at].unicode() + 1));
                QVERIFY2(!readNoteKey(altered).ok(), qPrintable(altered));
                for (qsizetype length = 0; length <= line.size() - at; ++length)
                    QCOMPARE(readNoteKey(line.mid(at, length)).ok(), length == line.size());
            }
            ++keys;
        }
    }
    QVERIFY(keys > 10);
}

QTEST_GUILESS_MAIN(TestSuiteSignedNote)
#include "test_suite_signednote.moc"
