// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether appending to the audit log keeps its cost as the log grows: bench_append [ENTRIES, 1000000] appends
// to an empty log and prints the time of each tenth. The goal: the last tenth costs at most a third more
// than the first.
#include "models/store/audittable.h"
#include "models/store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace unsnag;

namespace {

constexpr int perTransaction = 5000;

Result<void> appendSome(Store &store, Timestamp now, qint64 from, int count)
{
    return store.write([&](Session &session) -> Result<void> {
        AuditTable table(session);
        for (qint64 i = from; i < from + count; ++i) {
            AuditDraft draft;
            draft.at = now;
            draft.actor = engineActor();
            draft.kind = QStringLiteral("event.confirmed");
            draft.exception = QStringLiteral("EX-%1").arg(i / 4);
            draft.more = JsonObject{{QStringLiteral("event"), QStringLiteral("EV-%1").arg(i)},
                                    {QStringLiteral("trace_id"),
                                     QStringLiteral("%1").arg(i, 32, 16, QLatin1Char('0'))}};
            UNSNAG_CHECK(table.append(std::move(draft)));
        }
        return {};
    });
}

Result<double> tenth(Store &store, Timestamp now, qint64 from, qint64 end)
{
    QElapsedTimer timer;
    timer.start();
    for (qint64 i = from; i < end; i += perTransaction)
        UNSNAG_CHECK(
            appendSome(store, now, i, static_cast<int>(std::min<qint64>(perTransaction, end - i))));
    return static_cast<double>(timer.nsecsElapsed()) / 1e3 / static_cast<double>(end - from);
}

Result<bool> isFlat(const QString &folder, qint64 entries)
{
    constexpr int tenths = 10;
    const SystemClock clock;
    const StoreOptions options{folder, Access::ReadWrite, {}};
    UNSNAG_CHECK(Store::create(options, clock));
    UNSNAG_TRY(const auto store, Store::open(options, clock));
    double first = 0;
    double last = 0;
    for (int i = 0; i < tenths; ++i) {
        UNSNAG_TRY(last,
                   tenth(*store, clock.now(), entries * i / tenths, entries * (i + 1) / tenths));
        first = i == 0 ? last : first;
        std::printf("to %lld: %.2f microseconds an entry\n",
                    static_cast<long long>(entries * (i + 1) / tenths), last);
        std::fflush(stdout);
    }
    std::printf("the last tenth costs %.2f of the first (goal 1.33)\n", last / first);
    return last / first <= 4.0 / 3;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 entries = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    const QTemporaryDir folder;
    const auto flat = isFlat(folder.filePath(QStringLiteral("workspace")), entries);
    if (!flat.ok())
        std::fprintf(stderr, "%s\n", qUtf8Printable(flat.error().line()));
    return flat.ok() && *flat ? 0 : 1;
}
