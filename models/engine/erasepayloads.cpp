// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/erasepayloads.h"

#include "models/audit/digest.h"
#include "models/engine/auditline.h"
#include "models/engine/holdaudit.h"
#include "models/engine/rolecheck.h"
#include "models/store/auditholdtable.h"
#include "models/store/audittable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/personaldata.h"
#include "models/store/referencetables.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace unsnag {
namespace {

constexpr int mostDays = 36500;
constexpr int batch = 500; //!< payloads erased in one transaction
constexpr std::chrono::hours day{24};
const QString retentionName = QStringLiteral("audit.retention_days");
const QString lastName = QStringLiteral("audit.last_retention");

Result<void> checkReason(const QString &why, const QString &what)
{
    if (!why.trimmed().isEmpty())
        return {};
    return Error{Code::Input, QStringLiteral("%1 needs a reason").arg(what),
                 QStringLiteral("--why"), QStringLiteral("say in a few words why")};
}

bool isDigest(const QString &target)
{
    static const QRegularExpression pattern(QStringLiteral("^[0-9a-f]{64}$"));
    return pattern.match(target).hasMatch();
}

Result<std::vector<AuditPayload>> payloadsOf(Session &session, const QString &target)
{
    AuditPayloadTable table(session);
    std::vector<AuditPayload> found;
    if (isDigest(target)) {
        UNSNAG_TRY(auto one, table.find(QByteArray::fromHex(target.toLatin1())));
        if (one)
            found.push_back(std::move(*one));
    } else {
        UNSNAG_TRY(found, table.about(target));
    }
    std::erase_if(found, [](const AuditPayload &payload) { return payload.isErased(); });
    return found;
}

Error nothingLeft(const QString &target)
{
    return {
        Code::NotFound,
        QStringLiteral("the audit log keeps nothing about \"%1\" that could be erased").arg(target),
        target,
        {}};
}

Error heldBy(const AuditHold &hold)
{
    return {Code::Conflict,
            QStringLiteral("a legal hold of %1 on %2 forbids it").arg(hold.by, hold.exception),
            hold.exception,
            QStringLiteral("when it is over: unsnag-cli audit hold %1 --release --why W")
                .arg(hold.exception)};
}

Result<void> checkHolds(Session &session, const std::vector<AuditPayload> &payloads)
{
    UNSNAG_TRY(const auto holds, holdsOn(session, payloads));
    for (const auto &hold : holds) {
        if (hold)
            return heldBy(*hold);
    }
    return {};
}

Error stillOpen(const QString &what)
{
    return {Code::Conflict, QStringLiteral("%1 is open: what it needs can't be erased").arg(what),
            what, QStringLiteral("resolve or dismiss it first")};
}

//! What is still to be done needs the payloads of its events.
Result<void> checkClosed(Session &session, const std::vector<AuditPayload> &payloads)
{
    for (const AuditPayload &payload : payloads) {
        if (!payload.place)
            continue;
        UNSNAG_TRY(const Event event, EventTable(session).find(Id<Event>(payload.subject)));
        UNSNAG_TRY(const auto open, ExceptionTable(session).openFor(event.traceKey));
        if (open)
            return stillOpen(open->id.text());
        if (event.state == EventState::Pending)
            return stillOpen(event.id.text());
    }
    return {};
}

//! Why what rows about an exception hold can't be erased yet; nothing where it can. Rows of one record
//! may serve another exception of it.
Result<std::optional<Error>> hindranceOf(Session &session, const SyncException &exception)
{
    if (!isClosed(exception.state))
        return std::optional(stillOpen(exception.id.text()));
    UNSNAG_TRY(const auto open, ExceptionTable(session).openFor(exception.traceKey));
    if (open)
        return std::optional(stillOpen(open->id.text()));
    UNSNAG_TRY(const auto newest, EventTable(session).newest(exception.traceKey));
    if (newest && newest->state == EventState::Pending)
        return std::optional(stillOpen(newest->id.text()));
    UNSNAG_TRY(const auto holds, AuditHoldTable(session).open());
    for (const AuditHold &hold : holds) {
        const auto held = ExceptionTable(session).find(Id<SyncException>(hold.exception));
        if (!held.ok() && held.error().code != Code::NotFound) // "*" is none
            return held.error();
        if (!held.ok() || held->traceKey == exception.traceKey)
            return std::optional(heldBy(hold));
    }
    return std::optional<Error>();
}

//! What the rows themselves hold, where it is about a whole exception. Returns how many rows held any.
Result<int> eraseRows(Session &session, const QString &target)
{
    const Id<SyncException> id(target);
    if (isDigest(target))
        return 0;
    const auto exception = ExceptionTable(session).find(id);
    if (!exception)
        return exception.error().code == Code::NotFound ? Result<int>(0)
                                                        : Result<int>(exception.error());
    UNSNAG_TRY(const auto hindrance, hindranceOf(session, *exception));
    return hindrance ? Result<int>(*hindrance) : PersonalData(session).erase(id);
}

//! The same for an exception, where nothing hinders it.
Result<int> eraseRowsIfFree(Session &session, const Id<SyncException> &id)
{
    UNSNAG_TRY(const SyncException exception, ExceptionTable(session).find(id));
    UNSNAG_TRY(const auto hindrance, hindranceOf(session, exception));
    return hindrance ? Result<int>(0) : PersonalData(session).erase(id);
}

//! Erases them with the entry that says so, which lists the digests.
Result<Erasure> erase(Session &session, const Workbench &bench, AuditLine line,
                      const std::vector<AuditPayload> &payloads)
{
    JsonArray digests;
    for (const AuditPayload &payload : payloads)
        digests.emplace_back(toHex(payload.digest));
    line.evidence.emplace_back(QStringLiteral("erased"), std::move(digests));
    const Timestamp now = bench.clock.now();
    AuditDraft draft;
    draft.at = now; // the rows must say the same
    draft.actor = bench.actor;
    draft.kind = line.kind;
    draft.exception = line.exception;
    draft.reason = line.reason;
    draft.more = JsonObject{{QStringLiteral("payloads"), static_cast<int>(payloads.size())}};
    draft.evidence = std::move(line.evidence);
    if (payloads.empty()) { // of rows alone: this very entry seals what is left of them
        UNSNAG_TRY(const AuditEntry alone, AuditTable(session).append(std::move(draft)));
        return Erasure{0, 0, alone.sequence};
    }
    // The rows first: the entry seals what is left of them.
    UNSNAG_TRY(const qint64 sequence, AuditTable(session).nextSequence());
    AuditPayloadTable table(session);
    for (const AuditPayload &payload : payloads)
        UNSNAG_CHECK(table.erase(payload, now, sequence));
    UNSNAG_TRY(const AuditEntry entry, AuditTable(session).append(std::move(draft)));
    if (entry.sequence != sequence)
        return Error{
            Code::Bug, QStringLiteral("another entry came before that of the erasure"), {}, {}};
    return Erasure{static_cast<int>(payloads.size()), 0, sequence};
}

//! What is erased is erased, even where the write-ahead log can't be emptied now.
void leaveNoBytes(const Workbench &bench)
{
    static_cast<void>(bench.store.emptyLog());
}

//! The first entry that is not older than `limit`. Entries are in the order of their times, but for
//! clocks that were set back, which does not matter by days.
Result<qint64> firstSince(Session &session, Timestamp limit)
{
    AuditTable table(session);
    UNSNAG_TRY(const AuditHead head, table.head());
    qint64 low = 0;
    qint64 high = head.size;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        UNSNAG_TRY(const auto entries, table.entries(middle, 1));
        const auto content = readJson(entries.empty() ? QByteArray() : entries.front().canonical);
        const auto at =
            content.ok() ? fromRfc3339((*content)["at"].toString()) : std::optional<Timestamp>();
        if (at && *at < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

AuditLine retainedLine(int days)
{
    AuditLine line;
    line.kind = QStringLiteral("audit.retained");
    line.reason = QStringLiteral("older than %1 days").arg(days);
    return line;
}

//! One transaction's worth, from entry `from` on; moves it behind what was looked at.
Result<Erasure> retainSome(Session &session, const Workbench &bench, qint64 &from, qint64 end,
                           int days)
{
    UNSNAG_TRY(auto payloads, AuditPayloadTable(session).settled(from, end, batch));
    from = end;
    if (static_cast<int>(payloads.size()) >= batch) { // of the last entry there may be more
        from = payloads.back().sequence;
        std::erase_if(payloads, [from](const auto &payload) { return payload.sequence == from; });
    }
    UNSNAG_TRY(const auto holds, holdsOn(session, payloads));
    std::vector<AuditPayload> free;
    for (std::size_t i = 0; i < payloads.size(); ++i) {
        if (!holds[i])
            free.push_back(std::move(payloads[i]));
    }
    QSet<QString> subjects;
    for (const AuditPayload &payload : free)
        subjects.insert(payload.subject);
    for (const QString &subject : subjects) // those that are events
        UNSNAG_CHECK(PersonalData(session).eraseOf(Id<Event>(subject)));
    const int held = static_cast<int>(payloads.size() - free.size());
    if (free.empty())
        return Erasure{0, held, 0};
    UNSNAG_TRY(Erasure done, erase(session, bench, retainedLine(days), free));
    done.held = held;
    return done;
}

//! One transaction's worth of exceptions closed before the rule's time; moves `after` behind them.
Result<Erasure> retainRows(Session &session, const Workbench &bench, qint64 &after, int days)
{
    const Timestamp limit = bench.clock.now() - days * day;
    UNSNAG_TRY(const auto exceptions, PersonalData(session).left(limit, after, batch));
    after = static_cast<int>(exceptions.size()) < batch ? -1 : exceptions.back().number;
    int rows = 0;
    for (const UnerasedException &exception : exceptions) {
        UNSNAG_TRY(const int some, eraseRowsIfFree(session, exception.id));
        rows += some;
    }
    return rows == 0 ? Result<Erasure>(Erasure()) : erase(session, bench, retainedLine(days), {});
}

} // namespace

Result<Erasure> ErasePayloads::run(const QString &target, const QString &why)
{
    UNSNAG_CHECK(ensureKeeper(m_bench));
    UNSNAG_CHECK(checkReason(why, QStringLiteral("an erasure")));
    UNSNAG_TRY(const Erasure done, m_bench.store.write([&](Session &session) -> Result<Erasure> {
        UNSNAG_TRY(const auto payloads, payloadsOf(session, target));
        UNSNAG_CHECK(checkHolds(session, payloads));
        UNSNAG_CHECK(checkClosed(session, payloads));
        UNSNAG_TRY(const int rows, eraseRows(session, target));
        if (rows == 0 && payloads.empty())
            return nothingLeft(target);
        AuditLine line;
        line.kind = QStringLiteral("audit.erased");
        line.exception = isDigest(target) ? QString() : target;
        line.evidence = inWords(why.trimmed());
        return erase(session, m_bench, line, payloads);
    }));
    leaveNoBytes(m_bench);
    return done;
}

Result<void> SetAuditRetention::run(int days, const QString &why)
{
    UNSNAG_CHECK(ensureKeeper(m_bench));
    UNSNAG_CHECK(checkReason(why, QStringLiteral("a rule of retention")));
    if (days < 0 || days > mostDays)
        return Error{
            Code::Input,
            QStringLiteral("evidence is kept for 1 to %1 days, or 0 for ever").arg(mostDays),
            QStringLiteral("--days"),
            {}};
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_TRY(const int before, auditRetentionDays(session));
        UNSNAG_CHECK(ValueTable(session).put(retentionName, QString::number(days)));
        return appendAudit(session, m_bench,
                           {QStringLiteral("audit.retention_set"),
                            {},
                            {},
                            QString::number(before),
                            QString::number(days),
                            {},
                            {},
                            inWords(why.trimmed())});
    });
}

Result<int> auditRetentionDays(Session &session)
{
    UNSNAG_TRY(const auto text, ValueTable(session).find(retentionName));
    return text ? text->toInt() : 0;
}

Result<Erasure> RetainAudit::run()
{
    Erasure all;
    UNSNAG_TRY(const int days, m_bench.store.read(auditRetentionDays));
    if (days <= 0)
        return all;
    const Timestamp limit = m_bench.clock.now() - days * day;
    UNSNAG_TRY(const qint64 end, m_bench.store.read([limit](Session &session) {
        return firstSince(session, limit);
    }));
    for (qint64 from = 0; from < end;) {
        const qint64 began = from;
        UNSNAG_TRY(const Erasure some, m_bench.store.write([&](Session &session) {
            from = began; // it may be repeated
            return retainSome(session, m_bench, from, end, days);
        }));
        all.erased += some.erased;
        all.held += some.held;
        all.sequence = some.sequence == 0 ? all.sequence : some.sequence;
    }
    for (qint64 after = 0; after >= 0;) {
        const qint64 began = after;
        UNSNAG_TRY(const Erasure rows, m_bench.store.write([&](Session &session) {
            after = began;
            return retainRows(session, m_bench, after, days);
        }));
        all.sequence = std::max(all.sequence, rows.sequence);
    }
    if (all.sequence > 0)
        leaveNoBytes(m_bench);
    return all;
}

Result<void> retainIfDue(Workbench &bench)
{
    const Timestamp now = bench.clock.now();
    UNSNAG_TRY(const bool isDue, bench.store.read([now](Session &session) -> Result<bool> {
        UNSNAG_TRY(const int days, auditRetentionDays(session));
        UNSNAG_TRY(const auto last, ValueTable(session).find(lastName));
        const auto at = last ? fromRfc3339(*last) : std::nullopt;
        return days > 0 && (!at || now - *at >= day);
    }));
    if (!isDue)
        return {};
    UNSNAG_TRY([[maybe_unused]] const Erasure done, RetainAudit(bench).run());
    return bench.store.write(
        [now](Session &session) { return ValueTable(session).put(lastName, toRfc3339(now)); });
}

} // namespace unsnag
