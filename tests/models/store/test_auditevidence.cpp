// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/digest.h"
#include "models/store/auditholdtable.h"
#include "models/store/auditpayloadtable.h"
#include "models/store/auditsealtables.h"
#include "models/store/audittable.h"
#include "models/store/audittimestamptable.h"
#include "tests/models/store/samples.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"

using namespace unsnag;

//! What is kept beside the audit log, over both dialects.
class TestAuditEvidence : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void anEntryCommitsToItsEvidence();
    void evidenceOfAWriteThatFailedIsGone();
    void nothingIsNoEvidence();
    void aNameTwiceIsABug();
    void whatIsAboutAnExceptionIsFoundWithItsEvents();
    void anErasureLeavesEntryAndDigest();
    void anErasureIsOnce();
    void onlyAnErasureChangesEvidence_data();
    void onlyAnErasureChangesEvidence();
    void keysEndOnce();
    void checkpointsAndCosignaturesStay();
    void timeStampsAreOfACheckpoint();
    void holdsAreReleasedOnce();
    void sealsNeverChange_data();
    void sealsNeverChange();

private:
    template <typename Work>
    auto inStore(Work work)
    {
        return m_store->write(work);
    }
    Result<AuditEntry> append(const QString &exception, const AuditEvidence &evidence,
                              const Json &more = {});
    Result<std::vector<AuditPayload>> all();
    Result<void> change(const QString &sql);

    Workspaces m_workspaces;
    std::unique_ptr<Store> m_store;
};

void TestAuditEvidence::initTestCase_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgres") << QStringLiteral("postgres");
}

void TestAuditEvidence::init()
{
    QFETCH_GLOBAL(QString, dialect);
    auto made = m_workspaces.make(dialect);
    VERIFY_OK(made);
    m_store = std::move(made).value();
}

Result<AuditEntry> TestAuditEvidence::append(const QString &exception,
                                             const AuditEvidence &evidence, const Json &more)
{
    AuditDraft draft;
    draft.at = samples::start();
    draft.actor = {QStringLiteral("ana"), Role::Resolver};
    draft.kind = QStringLiteral("resolution.recorded");
    draft.exception = exception;
    draft.more = more;
    draft.evidence = evidence;
    return inStore([&](Session &session) { return AuditTable(session).append(draft); });
}

Result<std::vector<AuditPayload>> TestAuditEvidence::all()
{
    return m_store->read(
        [](Session &session) { return AuditPayloadTable(session).between(0, 1000); });
}

Result<void> TestAuditEvidence::change(const QString &sql)
{
    return inStore([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(session.run(sql));
        return {};
    });
}

void TestAuditEvidence::anEntryCommitsToItsEvidence()
{
    const Json request = JsonObject{{"total", Json::number("12.50")}, {"to", "Nordwind GmbH"}};
    const auto entry = append("EX-1", {{"request", request}, {"why", "same tax id"}});
    VERIFY_OK(entry);
    const auto payloads = all();
    VERIFY_OK(payloads);
    QCOMPARE(payloads->size(), std::size_t(2));
    const auto content = readJson(entry->canonical);
    VERIFY_OK(content);
    for (const AuditPayload &payload : *payloads) {
        QVERIFY(opens(payload));
        QCOMPARE(payload.sequence, entry->sequence);
        QCOMPARE(payload.subject, QStringLiteral("EX-1"));
        QCOMPARE((*content)[commitmentMember(payload.name)].toString(), toHex(payload.digest));
    }
    QCOMPARE(contentOf(payloads->at(0))["to"].toString(), QStringLiteral("Nordwind GmbH"));
    QCOMPARE(contentOf(payloads->at(1)).toString(), QStringLiteral("same tax id"));
    QVERIFY(!entry->canonical.contains("same tax id"));
    const auto found = m_store->read(
        [&](Session &session) { return AuditPayloadTable(session).find(payloads->at(1).digest); });
    VERIFY_OK(found);
    QCOMPARE(found->value_or(AuditPayload()).name, QStringLiteral("why"));
}

void TestAuditEvidence::evidenceOfAWriteThatFailedIsGone()
{
    const auto done = inStore([&](Session &session) -> Result<void> {
        AuditDraft draft;
        draft.kind = QStringLiteral("exception.held");
        draft.evidence = {{"why", "a"}};
        UNSNAG_CHECK(AuditTable(session).append(draft));
        UNSNAG_CHECK(AuditTable(session).head()); // it was written, not only kept in memory
        UNSNAG_CHECK(AuditTable(session).append(draft));
        return Error{Code::Input, QStringLiteral("no"), {}, {}};
    });
    QVERIFY(!done.ok());
    VERIFY_OK(append({}, {{"why", "b"}}));
    const auto payloads = all();
    VERIFY_OK(payloads);
    QCOMPARE(payloads->size(), std::size_t(1));
    QCOMPARE(contentOf(payloads->front()).toString(), QStringLiteral("b"));
}

void TestAuditEvidence::nothingIsNoEvidence()
{
    const auto entry = append("EX-1", {{"request", Json()}, {"why", ""}});
    VERIFY_OK(entry);
    QVERIFY(!entry->canonical.contains("_sha256"));
    QVERIFY(all()->empty());
}

void TestAuditEvidence::aNameTwiceIsABug()
{
    VERIFY_CODE(append("EX-1", {{"why", "a"}, {"why", "b"}}), Code::Bug);
    VERIFY_CODE(append("EX-1", {{"why", "a"}}, JsonObject{{"why_sha256", "00"}}), Code::Bug);
}

void TestAuditEvidence::whatIsAboutAnExceptionIsFoundWithItsEvents()
{
    const auto exception = samples::openException(*m_store, "D-1", 4);
    VERIFY_OK(exception);
    const QString id = exception->id.text();
    VERIFY_OK(append({}, {{"payload", "p"}}, JsonObject{{"event", exception->event.text()}}));
    VERIFY_OK(append({}, {{"payload", "other"}}, JsonObject{{"event", "EV-77"}}));
    VERIFY_OK(append(id, {{"why", "w"}, {"patch", "q"}}));
    VERIFY_OK(append("EX-9", {{"why", "not this"}}));
    const auto about =
        m_store->read([&](Session &session) { return AuditPayloadTable(session).about(id); });
    VERIFY_OK(about);
    QStringList names;
    for (const AuditPayload &payload : *about)
        names += contentOf(payload).toString();
    QCOMPARE(names, (QStringList{"p", "q", "w"}));
    const auto words =
        m_store->read([&](Session &session) { return AuditPayloadTable(session).wordsAbout(id); });
    VERIFY_OK(words);
    QCOMPARE(words->size(), std::size_t(1));
    const auto none = m_store->read(
        [&](Session &session) { return AuditPayloadTable(session).about(QString()); });
    VERIFY_OK(none);
    QVERIFY(none->empty());
}

void TestAuditEvidence::anErasureLeavesEntryAndDigest()
{
    const auto entry = append("EX-1", {{"why", "she is ill"}});
    VERIFY_OK(entry);
    const auto before = all();
    VERIFY_OK(inStore([&](Session &session) {
        return AuditPayloadTable(session).erase(before->front(), samples::start(), 7);
    }));
    const auto after = all();
    VERIFY_OK(after);
    QCOMPARE(after->size(), std::size_t(1));
    QVERIFY(after->front().isErased());
    QCOMPARE(after->front().digest, before->front().digest);
    QVERIFY(after->front().file().isEmpty());
    QCOMPARE(after->front().erasedBy.value_or(0), qint64(7));
    const auto entries =
        m_store->read([](Session &session) { return AuditTable(session).entries(0, 10); });
    VERIFY_OK(entries);
    QCOMPARE(entries->back(), *entry);
    const auto left = m_store->read(
        [](Session &session) { return AuditPayloadTable(session).settled(0, 1000, 10); });
    VERIFY_OK(left);
    QVERIFY(left->empty());
}

void TestAuditEvidence::anErasureIsOnce()
{
    VERIFY_OK(append("EX-1", {{"why", "a"}}));
    const auto stored = all();
    const auto erase = [&](const AuditPayload &payload) {
        return inStore([&](Session &session) {
            return AuditPayloadTable(session).erase(payload, samples::start(), 7);
        });
    };
    VERIFY_OK(erase(stored->front()));
    VERIFY_CODE(erase(stored->front()), Code::NotFound);
    VERIFY_CODE(erase(all()->front()), Code::Conflict);
    VERIFY_CODE(change("UPDATE audit_payloads SET erased_at = 9"), Code::Damaged);
    VERIFY_CODE(
        change("UPDATE audit_payloads SET content = digest, salt = digest, erased_at = NULL, "
               "erased_by_sequence = NULL"),
        Code::Damaged);
}

void TestAuditEvidence::onlyAnErasureChangesEvidence_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *set :
         {"content = salt", "salt = content", "digest = salt", "name = 'x'", "subject = 'x'",
          "sequence = 0", "erased_at = 1, erased_by_sequence = 1",
          "content = NULL, salt = NULL, erased_at = 1, erased_by_sequence = 1, name = 'x'",
          "content = NULL, salt = NULL, erased_at = 1, erased_by_sequence = 1, digest = salt",
          "content = NULL, salt = NULL, erased_at = 1, erased_by_sequence = 1, subject = 'x'",
          "content = NULL, salt = NULL, erased_at = 1, erased_by_sequence = 1, sequence = 0"})
        QTest::newRow(set) << QStringLiteral("UPDATE audit_payloads SET ") + set;
    QTest::newRow("delete") << QStringLiteral("DELETE FROM audit_payloads");
}

void TestAuditEvidence::onlyAnErasureChangesEvidence()
{
    QFETCH(QString, sql);
    VERIFY_OK(append("EX-1", {{"why", "a"}}));
    const auto before = all();
    VERIFY_CODE(change(sql), Code::Damaged);
    QCOMPARE(all()->front().file(), before->front().file());
}

void TestAuditEvidence::keysEndOnce()
{
    const AuditKeyRow row{"unsnag.local/ws+00000000+AA==", "unsnag.local/ws", samples::start(), {}};
    VERIFY_OK(inStore([&](Session &session) { return AuditKeyTable(session).insert(row); }));
    VERIFY_CODE(inStore([&](Session &session) { return AuditKeyTable(session).insert(row); }),
                Code::Conflict);
    const auto retire = [&] {
        return inStore([&](Session &session) {
            return AuditKeyTable(session).retire(row.vkey, samples::start());
        });
    };
    VERIFY_OK(retire());
    VERIFY_CODE(retire(), Code::NotFound);
    const auto keys = m_store->read([](Session &session) { return AuditKeyTable(session).all(); });
    VERIFY_OK(keys);
    QCOMPARE(keys->size(), std::size_t(1));
    QVERIFY(keys->front().retiredAt == samples::start());
}

void TestAuditEvidence::checkpointsAndCosignaturesStay()
{
    VERIFY_OK(inStore([](Session &session) -> Result<void> {
        AuditCheckpointTable table(session);
        UNSNAG_CHECK(table.insert(AuditCheckpointRow{9, "nine", samples::start(), "day"}));
        UNSNAG_CHECK(table.insert(AuditCheckpointRow{4, "four", samples::start(), "export"}));
        return table.insert(AuditCosignatureRow{4, "line", samples::start()});
    }));
    VERIFY_CODE(inStore([](Session &session) {
                    return AuditCheckpointTable(session).insert(
                        AuditCheckpointRow{9, "other", samples::start(), "day"});
                }),
                Code::Conflict);
    VERIFY_OK(m_store->read([](Session &session) -> Result<void> {
        AuditCheckpointTable table(session);
        UNSNAG_TRY(const auto all, table.all());
        UNSNAG_TRY(const auto newest, table.newest());
        UNSNAG_TRY(const auto four, table.find(4));
        UNSNAG_TRY(const auto lines, table.cosignatures());
        const bool isRight = all.size() == 2 && all[0].size == 4 && newest && newest->size == 9 &&
                             newest->note == "nine" && four && four->why == "export" &&
                             lines.size() == 1 && lines[0].line == "line";
        return isRight ? Result<void>() : Error{Code::Bug, "not what was stored", {}, {}};
    }));
}

void TestAuditEvidence::timeStampsAreOfACheckpoint()
{
    const AuditTimestampRow row{4, QByteArray("\0t", 2), "pem", "CN=x", samples::start()};
    const auto insert = [&] {
        return inStore([&](Session &session) { return AuditTimestampTable(session).insert(row); });
    };
    VERIFY_CODE(insert(), Code::Conflict); // there is no such checkpoint
    VERIFY_OK(inStore([](Session &session) {
        return AuditCheckpointTable(session).insert(
            AuditCheckpointRow{4, "four", samples::start(), "export"});
    }));
    VERIFY_OK(insert());
    VERIFY_CODE(insert(), Code::Conflict);
    const auto kept =
        m_store->read([](Session &session) { return AuditTimestampTable(session).all(); });
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), std::size_t(1));
    QCOMPARE(kept->front().token, row.token);
    QCOMPARE(kept->front().ca, row.ca);
    QCOMPARE(kept->front().authority, row.authority);
    QCOMPARE(kept->front().at, row.at);
}

void TestAuditEvidence::holdsAreReleasedOnce()
{
    AuditHold hold{0, "EX-1", "court order", "lea", samples::start(), {}};
    const auto insert = [&] {
        return inStore([&](Session &session) { return AuditHoldTable(session).insert(hold); });
    };
    const auto first = insert();
    VERIFY_OK(first);
    VERIFY_CODE(insert(), Code::Conflict);
    const auto release = [&] {
        return inStore([&](Session &session) {
            return AuditHoldTable(session).release(first->number, samples::start());
        });
    };
    VERIFY_OK(release());
    VERIFY_CODE(release(), Code::NotFound);
    const auto second = insert();
    VERIFY_OK(second);
    const auto open =
        m_store->read([](Session &session) { return AuditHoldTable(session).open(); });
    VERIFY_OK(open);
    QCOMPARE(open->size(), std::size_t(1));
    QCOMPARE(open->front().number, second->number);
}

void TestAuditEvidence::sealsNeverChange_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *table : {"audit_keys", "audit_checkpoints", "audit_cosignatures",
                              "audit_holds", "audit_timestamps"})
        QTest::newRow(table) << QStringLiteral("DELETE FROM ") + table;
    for (const char *sql :
         {"audit_keys SET vkey = 'x'", "audit_keys SET name = 'x'",
          "audit_keys SET retired_at = 1, added_at = 2",
          "audit_checkpoints SET note = (SELECT leaf_hash FROM audit_entries WHERE sequence = 0)",
          "audit_checkpoints SET size = 8", "audit_checkpoints SET why = 'x'",
          "audit_cosignatures SET line = 'x'", "audit_holds SET why = 'x'",
          "audit_holds SET released_at = 1, exception = 'x'", "audit_timestamps SET at = 1",
          "audit_timestamps SET authority = 'x'", "audit_timestamps SET token = ca"})
        QTest::newRow(sql) << QStringLiteral("UPDATE ") + sql;
}

void TestAuditEvidence::sealsNeverChange()
{
    QFETCH(QString, sql);
    VERIFY_OK(inStore([](Session &session) -> Result<void> {
        UNSNAG_CHECK(AuditKeyTable(session).insert({"k", "n", samples::start(), {}}));
        UNSNAG_CHECK(AuditHoldTable(session).insert({0, "*", "w", "lea", samples::start(), {}}));
        AuditCheckpointTable table(session);
        UNSNAG_CHECK(table.insert(AuditCheckpointRow{4, "four", samples::start(), "export"}));
        UNSNAG_CHECK(AuditTimestampTable(session).insert({4, "t", "c", "a", samples::start()}));
        return table.insert(AuditCosignatureRow{4, "line", samples::start()});
    }));
    VERIFY_CODE(change(sql), Code::Damaged);
}

QTEST_GUILESS_MAIN(TestAuditEvidence)
#include "test_auditevidence.moc"
