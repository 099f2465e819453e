// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/statement.h"
#include "tests/models/engine/sealedwork.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"

#include <QTemporaryDir>

using namespace unsnag;

namespace {

//! Another value of a column's type, in SQL over its own.
QString otherValue(const QString &column, const QString &type)
{
    if (type == QLatin1String("bytea"))
        return QStringLiteral("COALESCE(%1, ''::bytea) || '\\x78'::bytea").arg(column);
    if (type == QLatin1String("text"))
        return QStringLiteral("COALESCE(%1, '') || ' '").arg(column);
    return QStringLiteral("COALESCE(%1, 6) + 1000003").arg(column);
}

} // namespace

//! Values of a team's database that its administrator changed past the program, with the triggers, foreign
//! keys and checks out of the way.
class TestTeamRowSeals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anUntouchedWorkspaceIsIntact();
    void everyColumnCounts_data();
    void everyColumnCounts();

private:
    using Rows = std::vector<QStringList>;

    //! Runs a statement as somebody who can do anything, and returns its rows as texts.
    [[nodiscard]] Result<Rows> run(const QString &sql, const QVariantList &values = {});
    //! A few of the rows, or all where UNSNAG_ALL_ROWS is set.
    [[nodiscard]] Result<Rows> some(const QString &table, const QString &column);
    [[nodiscard]] Verdict judged() { return judgedLog(*m_workspace); }

    QTemporaryDir m_home;
    Workspaces m_workspaces;
    std::unique_ptr<Workspace> m_workspace;
    SeededRng m_rng{1};
};

void TestTeamRowSeals::initTestCase()
{
    QVERIFY(usePassphraseFile(m_home.filePath("passphrase")));
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    m_rng = rngOfRun();
    const auto place = m_workspaces.place("postgres");
    VERIFY_OK(place);
    const WorkspaceOptions options{*place, Access::ReadWrite, QStringLiteral("ana")};
    VERIFY_OK(Workspace::create(options));
    auto opened = Workspace::open(options);
    VERIFY_OK(opened);
    m_workspace = std::move(*opened);
    VERIFY_OK(fillSealedTables(*m_workspace));
    const auto checks =
        run("SELECT conrelid::regclass::text, quote_ident(conname) FROM pg_constraint "
            "WHERE contype = 'c' AND connamespace = 'public'::regnamespace");
    VERIFY_OK(checks);
    for (const QStringList &check : *checks)
        VERIFY_OK(run(QStringLiteral("ALTER TABLE %1 DROP CONSTRAINT %2").arg(check[0], check[1])));
}

Result<TestTeamRowSeals::Rows> TestTeamRowSeals::run(const QString &sql, const QVariantList &values)
{
    return m_workspace->bench().store.write([&](Session &session) -> Result<Rows> {
        UNSNAG_CHECK(session.run(QStringLiteral("SET LOCAL session_replication_role = replica")));
        UNSNAG_TRY(QSqlQuery query, session.run(sql, values));
        Rows rows;
        while (query.next()) {
            QStringList row;
            for (int i = 0; query.value(i).isValid(); ++i)
                row += query.value(i).toString();
            rows.push_back(row);
        }
        return rows;
    });
}

Result<TestTeamRowSeals::Rows> TestTeamRowSeals::some(const QString &table, const QString &column)
{
    constexpr std::size_t few = 2;
    UNSNAG_TRY(
        Rows all,
        run(QStringLiteral("SELECT ctid::text, %1::text, %1 IS NULL FROM %2").arg(column, table)));
    return drawn(std::move(all), few, m_rng);
}

void TestTeamRowSeals::anUntouchedWorkspaceIsIntact()
{
    const Verdict verdict = judged();
    QVERIFY2(verdict.ok(), qPrintable(verdict.verdict + ": " + verdict.why));
    QVERIFY(verdict.entries > 200);
}

void TestTeamRowSeals::everyColumnCounts_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("beside"); // columns that nothing vouches for
    const auto row = [](const char *table, const QStringList &beside = {}) {
        QTest::newRow(table) << QString::fromLatin1(table) << beside;
    };
    for (const char *table :
         {"exceptions", "exception_details", "resolutions", "shown_candidates", "resolution_undos",
          "comments", "operations", "attempts", "crosswalk", "audit_holds", "audit_keys",
          "audit_rows", "audit_entries", "audit_payloads"})
        row(table);
    row("events", {"held_behind"}); // see SealedRows
    row("audit_head", {"one"});
    row("audit_checkpoints", {"at", "why"}); // the note says when
}

void TestTeamRowSeals::everyColumnCounts()
{
    QFETCH(const QString, table);
    QFETCH(const QStringList, beside);
    const auto columns =
        run("SELECT column_name::text, data_type::text FROM information_schema.columns "
            "WHERE table_schema = 'public' AND table_name = ? ORDER BY ordinal_position",
            {table});
    VERIFY_OK(columns);
    int count = 0;
    for (const QStringList &info : *columns) {
        const QString &column = info[0];
        const int before = count;
        if (beside.contains(column))
            continue;
        const auto drawn = some(table, column);
        VERIFY_OK(drawn);
        QVERIFY(!drawn->empty());
        for (const QStringList &row : *drawn) {
            const auto changed = run(QStringLiteral("UPDATE %1 SET %2 = %3 WHERE ctid = ?::tid "
                                                    "RETURNING ctid::text")
                                         .arg(table, column, otherValue(column, info[1])),
                                     {row[0]});
            if (!changed.ok() && changed.error().code == Code::Conflict)
                continue; // another row has that value, which has to be the only one
            VERIFY_OK(changed);
            const Verdict verdict = judged();
            const QString place = QStringLiteral("%1.%2: ").arg(table, column);
            QVERIFY2(!verdict.ok() && verdict.verdict != "failed", qPrintable(place + verdict.why));
            const bool wasNull = row[2] == QLatin1String("true");
            VERIFY_OK(run(QStringLiteral("UPDATE %1 SET %2 = CAST(? AS %3) WHERE ctid = ?::tid")
                              .arg(table, column, info[1]),
                          {wasNull ? QVariant() : QVariant(row[1]), changed->front().front()}));
            ++count;
        }
        QVERIFY2(count > before, qPrintable(column));
    }
    QVERIFY2(judged().ok(), qPrintable(judged().why));
    qInfo("every one of %d changed values found", count);
    QVERIFY(count > 0);
}

QTEST_GUILESS_MAIN(TestTeamRowSeals)
#include "test_teamrowseals.moc"
