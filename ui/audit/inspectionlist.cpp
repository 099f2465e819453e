// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/inspectionlist.h"

#include "models/wording/errortext.h"
#include "ui/audit/auditwords.h"
#include "ui/audit/inspectionfilter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowtable.h"

#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int pageSize = 200;
constexpr std::size_t mostSpans = 3; // named; of more it is told how many there are

std::vector<AuditLogRow> rowsOf(const std::vector<InspectedEntry> &entries)
{
    std::vector<AuditLogRow> rows;
    for (const InspectedEntry &entry : entries)
        rows.push_back(auditRowOf(entry));
    return rows;
}

QString spanText(const UnreadableSpan &span)
{
    const QLocale locale;
    return span.end - span.from == 1 ? locale.toString(span.from)
                                     : QStringLiteral("%1–%2").arg(locale.toString(span.from),
                                                                   locale.toString(span.end - 1));
}

} // namespace

InspectionList::InspectionList(InspectionSession &session, QWidget *parent)
    : QWidget(parent), m_session(session),
      m_model({{tr("Proof"), tr("Sample"), tr("No."), tr("Time (UTC)"), tr("Who"), tr("What"),
                tr("Exception"), tr("State"), tr("Why")},
               tr("✗ not proven"),
               tr("● drawn")}),
      m_filter(new InspectionFilter), m_unreadable(new Banner), m_empty(new EmptyState),
      m_table(new RowTable(m_model, {96, 72, 48, 144, 64, 144, 72, 112}, tr("Entries of the log")))
{
    m_table->setIdRole(InspectionModel::ExceptionRole);
    m_table->setColumnHidden(InspectionModel::TrustColumn, true);
    m_table->setColumnHidden(InspectionModel::MarkColumn, true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_unreadable);
    m_unreadable->hide();
    auto *area = new QWidget;
    m_pages = new QStackedLayout(area);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    column->addWidget(area, 1);
    connect(m_filter, &InspectionFilter::changed, this, &InspectionList::search);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (const auto act = m_act)
            act();
    });
    connect(&m_model, &InspectionModel::moreWanted, this, &InspectionList::loadMore);
    connect(&m_session, &InspectionSession::readSoFar, this, [this](qint64 done, qint64 total) {
        m_done = done;
        m_total = total;
        if (m_isSearching && m_isWaiting)
            showWaiting();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    emit chosen(chosenSequence(),
                                index.data(InspectionModel::ExceptionRole).toString());
            });
}

void InspectionList::showNothing(const QString &icon, const QString &sentence,
                                 const QString &action, std::function<void()> act)
{
    m_isOpen = false;
    m_isSearching = false;
    m_isWaiting = false;
    ++m_asked;
    m_model.show({}, 0);
    setProven({});
    m_unreadable->hide();
    m_act = std::move(act);
    m_empty->show(icon, sentence, action);
    m_pages->setCurrentIndex(0);
}

void InspectionList::start()
{
    m_isOpen = true;
    m_isIndexed = false;
    m_done = 0;
    m_total = 0;
    search(); // the first page comes before all is read
    whenDone(m_session.index(), this, [this](const Result<std::vector<UnreadableSpan>> &spans) {
        m_isIndexed = spans.ok();
        if (spans.ok())
            tellUnreadable(*spans);
    });
}

void InspectionList::tellUnreadable(const std::vector<UnreadableSpan> &spans)
{
    if (spans.empty() || !m_isOpen)
        return;
    QStringList named;
    for (std::size_t i = 0; i < std::min(spans.size(), mostSpans); ++i)
        named.append(spanText(spans[i]));
    if (spans.size() > mostSpans)
        named.append(
            tr("and %n more place(s)", nullptr, static_cast<int>(spans.size() - mostSpans)));
    m_unreadable->announce(
        Colour::Danger, QStringLiteral("alert"),
        tr("Entries that can't be read are left out: %1").arg(named.join(QStringLiteral(", "))));
    search(); // how many there are is known now
}

void InspectionList::setProven(std::optional<qint64> proven)
{
    m_model.setProven(proven);
    m_table->setColumnHidden(InspectionModel::TrustColumn, !proven);
}

void InspectionList::setMarked(const QSet<QString> &exceptions)
{
    m_model.setMarked(exceptions);
    m_table->setColumnHidden(InspectionModel::MarkColumn, exceptions.isEmpty());
}

void InspectionList::focusSearch()
{
    m_filter->focusSearch();
}

qint64 InspectionList::chosenSequence() const
{
    const QVariant sequence = m_table->currentIndex().data(InspectionModel::SequenceRole);
    return sequence.isValid() ? sequence.toLongLong() : -1;
}

void InspectionList::showWaiting()
{
    m_isWaiting = true;
    m_act = [this] { m_session.cancelSearch(); };
    const QString share =
        m_total > 0 ? tr(" %1 %").arg(100 * std::min(m_done, m_total) / m_total) : QString();
    m_empty->show(QStringLiteral("clock"), tr("Reading the log…") + share, tr("Stop"));
    m_pages->setCurrentIndex(0);
}

void InspectionList::search()
{
    if (!m_isOpen)
        return;
    m_query = m_filter->query();
    m_isSearching = true;
    if (!m_isIndexed && (m_model.rowCount() == 0 || !m_query.isEmpty()))
        showWaiting();
    whenDone(m_session.search(m_query, 0, pageSize), this,
             [this, number = ++m_asked](const Result<InspectedEntries> &found) {
                 if (number == m_asked)
                     showFound(found);
             });
}

void InspectionList::showFound(const Result<InspectedEntries> &found)
{
    m_isSearching = false;
    m_isWaiting = false;
    if (!found.ok()) {
        const bool isStopped = found.error().code == Code::Cancelled;
        m_model.show({}, 0);
        m_act = [this] { search(); };
        m_empty->show(QStringLiteral("alert"),
                      isStopped ? tr("The search was stopped.") : errorText(found.error()),
                      isStopped ? tr("Search again") : QString());
        m_pages->setCurrentIndex(0);
        return;
    }
    const bool isEmpty = found->entries.empty();
    if (isEmpty) {
        m_act = [this] { m_filter->clear(); };
        m_empty->show(QStringLiteral("search"), tr("No entry matches."),
                      m_query.isEmpty() ? QString() : tr("Show all entries"));
    }
    m_model.show(rowsOf(found->entries), found->total);
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
}

void InspectionList::loadMore(qint64 skip)
{
    if (m_isSearching) { // what it finds takes the place of this list
        m_model.append({});
        return;
    }
    whenDone(m_session.search(m_query, skip, pageSize), this,
             [this, number = ++m_asked](const Result<InspectedEntries> &found) {
                 if (number == m_asked)
                     m_model.append(found.ok() ? rowsOf(found->entries)
                                               : std::vector<AuditLogRow>());
             });
}

} // namespace unsnag
