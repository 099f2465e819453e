// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
    [[nodiscard]] QString authKind() const { return document["auth"]["kind"].toString(); }
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
};

} // namespace unsnag
