// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/csv/accountcsv.h"

#include "app/cli/csv/csvreader.h"

namespace unsnag {

Result<std::vector<Account>> readAccounts(const QByteArray &text, const QString &source)
{
    UNSNAG_TRY(const CsvTable table, readCsv(text, source));
    for (const char *required : {"id", "name"}) {
        if (table.column(QString::fromLatin1(required)) < 0)
            return Error{
                Code::Input,
                QStringLiteral("the header has no column \"%1\"")
                    .arg(QString::fromLatin1(required)),
                source + QStringLiteral(":1"),
                QStringLiteral(
                    "columns: id,name,domain,tax_id,street,city,postcode,country,email,phone")};
    }
    std::vector<Account> accounts;
    accounts.reserve(table.rows.size());
    for (const QStringList &row : table.rows) {
        JsonObject cells;
        for (qsizetype i = 0; i < row.size(); ++i)
            cells.insert_or_assign(table.header[i], row[i]);
        accounts.push_back(accountFromJson(Json(std::move(cells))));
    }
    return accounts;
}

} // namespace unsnag
