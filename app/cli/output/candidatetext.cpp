// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/candidatetext.h"

#include "app/cli/output/texttable.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

QString evidenceLine(const Evidence &evidence)
{
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

} // namespace

QString candidateText(const Suggestions &suggestions)
{
    QStringList lines{tr("Looked for \"%1\" among %2 accounts.")
                          .arg(suggestions.query.name, QString::number(suggestions.searched))};
    if (suggestions.candidates.empty())
        lines.append(tr("None is similar enough. Create the account, or search by other words."));
    int place = 0;
    for (const Candidate &candidate : suggestions.candidates) {
        const Account &account = candidate.account;
        lines.append(tr("%1. %2  %3  (score %4, lead %5, confidence %6 %)")
                         .arg(QString::number(++place), account.id, accountText(account),
                              QString::number(candidate.score, 'f', 1),
                              QString::number(candidate.lead, 'f', 1),
                              QString::number(candidate.confidence * 100, 'f', 1)));
        for (const Evidence &evidence : candidate.evidence)
            lines.append(evidenceLine(evidence));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace unsnag
