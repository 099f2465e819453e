// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/candidatemodel.h"

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

QVariantList evidenceOf(const Candidate &candidate)
{
    QVariantList list;
    for (const auto &evidence : candidate.evidence) {
        list.append(QVariantMap{{QStringLiteral("field"), evidence.field},
                                {QStringLiteral("query"), evidence.query},
                                {QStringLiteral("candidate"), evidence.candidate},
                                {QStringLiteral("similarity"), evidence.similarity},
                                {QStringLiteral("weight"), evidence.weight}});
    }
    return list;
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
        return QStringLiteral("%1. %2, %3 %")
            .arg(index.row() + 1)
            .arg(candidate.account.name)
            .arg(qRound(candidate.score));
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
    case EvidenceRole:
        return evidenceOf(candidate);
    default:
        return {};
    }
}

QHash<int, QByteArray> CandidateModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},   {IdRole, "id"},
            {ScoreRole, "score"},           {LeadRole, "lead"},
            {ConfidenceRole, "confidence"}, {PlaceRole, "place"},
            {EvidenceRole, "evidence"}};
}

void CandidateModel::show(Suggestions suggestions)
{
    beginResetModel();
    m_suggestions = std::move(suggestions);
    endResetModel();
}

} // namespace unsnag
