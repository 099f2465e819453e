// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/accountform.h"

#include "models/wording/errortext.h"
#include "models/wording/reasontext.h"
#include "ui/item/candidatedelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int shownAtMost = 5;
constexpr int typingPauseMs = 150;

} // namespace

AccountForm::AccountForm(DeskSession &session, const ExceptionView &view, QWidget *parent)
    : ResolutionForm(parent), m_session(session), m_id(view.exception.id),
      m_system(view.exception.target.system)
{
    build();
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &AccountForm::search);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(typingPauseMs); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        choose(1);
        emit focusReleased();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ResolutionForm::changed);
    connect(m_createButton, &QPushButton::clicked, this,
            [this] { setMode(m_mode == Mode::Creating ? Mode::Suggested : Mode::Creating); });
    connect(m_searchButton, &QPushButton::clicked, this,
            [this] { setMode(m_mode == Mode::Searching ? Mode::Suggested : Mode::Searching); });
    suggest();
}

void AccountForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_card = new Card(tr("Candidates"));
    column->addWidget(m_card);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search %1 by name, domain or tax id").arg(m_system));
    m_search->setAccessibleName(tr("Search accounts"));
    m_search->addAction(themedIcon(QStringLiteral("search"), Colour::Text3),
                        QLineEdit::LeadingPosition);
    m_list = new QListView;
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CandidateDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Candidates"));
    m_list->setObjectName(QStringLiteral("candidates"));
    m_remark = (new PlainLabel)->styled(type::body, QFont::Normal, Colour::Text2);
    m_creation = buildCreation();
    auto *body = m_card->body();
    body->setContentsMargins(space::s, 0, space::s, space::s);
    body->addWidget(m_search);
    body->addWidget(m_list);
    body->addWidget(m_remark);
    body->addWidget(m_creation);
    m_remark->setContentsMargins(space::s, space::xs, space::s, space::s);
    m_createButton = makeButton(ButtonKind::Quiet, tr("n  Create new…"));
    m_createButton->setCheckable(true);
    m_createButton->setAccessibleName(tr("Create a new account"));
    m_searchButton = makeButton(ButtonKind::Quiet, tr("s  Search…"));
    m_searchButton->setCheckable(true);
    m_searchButton->setAccessibleName(tr("Search by hand"));
    m_card->header()->addWidget(m_createButton);
    m_card->header()->addWidget(m_searchButton);
    m_search->hide();
    m_list->hide();
    m_creation->hide();
    m_remark->setText(tr("Searching…"));
}

QWidget *AccountForm::buildCreation()
{
    auto *box = new QWidget;
    m_creationLines = new QVBoxLayout(box);
    m_creationLines->setContentsMargins(space::s, 0, space::s, space::s);
    m_creationLines->setSpacing(space::xs);
    return box;
}

void AccountForm::showCreation()
{
    while (auto *item = m_creationLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_creationLines->addWidget(
        (new PlainLabel(
             tr("This customer will be created in %1, then the replay follows.").arg(m_system)))
            ->styled(type::body, QFont::Normal, Colour::Text2));
    const auto &account = m_suggested.query;
    const std::pair<QString, QString> lines[]{
        {tr("Name"), account.name},         {tr("Street"), account.street},
        {tr("Postcode"), account.postcode}, {tr("City"), account.city},
        {tr("Country"), account.country},   {tr("Tax id"), account.taxId},
        {tr("Domain"), account.domain},     {tr("E-mail"), account.email},
        {tr("Phone"), account.phone},
    };
    for (const auto &[label, value] : lines) {
        if (value.isEmpty())
            continue;
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *name = (new PlainLabel(label))->styled(type::small, QFont::Normal, Colour::Text3);
        name->setFixedWidth(96);
        row->addWidget(name);
        row->addWidget((new PlainLabel(value))->styled(type::body), 1);
        m_creationLines->addWidget(line);
    }
}

void AccountForm::setMode(Mode mode)
{
    m_mode = mode;
    m_createButton->setChecked(mode == Mode::Creating);
    m_searchButton->setChecked(mode == Mode::Searching);
    m_search->setVisible(mode == Mode::Searching);
    m_creation->setVisible(mode == Mode::Creating);
    m_card->setTitle(mode == Mode::Creating ? tr("New account") : tr("Candidates"));
    if (mode == Mode::Creating) {
        m_list->hide();
        m_remark->hide();
        showCreation();
    } else if (mode == Mode::Searching) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        if (m_search->text().isEmpty())
            m_search->setText(m_suggested.query.name);
        m_search->selectAll();
        search();
    } else {
        ++m_generation;
        take(m_problem.isEmpty() ? Result<Suggestions>(m_suggested)
                                 : Result<Suggestions>(Error{Code::Conflict, m_problem, {}, {}}));
    }
    emit changed();
}

void AccountForm::suggest()
{
    const int generation = ++m_generation;
    whenDone(m_session.suggest(m_id.text(), shownAtMost), this,
             [this, generation](const Result<Suggestions> &result) {
                 if (result.ok())
                     m_suggested = *result;
                 else
                     m_problem = result.error().detail;
                 if (generation == m_generation)
                     take(result);
             });
}

void AccountForm::search()
{
    if (m_mode != Mode::Searching)
        return;
    Account query;
    const auto text = m_search->text().trimmed();
    query.name = text;
    const bool isDomain = text.contains(QLatin1Char('.')) && !text.contains(QLatin1Char(' '));
    if (isDomain)
        query.domain = text;
    const int generation = ++m_generation;
    whenDone(m_session.search(query, shownAtMost), this,
             [this, generation](const Result<Suggestions> &result) {
                 if (generation == m_generation)
                     take(result);
             });
}

void AccountForm::take(const Result<Suggestions> &result)
{
    if (!result.ok()) {
        m_model.show({});
        m_card->setNote({});
        m_remark->setText(tr("The search failed: %1").arg(errorSentence(result.error())));
    } else {
        m_model.show(*result);
        m_card->setNote(tr("%1 accounts searched").arg(QLocale().toString(result->searched)));
        m_remark->setText(
            tr("Searched %1 accounts of %2, none is alike enough. Create it, or search by hand.")
                .arg(QLocale().toString(result->searched), m_system));
    }
    const bool hasRows = m_model.rowCount() > 0;
    m_list->setVisible(hasRows);
    m_remark->setVisible(!hasRows);
    fitList();
    if (hasRows && m_mode == Mode::Suggested)
        m_list->setCurrentIndex(m_model.index(0));
    emit changed();
}

void AccountForm::fitList()
{
    m_list->setFixedHeight(m_model.rowCount() * CandidateDelegate::height + 2);
}

std::optional<Decision> AccountForm::decision() const
{
    Decision decision;
    decision.exception = m_id;
    decision.shown = m_model.suggestions();
    if (m_mode == Mode::Creating) {
        decision.action = Action::CreateAccount;
        decision.shown = m_suggested;
        return decision;
    }
    const auto chosen = m_list->currentIndex();
    if (!chosen.isValid() || m_list->isHidden())
        return std::nullopt;
    decision.action = Action::LinkAccount;
    decision.account = chosen.data(CandidateModel::IdRole).toString();
    return decision;
}

QString AccountForm::primaryText() const
{
    return m_mode == Mode::Creating ? tr("Create account and replay")
                                    : primaryActionText(Reason::MissingAccount);
}

QString AccountForm::whyNot() const
{
    return decision() ? QString() : tr("Choose an account first");
}

QString AccountForm::suggestedWhy() const
{
    if (m_mode == Mode::Creating)
        return tr("No such customer in %1 yet").arg(m_system);
    const auto chosen = m_list->currentIndex();
    if (!chosen.isValid() || m_list->isHidden())
        return {};
    return tr("Same company as %1, %2 % alike")
        .arg(chosen.data().toString())
        .arg(qRound(chosen.data(CandidateModel::ScoreRole).toDouble()));
}

bool AccountForm::choose(int number)
{
    if (number < 1 || number > m_model.rowCount())
        return false;
    if (m_mode == Mode::Creating)
        setMode(Mode::Suggested);
    m_list->setCurrentIndex(m_model.index(number - 1));
    return true;
}

bool AccountForm::press(QChar key)
{
    if (key == QLatin1Char('n'))
        setMode(Mode::Creating);
    else if (key == QLatin1Char('s'))
        setMode(Mode::Searching);
    else
        return false;
    return true;
}

bool AccountForm::stepBack()
{
    if (m_mode == Mode::Suggested)
        return false;
    setMode(Mode::Suggested);
    emit focusReleased();
    return true;
}

} // namespace unsnag
