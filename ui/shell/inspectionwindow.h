// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/settings/settings.h"

#include <QMainWindow>

namespace unsnag {

class InspectionPage;

//! A window that only looks into a bundle or a copy of a workspace: it has no workspace of its own.
class InspectionWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit InspectionWindow(const Settings &settings, QWidget *parent = nullptr);

    void open(const QString &path);

private:
    InspectionPage *m_page;
};

} // namespace unsnag
