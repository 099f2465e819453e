// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unsnag {

//! Accounts by id and by the beginning of their name. Packed: a million of them take some 150 MB.
//! Read-only once made; safe from several threads.
class AccountShelf
{
public:
    explicit AccountShelf(const std::vector<Account> &accounts);

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_byId.size()); }
    [[nodiscard]] std::optional<Account> find(const QString &id) const;
    //! Accounts whose name begins so, whatever its case and diacritics, by name; at most `most`.
    [[nodiscard]] std::vector<Account> beginningWith(const QString &prefix, int most) const;

private:
    using Row = std::uint32_t;

    [[nodiscard]] std::string_view cell(Row row, int column) const;
    [[nodiscard]] Account account(Row row) const;

    std::string m_bytes;                 //!< cells, each ended by a byte that UTF-8 does not have
    std::vector<std::uint64_t> m_starts; //!< of the rows in m_bytes
    std::vector<Row> m_byId;
    std::vector<Row> m_byName; //!< by the folded name, then by id
};

} // namespace unsnag
