// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alignedwords.h"

#include <QWidget>

namespace unsnag {

//! The words of two names above each other, with a sign between that says how each pair stands:
//! = same, ≈ similar, ≠ different; a word without a partner stands over a gap.
class WordPairs final : public QWidget
{
    Q_OBJECT
public:
    explicit WordPairs(QWidget *parent = nullptr);

    void show(const QString &query, const QString &candidate);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QWidget::show;

    [[nodiscard]] int widthOf(const AlignedWord &pair) const;
    void paintPair(QPainter &painter, const QRect &box, const AlignedWord &pair) const;

    std::vector<AlignedWord> m_pairs;
};

} // namespace unsnag
