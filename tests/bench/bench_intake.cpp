// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Intake of events from JSON Lines, against bare SQLite inserts of the very rows it stored (audit
// entries and hashes included), made with SQLite's own interface into the same schema with the same
// settings, in the same run. Usage: bench_intake [EVENTS], a million by default.
#include "models/store/store.h"
#include "tests/bench/intakerun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

using namespace unsnag;

namespace {

constexpr int rowsPerTransaction = 5000;
constexpr int entriesAhead = 50; //!< more than there are entries before the first event

void run(sqlite3 *database, const char *sql)
{
    char *problem = nullptr;
    if (sqlite3_exec(database, sql, nullptr, nullptr, &problem) != SQLITE_OK) {
        std::fprintf(stderr, "%s: %s\n", sql, problem);
        std::exit(1);
    }
}

//! One table that is copied row by row: what is read, and the prepared insert.
struct Copied {
    const char *select;
    const char *insert;
    sqlite3_stmt *reader = nullptr;
    sqlite3_stmt *writer = nullptr;
    bool hasMore = true;
};

using Row = std::vector<sqlite3_value *>;

std::vector<Row> nextRows(Copied &table, int count)
{
    std::vector<Row> rows;
    while (table.hasMore && static_cast<int>(rows.size()) < count) {
        table.hasMore = sqlite3_step(table.reader) == SQLITE_ROW;
        if (!table.hasMore)
            break;
        Row row;
        for (int i = 0; i < sqlite3_column_count(table.reader); ++i)
            row.push_back(sqlite3_value_dup(sqlite3_column_value(table.reader, i)));
        rows.push_back(std::move(row));
    }
    return rows;
}

void insertRows(Copied &table, std::vector<Row> &rows)
{
    for (Row &row : rows) {
        for (int i = 0; i < static_cast<int>(row.size()); ++i)
            sqlite3_bind_value(table.writer, i + 1, row[static_cast<std::size_t>(i)]);
        if (sqlite3_step(table.writer) != SQLITE_DONE)
            std::exit(1);
        sqlite3_reset(table.writer);
    }
}

//! How many rows of a table go into a transaction: two nodes come with an entry, and entries stay
//! ahead of the evidence that refers to them.
int countOf(int table)
{
    return table == 2 ? 2 * rowsPerTransaction
                      : rowsPerTransaction + (table == 1 ? entriesAhead : 0);
}

//! Seconds that the bare inserts took, reading not counted.
double bareSeconds(const QString &from, const QString &to)
{
    sqlite3 *source = nullptr;
    sqlite3 *target = nullptr;
    sqlite3_open(qUtf8Printable(from), &source);
    sqlite3_open(qUtf8Printable(to), &target);
    for (const char *pragma :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
          "PRAGMA cache_size = -16384", "PRAGMA mmap_size = 0"})
        run(target, pragma);
    std::vector<Copied> tables{
        {"SELECT * FROM events ORDER BY number",
         "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
        {"SELECT * FROM audit_entries WHERE sequence > 0 ORDER BY sequence",
         "INSERT INTO audit_entries VALUES (?, ?, ?, ?)"},
        {"SELECT * FROM audit_nodes ORDER BY rowid",
         "INSERT INTO audit_nodes VALUES (?, ?, ?)"},
        {"SELECT * FROM audit_payloads ORDER BY rowid",
         "INSERT INTO audit_payloads VALUES (?, ?, ?, ?, ?, ?, ?, ?)"}};
    for (Copied &table : tables) {
        sqlite3_prepare_v2(source, table.select, -1, &table.reader, nullptr);
        sqlite3_prepare_v2(target, table.insert, -1, &table.writer, nullptr);
    }
    QElapsedTimer timer;
    double seconds = 0;
    for (bool hasMore = true; hasMore;) {
        std::vector<std::vector<Row>> rows;
        for (Copied &table : tables)
            rows.push_back(nextRows(table, countOf(static_cast<int>(&table - tables.data()))));
        timer.start();
        run(target, "BEGIN IMMEDIATE");
        for (std::size_t i = 0; i < tables.size(); ++i)
            insertRows(tables[i], rows[i]);
        run(target, "COMMIT");
        seconds += static_cast<double>(timer.nsecsElapsed()) / 1e9;
        hasMore = false;
        for (std::size_t i = 0; i < tables.size(); ++i) {
            hasMore = hasMore || tables[i].hasMore;
            for (Row &row : rows[i])
                for (sqlite3_value *value : row)
                    sqlite3_value_free(value);
        }
    }
    for (Copied &table : tables) {
        sqlite3_finalize(table.reader);
        sqlite3_finalize(table.writer);
    }
    sqlite3_close(source);
    sqlite3_close(target);
    return seconds;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const QTemporaryDir folder;
    const QString ours = folder.filePath("ours");
    const QString bare = folder.filePath("bare");
    const auto seconds = intakeSeconds(ours, count);
    if (!seconds.ok()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(seconds.error().line()));
        return 1;
    }
    const SystemClock clock;
    if (!Store::create({bare, Access::ReadWrite, {}}, clock).ok())
        return 1;
    const double plain = bareSeconds(ours + "/unsnag.db", bare + "/unsnag.db");
    std::printf("%d events from JSON Lines: %.1f s, %.0f/s\n", count, *seconds, count / *seconds);
    std::printf("bare SQLite inserts of the same rows: %.1f s, %.0f/s\n", plain, count / plain);
    std::printf("share of the bare rate: %.2f (goal 0.50)\n", plain / *seconds);
    return 0;
}
