// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandboxworld.h"

#include "app/sandbox/seed/seedledger.h"
#include "app/sandbox/seed/seedshowcase.h"

#include <algorithm>

namespace unsnag {
namespace {

std::map<SandboxTable, RecordTable> emptyTables()
{
    const QString externalId = QStringLiteral("external_id");
    const QString taxId = QStringLiteral("tax_id");
    std::map<SandboxTable, RecordTable> tables;
    tables.emplace(SandboxTable::Accounts, RecordTable(QStringLiteral("A-"), 1, {externalId}));
    const auto add = [&tables](SandboxTable table, const char *prefix, int first,
                               const QStringList &indexed = {}) {
        tables.emplace(table, RecordTable(QString::fromLatin1(prefix), first, indexed));
    };
    const QStringList documentKeys{QStringLiteral("external_reference"),
                                   QStringLiteral("customer_id")};
    add(SandboxTable::Deals, "D-", 1001, {externalId});
    add(SandboxTable::Leads, "L-", 1001, {externalId});
    add(SandboxTable::Opportunities, "OP-", 1001);
    add(SandboxTable::Quotes, "QT-", 1001);
    add(SandboxTable::CreditRequests, "CR-", 1001);
    add(SandboxTable::Companies, "", 1);
    add(SandboxTable::TaxCodes, "TX-", 1, {QStringLiteral("code")});
    add(SandboxTable::Periods, "", 1);
    add(SandboxTable::Orders, "SO-", 1, documentKeys);
    add(SandboxTable::Invoices, "INV-", 1, documentKeys);
    add(SandboxTable::CreditNotes, "CN-", 1, documentKeys);
    add(SandboxTable::BillingHolds, "BH-", 1, documentKeys);
    add(SandboxTable::LayerExceptions, "LX-", 1);
    add(SandboxTable::Clerks, "CL-", 1);
    tables.emplace(SandboxTable::Customers,
                   RecordTable(QStringLiteral("C-"), 10001, {externalId, taxId}));
    tables.emplace(SandboxTable::Items,
                   RecordTable(QStringLiteral("I-"), 1, {QStringLiteral("code")}));
    return tables;
}

} // namespace

SandboxWorld::SandboxWorld(SeedParameters wanted, const QString &stateFolder,
                           std::shared_ptr<const Clock> clock)
    : m_parameters(wanted), m_clock(std::move(clock)), m_tables(emptyTables())
{
    m_parameters.start = std::chrono::floor<std::chrono::days>(m_clock->now());
    if (!stateFolder.isEmpty())
        m_folder = std::make_unique<StateFolder>(stateFolder);
}

Result<void> SandboxWorld::open()
{
    UNSNAG_CHECK(m_parameters.check());
    if (m_folder) {
        UNSNAG_TRY(m_parameters, m_folder->open(m_parameters));
    }
    seedTables();
    if (m_folder) {
        for (const SandboxChange &change : m_folder->takeChanges())
            apply(change);
    }
    return {};
}

const RecordTable &SandboxWorld::table(SandboxTable table) const
{
    return m_tables.find(table)->second;
}

QString SandboxWorld::writeTime() const
{
    const QString now = toRfc3339(m_clock->now());
    if (now > m_lastWrite)
        return now;
    return toRfc3339(*fromRfc3339(m_lastWrite) + std::chrono::milliseconds(1));
}

QString SandboxWorld::today() const
{
    return toRfc3339(m_clock->now()).left(10);
}

QString SandboxWorld::nextNumber(const QString &series) const
{
    const auto last = m_lastNumbers.find(series);
    const int number = last == m_lastNumbers.end() ? 1 : last->second + 1;
    return QStringLiteral("%1-%2").arg(series).arg(number, 4, 10, QLatin1Char('0'));
}

Result<void> SandboxWorld::commit(const SandboxChange &change)
{
    if (m_folder)
        UNSNAG_CHECK(m_folder->append(change));
    apply(change);
    ++m_commits;
    return {};
}

Result<void> SandboxWorld::reset()
{
    if (m_folder)
        UNSNAG_CHECK(m_folder->clear());
    m_tables = emptyTables();
    m_keys.clear();
    m_lastNumbers.clear();
    m_lastWrite.clear();
    seedTables();
    return {};
}

void SandboxWorld::seedTables()
{
    apply({seedRecords(m_parameters), std::nullopt});
    apply({seedLedger(m_parameters), std::nullopt});
    switch (m_parameters.show) {
    case SeedShow::DealsOnly:
        break;
    case SeedShow::AllFlows:
        apply({seedShowcase(m_parameters), std::nullopt});
        break;
    }
}

void SandboxWorld::apply(const SandboxChange &change)
{
    for (const SandboxPut &put : change.puts) {
        if (const QString number = put.record["number"].toString(); !number.isEmpty()) {
            int &highest = m_lastNumbers[number.section(QLatin1Char('-'), 0, -2)];
            highest = std::max(highest, number.section(QLatin1Char('-'), -1).toInt());
        }
        m_lastWrite = std::max(m_lastWrite, put.record["updated_at"].toString());
        m_tables.find(put.table)->second.put(put.record);
    }
    if (change.answered)
        m_keys.keep(*change.answered);
}

} // namespace unsnag
