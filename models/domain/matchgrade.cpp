// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/matchgrade.h"

#include <QStringList>

#include <algorithm>

namespace unsnag {
namespace {

constexpr double sameFrom = 0.95;
constexpr double similarFrom = 0.5;
const QString priorField = QStringLiteral("prior");

struct Place {
    const char *name;
    QString Account::*field; //!< null for what only a comparison yields
};

//! In the order they are read: who it is, how it is reached, where it is.
constexpr Place places[] = {
    {"name", &Account::name},       {"legal_form", nullptr},          {"domain", &Account::domain},
    {"tax_id", &Account::taxId},    {"email", &Account::email},       {"phone", &Account::phone},
    {"street", &Account::street},   {"postcode", &Account::postcode}, {"city", &Account::city},
    {"country", &Account::country},
};

const Place *placeOf(const QString &field)
{
    const auto *found = std::ranges::find_if(
        places, [&](const Place &place) { return field == QLatin1String(place.name); });
    return found == std::end(places) ? nullptr : found;
}

MatchGrade gradeOf(const Evidence &part)
{
    if (part.query.isEmpty() || part.candidate.isEmpty())
        return MatchGrade::Missing;
    if (part.similarity >= sameFrom)
        return MatchGrade::Same;
    return part.similarity >= similarFrom ? MatchGrade::Similar : MatchGrade::Different;
}

GradedField graded(const Evidence &part)
{
    return {part.field, part.query, part.candidate, gradeOf(part), part.similarity, part.weight};
}

//! A field that no evidence speaks of.
GradedField silent(const Account &query, const Account &account, const Place &place)
{
    GradedField field{QString::fromLatin1(place.name),
                      query.*place.field,
                      account.*place.field,
                      MatchGrade::Missing,
                      0,
                      0};
    if (!field.query.isEmpty() && !field.candidate.isEmpty())
        field.grade = MatchGrade::Unweighed;
    return field;
}

} // namespace

QChar gradeLetter(MatchGrade grade)
{
    switch (grade) {
    case MatchGrade::Same:
        return QLatin1Char('A');
    case MatchGrade::Similar:
        return QLatin1Char('B');
    case MatchGrade::Different:
        return QLatin1Char('F');
    case MatchGrade::Missing:
        return QLatin1Char('Z');
    case MatchGrade::Unweighed:
        break;
    }
    return QChar(0xb7);
}

GradedFields gradedFields(const Account &query, const Candidate &candidate)
{
    GradedFields fields;
    for (const Place &place : places) {
        const auto part = std::ranges::find_if(candidate.evidence, [&](const Evidence &evidence) {
            return evidence.field == QLatin1String(place.name);
        });
        if (part != candidate.evidence.end())
            fields.push_back(graded(*part));
        else if (place.field != nullptr)
            fields.push_back(silent(query, candidate.account, place));
    }
    for (const Evidence &part : candidate.evidence) {
        if (part.field != priorField && placeOf(part.field) == nullptr)
            fields.push_back(graded(part));
    }
    return fields;
}

double priorOf(const Candidate &candidate)
{
    double rest = candidate.odds;
    for (const Evidence &part : candidate.evidence) {
        if (part.field == priorField)
            return part.weight;
        rest -= part.weight;
    }
    return rest;
}

QString fieldOf(const Account &account, const QString &field)
{
    const Place *place = placeOf(field);
    return place == nullptr || place->field == nullptr ? QString() : account.*place->field;
}

bool setField(Account &account, const QString &field, const QString &value)
{
    const Place *place = placeOf(field);
    if (place == nullptr || place->field == nullptr)
        return false;
    account.*place->field = value;
    return true;
}

} // namespace unsnag
