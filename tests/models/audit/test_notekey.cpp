// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/digest.h"
#include "models/audit/notekey.h"

#include <QtTest>

#include <type_traits>

using namespace unsnag;

namespace {

const QString siteName = QStringLiteral("unsnag.local/0197-lantern");

// RFC 8032 7.1, test 1: seed, public key, and the signature of no bytes.
const QByteArray rfcSeed =
    QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
const QByteArray rfcPublicKey =
    QByteArray::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
const QByteArray rfcSignature = QByteArray::fromHex(
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a3"
    "3bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");

QString rfcSecretText()
{
    const QString id = makeNoteKey(siteName, rfcPublicKey, noteKeyPlain).text().section(u'+', 1, 1);
    return QStringLiteral("PRIVATE+KEY+%1+%2+%3")
        .arg(siteName, id, QString::fromLatin1(('\x01' + rfcSeed).toBase64()));
}

} // namespace

class TestNoteKey : public QObject
{
    Q_OBJECT
private slots:
    void writesAndReadsBack();
    void computesTheIdByTheBook();
    void keepsTheTypesApart();
    void refuses_data();
    void refuses();
    void refusesEveryChangedByte();
    void refusesEveryPiece();
    void knowsNames_data();
    void knowsNames();
    void signsByTheBook();
    void generatesNewKeys();
    void readsItsSecretText();
    void refusesEveryChangedSecret();
    void tellsNoSecretInErrors();
    void movesAndNeverCopies();
};

void TestNoteKey::writesAndReadsBack()
{
    for (const quint8 type : {noteKeyPlain, noteKeyCosignature}) {
        const NoteKey key = makeNoteKey(siteName, rfcPublicKey, type);
        const auto read = readNoteKey(key.text());
        QVERIFY(read.ok());
        QCOMPARE(*read, key);
    }
}

void TestNoteKey::computesTheIdByTheBook()
{
    const NoteKey key = makeNoteKey(siteName, rfcPublicKey, noteKeyPlain);
    const QByteArray digest = sha256(siteName.toUtf8() + "\n\x01" + rfcPublicKey);
    QCOMPARE(key.text(), siteName + u'+' + toHex(digest.left(4)) + u'+' +
                             QString::fromLatin1(('\x01' + rfcPublicKey).toBase64()));
    QCOMPARE(QByteArray::number(key.id, 16).rightJustified(8, '0'), digest.left(4).toHex());
}

void TestNoteKey::keepsTheTypesApart()
{
    QVERIFY(makeNoteKey(siteName, rfcPublicKey, noteKeyPlain).id !=
            makeNoteKey(siteName, rfcPublicKey, noteKeyCosignature).id);
}

void TestNoteKey::refuses_data()
{
    const NoteKey key = makeNoteKey(siteName, rfcPublicKey, noteKeyPlain);
    const QString line = key.text();
    const QString base64 = line.section(u'+', 2);
    const QString id = line.section(u'+', 1, 1);
    QTest::addColumn<QString>("line");
    QTest::newRow("empty") << QString();
    QTest::newRow("plus signs") << QStringLiteral("++");
    QTest::newRow("no name") << u'+' + id + u'+' + base64;
    QTest::newRow("newline") << line + u'\n';
    QTest::newRow("space before") << u' ' + line;
    QTest::newRow("wrong id") << siteName + QStringLiteral("+00000000+") + base64;
    QTest::newRow("upper-case id") << siteName + u'+' + id.toUpper() + u'+' + base64;
    QTest::newRow("longer id") << siteName + QStringLiteral("+0") + id + u'+' + base64;
    QTest::newRow("short key") << siteName + u'+' + id + u'+' + base64.chopped(4);
    QTest::newRow("long key") << line + QStringLiteral("AAAA");
    QTest::newRow("type 2") << [] {
        NoteKey other = makeNoteKey(siteName, rfcPublicKey, noteKeyPlain);
        other.type = 2;
        return other.text();
    }();
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) + line;
    QTest::newRow("byte order mark") << QString(QChar(0xfeff)) + line;
    QTest::newRow("secret key") << rfcSecretText();
}

void TestNoteKey::refuses()
{
    QFETCH(QString, line);
    const auto read = readNoteKey(line);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Input);
}

void TestNoteKey::refusesEveryChangedByte()
{
    const QByteArray line = makeNoteKey(siteName, rfcPublicKey, noteKeyPlain).text().toUtf8();
    int tried = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        for (int change = 1; change < 256; ++change) {
            QByteArray altered = line;
            altered[at] = static_cast<char>(altered[at] ^ change);
            QVERIFY2(!readNoteKey(QString::fromUtf8(altered)).ok(), altered.constData());
            ++tried;
        }
    }
    qInfo("vkey: %d changed bytes, all refused", tried);
}

void TestNoteKey::refusesEveryPiece()
{
    const QString line = makeNoteKey(siteName, rfcPublicKey, noteKeyPlain).text();
    for (qsizetype from = 0; from < line.size(); ++from) {
        for (qsizetype length = 0; length <= line.size() - from; ++length)
            QCOMPARE(readNoteKey(line.mid(from, length)).ok(), length == line.size());
    }
}

void TestNoteKey::knowsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isName");
    QTest::newRow("site") << siteName << true;
    QTest::newRow("other script") << QStringLiteral("пример.example") << true;
    QTest::newRow("beyond 16 bits") << QString::fromUcs4(U"example.com/\U0001F512") << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("space") << QStringLiteral("a b") << false;
    QTest::newRow("no-break space") << QStringLiteral("a\u00a0b") << false;
    QTest::newRow("ideographic space") << QStringLiteral("a\u3000b") << false;
    QTest::newRow("next line") << QStringLiteral("a\u0085b") << false;
    QTest::newRow("plus") << QStringLiteral("a+b") << false;
    QTest::newRow("newline") << QStringLiteral("a\nb") << false;
    QTest::newRow("control character") << QStringLiteral("a\u0001b") << false;
    QTest::newRow("lone surrogate") << QStringLiteral("a") + QChar(0xdc00) << false;
    QTest::newRow("byte order mark first") << QStringLiteral("\ufeffa") << false;
}

void TestNoteKey::knowsNames()
{
    QFETCH(QString, name);
    QFETCH(bool, isName);
    QCOMPARE(isKeyName(name), isName);
}

void TestNoteKey::signsByTheBook()
{
    const auto key = SecretNoteKey::read(rfcSecretText());
    QVERIFY(key.ok());
    QCOMPARE(key->key(), makeNoteKey(siteName, rfcPublicKey, noteKeyPlain));
    QCOMPARE(*key->sign({}), rfcSignature);
    QVERIFY(verifyEd25519(rfcPublicKey, {}, rfcSignature));
    QVERIFY(!verifyEd25519(rfcPublicKey, "x", rfcSignature));
    QVERIFY(!verifyEd25519(rfcPublicKey, {}, rfcSignature.chopped(1)));
    QVERIFY(!verifyEd25519(rfcPublicKey, {}, rfcSignature + '\0'));
    QVERIFY(!verifyEd25519(rfcPublicKey.chopped(1), {}, rfcSignature));
    QVERIFY(!verifyEd25519({}, {}, {}));
}

void TestNoteKey::generatesNewKeys()
{
    const auto one = SecretNoteKey::generate(siteName);
    const auto two = SecretNoteKey::generate(siteName);
    QVERIFY(one.key().publicKey != two.key().publicKey);
    QCOMPARE(one.key().type, noteKeyPlain);
    QCOMPARE(one.key(), makeNoteKey(siteName, one.key().publicKey, noteKeyPlain));
    QVERIFY(verifyEd25519(one.key().publicKey, "words", *one.sign("words")));
    QVERIFY(!verifyEd25519(two.key().publicKey, "words", *one.sign("words")));
    const auto witness =
        SecretNoteKey::generate(QStringLiteral("example.com/w"), noteKeyCosignature);
    QCOMPARE(witness.key().type, noteKeyCosignature);
}

void TestNoteKey::readsItsSecretText()
{
    for (const quint8 type : {noteKeyPlain, noteKeyCosignature}) {
        const auto key = SecretNoteKey::generate(siteName, type);
        const auto read = SecretNoteKey::read(key.secretText());
        QVERIFY(read.ok());
        QCOMPARE(read->key(), key.key());
        QCOMPARE(*read->sign("words"), *key.sign("words"));
    }
    QCOMPARE(SecretNoteKey::read(rfcSecretText())->secretText(), rfcSecretText());
}

void TestNoteKey::refusesEveryChangedSecret()
{
    const QByteArray text = rfcSecretText().toUtf8();
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (const int change : {1, 2, 4, 8, 16, 32, 64, 128}) {
            QByteArray altered = text;
            altered[at] = static_cast<char>(altered[at] ^ change);
            QVERIFY2(!SecretNoteKey::read(QString::fromUtf8(altered)).ok(), altered.constData());
        }
        QVERIFY(!SecretNoteKey::read(QString::fromUtf8(text.left(at))).ok());
    }
    const QString vkey = makeNoteKey(siteName, rfcPublicKey, noteKeyPlain).text();
    QVERIFY(!SecretNoteKey::read(vkey).ok());
    QVERIFY(!SecretNoteKey::read(QStringLiteral("PRIVATE+KEY+") + vkey).ok());
}

void TestNoteKey::tellsNoSecretInErrors()
{
    const QString text = rfcSecretText();
    const QString secret = text.section(u'+', 4);
    QString wrongId = text;
    wrongId[text.indexOf(siteName) + siteName.size() + 1] = u'x';
    for (const QString &wrong : {wrongId, text + u'A', text.mid(1), secret}) {
        const auto read = SecretNoteKey::read(wrong);
        QVERIFY(!read.ok());
        QVERIFY(!read.error().line().contains(secret.left(20)));
    }
}

void TestNoteKey::movesAndNeverCopies()
{
    static_assert(!std::is_copy_constructible_v<SecretNoteKey>);
    static_assert(!std::is_copy_assignable_v<SecretNoteKey>);
    auto first = SecretNoteKey::generate(siteName);
    const QByteArray signature = *first.sign("words");
    auto second = std::move(first);
    QCOMPARE(*second.sign("words"), signature);
    second = SecretNoteKey::generate(siteName);
    QVERIFY(*second.sign("words") != signature);
}

QTEST_GUILESS_MAIN(TestNoteKey)
#include "test_notekey.moc"
