// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/calendardocument.h"
#include "models/policy/slaclock.h"

#include <QDateTime>

#include <algorithm>

namespace unsnag {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

qint64 sinceEpoch(Timestamp moment)
{
    return moment.time_since_epoch().count();
}

Timestamp momentOf(const QDateTime &time)
{
    return Timestamp(milliseconds(time.toMSecsSinceEpoch()));
}

//! A span in which the zone's clock runs at one offset.
struct OffsetSpan {
    Interval span;
    milliseconds offset; //!< local time minus UTC
};

std::vector<OffsetSpan> offsetsOf(const QTimeZone &zone, Timestamp from, Timestamp until)
{
    std::vector<OffsetSpan> spans;
    while (from < until) {
        const QDateTime here = QDateTime::fromMSecsSinceEpoch(sinceEpoch(from), Qt::UTC);
        const milliseconds offset = std::chrono::seconds(zone.offsetFromUtc(here));
        Timestamp end = until;
        if (zone.hasTransitions()) {
            const auto next = zone.nextTransition(here);
            if (next.atUtc.isValid())
                end = std::min(until, momentOf(next.atUtc));
        }
        spans.push_back({{from, end}, offset});
        from = end;
    }
    return spans;
}

void appendCut(std::vector<Interval> &list, Interval span, const Interval &bounds)
{
    span.begin = std::max(span.begin, bounds.begin);
    span.end = std::min(span.end, bounds.end);
    if (span.begin >= span.end)
        return;
    if (!list.empty() && list.back().end == span.begin)
        list.back().end = span.end;
    else
        list.push_back(span);
}

//! The working spans while the clock runs at one offset: a skipped local time is then never
//! counted and a repeated one is counted both times.
void appendWorking(std::vector<Interval> &list, const CalendarDocument &document,
                   const OffsetSpan &at)
{
    const auto localDate = [&](Timestamp moment) {
        return QDateTime::fromMSecsSinceEpoch(sinceEpoch(moment + at.offset), Qt::UTC).date();
    };
    const QDate last = localDate(at.span.end);
    for (QDate date = localDate(at.span.begin); date <= last; date = date.addDays(1)) {
        const Timestamp midnight = momentOf(date.startOfDay(Qt::UTC)) - at.offset;
        for (const DaySpan &span : document.spansOn(date))
            appendCut(list, {midnight + minutes(span.begin), midnight + minutes(span.end)},
                      at.span);
    }
}

CalendarDocument everyMinute()
{
    CalendarDocument document;
    document.id = QStringLiteral("always");
    document.title = QStringLiteral("Around the clock");
    document.version = QStringLiteral("1");
    document.zone = QTimeZone::utc();
    document.week.fill({DaySpan{0, 24 * 60}});
    // The same as resources/calendars/always.json says, so that it can be kept and read again.
    document.text =
        R"({"id":"always","title":"Around the clock","version":"1","zone":"UTC","week":{)"
        R"("monday":[["00:00","24:00"]],"tuesday":[["00:00","24:00"]],)"
        R"("wednesday":[["00:00","24:00"]],"thursday":[["00:00","24:00"]],)"
        R"("friday":[["00:00","24:00"]],"saturday":[["00:00","24:00"]],)"
        R"("sunday":[["00:00","24:00"]]},"holidays":[]})";
    return document;
}

} // namespace

class BusinessCalendar::Private
{
public:
    explicit Private(CalendarDocument checked) : document(std::move(checked)) {}
    const CalendarDocument document;
};

BusinessCalendar::BusinessCalendar(std::shared_ptr<const Private> content) : d(std::move(content))
{}
BusinessCalendar::~BusinessCalendar() = default;
BusinessCalendar::BusinessCalendar(const BusinessCalendar &) = default;
BusinessCalendar &BusinessCalendar::operator=(const BusinessCalendar &) = default;

Result<BusinessCalendar> BusinessCalendar::read(const QByteArray &text, const QString &source)
{
    UNSNAG_TRY(CalendarDocument document, readCalendarDocument(text, source));
    return BusinessCalendar(std::make_shared<const Private>(std::move(document)));
}

BusinessCalendar BusinessCalendar::always()
{
    static const auto content = std::make_shared<const Private>(everyMinute());
    return BusinessCalendar(content);
}

const QString &BusinessCalendar::id() const
{
    return d->document.id;
}

const QString &BusinessCalendar::title() const
{
    return d->document.title;
}

const QString &BusinessCalendar::version() const
{
    return d->document.version;
}

const QByteArray &BusinessCalendar::text() const
{
    return d->document.text;
}

QString BusinessCalendar::zone() const
{
    return QString::fromUtf8(d->document.zone.id());
}

const std::map<QDate, QString> &BusinessCalendar::holidays() const
{
    return d->document.holidays;
}

std::vector<Interval> BusinessCalendar::working(Timestamp from, Timestamp until) const
{
    std::vector<Interval> spans;
    for (const OffsetSpan &at : offsetsOf(d->document.zone, from, until))
        appendWorking(spans, d->document, at);
    return spans;
}

} // namespace unsnag
