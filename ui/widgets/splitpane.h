// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSplitter>

namespace unsnag {

//! Panes side by side with a line of 1 px between them that is easy to grab.
class SplitPane final : public QSplitter
{
    Q_OBJECT
public:
    explicit SplitPane(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QSplitterHandle *createHandle() override;
};

} // namespace unsnag
