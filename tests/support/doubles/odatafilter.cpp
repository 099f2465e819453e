// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/odatafilter.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

using Node = ODataFilter::Node;
using Kind = ODataFilter::Kind;

Error notUnderstood(const QString &words)
{
    return Error{Code::Input, words, {}, {}};
}

//! Cuts a filter into words, brackets and literals; quotes are doubled inside texts.
Result<QStringList> tokensOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "\\G\\s*((?:datetimeoffset|datetime|guid)?'(?:[^']|'')*'|[(),]|[^\\s(),']+)"));
    QStringList tokens;
    qsizetype at = 0;
    const QString whole = text.trimmed();
    while (at < whole.size()) {
        const auto match = form.match(whole, at);
        if (!match.hasMatch())
            return notUnderstood(
                QStringLiteral("There is an unterminated string literal at position %1 in '%2'.")
                    .arg(whole.size())
                    .arg(whole));
        tokens += match.captured(1);
        at = match.capturedEnd(0);
    }
    return tokens;
}

std::optional<ODataFilter::Value> quotedValue(const QString &token)
{
    const auto quote = token.indexOf(QLatin1Char('\''));
    if (quote < 0)
        return std::nullopt;
    ODataFilter::Value value;
    value.isNull = false;
    value.text = token.mid(quote + 1).chopped(1).replace(QLatin1String("''"), QLatin1String("'"));
    const QString prefix = token.left(quote);
    if (prefix.isEmpty())
        return value;
    if (prefix == QLatin1String("guid")) {
        value.type = ODataType::Guid;
        value.text = value.text.toLower();
        return value;
    }
    const bool hasZone = prefix == QLatin1String("datetimeoffset");
    value.type = hasZone ? ODataType::DateTimeOffset : ODataType::DateTime;
    const auto moment = odataMoment(hasZone ? value.text : value.text + QLatin1Char('Z'));
    if (!moment)
        return std::nullopt;
    value.moment = *moment;
    return value;
}

//! Literals that stand without quotes: null, true, 12.5, and in v4 dates, moments and GUIDs.
std::optional<ODataFilter::Value> plainValue(const QString &token, ODataDialect::Version version)
{
    static const QRegularExpression guid(
        QStringLiteral("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"));
    static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d$"));
    ODataFilter::Value value;
    if (token == QLatin1String("null"))
        return value;
    value.isNull = false;
    value.text = token;
    const bool isV4 = version == ODataDialect::Version::V4;
    if (token == QLatin1String("true") || token == QLatin1String("false")) {
        value.type = ODataType::Boolean;
    } else if (isV4 && guid.match(token).hasMatch()) {
        value.type = ODataType::Guid;
        value.text = token.toLower();
    } else if (isV4 && date.match(token).hasMatch()) {
        value.type = ODataType::Date;
        value.moment = odataMoment(token + QLatin1String("T00:00:00Z")).value_or(0);
    } else if (isV4 && odataMoment(token)) {
        value.type = ODataType::DateTimeOffset;
        value.moment = *odataMoment(token);
    } else if (const auto number = Decimal::fromText(token)) {
        value.type = ODataType::Number;
        value.number = *number;
    } else {
        return std::nullopt;
    }
    return value;
}

//! Reads the grammar from the top: or, and, not, brackets, then one comparison or function.
class FilterReader
{
public:
    FilterReader(QStringList tokens, const ODataEntity &entity, const ODataDialect &dialect)
        : m_tokens(std::move(tokens)), m_entity(entity), m_dialect(dialect)
    {}

    Result<Node> whole()
    {
        UNSNAG_TRY(Node root, either());
        if (!isAtEnd())
            return notUnderstood(QStringLiteral("Syntax error at position %1: '%2'.")
                                     .arg(m_at)
                                     .arg(m_tokens.at(m_at)));
        return root;
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_tokens.size(); }
    [[nodiscard]] QString ahead() const { return isAtEnd() ? QString() : m_tokens.at(m_at); }
    bool take(const char *token)
    {
        if (ahead() != QLatin1String(token))
            return false;
        ++m_at;
        return true;
    }
    Result<void> expect(const char *token)
    {
        if (take(token))
            return {};
        return notUnderstood(QStringLiteral("')' or ',' expected at position %1.").arg(m_at));
    }

    Result<Node> either()
    {
        UNSNAG_TRY(Node first, both());
        Node out{Kind::Or, {}};
        out.parts.push_back(std::move(first));
        while (take("or")) {
            UNSNAG_TRY(Node next, both());
            out.parts.push_back(std::move(next));
        }
        return out;
    }

    Result<Node> both()
    {
        UNSNAG_TRY(Node first, one());
        Node out{Kind::And, {}};
        out.parts.push_back(std::move(first));
        while (take("and")) {
            UNSNAG_TRY(Node next, one());
            out.parts.push_back(std::move(next));
        }
        return out;
    }

    Result<Node> one()
    {
        if (take("not")) {
            UNSNAG_TRY(Node inner, one());
            Node out{Kind::Not, {}};
            out.parts.push_back(std::move(inner));
            return out;
        }
        if (take("(")) {
            UNSNAG_TRY(Node inner, either());
            UNSNAG_CHECK(expect(")"));
            return inner;
        }
        const QString word = ahead();
        ++m_at;
        return ahead() == QLatin1String("(") ? function(word) : comparison(word);
    }

    Result<Node> function(const QString &name)
    {
        const bool isV4 = m_dialect.version == ODataDialect::Version::V4;
        const QString inside = isV4 ? QStringLiteral("contains") : QStringLiteral("substringof");
        if (name != inside && name != QLatin1String("startswith"))
            return notUnderstood(
                QStringLiteral("An unknown function with name '%1' was found.").arg(name));
        UNSNAG_CHECK(expect("("));
        const QString first = ahead();
        ++m_at;
        UNSNAG_CHECK(expect(","));
        const QString second = ahead();
        ++m_at;
        UNSNAG_CHECK(expect(")"));
        // substringof has the text first.
        const bool isTurned = name == QLatin1String("substringof");
        Node out{name == inside ? Kind::Contains : Kind::StartsWith, {}};
        out.property = isTurned ? second : first;
        UNSNAG_TRY(const ODataType type, typeOf(out.property));
        UNSNAG_TRY(out.value, literal(isTurned ? first : second));
        if (type != ODataType::String || out.value.type != ODataType::String)
            return notUnderstood(QStringLiteral("No function signature for the function with name "
                                                "'%1' matches the specified arguments.")
                                     .arg(name));
        if (!isV4 && take("eq") && !take("true"))
            return notUnderstood(QStringLiteral("'true' expected at position %1.").arg(m_at));
        return out;
    }

    Result<Node> comparison(const QString &property)
    {
        static const QStringList signs{QStringLiteral("eq"), QStringLiteral("ne"),
                                       QStringLiteral("gt"), QStringLiteral("ge"),
                                       QStringLiteral("lt"), QStringLiteral("le")};
        Node out{Kind::Compare, {}};
        out.property = property;
        UNSNAG_TRY(const ODataType type, typeOf(property));
        out.sign = ahead();
        ++m_at;
        if (!signs.contains(out.sign))
            return notUnderstood(
                QStringLiteral("Syntax error: operator expected at position %1, found '%2'.")
                    .arg(m_at)
                    .arg(out.sign));
        UNSNAG_TRY(out.value, literal(ahead()));
        ++m_at;
        if (!out.value.isNull && out.value.type != type)
            return notUnderstood(
                QStringLiteral(
                    "A binary operator with incompatible types was detected for the property '%1'.")
                    .arg(property));
        return out;
    }

    Result<ODataType> typeOf(const QString &property) const
    {
        const auto found = m_entity.properties.find(property);
        if (found == m_entity.properties.end())
            return notUnderstood(
                QStringLiteral("Could not find a property named '%1' on type '%2'.")
                    .arg(property, m_entity.type));
        return found->second;
    }

    Result<ODataFilter::Value> literal(const QString &token) const
    {
        auto value = quotedValue(token);
        if (!value && !token.contains(QLatin1Char('\'')))
            value = plainValue(token, m_dialect.version);
        const bool isV2 = m_dialect.version == ODataDialect::Version::V2;
        const bool isPrefixed =
            value && token.contains(QLatin1Char('\'')) && !token.startsWith(QLatin1Char('\''));
        if (!value || (isPrefixed && !isV2))
            return notUnderstood(QStringLiteral("Unrecognized literal '%1'.").arg(token));
        return *value;
    }

    QStringList m_tokens;
    const ODataEntity &m_entity;
    const ODataDialect &m_dialect;
    qsizetype m_at = 0;
};

} // namespace

std::optional<qint64> odataMoment(const QString &text)
{
    static const QRegularExpression wrapped(QStringLiteral("^/Date\\((-?\\d+)([+-]\\d{4})?\\)/$"));
    const auto match = wrapped.match(text);
    if (match.hasMatch())
        return match.captured(1).toLongLong();
    const auto moment = fromRfc3339(text);
    return moment ? std::optional<qint64>(moment->time_since_epoch().count()) : std::nullopt;
}

QString jsonDate(Timestamp moment)
{
    return QStringLiteral("/Date(%1)/").arg(moment.time_since_epoch().count());
}

ODataFilter::Value odataValue(ODataType type, const Json &member)
{
    ODataFilter::Value value;
    if (member.isNull())
        return value;
    value.isNull = false;
    value.type = type;
    value.text = member.scalarText();
    if (type == ODataType::Guid)
        value.text = value.text.toLower();
    if (type == ODataType::Number)
        value.number = Decimal::fromText(value.text).value_or(Decimal());
    if (type == ODataType::Date)
        value.moment = odataMoment(value.text + QLatin1String("T00:00:00Z")).value_or(0);
    if (type == ODataType::DateTime || type == ODataType::DateTimeOffset)
        value.moment = odataMoment(value.text).value_or(0);
    return value;
}

int odataOrder(const ODataFilter::Value &a, const ODataFilter::Value &b,
               const ODataDialect &dialect)
{
    switch (a.type) {
    case ODataType::Number:
        return a.number < b.number ? -1 : (b.number < a.number ? 1 : 0);
    case ODataType::Date:
    case ODataType::DateTime:
    case ODataType::DateTimeOffset:
        return a.moment < b.moment ? -1 : (b.moment < a.moment ? 1 : 0);
    case ODataType::String:
        return a.text.compare(b.text, dialect.texts);
    case ODataType::Guid:
    case ODataType::Boolean:
    case ODataType::Time:
        return a.text.compare(b.text);
    }
    return 0;
}

Result<ODataFilter> ODataFilter::read(const QString &text, const ODataEntity &entity,
                                      const ODataDialect &dialect)
{
    if (text.isEmpty())
        return ODataFilter(Node{}, entity, dialect);
    UNSNAG_TRY(QStringList tokens, tokensOf(text));
    UNSNAG_TRY(Node root, FilterReader(std::move(tokens), entity, dialect).whole());
    return ODataFilter(std::move(root), entity, dialect);
}

bool ODataFilter::holds(const Json &record) const
{
    return holds(m_root, record);
}

bool ODataFilter::holds(const Node &node, const Json &record) const
{
    const auto fits = [&](const Node &part) { return holds(part, record); };
    switch (node.kind) {
    case Kind::Always:
        return true;
    case Kind::And:
        return std::all_of(node.parts.begin(), node.parts.end(), fits);
    case Kind::Or:
        return std::any_of(node.parts.begin(), node.parts.end(), fits);
    case Kind::Not:
        return !holds(node.parts.front(), record);
    case Kind::Compare:
        return compares(node, record);
    case Kind::Contains:
        return record[node.property].toString().contains(node.value.text, m_dialect.texts);
    case Kind::StartsWith:
        return record[node.property].toString().startsWith(node.value.text, m_dialect.texts);
    }
    return false;
}

bool ODataFilter::compares(const Node &node, const Json &record) const
{
    const Value found = odataValue(m_entity->properties.at(node.property), record[node.property]);
    const bool isEqualityOnly = found.isNull || node.value.isNull;
    if (isEqualityOnly) {
        const bool isEqual = found.isNull == node.value.isNull;
        return node.sign == QLatin1String("eq") ? isEqual
                                                : node.sign == QLatin1String("ne") && !isEqual;
    }
    const int order = odataOrder(found, node.value, m_dialect);
    if (node.sign == QLatin1String("eq"))
        return order == 0;
    if (node.sign == QLatin1String("ne"))
        return order != 0;
    if (node.sign == QLatin1String("gt"))
        return order > 0;
    if (node.sign == QLatin1String("ge"))
        return order >= 0;
    return node.sign == QLatin1String("lt") ? order < 0 : order <= 0;
}

} // namespace unsnag
