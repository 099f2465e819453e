// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

#include <QAbstractListModel>

namespace unsnag {

//! The candidates of a search as rows, best first. Roles only.
class CandidateModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        ScoreRole,      //!< 0..100
        LeadRole,       //!< over the next one
        ConfidenceRole, //!< 0..1
        PlaceRole,      //!< postcode, city and country as far as known
        EvidenceRole,   //!< QVariantList of maps field, query, candidate, similarity, weight
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void show(Suggestions suggestions);
    [[nodiscard]] const Suggestions &suggestions() const { return m_suggestions; }

private:
    Suggestions m_suggestions;
};

} // namespace unsnag
