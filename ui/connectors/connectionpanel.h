// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/connectors/connectionform.h"
#include "ui/session/desksession.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace unsnag {

class AboutProfile;
class Banner;
class Card;
class Chip;
class ConditionView;
class PlainLabel;

//! One connection: whether it works, how it stands, its form, where its secrets are kept, and what its
//! profile says. Also the form of a new one.
class ConnectionPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionPanel(DeskSession &session, QWidget *parent = nullptr);

    void show(const ConnectionView &view);
    //! The form of a new connection; `taken` are the names there are.
    void begin(const std::shared_ptr<const Profile> &profile, const QStringList &taken);
    //! Goes to the first field of the form.
    void focusForm() { m_form->focusFirst(); }

signals:
    void testBegan(const QString &name);
    void testEnded(const QString &name, bool isGood, const QString &message);
    //! A new connection was stored.
    void made(const QString &name);
    //! The person gave up making one.
    void cancelled();
    void openRequested(const QString &exception);
    void queryRequested(const QString &query);
    //! This part should be scrolled into sight.
    void lookWanted(QWidget *part);

private:
    //! What the card is open for: a connection that is there, or one that is being made.
    enum class Purpose { Change, Create };

    using QWidget::show;
    QLayout *buildHeader();
    void buildBody(QVBoxLayout &column);
    void connectParts();
    void setPurpose(Purpose purpose);
    void showHealth();
    void showLogin(const Result<bool> &isStored);
    void askForSecrets();
    void test();
    void logIn();
    void save();
    void storeSecrets(const FilledConnection &filled);
    void finishSaving(const Result<void> &result);
    [[nodiscard]] bool isShown(const QString &name) const { return name == m_view.row.name; }

    DeskSession &m_session;
    ConnectionView m_view; //!< without a name while a new one is made
    int m_owed = 0;        //!< secrets that are being stored
    PlainLabel *m_title;
    PlainLabel *m_facts;
    Chip *m_health;
    PlainLabel *m_message;
    PlainLabel *m_login;
    QPushButton *m_test;
    QPushButton *m_logIn;
    QPushButton *m_save;
    QPushButton *m_cancel;
    Banner *m_problem;
    ConditionView *m_condition;
    Card *m_card;
    ConnectionForm *m_form;
    AboutProfile *m_about;
};

} // namespace unsnag
