// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/auditpage.h"

#include "models/wording/errortext.h"
#include "models/wording/statetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"

#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int pageSize = 200;
constexpr int rootDigits = 16; // enough to compare two screens by eye

//! States of events and operations are told by what happened; other words are names, of a customer say.
QString stateWord(const QString &name)
{
    if (const auto state = exceptionStateFromName(name))
        return stateText(*state);
    return operationStateFromName(name) || eventStateFromName(name) ? QString() : name;
}

QString changeText(const TimelineEntry &entry)
{
    if (entry.stateBefore.isEmpty() || entry.stateBefore == entry.stateAfter)
        return stateWord(entry.stateAfter);
    return QStringLiteral("%1 → %2").arg(stateWord(entry.stateBefore), stateWord(entry.stateAfter));
}

std::vector<AuditLogRow> rowsOf(const std::vector<TimelineEntry> &entries)
{
    std::vector<AuditLogRow> rows;
    for (const auto &entry : entries)
        rows.push_back(
            {entry.sequence, entry.at, entry.actor, auditText(entry.kind),
             entry.more["exception"].toString(), changeText(entry),
             entry.isWithheld ? auditErasedText(entry.reason) : auditReasonText(entry.reason)});
    return rows;
}

} // namespace

AuditPage::AuditPage(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model({tr("No."), tr("Time"), tr("Who"), tr("What"),
                                                    tr("Exception"), tr("State"), tr("Why")})
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_verdict = new Banner;
    m_verdict->makeClosable();
    m_empty = new EmptyState;
    m_empty->show(QStringLiteral("audit"),
                  tr("Nothing was recorded yet. Every decision and every write will stand here."),
                  {});
    column->addWidget(buildHeader());
    column->addWidget(m_verdict);
    auto *area = new Panel(Colour::Surface);
    m_pages = new QStackedLayout(area);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(buildTable());
    column->addWidget(area, 1);
    connect(&m_model, &AuditLogModel::moreWanted, this, &AuditPage::loadOlder);
    connect(&session, &DeskSession::listChanged, this, [this] {
        // A reader who has scrolled down is not thrown back to the top.
        if (isVisible() && m_table->verticalScrollBar()->value() == 0)
            load();
    });
}

QWidget *AuditPage::buildHeader()
{
    auto *head = new Panel(Colour::Surface, Qt::BottomEdge);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget((new PlainLabel(tr("Audit log")))->styled(type::lead, QFont::DemiBold));
    words->addWidget(
        (new PlainLabel(tr("Who decided what, when and why. Entries are only ever added.")))
            ->styled(type::small, QFont::Normal, Colour::Text3));
    row->addLayout(words, 1);
    m_verify = makeButton(ButtonKind::Primary, tr("Verify the log"));
    m_verify->setAccessibleName(m_verify->text());
    connect(m_verify, &QPushButton::clicked, this, &AuditPage::verify);
    row->addWidget(m_verify, 0, Qt::AlignVCenter);
    return head;
}

QWidget *AuditPage::buildTable()
{
    m_table = new RowTable(m_model, {56, 160, 96, 200, 84, 190}, tr("Audit log"));
    m_table->setIdRole(AuditLogModel::ExceptionRole);
    connect(m_table, &RowTable::activatedId, this, &AuditPage::openRequested);
    return m_table;
}

void AuditPage::showEvent(QShowEvent *)
{
    load();
}

void AuditPage::load()
{
    if (!m_session.isOpen() || m_isLoading)
        return;
    m_isLoading = true;
    whenDone(m_session.auditBefore(std::nullopt, pageSize), this,
             [this](const Result<std::vector<TimelineEntry>> &page) {
                 m_isLoading = false;
                 if (!page.ok()) {
                     m_verdict->announce(Colour::Danger, QStringLiteral("alert"),
                                         errorText(page.error()));
                     return;
                 }
                 m_model.showNewest(rowsOf(*page));
                 m_pages->setCurrentIndex(page->empty() ? 0 : 1);
             });
}

void AuditPage::loadOlder(qint64 before)
{
    whenDone(m_session.auditBefore(before, pageSize), this,
             [this](const Result<std::vector<TimelineEntry>> &page) {
                 m_model.append(page.ok() ? rowsOf(*page) : std::vector<AuditLogRow>());
             });
}

void AuditPage::verify()
{
    if (!m_verify->isEnabled())
        return;
    m_verify->setEnabled(false);
    m_verdict->announce(Colour::Text2, QStringLiteral("clock"), tr("Recomputing every entry…"));
    whenDone(m_session.verifyAudit(), this, [this](const Result<Verdict> &verdict) {
        m_verify->setEnabled(true);
        tell(verdict);
    });
}

void AuditPage::tell(const Result<Verdict> &verdict)
{
    if (!verdict.ok()) {
        m_verdict->announce(Colour::Danger, QStringLiteral("alert"), errorText(verdict.error()));
        return;
    }
    if (verdict->ok()) {
        m_verdict->announce(Colour::Success, QStringLiteral("check"),
                            tr("Intact: all %n entries are what they were. Root %1…", nullptr,
                               static_cast<int>(verdict->entries))
                                .arg(QString::fromLatin1(verdict->root.toHex().left(rootDigits))));
        return;
    }
    const auto where =
        verdict->firstBad
            ? tr(" First wrong entry: %1.").arg(QLocale().toString(*verdict->firstBad))
            : QString();
    m_verdict->announce(Colour::Danger, QStringLiteral("alert"),
                        tr("NOT intact (%1): %2.").arg(verdict->verdict, verdict->why) + where);
}

} // namespace unsnag
