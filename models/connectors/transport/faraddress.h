// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

struct sockaddr;

namespace unsnag {

//! An address of the Internet Protocol, of version 4 or 6; ::ffff:127.0.0.1 is 127.0.0.1.
class FarAddress
{
public:
    //! Nothing where the text is no address; brackets and a zone may stand around it.
    [[nodiscard]] static std::optional<FarAddress> parse(const QString &text);
    [[nodiscard]] static std::optional<FarAddress> of(const sockaddr &address);

    [[nodiscard]] bool isLoopback() const;
    //! Of this computer or this line alone: loopback, link-local, unspecified.
    [[nodiscard]] bool isInside() const;
    //! Of no public host: private networks, groups, reserved.
    [[nodiscard]] bool isPrivate() const;
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] bool isWithin(const char *network, int bits) const;

    std::array<std::uint8_t, 16> m_bytes{}; //!< of version 6; version 4 is mapped into it
};

} // namespace unsnag
