// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/sourcetree.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace unsnag::architecture;

namespace {

QStringList migrationNames(const QString &dialect)
{
    const QDir folder(QStringLiteral(UNSNAG_SOURCE_DIR "/resources/migrations/") + dialect);
    return folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

QSet<QString> createdTables(const SourceFile &migration)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*CREATE TABLE\s+(?:IF NOT EXISTS\s+)?(\w+))"),
        QRegularExpression::CaseInsensitiveOption);
    QSet<QString> tables;
    for (const QString &line : migration.lines) {
        const auto match = pattern.match(line);
        if (match.hasMatch())
            tables.insert(match.captured(1).toLower());
    }
    return tables;
}

QString sorted(const QSet<QString> &names)
{
    QStringList list(names.begin(), names.end());
    list.sort();
    return list.join(u' ');
}

} // namespace

//! Both dialects of the store grow by the same numbered steps.
class TestMigrations : public QObject
{
    Q_OBJECT

private slots:
    void dialectsHaveTheSameSteps();
    void numbersHaveNoGap();
    void stepsMakeTheSameTables();
    void everyStepIsShipped();
};

void TestMigrations::dialectsHaveTheSameSteps()
{
    QVERIFY(!migrationNames("sqlite").isEmpty());
    QCOMPARE(migrationNames("postgres"), migrationNames("sqlite"));
}

void TestMigrations::numbersHaveNoGap()
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(\d{4})_[a-z0-9_]+\.sql$)"));
    int number = 0;
    for (const QString &name : migrationNames("sqlite")) {
        const auto match = pattern.match(name);
        QVERIFY2(match.hasMatch(),
                 qPrintable(name + ": a migration is called NNNN_what_it_adds.sql"));
        QVERIFY2(match.captured(1).toInt() == ++number,
                 qPrintable(name + ": numbers are used once, without a gap"));
    }
}

void TestMigrations::stepsMakeTheSameTables()
{
    for (const QString &name : migrationNames("sqlite")) {
        const auto lite = sourceFiles({"resources/migrations/sqlite"}, {name});
        const auto postgres = sourceFiles({"resources/migrations/postgres"}, {name});
        QCOMPARE(lite.size(), std::size_t(1));
        QCOMPARE(postgres.size(), std::size_t(1));
        QVERIFY2(createdTables(lite[0]) == createdTables(postgres[0]),
                 qPrintable(name + ": sqlite makes " + sorted(createdTables(lite[0])) +
                            "; postgres makes " + sorted(createdTables(postgres[0]))));
    }
}

void TestMigrations::everyStepIsShipped()
{
    const auto lists = sourceFiles({"resources/migrations"}, {"migrations.qrc"});
    QCOMPARE(lists.size(), std::size_t(1));
    const QString list = lists[0].lines.join(u'\n');
    for (const QString &dialect : {QStringLiteral("sqlite"), QStringLiteral("postgres")}) {
        for (const QString &name : migrationNames(dialect))
            QVERIFY2(list.contains(dialect + u'/' + name),
                     qPrintable(dialect + u'/' + name + " is not in migrations.qrc"));
    }
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
