// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/inspectionpage.h"

#include "models/wording/errortext.h"
#include "ui/audit/auditwords.h"
#include "ui/audit/bundlebutton.h"
#include "ui/audit/helppane.h"
#include "ui/audit/inspectionlist.h"
#include "ui/audit/inspectionstory.h"
#include "ui/audit/proofview.h"
#include "ui/audit/samplepane.h"
#include "ui/audit/verdictcard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/jsonview.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/splitpane.h"

#include <QButtonGroup>
#include <QDir>
#include <QLocale>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int listWidth = 800; // of 1440
constexpr int storyWidth = 640;

QString entryText(const InspectedEntry &entry)
{
    return QStringLiteral("leaf hash %1\n\n%2")
        .arg(QString::fromLatin1(entry.leafHash.toHex()),
             QString::fromUtf8(entry.entry.toIndentedText()));
}

} // namespace

InspectionPage::InspectionPage(QWidget *parent)
    : QWidget(parent), m_title(new PlainLabel),
      m_close(makeButton(ButtonKind::Normal, tr("Back to the own log"))),
      m_verdict(new VerdictCard), m_entry(new JsonView(tr("Entry as it is in the log"))),
      m_session(new InspectionSession(this)), m_list(new InspectionList(*m_session)),
      m_sample(new SamplePane(*m_session)), m_story(new InspectionStory(*m_session)),
      m_proof(new ProofView(*m_session))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(m_verdict);
    auto *split = new SplitPane;
    split->addWidget(
        buildTabs({{tr("Entries"), m_list}, {tr("Sample"), m_sample}}, tr("Which entries")));
    split->addWidget(buildTabs({{tr("Story"), m_story},
                                {tr("Entry"), m_entry},
                                {tr("Proof"), m_proof},
                                {tr("For auditors"), new HelpPane}},
                               tr("About what is chosen")));
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
    connect(m_sample, &SamplePane::drawn, m_list, &InspectionList::setMarked);
    connect(m_sample, &SamplePane::chosen, m_story,
            [this](const QString &exception) { m_story->showException(exception); });
    connect(m_list, &InspectionList::chosen, this, &InspectionPage::choose);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_list, &InspectionList::focusSearch);
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

void InspectionPage::setClosable(bool isClosable)
{
    m_close->setVisible(isClosable);
}

void InspectionPage::open(const QString &path)
{
    m_path = path;
    m_log.reset();
    ++m_checked;
    m_isVerifying = false; // until it is open
    m_title->setText(QDir::toNativeSeparators(path));
    m_verdict->showProgress(0, 0);
    m_list->showNothing(QStringLiteral("clock"), tr("Opening…"), tr("Stop"),
                        [this] { m_session->cancel(); });
    m_sample->clear();
    m_story->clear();
    m_entry->clear();
    m_proof->setEntry({});
    whenDone(m_session->open(path), this,
             [this, number = ++m_opened](const Result<InspectedLog> &log) {
                 if (number == m_opened)
                     take(log);
             });
}

void InspectionPage::take(const Result<InspectedLog> &log)
{
    if (!log.ok() && log.error().code == Code::Cancelled) {
        m_verdict->showFailure(log.error());
        m_list->showNothing(QStringLiteral("alert"), tr("Opening was stopped."), tr("Open again"),
                            [this] { open(m_path); });
        return;
    }
    if (!log.ok()) {
        m_list->showNothing(QStringLiteral("alert"), errorText(log.error()));
        // What is wrong with a bundle that can't even be read is its verdict.
        verify({});
        return;
    }
    m_log = *log;
    tellHead();
    verify({});
    m_list->start();
}

void InspectionPage::tellHead()
{
    const QString size = tr("%Ln entries", nullptr, static_cast<int>(m_log->head.size));
    QStringList what;
    if (!m_log->isBundle)
        what.append(tr("Copy of a workspace · %1").arg(size));
    else if (m_log->asked.isEmpty())
        what.append(tr("Bundle · %1").arg(size));
    else
        what.append(tr("Bundle · %1 · evidence of: %2").arg(size, m_log->asked));
    if (m_log->damage)
        what.append(tr("damaged, read as far as it can be"));
    what.append(QDir::toNativeSeparators(m_log->path));
    m_title->setText(what.join(QStringLiteral(" · ")));
}

void InspectionPage::verify(const QString &keys)
{
    m_isVerifying = true;
    m_verdict->showProgress(0, 0);
    m_list->setProven({});
    m_story->setProven({});
    tellStory();
    whenDone(m_session->verify(keys), this,
             [this, number = ++m_checked](const Result<InspectedVerdict> &checked) {
                 if (number == m_checked)
                     tellVerdict(checked);
             });
}

void InspectionPage::tellVerdict(const Result<InspectedVerdict> &checked)
{
    m_isVerifying = false;
    if (!checked.ok()) {
        m_verdict->showFailure(checked.error());
    } else {
        m_verdict->show(*checked);
        const bool isAllProven = !m_log || checked->proven >= m_log->head.size;
        const auto proven = isAllProven ? std::nullopt : std::optional(checked->proven);
        m_list->setProven(proven);
        m_story->setProven(proven);
    }
    tellStory();
}

void InspectionPage::tellStory()
{
    const QString verdict =
        m_verdict->verdictLine().isEmpty() ? tr("Not verified") : m_verdict->verdictLine();
    m_story->setSource({m_title->text(), tr("Verdict: %1").arg(verdict)});
}

void InspectionPage::choose(qint64 sequence, const QString &exception)
{
    m_proof->setEntry(sequence);
    showEntry(sequence);
    if (exception.isEmpty())
        m_story->showEntry(sequence);
    else
        m_story->showException(exception, sequence);
}

void InspectionPage::showEntry(qint64 sequence)
{
    whenDone(
        m_session->entry(sequence), this, [this, sequence](const Result<InspectedEntry> &entry) {
            if (m_list->chosenSequence() == sequence)
                m_entry->setPlainText(entry.ok() ? entryText(*entry) : errorText(entry.error()));
        });
}

} // namespace unsnag
