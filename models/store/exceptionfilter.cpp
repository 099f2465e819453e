// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exceptionfilter.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

// Exactly the condition of the partial indices, so that they are used.
const QString openCondition = QStringLiteral("state NOT IN ('confirmed', 'dismissed')");

QString amountType(Dialect dialect)
{
    return dialect == Dialect::Sqlite ? QStringLiteral("REAL") : QStringLiteral("NUMERIC");
}

//! Conditions joined by AND.
class Conditions
{
public:
    void add(const QString &condition, const QVariantList &values = {})
    {
        m_conditions.append(condition);
        m_values += values;
    }

    void addList(const QString &column, const QVariantList &values)
    {
        if (values.isEmpty())
            return;
        const QStringList places(values.size(), QStringLiteral("?"));
        add(column + QStringLiteral(" IN (") + places.join(QStringLiteral(", ")) + QLatin1Char(')'),
            values);
    }

    [[nodiscard]] SqlFilter filter() const
    {
        if (m_conditions.isEmpty())
            return {};
        return {QStringLiteral("WHERE ") + m_conditions.join(QStringLiteral(" AND ")), m_values};
    }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

template <typename List, typename Name>
QVariantList names(const List &list, Name name)
{
    QVariantList values;
    for (const auto &value : list)
        values.append(name(value));
    return values;
}

bool meansOpenOnly(const ExceptionQuery &query)
{
    return std::none_of(query.states.begin(), query.states.end(), isClosed) &&
           (!query.states.isEmpty() || !query.anyState);
}

void addStates(Conditions &conditions, const ExceptionQuery &query)
{
    if (meansOpenOnly(query))
        conditions.add(openCondition);
    conditions.addList(QStringLiteral("state"), names(query.states, exceptionStateName));
}

void addOwners(Conditions &conditions, const ExceptionQuery &query)
{
    QVariantList owners = names(query.owners, [](const QString &text) { return text; });
    if (query.mine.isEmpty()) {
        conditions.addList(QStringLiteral("owner"), owners);
        return;
    }
    if (!query.owners.contains(query.mine))
        owners += query.mine;
    // SQLite uses a partial index below OR only where the branch itself repeats its condition.
    const QString within =
        meansOpenOnly(query) ? QStringLiteral(" AND ") + openCondition : QString();
    const QStringList places(owners.size(), QStringLiteral("?"));
    conditions.add(QStringLiteral("((owner IN (%1)%2) OR (claimed_by = ?%2))")
                       .arg(places.join(QStringLiteral(", ")), within),
                   owners + QVariantList{query.mine});
}

void addLimits(Conditions &conditions, const ExceptionQuery &query, Dialect dialect)
{
    if (query.dueBefore)
        conditions.add(QStringLiteral("due_at < ?"), {stored(*query.dueBefore)});
    if (query.dueAfter)
        conditions.add(QStringLiteral("due_at > ?"), {stored(*query.dueAfter)});
    const QString comparison = QStringLiteral("CAST(amount AS %1) %2 CAST(? AS %1)");
    if (query.amountAbove)
        conditions.add(comparison.arg(amountType(dialect), QStringLiteral(">")),
                       {query.amountAbove->text()});
    if (query.amountBelow)
        conditions.add(comparison.arg(amountType(dialect), QStringLiteral("<")),
                       {query.amountBelow->text()});
}

// Case folding alone leaves ß as it is; upper case first makes it ss.
QString folded(const QString &text)
{
    return text.toUpper().toCaseFolded().remove(QChar(u'\0'));
}

} // namespace

QString searchText(const SyncException &exception)
{
    return folded(
        QStringList{exception.title, exception.source.id, exception.id.text(), exception.traceId}
            .join(QLatin1Char('\n')));
}

SqlFilter filterOf(const ExceptionQuery &query, Dialect dialect)
{
    Conditions conditions;
    addStates(conditions, query);
    conditions.addList(QStringLiteral("reason"), names(query.reasons, reasonName));
    addOwners(conditions, query);
    conditions.addList(QStringLiteral("flow"),
                       names(query.flows, [](const QString &text) { return text; }));
    conditions.addList(QStringLiteral("severity"), names(query.severities, [](Severity severity) {
                           return static_cast<int>(severity);
                       }));
    conditions.addList(QStringLiteral("id"),
                       names(query.ids, [](const QString &text) { return text; }));
    if (!query.behind.isEmpty()) {
        conditions.add(QStringLiteral("held_behind <> ''")); // so that the partial index is used
        conditions.addList(QStringLiteral("held_behind"),
                           names(query.behind, [](const QString &text) { return text; }));
    }
    if (!query.claimedBy.isEmpty())
        conditions.add(QStringLiteral("claimed_by = ?"), {query.claimedBy});
    addLimits(conditions, query, dialect);
    if (!query.text.isEmpty())
        conditions.add(dialect == Dialect::Sqlite ? QStringLiteral("instr(search, ?) > 0")
                                                  : QStringLiteral("strpos(search, ?) > 0"),
                       {folded(query.text)});
    return conditions.filter();
}

QString sortKey(ExceptionSort sort, Dialect dialect)
{
    switch (sort) {
    case ExceptionSort::Due:
        return QStringLiteral("due_at, number");
    case ExceptionSort::Amount: // largest first
        return QStringLiteral("(-CAST(amount AS %1)), number").arg(amountType(dialect));
    case ExceptionSort::Opened: // newest first
        return QStringLiteral("(-opened_at), number");
    case ExceptionSort::Severity:
        return QStringLiteral("severity, due_at, number");
    }
    return QStringLiteral("number");
}

} // namespace unsnag
