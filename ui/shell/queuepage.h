// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/desksession.h"

#include <QWidget>

namespace unsnag {

class ItemPane;
class QueuePane;
class SplitPane;

//! Queue and item next to each other; in a narrow window one at a time.
class QueuePage final : public QWidget
{
    Q_OBJECT
public:
    explicit QueuePage(DeskSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QueuePane &queue() { return *m_queue; }
    [[nodiscard]] ItemPane &item() { return *m_item; }
    void openExternal(const QString &id);
    void goNext();
    //! Enter: opens the item in a narrow window, else decides.
    void advance();
    //! Esc: leaves the innermost thing that is open.
    void stepBack();
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void takeFocus();

    SplitPane *m_split;
    QueuePane *m_queue;
    ItemPane *m_item;
    bool m_isItemInFront = false;
    bool m_isRestored = false;
};

} // namespace unsnag
