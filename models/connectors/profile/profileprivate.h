// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/auth/authblocks.h"
#include "models/connectors/profile/profile.h"
#include "models/connectors/profile/wiretypes.h"

namespace unsnag {

//! What a checked profile holds; for the classes of this folder only.
class Profile::Private
{
public:
    explicit Private(Json checked);

    [[nodiscard]] const Json &operation(const QString &name) const
    {
        return document["operations"][name];
    }
    [[nodiscard]] const Json &entityOf(const QString &operationName) const;
    [[nodiscard]] bool isRpc() const
    {
        return document["transport"]["flavour"].toString() == QLatin1String("jsonrpc");
    }
    //! The way to log in that holds for these values of the form; all reading of `auth` begins here.
    [[nodiscard]] const Json &auth(const Json &values) const
    {
        return authBlockFor(document, values);
    }
    //! Whether a template outside of `auth` names a value that a login gives (a.NAME).
    [[nodiscard]] bool namesLogin() const { return m_namesLogin; }
    //! Those of them that a request can't be made without.
    [[nodiscard]] const QStringList &neededOfLogin() const { return m_neededOfLogin; }
    [[nodiscard]] const ProfileField *field(const QString &name) const;

    Json document;
    QString id;
    QString title;
    QString version;
    QStringList roles;
    QStringList testedWith;
    QStringList notes;
    std::vector<ProfileField> fields;
    WireTypes types;

private:
    bool m_namesLogin = false;
    QStringList m_neededOfLogin;
};

} // namespace unsnag
