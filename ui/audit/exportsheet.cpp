// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/exportsheet.h"

#include "models/wording/errortext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QRadioButton>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int sheetWidth = 600;

QString partOf(const char *kind, const QLineEdit &line)
{
    const QString value = line.text().trimmed();
    return value.isEmpty() ? QString() : QStringLiteral("%1:%2").arg(QLatin1String(kind), value);
}

bool isDayOrEmpty(const QLineEdit &line)
{
    const QString text = line.text().trimmed();
    return text.isEmpty() || QDate::fromString(text, Qt::ISODate).isValid();
}

} // namespace

ExportSheet::ExportSheet(DeskSession &session, AuditDesk &desk, QWidget *parent)
    : Overlay(sheetWidth, parent), m_session(session), m_desk(desk),
      m_choices(new QButtonGroup(this)), m_exception(makeLine(tr("EX-1"))),
      m_query(makeLine(tr("Query, as actor:mia reason:missing_account"))),
      m_from(makeLine(tr("From 2026-03-01"))), m_to(makeLine(tr("To 2026-03-31"))),
      m_withoutWords(new QCheckBox(tr("Leave out what people wrote"))),
      m_path(makeLine(tr("A new folder, or a file that ends with .tar"))), m_told(new PlainLabel),
      m_start(makeButton(ButtonKind::Primary, tr("Export the bundle"))),
      m_cancel(makeButton(ButtonKind::Normal, tr("Cancel")))
{
    body()->setContentsMargins(space::xl, space::l, space::xl, space::l);
    body()->setSpacing(space::s);
    body()->addWidget(
        (new PlainLabel(tr("Export the audit log")))->styled(type::lead, QFont::DemiBold));
    body()->addWidget((new PlainLabel(tr("A bundle always holds the whole log, so that it can be "
                                         "verified. Choose whose evidence is readable in it.")))
                          ->styled(type::small, QFont::Normal, Colour::Text2));
    m_exception->setAccessibleName(tr("Exception to export"));
    addChoice(ThisException, tr("One exception"), {m_exception});
    addChoice(Query, tr("What a query finds"), {m_query});
    addChoice(Period, tr("A period"), {m_from, m_to});
    addChoice(All, tr("All of it"), {});
    body()->addWidget(m_withoutWords);
    body()->addLayout(buildPlace());
    body()->addWidget(m_told->styled(type::small, QFont::Normal, Colour::Text2));
    body()->addLayout(buildEnd());
    m_choices->button(All)->setChecked(true);
    connect(m_choices, &QButtonGroup::idToggled, this, &ExportSheet::offer);
    connect(&desk, &AuditDesk::progressed, this, [this](qint64 done, qint64 total) {
        if (m_isRunning && total > 0)
            m_told->setText(tr("Exporting… %1 %").arg(100 * done / total));
    });
    offer();
}

QLineEdit *ExportSheet::makeLine(const QString &name)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(name);
    line->setAccessibleName(name);
    connect(line, &QLineEdit::textChanged, this, &ExportSheet::offer);
    return line;
}

void ExportSheet::addChoice(int id, const QString &title, const QList<QLineEdit *> &lines)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto *choice = new QRadioButton(title);
    m_choices->addButton(choice, id);
    row->addWidget(choice);
    for (QLineEdit *line : lines) {
        row->addWidget(line, 1);
        connect(line, &QLineEdit::textEdited, choice, [choice] { choice->setChecked(true); });
    }
    body()->addLayout(row);
}

QLayout *ExportSheet::buildPlace()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_path->setAccessibleName(tr("Where the bundle goes"));
    row->addWidget(m_path, 1);
    auto *choose = makeButton(ButtonKind::Normal, tr("Choose…"));
    auto *ways = new QMenu(choose);
    ways->addAction(tr("One file (.tar)…"), this, [this] { choosePlace(false); });
    ways->addAction(tr("An empty folder…"), this, [this] { choosePlace(true); });
    choose->setMenu(ways);
    row->addWidget(choose);
    return row;
}

QLayout *ExportSheet::buildEnd()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_start);
    connect(m_start, &QPushButton::clicked, this, &ExportSheet::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_isRunning)
            m_desk.cancel();
        else
            close();
    });
    return row;
}

void ExportSheet::choosePlace(bool isFolder)
{
    auto *dialog = new QFileDialog(window(), tr("Where the bundle goes"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (isFolder) {
        dialog->setFileMode(QFileDialog::Directory);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilter(tr("Audit bundles (*.tar)"));
        dialog->setDefaultSuffix(QStringLiteral("tar"));
    }
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ExportSheet::openFor(const QString &exception)
{
    if (!m_isRunning && !exception.isEmpty()) {
        m_exception->setText(exception);
        m_choices->button(ThisException)->setChecked(true);
    }
    offer();
    open();
    m_choices->checkedButton()->setFocus(Qt::PopupFocusReason);
}

QString ExportSheet::query() const
{
    switch (static_cast<Choice>(m_choices->checkedId())) {
    case ThisException:
        return partOf("exception", *m_exception);
    case Query:
        return m_query->text().trimmed();
    case Period:
        return QStringLiteral("%1 %2").arg(partOf("from", *m_from), partOf("to", *m_to)).trimmed();
    case All:
        return {};
    }
    return {};
}

QString ExportSheet::whyNot() const
{
    if (m_isRunning)
        return tr("It is being exported.");
    if (const QString readOnly = m_session.whyReadOnly(); !readOnly.isEmpty())
        return readOnly;
    if (m_choices->checkedId() != All && query().isEmpty())
        return tr("Say whose evidence goes into the bundle.");
    if (m_choices->checkedId() == Period && (!isDayOrEmpty(*m_from) || !isDayOrEmpty(*m_to)))
        return tr("Write days as 2026-03-01.");
    return m_path->text().trimmed().isEmpty() ? tr("Say where the bundle goes.") : QString();
}

void ExportSheet::offer()
{
    if (!m_start || !m_told)
        return;
    const QString why = whyNot();
    setAllowed(*m_start, why);
    if (!m_isRunning)
        m_told->setText(why);
}

void ExportSheet::start()
{
    if (!whyNot().isEmpty())
        return;
    m_isRunning = true;
    offer();
    m_told->setText(tr("Exporting…"));
    const QString path = m_path->text().trimmed();
    whenDone(m_desk.exportLog({query(), m_withoutWords->isChecked(), path}), this,
             [this, path](const Result<ExportedAudit> &made) { finish(path, made); });
}

void ExportSheet::finish(const QString &path, const Result<ExportedAudit> &made)
{
    m_isRunning = false;
    offer();
    if (!made.ok()) {
        m_told->setText(errorText(made.error()));
        return;
    }
    m_path->clear();
    close();
    emit exported(*made, path);
}

} // namespace unsnag
