// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/inspectionwindow.h"

#include "ui/audit/inspectionpage.h"
#include "ui/shell/appearances.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/panel.h"

#include <QApplication>
#include <QFileInfo>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr QSize defaultSize(1440, 900);
constexpr QSize smallest(560, 340);
constexpr int frameHeight = 40; // of a title bar, before the window has one

} // namespace

InspectionWindow::InspectionWindow(const Settings &settings, QWidget *parent) : QMainWindow(parent)
{
    // First: fonts and colours are taken over by whatever is built after it.
    applyAppearance(*qApp, appearanceOf(settings.theme()));
    m_page = new InspectionPage;
    auto *centre = new Panel(Colour::Window);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    setCentralWidget(centre);
    setMinimumSize(smallest);
    resize(defaultSize.boundedTo(screen()->availableSize() - QSize(0, frameHeight)));
    new FocusRing(this);
    auto *quit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this);
    connect(quit, &QShortcut::activated, this, &QWidget::close);
}

void InspectionWindow::open(const QString &path)
{
    setWindowTitle(tr("Unsnag: inspection of %1").arg(QFileInfo(path).fileName()));
    m_page->open(path);
}

} // namespace unsnag
