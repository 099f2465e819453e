// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/csv/accountcsv.h"

#include "app/cli/csv/csvreader.h"

#include <QBuffer>
#include <QFile>

namespace unsnag {
namespace {

//! Which account member each column of a file is.
class AccountColumns
{
public:
    [[nodiscard]] Result<void> take(const QStringList &header, const QString &source)
    {
        m_members.clear();
        for (const QString &name : header)
            m_members.push_back(accountMember(name));
        for (const char *required : {"id", "name"}) {
            if (!header.contains(QLatin1String(required)))
                return Error{
                    Code::Input,
                    QStringLiteral("the header has no column \"%1\"")
                        .arg(QString::fromLatin1(required)),
                    source + QStringLiteral(":1"),
                    QStringLiteral(
                        "columns: id,name,domain,tax_id,street,city,postcode,country,email,phone")};
        }
        return {};
    }

    [[nodiscard]] Account read(const QStringList &row) const
    {
        Account account;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (const auto member = m_members[static_cast<std::size_t>(i)])
                account.*member = row[i];
        }
        return account;
    }

private:
    std::vector<QString Account::*> m_members;
};

Result<void> readFrom(QIODevice &device, const QString &source, const AccountSink &take)
{
    AccountColumns columns;
    return readCsvRows(
        device, source, [&](const QStringList &header) { return columns.take(header, source); },
        [&](const QStringList &row) { return take(columns.read(row)); });
}

} // namespace

Result<std::vector<Account>> readAccounts(const QByteArray &text, const QString &source)
{
    std::vector<Account> accounts;
    QBuffer device;
    device.setData(text);
    device.open(QIODevice::ReadOnly);
    UNSNAG_CHECK(readFrom(device, source, [&accounts](const Account &account) -> Result<void> {
        accounts.push_back(account);
        return {};
    }));
    return accounts;
}

Result<void> readAccountFile(const QString &path, const AccountSink &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Code::NotFound, file.errorString(), path, {}};
    return readFrom(file, path, take);
}

} // namespace unsnag
