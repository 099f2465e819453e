// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/connector.h"

namespace unsnag {

//! Secrets of a form, by field.
struct NamedSecrets {
    Json values = JsonObject{};
    QStringList texts;

    //! Values of a form with these among them.
    [[nodiscard]] Json joined(Json formValues) const;
};

//! Reads the secrets of a connection when they are needed; keeps none.
class SecretFields
{
public:
    SecretFields(const Profile &profile, QString connection, SecretReader reader);

    //! Those that the templates name as c.FIELD; optional ones that nobody stored are null.
    [[nodiscard]] Result<NamedSecrets> namedIn(const std::vector<Json> &templates) const;
    //! One of them. Error: NotFound where nobody stored it.
    [[nodiscard]] Result<QString> read(const QString &field) const;

private:
    const Profile &m_profile;
    QString m_connection;
    SecretReader m_reader;
};

} // namespace unsnag
