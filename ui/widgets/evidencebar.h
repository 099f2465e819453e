// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFontMetrics>
#include <QWidget>

namespace unsnag {

//! Width and drawing of one field of evidence, for delegates. similarity 0..1; weight < 0 speaks
//! against and is drawn so. The painter's font is used.
[[nodiscard]] int evidenceWidth(const QFontMetrics &metrics, const QString &field);
void paintEvidence(QPainter &painter, const QRect &where, const QString &field, double similarity,
                   double weight, Qt::LayoutDirection direction);

//! One field of evidence: its name and how alike it is, as a short bar.
class EvidenceBar final : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceBar(QWidget *parent = nullptr);

    //! similarity 0..1; weight < 0 speaks against and is drawn so.
    void show(const QString &field, double similarity, double weight);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QWidget::show;

    QString m_field;
    double m_similarity = 0;
    double m_weight = 0;
};

} // namespace unsnag
