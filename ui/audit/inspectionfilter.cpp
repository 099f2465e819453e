// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/inspectionfilter.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QDate>
#include <QLineEdit>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int restMs = 250; // between the last key and the search
constexpr int narrowest = 64;

//! A value for one part of a query; what has spaces is put in quotes.
QString partOf(const char *kind, const QLineEdit &line)
{
    QString value = line.text().trimmed();
    if (value.isEmpty())
        return {};
    value.remove(u'"');
    const QString quoted = value.contains(u' ') ? QStringLiteral("\"%1\"").arg(value) : value;
    return QStringLiteral("%1:%2").arg(QLatin1String(kind), quoted);
}

bool isDayOrEmpty(const QLineEdit &line)
{
    const QString text = line.text().trimmed();
    return text.isEmpty() || QDate::fromString(text, Qt::ISODate).isValid();
}

void markWrong(QLineEdit &line, bool isWrong)
{
    line.setProperty("wrong", isWrong);
    line.style()->unpolish(&line);
    line.style()->polish(&line);
}

} // namespace

InspectionFilter::InspectionFilter(QWidget *parent) : QWidget(parent), m_rest(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::s);
    column->setSpacing(space::s);
    auto *first = new QHBoxLayout;
    auto *second = new QHBoxLayout;
    for (QHBoxLayout *row : {first, second}) {
        row->setSpacing(space::s);
        column->addLayout(row);
    }
    m_words = addLine(*first, tr("Search the log"));
    m_clear = makeButton(ButtonKind::Quiet, tr("Clear"));
    first->addWidget(m_clear);
    m_actor = addLine(*second, tr("Actor"));
    m_reason = addLine(*second, tr("Reason code"));
    m_trace = addLine(*second, tr("Trace id"));
    m_from = addLine(*second, tr("From 2026-03-01"));
    m_to = addLine(*second, tr("To 2026-03-31"));
    m_from->setAccessibleName(tr("From day"));
    m_to->setAccessibleName(tr("To day"));
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMs);
    connect(m_clear, &QPushButton::clicked, this, &InspectionFilter::clear);
    connect(m_rest, &QTimer::timeout, this, [this] {
        markWrong(*m_from, !isDayOrEmpty(*m_from));
        markWrong(*m_to, !isDayOrEmpty(*m_to));
        emit changed();
    });
}

QLineEdit *InspectionFilter::addLine(QBoxLayout &row, const QString &name)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(name);
    line->setAccessibleName(name);
    line->setMinimumWidth(narrowest);
    row.addWidget(line, 1);
    connect(line, &QLineEdit::textChanged, m_rest, qOverload<>(&QTimer::start));
    return line;
}

QString InspectionFilter::query() const
{
    QStringList parts{m_words->text().trimmed(), partOf("actor", *m_actor),
                      partOf("reason", *m_reason), partOf("trace", *m_trace)};
    // Half a date is still being typed.
    if (isDayOrEmpty(*m_from))
        parts.append(partOf("from", *m_from));
    if (isDayOrEmpty(*m_to))
        parts.append(partOf("to", *m_to));
    parts.removeAll(QString());
    return parts.join(u' ');
}

void InspectionFilter::clear()
{
    for (QLineEdit *line : findChildren<QLineEdit *>())
        line->clear();
}

void InspectionFilter::focusSearch()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
}

} // namespace unsnag
