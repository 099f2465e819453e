// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/filters.h"

#include "models/base/clock.h"
#include "models/base/decimal.h"
#include "models/connectors/profile/querytext.h"
#include "models/connectors/profile/wiremoment.h"

#include <QCryptographicHash>
#include <QHash>
#include <QUrl>
#include <QUuid>

#include <cstdlib>

namespace unsnag {
namespace {

QString sha256Hex(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

//! Lower-case base32 (RFC 4648 alphabet) of the SHA-256 of a text, `length` characters.
QString shortName(const QString &text, int length)
{
    static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    QString out;
    for (int i = 0; i < length; ++i) {
        unsigned value = 0;
        for (int bit = i * 5; bit < i * 5 + 5; ++bit) {
            const auto byte = static_cast<unsigned char>(digest.at(bit / 8));
            value = value << 1U | ((static_cast<unsigned>(byte) >> (7 - bit % 8)) & 1U);
        }
        out += QLatin1Char(alphabet[value]);
    }
    return out;
}

QString uuid5(const QString &text)
{
    // RFC 4122's namespace for URLs, so that other programs can derive the same name.
    static const QUuid urls(QStringLiteral("6ba7b811-9dad-11d1-80b4-00c04fd430c8"));
    return QUuid::createUuidV5(urls, text).toString(QUuid::WithoutBraces);
}

using TextFilter = QString (*)(const QString &);

const QHash<QString, TextFilter> &textFilters()
{
    static const QHash<QString, TextFilter> all{
        {QStringLiteral("url"),
         [](const QString &t) { return QString::fromLatin1(QUrl::toPercentEncoding(t)); }},
        {QStringLiteral("b64"),
         [](const QString &t) { return QString::fromLatin1(t.toUtf8().toBase64()); }},
        {QStringLiteral("hex"),
         [](const QString &t) { return QString::fromLatin1(t.toUtf8().toHex()); }},
        {QStringLiteral("sha256"), sha256Hex},
        {QStringLiteral("fold"), foldedName},
        {QStringLiteral("lower"), [](const QString &t) { return t.toLower(); }},
        {QStringLiteral("upper"), [](const QString &t) { return t.toUpper(); }},
        {QStringLiteral("uuid5"), uuid5},
        {QStringLiteral("hex32"), [](const QString &t) { return sha256Hex(t).left(32); }},
        {QStringLiteral("short21"), [](const QString &t) { return shortName(t, 21); }},
    };
    return all;
}

bool isBlank(const Json &value)
{
    return value.isNull() || (value.isString() && value.toString().isEmpty());
}

Result<Json> applyMoment(const Filter &filter, const Json &value)
{
    const WireMoment form(filter.name, filter.argument);
    const auto moment = fromRfc3339(value.toString());
    if (!moment)
        return Error{Code::Input,
                     QStringLiteral("%1 wants a moment (RFC 3339), found %2")
                         .arg(filter.name, QString::fromUtf8(value.toText())),
                     {},
                     {}};
    const QString text = form.text(*moment);
    return form.isNumber() ? Json::number(text) : Json(text);
}

const Json &other(const Filter &filter, const Json &scope)
{
    static const Json none;
    const Json *found = findPath(scope, filter.argument.split(QLatin1Char('.')));
    return found == nullptr ? none : *found;
}

//! times:PATH and round:N, exactly.
Result<Json> applyNumber(const Filter &filter, const Json &value, const Json &scope)
{
    const bool isProduct = filter.name == QLatin1String("times");
    const auto number = Decimal::fromText(value.scalarText());
    const auto factor = isProduct ? Decimal::fromText(other(filter, scope).scalarText()) : number;
    if (!number || !factor)
        return Error{Code::Input, QStringLiteral("%1 wants numbers").arg(filter.name), {}, {}};
    return Json((isProduct ? *number * *factor : number->rounded(filter.argument.toInt())).text());
}

//! plus_days:N of a day or a moment, which stays what it was.
Result<Json> applyDays(const Filter &filter, const Json &value)
{
    const QString text = value.toString();
    const auto moment = fromRfc3339(text);
    if (!moment)
        return Error{
            Code::Input, QStringLiteral("plus_days wants a day or a moment (RFC 3339)"), {}, {}};
    const QString later = toRfc3339(*moment + std::chrono::days(filter.argument.toInt()));
    return Json(text.size() == 10 ? later.left(10) : later);
}

Result<Json> applyJoin(const Filter &filter, const Json &value)
{
    QStringList texts;
    for (const Json &each : value.array())
        texts += each.scalarText();
    if (!value.isArray())
        return Error{Code::Input, QStringLiteral("join wants a list"), {}, {}};
    return Json(texts.join(filter.argument));
}

Result<Json> applyText(const Filter &filter, const Json &value)
{
    if (value.isArray() || value.isObject())
        return Error{
            Code::Input, QStringLiteral("%1 wants a text or a number").arg(filter.name), {}, {}};
    if (filter.name == QLatin1String("short"))
        return Json(shortName(value.scalarText(), filter.argument.toInt()));
    if (isQueryFilter(filter.name))
        return Json(quotedFor(filter.name, value.scalarText()));
    return Json(textFilters().value(filter.name)(value.scalarText()));
}

} // namespace

const QStringList &filterNames()
{
    static const QStringList all =
        textFilters().keys() + queryFilterNames() + WireMoment::formats() +
        QStringList{QStringLiteral("json"),      QStringLiteral("short"), QStringLiteral("default"),
                    QStringLiteral("or"),        QStringLiteral("in"),    QStringLiteral("is"),
                    QStringLiteral("is_not"),    QStringLiteral("wire"),  QStringLiteral("times"),
                    QStringLiteral("plus_days"), QStringLiteral("round"), QStringLiteral("join")};
    return all;
}

QString filterProblem(const Filter &filter)
{
    if (!filterNames().contains(filter.name))
        return QStringLiteral("unknown filter \"%1\"").arg(filter.name);
    if (filter.name == QLatin1String("wire") && !WireTypes::names().contains(filter.argument))
        return QStringLiteral("wire wants one of %1, found \"%2\"")
            .arg(WireTypes::names().join(QLatin1String(", ")), filter.argument);
    if (filter.name == QLatin1String("short") &&
        (filter.argument.toInt() < 8 || filter.argument.toInt() > 51))
        return QStringLiteral("short wants a length from 8 to 51");
    if (WireMoment::formats().contains(filter.name) && !WireMoment::isZone(filter.argument))
        return QStringLiteral("%1 wants a time zone such as Europe/Berlin or nothing, found \"%2\"")
            .arg(filter.name, filter.argument);
    bool isNumber = false;
    const int number = filter.argument.toInt(&isNumber);
    if (filter.name == QLatin1String("round") && (!isNumber || number < 0 || number > 12))
        return QStringLiteral("round wants a number of places from 0 to 12");
    if (filter.name == QLatin1String("plus_days") && (!isNumber || std::abs(number) > 3660))
        return QStringLiteral("plus_days wants a number of days");
    if (namesPath(filter) && filter.argument.isEmpty())
        return QStringLiteral("%1 wants the path of a value").arg(filter.name);
    return {};
}

bool namesPath(const Filter &filter)
{
    return filter.name == QLatin1String("or") || filter.name == QLatin1String("in") ||
           filter.name == QLatin1String("times");
}

bool isPathSafe(const Filter &filter)
{
    static const QStringList safe{
        QStringLiteral("url"),     QStringLiteral("hex"),      QStringLiteral("sha256"),
        QStringLiteral("uuid5"),   QStringLiteral("hex32"),    QStringLiteral("short21"),
        QStringLiteral("short"),   QStringLiteral("epoch_ms"), QStringLiteral("epoch_s"),
        QStringLiteral("compact"), QStringLiteral("date_part")};
    return safe.contains(filter.name);
}

bool isHarmless(const Filter &filter)
{
    static const QStringList made{
        QStringLiteral("url"),     QStringLiteral("b64"),      QStringLiteral("hex"),
        QStringLiteral("sha256"),  QStringLiteral("uuid5"),    QStringLiteral("hex32"),
        QStringLiteral("short21"), QStringLiteral("short"),    QStringLiteral("fold"),
        QStringLiteral("is"),      QStringLiteral("is_not"),   QStringLiteral("times"),
        QStringLiteral("round"),   QStringLiteral("plus_days")};
    if (filter.name == QLatin1String("wire"))
        return filter.argument != QLatin1String("string");
    return made.contains(filter.name) || WireMoment::formats().contains(filter.name);
}

bool acceptsMissing(const Filter &filter)
{
    static const QStringList all{QStringLiteral("default"), QStringLiteral("or"),
                                 QStringLiteral("is"), QStringLiteral("is_not")};
    return all.contains(filter.name);
}

Result<Json> applyFilter(const Filter &filter, const Json &value, const FilterScope &around)
{
    if (filter.name == QLatin1String("json"))
        return Json(QString::fromUtf8(value.toText()));
    if (filter.name == QLatin1String("default"))
        return isBlank(value) ? Json(filter.argument) : value;
    if (filter.name == QLatin1String("or"))
        return isBlank(value) ? other(filter, around.scope) : value;
    if (filter.name == QLatin1String("is"))
        return Json(value.scalarText() == filter.argument);
    if (filter.name == QLatin1String("is_not"))
        return Json(value.scalarText() != filter.argument);
    if (value.isNull())
        return value;
    if (filter.name == QLatin1String("in"))
        return other(filter, around.scope)[value.scalarText()];
    if (filter.name == QLatin1String("wire"))
        return around.types.toWire(filter.argument, value);
    const QString problem = filterProblem(filter);
    if (!problem.isEmpty())
        return Error{Code::Input, problem, {}, {}};
    if (filter.name == QLatin1String("times") || filter.name == QLatin1String("round"))
        return applyNumber(filter, value, around.scope);
    if (filter.name == QLatin1String("plus_days"))
        return applyDays(filter, value);
    if (filter.name == QLatin1String("join"))
        return applyJoin(filter, value);
    return WireMoment::formats().contains(filter.name) ? applyMoment(filter, value)
                                                       : applyText(filter, value);
}

QString foldedName(const QString &text)
{
    QString out;
    for (const QChar c : text.toCaseFolded()) {
        if (c.isLetterOrNumber())
            out += c;
    }
    return out;
}

QString keyInForm(const QString &form, const QString &key)
{
    if (form == QLatin1String("uuid5"))
        return uuid5(key);
    if (form == QLatin1String("hex32"))
        return sha256Hex(key).left(32);
    return form == QLatin1String("short21") ? shortName(key, 21) : key;
}

const Json *findPath(const Json &scope, const QStringList &path)
{
    return JsonPointer(path).find(scope);
}

} // namespace unsnag
