// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/connectors/tokenconnection.h"
#include "tests/support/process/clidriver.h"
#include "tests/support/process/verifyrun.h"

#include <QDirIterator>
#include <QTcpSocket>

using namespace unsnag;
using namespace unsnag::test;

namespace {

constexpr char byBrowser[] = R"({
 "kind": "oauth2", "grant": "authorization_code", "scope": "read", "rotates_refresh_token": true,
 "authorize_url": "{{c.base_url}}/authorize",
 "redirect": {"path": "/back", "extract": {"realm": "realmId"}},
 "extract": {"access_token": "body:/access_token", "realm": "body:/realm"},
 "public": ["realm"],
 "token": {"method": "POST", "url": "{{c.base_url}}/token", "form": {"grant_type": "authorization_code",
  "code": "{{code}}", "redirect_uri": "{{redirect_uri}}", "code_verifier": "{{code_verifier}}",
  "client_id": "{{c.client_id}}", "client_secret": "{{c.client_secret}}"}}})";

//! `connector login` under way, and the browser of the person who logs in.
class LoginRun
{
public:
    LoginRun(const CliDriver &cli, const QByteArray &secrets)
        : m_process(cli.start({"--json", "connector", "login", "erp"}))
    {
        m_process->setReadChannel(QProcess::StandardError);
        m_process->write(secrets);
        m_process->closeWriteChannel();
    }

    //! The address that is printed; empty where the program ends without one.
    [[nodiscard]] QString address()
    {
        while (!m_told.contains("\n  http") || !m_told.endsWith('\n')) {
            if (!m_process->waitForReadyRead(60000))
                return {};
            m_told += m_process->readAllStandardError();
        }
        const qsizetype at = m_told.indexOf("\n  http") + 3;
        return QString::fromUtf8(m_told.mid(at, m_told.indexOf('\n', at) - at));
    }

    [[nodiscard]] HttpResponse open(const QString &url)
    {
        HttpRequest request;
        request.method = "GET";
        request.url = url;
        return m_browser.perform(request, {});
    }

    [[nodiscard]] int end()
    {
        if (!m_process->waitForFinished(60000))
            return -1;
        m_told += m_process->readAllStandardError();
        m_out += m_process->readAllStandardOutput();
        return m_process->exitCode();
    }

    void stop() { m_process->terminate(); }
    [[nodiscard]] const QByteArray &told() const { return m_told; }
    [[nodiscard]] const QByteArray &out() const { return m_out; }

private:
    std::unique_ptr<QProcess> m_process;
    CurlTransport m_browser;
    QByteArray m_told;
    QByteArray m_out;
};

} // namespace

//! A login with a browser, through the program: the printed address, the way back, what is kept.
class TestBrowserLogin : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void saysThatNobodyHasLoggedIn();
    void refusesAStranger();
    void tellsARefusal();
    void endsWhenStopped();
    void logsIn();
    void worksInTheNextProcess();
    void rendersWithoutALogin();
    void keepsNoSecretInTheWorkspace();
    void needsNoSecretAgain();

private:
    const QByteArray m_secret = "client_secret=" + clientSecret.toUtf8() + "\n";
    TokenDesk m_desk;
    CliDriver m_cli;
    QByteArray m_told;
};

void TestBrowserLogin::initTestCase()
{
    m_cli.setEnvironment("DISPLAY", {});
    m_cli.setEnvironment("WAYLAND_DISPLAY", {});
    const CliResult made = m_cli.run({"init"});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QVERIFY(QDir(m_cli.workspace()).mkpath("connectors"));
    QFile file(m_cli.workspace() + "/connectors/sample.profile.json");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tokenProfile(byBrowser, "{{c.base_url}}/company/{{a.realm}}").toText());
    file.close();
    const CliResult set = m_cli.run({"connector", "set", "erp", "--profile", "sample", "--value",
                                     "base_url=" + m_desk.url(), "--bind", "target"});
    QVERIFY2(set.exitCode == 0, set.err.constData());
}

void TestBrowserLogin::saysThatNobodyHasLoggedIn()
{
    const CliResult result = m_cli.run({"connector", "check", "erp"});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.err.contains("connector login erp"), result.err.constData());
    QCOMPARE(m_desk.requests(), std::size_t{0});
}

void TestBrowserLogin::refusesAStranger()
{
    LoginRun login(m_cli, m_secret);
    const QUrlQuery query(QUrl(login.address()));
    QUrl back(query.queryItemValue("redirect_uri", QUrl::FullyDecoded));
    QCOMPARE(back.host(), QString("127.0.0.1"));
    QTcpSocket other; // this machine, but not the address it listens on
    other.connectToHost("127.0.0.2", static_cast<quint16>(back.port()));
    QVERIFY(!other.waitForConnected(5000));
    const QString address = back.toString();
    QCOMPARE(login.open(address + "?code=c&state=guessed").status, 400);
    QCOMPARE(login.open(address + "?code=c").status, 400);
    back.setPath("/favicon.ico");
    QCOMPARE(login.open(back.toString()).status, 404);
    QCOMPARE(m_desk.tokens(), 0);
    login.stop(); // it still waits
    QCOMPARE(login.end(), 1);
}

void TestBrowserLogin::tellsARefusal()
{
    m_desk.refuse(LoopbackBehaviour::answer(400, "{}"));
    LoginRun login(m_cli, m_secret);
    const HttpResponse sent = login.open(login.address());
    QCOMPARE(sent.status, 302);
    const HttpResponse page = login.open(QString::fromLatin1(sent.header("Location")));
    QCOMPARE(page.status, 200);
    QVERIFY2(page.body.contains("refused"), page.body.constData());
    QCOMPARE(login.end(), 1);
    QVERIFY2(login.told().contains("access_denied"), login.told().constData());
    QCOMPARE(m_desk.tokens(), 0);
    m_desk.refuse(std::nullopt);
}

void TestBrowserLogin::endsWhenStopped()
{
    LoginRun login(m_cli, m_secret);
    QVERIFY(!login.address().isEmpty());
    login.stop();
    QCOMPARE(login.end(), 1);
    QVERIFY2(login.told().contains("stopped"), login.told().constData());
}

void TestBrowserLogin::logsIn()
{
    LoginRun login(m_cli, m_secret);
    const QString address = login.address();
    QVERIFY2(address.startsWith(m_desk.url() + "/authorize?"), qPrintable(address));
    const HttpResponse sent = login.open(address);
    const HttpResponse page = login.open(QString::fromLatin1(sent.header("Location")));
    QCOMPARE(page.status, 200);
    QVERIFY2(page.body.contains("close this page"), page.body.constData());
    QVERIFY(!page.body.contains("c0de"));
    const int code = login.end();
    QVERIFY2(code == 0, login.told().constData());
    const auto told = readJson(login.out());
    QVERIFY2(told.ok(), login.out().constData());
    QVERIFY((*told)["logged_in"].toBool());
    QCOMPARE((*told)["stored"].toText(), QByteArray(R"(["client_secret"])"));
    QCOMPARE(m_desk.tokens(), 1);
    m_told = login.told() + login.out();
}

void TestBrowserLogin::worksInTheNextProcess()
{
    const CliResult result = m_cli.run({"connector", "check", "erp"});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(m_desk.tokens(), 2);
    QCOMPARE(formValue(m_desk.tokenRequests().back(), "refresh_token"), QString("r3fresh-t0ken-1"));
    QCOMPARE(lineOf(m_desk.lastRequest()), QByteArray("GET /company/99/me"));
    const CliResult again = m_cli.run({"connector", "try", "erp", "whoami"});
    QVERIFY2(again.exitCode == 0, again.err.constData());
    QCOMPARE(formValue(m_desk.tokenRequests().back(), "refresh_token"), QString("r3fresh-t0ken-2"));
    m_told += result.out + result.err + again.out + again.err;
}

void TestBrowserLogin::rendersWithoutALogin()
{
    const std::size_t before = m_desk.requests();
    const CliResult result = m_cli.json({"connector", "try", "erp", "create_account", "--input",
                                         R"({"key":"k","name":"Acme"})", "--dry-run"});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(result.json["url"].toString(), m_desk.url() + "/company/99/accounts");
    QCOMPARE(m_desk.requests(), before);
}

void TestBrowserLogin::keepsNoSecretInTheWorkspace()
{
    const CliResult log = m_cli.json({"audit", "log"});
    m_told += log.out;
    int files = 0;
    QDirIterator all(m_cli.workspace(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_told += file.readAll();
        ++files;
    }
    QVERIFY(files > 0 && m_told.contains("connection.logged_in"));
    for (const char *secret : {"acc3ss-t0ken", "r3fresh-t0ken", "c0de-canary", "cl1ent-s3cret"})
        QVERIFY2(!m_told.contains(secret), secret);
}

void TestBrowserLogin::needsNoSecretAgain()
{
    LoginRun login(m_cli, {});
    const HttpResponse sent = login.open(login.address());
    QCOMPARE(login.open(QString::fromLatin1(sent.header("Location"))).status, 200);
    const int code = login.end();
    QVERIFY2(code == 0, login.told().constData());
}

QTEST_GUILESS_MAIN(TestBrowserLogin)
#include "test_browserlogin.moc"
