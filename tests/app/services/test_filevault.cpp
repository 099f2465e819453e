// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/filevault.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace unsnag;

class TestFileVault : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsSecrets();
    void keepsWorkspacesApart();
    void tellsWhatIsMissing();
    void hidesWhatItKeeps();
    void refusesAWrongPassphrase();
    void refusesDamagedFiles_data();
    void refusesDamagedFiles();
    void refusesAnEmptyPassphrase();
    void isChosenByTheEnvironment();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &text) const;
    [[nodiscard]] FileVaultOptions options(const QString &workspace = QStringLiteral("w1")) const
    {
        return {path(QStringLiteral("config/secrets")), path(QStringLiteral("passphrase")),
                workspace};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileVault::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestFileVault::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("passphrase"), "correct horse\nnot part of it\n");
}

void TestFileVault::keepsSecrets()
{
    FileVault vault(options());
    QVERIFY(vault.write(QStringLiteral("erp"), QStringLiteral("token"), QStringLiteral("s3cret-ü"))
                .ok());
    QVERIFY(
        vault.write(QStringLiteral("crm"), QStringLiteral("token"), QStringLiteral("other")).ok());
    QCOMPARE(*vault.read(QStringLiteral("erp"), QStringLiteral("token")),
             QStringLiteral("s3cret-ü"));

    FileVault later(options());
    QCOMPARE(*later.read(QStringLiteral("erp"), QStringLiteral("token")),
             QStringLiteral("s3cret-ü"));
    QVERIFY(later.remove(QStringLiteral("erp"), QStringLiteral("token")).ok());
    QVERIFY(later.remove(QStringLiteral("erp"), QStringLiteral("token")).ok());
    QVERIFY(!vault.read(QStringLiteral("erp"), QStringLiteral("token")).ok());
    QCOMPARE(*vault.read(QStringLiteral("crm"), QStringLiteral("token")), QStringLiteral("other"));
}

void TestFileVault::keepsWorkspacesApart()
{
    FileVault one(options(QStringLiteral("w1")));
    FileVault two(options(QStringLiteral("w2")));
    QVERIFY(one.write(QStringLiteral("erp"), QStringLiteral("token"), QStringLiteral("a")).ok());
    QCOMPARE(two.read(QStringLiteral("erp"), QStringLiteral("token")).error().code, Code::NotFound);
}

void TestFileVault::tellsWhatIsMissing()
{
    FileVault vault(options());
    const auto secret = vault.read(QStringLiteral("erp"), QStringLiteral("token"));
    QVERIFY(!secret.ok());
    QCOMPARE(secret.error().code, Code::NotFound);
    QVERIFY(secret.error().detail.contains(QStringLiteral("token")));
    QVERIFY(secret.error().remedy.contains(QStringLiteral("connector login erp")));
}

void TestFileVault::hidesWhatItKeeps()
{
    FileVault vault(options());
    QVERIFY(
        vault.write(QStringLiteral("erp"), QStringLiteral("token"), QStringLiteral("plain-to-see"))
            .ok());
    QFile file(options().path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(!stored.contains("plain-to-see"));
    QVERIFY(!stored.contains("erp"));
    QVERIFY(!stored.contains("correct horse"));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther;
    QCOMPARE(file.permissions() & others, QFileDevice::Permissions());
}

void TestFileVault::refusesAWrongPassphrase()
{
    QVERIFY(FileVault(options())
                .write(QStringLiteral("erp"), QStringLiteral("token"), QStringLiteral("a"))
                .ok());
    write(QStringLiteral("passphrase"), "wrong horse\n");
    FileVault vault(options());
    const auto read = vault.read(QStringLiteral("erp"), QStringLiteral("token"));
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Code::Forbidden);
    QVERIFY(!vault.write(QStringLiteral("erp"), QStringLiteral("token"), QStringLiteral("b")).ok());

    write(QStringLiteral("passphrase"), "correct horse");
    QCOMPARE(*FileVault(options()).read(QStringLiteral("erp"), QStringLiteral("token")),
             QStringLiteral("a"));
}

void TestFileVault::refusesDamagedFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Code>("code");
    QTest::newRow("empty") << QByteArray() << Code::Damaged;
    QTest::newRow("no json") << QByteArray("secrets") << Code::Damaged;
    QTest::newRow("other format") << QByteArray(R"({"format":"x"})") << Code::Damaged;
    QTest::newRow("cut short")
        << QByteArray(R"({"format":"unsnag.secrets/1","salt":"","nonce":"","box":""})")
        << Code::Damaged;
    QTest::newRow("foreign box")
        << QByteArray(
               R"({"format":"unsnag.secrets/1","salt":"AAAAAAAAAAAAAAAAAAAAAA==",)"
               R"("nonce":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","box":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})")
        << Code::Forbidden;
}

void TestFileVault::refusesDamagedFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(Code, code);
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("config")));
    write(QStringLiteral("config/secrets"), text);
    FileVault vault(options());
    QCOMPARE(vault.read(QStringLiteral("erp"), QStringLiteral("token")).error().code, code);
    // A write must not replace what it can't read.
    QVERIFY(!vault.write(QStringLiteral("erp"), QStringLiteral("token"), QStringLiteral("b")).ok());
}

void TestFileVault::refusesAnEmptyPassphrase()
{
    write(QStringLiteral("passphrase"), "\nsecond line\n");
    FileVault vault(options());
    const auto done =
        vault.write(QStringLiteral("erp"), QStringLiteral("token"), QStringLiteral("b"));
    QCOMPARE(done.error().code, Code::Input);

    QVERIFY(QFile::remove(path(QStringLiteral("passphrase"))));
    const auto missing =
        vault.write(QStringLiteral("erp"), QStringLiteral("token"), QStringLiteral("b"));
    QCOMPARE(missing.error().code, Code::NotFound);
    QVERIFY(missing.error().remedy.contains(QStringLiteral("UNSNAG_PASSPHRASE_FILE")));
}

void TestFileVault::isChosenByTheEnvironment()
{
    qputenv("XDG_CONFIG_HOME", m_folder->path().toLocal8Bit());
    qputenv("UNSNAG_PASSPHRASE_FILE", path(QStringLiteral("passphrase")).toLocal8Bit());
    QVERIFY(makeSecretVault(QStringLiteral("w1"))
                ->write(QStringLiteral("erp"), QStringLiteral("token"), QStringLiteral("x"))
                .ok());
    QVERIFY(QFile::exists(path(QStringLiteral("unsnag/secrets"))));
    qunsetenv("UNSNAG_PASSPHRASE_FILE");
    qunsetenv("XDG_CONFIG_HOME");
}

QTEST_GUILESS_MAIN(TestFileVault)
#include "test_filevault.moc"
