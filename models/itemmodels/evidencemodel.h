// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/matchgrade.h"

#include <QAbstractListModel>

namespace unsnag {

//! How one candidate came to its odds, as a waterfall: what holds before any field is seen, one row
//! per field, and what is left of it.
class EvidenceModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { Prior, Field, Total };
    enum Role {
        KindRole = Qt::UserRole + 1,
        QueryRole,
        CandidateRole,
        GradeRole,   //!< MatchGrade as a number
        WeightRole,  //!< log2 odds
        FromRole,    //!< running sum before this row, log2 odds
        ToRole,      //!< and after it
        MeaningRole, //!< "same, 16 times likelier"
        EffectRole,  //!< "16 times likelier"; the grade where it weighs nothing
        OddsRole,    //!< the running sum in words: "32 : 1"
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    //! The display role is the name of the row; screen readers get a sentence.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void show(const Account &query, const Candidate &candidate);
    void clear();
    //! The lowest and the highest running sum, 0 among them.
    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double high() const { return m_high; }

private:
    struct Row {
        Kind kind = Kind::Field;
        GradedField field;
        double from = 0;
        double to = 0;
    };
    void add(Kind kind, const GradedField &field, double from, double to);
    [[nodiscard]] QString nameOf(const Row &row) const;
    [[nodiscard]] QString meaningOf(const Row &row) const;
    [[nodiscard]] QString effectOf(const Row &row) const;

    std::vector<Row> m_rows;
    double m_confidence = 0;
    double m_low = 0;
    double m_high = 0;
};

} // namespace unsnag
