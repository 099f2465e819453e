// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tryton/trytonserver.h"

#include <QProcess>
#include <QTcpServer>

namespace unsnag::test {
namespace {

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

Json invoiceFields()
{
    return JsonArray{"number",
                     "state",
                     "reference",
                     "untaxed_amount",
                     "total_amount",
                     "party",
                     "currency.code",
                     "invoice_date",
                     "lines.product.code",
                     "lines.quantity",
                     "move.period.name",
                     "payment_term.name"};
}

} // namespace

TrytonServer::TrytonServer(Release release) : m_release(release), m_port(freePort())
{
    if (!runScript(QStringLiteral("tryton-up.sh")))
        return;
    const Json session =
        call(QStringLiteral("common.db.login"),
             JsonArray{login(), JsonObject{{QStringLiteral("password"), password()}}, "en"});
    const QString token = login() + QLatin1Char(':') + session.at(0).scalarText() +
                          QLatin1Char(':') + session.at(1).toString();
    m_authorization = "Session " + token.toUtf8().toBase64();
    if (session.size() != 2)
        m_problem = QStringLiteral("Tryton refused the login");
}

TrytonServer::~TrytonServer()
{
    static_cast<void>(runScript(QStringLiteral("tryton-down.sh")));
}

bool TrytonServer::runScript(const QString &name)
{
    QProcess script;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NOAPT"), QStringLiteral("1"));
    if (m_release == Release::Seven)
        environment.insert(QStringLiteral("SUITE"), QStringLiteral("trixie"));
    environment.insert(QStringLiteral("PORT"), QString::number(m_port));
    environment.insert(QStringLiteral("DATADIR"), m_folder.filePath(QStringLiteral("tryton")));
    script.setProcessEnvironment(environment);
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.setStandardOutputFile(m_folder.filePath(name + QStringLiteral(".log")));
    script.start(QStringLiteral("bash"),
                 {QStringLiteral(UNSNAG_RESEARCH_DIR "/realsystems/") + name});
    const bool isDone = script.waitForFinished(480000) && script.exitCode() == 0;
    if (!isDone) {
        QFile log(m_folder.filePath(name + QStringLiteral(".log")));
        m_problem =
            log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : script.errorString();
    }
    return isDone;
}

QString TrytonServer::profile() const
{
    return m_release == Release::Seven ? QStringLiteral("tryton-7.0")
                                       : QStringLiteral("tryton-6.0");
}

Json TrytonServer::call(const QString &method, const Json &params)
{
    return post(method, params, m_authorization)["result"];
}

bool TrytonServer::callAsAdmin(const QString &method, const Json &params)
{
    static const QByteArray account = "admin:Adm1n-loopback-only";
    return post(method, params, "Basic " + account.toBase64()).contains(QStringLiteral("result"));
}

bool TrytonServer::changeByHand(const QString &model, const Json &id, const Json &values)
{
    return callAsAdmin(QStringLiteral("model.%1.write").arg(model),
                       JsonArray{JsonArray{id}, values, JsonObject{{"company", 1}}});
}

bool TrytonServer::press(const QString &button, const Json &id)
{
    return callAsAdmin(QStringLiteral("model.") + button,
                       JsonArray{JsonArray{id}, JsonObject{{"company", 1}}});
}

Json TrytonServer::post(const QString &method, const Json &params, const QByteArray &authorization)
{
    const Json body = JsonObject{{QStringLiteral("id"), 1},
                                 {QStringLiteral("method"), method},
                                 {QStringLiteral("params"), params}};
    HttpRequest request;
    request.method = "POST";
    request.url = url() + QLatin1Char('/') + database() + QLatin1Char('/');
    request.headers = {{"Content-Type", "application/json"}};
    if (!authorization.isEmpty())
        request.headers.append({"Authorization", authorization});
    request.body = body.toText();
    const HttpResponse response = m_transport.perform(request, {});
    const auto answer = readJson(response.body);
    return answer.ok() ? *answer : Json();
}

JsonArray TrytonServer::searched(const QString &model, const Json &domain, const Json &fields)
{
    const Json context = JsonObject{{QStringLiteral("company"), 1}};
    const Json found = call(QStringLiteral("model.%1.search_read").arg(model),
                            JsonArray{domain, 0, 10, Json(), fields, context});
    return found.array();
}

JsonArray TrytonServer::invoices(const QString &reference)
{
    return searched(QStringLiteral("account.invoice"),
                    JsonArray{JsonArray{"reference", "=", reference}}, invoiceFields());
}

JsonArray TrytonServer::invoicesOf(const Json &party)
{
    return searched(QStringLiteral("account.invoice"), JsonArray{JsonArray{"party", "=", party}},
                    invoiceFields());
}

Json TrytonServer::customer(const QString &name)
{
    const Json domain =
        JsonArray{JsonArray{"name", "=", name}, JsonArray{"active", "in", JsonArray{true, false}}};
    const JsonArray found =
        searched(QStringLiteral("party.party"), domain, JsonArray{"name", "active"});
    return found.empty() ? Json() : found.front();
}

Json TrytonServer::addressOf(const Json &party)
{
    const JsonArray found = searched(QStringLiteral("party.address"),
                                     JsonArray{JsonArray{"party", "=", party}}, JsonArray{"party"});
    return found.empty() ? Json() : found.front()["id"];
}

Json TrytonServer::periodOf(const QString &day)
{
    const Json domain =
        JsonArray{JsonArray{"start_date", "<=", day}, JsonArray{"end_date", ">=", day},
                  JsonArray{"type", "=", "standard"}};
    const JsonArray found =
        searched(QStringLiteral("account.period"), domain, JsonArray{"name", "state"});
    return found.empty() ? Json() : found.front();
}

} // namespace unsnag::test
