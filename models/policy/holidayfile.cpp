// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/holidayfile.h"

#include <QStringList>

#include <libical/ical.h>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace unsnag {
namespace {

constexpr int longestEvent = 366;    //!< days; a longer one is a mistake
constexpr int mostRepeats = 100'000; //!< of one event; a bound against endless rules
constexpr int mostLines = 1'000'000;

//! A content line of the file, unfolded, and where it began.
struct ContentLine {
    int number = 0;
    QByteArray text;
};

std::vector<ContentLine> unfolded(const QByteArray &text)
{
    std::vector<ContentLine> lines;
    int number = 0;
    for (QByteArray line : text.split('\n')) {
        ++number;
        if (line.endsWith('\r'))
            line.chop(1);
        if (number == 1 && line.startsWith("\xEF\xBB\xBF"))
            line.remove(0, 3);
        if ((line.startsWith(' ') || line.startsWith('\t')) && !lines.empty())
            lines.back().text += line.mid(1);
        else if (!line.isEmpty())
            lines.push_back({number, line});
    }
    return lines;
}

struct PropertyDeleter {
    void operator()(icalproperty *property) const { icalproperty_free(property); }
};
using Property = std::unique_ptr<icalproperty, PropertyDeleter>;

QDate dateOf(const icaltimetype &time)
{
    return {time.year, time.month, time.day};
}

icaltimetype timeOf(QDate date)
{
    icaltimetype time = icaltime_null_time(); // its members are zero; those of a null date are not
    time.is_date = 1;
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    return time;
}

//! An event while its lines are read.
struct DayEvent {
    int line = 0; //!< of its BEGIN
    std::optional<QDate> start;
    std::optional<QDate> end; //!< not included
    std::optional<int> length;
    std::optional<icalrecurrencetype> rule;
    std::vector<QDate> more;
    std::set<QDate> less;
    QString name;
    bool isTimed = false;
    bool isCancelled = false;
};

//! Takes a calendar text apart; every refusal names its line. libical reads the single lines and
//! counts the repetitions; it can't say where in a file something is wrong.
class HolidayReader
{
public:
    HolidayReader(QString source, int lastYear)
        : m_source(std::move(source)), m_last(lastYear, 12, 31)
    {}

    [[nodiscard]] Result<Holidays> read(const QByteArray &text)
    {
        const auto lines = unfolded(text);
        if (lines.empty() || lines.front().text.trimmed().toUpper() != "BEGIN:VCALENDAR")
            return refuse(lines.empty() ? 1 : lines.front().number, "BEGIN:VCALENDAR");
        if (lines.size() > mostLines)
            return refuse(lines.back().number, "at most 1000000 lines");
        for (const ContentLine &line : lines)
            UNSNAG_CHECK(take(line));
        if (!m_open.isEmpty())
            return refuse(lines.back().number,
                          "END:" + m_open.back() + " before the end of the file");
        return std::move(m_holidays);
    }

private:
    [[nodiscard]] Error refuse(int line, const QByteArray &expected) const
    {
        return Error{Code::Input,
                     QStringLiteral("expected ") + QString::fromUtf8(expected),
                     QStringLiteral("%1:%2").arg(m_source).arg(line),
                     {}};
    }

    [[nodiscard]] Result<void> take(const ContentLine &line)
    {
        const QByteArray upper = line.text.trimmed().toUpper();
        if (upper.startsWith("BEGIN:"))
            return begin(line, upper.mid(6));
        if (upper.startsWith("END:"))
            return end(line, upper.mid(4));
        if (m_open.isEmpty())
            return refuse(line.number, "nothing after END:VCALENDAR");
        if (line.text.indexOf(':') < 1)
            return refuse(line.number, "NAME:value");
        if (m_open.back() != "VEVENT")
            return {};
        return property(
            line, upper.left(upper.indexOf(
                      upper.contains(';') && upper.indexOf(';') < upper.indexOf(':') ? ';' : ':')));
    }

    [[nodiscard]] Result<void> begin(const ContentLine &line, const QByteArray &name)
    {
        if (name == "VEVENT") {
            if (m_open.isEmpty() || m_open.back() != "VCALENDAR")
                return refuse(line.number, "an event inside VCALENDAR");
            m_event = DayEvent();
            m_event.line = line.number;
        }
        m_open.append(name);
        return {};
    }

    [[nodiscard]] Result<void> end(const ContentLine &line, const QByteArray &name)
    {
        if (m_open.isEmpty() || m_open.back() != name)
            return refuse(line.number,
                          m_open.isEmpty() ? QByteArray("nothing here") : "END:" + m_open.back());
        m_open.removeLast();
        return name == "VEVENT" ? finish() : Result<void>();
    }

    [[nodiscard]] Result<void> property(const ContentLine &line, const QByteArray &name)
    {
        static const QList<QByteArray> known{"DTSTART", "DTEND",  "DURATION", "RRULE",
                                             "RDATE",   "EXDATE", "SUMMARY",  "STATUS"};
        if (!known.contains(name))
            return {};
        const Property parsed(icalproperty_new_from_string(line.text.constData()));
        if (!parsed || icalproperty_get_value(parsed.get()) == nullptr)
            return refuse(line.number, "a value of " + name);
        if (name == "SUMMARY")
            m_event.name = QString::fromUtf8(icalproperty_get_summary(parsed.get())).simplified();
        else if (name == "STATUS")
            m_event.isCancelled = icalproperty_get_status(parsed.get()) == ICAL_STATUS_CANCELLED;
        else if (name == "RRULE")
            return rule(line, icalproperty_get_rrule(parsed.get()));
        else if (name == "DURATION")
            return duration(line, icalproperty_get_duration(parsed.get()));
        else
            return date(line, name);
        return {};
    }

    [[nodiscard]] Result<void> rule(const ContentLine &line, const icalrecurrencetype &recurrence)
    {
        if (recurrence.freq == ICAL_NO_RECURRENCE)
            return refuse(line.number, "a rule such as FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25");
        m_event.rule = recurrence;
        return {};
    }

    [[nodiscard]] Result<void> duration(const ContentLine &line, const icaldurationtype &length)
    {
        constexpr int perDay = 24 * 60 * 60;
        const int seconds = icaldurationtype_as_int(length);
        if (seconds <= 0 || seconds % perDay != 0)
            return refuse(line.number, "a duration of whole days such as P1D");
        m_event.length = seconds / perDay;
        return {};
    }

    [[nodiscard]] Result<void> date(const ContentLine &line, const QByteArray &name)
    {
        const bool isTimed = line.text.mid(line.text.indexOf(':')).contains('T');
        if (isTimed) {
            m_event.isTimed = m_event.isTimed || name == "DTSTART";
            return {};
        }
        // A list of dates is several values of one line; libical gives the first only.
        const QByteArray values = line.text.mid(line.text.lastIndexOf(':') + 1);
        for (const QByteArray &value : values.split(',')) {
            const QDate day =
                QDate::fromString(QString::fromLatin1(value.trimmed()), QStringLiteral("yyyyMMdd"));
            if (!day.isValid() || (name.startsWith("DT") && values.contains(',')))
                return refuse(line.number, "a date such as 20261225");
            keep(name, day);
        }
        return {};
    }

    void keep(const QByteArray &name, QDate day)
    {
        if (name == "DTSTART")
            m_event.start = day;
        else if (name == "DTEND")
            m_event.end = day;
        else if (name == "RDATE")
            m_event.more.push_back(day);
        else
            m_event.less.insert(day);
    }

    [[nodiscard]] Result<void> finish()
    {
        if (m_event.isTimed || m_event.isCancelled)
            return {};
        if (!m_event.start)
            return refuse(m_event.line, "an event with DTSTART");
        qint64 length = m_event.length.value_or(1);
        if (m_event.end)
            length = std::max<qint64>(m_event.start->daysTo(*m_event.end), 0);
        if (m_event.end && *m_event.end < *m_event.start)
            return refuse(m_event.line, "a DTEND that is not before DTSTART");
        if (length > longestEvent)
            return refuse(m_event.line, "an event of at most 366 days");
        length = std::max<qint64>(length, 1); // DTEND on the same day is meant as that day
        for (const QDate day : starts()) {
            for (qint64 i = 0; i < length; ++i)
                put(day.addDays(i));
        }
        return {};
    }

    [[nodiscard]] std::set<QDate> starts() const
    {
        std::set<QDate> days(m_event.more.begin(), m_event.more.end());
        days.insert(*m_event.start);
        if (m_event.rule) {
            using Iterator = std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator *)>;
            const Iterator iterator(icalrecur_iterator_new(*m_event.rule, timeOf(*m_event.start)),
                                    icalrecur_iterator_free);
            for (int i = 0; iterator && i < mostRepeats; ++i) {
                const icaltimetype next = icalrecur_iterator_next(iterator.get());
                if (icaltime_is_null_time(next) || dateOf(next) > m_last)
                    break;
                days.insert(dateOf(next));
            }
        }
        for (const QDate day : m_event.less)
            days.erase(day);
        return days;
    }

    void put(QDate day)
    {
        if (day > m_last)
            return;
        QString &name = m_holidays[day];
        if (name.isEmpty())
            name = m_event.name;
        else if (!m_event.name.isEmpty() && name != m_event.name)
            name += QStringLiteral("; ") + m_event.name;
    }

    QString m_source;
    QDate m_last;
    QList<QByteArray> m_open;
    DayEvent m_event;
    Holidays m_holidays;
};

} // namespace

Result<Holidays> readHolidays(const QByteArray &text, const QString &source, int lastYear)
{
    icalerror_set_errors_are_fatal(0);
    return HolidayReader(source, lastYear).read(text);
}

} // namespace unsnag
