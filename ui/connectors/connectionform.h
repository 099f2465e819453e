// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/connectors/connectorfield.h"

#include <QStringList>

class QVBoxLayout;

namespace unsnag {

class ComboBox;

//! What is typed into a connection form, as it would be stored.
struct FilledConnection {
    ConnectionRow row;
    QString bindAs;                                   //!< words of ConfigureConnection
    std::vector<std::pair<QString, QString>> secrets; //!< field → typed text
};

//! The form of a connection as its profile describes it: fields in groups, only those of the chosen
//! way to log in, and what the connection is used as.
class ConnectionForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    //! A connection that is there.
    void show(std::shared_ptr<const Profile> profile, const ConnectionRow &row,
              const QString &boundAs);
    //! A new one, whose name must not be among `taken`.
    void begin(std::shared_ptr<const Profile> profile, const QStringList &taken);

    [[nodiscard]] FilledConnection filled() const;
    //! Marks what is wrong and goes to the first of it; whether nothing is.
    bool check();
    //! Shows the error at the field it names; whether there is one.
    bool complain(const Error &error);
    [[nodiscard]] QStringList secretFields() const;
    void showStored(const QString &field, const Result<bool> &isStored);
    void clearSecrets();
    void focusFirst();

signals:
    //! The person should see this part of the form.
    void lookWanted(QWidget *part);
    void submitted();

private:
    using QWidget::show;
    void build(const QString &boundAs);
    void addGroup(const QString &group, const QString &title);
    ConnectorField *addField(const ProfileField &field);
    void addHeading(const QString &title);
    void addUse(const QString &boundAs);
    void showChosen();
    [[nodiscard]] Json values() const;
    [[nodiscard]] ConnectorField *find(const QString &name) const;
    void goTo(ConnectorField &field);

    std::shared_ptr<const Profile> m_profile;
    ConnectionRow m_row;
    QStringList m_taken;
    std::vector<ConnectorField *> m_fields;
    ConnectorField *m_name = nullptr; //!< of a new connection; else null
    ComboBox *m_use = nullptr;
    QVBoxLayout *m_column;
    QWidget *m_box = nullptr;
    QVBoxLayout *m_lines = nullptr;
};

} // namespace unsnag
