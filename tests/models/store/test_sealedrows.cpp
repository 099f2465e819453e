// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/digest.h"
#include "models/store/auditpayloadtable.h"
#include "models/store/audittable.h"
#include "models/store/eventtable.h"
#include "models/store/migrations.h"
#include "models/store/personaldata.h"
#include "models/store/referencetables.h"
#include "models/store/sealedrows.h"
#include "models/store/worktables.h"
#include "tests/models/store/samples.h"
#include "tests/models/store/verifyok.h"
#include "tests/models/store/workspaces.h"

#include <QSet>

using namespace unsnag;

namespace {

Error undone()
{
    return {Code::Cancelled, QStringLiteral("undone"), {}, {}};
}

//! Subtree hashes of all levels, as schemas before 13 stored them.
Result<void> storeAllNodes(Session &session, const std::vector<AuditEntry> &entries)
{
    UNSNAG_CHECK(session.run(QStringLiteral("DELETE FROM audit_nodes")));
    Frontier tree;
    for (const AuditEntry &entry : entries) {
        for (const TreeNode &node : tree.append(entry.leafHash))
            UNSNAG_CHECK(session.prepared(
                QStringLiteral("INSERT INTO audit_nodes (level, place, hash) VALUES (?, ?, ?)"),
                {node.level, node.index, node.hash}));
    }
    return {};
}

QString dropped(const char *trigger, const char *table, Dialect dialect)
{
    const QString on =
        dialect == Dialect::Postgres ? QStringLiteral(" ON ") + QLatin1String(table) : QString();
    return QStringLiteral("DROP TRIGGER ") + QLatin1String(trigger) + on;
}

} // namespace

//! Rows that the audit log vouches for, and what schema 13 made of the log, over both dialects.
class TestSealedRows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void anEntrySealsWhatChangedBeforeIt();
    void aKeyThatIsNoNumberIsOfNoRow();
    void rowsWithLongKeysAreSealed();
    void whatNoEntrySealedGetsOne();
    void anEventIsBoundToItsPayload();
    void theEdgeOfAnOlderLogIsFound_data();
    void theEdgeOfAnOlderLogIsFound();
    void personalDataIsErased();

private:
    [[nodiscard]] Result<std::vector<RowSeal>> seals();

    Workspaces m_workspaces;
    std::unique_ptr<Store> m_store;
};

void TestSealedRows::initTestCase_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgres") << QStringLiteral("postgres");
}

void TestSealedRows::init()
{
    QFETCH_GLOBAL(QString, dialect);
    auto made = m_workspaces.make(dialect);
    VERIFY_OK(made);
    m_store = std::move(made).value();
}

Result<std::vector<RowSeal>> TestSealedRows::seals()
{
    return m_store->read([](Session &session) { return SealedRows(session).between(0, 1000); });
}

void TestSealedRows::anEntrySealsWhatChangedBeforeIt()
{
    const auto exception = samples::openException(*m_store, QStringLiteral("D-1"), 4);
    VERIFY_OK(exception);
    const auto entry = m_store->write([&](Session &session) -> Result<AuditEntry> {
        UNSNAG_CHECK(CommentTable(session).insert({exception->id.text(), QStringLiteral("ana"),
                                                   QStringLiteral("a/b"), samples::start()}));
        AuditDraft draft;
        draft.kind = QStringLiteral("exception.commented");
        draft.actor = {QStringLiteral("ana"), Role::Resolver};
        return AuditTable(session).append(std::move(draft));
    });
    VERIFY_OK(entry);
    const auto kept = seals();
    VERIFY_OK(kept);
    const auto seal = std::ranges::find_if(
        *kept, [](const RowSeal &one) { return one.row.kind == QLatin1String("comments"); });
    QVERIFY(seal != kept->end());
    QCOMPARE(seal->sequence, entry->sequence);
    QVERIFY(seal->text.has_value());
    const auto alone =
        m_store->read([&](Session &session) { return SealedRows(session).text(seal->row); });
    VERIFY_OK(alone);
    QCOMPARE(*alone, seal->text);
    const auto json = readJson(entry->canonical);
    QCOMPARE((*json)["rows"][seal->row.text()].toString(),
             toHex(sha256({seal->salt, *seal->text})));
}

void TestSealedRows::aKeyThatIsNoNumberIsOfNoRow()
{
    const auto exception = samples::openException(*m_store, QStringLiteral("D-1"), 4);
    VERIFY_OK(exception);
    VERIFY_OK(m_store->write([&](Session &session) {
        return CommentTable(session).insert({exception->id.text(), QStringLiteral("ana"),
                                             QStringLiteral("asked Kim"), samples::start()});
    }));
    for (const char *key : {"x", "", "1e3", "-1", "99999999999999999999999999"}) {
        VERIFY_OK(m_store->write([&](Session &session) -> Result<void> {
            UNSNAG_CHECK(session.prepared(
                QStringLiteral("UPDATE audit_rows SET key1 = ? WHERE kind = 'comments'"),
                {QString::fromLatin1(key)}));
            return {};
        }));
        const auto kept = seals();
        VERIFY_OK(kept);
        const auto seal = std::ranges::find_if(
            *kept, [](const RowSeal &one) { return one.row.kind == QLatin1String("comments"); });
        QVERIFY(seal != kept->end());
        QCOMPARE(seal->row.key, QStringList{QString::fromLatin1(key)});
        QVERIFY(!seal->text.has_value());
    }
}

void TestSealedRows::rowsWithLongKeysAreSealed()
{
    QFETCH_GLOBAL(QString, dialect);
    constexpr int count = 150;
    // Together they are longer than an entry, and each of the last two is too, where the index takes it.
    const int times = dialect == QLatin1String("postgres") ? 2 : 300;
    const auto idOf = [times](int i) {
        const QString id = QString::number(i) + QString(300, QChar(0x6771)) + QLatin1Char('/');
        return i < count - 2 ? id : id.repeated(times);
    };
    const auto before = m_store->read([](Session &session) { return AuditTable(session).head(); });
    VERIFY_OK(before);
    VERIFY_OK(m_store->write([&](Session &session) -> Result<void> {
        for (int i = 0; i < count; ++i)
            UNSNAG_CHECK(CrosswalkTable(session).put({QStringLiteral("crm"), idOf(i),
                                                      QStringLiteral("erp"), QStringLiteral("C-1"),
                                                      QStringLiteral("ana"), samples::start()}));
        return {};
    }));
    const auto entries = m_store->read(
        [&](Session &session) { return AuditTable(session).entries(before->size, 100); });
    VERIFY_OK(entries);
    QVERIFY(entries->size() > 1);
    QSet<QString> names;
    for (const AuditEntry &entry : *entries) {
        QVERIFY(entry.canonical.size() < 40'000);
        const auto json = readJson(entry.canonical);
        VERIFY_OK(json);
        for (const auto &[name, digest] : (*json)["rows"].object())
            names.insert(name);
    }
    QCOMPARE(names.size(), count);
    const auto kept = seals();
    VERIFY_OK(kept);
    for (int i = 0; i < count; ++i) {
        const RowRef row{QStringLiteral("crosswalk"), {"crm", idOf(i), "erp"}};
        QVERIFY(names.contains(row.text()));
        QVERIFY(std::ranges::any_of(
            *kept, [&](const RowSeal &seal) { return seal.row == row && seal.text; }));
    }
}

void TestSealedRows::whatNoEntrySealedGetsOne()
{
    VERIFY_OK(samples::openException(*m_store, QStringLiteral("D-1"), 4));
    const auto entries =
        m_store->read([](Session &session) { return AuditTable(session).entries(0, 100); });
    VERIFY_OK(entries);
    QVERIFY(entries->back().canonical.contains("\"rows.changed\""));
    QVERIFY(entries->back().canonical.contains("exceptions/EX-1"));
}

void TestSealedRows::anEventIsBoundToItsPayload()
{
    Event event = samples::event(QStringLiteral("D-7"));
    event.lane = QString::fromUtf8("crm:\xF0\x9F\x9A\x80'\\ \xC3\xA4");
    event.source.url = QStringLiteral("https://crm.example.com/a?b='c'");
    event.sourceSequence = 12;
    event.id = Id<Event>(QStringLiteral("EV-4000"));
    event.sequence = 1;
    event.payload = JsonObject{{QStringLiteral("amount"), Json::number(QStringLiteral("12.50"))}};
    const QByteArray seed(32, 's');
    const auto payload = committed(QStringLiteral("payload"), event.payload, event.payload.toText(),
                                   boundSalt(seed, EventTable::boundText(event)));
    VERIFY_OK(payload);
    VERIFY_OK(m_store->write([&](Session &session) {
        return EventTable(session).insertNumbered(
            {{4000, event, QString::fromUtf8(event.payload.toText()),
              EventEvidence{0, payload->digest, seed}}});
    }));
    const auto kept =
        m_store->read([](Session &session) { return AuditPayloadTable(session).between(0, 1); });
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), std::size_t(1));
    QVERIFY(opens(kept->front()));
    QCOMPARE(contentOf(kept->front()), event.payload);
    QCOMPARE(kept->front().subject, QStringLiteral("EV-4000"));
    QCOMPARE(kept->front().place.value_or(0), 1);
    VERIFY_OK(m_store->write([](Session &session) -> Result<void> {
        UNSNAG_CHECK(session.run(dropped("events_only_erased", "events", session.dialect())));
        return {};
    }));
    for (const char *other : {R"({"amount":12.5})", R"({"amount":12.50} )",
                              R"({"json_text":"{\"amount\":12.50}"})", R"({"amount":12.51})"}) {
        VERIFY_OK(m_store->write([&](Session &session) -> Result<void> {
            UNSNAG_CHECK(session.run(QStringLiteral("UPDATE events SET payload = ?"),
                                     {QString::fromLatin1(other)}));
            return {};
        }));
        const auto changed = m_store->read(
            [](Session &session) { return AuditPayloadTable(session).between(0, 1); });
        VERIFY_OK(changed);
        QVERIFY2(!opens(changed->front()), other);
    }
}

void TestSealedRows::theEdgeOfAnOlderLogIsFound_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 7, 256, 300, 513})
        QTest::addRow("%d", size) << size;
}

void TestSealedRows::theEdgeOfAnOlderLogIsFound()
{
    QFETCH(const int, size);
    QString edge;
    QString expected;
    const auto done = m_store->write([&](Session &session) -> Result<void> {
        AuditTable table(session);
        for (int i = 1; i < size; ++i) {
            AuditDraft draft;
            draft.kind = QStringLiteral("exception.opened");
            UNSNAG_CHECK(table.append(std::move(draft)));
        }
        UNSNAG_TRY(expected, table.edge());
        UNSNAG_TRY(const auto entries, table.entries(0, size + 1));
        const bool isSqlite = session.dialect() == Dialect::Sqlite;
        UNSNAG_CHECK(
            session.run(dropped(isSqlite ? "audit_nodes_no_delete" : "audit_nodes_no_change",
                                "audit_nodes", session.dialect())));
        UNSNAG_CHECK(session.run(dropped("audit_head_grows", "audit_head", session.dialect())));
        UNSNAG_CHECK(storeAllNodes(session, entries));
        UNSNAG_CHECK(session.run(QStringLiteral("UPDATE audit_head SET edge = ''")));
        UNSNAG_TRY(const auto migrations, migrationsOf(session.dialect()));
        for (const QString &statement : migrations[12].statements) {
            if (statement.contains(QLatin1String("UPDATE audit_head SET edge")))
                UNSNAG_CHECK(session.run(statement));
        }
        UNSNAG_TRY(edge, table.edge());
        return undone();
    });
    VERIFY_CODE(done, Code::Cancelled);
    QVERIFY(!expected.isEmpty());
    QCOMPARE(edge, expected);
}

void TestSealedRows::personalDataIsErased()
{
    const auto exception = samples::openException(*m_store, QStringLiteral("D-1"), 4);
    VERIFY_OK(exception);
    VERIFY_OK(m_store->write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(ResolutionTable(session).insert(samples::resolution(*exception)));
        return CommentTable(session).insert(
            {exception->id.text(), QStringLiteral("ana"), QStringLiteral("Kim"), samples::start()});
    }));
    const auto rows = m_store->write(
        [&](Session &session) { return PersonalData(session).erase(exception->id); });
    VERIFY_OK(rows);
    QVERIFY(*rows >= 3);
    const auto comments = m_store->read(
        [&](Session &session) { return CommentTable(session).of(exception->id.text()); });
    QVERIFY(comments->front().text.isEmpty());
    const auto decisions = m_store->read(
        [&](Session &session) { return ResolutionTable(session).valid(exception->id); });
    QVERIFY(decisions->front().why.isEmpty() && decisions->front().choice.isNull());
    QCOMPARE(*m_store->write(
                 [&](Session &session) { return PersonalData(session).erase(exception->id); }),
             0);
}

QTEST_GUILESS_MAIN(TestSealedRows)
#include "test_sealedrows.moc"
