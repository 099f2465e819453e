// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/curltransport.h"
#include "tests/models/connectors/sampleconnection.h"

using namespace unsnag;
using namespace unsnag::test;
using Naming = HostPolicy::Naming;

//! Where requests of a connection may go, and what may stand behind a name.
class TestHostPolicy : public QObject
{
    Q_OBJECT
private slots:
    void allowsWhatIsNamed_data();
    void allowsWhatIsNamed();
    void refusesNamesThatLeadInside_data();
    void refusesNamesThatLeadInside();
    void speaksPlainHttpWhereAllowed();
    void opensNoConnectionInside();
    void sendsToNoOtherHost();
    void knowsTheEnvironmentsProxies();
};

void TestHostPolicy::allowsWhatIsNamed_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *url, bool isAllowed) {
        QTest::newRow(url) << url << isAllowed;
    };
    row("https://erp.example.com/x", true);
    row("https://ERP.example.com:443/x", true);
    row("https://erp.example.com:8443/x", false);
    row("https://erp.example.com.evil.test/x", false);
    row("https://evil.test/erp.example.com", false);
    row("https://books.example.com:8443/x", true); // named without a port
    row("https://acme.my.crm.example/x", true);
    row("https://acme.my.crm.example:8443/x", false);
    row("http://acme.my.crm.example/x", false);
    row("https://my.crm.example/x", false);
    row("https://evilmy.crm.example/x", false);
    row("http://127.0.0.1:8000/x", true);
    row("http://127.0.0.1:8001/x", false);
    row("https://[2001:db8::7]/x", true);
    row("/x", false);
}

void TestHostPolicy::allowsWhatIsNamed()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isAllowed);
    HostPolicy policy;
    policy.allow(QStringLiteral("https://erp.example.com/api"), Naming::ByPerson);
    policy.allow(QStringLiteral("books.example.com"), Naming::ByPerson);
    policy.allow(QStringLiteral("http://127.0.0.1:8000"), Naming::ByPerson);
    policy.allow(QStringLiteral("https://[2001:db8::7]"), Naming::ByPerson);
    policy.allow(QString(), Naming::ByPerson);
    policy.allowPattern(QStringLiteral("*.my.crm.example"));
    const QString refusal = policy.refusalOf(url);
    QVERIFY2(refusal.isEmpty() == isAllowed, qPrintable(refusal));
}

void TestHostPolicy::refusesNamesThatLeadInside_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isAllowed");
    const QString own = QStringLiteral("https://erp.example.com/");
    const QString service = QStringLiteral("https://api.crm.example/");
    QTest::newRow("public") << service << "203.0.113.7" << true;
    QTest::newRow("loopback") << own << "127.0.0.1" << false;
    QTest::newRow("loopback in IPv6 clothes") << own << "::ffff:127.0.0.1" << false;
    QTest::newRow("loopback of version 6") << own << "::1" << false;
    QTest::newRow("this host") << own << "0.0.0.0" << false;
    QTest::newRow("metadata of a cloud") << own << "169.254.169.254" << false;
    QTest::newRow("link-local") << own << "fe80::1" << false;
    QTest::newRow("one's own network") << own << "10.1.2.3" << true;
    QTest::newRow("one's own network of version 6") << own << "fd00::7" << true;
    QTest::newRow("a service inside") << service << "192.168.1.7" << false;
    QTest::newRow("a service inside, mapped") << service << "::ffff:192.168.1.7" << false;
    QTest::newRow("a service behind a carrier") << service << "100.64.3.4" << false;
    QTest::newRow("loopback that says so") << "http://localhost:8000/"
                                           << "127.0.0.1" << true;
    QTest::newRow("an address that says so") << "https://192.168.1.7/"
                                             << "192.168.1.7" << true;
}

void TestHostPolicy::refusesNamesThatLeadInside()
{
    QFETCH(const QString, url);
    QFETCH(const QString, address);
    QFETCH(const bool, isAllowed);
    HostPolicy policy;
    policy.allow(QStringLiteral("https://erp.example.com/"), Naming::ByPerson);
    policy.allow(QStringLiteral("https://api.crm.example/"), Naming::ByProfile);
    const auto parsed = FarAddress::parse(address);
    QVERIFY(parsed);
    const QString refusal = policy.refusalOf(url, *parsed);
    QVERIFY2(refusal.isEmpty() == isAllowed, qPrintable(refusal));
}

void TestHostPolicy::speaksPlainHttpWhereAllowed()
{
    const QString url = QStringLiteral("http://erp.example.com/");
    QVERIFY(!urlRefusal(url, HostPolicy::PlainHttp::LoopbackOnly).isEmpty());
    QVERIFY(urlRefusal(url, HostPolicy::PlainHttp::Everywhere).isEmpty());
    QVERIFY(!urlRefusal(QStringLiteral("http://u:p@erp.example.com/"),
                        HostPolicy::PlainHttp::Everywhere)
                 .isEmpty());
}

void TestHostPolicy::opensNoConnectionInside()
{
    // A name of ours that leads to this computer without saying so: libcurl asks nobody for it.
    LoopbackServer server;
    auto policy = std::make_shared<HostPolicy>(HostPolicy::PlainHttp::Everywhere);
    const QString url = QStringLiteral("http://erp.localhost:%1/").arg(server.port());
    policy->allow(url, Naming::ByPerson);
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.effect = Effect::Write;
    request.hosts = policy;
    CurlTransport transport;
    const HttpResponse response = transport.perform(request, {});
    QCOMPARE(response.delivery, Delivery::NotSent);
    QVERIFY2(response.problem.contains("127.0.0.1") || response.problem.contains("::1"),
             qPrintable(response.problem));
    QVERIFY(!response.remedy.isEmpty());
    QCOMPARE(server.connections(), 0);
}

void TestHostPolicy::sendsToNoOtherHost()
{
    LoopbackServer elsewhere;
    Json profile = sampleProfile();
    profile.set("transport", *readJson(R"({"flavour":"rest","base":"{{c.elsewhere}}"})"));
    Json connection = profile["connection"];
    Json fields = connection["fields"];
    fields.set("elsewhere", *readJson(R"({"type":"string","title":"Elsewhere"})"));
    connection.set("fields", fields);
    profile.set("connection", connection);
    SampleConnection sample(profile);
    sample.connect(JsonObject{{"base_url", sample.server().url().toString()},
                              {"elsewhere", elsewhere.url().toString()}});
    const Reply reply = sample.call("get_invoice", JsonObject{{"id", "1"}});
    QCOMPARE(reply.kind, ReplyClass::Config);
    QVERIFY(!reply.wasSent);
    QVERIFY2(reply.message.contains("does not name the host"), qPrintable(reply.message));
    QVERIFY(!reply.hint.isEmpty());
    QCOMPARE(elsewhere.connections(), 0);
    QVERIFY(sample.scheduler().pauses.empty()); // trying again would end the same way
}

void TestHostPolicy::knowsTheEnvironmentsProxies()
{
    const QString url = QStringLiteral("https://api.crm.example/");
    QVERIFY(!isProxied(url));
    qputenv("https_proxy", "http://192.0.2.9:3128");
    qputenv("no_proxy", "internal.example, .books.example");
    QVERIFY(isProxied(url));
    QVERIFY(!isProxied(QStringLiteral("https://localhost:8443/")));
    QVERIFY(!isProxied(QStringLiteral("https://127.0.0.1:8443/")));
    QVERIFY(!isProxied(QStringLiteral("https://erp.internal.example/")));
    QVERIFY(!isProxied(QStringLiteral("https://eu.books.example/")));
    QVERIFY(isProxied(QStringLiteral("https://notinternal.example/")));
    QVERIFY(unproxiedHosts().startsWith("localhost,127.0.0.1,::1,"));
    qunsetenv("https_proxy");
    qunsetenv("no_proxy");
}

QTEST_GUILESS_MAIN(TestHostPolicy)
#include "test_hostpolicy.moc"
