// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/manyrows.h"
#include "models/store/row.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"

#include <QtTest>

using namespace unsnag;

namespace {

constexpr int testLevel = 60; //!< no tree is so high
const ManyRows insertNodes(QStringLiteral("INSERT INTO audit_nodes (level, place, hash) VALUES "),
                           QStringLiteral("(?, ?, ?)"));
const QString countSql = QStringLiteral("SELECT COUNT(*) FROM audit_nodes WHERE level = ?");

//! Values of a whole statement; the last row stands in `lastPlace`.
QVariantList valuesUpTo(int lastPlace)
{
    QVariantList values;
    const int rows = static_cast<int>(ManyRows::atOnce);
    for (int i = 0; i < rows; ++i)
        values << testLevel << (i == rows - 1 ? lastPlace : i) << QByteArray(32, 'h');
    return values;
}

} // namespace

//! Many rows in one statement, over both dialects.
class TestManyRows : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data();
    void init();
    void takesWholeStatementsAndSingleRows();
    void nothingStaysWhereARowIsRefused();

private:
    [[nodiscard]] Result<void> insert(int lastPlace);
    [[nodiscard]] qint64 count();

    Workspaces m_workspaces;
    std::unique_ptr<Store> m_store;
};

void TestManyRows::initTestCase_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgres") << QStringLiteral("postgres");
}

void TestManyRows::init()
{
    QFETCH_GLOBAL(QString, dialect);
    auto made = m_workspaces.make(dialect);
    VERIFY_OK(made);
    m_store = std::move(*made);
}

Result<void> TestManyRows::insert(int lastPlace)
{
    return m_store->write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(
            session.prepared(insertNodes.many(session.dialect()), valuesUpTo(lastPlace)));
        return {};
    });
}

qint64 TestManyRows::count()
{
    const auto rows = m_store->read([](Session &session) {
        return readNumber(session, countSql, {testLevel}, "audit_nodes");
    });
    return rows.ok() ? *rows : -1;
}

void TestManyRows::takesWholeStatementsAndSingleRows()
{
    QCOMPARE(ManyRows::countOf(ManyRows::atOnce - 1), std::size_t(1));
    QCOMPARE(ManyRows::countOf(ManyRows::atOnce), ManyRows::atOnce);
    QCOMPARE(insertNodes.one().count(u'?'), 3);
    VERIFY_OK(insert(1000));
    QCOMPARE(count(), static_cast<qint64>(ManyRows::atOnce));
}

void TestManyRows::nothingStaysWhereARowIsRefused()
{
    VERIFY_CODE(insert(0), Code::Conflict); // the place of the first row
    QCOMPARE(count(), 0);
    VERIFY_OK(insert(1000)); // and the statement is good again
    QCOMPARE(count(), static_cast<qint64>(ManyRows::atOnce));
}

QTEST_GUILESS_MAIN(TestManyRows)
#include "test_manyrows.moc"
