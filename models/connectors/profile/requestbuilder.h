// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/profile.h"
#include "models/connectors/transport/transport.h"

namespace unsnag {

//! A value put into a rendered request beside its templates: "header:If-Match", "query:limit",
//! "body:/pointer" or "rpc:/1" (a pointer into params).
struct Injection {
    QString into;
    Json value;
};

//! The bytes of a request, without what authenticates it.
struct RenderedRequest {
    QByteArray method;
    QString url;
    QList<HttpHeader> headers;
    QByteArray body;
};

//! The values of a connection as templates see them under `c`: declared fields that are no secrets,
//! defaults filled in, integers as numbers, optional ones that are missing as null.
//! Error: Input naming the field that is missing or does not fit.
[[nodiscard]] Result<Json> connectionScope(const Profile &profile, const Json &values,
                                           const QString &connection);

//! The inputs of an operation by its declaration ("integer", "date?" …): texts become numbers where
//! declared, a missing optional one is null. Error: Input naming the input.
[[nodiscard]] Result<Json> typedInputs(const Profile &profile, const QString &operation,
                                       const Json &inputs);

//! Renders a `request` of the profile at `place`. Error: Input naming the place in the profile.
[[nodiscard]] Result<RenderedRequest> renderRequest(const Profile &profile, const Json &request,
                                                    const JsonPointer &place, const Json &scope,
                                                    const std::vector<Injection> &injections);

} // namespace unsnag
