// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace unsnag {

class PlainLabel;

//! A titled box. The title row takes further controls at its end; the body is a column.
class Card : public QWidget
{
    Q_OBJECT
public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    //! A quiet remark behind the title.
    void setNote(const QString &note);
    [[nodiscard]] QHBoxLayout *header() const { return m_header; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    //! A button in the title row then hides and shows the body.
    void makeCollapsible();
    void setCollapsed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_title;
    PlainLabel *m_note;
    QHBoxLayout *m_header;
    QWidget *m_content;
    QVBoxLayout *m_body;
    QPushButton *m_fold = nullptr;
};

} // namespace unsnag
