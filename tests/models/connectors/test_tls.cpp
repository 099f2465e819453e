// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/curltransport.h"
#include "tests/support/loopback/loopbackserver.h"
#include "tests/support/loopback/tlsserver.h"

#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;
using namespace std::chrono_literals;
using Life = CertificateAuthority::Life;
using Naming = HostPolicy::Naming;

namespace {

//! The bytes as gzip (RFC 1952): qCompress's deflate stream between its own head and tail.
QByteArray packed(const QByteArray &bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
    }
    const auto little = [](quint32 number) {
        QByteArray out;
        for (int byte = 0; byte < 4; ++byte)
            out += char((number >> (8 * byte)) & 0xff);
        return out;
    };
    return QByteArray::fromHex("1f8b0800000000000003") + qCompress(bytes).mid(6).chopped(4) +
           little(~sum) + little(quint32(bytes.size()));
}

} // namespace

//! Whom the transport believes, and which HTTP it offers, against real TLS servers.
class TestTls : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void provesTheServer_data();
    void provesTheServer();
    void offersTwoForReadsOnly();
    void readsOverTwo();
    void namesAFileThatIsNone();
    void unpacksWhatItAccepts();
    void keepsConnectionsByHost();

private:
    [[nodiscard]] HttpRequest request(const QString &url, Effect effect) const;
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    CertificateAuthority m_authority;
    CertificateAuthority m_stranger;
    CurlTransport m_transport;
};

void TestTls::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(!write(QStringLiteral("ca.pem"), m_authority.certificate()).isEmpty());
}

QString TestTls::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                : QString();
}

HttpRequest TestTls::request(const QString &url, Effect effect) const
{
    HttpRequest out;
    out.method = effect == Effect::Read ? "GET" : "POST";
    out.url = url;
    out.headers = {{"Authorization", "Bearer c4nary"}};
    out.effect = effect;
    out.timeout = 5s;
    out.caFile = m_folder.filePath(QStringLiteral("ca.pem"));
    return out;
}

void TestTls::provesTheServer_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<bool>("isExpired");
    QTest::addColumn<bool>("isStranger");
    QTest::addColumn<QString>("remedy"); // empty: believed
    QTest::newRow("as it should be") << QByteArray("DNS:localhost") << false << false << "";
    QTest::newRow("expired") << QByteArray("DNS:localhost") << true << false << "expired";
    QTest::newRow("another name") << QByteArray("DNS:erp.example.com") << false << false
                                  << "another name";
    QTest::newRow("unknown authority") << QByteArray("DNS:localhost") << false << true << "ca_file";
}

void TestTls::provesTheServer()
{
    QFETCH(const QByteArray, names);
    QFETCH(const bool, isExpired);
    QFETCH(const bool, isStranger);
    QFETCH(const QString, remedy);
    const CertificateAuthority &issuer = isStranger ? m_stranger : m_authority;
    TlsServer server(issuer.issue(names, isExpired ? Life::Over : Life::Current));
    const HttpResponse response =
        m_transport.perform(request(server.url(QStringLiteral("localhost")), Effect::Write), {});
    QVERIFY2(response.remedy.contains(remedy), qPrintable(response.remedy));
    if (remedy.isEmpty()) {
        QCOMPARE(response.delivery, Delivery::Answered);
        QVERIFY(response.remedy.isEmpty());
        QVERIFY(server.received().contains("c4nary"));
        return;
    }
    QCOMPARE(response.delivery, Delivery::NotSent);
    QVERIFY(!response.problem.isEmpty());
    QVERIFY(server.received().isEmpty());
}

void TestTls::offersTwoForReadsOnly()
{
    TlsServer server(m_authority.issue("DNS:localhost"));
    const QString url = server.url(QStringLiteral("localhost"));
    QCOMPARE(m_transport.perform(request(url, Effect::Write), {}).delivery, Delivery::Answered);
    QCOMPARE(server.protocols(), QByteArrayList{"http/1.1"});
    HttpRequest plain = request(url, Effect::Read);
    plain.mayUseHttp2 = false;
    QCOMPARE(m_transport.perform(plain, {}).delivery, Delivery::Answered);
    QCOMPARE(server.protocols().last(), QByteArray("http/1.1"));
    CurlTransport fresh; // no connection of the others is open
    static_cast<void>(fresh.perform(request(url, Effect::Read), {}));
    QCOMPARE(server.protocols().last(), QByteArray("h2"));
}

void TestTls::readsOverTwo()
{
    const QString program = QStringLiteral(UNSNAG_NGHTTPD);
    const auto pair = m_authority.issue("DNS:localhost");
    const QString key = write(QStringLiteral("server.key"), pair.key);
    const QString certificate = write(QStringLiteral("server.pem"), pair.certificate);
    QVERIFY(!write(QStringLiteral("accounts.json"), R"({"id":"1"})").isEmpty());
    QTcpServer port;
    QVERIFY(port.listen(QHostAddress::LocalHost));
    const quint16 number = port.serverPort();
    port.close();
    QProcess server;
    server.setProcessChannelMode(QProcess::MergedChannels);
    server.start(program, {QStringLiteral("--verbose"), QStringLiteral("--address=127.0.0.1"),
                           QStringLiteral("--htdocs=") + m_folder.path(), QString::number(number),
                           key, certificate});
    QVERIFY2(server.waitForStarted(), qPrintable(server.errorString()));
    const auto ask = [&](Effect effect) {
        HttpRequest asked =
            request(QStringLiteral("https://localhost:%1/accounts.json").arg(number), effect);
        return m_transport.perform(asked, {});
    };
    QTRY_COMPARE(ask(Effect::Read).status, 200); // it needs a moment to listen
    const HttpResponse response = ask(Effect::Read);
    QCOMPARE(response.body, QByteArray(R"({"id":"1"})"));
    // It speaks HTTP/2 alone, which a write never does.
    QVERIFY(ask(Effect::Write).delivery != Delivery::Answered);
    server.kill();
    QVERIFY(server.waitForFinished());
}

void TestTls::namesAFileThatIsNone()
{
    TlsServer server(m_authority.issue("DNS:localhost"));
    HttpRequest asked = request(server.url(QStringLiteral("localhost")), Effect::Read);
    asked.caFile = m_folder.filePath(QStringLiteral("nosuch.pem"));
    const HttpResponse response = m_transport.perform(asked, {});
    QCOMPARE(response.delivery, Delivery::NotSent);
    QVERIFY2(response.remedy.contains("ca_file"), qPrintable(response.remedy));
    QVERIFY(server.received().isEmpty());
}

void TestTls::unpacksWhatItAccepts()
{
    const QByteArray small = packed(R"({"id":"1"})");
    LoopbackServer server;
    server.enqueue(LoopbackBehaviour::answer(200, small, "Content-Encoding: gzip\r\n"));
    HttpRequest asked = request(server.url().toString(), Effect::Read);
    asked.caFile.clear();
    const HttpResponse response = m_transport.perform(asked, {});
    QCOMPARE(response.body, QByteArray(R"({"id":"1"})"));
    QVERIFY(server.requests().front().contains("Accept-Encoding: gzip"));
    const QByteArray large = packed(QByteArray(4 * 1024 * 1024, ' '));
    server.enqueue(LoopbackBehaviour::answer(200, large, "Content-Encoding: gzip\r\n"));
    asked.sizeLimit = 1024 * 1024;
    const HttpResponse refused = m_transport.perform(asked, {});
    QVERIFY2(large.size() < 100'000, QByteArray::number(large.size()));
    QCOMPARE(refused.delivery, Delivery::SentNoAnswer);
    QVERIFY2(refused.problem.contains("1 MiB"), qPrintable(refused.problem));
}

void TestTls::keepsConnectionsByHost()
{
    LoopbackServer one;
    LoopbackServer two;
    for (int i = 0; i < 4; ++i) {
        for (const LoopbackServer *server : {&one, &two}) {
            HttpRequest asked = request(server->url().toString(), Effect::Read);
            asked.caFile.clear();
            QCOMPARE(m_transport.perform(asked, {}).delivery, Delivery::Answered);
        }
    }
    QCOMPARE(one.connections(), 1);
    QCOMPARE(two.connections(), 1);
}

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
