// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxchange.h"

namespace unsnag {

//! The documents of the ERP that a caller makes as a draft and settles by a second call.
enum class DocumentKind { Invoice, Order, CreditNote };

//! How a kind is kept and spoken of.
struct DocumentTraits {
    DocumentKind kind;
    SandboxTable table;
    const char *noun;    //!< "invoice"
    const char *settle;  //!< last part of the path that settles it: "post", "confirm"
    const char *settled; //!< state after that: "posted", "confirmed"
    const char *undo;    //!< last part of the path that ends it: "void", "cancel"
    const char *undone;  //!< state after that: "void", "cancelled"
    const char *series;  //!< before the year in numbers: "", "SO-"
};

[[nodiscard]] const DocumentTraits &traitsOf(DocumentKind kind);
[[nodiscard]] const std::vector<DocumentTraits> &allDocuments();

} // namespace unsnag
