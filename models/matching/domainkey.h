// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace unsnag {

// UTF-8 in, UTF-8 out; nothing here asks a network or remembers anything.

//! The domain that somebody registered, in lower case ASCII: "https://shop.example.co.uk:8443/x" is
//! "example.co.uk", "bücher.example" is "xn--bcher-kva.example". Under a hoster of many the customer's
//! name counts ("shop.myshopify.com"). Empty for IP addresses, single labels, public suffixes, names of
//! local networks, providers of free mail, and pages in social networks ("facebook.com/somebody").
[[nodiscard]] std::string registrableDomain(std::string_view webAddress);

//! The registrable domain behind the '@'; empty where that is a provider of free or throw-away mail.
[[nodiscard]] std::string mailDomain(std::string_view email);

//! Whether a registrable domain in lower case gives mailboxes to anybody: free, of access providers,
//! or thrown away after use.
[[nodiscard]] bool isFreeMail(std::string_view domain);

} // namespace unsnag
