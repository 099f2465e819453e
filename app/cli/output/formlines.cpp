// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/formlines.h"

#include "app/cli/output/texttable.h"
#include "models/wording/formtext.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

QString fieldRemark(const FilledField &field)
{
    QStringList parts;
    if (!field.present.isEmpty())
        parts += tr("now %1").arg(field.present);
    if (!field.expected.isEmpty())
        parts += tr("expected %1").arg(field.expected);
    if (field.longest > 0)
        parts += tr("at most %1 characters").arg(field.longest);
    if (!field.owner.isEmpty())
        parts += tr("belongs to %1").arg(field.owner);
    return parts.join(QStringLiteral("; "));
}

QString candidateText(const FormCandidate &candidate)
{
    QStringList parts;
    for (const QString &part : {candidate.label, candidate.remark}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(QStringLiteral(", "));
}

void addFields(const FilledAction &action, TextTable &table)
{
    for (const FilledField &field : action.fields) {
        const QString type = field.values.isEmpty() ? fieldTypeName(field.type)
                                                    : field.values.join(QLatin1Char('|'));
        table.add({field.name, formText(field.title) + QStringLiteral(" (%1)").arg(type),
                   field.suggestion, fieldRemark(field)});
        int number = 0;
        for (const FormCandidate &candidate : field.candidates)
            table.add({QStringLiteral("  %1").arg(++number), candidate.value,
                       candidateSourceText(candidate.source), candidateText(candidate)});
    }
}

//! What to type: with the suggestions filled in, the rest by name.
QString commandOf(const FilledAction &action, const SyncException &exception)
{
    QString command =
        QStringLiteral("  unsnag-cli resolve %1 --action %2").arg(exception.id.text(), action.id);
    for (const FilledField &field : action.fields) {
        if (field.isRequired)
            command += QStringLiteral(" --set %1=%2")
                           .arg(field.name, field.suggestion.isEmpty() ? QStringLiteral("VALUE")
                                                                       : field.suggestion);
    }
    return command + QStringLiteral(" --why TEXT");
}

QString headOf(const FilledAction &action)
{
    QString head = QStringLiteral("\n%1: %2").arg(action.id, formText(action.title));
    if (action.isDual)
        head += QStringLiteral(" [%1]").arg(tr("second person"));
    if (!action.explain.isEmpty())
        head += QStringLiteral("\n  ") + formText(action.explain);
    if (!action.whyNot.isEmpty())
        head += QStringLiteral("\n  ") + tr("not now: %1").arg(formText(action.whyNot));
    return head;
}

} // namespace

QString formLines(const FilledForm &form, const SyncException &exception)
{
    QStringList lines{QString(),
                      tr("What can be decided (proof of fix: %1)").arg(proofOfFix(form.reason))};
    for (const QString &line : factLines(form))
        lines += QStringLiteral("  ") + line;
    for (const FilledAction &action : form.actions) {
        lines += headOf(action);
        TextTable table({{tr("FIELD")}, {tr("VALUE")}, {tr("SOURCE")}, {tr("REMARK")}});
        addFields(action, table);
        if (!action.fields.empty())
            lines += table.text();
        if (action.whyNot.isEmpty())
            lines += commandOf(action, exception);
    }
    for (const QString &problem : form.problems)
        lines += tr("Could not be read: %1").arg(problem);
    return lines.join(QLatin1Char('\n'));
}

} // namespace unsnag
