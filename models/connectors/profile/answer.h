// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/connectors/transport/transport.h"

namespace unsnag {

//! A response as the rules of a profile see it.
struct Answer {
    HttpResponse response;
    Json body;           //!< parsed; null where it is no JSON
    bool isJson = false; //!< false for an empty body too
    bool isHtml = false;

    [[nodiscard]] bool isEmpty() const { return response.body.isEmpty(); }
    [[nodiscard]] static Answer of(HttpResponse response);

    //! The value of a `source`: "body:/pointer", "header:Name", "header:Name#last-segment", "status",
    //! "const:text"; null where there is none.
    [[nodiscard]] Json at(const QString &source) const;
    //! What an HTML page calls itself, as plain text.
    [[nodiscard]] QString htmlTitle() const;
};

//! Whether a `when` of the profile holds for the answer; all its members must.
//! `code` and `message` are what the profile's `extract` found.
[[nodiscard]] bool isWhen(const Json &when, const Answer &answer, const QString &operation,
                          const QString &code, const QString &message);

} // namespace unsnag
