// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/candidatepreview.h"

#include "models/wording/matchtext.h"
#include "ui/item/activitytext.h"
#include "ui/item/wordpairs.h"
#include "ui/theme/theme.h"
#include "ui/widgets/evidencecells.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace unsnag {
namespace {

//! The letter of a grade as a widget; screen readers hear its word.
class GradeMark final : public QWidget
{
public:
    explicit GradeMark(MatchGrade grade) : m_grade(grade)
    {
        setFixedSize(16, 16);
        setAccessibleName(gradeText(grade));
        setToolTip(gradeText(grade));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintGradeLetter(painter, QRectF(rect()).adjusted(1, 1, -1, -1), gradeLetter(m_grade));
    }

private:
    MatchGrade m_grade;
};

//! A value; one that differs stands on the ground of changes.
class ValueLabel final : public PlainLabel
{
public:
    ValueLabel(const QString &text, MatchGrade grade)
        : PlainLabel(text.isEmpty() ? QStringLiteral("–") : text), m_grade(grade)
    {
        styled(type::small, QFont::Normal, text.isEmpty() ? Colour::Text3 : Colour::Text);
        setOverflow(Overflow::Elide);
        setToolTip(plainTooltip(text));
        setContentsMargins(space::xs, 1, space::xs, 1);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const bool isMarked = m_grade == MatchGrade::Different || m_grade == MatchGrade::Similar;
        if (isMarked) {
            painter.setBrush(colour(m_grade == MatchGrade::Different ? Colour::DiffRemoved
                                                                     : Colour::DiffChanged));
            painter.drawRoundedRect(rect(), radius::input, radius::input);
        }
        PlainLabel::paintEvent(event);
    }

private:
    MatchGrade m_grade;
};

PlainLabel *quiet(const QString &text)
{
    auto *label = (new PlainLabel(text))->styled(type::small, QFont::Medium, Colour::Text3);
    label->setOverflow(Overflow::Elide);
    return label;
}

} // namespace

CandidatePreview::CandidatePreview(QWidget *parent)
    : QWidget(parent), m_words(new WordPairs), m_grid(new QGridLayout), m_activity(new PlainLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::s);
    m_grid->setHorizontalSpacing(space::s);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(2, 1);
    m_grid->setColumnStretch(3, 1);
    m_grid->setColumnMinimumWidth(1, 72);
    m_activity->styled(type::small, QFont::Normal, Colour::Text2);
    column->addWidget(m_words);
    column->addLayout(m_grid);
    column->addWidget(m_activity);
    setObjectName(QStringLiteral("preview"));
}

void CandidatePreview::show(const Account &query, const Candidate &candidate, const QString &system,
                            const std::optional<AccountActivity> &activity)
{
    clearRows();
    setAccessibleName(tr("Preview of %1").arg(candidate.account.name));
    m_words->show(query.name, candidate.account.name);
    addHeader(system, candidate.account.id);
    int row = 1;
    for (const GradedField &field : gradedFields(query, candidate))
        addRow(row++, field);
    m_activity->setText(
        activity ? activityParts(*activity, ActivityLength::Full).join(QStringLiteral("  ·  "))
                 : QString());
    m_activity->setVisible(activity.has_value());
}

//! Beside the pointer it is raised above what it covers.
void CandidatePreview::paintEvent(QPaintEvent *)
{
    if (!isWindow())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), colour(Colour::Raised));
    painter.setPen(QPen(colour(Colour::BorderStrong), lineWidth(currentScheme())));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void CandidatePreview::clearRows()
{
    while (auto *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void CandidatePreview::addHeader(const QString &system, const QString &id)
{
    m_grid->addWidget(quiet(tr("The record")), 0, 2);
    m_grid->addWidget(quiet(tr("%1 in %2", "account id and system").arg(id, system)), 0, 3);
}

void CandidatePreview::addRow(int row, const GradedField &field)
{
    m_grid->addWidget(new GradeMark(field.grade), row, 0);
    m_grid->addWidget((new PlainLabel(matchFieldText(field.field)))
                          ->styled(type::small, QFont::Normal, Colour::Text2),
                      row, 1);
    m_grid->addWidget(new ValueLabel(field.query, field.grade), row, 2);
    m_grid->addWidget(new ValueLabel(field.candidate, field.grade), row, 3);
}

} // namespace unsnag
