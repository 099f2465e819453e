// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/flows/readinesspane.h"

#include "models/wording/errortext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"

#include <QVBoxLayout>

namespace unsnag {
namespace {

QString verdictText(ReviewVerdict verdict)
{
    switch (verdict) {
    case ReviewVerdict::Met:
        return ReadinessPane::tr("✓ met");
    case ReviewVerdict::Missing:
        return ReadinessPane::tr("! missing");
    case ReviewVerdict::Skipped:
        return ReadinessPane::tr("– not offered");
    }
    return {};
}

} // namespace

ReadinessPane::ReadinessPane(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_desk(session),
      m_model({tr("Topic"), tr("Point"), tr("Stands"), tr("What was found")}),
      m_verdict(new PlainLabel),
      m_table(new RowTable(m_model, {110, 190, 110}, tr("Readiness of the flow")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_verdict->styled(type::body, QFont::DemiBold);
    column->addWidget(m_verdict);
    column->addWidget(m_table, 1);
}

void ReadinessPane::review(const QString &flow)
{
    m_flow = flow;
    m_verdict->clear();
    m_model.show({});
    if (flow.isEmpty())
        return;
    whenDone(m_desk.review(flow), this, [this, flow](const Result<FlowReview> &review) {
        if (flow == m_flow)
            take(review);
    });
}

void ReadinessPane::take(const Result<FlowReview> &review)
{
    if (!review.ok()) {
        m_verdict->setTone(Colour::Danger);
        m_verdict->setText(errorSentence(review.error()));
        return;
    }
    m_verdict->setTone(review->isReady() ? Colour::Success : Colour::Danger);
    m_verdict->setText(review->isReady() ? tr("Ready to be scaled")
                                         : tr("Not ready: see what is missing"));
    std::vector<TextRow> rows;
    for (const ReviewPoint &point : review->points)
        rows.push_back({point.topic + QLatin1Char('/') + point.name,
                        {point.topic, point.name, verdictText(point.verdict), point.detail},
                        reviewVerdictName(point.verdict)});
    m_model.show(std::move(rows));
}

} // namespace unsnag
