// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/inspectionstory.h"

#include "models/wording/errortext.h"
#include "ui/audit/storydocument.h"
#include "ui/audit/storyprinter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedLayout>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace unsnag {

InspectionStory::InspectionStory(InspectionSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_head(new PlainLabel),
      m_print(makeButton(ButtonKind::Normal, tr("Print to PDF…"))), m_told(new Banner),
      m_empty(new EmptyState), m_text(new QTextBrowser)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->addWidget(m_head->styled(type::body, QFont::DemiBold), 1);
    row->addWidget(m_print);
    column->addLayout(row);
    m_told->makeClosable();
    column->addWidget(m_told);
    m_text->setAccessibleName(tr("Story"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *area = new QWidget;
    m_pages = new QStackedLayout(area);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_text);
    column->addWidget(area, 1);
    connect(m_print, &QPushButton::clicked, this, &InspectionStory::choosePlace);
    clear();
}

void InspectionStory::clear()
{
    ++m_asked;
    m_title.clear();
    m_entries.clear();
    m_head->clear();
    m_empty->show(QStringLiteral("audit"),
                  tr("Choose an entry to read the story of its exception."), {});
    m_pages->setCurrentIndex(0);
    setAllowed(*m_print, tr("There is no story to print yet."));
}

void InspectionStory::showException(const QString &exception, qint64 chosen)
{
    m_chosen = chosen;
    whenDone(m_session.story(exception), this,
             [this, exception, number = ++m_asked](const Result<InspectedEntries> &story) {
                 if (number == m_asked)
                     take(exception, story);
             });
}

void InspectionStory::showEntry(qint64 sequence)
{
    whenDone(m_session.entry(sequence), this,
             [this, sequence, number = ++m_asked](const Result<InspectedEntry> &entry) {
                 if (number != m_asked)
                     return;
                 const QString title = tr("Entry %1").arg(QLocale().toString(sequence));
                 take(title, entry.ok() ? Result<InspectedEntries>(InspectedEntries{1, {*entry}})
                                        : Result<InspectedEntries>(entry.error()));
             });
}

void InspectionStory::take(const QString &title, const Result<InspectedEntries> &story)
{
    if (!story.ok()) {
        clear();
        m_empty->show(QStringLiteral("alert"), errorText(story.error()), {});
        return;
    }
    m_title = title;
    m_entries = story->entries;
    m_head->setText(tr("%1: %n entries", nullptr, static_cast<int>(m_entries.size())).arg(title));
    m_told->hide();
    setAllowed(*m_print, {});
    write();
    m_pages->setCurrentIndex(1);
}

void InspectionStory::write()
{
    StoryDocument story(*m_text->document(), currentScheme());
    writeEntries(story);
    m_text->moveCursor(QTextCursor::Start);
    if (!m_entries.empty() && m_entries.front().sequence != m_chosen)
        m_text->scrollToAnchor(StoryDocument::anchorOf(m_chosen));
}

void InspectionStory::writeEntries(StoryDocument &story) const
{
    for (const InspectedEntry &entry : m_entries)
        story.writeEntry(entry, !m_proven || entry.sequence < *m_proven);
}

void InspectionStory::setProven(std::optional<qint64> proven)
{
    if (proven == m_proven)
        return;
    m_proven = proven;
    if (!m_entries.empty())
        write();
}

void InspectionStory::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Colours are part of the document.
    if (event->type() == QEvent::PaletteChange && !m_entries.empty())
        write();
}

void InspectionStory::choosePlace()
{
    auto *dialog =
        new QFileDialog(this, tr("Print the story"), QDir::homePath(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    // The id comes out of the log, from anybody.
    dialog->selectFile(QFileInfo(m_title).fileName() + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &InspectionStory::printTo);
    dialog->open();
}

void InspectionStory::printTo(const QString &file)
{
    QTextDocument paper;
    StoryDocument story(paper, Scheme::Light);
    story.writeTitle(m_title, m_source);
    writeEntries(story);
    if (const auto printed =
            printStory(paper, {m_title, m_source.join(QStringLiteral(" · "))}, file);
        !printed.ok())
        m_told->announce(Colour::Danger, QStringLiteral("alert"), errorText(printed.error()));
    else
        m_told->announce(Colour::Success, QStringLiteral("check"),
                         tr("Printed to %1.").arg(QDir::toNativeSeparators(file)));
}

} // namespace unsnag
