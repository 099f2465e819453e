// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/accountform.h"

#include "models/wording/reasontext.h"
#include "ui/item/accountsearch.h"
#include "ui/item/alikebox.h"
#include "ui/item/candidatedetail.h"
#include "ui/item/candidatelist.h"
#include "ui/item/newaccount.h"
#include "ui/item/searchbanner.h"
#include "ui/session/engineloop.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int shownAtMost = 5;

} // namespace

AccountForm::AccountForm(DeskSession &session, const ExceptionView &view, QWidget *parent)
    : ResolutionForm(parent), m_session(session), m_id(view.exception.id),
      m_system(view.exception.target.system),
      m_search(new AccountSearch(session, shownAtMost, this)), m_card(new Card(tr("Candidates"))),
      m_text(new QLineEdit), m_loading(new PlainLabel(tr("Searching…"))),
      m_banner(new SearchBanner(m_system)),
      m_list(new CandidateList(session, m_system, tr("Candidates"))),
      m_detail(new CandidateDetail(session, m_system)),
      m_creation(new NewAccount(session, m_id.text(), m_system)),
      m_alike(new AlikeBox(session, m_id.text())),
      m_createButton(makeButton(ButtonKind::Quiet, tr("n  Create new…"))),
      m_searchButton(makeButton(ButtonKind::Quiet, tr("s  Search…")))
{
    build();
    connectParts();
    suggest();
}

void AccountForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    buildHeader();
    m_text->setPlaceholderText(tr("Search %1 by name, domain or tax id").arg(m_system));
    m_text->setAccessibleName(tr("Search accounts"));
    m_text->addAction(themedIcon(QStringLiteral("search"), Colour::Text3),
                      QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("candidates"));
    m_loading->styled(type::body, QFont::Normal, Colour::Text2);
    m_loading->setContentsMargins(space::s, space::xs, space::s, space::s);
    auto *body = m_card->body();
    body->setContentsMargins(space::s, 0, space::s, space::s);
    for (auto *part : std::initializer_list<QWidget *>{m_text, m_loading, m_banner, m_list,
                                                       m_detail, m_creation, m_alike})
        body->addWidget(part);
    for (auto *part : std::initializer_list<QWidget *>{m_text, m_list, m_detail, m_creation})
        part->hide();
}

void AccountForm::buildHeader()
{
    m_createButton->setCheckable(true);
    m_createButton->setAccessibleName(tr("Create a new account"));
    m_searchButton->setCheckable(true);
    m_searchButton->setAccessibleName(tr("Search by hand"));
    m_card->header()->addWidget(m_createButton);
    m_card->header()->addWidget(m_searchButton);
}

void AccountForm::connectParts()
{
    connect(m_text, &QLineEdit::textChanged, m_search, &AccountSearch::ask);
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        choose(1);
        emit focusReleased();
    });
    auto *down = new QShortcut(Qt::Key_Down, m_text, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] {
        if (choose(1))
            m_list->setFocus(Qt::TabFocusReason);
    });
    connect(m_search, &AccountSearch::found, this, &AccountForm::take);
    connect(m_list, &CandidateList::chosenChanged, this, [this] {
        showDetail();
        emit changed();
    });
    connect(m_list, &CandidateList::detailWanted, this, [this] { press(QLatin1Char('p')); });
    connect(m_banner, &SearchBanner::creationWanted, this, [this] { setMode(Mode::Creating); });
    connect(m_banner, &SearchBanner::retryWanted, this, &AccountForm::retry);
    connect(m_banner, &SearchBanner::pullWanted, &m_session.engine(), &EngineLoop::runNow);
    connect(m_creation, &NewAccount::changed, this, &ResolutionForm::changed);
    connect(m_alike, &AlikeBox::changed, this, &ResolutionForm::changed);
    connect(m_createButton, &QPushButton::clicked, this,
            [this] { setMode(m_mode == Mode::Creating ? Mode::Suggested : Mode::Creating); });
    connect(m_searchButton, &QPushButton::clicked, this,
            [this] { setMode(m_mode == Mode::Searching ? Mode::Suggested : Mode::Searching); });
}

void AccountForm::setMode(Mode mode)
{
    m_mode = mode;
    m_createButton->setChecked(mode == Mode::Creating);
    m_searchButton->setChecked(mode == Mode::Searching);
    m_text->setVisible(mode == Mode::Searching);
    m_creation->setVisible(mode == Mode::Creating);
    m_card->setTitle(mode == Mode::Creating ? tr("New account") : tr("Candidates"));
    m_search->cancel();
    if (mode == Mode::Creating) {
        for (auto *part : std::initializer_list<QWidget *>{m_list, m_banner, m_detail, m_loading})
            part->hide();
        const bool isKnown = m_suggested && m_suggested->ok();
        m_creation->open(isKnown ? (*m_suggested)->query : Account());
    } else if (mode == Mode::Searching) {
        beginSearch();
    } else if (m_suggested) {
        take(*m_suggested);
    }
    emit changed();
}

void AccountForm::beginSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    if (m_text->text().isEmpty() && m_suggested && m_suggested->ok())
        m_text->setText((*m_suggested)->query.name);
    m_text->selectAll();
    m_search->ask(m_text->text());
}

void AccountForm::suggest()
{
    whenDone(m_session.suggest(m_id.text(), shownAtMost), this,
             [this](const Result<Suggestions> &result) {
                 m_suggested = result;
                 if (m_mode == Mode::Suggested)
                     take(result);
             });
}

void AccountForm::retry()
{
    if (m_mode == Mode::Searching)
        m_search->ask(m_text->text());
    else
        suggest();
}

void AccountForm::take(const Result<Suggestions> &result)
{
    m_loading->hide();
    if (result.ok()) {
        m_card->setNote(tr("%1 accounts searched").arg(QLocale().toString(result->searched)));
        m_banner->tell(*result);
        m_list->show(*result);
    } else {
        m_card->setNote({});
        m_banner->tellFailure(result.error());
        m_list->show({});
    }
    if (m_mode == Mode::Suggested)
        m_list->choose(1);
    showDetail();
    emit changed();
}

void AccountForm::showDetail()
{
    const Candidate *chosen = m_list->chosen();
    m_detail->setVisible(chosen != nullptr && m_mode != Mode::Creating);
    if (chosen != nullptr)
        m_detail->show(m_list->suggestions().query, *chosen,
                       m_list->activityOf(m_list->currentIndex()));
}

std::optional<Decision> AccountForm::decision() const
{
    Decision decision;
    decision.exception = m_id;
    if (m_mode == Mode::Creating) {
        if (!m_creation->whyNot().isEmpty())
            return std::nullopt;
        decision.action = Action::CreateAccount;
        decision.shown = m_creation->shown();
        return decision;
    }
    const Candidate *chosen = m_list->chosen();
    if (chosen == nullptr)
        return std::nullopt;
    decision.action = Action::LinkAccount;
    decision.account = chosen->account.id;
    decision.shown = m_list->suggestions();
    return decision;
}

QString AccountForm::primaryText() const
{
    return m_mode == Mode::Creating ? tr("Create account and replay")
                                    : primaryActionText(Reason::MissingAccount);
}

QString AccountForm::whyNot() const
{
    if (m_mode == Mode::Creating)
        return m_creation->whyNot();
    return m_list->chosen() != nullptr ? QString() : tr("Choose an account first");
}

QString AccountForm::suggestedWhy() const
{
    if (m_mode == Mode::Creating)
        return m_creation->suggestedWhy();
    const Candidate *chosen = m_list->chosen();
    if (chosen == nullptr)
        return {};
    return tr("Same company as %1, %2 % alike")
        .arg(chosen->account.name)
        .arg(qRound(chosen->score));
}

std::vector<AlikeCase> AccountForm::alike() const
{
    return m_alike->cases();
}

bool AccountForm::choose(int number)
{
    if (m_mode != Mode::Creating)
        return m_list->choose(number);
    if (m_creation->twin(number).isEmpty())
        return false;
    chooseTwin(number);
    return true;
}

//! The double is meant after all: back to the candidates, with it chosen.
void AccountForm::chooseTwin(int number)
{
    const QString id = m_creation->twin(number);
    const Suggestions twins = m_creation->shown();
    setMode(Mode::Suggested);
    for (int place = 1; m_list->choose(place); ++place) {
        if (m_list->chosen()->account.id == id)
            return;
    }
    take(twins);
    m_list->choose(number);
}

bool AccountForm::press(QChar key)
{
    if (key == QLatin1Char('n'))
        setMode(Mode::Creating);
    else if (key == QLatin1Char('s'))
        setMode(Mode::Searching);
    else if (key == QLatin1Char('l'))
        return m_alike->toggle();
    else if (key == QLatin1Char('e'))
        return m_mode == Mode::Creating && m_creation->stepOver();
    else if (m_mode == Mode::Creating || m_list->chosen() == nullptr)
        return false;
    else if (key == QLatin1Char('p'))
        m_detail->toggle(CandidateDetail::View::Fields);
    else if (key == QLatin1Char('w'))
        m_detail->toggle(CandidateDetail::View::Weights);
    else
        return false;
    return true;
}

bool AccountForm::stepBack()
{
    if (m_mode == Mode::Suggested) {
        const bool isOpen = m_detail->view() != CandidateDetail::View::None;
        m_detail->toggle(m_detail->view());
        return isOpen;
    }
    setMode(Mode::Suggested);
    emit focusReleased();
    return true;
}

} // namespace unsnag
