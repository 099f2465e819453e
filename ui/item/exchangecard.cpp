// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/exchangecard.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/jsonview.h"

#include <QVBoxLayout>

namespace unsnag {
namespace {

struct Exchange {
    Json request;
    Json response;
};

//! What went over the wire last: of the replay once there was one, else of the failure.
Exchange exchangeOf(const ExceptionView &view)
{
    Exchange failed{view.exception.request, view.exception.response};
    const bool isFailureNews = !isClosed(view.exception.state) && !failed.request.isNull();
    if (isFailureNews || view.operations.empty())
        return failed;
    JsonArray requests;
    JsonArray responses;
    for (const auto &operation : view.operations) {
        const Json name(operation.step);
        requests.push_back(JsonObject{{QStringLiteral("operation"), name},
                                      {QStringLiteral("request"), operation.request}});
        responses.push_back(JsonObject{{QStringLiteral("operation"), name},
                                       {QStringLiteral("answer"), operation.response}});
    }
    return {Json(std::move(requests)), Json(std::move(responses))};
}

} // namespace

ExchangeCard::ExchangeCard(QWidget *parent)
    : Card(tr("Request and answer"), parent),
      m_buttons{makeButton(ButtonKind::Segment, tr("Request")),
                makeButton(ButtonKind::Segment, tr("Answer")),
                makeButton(ButtonKind::Segment, tr("Payload"))},
      m_view(new JsonView(tr("Request and answer")))
{
    for (int part = 0; part < 3; ++part) {
        m_buttons[part]->setCheckable(true);
        m_buttons[part]->setAutoExclusive(true);
        header()->addWidget(m_buttons[part]);
        connect(m_buttons[part], &QPushButton::toggled, this, [this, part](bool isOn) {
            if (isOn)
                showPart(part);
        });
    }
    body()->setContentsMargins(space::l, 0, space::l, space::m);
    body()->addWidget(m_view);
}

void ExchangeCard::show(const ExceptionView &view)
{
    const Exchange exchange = exchangeOf(view);
    const Json *parts[]{&exchange.request, &exchange.response, &view.payload};
    int first = 2;
    for (int part = 2; part >= 0; --part) {
        const bool isThere = !parts[part]->isNull();
        m_texts[part] = isThere ? QString::fromUtf8(parts[part]->toIndentedText()) : QString();
        const auto whyNot =
            part == 0 ? tr("Nothing was sent: it failed before") : tr("No answer came");
        setAllowed(*m_buttons[part], isThere ? QString() : whyNot);
        if (isThere)
            first = part;
    }
    setNote(first == 2 ? tr("nothing was sent yet") : QString());
    showPart(first);
}

void ExchangeCard::showPart(int part)
{
    m_buttons[part]->setChecked(true);
    m_view->showText(m_texts[part]);
}

} // namespace unsnag
