// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/workspace.h"
#include "models/engine/auditline.h"
#include "models/engine/signcheckpoint.h"
#include "models/engine/verifyaudit.h"
#include "models/store/audittable.h"
#include "tests/models/store/verifyok.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>

using namespace unsnag;

namespace {

constexpr char connectionName[] = "tamper";

//! Another value of the same type.
QVariant changed(const QVariant &value)
{
    if (value.isNull())
        return 7;
    if (value.typeId() == QMetaType::QByteArray) {
        QByteArray bytes = value.toByteArray();
        const qsizetype at = bytes.size() / 2;
        if (bytes.isEmpty())
            return QByteArray("x");
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        return bytes;
    }
    if (value.typeId() == QMetaType::QString)
        return QString(value.toString() + u'x');
    return value.toLongLong() + 1000;
}

} // namespace

//! The log of a workspace whose database somebody changed by hand.
class TestVerifyAudit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void anUntouchedWorkspaceIsIntact();
    void everyColumnOfEveryRowCounts_data();
    void everyColumnOfEveryRowCounts();
    void everyRowCounts_data();
    void everyRowCounts();
    void aLogThatWasCutBackIsFound();

private:
    [[nodiscard]] Verdict judged();
    void run(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] std::vector<QVariantList> rows(const QString &sql);

    QTemporaryDir m_home;
    std::unique_ptr<Workspace> m_workspace;
    QSqlDatabase m_database;
};

void TestVerifyAudit::initTestCase()
{
    QFile secret(m_home.filePath("passphrase"));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("a long passphrase\n") > 0);
    secret.close();
    QVERIFY(secret.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    qputenv("UNSNAG_PASSPHRASE_FILE", secret.fileName().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    WorkspaceOptions options{m_home.filePath("w"), Access::ReadWrite, QStringLiteral("ana")};
    VERIFY_OK(Workspace::create(options));
    auto opened = Workspace::open(options);
    VERIFY_OK(opened);
    Workbench &bench = (*opened)->bench();
    constexpr int entries = 260; // more than a tile, whose root is stored
    for (int i = 0; i < entries; ++i) {
        AuditLine line;
        line.kind = QStringLiteral("exception.commented");
        line.exception = QStringLiteral("EX-%1").arg(i % 3);
        if (i < 9)
            line.evidence = {{QStringLiteral("why"), QStringLiteral("words %1").arg(i)},
                             {QStringLiteral("request"), Json(i)}};
        VERIFY_OK(
            bench.store.write([&](Session &session) { return appendAudit(session, bench, line); }));
        if (i == 4)
            VERIFY_OK(SignCheckpoint(bench).run(QStringLiteral("asked")));
    }
    VERIFY_OK(SignCheckpoint(bench).run(QStringLiteral("asked")));
    opened->reset();
    options.access = Access::ReadOnly;
    auto again = Workspace::open(options);
    VERIFY_OK(again);
    m_workspace = std::move(*again);
    m_database = QSqlDatabase::addDatabase("QSQLITE", connectionName);
    m_database.setDatabaseName(m_home.filePath("w/unsnag.db"));
    QVERIFY(m_database.open());
    run("PRAGMA foreign_keys = OFF");
    run("PRAGMA ignore_check_constraints = ON");
    for (const QVariantList &trigger :
         rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        run("DROP TRIGGER " + trigger.front().toString());
}

void TestVerifyAudit::cleanupTestCase()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(connectionName);
}

void TestVerifyAudit::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    QVERIFY2(query.prepare(sql), qPrintable(query.lastError().text()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    QVERIFY2(query.exec(), qPrintable(sql + ": " + query.lastError().text()));
}

std::vector<QVariantList> TestVerifyAudit::rows(const QString &sql)
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

Verdict TestVerifyAudit::judged()
{
    const auto verdict = VerifyAudit(m_workspace->bench()).run({});
    if (verdict.ok())
        return *verdict;
    Verdict failed;
    failed.verdict = codeName(verdict.error().code);
    return failed;
}

void TestVerifyAudit::anUntouchedWorkspaceIsIntact()
{
    const Verdict verdict = judged();
    QVERIFY2(verdict.ok(), qPrintable(verdict.why));
    QVERIFY(verdict.entries >= 10);
}

void TestVerifyAudit::everyColumnOfEveryRowCounts_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("columns");
    const auto row = [](const char *table, const QStringList &columns) {
        QTest::newRow(table) << QString::fromLatin1(table) << columns;
    };
    row("audit_entries", {"sequence", "canonical", "leaf_hash", "exception"});
    row("audit_nodes", {"level", "place", "hash"});
    row("audit_head", {"size", "root", "edge"});
    row("audit_payloads", {"sequence", "name", "subject", "digest", "salt", "content", "erased_at",
                           "erased_by_sequence"});
    row("audit_keys", {"vkey", "name", "added_at", "retired_at"});
    row("audit_rows", {"kind", "key1", "key2", "key3", "sequence", "salt"});
    row("audit_checkpoints", {"size", "note"});
}

void TestVerifyAudit::everyColumnOfEveryRowCounts()
{
    QFETCH(const QString, table);
    QFETCH(const QStringList, columns);
    int count = 0;
    for (const QString &column : columns) {
        // The one number that is the key of its table is the name of the row for SQLite as well.
        const bool isRowid = (table == "audit_entries" && column == "sequence") ||
                             (table == "audit_checkpoints" && column == "size");
        const auto all = rows(QStringLiteral("SELECT rowid, %1 FROM %2").arg(column, table));
        QVERIFY(!all.empty());
        const QString update =
            QStringLiteral("UPDATE %1 SET %2 = ? WHERE rowid = ?").arg(table, column);
        for (const QVariantList &row : all) {
            const QVariant other = changed(row[1]);
            run(update, {other, row[0]});
            const Verdict verdict = judged();
            QVERIFY2(
                !verdict.ok(),
                qPrintable(QStringLiteral("%1.%2, row %3").arg(table, column, row[0].toString())));
            run(update, {row[1], isRowid ? other : row[0]});
            ++count;
        }
    }
    QVERIFY2(judged().ok(), qPrintable(judged().why));
    qInfo("every one of %d changed values found", count);
}

void TestVerifyAudit::everyRowCounts_data()
{
    QTest::addColumn<QString>("table");
    for (const char *table : {"audit_entries", "audit_nodes", "audit_head", "audit_payloads",
                              "audit_rows"})
        QTest::newRow(table) << QString::fromLatin1(table);
}

void TestVerifyAudit::everyRowCounts()
{
    QFETCH(const QString, table);
    const auto all = rows(QStringLiteral("SELECT rowid FROM ") + table);
    QVERIFY(!all.empty());
    for (const QVariantList &row : all) {
        run("BEGIN");
        run("CREATE TABLE kept AS SELECT rowid AS id, * FROM " + table + " WHERE rowid = ?",
            {row[0]});
        run("DELETE FROM " + table + " WHERE rowid = ?", {row[0]});
        run("COMMIT");
        QVERIFY2(!judged().ok(), qPrintable(row[0].toString()));
        run("BEGIN");
        const auto columns = rows(
            QStringLiteral("SELECT group_concat(name) FROM pragma_table_info('%1')").arg(table));
        const QString names = columns.front().front().toString();
        run(QStringLiteral("INSERT INTO %1 (%2) SELECT %2 FROM kept").arg(table, names));
        run("DROP TABLE kept");
        run("COMMIT");
    }
    QVERIFY2(judged().ok(), qPrintable(judged().why));
}

void TestVerifyAudit::aLogThatWasCutBackIsFound()
{
    const Verdict before = judged();
    QVERIFY(before.ok());
    const qint64 last = before.entries - 1;
    // As somebody would who has the database but not the file of checkpoints beside it.
    run("DELETE FROM audit_payloads WHERE sequence >= ?", {last});
    run("DELETE FROM audit_entries WHERE sequence >= ?", {last});
    run("DELETE FROM audit_checkpoints WHERE size > ?", {last});
    Frontier tree;
    for (const QVariantList &row : rows("SELECT canonical FROM audit_entries ORDER BY sequence"))
        tree.append(leafHash(row.front().toByteArray()));
    run("DELETE FROM audit_rows WHERE sequence >= ?", {last});
    run("UPDATE audit_head SET size = ?, root = ?, edge = ?", {last, tree.root(), tree.text()});
    for (const auto &node : rows("SELECT level, place FROM audit_nodes")) {
        if (((node[1].toLongLong() + 1) << node[0].toInt()) > last)
            run("DELETE FROM audit_nodes WHERE level = ? AND place = ?", node);
    }
    const Verdict verdict = judged();
    QCOMPARE(verdict.verdict, QString("rolled_back"));
}

QTEST_GUILESS_MAIN(TestVerifyAudit)
#include "test_verifyaudit.moc"
