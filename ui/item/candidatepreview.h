// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/accountactivity.h"
#include "models/domain/matchgrade.h"

#include <QWidget>

#include <optional>

class QGridLayout;

namespace unsnag {

class PlainLabel;
class WordPairs;

//! A candidate beside what is looked for: the names word by word, all fields with what differs marked,
//! and what goes on at the account.
class CandidatePreview final : public QWidget
{
    Q_OBJECT
public:
    explicit CandidatePreview(QWidget *parent = nullptr);

    //! `system` names the target to people.
    void show(const Account &query, const Candidate &candidate, const QString &system,
              const std::optional<AccountActivity> &activity);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QWidget::show;
    void clearRows();
    void addHeader(const QString &system, const QString &id);
    void addRow(int row, const GradedField &field);

    WordPairs *m_words;
    QGridLayout *m_grid;
    PlainLabel *m_activity;
};

} // namespace unsnag
