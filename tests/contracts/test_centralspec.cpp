// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contracts/contractcase.h"
#include "tests/support/doubles/businesscentraltables.h"
#include "tests/support/openapi/apidescription.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

//! What the profile of Business Central sends, held against what Microsoft publishes: paths and
//! methods of the OpenAPI file of version 1.0, names and types of the resource tables of 2.0.
class TestCentralSpec : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sendsWhatIsDescribed();
    void complainsOfWhatIsNot();
    void hasTheResourcesOfTheTables();

private:
    ProfileLibrary m_library;
    QTemporaryDir m_folder;
    Json m_resources;
    ApiDescription m_tables; //!< made of the tables of 2.0
    ApiDescription m_paths;  //!< the file of 1.0
};

namespace {

const QString specs = QStringLiteral(UNSNAG_RESEARCH_DIR "/specs/businesscentral/");
const QString apiRoot = QStringLiteral("/v2.0/contract.example/production/api/v2.0");

Json readSpec(const QString &name)
{
    QFile file(specs + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto read = readJson(file.readAll());
    return read ? *read : Json();
}

//! "GUID" as a schema.
Json schemaOf(const Json &property)
{
    static const std::map<QString, Json> all{
        {QStringLiteral("GUID"), JsonObject{{"type", "string"}, {"format", "uuid"}}},
        {QStringLiteral("decimal"), JsonObject{{"type", "number"}}},
        {QStringLiteral("integer"), JsonObject{{"type", "integer"}}},
        {QStringLiteral("boolean"), JsonObject{{"type", "boolean"}}},
        {QStringLiteral("date"), JsonObject{{"type", "string"}, {"format", "date"}}},
        {QStringLiteral("datetime"), JsonObject{{"type", "string"}, {"format", "date-time"}}}};
    const auto found = all.find(property["type"].toString());
    Json schema = found == all.end() ? Json(JsonObject{{"type", "string"}}) : found->second;
    if (property.contains(QStringLiteral("enum")))
        schema.set(QStringLiteral("enum"), property["enum"]);
    return schema;
}

//! What may be sent of a resource: nothing that is read-only, its lines inside.
Json bodyOf(const Json &resources, const QString &name)
{
    Json properties = JsonObject{};
    for (const auto &[member, property] : resources[name]["properties"].object()) {
        if (!property["readOnly"].toBool())
            properties.set(member, schemaOf(property));
    }
    const QString lines = name + QStringLiteral("Lines");
    if (resources[name]["navigation"].contains(lines))
        properties.set(
            lines, JsonObject{{"type", "array"}, {"items", bodyOf(resources, lines.chopped(1))}});
    return JsonObject{
        {"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
}

Json withBody(const Json &schema)
{
    return JsonObject{
        {"requestBody", JsonObject{{"content", JsonObject{{"application/json",
                                                           JsonObject{{"schema", schema}}}}}}}};
}

void addPaths(const Json &resources, const QString &name, Json &paths)
{
    const QString set = QStringLiteral("/companies({company_id})/") + name + QLatin1Char('s');
    const QString one = set + QStringLiteral("({id})");
    const Json body = withBody(bodyOf(resources, name));
    Json onSet = JsonObject{};
    Json onOne = JsonObject{};
    for (const Json &method : resources[name]["methods"].array()) {
        const QString verb = method.toString().toLower();
        if (verb == QLatin1String("post"))
            onSet.set(verb, body);
        else
            onOne.set(verb, verb == QLatin1String("patch") ? body : Json(JsonObject{}));
        if (verb == QLatin1String("get"))
            onSet.set(verb, JsonObject{});
    }
    paths.set(set, onSet);
    paths.set(one, onOne);
    for (const Json &action : resources[name]["actions"].array())
        paths.set(one + QStringLiteral("/Microsoft.NAV.") + action.toString(),
                  JsonObject{{"post", JsonObject{}}});
}

Json descriptionOf(const Json &resources)
{
    Json paths = JsonObject{{"/companies", JsonObject{{"get", JsonObject{}}}}};
    for (const char *name :
         {"customer", "item", "salesInvoice", "paymentTerm", "taxGroup", "accountingPeriod"})
        addPaths(resources, QString::fromLatin1(name), paths);
    return JsonObject{{"openapi", "3.0.0"}, {"paths", paths}};
}

ApiRequest asSent(const DoubleServer::Entry &entry)
{
    return {entry.request.method, entry.request.path, entry.request.query, entry.request.headers,
            entry.request.body};
}

//! Every operation of the profile once.
void speakAll(ContractBench &bench)
{
    const QString reference = QStringLiteral("UNS-DESCRIBED0000001");
    const Json inputs = invoiceInputs(bench, reference);
    const Json id = inputs["account"];
    QVERIFY(bench
                .effect("create_account", accountInputs(bench, 2, QStringLiteral("crm:2")),
                        QStringLiteral("crm:2"))
                .isDone);
    const Reply read = bench.call("get_account", JsonObject{{"id", id}});
    QVERIFY(read.ok() && read.records.size() == 1);
    QVERIFY(bench
                .send("update_account",
                      JsonObject{{"id", id},
                                 {"version", read.records.front().version},
                                 {"changes", sampleAccount(3)}},
                      QString())
                .ok());
    QVERIFY(bench.send("create_draft_invoice", inputs, QString()).ok());
    const ContractOutcome made = bench.effect("create_invoice", inputs, reference);
    QVERIFY2(made.isDone, qPrintable(made.failure));
    QVERIFY(bench.send("void_invoice", JsonObject{{"id", made.id}}, QString()).ok());
    const std::vector<std::pair<const char *, Json>> reads{
        {"whoami", JsonObject{}},
        {"list_companies", JsonObject{}},
        {"list_payment_terms", JsonObject{}},
        {"list_accounts", JsonObject{{"since", "2026-11-20T08:00:00.000Z"}}},
        {"search_accounts", JsonObject{{"text", "O'Brien"}}},
        {"search_items", JsonObject{{"text", "LIC"}}},
        {"list_items", JsonObject{}},
        {"find_period", JsonObject{{"date", "2026-11-20"}}},
        {"list_periods", JsonObject{}},
        {"find_tax_code", JsonObject{{"code", "VAT19"}}},
        {"list_tax_codes", JsonObject{}},
        {"get_invoice", JsonObject{{"id", made.id}}},
        {"list_invoices", JsonObject{{"since", "2026-11-20T08:00:00.000Z"}}},
        {"list_account_documents", JsonObject{{"account", id}}}};
    for (const auto &[operation, given] : reads) {
        const Reply reply = bench.call(operation, given);
        QVERIFY2(reply.ok(), qPrintable(QString::fromLatin1(operation) + reply.message));
    }
}

} // namespace

void TestCentralSpec::initTestCase()
{
    const auto profiles = builtinProfiles();
    QVERIFY2(profiles.ok(), profiles ? "" : qPrintable(profiles.error().line()));
    for (const auto &profile : *profiles)
        m_library.put(profile);
    m_resources = readSpec(QStringLiteral("api-v2.0.resources.json"))["resources"];
    QVERIFY(m_resources.size() > 80);
    QFile made(m_folder.filePath(QStringLiteral("tables.json")));
    QVERIFY(made.open(QIODevice::WriteOnly));
    made.write(descriptionOf(m_resources).toText());
    made.close();
    const auto tables = m_tables.add(made.fileName(), apiRoot);
    QVERIFY2(tables.ok(), tables ? "" : qPrintable(tables.error().line()));
    const auto paths = m_paths.add(specs + QStringLiteral("BCOAS1.0.yaml"), apiRoot);
    QVERIFY2(paths.ok(), paths ? "" : qPrintable(paths.error().line()));
    for (const char *option : {"$filter", "$select", "$expand", "$orderby", "$top", "$skiptoken"})
        m_tables.allowQuery(QString::fromLatin1(option));
}

void TestCentralSpec::sendsWhatIsDescribed()
{
    ContractBench bench(m_library, QStringLiteral("businesscentral"));
    QVERIFY2(bench.problem().isEmpty(), qPrintable(bench.problem()));
    speakAll(bench);
    int held = 0;
    for (const DoubleServer::Entry &entry : bench.server().journal()) {
        if (entry.isLogin)
            continue;
        const QStringList words = m_tables.complaints(asSent(entry));
        QVERIFY2(words.isEmpty(), qPrintable(words.join(QLatin1Char('\n'))));
        // Version 1.0 has no accounting periods; every other path is in its file.
        const bool isNew = entry.request.path.contains(QLatin1String("/accountingPeriods"));
        QVERIFY2(isNew || !m_paths.templateOf(entry.request.path).isEmpty(),
                 qPrintable(entry.request.path));
        ++held;
    }
    qInfo("%d requests held against the description", held);
    QVERIFY(held > 25);
}

void TestCentralSpec::complainsOfWhatIsNot()
{
    const QString customers =
        apiRoot + QStringLiteral("/companies(c0a00000-0000-4000-8000-000000000001)/customers");
    const auto complaints = [this](const QString &method, const QString &path,
                                   const QByteArray &body) {
        return m_tables.complaints(
            {method, path, {}, {{"content-type", "application/json"}}, body});
    };
    QVERIFY(complaints("POST", customers, R"({"displayName": "Nordwind"})").isEmpty());
    QVERIFY(!complaints("POST", customers, R"({"display_name": "Nordwind"})").isEmpty());
    QVERIFY(!complaints("POST", customers, R"({"displayName": 7})").isEmpty());
    QVERIFY(!complaints("POST", customers, R"({"lastModifiedDateTime": "2026-11-20"})").isEmpty());
    QVERIFY(!complaints("PUT", customers, "{}").isEmpty());
    QVERIFY(!complaints("GET", customers + QStringLiteral("/all"), {}).isEmpty());
}

//! The double has no member that the real thing lacks.
void TestCentralSpec::hasTheResourcesOfTheTables()
{
    const std::vector<std::pair<const char *, const ODataEntity *>> all{
        {"company", &centralCompany()},
        {"customer", &centralCustomer()},
        {"item", &centralItem()},
        {"salesInvoice", &centralInvoice()},
        {"salesInvoiceLine", &centralInvoiceLine()},
        {"paymentTerm", &centralPaymentTerm()},
        {"accountingPeriod", &centralPeriod()},
        {"taxGroup", &centralTaxGroup()}};
    static const std::map<ODataType, QStringList> types{
        {ODataType::Guid, {QStringLiteral("GUID")}},
        {ODataType::Number,
         {QStringLiteral("decimal"), QStringLiteral("integer"), QStringLiteral("Integer")}},
        {ODataType::Boolean, {QStringLiteral("boolean")}},
        {ODataType::Date, {QStringLiteral("date")}},
        {ODataType::DateTimeOffset, {QStringLiteral("datetime")}}};
    for (const auto &[name, entity] : all) {
        for (const auto &[member, type] : entity->properties) {
            const Json property = m_resources[name]["properties"][member];
            QVERIFY2(!property.isNull(), qPrintable(member));
            const auto wanted = types.find(type);
            const bool isText = wanted == types.end();
            QVERIFY2(isText || wanted->second.contains(property["type"].toString()),
                     qPrintable(member + property["type"].toString()));
        }
    }
}

QTEST_GUILESS_MAIN(TestCentralSpec)
#include "test_centralspec.moc"
