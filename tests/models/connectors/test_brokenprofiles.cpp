// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/dryrun.h"
#include "models/connectors/profile/fieldlengths.h"
#include "models/connectors/profile/filters.h"
#include "models/connectors/profile/profilecheck.h"
#include "models/connectors/profile/schemachecker.h"

#include <QDir>
#include <QtTest>
#include <QUrl>

using namespace unsnag;

namespace {

QDir profileFolder()
{
    return QDir(QFINDTESTDATA("../../../resources/connectors"));
}

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray guide()
{
    return textOf(profileFolder().filePath(QStringLiteral("../help/connectors.md")));
}

} // namespace

//! Good profiles are taken as they are; with one mistake each they are refused, and the refusal names
//! the place and what belongs there.
class TestBrokenProfiles : public QObject
{
    Q_OBJECT

private slots:
    void acceptsTheGoodOnes_data();
    void acceptsTheGoodOnes();
    void acceptsTheExampleOfTheGuide();
    void namesEveryFilterInTheGuide();
    void rendersTheGoodOnes_data();
    void rendersTheGoodOnes();
    void refusesOneMistake_data();
    void refusesOneMistake();
    void usesOnlyWordsThatAreChecked();
    void refusesValuesThatDoNotFit_data();
    void refusesValuesThatDoNotFit();
};

void TestBrokenProfiles::acceptsTheGoodOnes_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder = profileFolder();
    const QStringList names = folder.entryList({QStringLiteral("*.profile.json")}, QDir::Files);
    QVERIFY(names.size() >= 3);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestBrokenProfiles::acceptsTheGoodOnes()
{
    QFETCH(const QString, path);
    const auto read = Profile::read(textOf(path), QFileInfo(path).fileName());
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().line()));
}

//! Whoever copies the example of the author's guide must not be refused.
void TestBrokenProfiles::acceptsTheExampleOfTheGuide()
{
    QByteArray example;
    const QList<QByteArray> parts = guide().split('`');
    for (const QByteArray &part : parts) {
        if (part.startsWith("json\n"))
            example += part.mid(5);
    }
    QVERIFY(example.size() > 1000);
    const auto read = Profile::read(example, QStringLiteral("connectors.md"));
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().line()));
}

void TestBrokenProfiles::namesEveryFilterInTheGuide()
{
    const QString text = QString::fromUtf8(guide());
    const QString table = text.mid(text.indexOf(QLatin1String("| for | filters |")));
    for (const QString &name : filterNames()) {
        const QRegularExpression word(QStringLiteral("\\b%1\\b").arg(name));
        QVERIFY2(table.contains(word), qPrintable(name));
    }
}

void TestBrokenProfiles::rendersTheGoodOnes_data()
{
    acceptsTheGoodOnes_data();
}

//! Every operation gives a request out of invented inputs, and no secret is in it.
void TestBrokenProfiles::rendersTheGoodOnes()
{
    QFETCH(const QString, path);
    const auto profile = Profile::read(textOf(path), QFileInfo(path).fileName());
    QVERIFY2(profile.ok(), profile ? "" : qPrintable(profile.error().line()));
    Json values = JsonObject{};
    for (const ProfileField &field : (*profile)->fields()) {
        if (field.isSecret())
            values.set(field.name, QStringLiteral("s3cr3t-of-the-form"));
    }
    const auto requests = DryRun(**profile, values).requests();
    QVERIFY(!requests.empty());
    for (const DryRequest &request : requests) {
        QVERIFY2(request.problem.isEmpty(), qPrintable(request.text()));
        QVERIFY2(QUrl(request.url, QUrl::StrictMode).isValid() &&
                     request.url.startsWith(QLatin1String("http")),
                 qPrintable(request.text()));
        QVERIFY2(!request.text().contains(QLatin1String("s3cr3t")), qPrintable(request.text()));
        QVERIFY2(!request.text().contains(QLatin1String("{{")), qPrintable(request.text()));
    }
}

void TestBrokenProfiles::refusesOneMistake_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value"); // "-": taken away
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *profile, const char *name, const char *pointer,
                        const char *value, const char *place, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(profile) << QString::fromLatin1(pointer)
                            << QByteArray(value) << QString::fromLatin1(place)
                            << QString::fromLatin1(words);
    };
    row("sandbox-erp", "no title", "/title", "-", "/title", R"x(expected a member "title")x");
    row("sandbox-erp", "misspelt member", "/operatoins", "{}", "/operatoins",
        R"x(expected no member "operatoins")x");
    row("sandbox-erp", "role unknown", "/roles", R"x(["hr"])x", "/roles/0",
        "one of crm, erp, layer");
    row("sandbox-erp", "role without its operations", "/roles", R"x(["layer"])x", "/operations",
        R"x("list_exceptions", which the role layer needs)x");
    row("sandbox-erp", "operation of a role is gone", "/operations/search_accounts", "-",
        "/operations", R"x("search_accounts", which the role erp needs)x");
    row("sandbox-erp", "timeout as text", "/transport/timeout_ms", R"x("30s")x",
        "/transport/timeout_ms", "expected integer");
    row("sandbox-erp", "too many at once", "/transport/max_in_flight", "1000",
        "/transport/max_in_flight", "at most 64");
    row("sandbox-erp", "none at once", "/transport/max_in_flight", "0", "/transport/max_in_flight",
        "at least 1");
    row("sandbox-erp", "no tries", "/limits/backoff/attempts", "0", "/limits/backoff/attempts",
        "at least 1");
    row("salesforce", "window of no time", "/limits/budgets/1/window_s", "0",
        "/limits/budgets/1/window_s", "more than 0");
    row("salesforce", "signal of no budget", "/limits/signals/0/budget", R"x("hourly")x",
        "/limits/signals/0/budget", "one of limits/budgets");
    row("salesforce", "requests without a window", "/limits/budgets/1/requests", "25",
        "/limits/budgets/1", R"x("requests" and "window_s" together)x");
    row("salesforce", "budget twice", "/limits/budgets/1/id", R"x("daily")x",
        "/limits/budgets/1/id", "expected another id");
    row("hubspot", "budget of no operation", "/limits/budgets/1/ops/0", R"x("search_everything")x",
        "/limits/budgets/1/ops/0", R"x(no "search_everything")x");
    row("salesforce", "fixed host", "/transport/base",
        R"x("https://acme.my.salesforce.com/services/data")x", "/transport/base", "{{c.base_url}}");
    row("salesforce", "fixed host of a login", "/auth/of/jwt_bearer/token/url",
        R"x("https://login.salesforce.com/services/oauth2/token")x",
        "/auth/of/jwt_bearer/token/url", "fixed host is the field's default");
    row("salesforce", "kept but not public", "/auth/of/jwt_bearer/public", "[]",
        "/auth/of/jwt_bearer/public", "auth/public");
    row("salesforce", "public but not extracted", "/auth/of/jwt_bearer/public/0", R"x("org_url")x",
        "/auth/of/jwt_bearer/public", "extract");
    row("salesforce", "public token", "/auth/of/jwt_bearer/public/0", R"x("access_token")x",
        "/auth/of/jwt_bearer/public", "no token");
    row("salesforce", "kind of login unknown", "/auth/of/jwt_bearer/kind", R"x("saml")x",
        "/auth/of/jwt_bearer/kind", "none, static, basic, oauth2");
    row("salesforce", "grant forgotten", "/auth/of/jwt_bearer/grant", "-", "/auth/of/jwt_bearer",
        R"x("grant")x");
    row("salesforce", "key that is no key", "/auth/of/jwt_bearer/jwt/key", R"x("username")x",
        "/auth/of/jwt_bearer/jwt/key", "type key");
    row("salesforce", "choice by a text", "/auth/by", R"x("username")x", "/auth/by", "type enum");
    row("salesforce", "choice without its login", "/auth/of/jwt_bearer", "-", "/auth/of",
        R"x("jwt_bearer")x");
    row("salesforce", "secret in a request", "/operations/whoami/request/headers",
        R"x({"X-Key": "{{c.client_secret}}"})x", "/operations/whoami/request/headers/X-Key",
        "no secret outside auth");
    row("salesforce", "secret in the base", "/transport/headers/X-Key", R"x("{{c.private_key}}")x",
        "/transport/headers/X-Key", "no secret outside auth");
    row("salesforce", "session outside auth", "/transport/headers/X-Token",
        R"x("{{a.access_token}}")x", "/transport/headers/X-Token", "auth/public");
    row("salesforce", "default secret", "/connection/fields/client_secret/default", R"x("s3cret")x",
        "/connection/fields/client_secret/default", "never in a profile");
    row("salesforce", "unescaped in SOQL", "/operations/find_account_by_key/request/query/q",
        R"x("SELECT Id FROM Account WHERE Key__c = '{{key}}'")x",
        "/operations/find_account_by_key/request/query/q", "soql");
    row("salesforce", "escaped for another language",
        "/operations/find_account_by_key/request/query/q",
        R"x("SELECT Id FROM Account WHERE Key__c = '{{key|xero}}'")x",
        "/operations/find_account_by_key/request/query/q", "{{key|xero}}");
    row("salesforce", "json inside quotes", "/operations/find_account_by_key/request/query/q",
        R"x("SELECT Id FROM Account WHERE Key__c = '{{key|json}}'")x",
        "/operations/find_account_by_key/request/query/q", "escapes it for the query language");
    row("salesforce", "quotes that url alone lets out", "/operations/get_account/request/path",
        R"x("/sobjects/Account('{{id|url}}')")x", "/operations/get_account/request/path",
        "query language");
    row("xero", "unescaped in a path", "/operations/get_invoice/request/path",
        R"x("/api.xro/2.0/Invoices/{{id}}")x", "/operations/get_invoice/request/path",
        "{{id|url}}");
    row("xero", "escaped too early", "/operations/get_invoice/request/path",
        R"x("/api.xro/2.0/Invoices/{{id|url|upper}}")x", "/operations/get_invoice/request/path",
        "must be escaped");
    row("xero", "misspelt filter", "/operations/find_invoice/request/query/InvoiceNumbers",
        R"x("{{key|urlencode}}")x", "/operations/find_invoice/request/query/InvoiceNumbers",
        R"x(unknown filter "urlencode")x");
    row("xero", "time zone of nowhere",
        "/operations/list_accounts/request/headers/If-Modified-Since",
        R"x("{{since|naive:Mars/Olympus}}")x",
        "/operations/list_accounts/request/headers/If-Modified-Since", "Europe/Berlin");
    row("xero", "input misspelt", "/operations/find_invoice/request/query/InvoiceNumbers",
        R"x("{{kee}}")x", "/operations/find_invoice/request/query/InvoiceNumbers",
        "an input that is declared (key)");
    row("xero", "field misspelt", "/transport/base", R"x("{{c.base_uri}}")x", "/transport/base",
        R"x(there is no "base_uri")x");
    row("xero", "placeholder left open", "/operations/find_invoice/request/query/InvoiceNumbers",
        R"x("{{key")x", "/operations/find_invoice/request/query/InvoiceNumbers", "without");
    row("xero", "value nobody discovers", "/operations/get_invoice/request/query/unitdp",
        R"x("{{d.precision}}")x", "/operations/get_invoice/request/query/unitdp",
        "connection/discover");
    row("xero", "record of an entity outside",
        "/operations/find_invoice/request/query/InvoiceNumbers", R"x("{{raw.id}}")x",
        "/operations/find_invoice/request/query/InvoiceNumbers", R"x(found "raw.id")x");
    row("xero", "step of no operation", "/operations/create_invoice/steps/1/op",
        R"x("approve_invoice")x", "/operations/create_invoice/steps/1/op",
        R"x(no "approve_invoice")x");
    row("xero", "step with a stranger", "/operations/create_invoice/steps/1/with/number",
        R"x("7")x", "/operations/create_invoice/steps/1/with/number", R"x(it has no "number")x");
    row("xero", "step without what it needs", "/operations/create_invoice/steps/2/with", "{}",
        "/operations/create_invoice/steps/2/with", R"x(the input "key")x");
    row("xero", "step before its record", "/operations/create_invoice/steps/0/with/key",
        R"x("{{invoice.id}}")x", "/operations/create_invoice/steps/0/with/key", "invoice.id");
    row("xero", "write in a read", "/operations/create_invoice/effect", R"x("read")x",
        "/operations/create_invoice/effect", "expected write");
    row("xero", "find that writes", "/operations/find_item/effect", R"x("write")x",
        "/operations/find_item/effect", "expected read");
    row("xero", "write without safety", "/operations/post_invoice/safety", "-",
        "/operations/post_invoice", R"x("safety")x");
    row("xero", "probe with an input of its own", "/operations/create_draft_invoice/safety/probe",
        R"x("get_invoice")x", "/operations/create_draft_invoice/safety/probe", R"x("id")x");
    row("xero", "pages without an end", "/operations/list_accounts/page",
        R"x({"by": "token", "into": "query:cursor"})x", "/operations/list_accounts/page",
        R"x("from")x");
    row("xero", "page of nothing", "/operations/list_accounts/page/size", "0",
        "/operations/list_accounts/page/size", "at least 1");
    row("xero", "since nobody can give", "/operations/list_accounts/inputs", "{}",
        "/operations/list_accounts/since", "since");
    row("xero", "entity unknown", "/operations/get_invoice/entity", R"x("bill")x",
        "/operations/get_invoice/entity", R"x(no "bill")x");
    row("xero", "key field unknown", "/entities/invoice/external_key", R"x("our_reference")x",
        "/entities/invoice/external_key", R"x(no "our_reference")x");
    row("xero", "date as it pleases", "/types/date/format", R"x("german")x", "/types/date/format",
        "iso, iso_seconds");
    row("xero", "time zone unknown", "/types/datetime/zone", R"x("CEST+2")x",
        "/types/datetime/zone", "Europe/Berlin");
    row("xero", "field from nowhere", "/entities/invoice/fields/number", R"x({"max": 255})x",
        "/entities/invoice/fields/number/path", R"x("path", "each", "text", "const")x");
    row("xero", "two bodies", "/operations/create_account/request/form", R"x({"a": "b"})x",
        "/operations/create_account/request/form", "one body");
    row("xero", "pattern that is none", "/errors/rules/0/when/message", R"x("period (closed")x",
        "/errors/rules/0/when/message", "regular expression");
    row("xero", "rule for no operation", "/errors/rules/0/when/op", R"x(["create_bill"])x",
        "/errors/rules/0/when/op/0", R"x(no "create_bill")x");
    row("xero", "candidates without a group", "/errors/rules/0/candidates",
        R"x([{"list": "/e", "id": "id=\\d+"}])x", "/errors/rules/0/candidates/0/id", "one group");
    row("xero", "accepts a failure", "/errors/rules/0/action", R"x("accept")x",
        "/errors/rules/0/class", "expected ok");
    row("netsuite", "polls nothing", "/operations/create_draft_invoice_later/poll/op",
        R"x("get_task")x", "/operations/create_draft_invoice_later/poll/op", R"x(no "get_task")x");
    row("netsuite", "completes by a write", "/operations/find_invoice/also/0/op",
        R"x("post_invoice")x", "/operations/find_invoice/also/0/op", "writes");
    row("netsuite", "completes without an id", "/operations/find_invoice/also/0/with", "{}",
        "/operations/find_invoice/also/0/with", "needs");
    row("netsuite", "keeps what no record has", "/operations/find_invoice/keep",
        R"x({"our_reference": "{{key}}"})x", "/operations/find_invoice/keep/our_reference",
        "field of the entity");
    row("netsuite", "keeps what was not asked", "/operations/find_invoice/keep",
        R"x({"reference": "{{reference}}"})x", "/operations/find_invoice/keep/reference",
        "reference");
    row("lexware-office", "sifts a write", "/operations/create_final_invoice/keep",
        R"x({"reference": "{{key}}"})x", "/operations/create_final_invoice/keep", "reads");
}

void TestBrokenProfiles::refusesOneMistake()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, pointer);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, words);
    const QString file = profile + QStringLiteral(".profile.json");
    Json document = *readJson(textOf(profileFolder().filePath(file)));
    const JsonPointer changed = *JsonPointer::parse(pointer);
    if (value == "-") {
        Json *parent = changed.parent().find(document);
        QVERIFY(parent != nullptr && parent->contains(changed.tokens().last()));
        parent->remove(changed.tokens().last());
    } else {
        QVERIFY(changed.put(document, *readJson(value)).ok());
    }
    const auto read = Profile::read(document.toText(), file);
    QVERIFY2(!read.ok(), "accepted");
    QCOMPARE(read.error().code, Code::Input);
    QTEST(read.error().context.mid(file.size() + 1), "place");
    QVERIFY2(read.error().detail.contains(words), qPrintable(read.error().detail));
}

namespace {

//! Every member name of a schema that is a word of JSON Schema, not a name of the format.
void collectWords(const Json &schema, QStringList &words)
{
    for (const auto &[word, value] : schema.object()) {
        words += word;
        const bool namesMembers =
            word == QLatin1String("properties") || word == QLatin1String("$defs");
        if (namesMembers) {
            for (const auto &each : value.object())
                collectWords(each.second, words);
        } else if (word == QLatin1String("items") ||
                   word == QLatin1String("additionalProperties")) {
            collectWords(value, words);
        }
        for (const Json &choice : word == QLatin1String("anyOf") ? value.array() : JsonArray{})
            collectWords(choice, words);
    }
}

} // namespace

void TestBrokenProfiles::usesOnlyWordsThatAreChecked()
{
    QStringList words;
    collectWords(profileSchema(), words);
    words.removeDuplicates();
    QVERIFY(words.contains(QStringLiteral("exclusiveMinimum")));
    for (const QString &word : words)
        QVERIFY2(SchemaChecker::knownWords().contains(word), qPrintable(word));
}

void TestBrokenProfiles::refusesValuesThatDoNotFit_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("inputs");
    QTest::addColumn<QString>("place"); // empty: they fit
    const auto row = [](const char *name, const char *operation, const char *inputs,
                        const char *place) {
        QTest::newRow(name) << QString::fromLatin1(operation) << QByteArray(inputs)
                            << QString::fromLatin1(place);
    };
    row("fits", "create_account", R"({"name": "Nord 1"})", "");
    row("fits in characters", "create_account", R"({"name": "Büchér"})", "");
    row("emoji count once", "create_account", "{\"name\": \"12345\xF0\x9F\xA7\xBE\"}", "");
    row("too long", "create_account", R"({"name": "Nordwind"})", "name");
    row("of an update", "update_account", R"({"changes": {"name": "Nordwind"}})", "changes/name");
    row("of a line", "create_draft_invoice",
        R"({"lines": [{"description": "ok"}, {"description": "too long"}]})",
        "lines/1/description");
    row("no limit", "create_account", R"({"city": "Llanfairpwllgwyngyll"})", "");
}

void TestBrokenProfiles::refusesValuesThatDoNotFit()
{
    QFETCH(const QString, operation);
    QFETCH(const QByteArray, inputs);
    QFETCH(const QString, place);
    const QString file = QStringLiteral("xero.profile.json");
    Json document = *readJson(textOf(profileFolder().filePath(file)));
    const auto limit = [&document](const char *pointer, const Json &most) {
        return JsonPointer::parse(QString::fromLatin1(pointer))->put(document, most).ok();
    };
    QVERIFY(limit("/entities/account/fields/name/max", 6));
    QVERIFY(limit("/entities/invoice/fields/lines/fields/description/max", 4));
    Json city = document["entities"]["account"]["fields"]["city"];
    city.remove(QStringLiteral("max"));
    QVERIFY(limit("/entities/account/fields/city", city));
    const auto profile = Profile::read(document.toText(), file);
    QVERIFY2(profile.ok(), profile ? "" : qPrintable(profile.error().line()));
    QCOMPARE(maxLength(**profile, QStringLiteral("account"), QStringLiteral("name")),
             std::optional(6));
    QVERIFY(!maxLength(**profile, QStringLiteral("account"), QStringLiteral("city")));
    const auto fits = checkLengths(**profile, operation, *readJson(inputs));
    QCOMPARE(fits.ok(), place.isEmpty());
    if (fits)
        return;
    QCOMPARE(fits.error().context, place);
    QVERIFY2(fits.error().detail.contains(QStringLiteral("characters")),
             qPrintable(fits.error().detail));
}

QTEST_GUILESS_MAIN(TestBrokenProfiles)
#include "test_brokenprofiles.moc"
