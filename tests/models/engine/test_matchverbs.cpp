// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/findtwins.h"
#include "models/engine/planalike.h"
#include "models/engine/showactivity.h"
#include "models/engine/suggestaccounts.h"
#include "models/engine/supposematch.h"

#include "app/services/demosandbox.h"
#include "app/services/demoworkspace.h"
#include "models/connectors/profile/profileresources.h"
#include "models/domain/matchgrade.h"
#include "models/engine/checkconnection.h"
#include "models/engine/showexception.h"
#include "models/engine/takeevents.h"
#include "models/engine/triageexception.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

#define VERIFY_OK(result)                                                                          \
    QVERIFY2((result).ok(), (result).ok() ? "" : qPrintable((result).error().line()))

namespace {

QByteArray deal(const char *id, const char *account, const char *domain)
{
    return QStringLiteral(R"({"id":"%1","version":"1","title":"%1","stage":"closed_won",)"
                          R"("amount":"100.00","currency":"EUR","close_date":"2026-11-20",)"
                          R"("account":{"id":"%2","name":"Quittenhof Kelterei GmbH","domain":"%3",)"
                          R"("country":"DE"},"billing":{"terms":"net30"},)"
                          R"("lines":[{"sku":"LIC-1Y","quantity":"1","unit_price":"100.00"}]})")
               .arg(QLatin1String(id), QLatin1String(account), QLatin1String(domain))
               .toUtf8() +
           '\n';
}

//! The sandbox's ERP without balances.
QByteArray silentProfile()
{
    auto json = readJson(connectorResource(QStringLiteral("sandbox-erp.profile.json")));
    Json profile = *json;
    profile.set(QStringLiteral("id"), QStringLiteral("silent-erp"));
    Json entities = profile["entities"];
    Json account = entities["account"];
    JsonObject fields = account["fields"].object();
    fields.erase(QStringLiteral("balance"));
    account.set(QStringLiteral("fields"), Json(fields));
    entities.set(QStringLiteral("account"), account);
    profile.set(QStringLiteral("entities"), entities);
    return profile.toText();
}

} // namespace

//! What a person weighs before an account is chosen or made: the real store and the real sandbox.
class TestMatchVerbs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void activityIsReadFromTheTarget();
    void whatTheProfileLacksIsNotOffered();
    void aDeadTargetIsAskedOnce();
    void aCancelledReadSaysSo();
    void theSameCompanyIsAlike();
    void theFrozenListLeavesLateArrivalsOut();
    void aSecondCustomerIsNeverMade();
    void theSameDecisionSkipsWithWhy();
    void twinsAreFoundBeforeAnAccountIsMade();
    void aMatchingTaxIdIsSupposed();

private:
    [[nodiscard]] Workbench &bench() { return m_workspace->bench(); }
    [[nodiscard]] QStringList accountsOf(const QString &text);
    [[nodiscard]] SyncException find(const QString &text);
    [[nodiscard]] Decision linking();
    void take(const QByteArray &lines);
    void bind(const QString &profile, const QString &address);

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestMatchVerbs::initTestCase()
{
    const QString folder = m_folder.filePath(QStringLiteral("w"));
    const WorkspaceOptions options{folder, Access::ReadWrite, QStringLiteral("mia")};
    VERIFY_OK(Workspace::create(options));
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/connectors")));
    QFile file(folder + QStringLiteral("/connectors/silent.profile.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(silentProfile());
    file.close();
    auto opened = Workspace::open(options);
    VERIFY_OK(opened);
    m_workspace = std::move(*opened);
    VERIFY_OK(DemoWorkspace(*m_workspace).fill({}));
    take(deal("Alike-1", "Q-1", "quittenhof.example") +
         deal("Alike-2", "Q-2", "quittenhof.example") + deal("Alike-3", "Q-3", "other.example") +
         deal("Alike-4", "Q-4", "QUITTENHOF.example"));
}

void TestMatchVerbs::take(const QByteArray &lines)
{
    QBuffer file;
    file.setData(lines);
    QVERIFY(file.open(QIODevice::ReadOnly));
    FolderRule rule;
    rule.flow = QStringLiteral("deal_to_invoice");
    rule.system = QStringLiteral("file");
    const FeedRules rules;
    const QString name = QStringLiteral("deals-%1.jsonl").arg(lines.size());
    VERIFY_OK(TakeEvents(bench(), rules).run({&file, name, rule}, {}));
    VERIFY_OK(RunEngine(bench()).run(RunScope::Drain, {}));
}

void TestMatchVerbs::bind(const QString &profile, const QString &address)
{
    const auto known = m_workspace->profiles().find(profile);
    VERIFY_OK(known);
    ConnectionRow row;
    row.name = QStringLiteral("sandbox-erp");
    row.profile = profile;
    row.values.set(QStringLiteral("base_url"), address);
    VERIFY_OK(ConfigureConnection(bench()).run(row, **known, QStringLiteral("target")));
    VERIFY_OK(m_workspace->reconnect());
}

SyncException TestMatchVerbs::find(const QString &text)
{
    ExceptionQuery query;
    query.text = text;
    query.reasons = {Reason::MissingAccount};
    const auto list = ListExceptions(bench()).run(query);
    return list.ok() && !list->rows.empty() ? list->rows.front() : SyncException();
}

QStringList TestMatchVerbs::accountsOf(const QString &text)
{
    QStringList ids;
    const auto found = SuggestAccounts(bench()).run(find(text).id, 3);
    if (found.ok()) {
        for (const Candidate &candidate : found->candidates)
            ids += candidate.account.id;
    }
    return ids;
}

void TestMatchVerbs::activityIsReadFromTheTarget()
{
    const QStringList accounts = accountsOf(QStringLiteral("Müller Anlagenbau"));
    QCOMPARE(accounts.size(), 3);
    const auto read = ShowActivity(bench()).run(accounts, {});
    VERIFY_OK(read);
    QCOMPARE(read->size(), std::size_t(3));
    for (std::size_t i = 0; i < read->size(); ++i) {
        const AccountActivity &activity = read->at(i);
        QCOMPARE(activity.account, accounts[static_cast<int>(i)]);
        QCOMPARE(activity.openOrders.told, Told::Known);
        QCOMPARE(activity.balance.told, Told::Known);
        QVERIFY(!activity.balance.value.isEmpty() && activity.problem.isEmpty());
        QCOMPARE(activity.lastActivity.told, Told::Known);
    }
    const auto unknown = ShowActivity(bench()).run({QStringLiteral("C-none")}, {});
    VERIFY_OK(unknown);
    QCOMPARE(unknown->front().balance.told, Told::Failed);
    QVERIFY(!unknown->front().problem.isEmpty());
}

void TestMatchVerbs::whatTheProfileLacksIsNotOffered()
{
    const QStringList accounts = accountsOf(QStringLiteral("Whitlock"));
    bind(QStringLiteral("silent-erp"), QString::fromLatin1(demoOrigin));
    const auto read = ShowActivity(bench()).run(accounts, {});
    bind(QStringLiteral("sandbox-erp"), QString::fromLatin1(demoOrigin));
    VERIFY_OK(read);
    QCOMPARE(read->front().balance.told, Told::NotOffered);
    QCOMPARE(read->front().openOrders.told, Told::Known);
}

void TestMatchVerbs::aDeadTargetIsAskedOnce()
{
    const QStringList accounts = accountsOf(QStringLiteral("Müller Anlagenbau"));
    bind(QStringLiteral("sandbox-erp"), QStringLiteral("http://127.0.0.1:9"));
    const auto read = ShowActivity(bench()).run(accounts, {});
    bind(QStringLiteral("sandbox-erp"), QString::fromLatin1(demoOrigin));
    VERIFY_OK(read);
    QCOMPARE(read->size(), std::size_t(accounts.size()));
    for (const AccountActivity &activity : *read) {
        QCOMPARE(activity.openOrders.told, Told::Failed);
        QCOMPARE(activity.problem, read->front().problem);
    }
}

void TestMatchVerbs::aCancelledReadSaysSo()
{
    std::stop_source stop;
    stop.request_stop();
    const auto read = ShowActivity(bench()).run({QStringLiteral("C-1")}, stop.get_token());
    VERIFY_OK(read);
    QCOMPARE(read->front().balance.told, Told::Failed);
    QCOMPARE(read->front().problem, QStringLiteral("cancelled"));
    const auto left = ShowActivity(bench()).run({QStringLiteral("C-1")}, {}, [] { return false; });
    VERIFY_OK(left);
    QCOMPARE(left->front().problem, QStringLiteral("cancelled"));
}

void TestMatchVerbs::theSameCompanyIsAlike()
{
    const auto alike = FindAlike(bench()).run(find(QStringLiteral("Alike-1")).id);
    VERIFY_OK(alike);
    QStringList titles;
    for (const AlikeCase &one : *alike) {
        QCOMPARE(one.by, AlikeBy::Company);
        titles += one.exception.source.id;
    }
    titles.sort();
    QCOMPARE(titles, QStringList({QStringLiteral("Alike-2"), QStringLiteral("Alike-4")}));
    QCOMPARE(FindAlike(bench()).run(Id<SyncException>(QStringLiteral("EX-0"))).error().code,
             Code::NotFound);
}

void TestMatchVerbs::theFrozenListLeavesLateArrivalsOut()
{
    const SyncException mine = find(QStringLiteral("Alike-1"));
    const auto alike = FindAlike(bench()).run(mine.id);
    VERIFY_OK(alike);
    take(deal("Alike-5", "Q-5", "quittenhof.example"));
    const auto plan = PlanAlike(bench()).run(*alike, linking());
    VERIFY_OK(plan);
    QCOMPARE(plan->items.size(), std::size_t(2));
    QCOMPARE(plan->wanted, 2);
    for (const BulkItem &item : plan->items)
        QVERIFY(item.exception != find(QStringLiteral("Alike-5")).id);
}

Decision TestMatchVerbs::linking()
{
    Decision decision;
    decision.action = Action::LinkAccount;
    decision.account = accountsOf(QStringLiteral("Whitlock")).value(0);
    decision.why = QStringLiteral("same company");
    return decision;
}

void TestMatchVerbs::aSecondCustomerIsNeverMade()
{
    auto alike = FindAlike(bench()).run(find(QStringLiteral("Alike-1")).id);
    VERIFY_OK(alike);
    Decision making;
    making.action = Action::CreateAccount;
    making.why = QStringLiteral("none there yet");
    alike->front().by = AlikeBy::Account; // its customer is made under the same key
    const auto plan = PlanAlike(bench()).run(*alike, making);
    VERIFY_OK(plan);
    QCOMPARE(plan->wanted, 1);
    for (const BulkItem &item : plan->items) {
        const bool isSameAccount = item.exception == alike->front().exception.id;
        QCOMPARE(item.state, isSameAccount ? BulkItemState::Waiting : BulkItemState::Skipped);
        QVERIFY(isSameAccount || item.why.contains(QStringLiteral("second customer")));
    }
    const auto none = PlanAlike(bench()).run({}, making);
    VERIFY_OK(none);
    QVERIFY(none->items.empty());
}

void TestMatchVerbs::theSameDecisionSkipsWithWhy()
{
    const SyncException mine = find(QStringLiteral("Alike-1"));
    const auto alike = FindAlike(bench()).run(mine.id);
    VERIFY_OK(alike);
    QCOMPARE(alike->size(), std::size_t(3));
    Decision dismissal;
    dismissal.exception = find(QStringLiteral("Alike-2")).id;
    dismissal.action = Action::Dismiss;
    dismissal.why = QStringLiteral("billed elsewhere");
    VERIFY_OK(ResolveException(bench()).run(dismissal));
    const auto wish = sameFor(*alike, linking());
    const auto plan = PlanAlike(bench()).run(*alike, linking());
    VERIFY_OK(plan);
    QCOMPARE(plan->items.size(), std::size_t(3));
    QCOMPARE(plan->wanted, 2);
    const auto skipped = std::ranges::find_if(
        plan->items, [](const BulkItem &item) { return item.state == BulkItemState::Skipped; });
    QVERIFY(skipped != plan->items.end());
    QCOMPARE(skipped->exception, dismissal.exception);
    QCOMPARE(skipped->why, QStringLiteral("it is dismissed"));
    const auto started = StartBulk(bench()).run(wish, *plan);
    VERIFY_OK(started);
    QCOMPARE(started->items.size(), std::size_t(3));
}

void TestMatchVerbs::twinsAreFoundBeforeAnAccountIsMade()
{
    const auto twins = FindTwins(bench()).run(find(QStringLiteral("Müller Anlagenbau")).id);
    VERIFY_OK(twins);
    QVERIFY(!twins->candidates.empty());
    for (const Candidate &candidate : twins->candidates)
        QVERIFY(candidate.odds >= twinOdds);
    const auto none = FindTwins(bench()).run(find(QStringLiteral("Alike-3")).id);
    VERIFY_OK(none);
    QVERIFY(none->candidates.empty());
    QVERIFY(none->searched > 0);
}

void TestMatchVerbs::aMatchingTaxIdIsSupposed()
{
    const auto found = SuggestAccounts(bench()).run(find(QStringLiteral("Bünzli")).id, 3);
    VERIFY_OK(found);
    const Candidate &first = found->candidates.front();
    QVERIFY(found->query.taxId.isEmpty() && !first.account.taxId.isEmpty());
    SupposeMatch suppose(bench());
    const auto with = suppose.run(found->query, first.account, QStringLiteral("tax_id"));
    VERIFY_OK(with);
    QVERIFY(*with);
    QCOMPARE((*with)->account.id, first.account.id);
    QVERIFY((*with)->odds > first.odds);
    const auto known = suppose.run(first.account, first.account, QStringLiteral("tax_id"));
    VERIFY_OK(known);
    QVERIFY(!*known);
    QCOMPARE(suppose.run(found->query, first.account, QStringLiteral("colour")).error().code,
             Code::Input);
}

QTEST_GUILESS_MAIN(TestMatchVerbs)
#include "test_matchverbs.moc"
