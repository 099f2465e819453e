// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connectors/connectorspage.h"

#include "models/wording/errortext.h"
#include "ui/connectors/connectiondelegate.h"
#include "ui/connectors/connectionpanel.h"
#include "ui/connectors/profilepicker.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"

#include <QListView>
#include <QPushButton>
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
    buildPages(*rest);
    row->addWidget(rest, 1);
    connectPanel();
    connect(&session, &DeskSession::opened, this, &ConnectorsPage::load);
    connect(&session, &DeskSession::connectionChanged, this, &ConnectorsPage::load);
    connect(m_add, &QPushButton::clicked, this, &ConnectorsPage::pickProfile);
    connect(m_empty, &EmptyState::actionRequested, this, &ConnectorsPage::pickProfile);
    connect(m_picker, &ProfilePicker::chosen, this, &ConnectorsPage::begin);
    connect(m_picker, &ProfilePicker::cancelled, this, &ConnectorsPage::leaveNew);
}

void ConnectorsPage::buildPages(QWidget &rest)
{
    m_pages = new QStackedLayout(&rest);
    m_empty = new EmptyState;
    m_empty->show(QStringLiteral("connectors"),
                  tr("No system is connected yet. Connect a CRM and an ERP to begin."),
                  tr("Connect a system"));
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_panel = new ConnectionPanel(m_session);
    m_scroll->setWidget(m_panel);
    m_picker = new ProfilePicker;
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_scroll);
    m_pages->addWidget(m_picker);
}

void ConnectorsPage::connectPanel()
{
    connect(m_panel, &ConnectionPanel::testBegan, this,
            [this](const QString &name) { m_model.setHealth(name, Health::Checking, {}); });
    connect(m_panel, &ConnectionPanel::testEnded, this,
            [this](const QString &name, bool isGood, const QString &message) {
                m_model.setHealth(name, isGood ? Health::Good : Health::Bad, message);
            });
    connect(m_panel, &ConnectionPanel::made, this, [this](const QString &name) {
        m_isMaking = false;
        m_wanted = name;
        load();
    });
    connect(m_panel, &ConnectionPanel::cancelled, this, &ConnectorsPage::leaveNew);
    connect(m_panel, &ConnectionPanel::openRequested, this, &ConnectorsPage::openRequested);
    connect(m_panel, &ConnectionPanel::queryRequested, this, &ConnectorsPage::queryRequested);
    connect(m_panel, &ConnectionPanel::lookWanted, m_scroll,
            [this](QWidget *part) { m_scroll->ensureWidgetVisible(part); });
}

QWidget *ConnectorsPage::buildList()
{
    auto *pane = new Panel(Colour::Surface, Qt::RightEdge);
    pane->setFixedWidth(listWidth);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto *title = (new PlainLabel(tr("Connectors")))->styled(type::lead, QFont::DemiBold);
    m_add = makeIconButton(QStringLiteral("plus"), tr("Connect a system"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::l, space::m, space::m, space::s);
    head->addWidget(title, 1);
    head->addWidget(m_add);
    column->addLayout(head);
    m_list = new QListView;
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ConnectionDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Connections"));
    column->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                m_isMaking = false;
                chooseRow(now.row());
            });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &now) {
        m_isMaking = false;
        chooseRow(now.row());
    });
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
    setAllowed(*m_add, m_session.whyReadOnly(), tr("Connect a system"));
    if (const int row = m_wanted.isEmpty() ? -1 : m_model.rowOf(m_wanted); row >= 0) {
        m_wanted.clear();
        m_list->setCurrentIndex(m_model.index(row));
    }
    if (!m_views.empty() && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
    if (!m_isMaking)
        chooseRow(m_list->currentIndex().row());
}

void ConnectorsPage::pickProfile()
{
    whenDone(m_session.profiles(), this,
             [this](const Result<std::vector<std::shared_ptr<const Profile>>> &profiles) {
                 if (!profiles.ok())
                     return;
                 m_isMaking = true;
                 m_pages->setCurrentWidget(m_picker);
                 m_picker->show(*profiles);
             });
}

void ConnectorsPage::begin(const std::shared_ptr<const Profile> &profile)
{
    QStringList taken;
    for (const auto &view : m_views)
        taken.append(view.row.name);
    m_isMaking = true;
    m_panel->begin(profile, taken);
    m_pages->setCurrentWidget(m_scroll);
    m_scroll->ensureVisible(0, 0);
    m_panel->focusForm();
}

void ConnectorsPage::leaveNew()
{
    m_isMaking = false;
    chooseRow(m_list->currentIndex().row());
    m_list->setFocus(Qt::OtherFocusReason);
}

void ConnectorsPage::chooseRow(int row)
{
    const bool isThere = row >= 0 && row < static_cast<int>(m_views.size());
    m_pages->setCurrentIndex(isThere ? 1 : 0);
    if (isThere)
        m_panel->show(m_views.at(static_cast<std::size_t>(row)));
}

} // namespace unsnag
