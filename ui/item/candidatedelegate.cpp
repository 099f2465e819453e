// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/candidatedelegate.h"

#include "models/itemmodels/candidatemodel.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/evidencebar.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace unsnag {
namespace {

constexpr int numberColumn = 28;
constexpr int scoreColumn = 56;
constexpr int leadColumn = 84; // as wide as the word is in German

QString fieldWord(const QString &field)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("CandidateDelegate", "name")},
        {QStringLiteral("legal_form"), QT_TRANSLATE_NOOP("CandidateDelegate", "legal form")},
        {QStringLiteral("domain"), QT_TRANSLATE_NOOP("CandidateDelegate", "domain")},
        {QStringLiteral("tax_id"), QT_TRANSLATE_NOOP("CandidateDelegate", "tax id")},
        {QStringLiteral("street"), QT_TRANSLATE_NOOP("CandidateDelegate", "street")},
        {QStringLiteral("city"), QT_TRANSLATE_NOOP("CandidateDelegate", "city")},
        {QStringLiteral("postcode"), QT_TRANSLATE_NOOP("CandidateDelegate", "postcode")},
        {QStringLiteral("country"), QT_TRANSLATE_NOOP("CandidateDelegate", "country")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("CandidateDelegate", "e-mail")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("CandidateDelegate", "phone")},
    };
    const auto found = words.constFind(field);
    return found == words.constEnd() ? field
                                     : QCoreApplication::translate("CandidateDelegate", *found);
}

//! A rectangle given for left-to-right, mirrored where the row reads the other way.
QRect placed(const QRect &box, const QStyleOptionViewItem &option)
{
    return QStyle::visualRect(option.direction, option.rect, box);
}

void paintNumber(QPainter &painter, const QRect &box, int number, bool isChosen)
{
    const QRectF cap(box.center().x() - 9, box.center().y() - 9, 19, 19);
    painter.setPen(QPen(colour(isChosen ? Colour::Accent : Colour::BorderStrong), 1));
    painter.setBrush(isChosen ? colour(Colour::Accent) : Qt::transparent);
    painter.drawRoundedRect(cap, radius::input, radius::input);
    painter.setPen(colour(isChosen ? Colour::OnAccent : Colour::Text2));
    painter.setFont(textFont(type::caption, QFont::DemiBold));
    painter.drawText(cap, Qt::AlignCenter, QString::number(number));
}

void paintEvidenceLine(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                       const QVariantList &list)
{
    painter.setFont(textFont(type::caption));
    int x = line.left();
    for (const auto &entry : list) {
        const auto map = entry.toMap();
        const auto word = fieldWord(map.value(QStringLiteral("field")).toString());
        const int width = evidenceWidth(painter.fontMetrics(), word);
        if (x + width > line.right())
            return;
        paintEvidence(painter, placed(QRect(x, line.top(), width, line.height()), option), word,
                      map.value(QStringLiteral("similarity")).toDouble(),
                      map.value(QStringLiteral("weight")).toDouble(), option.direction);
        x += width + space::l;
    }
}

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
    const bool isChosen = option.state & QStyle::State_Selected;
    if (isChosen || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(isChosen ? Colour::Selected : Colour::Hover));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), radius::button,
                                 radius::button);
    }
    const QRect row = option.rect.adjusted(space::s, space::s, -space::m, -space::s);
    const int half = row.height() / 2;
    paintNumber(*painter,
                placed(QRect(row.left(), row.top(), numberColumn - space::xs, half), option),
                index.row() + 1, isChosen);
    const int textLeft = row.left() + numberColumn;
    const int textWidth = row.right() - textLeft - scoreColumn - leadColumn - space::s;
    painter->setFont(textFont(type::body, QFont::DemiBold));
    painter->setPen(colour(Colour::Text));
    const auto name = index.data().toString();
    const auto shown = painter->fontMetrics().elidedText(name, Qt::ElideRight, textWidth);
    painter->drawText(placed(QRect(textLeft, row.top(), textWidth, half), option),
                      Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
    const int nameWidth = painter->fontMetrics().horizontalAdvance(shown) + space::m;
    painter->setFont(textFont(type::small));
    painter->setPen(colour(Colour::Text3));
    const auto place =
        painter->fontMetrics().elidedText(index.data(CandidateModel::PlaceRole).toString(),
                                          Qt::ElideRight, std::max(0, textWidth - nameWidth));
    painter->drawText(
        placed(QRect(textLeft + nameWidth, row.top() + 1, std::max(0, textWidth - nameWidth), half),
               option),
        Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, place);
    const auto end = option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    if (const double lead = index.data(CandidateModel::LeadRole).toDouble(); lead >= 0.5) {
        drawFigures(*painter,
                    placed(QRect(row.right() - leadColumn, row.top(), leadColumn, half), option),
                    end, tr("lead %1").arg(qRound(lead)));
    }
    painter->setFont(textFont(type::body, QFont::DemiBold));
    painter->setPen(colour(Colour::Text));
    drawFigures(
        *painter,
        placed(QRect(row.right() - leadColumn - scoreColumn, row.top(), scoreColumn, half), option),
        end, tr("%1 %").arg(qRound(index.data(CandidateModel::ScoreRole).toDouble())));
    paintEvidenceLine(*painter,
                      QRect(textLeft, row.top() + half + 2, row.right() - textLeft, half - 2),
                      option, index.data(CandidateModel::EvidenceRole).toList());
    painter->restore();
}

bool CandidateDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                  const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QStringList lines;
    for (const auto &entry : index.data(CandidateModel::EvidenceRole).toList()) {
        const auto map = entry.toMap();
        lines.append(tr("%1: %2 ↔ %3")
                         .arg(fieldWord(map.value(QStringLiteral("field")).toString()),
                              map.value(QStringLiteral("query")).toString(),
                              map.value(QStringLiteral("candidate")).toString()));
    }
    // Tooltips guess at markup; escaping keeps foreign text plain.
    QToolTip::showText(event->globalPos(),
                       QStringLiteral("<p style='white-space:pre'>%1</p>")
                           .arg(lines.join(QLatin1Char('\n')).toHtmlEscaped()),
                       reinterpret_cast<QWidget *>(view));
    return true;
}

} // namespace unsnag
