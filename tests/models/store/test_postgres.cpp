// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/migrations.h"
#include "models/store/referencetables.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"

using namespace unsnag;

//! What only a PostgreSQL workspace promises, and that both schemas are alike.
class TestPostgres : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aLostRaceIsRepeated_data();
    void aLostRaceIsRepeated();
    void aSwallowedErrorIsNotStored();
    void aLostConnectionStoresNothing_data();
    void aLostConnectionStoresNothing();
    void aRestartedServerIsFoundAgain();
    void aMissingServerIsOffline();
    void missingAndPresentWorkspaces();
    void theCatalogsAreAlike();
    void locations_data();
    void locations();
    void wrongLocations_data();
    void wrongLocations();

private:
    static Result<void> put(Store &store, const QString &value);
    static QString valueIn(Store &store);

    Workspaces m_workspaces;
    std::unique_ptr<Store> m_store;
};

void TestPostgres::initTestCase()
{
    auto made = m_workspaces.make("postgres");
    VERIFY_OK(made);
    m_store = std::move(made).value();
}

Result<void> TestPostgres::put(Store &store, const QString &value)
{
    return store.write([&](Session &session) { return ValueTable(session).put("v", value); });
}

QString TestPostgres::valueIn(Store &store)
{
    const auto found = store.read([](Session &session) { return ValueTable(session).find("v"); });
    return found.ok() ? found->value_or(QStringLiteral("nothing")) : found.error().line();
}

void TestPostgres::aLostRaceIsRepeated_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("failures");
    QTest::addColumn<bool>("isStored");
    QTest::addColumn<int>("expectedTries");
    QTest::newRow("serialization, once") << "40001" << 1 << true << 2;
    QTest::newRow("deadlock, four times") << "40P01" << 4 << true << 5;
    QTest::newRow("five times") << "40001" << 5 << false << 5;
    QTest::newRow("another error") << "22012" << 1 << false << 1;
}

void TestPostgres::aLostRaceIsRepeated()
{
    QFETCH(QString, state);
    QFETCH(int, failures);
    QFETCH(bool, isStored);
    QFETCH(int, expectedTries);
    int tries = 0;
    const auto done = m_store->write([&](Session &session) -> Result<void> {
        if (++tries <= failures)
            UNSNAG_CHECK(session.run(
                QStringLiteral("DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '%1'; END $$")
                    .arg(state)));
        return ValueTable(session).put("v", state);
    });
    QCOMPARE(done.ok(), isStored);
    QCOMPARE(tries, expectedTries);
    if (isStored)
        QCOMPARE(valueIn(*m_store), state);
}

void TestPostgres::aSwallowedErrorIsNotStored()
{
    VERIFY_OK(put(*m_store, "before"));
    const auto done = m_store->write([](Session &session) -> Result<void> {
        UNSNAG_CHECK(ValueTable(session).put("v", "lost"));
        (void)session.run("SELECT 1 / 0");
        return {};
    });
    QVERIFY(!done.ok());
    QCOMPARE(valueIn(*m_store), QStringLiteral("before"));
}

void TestPostgres::aLostConnectionStoresNothing_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("during the work") << "SELECT pg_terminate_backend(pg_backend_pid())";
    QTest::newRow("at the commit") << "SET CONSTRAINTS ALL DEFERRED";
}

void TestPostgres::aLostConnectionStoresNothing()
{
    QFETCH(QString, sql);
    VERIFY_OK(m_workspaces.postgres().psql(m_store->location(), R"(
CREATE TABLE IF NOT EXISTS bait (n INTEGER);
CREATE OR REPLACE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NULL; END $$;
DROP TRIGGER IF EXISTS bait_dies ON bait;
CREATE CONSTRAINT TRIGGER bait_dies AFTER INSERT ON bait DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION die();)"));
    VERIFY_OK(put(*m_store, "before"));
    const auto done = m_store->write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(ValueTable(session).put("v", "lost"));
        UNSNAG_CHECK(session.run("INSERT INTO bait (n) VALUES (1)"));
        UNSNAG_CHECK(session.run(sql));
        return {};
    });
    VERIFY_CODE(done, Code::Offline);
    QCOMPARE(valueIn(*m_store), QStringLiteral("before"));
    VERIFY_OK(put(*m_store, "after"));
}

void TestPostgres::aRestartedServerIsFoundAgain()
{
    VERIFY_OK(put(*m_store, "before"));
    QCOMPARE(valueIn(*m_store), QStringLiteral("before"));
    m_workspaces.postgres().stop();
    VERIFY_CODE(put(*m_store, "lost"), Code::Offline);
    VERIFY_OK(m_workspaces.postgres().start());
    QCOMPARE(valueIn(*m_store), QStringLiteral("before"));
    VERIFY_OK(put(*m_store, "after"));
    m_workspaces.postgres().stop();
    VERIFY_OK(m_workspaces.postgres().start());
    VERIFY_OK(put(*m_store, "again"));
    QCOMPARE(valueIn(*m_store), QStringLiteral("again"));
}

void TestPostgres::aMissingServerIsOffline()
{
    const auto opened =
        Store::open({"postgresql://ana:hunter2@/none?host=/nonexistent", Access::ReadOnly, {}},
                    m_workspaces.clock());
    VERIFY_CODE(opened, Code::Offline);
    QVERIFY(!opened.error().remedy.isEmpty());
    QVERIFY(!opened.error().line().contains(QLatin1String("hunter2")));
}

void TestPostgres::missingAndPresentWorkspaces()
{
    const auto place = m_workspaces.place("postgres");
    VERIFY_OK(place);
    VERIFY_CODE(Store::open({*place, Access::ReadWrite, {}}, m_workspaces.clock()), Code::NotFound);
    VERIFY_OK(Store::create({*place, Access::ReadWrite, {}}, m_workspaces.clock()));
    VERIFY_CODE(Store::create({*place, Access::ReadWrite, {}}, m_workspaces.clock()),
                Code::Conflict);
    auto reader = Store::open({*place, Access::ReadOnly, {}}, m_workspaces.clock());
    VERIFY_OK(reader);
    VERIFY_CODE(put(**reader, "1"), Code::Forbidden);
}

static Result<QStringList> linesOf(Store &store, const QString &sql)
{
    return store.read([&](Session &session) -> Result<QStringList> {
        UNSNAG_TRY(QSqlQuery query, session.run(sql));
        QStringList lines;
        while (query.next())
            lines.append(query.value(0).toString());
        lines.sort();
        return lines;
    });
}

void TestPostgres::theCatalogsAreAlike()
{
    const auto sqlite = m_workspaces.make("sqlite");
    VERIFY_OK(sqlite);
    const auto fresh = m_workspaces.make("postgres");
    VERIFY_OK(fresh);
    const QList<std::pair<QString, QString>> pairs{
        {R"(SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull"
            FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table')",
         R"(SELECT table_name || '.' || column_name || ' ' ||
              CASE data_type WHEN 'bigint' THEN 'INTEGER' WHEN 'bytea' THEN 'BLOB' WHEN 'text' THEN 'TEXT'
                             ELSE data_type END || ' ' ||
              CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END
            FROM information_schema.columns WHERE table_schema = 'public' AND table_name IN (
              SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'))"},
        {R"(SELECT m.name || ' ' || (SELECT group_concat(x.name, ',') FROM pragma_index_info(i.name) x)
              || ' ' || i.partial
            FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table' AND i."unique" = 1
            UNION ALL SELECT m.name || ' ' || c.name || ' 0'
            FROM sqlite_master m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND c.pk = 1 AND c.type = 'INTEGER'
              AND (SELECT COUNT(*) FROM pragma_table_info(m.name) p WHERE p.pk > 0) = 1)",
         R"(SELECT t.relname || ' ' ||
              (SELECT string_agg(a.attname, ',' ORDER BY k.place)
               FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
               JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number)
              || ' ' || CAST(i.indpred IS NOT NULL AS INTEGER)
            FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname = 'public' AND i.indisunique)"},
        {R"(SELECT i.name || ' ' || i.partial
            FROM sqlite_master m, pragma_index_list(m.name) i
            WHERE m.type = 'table' AND i.origin = 'c')",
         R"(SELECT x.relname || ' ' || CAST(i.indpred IS NOT NULL AS INTEGER)
            FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
            JOIN pg_namespace n ON n.oid = x.relnamespace WHERE n.nspname = 'public'
              AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.oid AND c.contype <> 'f'))"},
        {R"(SELECT m.name || '.' || f."from" || ' ' || f."table" || '.' || f."to"
            FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table')",
         R"(SELECT t.relname || '.' || a.attname || ' ' || r.relname || '.' || b.attname
            FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid
            CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (own, other)
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.own
            JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = k.other WHERE c.contype = 'f')"}};
    for (const auto &[ofSqlite, ofPostgres] : pairs) {
        const auto left = linesOf(**sqlite, ofSqlite);
        const auto right = linesOf(**fresh, ofPostgres);
        VERIFY_OK(left);
        VERIFY_OK(right);
        QVERIFY(left->size() > 10);
        QCOMPARE(left->join('\n'), right->join('\n'));
    }
    const auto one = migrationsOf(Dialect::Sqlite);
    const auto other = migrationsOf(Dialect::Postgres);
    VERIFY_OK(one);
    VERIFY_OK(other);
    QCOMPARE(one->size(), other->size());
    for (std::size_t i = 0; i < one->size(); ++i) {
        QCOMPARE(one->at(i).number, static_cast<int>(i) + 1);
        QCOMPARE(one->at(i).number, other->at(i).number);
        QCOMPARE(one->at(i).name, other->at(i).name);
    }
}

void TestPostgres::locations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << "postgresql://ana:p%40ss@db.example.com:6000/work"
                         << "db.example.com 6000 ana p@ss work verify-full "
                            "postgresql://ana@db.example.com:6000/work";
    QTest::newRow("short")
        << "postgresql://db.example.com/work"
        << "db.example.com 5432   work verify-full postgresql://db.example.com/work";
    QTest::newRow("loopback") << "postgresql://ana@127.0.0.1/work"
                              << "127.0.0.1 5432 ana  work prefer postgresql://ana@127.0.0.1/work";
    QTest::newRow("not loopback")
        << "postgresql://ana@127.example.com/work"
        << "127.example.com 5432 ana  work verify-full postgresql://ana@127.example.com/work";
    QTest::newRow("loopback 6") << "postgresql://ana@[::1]/work"
                                << "::1 5432 ana  work prefer postgresql://ana@[::1]/work";
    QTest::newRow("socket")
        << "postgresql://ana@/work?host=/run/pg"
        << "/run/pg 5432 ana  work prefer postgresql://ana@localhost/work?host=/run/pg";
}

void TestPostgres::locations()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto location = readLocation(text);
    VERIFY_OK(location);
    QCOMPARE(
        QStringList({location->host, QString::number(location->port), location->user,
                     location->password, location->database, location->sslMode, location->text})
            .join(' '),
        expected);
}

void TestPostgres::wrongLocations_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no database") << "postgresql://ana@db.example.com";
    QTest::newRow("two databases") << "postgresql://ana@db.example.com/a/b";
    QTest::newRow("bad port") << "postgresql://ana@db.example.com:x/a";
    QTest::newRow("weaker encryption") << "postgresql://ana@db.example.com/a?sslmode=disable";
    QTest::newRow("another host") << "postgresql://ana@db.example.com/a?host=/tmp";
    QTest::newRow("options in a file name")
        << "postgresql://ana@db.example.com/a?sslrootcert=x%27%20sslmode=disable";
}

void TestPostgres::wrongLocations()
{
    QFETCH(QString, text);
    VERIFY_CODE(readLocation(text), Code::Input);
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "test_postgres.moc"
