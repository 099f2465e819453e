// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/connectordesk.h"
#include "ui/theme/tokens.h"

#include <QWidget>

namespace unsnag {

//! What is left of one budget, as a small bar with its numbers.
class BudgetBar final : public QWidget
{
    Q_OBJECT
public:
    explicit BudgetBar(QWidget *parent = nullptr);

    void show(const BudgetState &budget, Timestamp now);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QWidget::show;

    QString m_name;
    QString m_figures;
    double m_share = -1; //!< that is left, 0 to 1; below 0: not known
    Colour m_tone = Colour::Success;
};

} // namespace unsnag
