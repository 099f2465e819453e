// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/calendardocument.h"

#include "models/base/json.h"
#include "models/base/jsonpointer.h"

#include <QRegularExpression>

#include <optional>

namespace unsnag {
namespace {

constexpr int minutesPerDay = 24 * 60;

constexpr std::array<const char *, 7> dayNames{"monday", "tuesday",  "wednesday", "thursday",
                                               "friday", "saturday", "sunday"};

//! "HH:MM" as minutes; 24:00 is the end of the day.
std::optional<int> minutesFrom(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^([0-9]{2}):([0-5][0-9])$"));
    const auto match = shape.match(text);
    const int total = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    if (!match.hasMatch() || total > minutesPerDay)
        return std::nullopt;
    return total;
}

//! Takes a document apart; every refusal names its place.
class Reader
{
public:
    Reader(const Json &document, QString source) : m_document(document), m_source(std::move(source))
    {}

    [[nodiscard]] Result<CalendarDocument> read() const
    {
        CalendarDocument calendar;
        UNSNAG_CHECK(onlyKnown(m_document, JsonPointer(),
                               {QStringLiteral("id"), QStringLiteral("title"),
                                QStringLiteral("version"), QStringLiteral("zone"),
                                QStringLiteral("week"), QStringLiteral("holidays")}));
        UNSNAG_TRY(calendar.id, text("id"));
        UNSNAG_TRY(calendar.title, text("title"));
        UNSNAG_TRY(calendar.version, text("version"));
        UNSNAG_TRY(const QString zone, text("zone"));
        calendar.zone = QTimeZone(zone.toUtf8());
        if (!calendar.zone.isValid())
            return refuse(
                at("zone"),
                QStringLiteral("a time zone name such as Europe/Berlin, found \"%1\"").arg(zone));
        UNSNAG_CHECK(readWeek(calendar));
        UNSNAG_CHECK(readHolidays(calendar));
        return calendar;
    }

private:
    [[nodiscard]] static JsonPointer at(const char *member)
    {
        return JsonPointer().child(QString::fromLatin1(member));
    }

    [[nodiscard]] Error refuse(const JsonPointer &place, const QString &expected) const
    {
        return Error{Code::Input,
                     QStringLiteral("expected ") + expected,
                     m_source + QLatin1Char('#') + place.text(),
                     {}};
    }

    [[nodiscard]] Result<void> onlyKnown(const Json &object, const JsonPointer &place,
                                         const QStringList &known) const
    {
        if (!object.isObject())
            return refuse(place, QStringLiteral("an object"));
        for (const auto &[name, value] : object.object()) {
            if (!known.contains(name))
                return refuse(place.child(name),
                              QStringLiteral("one of ") + known.join(QStringLiteral(", ")));
        }
        return {};
    }

    [[nodiscard]] Result<QString> text(const char *member) const
    {
        const Json &value = m_document[member];
        if (!value.isString() || value.toString().isEmpty())
            return refuse(at(member), QStringLiteral("a text that is not empty"));
        return value.toString();
    }

    [[nodiscard]] Result<void> readWeek(CalendarDocument &calendar) const
    {
        QStringList known;
        for (const char *name : dayNames)
            known.append(QString::fromLatin1(name));
        const Json &week = m_document["week"];
        UNSNAG_CHECK(onlyKnown(week, at("week"), known));
        bool works = false;
        for (std::size_t day = 0; day < dayNames.size(); ++day) {
            UNSNAG_TRY(calendar.week[day],
                       readDay(week[dayNames[day]], at("week").child(known[qsizetype(day)])));
            works = works || !calendar.week[day].empty();
        }
        if (!works)
            return refuse(at("week"), QStringLiteral("at least one working interval"));
        return {};
    }

    [[nodiscard]] Result<std::vector<DaySpan>> readDay(const Json &day,
                                                       const JsonPointer &place) const
    {
        std::vector<DaySpan> spans;
        if (!day.isArray() && !day.isNull())
            return refuse(place, QStringLiteral("an array of intervals"));
        for (std::size_t i = 0; i < day.size(); ++i) {
            const JsonPointer here = place.child(QString::number(i));
            const auto begin = minutesFrom(day.at(i).at(0).toString());
            const auto end = minutesFrom(day.at(i).at(1).toString());
            if (day.at(i).size() != 2 || !begin || !end || *begin >= *end)
                return refuse(
                    here,
                    QStringLiteral(
                        "[\"HH:MM\", \"HH:MM\"] with the begin before the end, at most 24:00"));
            if (!spans.empty() && spans.back().end > *begin)
                return refuse(here, QStringLiteral("an interval after the one before it"));
            spans.push_back({*begin, *end});
        }
        return spans;
    }

    [[nodiscard]] Result<void> readHolidays(CalendarDocument &calendar) const
    {
        const Json &list = m_document["holidays"];
        if (!list.isArray() && !list.isNull())
            return refuse(at("holidays"), QStringLiteral("an array of dates"));
        for (std::size_t i = 0; i < list.size(); ++i) {
            const Json &entry = list.at(i);
            const JsonPointer here = at("holidays").child(QString::number(i));
            const bool isNamed = entry.isObject();
            if (isNamed)
                UNSNAG_CHECK(
                    onlyKnown(entry, here, {QStringLiteral("date"), QStringLiteral("name")}));
            const QDate date = QDate::fromString((isNamed ? entry["date"] : entry).toString(),
                                                 QStringLiteral("yyyy-MM-dd"));
            if (!date.isValid())
                return refuse(isNamed ? here.child(QStringLiteral("date")) : here,
                              QStringLiteral("a date such as 2026-12-25"));
            calendar.holidays.emplace(date, isNamed ? entry["name"].toString() : QString());
        }
        return {};
    }

    const Json &m_document;
    QString m_source;
};

} // namespace

const std::vector<DaySpan> &CalendarDocument::spansOn(QDate date) const
{
    static const std::vector<DaySpan> none;
    if (holidays.contains(date))
        return none;
    return week[static_cast<std::size_t>(date.dayOfWeek() - 1)];
}

Result<CalendarDocument> readCalendarDocument(const QByteArray &text, const QString &source)
{
    UNSNAG_TRY(const Json document, readJson(text, source));
    UNSNAG_TRY(CalendarDocument calendar, Reader(document, source).read());
    calendar.text = text;
    return calendar;
}

} // namespace unsnag
