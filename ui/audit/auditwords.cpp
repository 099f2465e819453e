// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/auditwords.h"

#include "models/wording/statetext.h"

#include <QCoreApplication>
#include <QDateTime>

namespace unsnag {
namespace {

class AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

QString stateWord(const QString &name)
{
    if (const auto state = exceptionStateFromName(name))
        return stateText(*state);
    return operationStateFromName(name) || eventStateFromName(name) ? QString() : name;
}

bool areWordsErased(const InspectedEntry &entry)
{
    return std::ranges::any_of(entry.evidence, [](const EvidencePart &part) {
        return part.name == QLatin1String("why") && part.state == EvidenceState::Erased;
    });
}

QString remarkOf(const InspectedEntry &entry, const QString &reason)
{
    if (areWordsErased(entry))
        return auditErasedText(reason);
    QStringList remark{auditReasonText(reason), entry.words()};
    remark.removeAll(QString());
    return remark.join(QStringLiteral(": "));
}

} // namespace

QString stateChangeText(const QString &before, const QString &after)
{
    if (before.isEmpty() || before == after)
        return stateWord(after);
    return QStringLiteral("%1 → %2").arg(stateWord(before), stateWord(after));
}

AuditLogRow auditRowOf(const InspectedEntry &entry)
{
    const AuditFacts facts = factsOf(entry.entry);
    return {entry.sequence,
            facts.at.value_or(Timestamp()),
            facts.actor,
            auditText(facts.kind),
            facts.exception,
            stateChangeText(facts.stateBefore, facts.stateAfter),
            remarkOf(entry, facts.reason)};
}

QString verdictTitle(const QString &verdict)
{
    if (verdict == QLatin1String("intact"))
        return AuditWords::tr("Intact");
    if (verdict == QLatin1String("altered"))
        return AuditWords::tr("NOT intact: something was changed (altered)");
    if (verdict == QLatin1String("incomplete"))
        return AuditWords::tr("NOT intact: parts are missing (incomplete)");
    if (verdict == QLatin1String("unknown_key"))
        return AuditWords::tr("NOT proven: signed with no key that is trusted (unknown_key)");
    if (verdict == QLatin1String("rolled_back"))
        return AuditWords::tr("NOT intact: the log is shorter than it was (rolled_back)");
    if (verdict == QLatin1String("inconsistent"))
        return AuditWords::tr("NOT intact: it contradicts its own head (inconsistent)");
    if (verdict == QLatin1String("policy_broken"))
        return AuditWords::tr("Unchanged, but a rule was broken (policy_broken)");
    return verdict;
}

QString evidenceTitle(const QString &name)
{
    if (name == QLatin1String("why"))
        return AuditWords::tr("Why, in the person's own words");
    if (name == QLatin1String("candidates"))
        return AuditWords::tr("Candidates as they were");
    if (name == QLatin1String("patch"))
        return AuditWords::tr("What was changed");
    if (name == QLatin1String("choice"))
        return AuditWords::tr("What was chosen");
    if (name == QLatin1String("payload"))
        return AuditWords::tr("Payload");
    if (name == QLatin1String("request"))
        return AuditWords::tr("Request");
    if (name == QLatin1String("response") || name == QLatin1String("answer"))
        return AuditWords::tr("Answer");
    if (name == QLatin1String("document"))
        return AuditWords::tr("Document");
    return name;
}

QString evidenceAbsence(EvidenceState state)
{
    switch (state) {
    case EvidenceState::Included:
        return {};
    case EvidenceState::Withheld:
        return AuditWords::tr("withheld from this bundle");
    case EvidenceState::Erased:
        return AuditWords::tr("erased");
    case EvidenceState::Unknown:
        return AuditWords::tr("only its digest was recorded");
    case EvidenceState::Unreadable:
        return AuditWords::tr("damaged or missing");
    }
    return {};
}

QString utcText(Timestamp moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss' UTC'"));
}

} // namespace unsnag
