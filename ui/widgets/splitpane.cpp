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
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        // QSplitterHandle makes itself wider than the line, to be easy to grab.
        painter.fillRect(contentsRect(), colour(Colour::Border));
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
