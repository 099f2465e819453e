// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the audit log costs at the intake of events: with it and without it, in turns, in one run; the
// goal is under 15 %. bench_auditcost [EVENTS, 100000] [PAIRS, 5]. The linker puts a switch before all that
// is done for the log (--wrap): entries, commitments, salts, columns of evidence. The product has none.
#include "models/store/audittable.h"
#include "models/store/eventtable.h"
#include "tests/bench/intakerun.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace unsnag;

namespace {

bool isAuditOn = true;

} // namespace

#define UNSNAG_REAL(name) asm("__real_" name)
#define UNSNAG_WRAP(name) asm("__wrap_" name)
#define UNSNAG_APPEND "_ZN6unsnag10AuditTable6appendENS_10AuditDraftE"
#define UNSNAG_COMMITTED "_ZN6unsnag9committedERK7QStringRKNS_4JsonERK10QByteArrayS8_"
#define UNSNAG_BOUND_TEXT "_ZN6unsnag10EventTable9boundTextERKNS_5EventE"
#define UNSNAG_BOUND_SALT "_ZN6unsnag9boundSaltERK10QByteArrayS2_"
#define UNSNAG_NEW_SALT "_ZN6unsnag7newSaltEv"
#define UNSNAG_INSERT                                                                              \
    "_ZN6unsnag10EventTable14insertNumberedERKSt6vectorINS_13NumberedEventESaIS2_EE"

using Numbered = std::vector<NumberedEvent>;

Result<AuditEntry> realAppend(AuditTable *, AuditDraft) UNSNAG_REAL(UNSNAG_APPEND);
Result<AuditPayload> realCommitted(const QString &, const Json &, const QByteArray &,
                                   const QByteArray &) UNSNAG_REAL(UNSNAG_COMMITTED);
QByteArray realText(const Event &) UNSNAG_REAL(UNSNAG_BOUND_TEXT);
QByteArray realBound(const QByteArray &, const QByteArray &) UNSNAG_REAL(UNSNAG_BOUND_SALT);
Result<QByteArray> realSalt() UNSNAG_REAL(UNSNAG_NEW_SALT);
Result<void> realInsert(EventTable *, const Numbered &) UNSNAG_REAL(UNSNAG_INSERT);

Result<AuditEntry> switchedAppend(AuditTable *, AuditDraft) UNSNAG_WRAP(UNSNAG_APPEND);
Result<AuditPayload> switchedCommitted(const QString &, const Json &, const QByteArray &,
                                       const QByteArray &) UNSNAG_WRAP(UNSNAG_COMMITTED);
QByteArray switchedText(const Event &) UNSNAG_WRAP(UNSNAG_BOUND_TEXT);
QByteArray switchedBound(const QByteArray &, const QByteArray &) UNSNAG_WRAP(UNSNAG_BOUND_SALT);
Result<QByteArray> switchedSalt() UNSNAG_WRAP(UNSNAG_NEW_SALT);
Result<void> switchedInsert(EventTable *, const Numbered &) UNSNAG_WRAP(UNSNAG_INSERT);

Result<AuditEntry> switchedAppend(AuditTable *table, AuditDraft draft)
{
    return isAuditOn ? realAppend(table, std::move(draft)) : Result<AuditEntry>(AuditEntry());
}

Result<AuditPayload> switchedCommitted(const QString &name, const Json &content,
                                       const QByteArray &text, const QByteArray &salt)
{
    return isAuditOn ? realCommitted(name, content, text, salt)
                     : Result<AuditPayload>(AuditPayload());
}

QByteArray switchedText(const Event &event)
{
    return isAuditOn ? realText(event) : QByteArray();
}

QByteArray switchedBound(const QByteArray &seed, const QByteArray &text)
{
    return isAuditOn ? realBound(seed, text) : QByteArray();
}

Result<QByteArray> switchedSalt()
{
    return isAuditOn ? realSalt() : Result<QByteArray>(QByteArray());
}

Result<void> switchedInsert(EventTable *table, const Numbered &events)
{
    if (!isAuditOn) {
        for (NumberedEvent &event : const_cast<Numbered &>(events))
            event.evidence.reset();
    }
    return realInsert(table, events);
}

namespace {

//! Without the log nothing is left to do beside the insert.
class SwitchedScheduler final : public Scheduler
{
public:
    void wait(std::chrono::milliseconds pause, const std::stop_token &stop) override
    {
        m_threads.wait(pause, stop);
    }
    void runAll(std::vector<std::function<void()>> lanes, int width) override
    {
        m_threads.runAll(std::move(lanes), width);
    }
    void runQueue(const NextTask &next, int width) override { m_threads.runQueue(next, width); }
    void runBeside(const std::function<void()> &beside, const std::function<void()> &here) override
    {
        if (isAuditOn)
            m_threads.runBeside(beside, here);
        else
            here();
    }

private:
    ThreadScheduler m_threads;
};

Result<double> turn(bool isOn, int count)
{
    SwitchedScheduler scheduler;
    const QTemporaryDir folder;
    isAuditOn = isOn;
    return intakeSeconds(folder.filePath(QStringLiteral("workspace")), count, scheduler);
}

double middleOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

//! One turn with the log and one without, the order changing: what the machine does beside evens out.
Result<std::pair<double, double>> pairOfTurns(bool isOnFirst, int count)
{
    UNSNAG_TRY(const double first, turn(isOnFirst, count));
    UNSNAG_TRY(const double second, turn(!isOnFirst, count));
    return isOnFirst ? std::pair(first, second) : std::pair(second, first);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const int turns = argc > 2 ? std::atoi(argv[2]) : 5;
    std::vector<double> with;
    std::vector<double> without;
    std::vector<double> ratios;
    for (int i = 0; i < turns; ++i) {
        const auto pair = pairOfTurns(i % 2 == 0, count);
        if (!pair.ok()) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(pair.error().line()));
            return 1;
        }
        with.push_back(pair->first);
        without.push_back(pair->second);
        ratios.push_back(pair->first / pair->second);
        std::printf("%.3f s with the audit log, %.3f s without\n", pair->first, pair->second);
    }
    const double cost = middleOf(ratios) - 1;
    std::printf(
        "%d events, medians of %d pairs: %.2f s with the audit log, %.2f s without; it costs "
        "%.1f %% (goal 15 %%)\n",
        count, turns, middleOf(with), middleOf(without), cost * 100);
    return cost < 0.15 ? 0 : 1;
}
