// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/profilelibrary.h"
#include "models/connectors/profile/sendbudget.h"

#include <QtTest>

#include <queue>
#include <random>

using namespace unsnag;
using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;

namespace {

const Timestamp dawn{1'795'000'000'000ms};

//! What a far system would have counted of one operation's requests.
struct SendCount {
    std::vector<Timestamp> sent;
    int inFlight = 0;
    int mostInFlight = 0;
    double busy = 0; //!< requests under way, summed over the milliseconds
};

//! Many workers that ask for one turn after another, on a clock that jumps from event to event. Two
//! connections share the account.
class GreedyWorkers
{
public:
    GreedyWorkers(const Profile &profile, QString operation, Milliseconds latency)
        : m_operation(std::move(operation)), m_latency(latency)
    {
        for (int i = 0; i < 2; ++i) {
            const QString name = QStringLiteral("connection %1").arg(i);
            m_budgets.push_back(std::make_unique<SendBudget>(
                m_registry, profile.document()["limits"], profile.limits().maxInFlight));
            m_budgets.back()->count({profile.id(), name, QStringLiteral("account"), name});
            m_counts.emplace_back();
        }
    }

    void run(int workers, Timestamp end)
    {
        for (int i = 0; i < workers; ++i)
            ask(i % int(m_budgets.size()));
        while (!m_events.empty() && m_events.top().at < end) {
            const Timestamp next = m_events.top().at;
            note(next - m_now);
            m_now = next;
            const Event event = m_events.top();
            m_events.pop();
            if (event.place >= 0)
                finish(event);
            else
                ask(event.connection);
        }
    }

    [[nodiscard]] const SendCount &all() const { return m_all; }
    [[nodiscard]] const SendCount &of(int connection) const { return m_counts.at(connection); }

private:
    struct Event {
        Timestamp at;
        int connection = 0;
        int place = -1; //!< of the request that ends; -1: a worker asks again
        bool operator>(const Event &other) const { return at > other.at; }
    };

    void note(Milliseconds passed)
    {
        m_all.busy += double(passed.count()) * m_all.inFlight;
        for (SendCount &count : m_counts)
            count.busy += double(passed.count()) * count.inFlight;
    }

    void ask(int connection)
    {
        auto taken = m_budgets.at(connection)->take(m_operation, m_now);
        if (std::holds_alternative<SendBudget::Closed>(taken)) {
            const auto wait = std::get<SendBudget::Closed>(taken).wait;
            if (wait)
                m_events.push({m_now + *wait, connection, -1});
            else
                m_waiting.push_back(connection);
            return;
        }
        for (SendCount *count : {&m_all, &m_counts.at(connection)}) {
            count->sent.push_back(m_now);
            count->mostInFlight = std::max(count->mostInFlight, ++count->inFlight);
        }
        const int place = m_next++;
        m_places.emplace(place, std::get<SendBudget::Place>(std::move(taken)));
        m_events.push({m_now + m_latency + Milliseconds(m_chance() % 5), connection, place});
    }

    void finish(const Event &event)
    {
        m_places.erase(event.place);
        --m_all.inFlight;
        --m_counts.at(event.connection).inFlight;
        std::vector<int> waiting = std::move(m_waiting);
        m_waiting.clear();
        ask(event.connection);
        for (const int connection : waiting)
            ask(connection);
    }

    BudgetRegistry m_registry;
    std::vector<std::unique_ptr<SendBudget>> m_budgets;
    QString m_operation;
    Milliseconds m_latency;
    Timestamp m_now = dawn;
    std::priority_queue<Event, std::vector<Event>, std::greater<>> m_events;
    std::map<int, SendBudget::Place> m_places;
    std::vector<int> m_waiting;
    int m_next = 0;
    SendCount m_all;
    std::vector<SendCount> m_counts;
    std::minstd_rand m_chance{42};
};

//! The most requests in any stretch of that length.
std::size_t mostWithin(const std::vector<Timestamp> &sent, Milliseconds window)
{
    std::size_t most = 0;
    for (std::size_t begin = 0, end = 0; end < sent.size(); ++end) {
        while (sent.at(end) - sent.at(begin) >= window)
            ++begin;
        most = std::max(most, end - begin + 1);
    }
    return most;
}

Milliseconds windowOf(const Json &budget)
{
    return Milliseconds(std::int64_t(budget["window_s"].scalarText().toDouble() * 1000));
}

//! Whether each of the two connections, which log in as two users, has a budget of its own.
bool isOfOne(const Json &budget)
{
    const QString scope = budget["scope"].toString();
    return scope == QLatin1String("connection") || scope == QLatin1String("user");
}

bool isCounting(const Json &budget, const QString &operation)
{
    if (budget["ops"].size() == 0)
        return true;
    return std::any_of(budget["ops"].array().begin(), budget["ops"].array().end(),
                       [&](const Json &each) { return each.toString() == operation; });
}

//! Requests a second that the tightest window of an operation lets pass; 0 where there is none.
Json tightest(const Profile &profile, const QString &operation)
{
    Json out;
    double least = 0;
    for (const Json &budget : profile.document()["limits"]["budgets"].array()) {
        const auto window = windowOf(budget);
        if (!isCounting(budget, operation) || window.count() == 0 ||
            budget["requests"].toInt() == 0)
            continue;
        const double rate = double(budget["requests"].toInt()) / double(window.count());
        if (out.isNull() || rate < least) {
            out = budget;
            least = rate;
        }
    }
    return out;
}

//! Reading them all takes longer than the rest: once is enough.
const std::vector<std::shared_ptr<const Profile>> &shipped()
{
    static const auto profiles = builtinProfiles();
    static const std::vector<std::shared_ptr<const Profile>> none;
    return profiles ? *profiles : none;
}

std::shared_ptr<const Profile> profileOf(const QString &id)
{
    const auto found = std::find_if(shipped().begin(), shipped().end(),
                                    [&id](const auto &each) { return each->id() == id; });
    return found == shipped().end() ? nullptr : *found;
}

} // namespace

//! Every profile's budgets under more load than they bear: never more than allowed, and nearly all of
//! what is allowed.
class TestGreedySends : public QObject
{
    Q_OBJECT
private slots:
    void staysWithinEveryBudgetAndUsesIt_data();
    void staysWithinEveryBudgetAndUsesIt();
    void fillsThePlacesThereAre_data();
    void fillsThePlacesThereAre();

private:
    static void addProfiles();
};

void TestGreedySends::addProfiles()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("operation");
    QVERIFY(!shipped().empty());
    for (const auto &profile : shipped()) {
        QStringList operations{QStringLiteral("whoami")};
        for (const Json &budget : profile->document()["limits"]["budgets"].array()) {
            if (budget["ops"].size() > 0 && !operations.contains(budget["ops"].at(0).toString()))
                operations += budget["ops"].at(0).toString();
        }
        for (const QString &operation : operations)
            QTest::addRow("%s %s", qPrintable(profile->id()), qPrintable(operation))
                << profile->id() << operation;
    }
}

void TestGreedySends::staysWithinEveryBudgetAndUsesIt_data()
{
    addProfiles();
}

void TestGreedySends::staysWithinEveryBudgetAndUsesIt()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, operation);
    const auto found = profileOf(profile);
    const Json rule = tightest(*found, operation);
    // A profile without windows is asked as fast as its places allow, for as long.
    const Milliseconds window = rule.isNull() ? Milliseconds(60s) : windowOf(rule);
    const Milliseconds length = window * 4;
    GreedyWorkers workers(*found, operation, rule.isNull() ? 100ms : 1ms);
    workers.run(32, dawn + length);
    for (const Json &budget : found->document()["limits"]["budgets"].array()) {
        if (!isCounting(budget, operation))
            continue;
        const bool isOwn = isOfOne(budget);
        const SendCount &count = isOwn ? workers.of(0) : workers.all();
        if (windowOf(budget).count() > 0 && budget["requests"].toInt() > 0)
            QVERIFY2(mostWithin(count.sent, windowOf(budget)) <=
                         std::size_t(budget["requests"].toInt()),
                     qPrintable(budget["id"].toString()));
        if (budget.contains("concurrency"))
            QVERIFY2(count.mostInFlight <= int(budget["concurrency"].toInt()),
                     qPrintable(budget["id"].toString()));
    }
    QVERIFY(workers.of(0).mostInFlight <= found->limits().maxInFlight);
    if (rule.isNull())
        return;
    const bool isOwn = isOfOne(rule);
    const double used = double((isOwn ? workers.of(0) : workers.all()).sent.size()) /
                        (4.0 * double(rule["requests"].toInt()));
    QVERIFY2(used >= 0.95,
             qPrintable(QStringLiteral("%1 of budget %2").arg(used).arg(rule["id"].toString())));
}

void TestGreedySends::fillsThePlacesThereAre_data()
{
    addProfiles();
}

void TestGreedySends::fillsThePlacesThereAre()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, operation);
    const auto found = profileOf(profile);
    int places = 2 * found->limits().maxInFlight; // two connections
    for (const Json &budget : found->document()["limits"]["budgets"].array()) {
        const bool isOwn = isOfOne(budget);
        if (isCounting(budget, operation) && budget.contains("concurrency"))
            places = std::min(places, int(budget["concurrency"].toInt()) * (isOwn ? 2 : 1));
    }
    // So slow that no window is ever full, and short enough that none of a day is used up.
    constexpr Milliseconds latency = 30s;
    constexpr Milliseconds length = 3h;
    GreedyWorkers workers(*found, operation, latency);
    workers.run(32, dawn + length);
    QCOMPARE(workers.all().mostInFlight, places);
    const double used = workers.all().busy / double(length.count()) / places;
    QVERIFY2(used >= 0.95, QByteArray::number(used));
}

QTEST_GUILESS_MAIN(TestGreedySends)
#include "test_greedysends.moc"
