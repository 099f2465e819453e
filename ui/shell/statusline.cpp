// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/statusline.h"

#include "ui/session/engineloop.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace unsnag {
namespace {

QString agoText(std::chrono::milliseconds ago)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(ago).count();
    if (seconds < 5)
        return StatusLine::tr("last pull just now");
    if (seconds < 120)
        return StatusLine::tr("last pull %1 s ago").arg(seconds);
    return StatusLine::tr("last pull %1 min ago").arg(seconds / 60);
}

} // namespace

class StatusLine::Dot final : public QWidget
{
public:
    Dot() { setFixedSize(14, 14); }
    void show(const QString &icon, Colour tone)
    {
        m_icon = icon;
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, m_icon, rect(), colour(m_tone));
    }

private:
    using QWidget::show;
    QString m_icon = QStringLiteral("state-open");
    Colour m_tone = Colour::Text3;
};

StatusLine::StatusLine(DeskSession &session, QWidget *parent)
    : Panel(Colour::Window, Qt::TopEdge, parent), m_session(session), m_dot(new Dot),
      m_text(new PlainLabel), m_work(new PlainLabel),
      m_cancel(makeButton(ButtonKind::Link, tr("Cancel"))), m_place(new PlainLabel)
{
    setFixedHeight(rowHeight::compact);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, 1, space::l, 0);
    row->setSpacing(space::s);
    for (auto *label : {m_text, m_work, m_place}) {
        label->styled(type::small, QFont::Normal, Colour::Text2);
        label->setWordWrap(false);
    }
    m_place->setTone(Colour::Text3);
    m_place->setOverflow(Overflow::Elide);
    m_place->setAlignment(Qt::AlignVCenter | Qt::AlignTrailing);
    row->addWidget(m_dot);
    row->addWidget(m_text);
    row->addWidget(m_work);
    row->addWidget(m_cancel);
    row->addWidget(m_place, 1);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        auto &work = m_session.work();
        if (!work.isIdle())
            work.cancel(work.index(0).data(WorkModel::IdRole).toInt());
    });
    auto &work = session.work();
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&work, signal, this, &StatusLine::showWork);
    connect(&work, &QAbstractItemModel::dataChanged, this, &StatusLine::showWork);
    connect(&session.engine(), &EngineLoop::progressed, this, &StatusLine::refresh);
    connect(&session, &DeskSession::opened, this, &StatusLine::refresh);
    connect(&m_ticking, &QTimer::timeout, this, &StatusLine::refresh);
    m_ticking.start(std::chrono::seconds(1));
    refresh();
    showWork();
}

QString StatusLine::engineText() const
{
    const auto &engine = m_session.engine();
    QStringList parts;
    if (!m_session.isOpen())
        return tr("Opening the workspace…");
    if (engine.duty() == EngineDuty::Rest)
        return m_session.whyReadOnly().isEmpty() ? tr("read only")
                                                 : tr("read only: the engine runs elsewhere");
    parts.append(engine.pullProblems().isEmpty() ? tr("online") : tr("offline"));
    if (const auto last = engine.lastPull())
        parts.append(agoText(m_session.now() - *last));
    if (const int replays = engine.awaited(); replays > 0)
        parts.append(tr("%n replay(s) under way", nullptr, replays));
    parts.append(tr("engine ok"));
    return parts.join(QStringLiteral("  ·  "));
}

void StatusLine::refresh()
{
    const auto &engine = m_session.engine();
    const bool isRead = !m_session.isOpen() || engine.duty() == EngineDuty::Rest;
    const bool isOffline = !engine.pullProblems().isEmpty();
    m_dot->show(isRead      ? QStringLiteral("lock")
                : isOffline ? QStringLiteral("offline")
                            : QStringLiteral("state-confirmed"),
                isRead      ? Colour::Text3
                : isOffline ? Colour::Warning
                            : Colour::Success);
    m_text->setText(engineText());
    m_text->setToolTip(plainTooltip(isRead ? m_session.whyReadOnly()
                                           : engine.pullProblems().join(QLatin1Char('\n'))));
    m_place->setText(m_session.isOpen()
                         ? tr("%1  ·  %2").arg(m_session.actor(), m_session.location())
                         : QString());
    m_place->setToolTip(plainTooltip(m_place->text()));
}

void StatusLine::showWork()
{
    auto &work = m_session.work();
    m_work->setVisible(!work.isIdle());
    bool mayCancel = false;
    if (!work.isIdle()) {
        const auto first = work.index(0);
        auto text = QStringLiteral("·  ") + first.data().toString();
        if (const auto total = first.data(WorkModel::TotalRole).toLongLong(); total > 0)
            text += QStringLiteral(" %1/%2")
                        .arg(first.data(WorkModel::DoneRole).toLongLong())
                        .arg(total);
        if (work.rowCount() > 1)
            text += tr(" and %n more", nullptr, work.rowCount() - 1);
        m_work->setText(text);
        mayCancel = first.data(WorkModel::MayCancelRole).toBool();
    }
    m_cancel->setVisible(mayCancel);
}

} // namespace unsnag
