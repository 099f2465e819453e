// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/decisionbar.h"

#include "ui/item/outcomeline.h"
#include "ui/item/previewlist.h"
#include "ui/item/promptline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QDateTime>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace unsnag {
namespace {

Timestamp timestampOf(const QDateTime &moment)
{
    return Timestamp(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
}

//! The moments a hold is offered until, in the order of their labels.
Timestamp holdUntil(int choice)
{
    const auto now = QDateTime::currentDateTime();
    const QTime morning(9, 0);
    if (choice == 0)
        return timestampOf(now.addSecs(4 * 3600));
    if (choice == 1)
        return timestampOf(QDateTime(now.date().addDays(1), morning));
    if (choice == 2)
        return timestampOf(QDateTime(now.date().addDays(8 - now.date().dayOfWeek()), morning));
    return timestampOf(QDateTime(now.date().addDays(14), morning));
}

} // namespace

DecisionBar::DecisionBar(DeskSession &session, QWidget *parent)
    : Panel(Colour::Surface, Qt::TopEdge, parent), m_session(session),
      m_above(new Panel(Colour::Window, Qt::TopEdge | Qt::BottomEdge)), m_preview(new PreviewList),
      m_prompt(new PromptLine), m_outcome(new OutcomeLine(session)), m_problem(new PlainLabel),
      m_why(new QLineEdit), m_primary(makeButton(ButtonKind::Primary, {})),
      m_hold(makeButton(ButtonKind::Normal, tr("Hold"))),
      m_assign(makeButton(ButtonKind::Normal, tr("Assign"))),
      m_more(makeIconButton(QStringLiteral("more"), tr("More"))), m_hint(new PlainLabel)
{
    build();
    buildMenu();
    for (auto *button : {m_primary, m_hold, m_assign, m_more})
        button->setFocusPolicy(Qt::TabFocus);
    connect(m_primary, &QPushButton::clicked, this, &DecisionBar::pressPrimary);
    connect(m_why, &QLineEdit::returnPressed, this, &DecisionBar::pressPrimary);
    connect(m_why, &QLineEdit::textChanged, this, &DecisionBar::showButtons);
    connect(m_hold, &QPushButton::clicked, this, &DecisionBar::askHold);
    connect(m_assign, &QPushButton::clicked, this, &DecisionBar::askAssign);
    connect(m_prompt, &PromptLine::closed, this, &DecisionBar::stepBack);
    connect(m_outcome, &OutcomeLine::undoRequested, this, &DecisionBar::requestUndo);
}

void DecisionBar::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *above = new QVBoxLayout(m_above);
    above->setContentsMargins(space::xl, space::m, space::xl, space::m);
    m_problem->styled(type::body, QFont::Normal, Colour::Danger);
    for (auto *part : std::initializer_list<QWidget *>{m_preview, m_prompt, m_outcome, m_problem}) {
        above->addWidget(part);
        part->hide();
    }
    m_above->hide();
    column->addWidget(m_above);
    m_why->setAccessibleName(tr("Reason why"));
    m_why->setProperty("quiet", true);
    auto *whyRow = new QHBoxLayout;
    whyRow->setContentsMargins(space::xl, space::m, space::xl, 0);
    whyRow->addWidget(m_why);
    column->addLayout(whyRow);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::xl, space::s, space::xl, space::m);
    row->setSpacing(space::s);
    m_hint->styled(type::small, QFont::Normal, Colour::Text3);
    m_hint->setOverflow(Overflow::Elide);
    m_hint->setAlignment(Qt::AlignVCenter | Qt::AlignTrailing);
    row->addWidget(m_primary);
    row->addWidget(m_hold);
    row->addWidget(m_assign);
    row->addWidget(m_more);
    row->addWidget(m_hint, 1);
    column->addLayout(row);
}

void DecisionBar::buildMenu()
{
    auto *menu = new QMenu(this);
    m_claimAction = menu->addAction(tr("Claim\tC"), this, &DecisionBar::claimRequested);
    m_releaseAction =
        menu->addAction(tr("Release to its queue"), this, &DecisionBar::releaseRequested);
    menu->addAction(tr("Comment…"), this, &DecisionBar::askComment);
    menu->addSeparator();
    m_dismissAction =
        menu->addAction(tr("Dismiss without replay…"), this, &DecisionBar::askDismiss);
    m_reopenAction = menu->addAction(tr("Open again…"), this, [this] {
        openAbove(m_prompt);
        m_prompt->ask(
            {tr("Open again"), tr("Why?"), {}, false, tr("Open again")},
            [this](const QString &text, int, const QString &) { emit reopenRequested(text); });
    });
    connect(m_more, &QPushButton::clicked, this, [this, menu] {
        const auto size = menu->sizeHint();
        menu->popup(m_more->mapToGlobal(QPoint(0, -size.height() - space::xs)));
    });
}

void DecisionBar::show(const ExceptionView &view, const QString &whyReadOnly)
{
    const bool isOther = m_exception.id != view.exception.id;
    const auto before = m_exception.state;
    m_exception = view.exception;
    m_whyReadOnly = whyReadOnly;
    const auto state = m_exception.state;
    m_isDecided =
        state == ExceptionState::Queued || state == ExceptionState::Replaying || isClosed(state);
    if (isOther || before != state) {
        m_isPreviewing = false;
        m_isBusy = false;
        openAbove(nullptr);
    }
    if (isOther)
        m_why->clear();
    if (m_isDecided && state != ExceptionState::Dismissed) {
        m_outcome->show(view);
        openAbove(m_outcome);
    }
    m_claimAction->setVisible(m_exception.claimedBy != m_session.actor());
    m_releaseAction->setVisible(!m_exception.claimedBy.isEmpty());
    m_dismissAction->setVisible(!m_isDecided);
    m_reopenAction->setVisible(state == ExceptionState::Dismissed);
    for (auto *action : {m_claimAction, m_releaseAction, m_dismissAction, m_reopenAction})
        action->setEnabled(whyReadOnly.isEmpty());
    showButtons();
}

void DecisionBar::offer(const QString &primaryText, const QString &whyNot,
                        const QString &suggestedWhy)
{
    m_primaryText = primaryText;
    m_whyNot = whyNot;
    m_suggestedWhy = suggestedWhy;
    if (m_isPreviewing) {
        m_isPreviewing = false;
        openAbove(nullptr);
    }
    m_why->setPlaceholderText(suggestedWhy.isEmpty() ? tr("Why? Kept in the audit log")
                                                     : tr("Why?  %1").arg(suggestedWhy));
    showButtons();
}

QString DecisionBar::why() const
{
    const auto typed = m_why->text().trimmed();
    return typed.isEmpty() ? m_suggestedWhy : typed;
}

QString DecisionBar::obstacle() const
{
    if (m_isDecided)
        return {};
    if (!m_whyReadOnly.isEmpty())
        return m_whyReadOnly;
    if (!m_whyNot.isEmpty())
        return m_whyNot;
    return why().isEmpty() ? tr("Say why first") : QString();
}

void DecisionBar::showButtons()
{
    const auto label = m_isDecided      ? tr("Next exception")
                       : m_isPreviewing ? tr("Confirm: %1").arg(m_primaryText)
                                        : m_primaryText;
    m_primary->setText(label + QStringLiteral("  ⏎"));
    m_primary->setAccessibleName(label);
    // While a call is under way it stays enabled, so that it keeps the keyboard; presses do nothing.
    const auto whyNot = obstacle();
    setAllowed(*m_primary, whyNot);
    const auto writeBlock = m_isDecided ? tr("Decided already") : m_whyReadOnly;
    setAllowed(*m_hold, writeBlock, tr("Wait for something named (H)"));
    setAllowed(*m_assign, writeBlock, tr("Give it to somebody (A)"));
    m_why->setVisible(!m_isDecided);
    m_why->setEnabled(m_whyReadOnly.isEmpty());
    m_hint->setText(!whyNot.isEmpty() ? whyNot
                    : m_isDecided     ? QString()
                    : m_isPreviewing  ? tr("Esc goes back")
                                      : tr("Enter shows what will be written"));
}

void DecisionBar::openAbove(QWidget *part)
{
    const auto *focus = window()->focusWidget();
    const bool hadFocus = focus && m_part && m_part != part && m_part->isAncestorOf(focus);
    m_part = part;
    for (auto *each : std::initializer_list<QWidget *>{m_preview, m_prompt, m_outcome, m_problem})
        each->setVisible(each == part);
    m_above->setVisible(part != nullptr);
    if (part != m_preview)
        m_isPreviewing = false;
    if (hadFocus)
        emit focusReleased();
}

void DecisionBar::showPreview(const Resolved &preview, const Decision &decision,
                              const BulkPlan &alike)
{
    m_preview->show(preview, decision, alike);
    openAbove(m_preview);
    m_isPreviewing = true;
    showButtons();
}

void DecisionBar::showProblem(const QString &text)
{
    m_problem->setText(text);
    openAbove(m_problem);
    showButtons();
}

void DecisionBar::setBusy()
{
    m_isBusy = true;
    showButtons();
}

void DecisionBar::clearBusy()
{
    m_isBusy = false;
    showButtons();
}

bool DecisionBar::stepBack()
{
    if (!m_part || m_part == m_outcome)
        return false;
    openAbove(m_isDecided && m_exception.state != ExceptionState::Dismissed ? m_outcome : nullptr);
    showButtons();
    return true;
}

void DecisionBar::pressPrimary()
{
    if (!m_primary->isEnabled() || m_isBusy)
        return;
    if (m_isDecided)
        emit nextRequested();
    else
        emit primaryPressed();
}

void DecisionBar::askHold()
{
    if (!m_hold->isEnabled())
        return;
    openAbove(m_prompt);
    const QStringList until{tr("For 4 hours"), tr("Until tomorrow, 9:00"), tr("Until Monday, 9:00"),
                            tr("For 2 weeks")};
    m_prompt->ask({tr("Hold"), tr("What is it waiting for?"), until, false, tr("Hold")},
                  [this](const QString &text, int choice, const QString &) {
                      emit holdRequested(holdUntil(choice), text);
                  });
    showButtons();
}

void DecisionBar::askAssign()
{
    if (!m_assign->isEnabled())
        return;
    openAbove(m_prompt);
    QStringList names{m_exception.owner, m_exception.backupOwner, m_session.actor()};
    names.removeAll(QString());
    names.removeDuplicates();
    m_prompt->ask(
        {tr("Assign to"), {}, names, true, tr("Assign")},
        [this](const QString &, int, const QString &name) { emit assignRequested(name); });
    showButtons();
}

void DecisionBar::askComment()
{
    openAbove(m_prompt);
    m_prompt->ask(
        {tr("Comment"), tr("Your remark"), {}, false, tr("Add comment")},
        [this](const QString &text, int, const QString &) { emit commentRequested(text); });
    showButtons();
}

void DecisionBar::askDismiss()
{
    openAbove(m_prompt);
    m_prompt->ask(
        {tr("Dismiss without replay"), tr("Why is nothing owed?"), {}, false, tr("Dismiss")},
        [this](const QString &text, int, const QString &) { emit dismissRequested(text); });
    showButtons();
}

void DecisionBar::requestUndo()
{
    if (m_outcome->mayUndo())
        emit undoRequested();
}

void DecisionBar::focusWhy()
{
    m_why->setFocus(Qt::ShortcutFocusReason);
}

} // namespace unsnag
