// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/recordtable.h"
#include "app/sandbox/sandboxanswer.h"
#include "app/sandbox/sandboxchange.h"
#include "app/sandbox/sandboxrequest.h"

#include <functional>
#include <optional>
#include <vector>

namespace unsnag {

//! What a route decided: the answer, and what has to be committed before it may be sent.
struct SandboxOutcome {
    SandboxAnswer answer;
    std::vector<SandboxPut> puts = {};
};

[[nodiscard]] SandboxOutcome refused(const SandboxRefusal &refusal);

//! The body as a JSON object. The refusal (bad_json, 400) names line and column.
struct RequestBody {
    Json json;
    std::optional<SandboxRefusal> refusal;

    [[nodiscard]] static RequestBody of(const SandboxRequest &request);
};

//! The page a list request asks for: updated_since, limit (1 to 500, more is cut to 500, 50 when
//! absent), cursor.
struct PageRequest {
    RecordPageQuery query;
    std::optional<SandboxRefusal> refusal;

    [[nodiscard]] static PageRequest of(const SandboxRequest &request);
};

//! Keeps the records whose members equal the parameters that were sent; empty where none was.
[[nodiscard]] std::function<bool(const Json &)> filterOf(const SandboxRequest &request,
                                                         const QStringList &members);

//! How a stored record looks from outside.
using RecordView = std::function<Json(const Json &)>;

//! {"items": […], "next_cursor": null or text}
[[nodiscard]] SandboxAnswer pageAnswer(const RecordPage &page, const RecordView &view);
//! One record with its version as ETag.
[[nodiscard]] SandboxAnswer recordAnswer(int status, const Json &shown);

//! The refusal of an If-Match that names another version; nothing where it fits or is absent.
[[nodiscard]] std::optional<SandboxRefusal> versionRefusal(const SandboxRequest &request,
                                                           const Json &record);

//! The record with the next version and a new updated_at.
[[nodiscard]] Json touched(Json record, const QString &writeTime);

} // namespace unsnag
