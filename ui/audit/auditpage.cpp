// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/auditpage.h"

#include "models/wording/errortext.h"
#include "models/wording/statetext.h"
#include "ui/audit/auditwords.h"
#include "ui/audit/bundlebutton.h"
#include "ui/audit/exportsheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"

#include <QDir>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int pageSize = 200;
constexpr int rootDigits = 16; // enough to compare two screens by eye

std::vector<AuditLogRow> rowsOf(const std::vector<TimelineEntry> &entries)
{
    std::vector<AuditLogRow> rows;
    for (const auto &entry : entries)
        rows.push_back(
            {entry.sequence, entry.at, entry.actor, auditText(entry.kind),
             entry.more["exception"].toString(),
             stateChangeText(entry.stateBefore, entry.stateAfter),
             entry.isWithheld ? auditErasedText(entry.reason) : auditReasonText(entry.reason)});
    return rows;
}

} // namespace

AuditPage::AuditPage(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(session),
      m_model(
          {tr("No."), tr("Time"), tr("Who"), tr("What"), tr("Exception"), tr("State"), tr("Why")})
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
    m_sheet = new ExportSheet(session, m_desk, this);
    connect(m_sheet, &ExportSheet::exported, this, &AuditPage::tellExported);
    connect(m_verdict, &Banner::actionRequested, this, &AuditPage::act);
    connect(&m_desk, &AuditDesk::progressed, this, &AuditPage::tellProgress);
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
    row->setSpacing(space::s);
    auto *bundle = new BundleButton;
    connect(bundle, &BundleButton::chosen, this, &AuditPage::inspectRequested);
    row->addWidget(bundle, 0, Qt::AlignVCenter);
    m_export = makeButton(ButtonKind::Normal, tr("Export…"));
    connect(m_export, &QPushButton::clicked, this, &AuditPage::startExport);
    row->addWidget(m_export, 0, Qt::AlignVCenter);
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
    m_isVerifying = true;
    tellProgress(0, 0);
    whenDone(m_desk.verify(), this, [this](const Result<Verdict> &verdict) {
        m_isVerifying = false;
        m_verify->setEnabled(true);
        tell(verdict);
    });
}

void AuditPage::startExport()
{
    m_sheet->openFor(m_table->chosen());
}

void AuditPage::act()
{
    if (m_isVerifying)
        m_desk.cancel();
    else if (!m_bundle.isEmpty())
        emit inspectRequested(m_bundle);
}

void AuditPage::tellProgress(qint64 done, qint64 total)
{
    if (!m_isVerifying)
        return;
    const QString share = total > 0 ? tr(" %1 %").arg(100 * done / total) : QString();
    m_verdict->announce(Colour::Text2, QStringLiteral("clock"),
                        tr("Recomputing every entry…") + share, tr("Cancel"));
}

void AuditPage::tellExported(const ExportedAudit &exported, const QString &path)
{
    m_bundle = path;
    QString text = tr("Exported %1 entries with %n piece(s) of evidence to %2. Give the key line "
                      "another way: %3",
                      nullptr, static_cast<int>(exported.included))
                       .arg(QLocale().toString(exported.checkpoint.size),
                            QDir::toNativeSeparators(path), exported.key);
    for (const QString &problem : exported.problems)
        text += QLatin1Char('\n') + problem;
    m_verdict->announce(exported.problems.isEmpty() ? Colour::Success : Colour::Warning,
                        exported.problems.isEmpty() ? QStringLiteral("check")
                                                    : QStringLiteral("alert"),
                        text, tr("Look into it"));
}

void AuditPage::tell(const Result<Verdict> &verdict)
{
    if (!verdict.ok()) {
        m_verdict->announce(Colour::Danger, QStringLiteral("alert"), errorText(verdict.error()));
        return;
    }
    if (verdict->ok()) {
        m_verdict->announce(Colour::Success, QStringLiteral("check"),
                            tr("Intact: all %Ln entries are what they were. Root %1…", nullptr,
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
