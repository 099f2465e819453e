// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/documentfolder.h"
#include "models/engine/activatematching.h"
#include "models/engine/rehearsematching.h"
#include "models/engine/showmatching.h"
#include "models/engine/suggestaccounts.h"
#include "models/matching/matchrules.h"
#include "models/store/audittable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/matchversiontable.h"
#include "models/store/referencetables.h"
#include "models/store/worktables.h"
#include "tests/models/engine/deskclock.h"

using namespace unsnag;

namespace {

const QString erp = QStringLiteral("sandbox-erp");
const QString goodReason = QStringLiteral("more come first");

QString syllables(int number)
{
    static const QStringList parts{QStringLiteral("ka"), QStringLiteral("lo"),
                                   QStringLiteral("mi"), QStringLiteral("ru"),
                                   QStringLiteral("se"), QStringLiteral("to")};
    QString word;
    for (int left = number + 36; left > 0; left /= 6)
        word += parts[left % 6];
    return word;
}

Account company(int number)
{
    Account account;
    account.id = QStringLiteral("L-%1").arg(number);
    account.name = syllables(number) + QStringLiteral(" Werke GmbH");
    account.domain = syllables(number) + QStringLiteral(".example.com");
    account.phone = QStringLiteral("+49 30 55%1").arg(number, 6, 10, QLatin1Char('0'));
    account.city = QStringLiteral("Bonn");
    account.country = QStringLiteral("DE");
    return account;
}

} // namespace

//! Match rules learn from decisions of a real workspace, and nothing is active before a second person
//! says so.
class TestMatchLearning : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void nothingIsLearnedFromNothing();
    void aProposalChangesNothing();
    void namesAreFoundOnceActive();
    void undoneDecisionsTeachNothing();
    void whatWasTypedTeachesNothing();
    void manyDecisionsTeachWeights();
    void aRehearsalTellsWhatDiffers();
    void aRehearsalTellsWhatIsNotAsDecided();
    void onlyARehearsedVersionIsActivated();
    void theProposerActivatesNothing();
    void aNamedRoleActivates();
    void theWayBack();
    void accountsThatChangeKeepTheRules();
    void aDocumentThatCantBeReadIsTold();
    void everyStepIsInTheLog();

private:
    [[nodiscard]] Workbench &bench() { return m_desk->bench(); }
    //! The same desk with another person at it.
    [[nodiscard]] Workbench as(const char *name)
    {
        const Workbench &by = bench();
        return {by.store,     by.connectors, by.flows,
                by.accounts,  by.clock,      by.rng,
                by.scheduler, by.locks,      {QString::fromLatin1(name), Role::Resolver}};
    }
    [[nodiscard]] Result<void> putAccounts(int from, int to)
    {
        return bench().store.write([&](Session &session) -> Result<void> {
            for (int i = from; i < to; ++i)
                UNSNAG_CHECK(AccountTable(session).put(erp, company(i), bench().clock.now()));
            return {};
        });
    }
    //! An exception over an event that asks for `query`, decided as said.
    [[nodiscard]] Result<Resolution> decide(const Account &query, Action action,
                                            const QString &account, const Account &typed = {})
    {
        return bench().store.write([&](Session &session) -> Result<Resolution> {
            Event event;
            const QString record = QStringLiteral("D-%1").arg(++m_records);
            event.traceId = QStringLiteral("%1").arg(m_records, 32, 16, QLatin1Char('0'));
            event.traceKey = QStringLiteral("deal_to_invoice/sandbox-crm/deal/") + record;
            event.flow = QStringLiteral("deal_to_invoice");
            event.source = {QStringLiteral("sandbox-crm"),
                            QStringLiteral("deal"),
                            record,
                            QStringLiteral("1"),
                            {}};
            event.lane = record;
            event.payload = JsonObject{{QStringLiteral("account"), toJson(query)}};
            event.at = bench().clock.now();
            UNSNAG_TRY(const Event stored, EventTable(session).insert(event));
            SyncException exception;
            exception.event = stored.id;
            exception.traceId = stored.traceId;
            exception.traceKey = stored.traceKey;
            exception.flow = stored.flow;
            exception.owner = QStringLiteral("Finance");
            exception.title = query.name;
            exception.openedAt = exception.dueAt = bench().clock.now();
            exception.source = stored.source;
            UNSNAG_TRY(const SyncException opened, ExceptionTable(session).insert(exception));
            Resolution resolution;
            resolution.exception = opened.id;
            resolution.action = action;
            resolution.account = action == Action::LinkAccount ? account : QString();
            if (action == Action::KeepApart)
                resolution.choice = JsonObject{{QStringLiteral("apart_from"), JsonArray{account}}};
            resolution.why = QStringLiteral("w");
            resolution.actor = QStringLiteral("ana");
            resolution.at = bench().clock.now();
            resolution.shown.query = typed;
            return ResolutionTable(session).insert(resolution);
        });
    }
    //! A decision that teaches that company(number) is called "Old Harbour Trading" too.
    [[nodiscard]] Result<Resolution> teachName(int number)
    {
        return decide(harbour(number), Action::LinkAccount, company(number).id);
    }
    static Account harbour(int number)
    {
        Account query = company(number);
        query.name = QStringLiteral("Old Harbour Trading Ltd");
        return query;
    }
    //! Only the name, so that nothing but the name can say it.
    [[nodiscard]] Result<Suggestions> askForHarbour()
    {
        Account query;
        query.name = QStringLiteral("Old Harbour Trading");
        return SuggestAccounts(bench()).search(query, 1);
    }
    [[nodiscard]] Result<MatchVersion> learned()
    {
        UNSNAG_TRY(const TaughtVersion taught, LearnMatching(bench()).run());
        return taught.version;
    }
    //! Learned, rehearsed, and activated by another person.
    [[nodiscard]] Result<MatchVersion> activeVersion()
    {
        UNSNAG_TRY(const MatchVersion version, learned());
        UNSNAG_CHECK(RehearseMatching(bench()).run(version.number));
        Workbench ben = as("ben");
        return ActivateMatching(ben).run(version.number, goodReason);
    }

    std::unique_ptr<DeskClock> m_desk;
    int m_records = 0;
};

void TestMatchLearning::init()
{
    m_desk = std::make_unique<DeskClock>(QStringLiteral("2026-11-23T09:00:00Z"));
    VERIFY_OK(m_desk->make());
    VERIFY_OK(putAccounts(0, 40));
}

void TestMatchLearning::nothingIsLearnedFromNothing()
{
    QCOMPARE(learned().error().code, Code::Conflict);
    VERIFY_OK(decide(company(1), Action::LinkAccount, QStringLiteral("an account that is gone")));
    QCOMPARE(learned().error().code, Code::Conflict);
    VERIFY_OK(decide(company(1), Action::Retry, {}));
    QCOMPARE(learned().error().code, Code::Conflict);
    QVERIFY(ShowMatching(bench()).run()->versions.empty());
}

void TestMatchLearning::aProposalChangesNothing()
{
    VERIFY_OK(teachName(3));
    VERIFY_OK(decide(company(4), Action::KeepApart, company(5).id));
    const auto before = askForHarbour();
    const auto proposal = LearnMatching(bench()).run();
    VERIFY_OK(proposal);
    QCOMPARE(proposal->version.number, 1);
    QCOMPARE(proposal->version.state, MatchVersionState::Proposed);
    QCOMPARE(proposal->version.decisions, 2);
    QCOMPARE(proposal->version.apart, 1);
    QVERIFY(!proposal->version.hasWeights);
    QCOMPARE(proposal->version.document["version"].toString(), QStringLiteral("learned-1"));
    QCOMPARE(proposal->names.size(), std::size_t(1));
    QCOMPARE(proposal->names[0].account, company(3).id);
    QCOMPARE(proposal->names[0].decidedBy, QStringLiteral("ana"));
    const auto after = askForHarbour();
    VERIFY_OK(after);
    QVERIFY(*after == *before);
    const auto shown = ShowMatching(bench()).run();
    VERIFY_OK(shown);
    QCOMPARE(shown->active, MatchRules::builtIn().version);
    QVERIFY(shown->names.empty());
    QCOMPARE(ShowMatching(bench()).one(1)->names.size(), std::size_t(1));
}

void TestMatchLearning::namesAreFoundOnceActive()
{
    VERIFY_OK(teachName(3));
    VERIFY_OK(activeVersion());
    const auto found = askForHarbour();
    VERIFY_OK(found);
    QCOMPARE(found->rules, QStringLiteral("learned-1"));
    QCOMPARE(found->candidates.at(0).account.id, company(3).id);
    QCOMPARE(found->candidates.at(0).account.name, company(3).name);
    QCOMPARE(found->candidates.at(0).source, QStringLiteral("alias"));
    QVERIFY(!found->isSure); // a name alone never is
    const auto shown = ShowMatching(bench()).run();
    QCOMPARE(shown->active, QStringLiteral("learned-1"));
    QCOMPARE(shown->names.size(), std::size_t(1));
}

void TestMatchLearning::undoneDecisionsTeachNothing()
{
    const auto wrong = teachName(3);
    VERIFY_OK(wrong);
    VERIFY_OK(decide(company(1), Action::LinkAccount, company(1).id));
    VERIFY_OK(bench().store.write([&](Session &session) {
        return ResolutionTable(session).undo(wrong->id, QStringLiteral("ana"), bench().clock.now());
    }));
    const auto proposal = LearnMatching(bench()).run();
    VERIFY_OK(proposal);
    QCOMPARE(proposal->version.decisions, 1);
    QVERIFY(proposal->names.empty());
}

void TestMatchLearning::whatWasTypedTeachesNothing()
{
    Account typed;
    typed.name = QStringLiteral("harb");
    VERIFY_OK(decide(harbour(3), Action::LinkAccount, company(3).id, typed));
    const auto proposal = LearnMatching(bench()).run();
    VERIFY_OK(proposal);
    QCOMPARE(proposal->names.at(0).name, QStringLiteral("Old Harbour Trading Ltd"));
    // The same again is one decision.
    VERIFY_OK(teachName(3));
    QCOMPARE(LearnMatching(bench()).run()->version.decisions, 1);
}

void TestMatchLearning::manyDecisionsTeachWeights()
{
    VERIFY_OK(putAccounts(40, 260));
    for (int i = 0; i < 240; ++i) {
        Account query = company(i);
        query.phone = company((i + 50) % 240).phone;
        VERIFY_OK(decide(query, Action::LinkAccount, company(i).id));
    }
    const auto version = activeVersion();
    VERIFY_OK(version);
    QVERIFY(version->hasWeights);
    QCOMPARE(version->decisions, 240);
    const auto phone = [](const Json &rules) {
        return rules["fields"]["phone"]["same"].scalarText().toDouble();
    };
    QVERIFY(phone(version->document) <
            MatchRules::builtIn().fields[static_cast<std::size_t>(Field::Phone)].same);
    const auto index = bench().accounts.index(bench().store, erp);
    VERIFY_OK(index);
    QCOMPARE((*index)->rules().version, QStringLiteral("learned-1"));
    QCOMPARE((*index)->rules().fields[static_cast<std::size_t>(Field::Phone)].same,
             phone(version->document));
    const MatchRehearsal &figures = *version->rehearsal;
    QCOMPARE(figures.cases, 240);
    QVERIFY(figures.after.first >= figures.before.first);
    QVERIFY((figures.after.alone - figures.after.aloneRight) * 200 <= figures.after.alone);
}

void TestMatchLearning::aRehearsalTellsWhatDiffers()
{
    Account onlyName;
    onlyName.name = QStringLiteral("Old Harbour Trading");
    VERIFY_OK(decide(onlyName, Action::LinkAccount, company(3).id));
    VERIFY_OK(decide(company(1), Action::LinkAccount, company(1).id));
    VERIFY_OK(learned());
    const auto rehearsed = RehearseMatching(bench()).run(1);
    VERIFY_OK(rehearsed);
    const MatchRehearsal &figures = *rehearsed->version.rehearsal;
    QCOMPARE(figures.against, MatchRules::builtIn().version);
    QCOMPARE(figures.cases, 2);
    QCOMPARE(figures.taken, 2);
    QCOMPARE(figures.before.first, 1);
    QCOMPARE(figures.after.first, 2);
    QCOMPARE(figures.byAlias, 1);
    QCOMPARE(figures.differing, 1);
    QCOMPARE(figures.againstPerson, 0);
    QCOMPARE(rehearsed->differing.size(), std::size_t(1));
    QCOMPARE(rehearsed->differing[0].decided, company(3).id);
    QCOMPARE(rehearsed->differing[0].after.first, company(3).id);
    QVERIFY(rehearsed->differing[0].after.isByAlias);
    QVERIFY(ShowMatching(bench()).one(1)->version == rehearsed->version);
    QCOMPARE(RehearseMatching(bench()).run(7).error().code, Code::NotFound);
}

void TestMatchLearning::aRehearsalTellsWhatIsNotAsDecided()
{
    Account onlyName;
    onlyName.name = QStringLiteral("Old Harbour Trading");
    VERIFY_OK(decide(onlyName, Action::LinkAccount, company(3).id));
    VERIFY_OK(learned());
    // A later decision says otherwise than the name that was learned.
    Account other = onlyName;
    other.city = QStringLiteral("Celle");
    VERIFY_OK(decide(other, Action::LinkAccount, company(9).id));
    const auto rehearsed = RehearseMatching(bench()).run(1);
    VERIFY_OK(rehearsed);
    QCOMPARE(rehearsed->version.rehearsal->differing, 2);
    QCOMPARE(rehearsed->version.rehearsal->againstPerson, 1);
    QVERIFY(rehearsed->differing.at(0).isAgainstPerson);
    QCOMPARE(rehearsed->differing.at(0).decided, company(9).id);
    QVERIFY(!rehearsed->differing.at(1).isAgainstPerson);
}

void TestMatchLearning::onlyARehearsedVersionIsActivated()
{
    VERIFY_OK(teachName(3));
    VERIFY_OK(learned());
    Workbench ben = as("ben");
    QCOMPARE(ActivateMatching(ben).run(1, QStringLiteral(" ")).error().code, Code::Input);
    QCOMPARE(ActivateMatching(ben).run(2, goodReason).error().code, Code::NotFound);
    QCOMPARE(ActivateMatching(ben).run(1, goodReason).error().code, Code::Conflict);
    VERIFY_OK(learned());
    VERIFY_OK(RehearseMatching(bench()).run(1));
    VERIFY_OK(RehearseMatching(bench()).run(2));
    VERIFY_OK(ActivateMatching(ben).run(1, goodReason));
    QCOMPARE(ActivateMatching(ben).run(1, goodReason).error().code, Code::Conflict);
    // What is active is another one than version 2 was rehearsed against.
    QCOMPARE(ActivateMatching(ben).run(2, goodReason).error().code, Code::Conflict);
    VERIFY_OK(RehearseMatching(bench()).run(2));
    VERIFY_OK(ActivateMatching(ben).run(2, goodReason));
    const auto shown = ShowMatching(bench()).run();
    QCOMPARE(shown->versions.at(0).state, MatchVersionState::Retired);
    QCOMPARE(shown->versions.at(1).state, MatchVersionState::Active);
    QCOMPARE(shown->versions.at(1).activatedBy, QStringLiteral("ben"));
    QCOMPARE(shown->versions.at(1).why, goodReason);
}

void TestMatchLearning::theProposerActivatesNothing()
{
    VERIFY_OK(teachName(3));
    VERIFY_OK(learned());
    VERIFY_OK(RehearseMatching(bench()).run(1));
    const auto refused = ActivateMatching(bench()).run(1, goodReason);
    QCOMPARE(refused.error().code, Code::Forbidden);
    Workbench shouting = as("ANA");
    QCOMPARE(ActivateMatching(shouting).run(1, goodReason).error().code, Code::Forbidden);
    QCOMPARE(askForHarbour()->rules, MatchRules::builtIn().version);
}

void TestMatchLearning::aNamedRoleActivates()
{
    VERIFY_OK(
        writeDocument(m_desk->folder() + QStringLiteral("/roles.json"), R"({"version":"1","roles":[
        {"name":"Approver","members":["cleo"]}, {"name":"Lead","members":["dora"]}]})"));
    VERIFY_OK(m_desk->open());
    VERIFY_OK(teachName(3));
    VERIFY_OK(learned());
    VERIFY_OK(RehearseMatching(bench()).run(1));
    Workbench ben = as("ben");
    QCOMPARE(ActivateMatching(ben).run(1, goodReason).error().code, Code::Forbidden);
    Workbench dora = as("dora");
    VERIFY_OK(ActivateMatching(dora).run(1, goodReason));
    QCOMPARE(ActivateMatching(ben).run(0, goodReason).error().code, Code::Forbidden);
    Workbench cleo = as("cleo");
    VERIFY_OK(ActivateMatching(cleo).run(0, goodReason));
}

void TestMatchLearning::theWayBack()
{
    QCOMPARE(ActivateMatching(bench()).run(0, goodReason).error().code, Code::Conflict);
    VERIFY_OK(teachName(3));
    const auto before = askForHarbour();
    VERIFY_OK(activeVersion());
    QVERIFY(*askForHarbour() != *before);
    const auto retired = ActivateMatching(bench()).run(0, QStringLiteral("a wrong name"));
    VERIFY_OK(retired);
    QCOMPARE(retired->number, 1);
    QVERIFY(*askForHarbour() == *before);
    // A retired version comes back the same way as a new one.
    Workbench ben = as("ben");
    VERIFY_OK(RehearseMatching(bench()).run(1));
    VERIFY_OK(ActivateMatching(ben).run(1, goodReason));
    QCOMPARE(askForHarbour()->candidates.at(0).account.id, company(3).id);
}

void TestMatchLearning::accountsThatChangeKeepTheRules()
{
    VERIFY_OK(teachName(3));
    VERIFY_OK(activeVersion());
    VERIFY_OK(askForHarbour());
    VERIFY_OK(putAccounts(40, 60));
    const auto found = askForHarbour();
    VERIFY_OK(found);
    QCOMPARE(found->searched, 60);
    QCOMPARE(found->rules, QStringLiteral("learned-1"));
    QCOMPARE(found->candidates.at(0).source, QStringLiteral("alias"));
    VERIFY_OK(bench().accounts.tidy(bench().store));
    QCOMPARE(askForHarbour()->rules, QStringLiteral("learned-1"));
    QCOMPARE(askForHarbour()->candidates.at(0).source, QStringLiteral("alias"));
    // Another process, or the same after a restart.
    VERIFY_OK(m_desk->open());
    QCOMPARE(askForHarbour()->rules, QStringLiteral("learned-1"));
    QCOMPARE(askForHarbour()->candidates.at(0).account.id, company(3).id);
    // Accounts of other systems are searched by what the program brings.
    QCOMPARE((*bench().accounts.index(bench().store, QStringLiteral("other")))->rules().version,
             MatchRules::builtIn().version);
}

void TestMatchLearning::aDocumentThatCantBeReadIsTold()
{
    VERIFY_OK(teachName(3));
    VERIFY_OK(bench().store.write([&](Session &session) -> Result<void> {
        MatchVersion version;
        UNSNAG_TRY(version.number, MatchVersionTable(session).nextVersion());
        version.system = erp;
        version.document = JsonObject{{QStringLiteral("version"), QStringLiteral("learned-1")}};
        version.state = MatchVersionState::Active;
        UNSNAG_CHECK(MatchVersionTable(session).insert(version));
        version.state = MatchVersionState::Retired;
        UNSNAG_CHECK(MatchVersionTable(session).update(version));
        version.state = MatchVersionState::Active;
        return MatchVersionTable(session).update(version);
    }));
    const auto found = askForHarbour();
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, Code::Damaged);
    QVERIFY(found.error().remedy.contains(QStringLiteral("activate 0")));
    VERIFY_OK(ActivateMatching(bench()).run(0, goodReason));
    VERIFY_OK(askForHarbour());
}

void TestMatchLearning::everyStepIsInTheLog()
{
    VERIFY_OK(teachName(3));
    VERIFY_OK(activeVersion());
    VERIFY_OK(ActivateMatching(bench()).run(0, QStringLiteral("back")));
    const auto entries = bench().store.read(
        [](Session &session) { return AuditTable(session).entries(0, 100'000); });
    VERIFY_OK(entries);
    QStringList kinds;
    for (const AuditEntry &entry : *entries) {
        const auto read = readJson(entry.canonical);
        VERIFY_OK(read);
        const Json &line = *read;
        if (line["kind"].toString().startsWith(QLatin1String("match.")))
            kinds += QStringLiteral("%1 %2 %3>%4")
                         .arg(line["kind"].toString(), line["actor"].toString(),
                              line["prev_state"].toString(), line["next_state"].toString());
    }
    kinds.sort();
    const QString builtIn = MatchRules::builtIn().version;
    QCOMPARE(kinds, (QStringList{QStringLiteral("match.activated ana learned-1>") + builtIn,
                                 QStringLiteral("match.activated ben %1>learned-1").arg(builtIn),
                                 QStringLiteral("match.proposed ana >learned-1"),
                                 QStringLiteral("match.rehearsed ana %1>learned-1").arg(builtIn)}));
}

QTEST_GUILESS_MAIN(TestMatchLearning)
#include "test_matchlearning.moc"
