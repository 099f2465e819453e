// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/desksession.h"

#include <QWidget>

#include <map>

class QFormLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace unsnag {

class Banner;
class Card;
class Chip;
class ComboBox;
class PlainLabel;

//! One connection: its form, where its secrets are kept, and the Test button with its result.
class ConnectionPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionPanel(DeskSession &session, QWidget *parent = nullptr);

    void show(const ConnectionView &view);

signals:
    void testBegan(const QString &name);
    void testEnded(const QString &name, bool isGood, const QString &message);

private:
    using QWidget::show;
    struct Line {
        ProfileField field;
        QWidget *editor = nullptr;
        PlainLabel *hint = nullptr;
        QWidget *row = nullptr;
    };
    QLayout *buildHeader();
    void buildForm();
    void addLine(const ProfileField &field);
    void askForSecret(const QString &field);
    void showHealth();
    void test();
    void logIn();
    //! Shows the lines that belong to the chosen way to log in.
    void showChosenLines();
    void save();
    void storeSecrets();
    void finishSaving(const Result<void> &result);
    [[nodiscard]] QString textOf(const Line &line) const;

    DeskSession &m_session;
    ConnectionView m_view;
    std::vector<Line> m_lines;
    PlainLabel *m_title;
    PlainLabel *m_facts;
    Chip *m_health;
    PlainLabel *m_message;
    QPushButton *m_test;
    QPushButton *m_logIn;
    QPushButton *m_save;
    Banner *m_problem;
    Card *m_card;
    QVBoxLayout *m_form = nullptr;
    QWidget *m_formBox = nullptr;
};

} // namespace unsnag
