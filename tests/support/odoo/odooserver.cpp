// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/odoo/odooserver.h"

#include <QProcess>
#include <QTcpServer>

namespace unsnag::test {
namespace {

quint16 freeOdooPort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

Json odooInvoiceFields()
{
    return JsonArray{"name",
                     "state",
                     "ref",
                     "partner_id",
                     "currency_id",
                     "amount_total",
                     "amount_untaxed",
                     "amount_tax",
                     "invoice_date",
                     "invoice_line_ids",
                     "invoice_payment_term_id"};
}

} // namespace

OdooServer::OdooServer() : m_port(freeOdooPort())
{
    const QString kept = qEnvironmentVariable("UNSNAG_ODOO_FOLDER");
    m_folder = kept.isEmpty() ? m_temporary.path() : kept;
    // Odoo and PostgreSQL run as another user, who has to get through to their folder.
    QFile::setPermissions(m_temporary.path(), QFile::permissions(m_temporary.path()) |
                                                  QFile::ExeOther | QFile::ExeGroup);
    if (!runScript(QStringLiteral("odoo-up.sh")))
        return;
    QFile seed(path("home/seed.json"));
    if (seed.open(QIODevice::ReadOnly)) {
        auto read = readJson(seed.readAll());
        m_seed = read ? std::move(read).value() : Json();
    }
    if (apiKey().isEmpty())
        m_problem = QStringLiteral("Odoo's seed holds no API key");
    else if (QFile::exists(inFolder(QStringLiteral("kept"))))
        m_problem = reset() ? QString() : QStringLiteral("Odoo's database could not be put back");
    else if (!installOrders())
        m_problem = QStringLiteral("Odoo did not install sale_crm");
    else if (!keepPristine())
        m_problem = QStringLiteral("Odoo's database could not be kept for a reset");
}

OdooServer::~OdooServer()
{
    static_cast<void>(runScript(QStringLiteral("odoo-down.sh")));
}

QString OdooServer::inFolder(const QString &name) const
{
    return m_folder + QLatin1Char('/') + name;
}

QString OdooServer::path(const char *name) const
{
    return inFolder(QStringLiteral("odoo/") + QLatin1String(name));
}

bool OdooServer::runScript(const QString &name)
{
    QProcess script;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NOAPT"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PORT"), QString::number(m_port));
    environment.insert(QStringLiteral("DATADIR"), inFolder(QStringLiteral("odoo")));
    script.setProcessEnvironment(environment);
    script.setProcessChannelMode(QProcess::MergedChannels);
    const QString log = inFolder(name + QStringLiteral(".log"));
    script.setStandardOutputFile(log);
    script.start(QStringLiteral("bash"),
                 {QStringLiteral(UNSNAG_RESEARCH_DIR "/realsystems/") + name});
    const bool isDone = script.waitForFinished(480000) && script.exitCode() == 0;
    if (!isDone) {
        QFile file(log);
        m_problem = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                                   : script.errorString();
    }
    return isDone;
}

bool OdooServer::installOrders()
{
    const Json found = call(QStringLiteral("ir.module.module"), QStringLiteral("search"),
                            JsonObject{{"domain", JsonArray{JsonArray{"name", "=", "sale_crm"}}}},
                            Who::Administrator);
    const Json done =
        call(QStringLiteral("ir.module.module"), QStringLiteral("button_immediate_install"),
             JsonObject{{"ids", found}}, Who::Administrator);
    return !done.isNull();
}

bool OdooServer::runOnDatabase(const QStringList &command)
{
    QProcess process;
    process.start(
        QStringLiteral("runuser"),
        QStringList{QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--")} +
            command +
            QStringList{QStringLiteral("-h"), path("sock"), QStringLiteral("-U"),
                        QStringLiteral("pgadmin")});
    return process.waitForFinished(60000) && process.exitCode() == 0;
}

bool OdooServer::stopOdoo()
{
    QFile file(path("odoo.pid"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QString pid = QString::fromLatin1(file.readAll()).trimmed();
    QProcess stop;
    stop.start(QStringLiteral("bash"),
               {QStringLiteral("-c"),
                QStringLiteral("kill \"$0\" && timeout 60 tail --pid=\"$0\" -f /dev/null"), pid});
    return stop.waitForFinished(70000) && stop.exitCode() == 0;
}

bool OdooServer::keepPristine()
{
    QFile kept(inFolder(QStringLiteral("kept")));
    return stopOdoo() &&
           runOnDatabase({QStringLiteral("createdb"), QStringLiteral("-T"), database(),
                          QStringLiteral("pristine")}) &&
           kept.open(QIODevice::WriteOnly) && runScript(QStringLiteral("odoo-up.sh"));
}

bool OdooServer::reset()
{
    return stopOdoo() && runOnDatabase({QStringLiteral("dropdb"), database()}) &&
           runOnDatabase({QStringLiteral("createdb"), QStringLiteral("-O"), QStringLiteral("odoo"),
                          QStringLiteral("-T"), QStringLiteral("pristine"), database()}) &&
           runScript(QStringLiteral("odoo-up.sh"));
}

Json OdooServer::post(const QString &path, const Json &body, const QByteArray &key)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url() + path;
    request.headers = {{"Content-Type", "application/json"}};
    if (!key.isEmpty())
        request.headers.append({"Authorization", "bearer " + key});
    request.body = body.toText();
    request.timeout = std::chrono::minutes(2);
    const HttpResponse response = m_transport.perform(request, {});
    const auto answer = readJson(response.body);
    return response.status == 200 && answer.ok() ? *answer : Json();
}

Json OdooServer::call(const QString &model, const QString &method, const Json &arguments, Who who)
{
    const auto name = [who] {
        switch (who) {
        case Who::Integration:
            return "api_key";
        case Who::Reader:
            return "reader_api_key";
        case Who::Administrator:
            break;
        }
        return "admin_api_key";
    };
    return post(QStringLiteral("/json/2/%1/%2").arg(model, method), arguments,
                m_seed[name()].toString().toLatin1());
}

bool OdooServer::changeByHand(const QString &model, const Json &id, const Json &values)
{
    return call(model, QStringLiteral("write"),
                JsonObject{{"ids", JsonArray{id}}, {"vals", values}}, Who::Administrator)
        .toBool();
}

JsonArray OdooServer::invoices(const QString &reference)
{
    return call(QStringLiteral("account.move"), QStringLiteral("search_read"),
                JsonObject{{"domain", JsonArray{JsonArray{"ref", "=", reference}}},
                           {"fields", odooInvoiceFields()}})
        .array();
}

JsonArray OdooServer::invoicesOverRpc(const QString &reference)
{
    const Json domain = JsonArray{JsonArray{JsonArray{"ref", "=", reference}}};
    const Json arguments = JsonArray{database(),
                                     m_seed["users"]["integration"],
                                     password(),
                                     "account.move",
                                     "search_read",
                                     domain,
                                     JsonObject{{"fields", odooInvoiceFields()}}};
    const Json body = JsonObject{
        {"jsonrpc", "2.0"},
        {"method", "call"},
        {"id", 1},
        {"params",
         JsonObject{{"service", "object"}, {"method", "execute_kw"}, {"args", arguments}}}};
    const Json answer = post(QStringLiteral("/jsonrpc"), body, {});
    return answer["result"].array();
}

int OdooServer::countOfCompanies(const QString &name)
{
    const Json domain =
        JsonArray{JsonArray{"name", "=", name}, JsonArray{"active", "in", JsonArray{true, false}}};
    return static_cast<int>(call(QStringLiteral("res.partner"), QStringLiteral("search_count"),
                                 JsonObject{{"domain", domain}})
                                .toInt(-1));
}

Json OdooServer::company(const QString &name)
{
    const Json found = call(QStringLiteral("res.partner"), QStringLiteral("search_read"),
                            JsonObject{{"domain", JsonArray{JsonArray{"name", "=", name}}},
                                       {"fields", JsonArray{"name", "ref"}}});
    return found.at(0);
}

Json OdooServer::sell(const Json &company, const QString &title, const Json &lines)
{
    const auto first = [this](const char *model, const Json &values) {
        return call(QString::fromLatin1(model), QStringLiteral("create"),
                    JsonObject{{"vals_list", JsonArray{values}}}, Who::Administrator)
            .at(0);
    };
    const Json lead = first("crm.lead", JsonObject{{"name", title},
                                                   {"type", "opportunity"},
                                                   {"partner_id", company},
                                                   {"user_id", m_seed["users"]["integration"]}});
    Json commands = JsonArray{};
    for (const Json &line : lines.array()) {
        const Json product = m_seed["products"][line["sku"].toString()];
        commands.append(
            JsonArray{0, 0,
                      JsonObject{{"product_id", product},
                                 {"name", line["description"]},
                                 {"product_uom_qty", Json::number(line["quantity"].toString())},
                                 {"price_unit", Json::number(line["unit_price"].toString())}}});
    }
    const Json order =
        first("sale.order", JsonObject{{"partner_id", company},
                                       {"opportunity_id", lead},
                                       {"payment_term_id", m_seed["payment_terms"]["30 Days"]},
                                       {"order_line", commands}});
    const Json ordered = JsonObject{{"ids", JsonArray{order}}};
    const Json won = JsonObject{{"ids", JsonArray{lead}}};
    const bool isSold =
        !order.isNull() &&
        call(QStringLiteral("sale.order"), QStringLiteral("action_confirm"), ordered,
             Who::Administrator)
            .toBool() &&
        !call(QStringLiteral("crm.lead"), QStringLiteral("action_set_won"), won, Who::Administrator)
             .isNull();
    return isSold ? lead : Json();
}

} // namespace unsnag::test
