// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/recording/inventedpeople.h"
#include "models/connectors/recording/replaytransport.h"

#include <QBuffer>
#include <QtTest>

using namespace unsnag;

namespace {

//! Answers everything with the same body.
class OneAnswer final : public Transport
{
public:
    explicit OneAnswer(QByteArray body) : m_body(std::move(body)) {}
    HttpResponse perform(const HttpRequest &, const std::stop_token &) override
    {
        HttpResponse out;
        out.delivery = Delivery::Answered;
        out.status = 200;
        out.headers = {{"Set-Cookie", "sid=c4nary-c00kie"}, {"ETag", "\"7\""}};
        out.body = m_body + QByteArray::number(++m_count) + "\"}";
        return out;
    }

private:
    QByteArray m_body;
    int m_count = 0;
};

HttpRequest asked(const QString &url, const QByteArray &body = {})
{
    HttpRequest out;
    out.method = body.isEmpty() ? "GET" : "POST";
    out.url = url;
    out.headers = {{"Authorization", "Bearer c4nary-t0ken"}};
    out.body = body;
    return out;
}

} // namespace

//! What a recording holds, and what it answers.
class TestRecordingMask : public QObject
{
    Q_OBJECT
private slots:
    void inventsPeople();
    void keepsWhatIsNobodys_data();
    void keepsWhatIsNobodys();
    void holdsNoSecretAndNoPerson();
    void answersInTurn();
};

void TestRecordingMask::inventsPeople()
{
    const Json masked = InventedPeople::inDocument(*readJson(
        R"({"name":"Nordwind Logistik GmbH","email":"ida.voss@nordwind.test","phone":"+49 40 123456",
            "note":"Call Nordwind Logistik GmbH, or mail ida.voss@nordwind.test","total":"1490.50"})"));
    const QByteArray text = masked.toText();
    QVERIFY2(!text.contains("Nordwind") && !text.contains("nordwind") && !text.contains("123456"),
             text.constData());
    QVERIFY(masked["note"].toString().contains(masked["name"].toString()));
    QVERIFY(masked["note"].toString().contains(masked["email"].toString()));
    QVERIFY(masked["email"].toString().endsWith("@example.com"));
    QCOMPARE(masked["total"].toString(), QStringLiteral("1490.50"));
    QCOMPARE(InventedPeople::inDocument(masked), masked); // what is invented stays
}

void TestRecordingMask::keepsWhatIsNobodys_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("currency") << "name"
                              << "EUR";
    QTest::newRow("field of a schema") << "propertyName"
                                       << "hs_lastmodifieddate";
    QTest::newRow("number") << "name"
                            << "2026/001";
    QTest::newRow("state") << "state"
                           << "Closed Won";
    QTest::newRow("no phone") << "phone"
                              << "";
}

void TestRecordingMask::keepsWhatIsNobodys()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QCOMPARE(InventedPeople::inText(name, text), text);
}

void TestRecordingMask::holdsNoSecretAndNoPerson()
{
    OneAnswer wire(R"({"access_token":"c4nary-t0ken","name":"Nordwind Logistik GmbH","id":")");
    QBuffer file;
    QVERIFY(file.open(QIODevice::ReadWrite));
    RecordingTransport recording(wire, file, RecordingMask({"c4nary-s3cret"}));
    QVERIFY(recording
                .begin({"sample",
                        JsonObject{{"base_url", "https://erp.example.com"},
                                   {"user", "ida@nordwind.test"}},
                        JsonObject{}})
                .ok());
    static_cast<void>(recording.perform(
        asked("https://erp.example.com/a/c4nary-s3cret?name=Nordwind%20Logistik&api_key=c4nary-k3y",
              R"({"password":"c4nary-s3cret","plain":"c4nary-s3cret","contact":"Ida Voss"})"),
        {}));
    QVERIFY(recording.end().ok());
    QCOMPARE(recording.count(), 1);
    const QByteArray text = file.data();
    for (const char *word : {"c4nary", "Nordwind", "nordwind", "Voss"})
        QVERIFY2(!text.contains(word), text.constData());
    QVERIFY(text.contains("\"ETag\":\"\\\"7\\\"\""));
}

void TestRecordingMask::answersInTurn()
{
    OneAnswer wire(R"({"id":")");
    QBuffer file;
    QVERIFY(file.open(QIODevice::ReadWrite));
    RecordingTransport recording(wire, file, RecordingMask({}));
    QVERIFY(recording.begin({"sample", JsonObject{}, JsonObject{}}).ok());
    const HttpRequest list = asked("https://erp.example.com/list?name=Nordwind%20Logistik");
    const HttpRequest other = asked("https://erp.example.com/other");
    for (const HttpRequest &request : {list, other, list})
        static_cast<void>(recording.perform(request, {}));
    const auto replay = ReplayTransport::read(file.data(), QStringLiteral("x.jsonl"));
    QVERIFY2(replay.ok(), replay ? "" : qPrintable(replay.error().line()));
    QCOMPARE((*replay)->head().profile, QStringLiteral("sample"));
    QByteArrayList bodies;
    for (const HttpRequest &request : {list, list, list, other})
        bodies += (*replay)->perform(request, {}).body;
    QCOMPARE(bodies,
             (QByteArrayList{R"({"id":"1"})", R"({"id":"3"})", R"({"id":"3"})", R"({"id":"2"})"}));
    QCOMPARE((*replay)->perform(list, {}).header("etag"), QByteArray("\"7\""));
    const HttpResponse unknown =
        (*replay)->perform(asked("https://erp.example.com/list?name=EUR"), {});
    QCOMPARE(unknown.delivery, Delivery::NotSent);
    QVERIFY2(unknown.problem.contains("/list"), qPrintable(unknown.problem));
    QVERIFY2(unknown.remedy.contains("GET /other"), qPrintable(unknown.remedy));
    QVERIFY(!ReplayTransport::read("{}\n", QStringLiteral("x.jsonl")).ok());
    QVERIFY(!ReplayTransport::read("", QStringLiteral("x.jsonl")).ok());
}

QTEST_GUILESS_MAIN(TestRecordingMask)
#include "test_recordingmask.moc"
