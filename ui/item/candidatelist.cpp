// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/candidatelist.h"

#include "ui/item/candidatedelegate.h"
#include "ui/item/candidatepreview.h"
#include "ui/session/matchdesk.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScreen>

namespace unsnag {
namespace {

constexpr int settlingMs = 400;
constexpr int previewWidth = 520;

} // namespace

CandidateList::CandidateList(DeskSession &session, const QString &system, const QString &name,
                             QWidget *parent)
    : QListView(parent), m_session(session), m_system(system),
      m_isWanted(std::make_shared<std::atomic_bool>(true))
{
    m_model.setSystem(system);
    setModel(&m_model);
    setItemDelegate(new CandidateDelegate(this));
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(name);
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingMs);
    connect(&m_settling, &QTimer::timeout, this, &CandidateList::readActivity);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CandidateList::chosenChanged);
}

CandidateList::~CandidateList()
{
    *m_isWanted = false;
    hidePreview();
}

void CandidateList::show(const Suggestions &suggestions)
{
    hidePreview();
    m_model.show(suggestions);
    setVisible(count() > 0);
    setFixedHeight(count() * CandidateDelegate::height + 2);
    m_settling.start();
}

bool CandidateList::choose(int number)
{
    if (number < 1 || number > count())
        return false;
    setCurrentIndex(m_model.index(number - 1));
    return true;
}

const Candidate *CandidateList::chosen() const
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || index.row() >= count())
        return nullptr;
    return &suggestions().candidates.at(static_cast<std::size_t>(index.row()));
}

std::optional<AccountActivity> CandidateList::activityOf(const QModelIndex &index) const
{
    const QVariant activity = index.data(CandidateModel::ActivityRole);
    return activity.isValid() ? std::optional(activity.value<AccountActivity>()) : std::nullopt;
}

void CandidateList::readActivity()
{
    QStringList accounts;
    for (const Candidate &candidate : suggestions().candidates) {
        if (!m_asked.contains(candidate.account.id))
            accounts += candidate.account.id;
    }
    if (accounts.isEmpty() || !m_session.isOpen())
        return;
    m_asked += accounts;
    whenDone(MatchDesk(m_session).activity(accounts,
                                           [isWanted = m_isWanted] { return isWanted->load(); }),
             this, [this](const Result<std::vector<AccountActivity>> &read) {
                 if (!read.ok())
                     return;
                 m_model.setActivities(*read);
                 emit chosenChanged();
             });
}

bool CandidateList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        preview(indexAt(help->pos()), help->globalPos());
        return true;
    }
    const bool isOver = event->type() == QEvent::Leave ||
                        event->type() == QEvent::MouseButtonPress ||
                        event->type() == QEvent::Wheel || event->type() == QEvent::Hide;
    if (isOver)
        hidePreview();
    return QListView::viewportEvent(event);
}

void CandidateList::keyPressEvent(QKeyEvent *event)
{
    hidePreview();
    if (event->key() == Qt::Key_Space) {
        emit detailWanted();
        return;
    }
    QListView::keyPressEvent(event);
}

void CandidateList::preview(const QModelIndex &index, const QPoint &at)
{
    hidePreview();
    if (!index.isValid())
        return;
    m_preview = new CandidatePreview(window());
    m_preview->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_preview->setAttribute(Qt::WA_DeleteOnClose);
    m_preview->setFixedWidth(previewWidth);
    m_preview->show(suggestions().query,
                    suggestions().candidates.at(static_cast<std::size_t>(index.row())), m_system,
                    activityOf(index));
    m_preview->adjustSize();
    const QRect room = screen()->availableGeometry();
    QPoint corner = at + QPoint(space::l, space::l);
    corner.setX(std::min(corner.x(), room.right() - m_preview->width() - space::s));
    if (corner.y() + m_preview->height() > room.bottom())
        corner.setY(at.y() - m_preview->height() - space::s);
    m_preview->move(corner);
    m_preview->setVisible(true);
}

void CandidateList::hidePreview()
{
    if (m_preview)
        m_preview->close();
}

} // namespace unsnag
