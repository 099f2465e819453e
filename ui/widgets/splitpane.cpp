// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/splitpane.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace unsnag {
namespace {

class ThinHandle final : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    // The handle is wider than what it shows: it reaches over its neighbours to be easy to grab.
    void resizeEvent(QResizeEvent *event) override
    {
        setContentsMargins(3, 0, 3, 0);
        setMask(QRegion(contentsRect().adjusted(-3, 0, 3, 0)));
        QSplitterHandle::resizeEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), colour(Colour::Border));
    }
};

} // namespace

SplitPane::SplitPane(QWidget *parent) : QSplitter(Qt::Horizontal, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle *SplitPane::createHandle()
{
    return new ThinHandle(orientation(), this);
}

} // namespace unsnag
