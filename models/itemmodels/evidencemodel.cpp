// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/evidencemodel.h"

#include "models/wording/matchtext.h"

#include <algorithm>

namespace unsnag {

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(row);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2; %3").arg(nameOf(row), meaningOf(row), oddsText(row.to));
    case KindRole:
        return static_cast<int>(row.kind);
    case QueryRole:
        return row.field.query;
    case CandidateRole:
        return row.field.candidate;
    case GradeRole:
        return static_cast<int>(row.field.grade);
    case WeightRole:
        return row.field.weight;
    case FromRole:
        return row.from;
    case ToRole:
        return row.to;
    case MeaningRole:
        return meaningOf(row);
    case EffectRole:
        return effectOf(row);
    case OddsRole:
        return oddsText(row.to);
    default:
        return {};
    }
}

QHash<int, QByteArray> EvidenceModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {KindRole, "kind"},
            {QueryRole, "query"},         {CandidateRole, "candidate"},
            {GradeRole, "grade"},         {WeightRole, "weight"},
            {FromRole, "from"},           {ToRole, "to"},
            {MeaningRole, "meaning"},     {OddsRole, "odds"}};
}

void EvidenceModel::show(const Account &query, const Candidate &candidate)
{
    beginResetModel();
    m_rows.clear();
    m_low = m_high = 0;
    m_confidence = candidate.confidence;
    const double prior = priorOf(candidate);
    GradedField start;
    start.weight = prior;
    add(Kind::Prior, start, 0, prior);
    double sum = prior;
    for (const GradedField &field : gradedFields(query, candidate)) {
        add(Kind::Field, field, sum, sum + field.weight);
        sum += field.weight;
    }
    GradedField total;
    total.weight = sum;
    add(Kind::Total, total, 0, sum);
    endResetModel();
}

void EvidenceModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_low = m_high = 0;
    endResetModel();
}

void EvidenceModel::add(Kind kind, const GradedField &field, double from, double to)
{
    m_rows.push_back({kind, field, from, to});
    m_low = std::min(m_low, to);
    m_high = std::max(m_high, to);
}

QString EvidenceModel::nameOf(const Row &row) const
{
    switch (row.kind) {
    case Kind::Prior:
        return tr("before any field");
    case Kind::Total:
        return tr("together");
    case Kind::Field:
        break;
    }
    return matchFieldText(row.field.field);
}

QString EvidenceModel::effectOf(const Row &row) const
{
    if (row.kind == Kind::Total)
        return tr("confidence %1").arg(probabilityText(m_confidence));
    if (row.kind == Kind::Prior)
        return tr("any account of the index");
    return row.field.weight == 0 ? gradeText(row.field.grade) : weightText(row.field.weight);
}

QString EvidenceModel::meaningOf(const Row &row) const
{
    if (row.kind != Kind::Field || row.field.weight == 0)
        return effectOf(row);
    return tr("%1, %2", "grade and weight").arg(gradeText(row.field.grade), effectOf(row));
}

} // namespace unsnag
