// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/domainkey.h"

#include "models/matching/maildomains.h"

#include <libpsl.h>

#include <QUrl>

#include <algorithm>
#include <array>
#include <functional>

namespace unsnag {
namespace {

constexpr std::size_t longestHost = 253;  // of the DNS
constexpr std::size_t longestText = 2048; // before the host: a scheme, a user, blanks

bool isBlank(char c)
{
    return static_cast<unsigned char>(c) <= ' ';
}

//! Which bytes end a host name in an address.
constexpr auto endsHost = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c <= ' '; ++c)
        table[c] = true;
    for (const char c : std::string_view("/\\?#,;|<>()\"'"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

//! Letters of host names as small letters, other characters of them as they are, 0 for what is none.
constexpr auto hostLetter = [] {
    std::array<char, 256> table{};
    for (const char c : std::string_view("0123456789-_"))
        table[static_cast<unsigned char>(c)] = c;
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyz")) {
        table[static_cast<unsigned char>(c)] = c;
        table[static_cast<unsigned char>(c & ~0x20)] = c;
    }
    return table;
}();

//! What is left of an address without blanks, scheme, user, port and path.
struct Host {
    std::string_view name;
    bool hasPath = false; //!< something behind the '/'
};

std::string_view withoutScheme(std::string_view text)
{
    while (!text.empty() && (isBlank(text.front()) || text.front() == '<' || text.front() == '"'))
        text.remove_prefix(1);
    const auto colon = text.find(':');
    const bool hasScheme = colon != std::string_view::npos && colon + 1 < text.size() &&
                           (text[colon + 1] == '/' || text[colon + 1] == '\\');
    if (hasScheme)
        text.remove_prefix(colon + 1);
    while (!text.empty() && (text.front() == '/' || text.front() == '\\'))
        text.remove_prefix(1);
    return text;
}

Host hostOf(std::string_view webAddress)
{
    std::string_view text = withoutScheme(webAddress.substr(0, longestText));
    const auto isEnd = [](char c) { return endsHost[static_cast<unsigned char>(c)]; };
    const auto end = static_cast<std::size_t>(std::ranges::find_if(text, isEnd) - text.begin());
    const std::string_view path = text.substr(end);
    Host host{text.substr(0, end), path.size() > 1 && path[0] == '/' && !isBlank(path[1])};
    if (const auto at = host.name.rfind('@'); at != std::string_view::npos)
        host.name.remove_prefix(at + 1);
    host.name = host.name.substr(0, host.name.find(':'));
    while (host.name.ends_with('.'))
        host.name.remove_suffix(1);
    return host;
}

//! A host name in small ASCII letters with a closing zero byte, as the list of public suffixes wants it.
class AsciiHost
{
public:
    //! Empty for what is no host name.
    explicit AsciiHost(std::string_view name)
    {
        const auto isWide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
        if (name.size() > longestHost)
            return;
        if (std::ranges::any_of(name, isWide))
            take(QUrl::toAce(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())))
                     .toStdString());
        else
            take(name);
    }
    [[nodiscard]] std::string_view name() const { return {m_text.data(), m_size}; }

private:
    void take(std::string_view name)
    {
        if (name.size() > longestHost)
            return;
        bool isLabelOpen = false;
        for (std::size_t i = 0; i < name.size(); ++i) {
            const char c = name[i];
            const char letter = hostLetter[static_cast<unsigned char>(c)];
            if (letter == 0 && (c != '.' || !isLabelOpen))
                return; // an empty label, or no host at all
            isLabelOpen = letter != 0;
            m_text[i] = isLabelOpen ? letter : c;
        }
        m_text[name.size()] = 0;
        m_size = name.size();
    }

    std::array<char, longestHost + 1> m_text; // up to its zero byte
    std::size_t m_size = 0;
};

//! The labels of a host name, from the right.
std::string_view lastLabel(std::string_view name)
{
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

bool isLocal(std::string_view label)
{
    constexpr std::string_view local[] = {"local",     "localhost",   "lan",     "intranet",
                                          "internal",  "localdomain", "invalid", "corp",
                                          "workgroup", "home",        "onion",   "arpa"};
    return std::ranges::find(local, label) != std::end(local);
}

//! Whether nobody can register a name (which ends at a zero byte). The list takes half a microsecond for
//! an answer, and the same names come again and again: an account's site and its mail, "co.uk". The last
//! answers are kept, each as the hash of its name with the answer as lowest bit.
bool isPublicSuffix(std::string_view name)
{
    static thread_local std::array<std::size_t, 1024> answers{};
    const std::size_t hash = std::hash<std::string_view>()(name) << 1;
    std::size_t &kept = answers[hash / 2 % answers.size()];
    if ((kept & ~std::size_t(1)) != hash)
        kept = hash | (psl_is_public_suffix(psl_builtin(), name.data()) == 1 ? 1 : 0);
    return (kept & 1) == 1;
}

//! From the left: the last name before the first public suffix; a last label always is one.
std::string_view registrable(std::string_view name)
{
    std::string_view before;
    while (true) {
        const auto dot = name.find('.');
        if (dot == std::string_view::npos || isPublicSuffix(name))
            return before;
        before = name;
        name.remove_prefix(dot + 1);
    }
}

std::string domainOf(const Host &host)
{
    const AsciiHost ascii(host.name);
    std::string_view name = ascii.name();
    if (name.starts_with("www."))
        name.remove_prefix(4);
    const std::string_view top = lastLabel(name);
    if (top.size() == name.size() || top.empty() || (top[0] >= '0' && top[0] <= '9') ||
        isLocal(top))
        return {};
    const std::string_view domain = registrable(name);
    const bool isNobodys = isFreeMail(domain) || (host.hasPath && isSharedSite(domain));
    return isNobodys ? std::string() : std::string(domain);
}

} // namespace

std::string registrableDomain(std::string_view webAddress)
{
    return domainOf(hostOf(webAddress));
}

std::string mailDomain(std::string_view email)
{
    const std::string_view text = email.substr(0, longestText);
    const auto at = text.find('@');
    if (at == std::string_view::npos)
        return {};
    Host host = hostOf(text.substr(at + 1));
    host.hasPath = false;
    return domainOf(host);
}

bool isFreeMail(std::string_view domain)
{
    return isMailProvider(domain);
}

} // namespace unsnag
