// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/soqlquery.h"

#include "models/base/clock.h"
#include "models/base/decimal.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

using Kind = SoqlLiteral::Kind;

struct SoqlToken {
    enum class Sort { Word, Text, Sign, End };
    Sort sort = Sort::End;
    QString text = {};
};

Error malformed(const QString &what)
{
    return Error{Code::Input, what, {}, {}};
}

//! Cuts the text into words, quoted texts and signs.
Result<std::vector<SoqlToken>> cutSoql(const QString &text)
{
    static const QRegularExpression piece(QStringLiteral(
        R"(\G\s*(?:'((?:[^'\\]|\\.)*)'|([A-Za-z0-9_.:+-]+)|(<=|>=|!=|<>|[=<>(),]))\s*)"));
    std::vector<SoqlToken> out;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = piece.match(text, at);
        if (!match.hasMatch())
            return malformed(QStringLiteral("unexpected token: '%1'").arg(text.mid(at, 20)));
        at = match.capturedEnd();
        if (match.capturedStart(1) >= 0) {
            out.push_back({SoqlToken::Sort::Text, match.captured(1)});
        } else if (match.capturedStart(2) >= 0) {
            out.push_back({SoqlToken::Sort::Word, match.captured(2)});
        } else {
            out.push_back({SoqlToken::Sort::Sign, match.captured(3)});
        }
    }
    out.push_back({});
    return out;
}

std::optional<SoqlLiteral> literalOf(const SoqlToken &token)
{
    static const QRegularExpression date(QStringLiteral(R"(^\d{4}-\d\d-\d\d$)"));
    static const QRegularExpression moment(
        QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$)"));
    if (token.sort == SoqlToken::Sort::Text) {
        static const QRegularExpression escape(QStringLiteral(R"(\\(.))"));
        QString plain = token.text;
        return SoqlLiteral{Kind::Text, plain.replace(escape, QStringLiteral("\\1")), token.text};
    }
    if (token.sort != SoqlToken::Sort::Word)
        return std::nullopt;
    const QString word = token.text.toLower();
    if (word == QLatin1String("null"))
        return SoqlLiteral{};
    if (word == QLatin1String("true") || word == QLatin1String("false"))
        return SoqlLiteral{Kind::Boolean, word};
    if (date.match(token.text).hasMatch())
        return SoqlLiteral{Kind::Date, token.text};
    if (moment.match(token.text).hasMatch())
        return SoqlLiteral{Kind::Moment, token.text};
    if (!Json::number(token.text).isNull())
        return SoqlLiteral{Kind::Number, token.text};
    return std::nullopt;
}

//! Reads tokens from left to right.
class SoqlReader
{
public:
    explicit SoqlReader(std::vector<SoqlToken> tokens) : m_tokens(std::move(tokens)) {}

    Result<SoqlQuery> query(bool isInner)
    {
        SoqlQuery out;
        UNSNAG_CHECK(expect("SELECT"));
        do {
            UNSNAG_CHECK(selected(out));
        } while (takes(","));
        UNSNAG_CHECK(expect("FROM"));
        UNSNAG_TRY(out.from, name());
        if (takes("WHERE")) {
            UNSNAG_TRY(out.where, anyOf());
        }
        if (takes("ORDER"))
            UNSNAG_CHECK(ordered(out));
        if (takes("LIMIT")) {
            UNSNAG_TRY(const std::int64_t number, count());
            out.limit = number;
        }
        if (takes("OFFSET")) {
            UNSNAG_TRY(out.offset, count());
        }
        if (!isInner && now().sort != SoqlToken::Sort::End)
            return malformed(QStringLiteral("unexpected token: '%1'").arg(now().text));
        return out;
    }

private:
    [[nodiscard]] const SoqlToken &now() const { return m_tokens[m_at]; }

    bool takes(const char *word)
    {
        const bool fits = now().sort != SoqlToken::Sort::Text &&
                          now().sort != SoqlToken::Sort::End &&
                          now().text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
        m_at += fits ? 1 : 0;
        return fits;
    }

    Result<void> expect(const char *word)
    {
        if (takes(word))
            return {};
        return malformed(
            QStringLiteral("expecting '%1', found '%2'").arg(QLatin1String(word), now().text));
    }

    Result<QString> name()
    {
        static const QRegularExpression valid(
            QStringLiteral(R"(^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$)"));
        if (now().sort != SoqlToken::Sort::Word || !valid.match(now().text).hasMatch())
            return malformed(QStringLiteral("unexpected token: '%1'").arg(now().text));
        return m_tokens[m_at++].text;
    }

    Result<std::int64_t> count()
    {
        bool isNumber = false;
        const auto number = now().text.toLongLong(&isNumber);
        if (!isNumber || number < 0)
            return malformed(QStringLiteral("expecting a number, found '%1'").arg(now().text));
        ++m_at;
        return std::int64_t{number};
    }

    Result<void> selected(SoqlQuery &out)
    {
        if (takes("(")) {
            UNSNAG_TRY(SoqlQuery child, query(true));
            out.children.push_back(std::move(child));
            return expect(")");
        }
        UNSNAG_TRY(QString field, name());
        if (takes("(")) {
            UNSNAG_CHECK(expect(")"));
            field = field.toLower() + QLatin1String("()");
        }
        if (out.fields.contains(field, Qt::CaseInsensitive))
            return malformed(QStringLiteral("duplicate field selected: %1").arg(field));
        out.fields += field;
        return {};
    }

    Result<void> ordered(SoqlQuery &out)
    {
        UNSNAG_CHECK(expect("BY"));
        do {
            SoqlOrder order;
            UNSNAG_TRY(order.field, name());
            order.isDescending = takes("DESC");
            if (!order.isDescending)
                takes("ASC");
            if (takes("NULLS")) {
                order.isNullLast = takes("LAST");
                if (!order.isNullLast)
                    UNSNAG_CHECK(expect("FIRST"));
            }
            out.order.push_back(std::move(order));
        } while (takes(","));
        return {};
    }

    Result<SoqlCondition> anyOf()
    {
        UNSNAG_TRY(SoqlCondition first, allOf());
        if (!takes("OR"))
            return first;
        SoqlCondition out{SoqlCondition::Kind::Any, {std::move(first)}};
        do {
            UNSNAG_TRY(SoqlCondition next, allOf());
            out.parts.push_back(std::move(next));
        } while (takes("OR"));
        return out;
    }

    Result<SoqlCondition> allOf()
    {
        UNSNAG_TRY(SoqlCondition first, one());
        if (!takes("AND"))
            return first;
        SoqlCondition out{SoqlCondition::Kind::All, {std::move(first)}};
        do {
            UNSNAG_TRY(SoqlCondition next, one());
            out.parts.push_back(std::move(next));
        } while (takes("AND"));
        return out;
    }

    Result<SoqlCondition> one()
    {
        if (takes("(")) {
            UNSNAG_TRY(SoqlCondition inner, anyOf());
            UNSNAG_CHECK(expect(")"));
            return inner;
        }
        if (takes("NOT")) {
            UNSNAG_TRY(SoqlCondition inner, one());
            return SoqlCondition{SoqlCondition::Kind::Not, {std::move(inner)}};
        }
        SoqlCondition out;
        UNSNAG_TRY(out.field, name());
        UNSNAG_TRY(out.comparison, comparison());
        const bool isList = out.comparison == QLatin1String("IN");
        if (isList)
            UNSNAG_CHECK(expect("("));
        do {
            UNSNAG_TRY(SoqlLiteral value, literal());
            out.values.push_back(std::move(value));
        } while (isList && takes(","));
        if (isList)
            UNSNAG_CHECK(expect(")"));
        return out;
    }

    Result<QString> comparison()
    {
        static const std::vector<const char *> all{
            "=", "!=", "<>", "<=", ">=", "<", ">", "LIKE", "IN"};
        for (const char *each : all) {
            if (takes(each))
                return QString::fromLatin1(each).replace(QLatin1String("<>"), QLatin1String("!="));
        }
        return malformed(QStringLiteral("unexpected token: '%1'").arg(now().text));
    }

    Result<SoqlLiteral> literal()
    {
        const auto found = literalOf(now());
        if (!found)
            return malformed(QStringLiteral("unexpected token: '%1'").arg(now().text));
        ++m_at;
        return *found;
    }

    std::vector<SoqlToken> m_tokens;
    std::size_t m_at = 0;
};

void collectFields(const SoqlCondition &condition, QStringList &into)
{
    if (condition.kind == SoqlCondition::Kind::Compare)
        into += condition.field;
    for (const SoqlCondition &part : condition.parts)
        collectFields(part, into);
}

bool isLike(const QString &text, const QString &pattern)
{
    QString expression;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == QLatin1Char('\\') && i + 1 < pattern.size())
            expression += QRegularExpression::escape(QString(pattern[++i]));
        else if (c == QLatin1Char('%'))
            expression += QLatin1String(".*");
        else
            expression += c == QLatin1Char('_') ? QStringLiteral(".")
                                                : QRegularExpression::escape(QString(c));
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(expression),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::DotMatchesEverythingOption)
        .match(text)
        .hasMatch();
}

//! Ids have 15 characters whose case counts, and three more that repeat it for those who lose it.
bool isSameId(const QString &field, const QString &one, const QString &other)
{
    const bool isId = field.endsWith(QLatin1String("Id")) && one.size() >= 15 && other.size() >= 15;
    return isId && one.left(15) == other.left(15);
}

bool isEqual(const QString &field, const Json &value, const SoqlLiteral &literal)
{
    if (literal.kind == Kind::Null)
        return value.isNull() || (value.isString() && value.toString().isEmpty());
    if (value.isNull())
        return false;
    if (literal.kind == Kind::Text)
        return isSameId(field, value.scalarText(), literal.text) ||
               value.scalarText().compare(literal.text, Qt::CaseInsensitive) == 0;
    return soqlOrder(value, Json(literal.text)) == 0;
}

bool compares(const SoqlCondition &condition, const Json &value)
{
    const SoqlLiteral &literal = condition.values.front();
    const QString &sign = condition.comparison;
    if (sign == QLatin1String("LIKE"))
        return !value.isNull() && isLike(value.scalarText(), literal.raw);
    if (sign == QLatin1String("=") || sign == QLatin1String("IN"))
        return std::ranges::any_of(condition.values, [&](const SoqlLiteral &each) {
            return isEqual(condition.field, value, each);
        });
    if (sign == QLatin1String("!="))
        return !isEqual(condition.field, value, literal);
    if (value.isNull() || literal.kind == Kind::Null)
        return false;
    const int order = soqlOrder(value, Json(literal.text));
    const bool isStrict = sign.size() == 1;
    const bool isLess = sign.startsWith(QLatin1Char('<'));
    return (isLess ? order < 0 : order > 0) || (!isStrict && order == 0);
}

} // namespace

Result<SoqlQuery> SoqlQuery::read(const QString &text)
{
    UNSNAG_TRY(auto tokens, cutSoql(text));
    return SoqlReader(std::move(tokens)).query(false);
}

QStringList SoqlQuery::filteredFields() const
{
    QStringList out;
    if (where)
        collectFields(*where, out);
    for (const SoqlOrder &each : order)
        out += each.field;
    return out;
}

bool soqlHolds(const SoqlCondition &condition, const SoqlLookup &lookup)
{
    const auto holds = [&lookup](const SoqlCondition &part) { return soqlHolds(part, lookup); };
    switch (condition.kind) {
    case SoqlCondition::Kind::All:
        return std::ranges::all_of(condition.parts, holds);
    case SoqlCondition::Kind::Any:
        return std::ranges::any_of(condition.parts, holds);
    case SoqlCondition::Kind::Not:
        return !holds(condition.parts.front());
    case SoqlCondition::Kind::Compare:
        return compares(condition, lookup(condition.field));
    }
    return false;
}

int soqlOrder(const Json &one, const Json &other)
{
    const QString a = one.scalarText();
    const QString b = other.scalarText();
    if (one.isNull() || other.isNull())
        return static_cast<int>(other.isNull()) - static_cast<int>(one.isNull());
    const auto number = Decimal::fromText(a);
    const auto otherNumber = Decimal::fromText(b);
    if (number && otherNumber)
        return *number < *otherNumber ? -1 : static_cast<int>(*otherNumber < *number);
    const auto moment = fromRfc3339(a);
    const auto otherMoment = fromRfc3339(b);
    if (moment && otherMoment)
        return *moment < *otherMoment ? -1 : static_cast<int>(*otherMoment < *moment);
    return a.compare(b, Qt::CaseInsensitive);
}

} // namespace unsnag
