// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/itempane.h"

#include "models/wording/errortext.h"
#include "ui/item/decisionbar.h"
#include "ui/item/differencescard.h"
#include "ui/item/exchangecard.h"
#include "ui/item/itemheader.h"
#include "ui/item/resolutionform.h"
#include "ui/item/samedecision.h"
#include "ui/item/sidepanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/skeletonrows.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int comparePauseMs = 300;
constexpr int widthForSide = 920;

bool isWorkable(ExceptionState state)
{
    return state == ExceptionState::Open || state == ExceptionState::Claimed ||
           state == ExceptionState::Held;
}

} // namespace

ItemPane::ItemPane(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_same(new SameDecision(session, this))
{
    build();
    connectBar();
    setFocusPolicy(Qt::NoFocus);
    m_comparing.setSingleShot(true);
    m_comparing.setInterval(comparePauseMs);
    connect(&m_comparing, &QTimer::timeout, this, &ItemPane::compare);
    connect(m_header, &ItemHeader::sideToggled, this, &ItemPane::toggleSide);
    connect(m_side, &SidePanel::openRequested, this, &ItemPane::openRequested);
    connect(&session, &DeskSession::exceptionChanged, this, [this](const QString &id) {
        if (id == m_id)
            load();
    });
}

void ItemPane::build()
{
    m_pages = new QStackedLayout(this);
    m_empty = new EmptyState;
    m_empty->show(QStringLiteral("queue"),
                  tr("Choose an exception on the left. J and K move through the queue."), {});
    m_pages->addWidget(m_empty);
    m_content = new QWidget;
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_header = new ItemHeader;
    m_bar = new DecisionBar(m_session);
    column->addWidget(m_header);
    column->addWidget(buildContent(), 1);
    column->addWidget(m_bar);
    row->addLayout(column, 1);
    m_side = new SidePanel(m_session);
    row->addWidget(m_side);
    m_pages->addWidget(m_content);
}

QWidget *ItemPane::buildContent()
{
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new Panel(Colour::Window);
    m_cards = new QVBoxLayout(inner);
    m_cards->setContentsMargins(space::xl, space::l, space::xl, space::l);
    m_cards->setSpacing(space::l);
    m_differences = new DifferencesCard;
    m_exchange = new ExchangeCard;
    m_cards->addWidget(m_differences);
    m_cards->addWidget(m_exchange);
    m_cards->addStretch();
    m_scroll->setWidget(inner);
    return m_scroll;
}

void ItemPane::connectBar()
{
    connect(m_bar, &DecisionBar::primaryPressed, this, &ItemPane::advance);
    connect(m_bar, &DecisionBar::focusReleased, this, &ItemPane::focusReleased);
    connect(m_bar, &DecisionBar::nextRequested, this, &ItemPane::nextRequested);
    connect(m_bar, &DecisionBar::undoRequested, this, [this] { follow(m_session.undo(m_id)); });
    connect(m_bar, &DecisionBar::claimRequested, this, &ItemPane::claim);
    connect(m_bar, &DecisionBar::releaseRequested, this,
            [this] { follow(m_session.release(m_id)); });
    connect(m_bar, &DecisionBar::holdRequested, this, [this](Timestamp until, const QString &why) {
        follow(m_session.hold(m_id, until, why));
    });
    connect(m_bar, &DecisionBar::assignRequested, this,
            [this](const QString &to) { follow(m_session.assign(m_id, to)); });
    connect(m_bar, &DecisionBar::commentRequested, this,
            [this](const QString &text) { follow(m_session.comment(m_id, text)); });
    connect(m_bar, &DecisionBar::reopenRequested, this,
            [this](const QString &why) { follow(m_session.reopen(m_id, why)); });
    connect(m_bar, &DecisionBar::dismissRequested, this, [this](const QString &why) {
        Decision decision;
        decision.exception = Id<SyncException>(m_id);
        decision.action = Action::Dismiss;
        decision.why = why;
        follow(m_session.resolve(decision));
    });
}

template <typename T>
void ItemPane::follow(QFuture<Result<T>> future)
{
    whenDone(std::move(future), this, [this, id = m_id](const Result<T> &result) {
        if (id != m_id)
            return;
        m_bar->clearBusy();
        if (result.ok())
            m_bar->stepBack();
        else
            m_bar->showProblem(errorText(result.error()));
    });
}

void ItemPane::open(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_view.reset();
    m_previewed.reset();
    load();
}

void ItemPane::load()
{
    const int generation = ++m_generation;
    whenDone(m_session.show(m_id), this, [this, generation](const Result<ExceptionView> &view) {
        if (generation == m_generation)
            take(view);
    });
}

void ItemPane::take(const Result<ExceptionView> &view)
{
    if (!view.ok()) {
        m_empty->show(QStringLiteral("alert"), errorSentence(view.error()), {});
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    const bool isOther = !m_view;
    const auto &exception = view->exception;
    const bool isFormStale = isOther || m_view->exception.attempt != exception.attempt ||
                             m_view->exception.reason != exception.reason ||
                             isWorkable(m_view->exception.state) != isWorkable(exception.state);
    // What stands in the ERP is worth reading again once a replay has ended.
    const bool isComparisonStale =
        isFormStale || isClosed(m_view->exception.state) != isClosed(exception.state);
    m_view = *view;
    m_header->show(*view, m_session.now());
    m_bar->show(*view, m_session.whyReadOnly());
    m_exchange->show(*view);
    m_side->show(*view);
    if (isFormStale)
        rebuildForm(*view);
    if (isOther) {
        m_scroll->verticalScrollBar()->setValue(0);
        m_differences->showLoading();
    }
    if (isComparisonStale)
        m_comparing.start();
    m_pages->setCurrentWidget(m_content);
}

void ItemPane::rebuildForm(const ExceptionView &view)
{
    delete m_form;
    m_form = nullptr;
    if (!isWorkable(view.exception.state))
        return;
    m_form = makeResolutionForm(m_session, view);
    m_cards->insertWidget(0, m_form);
    connect(m_form, &ResolutionForm::changed, this, &ItemPane::offer);
    connect(m_form, &ResolutionForm::submitted, this, &ItemPane::advance);
    connect(m_form, &ResolutionForm::focusReleased, this, &ItemPane::focusReleased);
    offer();
}

void ItemPane::offer()
{
    m_previewed.reset();
    m_same->forget();
    if (m_form)
        m_bar->offer(m_form->primaryText(), m_form->whyNot(), m_form->suggestedWhy());
}

void ItemPane::compare()
{
    whenDone(m_session.compare(m_id), this,
             [this, id = m_id](const Result<Comparison> &comparison) {
                 if (id == m_id)
                     m_differences->show(comparison);
             });
}

void ItemPane::advance()
{
    if (!m_view)
        return;
    if (m_bar->isDecided()) {
        emit nextRequested();
        return;
    }
    if (!m_form || !m_session.whyReadOnly().isEmpty())
        return;
    auto decision = m_form->decision();
    if (!decision || m_bar->why().isEmpty())
        return;
    decision->why = m_bar->why();
    decision->undoTime = m_undoTime;
    if (m_bar->isPreviewing() && m_previewed)
        resolve(*decision);
    else
        preview(*decision);
}

void ItemPane::preview(const Decision &decision)
{
    m_bar->setBusy();
    whenDone(m_session.preview(decision), this,
             [this, decision, id = m_id](const Result<Resolved> &result) {
                 if (id != m_id)
                     return;
                 if (result.ok()) {
                     previewWith(decision, *result);
                     return;
                 }
                 m_bar->clearBusy();
                 m_bar->showProblem(errorText(result.error()));
             });
}

void ItemPane::previewWith(const Decision &decision, const Resolved &writes)
{
    const auto alike = m_form ? m_form->alike() : std::vector<AlikeCase>();
    m_same->plan(alike, decision, [this, decision, writes](const Result<BulkPlan> &plan) {
        m_bar->clearBusy();
        if (!plan.ok()) {
            m_bar->showProblem(errorText(plan.error()));
            return;
        }
        m_previewed = decision;
        m_bar->showPreview(writes, decision, *plan);
    });
}

void ItemPane::resolve(const Decision &decision)
{
    m_previewed.reset();
    m_bar->setBusy();
    // The form goes away with the decision; the keyboard must not wander to whatever comes next.
    emit focusReleased();
    auto recorded = m_session.resolve(decision);
    if (const auto alike = m_same->take()) {
        whenDone(recorded, this, [this, alike](const Result<Resolved> &result) {
            if (result.ok())
                m_same->start(*alike,
                              [this](const Error &e) { emit m_session.problemOccurred(e); });
        });
    }
    follow(std::move(recorded));
}

void ItemPane::replayNow()
{
    if (m_view && m_view->exception.state == ExceptionState::Queued &&
        m_session.whyReadOnly().isEmpty())
        follow(m_session.replay(m_id, {}));
}

bool ItemPane::choose(int number)
{
    return m_form && m_form->choose(number);
}

bool ItemPane::press(QChar key)
{
    return m_form && m_form->press(key);
}

bool ItemPane::stepBack()
{
    return m_bar->stepBack() || (m_form && m_form->stepBack());
}

void ItemPane::hold()
{
    if (m_view)
        m_bar->askHold();
}

void ItemPane::assign()
{
    if (m_view)
        m_bar->askAssign();
}

void ItemPane::claim()
{
    if (m_view && m_session.whyReadOnly().isEmpty() && isWorkable(m_view->exception.state))
        follow(m_session.claim(m_id));
}

void ItemPane::undo()
{
    m_bar->requestUndo();
}

void ItemPane::comment()
{
    if (m_view)
        m_bar->askComment();
}

void ItemPane::dismiss()
{
    if (m_view && !m_bar->isDecided())
        m_bar->askDismiss();
}

void ItemPane::toggleSide()
{
    m_isSideWanted = !m_side->isVisible();
    m_side->setVisible(m_isSideWanted);
}

void ItemPane::setSideAllowed(int widthAvailable)
{
    const bool hadRoom = m_widthAvailable >= widthForSide;
    m_widthAvailable = widthAvailable;
    const bool hasRoom = widthAvailable >= widthForSide;
    if (hadRoom != hasRoom || m_side->isHidden() == (hasRoom && m_isSideWanted))
        m_side->setVisible(hasRoom && m_isSideWanted);
}

} // namespace unsnag
