// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <vector>

class QIODevice;

namespace unsnag {

//! Rows below a header row; every row has as many cells as the header.
struct CsvTable {
    QStringList header;
    std::vector<QStringList> rows;

    //! Index of a column; -1 where there is none.
    [[nodiscard]] qsizetype column(const QString &name) const { return header.indexOf(name); }
};

using CsvHeaderSink = std::function<Result<void>(const QStringList &)>;
using CsvRowSink = std::function<Result<void>(const QStringList &)>;

//! The same as readCsv, row by row from a file of any size: hands over the header once, then each row.
//! An error of a sink ends the reading and is returned.
[[nodiscard]] Result<void> readCsvRows(QIODevice &device, const QString &source,
                                       const CsvHeaderSink &header, const CsvRowSink &row);

//! Reads comma separated values (RFC 4180, UTF-8, LF or CRLF, a byte order mark is skipped). Blank
//! lines are skipped. Error: Input with "source:line" as context for bad UTF-8, a quote out of
//! place, a row of another length than the header, a repeated or empty column name, no header.
[[nodiscard]] Result<CsvTable> readCsv(const QByteArray &text, const QString &source);

} // namespace unsnag
