// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace unsnag {

//! Rows below a header row; every row has as many cells as the header.
struct CsvTable {
    QStringList header;
    std::vector<QStringList> rows;

    //! Index of a column; -1 where there is none.
    [[nodiscard]] qsizetype column(const QString &name) const { return header.indexOf(name); }
};

//! Reads comma separated values (RFC 4180, UTF-8, LF or CRLF, a byte order mark is skipped). Blank
//! lines are skipped. Error: Input with "source:line" as context for bad UTF-8, a quote out of
//! place, a row of another length than the header, a repeated or empty column name, no header.
[[nodiscard]] Result<CsvTable> readCsv(const QByteArray &text, const QString &source);

} // namespace unsnag
