// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/erasepayloads.h"
#include "models/engine/showexception.h"
#include "tests/models/engine/sealedwork.h"
#include "tests/models/store/verifyok.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>

#include <algorithm>

using namespace unsnag;

namespace {

constexpr char connectionName[] = "rows";

//! Another value of the same type.
QVariant changed(const QVariant &value, const QString &type)
{
    if (value.isNull())
        return type == QLatin1String("BLOB") ? QVariant(QByteArray("x")) : QVariant(7);
    if (value.typeId() == QMetaType::QByteArray)
        return QByteArray(value.toByteArray() + 'x');
    if (value.typeId() == QMetaType::QString)
        return QString(value.toString() + u' ');
    return value.toLongLong() + 1'000'003; // in no other row
}

} // namespace

//! Rows of the business tables of a workspace that somebody changed past the program.
class TestRowSeals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void anUntouchedWorkspaceIsIntact();
    void everyColumnCounts_data();
    void everyColumnCounts();
    void everyRowCounts_data();
    void everyRowCounts();
    void whatWasAddedIsFound_data();
    void whatWasAddedIsFound();
    void aRowSetBackIsFound();
    void anErasureIsNoAlteration();
    void evidenceTakenUnderAnErasureIsFound();

private:
    [[nodiscard]] Verdict judged() { return judgedLog(*m_workspace); }
    void run(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] std::vector<QVariantList> rows(const QString &sql);
    [[nodiscard]] std::vector<QVariantList> some(const QString &sql);

    QTemporaryDir m_home;
    std::unique_ptr<Workspace> m_workspace;
    QSqlDatabase m_database;
    Id<SyncException> m_dismissed;
    SeededRng m_rng{1};
};

void TestRowSeals::initTestCase()
{
    QVERIFY(usePassphraseFile(m_home.filePath("passphrase")));
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    m_rng = rngOfRun();
    const WorkspaceOptions options{m_home.filePath("w"), Access::ReadWrite, QStringLiteral("ana")};
    VERIFY_OK(Workspace::create(options));
    auto opened = Workspace::open(options);
    VERIFY_OK(opened);
    m_workspace = std::move(*opened);
    const auto left = fillSealedTables(*m_workspace);
    VERIFY_OK(left);
    m_dismissed = *left;
    m_database = QSqlDatabase::addDatabase("QSQLITE", connectionName);
    m_database.setDatabaseName(m_home.filePath("w/unsnag.db"));
    QVERIFY(m_database.open());
    run("PRAGMA foreign_keys = OFF");
    run("PRAGMA ignore_check_constraints = ON");
    for (const QVariantList &trigger :
         rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        run("DROP TRIGGER " + trigger.front().toString());
}

void TestRowSeals::cleanupTestCase()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(connectionName);
}

void TestRowSeals::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    QVERIFY2(query.prepare(sql), qPrintable(query.lastError().text()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    QVERIFY2(query.exec(), qPrintable(sql + ": " + query.lastError().text()));
}

std::vector<QVariantList> TestRowSeals::rows(const QString &sql)
{
    QSqlQuery query(m_database);
    std::vector<QVariantList> all;
    if (!query.exec(sql))
        return all;
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < query.record().count(); ++i)
            row.append(query.value(i));
        all.push_back(row);
    }
    return all;
}

//! A few of the rows, or all where UNSNAG_ALL_ROWS is set.
std::vector<QVariantList> TestRowSeals::some(const QString &sql)
{
    constexpr std::size_t few = 3;
    auto all = rows(sql);
    return drawn(std::move(all), few, m_rng);
}

void TestRowSeals::anUntouchedWorkspaceIsIntact()
{
    const Verdict verdict = judged();
    QVERIFY2(verdict.ok(), qPrintable(verdict.verdict + ": " + verdict.why));
    QVERIFY(verdict.entries > 200);
}

void TestRowSeals::everyColumnCounts_data()
{
    QTest::addColumn<QString>("table");
    for (const char *table :
         {"exceptions", "exception_details", "resolutions", "shown_candidates", "resolution_undos",
          "comments", "operations", "attempts", "crosswalk", "events", "audit_holds", "audit_keys"})
        QTest::newRow(table) << QString::fromLatin1(table);
}

void TestRowSeals::everyColumnCounts()
{
    QFETCH(const QString, table);
    int count = 0;
    for (const QVariantList &info :
         rows(QStringLiteral("SELECT name, type FROM pragma_table_info('%1')").arg(table))) {
        const QString column = info.front().toString();
        if (table == "events" && column == "held_behind")
            continue; // what it waits behind follows from the exceptions; see SealedRows
        const auto drawn = some(QStringLiteral("SELECT rowid, %1 FROM %2").arg(column, table));
        QVERIFY(!drawn.empty());
        const QString update =
            QStringLiteral("UPDATE OR IGNORE %1 SET %2 = ? WHERE rowid = ?").arg(table, column);
        for (const QVariantList &row : drawn) {
            const QVariant other = changed(row[1], info[1].toString());
            run("SAVEPOINT one");
            run(update, {other, row[0]});
            const bool isChanged = rows(QStringLiteral("SELECT changes()")).front().front() == 1;
            run("RELEASE one");
            if (!isChanged)
                continue; // another row has that value, which has to be the only one
            const Verdict verdict = judged();
            QVERIFY2(
                !verdict.ok(),
                qPrintable(QStringLiteral("%1.%2, row %3").arg(table, column, row[0].toString())));
            QVERIFY2(verdict.firstBad.has_value(), qPrintable(column + ": " + verdict.why));
            const bool isRowid = rows(QStringLiteral("SELECT rowid FROM %1 WHERE rowid = %2")
                                          .arg(table, row[0].toString()))
                                     .empty();
            run(update, {row[1], isRowid ? other : row[0]});
            ++count;
        }
    }
    QVERIFY2(judged().ok(), qPrintable(judged().why));
    qInfo("every one of %d changed values found", count);
    QVERIFY(count > 0);
}

void TestRowSeals::everyRowCounts_data()
{
    QTest::addColumn<QString>("table");
    for (const char *table : {"exceptions", "exception_details", "resolutions", "comments",
                              "operations", "attempts", "crosswalk", "events", "audit_holds"})
        QTest::newRow(table) << QString::fromLatin1(table);
}

void TestRowSeals::everyRowCounts()
{
    QFETCH(const QString, table);
    const QString names =
        rows(QStringLiteral("SELECT group_concat(name) FROM pragma_table_info('%1')").arg(table))
            .front()
            .front()
            .toString();
    for (const QVariantList &row : some("SELECT rowid FROM " + table)) {
        run("CREATE TABLE kept AS SELECT * FROM " + table + " WHERE rowid = ?", {row[0]});
        run("DELETE FROM " + table + " WHERE rowid = ?", {row[0]});
        const Verdict verdict = judged();
        QVERIFY2(!verdict.ok() && verdict.firstBad, qPrintable(row[0].toString()));
        run(QStringLiteral("INSERT INTO %1 (%2) SELECT %2 FROM kept").arg(table, names));
        run("DROP TABLE kept");
    }
    QVERIFY2(judged().ok(), qPrintable(judged().why));
}

void TestRowSeals::whatWasAddedIsFound_data()
{
    QTest::addColumn<QString>("insert");
    QTest::addColumn<QString>("remove");
    const auto row = [](const char *name, const char *insert, const char *remove) {
        QTest::newRow(name) << QString::fromLatin1(insert) << QString::fromLatin1(remove);
    };
    row("comment",
        "INSERT INTO comments SELECT 9999, exception, actor, 'yes', at FROM comments LIMIT 1",
        "DELETE FROM comments WHERE number = 9999");
    row("mapping", "INSERT INTO crosswalk VALUES ('crm', 'X-1', 'erp', 'Y-1', 'ana', 1)",
        "DELETE FROM crosswalk WHERE source_id = 'X-1'");
    const char *removed = "DELETE FROM events WHERE number = 99999";
    for (const char *entry : {"NULL", "-1", "1000000000"}) {
        const QByteArray sql =
            QByteArray(
                "INSERT INTO events (number, id, trace_id, trace_key, flow, source_system, "
                "source_object, source_id, source_version, source_url, lane, sequence, at, "
                "state, payload, intake, held_behind, payload_entry) SELECT 99999, 'EV-99999', "
                "trace_id, 'x', flow, source_system, source_object, 'x', source_version, "
                "source_url, lane, 99999, at, 'pending', payload, intake, '', ") +
            entry + " FROM events LIMIT 1";
        row((QByteArray("event of entry ") + entry).constData(), sql.constData(), removed);
    }
    row("seal of no entry",
        "INSERT INTO audit_rows VALUES ('comments', '9999', '', '', 1000000000, x'00')",
        "DELETE FROM audit_rows WHERE sequence = 1000000000");
    row("seal of no table", "INSERT INTO audit_rows VALUES ('things', '1', '', '', 1, x'00')",
        "DELETE FROM audit_rows WHERE kind = 'things'");
}

void TestRowSeals::whatWasAddedIsFound()
{
    QFETCH(const QString, insert);
    QFETCH(const QString, remove);
    run(insert);
    const Verdict verdict = judged();
    QCOMPARE(verdict.verdict, QStringLiteral("altered"));
    QVERIFY(verdict.firstBad.has_value());
    run(remove);
    QVERIFY2(judged().ok(), qPrintable(judged().why));
}

void TestRowSeals::aRowSetBackIsFound()
{
    for (const char *table : {"exceptions", "audit_rows"})
        run(QStringLiteral("CREATE TABLE kept_%1 AS SELECT * FROM %1").arg(table));
    VERIFY_OK(dismissException(*m_workspace, m_dismissed));
    const Verdict before = judged();
    QVERIFY2(before.ok(), qPrintable(before.why));
    // The row and its older seal, as they were before.
    run("CREATE TABLE now AS SELECT * FROM exceptions");
    run("CREATE TABLE seals AS SELECT * FROM audit_rows");
    run("DELETE FROM exceptions");
    run("INSERT INTO exceptions SELECT * FROM kept_exceptions");
    run("DELETE FROM audit_rows WHERE kind = 'exceptions'");
    run("INSERT INTO audit_rows SELECT * FROM kept_audit_rows WHERE kind = 'exceptions'");
    const Verdict verdict = judged();
    QCOMPARE(verdict.verdict, QStringLiteral("altered"));
    QVERIFY(verdict.firstBad.has_value());
    run("DELETE FROM exceptions");
    run("INSERT INTO exceptions SELECT * FROM now");
    run("DELETE FROM audit_rows");
    run("INSERT INTO audit_rows SELECT * FROM seals");
    QVERIFY2(judged().ok(), qPrintable(judged().why));
}

void TestRowSeals::anErasureIsNoAlteration()
{
    const auto done =
        ErasePayloads(m_workspace->bench()).run(m_dismissed.text(), QStringLiteral("Kim asked"));
    VERIFY_OK(done);
    QVERIFY(done->erased > 0);
    const Verdict verdict = judged();
    QVERIFY2(verdict.ok(), qPrintable(verdict.why));
    const auto shown = ShowException(m_workspace->bench()).run(m_dismissed);
    VERIFY_OK(shown);
    QVERIFY(shown->exception.title.isEmpty());
    const auto left = rows(QStringLiteral("SELECT COUNT(*) FROM events e JOIN exceptions x ON "
                                          "x.trace_key = e.trace_key WHERE x.id = '%1' AND "
                                          "e.payload IS NOT NULL")
                               .arg(m_dismissed.text()));
    QCOMPARE(left.front().front().toInt(), 0);
}

void TestRowSeals::evidenceTakenUnderAnErasureIsFound()
{
    const auto erasure = rows("SELECT MAX(erased_by_sequence), erased_at FROM audit_payloads");
    const QVariantList taken =
        rows("SELECT rowid, salt, content FROM audit_payloads WHERE erased_at IS NULL").front();
    run("UPDATE audit_payloads SET salt = NULL, content = NULL, erased_at = ?, "
        "erased_by_sequence = ? WHERE rowid = ?",
        {erasure.front()[1], erasure.front()[0], taken[0]});
    QCOMPARE(judged().verdict, QStringLiteral("altered"));
    run("UPDATE audit_payloads SET salt = ?, content = ?, erased_at = NULL, "
        "erased_by_sequence = NULL WHERE rowid = ?",
        {taken[1], taken[2], taken[0]});
    QVERIFY2(judged().ok(), qPrintable(judged().why));
}

QTEST_GUILESS_MAIN(TestRowSeals)
#include "test_rowseals.moc"
