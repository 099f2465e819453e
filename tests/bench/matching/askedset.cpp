// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/matching/askedset.h"

#include "app/cli/csv/accountcsv.h"
#include "app/cli/csv/csvreader.h"

#include <QFile>

namespace unsnag {
namespace {

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Code::NotFound, QStringLiteral("can't read the file"), path,
                     file.errorString()};
    return file.readAll();
}

Error badLine(const QString &path, int line, int cells)
{
    return {Code::Input,
            QStringLiteral("not %1 cells with tabs between").arg(cells),
            QStringLiteral("%1:%2").arg(path).arg(line),
            {}};
}

//! Calls `take(cells)` for each line of a file of `count` cells a line.
template <typename Take>
Result<void> eachRow(const QString &path, int count, Take take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Code::NotFound, QStringLiteral("can't read the file"), path,
                     file.errorString()};
    for (int number = 1; !file.atEnd(); ++number) {
        QByteArray line = file.readLine();
        if (line.endsWith('\n'))
            line.chop(1);
        const QStringList cells = QString::fromUtf8(line).split(u'\t');
        if (cells.size() != count)
            return badLine(path, number, count);
        take(cells);
    }
    return {};
}

QStringList idsMeant(const QString &text)
{
    if (text == QLatin1String("-"))
        return {};
    return text.split(u';', Qt::SkipEmptyParts);
}

} // namespace

Result<AskedQueries> readNameSet(const QString &names, const QString &queries,
                                 const AskedAccountSink &take)
{
    UNSNAG_CHECK(eachRow(names, 2, [&take](const QStringList &cells) {
        Account account;
        account.id = cells[0];
        account.name = cells[1];
        take(account);
    }));
    AskedQueries asked;
    UNSNAG_CHECK(eachRow(queries, 3, [&asked](const QStringList &cells) {
        AskedQuery &query = asked.emplace_back();
        query.account.id = QStringLiteral("q%1").arg(asked.size());
        query.account.name = cells[0];
        query.meant = idsMeant(cells[1]);
        query.kind = cells[2];
    }));
    return asked;
}

Result<AskedQueries> readFieldSet(const QString &accounts, const QString &queries,
                                  const AskedAccountSink &take)
{
    UNSNAG_CHECK(readAccountFile(accounts, [&take](const Account &account) -> Result<void> {
        take(account);
        return {};
    }));
    UNSNAG_TRY(const QByteArray text, readAll(queries));
    UNSNAG_TRY(auto fields, readAccounts(text, queries));
    UNSNAG_TRY(const CsvTable table, readCsv(text, queries));
    const auto meant = table.column(QStringLiteral("true_id"));
    const auto kind = table.column(QStringLiteral("kind"));
    if (meant < 0)
        return Error{Code::Input, QStringLiteral("no column true_id"), queries, {}};
    AskedQueries asked;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        AskedQuery &query = asked.emplace_back();
        query.account = std::move(fields[i]);
        query.meant = idsMeant(table.rows[i][meant]);
        query.kind = kind < 0 ? QStringLiteral("all") : table.rows[i][kind];
    }
    return asked;
}

} // namespace unsnag
