// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/differencescard.h"

#include "models/wording/errortext.h"
#include "ui/item/diffdelegate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace unsnag {
namespace {

//! Names the columns; the model carries no text of its own.
class NamedColumns final : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (orientation != Qt::Horizontal)
            return QIdentityProxyModel::headerData(section, orientation, role);
        if (role == Qt::TextAlignmentRole)
            return static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        const QString names[]{{},
                              DifferencesCard::tr("At failure"),
                              DifferencesCard::tr("CRM now"),
                              DifferencesCard::tr("ERP now")};
        return names[section];
    }
};

} // namespace

DifferencesCard::DifferencesCard(QWidget *parent)
    : Card(tr("Differences"), parent), m_table(new QTableView), m_remark(new PlainLabel),
      m_changes(makeButton(ButtonKind::Segment, tr("Changes"))),
      m_all(makeButton(ButtonKind::Segment, tr("All")))
{
    buildTable();
    for (auto *button : {m_changes, m_all}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        header()->addWidget(button);
    }
    m_changes->setChecked(true);
    connect(m_changes, &QPushButton::toggled, this, [this](bool isOn) {
        if (isOn)
            setScope(DiffScope::Changes);
    });
    connect(m_all, &QPushButton::toggled, this, [this](bool isOn) {
        if (isOn)
            setScope(DiffScope::All);
    });
    m_remark->styled(type::small, QFont::Normal, Colour::Text3);
    m_remark->setContentsMargins(space::s, space::xs, space::s, space::s);
    body()->setContentsMargins(space::s, 0, space::s, space::xs);
    body()->addWidget(m_table);
    body()->addWidget(m_remark);
    showLoading();
}

void DifferencesCard::buildTable()
{
    m_filter.setSourceModel(&m_model);
    auto *named = new NamedColumns(this);
    named->setSourceModel(&m_filter);
    m_table->setModel(named);
    m_table->setItemDelegate(new DiffDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight::compact);
    m_table->verticalHeader()->setMinimumSectionSize(rowHeight::compact);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setFixedHeight(rowHeight::compact);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("Differences"));
}

void DifferencesCard::showLoading()
{
    m_model.show({});
    m_table->hide();
    setNote({});
    m_remark->setText(tr("Reading both systems…"));
    m_remark->show();
}

void DifferencesCard::show(const Result<Comparison> &comparison)
{
    if (!comparison.ok()) {
        m_remark->setText(tr("Not compared: %1").arg(errorSentence(comparison.error())));
        return;
    }
    m_model.show(comparison->rows);
    setNote(tr("%n difference(s)", nullptr, m_model.changes()));
    QStringList remarks = comparison->problems;
    if (comparison->erpNow.isNull() && remarks.isEmpty())
        remarks.append(tr("Nothing is in the ERP yet."));
    if (m_model.changes() == 0)
        remarks.prepend(tr("Nothing changed since the failure."));
    m_remark->setText(remarks.join(QLatin1Char(' ')));
    m_remark->setVisible(!remarks.isEmpty());
    fit();
}

void DifferencesCard::setScope(DiffScope scope)
{
    m_filter.setScope(scope);
    fit();
}

void DifferencesCard::fit()
{
    const int rows = m_table->model()->rowCount();
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(rowHeight::compact * (rows + 1) + 2);
}

} // namespace unsnag
