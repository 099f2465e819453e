// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

namespace unsnag {

//! Writes into a profile what its flavour and kinds of login imply and the document leaves out, so
//! that the rest of the engine sees a complete document:
//!   odata4   pages of `items` by next_url from /@odata.nextLink, versions at /@odata.etag, errors at
//!            /error/code and /error/message
//!   odata2   the same at /d/__next, /__metadata/etag, /error/code and /error/message/value
//!   jsonrpc  result at /result, error at /error, errors at /error/code and /error/message
//!   oauth2   Authorization: Bearer {{a.access_token}}; the token and its life at /access_token and
//!            /expires_in
//!   basic    Authorization: Basic of c.username and c.password
//! What the document says itself is never changed.
class FlavourDefaults
{
public:
    [[nodiscard]] Json applied(Json document) const;

private:
    static void completeErrors(Json &document);
    static void completeEntities(Json &document);
    static void completeOperations(Json &document);
    static void completeRpc(Json &document);
    [[nodiscard]] static Json completeLogin(Json block);
};

} // namespace unsnag
