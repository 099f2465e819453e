// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/bundlebutton.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>

namespace unsnag {

BundleButton::BundleButton(QWidget *parent) : QPushButton(parent)
{
    setText(tr("Open a bundle…"));
    setAccessibleName(text());
    setAutoDefault(false);
    auto *ways = new QMenu(this);
    ways->addAction(tr("One file (.tar)…"), this, [this] { ask(false); });
    ways->addAction(tr("A folder, or a copy of a workspace…"), this, [this] { ask(true); });
    setMenu(ways);
}

void BundleButton::ask(bool isFolder)
{
    auto *dialog = new QFileDialog(window(), tr("Open a bundle"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (isFolder)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    else
        dialog->setNameFilters({tr("Audit bundles (*.tar)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &BundleButton::chosen);
    dialog->open();
}

} // namespace unsnag
