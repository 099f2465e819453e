// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connectors/connectorspage.h"

#include "models/wording/errortext.h"
#include "ui/connectors/connectiondelegate.h"
#include "ui/connectors/connectionpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"

#include <QListView>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr int listWidth = 340;

ConnectionItem itemOf(const ConnectionView &view)
{
    ConnectionItem item;
    item.name = view.row.name;
    item.title = view.title;
    item.role = view.boundAs;
    item.address = view.row.values["base_url"].scalarText();
    if (item.address.isEmpty())
        item.address = view.row.name;
    if (!view.row.health.isNull())
        item.health = view.row.health["ok"].toBool() ? Health::Good : Health::Bad;
    item.message = view.row.health["message"].toString();
    item.accounts = view.accounts;
    return item;
}

} // namespace

ConnectorsPage::ConnectorsPage(DeskSession &session, QWidget *parent)
    : QWidget(parent), m_session(session)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildList());
    auto *rest = new Panel(Colour::Window);
    m_pages = new QStackedLayout(rest);
    m_empty = new EmptyState;
    m_empty->show(QStringLiteral("connectors"),
                  tr("No system is connected yet. Connect one with “unsnag-cli connector”."), {});
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_panel = new ConnectionPanel(session);
    scroll->setWidget(m_panel);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(scroll);
    row->addWidget(rest, 1);
    connect(&session, &DeskSession::opened, this, &ConnectorsPage::load);
    connect(&session, &DeskSession::connectionChanged, this, &ConnectorsPage::load);
    connect(m_panel, &ConnectionPanel::testBegan, this,
            [this](const QString &name) { m_model.setHealth(name, Health::Checking, {}); });
    connect(m_panel, &ConnectionPanel::testEnded, this,
            [this](const QString &name, bool isGood, const QString &message) {
                m_model.setHealth(name, isGood ? Health::Good : Health::Bad, message);
            });
}

QWidget *ConnectorsPage::buildList()
{
    auto *pane = new Panel(Colour::Surface, Qt::RightEdge);
    pane->setFixedWidth(listWidth);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto *title = (new PlainLabel(tr("Connectors")))->styled(type::lead, QFont::DemiBold);
    title->setContentsMargins(space::l, space::l, space::l, space::m);
    column->addWidget(title);
    m_list = new QListView;
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ConnectionDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Connections"));
    column->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { chooseRow(now.row()); });
    return pane;
}

void ConnectorsPage::showEvent(QShowEvent *)
{
    load();
}

void ConnectorsPage::load()
{
    if (m_session.isOpen())
        whenDone(m_session.connections(), this,
                 [this](const Result<std::vector<ConnectionView>> &views) { take(views); });
}

void ConnectorsPage::take(const Result<std::vector<ConnectionView>> &views)
{
    if (!views.ok()) {
        m_empty->show(QStringLiteral("alert"), errorSentence(views.error()), {});
        m_pages->setCurrentIndex(0);
        return;
    }
    m_views = *views;
    std::vector<ConnectionItem> items;
    for (const auto &view : m_views)
        items.push_back(itemOf(view));
    m_model.show(std::move(items));
    if (!m_views.empty() && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
    chooseRow(m_list->currentIndex().row());
}

void ConnectorsPage::chooseRow(int row)
{
    const bool isThere = row >= 0 && row < static_cast<int>(m_views.size());
    m_pages->setCurrentIndex(isThere ? 1 : 0);
    if (isThere)
        m_panel->show(m_views.at(static_cast<std::size_t>(row)));
}

} // namespace unsnag
