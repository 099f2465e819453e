// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/audit/stampauthority.h"

#include <QFile>
#include <QProcess>
#include <QtEndian>

#include <memory>
#include <openssl/pem.h>
#include <openssl/ts.h>

namespace unsnag::test {
namespace {

const QByteArray settings = R"([req]
distinguished_name = name
prompt = no
[name]
CN = overwritten
[ca]
default_ca = book
[book]
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[Sound]
extendedKeyUsage = critical,timeStamping
[Over]
extendedKeyUsage = critical,timeStamping
[OtherUse]
extendedKeyUsage = critical,serverAuth
[NotStrict]
extendedKeyUsage = timeStamping
[tsa]
serial = serial
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256,sha512
ess_cert_id_alg = sha256
)";

QString nameOf(StampAuthority::Stamper stamper)
{
    switch (stamper) {
    case StampAuthority::Stamper::Sound:
        return QStringLiteral("Sound");
    case StampAuthority::Stamper::Over:
        return QStringLiteral("Over");
    case StampAuthority::Stamper::OtherUse:
        return QStringLiteral("OtherUse");
    case StampAuthority::Stamper::NotStrict:
        return QStringLiteral("NotStrict");
    }
    return {};
}

template <typename T>
std::unique_ptr<BIO, decltype(&BIO_free)> memoryOf(const T &bytes)
{
    return {BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())), BIO_free};
}

int timeOfStamp(TS_resp_ctx *, void *seconds, long *second, long *microsecond)
{
    *second = static_cast<long>(*static_cast<qint64 *>(seconds));
    *microsecond = 0;
    return 1;
}

ASN1_INTEGER *numberOfStamp(TS_resp_ctx *, void *)
{
    ASN1_INTEGER *number = ASN1_INTEGER_new();
    ASN1_INTEGER_set(number, 7);
    return number;
}

} // namespace

StampAuthority::StampAuthority(const QString &name)
{
    write(QStringLiteral("settings"), settings);
    write(QStringLiteral("index.txt"), {});
    for (const QString &owner : {QStringLiteral("root"), QStringLiteral("stamps")}) {
        const QString subject =
            owner == QLatin1String("root") ? name : QStringLiteral("Lantern Stamps");
        run({"req", "-config", "settings", "-subj", "/CN=" + subject, "-newkey", "ec", "-pkeyopt",
             "ec_paramgen_curve:P-256", "-nodes", "-keyout", owner + ".key", "-out",
             owner + ".csr"});
    }
    run({"ca", "-config", "settings", "-batch", "-notext", "-selfsign", "-extensions", "root",
         "-startdate", "20200101000000Z", "-enddate", "20490101000000Z", "-keyfile", "root.key",
         "-in", "root.csr", "-out", "root.pem"});
    issue(Stamper::Sound, "20240101000000Z", "20480101000000Z");
    issue(Stamper::Over, "20200101000000Z", "20211231235959Z");
    issue(Stamper::OtherUse, "20240101000000Z", "20480101000000Z");
    issue(Stamper::NotStrict, "20240101000000Z", "20480101000000Z");
}

void StampAuthority::issue(Stamper stamper, const char *from, const char *until)
{
    run({"ca", "-config", "settings", "-batch", "-notext", "-extensions", nameOf(stamper),
         "-startdate", from, "-enddate", until, "-keyfile", "root.key", "-cert", "root.pem", "-in",
         "stamps.csr", "-out", nameOf(stamper) + ".pem"});
}

QByteArray StampAuthority::rootPem() const
{
    return read(QStringLiteral("root.pem"));
}

QByteArray StampAuthority::certificatePem(Stamper stamper) const
{
    return read(nameOf(stamper) + ".pem");
}

QByteArray StampAuthority::answer(const QByteArray &request, Stamper stamper)
{
    return run({"ts", "-reply", "-config", "settings", "-section", "tsa", "-queryfile", "in",
                "-signer", nameOf(stamper) + ".pem", "-inkey", "stamps.key", "-out", "out"},
               request);
}

QByteArray StampAuthority::answerAt(const QByteArray &request, Stamper stamper, qint64 unixSeconds)
{
    const QByteArray pem = certificatePem(stamper);
    const QByteArray keyPem = read(QStringLiteral("stamps.key"));
    X509 *certificate = PEM_read_bio_X509(memoryOf(pem).get(), nullptr, nullptr, nullptr);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(memoryOf(keyPem).get(), nullptr, nullptr, nullptr);
    ASN1_OBJECT *policy = OBJ_txt2obj("1.3.6.1.4.1.99999.1", 1);
    const std::unique_ptr<TS_RESP_CTX, decltype(&TS_RESP_CTX_free)> desk(TS_RESP_CTX_new(),
                                                                         TS_RESP_CTX_free);
    TS_RESP_CTX_set_signer_cert(desk.get(), certificate);
    TS_RESP_CTX_set_signer_key(desk.get(), key);
    TS_RESP_CTX_set_signer_digest(desk.get(), EVP_sha256());
    TS_RESP_CTX_set_ess_cert_id_digest(desk.get(), EVP_sha256());
    TS_RESP_CTX_set_def_policy(desk.get(), policy);
    TS_RESP_CTX_add_md(desk.get(), EVP_sha256());
    TS_RESP_CTX_set_serial_cb(desk.get(), numberOfStamp, nullptr);
    TS_RESP_CTX_set_time_cb(desk.get(), timeOfStamp, &unixSeconds);
    TS_RESP *response = TS_RESP_create_response(desk.get(), memoryOf(request).get());
    unsigned char *der = nullptr;
    const int size = i2d_TS_RESP(response, &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), qMax(size, 0));
    OPENSSL_free(der);
    TS_RESP_free(response);
    ASN1_OBJECT_free(policy);
    EVP_PKEY_free(key);
    X509_free(certificate);
    return bytes;
}

QByteArray StampAuthority::answerOfAnyone(const QByteArray &request, Stamper stamper)
{
    const QByteArray sound =
        run({"ts", "-reply", "-config", "settings", "-section", "tsa", "-queryfile", "in",
             "-signer", "Sound.pem", "-inkey", "stamps.key", "-token_out", "-out", "out"},
            request);
    const QByteArray statement = run(
        {"cms", "-verify", "-noverify", "-binary", "-inform", "DER", "-in", "in", "-out", "out"},
        sound);
    const QByteArray token =
        run({"cms", "-sign", "-binary", "-nodetach", "-cades", "-md", "sha256", "-econtent_type",
             "1.2.840.113549.1.9.16.1.4", "-signer", nameOf(stamper) + ".pem", "-inkey",
             "stamps.key", "-in", "in", "-outform", "DER", "-out", "out"},
            statement);
    // A sequence of the status "granted" and the token; both lengths take two bytes.
    const QByteArray content = QByteArray::fromHex("3003020100") + token;
    QByteArray head = QByteArray::fromHex("30820000");
    qToBigEndian(static_cast<quint16>(content.size()), head.data() + 2);
    return head + content;
}

QByteArray StampAuthority::run(const QStringList &arguments, const QByteArray &input)
{
    write(QStringLiteral("in"), input);
    QFile::remove(m_folder.filePath(QStringLiteral("out")));
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(QStringLiteral("openssl"), arguments);
    if (!openssl.waitForFinished() || openssl.exitStatus() != QProcess::NormalExit ||
        openssl.exitCode() != 0)
        m_problems += "openssl " + arguments.join(u' ').toUtf8() + ": " +
                      openssl.errorString().toUtf8() + '\n' + openssl.readAll();
    return read(QStringLiteral("out"));
}

void StampAuthority::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        m_problems += "cannot write " + name.toUtf8() + '\n';
}

QByteArray StampAuthority::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace unsnag::test
