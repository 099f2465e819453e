// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubleanswer.h"
#include "tests/support/doubles/doubletable.h"

namespace unsnag {

//! Members of an account and the canonical fields they carry.
[[nodiscard]] const std::map<QString, QString> &zohoAccountMembers();
//! A row of a body in canonical words; every member is a known one.
[[nodiscard]] Json zohoCanonical(const Json &row);
[[nodiscard]] Json zohoAccount(const DoubleRecord &record);

//! An hour east of Greenwich, as a user there is shown it.
[[nodiscard]] QString zohoMoment(Timestamp at);
//! The moment of a text that says its offset in figures; Zoho takes no Z.
[[nodiscard]] std::optional<Timestamp> zohoMomentOf(const QString &text);

//! A refusal of a request, and one of a record in it.
[[nodiscard]] DoubleAnswer zohoRefusal(int status, const QString &code, const QString &words,
                                       const Json &details = JsonObject{});
[[nodiscard]] DoubleAnswer zohoRecordRefusal(int status, const QString &code, const QString &words,
                                             const Json &details);
//! Records, or 204 for none.
[[nodiscard]] DoubleAnswer zohoList(JsonArray rows, bool hasMore = false,
                                    const Json &info = JsonObject{});
//! What a write is answered with.
[[nodiscard]] DoubleAnswer zohoWritten(int status, const DoubleRecord &record, const char *action);

} // namespace unsnag
