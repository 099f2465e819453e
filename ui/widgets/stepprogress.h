// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

namespace unsnag {

enum class StepState { Waiting, Running, Done, Failed };

struct Step {
    QString text;
    StepState state = StepState::Waiting;
};

//! Steps of a running job in a row, each with shape and word, joined by a line.
class StepProgress final : public QWidget
{
    Q_OBJECT
public:
    explicit StepProgress(QWidget *parent = nullptr);

    void show(std::vector<Step> steps);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QWidget::show;

    std::vector<Step> m_steps;
};

} // namespace unsnag
