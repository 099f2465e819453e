// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/item/resolutionform.h"

class QLineEdit;
class QPushButton;

namespace unsnag {

class AccountSearch;
class AlikeBox;
class CandidateDetail;
class CandidateList;
class Card;
class NewAccount;
class PlainLabel;
class SearchBanner;

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
    [[nodiscard]] std::vector<AlikeCase> alike() const override;
    bool choose(int number) override;
    bool press(QChar key) override;
    bool stepBack() override;

private:
    enum class Mode { Suggested, Searching, Creating };

    void build();
    void buildHeader();
    void connectParts();
    void setMode(Mode mode);
    void beginSearch();
    void suggest();
    void retry();
    void take(const Result<Suggestions> &result);
    void showDetail();
    void chooseTwin(int number);

    DeskSession &m_session;
    Id<SyncException> m_id;
    QString m_system;
    Mode m_mode = Mode::Suggested;
    std::optional<Result<Suggestions>> m_suggested; //!< nothing while it is asked
    AccountSearch *m_search;
    Card *m_card;
    QLineEdit *m_text;
    PlainLabel *m_loading;
    SearchBanner *m_banner;
    CandidateList *m_list;
    CandidateDetail *m_detail;
    NewAccount *m_creation;
    AlikeBox *m_alike;
    QPushButton *m_createButton;
    QPushButton *m_searchButton;
};

} // namespace unsnag
