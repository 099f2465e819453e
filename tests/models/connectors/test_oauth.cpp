// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/connectors/tokenconnection.h"

#include <thread>

using namespace unsnag;
using namespace unsnag::test;
using namespace std::chrono_literals;

namespace {

constexpr char byClient[] = R"({
 "kind": "oauth2", "grant": "client_credentials", "scope": "all",
 "token": {"method": "POST", "url": "{{c.base_url}}/token", "form": {"grant_type": "client_credentials",
  "client_id": "{{c.client_id}}", "client_secret": "{{c.client_secret}}", "scope": "{{scope}}"}}})";

constexpr char byRefresh[] = R"({
 "kind": "oauth2", "grant": "refresh_token", "client_auth": "basic", "rotates_refresh_token": true,
 "token": {"method": "POST", "url": "{{c.base_url}}/token", "form": {"grant_type": "refresh_token",
  "refresh_token": "{{refresh_token}}"}}})";

constexpr char byPerson[] = R"({
 "kind": "oauth2", "grant": "authorization_code", "scope": "read write",
 "authorize_url": "{{c.base_url}}/authorize", "authorize_query": {"prompt": "login"},
 "redirect": {"path": "/back", "extract": {"realm": "realmId"}}, "public": ["realm"],
 "token": {"method": "POST", "url": "{{c.base_url}}/token", "form": {"grant_type": "authorization_code",
  "code": "{{code}}", "redirect_uri": "{{redirect_uri}}", "code_verifier": "{{code_verifier}}",
  "client_id": "{{c.client_id}}", "client_secret": "{{c.client_secret}}"}}})";

constexpr char withAddress[] = R"({
 "kind": "oauth2", "grant": "client_credentials",
 "token": {"method": "POST", "url": "{{c.base_url}}/token", "form": {"grant_type": "client_credentials"}},
 "extract": {"access_token": "body:/access_token", "instance_url": "body:/instance_url"},
 "public": ["instance_url"]})";

} // namespace

//! OAuth 2 over a real transport against a token endpoint on this machine.
class TestOAuth : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_at = std::make_unique<TokenConnection>(); }
    void cleanup() { m_at.reset(); }
    void logsInAsAClient();
    void renewsBeforeTheEnd_data();
    void renewsBeforeTheEnd();
    void keepsATokenOfNoSaidEnd();
    void goesOnWithAGoodTokenWhileRenewingFails();
    void refreshesOnceForEightThreads();
    void logsInAnewOnceWhenTheTokenIsDead();
    void hearsErrorsInside200();
    void asksNotTwiceWithWhatWasRefused();
    void sendsClientBySecretHeader();
    void storesANewRefreshTokenBeforeItIsUsed();
    void usesNothingThatCouldNotBeStored();
    void noticesARotationElsewhere();
    void noticesARotationElsewhereByTheRefusal();
    void needsAPersonWhenTheGrantIsGone();
    void needsAPersonWhenNobodyLoggedIn();
    void logsInToRenderARequest();
    void keepsPublicValuesOverARestart();
    void goesToNoStrangeHost();
    void choosesTheWayByTheForm();
    void invitesTheBrowser();
    void finishesTheLoginOfABrowser();
    void refusesWhatTheBrowserMustNotBring_data();
    void refusesWhatTheBrowserMustNotBring();
    void showsNoSecret();

private:
    [[nodiscard]] TokenDesk &desk() { return m_at->desk; }
    std::unique_ptr<TokenConnection> m_at;
};

void TestOAuth::logsInAsAClient()
{
    m_at->connect(byClient);
    const Reply reply = m_at->whoami();
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    QCOMPARE(desk().journal(), (QStringList{"token", "api acc3ss-t0ken-1"}));
    const QByteArray asked = desk().tokenRequests().front();
    QCOMPARE(formValue(asked, "grant_type"), QString("client_credentials"));
    QCOMPARE(formValue(asked, "client_id"), QString("app-1"));
    QCOMPARE(formValue(asked, "client_secret"), clientSecret);
    QCOMPARE(formValue(asked, "scope"), QString("all"));
    QCOMPARE(headerOf(asked, "X-Client"), QByteArray()); // another server is told nothing
    QVERIFY(m_at->whoami().ok());
    QCOMPARE(desk().tokens(), 1);
}

void TestOAuth::renewsBeforeTheEnd_data()
{
    QTest::addColumn<QByteArray>("expires");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("good");
    QTest::addColumn<int>("due");
    QTest::newRow("number") << QByteArray() << QByteArray("3600") << 3539 << 3541;
    QTest::newRow("text") << QByteArray(R"({"in_s":"body:/expires_in"})") << QByteArray("\"3600\"")
                          << 3539 << 3541;
    QTest::newRow("early") << QByteArray(R"({"in_s":"body:/expires_in","early_s":300})")
                           << QByteArray("3600") << 3299 << 3301;
    QTest::newRow("fixed") << QByteArray(R"({"fixed_s":600,"early_s":10})") << QByteArray("null")
                           << 589 << 591;
    QTest::newRow("short") << QByteArray() << QByteArray("20") << 9 << 11;
}

void TestOAuth::renewsBeforeTheEnd()
{
    QFETCH(QByteArray, expires);
    QFETCH(QByteArray, said);
    QFETCH(int, good);
    QFETCH(int, due);
    auto auth = readJson(byClient);
    QVERIFY(auth.ok());
    if (!expires.isEmpty())
        auth->set("expires", *readJson(expires));
    desk().expiresIn = *readJson(said);
    m_at->connect(auth->toText().constData());
    QVERIFY(m_at->whoami().ok());
    m_at->clock.advance(std::chrono::seconds(good));
    QVERIFY(m_at->whoami().ok());
    QCOMPARE(desk().tokens(), 1);
    m_at->clock.advance(std::chrono::seconds(due - good));
    QVERIFY(m_at->whoami().ok());
    QCOMPARE(desk().tokens(), 2);
}

void TestOAuth::keepsATokenOfNoSaidEnd()
{
    auto auth = readJson(byClient);
    auth->set("expires", JsonObject{{"unknown", true}});
    m_at->connect(auth->toText().constData());
    QVERIFY(m_at->whoami().ok());
    m_at->clock.advance(24h);
    QVERIFY(m_at->whoami().ok());
    QCOMPARE(desk().tokens(), 1);
}

void TestOAuth::goesOnWithAGoodTokenWhileRenewingFails()
{
    m_at->connect(byClient);
    QVERIFY(m_at->whoami().ok());
    desk().refuse(LoopbackBehaviour::answer(503, "{}"));
    m_at->clock.advance(3550s); // due, but not over
    QVERIFY(m_at->whoami().ok());
    QCOMPARE(desk().tokens(), 2);
    m_at->clock.advance(60s); // over
    const Reply reply = m_at->whoami();
    QCOMPARE(reply.kind, ReplyClass::Transient);
    QVERIFY(!reply.wasSent);
}

void TestOAuth::refreshesOnceForEightThreads()
{
    m_at->tokens->token = QStringLiteral("r3fresh-t0ken-0");
    m_at->connect(byRefresh);
    QVERIFY(m_at->whoami().ok());
    m_at->clock.advance(2h);
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { good += m_at->whoami().ok() ? 1 : 0; });
    }
    QCOMPARE(good.load(), 8);
    QCOMPARE(desk().tokens(), 2);
}

void TestOAuth::logsInAnewOnceWhenTheTokenIsDead()
{
    m_at->connect(byClient);
    QVERIFY(m_at->whoami().ok());
    desk().endSession();
    QVERIFY(m_at->whoami().ok());
    QCOMPARE(desk().journal(), (QStringList{"token", "api acc3ss-t0ken-1", "api acc3ss-t0ken-1",
                                            "token", "api acc3ss-t0ken-2"}));
    desk().takeNoToken();
    QCOMPARE(m_at->whoami().kind, ReplyClass::Auth);
    QCOMPARE(desk().tokens(), 3); // one more, not for ever
}

void TestOAuth::hearsErrorsInside200()
{
    auto auth = readJson(byClient);
    auth->set("token_error_in_200", "/error");
    desk().refuse(LoopbackBehaviour::answer(200, R"({"error":"invalid_code"})"));
    m_at->connect(auth->toText().constData());
    const Reply reply = m_at->whoami();
    QCOMPARE(reply.kind, ReplyClass::Auth);
    QCOMPARE(reply.code, QString("invalid_code"));
    QVERIFY(!reply.wasSent);
}

void TestOAuth::asksNotTwiceWithWhatWasRefused()
{
    desk().refuse(LoopbackBehaviour::answer(
        401, R"({"error":"invalid_client","error_description":"no app"})"));
    m_at->connect(byClient);
    const Reply reply = m_at->whoami();
    QCOMPARE(reply.kind, ReplyClass::Auth);
    QCOMPARE(reply.code, QString("invalid_client"));
    QCOMPARE(reply.message, QString("no app"));
    QCOMPARE(m_at->whoami().kind, ReplyClass::Auth);
    QCOMPARE(desk().tokens(), 1);
    m_at->secrets["client_secret"] = QStringLiteral("another-secret");
    QCOMPARE(m_at->whoami().kind, ReplyClass::Auth);
    QCOMPARE(desk().tokens(), 2);
    desk().refuse(std::nullopt);
    m_at->clock.advance(2min);
    QVERIFY(m_at->whoami().ok());
}

void TestOAuth::sendsClientBySecretHeader()
{
    m_at->secrets["client_secret"] = QStringLiteral("s p:c+é");
    m_at->tokens->token = QStringLiteral("r3fresh-t0ken-0");
    m_at->connect(byRefresh);
    QVERIFY(m_at->whoami().ok());
    QCOMPARE(headerOf(desk().tokenRequests().front(), "Authorization"),
             "Basic " + QByteArray("app-1:s%20p%3Ac%2B%C3%A9").toBase64());
}

void TestOAuth::storesANewRefreshTokenBeforeItIsUsed()
{
    m_at->tokens->token = QStringLiteral("r3fresh-t0ken-0");
    m_at->connect(byRefresh);
    QVERIFY(m_at->whoami().ok());
    QCOMPARE(desk().journal(),
             (QStringList{"token", "saved r3fresh-t0ken-1", "api acc3ss-t0ken-1"}));
    QCOMPARE(formValue(desk().tokenRequests().front(), "refresh_token"),
             QString("r3fresh-t0ken-0"));
    m_at->clock.advance(2h);
    QVERIFY(m_at->whoami().ok());
    QCOMPARE(desk().journal().mid(3),
             (QStringList{"token", "saved r3fresh-t0ken-2", "api acc3ss-t0ken-2"}));
}

void TestOAuth::usesNothingThatCouldNotBeStored()
{
    m_at->tokens->token = QStringLiteral("r3fresh-t0ken-0");
    m_at->tokens->isBroken = true;
    m_at->connect(byRefresh);
    const Reply reply = m_at->whoami();
    QCOMPARE(reply.kind, ReplyClass::Config);
    QCOMPARE(reply.message, QString("the vault is locked"));
    QCOMPARE(m_at->whoami().kind, ReplyClass::Config);
    QCOMPARE(desk().journal(), QStringList{"token"});
    m_at->tokens->isBroken = false;
    QVERIFY(m_at->whoami().ok()); // the token that came is not lost
    QCOMPARE(desk().journal(),
             (QStringList{"token", "saved r3fresh-t0ken-1", "api acc3ss-t0ken-1"}));
}

void TestOAuth::noticesARotationElsewhere()
{
    m_at->tokens->token = QStringLiteral("r3fresh-t0ken-0");
    m_at->connect(byRefresh);
    QVERIFY(m_at->whoami().ok());
    m_at->tokens->token = desk().refreshElsewhere();
    m_at->clock.advance(2h);
    QVERIFY(m_at->whoami().ok());
    QCOMPARE(desk().tokens(), 2);
    QCOMPARE(formValue(desk().tokenRequests().back(), "refresh_token"), QString("r3fresh-t0ken-2"));
}

//! The other process stores its new token after ours was read.
class LateTokens final : public TokenStore
{
public:
    explicit LateTokens(QStringList tokens) : m_tokens(std::move(tokens)) {}
    [[nodiscard]] Result<QString> load(const QString &) override
    {
        return m_tokens.size() > 1 ? m_tokens.takeFirst() : m_tokens.first();
    }
    [[nodiscard]] Result<void> save(const QString &, const QString &token) override
    {
        m_tokens = {token};
        return {};
    }

private:
    QStringList m_tokens;
};

void TestOAuth::noticesARotationElsewhereByTheRefusal()
{
    const QString used = desk().refreshElsewhere();
    const QString fresh = desk().refreshElsewhere();
    m_at->connect(byRefresh);
    Connector connector(
        std::shared_ptr<const Profile>(std::shared_ptr<const Profile>(),
                                       &m_at->connector().profile()),
        ConnectionSettings{"erp", JsonObject{{"base_url", desk().url()}}, {}, "erp"},
        [](const QString &) -> Result<QString> { return clientSecret; },
        m_at->services(std::make_shared<LateTokens>(QStringList{used, fresh})));
    QVERIFY(connector.call("whoami", JsonObject{}, {}).ok());
    QCOMPARE(desk().tokens(), 2);
    QCOMPARE(formValue(desk().tokenRequests().front(), "refresh_token"), used);
    QCOMPARE(formValue(desk().tokenRequests().back(), "refresh_token"), fresh);
}

void TestOAuth::needsAPersonWhenTheGrantIsGone()
{
    m_at->tokens->token = desk().refreshElsewhere();
    [[maybe_unused]] const QString newer = desk().refreshElsewhere();
    m_at->connect(byRefresh);
    const Reply reply = m_at->whoami();
    QCOMPARE(reply.kind, ReplyClass::Auth);
    QCOMPARE(reply.code, QString("invalid_grant"));
    QCOMPARE(reply.message, QString("token expired or used"));
    QVERIFY2(reply.hint.contains("connector login erp"), qPrintable(reply.hint));
    QVERIFY(!everythingOf(reply).contains(m_at->tokens->token.toUtf8()));
}

void TestOAuth::needsAPersonWhenNobodyLoggedIn()
{
    m_at->connect(byPerson);
    const Reply reply = m_at->whoami();
    QCOMPARE(reply.kind, ReplyClass::Auth);
    QVERIFY2(reply.hint.contains("connector login erp"), qPrintable(reply.hint));
    QCOMPARE(desk().requests(), std::size_t{0});
}

void TestOAuth::logsInToRenderARequest()
{
    m_at->base = QStringLiteral("{{a.instance_url}}/api");
    desk().more.set("instance_url", desk().url());
    m_at->connect(withAddress);
    const auto frozen = m_at->connector().prepare(
        "create_account", JsonObject{{"key", "k"}, {"name", "Acme"}}, "key-1");
    QVERIFY2(frozen.ok(), frozen ? "" : qPrintable(frozen.error().line()));
    QCOMPARE(frozen->url, desk().url() + "/api/accounts");
    QCOMPARE(desk().journal(), QStringList{"token"});
    QVERIFY(m_at->whoami().ok());
    QCOMPARE(desk().tokens(), 1);
}

void TestOAuth::keepsPublicValuesOverARestart()
{
    m_at->base = QStringLiteral("{{a.instance_url}}/api");
    desk().more.set("instance_url", desk().url());
    m_at->connect(withAddress);
    QVERIFY(m_at->whoami().ok());
    const Json kept = m_at->connector().kept();
    QCOMPARE(kept["@login"]["instance_url"].toString(), desk().url());
    QVERIFY(!kept.toText().contains("acc3ss"));
    m_at->connect(withAddress, JsonObject{}, kept);
    const auto frozen = m_at->connector().prepare(
        "create_account", JsonObject{{"key", "k"}, {"name", "Acme"}}, "key-1");
    QVERIFY2(frozen.ok(), frozen ? "" : qPrintable(frozen.error().line()));
    QCOMPARE(desk().tokens(), 1);
    QCOMPARE(m_at->connector().kept(), kept);
}

void TestOAuth::goesToNoStrangeHost()
{
    m_at->base = QStringLiteral("{{a.instance_url}}/api");
    desk().more.set("instance_url", "https://attacker.example.com");
    m_at->connect(withAddress);
    const Reply reply = m_at->whoami();
    QCOMPARE(reply.kind, ReplyClass::Config);
    QVERIFY2(reply.message.contains("attacker.example.com"), qPrintable(reply.message));
    QCOMPARE(desk().journal(), QStringList{"token"});
}

void TestOAuth::choosesTheWayByTheForm()
{
    const QByteArray both = QByteArray(R"({"by": "way", "of": {"app": )") + byClient +
                            R"(, "person": )" + byPerson + "}}";
    m_at->connect(both.constData());
    QVERIFY(m_at->whoami().ok()); // the first value is the default; token_host is not asked for
    QVERIFY(!m_at->connector().redirectPlace());
    m_at->connect(both.constData(), JsonObject{{"way", "person"}});
    Reply reply = m_at->whoami();
    QCOMPARE(reply.kind, ReplyClass::Config);
    QVERIFY2(reply.message.contains("Host"), qPrintable(reply.message));
    m_at->connect(both.constData(),
                  JsonObject{{"way", "person"}, {"token_host", "https://a.example.com"}});
    reply = m_at->whoami();
    QVERIFY2(reply.message.contains("name of a host"), qPrintable(reply.message));
    m_at->connect(both.constData(), JsonObject{{"way", "person"}, {"token_host", "a.example.com"}});
    QCOMPARE(m_at->whoami().kind, ReplyClass::Auth);
    QCOMPARE(m_at->connector().redirectPlace()->path, QString("/back"));
}

void TestOAuth::invitesTheBrowser()
{
    m_at->connect(byPerson);
    const auto login = m_at->connector().beginLogin("http://127.0.0.1:4711/back");
    QVERIFY(login.ok());
    const QUrl url(login->url);
    QCOMPARE(url.adjusted(QUrl::RemoveQuery).toString(), desk().url() + "/authorize");
    const QUrlQuery query(url);
    const auto value = [&](const char *name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    };
    QCOMPARE(value("response_type"), QString("code"));
    QCOMPARE(value("client_id"), QString("app-1"));
    QCOMPARE(value("redirect_uri"), QString("http://127.0.0.1:4711/back"));
    QCOMPARE(value("scope"), QString("read write"));
    QCOMPARE(value("prompt"), QString("login"));
    QCOMPARE(value("state"), login->state);
    QCOMPARE(value("code_challenge_method"), QString("S256"));
    QVERIFY(login->state.size() >= 32 && login->verifier.size() >= 43);
    QVERIFY(!login->url.contains(login->verifier));
    const auto other = m_at->connector().beginLogin("http://127.0.0.1:4711/back");
    QVERIFY(other->state != login->state && other->verifier != login->verifier);
}

void TestOAuth::finishesTheLoginOfABrowser()
{
    m_at->connect(byPerson);
    const auto login = m_at->connector().beginLogin("http://127.0.0.1:4711/back");
    const Reply reply = m_at->connector().finishLogin(
        *login, JsonObject{{"code", "c0de-canary"}, {"state", login->state}, {"realmId", "99"}},
        {});
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    QCOMPARE(desk().journal(), (QStringList{"token", "saved r3fresh-t0ken-1"}));
    const QByteArray asked = desk().tokenRequests().front();
    QCOMPARE(formValue(asked, "code"), QString("c0de-canary"));
    QCOMPARE(formValue(asked, "code_verifier"), login->verifier);
    QCOMPARE(formValue(asked, "redirect_uri"), login->redirectUri);
    QCOMPARE(m_at->connector().kept()["@login"].toText(), QByteArray(R"({"realm":"99"})"));
    QVERIFY(m_at->whoami().ok());
    QCOMPARE(desk().tokens(), 1);
    m_at->clock.advance(2h); // refreshed by what the code request says about client and address
    QVERIFY(m_at->whoami().ok());
    const QByteArray refreshed = desk().tokenRequests().back();
    QCOMPARE(formValue(refreshed, "grant_type"), QString("refresh_token"));
    QCOMPARE(formValue(refreshed, "refresh_token"), QString("r3fresh-t0ken-1"));
    QCOMPARE(formValue(refreshed, "client_secret"), clientSecret);
    QVERIFY(!formOf(refreshed).hasQueryItem("code"));
    QCOMPARE(m_at->connector().kept()["@login"].toText(), QByteArray(R"({"realm":"99"})"));
}

void TestOAuth::refusesWhatTheBrowserMustNotBring_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("message");
    QTest::newRow("another state") << QByteArray(R"({"code":"c","state":"x"})") << "state";
    QTest::newRow("no state") << QByteArray(R"({"code":"c"})") << "state";
    QTest::newRow("refused")
        << QByteArray(R"({"state":"STATE","error":"access_denied","error_description":"No."})")
        << "No.";
    QTest::newRow("no code") << QByteArray(R"({"state":"STATE"})") << "without a code";
}

void TestOAuth::refusesWhatTheBrowserMustNotBring()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, message);
    m_at->connect(byPerson);
    const auto login = m_at->connector().beginLogin("http://127.0.0.1:4711/back");
    const auto brought = readJson(query.replace("STATE", login->state.toLatin1()));
    const Reply reply = m_at->connector().finishLogin(*login, *brought, {});
    QCOMPARE(reply.kind, ReplyClass::Auth);
    QVERIFY2(reply.message.contains(message), qPrintable(reply.message));
    QCOMPARE(desk().requests(), std::size_t{0});
}

void TestOAuth::showsNoSecret()
{
    m_at->connect(byPerson);
    const auto login = m_at->connector().beginLogin("http://127.0.0.1:4711/back");
    const QByteArray echo = R"({"error":"invalid_request","error_description":"no )" +
                            clientSecret.toUtf8() + " c0de-canary " + login->verifier.toUtf8() +
                            R"("})";
    desk().refuse(LoopbackBehaviour::answer(400, echo, "X-Echo: c0de-canary\r\n"));
    const Reply refused = m_at->connector().finishLogin(
        *login, JsonObject{{"code", "c0de-canary"}, {"state", login->state}}, {});
    QCOMPARE(refused.kind, ReplyClass::Auth);
    desk().refuse(std::nullopt);
    const Reply done = m_at->connector().finishLogin(
        *login, JsonObject{{"code", "c0de-canary"}, {"state", login->state}}, {});
    const Reply used = m_at->whoami();
    QVERIFY(done.ok() && used.ok());
    const QByteArray told = everythingOf(refused) + everythingOf(done) + everythingOf(used);
    for (const QByteArray &secret :
         {clientSecret.toUtf8(), QByteArray("c0de-canary"), login->verifier.toUtf8(),
          QByteArray("acc3ss-t0ken"), QByteArray("r3fresh-t0ken")})
        QVERIFY2(!told.contains(secret), secret.constData());
}

QTEST_GUILESS_MAIN(TestOAuth)
#include "test_oauth.moc"
