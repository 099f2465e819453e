// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace unsnag {

//! A request as it was sent, in the parts that an API description speaks of.
struct ApiRequest {
    QString method; //!< "GET"
    QString path;   //!< as it was sent, percent signs and all, without the query
    std::vector<std::pair<QString, QString>> query = {}; //!< decoded
    std::map<QByteArray, QByteArray> headers = {};       //!< names in lower case
    QByteArray body = {};

    //! "GET /contacts", for messages.
    [[nodiscard]] QString text() const { return method + QLatin1Char(' ') + path; }
};

} // namespace unsnag
