// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/filledform.h"

#include <QStringList>

namespace unsnag {

//! A text of a form document in the person's language; texts of own documents stay as they are.
[[nodiscard]] QString formText(const QString &english);

//! Where a candidate comes from: "customer in the ERP", "nearest allowed value".
[[nodiscard]] QString candidateSourceText(const QString &source);

//! What proves that an exception of this reason is fixed, in one sentence.
[[nodiscard]] QString proofOfFix(Reason reason);

//! What was worked out for a form, as lines to read: "3 other open exceptions lack the same". Empty
//! where there is nothing to say.
[[nodiscard]] QStringList factLines(const FilledForm &form);

//! The lines of one of its facts.
[[nodiscard]] QStringList factLinesOf(const QString &name, const Json &fact);

} // namespace unsnag
