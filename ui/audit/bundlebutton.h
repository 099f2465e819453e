// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace unsnag {

//! "Open a bundle…": asks for a file or a folder, and says which was chosen.
class BundleButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit BundleButton(QWidget *parent = nullptr);

signals:
    void chosen(const QString &path);

private:
    void ask(bool isFolder);
};

} // namespace unsnag
