// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/candidatetext.h"

#include "app/cli/output/texttable.h"
#include "models/wording/candidatewords.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

QString evidenceLine(const Evidence &evidence)
{
    if (evidence.weight == 0 &&
        evidence.query.isEmpty()) // what somebody else says, on its own scale
        return QStringLiteral("             %1: %2")
            .arg(accountFieldText(evidence.field), evidence.candidate);
    return QStringLiteral("      %1  %2: \"%3\" ~ \"%4\"")
        .arg(QString::number(evidence.weight, 'f', 1).rightJustified(5), evidence.field,
             evidence.query, evidence.candidate);
}

//! What tells the account from its namesakes: "Nordwind Logistik GmbH, 24103 Kiel".
QString accountText(const Account &account)
{
    const QString town = QStringLiteral("%1 %2").arg(account.postcode, account.city).simplified();
    return town.isEmpty() ? account.name : account.name + QStringLiteral(", ") + town;
}

//! A candidate whom nobody here can score has no confidence.
bool isScored(const Candidate &candidate)
{
    return candidate.confidence > 0 || candidate.odds != 0;
}

QString headLine(int place, const Candidate &candidate)
{
    const QString head =
        QStringLiteral("%1. %2  %3")
            .arg(QString::number(place), candidate.account.id, accountText(candidate.account));
    const QString source = namedByText(candidate.source);
    const QString named = source.isEmpty() ? QString() : QStringLiteral(", ") + source;
    const QString score = QString::number(candidate.score, 'f', 1);
    if (!isScored(candidate))
        return head + QStringLiteral("  (") + tr("score %1").arg(score) + named + QLatin1Char(')');
    return head + QStringLiteral("  (") +
           tr("score %1, lead %2, confidence %3 %")
               .arg(score, QString::number(candidate.lead, 'f', 1),
                    QString::number(candidate.confidence * 100, 'f', 1)) +
           named + QLatin1Char(')');
}

} // namespace

QString candidateText(const Suggestions &suggestions)
{
    QStringList lines{tr("Looked for \"%1\" among %2 accounts.")
                          .arg(suggestions.query.name, QString::number(suggestions.searched))};
    if (const QString state = searchStateText(suggestions); !state.isEmpty())
        lines.append(state);
    const bool isNone =
        suggestions.candidates.empty() && suggestions.state == SearchState::Complete;
    if (isNone)
        lines.append(tr("Create the account, or search by other words."));
    int place = 0;
    for (const Candidate &candidate : suggestions.candidates) {
        lines.append(headLine(++place, candidate));
        for (const Evidence &evidence : candidate.evidence)
            lines.append(evidenceLine(evidence));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace unsnag
