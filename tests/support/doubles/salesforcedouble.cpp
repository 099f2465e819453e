// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/salesforcedouble.h"

#include "tests/support/doubles/salesforcecomposite.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::size_t pageSize = 2;     //!< batchSize is a hint; this organisation sends little
constexpr std::int64_t wholeUpTo = 200; //!< what a LIMIT keeps below this comes in one page
const QString root = QStringLiteral("/services/data/v60.0");

DoubleAnswer refused(const SalesforceRefusal &refusal)
{
    return DoubleAnswer::json(refusal.status, refusal.json());
}

DoubleAnswer notFound()
{
    return refused({404, QStringLiteral("NOT_FOUND"),
                    QStringLiteral("The requested resource does not exist")});
}

QDateTime httpDate(const QByteArray &text)
{
    return QLocale::c().toDateTime(QString::fromLatin1(text),
                                   QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
}

DoubleAnswer made(int status, const QString &id, bool isNew)
{
    return DoubleAnswer::json(
        status,
        JsonObject{{"id", id}, {"success", true}, {"errors", JsonArray{}}, {"created", isNew}});
}

} // namespace

SalesforceDouble::SalesforceDouble() : m_objects(time())
{
    m_objects.add(QStringLiteral("User"), JsonObject{{"Name", "Jana Brandt"},
                                                     {"Username", "unsnag@nordwind.example.com"},
                                                     {"Email", "jana@nordwind.example.com"}});
    m_objects.add(QStringLiteral("Organization"),
                  JsonObject{{"Name", "Nordwind Vertrieb"},
                             {"OrganizationType", "Developer Edition"},
                             {"IsSandbox", false}});
}

std::vector<DoubleLogin> SalesforceDouble::logins(const QString &base) const
{
    return m_login.logins(base);
}

bool SalesforceDouble::isLogin(const DoubleRequest &request) const
{
    return request.path.startsWith(QLatin1String("/services/oauth2/"));
}

DoubleAnswer SalesforceDouble::answer(const DoubleRequest &request)
{
    if (isLogin(request))
        return m_login.answer(request);
    if (request.is("GET", QStringLiteral("/services/data")))
        return DoubleAnswer::json(
            200,
            JsonArray{JsonObject{{"label", "Spring '24"}, {"url", root}, {"version", "60.0"}}});
    if (!m_login.isAlive(request.token()))
        return refused({401, QStringLiteral("INVALID_SESSION_ID"),
                        QStringLiteral("Session expired or invalid")});
    const DoubleAnswer answer = routed(request);
    return answer.with("Sforce-Limit-Info",
                       QByteArray("api-usage=") + QByteArray::number(++m_used) + "/15000");
}

DoubleAnswer SalesforceDouble::routed(const DoubleRequest &request)
{
    const QStringList &at = request.segments;
    const bool isData = at.value(0) == QLatin1String("services") &&
                        at.value(1) == QLatin1String("data") &&
                        at.value(2).startsWith(QLatin1Char('v'));
    const QString part = at.value(3);
    if (!isData || at.size() < 4)
        return notFound();
    const bool hasBody =
        request.method == QLatin1String("POST") || request.method == QLatin1String("PATCH");
    if (hasBody && !request.header("content-type").startsWith("application/json"))
        return refused({415, QStringLiteral("UNSUPPORTED_MEDIA_TYPE"),
                        QStringLiteral("Content-Type not supported")});
    if (hasBody && !request.json())
        return refused(
            {400, QStringLiteral("JSON_PARSER_ERROR"), QStringLiteral("Unexpected character")});
    const bool isQuery = part == QLatin1String("query") || part == QLatin1String("queryAll");
    if (isQuery && request.method == QLatin1String("GET") && at.size() == 5)
        return more(at[4]);
    if (isQuery && request.method == QLatin1String("GET"))
        return query(request.parameter(QStringLiteral("q")).value_or(QString()),
                     part == QLatin1String("queryAll") ? SalesforceObjects::Deleted::Shown
                                                       : SalesforceObjects::Deleted::Hidden,
                     request);
    if (part == QLatin1String("limits"))
        return DoubleAnswer::json(
            200, JsonObject{{"DailyApiRequests",
                             JsonObject{{"Max", 15000}, {"Remaining", 15000 - m_used}}}});
    if (part == QLatin1String("composite") && request.method == QLatin1String("POST") &&
        at.size() == 4)
        return composite(request);
    if (part == QLatin1String("sobjects") && m_objects.has(at.value(4)))
        return onObject(at[4], request);
    return notFound();
}

DoubleAnswer SalesforceDouble::query(const QString &text, SalesforceObjects::Deleted deleted,
                                     const DoubleRequest &request)
{
    Q_UNUSED(request)
    const auto read = SoqlQuery::read(text);
    if (!read)
        return refused({400, QStringLiteral("MALFORMED_QUERY"), read.error().detail});
    auto found = m_objects.query(*read, deleted, root);
    if (found.refusal)
        return refused(*found.refusal);
    if (read->fields == QStringList{QStringLiteral("count()")})
        return DoubleAnswer::json(
            200, JsonObject{{"totalSize", static_cast<std::int64_t>(found.rows.size())},
                            {"done", true},
                            {"records", JsonArray{}}});
    const bool isWhole = read->limit && *read->limit <= wholeUpTo;
    if (isWhole || found.rows.size() <= pageSize)
        return DoubleAnswer::json(
            200, JsonObject{{"totalSize", static_cast<std::int64_t>(found.rows.size())},
                            {"done", true},
                            {"records", JsonArray(found.rows)}});
    const QString cursor =
        QStringLiteral("01g%1AAA").arg(m_cursors.size() + 1, 12, 10, QLatin1Char('0'));
    m_cursors[cursor] = std::move(found.rows);
    return page(cursor, 0);
}

DoubleAnswer SalesforceDouble::more(const QString &locator)
{
    if (m_losesCursors)
        m_cursors.clear();
    m_losesCursors = false;
    bool isNumber = false;
    const auto from = locator.section(QLatin1Char('-'), 1).toULongLong(&isNumber);
    const QString cursor = locator.section(QLatin1Char('-'), 0, 0);
    if (!isNumber || m_cursors.count(cursor) == 0)
        return refused({400, QStringLiteral("INVALID_QUERY_LOCATOR"),
                        QStringLiteral("invalid query locator")});
    return page(cursor, from);
}

DoubleAnswer SalesforceDouble::page(const QString &cursor, std::size_t from) const
{
    const std::vector<Json> &rows = m_cursors.at(cursor);
    Json records = JsonArray{};
    for (std::size_t i = from; i < std::min(from + pageSize, rows.size()); ++i)
        records.append(rows[i]);
    const bool isLast = from + pageSize >= rows.size();
    Json out = JsonObject{{"totalSize", static_cast<std::int64_t>(rows.size())},
                          {"done", isLast},
                          {"records", records}};
    if (!isLast)
        out.set(QStringLiteral("nextRecordsUrl"),
                QStringLiteral("%1/query/%2-%3").arg(root, cursor).arg(from + pageSize));
    return DoubleAnswer::json(200, out);
}

DoubleAnswer SalesforceDouble::onObject(const QString &object, const DoubleRequest &request)
{
    const QStringList &at = request.segments;
    if (at.size() == 5 && request.method == QLatin1String("POST"))
        return create(object, *request.json(), request);
    if (at.size() == 6)
        return onRow(object, at[5], request);
    const SalesforceField *field = at.size() == 7 ? m_objects.column(object, at[5]) : nullptr;
    if (field == nullptr || !field->isExternalId)
        return at.size() == 7
                   ? refused(
                         {404, QStringLiteral("NOT_FOUND"),
                          QStringLiteral(
                              "Provided external ID field does not exist or is not accessible: %1")
                              .arg(at[5])})
                   : notFound();
    return byExternalId(object, at[5], at[6], request);
}

QByteArray SalesforceDouble::etagOf(const DoubleRecord &row) const
{
    const QByteArray text = row.id.toLatin1() + QByteArray::number(row.version);
    return '"' + QCryptographicHash::hash(text, QCryptographicHash::Sha1).toBase64() + "-gzip\"";
}

int SalesforceDouble::condition(const QString &object, const DoubleRecord &row,
                                const DoubleRequest &request) const
{
    const bool isRead = request.method == QLatin1String("GET");
    const QByteArray match = request.header("if-match");
    if (object == QLatin1String("Account") && !match.isEmpty()) {
        if (!match.startsWith('"'))
            return 400;
        return match.contains(etagOf(row)) ? 0 : 412;
    }
    if (object == QLatin1String("Account") && isRead &&
        request.header("if-none-match") == etagOf(row))
        return 304;
    const QByteArray since = request.header("if-unmodified-since");
    if (since.isEmpty())
        return 0;
    const QDateTime told = httpDate(since);
    if (!told.isValid())
        return 400;
    const auto seconds =
        std::chrono::floor<std::chrono::seconds>(row.modified.time_since_epoch()).count();
    QDateTime utc = told;
    utc.setTimeSpec(Qt::UTC);
    return seconds > utc.toSecsSinceEpoch() ? 412 : 0;
}

DoubleAnswer SalesforceDouble::onRow(const QString &object, const QString &id,
                                     const DoubleRequest &request)
{
    DoubleRecord *row = m_objects.row(object, id);
    if (row == nullptr && id.size() != 15 && id.size() != 18)
        return refused(
            {404, QStringLiteral("NOT_FOUND"),
             QStringLiteral("Provided external ID field does not exist or is not accessible: %1")
                 .arg(id)});
    if (row == nullptr)
        return notFound();
    const int wrong = condition(object, *row, request);
    if (wrong == 304)
        return DoubleAnswer::none(304);
    if (wrong == 400)
        return refused({400, QStringLiteral("BAD_REQUEST"),
                        QStringLiteral("a conditional header is malformed")});
    if (wrong != 0)
        return refused({412, QStringLiteral("PRECONDITION_FAILED"),
                        QStringLiteral("The record was changed after it was read")});
    if (request.method == QLatin1String("GET")) {
        const DoubleAnswer shown = DoubleAnswer::json(200, m_objects.shown(object, *row, root));
        return object == QLatin1String("Account") ? shown.with("ETag", etagOf(*row)) : shown;
    }
    if (request.method == QLatin1String("DELETE")) {
        m_objects.table(object).erase(*row);
        return DoubleAnswer::none(204);
    }
    return request.method == QLatin1String("PATCH") ? update(object, *row, *request.json(), request)
                                                    : DoubleAnswer::none(405);
}

DoubleAnswer SalesforceDouble::byExternalId(const QString &object, const QString &field,
                                            const QString &value, const DoubleRequest &request)
{
    const auto rows = m_objects.rowsWith(object, field, value);
    if (rows.size() > 1) {
        Json urls = JsonArray{};
        for (const DoubleRecord *row : rows)
            urls.append(QStringLiteral("%1/sobjects/%2/%3").arg(root, object, row->id));
        return DoubleAnswer::json(300, urls);
    }
    if (request.method == QLatin1String("GET"))
        return rows.empty() ? notFound() : onRow(object, rows.front()->id, request);
    if (request.method != QLatin1String("PATCH"))
        return DoubleAnswer::none(405);
    Json members = *request.json();
    if (members.contains(field))
        return refused(
            {400,
             QStringLiteral("INVALID_FIELD"),
             QStringLiteral("The %1 field should not be specified in the sobject data.").arg(field),
             {field}});
    if (!rows.empty()) {
        const DoubleAnswer done = update(object, *rows.front(), members, request);
        return done.status == 204 ? made(200, rows.front()->id, false) : done;
    }
    if (request.parameter(QStringLiteral("updateOnly")).value_or(QString()) ==
        QLatin1String("true"))
        return notFound();
    members.set(field, value);
    return create(object, members, request);
}

std::optional<SalesforceRefusal> SalesforceDouble::duplicates(const Json &members,
                                                              const DoubleRecord *self)
{
    Json matches = JsonArray{};
    for (const DoubleRecord *row : m_objects.rowsWith(
             QStringLiteral("Account"), QStringLiteral("Name"), members["Name"].scalarText())) {
        if (row != self)
            matches.append(
                JsonObject{{"matchConfidence", Json::number(QStringLiteral("100.0"))},
                           {"record", m_objects.shown(QStringLiteral("Account"), *row, root)}});
    }
    if (matches.size() == 0 || members["Name"].isNull())
        return std::nullopt;
    const Json result = JsonObject{
        {"allowSave", true},
        {"duplicateRule", "Standard_Account_Duplicate_Rule"},
        {"duplicateRuleEntityType", "Account"},
        {"matchResults", JsonArray{JsonObject{{"entityType", "Account"},
                                              {"matchEngine", "FuzzyMatchEngine"},
                                              {"matchRecords", matches},
                                              {"rule", "Standard_Account_Match_Rule_v1_0"},
                                              {"size", static_cast<std::int64_t>(matches.size())},
                                              {"success", true}}}}};
    // The misspelt name is what comes over the wire.
    return SalesforceRefusal{400,
                             QStringLiteral("DUPLICATES_DETECTED"),
                             QStringLiteral("Use one of these records?"),
                             {},
                             JsonObject{{"duplicateResut", result}}};
}

DoubleAnswer SalesforceDouble::create(const QString &object, const Json &members,
                                      const DoubleRequest &request)
{
    if (const auto wrong = m_objects.problem(object, members, nullptr))
        return refused(*wrong);
    const bool maySave =
        request.header("sforce-duplicate-rule-header").toLower().contains("allowsave=true");
    const auto twins = object == QLatin1String("Account") && !maySave ? duplicates(members, nullptr)
                                                                      : std::nullopt;
    if (twins)
        return refused(*twins);
    return made(201, m_objects.add(object, members), true);
}

DoubleAnswer SalesforceDouble::update(const QString &object, DoubleRecord &row, const Json &members,
                                      const DoubleRequest &)
{
    if (const auto wrong = m_objects.problem(object, members, &row))
        return refused(*wrong);
    m_objects.table(object).change(row, members);
    return DoubleAnswer::none(204);
}

DoubleAnswer SalesforceDouble::composite(const DoubleRequest &request)
{
    const Json body = *request.json();
    if (body["compositeRequest"].size() == 0 || body["compositeRequest"].size() > 25)
        return refused({400, QStringLiteral("INVALID_INPUT"),
                        QStringLiteral("compositeRequest must hold 1 to 25 requests")});
    SalesforceComposite all(body, request);
    // Nothing of ours asks for half a transaction: what goes wrong here goes wrong before the write.
    return DoubleAnswer::json(200,
                              all.run([this](const DoubleRequest &each) { return routed(each); }));
}

std::optional<DoubleAnswer> SalesforceDouble::refusal(DoubleRefusal kind,
                                                      const DoubleRequest &) const
{
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return refused({403, QStringLiteral("REQUEST_LIMIT_EXCEEDED"),
                        QStringLiteral("TotalRequests Limit exceeded.")});
    case DoubleRefusal::RateLimitedRetryAfter:
        return std::nullopt;
    case DoubleRefusal::Unavailable:
        return refused({503, QStringLiteral("SERVER_UNAVAILABLE"),
                        QStringLiteral("Service temporarily unavailable")});
    case DoubleRefusal::Forbidden:
        return refused({403, QStringLiteral("INSUFFICIENT_ACCESS_OR_READONLY"),
                        QStringLiteral("insufficient access rights on object id")});
    case DoubleRefusal::Invalid:
        return refused({400,
                        QStringLiteral("STRING_TOO_LONG"),
                        QStringLiteral("Account Name: data value too large: (max length=255)"),
                        {QStringLiteral("Name")}});
    case DoubleRefusal::Conflict:
        return refused({400, QStringLiteral("UNABLE_TO_LOCK_ROW"),
                        QStringLiteral("unable to obtain exclusive access to this record or 1 "
                                       "records: 001000000000001AAA")});
    }
    return std::nullopt;
}

} // namespace unsnag
