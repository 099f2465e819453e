// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/flows/qualitypane.h"

#include "models/wording/errortext.h"
#include "models/wording/reasontext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

namespace unsnag {
namespace {

QString whenText(Timestamp moment)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()),
                              QLocale::ShortFormat);
}

QString verdictText(RunVerdict verdict)
{
    switch (verdict) {
    case RunVerdict::Passed:
        return QualityPane::tr("✓ passed");
    case RunVerdict::Failed:
        return QualityPane::tr("! failed");
    case RunVerdict::Empty:
        return QualityPane::tr("– nothing to compare");
    }
    return {};
}

QString canaryText(const std::optional<CanaryRun> &run)
{
    if (!run)
        return QualityPane::tr("never run");
    return QualityPane::tr("%1, %2: %3 of %4 the same, %5 differ, %6 not comparable")
        .arg(verdictText(run->verdict), whenText(run->endedAt))
        .arg(run->same)
        .arg(run->sample)
        .arg(run->different)
        .arg(run->failed);
}

QString syntheticText(const std::optional<SyntheticRun> &run)
{
    if (!run)
        return QualityPane::tr("never run");
    return QualityPane::tr("%1, %2: invoice %3 at %4")
        .arg(verdictText(run->verdict), whenText(run->endedAt),
             run->invoiceId.isEmpty() ? QStringLiteral("–") : run->invoiceId, run->target);
}

QString reconcileText(const std::optional<ReconcileRun> &run)
{
    if (!run)
        return QualityPane::tr("never run");
    return QualityPane::tr("%1: %2 documents, %3 deals, %4 proofs read; %5 opened")
        .arg(whenText(run->endedAt), run->report["documents"].scalarText(),
             run->report["deals"].scalarText(), run->report["proofs"].scalarText(),
             run->report["opened"].scalarText());
}

} // namespace

QualityPane::QualityPane(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(session),
      m_due({tr("Exception"), tr("Reason"), tr("Record"), tr("Closed")}), m_result(new Banner),
      m_table(new RowTable(m_due, {90, 170, 320}, tr("Runbook updates due")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_result);
    auto *card = new Card(tr("Proofs"));
    m_canary = addLine(*card, tr("Canary"),
                       tr("Runs stored events through validate and map only, and compares."),
                       tr("Run a canary"));
    m_synthetic = addLine(*card, tr("Synthetic run"),
                          tr("Makes a lead, wins it, invoices it in a test company, confirms it."),
                          tr("Run it now"));
    m_reconcile = addLine(*card, tr("Reconcile"),
                          tr("Looks for orphans, deals that were never billed, and drift."),
                          tr("Reconcile now"));
    column->addWidget(card);
    auto *due = new Card(tr("Runbook updates due"));
    due->setNote(tr("fixed by hand, and no entry in the runbook yet"));
    due->body()->addWidget(m_table);
    column->addWidget(due, 1);
    connect(m_canary.run, &QPushButton::clicked, this, &QualityPane::runCanary);
    connect(m_synthetic.run, &QPushButton::clicked, this, &QualityPane::runSynthetic);
    connect(m_reconcile.run, &QPushButton::clicked, this, &QualityPane::reconcile);
    connect(m_table, &RowTable::activatedId, this, &QualityPane::openRequested);
    connect(&m_desk, &QualityDesk::qualityChanged, this, &QualityPane::load);
}

QualityPane::Line QualityPane::addLine(Card &card, const QString &title, const QString &purpose,
                                       const QString &button)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::l, space::xs, space::l, space::s);
    row->setSpacing(space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget((new PlainLabel(title))->styled(type::body, QFont::DemiBold));
    words->addWidget((new PlainLabel(purpose))->styled(type::small, QFont::Normal, Colour::Text3));
    Line line{new PlainLabel, makeButton(ButtonKind::Normal, button)};
    line.last->styled(type::body, QFont::Normal, Colour::Text2);
    words->addWidget(line.last);
    row->addLayout(words, 1);
    row->addWidget(line.run, 0, Qt::AlignVCenter);
    card.body()->addLayout(row);
    return line;
}

void QualityPane::showEvent(QShowEvent *)
{
    load();
}

void QualityPane::load()
{
    for (const Line &line : {m_canary, m_synthetic, m_reconcile})
        setAllowed(*line.run, m_session.isOpen() ? m_session.whyReadOnly()
                                                 : tr("The workspace is not open yet."));
    if (!m_session.isOpen())
        return;
    whenDone(m_desk.show(), this, [this](const Result<QualityFacts> &facts) {
        if (facts.ok())
            take(*facts);
        else
            tell(facts.error());
    });
}

void QualityPane::take(const QualityFacts &facts)
{
    m_canary.last->setText(canaryText(facts.canary));
    m_synthetic.last->setText(syntheticText(facts.synthetic));
    m_reconcile.last->setText(reconcileText(facts.reconcile));
    std::vector<TextRow> rows;
    for (const UpdateDue &due : facts.updatesDue) {
        const auto reason = reasonFromName(due.reason);
        rows.push_back({due.exception,
                        {due.exception, reason ? reasonTitle(*reason) : due.reason, due.title,
                         due.closedAt ? whenText(*due.closedAt) : QString()},
                        {}});
    }
    m_due.show(std::move(rows));
}

void QualityPane::begin()
{
    for (const Line &line : {m_canary, m_synthetic, m_reconcile})
        setAllowed(*line.run, tr("A run is under way; the status line shows it."));
}

void QualityPane::tell(const std::optional<Error> &error)
{
    if (error)
        m_result->announce(Colour::Danger, QStringLiteral("alert"), errorText(*error));
    else
        m_result->hide();
}

void QualityPane::runCanary()
{
    begin();
    whenDone(m_desk.runCanary({}), this, [this](const Result<CanaryRun> &run) {
        tell(run.ok() ? std::optional<Error>() : run.error());
        load();
    });
}

void QualityPane::runSynthetic()
{
    begin();
    whenDone(m_desk.runSynthetic(), this, [this](const Result<SyntheticRun> &run) {
        tell(run.ok() ? std::optional<Error>() : run.error());
        load();
    });
}

void QualityPane::reconcile()
{
    begin();
    whenDone(m_desk.reconcile(ReconcileMode::Live), this,
             [this](const Result<ReconcileReport> &run) {
                 tell(run.ok() ? std::optional<Error>() : run.error());
                 load();
             });
}

} // namespace unsnag
