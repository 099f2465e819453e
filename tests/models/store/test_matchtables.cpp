// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/accountaliastable.h"
#include "models/store/matchversiontable.h"
#include "models/store/worktables.h"
#include "tests/models/store/samples.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"

#include <QtTest>

using namespace unsnag;

namespace {

const QString erp = QStringLiteral("erp");

MatchVersion proposal(int number)
{
    MatchVersion version;
    version.number = number;
    version.system = erp;
    version.document =
        JsonObject{{QStringLiteral("version"), QStringLiteral("learned-%1").arg(number)}};
    version.decisions = 240;
    version.hasWeights = true;
    version.apart = 3;
    version.madeBy = QStringLiteral("ana");
    version.madeAt = samples::start();
    return version;
}

MatchRehearsal rehearsal()
{
    return {QStringLiteral("builtin-1"),
            240,
            200,
            {180, 90, 90},
            {190, 100, 100},
            4,
            12,
            1,
            QStringLiteral("ana"),
            samples::start()};
}

} // namespace

//! Versions of the match rules and the names they know, over both dialects.
class TestMatchTables : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void versionsComeBack();
    void whatAVersionSaysNeverChanges();
    void oneOfASystemIsActive();
    void changesAreCounted();
    void namesComeBackByVersion();
    void decisionsOnAccountsAreRead();

private:
    Result<MatchVersion> propose()
    {
        return m_store->write([](Session &session) -> Result<MatchVersion> {
            MatchVersionTable table(session);
            UNSNAG_TRY(const int number, table.nextVersion());
            UNSNAG_CHECK(table.insert(proposal(number)));
            return table.find(number);
        });
    }
    Result<void> update(const MatchVersion &version)
    {
        return m_store->write(
            [&](Session &session) { return MatchVersionTable(session).update(version); });
    }

    Workspaces m_workspaces;
    std::unique_ptr<Store> m_store;
};

void TestMatchTables::initTestCase_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgres") << QStringLiteral("postgres");
}

void TestMatchTables::init()
{
    QFETCH_GLOBAL(QString, dialect);
    auto made = m_workspaces.make(dialect);
    VERIFY_OK(made);
    m_store = std::move(*made);
}

void TestMatchTables::versionsComeBack()
{
    const auto first = propose();
    VERIFY_OK(first);
    QVERIFY(*first == proposal(1));
    MatchVersion changed = *first;
    changed.state = MatchVersionState::Active;
    changed.rehearsal = rehearsal();
    changed.activatedBy = QStringLiteral("ben");
    changed.activatedAt = samples::start();
    changed.why = QStringLiteral("ten more come first");
    VERIFY_OK(update(changed));
    VERIFY_OK(propose());
    const auto all =
        m_store->read([](Session &session) { return MatchVersionTable(session).all(erp); });
    VERIFY_OK(all);
    QCOMPARE(all->size(), std::size_t(2));
    QVERIFY(all->at(0) == changed);
    QVERIFY(all->at(1) == proposal(2));
    VERIFY_CODE(m_store->read([](Session &session) { return MatchVersionTable(session).find(9); }),
                Code::NotFound);
}

void TestMatchTables::whatAVersionSaysNeverChanges()
{
    VERIFY_OK(propose());
    for (const char *sql :
         {"UPDATE match_versions SET document = '{}'", "DELETE FROM match_versions"}) {
        VERIFY_CODE(m_store->write([&](Session &session) -> Result<void> {
            UNSNAG_CHECK(session.run(QString::fromLatin1(sql)));
            return {};
        }),
                    Code::Damaged);
    }
}

void TestMatchTables::oneOfASystemIsActive()
{
    const auto first = propose();
    const auto second = propose();
    VERIFY_OK(second);
    const auto none =
        m_store->read([](Session &session) { return MatchVersionTable(session).active(erp); });
    VERIFY_OK(none);
    QVERIFY(!none->has_value());
    MatchVersion one = *first;
    one.state = MatchVersionState::Active;
    VERIFY_OK(update(one));
    MatchVersion other = *second;
    other.state = MatchVersionState::Active;
    VERIFY_CODE(update(other), Code::Conflict);
    one.state = MatchVersionState::Retired;
    VERIFY_OK(update(one));
    VERIFY_OK(update(other));
    const auto active =
        m_store->read([](Session &session) { return MatchVersionTable(session).active(erp); });
    VERIFY_OK(active);
    QCOMPARE((*active)->number, second->number);
}

void TestMatchTables::changesAreCounted()
{
    const auto changes = [this] {
        return *m_store->read(
            [](Session &session) { return MatchVersionTable(session).changes(erp); });
    };
    auto version = propose();
    VERIFY_OK(version);
    QCOMPARE(changes(), 0);
    version->rehearsal = rehearsal();
    VERIFY_OK(update(*version)); // a rehearsal changes nothing that is active
    QCOMPARE(changes(), 0);
    version->state = MatchVersionState::Active;
    VERIFY_OK(update(*version));
    QCOMPARE(changes(), 1);
}

void TestMatchTables::namesComeBackByVersion()
{
    const auto version = propose();
    VERIFY_OK(version);
    const auto exception = samples::openException(*m_store, QStringLiteral("D-1"), 4);
    VERIFY_OK(exception);
    const auto names = m_store->write([&](Session &session) -> Result<std::vector<TaughtName>> {
        UNSNAG_TRY(const Resolution resolution,
                   ResolutionTable(session).insert(samples::resolution(*exception)));
        for (const char *name : {"Old Harbour Trading", "Harbour"}) {
            UNSNAG_CHECK(AccountAliasTable(session).insert(
                {version->number, QStringLiteral("C-1"), QString::fromLatin1(name), resolution.id,
                 QStringLiteral("ana"), samples::start()}));
        }
        return AccountAliasTable(session).of(version->number);
    });
    VERIFY_OK(names);
    QCOMPARE(names->size(), std::size_t(2));
    QCOMPARE(names->at(0).name, QStringLiteral("Harbour"));
    QCOMPARE(names->at(1).account, QStringLiteral("C-1"));
    QCOMPARE(names->at(1).decidedBy, QStringLiteral("ana"));
    const auto others =
        m_store->read([](Session &session) { return AccountAliasTable(session).of(99); });
    VERIFY_OK(others);
    QVERIFY(others->empty());
}

void TestMatchTables::decisionsOnAccountsAreRead()
{
    const auto exception = samples::openException(*m_store, QStringLiteral("D-1"), 4);
    VERIFY_OK(exception);
    const auto read = m_store->write([&](Session &session) -> Result<std::vector<Resolution>> {
        ResolutionTable table(session);
        for (const Action action :
             {Action::LinkAccount, Action::Retry, Action::CreateAccount, Action::KeepApart}) {
            Resolution one = samples::resolution(*exception);
            one.action = action;
            UNSNAG_CHECK(table.insert(one));
        }
        Resolution asked = samples::resolution(*exception);
        asked.action = Action::LinkAccount;
        asked.isAsked = true;
        UNSNAG_CHECK(table.insert(asked));
        UNSNAG_TRY(const auto all, table.onAccounts(10));
        UNSNAG_CHECK(table.undo(all.at(1).id, QStringLiteral("ana"), samples::start()));
        return table.onAccounts(2);
    });
    VERIFY_OK(read);
    QCOMPARE(read->size(), std::size_t(2));
    QCOMPARE(read->at(0).action, Action::LinkAccount);
    QCOMPARE(read->at(1).action, Action::KeepApart);
}

QTEST_GUILESS_MAIN(TestMatchTables)
#include "test_matchtables.moc"
