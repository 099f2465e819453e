// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/retryform.h"

#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace unsnag {

RetryForm::RetryForm(const ExceptionView &view, QWidget *parent)
    : ResolutionForm(parent), m_id(view.exception.id)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(tr("What was refused"));
    card->setNote(view.exception.detail["step"].scalarText());
    card->body()->setContentsMargins(space::l, 0, space::l, space::m);
    card->body()->setSpacing(space::s);
    card->body()->addWidget(
        (new PlainLabel(view.exception.detail["summary"].scalarText()))->styled(type::body));
    card->body()->addWidget(
        (new PlainLabel(tr("Mend it where it is kept, then run the event again as it is.")))
            ->styled(type::small, QFont::Normal, Colour::Text3));
    column->addWidget(card);
}

std::optional<Decision> RetryForm::decision() const
{
    Decision decision;
    decision.exception = m_id;
    decision.action = Action::Retry;
    return decision;
}

QString RetryForm::primaryText() const
{
    return tr("Replay");
}

} // namespace unsnag
