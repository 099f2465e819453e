// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/answer.h"

#include "models/base/jsonpointer.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace unsnag {
namespace {

bool isStatusIn(const Json &list, int status)
{
    const QString exact = QString::number(status);
    const QString family = QString::number(status / 100) + QLatin1String("xx");
    return std::any_of(list.array().begin(), list.array().end(), [&](const Json &each) {
        return each.scalarText() == exact || each.scalarText() == family;
    });
}

bool isTransport(const QString &wanted, Delivery delivery)
{
    return wanted == QLatin1String("not_sent") ? delivery == Delivery::NotSent
                                               : delivery == Delivery::SentNoAnswer;
}

bool holds(const Json &list, const Json &value)
{
    return std::find(list.array().begin(), list.array().end(), value) != list.array().end();
}

bool isBodyWhen(const Json &when, const Answer &answer)
{
    const Json &body = answer.body;
    const auto has = [&when](const char *word) { return when.contains(QString::fromLatin1(word)); };
    const Json &value = valueAt(body, when["body"].toString());
    if (has("body") && has("equals") && value != when["equals"])
        return false;
    if (has("body") && has("in") && !holds(when["in"], value))
        return false;
    if (has("body") && !has("equals") && !has("in") && value.isNull())
        return false;
    if (has("missing") && !valueAt(body, when["missing"].toString()).isNull())
        return false;
    if (has("empty") && when["empty"].toBool() != answer.response.body.trimmed().isEmpty())
        return false;
    const JsonObject &wanted = when["has"].object();
    return std::all_of(wanted.begin(), wanted.end(), [&body](const auto &each) {
        return valueAt(body, each.first) == each.second;
    });
}

bool isHeaderWhen(const Json &when, const Answer &answer)
{
    const QString value =
        QString::fromUtf8(answer.response.header(when["header"].toString().toLatin1())).trimmed();
    if (!when.contains(QStringLiteral("header_is")))
        return !value.isEmpty();
    return value.compare(when["header_is"].toString(), Qt::CaseInsensitive) == 0;
}

bool isText(const Json &when, const Answer &answer, const QString &operation, const QString &code,
            const QString &message)
{
    if (when.contains(QStringLiteral("code")) && !holds(when["code"], code))
        return false;
    if (when.contains(QStringLiteral("op")) && !holds(when["op"], operation))
        return false;
    if (when.contains(QStringLiteral("header")) && !isHeaderWhen(when, answer))
        return false;
    const QRegularExpression pattern(when["message"].toString(),
                                     QRegularExpression::CaseInsensitiveOption);
    return !when.contains(QStringLiteral("message")) || pattern.match(message).hasMatch();
}

} // namespace

Answer Answer::of(HttpResponse response)
{
    Answer answer;
    if (response.body.startsWith("\xEF\xBB\xBF"))
        response.body.remove(0, 3);
    const QByteArray head = response.body.left(256).trimmed().toLower();
    answer.isHtml = head.startsWith("<!doctype html") || head.startsWith("<html") ||
                    (response.header("Content-Type").toLower().startsWith("text/html") &&
                     !response.body.isEmpty());
    if (!response.body.isEmpty() && !answer.isHtml) {
        // How much may come is the transport's to say.
        const JsonLimits limits{JsonLimits().depth,
                                std::max<qint64>(JsonLimits().sizeBytes, response.body.size())};
        auto parsed = readJson(response.body, {}, limits);
        answer.isJson = parsed.ok();
        if (parsed)
            answer.body = std::move(parsed).value();
    }
    answer.response = std::move(response);
    return answer;
}

Json Answer::at(const QString &source) const
{
    if (source.startsWith(QLatin1String("body:")))
        return valueAt(body, source.mid(5));
    if (source.startsWith(QLatin1String("const:")))
        return source.mid(6);
    if (source == QLatin1String("status"))
        return response.status;
    if (!source.startsWith(QLatin1String("header:")))
        return {};
    const QStringList parts = source.mid(7).split(QLatin1Char('#'));
    const QString value = QString::fromUtf8(response.header(parts.first().toLatin1()));
    if (value.isEmpty())
        return {};
    return parts.size() < 2 ? Json(value) : Json(QUrl(value).path().section(QLatin1Char('/'), -1));
}

QString Answer::htmlTitle() const
{
    static const QRegularExpression title(QStringLiteral("<title>([^<]{0,200})"),
                                          QRegularExpression::CaseInsensitiveOption);
    return title.match(QString::fromUtf8(response.body.left(4096))).captured(1).simplified();
}

bool isWhen(const Json &when, const Answer &answer, const QString &operation, const QString &code,
            const QString &message)
{
    const Delivery delivery = answer.response.delivery;
    if (when.contains(QStringLiteral("transport")))
        return isTransport(when["transport"].toString(), delivery);
    if (delivery != Delivery::Answered)
        return false;
    if (when.contains(QStringLiteral("status")) &&
        !isStatusIn(when["status"], answer.response.status))
        return false;
    if (!isBodyWhen(when, answer))
        return false;
    return isText(when, answer, operation, code, message);
}

} // namespace unsnag
