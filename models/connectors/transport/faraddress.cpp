// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/transport/faraddress.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <cstring>

namespace unsnag {
namespace {

constexpr int mappedBits = 96; //!< before a mapped address of version 4

} // namespace

std::optional<FarAddress> FarAddress::parse(const QString &text)
{
    QString plain = text;
    if (plain.startsWith(QLatin1Char('[')) && plain.endsWith(QLatin1Char(']')))
        plain = plain.mid(1, plain.size() - 2);
    plain = plain.section(QLatin1Char('%'), 0, 0);
    const QByteArray bytes = plain.toLatin1();
    FarAddress out;
    in_addr four{};
    if (inet_pton(AF_INET, bytes.constData(), &four) == 1) {
        out.m_bytes.at(10) = out.m_bytes.at(11) = 0xff;
        std::memcpy(&out.m_bytes.at(12), &four, sizeof four);
        return out;
    }
    if (inet_pton(AF_INET6, bytes.constData(), out.m_bytes.data()) == 1)
        return out;
    return std::nullopt;
}

std::optional<FarAddress> FarAddress::of(const sockaddr &address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void *bytes = nullptr;
    if (address.sa_family == AF_INET)
        bytes = &reinterpret_cast<const sockaddr_in &>(address).sin_addr;
    else if (address.sa_family == AF_INET6)
        bytes = &reinterpret_cast<const sockaddr_in6 &>(address).sin6_addr;
    if (bytes == nullptr ||
        inet_ntop(address.sa_family, bytes, text.data(), socklen_t(text.size())) == nullptr)
        return std::nullopt;
    return parse(QString::fromLatin1(text.data()));
}

bool FarAddress::isWithin(const char *network, int bits) const
{
    const auto other = parse(QString::fromLatin1(network));
    if (!other)
        return false;
    const bool isMapped = QLatin1String(network).contains(QLatin1Char('.'));
    const int length = isMapped ? bits + mappedBits : bits;
    for (int bit = 0; bit < length; ++bit) {
        const auto byte = static_cast<std::size_t>(bit / 8);
        const int mask = 0x80 >> (bit % 8);
        if ((m_bytes.at(byte) & mask) != (other->m_bytes.at(byte) & mask))
            return false;
    }
    return true;
}

bool FarAddress::isLoopback() const
{
    return isWithin("127.0.0.0", 8) || isWithin("::1", 128);
}

bool FarAddress::isInside() const
{
    return isLoopback() || isWithin("0.0.0.0", 8) || isWithin("169.254.0.0", 16) ||
           isWithin("::", 128) || isWithin("fe80::", 10);
}

bool FarAddress::isPrivate() const
{
    return isWithin("10.0.0.0", 8) || isWithin("172.16.0.0", 12) || isWithin("192.168.0.0", 16) ||
           isWithin("100.64.0.0", 10) || isWithin("192.0.0.0", 24) || isWithin("198.18.0.0", 15) ||
           isWithin("224.0.0.0", 4) || isWithin("240.0.0.0", 4) || isWithin("fc00::", 7) ||
           isWithin("ff00::", 8);
}

QString FarAddress::text() const
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const bool isFour = isWithin("0.0.0.0", 0);
    const void *bytes = isFour ? &m_bytes.at(12) : m_bytes.data();
    inet_ntop(isFour ? AF_INET : AF_INET6, bytes, text.data(), socklen_t(text.size()));
    return QString::fromLatin1(text.data());
}

} // namespace unsnag
