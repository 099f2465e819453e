// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/desksession.h"
#include "ui/widgets/panel.h"

namespace unsnag {

class Chip;
class PlainLabel;
class SlaRing;

//! The top of an item: what has to change in one sentence, how much is at stake, how long is left.
class ItemHeader final : public Panel
{
    Q_OBJECT
public:
    explicit ItemHeader(QWidget *parent = nullptr);

    void show(const ExceptionView &view, Timestamp now);

signals:
    void sideToggled();

private:
    using QWidget::show;
    QLayout *buildMarks();
    void showTime(const ExceptionView &view, Timestamp now);

    Chip *m_state;
    Chip *m_severity;
    PlainLabel *m_name;
    SlaRing *m_ring;
    PlainLabel *m_sentence;
    PlainLabel *m_amount;
    PlainLabel *m_facts;
    PlainLabel *m_explanation;
};

//! How a due time came about, in sentences.
[[nodiscard]] QString explainDueTime(const ExceptionView &view);

} // namespace unsnag
