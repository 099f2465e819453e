// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/auditrowmodel.h"
#include "ui/session/inspectionsession.h"

namespace unsnag {

//! States before and after as people read them: "Open → Queued". Those of events and operations are
//! told by what happened and stay out; other words are names, of a customer say.
[[nodiscard]] QString stateChangeText(const QString &before, const QString &after);

//! An entry as a row of a list.
[[nodiscard]] AuditLogRow auditRowOf(const InspectedEntry &entry);

//! A verdict as a title: "Intact", "NOT intact: altered". Unknown words stay as they are.
[[nodiscard]] QString verdictTitle(const QString &verdict);

//! What an entry rests on is called: "Candidates as they were". Unknown names stay as they are.
[[nodiscard]] QString evidenceTitle(const QString &name);

//! Why content can't be read: "withheld from this bundle". Empty where it can.
[[nodiscard]] QString evidenceAbsence(EvidenceState state);

//! A moment in UTC to the second, for people who compare with the entry: "2026-03-01 09:14:02 UTC".
[[nodiscard]] QString utcText(Timestamp moment);

} // namespace unsnag
