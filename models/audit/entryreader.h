// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <optional>

namespace unsnag {

//! Reads the entries of one log, strictly: RFC 8785 byte for byte, the version that makeEntry writes,
//! the number that the place has, and all of one workspace.
class EntryReader
{
public:
    //! The entry at this index, counted from 0. Error: Damaged, saying what it is instead.
    [[nodiscard]] Result<Json> read(qint64 index, const QByteArray &canonical);

private:
    std::optional<QString> m_site; //!< of the first entry that names one
};

} // namespace unsnag
