// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubletable.h"

namespace unsnag {

//! One custom field: its key, its name and the canonical field it carries.
struct PipedriveField {
    const char *code;
    const char *name;
    const char *canonical;
};

[[nodiscard]] const std::vector<PipedriveField> &pipedriveOrganizationFields();
[[nodiscard]] const std::vector<PipedriveField> &pipedriveDealFields();

//! What organizationFields and dealFields answer.
[[nodiscard]] JsonArray pipedriveFieldList(const std::vector<PipedriveField> &fields);
//! The custom fields of a body in canonical words; nothing where one is unknown.
[[nodiscard]] std::optional<Json> pipedriveCanonical(const std::vector<PipedriveField> &fields,
                                                     const Json &custom);
//! Records as Pipedrive writes them.
[[nodiscard]] Json pipedriveOrganization(const DoubleRecord &record);
[[nodiscard]] Json pipedriveDeal(const DoubleRecord &record);

} // namespace unsnag
