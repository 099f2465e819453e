// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/routing.h"

#include "models/base/clock.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr int defaultLimit = 50;
constexpr int largestLimit = 500;

QString cursorOf(const Json &record)
{
    const QString place =
        record["updated_at"].toString() + QLatin1Char('|') + record["id"].toString();
    return QString::fromLatin1(
        place.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<std::pair<QString, QString>> placeOf(const QString &cursor)
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors;
    const auto decoded = QByteArray::fromBase64Encoding(cursor.toLatin1(), options);
    const QStringList parts = QString::fromUtf8(*decoded).split(QLatin1Char('|'));
    if (!decoded || parts.size() != 2 || !fromRfc3339(parts[0]))
        return std::nullopt;
    return std::pair(parts[0], parts[1]);
}

} // namespace

SandboxOutcome refused(const SandboxRefusal &refusal)
{
    return {refusalAnswer(refusal)};
}

RequestBody RequestBody::of(const SandboxRequest &request)
{
    const auto refusal = [](const QString &message) {
        return SandboxRefusal{400, QStringLiteral("bad_json"), message};
    };
    const auto json = readJson(request.body, QStringLiteral("the request body"));
    if (!json)
        return {{}, refusal(json.error().line())};
    if (!json->isObject())
        return {{}, refusal(QStringLiteral("the request body must be a JSON object"))};
    return {*json, std::nullopt};
}

PageRequest PageRequest::of(const SandboxRequest &request)
{
    PageRequest page;
    page.query.limit = defaultLimit;
    if (const auto since = request.parameter(QStringLiteral("updated_since"))) {
        const auto moment = fromRfc3339(*since);
        if (!moment)
            page.refusal = invalid(QStringLiteral("/updated_since"),
                                   QStringLiteral("must be a time as of RFC 3339"));
        else
            page.query.since = toRfc3339(*moment);
    }
    if (const auto limit = request.parameter(QStringLiteral("limit"))) {
        const int wanted = limit->toInt();
        if (wanted < 1)
            page.refusal = invalid(QStringLiteral("/limit"),
                                   QStringLiteral("must be a whole number from 1 to 500"));
        page.query.limit = static_cast<std::size_t>(std::clamp(wanted, 1, largestLimit));
    }
    if (const auto cursor = request.parameter(QStringLiteral("cursor"));
        cursor && !cursor->isEmpty()) {
        const auto place = placeOf(*cursor);
        if (!place)
            page.refusal = invalid(QStringLiteral("/cursor"),
                                   QStringLiteral("must be the next_cursor of an earlier page"));
        else
            page.query.after = *place;
    }
    return page;
}

std::function<bool(const Json &)> filterOf(const SandboxRequest &request,
                                           const QStringList &members)
{
    std::map<QString, QString> wanted;
    for (const QString &member : members) {
        if (const auto value = request.parameter(member))
            wanted.emplace(member, *value);
    }
    if (wanted.empty())
        return {};
    return [wanted](const Json &record) {
        return std::all_of(wanted.begin(), wanted.end(), [&record](const auto &pair) {
            return record[pair.first].scalarText() == pair.second;
        });
    };
}

SandboxAnswer pageAnswer(const RecordPage &page, const RecordView &view)
{
    Json items = JsonArray{};
    for (const Json *record : page.records)
        items.append(view(*record));
    Json body;
    body.set(QStringLiteral("items"), items);
    body.set(QStringLiteral("next_cursor"),
             page.hasMore ? Json(cursorOf(*page.records.back())) : Json());
    return jsonAnswer(200, body);
}

SandboxAnswer recordAnswer(int status, const Json &shown)
{
    SandboxAnswer answer = jsonAnswer(status, shown);
    answer.headers.emplace_back("ETag", '"' + shown["version"].scalarText().toLatin1() + '"');
    return answer;
}

std::optional<SandboxRefusal> versionRefusal(const SandboxRequest &request, const Json &record)
{
    QString sent = QString::fromLatin1(request.header("if-match"));
    sent.remove(QLatin1Char('"'));
    const QString current = record["version"].scalarText();
    if (sent.isEmpty() || sent == QLatin1String("*") || sent == current)
        return std::nullopt;
    return staleVersion(sent, current);
}

Json touched(Json record, const QString &writeTime)
{
    record.set(QStringLiteral("version"), Json(record["version"].toInt() + 1));
    record.set(QStringLiteral("updated_at"), writeTime);
    return record;
}

} // namespace unsnag
