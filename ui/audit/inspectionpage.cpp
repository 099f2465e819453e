// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/inspectionpage.h"

#include "models/wording/errortext.h"
#include "ui/audit/auditwords.h"
#include "ui/audit/bundlebutton.h"
#include "ui/audit/inspectionfilter.h"
#include "ui/audit/inspectionstory.h"
#include "ui/audit/proofview.h"
#include "ui/audit/samplepane.h"
#include "ui/audit/verdictcard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/jsonview.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/splitpane.h"

#include <QButtonGroup>
#include <QDir>
#include <QLocale>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int pageSize = 200;
constexpr int listWidth = 800; // of 1440
constexpr int storyWidth = 640;

std::vector<AuditLogRow> rowsOf(const std::vector<InspectedEntry> &entries)
{
    std::vector<AuditLogRow> rows;
    for (const InspectedEntry &entry : entries)
        rows.push_back(auditRowOf(entry));
    return rows;
}

QString entryText(const InspectedEntry &entry)
{
    return QStringLiteral("leaf hash %1\n\n%2")
        .arg(QString::fromLatin1(entry.leafHash.toHex()),
             QString::fromUtf8(entry.entry.toIndentedText()));
}

} // namespace

InspectionPage::InspectionPage(QWidget *parent)
    : QWidget(parent), m_model({tr("Sample"), tr("No."), tr("Time (UTC)"), tr("Who"), tr("What"),
                                tr("Exception"), tr("State"), tr("Why")},
                               tr("● drawn")),
      m_title(new PlainLabel), m_close(makeButton(ButtonKind::Normal, tr("Back to the own log"))),
      m_verdict(new VerdictCard), m_filter(new InspectionFilter), m_empty(new EmptyState),
      m_entry(new JsonView(tr("Entry as it is in the log"))),
      m_session(new InspectionSession(this)), m_sample(new SamplePane(*m_session)),
      m_story(new InspectionStory(*m_session)), m_proof(new ProofView(*m_session))
{
    m_table = new RowTable(m_model, {72, 48, 144, 72, 156, 72, 128}, tr("Entries of the log"));
    m_table->setIdRole(InspectionModel::ExceptionRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(m_verdict);
    auto *split = new SplitPane;
    split->addWidget(buildList());
    split->addWidget(buildDetail());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setSizes({listWidth, storyWidth});
    split->setChildrenCollapsible(false);
    column->addWidget(split, 1);
    connect(m_session, &InspectionSession::progressed, this, [this](qint64 done, qint64 total) {
        if (m_isVerifying)
            m_verdict->showProgress(done, total);
    });
    connect(m_verdict, &VerdictCard::cancelRequested, m_session, &InspectionSession::cancel);
    connect(m_verdict, &VerdictCard::verifyRequested, this, &InspectionPage::verify);
    connect(m_filter, &InspectionFilter::changed, this, &InspectionPage::search);
    connect(&m_model, &InspectionModel::moreWanted, this, &InspectionPage::loadMore);
    m_table->setColumnHidden(InspectionModel::MarkColumn, true);
    connect(m_sample, &SamplePane::drawn, this, [this](const QSet<QString> &exceptions) {
        m_model.setMarked(exceptions);
        m_table->setColumnHidden(InspectionModel::MarkColumn, exceptions.isEmpty());
    });
    connect(m_sample, &SamplePane::chosen, m_story, &InspectionStory::showException);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &InspectionPage::choose);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filter, &InspectionFilter::focusSearch);
}

InspectionPage::~InspectionPage()
{
    m_session->cancel();
}

QWidget *InspectionPage::buildHeader()
{
    auto *head = new Panel(Colour::Surface, Qt::BottomEdge);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::s);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget((new PlainLabel(tr("Inspection")))->styled(type::lead, QFont::DemiBold));
    words->addWidget(m_title->styled(type::small, QFont::Normal, Colour::Text3));
    m_title->setOverflow(Overflow::Elide);
    row->addLayout(words, 1);
    auto *other = new BundleButton;
    connect(other, &BundleButton::chosen, this, &InspectionPage::open);
    row->addWidget(other);
    row->addWidget(m_close);
    m_close->hide();
    connect(m_close, &QPushButton::clicked, this, &InspectionPage::closeRequested);
    return head;
}

QWidget *InspectionPage::buildTabs(const QList<std::pair<QString, QWidget *>> &panes,
                                   const QString &name)
{
    auto *whole = new Panel(Colour::Surface);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::l, 0, space::l, 0);
    bar->setSpacing(space::l);
    auto *stack = new QStackedLayout;
    auto *group = new QButtonGroup(whole);
    for (const auto &[title, pane] : panes) {
        const int number = stack->addWidget(pane);
        auto *tab = makeButton(ButtonKind::Tab, title);
        tab->setCheckable(true);
        tab->setChecked(number == 0);
        tab->setAccessibleDescription(name);
        group->addButton(tab);
        bar->addWidget(tab);
        connect(tab, &QPushButton::toggled, stack, [stack, number](bool isOn) {
            if (isOn)
                stack->setCurrentIndex(number);
        });
    }
    bar->addStretch();
    column->addLayout(bar);
    column->addWidget(quietLine());
    column->addLayout(stack, 1);
    return whole;
}

QWidget *InspectionPage::buildList()
{
    auto *entries = new QWidget;
    auto *column = new QVBoxLayout(entries);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    auto *area = new QWidget;
    m_pages = new QStackedLayout(area);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    column->addWidget(area, 1);
    connect(m_empty, &EmptyState::actionRequested, m_filter, &InspectionFilter::clear);
    return buildTabs({{tr("Entries"), entries}, {tr("Sample"), m_sample}}, tr("Which entries"));
}

QWidget *InspectionPage::buildDetail()
{
    return buildTabs({{tr("Story"), m_story}, {tr("Entry"), m_entry}, {tr("Proof"), m_proof}},
                     tr("About what is chosen"));
}

void InspectionPage::setClosable(bool isClosable)
{
    m_close->setVisible(isClosable);
}

void InspectionPage::open(const QString &path)
{
    m_path = path;
    m_log.reset();
    m_isVerifying = true;
    m_title->setText(QDir::toNativeSeparators(path));
    m_verdict->showProgress(0, 0);
    m_model.show({}, 0);
    m_empty->show(QStringLiteral("clock"), tr("Opening…"), {});
    m_pages->setCurrentIndex(0);
    m_sample->clear();
    m_story->clear();
    m_entry->clear();
    m_proof->setEntry({});
    whenDone(m_session->open(path), this, [this, path](const Result<InspectedLog> &log) {
        if (path == m_path)
            take(log);
    });
}

void InspectionPage::take(const Result<InspectedLog> &log)
{
    if (!log.ok()) {
        m_empty->show(QStringLiteral("alert"), errorText(log.error()), {});
        // What is wrong with a bundle that can't even be read is its verdict.
        verify({});
        return;
    }
    m_log = *log;
    const QString size = tr("%n entries", nullptr, static_cast<int>(log->head.size));
    const QString what = log->isBundle ? tr("Bundle · %1 · evidence of: %2").arg(size, log->asked)
                                       : tr("Copy of a workspace · %1").arg(size);
    m_title->setText(what + QStringLiteral(" · ") + QDir::toNativeSeparators(log->path));
    verify({});
    search();
}

void InspectionPage::verify(const QString &keys)
{
    m_isVerifying = true;
    m_verdict->showProgress(0, 0);
    tellStory();
    whenDone(m_session->verify(keys), this,
             [this, path = m_path](const Result<VerifiedBundle> &verified) {
                 if (path == m_path)
                     tellVerdict(verified);
             });
}

void InspectionPage::tellVerdict(const Result<VerifiedBundle> &verified)
{
    m_isVerifying = false;
    if (!verified.ok())
        m_verdict->showFailure(verified.error());
    else if (m_log && !m_log->isBundle)
        m_verdict->showWorkspace(verified->found.verdict);
    else
        m_verdict->showBundle(*verified);
    tellStory();
}

void InspectionPage::tellStory()
{
    const QString verdict =
        m_verdict->verdictLine().isEmpty() ? tr("Not verified") : m_verdict->verdictLine();
    m_story->setSource({m_title->text(), tr("Verdict: %1").arg(verdict)});
}

void InspectionPage::search()
{
    if (!m_log)
        return;
    m_query = m_filter->query();
    whenDone(m_session->search(m_query, 0, pageSize), this,
             [this, query = m_query, path = m_path](const Result<InspectedEntries> &found) {
                 if (query == m_query && path == m_path)
                     showFound(found);
             });
}

void InspectionPage::showFound(const Result<InspectedEntries> &found)
{
    if (!found.ok()) {
        if (found.error().code == Code::Cancelled)
            return; // a newer search has begun
        m_empty->show(QStringLiteral("alert"), errorText(found.error()), {});
        m_pages->setCurrentIndex(0);
        return;
    }
    const bool isEmpty = found->entries.empty();
    if (isEmpty)
        m_empty->show(QStringLiteral("search"), tr("No entry matches."),
                      m_query.isEmpty() ? QString() : tr("Show all entries"));
    m_model.show(rowsOf(found->entries), found->total);
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
}

void InspectionPage::loadMore(qint64 skip)
{
    whenDone(m_session->search(m_query, skip, pageSize), this,
             [this, query = m_query, path = m_path](const Result<InspectedEntries> &found) {
                 if (query == m_query && path == m_path)
                     m_model.append(found.ok() ? rowsOf(found->entries)
                                               : std::vector<AuditLogRow>());
             });
}

void InspectionPage::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const qint64 sequence = index.data(InspectionModel::SequenceRole).toLongLong();
    const QString exception = index.data(InspectionModel::ExceptionRole).toString();
    m_proof->setEntry(sequence);
    showEntry(sequence);
    if (exception.isEmpty())
        m_story->showEntry(sequence);
    else
        m_story->showException(exception);
}

void InspectionPage::showEntry(qint64 sequence)
{
    whenDone(
        m_session->entry(sequence), this, [this, sequence](const Result<InspectedEntry> &entry) {
            const auto current = m_table->currentIndex().data(InspectionModel::SequenceRole);
            if (current.toLongLong() == sequence)
                m_entry->setPlainText(entry.ok() ? entryText(*entry) : errorText(entry.error()));
        });
}

} // namespace unsnag
