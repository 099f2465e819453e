// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/newaccount.h"

#include "models/domain/matchgrade.h"
#include "models/wording/errortext.h"
#include "models/wording/matchtext.h"
#include "ui/item/candidatelist.h"
#include "ui/session/matchdesk.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int labelWidth = 96;

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QWidget *lineOf(const QString &field, const QString &value)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *name = (new PlainLabel(field))->styled(type::small, QFont::Normal, Colour::Text3);
    name->setFixedWidth(labelWidth);
    row->addWidget(name);
    row->addWidget((new PlainLabel(value))->styled(type::body), 1);
    return line;
}

} // namespace

NewAccount::NewAccount(DeskSession &session, const QString &exception, const QString &system,
                       QWidget *parent)
    : QWidget(parent), m_session(session), m_exception(exception), m_system(system),
      m_lines(new QVBoxLayout), m_warning(new Banner),
      m_twins(new CandidateList(session, system, tr("Accounts that may be the same"))),
      m_despite(makeButton(ButtonKind::Normal, {}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_lines->setContentsMargins(space::s, 0, space::s, space::s);
    m_lines->setSpacing(space::xs);
    column->addLayout(m_lines);
    column->addWidget(m_warning);
    column->addWidget(m_twins);
    auto *step = new QHBoxLayout;
    step->setContentsMargins(space::s, 0, space::s, space::xs);
    step->addWidget(m_despite);
    step->addStretch();
    column->addLayout(step);
    m_twins->setSelectionMode(QAbstractItemView::NoSelection);
    m_twins->setFocusPolicy(Qt::NoFocus);
    m_twins->hide();
    m_despite->setAccessibleName(tr("Create another account although these are alike"));
    m_despite->setCheckable(true);
    m_despite->setIcon(themedIcon(QStringLiteral("state-open")));
    m_despite->hide();
    connect(m_despite, &QPushButton::toggled, this, [this](bool isOn) {
        m_despite->setIcon(
            themedIcon(isOn ? QStringLiteral("state-confirmed") : QStringLiteral("state-open")));
        emit changed();
    });
}

void NewAccount::open(const Account &account)
{
    showLines(account);
    m_shown = {};
    m_shown.query = account;
    m_isLooking = true;
    m_isWarned = false;
    m_despite->setChecked(false);
    m_despite->hide();
    m_warning->hide();
    m_twins->hide();
    const int generation = ++m_generation;
    whenDone(MatchDesk(m_session).twins(m_exception), this,
             [this, generation](const Result<Suggestions> &twins) {
                 if (generation == m_generation)
                     take(twins);
             });
}

void NewAccount::showLines(const Account &account)
{
    while (auto *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines->addWidget(
        (new PlainLabel(
             tr("This customer will be created in %1, then the replay follows.").arg(m_system)))
            ->styled(type::body, QFont::Normal, Colour::Text2));
    for (const char *field :
         {"name", "street", "postcode", "city", "country", "tax_id", "domain", "email", "phone"}) {
        const QString name = QString::fromLatin1(field);
        if (const QString value = fieldOf(account, name); !value.isEmpty())
            m_lines->addWidget(lineOf(capitalised(matchFieldText(name)), value));
    }
}

void NewAccount::take(const Result<Suggestions> &twins)
{
    m_isLooking = false;
    if (twins.ok()) {
        m_shown = *twins;
        showLines(m_shown.query);
        m_twins->show(m_shown);
        const int count = static_cast<int>(m_shown.candidates.size());
        if (count > 0)
            warn(Colour::Warning,
                 tr("%n account(s) of %1 may be this company already.", nullptr, count)
                     .arg(m_system));
        else if (m_shown.state != SearchState::Complete)
            warn(Colour::Warning, searchText(m_shown, m_system));
    } else {
        m_shown.state = SearchState::Failed;
        m_shown.remark = twins.error().detail;
        warn(Colour::Danger, tr("Whether it is there already could not be checked: %1")
                                 .arg(errorSentence(twins.error())));
    }
    emit changed();
}

void NewAccount::warn(Colour tone, const QString &text)
{
    m_isWarned = true;
    m_warning->announce(tone, QStringLiteral("alert"), text);
    m_despite->setText(m_shown.candidates.empty()
                           ? tr("e  Create it unchecked")
                           : tr("e  None of these is meant: create another one"));
    m_despite->show();
}

QString NewAccount::whyNot() const
{
    if (m_isLooking)
        return tr("Looking whether it is there already…");
    if (!m_isWarned || m_despite->isChecked())
        return {};
    return m_shown.candidates.empty() ? tr("E first: create it unchecked")
                                      : tr("E first: none of these is meant");
}

QString NewAccount::suggestedWhy() const
{
    if (m_shown.candidates.empty())
        return tr("No such customer in %1 yet").arg(m_system);
    const Account &first = m_shown.candidates.front().account;
    const QString name = QStringLiteral("%1 (%2)").arg(first.name, first.id);
    const int others = static_cast<int>(m_shown.candidates.size()) - 1;
    return others == 0 ? tr("Another company than %1").arg(name)
                       : tr("Another company than %1 and %n other(s)", nullptr, others).arg(name);
}

Suggestions NewAccount::shown() const
{
    return m_shown;
}

bool NewAccount::stepOver()
{
    if (!m_isWarned)
        return false;
    m_despite->toggle();
    return true;
}

QString NewAccount::twin(int number) const
{
    if (number < 1 || number > m_twins->count())
        return {};
    return m_shown.candidates.at(static_cast<std::size_t>(number) - 1).account.id;
}

} // namespace unsnag
