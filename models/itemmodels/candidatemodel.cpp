// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/candidatemodel.h"

#include "models/wording/matchtext.h"

namespace unsnag {
namespace {

QString placeOf(const Account &account)
{
    QStringList parts;
    const QString town = QStringLiteral("%1 %2").arg(account.postcode, account.city).trimmed();
    for (const auto &part : {town, account.country, account.domain}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

int CandidateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_suggestions.candidates.size());
}

QVariant CandidateModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &candidate = m_suggestions.candidates.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return candidate.account.name;
    case Qt::AccessibleTextRole:
        return candidateSentence(index.row() + 1, candidate, m_suggestions.query,
                                 isSure(index.row()));
    case Qt::AccessibleDescriptionRole:
        return sourceText(candidate.source, m_system);
    case IdRole:
        return candidate.account.id;
    case ScoreRole:
        return candidate.score;
    case LeadRole:
        return candidate.lead;
    case ConfidenceRole:
        return candidate.confidence;
    case PlaceRole:
        return placeOf(candidate.account);
    case FieldsRole:
        return QVariant::fromValue(gradedFields(m_suggestions.query, candidate));
    case SourceRole:
        return sourceText(candidate.source, m_system);
    case IsNamedRole:
        return candidate.source != QLatin1String("index");
    case IsSureRole:
        return isSure(index.row());
    case ActivityRole:
        return activityOf(candidate.account.id);
    default:
        return {};
    }
}

QHash<int, QByteArray> CandidateModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},   {IdRole, "id"},
            {ScoreRole, "score"},           {LeadRole, "lead"},
            {ConfidenceRole, "confidence"}, {PlaceRole, "place"},
            {FieldsRole, "fields"},         {SourceRole, "source"},
            {IsNamedRole, "isNamed"},       {IsSureRole, "isSure"},
            {ActivityRole, "activity"}};
}

void CandidateModel::show(Suggestions suggestions)
{
    beginResetModel();
    m_suggestions = std::move(suggestions);
    endResetModel();
}

void CandidateModel::setActivities(const std::vector<AccountActivity> &activities)
{
    for (const AccountActivity &activity : activities)
        m_activities.insert_or_assign(activity.account, activity);
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {ActivityRole});
}

QVariant CandidateModel::activityOf(const QString &account) const
{
    const auto found = m_activities.find(account);
    return found == m_activities.end() ? QVariant() : QVariant::fromValue(found->second);
}

} // namespace unsnag
