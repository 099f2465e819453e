// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/doubleanswer.h"

namespace unsnag {

DoubleAnswer DoubleAnswer::json(int status, const Json &body)
{
    return {status, {}, body.toText()};
}

DoubleAnswer DoubleAnswer::with(QByteArray name, QByteArray value) const
{
    DoubleAnswer more = *this;
    more.headers.emplace_back(std::move(name), std::move(value));
    return more;
}

QByteArray DoubleAnswer::wire() const
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + " Double\r\n";
    if (!body.isEmpty())
        out += "Content-Type: " + type + "\r\n";
    for (const auto &[name, value] : headers)
        out += name + ": " + value + "\r\n";
    const bool isBare = status == 204 || status == 304;
    if (!isBare)
        out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return out + "\r\n" + (isBare ? QByteArray() : body);
}

} // namespace unsnag
