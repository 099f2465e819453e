// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"

#include <map>

namespace unsnag {

//! An event in the words of CloudEvents 1.0, whatever way it came.
struct CloudEvent {
    QString id;
    QString source; //!< URI reference; with the id it names the event
    QString type;
    QString subject;         //!< may be empty, as all below
    QString time;            //!< RFC 3339 as it was written
    QString dataContentType; //!< media type of the data
    QString dataSchema;
    std::map<QString, QString> extensions; //!< by name: a-z and 0-9
    Json data; //!< null where there is none; data that is no JSON is its text

    bool operator==(const CloudEvent &) const = default;

    //! Every attribute that is set, as the specification names it; without the data.
    [[nodiscard]] std::map<QString, QString> attributes() const;
    //! The trace of the extension `traceparent` (W3C Trace Context): 32 hex digits; empty where it
    //! is absent or not valid.
    [[nodiscard]] QString traceId() const;
    //! The extension `sequence`, where it is a whole number.
    [[nodiscard]] std::optional<qint64> sequence() const;
};

//! Whether a JSON value claims to be a CloudEvent: an object with "specversion".
[[nodiscard]] bool isCloudEvent(const Json &json);

//! Reads the JSON format of CloudEvents 1.0. Error: Input naming `place`, the attribute and what was
//! expected of it.
[[nodiscard]] Result<CloudEvent> readCloudEvent(const Json &json, const QString &place);

//! Puts an event together from attributes by name, as the binary mode of HTTP carries them; "data" is
//! no attribute. Error: as above.
[[nodiscard]] Result<CloudEvent> cloudEventOf(const std::map<QString, QString> &attributes,
                                              const QString &place);

//! Whether a media type says that a text is JSON: "application/json", "text/json", "…+json", each with
//! any parameters; an empty one does too.
[[nodiscard]] bool isJsonMediaType(const QString &mediaType);

} // namespace unsnag
