// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/apartpairtable.h"
#include "models/store/itemmaptable.h"
#include "models/store/valuemaptable.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"

#include <QtTest>

using namespace unsnag;

namespace {

const Timestamp noon{std::chrono::milliseconds(1795694400000)};
const QString crm = QStringLiteral("crm");
const QString erp = QStringLiteral("erp");

} // namespace

//! What people decided once for every later event, over both dialects.
class TestMaps : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void itemsComeBackAndAreReplaced();
    void valuesComeBackByFlow();
    void pairsAreKeptApart();

private:
    Workspaces m_workspaces;
    std::unique_ptr<Store> m_store;
};

void TestMaps::initTestCase_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgres") << QStringLiteral("postgres");
}

void TestMaps::init()
{
    QFETCH_GLOBAL(QString, dialect);
    auto made = m_workspaces.make(dialect);
    VERIFY_OK(made);
    m_store = std::move(*made);
}

void TestMaps::itemsComeBackAndAreReplaced()
{
    ItemMapping mapping{crm,
                        QStringLiteral("OLD-1"),
                        erp,
                        QStringLiteral("LIC-100"),
                        QStringLiteral("piece"),
                        QStringLiteral("maria"),
                        noon};
    VERIFY_OK(m_store->write([&](Session &session) { return ItemMapTable(session).put(mapping); }));
    mapping.targetCode = QStringLiteral("LIC-200");
    VERIFY_OK(m_store->write([&](Session &session) { return ItemMapTable(session).put(mapping); }));
    const auto found = m_store->read([&](Session &session) {
        return ItemMapTable(session).find(crm, QStringLiteral("OLD-1"), erp);
    });
    VERIFY_OK(found);
    QVERIFY(found->has_value());
    QCOMPARE(**found, mapping);
    const auto none = m_store->read([&](Session &session) {
        return ItemMapTable(session).find(crm, QStringLiteral("OLD-2"), erp);
    });
    VERIFY_OK(none);
    QVERIFY(!none->has_value());
}

void TestMaps::valuesComeBackByFlow()
{
    const ValueMapping mapping{QStringLiteral("deal_to_invoice"),
                               QStringLiteral("/lines/*/tax_code"),
                               QStringLiteral("19"),
                               QStringLiteral("UST19"),
                               QStringLiteral("maria"),
                               noon};
    VERIFY_OK(
        m_store->write([&](Session &session) { return ValueMapTable(session).put(mapping); }));
    const auto found = m_store->read([&](Session &session) {
        return ValueMapTable(session).ofFlow(QStringLiteral("deal_to_invoice"));
    });
    VERIFY_OK(found);
    QCOMPARE(*found, std::vector<ValueMapping>{mapping});
}

void TestMaps::pairsAreKeptApart()
{
    const ApartPair pair{crm,
                         QStringLiteral("A-1"),
                         erp,
                         QStringLiteral("C-9"),
                         QStringLiteral("another town"),
                         QStringLiteral("maria"),
                         noon};
    VERIFY_OK(m_store->write([&](Session &session) { return ApartPairTable(session).put(pair); }));
    const auto found = m_store->read([&](Session &session) {
        return ApartPairTable(session).of(crm, QStringLiteral("A-1"), erp);
    });
    VERIFY_OK(found);
    QCOMPARE(*found, std::vector<ApartPair>{pair});
}

QTEST_GUILESS_MAIN(TestMaps)
#include "test_maps.moc"
