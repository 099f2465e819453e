// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace unsnag {

//! Kinds of legal form that mean the same in different countries: GmbH, Ltd and S.r.l. are Limited.
enum class LegalForm { None, Limited, Stock, Partnership, Sole, Cooperative, Association, Company };

//! Takes legal forms off both ends of a folded name (see nameWords); at least one word stays.
//! Returns the form that stood farthest out, at the end before the beginning.
[[nodiscard]] LegalForm stripLegalForms(QStringList &words);

} // namespace unsnag
