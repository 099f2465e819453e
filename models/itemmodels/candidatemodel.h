// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/accountactivity.h"
#include "models/domain/matchgrade.h"

#include <QAbstractListModel>

#include <map>

namespace unsnag {

//! The candidates of a search as rows, best first. Roles only; what screen readers say is a sentence.
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
        FieldsRole,     //!< GradedFields, those without evidence too
        SourceRole,     //!< who named it, in words
        IsNamedRole,    //!< somebody else than our own search named it
        IsSureRole,     //!< it may be suggested alone
        ActivityRole,   //!< AccountActivity; invalid while it is not read
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! The target, as it is named to people.
    void setSystem(const QString &system) { m_system = system; }
    void show(Suggestions suggestions);
    //! What goes on at accounts, kept for later rows of the same accounts.
    void setActivities(const std::vector<AccountActivity> &activities);
    [[nodiscard]] const Suggestions &suggestions() const { return m_suggestions; }

private:
    [[nodiscard]] bool isSure(int row) const { return row == 0 && m_suggestions.isSure; }
    [[nodiscard]] QVariant activityOf(const QString &account) const;

    QString m_system;
    Suggestions m_suggestions;
    std::map<QString, AccountActivity> m_activities;
};

} // namespace unsnag

Q_DECLARE_METATYPE(unsnag::GradedFields)
Q_DECLARE_METATYPE(unsnag::AccountActivity)
