// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/wordpairs.h"

#include "models/wording/matchtext.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace unsnag {
namespace {

constexpr int wordLine = 20;
constexpr int signLine = 14;
constexpr int gap = 24; //!< width of a word that is not there

QString signOf(MatchGrade grade)
{
    switch (grade) {
    case MatchGrade::Same:
        return QStringLiteral("=");
    case MatchGrade::Similar:
        return QStringLiteral("≈");
    case MatchGrade::Different:
        return QStringLiteral("≠");
    case MatchGrade::Missing:
    case MatchGrade::Unweighed:
        break;
    }
    return QStringLiteral("–");
}

Colour toneOf(MatchGrade grade)
{
    switch (grade) {
    case MatchGrade::Same:
        return Colour::Success;
    case MatchGrade::Similar:
        return Colour::Warning;
    case MatchGrade::Different:
        return Colour::Danger;
    case MatchGrade::Missing:
    case MatchGrade::Unweighed:
        break;
    }
    return Colour::Text3;
}

Colour groundOf(MatchGrade grade)
{
    switch (grade) {
    case MatchGrade::Similar:
        return Colour::DiffChanged;
    case MatchGrade::Different:
        return Colour::DiffRemoved;
    case MatchGrade::Same:
    case MatchGrade::Missing:
    case MatchGrade::Unweighed:
        break;
    }
    return Colour::Sunken;
}

void paintWord(QPainter &painter, const QRect &box, const QString &word, MatchGrade grade)
{
    if (word.isEmpty()) {
        painter.setPen(QPen(colour(Colour::BorderStrong), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
    } else {
        const bool hasFrame = isHighContrast(currentScheme());
        painter.setPen(hasFrame ? QPen(colour(Colour::Border), 1) : QPen(Qt::NoPen));
        painter.setBrush(colour(groundOf(grade)));
    }
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius::input,
                            radius::input);
    painter.setPen(colour(Colour::Text));
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, word);
}

QString spoken(const AlignedWord &pair)
{
    if (pair.candidate.isEmpty())
        return WordPairs::tr("%1: only in the record").arg(pair.query);
    if (pair.query.isEmpty())
        return WordPairs::tr("%1: only in the account").arg(pair.candidate);
    return QStringLiteral("%1, %2: %3").arg(pair.query, pair.candidate, gradeText(pair.grade));
}

} // namespace

WordPairs::WordPairs(QWidget *parent) : QWidget(parent)
{
    setFont(textFont(type::small, QFont::Medium));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void WordPairs::show(const QString &query, const QString &candidate)
{
    m_pairs = alignedWords(query, candidate);
    QStringList sentences;
    for (const AlignedWord &pair : m_pairs)
        sentences += spoken(pair);
    setAccessibleName(tr("The names word by word"));
    setAccessibleDescription(sentences.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int WordPairs::widthOf(const AlignedWord &pair) const
{
    const int words = std::max(fontMetrics().horizontalAdvance(pair.query),
                               fontMetrics().horizontalAdvance(pair.candidate));
    return std::max(gap, words + 2 * space::s);
}

QSize WordPairs::sizeHint() const
{
    int width = 0;
    for (const AlignedWord &pair : m_pairs)
        width += widthOf(pair) + space::xs;
    return {width, 2 * wordLine + signLine};
}

void WordPairs::paintPair(QPainter &painter, const QRect &box, const AlignedWord &pair) const
{
    painter.setFont(font());
    paintWord(painter, {box.left(), box.top(), box.width(), wordLine}, pair.query, pair.grade);
    paintWord(painter, {box.left(), box.top() + wordLine + signLine, box.width(), wordLine},
              pair.candidate, pair.grade);
    painter.setPen(colour(toneOf(pair.grade)));
    painter.setFont(textFont(type::small, QFont::Bold));
    painter.drawText(QRect(box.left(), box.top() + wordLine, box.width(), signLine),
                     Qt::AlignCenter, signOf(pair.grade));
}

void WordPairs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 0;
    for (const AlignedWord &pair : m_pairs) {
        const int width = widthOf(pair);
        if (x + width > this->width())
            return;
        const QRect box(x, 0, width, height());
        paintPair(painter, QStyle::visualRect(layoutDirection(), rect(), box), pair);
        x += width + space::xs;
    }
}

} // namespace unsnag
