// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/candidatemodel.h"
#include "ui/item/resolutionform.h"

#include <QTimer>

class QLineEdit;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace unsnag {

class Card;
class PlainLabel;

//! Choose the ERP account that is meant: ranked candidates, a search by hand, or a new one.
class AccountForm final : public ResolutionForm
{
    Q_OBJECT
public:
    AccountForm(DeskSession &session, const ExceptionView &view, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<Decision> decision() const override;
    [[nodiscard]] QString primaryText() const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QString suggestedWhy() const override;
    bool choose(int number) override;
    bool press(QChar key) override;
    bool stepBack() override;

private:
    enum class Mode { Suggested, Searching, Creating };

    void build();
    QWidget *buildCreation();
    void setMode(Mode mode);
    void suggest();
    void search();
    void take(const Result<Suggestions> &result);
    void fitList();
    void showCreation();

    DeskSession &m_session;
    Id<SyncException> m_id;
    QString m_system;
    Mode m_mode = Mode::Suggested;
    Suggestions m_suggested;
    CandidateModel m_model;
    QString m_problem;
    QTimer m_typing;
    int m_generation = 0;
    Card *m_card = nullptr;
    QListView *m_list = nullptr;
    QLineEdit *m_search = nullptr;
    PlainLabel *m_remark = nullptr;
    QWidget *m_creation = nullptr;
    QVBoxLayout *m_creationLines = nullptr;
    QPushButton *m_createButton = nullptr;
    QPushButton *m_searchButton = nullptr;
};

} // namespace unsnag
