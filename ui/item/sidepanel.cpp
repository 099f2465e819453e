// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/sidepanel.h"

#include "models/wording/reasontext.h"
#include "models/wording/statetext.h"
#include "ui/item/timelinedelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/presentation.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int panelWidth = 320;
constexpr int relatedAtMost = 12;
constexpr int lineHeightPercent = 115;

//! Markdown comes with the sizes of a web page; these are those of the house.
void layOutText(QTextDocument &document)
{
    QTextCursor cursor(&document);
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        auto format = block.blockFormat();
        format.setTopMargin(0);
        format.setBottomMargin(format.headingLevel() > 0 ? space::m : space::s);
        format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
        if (format.headingLevel() > 0) {
            QTextCharFormat title;
            title.setFont(textFont(type::lead, QFont::DemiBold));
            title.setProperty(QTextFormat::FontSizeAdjustment,
                              0); // a heading of Markdown is enlarged
            cursor.mergeCharFormat(title);
        }
        cursor.setBlockFormat(format);
    }
    document.setIndentWidth(space::l);
}

} // namespace

SidePanel::SidePanel(DeskSession &session, QWidget *parent)
    : Panel(Colour::Surface, Qt::LeftEdge, parent), m_session(session),
      m_runbooks(session), m_tabs{makeButton(ButtonKind::Tab, tr("Runbook")),
                                  makeButton(ButtonKind::Tab, tr("Related")),
                                  makeButton(ButtonKind::Tab, tr("Timeline"))},
      m_pages(new QStackedWidget), m_runbook(new QTextBrowser), m_timeline(new QListView)
{
    setFixedWidth(panelWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTabs());
    m_runbook->setOpenLinks(false);
    m_runbook->setAccessibleName(tr("Runbook"));
    m_runbook->document()->setDocumentMargin(space::l);
    m_runbook->setFrameShape(QFrame::NoFrame);
    auto *relatedBox = new QWidget;
    m_related = new QVBoxLayout(relatedBox);
    m_related->setContentsMargins(space::l, space::m, space::l, space::m);
    m_related->setSpacing(space::xs);
    m_timeline->setModel(&m_model);
    m_timeline->setItemDelegate(new TimelineDelegate(m_timeline));
    m_timeline->setSelectionMode(QAbstractItemView::NoSelection);
    m_timeline->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_timeline->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_timeline->setAccessibleName(tr("Timeline"));
    m_timeline->setFrameShape(QFrame::NoFrame);
    m_pages->addWidget(m_runbook);
    m_pages->addWidget(relatedBox);
    m_pages->addWidget(m_timeline);
    column->addWidget(m_pages, 1);
}

QWidget *SidePanel::buildTabs()
{
    auto *bar = new Panel(Colour::Surface, Qt::BottomEdge);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::l, 0, space::l, 0);
    row->setSpacing(space::l);
    for (int tab = 0; tab < 3; ++tab) {
        m_tabs[tab]->setCheckable(true);
        m_tabs[tab]->setAutoExclusive(true);
        row->addWidget(m_tabs[tab]);
        connect(m_tabs[tab], &QPushButton::toggled, this, [this, tab](bool isOn) {
            if (isOn)
                m_pages->setCurrentIndex(tab);
        });
    }
    m_tabs[0]->setChecked(true);
    row->addStretch();
    return bar;
}

void SidePanel::show(const ExceptionView &view)
{
    const bool isOther = view.exception.id.text() != m_id;
    m_id = view.exception.id.text();
    showTimeline(view);
    if (!isOther)
        return;
    showRunbook(view.exception.reason);
    searchRelated(view);
}

void SidePanel::showRunbook(Reason reason)
{
    whenDone(m_runbooks.show(reason), this, [this, id = m_id](const Result<RunbookVersion> &found) {
        if (id != m_id)
            return;
        const auto text = found.ok() ? found->text : QString();
        m_runbook->document()->setMarkdown(
            text.isEmpty() ? tr("No runbook has been written for this reason yet.") : text,
            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub |
                                            QTextDocument::MarkdownNoHTML));
        layOutText(*m_runbook->document());
    });
}

void SidePanel::showTimeline(const ExceptionView &view)
{
    std::vector<TimelineRow> rows;
    for (const auto &entry : view.timeline)
        rows.push_back(
            {entry.at, entry.actor, auditText(entry.kind),
             entry.isWithheld ? auditErasedText(entry.reason) : auditReasonText(entry.reason),
             entry.stateAfter});
    for (const auto &comment : view.comments)
        rows.push_back({comment.at, comment.actor, tr("Comment"), comment.text, {}});
    std::stable_sort(rows.begin(), rows.end(),
                     [](const TimelineRow &a, const TimelineRow &b) { return a.at > b.at; });
    m_model.show(std::move(rows));
}

void SidePanel::searchRelated(const ExceptionView &view)
{
    ExceptionQuery query;
    query.reasons = {view.exception.reason};
    query.limit = relatedAtMost;
    whenDone(m_session.list(query), this, [this, id = m_id](const Result<ExceptionList> &list) {
        if (id == m_id)
            showRelated(list);
    });
}

void SidePanel::showRelated(const Result<ExceptionList> &list)
{
    while (auto *item = m_related->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int shown = 0;
    for (const auto &other : list.ok() ? list->rows : std::vector<SyncException>()) {
        if (other.id.text() == m_id)
            continue;
        const auto look = stateLook(exceptionStateName(other.state));
        auto *line = makeButton(ButtonKind::Quiet, {});
        line->setStyleSheet(QStringLiteral("text-align: left; padding: 0 4px;"));
        line->setIcon(themedIcon(look.icon, look.tone));
        line->setText(fontMetrics().elidedText(other.title, Qt::ElideRight, panelWidth - 96));
        line->setAccessibleName(tr("Open %1").arg(other.title));
        connect(line, &QPushButton::clicked, this,
                [this, id = other.id.text()] { emit openRequested(id); });
        m_related->addWidget(line);
        ++shown;
    }
    const auto text = shown == 0 ? tr("No other exception has this reason.")
                                 : tr("%n other(s) with the same reason", nullptr, shown);
    m_related->insertWidget(
        0, (new PlainLabel(text))->styled(type::small, QFont::Normal, Colour::Text3));
    m_related->addStretch();
}

} // namespace unsnag
