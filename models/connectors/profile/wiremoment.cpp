// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/wiremoment.h"

#include "models/base/decimal.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace unsnag {
namespace {

const QTimeZone &utcZone()
{
    static const QTimeZone zone(QTimeZone::utc());
    return zone;
}

QTimeZone zoneCalled(const QString &name)
{
    const QTimeZone zone = name.isEmpty() ? utcZone() : QTimeZone(name.toLatin1());
    return zone.isValid() ? zone : utcZone();
}

QDateTime inZone(Timestamp moment, const QString &zone)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), zoneCalled(zone));
}

Timestamp stampOf(const QDateTime &moment)
{
    return Timestamp(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
}

//! What a text of digits and signs says; the offset is missing where the text has none.
struct SpokenMoment {
    QDate day;
    QTime time;
    std::optional<int> offsetSeconds;
    bool hasTime = false;
};

int offsetOf(const QString &text)
{
    if (text == QLatin1String("Z") || text == QLatin1String("z"))
        return 0;
    QString digits = text.mid(1);
    digits.remove(QLatin1Char(':'));
    const int seconds = digits.left(2).toInt() * 3600 + digits.mid(2, 2).toInt() * 60;
    return text.startsWith(QLatin1Char('-')) ? -seconds : seconds;
}

std::optional<SpokenMoment> spoken(const QString &text)
{
    static const QRegularExpression iso(QStringLiteral(
        R"(^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)? ?([Zz]|[+-]\d\d(?::?\d\d)?)?)?$)"));
    static const QRegularExpression compact(
        QStringLiteral(R"(^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)()([Zz])?)?$)"));
    auto match = iso.match(text);
    if (!match.hasMatch())
        match = compact.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    SpokenMoment out;
    out.day =
        QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    out.hasTime = !match.captured(4).isEmpty();
    const QString decimals = (match.captured(7) + QLatin1String("000")).left(3);
    out.time = QTime(match.captured(4).toInt(), match.captured(5).toInt(),
                     match.captured(6).toInt(), decimals.toInt());
    if (!match.captured(8).isEmpty())
        out.offsetSeconds = offsetOf(match.captured(8));
    return out.day.isValid() && out.time.isValid() ? std::optional(out) : std::nullopt;
}

//! "/Date(1573755038314+0000)/": milliseconds since 1970 in UTC; the offset only says where it was.
std::optional<Timestamp> fromJsonDate(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^/Date\((-?\d{1,18})(?:[+-]\d{4})?\)/$)"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Timestamp(std::chrono::milliseconds(match.captured(1).toLongLong()));
}

std::optional<Timestamp> fromEpoch(const QString &text, const Decimal &unit)
{
    const auto number = Decimal::fromText(text);
    if (!number)
        return std::nullopt;
    bool fits = false;
    const auto milliseconds = (*number * unit).rounded(0).text().toLongLong(&fits);
    return fits ? std::optional(Timestamp(std::chrono::milliseconds(milliseconds))) : std::nullopt;
}

QString epochText(Timestamp moment, const QString &format)
{
    if (format == QLatin1String("epoch_s"))
        return QString::number(
            std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count());
    return QString::number(moment.time_since_epoch().count());
}

} // namespace

WireMoment::WireMoment(QString format, QString zone)
    : m_format(std::move(format)), m_zone(std::move(zone))
{}

const QStringList &WireMoment::formats()
{
    static const QStringList all{QStringLiteral("iso"),       QStringLiteral("iso_seconds"),
                                 QStringLiteral("naive"),     QStringLiteral("naive_space"),
                                 QStringLiteral("epoch_s"),   QStringLiteral("epoch_ms"),
                                 QStringLiteral("json_date"), QStringLiteral("compact"),
                                 QStringLiteral("http_date"), QStringLiteral("date_part")};
    return all;
}

bool WireMoment::isZone(const QString &name)
{
    return name.isEmpty() || QTimeZone::isTimeZoneIdAvailable(name.toLatin1());
}

bool WireMoment::isNumber() const
{
    return m_format == QLatin1String("epoch_s") || m_format == QLatin1String("epoch_ms");
}

QString WireMoment::text(Timestamp moment) const
{
    if (isNumber())
        return epochText(moment, m_format);
    if (m_format == QLatin1String("json_date"))
        return QStringLiteral("/Date(%1)/").arg(moment.time_since_epoch().count());
    if (m_format == QLatin1String("iso_seconds"))
        return inZone(moment, {}).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'"));
    if (m_format == QLatin1String("http_date"))
        return QLocale::c().toString(inZone(moment, {}),
                                     QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (m_format == QLatin1String("naive"))
        return inZone(moment, m_zone).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    if (m_format == QLatin1String("naive_space"))
        return inZone(moment, m_zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (m_format == QLatin1String("compact"))
        return inZone(moment, m_zone).toString(QStringLiteral("yyyyMMddHHmmss"));
    if (m_format == QLatin1String("date_part"))
        return inZone(moment, m_zone).toString(QStringLiteral("yyyy-MM-dd"));
    return toRfc3339(moment);
}

QString WireMoment::text(QDate day) const
{
    if (m_format == QLatin1String("compact"))
        return day.toString(QStringLiteral("yyyyMMdd"));
    const bool isPlain = m_format.isEmpty() || m_format == QLatin1String("iso") ||
                         m_format == QLatin1String("date_part");
    if (isPlain)
        return day.toString(Qt::ISODate);
    return text(stampOf(QDateTime(day, QTime(0, 0), zoneCalled(m_zone))));
}

std::optional<Timestamp> WireMoment::read(const Json &value) const
{
    if (value.isArray() || value.isObject() || value.isBool())
        return std::nullopt;
    const QString given = value.scalarText();
    if (isNumber()) {
        const Decimal unit(m_format == QLatin1String("epoch_s") ? 1000 : 1);
        if (const auto moment = fromEpoch(given, unit))
            return moment;
    }
    if (given.startsWith(QLatin1String("/Date(")))
        return fromJsonDate(given);
    const auto found = spoken(given);
    if (!found)
        return std::nullopt;
    const QTimeZone zone =
        found->offsetSeconds ? QTimeZone(*found->offsetSeconds) : zoneCalled(m_zone);
    const QDateTime moment(found->day, found->time, zone);
    return moment.isValid() ? std::optional(stampOf(moment)) : std::nullopt;
}

std::optional<QDate> WireMoment::readDay(const Json &value) const
{
    const auto found = value.isString() && !isNumber() ? spoken(value.toString()) : std::nullopt;
    const bool isElsewhere = found && found->offsetSeconds && !m_zone.isEmpty();
    if (found && !isElsewhere)
        return found->day;
    const auto moment = read(value);
    return moment ? std::optional(inZone(*moment, m_zone).date()) : std::nullopt;
}

} // namespace unsnag
