// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/odataservice.h"

#include "tests/support/doubles/odatafilter.h"
#include "tests/support/doubles/odatashape.h"

#include <QCryptographicHash>
#include <QUrl>

namespace unsnag {
namespace {

constexpr std::size_t pageSize = 2; //!< a server may send fewer than it was asked for

const QString skipToken = QStringLiteral("$skiptoken");

Error badQuery(const QString &words)
{
    return Error{Code::Input, words, {}, {}};
}

QString optionOf(const DoubleRequest &request, const char *name)
{
    return request.parameter(QString::fromLatin1(name)).value_or(QString());
}

//! The query as it came, without the continuation.
QString bareQuery(const DoubleRequest &request)
{
    QStringList kept;
    for (const QString &pair : request.queryText.split(QLatin1Char('&'), Qt::SkipEmptyParts)) {
        if (QUrl::fromPercentEncoding(pair.section(QLatin1Char('='), 0, 0).toUtf8()) != skipToken)
            kept += pair;
    }
    return kept.join(QLatin1Char('&'));
}

QString tokenOf(const QString &query, std::size_t offset)
{
    const QByteArray digest = QCryptographicHash::hash(
        query.toUtf8() + QByteArray::number(qulonglong(offset)), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(24));
}

} // namespace

QString addressOf(const DoubleRequest &request)
{
    return QStringLiteral("http://") + QString::fromLatin1(request.header("host"));
}

std::optional<ODataKey> ODataKey::of(const QString &segment)
{
    const auto open = segment.indexOf(QLatin1Char('('));
    if (open < 0 || !segment.endsWith(QLatin1Char(')')))
        return std::nullopt;
    ODataKey key;
    key.set = segment.left(open);
    QString inside = segment.mid(open + 1).chopped(1);
    const auto quote = inside.indexOf(QLatin1Char('\''));
    const auto equals = inside.indexOf(QLatin1Char('='));
    if (equals > 0 && (quote < 0 || equals < quote)) {
        key.property = inside.left(equals);
        inside = inside.mid(equals + 1);
    }
    key.isQuoted = inside.size() > 1 && inside.startsWith(QLatin1Char('\''));
    key.value = key.isQuoted
                    ? inside.mid(1).chopped(1).replace(QLatin1String("''"), QLatin1String("'"))
                    : inside;
    return key;
}

Result<void> ODataService::checkOptions(const DoubleRequest &request,
                                        const QStringList &allowed) const
{
    for (const auto &each : request.query) {
        const QString &name = each.first;
        if (!allowed.contains(name))
            return badQuery(QStringLiteral("The query parameter '%1' is not supported.").arg(name));
    }
    return {};
}

Result<std::size_t> ODataService::offsetOf(const DoubleRequest &request) const
{
    const auto token = request.parameter(skipToken);
    if (!token)
        return std::size_t{0};
    const auto found = m_pages.find(*token);
    if (found == m_pages.end() || found->second.query != bareQuery(request))
        return badQuery(QStringLiteral("Malformed paging token."));
    return found->second.offset;
}

Result<void> ODataService::order(std::vector<Json> &records, const QString &by,
                                 const ODataEntity &entity) const
{
    const QStringList parts = by.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const QStringList words = part->split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const auto found = entity.properties.find(words.value(0));
        const QString direction = words.value(1, QStringLiteral("asc"));
        if (found == entity.properties.end() || words.size() > 2)
            return badQuery(QStringLiteral("Could not find a property named '%1' on type '%2'.")
                                .arg(words.value(0), entity.type));
        if (direction != QLatin1String("asc") && direction != QLatin1String("desc"))
            return badQuery(QStringLiteral("Syntax error in $orderby: '%1'.").arg(direction));
        const bool isUp = direction == QLatin1String("asc");
        const auto &[name, type] = *found;
        std::stable_sort(records.begin(), records.end(),
                         [&, type = type, name = name](const Json &a, const Json &b) {
                             const auto left = odataValue(type, a[name]);
                             const auto right = odataValue(type, b[name]);
                             if (left.isNull || right.isNull)
                                 return isUp ? left.isNull && !right.isNull
                                             : right.isNull && !left.isNull;
                             const int order = odataOrder(left, right, m_dialect);
                             return isUp ? order < 0 : order > 0;
                         });
    }
    return {};
}

Result<ODataService::Page> ODataService::list(const DoubleRequest &request,
                                              const ODataEntity &entity,
                                              const std::vector<Json> &whole)
{
    QStringList allowed{QStringLiteral("$select"), QStringLiteral("$expand"),
                        QStringLiteral("$filter"), QStringLiteral("$orderby"),
                        QStringLiteral("$top"),    skipToken};
    if (m_dialect.version == ODataDialect::Version::V2)
        allowed += {QStringLiteral("$format"), QStringLiteral("$inlinecount")};
    UNSNAG_CHECK(checkOptions(request, allowed));
    UNSNAG_TRY(const ODataFilter filter,
               ODataFilter::read(optionOf(request, "$filter"), entity, m_dialect));
    UNSNAG_TRY(const ODataShape shape,
               ODataShape::read(optionOf(request, "$select"), optionOf(request, "$expand"), entity,
                                m_dialect));
    std::vector<Json> fitting;
    std::copy_if(whole.begin(), whole.end(), std::back_inserter(fitting),
                 [&filter](const Json &record) { return filter.holds(record); });
    UNSNAG_CHECK(order(fitting, optionOf(request, "$orderby"), entity));
    const auto top = request.parameter(QStringLiteral("$top"));
    bool isNumber = true;
    const auto most = top ? top->toULongLong(&isNumber) : fitting.size();
    if (!isNumber)
        return badQuery(QStringLiteral("Invalid value '%1' for $top query option.").arg(*top));
    Page page;
    page.count = qint64(fitting.size());
    UNSNAG_TRY(const std::size_t offset, offsetOf(request));
    const std::size_t end = std::min<std::size_t>(fitting.size(), most);
    std::size_t i = offset;
    for (; i < std::min(end, offset + pageSize); ++i)
        page.records.push_back(shape.of(fitting[i]));
    if (i >= end)
        return page;
    const QString query = bareQuery(request);
    const QString token = tokenOf(query, i);
    m_pages.insert_or_assign(token, Continuation{query, i});
    page.next = addressOf(request) + request.path + QLatin1Char('?') + query +
                (query.isEmpty() ? QString() : QStringLiteral("&")) +
                QStringLiteral("%24skiptoken=") + token;
    return page;
}

Result<Json> ODataService::one(const DoubleRequest &request, const ODataEntity &entity,
                               const Json &whole) const
{
    QStringList allowed{QStringLiteral("$select"), QStringLiteral("$expand")};
    if (m_dialect.version == ODataDialect::Version::V2)
        allowed += QStringLiteral("$format");
    UNSNAG_CHECK(checkOptions(request, allowed));
    UNSNAG_TRY(const ODataShape shape,
               ODataShape::read(optionOf(request, "$select"), optionOf(request, "$expand"), entity,
                                m_dialect));
    return shape.of(whole);
}

Result<void> ODataService::checkValue(const QString &name, ODataType type, const Json &value) const
{
    const bool isV2 = m_dialect.version == ODataDialect::Version::V2;
    bool isRight = value.isString() || value.isNull();
    if (type == ODataType::Boolean)
        isRight = value.isBool();
    else if (type == ODataType::Number && !isV2)
        isRight = value.isNumber();
    if (type == ODataType::DateTime || type == ODataType::DateTimeOffset)
        isRight = isRight && (!value.isString() || odataMoment(value.toString()));
    if (type == ODataType::Date)
        isRight = isRight && (!value.isString() ||
                              odataMoment(value.toString() + QLatin1String("T00:00:00Z")));
    if (isRight)
        return {};
    return badQuery(
        QStringLiteral("Cannot convert a value to the expected type of the property '%1': '%2'.")
            .arg(name, QString::fromUtf8(value.toText())));
}

Result<void> ODataService::checkBody(const Json &body, const ODataEntity &entity) const
{
    for (const auto &[name, value] : body.object()) {
        const auto inner = entity.navigation.find(name);
        if (inner != entity.navigation.end()) {
            for (const Json &each : value.isArray() ? value.array() : JsonArray{value})
                UNSNAG_CHECK(checkBody(each, *inner->second));
            continue;
        }
        const auto found = entity.properties.find(name);
        if (found == entity.properties.end())
            return badQuery(
                QStringLiteral("The property '%1' does not exist on type '%2'. Make sure to only "
                               "use property names that are defined by the type.")
                    .arg(name, entity.type));
        UNSNAG_CHECK(checkValue(name, found->second, value));
    }
    return {};
}

} // namespace unsnag
