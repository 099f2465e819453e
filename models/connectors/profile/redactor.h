// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/connectors/reply.h"
#include "models/connectors/transport/transport.h"

#include <QStringList>

namespace unsnag {

//! Takes secrets out of what is kept of an exchange. Two nets: the secret values themselves (plain,
//! percent-encoded, base64) wherever they stand, and in headers and bodies everything whose name says
//! that it is a secret. What was there reads "•••".
class Redactor
{
public:
    //! Values that must not be seen; those under 4 characters are masked only where they are the
    //! whole value, since they would stand in every other word.
    explicit Redactor(const QStringList &secrets);

    [[nodiscard]] QString text(const QString &text) const;
    //! Secret values out of every string.
    [[nodiscard]] Json values(const Json &json) const;
    //! The same, and every member named like a secret or a call stack.
    [[nodiscard]] Json named(const Json &json) const;
    [[nodiscard]] Json headers(const QList<HttpHeader> &headers) const;
    //! A body as Json where it is JSON (over 64 KiB as cut text), else as text.
    [[nodiscard]] Json body(const QByteArray &bytes) const;
    //! Everything a reply shows, but its request and response, which are built masked.
    void clean(Reply &reply) const;

    [[nodiscard]] static bool isSecretName(const QString &name);
    //! Whether a member of that name holds a server's own call stack: paths and code of its machine,
    //! which are nobody's business here.
    [[nodiscard]] static bool isTraceName(const QString &name);

private:
    QStringList m_parts; //!< longest first
    QStringList m_whole;
};

} // namespace unsnag
