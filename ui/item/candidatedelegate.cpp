// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/candidatedelegate.h"

#include "models/itemmodels/candidatemodel.h"
#include "models/wording/matchtext.h"
#include "ui/item/activitytext.h"
#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/evidencecells.h"

#include <QPainter>

namespace unsnag {
namespace {

constexpr int numberColumn = 28;
constexpr int scoreColumn = 56;
constexpr int leadColumn = 84; // as wide as the word is in German
constexpr int nameLine = 20;
constexpr int noteLine = 18;
constexpr int shapeSize = 14;

//! Draws the parts of one row; rectangles are given for left-to-right and mirrored here.
class RowPainter
{
public:
    RowPainter(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        : m_painter(painter), m_option(option), m_index(index),
          m_row(option.rect.adjusted(space::s, space::s, -space::m, -space::s)),
          m_left(m_row.left() + numberColumn), m_isChosen(option.state & QStyle::State_Selected)
    {}

    void run()
    {
        paintGround();
        paintNumber();
        const int end = paintScore();
        paintName(end);
        paintFields();
        paintNote();
    }

private:
    [[nodiscard]] QRect placed(const QRect &box) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect, box);
    }

    [[nodiscard]] Qt::Alignment atEnd() const
    {
        return m_option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    }

    void paintGround()
    {
        if (!m_isChosen && !(m_option.state & QStyle::State_MouseOver))
            return;
        // Without tints a frame says which one is chosen.
        const bool isFramed = m_isChosen && isHighContrast(currentScheme());
        m_painter.setPen(isFramed ? QPen(colour(Colour::Accent), 2) : QPen(Qt::NoPen));
        m_painter.setBrush(colour(m_isChosen ? Colour::Selected : Colour::Hover));
        m_painter.drawRoundedRect(QRectF(m_option.rect).adjusted(1, 1, -1, -1), radius::button,
                                  radius::button);
    }

    void paintNumber()
    {
        const QRect box = placed({m_row.left(), m_row.top(), numberColumn - space::xs, nameLine});
        const QRectF cap(box.center().x() - 9, box.center().y() - 9, 19, 19);
        m_painter.setPen(QPen(colour(m_isChosen ? Colour::Accent : Colour::BorderStrong), 1));
        m_painter.setBrush(m_isChosen ? colour(Colour::Accent) : Qt::transparent);
        m_painter.drawRoundedRect(cap, radius::input, radius::input);
        m_painter.setPen(colour(m_isChosen ? Colour::OnAccent : Colour::Text2));
        m_painter.setFont(textFont(type::caption, QFont::DemiBold));
        m_painter.drawText(cap, Qt::AlignCenter, QString::number(m_index.row() + 1));
    }

    //! Lead, score and the mark of a sure one at the end of the line. Returns where they begin.
    int paintScore()
    {
        m_painter.setFont(textFont(type::small));
        m_painter.setPen(colour(Colour::Text2));
        int end = m_row.right() - leadColumn;
        if (const double lead = m_index.data(CandidateModel::LeadRole).toDouble(); lead >= 0.5)
            drawFigures(m_painter, placed({end, m_row.top(), leadColumn, nameLine}), atEnd(),
                        CandidateDelegate::tr("lead %1").arg(qRound(lead)));
        m_painter.setFont(textFont(type::body, QFont::DemiBold));
        m_painter.setPen(colour(Colour::Text));
        end -= scoreColumn;
        drawFigures(m_painter, placed({end, m_row.top(), scoreColumn, nameLine}), atEnd(),
                    CandidateDelegate::tr("%1 %").arg(
                        qRound(m_index.data(CandidateModel::ScoreRole).toDouble())));
        return m_index.data(CandidateModel::IsSureRole).toBool() ? paintSure(end) : end;
    }

    int paintSure(int end)
    {
        const QString word = CandidateDelegate::tr("sure");
        m_painter.setFont(textFont(type::small, QFont::DemiBold));
        const int width = m_painter.fontMetrics().horizontalAdvance(word);
        const int begin = end - width - shapeSize - space::xs;
        const QRect shape =
            placed({begin, m_row.top() + (nameLine - shapeSize) / 2, shapeSize, shapeSize});
        paintIcon(m_painter, QStringLiteral("state-confirmed"), shape, colour(Colour::Success));
        m_painter.setPen(colour(Colour::Success));
        m_painter.drawText(placed({end - width, m_row.top(), width + 2, nameLine}),
                           Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, word);
        return begin;
    }

    void paintName(int end)
    {
        const int width = std::max(0, end - m_left - space::s);
        m_painter.setFont(textFont(type::body, QFont::DemiBold));
        m_painter.setPen(colour(Colour::Text));
        const QString shown = elided(m_index.data().toString(), width);
        m_painter.drawText(placed({m_left, m_row.top(), width, nameLine}),
                           Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
        const int used = m_painter.fontMetrics().horizontalAdvance(shown) + space::m;
        const int rest = std::max(0, width - used);
        m_painter.setFont(textFont(type::small));
        m_painter.setPen(colour(Colour::Text3));
        m_painter.drawText(placed({m_left + used, m_row.top() + 1, rest, nameLine}),
                           Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                           elided(m_index.data(CandidateModel::PlaceRole).toString(), rest));
    }

    void paintFields()
    {
        std::vector<EvidenceCell> cells;
        const auto fields = m_index.data(CandidateModel::FieldsRole).value<GradedFields>();
        for (const GradedField &field : fields)
            cells.push_back({matchFieldText(field.field), gradeLetter(field.grade), field.weight});
        const QRect line(m_left, m_row.top() + nameLine + 2, m_row.right() - m_left,
                         evidenceCellHeight);
        paintEvidenceCells(m_painter, placed(line), cells, m_option.direction);
    }

    void paintNote()
    {
        const double confidence = m_index.data(CandidateModel::ConfidenceRole).toDouble();
        const QString source = m_index.data(CandidateModel::SourceRole).toString();
        const bool isNamed = m_index.data(CandidateModel::IsNamedRole).toBool();
        QStringList parts{CandidateDelegate::tr("confidence %1").arg(probabilityText(confidence))};
        if (isNamed)
            parts += source;
        const auto activity = m_index.data(CandidateModel::ActivityRole);
        if (activity.isValid())
            parts += activityParts(activity.value<AccountActivity>(), ActivityLength::Short);
        if (!isNamed) // what goes without saying stands where it may be cut
            parts += source;
        const int width = m_row.right() - m_left;
        m_painter.setFont(textFont(type::small));
        m_painter.setPen(colour(Colour::Text2));
        m_painter.drawText(placed({m_left, m_row.bottom() - noteLine + 1, width, noteLine}),
                           Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                           elided(parts.join(QStringLiteral("  ·  ")), width));
    }

    [[nodiscard]] QString elided(const QString &text, int width) const
    {
        return m_painter.fontMetrics().elidedText(text, Qt::ElideRight, width);
    }

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const QModelIndex &m_index;
    QRect m_row;
    int m_left;
    bool m_isChosen;
};

} // namespace

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {300, height};
}

void CandidateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    RowPainter(*painter, option, index).run();
    painter->restore();
}

} // namespace unsnag
