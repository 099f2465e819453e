// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/qboquery.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

//! Words, quoted texts and signs, one after the other.
class QboWords
{
public:
    explicit QboWords(const QString &text) : m_text(text) {}

    struct Word {
        QString text;
        bool isQuoted = false;
    };

    [[nodiscard]] Result<std::vector<Word>> all()
    {
        std::vector<Word> out;
        static const QRegularExpression plain(
            QStringLiteral(R"(\G(<=|>=|[=<>(),*]|[A-Za-z][\w.]*|\d+|-?\d+\.\d+))"));
        while (skip()) {
            if (m_text[m_at] == QLatin1Char('\'')) {
                UNSNAG_TRY(Word word, quoted());
                out.push_back(std::move(word));
                continue;
            }
            const auto match = plain.match(m_text, m_at);
            if (!match.hasMatch())
                return wrong();
            out.push_back({match.captured(), false});
            m_at = match.capturedEnd();
        }
        return out;
    }

private:
    [[nodiscard]] Error wrong() const
    {
        return {Code::Input,
                QStringLiteral("QueryParserError: Encountered \"%1\" at column %2")
                    .arg(m_text.mid(m_at, 8))
                    .arg(m_at),
                {},
                {}};
    }

    [[nodiscard]] bool skip()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at < m_text.size();
    }

    [[nodiscard]] Result<Word> quoted()
    {
        Word word{{}, true};
        for (++m_at; m_at < m_text.size() && m_text[m_at] != QLatin1Char('\''); ++m_at) {
            if (m_text[m_at] == QLatin1Char('\\') && ++m_at >= m_text.size())
                return wrong();
            word.text += m_text[m_at];
        }
        if (m_at >= m_text.size())
            return wrong();
        ++m_at;
        return word;
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

//! Takes the words apart.
class QboStatement
{
public:
    explicit QboStatement(std::vector<QboWords::Word> words) : m_words(std::move(words)) {}

    [[nodiscard]] Result<QboQuery> read()
    {
        QboQuery query;
        if (!take("select"))
            return wrong();
        query.isCount = take("count");
        const bool isWhole = query.isCount ? take("(") && take("*") && take(")") : take("*");
        if (!isWhole || !take("from"))
            return wrong();
        query.entity = next();
        if (take("where"))
            UNSNAG_CHECK(readConditions(query));
        if (take("orderby") || (take("order") && take("by"))) {
            query.orderBy = next();
            query.isDescending = take("desc");
            (void)(query.isDescending || take("asc"));
        }
        if (take("startposition"))
            query.start = next().toInt();
        if (take("maxresults"))
            query.most = next().toInt();
        const bool isSane = !query.entity.isEmpty() && query.start >= 1 && query.most >= 0;
        return m_at == m_words.size() && isSane ? Result<QboQuery>(query) : wrong();
    }

private:
    [[nodiscard]] Error wrong() const
    {
        return {Code::Input,
                QStringLiteral("QueryParserError: Encountered \"%1\"")
                    .arg(m_at < m_words.size() ? m_words[m_at].text : QStringLiteral("<EOF>")),
                {},
                {}};
    }

    bool take(const char *word)
    {
        const bool isIt = m_at < m_words.size() && !m_words[m_at].isQuoted &&
                          m_words[m_at].text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
        m_at += isIt ? 1 : 0;
        return isIt;
    }

    QString next() { return m_at < m_words.size() ? m_words[m_at++].text : QString(); }

    [[nodiscard]] Result<void> readConditions(QboQuery &query)
    {
        static const QStringList known{"=", "<", ">", "<=", ">=", "like", "in"};
        do {
            QboQuery::Condition condition;
            condition.field = next();
            condition.comparison = next().toLower();
            if (!known.contains(condition.comparison))
                return wrong();
            const bool isList = condition.comparison == QLatin1String("in");
            if (isList && !take("("))
                return wrong();
            do {
                condition.values += next();
            } while (isList && take(","));
            if (isList && !take(")"))
                return wrong();
            query.conditions.push_back(std::move(condition));
        } while (take("and"));
        return {};
    }

    std::vector<QboWords::Word> m_words;
    std::size_t m_at = 0;
};

bool isLike(const QString &text, const QString &pattern)
{
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(QLatin1String("\\%"), QLatin1String(".*"))
        .replace(QLatin1Char('_'), QLatin1Char('.'));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::DotMatchesEverythingOption)
        .match(text)
        .hasMatch();
}

bool holdsCondition(const QboQuery::Condition &condition, const QString &text)
{
    const QString &wanted = condition.values.front();
    if (condition.comparison == QLatin1String("="))
        return text.compare(wanted, Qt::CaseInsensitive) == 0;
    if (condition.comparison == QLatin1String("in"))
        return condition.values.contains(text, Qt::CaseInsensitive);
    if (condition.comparison == QLatin1String("like"))
        return isLike(text, wanted);
    if (condition.comparison == QLatin1String("<"))
        return text < wanted;
    if (condition.comparison == QLatin1String(">"))
        return text > wanted;
    return condition.comparison == QLatin1String("<=") ? text <= wanted : text >= wanted;
}

} // namespace

Result<QboQuery> QboQuery::of(const QString &text)
{
    UNSNAG_TRY(auto words, QboWords(text).all());
    return QboStatement(std::move(words)).read();
}

QString qboValue(const Json &record, const QString &field)
{
    const Json *value = &record;
    for (const QString &part : field.split(QLatin1Char('.')))
        value = &(*value)[part];
    return value->isObject() ? (*value)["value"].scalarText() : value->scalarText();
}

bool QboQuery::fits(const Json &record) const
{
    return std::all_of(conditions.begin(), conditions.end(), [&record](const Condition &condition) {
        return holdsCondition(condition, qboValue(record, condition.field));
    });
}

bool QboQuery::asksFor(const QString &field) const
{
    return std::any_of(conditions.begin(), conditions.end(),
                       [&field](const Condition &condition) { return condition.field == field; });
}

} // namespace unsnag
