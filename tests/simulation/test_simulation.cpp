// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::simulation;

//! The real engine and the real store against a world in which everything goes wrong.
class TestSimulation : public QObject
{
    Q_OBJECT
private slots:
    void keepsItsPromises_data();
    void keepsItsPromises();
    void sawEverything();
    void repeatsASeed();
    void keepsThemInACampaign();

private:
    int m_worlds = 0;
    qint64 m_holds = 0;
    std::map<std::string, qint64> m_faults;
    std::map<std::string, qint64> m_crashed;
    std::map<std::string, qint64> m_passed;
    std::map<std::string, qint64> m_deeds;
};

namespace {

constexpr std::uint64_t firstSeed = 20261127;

std::uint64_t askedSeed()
{
    return qEnvironmentVariable("UNSNAG_SIMULATION_SEED").toULongLong();
}

//! Events of a whole campaign: a world for each class of targets, as many at a time as there are cores.
int campaignEvents()
{
    const int asked = qEnvironmentVariableIntValue("UNSNAG_SIMULATION_CAMPAIGN");
    return asked > 0 ? asked : 600;
}

int askedEvents()
{
    return qEnvironmentVariableIntValue("UNSNAG_SIMULATION_EVENTS");
}

void add(std::map<std::string, qint64> &to, const std::map<std::string, qint64> &counts)
{
    for (const auto &[name, count] : counts)
        to[name] += count;
}

QString lineOf(const std::map<std::string, qint64> &counts)
{
    QStringList parts;
    for (const auto &[name, count] : counts)
        parts += QStringLiteral("%1 %2").arg(QString::fromStdString(name)).arg(count);
    return parts.join(QStringLiteral(", "));
}

} // namespace

void TestSimulation::keepsItsPromises_data()
{
    QTest::addColumn<int>("target");
    for (const TargetClass target : targetClasses)
        QTest::newRow(qPrintable(targetClassName(target))) << static_cast<int>(target);
}

void TestSimulation::keepsItsPromises()
{
    QFETCH(int, target);
    Campaign campaign;
    campaign.target = static_cast<TargetClass>(target);
    // A world of its own for each class: the same one six times would see no more than one does.
    campaign.seed = askedSeed() != 0 ? askedSeed() : firstSeed + static_cast<std::uint64_t>(target);
    campaign.events = askedEvents() > 0 ? askedEvents() : 200;
    campaign.accounts = std::clamp(campaign.events / 10, 20, 1000);
    World world(campaign);
    const Chronicle outcome = world.run();
    qInfo("seed %llu, %d events: %s", static_cast<unsigned long long>(campaign.seed),
          campaign.events, qPrintable(outcome.summary()));
    ++m_worlds;
    m_holds += outcome.holds;
    add(m_faults, outcome.faults);
    add(m_crashed, outcome.crashed);
    add(m_passed, outcome.passed);
    add(m_deeds, outcome.deeds);
    QVERIFY2(outcome.violation.isEmpty(),
             qPrintable(QStringLiteral(
                            "%1 (UNSNAG_SIMULATION_SEED=%2 UNSNAG_SIMULATION_EVENTS=%3 repeats it)")
                            .arg(outcome.violation)
                            .arg(campaign.seed)
                            .arg(campaign.events)));
}

void TestSimulation::keepsThemInACampaign()
{
    const int events = campaignEvents();
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<QProcess>> worlds;
    std::size_t ended = 0;
    for (const TargetClass target : targetClasses) {
        if (worlds.size() - ended >= static_cast<std::size_t>(QThread::idealThreadCount()))
            QVERIFY(worlds[ended++]->waitForFinished(-1));
        auto world = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        const auto share =
            static_cast<int>((events + targetClasses.size() - 1) / targetClasses.size());
        environment.insert(QStringLiteral("UNSNAG_SIMULATION_EVENTS"), QString::number(share));
        world->setProcessEnvironment(environment);
        world->setProcessChannelMode(QProcess::MergedChannels);
        world->start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("keepsItsPromises:") + targetClassName(target)});
        worlds.push_back(std::move(world));
    }
    for (const auto &world : worlds) {
        QVERIFY(world->state() == QProcess::NotRunning || world->waitForFinished(-1));
        const QByteArray told = world->readAll();
        QVERIFY2(world->exitStatus() == QProcess::NormalExit && world->exitCode() == 0,
                 told.constData());
        const auto begin = told.indexOf("seed ");
        qInfo("%s", told.mid(begin, told.indexOf('\n', begin) - begin).constData());
    }
    qInfo("%d events in %.1f s on %d cores (UNSNAG_SIMULATION_CAMPAIGN asks for more)", events,
          static_cast<double>(timer.elapsed()) / 1000.0, QThread::idealThreadCount());
}

void TestSimulation::repeatsASeed()
{
    QString traces[2];
    for (QString &trace : traces) {
        Campaign campaign;
        campaign.seed = 7;
        campaign.events = 60;
        campaign.accounts = 20;
        World world(campaign);
        trace = world.run().traceHash;
    }
    QCOMPARE(traces[0], traces[1]);
}

void TestSimulation::sawEverything()
{
    qInfo("faults: %s", qPrintable(lineOf(m_faults)));
    qInfo("crashes: %s", qPrintable(lineOf(m_crashed)));
    qInfo("people: %s", qPrintable(lineOf(m_deeds)));
    if (m_worlds < static_cast<int>(targetClasses.size()))
        return; // a part of the campaign was asked for
    // A simulation that never meets a fault tests nothing, however green it is.
    const std::string worn = faultName(Fault::ExpiredKey).toStdString();
    for (const auto &[name, count] : m_faults)
        QVERIFY2(count > 0 || name == worn, name.c_str());
    QCOMPARE(m_faults[worn], 0); // only a mistake leads there; the test of the mutants sees it
    for (const auto &[name, count] : m_passed)
        QVERIFY2(count == 0 || m_crashed[name] > 0, name.c_str());
    QVERIFY2(m_holds > 0, "no exception was escalated with a billing hold");
    for (const char *deed : {"resolve", "replay", "undo", "hold", "dismiss", "reopen", "probe",
                             "overtake", "bulk", "cancel bulk"})
        QVERIFY2(m_deeds[deed] > 0, deed);
}

int main(int argc, char *argv[])
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "10800000"); // a long campaign takes longer than 5 minutes
    const QCoreApplication app(argc, argv);
    TestSimulation test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_simulation.moc"
