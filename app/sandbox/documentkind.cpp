// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/documentkind.h"

#include <algorithm>

namespace unsnag {

const std::vector<DocumentTraits> &allDocuments()
{
    static const std::vector<DocumentTraits> all{
        {DocumentKind::Invoice, SandboxTable::Invoices, "invoice", "post", "posted", "void", "void",
         ""},
        {DocumentKind::Order, SandboxTable::Orders, "order", "confirm", "confirmed", "cancel",
         "cancelled", "SO-"},
        {DocumentKind::CreditNote, SandboxTable::CreditNotes, "credit_note", "post", "posted",
         "void", "void", "CN-"}};
    return all;
}

const DocumentTraits &traitsOf(DocumentKind kind)
{
    return *std::find_if(allDocuments().begin(), allDocuments().end(),
                         [kind](const DocumentTraits &traits) { return traits.kind == kind; });
}

} // namespace unsnag
