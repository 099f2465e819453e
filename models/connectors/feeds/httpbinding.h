// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/feeds/cloudevent.h"

#include <QByteArray>

#include <vector>

namespace unsnag {

//! What of an HTTP request carries events.
struct HttpMessage {
    std::map<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;

    //! Empty where there is none.
    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const;
};

//! How the CloudEvents HTTP protocol binding 1.0 puts events into a message.
enum class ContentMode {
    Binary,     //!< attributes as ce-… headers, the data as body
    Structured, //!< application/cloudevents+json
    Batch,      //!< application/cloudevents-batch+json
};

//! Nothing where the message carries no CloudEvents, or in a format that is not read here.
[[nodiscard]] std::optional<ContentMode> contentMode(const HttpMessage &message);

//! The events of a message. Error: Input saying which header, attribute or place of the body is wrong
//! and what was expected. Precondition: contentMode(message).
[[nodiscard]] Result<std::vector<CloudEvent>> readHttpEvents(const HttpMessage &message);

} // namespace unsnag
