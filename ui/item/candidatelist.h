// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/candidatemodel.h"

#include <QListView>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <memory>

namespace unsnag {

class CandidatePreview;
class DeskSession;

//! Candidates as rows, as high as they are. A pointer that rests on one previews it; what goes on at
//! the accounts is read from the target in the background and never holds up the list.
class CandidateList final : public QListView
{
    Q_OBJECT
public:
    CandidateList(DeskSession &session, const QString &system, const QString &name,
                  QWidget *parent = nullptr);
    ~CandidateList() override;

    void show(const Suggestions &suggestions);
    [[nodiscard]] const Suggestions &suggestions() const { return m_model.suggestions(); }
    [[nodiscard]] int count() const { return m_model.rowCount(); }
    //! Chooses the n-th, from 1. False where there is none.
    bool choose(int number);
    //! The chosen one; null where none is.
    [[nodiscard]] const Candidate *chosen() const;
    [[nodiscard]] std::optional<AccountActivity> activityOf(const QModelIndex &index) const;

signals:
    void chosenChanged();
    //! Space: more about the chosen one.
    void detailWanted();

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using QWidget::show;
    void readActivity();
    void preview(const QModelIndex &index, const QPoint &at);
    void hidePreview();

    DeskSession &m_session;
    QString m_system;
    CandidateModel m_model;
    QStringList m_asked;                          //!< accounts whose activity was asked for
    std::shared_ptr<std::atomic_bool> m_isWanted; //!< false once the list is gone
    QTimer m_settling;                            //!< the target is asked only about rows that stay
    QPointer<CandidatePreview> m_preview;
};

} // namespace unsnag
