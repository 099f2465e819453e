// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace unsnag {

//! One field of evidence as it is drawn: the letter of its grade, its name, and what it weighs.
struct EvidenceCell {
    QString field;
    QChar letter;      //!< A same, B similar, F different; all else is drawn as not known
    double weight = 0; //!< log2 odds; negative speaks against
};

inline constexpr int evidenceCellHeight = 29;

//! The letter in its box: filled, framed, framed heavily or dotted, so that colour never stands alone.
void paintGradeLetter(QPainter &painter, const QRectF &where, QChar letter);

//! A bar from the middle: towards the end of the line for, towards its beginning against; without
//! weight a dotted line.
void paintSignedBar(QPainter &painter, const QRectF &where, double weight,
                    Qt::LayoutDirection direction);

//! All cells in a row of evidenceCellHeight, each its name above its letter and its bar; where the names
//! have no room, letters and bars alone share the width.
void paintEvidenceCells(QPainter &painter, const QRect &where,
                        const std::vector<EvidenceCell> &cells, Qt::LayoutDirection direction);

} // namespace unsnag
