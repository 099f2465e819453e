// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace unsnag {

//! A login that a person makes with a browser, while it is under way.
struct BrowserLogin {
    QString url; //!< to be opened
    QString state;
    QString redirectUri;
    QString verifier; //!< of RFC 7636; empty where the system knows none
};

//! Where the browser comes back to, on 127.0.0.1.
struct RedirectPlace {
    QString path = QStringLiteral("/");
    int port = 0; //!< 0: any free one
};

} // namespace unsnag
