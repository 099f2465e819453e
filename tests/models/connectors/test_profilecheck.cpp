// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/profile.h"
#include "models/connectors/profile/profilelibrary.h"
#include "tests/models/connectors/sampleprofile.h"

#include "models/base/jsonpointer.h"

#include <QtTest>

using namespace unsnag;
using test::sampleProfile;

//! Reading and refusing profiles.
class TestProfileCheck : public QObject
{
    Q_OBJECT
private slots:
    void readsTheSample();
    void readsTheShippedOnes();
    void refuses_data();
    void refuses();
    void readsAFolder();
    void readsLimits_data();
    void readsLimits();
};

void TestProfileCheck::readsTheSample()
{
    const auto read = Profile::read(sampleProfile().toText(), QStringLiteral("sample.json"));
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().line()));
    const Profile &profile = **read;
    QCOMPARE(profile.id(), QStringLiteral("sample"));
    QCOMPARE(profile.roles(), QStringList{QStringLiteral("erp")});
    QCOMPARE(profile.fields().size(), std::size_t(4));
    QVERIFY(profile.hasOperation(QStringLiteral("find_invoice")) &&
            !profile.hasOperation(QStringLiteral("nosuch")));
    QVERIFY(profile.isWrite(QStringLiteral("create_account")) &&
            !profile.isWrite(QStringLiteral("find_invoice")));
    QVERIFY(profile.isManyRefused(QStringLiteral("find_account_by_key")) &&
            !profile.isManyRefused(QStringLiteral("find_item")));
    const ProfileSafety safety = profile.safety(QStringLiteral("create_account"));
    QVERIFY(safety.native == NativeSafety::Replay &&
            safety.afterUncertain == AfterUncertain::Probe && safety.probeFirst);
    QCOMPARE(safety.probe, QStringLiteral("find_account_by_key"));
    QCOMPARE(safety.keyLife, std::chrono::seconds(3600));
    QVERIFY(profile.safety(QStringLiteral("post")).afterUncertain == AfterUncertain::RepeatSame);
    const auto steps = profile.steps(QStringLiteral("create_invoice"));
    QCOMPARE(steps.size(), std::size_t(3));
    QCOMPARE(steps.at(1).operation, QStringLiteral("post"));
    QVERIFY(steps.at(1).unless.contains(QStringLiteral("is:posted")));
    QCOMPARE(profile.steps(QStringLiteral("post")).size(), std::size_t(1));
    QVERIFY(profile.steps(QStringLiteral("nosuch")).empty());
}

void TestProfileCheck::readsTheShippedOnes()
{
    const auto all = builtinProfiles();
    QVERIFY2(all.ok(), all ? "" : qPrintable(all.error().line()));
    ProfileLibrary library;
    QVERIFY(library.all().empty());
    library.offerBuiltin();
    QCOMPARE(library.all().size(), all->size());
    for (const char *id : {"sandbox-crm", "sandbox-erp", "tryton-6.0"})
        QVERIFY2(library.find(QString::fromLatin1(id)).ok(), id);
    const auto unknown = library.find(QStringLiteral("nosuch"));
    QCOMPARE(unknown.error().code, Code::NotFound);
    QVERIFY(unknown.error().remedy.contains(QStringLiteral("sandbox-erp")));
}

void TestProfileCheck::refuses_data()
{
    QTest::addColumn<QString>("pointer");  // changed there
    QTest::addColumn<QByteArray>("value"); // "-": taken away
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *pointer, const char *value, const char *place,
                        const char *words) {
        QTest::newRow(name) << QString::fromLatin1(pointer) << QByteArray(value)
                            << QString::fromLatin1(place) << QString::fromLatin1(words);
    };
    row("no id", "/id", "-", "/id", "\"id\"");
    row("rate without a unit", "/limits", R"({"rate":{"burst":3}})", "/limits/rate/per_second",
        "per_second");
    row("unknown reason", "/errors/rules/0/reason", "\"bad_luck\"", "/errors/rules/0/reason",
        "missing_account");
    row("other format", "/profile", R"("unsnag.connector/2")", "/profile", "unsnag.connector/1");
    row("id with blanks", "/id", R"("My CRM")", "/id", "text like");
    row("version of two parts", "/version", R"("1.0")", "/version", "text like");
    row("no roles", "/roles", "[]", "/roles", "at least 1");
    row("unknown role", "/roles/0", R"("hr")", "/roles/0", "crm, erp");
    row("role twice", "/roles", R"(["erp","erp"])", "/roles/1", "twice");
    row("stranger", "/colour", "1", "/colour", "colour");
    row("field without a title", "/connection/fields/user/title", "-",
        "/connection/fields/user/title", "title");
    row("unknown field type", "/connection/fields/user/type", R"("date")",
        "/connection/fields/user/type", "string, url");
    row("field pattern", "/connection/fields/user/pattern", R"("[a-z")",
        "/connection/fields/user/pattern", "regular expression");
    row("timeout too short", "/transport/timeout_ms", "5", "/transport/timeout_ms",
        "at least 1000");
    row("timeout as text", "/transport/timeout_ms", R"("5")", "/transport/timeout_ms", "integer");
    row("unknown flavour", "/transport/flavour", R"("soap")", "/transport/flavour", "rest");
    row("oauth2 without grant", "/auth/kind", R"("oauth2")", "/auth", "grant");
    row("session without login", "/auth/login", "-", "/auth", "login");
    row("discover names nothing", "/connection/discover/tenant/op", R"("nosuch")",
        "/connection/discover/tenant/op", "nosuch");
    row("discover writes", "/connection/discover/tenant/op", R"("post")",
        "/connection/discover/tenant/op", "writes");
    row("verify names nothing", "/connection/verify", R"("nosuch")", "/connection/verify",
        "nosuch");
    row("class unknown", "/errors/rules/0/class", R"("bad")", "/errors/rules/0/class",
        "validation");
    row("rule pattern", "/errors/rules/2/when/message", R"("a(b")", "/errors/rules/2/when/message",
        "regular expression");
    row("rule for no operation", "/errors/rules/5/when/op/0", R"("nosuch")",
        "/errors/rules/5/when/op/0", "nosuch");
    row("pointer without slash", "/entities/account/id", R"("id")", "/entities/account/id",
        "text like");
    row("field without a path", "/entities/account/fields/name/path", "-",
        "/entities/account/fields/name/path", "path");
    row("field of no type", "/entities/invoice/fields/total/type", R"("money")",
        "/entities/invoice/fields/total/type", "decimal");
    row("missing operation", "/operations/find_invoice", "-", "/errors", "");
    row("missing role operation", "/operations/search_accounts", "-", "/operations",
        "search_accounts");
    row("entity unknown", "/operations/get_invoice/entity", R"("bill")",
        "/operations/get_invoice/entity", "bill");
    row("request and steps", "/operations/get_invoice/steps", "[]", "/operations/get_invoice",
        "either");
    row("neither", "/operations/post/request", "-", "/operations/post", "either");
    row("no method", "/operations/post/request/method", "-", "/operations/post/request", "method");
    row("absolute url", "/operations/post/request/url", R"("https://erp.example.com")",
        "/operations/post/request/url", "path");
    row("write without safety", "/operations/post/safety", "-", "/operations/post", "safety");
    row("probe of nothing", "/operations/draft/safety/probe", R"("nosuch")",
        "/operations/draft/safety/probe", "nosuch");
    row("probe that writes", "/operations/draft/safety/probe", R"("post")",
        "/operations/draft/safety/probe", "reads");
    row("probe left out", "/operations/draft/safety/probe", "-", "/operations/draft/safety",
        "probe");
    row("step of nothing", "/operations/create_invoice/steps/1/op", R"("nosuch")",
        "/operations/create_invoice/steps/1/op", "nosuch");
    row("step with steps", "/operations/create_invoice/steps/1/op", R"("create_invoice")",
        "/operations/create_invoice/steps/1/op", "steps itself");
    row("step names what is not saved yet", "/operations/create_invoice/steps/0/with/key",
        R"("{{made.id}}")", "/operations/create_invoice/steps/0/with/key", "made.id");
    row("unescaped input in a path", "/operations/get_account/request/path",
        R"("/accounts/{{id}}")", "/operations/get_account/request/path", "{{id|url}}");
    row("escaped too early", "/operations/get_account/request/path",
        R"("/accounts/{{id|url|lower}}")", "/operations/get_account/request/path",
        "must be escaped");
    row("unescaped in a filter language", "/operations/search_accounts/request/query/$filter",
        R"("name eq '{{text}}'")", "/operations/search_accounts/request/query/$filter", "odata");
    row("unknown filter", "/operations/get_account/request/path", R"("/a/{{id|urlencode}}")",
        "/operations/get_account/request/path", "urlencode");
    row("wire of no type", "/operations/draft/request/body/ref", R"("{{key|wire:money}}")",
        "/operations/draft/request/body/ref", "money");
    row("undeclared input", "/operations/draft/request/body/ref", R"("{{reference}}")",
        "/operations/draft/request/body/ref", "reference");
    row("element outside a list", "/operations/draft/request/body/ref", R"("{{it.sku}}")",
        "/operations/draft/request/body/ref", "it.sku");
    row("session outside auth", "/operations/draft/request/body/ref", R"("{{a.session}}")",
        "/operations/draft/request/body/ref", "a.session");
    row("secret outside auth", "/operations/draft/request/body/ref", R"("{{c.password}}")",
        "/operations/draft/request/body/ref", "no secret outside auth");
    row("secret behind or", "/operations/draft/request/body/ref", R"("{{key|or:c.password}}")",
        "/operations/draft/request/body/ref", "no secret outside auth");
    row("secret in a header", "/transport/headers/X-Client", R"("{{c.password}}")",
        "/transport/headers/X-Client", "no secret outside auth");
    row("no such field", "/transport/base", R"("{{c.host}}")", "/transport/base", "host");
    row("not discovered", "/operations/whoami/request/path", R"("/me/{{d.realm}}")",
        "/operations/whoami/request/path", "discover");
    row("unknown form", "/operations/draft/request/body/x", R"({"$for": 1})",
        "/operations/draft/request/body/x/$for", "$each");
    row("each without do", "/operations/draft/request/body/lines/$do", "-",
        "/operations/draft/request/body/lines", "$do");
    row("open placeholder", "/operations/draft/request/body/ref", R"("{{key")",
        "/operations/draft/request/body/ref", "without");
    row("reserved input", "/operations/get_order/inputs/c", R"("string")",
        "/operations/get_order/inputs/c", "reserved");
    row("input of no type", "/operations/draft/inputs/key", R"("text")",
        "/operations/draft/inputs/key", "text like");
}

void TestProfileCheck::refuses()
{
    QFETCH(const QString, pointer);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, place);
    QFETCH(const QString, words);
    Json document = sampleProfile();
    const JsonPointer changed = *JsonPointer::parse(pointer);
    if (value == "-") {
        Json *parent = changed.parent().find(document);
        QVERIFY(parent != nullptr && parent->contains(changed.tokens().last()));
        parent->remove(changed.tokens().last());
    } else {
        QVERIFY(changed.put(document, *readJson(value)).ok());
    }
    const auto read = Profile::read(document.toText(), QStringLiteral("x.json"));
    QVERIFY2(!read.ok(), "accepted");
    QCOMPARE(read.error().code, Code::Input);
    if (QByteArray(QTest::currentDataTag()) == "missing operation")
        QVERIFY(read.error().context.startsWith(QStringLiteral("x.json#/operations")));
    else
        QCOMPARE(read.error().context, QStringLiteral("x.json#") + place);
    QVERIFY2(read.error().detail.contains(words), qPrintable(read.error().detail));
}

void TestProfileCheck::readsAFolder()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    QVERIFY(readProfiles(folder.filePath(QStringLiteral("absent")))->empty());
    write(QStringLiteral("a.json"), sampleProfile().toText());
    write(QStringLiteral("note.txt"), "no profile");
    QCOMPARE(readProfiles(folder.path())->size(), std::size_t(1));
    write(QStringLiteral("b.json"), sampleProfile().toText());
    const auto twice = readProfiles(folder.path());
    QVERIFY(!twice.ok() && twice.error().context.endsWith(QStringLiteral("b.json")) &&
            twice.error().detail.contains(QStringLiteral("a.json")));
    write(QStringLiteral("b.json"), "{ \"profile\": ");
    const auto broken = readProfiles(folder.path());
    QVERIFY(!broken.ok() && broken.error().context.contains(QStringLiteral("b.json:1:")));
}

void TestProfileCheck::readsLimits_data()
{
    QTest::addColumn<QByteArray>("limits");
    QTest::addColumn<int>("maxInFlight");
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<int>("burst");
    QTest::newRow("none") << QByteArray("{}") << 6 << 0.0 << 1;
    QTest::newRow("a second") << QByteArray(R"({"rate":{"per_second":10,"burst":5}})") << 6 << 10.0
                              << 5;
    QTest::newRow("a minute") << QByteArray(R"({"rate":{"per_minute":90}})") << 6 << 1.5 << 1;
    QTest::newRow("budget of all") << QByteArray(R"({"rate":{"per_second":10},
                          "budgets":[{"id":"a","requests":100,"window_s":20,"concurrency":2}]})")
                                   << 2 << 5.0 << 1;
    QTest::newRow("budget of one")
        << QByteArray(R"({"budgets":[{"id":"a","ops":["post"],"requests":1,"window_s":1,
                                      "concurrency":1}]})")
        << 6 << 0.0 << 1;
}

void TestProfileCheck::readsLimits()
{
    QFETCH(const QByteArray, limits);
    QFETCH(const int, maxInFlight);
    QFETCH(const double, perSecond);
    QFETCH(const int, burst);
    Json document = sampleProfile();
    document.set(QStringLiteral("limits"), *readJson(limits));
    document.mutableObject()[QStringLiteral("transport")].set(QStringLiteral("max_in_flight"), 6);
    const auto read = Profile::read(document.toText(), QStringLiteral("sample.json"));
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().line()));
    QCOMPARE((*read)->limits(), (ProfileLimits{maxInFlight, perSecond, burst}));
}

QTEST_GUILESS_MAIN(TestProfileCheck)
#include "test_profilecheck.moc"
