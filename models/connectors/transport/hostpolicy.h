// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/transport/faraddress.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace unsnag {

//! Whether a host is this computer itself, as it is written: localhost, 127.x, ::1.
[[nodiscard]] bool isLoopbackHost(const QString &host);

//! Where requests of one connection may go: the hosts its form names and those its profile knows by
//! pattern, nowhere else. A name that leads inside where it should not (a rebound one, say) is refused
//! when its address is known.
class HostPolicy
{
public:
    enum class PlainHttp { LoopbackOnly, Everywhere };
    enum class Naming {
        ByPerson, //!< a private address may stand behind it: systems of one's own
        ByProfile //!< a public service
    };

    explicit HostPolicy(PlainHttp plain = PlainHttp::LoopbackOnly) : m_plain(plain) {}

    //! A URL, or a host with or without port. A host without a port is allowed with any.
    void allow(const QString &place, Naming naming);
    //! "*.example.com": every name below it, over https on its own port; or one name.
    void allowPattern(const QString &pattern);

    //! Why no request may go to this URL; empty where one may.
    [[nodiscard]] QString refusalOf(const QString &url) const;
    //! Why this address must not be the one behind the host of this URL; empty where it may.
    [[nodiscard]] QString refusalOf(const QString &url, const FarAddress &address) const;
    [[nodiscard]] PlainHttp plainHttp() const { return m_plain; }

private:
    [[nodiscard]] bool isPattern(const QString &host) const;

    PlainHttp m_plain;
    QSet<QString> m_authorities; //!< host:port
    QSet<QString> m_hosts;       //!< with any port
    QSet<QString> m_ofPersons;   //!< hosts named by a person
    QStringList m_patterns;
};

} // namespace unsnag
