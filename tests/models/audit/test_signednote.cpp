// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/signednote.h"

#include <QtTest>

using namespace unsnag;

namespace {

const QByteArray words = "Lantern Logistics owes nothing.\n\nNot today.\n";

//! A signer whose signatures are not those of its key.
class Impostor final : public NoteSigner
{
public:
    [[nodiscard]] NoteKey key() const override { return m_one.key(); }
    [[nodiscard]] Result<QByteArray> sign(const QByteArray &bytes) const override
    {
        return m_other.sign(bytes);
    }

private:
    SecretNoteKey m_one = SecretNoteKey::generate(QStringLiteral("example.com/one"));
    SecretNoteKey m_other = SecretNoteKey::generate(QStringLiteral("example.com/other"));
};

//! A signer that can't reach its key.
class LockedSigner final : public NoteSigner
{
public:
    [[nodiscard]] NoteKey key() const override { return m_key.key(); }
    [[nodiscard]] Result<QByteArray> sign(const QByteArray &) const override
    {
        return Error{Code::Forbidden, QStringLiteral("the vault is locked"), {}, {}};
    }

private:
    SecretNoteKey m_key = SecretNoteKey::generate(QStringLiteral("example.com/locked"));
};

} // namespace

class TestSignedNote : public QObject
{
    Q_OBJECT
private slots:
    void writesAndReadsBack();
    void acceptsAHundredSignatures();
    void refuses_data();
    void refuses();
    void refusesToSign();
    void tellsWhoSigned();
    void spoilsOnAWrongSignature();
    void findsEveryChangedByte();
    void findsEveryCut();
    void readsOneLine();

private:
    SecretNoteKey m_site = SecretNoteKey::generate(QStringLiteral("unsnag.local/0197"));
    SecretNoteKey m_next = SecretNoteKey::generate(QStringLiteral("unsnag.local/0197"));
};

void TestSignedNote::writesAndReadsBack()
{
    const auto note = signNote(words, {&m_site, &m_next});
    QVERIFY(note.ok());
    const QByteArray bytes = note->toBytes();
    QVERIFY(bytes.startsWith(words + "\n\xe2\x80\x94 unsnag.local/0197 "));
    const auto read = readSignedNote(bytes);
    QVERIFY(read.ok());
    QCOMPARE(read->text, words);
    QCOMPARE(read->signatures, note->signatures);
    QCOMPARE(read->toBytes(), bytes);
    QVERIFY(isSignedBy(*read, m_site.key()));
    QVERIFY(isSignedBy(*read, m_next.key()));
}

void TestSignedNote::acceptsAHundredSignatures()
{
    QByteArray bytes = words + '\n';
    for (quint32 id = 0; id < 100; ++id)
        bytes += NoteSignature{QStringLiteral("example.com/x"), id, "s"}.toLine();
    const auto read = readSignedNote(bytes);
    QVERIFY(read.ok());
    QCOMPARE(read->signatures.size(), std::size_t(100));
    bytes += NoteSignature{QStringLiteral("example.com/x"), 100, "s"}.toLine();
    QVERIFY(!readSignedNote(bytes).ok());
}

void TestSignedNote::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray dash = "\xe2\x80\x94 ";
    const QByteArray line = dash + "example.com/x AAAAAQI=\n";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no signature") << QByteArray("a\n");
    QTest::newRow("no signature lines") << QByteArray("a\n\n");
    QTest::newRow("no empty line") << "a\n" + line;
    QTest::newRow("nothing above") << '\n' + line;
    QTest::newRow("no final newline") << "a\n\n" + line.chopped(1);
    QTest::newRow("carriage return") << "a\r\n\n" + line;
    QTest::newRow("tab") << "a\tb\n\n" + line;
    QTest::newRow("zero byte") << QByteArray("a\0b\n\n", 5) + line;
    QTest::newRow("overlong UTF-8") << "\xc0\xaf\n\n" + line;
    QTest::newRow("surrogate in UTF-8") << "\xed\xa0\x80\n\n" + line;
    QTest::newRow("cut UTF-8") << "\xe2\x80\n\n" + line;
    QTest::newRow("other dash") << QByteArray("a\n\n- example.com/x AAAAAQI=\n");
    QTest::newRow("no space after the dash")
        << "a\n\n" + dash.chopped(1) + "example.com/x AAAAAQI=\n";
    QTest::newRow("two spaces") << "a\n\n" + dash + "example.com/x  AAAAAQI=\n";
    QTest::newRow("no name") << "a\n\n" + dash + " AAAAAQI=\n";
    QTest::newRow("plus in the name") << "a\n\n" + dash + "a+b AAAAAQI=\n";
    QTest::newRow("wide space in the name") << "a\n\n" + dash +
                                                   "a\xe3\x80\x80"
                                                   "b AAAAAQI=\n";
    QTest::newRow("mark before the name") << "a\n\n" + dash +
                                                 "\xef\xbb\xbf"
                                                 "a AAAAAQI=\n";
    QTest::newRow("no base64") << "a\n\n" + dash + "example.com/x\n";
    QTest::newRow("id alone") << "a\n\n" + dash + "example.com/x AAAAAQ==\n";
    QTest::newRow("spare bits") << "a\n\n" + dash + "example.com/x AAAAAQJ=\n";
    QTest::newRow("no padding") << "a\n\n" + dash + "example.com/x AAAAAQI\n";
    QTest::newRow("space at the end") << "a\n\n" + dash + "example.com/x AAAAAQI= \n";
    QTest::newRow("one key twice") << "a\n\n" + line + line;
    QTest::newRow("one key, other bytes") << "a\n\n" + line + dash + "example.com/x AAAAAQM=\n";
    QTest::newRow("a line below") << "a\n\n" + line + "b\n";
    QTest::newRow("too long") << QByteArray(1 << 20, 'a') + "\n\n" + line;
}

void TestSignedNote::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto read = readSignedNote(bytes);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Input);
}

void TestSignedNote::refusesToSign()
{
    const auto witness =
        SecretNoteKey::generate(QStringLiteral("example.com/w"), noteKeyCosignature);
    for (const QByteArray &text :
         {QByteArray(), QByteArray("a"), QByteArray("\xff\n"), QByteArray("a\r\n")})
        QCOMPARE(signNote(text, {&m_site}).error().code, Code::Input);
    QCOMPARE(signNote(words, {}).error().code, Code::Input);
    QCOMPARE(signNote(words, {&m_site, &m_site}).error().code, Code::Input);
    QCOMPARE(signNote(words, {&witness}).error().code, Code::Bug);
    QCOMPARE(signNote(words, {std::make_unique<Impostor>().get()}).error().code, Code::Bug);
    QCOMPARE(signNote(words, {std::make_unique<LockedSigner>().get()}).error().code,
             Code::Forbidden);
}

void TestSignedNote::tellsWhoSigned()
{
    const auto stranger = SecretNoteKey::generate(QStringLiteral("example.com/stranger"));
    const auto note = signNote(words, {&m_site, &m_next});
    const auto both = signersOf(*note, {m_next.key(), stranger.key(), m_site.key()});
    QVERIFY(both.ok());
    QCOMPARE(*both, (std::vector<NoteKey>{m_next.key(), m_site.key()}));
    QCOMPARE(signersOf(*note, {m_site.key()})->size(), std::size_t(1));
    QCOMPARE(signersOf(*note, {}).error().code, Code::NotFound);
    QCOMPARE(signersOf(*note, {stranger.key()}).error().code, Code::NotFound);
    QCOMPARE(signersOf(*note, {m_site.key(), m_site.key()}).error().code, Code::Input);
    QVERIFY(!isSignedBy(*note, stranger.key()));
}

void TestSignedNote::spoilsOnAWrongSignature()
{
    auto note = *signNote(words, {&m_site, &m_next});
    note.signatures[1].bytes[0] = static_cast<char>(note.signatures[1].bytes[0] ^ 1);
    QVERIFY(isSignedBy(note, m_site.key()));
    QVERIFY(!isSignedBy(note, m_next.key()));
    QCOMPARE(signersOf(note, {m_site.key(), m_next.key()}).error().code, Code::Damaged);
    QVERIFY(signersOf(note, {m_site.key()}).ok());
}

void TestSignedNote::findsEveryChangedByte()
{
    const QByteArray bytes = signNote(words, {&m_site})->toBytes();
    int tried = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (int change = 1; change < 256; ++change) {
            QByteArray altered = bytes;
            altered[at] = static_cast<char>(altered[at] ^ change);
            const auto read = readSignedNote(altered);
            QVERIFY2(!read.ok() || !isSignedBy(*read, m_site.key()), altered.constData());
            ++tried;
        }
    }
    qInfo("signed note: %d changed bytes, all found", tried);
}

void TestSignedNote::findsEveryCut()
{
    const QByteArray bytes = signNote(words, {&m_site})->toBytes();
    for (qsizetype from = 0; from < bytes.size(); ++from) {
        for (qsizetype length = 0; length <= bytes.size() - from; ++length) {
            const auto read = readSignedNote(bytes.mid(from, length));
            QCOMPARE(read.ok() && isSignedBy(*read, m_site.key()), length == bytes.size());
        }
    }
}

void TestSignedNote::readsOneLine()
{
    const NoteSignature signature{QStringLiteral("example.com/w"), 0x0102a0ff, "bytes"};
    const auto read = readNoteSignature(signature.toLine());
    QVERIFY(read.ok());
    QCOMPARE(*read, signature);
    QVERIFY(!readNoteSignature(signature.toLine() + signature.toLine()).ok());
    QVERIFY(!readNoteSignature(signature.toLine().chopped(1)).ok());
    QVERIFY(!readNoteSignature(signature.toLine() + '\n').ok());
    QVERIFY(!readNoteSignature({}).ok());
}

QTEST_GUILESS_MAIN(TestSignedNote)
#include "test_signednote.moc"
