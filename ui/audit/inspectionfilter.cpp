// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/inspectionfilter.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>
#include <QTimer>

namespace unsnag {
namespace {

constexpr int restMs = 250; // between the last key and the search
constexpr int narrow = 112;
constexpr int wide = 168;

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
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::s);
    m_words = addLine(tr("Search the log"), 0);
    m_actor = addLine(tr("Actor"), narrow);
    m_reason = addLine(tr("Reason code"), wide);
    m_trace = addLine(tr("Trace id"), wide);
    m_from = addLine(tr("From 2026-03-01"), narrow);
    m_to = addLine(tr("To 2026-03-31"), narrow);
    m_from->setAccessibleName(tr("From day"));
    m_to->setAccessibleName(tr("To day"));
    m_clear = makeButton(ButtonKind::Quiet, tr("Clear"));
    row->addWidget(m_clear);
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMs);
    connect(m_clear, &QPushButton::clicked, this, &InspectionFilter::clear);
    connect(m_rest, &QTimer::timeout, this, [this] {
        markWrong(*m_from, !isDayOrEmpty(*m_from));
        markWrong(*m_to, !isDayOrEmpty(*m_to));
        emit changed();
    });
}

QLineEdit *InspectionFilter::addLine(const QString &name, int width)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(name);
    line->setAccessibleName(name);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->addWidget(line, width > 0 ? 0 : 1);
    if (width > 0)
        line->setFixedWidth(width);
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
