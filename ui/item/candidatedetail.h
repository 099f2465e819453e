// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/matchdesk.h"

#include <QWidget>

class QPushButton;

namespace unsnag {

class CandidatePreview;
class PlainLabel;
class Waterfall;

//! More about the chosen candidate, on demand: its fields beside the record, or how its evidence adds
//! up. Follows the choice while it is open.
class CandidateDetail final : public QWidget
{
    Q_OBJECT
public:
    enum class View { None, Fields, Weights };

    CandidateDetail(DeskSession &session, const QString &system, QWidget *parent = nullptr);

    void show(const Account &query, const Candidate &candidate,
              const std::optional<AccountActivity> &activity);
    //! Opens a view, or closes it where it is open.
    void toggle(View view);
    [[nodiscard]] View view() const { return m_view; }

private:
    using QWidget::show;
    void fill();
    void suppose();
    void say(double supposedOdds);

    DeskSession &m_session;
    QString m_system;
    View m_view = View::None;
    Account m_query;
    std::optional<Candidate> m_candidate;
    std::optional<AccountActivity> m_activity;
    int m_generation = 0;
    CandidatePreview *m_fields;
    Waterfall *m_weights;
    PlainLabel *m_supposed;
    QPushButton *m_fieldsButton;
    QPushButton *m_weightsButton;
};

} // namespace unsnag
