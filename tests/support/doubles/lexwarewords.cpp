// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/lexwarewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

constexpr int usualSize = 2;   //!< Lexware Office's is 25
constexpr int largestSize = 3; //!< Lexware Office's is 250

QString reasonPhrase(int status)
{
    static const std::map<int, const char *> phrases{{400, "Bad Request"},
                                                     {403, "Forbidden"},
                                                     {404, "Not Found"},
                                                     {405, "Method Not Allowed"},
                                                     {406, "Not Acceptable"},
                                                     {409, "Conflict"},
                                                     {415, "Unsupported Media Type"},
                                                     {422, "Unprocessable Entity"},
                                                     {503, "Service Unavailable"}};
    return QString::fromLatin1(phrases.at(status));
}

} // namespace

DoubleAnswer lexwareRefusal(int status, const DoubleRequest &request, const QString &message,
                            const Json &details)
{
    Json body = JsonObject{{"timestamp", "2026-11-20T09:00:00.000+01:00"},
                           {"status", status},
                           {"error", reasonPhrase(status)},
                           {"path", request.path},
                           {"traceId", "90d78d0777be"},
                           {"message", message}};
    if (!details.isNull())
        body.set(QStringLiteral("details"), details);
    return DoubleAnswer::json(status, body);
}

DoubleAnswer lexwareIssues(const QStringList &sources)
{
    Json issues = JsonArray{};
    for (const QString &source : sources)
        issues.append(JsonObject{
            {"i18nKey", source == QLatin1String("version") || source.contains(QLatin1Char('['))
                            ? "invalid_value"
                            : "missing_entity"},
            {"source", source},
            {"type", "validation_failure"},
            {"additionalData", nullptr},
            {"args", nullptr}});
    return DoubleAnswer::json(406, JsonObject{{"requestId", "3fb21ee4-ad26-4e2f-82af-a1197af02d08"},
                                              {"IssueList", issues}});
}

Json lexwareDetail(const char *violation, const QString &field)
{
    return JsonObject{{"violation", violation},
                      {"field", field},
                      {"message", QStringLiteral("%1 is refused").arg(field)}};
}

QString lexwareMoment(Timestamp moment)
{
    return toRfc3339(moment + std::chrono::hours(1)).chopped(1) + QStringLiteral("+01:00");
}

Json lexwareResult(const DoubleRequest &request, const DoubleRecord &record)
{
    const QString place = QStringLiteral("https://api.example.com/v1/%1/%2");
    return JsonObject{{"id", record.id},
                      {"resourceUri", place.arg(request.segments.value(1), record.id)},
                      {"createdDate", lexwareMoment(record.created)},
                      {"updatedDate", lexwareMoment(record.modified)},
                      {"version", std::int64_t{record.version}}};
}

DoubleAnswer lexwarePage(const DoubleRequest &request, const JsonArray &all)
{
    const auto number = [&request](const char *name, int otherwise) {
        const auto text = request.parameter(QString::fromLatin1(name));
        return text ? text->toInt() : otherwise;
    };
    const int size = std::clamp(number("size", usualSize), 1, largestSize);
    const int page = std::max(0, number("page", 0));
    const int total = static_cast<int>(all.size());
    const int pages = (total + size - 1) / size;
    Json content = JsonArray{};
    for (int i = page * size; i < std::min(total, (page + 1) * size); ++i)
        content.append(all.at(static_cast<std::size_t>(i)));
    return DoubleAnswer::json(200, JsonObject{{"content", content},
                                              {"first", page == 0},
                                              {"last", page + 1 >= pages},
                                              {"totalPages", pages},
                                              {"totalElements", total},
                                              {"numberOfElements", int(content.size())},
                                              {"size", size},
                                              {"number", page}});
}

QString lexwareStranger(const DoubleRequest &request, const QStringList &known)
{
    for (const auto &parameter : request.query) {
        if (!known.contains(parameter.first) && parameter.first != QLatin1String("page") &&
            parameter.first != QLatin1String("size"))
            return parameter.first;
    }
    return {};
}

bool holdsLexwarePattern(const QString &text, const QString &pattern)
{
    QString expression;
    QString literal; // whole, so that surrogates stay together
    const auto wildcard = [&](const char *meant) {
        expression += QRegularExpression::escape(literal) + QLatin1String(meant);
        literal.clear();
    };
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern.at(i);
        if (c == QLatin1Char('%'))
            wildcard(".*");
        else if (c == QLatin1Char('_'))
            wildcard(".");
        else
            literal += c == QLatin1Char('\\') && i + 1 < pattern.size() ? pattern.at(++i) : c;
    }
    wildcard("");
    return QRegularExpression(expression, QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::DotMatchesEverythingOption)
        .match(text)
        .hasMatch();
}

QString lexwareName(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1String("&quot;"), QLatin1String("\""));
}

} // namespace unsnag
