// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/wiretypes.h"

#include "models/base/clock.h"
#include "models/base/decimal.h"
#include "models/connectors/profile/wiremoment.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace unsnag {
namespace {

Error notA(const QString &type, const Json &value)
{
    return Error{
        Code::Input,
        QStringLiteral("a %1 was expected, found %2").arg(type, QString::fromUtf8(value.toText())),
        {},
        {}};
}

QDateTime utc(Timestamp moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), QTimeZone::utc());
}

//! year, month … microsecond of a date or moment.
Json partsOf(const QDateTime &moment)
{
    return JsonObject{{QStringLiteral("year"), moment.date().year()},
                      {QStringLiteral("month"), moment.date().month()},
                      {QStringLiteral("day"), moment.date().day()},
                      {QStringLiteral("hour"), moment.time().hour()},
                      {QStringLiteral("minute"), moment.time().minute()},
                      {QStringLiteral("second"), moment.time().second()},
                      {QStringLiteral("microsecond"), moment.time().msec() * 1000}};
}

//! "{{v}}" → "" and "{{v.year}}" → "year"; nothing for a constant.
std::optional<QString> partNamed(const Json &member)
{
    const QString text = member.toString();
    if (text == QLatin1String("{{v}}"))
        return QString();
    if (!text.startsWith(QLatin1String("{{v.")) || !text.endsWith(QLatin1String("}}")))
        return std::nullopt;
    return text.mid(4).chopped(2);
}

Json tagged(const Json &tag, const QString &whole, const Json &parts)
{
    Json out = JsonObject{};
    for (const auto &[name, member] : tag.object()) {
        const auto part = partNamed(member);
        if (!part)
            out.set(name, member);
        else
            out.set(name, part->isEmpty() ? Json(whole) : parts[*part]);
    }
    return out;
}

bool hasTag(const Json &tag, const Json &value)
{
    for (const auto &[name, member] : tag.object()) {
        if (!partNamed(member) && value[name] != member)
            return false;
    }
    return value.isObject() && tag.size() > 0;
}

Json untagged(const QString &type, const Json &tag, const Json &value)
{
    Json parts = JsonObject{};
    for (const auto &[name, member] : tag.object()) {
        const auto part = partNamed(member);
        if (part && part->isEmpty())
            return value[name].scalarText();
        if (part)
            parts.set(*part, value[name]);
    }
    const auto number = [&parts](const char *name) {
        return static_cast<int>(parts[name].toInt());
    };
    const QDate date(number("year"), number("month"), number("day"));
    if (!date.isValid())
        return value;
    if (type == QLatin1String("date"))
        return date.toString(Qt::ISODate);
    const QTime time(number("hour"), number("minute"), number("second"),
                     number("microsecond") / 1000);
    const QDateTime moment(date, time, QTimeZone::utc());
    return toRfc3339(Timestamp(std::chrono::milliseconds(moment.toMSecsSinceEpoch())));
}

//! Some systems say T and F, others yes and no.
std::optional<bool> flagOf(const Json &value)
{
    static const QStringList yes{QStringLiteral("true"), QStringLiteral("1"), QStringLiteral("t"),
                                 QStringLiteral("y"), QStringLiteral("yes")};
    static const QStringList no{QStringLiteral("false"), QStringLiteral("0"), QStringLiteral("f"),
                                QStringLiteral("n"), QStringLiteral("no")};
    const QString text = value.scalarText().toLower();
    if (yes.contains(text))
        return true;
    return no.contains(text) ? std::optional(false) : std::nullopt;
}

//! "7.0" and 7 are one integer.
Json wholeNumber(const Json &value)
{
    const auto number = Decimal::fromText(value.scalarText());
    if (!number || *number != number->rounded(0))
        return value;
    return Json::number(number->rounded(0).text());
}

WireMoment momentRule(const Json &rule)
{
    return WireMoment(rule["format"].toString(), rule["zone"].toString());
}

Result<Json> numberToWire(const QString &type, const Json &rule, const Json &value)
{
    const auto decimal = Decimal::fromText(value.scalarText());
    if (!decimal || (type == QLatin1String("integer") && decimal->places() != 0))
        return notA(type, value);
    const QString wire = rule["wire"].toString();
    if (wire == QLatin1String("tagged"))
        return tagged(rule["tag"], decimal->text(), {});
    const bool isText =
        wire == QLatin1String("string") || (wire.isEmpty() && type == QLatin1String("decimal"));
    return isText ? Json(decimal->text()) : Json::number(decimal->text());
}

Json written(const Json &rule, const QString &text)
{
    const bool isNumber =
        momentRule(rule).isNumber() && rule["wire"].toString() != QLatin1String("string");
    return isNumber ? Json::number(text) : Json(text);
}

Result<Json> dayToWire(const Json &rule, const Json &value)
{
    const auto day = WireMoment({}, rule["zone"].toString()).readDay(value);
    if (!day)
        return notA(QStringLiteral("date"), value);
    if (rule["wire"].toString() == QLatin1String("tagged"))
        return tagged(rule["tag"], day->toString(Qt::ISODate),
                      partsOf(QDateTime(*day, QTime(0, 0), QTimeZone::utc())));
    return written(rule, momentRule(rule).text(*day));
}

Result<Json> momentToWire(const Json &rule, const Json &value)
{
    const auto moment = fromRfc3339(value.toString());
    if (!moment)
        return notA(QStringLiteral("datetime"), value);
    if (rule["wire"].toString() == QLatin1String("tagged"))
        return tagged(rule["tag"], toRfc3339(*moment), partsOf(utc(*moment)));
    return written(rule, momentRule(rule).text(*moment));
}

Result<Json> flagToWire(const Json &rule, const Json &value)
{
    const auto flag = flagOf(value);
    if (!flag)
        return notA(QStringLiteral("boolean"), value);
    if (rule["wire"].toString() == QLatin1String("number"))
        return Json(*flag ? 1 : 0);
    if (rule["wire"].toString() == QLatin1String("string"))
        return Json(*flag ? "true" : "false");
    return Json(*flag);
}

} // namespace

const QStringList &WireTypes::names()
{
    static const QStringList all{QStringLiteral("string"), QStringLiteral("integer"),
                                 QStringLiteral("number"), QStringLiteral("decimal"),
                                 QStringLiteral("date"),   QStringLiteral("datetime"),
                                 QStringLiteral("boolean")};
    return all;
}

Result<Json> WireTypes::toWire(const QString &type, const Json &value) const
{
    if (value.isNull())
        return value;
    const Json &rule = m_types[type];
    if (type == QLatin1String("string"))
        return value.isArray() || value.isObject() ? Result<Json>(notA(type, value))
                                                   : Json(value.scalarText());
    if (type == QLatin1String("integer") || type == QLatin1String("number") ||
        type == QLatin1String("decimal"))
        return numberToWire(type, rule, value);
    if (type == QLatin1String("date"))
        return dayToWire(rule, value);
    if (type == QLatin1String("datetime"))
        return momentToWire(rule, value);
    if (type == QLatin1String("boolean"))
        return flagToWire(rule, value);
    return Error{Code::Input, QStringLiteral("unknown type \"%1\"").arg(type), {}, {}};
}

bool WireTypes::isNothing(const QString &type, const Json &value) const
{
    if (value.isNull())
        return true;
    const auto holds = [&value](const Json &list) {
        return std::find(list.array().begin(), list.array().end(), value) != list.array().end();
    };
    const bool isFlag = type == QLatin1String("boolean");
    return holds(m_types[type]["null_from"]) || (!isFlag && holds(m_types["null"]["null_from"]));
}

Json WireTypes::fromWire(const QString &type, const Json &value) const
{
    if (isNothing(type, value))
        return {};
    const Json &tag = m_types[type]["tag"];
    return hasTag(tag, value) ? untagged(type, tag, value) : plain(type, value);
}

Json WireTypes::plain(const QString &type, const Json &value) const
{
    if (value.isArray() || value.isObject())
        return value;
    if (type == QLatin1String("string"))
        return value.scalarText();
    if (type == QLatin1String("decimal")) {
        const auto decimal = Decimal::fromText(value.scalarText());
        return decimal ? Json(decimal->text()) : value;
    }
    if (type == QLatin1String("boolean")) {
        const auto flag = flagOf(value);
        return flag ? Json(*flag) : value;
    }
    if (type == QLatin1String("integer"))
        return wholeNumber(value);
    if (type == QLatin1String("number")) {
        const Json number = Json::number(value.scalarText());
        // As a reader gives it back: -0 is 0, and 1e400, which is none to it, stays a text.
        const auto back = readJson(number.toText());
        return !number.isNull() && back ? *back : value;
    }
    if (type == QLatin1String("datetime")) {
        const auto moment = momentRule(m_types[type]).read(value);
        return moment ? Json(toRfc3339(*moment)) : value;
    }
    if (type == QLatin1String("date")) {
        const auto day = momentRule(m_types[type]).readDay(value);
        return day ? Json(day->toString(Qt::ISODate)) : value;
    }
    return value;
}

} // namespace unsnag
