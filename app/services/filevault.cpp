// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/filevault.h"

#include "app/services/documentfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <sodium.h>

namespace unsnag {
namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr std::chrono::seconds lockPatience{10};

Error lockError(const QLockFile &lock, const QString &path)
{
    if (lock.error() == QLockFile::LockFailedError)
        return {
            Code::Busy, QStringLiteral("another process is writing the file of secrets"), path, {}};
    return {Code::Forbidden,
            QStringLiteral("the lock file beside the file of secrets can't be written"),
            lock.fileName(),
            QStringLiteral("check the permissions of its folder and the free space of its disk")};
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

QByteArray randomBytes(std::size_t count)
{
    QByteArray random(static_cast<qsizetype>(count), Qt::Uninitialized);
    randombytes_buf(random.data(), count);
    return random;
}

QString base64(const QByteArray &array)
{
    return QString::fromLatin1(array.toBase64());
}

QByteArray fromBase64(const Json &json)
{
    return QByteArray::fromBase64(json.toString().toLatin1());
}

} // namespace

FileVault::FileVault(FileVaultOptions options) : m_options(std::move(options)) {}

FileVault::~FileVault()
{
    wipe(m_key);
}

QString FileVault::key(const QString &connection, const QString &field) const
{
    return m_options.workspaceId + QLatin1Char('/') + connection + QLatin1Char('/') + field;
}

Error FileVault::damaged(const QString &what) const
{
    return {Code::Damaged, what, m_options.path,
            QStringLiteral(
                "restore the file, or remove it and store the secrets again with connector login")};
}

Result<QByteArray> FileVault::passphrase() const
{
    auto text = readDocument(m_options.passphraseFile);
    if (!text.ok()) {
        Error error = text.error();
        error.remedy = QStringLiteral(
            "UNSNAG_PASSPHRASE_FILE must name a file whose first line is the passphrase");
        return error;
    }
    const qsizetype end = text->indexOf('\n');
    QByteArray line(text->constData(), end < 0 ? text->size() : end);
    wipe(*text);
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return Error{Code::Input, QStringLiteral("the passphrase is empty"),
                     m_options.passphraseFile,
                     QStringLiteral("put a passphrase on the first line")};
    return line;
}

Result<void> FileVault::derive(const QByteArray &salt)
{
    if (salt == m_salt && !m_key.isEmpty())
        return {};
    if (sodium_init() < 0)
        return Error{Code::Bug, QStringLiteral("libsodium does not start"), m_options.path, {}};
    UNSNAG_TRY(QByteArray phrase, passphrase());
    QByteArray derived(crypto_secretbox_KEYBYTES, Qt::Uninitialized);
    const int failed =
        crypto_pwhash(bytes(derived), crypto_secretbox_KEYBYTES, phrase.constData(),
                      static_cast<unsigned long long>(phrase.size()), bytes(salt),
                      crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                      crypto_pwhash_ALG_ARGON2ID13);
    wipe(phrase);
    if (failed != 0)
        return Error{Code::Busy,
                     QStringLiteral("there is not enough memory to derive the key"),
                     m_options.path,
                     {}};
    wipe(m_key);
    m_key = derived;
    m_salt = salt;
    return {};
}

Result<Json> FileVault::load()
{
    if (!QFileInfo::exists(m_options.path))
        return Json(JsonObject{});
    UNSNAG_TRY(const QByteArray text, readDocument(m_options.path));
    const auto document = readJson(text, m_options.path);
    if (!document.ok() || (*document)["format"].toString() != QStringLiteral("unsnag.secrets/1"))
        return damaged(QStringLiteral("this is no file of secrets"));
    const QByteArray salt = fromBase64((*document)["salt"]);
    const QByteArray nonce = fromBase64((*document)["nonce"]);
    const QByteArray box = fromBase64((*document)["box"]);
    if (salt.size() != crypto_pwhash_SALTBYTES || nonce.size() != crypto_secretbox_NONCEBYTES ||
        box.size() < static_cast<qsizetype>(crypto_secretbox_MACBYTES))
        return damaged(QStringLiteral("the file of secrets is cut short"));
    UNSNAG_CHECK(derive(salt));
    QByteArray plain(box.size() - static_cast<qsizetype>(crypto_secretbox_MACBYTES),
                     Qt::Uninitialized);
    if (crypto_secretbox_open_easy(bytes(plain), bytes(box),
                                   static_cast<unsigned long long>(box.size()), bytes(nonce),
                                   bytes(m_key)) != 0)
        return Error{Code::Forbidden,
                     QStringLiteral("the passphrase does not open the file of secrets"),
                     m_options.path,
                     QStringLiteral("check the passphrase in %1").arg(m_options.passphraseFile)};
    auto secrets = readJson(plain, m_options.path);
    wipe(plain);
    return secrets;
}

Result<void> FileVault::store(const Json &secrets)
{
    UNSNAG_CHECK(derive(m_salt.isEmpty() ? randomBytes(crypto_pwhash_SALTBYTES) : m_salt));
    QByteArray plain = secrets.toText();
    const QByteArray nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    QByteArray box(plain.size() + static_cast<qsizetype>(crypto_secretbox_MACBYTES),
                   Qt::Uninitialized);
    crypto_secretbox_easy(bytes(box), bytes(plain), static_cast<unsigned long long>(plain.size()),
                          bytes(nonce), bytes(m_key));
    wipe(plain);
    const Json document = JsonObject{{QStringLiteral("format"), QStringLiteral("unsnag.secrets/1")},
                                     {QStringLiteral("salt"), base64(m_salt)},
                                     {QStringLiteral("nonce"), base64(nonce)},
                                     {QStringLiteral("box"), base64(box)}};
    QSaveFile file(m_options.path);
    const bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) &&
                      file.write(document.toIndentedText()) > 0 && file.commit();
    if (!done)
        return Error{
            Code::Forbidden,
            QStringLiteral("the file of secrets can't be written: %1").arg(file.errorString()),
            m_options.path,
            {}};
    return {};
}

Result<QString> FileVault::read(const QString &connection, const QString &field)
{
    const std::lock_guard lock(m_mutex);
    UNSNAG_TRY(const Json secrets, load());
    const QString name = key(connection, field);
    if (!secrets.contains(name))
        return missingSecret(connection, field);
    return secrets[name].toString();
}

Result<void> FileVault::change(const QString &name, const Json &value)
{
    const std::lock_guard lock(m_mutex);
    const QString folder = QFileInfo(m_options.path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{Code::Forbidden,
                     QStringLiteral("the folder of the file of secrets can't be made"), folder,
                     QStringLiteral("check the permissions of the folder above it")};
    QLockFile fileLock(m_options.path + QStringLiteral(".lock"));
    if (!fileLock.tryLock(static_cast<int>(std::chrono::milliseconds(lockPatience).count())))
        return lockError(fileLock, m_options.path);
    UNSNAG_TRY(Json secrets, load());
    if (value.isNull())
        secrets.remove(name);
    else
        secrets.set(name, value);
    return store(secrets);
}

Result<void> FileVault::write(const QString &connection, const QString &field,
                              const QString &secret)
{
    return change(key(connection, field), secret);
}

Result<void> FileVault::remove(const QString &connection, const QString &field)
{
    return change(key(connection, field), {});
}

} // namespace unsnag
