// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/exceptionquery.h"

#include "models/domain/nametable.h"

#include <array>

namespace unsnag {
namespace {

//! One word of a query, taken apart: `owner:"Marketing Ops",me`.
struct Word {
    struct Value {
        QString text;
        bool quoted = false;
    };
    QString kind; //!< empty for a bare word
    QString source;
    std::vector<Value> values;
};

Error wrongWord(const QString &word, const QString &expected)
{
    return Error{Code::Input,
                 QStringLiteral("\"%1\" in the query: expected %2").arg(word, expected),
                 QStringLiteral("query"),
                 {}};
}

//! Reads words from left to right; a quote may stand around any value.
class WordReader
{
public:
    explicit WordReader(const QString &text) : m_text(text) {}

    [[nodiscard]] Result<std::vector<Word>> words()
    {
        std::vector<Word> found;
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            UNSNAG_TRY(Word word, next());
            found.push_back(std::move(word));
        }
        return found;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    [[nodiscard]] QString readKind()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end].isLetter() || m_text[end] == QLatin1Char('_')))
            ++end;
        if (end == m_at || end == m_text.size() || m_text[end] != QLatin1Char(':'))
            return {};
        const QString kind = m_text.mid(m_at, end - m_at).toLower();
        m_at = end + 1;
        return kind;
    }

    [[nodiscard]] Result<Word> next()
    {
        const qsizetype begin = m_at;
        Word word;
        word.kind = readKind();
        for (bool more = true; more;) {
            UNSNAG_TRY(Word::Value value, readValue(word.kind));
            word.values.push_back(std::move(value));
            more = !word.kind.isEmpty() && m_at < m_text.size() && m_text[m_at] == QLatin1Char(',');
            if (more)
                ++m_at;
        }
        word.source = m_text.mid(begin, m_at - begin);
        if (m_at < m_text.size() && !m_text[m_at].isSpace())
            return wrongWord(word.source + m_text[m_at],
                             QStringLiteral("a blank after the closing quote"));
        for (const auto &value : word.values) {
            if (value.text.isEmpty())
                return wrongWord(word.source,
                                 QStringLiteral("a value after \":\" and after each comma"));
        }
        return word;
    }

    [[nodiscard]] Result<Word::Value> readValue(const QString &kind)
    {
        Word::Value value;
        if (m_at < m_text.size() && m_text[m_at] == QLatin1Char('"'))
            return readQuoted();
        const bool listed = !kind.isEmpty() && kind != QLatin1String("text");
        while (m_at < m_text.size() && !m_text[m_at].isSpace() &&
               !(listed && m_text[m_at] == QLatin1Char(',')))
            value.text += m_text[m_at++];
        return value;
    }

    //! `\"` and `\\` stand for themselves inside quotes.
    [[nodiscard]] Result<Word::Value> readQuoted()
    {
        const qsizetype begin = m_at++;
        Word::Value value{{}, true};
        while (m_at < m_text.size() && m_text[m_at] != QLatin1Char('"')) {
            if (m_text[m_at] == QLatin1Char('\\') && m_at + 1 < m_text.size())
                ++m_at;
            value.text += m_text[m_at++];
        }
        if (m_at >= m_text.size())
            return wrongWord(m_text.mid(begin), QStringLiteral("a closing quote"));
        ++m_at;
        return value;
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

constexpr NameTable<ExceptionSort, 4> sortNames{{
    {ExceptionSort::Due, "due"},
    {ExceptionSort::Amount, "amount"},
    {ExceptionSort::Opened, "opened"},
    {ExceptionSort::Severity, "severity"},
}};

std::optional<Severity> severityFromName(const QString &name)
{
    for (const auto severity : {Severity::P1, Severity::P2, Severity::P3, Severity::P4}) {
        if (name.compare(severityName(severity), Qt::CaseInsensitive) == 0)
            return severity;
    }
    return std::nullopt;
}

//! "4h", "90m", "2d", "1w" ahead of `now`, or a date or RFC 3339 moment.
std::optional<Timestamp> momentFrom(const QString &text, Timestamp now)
{
    using std::chrono::minutes;
    if (text.isEmpty())
        return std::nullopt;
    qint64 unit = 0;
    switch (text.back().unicode()) {
    case 'm':
        unit = 1;
        break;
    case 'h':
        unit = 60;
        break;
    case 'd':
        unit = 60 * 24;
        break;
    case 'w':
        unit = 60 * 24 * 7;
        break;
    }
    if (unit == 0)
        return fromRfc3339(text);
    bool isNumber = false;
    const qint64 count = text.chopped(1).toLongLong(&isNumber);
    constexpr qint64 most = 100'000;
    if (!isNumber || count < -most || count > most)
        return std::nullopt;
    return now + minutes(count * unit);
}

//! Fills a query from words; one function per kind of word.
class QueryReader
{
public:
    QueryReader(QString me, Timestamp now) : m_me(std::move(me)), m_now(now) {}

    [[nodiscard]] Result<void> take(const Word &word)
    {
        if (word.kind.isEmpty())
            return text(word);
        for (const auto &[name, reader] : kinds) {
            if (word.kind == QLatin1String(name))
                return (this->*reader)(word);
        }
        QStringList known;
        for (const auto &row : kinds)
            known.append(QLatin1String(row.first) + QLatin1Char(':'));
        return wrongWord(
            word.source,
            QStringLiteral("one of %1, or text in quotes").arg(known.join(QLatin1Char(' '))));
    }

    ExceptionQuery query;

private:
    using Reader = Result<void> (QueryReader::*)(const Word &);

    template <typename T, typename Parse>
    [[nodiscard]] static Result<void> list(const Word &word, QList<T> &into, Parse parse,
                                           const QString &expected)
    {
        for (const auto &value : word.values) {
            const auto parsed = parse(value.text);
            if (!parsed)
                return wrongWord(word.source, expected);
            into.append(*parsed);
        }
        return {};
    }

    Result<void> reason(const Word &word)
    {
        QStringList names;
        for (const Reason known : allReasons())
            names.append(reasonName(known));
        return list(word, query.reasons, reasonFromName,
                    QStringLiteral("a reason code: ") + names.join(QStringLiteral(", ")));
    }

    Result<void> state(const Word &word)
    {
        for (const auto &value : word.values) {
            if (value.text == QLatin1String("any")) {
                query.anyState = true;
                continue;
            }
            const auto known = exceptionStateFromName(value.text);
            if (!known)
                return wrongWord(
                    word.source,
                    QStringLiteral("open, claimed, held, queued, replaying, confirmed, "
                                   "dismissed or any"));
            query.states.append(*known);
        }
        return {};
    }

    Result<void> severity(const Word &word)
    {
        return list(word, query.severities, severityFromName, QStringLiteral("P1, P2, P3 or P4"));
    }

    [[nodiscard]] Result<QString> person(const Word &word, const Word::Value &value) const
    {
        if (value.quoted || value.text != QLatin1String("me"))
            return value.text;
        if (m_me.isEmpty())
            return wrongWord(word.source, QStringLiteral("a name, as nobody is signed in"));
        return m_me;
    }

    Result<void> owner(const Word &word)
    {
        for (const auto &value : word.values) {
            UNSNAG_TRY(const QString name, person(word, value));
            query.owners.append(name);
            if (!value.quoted && value.text == QLatin1String("me"))
                query.mine = name;
        }
        return {};
    }

    Result<void> claimed(const Word &word)
    {
        if (word.values.size() != 1)
            return wrongWord(word.source, QStringLiteral("one person"));
        UNSNAG_TRY(query.claimedBy, person(word, word.values.front()));
        return {};
    }

    Result<void> flow(const Word &word)
    {
        for (const auto &value : word.values)
            query.flows.append(value.text);
        return {};
    }

    Result<void> id(const Word &word)
    {
        for (const auto &value : word.values)
            query.ids.append(value.text);
        return {};
    }

    Result<void> behind(const Word &word)
    {
        for (const auto &value : word.values)
            query.behind.append(value.text);
        return {};
    }

    Result<void> text(const Word &word)
    {
        for (const auto &value : word.values) {
            if (!query.text.isEmpty())
                query.text += QLatin1Char(' ');
            query.text += value.text;
        }
        return {};
    }

    //! The one value of a limit, as its side ('<' or '>') and the rest; a null side where malformed.
    [[nodiscard]] static std::pair<QChar, QString> limitOf(const Word &word)
    {
        const QString value = word.values.front().text;
        const bool sided = value.startsWith(QLatin1Char('<')) || value.startsWith(QLatin1Char('>'));
        if (word.values.size() != 1 || !sided)
            return {};
        return {value.front(), value.mid(1)};
    }

    Result<void> due(const Word &word)
    {
        if (word.values.size() == 1 && word.values.front().text == QLatin1String("overdue")) {
            query.dueBefore = m_now;
            return {};
        }
        const auto [side, rest] = limitOf(word);
        const auto moment = momentFrom(rest, m_now);
        if (side.isNull() || !moment)
            return wrongWord(
                word.source,
                QStringLiteral("overdue, or < or > with a time from now (30m, 4h, 2d, 1w) "
                               "or a date (2026-11-23)"));
        (side == QLatin1Char('<') ? query.dueBefore : query.dueAfter) = moment;
        return {};
    }

    Result<void> amount(const Word &word)
    {
        const auto [side, rest] = limitOf(word);
        const auto value = Decimal::fromText(rest);
        if (side.isNull() || !value)
            return wrongWord(word.source,
                             QStringLiteral("< or > with an amount such as 10000 or 99.50"));
        (side == QLatin1Char('<') ? query.amountBelow : query.amountAbove) = value;
        return {};
    }

    Result<void> sort(const Word &word)
    {
        const auto order = valueIn(sortNames, word.values.front().text);
        if (word.values.size() != 1 || !order)
            return wrongWord(word.source, QStringLiteral("due, amount, opened or severity"));
        query.sort = *order;
        return {};
    }

    static constexpr std::array<std::pair<const char *, Reader>, 12> kinds{{
        {"reason", &QueryReader::reason},
        {"state", &QueryReader::state},
        {"severity", &QueryReader::severity},
        {"owner", &QueryReader::owner},
        {"claimed", &QueryReader::claimed},
        {"flow", &QueryReader::flow},
        {"due", &QueryReader::due},
        {"amount", &QueryReader::amount},
        {"text", &QueryReader::text},
        {"id", &QueryReader::id},
        {"behind", &QueryReader::behind},
        {"sort", &QueryReader::sort},
    }};

    QString m_me;
    Timestamp m_now;
};

} // namespace

Result<ExceptionQuery> readQuery(const QString &text, const QString &me, Timestamp now)
{
    UNSNAG_TRY(const std::vector<Word> words, WordReader(text).words());
    QueryReader reader(me, now);
    for (const Word &word : words)
        UNSNAG_CHECK(reader.take(word));
    return std::move(reader.query);
}

} // namespace unsnag
