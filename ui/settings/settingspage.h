// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/settings/settings.h"

#include <QWidget>

namespace unsnag {

class Card;
class ComboBox;

//! What a person prefers: appearance, undo time, how often to pull.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(Settings &settings, QWidget *parent = nullptr);

    //! Follows a change made elsewhere.
    void refresh();

signals:
    void changed();

private:
    ComboBox *addChoice(Card &card, const QString &title, const QString &help,
                        const QStringList &choices);

    Settings &m_settings;
    ComboBox *m_theme;
    ComboBox *m_undo;
    ComboBox *m_pull;
};

} // namespace unsnag
