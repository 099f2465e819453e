// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world.h"

#include "models/base/faultpoint.h"
#include "models/engine/runengine.h"
#include "models/flows/builtinflows.h"

#include <QSqlRecord>

namespace unsnag::simulation {
namespace {

constexpr int shortDay = 60;  //!< events between two runs of the layer, about
constexpr int mostDays = 25;  //!< a long campaign has longer days instead: each ends with a reconcile
constexpr int passesOfDay = 5;
constexpr int patience = 12;   //!< rounds before an unknown outcome is closed by hand
constexpr int mostRounds = 40; //!< of settling

Flaw flawOf(std::uint64_t dice)
{
    switch (dice) {
    case 0:
        return Flaw::MissingTerms;
    case 1:
        return Flaw::WrongTotal;
    case 2:
        return Flaw::UnknownItem;
    default:
        return Flaw::None;
    }
}

} // namespace

World::World(const Campaign &campaign)
    : m_campaign(campaign), m_rng(campaign.seed), m_programRng(campaign.seed ^ 0x5bd1e995),
      m_faults(m_rng), m_crm(m_time, campaign.accounts),
      m_erp(traitsOf(campaign.target), m_time, m_faults, m_rng), m_scheduler(m_time, m_rng),
      m_network(m_crm, m_erp, m_time, m_faults, m_rng, m_scheduler), m_judge(m_erp, m_crm),
      m_people(m_crm, m_erp, m_faults, m_rng, m_judge)
{
    m_around.secret = QStringLiteral("canary-%1").arg(campaign.seed, 16, 16, QLatin1Char('c'));
    for (const Fault fault : campaign.favoured)
        m_faults.favour(fault);
    m_faults.favourCrash(campaign.favouredCrash);
    m_network.secret = m_around.secret.toLatin1();
    m_erp.broken = [this](const QString &what) { m_judge.accuse(what); };
    m_network.writeSeen = [this](const WireRequest &request, SimulatedNetwork::Arrival arrival) {
        m_judge.seeWrite(request, arrival, m_program ? &m_program->store() : nullptr);
    };
    m_network.exchanged = [this](const HttpRequest &request, const HttpResponse &response) {
        mix(request.method + request.url.toUtf8() + request.body);
        if (m_isTold)
            tell(QString::fromUtf8(request.method + ' ' + request.url.toUtf8() + ' ' +
                                   request.body + " -> " + QByteArray::number(response.status) +
                                   ' ' + response.problem.toUtf8()));
        mix(QByteArray::number(response.status) + response.body +
            QByteArray::number(m_time.trueNow().time_since_epoch().count()));
    };
    m_scheduler.meanwhile = [this] {
        if (m_program)
            m_people.actMeanwhile(m_program->bench());
    };
    m_network.crash = [this](const char *point) { crash(point); };
    setFaultHook([this](const char *point) { passPoint(point); });
}

World::~World()
{
    setFaultHook({});
}

void World::tell(const QString &what) const
{
    if (m_isTold)
        qInfo("%s %s", qPrintable(toRfc3339(m_time.trueNow())), qPrintable(what));
}

void World::mix(const QByteArray &bytes)
{
    for (const char byte : bytes)
        m_hash = (m_hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
}

Result<void> World::prepare()
{
    UNSNAG_TRY(m_around.source, crmProfile());
    UNSNAG_TRY(m_around.target, erpProfile(m_campaign.target));
    UNSNAG_TRY(const auto flows, builtinFlows());
    for (const auto &flow : flows) {
        if (flow->id() != QLatin1String("deal_to_invoice"))
            continue;
        // The far systems of this world have neither periods and credit nor companies to link.
        Json document = flow->document();
        for (const char *part : {"checks", "write_back"})
            document.remove(QString::fromLatin1(part));
        UNSNAG_TRY(const auto plain, Flow::read(document.toText(), QStringLiteral("simulation")));
        m_around.flows.put(plain);
    }
    m_erp.addItem(QStringLiteral("LIC-1"));
    for (int account = 0; account < m_campaign.accounts; ++account) {
        const std::uint64_t dice = m_rng.below(10);
        if (dice < 9)
            m_erp.addCustomer(SimulatedCrm::accountName(account),
                              dice < 7 ? QStringLiteral("crm:") + SimulatedCrm::accountId(account)
                                       : QString());
    }
    m_faults.pause();
    const auto made = SimulatedProgram::create(m_around, m_time, m_programRng);
    m_faults.resume();
    return made;
}

void World::passPoint(const char *point)
{
    if (m_program && std::string_view(point) == "job.begun")
        m_judge.seeBegin(m_program->store());
    if (!m_faults.crashesAt(point)) {
        if (std::string_view(point) == "store.before_commit" &&
            m_faults.strikes(Fault::CommitUnknown)) {
            m_around.disk.failSyncs(1);
            m_judge.setDiskFails(true);
        }
        return;
    }
    crash(point);
}

void World::crash(const char *point)
{
    ++m_crashes;
    m_faults.note(m_rng.below(2) == 0 ? Fault::Kill : Fault::PowerCut);
    if (m_isRecovering && m_crashes > 1)
        m_faults.note(Fault::CrashInRecovery);
    mix(point);
    tell(QStringLiteral("crash at ") + QString::fromLatin1(point));
    m_around.disk.die();
    throw SimulatedCrash{};
}

void World::guarded(const std::function<void()> &work)
{
    try {
        if (!m_program)
            start();
        if (m_program)
            work();
    } catch (const SimulatedCrash &) {
        m_scheduler.reset();
        m_program.reset();
        m_isRecovering = false;
        m_faults.setUnstable(false);
        constexpr test::Loss losses[] = {test::Loss::Nothing, test::Loss::Nothing,
                                         test::Loss::Unsynced, test::Loss::SomeWrites,
                                         test::Loss::SomeSectors};
        m_around.disk.revive(losses[m_rng.below(5)], m_rng);
        goodWeather();
        m_time.pass(std::chrono::milliseconds(200 + m_rng.below(20000)));
        if (m_faults.strikes(Fault::Sleep)) // nobody is there to start it again
            sleep();
        m_network.deliverLate();
    }
}

void World::start()
{
    m_isRecovering = true;
    m_faults.setUnstable(true);
    auto program = SimulatedProgram::start(m_around, m_network, m_time, m_programRng, m_scheduler);
    m_isRecovering = false;
    m_faults.setUnstable(false);
    if (!program.ok()) {
        // Nothing starts on a disk that fails; the next try finds a better one.
        if (!m_judge.diskFails())
            m_judge.accuse(QStringLiteral("it does not start: ") + program.error().line());
        goodWeather();
        return;
    }
    m_program = std::move(*program);
    m_judge.checkStart(m_program->bench());
}

void World::sleep()
{
    // What is under way arrives in its time, not after the night.
    m_time.pass(std::chrono::seconds(32));
    m_network.deliverLate();
    m_time.pass(std::chrono::hours(25 + m_rng.below(10)));
}

void World::badWeather()
{
    if (m_faults.strikes(Fault::DiskFull)) {
        m_around.disk.setSpace(static_cast<qint64>(m_rng.below(40000)));
        m_judge.setDiskFails(true);
    }
    if (m_faults.strikes(Fault::ClockJump)) {
        const auto minutes = static_cast<std::int64_t>(m_rng.below(360)) - 180;
        m_time.setError(std::chrono::minutes(minutes));
    }
    if (m_faults.strikes(Fault::Sleep))
        sleep();
}

void World::goodWeather()
{
    m_around.disk.setSpace(-1);
    m_around.disk.failSyncs(0);
    m_judge.setDiskFails(false);
    m_time.setError(std::chrono::milliseconds(0));
}

void World::layerRuns()
{
    // Where it crashed somebody starts it again at once.
    for (int starts = 0; starts < 3 && (starts == 0 || !m_program); ++starts) {
        guarded([this] {
            const auto report = RunEngine(m_program->bench()).run(RunScope::Whole, {});
            if (!report.ok())
                m_judge.weigh(report.error(), "run");
        });
    }
}

void World::passDay(int events)
{
    for (int i = 0; i < events; ++i) {
        m_time.pass(std::chrono::seconds(m_rng.below(20)));
        if (m_rng.below(12) == 0 && !m_crm.deals().empty())
            m_crm.touch(m_rng.below(m_crm.deals().size()));
        else
            m_crm.win(
                static_cast<int>(m_rng.below(static_cast<std::uint64_t>(m_campaign.accounts))),
                flawOf(m_rng.below(24)), 1 + static_cast<int>(m_rng.below(900)));
    }
    // A fault of a connection ends a pass; the next one goes on.
    for (int pass = 0; pass < passesOfDay; ++pass) {
        badWeather();
        layerRuns();
        goodWeather();
        m_time.pass(std::chrono::seconds(1 + m_rng.below(90)));
        m_network.deliverLate();
    }
    for (int i = 0; i < events / 3; ++i) {
        m_time.pass(std::chrono::seconds(1 + m_rng.below(20)));
        guarded([this] { m_people.act(m_program->bench()); });
    }
    m_time.pass(std::chrono::minutes(6 + m_rng.below(30)));
    m_network.deliverLate();
}

bool World::isAtRest()
{
    bool atRest = false;
    guarded([&] {
        const auto left = m_program->bench().store.read([](Session &session) -> Result<qint64> {
            UNSNAG_TRY(auto rows,
                       session.run(QStringLiteral(
                           "SELECT (SELECT COUNT(*) FROM events WHERE state = 'pending') + "
                           "(SELECT COUNT(*) FROM exceptions WHERE state NOT IN ('confirmed', "
                           "'dismissed'))")));
            return rows.next() ? rows.value(0).toLongLong() : -1;
        });
        atRest = left.ok() && *left == 0;
    });
    return atRest;
}

void World::settle()
{
    m_faults.end();
    goodWeather();
    m_network.deliverAll();
    for (int round = 0; round < mostRounds && !m_judge.isBroken(); ++round) {
        m_time.pass(std::chrono::minutes(10));
        layerRuns();
        if (round > 0 && isAtRest())
            break;
        guarded([&] {
            (void)m_people.workOff(m_program->bench());
            if (round >= patience)
                m_people.giveUp(m_program->bench());
        });
    }
    guarded([this] { m_judge.checkAll(m_program->bench()); });
    showRows();
    m_program.reset();
    m_judge.checkSecret(m_around.disk, m_network.secret, m_rng);
}

void World::showRows()
{
    const QString asked = qEnvironmentVariable("UNSNAG_SIMULATION_QUERY");
    if (asked.isEmpty() || !m_program || !m_judge.isBroken())
        return;
    const auto shown = m_program->store().read([&](Session &session) -> Result<void> {
        UNSNAG_TRY(auto rows, session.run(asked));
        while (rows.next()) {
            QStringList cells;
            for (int column = 0; column < rows.record().count(); ++column)
                cells += rows.value(column).toString();
            qInfo("%s", qPrintable(cells.join(QStringLiteral(" | "))));
        }
        return {};
    });
    if (!shown.ok())
        qInfo("%s", qPrintable(shown.error().line()));
}

Chronicle World::run()
{
    if (const auto ready = prepare(); !ready.ok())
        m_judge.accuse(QStringLiteral("prepare: ") + ready.error().line());
    const int dayLength = std::max(shortDay, m_campaign.events / mostDays);
    for (int left = m_campaign.events; left > 0 && !m_judge.isBroken();) {
        const int today = std::min(
            left, 1 + static_cast<int>(m_rng.below(2 * static_cast<std::uint64_t>(dayLength))));
        passDay(today);
        left -= today;
    }
    if (!m_judge.isBroken())
        settle();
    showRows();
    m_program.reset();
    return told();
}

Chronicle World::told()
{
    Chronicle outcome;
    outcome.violation = m_judge.first();
    outcome.traceHash = QString::number(m_hash, 16);
    outcome.requests = m_network.requests();
    outcome.documents = static_cast<qint64>(m_erp.documents().size());
    outcome.crashes = m_crashes;
    outcome.holds = static_cast<qint64>(m_erp.holds().all().size());
    outcome.decisions = m_judge.decisions();
    outcome.virtualTime =
        std::chrono::floor<std::chrono::hours>(m_time.trueNow() - VirtualTime().trueNow());
    for (std::size_t i = 0; i < faultCount; ++i)
        outcome.faults[faultName(static_cast<Fault>(i)).toStdString()] =
            m_faults.count(static_cast<Fault>(i));
    outcome.crashed = m_faults.crashes();
    outcome.passed = m_faults.passages();
    outcome.deeds = m_people.deeds();
    return outcome;
}

QString Chronicle::summary() const
{
    return QStringLiteral("%1 requests, %2 documents, %3 decisions, %4 crashes, %5 virtual hours, "
                          "trace %6")
        .arg(requests)
        .arg(documents)
        .arg(decisions)
        .arg(crashes)
        .arg(virtualTime.count())
        .arg(traceHash);
}

} // namespace unsnag::simulation
