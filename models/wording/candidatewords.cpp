// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/candidatewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace unsnag {
namespace {

class CandidateWords
{
    Q_DECLARE_TR_FUNCTIONS(CandidateWords)
};

const QString serviceSource = QStringLiteral("reconciliation ");

struct Field {
    const char *column;
    const char *text;
};

constexpr std::array fields{
    Field{"id", QT_TRANSLATE_NOOP("CandidateWords", "Id")},
    Field{"name", QT_TRANSLATE_NOOP("CandidateWords", "Name")},
    Field{"domain", QT_TRANSLATE_NOOP("CandidateWords", "Web domain")},
    Field{"tax_id", QT_TRANSLATE_NOOP("CandidateWords", "Tax id")},
    Field{"street", QT_TRANSLATE_NOOP("CandidateWords", "Street")},
    Field{"city", QT_TRANSLATE_NOOP("CandidateWords", "City")},
    Field{"postcode", QT_TRANSLATE_NOOP("CandidateWords", "Postcode")},
    Field{"country", QT_TRANSLATE_NOOP("CandidateWords", "Country")},
    Field{"email", QT_TRANSLATE_NOOP("CandidateWords", "E-mail")},
    Field{"phone", QT_TRANSLATE_NOOP("CandidateWords", "Phone")},
};

QString withRemark(const QString &sentence, const QString &remark)
{
    return remark.isEmpty() ? sentence : QStringLiteral("%1 (%2)").arg(sentence, remark);
}

QString incompleteText(const Suggestions &suggestions)
{
    const QString searched = QLocale().toString(suggestions.searched);
    if (suggestions.expected > suggestions.searched)
        return CandidateWords::tr("The search is incomplete: %1 of %2 accounts are known here.")
            .arg(searched, QLocale().toString(suggestions.expected));
    return CandidateWords::tr(
               "The search is incomplete: %1 accounts were searched, others may fit better.")
        .arg(searched);
}

} // namespace

QString accountFieldText(const QString &field)
{
    const auto *found = std::ranges::find_if(
        fields, [&field](const Field &one) { return field == QLatin1String(one.column); });
    if (found != fields.end())
        return CandidateWords::tr(found->text);
    return field.startsWith(serviceSource)
               ? CandidateWords::tr("Service %1").arg(field.mid(serviceSource.size()))
               : field;
}

QString namedByText(const QString &source)
{
    if (source == QLatin1String("link"))
        return CandidateWords::tr("linked by an earlier decision");
    if (source == QLatin1String("target"))
        return CandidateWords::tr("named by the target system");
    if (source == QLatin1String("alias"))
        return CandidateWords::tr("known under this name");
    if (source.startsWith(serviceSource))
        return CandidateWords::tr("named by the service %1").arg(source.mid(serviceSource.size()));
    return {};
}

QString searchStateText(const Suggestions &suggestions)
{
    switch (suggestions.state) {
    case SearchState::Failed:
        return withRemark(CandidateWords::tr("The search failed: nothing was searched."),
                          suggestions.remark);
    case SearchState::Incomplete:
        return withRemark(incompleteText(suggestions), suggestions.remark);
    case SearchState::Complete:
        break;
    }
    if (!suggestions.candidates.empty())
        return {};
    return CandidateWords::tr("Searched %1 accounts, none is alike enough.")
        .arg(QLocale().toString(suggestions.searched));
}

} // namespace unsnag
