// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/samplepane.h"

#include "models/base/money.h"
#include "models/wording/errortext.h"
#include "models/wording/statetext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowtable.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int usualCount = 25;
constexpr int mostSampled = 100'000;
constexpr int countWidth = 88;

QString amountText(const SampledException &one)
{
    return moneyText({one.amount, one.currency}, QLocale()).trimmed();
}

} // namespace

SamplePane::SamplePane(InspectionSession &session, QWidget *parent)
    : QWidget(parent), m_session(session),
      m_model({tr("Stratum"), tr("Exception"), tr("Reason"), tr("Amount"), tr("Entry")}),
      m_count(new QSpinBox), m_seed(new QLineEdit),
      m_draw(makeButton(ButtonKind::Normal, tr("Draw a sample"))), m_told(new PlainLabel),
      m_empty(new EmptyState),
      m_table(new RowTable(m_model, {64, 96, 180, 140, 64}, tr("Exceptions of the sample")))
{
    m_model.setFigures({0, 3});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildOrder());
    auto *area = new QWidget;
    m_pages = new QStackedLayout(area);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    column->addWidget(area, 1);
    connect(m_draw, &QPushButton::clicked, this, &SamplePane::draw);
    connect(m_seed, &QLineEdit::returnPressed, this, &SamplePane::draw);
    connect(m_seed, &QLineEdit::textChanged, this, [this] {
        setAllowed(*m_draw, m_seed->text().trimmed().isEmpty()
                                ? tr("Name a seed, so that it can be drawn again.")
                                : QString());
    });
    connect(m_table, &RowTable::chosenChanged, this, [this](const QString &exception) {
        if (!exception.isEmpty())
            emit chosen(exception);
    });
    setAllowed(*m_draw, tr("Name a seed, so that it can be drawn again."));
    clear();
}

QWidget *SamplePane::buildOrder()
{
    auto *order = new QWidget;
    auto *column = new QVBoxLayout(order);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_count->setRange(1, mostSampled);
    m_count->setValue(usualCount);
    m_count->setAccessibleName(tr("Exceptions to draw"));
    m_count->setFixedWidth(countWidth);
    m_seed->setPlaceholderText(tr("Seed: any words or figures"));
    m_seed->setAccessibleName(tr("Seed"));
    row->addWidget(m_count);
    row->addWidget(m_seed, 1);
    row->addWidget(m_draw);
    column->addLayout(row);
    column->addWidget(m_told->styled(type::small, QFont::Normal, Colour::Text2));
    return order;
}

void SamplePane::clear()
{
    m_model.show({});
    m_told->setText(tr("The same number and seed always draw the same, stratified by amount."));
    m_empty->show(QStringLiteral("mark"),
                  tr("Nothing was drawn yet. Entries of what is drawn are marked in the list."),
                  {});
    m_pages->setCurrentIndex(0);
    emit drawn({});
}

void SamplePane::draw()
{
    const QString seed = m_seed->text().trimmed();
    if (seed.isEmpty())
        return;
    setAllowed(*m_draw, tr("It is being drawn."));
    whenDone(m_session.sample(m_count->value(), seed), this,
             [this](const Result<InspectionSample> &sample) {
                 setAllowed(*m_draw, {});
                 if (sample.ok())
                     show(*sample);
                 else
                     m_told->setText(errorText(sample.error()));
             });
}

void SamplePane::show(const InspectionSample &sample)
{
    std::vector<TextRow> rows;
    QSet<QString> exceptions;
    for (const SampledException &one : sample.drawn) {
        exceptions.insert(one.exception);
        rows.push_back({one.exception,
                        {QString::number(one.stratum), one.exception, auditReasonText(one.title),
                         amountText(one), QLocale().toString(one.opened)},
                        {}});
    }
    m_told->setText(tr("%1 of %2 exceptions, seed “%3”: in each stratum of amounts those whose "
                       "SHA-256 of \"seed:exception\" comes first.")
                        .arg(QLocale().toString(static_cast<qint64>(rows.size())),
                             QLocale().toString(sample.population), sample.seed));
    m_empty->show(QStringLiteral("mark"), tr("The log opens no exceptions."), {});
    m_pages->setCurrentIndex(rows.empty() ? 0 : 1);
    m_model.show(std::move(rows));
    emit drawn(exceptions);
}

} // namespace unsnag
