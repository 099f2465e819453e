// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/feeds/httpbinding.h"

#include <QFile>
#include <QtTest>

using namespace unsnag;

namespace {

//! One scenario of the conformance feature with its example put in.
struct Scenario {
    QByteArray request;
    std::map<QString, QString> attributes;
    QByteArray data;
};

QString withExample(QString text, const QString &example)
{
    return text.replace(QStringLiteral("<contentType>"), example);
}

//! Cells of a table line: "| key | value |".
QStringList cells(const QString &line)
{
    QStringList parts;
    for (const QString &part : line.trimmed().split(QLatin1Char('|')).mid(1))
        parts.append(part.trimmed());
    parts.removeLast();
    return parts;
}

HttpMessage parsed(const QByteArray &request)
{
    HttpMessage message;
    const qsizetype blank = request.indexOf("\n\n");
    for (const QByteArray &line : request.left(blank).split('\n').mid(1)) {
        const qsizetype colon = line.indexOf(':');
        message.headers.emplace(line.left(colon).trimmed().toLower(),
                                line.mid(colon + 1).trimmed());
    }
    message.body = request.mid(blank + 2);
    return message;
}

} // namespace

//! The feature file of the CloudEvents project for its HTTP binding.
class TestSuiteCloudEvents : public QObject
{
    Q_OBJECT
private slots:
    void readsRequests_data();
    void readsRequests();

private:
    std::vector<Scenario> m_scenarios;
};

void TestSuiteCloudEvents::readsRequests_data()
{
    QTest::addColumn<int>("number");
    QFile file(QStringLiteral(UNSNAG_RESEARCH_DIR
                              "/suites/cloudevents/http-protocol-binding.feature.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList outlines =
        QString::fromUtf8(file.readAll()).split(QStringLiteral("Scenario Outline:")).mid(1);
    for (const QString &outline : outlines) {
        const QStringList quoted = outline.split(QStringLiteral("\"\"\""));
        QCOMPARE(quoted.size(), 5);
        QStringList request;
        for (const QString &line : quoted[1].split(QLatin1Char('\n')).mid(1))
            request.append(line.startsWith(QLatin1String("        ")) ? line.mid(8)
                                                                      : line.trimmed());
        QStringList examples;
        std::map<QString, QString> attributes;
        for (const QString &line : quoted[2].split(QLatin1Char('\n'))) {
            if (line.trimmed().startsWith(QLatin1Char('|')) &&
                cells(line)[0] != QLatin1String("key"))
                attributes.emplace(cells(line)[0], cells(line)[1]);
        }
        for (const QString &line : quoted[4].split(QLatin1Char('\n'))) {
            if (line.trimmed().startsWith(QLatin1Char('|')) &&
                cells(line)[0] != QLatin1String("contentType"))
                examples.append(cells(line)[0]);
        }
        QVERIFY(examples.size() >= 2);
        for (const QString &example : examples) {
            Scenario scenario{withExample(request.join(QLatin1Char('\n')), example).toUtf8(),
                              attributes, quoted[3].trimmed().toUtf8()};
            for (auto &[key, value] : scenario.attributes)
                value = withExample(value, example);
            QTest::newRow(
                qPrintable(outline.section(QLatin1Char('('), 0, 0).trimmed() + ' ' + example))
                << static_cast<int>(m_scenarios.size());
            m_scenarios.push_back(std::move(scenario));
        }
    }
    QCOMPARE(m_scenarios.size(), std::size_t(4));
}

void TestSuiteCloudEvents::readsRequests()
{
    QFETCH(int, number);
    const Scenario &scenario = m_scenarios[static_cast<std::size_t>(number)];
    const HttpMessage message = parsed(scenario.request);
    QVERIFY(contentMode(message).has_value());
    const auto events = readHttpEvents(message);
    QVERIFY2(events.ok(), events.ok() ? "" : qPrintable(events.error().line()));
    QCOMPARE(events->size(), std::size_t(1));
    QCOMPARE(events->front().attributes(), scenario.attributes);
    QCOMPARE(events->front().data, *readJson(scenario.data));
}

QTEST_GUILESS_MAIN(TestSuiteCloudEvents)
#include "test_suite_cloudevents.moc"
