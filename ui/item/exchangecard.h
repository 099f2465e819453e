// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/desksession.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace unsnag {

class JsonView;

//! The request that was sent and the answer that came, as they were, secrets masked; the payload
//! where nothing was sent.
class ExchangeCard final : public Card
{
    Q_OBJECT
public:
    explicit ExchangeCard(QWidget *parent = nullptr);

    void show(const ExceptionView &view);

private:
    using QWidget::show;
    void showPart(int part);

    QString m_texts[3];
    QPushButton *m_buttons[3];
    JsonView *m_view;
};

} // namespace unsnag
