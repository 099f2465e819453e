// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/condition.h"

#include "models/base/decimal.h"
#include "models/flows/schemawords.h"

#include <algorithm>

namespace unsnag {
namespace {

struct Word {
    const char *member;
    Relation relation;
    const char *phrase; //!< %1: the value
};

constexpr Word words[] = {
    {"in", Relation::In, "one of %1"},
    {"equals", Relation::Equals, "%1"},
    {"differs", Relation::Differs, "another than %1"},
    {"contains", Relation::Contains, "a list with %1"},
    {"at_least", Relation::AtLeast, "at least %1"},
    {"at_most", Relation::AtMost, "at most %1"},
    {"present", Relation::Present, "a value"},
};

bool isSame(const Json &a, const Json &b)
{
    if (a == b)
        return true;
    const QString left = a.scalarText().trimmed();
    const QString right = b.scalarText().trimmed();
    if (left == right)
        return !left.isEmpty() || (isBlank(a) && isBlank(b));
    const auto one = Decimal::fromText(left);
    const auto other = Decimal::fromText(right);
    return one && other && *one == *other;
}

QString shown(const Json &value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(value.toText());
}

bool isOrdered(const Json &found, const Json &wanted, Relation relation)
{
    const auto left = Decimal::fromText(found.scalarText());
    const auto right = Decimal::fromText(wanted.scalarText());
    if (!left || !right)
        return false;
    return relation == Relation::AtLeast ? *left >= *right : *left <= *right;
}

} // namespace

Result<Condition> Condition::read(const Json &json, const QString &source)
{
    Condition condition;
    condition.m_at = json["at"].toString();
    if (!JsonPointer::parse(condition.m_at).ok())
        return Error{Code::Input,
                     QStringLiteral("expected a pointer such as /record/state"),
                     source + QStringLiteral("/at"),
                     {}};
    for (const Word &word : words) {
        const QString member = QString::fromLatin1(word.member);
        if (!json.contains(member))
            continue;
        condition.m_relation = word.relation;
        if (word.relation == Relation::In) {
            condition.m_values = json[member].array();
        } else if (word.relation == Relation::Present) {
            condition.m_relation = json[member].toBool() ? Relation::Present : Relation::Absent;
        } else {
            UNSNAG_TRY(Mapping form,
                       Mapping::read(json[member], source + QLatin1Char('/') + member));
            condition.m_form = std::move(form);
        }
        return condition;
    }
    return Error{Code::Input,
                 QStringLiteral("expected one of in, equals, differs, contains, at_least, at_most, "
                                "present"),
                 source,
                 {}};
}

bool Condition::isLikeWanted(const Json &found, const Json &scope) const
{
    const auto wanted = m_form->apply(scope);
    if (!wanted.ok() || isBlank(*wanted))
        return m_relation == Relation::Differs
                   ? !isBlank(found)
                   : m_relation == Relation::Equals && wanted.ok() && isBlank(found);
    switch (m_relation) {
    case Relation::Equals:
        return isSame(found, *wanted);
    case Relation::Differs:
        return !isSame(found, *wanted);
    case Relation::Contains:
        return std::ranges::any_of(found.array(),
                                   [&](const Json &entry) { return isSame(entry, *wanted); });
    case Relation::AtLeast:
    case Relation::AtMost:
        return isOrdered(found, *wanted, m_relation);
    case Relation::In:
    case Relation::Present:
    case Relation::Absent:
        return false;
    }
    return false;
}

bool Condition::holds(const Json &scope) const
{
    const Json &found = valueAt(scope, m_at);
    if (m_relation == Relation::Present)
        return !isBlank(found);
    if (m_relation == Relation::Absent)
        return isBlank(found);
    if (m_relation == Relation::In)
        return std::ranges::any_of(m_values,
                                   [&](const Json &value) { return isSame(found, value); });
    return isLikeWanted(found, scope);
}

QString Condition::expectation(const Json &scope) const
{
    if (m_relation == Relation::Absent)
        return QStringLiteral("nothing");
    QStringList values;
    for (const Json &value : m_values)
        values += shown(value);
    if (m_form) {
        const auto wanted = m_form->apply(scope);
        values += wanted.ok() ? shown(*wanted) : QString();
    }
    for (const Word &word : words) {
        if (word.relation == m_relation)
            return QString::fromLatin1(word.phrase)
                .replace(QStringLiteral("%1"), values.join(QStringLiteral(", ")));
    }
    return {};
}

Result<Conditions> readConditions(const Json &list, const QString &source)
{
    Conditions conditions;
    for (std::size_t i = 0; i < list.size(); ++i) {
        UNSNAG_TRY(Condition condition,
                   Condition::read(list.at(i), source + QLatin1Char('/') + QString::number(i)));
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

const Condition *firstBroken(const Conditions &conditions, const Json &scope)
{
    for (const Condition &condition : conditions) {
        if (!condition.holds(scope))
            return &condition;
    }
    return nullptr;
}

} // namespace unsnag
