// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/flows/runbookpane.h"

#include "models/wording/errortext.h"
#include "models/wording/reasontext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"

#include <QDateTime>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace unsnag {
namespace {

QString versionText(const RunbookVersion &version)
{
    if (version.number == 0)
        return RunbookPane::tr("as shipped");
    return RunbookPane::tr("version %1 by %2, %3: %4")
        .arg(version.number)
        .arg(version.actor,
             QLocale().toString(
                 QDateTime::fromMSecsSinceEpoch(version.at.time_since_epoch().count()),
                 QLocale::ShortFormat),
             version.why);
}

} // namespace

RunbookPane::RunbookPane(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(session), m_model({tr("Reason"), tr("Runbook")}),
      m_table(new RowTable(m_model, {170}, tr("Runbooks"))), m_heading(new PlainLabel),
      m_text(new QPlainTextEdit), m_why(new QLineEdit),
      m_store(makeButton(ButtonKind::Primary, tr("Store as a new version"))), m_result(new Banner)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::l, space::xl, space::l);
    row->setSpacing(space::l);
    m_table->setFixedWidth(420);
    row->addWidget(m_table);
    row->addWidget(buildEditor(), 1);
    connect(m_table, &RowTable::chosenChanged, this, &RunbookPane::choose);
    connect(m_store, &QPushButton::clicked, this, &RunbookPane::store);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RunbookPane::offer);
    connect(m_why, &QLineEdit::textChanged, this, &RunbookPane::offer);
    connect(&m_desk, &RunbookDesk::runbookChanged, this, &RunbookPane::load);
    offer();
}

QWidget *RunbookPane::buildEditor()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_heading->styled(type::small, QFont::Normal, Colour::Text2);
    m_text->setAccessibleName(tr("Text of the runbook, Markdown"));
    m_text->setFont(monoFont());
    m_why->setPlaceholderText(tr("Why it changes"));
    m_why->setAccessibleName(m_why->placeholderText());
    auto *row = new QHBoxLayout;
    row->addWidget(m_why, 1);
    row->addWidget(m_store);
    column->addWidget(m_heading);
    column->addWidget(m_result);
    column->addWidget(m_text, 1);
    column->addLayout(row);
    return box;
}

void RunbookPane::showEvent(QShowEvent *)
{
    load();
}

void RunbookPane::load()
{
    if (!m_session.isOpen())
        return;
    whenDone(m_desk.list(), this, [this](const Result<std::vector<RunbookVersion>> &list) {
        if (!list.ok()) {
            m_result->announce(Colour::Danger, QStringLiteral("alert"), errorText(list.error()));
            return;
        }
        std::vector<TextRow> rows;
        for (const RunbookVersion &version : *list)
            rows.push_back({reasonName(version.reason),
                            {reasonTitle(version.reason), versionText(version)},
                            {}});
        m_model.show(std::move(rows));
        if (m_table->chosen().isEmpty())
            m_table->selectRow(0);
    });
}

void RunbookPane::choose(const QString &name)
{
    const auto reason = reasonFromName(name);
    if (!reason)
        return;
    whenDone(m_desk.show(*reason), this, [this, name](const Result<RunbookVersion> &found) {
        if (m_table->chosen() != name || !found.ok())
            return;
        m_base = *found;
        m_heading->setText(
            QStringLiteral("%1  ·  %2").arg(reasonTitle(m_base.reason), versionText(m_base)));
        m_result->hide();
        m_text->setPlainText(m_base.text);
        offer();
    });
}

void RunbookPane::offer()
{
    QString whyNot = m_session.whyReadOnly();
    if (whyNot.isEmpty() && m_text->toPlainText() == m_base.text)
        whyNot = tr("The text is as it was.");
    else if (whyNot.isEmpty() && m_why->text().trimmed().isEmpty())
        whyNot = tr("Say why it changes.");
    setAllowed(*m_store, whyNot);
}

void RunbookPane::store()
{
    setAllowed(*m_store, tr("It is being stored."));
    whenDone(
        m_desk.edit({m_base.reason, m_text->toPlainText(), m_why->text().trimmed(), m_base.number}),
        this, [this](const Result<EditedRunbook> &edited) { tell(edited); });
}

void RunbookPane::tell(const Result<EditedRunbook> &edited)
{
    if (!edited.ok()) {
        m_result->announce(Colour::Danger, QStringLiteral("alert"), errorText(edited.error()));
        offer();
        return;
    }
    if (!edited->isStored) {
        // Somebody else was faster: their text is the active one, ours stays in the editor.
        m_base = edited->active;
        m_result->announce(Colour::Warning, QStringLiteral("alert"),
                           tr("Meanwhile %1 stored version %2. Compare, then store again.")
                               .arg(m_base.actor)
                               .arg(m_base.number));
        offer();
        return;
    }
    m_base = edited->active;
    m_why->clear();
    m_heading->setText(
        QStringLiteral("%1  ·  %2").arg(reasonTitle(m_base.reason), versionText(m_base)));
    m_result->announce(Colour::Success, QStringLiteral("check"),
                       tr("Stored as version %1.").arg(m_base.number));
    offer();
}

} // namespace unsnag
