// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/checkpoint.h"
#include "models/audit/cosignature.h"
#include "models/audit/digest.h"

#include <QtEndian>
#include <QtTest>

#include <limits>

using namespace unsnag;

namespace {

constexpr qint64 spring = 1'679'315'147;

} // namespace

class TestCosignature : public QObject
{
    Q_OBJECT
private slots:
    void signsTimeAndText();
    void isReadBackFromTheNote();
    void carriesTheLatestTime();
    void refusesToCosign();
    void knowsNoTimeOfOthers();
    void refusesTimesBeyondTheFormat();
    void findsEveryChangedByte();
    void readsTheExampleOfTheFormat();

private:
    [[nodiscard]] SignedNote cosigned(qint64 time) const;

    SecretNoteKey m_site = SecretNoteKey::generate(QStringLiteral("unsnag.local/0197"));
    SecretNoteKey m_witness =
        SecretNoteKey::generate(QStringLiteral("witness.example.com/w1"), noteKeyCosignature);
    SignedNote m_note =
        *signNote(Checkpoint{QStringLiteral("unsnag.local/0197"), 12, sha256("twelve"), {}}.text(),
                  {&m_site});
};

SignedNote TestCosignature::cosigned(qint64 time) const
{
    SignedNote note = m_note;
    note.signatures.push_back(*cosign(m_note, m_witness, time));
    return note;
}

void TestCosignature::signsTimeAndText()
{
    const auto line = cosign(m_note, m_witness, spring);
    QVERIFY(line.ok());
    QCOMPARE(line->name, m_witness.key().name);
    QCOMPARE(line->id, m_witness.key().id);
    QCOMPARE(line->bytes.size(), 72);
    QCOMPARE(line->bytes.left(8), QByteArray::fromHex("00000000641850cb"));
    QVERIFY(verifyEd25519(m_witness.key().publicKey,
                          "cosignature/v1\ntime 1679315147\n" + m_note.text, line->bytes.mid(8)));
}

void TestCosignature::isReadBackFromTheNote()
{
    const auto read = readSignedNote(cosigned(spring).toBytes());
    QVERIFY(read.ok());
    QCOMPARE(cosignedAt(*read, m_witness.key()), std::optional(spring));
    QVERIFY(isSignedBy(*read, m_witness.key()));
    QVERIFY(isSignedBy(*read, m_site.key()));
    QCOMPARE(signersOf(*read, {m_site.key(), m_witness.key()})->size(), std::size_t(2));
}

void TestCosignature::carriesTheLatestTime()
{
    constexpr qint64 latest = std::numeric_limits<qint64>::max();
    QCOMPARE(cosignedAt(cosigned(latest), m_witness.key()), std::optional(latest));
    QCOMPARE(cosignedAt(cosigned(0), m_witness.key()), std::optional(qint64(0)));
}

void TestCosignature::refusesToCosign()
{
    QCOMPARE(cosign(m_note, m_witness, -1).error().code, Code::Input);
    QCOMPARE(cosign(m_note, m_site, spring).error().code, Code::Bug);
    QCOMPARE(cosign(cosigned(spring), m_witness, spring + 1).error().code, Code::Input);
    QCOMPARE(cosign(*signNote("words\n", {&m_site}), m_witness, spring).error().code, Code::Input);
}

void TestCosignature::knowsNoTimeOfOthers()
{
    const SignedNote note = cosigned(spring);
    QVERIFY(!cosignedAt(note, m_site.key()));
    QVERIFY(!cosignedAt(m_note, m_witness.key()));
    const auto other = SecretNoteKey::generate(m_witness.key().name, noteKeyCosignature);
    QVERIFY(!cosignedAt(note, other.key()));
    // The same pair of keys as a plain key is another key.
    const NoteKey plain =
        makeNoteKey(m_witness.key().name, m_witness.key().publicKey, noteKeyPlain);
    QVERIFY(!isSignedBy(note, plain));
    SignedNote moved = note;
    moved.text = Checkpoint{QStringLiteral("unsnag.local/0197"), 13, sha256("twelve"), {}}.text();
    QVERIFY(!cosignedAt(moved, m_witness.key()));
}

void TestCosignature::refusesTimesBeyondTheFormat()
{
    // 2^63 seconds, signed by the witness itself, as a decimal without a sign.
    const QByteArray message = "cosignature/v1\ntime 9223372036854775808\n" + m_note.text;
    SignedNote note = m_note;
    note.signatures.push_back({m_witness.key().name, m_witness.key().id,
                               QByteArray::fromHex("8000000000000000") + *m_witness.sign(message)});
    QVERIFY(!cosignedAt(note, m_witness.key()));
    note.signatures.back().bytes.truncate(7);
    QVERIFY(!cosignedAt(note, m_witness.key()));
}

void TestCosignature::findsEveryChangedByte()
{
    const SignedNote note = cosigned(spring);
    const QByteArray bytes = note.toBytes();
    const qsizetype siteLine = note.text.size() + 1;
    const qsizetype witnessLine = siteLine + note.signatures[0].toLine().size();
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (int change = 1; change < 256; ++change) {
            QByteArray altered = bytes;
            altered[at] = static_cast<char>(altered[at] ^ change);
            const auto read = readSignedNote(altered);
            const bool isInSiteLine = at >= siteLine && at < witnessLine;
            // What is changed in the line of one key leaves the other's word standing.
            QVERIFY(!read.ok() || !isSignedBy(*read, m_site.key()) ||
                    !cosignedAt(*read, m_witness.key()));
            QVERIFY(isInSiteLine || !read.ok() || !cosignedAt(*read, m_witness.key()));
        }
    }
}

void TestCosignature::readsTheExampleOfTheFormat()
{
    // The example in the format's text; its keys are not published, so only its parts are compared.
    const QByteArray example =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
        "\xe2\x80\x94 example.com/behind-the-sofa "
        "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URY"
        "N7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
        "\xe2\x80\x94 witness.example.com/w1 "
        "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZC"
        "B9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";
    const auto note = readSignedNote(example);
    QVERIFY(note.ok());
    QCOMPARE(note->toBytes(), example);
    QCOMPARE(readCheckpointText(note->text)->size, qint64(20852163));
    QCOMPARE(note->signatures[0].bytes.size(), 64);
    QCOMPARE(note->signatures[1].bytes.size(), 72);
    QCOMPARE(qFromBigEndian<qint64>(note->signatures[1].bytes.constData()), qint64(0x641850cb));
}

QTEST_GUILESS_MAIN(TestCosignature)
#include "test_cosignature.moc"
