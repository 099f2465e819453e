// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/sqlerror.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

struct Class {
    Code code = Code::Bug;
    const char *what = "the database refused a statement";
    const char *remedy = "";
    bool isOfStore = false; //!< about the database as a whole, not about a statement or a row
};

constexpr Class duplicate{Code::Conflict, "a row with this key exists already", ""};
constexpr Class missingRow{Code::Conflict, "a row refers to one that does not exist", ""};
constexpr Class ruleBroken{Code::Bug, "a value breaks a rule of its table", ""};
constexpr Class refusedChange{Code::Damaged, "a change of stored history was refused", ""};
constexpr Class locked{Code::Busy, "the database is locked by another connection",
                       "try again in a moment"};
constexpr Class readOnly{
    Code::Forbidden, "the database can't be written",
    "check the permissions of the workspace folder and whether its disk is mounted "
    "read-only",
    true};
constexpr Class notPermitted{Code::Forbidden, "the database user may not do this",
                             "ask the administrator of the database for the permission"};
constexpr Class notOpened{Code::Forbidden, "the database file can't be opened",
                          "check that the workspace folder exists and may be read and written",
                          true};
constexpr Class full{Code::Busy, "the disk is full; nothing was saved",
                     "free space on the disk of the workspace, then try again", true};
constexpr Class exhausted{Code::Busy, "the database server has no room for this now",
                          "try again later or ask its administrator", true};
constexpr Class malformed{Code::Damaged, "the database file is malformed",
                          "keep the file as it is and restore the last backup", true};
constexpr Class diskError{
    Code::Damaged, "the disk reported an error",
    "check the disk, then restore the last backup if the workspace does not open", true};
constexpr Class notWritten{
    Code::Damaged, "the database file could not be written",
    "check the free space, the limits on file sizes and the disk, then try again", true};
constexpr Class tooBig{Code::Input, "a value is too large to be stored", ""};
constexpr Class wrongText{Code::Input, "a text can't be stored in this database", ""};
constexpr Class stopped{Code::Cancelled, "the statement was stopped", ""};
constexpr Class slow{Code::Timeout, "the database did not answer in time", "try again"};
constexpr Class notLetIn{Code::Forbidden, "the database server does not let this user in",
                         "check name and password, or ask the administrator of the database", true};
constexpr Class noDatabase{Code::NotFound, "the database does not exist", "create it with createdb",
                           true};
constexpr Class lost{Code::Offline, "the database server can't be reached",
                     "check address, name and password of the database and that the server runs",
                     true};
constexpr Class unexpected{};

Class sqliteExtended(int code)
{
    switch (code) {
    case 1555: // SQLITE_CONSTRAINT_PRIMARYKEY
    case 2067: // SQLITE_CONSTRAINT_UNIQUE
        return duplicate;
    case 787: // SQLITE_CONSTRAINT_FOREIGNKEY
        return missingRow;
    case 1811: // SQLITE_CONSTRAINT_TRIGGER
        return refusedChange;
    case 778: // SQLITE_IOERR_WRITE
        return notWritten;
    case 4874: // SQLITE_IOERR_SHMSIZE: no room for the shared memory file
        return full;
    }
    return unexpected;
}

Class sqliteClass(int code)
{
    if (const Class found = sqliteExtended(code); found.code != Code::Bug)
        return found;
    switch (code & 0xff) { // the primary code
    case 3:                // SQLITE_PERM
    case 23:               // SQLITE_AUTH
    case 8:                // SQLITE_READONLY
        return readOnly;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return locked;
    case 9: // SQLITE_INTERRUPT
        return stopped;
    case 10: // SQLITE_IOERR
        return diskError;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return malformed;
    case 13: // SQLITE_FULL
        return full;
    case 14: // SQLITE_CANTOPEN
        return notOpened;
    case 18: // SQLITE_TOOBIG
        return tooBig;
    case 19: // SQLITE_CONSTRAINT
        return ruleBroken;
    }
    return unexpected;
}

struct State {
    const char *prefix; //!< of the SQLSTATE; the first that fits counts
    Class meaning;
};

constexpr State states[] = {
    {"23505", duplicate},  {"23503", missingRow},    {"23", ruleBroken},      {"40001", locked},
    {"40P01", locked},     {"55P03", locked},        {"57014", slow},         {"57P", lost},
    {"08", lost},          {"P0001", refusedChange}, {"42501", notPermitted}, {"28", notPermitted},
    {"25006", readOnly},   {"25P03", lost},          {"53100", full},         {"53", exhausted},
    {"3D000", noDatabase}, {"XX001", malformed},     {"XX002", malformed},    {"22021", wrongText},
    {"22P05", wrongText},  {"54", tooBig},
};

// libpq gives no SQLSTATE where the connection itself failed. What the server said about it may be in
// another language; then it counts as not reached.
Class unconnectedClass(const QString &text)
{
    static const QRegularExpression noSuchDatabase(
        QStringLiteral("FATAL:\\s+database \".*\" does not exist"));
    static const QRegularExpression noSuchUser(
        QStringLiteral("FATAL:\\s+(role \".*\" does not exist|password authentication failed|no "
                       "pg_hba.conf entry)"));
    if (noSuchDatabase.match(text).hasMatch())
        return noDatabase;
    return noSuchUser.match(text).hasMatch() ? notLetIn : lost;
}

Class postgresClass(const QString &state)
{
    for (const State &row : states) {
        if (state.startsWith(QLatin1String(row.prefix)))
            return row.meaning;
    }
    return unexpected;
}

QString textOf(const QSqlError &error)
{
    return error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
}

//! Only the first line: those that PostgreSQL adds hold the values of the row.
QString firstLine(const QSqlError &error)
{
    return textOf(error).trimmed().section(QLatin1Char('\n'), 0, 0).simplified();
}

Class classOf(const QSqlError &error, Dialect dialect)
{
    const QString native = error.nativeErrorCode();
    if (dialect == Dialect::Sqlite)
        return sqliteClass(native.toInt());
    return native.isEmpty() ? unconnectedClass(textOf(error)) : postgresClass(native);
}

} // namespace

Error sqlError(const QSqlError &error, Dialect dialect, const QString &context)
{
    const QString native = error.nativeErrorCode();
    const QString text = firstLine(error);
    const Class found = classOf(error, dialect);
    QString detail = QString::fromLatin1(found.what) + QStringLiteral(": ") + text;
    if (!native.isEmpty())
        detail += QStringLiteral(" [%1]").arg(native);
    return Error{found.code, detail, context, QString::fromLatin1(found.remedy)};
}

bool concernsStore(const QSqlError &error, Dialect dialect)
{
    return classOf(error, dialect).isOfStore;
}

bool isLostRace(const QSqlError &error, Dialect dialect)
{
    const QString native = error.nativeErrorCode();
    return dialect == Dialect::Postgres &&
           (native == QLatin1String("40001") || native == QLatin1String("40P01"));
}

} // namespace unsnag
