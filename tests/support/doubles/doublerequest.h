// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace unsnag {

//! One request as a test double of a vendor's API sees it, free of sockets.
struct DoubleRequest {
    using Pairs = std::vector<std::pair<QString, QString>>;

    QString method;       //!< "GET"
    QString path;         //!< as it came, percent signs and all, without the query
    QStringList segments; //!< of the path, decoded each by itself
    QString queryText;    //!< as it came, without '?'
    Pairs query;          //!< decoded, in order
    std::map<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;

    //! From the raw bytes of a whole request.
    [[nodiscard]] static DoubleRequest of(const QByteArray &raw);

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const;
    //! The first of that name.
    [[nodiscard]] std::optional<QString> parameter(const QString &name) const;
    //! Whether the method is this one and the decoded segments fit: "*" is any one segment.
    [[nodiscard]] bool is(const char *wantedMethod, const QString &pattern) const;
    //! The body as JSON; nothing where it is none.
    [[nodiscard]] std::optional<Json> json() const;
    //! The body as a form, decoded.
    [[nodiscard]] Pairs form() const;
    //! The first member of the form with that name; empty where there is none.
    [[nodiscard]] QString formValue(const QString &name) const;
    //! User and password of HTTP Basic; empty where there is none.
    [[nodiscard]] std::pair<QString, QString> basic() const;
    //! What follows "Bearer " (or another scheme) in Authorization.
    [[nodiscard]] QString token(const QByteArray &scheme = "Bearer") const;
};

} // namespace unsnag
