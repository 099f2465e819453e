// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubleanswer.h"
#include "tests/support/doubles/doublesystem.h"

#include <QSet>

namespace unsnag {

//! The token endpoint of Microsoft Entra, for the doubles that are logged in to through it.
class EntraLogin
{
public:
    //! `audience` is the resource that scopes must begin with, "/crm" say, after the double's address.
    explicit EntraLogin(QString audience) : m_audience(std::move(audience)) {}

    [[nodiscard]] static bool isFor(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request);
    //! Whether the request carries a token that is alive.
    [[nodiscard]] bool knows(const DoubleRequest &request) const;
    void end() { m_alive.clear(); }

    //! Both ways of the profiles, with `values` beside what the login needs.
    [[nodiscard]] static std::vector<DoubleLogin> logins(const QString &base, const Json &values);

private:
    [[nodiscard]] DoubleAnswer granted(bool isDelegated);

    QString m_audience;
    QSet<QString> m_alive;
    int m_given = 0;
};

} // namespace unsnag
