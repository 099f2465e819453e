// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/suiteql.h"

#include "models/base/decimal.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace unsnag {
namespace {

using SuiteQlValue = std::optional<QString>; //!< NULL is nothing, and so is an empty text
using SuiteQlRow = std::map<QString, Json>;  //!< by alias

//! A node of an expression: a column, a literal, a function or a comparison over others.
struct SuiteQlNode {
    QString kind; //!< "column", "text", "number", or the operator or function in capitals
    QString text;
    std::vector<SuiteQlNode> parts = {};
};

struct SuiteQlJoin {
    QString alias;
    SuiteQlTable table;
    SuiteQlNode on;
};

struct SuiteQlStatement {
    std::vector<std::pair<QString, SuiteQlNode>> shown; //!< name and expression
    std::vector<SuiteQlJoin> tables;                    //!< the first is FROM
    std::optional<SuiteQlNode> where;
    std::vector<std::pair<SuiteQlNode, bool>> order; //!< expression, descending
};

Error searchError(const QString &what)
{
    return {Code::Input,
            QStringLiteral("Invalid search query. Detailed unprocessed description follows. Search "
                           "error occurred: ") +
                what,
            {},
            {}};
}

bool isLike(const QString &text, const QString &pattern)
{
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(QLatin1String("\\%"), QLatin1String(".*"))
        .replace(QLatin1Char('_'), QLatin1Char('.'));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression),
                              QRegularExpression::DotMatchesEverythingOption)
        .match(text)
        .hasMatch();
}

int compared(const QString &a, const QString &b)
{
    const auto x = Decimal::fromText(a);
    const auto y = Decimal::fromText(b);
    if (x && y)
        return *x < *y ? -1 : *y < *x ? 1 : 0;
    return a.compare(b);
}

SuiteQlValue value(const SuiteQlNode &node, const SuiteQlRow &row);

SuiteQlValue sum(const SuiteQlValue &a, const SuiteQlValue &b, bool isMinus)
{
    const auto x = Decimal::fromText(a.value_or(QString()));
    const auto y = Decimal::fromText(b.value_or(QString()));
    if (!x || !y)
        return std::nullopt;
    return (isMinus ? *x - *y : *x + *y).text();
}

SuiteQlValue ofFunction(const SuiteQlNode &node, const std::vector<SuiteQlValue> &given)
{
    if (node.kind == QLatin1String("NVL"))
        return given[0] ? given[0] : given[1];
    if (node.kind == QLatin1String("||"))
        return given[0].value_or(QString()) + given[1].value_or(QString());
    if (!given[0])
        return std::nullopt;
    if (node.kind == QLatin1String("LOWER"))
        return given[0]->toLower();
    if (node.kind == QLatin1String("UPPER"))
        return given[0]->toUpper();
    if (node.kind == QLatin1String("ABS"))
        return given[0]->startsWith(QLatin1Char('-')) ? given[0]->mid(1) : *given[0];
    if (node.kind == QLatin1String("GREATEST")) {
        SuiteQlValue most = given[0];
        for (const SuiteQlValue &each : given)
            most = each && compared(*each, *most) > 0 ? each : most;
        return most;
    }
    // TO_CHAR, TO_DATE, TO_TIMESTAMP: moments are texts here, so only how much of one counts.
    return given[0]->left(given[1] == QStringLiteral("YYYY-MM-DD") ? 10 : 19);
}

SuiteQlValue value(const SuiteQlNode &node, const SuiteQlRow &row)
{
    if (node.kind == QLatin1String("text") || node.kind == QLatin1String("number"))
        return node.text;
    if (node.kind == QLatin1String("column")) {
        const auto found = row.find(node.text.section(QLatin1Char('.'), 0, 0));
        const QString text =
            found == row.end() ? QString()
                               : found->second[node.text.section(QLatin1Char('.'), 1)].scalarText();
        return text.isEmpty() ? SuiteQlValue() : SuiteQlValue(text);
    }
    std::vector<SuiteQlValue> given;
    for (const SuiteQlNode &part : node.parts)
        given.push_back(value(part, row));
    if (node.kind == QLatin1String("+") || node.kind == QLatin1String("-"))
        return sum(given[0], given[1], node.kind == QLatin1String("-"));
    return ofFunction(node, given);
}

bool holdsNode(const SuiteQlNode &node, const SuiteQlRow &row)
{
    if (node.kind == QLatin1String("AND"))
        return holdsNode(node.parts[0], row) && holdsNode(node.parts[1], row);
    if (node.kind == QLatin1String("OR"))
        return holdsNode(node.parts[0], row) || holdsNode(node.parts[1], row);
    const SuiteQlValue a = value(node.parts[0], row);
    if (node.kind == QLatin1String("NULL"))
        return !a;
    if (node.kind == QLatin1String("NOT NULL"))
        return a.has_value();
    const SuiteQlValue b = value(node.parts[1], row);
    if (!a || !b)
        return false;
    if (node.kind == QLatin1String("LIKE"))
        return isLike(*a, *b);
    const int order = compared(*a, *b);
    if (node.kind == QLatin1String("="))
        return order == 0;
    if (node.kind == QLatin1String("!=") || node.kind == QLatin1String("<>"))
        return order != 0;
    if (node.kind == QLatin1String("<"))
        return order < 0;
    if (node.kind == QLatin1String("<="))
        return order <= 0;
    return node.kind == QLatin1String(">") ? order > 0 : order >= 0;
}

//! Reads the statement; columns are checked against the tables when all of it is known.
class SuiteQlReader
{
public:
    SuiteQlReader(const QString &text, const SuiteQlSource &source) : m_text(text), m_source(source)
    {}

    [[nodiscard]] Result<SuiteQlStatement> read()
    {
        if (!word("SELECT"))
            return wrong();
        do {
            UNSNAG_TRY(SuiteQlNode node, operand());
            QString name = node.text.section(QLatin1Char('.'), -1).toLower();
            if (word("AS"))
                name = identifier().toLower();
            m_out.shown.emplace_back(name, std::move(node));
        } while (sign(","));
        if (!word("FROM"))
            return wrong();
        UNSNAG_CHECK(readTable(false));
        while (word("LEFT")) {
            if (!word("JOIN"))
                return wrong();
            UNSNAG_CHECK(readTable(true));
        }
        if (word("WHERE")) {
            UNSNAG_TRY(SuiteQlNode node, either());
            m_out.where = std::move(node);
        }
        if (word("ORDER") && !word("BY"))
            return wrong();
        while (rest().size() > 0) {
            UNSNAG_TRY(SuiteQlNode node, operand());
            const bool isDescending = word("DESC");
            (void)(isDescending || word("ASC"));
            m_out.order.emplace_back(std::move(node), isDescending);
            if (!sign(",") && rest().size() > 0)
                return wrong();
        }
        for (const QString &column : m_columns)
            UNSNAG_CHECK(checkColumn(column));
        return std::move(m_out);
    }

private:
    [[nodiscard]] Error wrong()
    {
        return searchError(
            QStringLiteral("Invalid or unsupported search near \"%1\"").arg(rest().left(20)));
    }

    [[nodiscard]] QString rest()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_text.mid(m_at);
    }

    bool sign(const char *text)
    {
        if (!rest().startsWith(QLatin1String(text)))
            return false;
        m_at += static_cast<qsizetype>(qstrlen(text));
        return true;
    }

    bool word(const char *text)
    {
        const QRegularExpression whole(QStringLiteral("^%1\\b").arg(QLatin1String(text)),
                                       QRegularExpression::CaseInsensitiveOption);
        const auto match = whole.match(rest());
        m_at += match.capturedLength();
        return match.hasMatch();
    }

    [[nodiscard]] QString identifier()
    {
        static const QRegularExpression name(QStringLiteral("^[A-Za-z_][A-Za-z0-9_.]*"));
        const QString found = name.match(rest()).captured();
        m_at += found.size();
        return found;
    }

    [[nodiscard]] Result<void> readTable(bool isJoined)
    {
        const QString name = identifier().toLower();
        auto table = m_source(name);
        if (!table)
            return searchError(QStringLiteral("Record '%1' was not found").arg(name));
        SuiteQlJoin join{identifier().toLower(), std::move(*table), {}};
        m_out.tables.push_back(std::move(join));
        if (!isJoined)
            return {};
        if (!word("ON"))
            return wrong();
        UNSNAG_TRY(m_out.tables.back().on, either());
        return {};
    }

    [[nodiscard]] Result<void> checkColumn(const QString &column)
    {
        for (const SuiteQlJoin &join : m_out.tables) {
            if (join.alias == column.section(QLatin1Char('.'), 0, 0) &&
                join.table.columns.contains(column.section(QLatin1Char('.'), 1)))
                return {};
        }
        return searchError(QStringLiteral("Field '%1' was not found").arg(column));
    }

    [[nodiscard]] Result<SuiteQlNode> either()
    {
        UNSNAG_TRY(SuiteQlNode node, both());
        while (word("OR")) {
            UNSNAG_TRY(SuiteQlNode other, both());
            node = {QStringLiteral("OR"), {}, {std::move(node), std::move(other)}};
        }
        return node;
    }

    [[nodiscard]] Result<SuiteQlNode> both()
    {
        UNSNAG_TRY(SuiteQlNode node, comparison());
        while (word("AND")) {
            UNSNAG_TRY(SuiteQlNode other, comparison());
            node = {QStringLiteral("AND"), {}, {std::move(node), std::move(other)}};
        }
        return node;
    }

    [[nodiscard]] Result<SuiteQlNode> comparison()
    {
        if (sign("(")) {
            UNSNAG_TRY(SuiteQlNode inner, either());
            return sign(")") ? Result<SuiteQlNode>(std::move(inner)) : wrong();
        }
        UNSNAG_TRY(SuiteQlNode left, operand());
        if (word("IS")) {
            const bool isNot = word("NOT");
            if (!word("NULL"))
                return wrong();
            return SuiteQlNode{
                isNot ? QStringLiteral("NOT NULL") : QStringLiteral("NULL"), {}, {std::move(left)}};
        }
        if (word("LIKE")) {
            UNSNAG_TRY(SuiteQlNode right, operand());
            return SuiteQlNode{QStringLiteral("LIKE"), {}, {std::move(left), std::move(right)}};
        }
        for (const char *comparing : {"<=", ">=", "!=", "<>", "=", "<", ">"}) {
            if (!sign(comparing))
                continue;
            UNSNAG_TRY(SuiteQlNode right, operand());
            return SuiteQlNode{
                QString::fromLatin1(comparing), {}, {std::move(left), std::move(right)}};
        }
        return wrong();
    }

    [[nodiscard]] Result<SuiteQlNode> operand()
    {
        UNSNAG_TRY(SuiteQlNode node, single());
        for (;;) {
            const QString kind = sign("||")  ? QStringLiteral("||")
                                 : sign("-") ? QStringLiteral("-")
                                 : sign("+") ? QStringLiteral("+")
                                             : QString();
            if (kind.isEmpty())
                return node;
            UNSNAG_TRY(SuiteQlNode right, single());
            node = {kind, {}, {std::move(node), std::move(right)}};
        }
    }

    [[nodiscard]] Result<SuiteQlNode> single()
    {
        static const QRegularExpression number(QStringLiteral("^-?\\d+(\\.\\d+)?"));
        static const QRegularExpression text(QStringLiteral("^'((?:[^']|'')*)'"),
                                             QRegularExpression::DotMatchesEverythingOption);
        if (const auto match = number.match(rest()); match.hasMatch()) {
            m_at += match.capturedLength();
            return SuiteQlNode{QStringLiteral("number"), match.captured()};
        }
        if (const auto match = text.match(rest()); match.hasMatch()) {
            m_at += match.capturedLength();
            return SuiteQlNode{QStringLiteral("text"),
                               match.captured(1).replace(QLatin1String("''"), QLatin1String("'"))};
        }
        const QString name = identifier();
        if (name.isEmpty())
            return wrong();
        if (!sign("(")) {
            m_columns += name.toLower();
            return SuiteQlNode{QStringLiteral("column"), name.toLower()};
        }
        static const std::map<QString, std::size_t> functions{
            {"LOWER", 1},   {"UPPER", 1},   {"ABS", 1},          {"NVL", 2},
            {"TO_CHAR", 2}, {"TO_DATE", 2}, {"TO_TIMESTAMP", 2}, {"GREATEST", 3}};
        SuiteQlNode call{name.toUpper(), {}};
        do {
            UNSNAG_TRY(SuiteQlNode part, operand());
            call.parts.push_back(std::move(part));
        } while (sign(","));
        const auto known = functions.find(call.kind);
        const bool isWhole =
            sign(")") && known != functions.end() && known->second == call.parts.size();
        return isWhole ? Result<SuiteQlNode>(std::move(call))
                       : searchError(QStringLiteral("Unknown or wrong function %1").arg(name));
    }

    const QString &m_text;
    const SuiteQlSource &m_source;
    qsizetype m_at = 0;
    QStringList m_columns;
    SuiteQlStatement m_out;
};

std::vector<SuiteQlRow> joinedRows(const SuiteQlStatement &statement)
{
    std::vector<SuiteQlRow> rows;
    for (const Json &first : statement.tables.front().table.rows)
        rows.push_back({{statement.tables.front().alias, first}});
    for (std::size_t i = 1; i < statement.tables.size(); ++i) {
        const SuiteQlJoin &join = statement.tables[i];
        std::vector<SuiteQlRow> wider;
        for (const SuiteQlRow &row : rows) {
            const std::size_t before = wider.size();
            for (const Json &other : join.table.rows) {
                SuiteQlRow both = row;
                both[join.alias] = other;
                if (holdsNode(join.on, both))
                    wider.push_back(std::move(both));
            }
            if (wider.size() == before)
                wider.push_back(row); // LEFT JOIN keeps who stands alone
        }
        rows = std::move(wider);
    }
    return rows;
}

} // namespace

Result<std::vector<Json>> runSuiteQl(const QString &statement, const SuiteQlSource &source)
{
    UNSNAG_TRY(const SuiteQlStatement read, SuiteQlReader(statement, source).read());
    std::vector<SuiteQlRow> rows = joinedRows(read);
    std::erase_if(rows, [&read](const SuiteQlRow &row) {
        return read.where && !holdsNode(*read.where, row);
    });
    std::stable_sort(rows.begin(), rows.end(), [&read](const SuiteQlRow &a, const SuiteQlRow &b) {
        for (const auto &[node, isDescending] : read.order) {
            const int order =
                compared(value(node, a).value_or(QString()), value(node, b).value_or(QString()));
            if (order != 0)
                return isDescending ? order > 0 : order < 0;
        }
        return false;
    });
    std::vector<Json> out;
    for (const SuiteQlRow &row : rows) {
        Json shown = JsonObject{{"links", JsonArray{}}};
        for (const auto &[name, node] : read.shown) {
            if (const SuiteQlValue found = value(node, row))
                shown.set(name, *found);
        }
        out.push_back(std::move(shown));
    }
    return out;
}

} // namespace unsnag
