// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/auth/jwt.h"
#include "models/connectors/profile/auth/oauth1.h"
#include "models/connectors/profile/auth/pkce.h"
#include "tests/models/connectors/tokenconnection.h"

#include <QRegularExpression>

#include <memory>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

using namespace unsnag;
using namespace unsnag::test;

namespace {

using KeyPair = std::shared_ptr<EVP_PKEY>;

KeyPair makeKey(const QByteArray &kind)
{
    EVP_PKEY *key = kind == "RSA" ? EVP_RSA_gen(2048) : EVP_EC_gen(kind.constData());
    return KeyPair(key, EVP_PKEY_free);
}

QString pemOf(EVP_PKEY *key)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return QString::fromLatin1(bytes, size);
}

QByteArray unpacked(const QByteArray &part)
{
    return QByteArray::fromBase64(part,
                                  QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

//! r and s side by side as DER, which OpenSSL verifies.
QByteArray derOf(const QByteArray &joined)
{
    const auto half = static_cast<int>(joined.size() / 2);
    const auto *bytes = reinterpret_cast<const unsigned char *>(joined.constData());
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> parts(ECDSA_SIG_new(),
                                                                      ECDSA_SIG_free);
    ECDSA_SIG_set0(parts.get(), BN_bin2bn(bytes, half, nullptr),
                   BN_bin2bn(bytes + half, half, nullptr));
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(parts.get(), &der);
    QByteArray out(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return out;
}

bool isSignedBy(EVP_PKEY *key, const QByteArray &jwt, const EVP_MD *digest,
                const QByteArray &algorithm)
{
    const qsizetype dot = jwt.lastIndexOf('.');
    const QByteArray text = jwt.left(dot);
    QByteArray signature = unpacked(jwt.mid(dot + 1));
    if (algorithm.startsWith("ES"))
        signature = derOf(signature);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    EVP_PKEY_CTX *keyContext = nullptr;
    EVP_DigestVerifyInit(context.get(), &keyContext, digest, nullptr, key);
    if (algorithm.startsWith("PS")) {
        EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, RSA_PSS_SALTLEN_DIGEST);
    }
    return EVP_DigestVerify(context.get(),
                            reinterpret_cast<const unsigned char *>(signature.constData()),
                            static_cast<std::size_t>(signature.size()),
                            reinterpret_cast<const unsigned char *>(text.constData()),
                            static_cast<std::size_t>(text.size())) == 1;
}

const EVP_MD *digestOf(const QByteArray &algorithm)
{
    if (algorithm.endsWith("512"))
        return EVP_sha512();
    return algorithm.endsWith("384") ? EVP_sha384() : EVP_sha256();
}

Json partOf(const QByteArray &jwt, int index)
{
    const auto json = readJson(unpacked(jwt.split('.').at(index)));
    return json ? *json : Json();
}

constexpr char byAssertion[] = R"({
 "kind": "oauth2", "grant": "jwt_bearer",
 "jwt": {"alg": ["PS256", "RS256"], "key": "private_key", "ttl_s": 180, "header": {"kid": "k-1"},
         "claims": {"iss": "{{c.client_id}}", "aud": "{{c.base_url}}/token", "sub": "ida"}},
 "token": {"method": "POST", "url": "{{c.base_url}}/token", "form": {
  "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": "{{jwt}}"}}})";

constexpr char bySignature[] = R"({
 "kind": "oauth1", "oauth1": {"signature": "HMAC-SHA256", "realm": "1234567_SB1", "consumer_key": "{{c.client_id}}",
  "consumer_secret": "{{c.client_secret}}", "token": "t-1", "token_secret": "{{c.refresh_token}}"}})";

} // namespace

//! Signatures by the examples of their standards and by another implementation of them.
class TestSignatures : public QObject
{
    Q_OBJECT
private slots:
    void challengesAsTheStandardDoes();
    void makesTheBaseTextOfTheStandard();
    void signsAsTheStandardDoes();
    void signsTheAddressAsItIsSent();
    void signsRequestsOnTheWire();
    void signsTokens_data();
    void signsTokens();
    void takesTheAlgorithmThatFits();
    void mendsAKeyOfOneLine();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void logsInByAssertion();
};

void TestSignatures::challengesAsTheStandardDoes()
{
    // RFC 7636, appendix B
    QCOMPARE(pkceChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
             QString("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    SystemRng rng;
    const QString verifier = pkceVerifier(rng);
    QVERIFY(QRegularExpression("\\A[A-Za-z0-9._~-]{43,128}\\z").match(verifier).hasMatch());
    QVERIFY(verifier != pkceVerifier(rng));
}

void TestSignatures::makesTheBaseTextOfTheStandard()
{
    // RFC 5849, 3.4.1.1
    HttpRequest request;
    request.method = "POST";
    request.url = QStringLiteral("http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b");
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = "c2&a3=2+q";
    const OAuth1Keys keys{"HMAC-SHA1",    "Example",          "9djdj82h48djs9d2",
                          "j49sk3j29djd", "kkk9d7dh3k39sjv7", "dh893hdasih9"};
    QCOMPARE(
        OAuth1Signer::baseText(keys, request, {"7d8f3e4a", "137131201"}, OAuth1Version::Unsaid),
        QByteArray("POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da"
                   "%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48dj"
                   "s9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_t"
                   "imestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"));
}

void TestSignatures::signsAsTheStandardDoes()
{
    // RFC 5849, 1.2
    HttpRequest request;
    request.method = "GET";
    request.url =
        QStringLiteral("http://photos.example.net/photos?file=vacation.jpg&size=original");
    const OAuth1Keys keys{"HMAC-SHA1",        "Photos",           "dpf43f3p2l4k3l03",
                          "kd94hf93k423kf44", "nnch734d00sl2jdk", "pfkkdhi9sl3r4s00"};
    const HttpHeader header =
        OAuth1Signer::header(keys, request, {"chapoH", "137131202"}, OAuth1Version::Unsaid);
    QCOMPARE(header.name, QByteArray("Authorization"));
    QCOMPARE(header.value,
             QByteArray("OAuth realm=\"Photos\", oauth_consumer_key=\"dpf43f3p2l4k3l03\", "
                        "oauth_token=\"nnch734d00sl2jdk\", oauth_signature_method=\"HMAC-SHA1\", "
                        "oauth_timestamp=\"137131202\", oauth_nonce=\"chapoH\", "
                        "oauth_signature=\"MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D\""));
}

void TestSignatures::signsTheAddressAsItIsSent()
{
    HttpRequest request;
    request.method = "get";
    request.url = QStringLiteral("https://Erp.example.com:8443/a%2Fb/c?q=a%2Bb");
    const OAuth1Keys keys{"HMAC-SHA256", {}, "k", "s", {}, {}};
    const QByteArray text = OAuth1Signer::baseText(keys, request, {"n", "1"}, OAuth1Version::Said);
    QVERIFY2(
        text.startsWith("GET&https%3A%2F%2Ferp.example.com%3A8443%2Fa%252Fb%2Fc&oauth_consumer"),
        text.constData());
    QVERIFY2(text.endsWith("oauth_version%3D1.0%26q%3Da%252Bb"), text.constData());
    QVERIFY(!text.contains("oauth_token")); // there is none
}

void TestSignatures::signsRequestsOnTheWire()
{
    TokenConnection at;
    at.secrets["refresh_token"] = QStringLiteral("t0ken-s3cret");
    at.connect(bySignature);
    const Reply reply =
        at.connector().call("search_accounts", JsonObject{{"text", "Müller & 'Co'+"}}, {});
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    const QByteArray sent = at.desk.lastRequest();
    const QByteArray shown = headerOf(sent, "Authorization");
    const auto part = [&shown](const char *name) {
        const QRegularExpression form(QStringLiteral("%1=\"([^\"]*)\"").arg(QLatin1String(name)));
        return form.match(QString::fromLatin1(shown)).captured(1);
    };
    HttpRequest seen;
    seen.method = "GET";
    seen.url = at.desk.url() + QString::fromLatin1(lineOf(sent).mid(4));
    const OAuth1Keys keys{"HMAC-SHA256", "1234567_SB1", "app-1",
                          clientSecret,  "t-1",         "t0ken-s3cret"};
    QCOMPARE(shown, OAuth1Signer::header(keys, seen, {part("oauth_nonce"), part("oauth_timestamp")},
                                         OAuth1Version::Said)
                        .value);
    QCOMPARE(part("oauth_timestamp"), QString("1795426200"));
    QVERIFY(at.whoami().ok());
    QVERIFY(!at.desk.lastRequest().contains(part("oauth_nonce").toLatin1())); // a new one each
    const QByteArray told = everythingOf(reply);
    QVERIFY(!told.contains(clientSecret.toUtf8()) && !told.contains("t0ken-s3cret"));
}

void TestSignatures::signsTokens_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("algorithm");
    for (const char *name : {"RS256", "PS256", "PS384", "PS512"})
        QTest::newRow(name) << QByteArray("RSA") << QByteArray(name);
    QTest::newRow("ES256") << QByteArray("P-256") << QByteArray("ES256");
    QTest::newRow("ES384") << QByteArray("P-384") << QByteArray("ES384");
    QTest::newRow("ES512") << QByteArray("P-521") << QByteArray("ES512");
}

void TestSignatures::signsTokens()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, algorithm);
    const KeyPair key = makeKey(kind);
    const auto jwt = signedJwt({QString::fromLatin1(algorithm)}, JsonObject{{"kid", "k"}},
                               JsonObject{{"iss", "me"}, {"exp", 9}}, pemOf(key.get()));
    QVERIFY2(jwt.ok(), jwt ? "" : qPrintable(jwt.error().line()));
    QCOMPARE(partOf(*jwt, 0).toText(), R"({"alg":")" + algorithm + R"(","kid":"k","typ":"JWT"})");
    QCOMPARE(partOf(*jwt, 1).toText(), QByteArray(R"({"exp":9,"iss":"me"})"));
    QVERIFY(isSignedBy(key.get(), *jwt, digestOf(algorithm), algorithm));
    QByteArray other = *jwt;
    other[other.indexOf('.') + 3] = other.at(other.indexOf('.') + 3) == 'A' ? 'B' : 'A';
    QVERIFY(!isSignedBy(key.get(), other, digestOf(algorithm), algorithm));
}

void TestSignatures::takesTheAlgorithmThatFits()
{
    const QStringList both{"PS256", "ES384", "ES256"};
    const auto byCurve = signedJwt(both, JsonObject{}, JsonObject{}, pemOf(makeKey("P-256").get()));
    QCOMPARE(partOf(*byCurve, 0)["alg"].toString(), QString("ES256"));
    const auto byRsa = signedJwt(both, JsonObject{}, JsonObject{}, pemOf(makeKey("RSA").get()));
    QCOMPARE(partOf(*byRsa, 0)["alg"].toString(), QString("PS256"));
    const auto none =
        signedJwt({"ES512"}, JsonObject{}, JsonObject{}, pemOf(makeKey("P-256").get()));
    QCOMPARE(none.error().code, Code::Input);
    QVERIFY(none.error().detail.contains("ES512"));
}

void TestSignatures::mendsAKeyOfOneLine()
{
    const QString pem = pemOf(makeKey("P-256").get());
    QString blanks = pem;
    QString escapes = pem;
    blanks.replace('\n', ' ');
    escapes.replace("\n", "\\n");
    for (const QString &form : {blanks, escapes}) {
        const auto jwt = signedJwt({"ES256"}, JsonObject{}, JsonObject{}, form);
        QVERIFY2(jwt.ok(), qPrintable(form.left(40)));
    }
}

void TestSignatures::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("word") << QStringLiteral("secret");
    QTest::newRow("damaged") << QStringLiteral(
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
}

void TestSignatures::refusesWhatIsNoKey()
{
    QFETCH(QString, text);
    const auto jwt = signedJwt({"RS256"}, JsonObject{}, JsonObject{}, text);
    QCOMPARE(jwt.error().code, Code::Input);
    QVERIFY(!jwt.error().remedy.isEmpty());
    QVERIFY(text.isEmpty() || !jwt.error().line().contains(text));
}

void TestSignatures::logsInByAssertion()
{
    TokenConnection at;
    const KeyPair key = makeKey("RSA");
    at.secrets["private_key"] = pemOf(key.get());
    at.connect(byAssertion);
    const Reply reply = at.whoami();
    QVERIFY2(reply.ok(), qPrintable(reply.message));
    const QByteArray jwt = formValue(at.desk.tokenRequests().front(), "assertion").toLatin1();
    QVERIFY(isSignedBy(key.get(), jwt, EVP_sha256(), "PS256"));
    QCOMPARE(partOf(jwt, 0).toText(), QByteArray(R"({"alg":"PS256","kid":"k-1","typ":"JWT"})"));
    const Json claims = partOf(jwt, 1);
    QCOMPARE(claims["iss"].toString(), QString("app-1"));
    QCOMPARE(claims["aud"].toString(), at.desk.url() + "/token");
    QCOMPARE(claims["iat"].toInt(), 1795426200);
    QCOMPARE(claims["exp"].toInt(), 1795426380);
    QVERIFY(claims["jti"].toString().size() >= 16);
    QVERIFY(!everythingOf(reply).contains(jwt));
}

QTEST_GUILESS_MAIN(TestSignatures)
#include "test_signatures.moc"
