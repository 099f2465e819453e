// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/flows/absencepane.h"

#include "models/wording/errortext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"

#include <QDateEdit>
#include <QDateTime>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace unsnag {
namespace {

QString dayText(Timestamp moment)
{
    return QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()).date(),
        QLocale::ShortFormat);
}

//! Local midnight of a date.
Timestamp startOf(QDate date)
{
    return Timestamp(std::chrono::milliseconds(date.startOfDay().toMSecsSinceEpoch()));
}

TextRow rowOf(const Absence &absence, Timestamp now)
{
    const QString until = absence.endedAt
                              ? AbsencePane::tr("ended %1").arg(dayText(*absence.endedAt))
                          : absence.until ? dayText(*absence.until)
                                          : AbsencePane::tr("open");
    return {QString::number(absence.number),
            {absence.id(), absence.who, absence.standIn, dayText(absence.from), until,
             absence.covers(now) ? AbsencePane::tr("away now") : QString(), absence.why},
            {}};
}

QDateEdit *dateEdit(QDate date, const QString &name)
{
    auto *edit = new QDateEdit(date);
    edit->setCalendarPopup(true);
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

AbsencePane::AbsencePane(DeskSession &session, SlaDesk &desk, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(desk),
      m_model(
          {tr("No."), tr("Who"), tr("Stands in"), tr("From"), tr("Until"), tr("Now"), tr("Why")}),
      m_result(new Banner),
      m_table(new RowTable(m_model, {64, 180, 180, 110, 130, 100}, tr("Absences"))),
      m_who(new QLineEdit), m_standIn(new QLineEdit),
      m_from(dateEdit(QDate::currentDate(), tr("First day away"))),
      m_until(dateEdit(QDate::currentDate().addDays(7), tr("First day back"))),
      m_why(new QLineEdit), m_add(makeButton(ButtonKind::Primary, tr("Record absence"))),
      m_end(makeButton(ButtonKind::Normal, tr("End it now")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget((new PlainLabel(tr("Exceptions of who is away go to who stands in, through "
                                         "every link of the chain. A circle is refused.")))
                          ->styled(type::small, QFont::Normal, Colour::Text2));
    column->addWidget(m_result);
    column->addWidget(m_table, 1);
    column->addWidget(buildForm());
    connect(m_add, &QPushButton::clicked, this, &AbsencePane::add);
    connect(m_end, &QPushButton::clicked, this, &AbsencePane::end);
    connect(m_table, &RowTable::chosenChanged, this, &AbsencePane::offer);
    for (auto *edit : {m_who, m_standIn})
        connect(edit, &QLineEdit::textChanged, this, &AbsencePane::offer);
    connect(&desk, &SlaDesk::absencesChanged, this, &AbsencePane::load);
    offer();
}

QWidget *AbsencePane::buildForm()
{
    auto *card = new Card(tr("New absence"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::l, 0, space::l, space::m);
    row->setSpacing(space::s);
    const std::pair<QLineEdit *, QString> edits[]{{m_who, tr("Person or role")},
                                                  {m_standIn, tr("Who stands in")}};
    for (const auto &[edit, name] : edits) {
        edit->setPlaceholderText(name);
        edit->setAccessibleName(name);
        row->addWidget(edit, 1);
    }
    row->addWidget(m_from);
    row->addWidget(m_until);
    m_why->setPlaceholderText(tr("Why"));
    m_why->setAccessibleName(tr("Why"));
    row->addWidget(m_why, 1);
    row->addWidget(m_end);
    row->addWidget(m_add);
    card->body()->addLayout(row);
    return card;
}

void AbsencePane::showEvent(QShowEvent *)
{
    load();
}

void AbsencePane::load()
{
    if (!m_session.isOpen())
        return;
    whenDone(m_desk.absences(), this, [this](const Result<std::vector<Absence>> &list) {
        if (!list.ok()) {
            m_result->announce(Colour::Danger, QStringLiteral("alert"), errorText(list.error()));
            return;
        }
        std::vector<TextRow> rows;
        for (const Absence &absence : *list)
            rows.push_back(rowOf(absence, m_session.now()));
        m_model.show(std::move(rows));
        offer();
    });
}

void AbsencePane::offer()
{
    const QString readOnly = m_session.whyReadOnly();
    const bool isNamed =
        !m_who->text().trimmed().isEmpty() && !m_standIn->text().trimmed().isEmpty();
    setAllowed(*m_add, !readOnly.isEmpty() ? readOnly
                       : isNamed           ? QString()
                                           : tr("Name who is away and who stands in."));
    setAllowed(*m_end, !readOnly.isEmpty()           ? readOnly
                       : m_table->chosen().isEmpty() ? tr("Choose an absence first.")
                                                     : QString());
}

void AbsencePane::add()
{
    Absence absence;
    absence.who = m_who->text().trimmed();
    absence.standIn = m_standIn->text().trimmed();
    absence.from = startOf(m_from->date());
    absence.until = startOf(m_until->date());
    absence.why = m_why->text().trimmed();
    whenDone(m_desk.addAbsence(absence), this,
             [this](const Result<Absence> &result) { tell(result, tr("Recorded.")); });
}

void AbsencePane::end()
{
    whenDone(m_desk.endAbsence(m_table->chosen().toLongLong()), this,
             [this](const Result<Absence> &result) { tell(result, tr("Ended.")); });
}

void AbsencePane::tell(const Result<Absence> &result, const QString &done)
{
    if (!result.ok()) {
        m_result->announce(Colour::Danger, QStringLiteral("alert"), errorText(result.error()));
        return;
    }
    m_result->announce(Colour::Success, QStringLiteral("check"), done);
    m_who->clear();
    m_standIn->clear();
    m_why->clear();
    load();
}

} // namespace unsnag
