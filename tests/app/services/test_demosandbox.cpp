// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/demosandbox.h"
#include "app/services/loopbacksandbox.h"
#include "models/connectors/transport/curltransport.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

class TestDemoSandbox : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void knowsItsAddress_data();
    void knowsItsAddress();
    void answersAtTheDemoAddress();
    void leavesOtherAddressesAlone();
    void sharesOneSandbox();
    void takesOverWhenTheOtherEnds();
    void keepsItsState();
    void runsUntilStopped();

private:
    [[nodiscard]] HttpResponse read(Transport &transport, const QString &path) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    CurlTransport m_curl;
};

void TestDemoSandbox::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

HttpResponse TestDemoSandbox::read(Transport &transport, const QString &path) const
{
    HttpRequest request;
    request.method = "GET";
    request.url = QString::fromLatin1(demoOrigin) + path;
    request.headers = {{"Authorization", "Bearer " + LoopbackSandbox::token().toLatin1()}};
    return transport.perform(request, {});
}

void TestDemoSandbox::knowsItsAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isDemo");
    QTest::newRow("origin") << "http://demo.invalid" << true;
    QTest::newRow("path") << "http://demo.invalid/erp/v1" << true;
    QTest::newRow("longer name") << "http://demo.invalid.example.com/" << false;
    QTest::newRow("port") << "http://demo.invalid:80/" << false;
    QTest::newRow("other") << "https://erp.example.com/" << false;
    QTest::newRow("empty") << "" << false;
}

void TestDemoSandbox::knowsItsAddress()
{
    QFETCH(QString, url);
    QFETCH(bool, isDemo);
    QCOMPARE(isDemoAddress(url), isDemo);
}

void TestDemoSandbox::answersAtTheDemoAddress()
{
    DemoSandbox sandbox(m_folder->path(), m_curl);
    QVERIFY(QDir(m_folder->path()).isEmpty()); // nothing is started before the first request
    DemoTransport transport(m_curl, sandbox);
    const HttpResponse response = read(transport, QStringLiteral("/crm/v1/deals"));
    QCOMPARE(response.delivery, Delivery::Answered);
    QCOMPARE(response.status, 200);
    QVERIFY(response.body.contains("D-1"));
}

void TestDemoSandbox::leavesOtherAddressesAlone()
{
    DemoSandbox sandbox(m_folder->path(), m_curl);
    DemoTransport transport(m_curl, sandbox);
    HttpRequest request;
    request.method = "GET";
    request.url = QStringLiteral("http://127.0.0.1:1/");
    QCOMPARE(transport.perform(request, {}).delivery, Delivery::NotSent);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestDemoSandbox::sharesOneSandbox()
{
    DemoSandbox first(m_folder->path(), m_curl);
    DemoSandbox second(m_folder->path(), m_curl);
    const auto origin = first.origin({});
    QVERIFY2(origin.ok(), origin.ok() ? "" : qPrintable(origin.error().line()));
    QVERIFY(origin->startsWith(QStringLiteral("http://127.0.0.1:")));
    QCOMPARE(*first.origin({}), *origin);
    QCOMPARE(*second.origin({}), *origin);
}

void TestDemoSandbox::takesOverWhenTheOtherEnds()
{
    auto first = std::make_unique<DemoSandbox>(m_folder->path(), m_curl);
    DemoSandbox second(m_folder->path(), m_curl);
    DemoTransport transport(m_curl, second);
    QVERIFY(first->origin({}).ok());
    QCOMPARE(read(transport, QStringLiteral("/admin/stats")).delivery, Delivery::Answered);
    first.reset();
    const HttpResponse response = read(transport, QStringLiteral("/admin/stats"));
    QVERIFY2(response.delivery == Delivery::Answered, qPrintable(response.problem));
}

void TestDemoSandbox::keepsItsState()
{
    QByteArray before;
    for (int run = 0; run < 2; ++run) {
        DemoSandbox sandbox(m_folder->path(), m_curl);
        DemoTransport transport(m_curl, sandbox);
        if (run == 0) {
            QVERIFY(read(transport, QStringLiteral("/crm/v1/deals/D-1001")).status == 200);
            before = read(transport, QStringLiteral("/crm/v1/deals/D-1001")).body;
            HttpRequest request;
            request.method = "PATCH";
            request.url = QString::fromLatin1(demoOrigin) + QStringLiteral("/crm/v1/deals/D-1001");
            request.headers = {
                {"Authorization", "Bearer " + LoopbackSandbox::token().toLatin1()},
                {"Content-Type", "application/json"},
                {"If-Match",
                 read(transport, QStringLiteral("/crm/v1/deals/D-1001")).header("ETag")}};
            request.body = R"({"title":"changed for the test"})";
            request.effect = Effect::Write;
            const HttpResponse changed = transport.perform(request, {});
            QVERIFY2(changed.status == 200, changed.body.constData());
        } else {
            const QByteArray after = read(transport, QStringLiteral("/crm/v1/deals/D-1001")).body;
            QVERIFY(after != before);
            QVERIFY(after.contains("changed for the test"));
        }
    }
}

void TestDemoSandbox::runsUntilStopped()
{
    std::stop_source source;
    QString told;
    const auto done = runSandbox(
        {},
        [&](const QString &origin) {
            told = origin;
            source.request_stop();
        },
        source.get_token());
    QVERIFY(done.ok());
    QVERIFY(told.startsWith(QStringLiteral("http://127.0.0.1:")));

    SandboxWish wrong;
    wrong.faults = QStringLiteral("nonsense");
    QVERIFY(!runSandbox(wrong, [](const QString &) {}, {}).ok());
}

QTEST_GUILESS_MAIN(TestDemoSandbox)
#include "test_demosandbox.moc"
