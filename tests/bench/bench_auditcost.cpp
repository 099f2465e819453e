// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the audit log costs at the intake of events: with it and without it, in turns, in one run; the
// goal is under 15 %. bench_auditcost [EVENTS, 100000] [TURNS, 3]. The linker puts a switch before
// AuditTable::append and committed (--wrap) here and nowhere else: the product has none.
#include "models/store/audittable.h"
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

Result<AuditEntry> realAppend(AuditTable *table, AuditDraft draft) asm(
    "__real__ZN6unsnag10AuditTable6appendENS_10AuditDraftE");
Result<AuditEntry> switchedAppend(AuditTable *table, AuditDraft draft) asm(
    "__wrap__ZN6unsnag10AuditTable6appendENS_10AuditDraftE");
Result<AuditPayload> realCommitted(
    const QString &name, const Json &content, const QByteArray &text,
    const QByteArray
        &salt) asm("__real__ZN6unsnag9committedERK7QStringRKNS_4JsonERK10QByteArrayS8_");
Result<AuditPayload> switchedCommitted(
    const QString &name, const Json &content, const QByteArray &text,
    const QByteArray
        &salt) asm("__wrap__ZN6unsnag9committedERK7QStringRKNS_4JsonERK10QByteArrayS8_");

Result<AuditPayload> switchedCommitted(const QString &name, const Json &content,
                                       const QByteArray &text, const QByteArray &salt)
{
    return isAuditOn ? realCommitted(name, content, text, salt)
                     : Result<AuditPayload>(AuditPayload());
}

Result<AuditEntry> switchedAppend(AuditTable *table, AuditDraft draft)
{
    return isAuditOn ? realAppend(table, std::move(draft)) : Result<AuditEntry>(AuditEntry());
}

namespace {

Result<double> turn(bool isOn, int count)
{
    const QTemporaryDir folder;
    isAuditOn = isOn;
    return intakeSeconds(folder.filePath(QStringLiteral("workspace")), count);
}

double middleOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const int turns = argc > 2 ? std::atoi(argv[2]) : 3;
    std::vector<double> with;
    std::vector<double> without;
    for (int i = 0; i < 2 * turns; ++i) {
        const bool isOn = i % 2 == 0;
        const auto seconds = turn(isOn, count);
        if (!seconds.ok()) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(seconds.error().line()));
            return 1;
        }
        (isOn ? with : without).push_back(*seconds);
    }
    const double cost = middleOf(with) / middleOf(without) - 1;
    std::printf(
        "%d events: %.2f s with the audit log, %.2f s without; it costs %.1f %% (goal 15 %%)\n",
        count, middleOf(with), middleOf(without), cost * 100);
    return cost < 0.15 ? 0 : 1;
}
