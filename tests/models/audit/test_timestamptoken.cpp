// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/checkpoint.h"
#include "models/audit/cosignature.h"
#include "models/audit/digest.h"
#include "models/audit/timestamptoken.h"
#include "tests/models/audit/stampauthority.h"

#include <QDateTime>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::test;

namespace {

const QByteArray checkpoint = "unsnag.local/0197\n12\nroot\n";
constexpr qint64 june2021 = 1'622'505'600;
constexpr qint64 june2022 = 1'654'041'600;

} // namespace

class TestTimestampToken : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void asksAsOpensslDoes();
    void acceptsAToken();
    void outlivesItsAuthority();
    void refusesOtherBytes();
    void refusesAnotherAuthority();
    void refusesATimeAfterTheCertificate();
    void refusesATimeBeforeTheCertificate();
    void refusesCertificatesForOtherUse();
    void refusesOtherDigests();
    void refusesARefusal();
    void needsNoCertificateInTheToken();
    void refusesWhatIsNoToken_data();
    void refusesWhatIsNoToken();
    void refusesWhatIsNoCertificate_data();
    void refusesWhatIsNoCertificate();
    void findsEveryChangedByte();
    void tellsWhatItIsFor();
    void stampsWhatTheLogPublished();
    void keepsNothingButCertificates();

private:
    using Stamper = StampAuthority::Stamper;

    StampAuthority m_authority{QStringLiteral("Lantern Test Root")};
    QByteArray m_request;
    QByteArray m_token;
};

void TestTimestampToken::initTestCase()
{
    QVERIFY2(m_authority.isReady(), m_authority.problems().constData());
    const auto request = timestampRequest(checkpoint);
    QVERIFY(request.ok());
    m_request = *request;
    m_token = m_authority.answer(m_request);
    QVERIFY2(m_authority.isReady(), m_authority.problems().constData());
    QVERIFY(!m_token.isEmpty());
}

void TestTimestampToken::asksAsOpensslDoes()
{
    const QByteArray theirs = m_authority.run(
        {"ts", "-query", "-data", "in", "-sha256", "-cert", "-no_nonce", "-out", "out"},
        checkpoint);
    QCOMPARE(m_request.toHex(), theirs.toHex());
    QCOMPARE(*timestampRequest(checkpoint), m_request);
}

void TestTimestampToken::acceptsAToken()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto info = verifyTimestamp(m_token, checkpoint, m_authority.rootPem());
    QVERIFY2(info.ok(), info.ok() ? "" : qPrintable(info.error().line()));
    QCOMPARE(info->authority, QStringLiteral("CN=Lantern Stamps"));
    QVERIFY(info->unixSeconds <= now && info->unixSeconds > now - 600);
    // Further certificates and words beside them do no harm.
    StampAuthority other(QStringLiteral("Harbour Test Root"));
    const QByteArray both = "the authorities we trust\n" + other.rootPem() + m_authority.rootPem();
    QCOMPARE(*verifyTimestamp(m_token, checkpoint, both), *info);
}

void TestTimestampToken::outlivesItsAuthority()
{
    const QByteArray token = m_authority.answerAt(m_request, Stamper::Over, june2021);
    const auto info = verifyTimestamp(token, checkpoint, m_authority.rootPem());
    QVERIFY2(info.ok(), info.ok() ? "" : qPrintable(info.error().line()));
    QCOMPARE(info->unixSeconds, june2021);
}

void TestTimestampToken::refusesOtherBytes()
{
    const auto info = verifyTimestamp(m_token, checkpoint + '\n', m_authority.rootPem());
    QVERIFY(!info.ok());
    QCOMPARE(info.error().code, Code::Damaged);
    QVERIFY(info.error().detail.contains(QLatin1String("imprint")));
}

void TestTimestampToken::refusesAnotherAuthority()
{
    // Of the same name, so that only the key tells them apart.
    for (const char *name : {"Harbour Test Root", "Lantern Test Root"}) {
        StampAuthority other{QString::fromLatin1(name)};
        const auto info = verifyTimestamp(m_token, checkpoint, other.rootPem());
        QVERIFY(!info.ok());
        QCOMPARE(info.error().code, Code::Damaged);
    }
}

void TestTimestampToken::refusesATimeAfterTheCertificate()
{
    for (const QByteArray &token : {m_authority.answer(m_request, Stamper::Over),
                                    m_authority.answerAt(m_request, Stamper::Over, june2022)}) {
        QVERIFY(!token.isEmpty());
        const auto info = verifyTimestamp(token, checkpoint, m_authority.rootPem());
        QVERIFY(!info.ok());
        QCOMPARE(info.error().code, Code::Damaged);
        QVERIFY(info.error().detail.contains(QLatin1String("expired")));
    }
}

void TestTimestampToken::refusesATimeBeforeTheCertificate()
{
    const QByteArray token = m_authority.answerAt(m_request, Stamper::Sound, june2021);
    const auto info = verifyTimestamp(token, checkpoint, m_authority.rootPem());
    QVERIFY(!info.ok());
    QVERIFY(info.error().detail.contains(QLatin1String("not yet valid")));
}

void TestTimestampToken::refusesCertificatesForOtherUse()
{
    const auto asked = [&](Stamper stamper) {
        return verifyTimestamp(m_authority.answerOfAnyone(m_request, stamper), checkpoint,
                               m_authority.rootPem());
    };
    const auto sound = asked(Stamper::Sound);
    QVERIFY2(sound.ok(), sound.ok() ? "" : qPrintable(sound.error().line()));
    for (const Stamper stamper : {Stamper::OtherUse, Stamper::NotStrict}) {
        const auto info = asked(stamper);
        QVERIFY(!info.ok());
        QVERIFY2(info.error().detail.contains(QLatin1String("purpose")),
                 qPrintable(info.error().line()));
    }
    QVERIFY2(m_authority.isReady(), m_authority.problems().constData());
}

void TestTimestampToken::refusesOtherDigests()
{
    const QByteArray request = m_authority.run(
        {"ts", "-query", "-data", "in", "-sha512", "-cert", "-no_nonce", "-out", "out"},
        checkpoint);
    const auto info =
        verifyTimestamp(m_authority.answer(request), checkpoint, m_authority.rootPem());
    QVERIFY(!info.ok());
    QCOMPARE(info.error().code, Code::Damaged);
}

void TestTimestampToken::refusesARefusal()
{
    // The authority stamps SHA-256 and SHA-512 only.
    const QByteArray request = m_authority.run(
        {"ts", "-query", "-data", "in", "-sha1", "-cert", "-no_nonce", "-out", "out"}, checkpoint);
    const QByteArray refusal = m_authority.answer(request);
    QVERIFY(!refusal.isEmpty());
    const auto info = verifyTimestamp(refusal, checkpoint, m_authority.rootPem());
    QVERIFY(!info.ok());
    QCOMPARE(info.error().code, Code::Input);
}

void TestTimestampToken::needsNoCertificateInTheToken()
{
    const QByteArray request = m_authority.run(
        {"ts", "-query", "-data", "in", "-sha256", "-no_nonce", "-out", "out"}, checkpoint);
    const QByteArray token = m_authority.answer(request);
    QVERIFY(token.size() < m_token.size());
    const QByteArray both = m_authority.rootPem() + m_authority.certificatePem(Stamper::Sound);
    const auto info = verifyTimestamp(token, checkpoint, both);
    QVERIFY2(info.ok(), info.ok() ? "" : qPrintable(info.error().line()));
    QCOMPARE(info->authority, QStringLiteral("CN=Lantern Stamps"));
    QVERIFY(!verifyTimestamp(token, checkpoint, m_authority.rootPem()).ok());
}

void TestTimestampToken::refusesWhatIsNoToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << QByteArray("not a token");
    QTest::newRow("cut") << m_token.chopped(1);
    QTest::newRow("a byte more") << m_token + '\0';
    QTest::newRow("twice") << m_token + m_token;
    QTest::newRow("the request") << m_request;
    QTest::newRow("too long") << m_token + QByteArray(256 * 1024, '\0');
    QTest::newRow("endless length") << QByteArray::fromHex("3084ffffffff");
    QTest::newRow("deep") << QByteArray::fromHex("3080").repeated(10'000);
}

void TestTimestampToken::refusesWhatIsNoToken()
{
    QFETCH(QByteArray, token);
    const auto info = verifyTimestamp(token, checkpoint, m_authority.rootPem());
    QVERIFY(!info.ok());
    QCOMPARE(info.error().code, Code::Input);
}

void TestTimestampToken::refusesWhatIsNoCertificate_data()
{
    const QByteArray root = m_authority.rootPem();
    QTest::addColumn<QByteArray>("pem");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << QByteArray("trust everybody\n");
    QTest::newRow("cut") << root.left(root.size() / 2);
    QTest::newRow("a sound one and a cut one") << root + root.left(root.size() / 2);
    QTest::newRow("a sound one and a broken one")
        << root + QByteArray(root).replace("-----\nMII", "-----\nQUF");
    QTest::newRow("encrypted") << QByteArray(root).replace(
        "-----\nMII", "-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,"
                      "00112233445566778899AABBCCDDEEFF\n\nMII");
}

void TestTimestampToken::refusesWhatIsNoCertificate()
{
    QFETCH(QByteArray, pem);
    const auto info = verifyTimestamp(m_token, checkpoint, pem);
    QVERIFY(!info.ok());
    QCOMPARE(info.error().code, Code::Input);
}

void TestTimestampToken::findsEveryChangedByte()
{
    const auto sound = *verifyTimestamp(m_token, checkpoint, m_authority.rootPem());
    int refused = 0;
    for (qsizetype at = 0; at < m_token.size(); ++at) {
        QByteArray altered = m_token;
        altered[at] = static_cast<char>(altered[at] ^ 1);
        const auto info = verifyTimestamp(altered, checkpoint, m_authority.rootPem());
        refused += info.ok() ? 0 : 1;
        // A few bytes of the wrapping are not signed; they can't change what the token says.
        QVERIFY(!info.ok() || *info == sound);
    }
    qInfo("time stamp: %d of %d changed bytes refused, the others say the same", refused,
          static_cast<int>(m_token.size()));
    QVERIFY(refused > m_token.size() * 9 / 10);
}

void TestTimestampToken::tellsWhatItIsFor()
{
    const auto digest = stampedDigest(m_token);
    QVERIFY(digest.ok());
    QCOMPARE(*digest, sha256(checkpoint));
    QVERIFY(!stampedDigest(checkpoint).ok());
    QVERIFY(!stampedDigest({}).ok());
}

void TestTimestampToken::stampsWhatTheLogPublished()
{
    const auto log = SecretNoteKey::generate(QStringLiteral("log.example.com"));
    const auto fresh = SecretNoteKey::generate(QStringLiteral("log.example.com"));
    const auto witness =
        SecretNoteKey::generate(QStringLiteral("auditor.example.com"), noteKeyCosignature);
    const Checkpoint head{QStringLiteral("log.example.com"), 7, QByteArray(32, 'r'), {}};
    SignedNote note = *signNote(head.text(), {&log, &fresh});
    const QByteArray published = note.toBytes();
    QCOMPARE(*bytesToStamp(published), published);
    note.signatures.push_back(*cosign(note, witness, 1'795'424'400));
    QVERIFY(note.toBytes() != published);
    QCOMPARE(*bytesToStamp(note.toBytes()), published);
    QVERIFY(!bytesToStamp("no checkpoint\n").ok());
}

void TestTimestampToken::keepsNothingButCertificates()
{
    const QByteArray root = m_authority.rootPem();
    QCOMPARE(*onlyCertificates(root), root);
    const QByteArray key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    QCOMPARE(*onlyCertificates("a remark\n" + root + key + root), root + root);
    QVERIFY(!onlyCertificates(key).ok());
}

QTEST_GUILESS_MAIN(TestTimestampToken)
#include "test_timestamptoken.moc"
