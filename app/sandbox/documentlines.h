// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxanswer.h"
#include "app/sandbox/sandboxworld.h"

#include <optional>

namespace unsnag {

//! The lines of ERP documents: {"item_code","description"?,"quantity","unit"?,"unit_price",
//! "discount"?,"tax_code"?}. Without a unit the item's counts, without a tax code there is no tax.
class DocumentLines
{
public:
    explicit DocumentLines(const SandboxWorld &world) : m_world(world) {}

    //! The first thing wrong: no line, unmapped_item (with items that come near), wrong_unit,
    //! figures, rule_mismatch (a discount above the highest allowed one), invalid_tax,
    //! value_rejected (a description too long).
    [[nodiscard]] std::optional<SandboxRefusal> refusal(const Json &lines) const;
    //! The lines as they are stored, each with its "total".
    [[nodiscard]] Json kept(const Json &lines) const;
    //! What stored lines come to, less a discount in percent on the whole; empty: none. Where
    //! anything is discounted each line is rounded first, as it is printed.
    [[nodiscard]] QString net(const Json &kept, const QString &discount) const;
    //! Tax of stored lines, each rounded, less the same discount.
    [[nodiscard]] QString tax(const Json &kept, const QString &discount) const;

private:
    [[nodiscard]] std::optional<SandboxRefusal> itemRefusal(const Json &line,
                                                            const QString &place) const;
    [[nodiscard]] std::optional<SandboxRefusal> ruleRefusal(const Json &line,
                                                            const QString &place) const;
    [[nodiscard]] std::optional<SandboxRefusal> taxRefusal(const Json &line,
                                                           const QString &place) const;
    [[nodiscard]] const Json *taxCode(const QString &code) const;
    [[nodiscard]] Json nearItems(const QString &code) const;

    const SandboxWorld &m_world;
};

} // namespace unsnag
