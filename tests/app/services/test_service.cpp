// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/servicelog.h"
#include "app/services/servicenotice.h"
#include "models/base/clock.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace unsnag;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! The manager's end of sd_notify.
class ManagerSocket
{
public:
    explicit ManagerSocket(const QByteArray &path)
        : m_handle(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::copy(path.begin(), path.end(), address.sun_path);
        if (path.startsWith('@'))
            address.sun_path[0] = '\0';
        const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) +
                                                 static_cast<std::size_t>(path.size()));
        m_isBound = ::bind(m_handle, reinterpret_cast<sockaddr *>(&address), size) == 0;
    }
    ~ManagerSocket() { ::close(m_handle); }

    [[nodiscard]] bool isBound() const { return m_isBound; }
    [[nodiscard]] QByteArray receive() const
    {
        char buffer[4096];
        const auto size = ::recv(m_handle, buffer, sizeof buffer, 0);
        return size < 0 ? QByteArray() : QByteArray(buffer, static_cast<qsizetype>(size));
    }

private:
    int m_handle;
    bool m_isBound = false;
};

} // namespace

class TestService : public QObject
{
    Q_OBJECT
private slots:
    void writesJsonLines();
    void writesTextForATerminal();
    void masksSecrets_data();
    void masksSecrets();
    void followsRotation();
    void takesQtMessages();
    void refusesAPlaceThatCantBeWritten();
    void tellsTheManager_data();
    void tellsTheManager();
    void isQuietWithoutAManager();
};

void TestService::writesJsonLines()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ServiceLog log(buffer, LogStyle::Json);
    log.write(LogLevel::Warning, QStringLiteral("pull.problem"),
              {{QStringLiteral("problem"), QStringLiteral("two\nlines \x1b[31m red \u202e turned")},
               {QStringLiteral("count"), 3}});
    QCOMPARE(buffer.data().count('\n'), 1);
    QVERIFY(!buffer.data().contains('\x1b'));
    const auto line = readJson(buffer.data().trimmed());
    QVERIFY(line.ok());
    QCOMPARE((*line)["level"].toString(), QStringLiteral("warning"));
    QCOMPARE((*line)["event"].toString(), QStringLiteral("pull.problem"));
    QCOMPARE((*line)["count"].toInt(), 3);
    QVERIFY(fromRfc3339((*line)["at"].toString()).has_value());
    QVERIFY((*line)["problem"].toString().contains(QStringLiteral("\\u{001b}[31m")));
    QVERIFY((*line)["problem"].toString().contains(QStringLiteral("\\u{202e}")));
}

void TestService::writesTextForATerminal()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ServiceLog log(buffer, LogStyle::Text);
    log.write(LogLevel::Info, QStringLiteral("pass"),
              {{QStringLiteral("events"), 2}, {QStringLiteral("what"), QStringLiteral("a\nb")}});
    QVERIFY2(buffer.data().endsWith(" info pass events=2 what=\"a\\\\u{000a}b\"\n"),
             buffer.data().constData());
}

void TestService::masksSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("bearer") << "Authorization: Bearer hidden-abc.def";
    QTest::newRow("basic") << "Basic aGlkZGVuOmhpZGRlbg==hidden";
    QTest::newRow("named") << "GET /x?access_token=hidden&y=1";
    QTest::newRow("JSON") << R"({"password":"hidden"})";
    QTest::newRow("API key") << "api_key: hidden";
    QTest::newRow("webhook") << "whsec_aGlkZGVuhidden";
    QTest::newRow("address") << "postgresql://anna:hidden@db.example.com/x";
}

void TestService::masksSecrets()
{
    QFETCH(QString, text);
    const QString clean = loggable(text);
    QVERIFY2(!clean.contains("hidden") && !clean.contains("aGlkZGVu"), qPrintable(clean));
    QVERIFY(clean.contains("***"));
    const QString harmless = QStringLiteral("events=3, EX-7 on D-1001 (at /erp/v1/invoices)");
    QCOMPARE(loggable(harmless), harmless);
}

void TestService::followsRotation()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("unsnag.log"));
    Hangups hangups;
    const auto log = ServiceLog::toFile(path, &hangups);
    QVERIFY(log.ok());
    QVERIFY(hangups.isFollowed);
    (*log)->write(LogLevel::Info, QStringLiteral("first"));
    QVERIFY(QFile::rename(path, path + QStringLiteral(".1")));
    (*log)->write(LogLevel::Info, QStringLiteral("second"));
    ++hangups.count;
    (*log)->write(LogLevel::Info, QStringLiteral("third"));
    QCOMPARE(contentOf(path + QStringLiteral(".1")).count('\n'), 2);
    QCOMPARE(contentOf(path).count('\n'), 1);
    QVERIFY(contentOf(path).contains("third"));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestService::takesQtMessages()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        ServiceLog log(buffer, LogStyle::Json);
        log.takeQtMessages();
        qWarning("something odd");
    }
    const auto line = readJson(buffer.data().trimmed());
    QVERIFY(line.ok());
    QCOMPARE((*line)["event"].toString(), QStringLiteral("message"));
    QCOMPARE((*line)["text"].toString(), QStringLiteral("something odd"));
}

void TestService::refusesAPlaceThatCantBeWritten()
{
    const auto log = ServiceLog::toFile(QStringLiteral("/nowhere/unsnag.log"), nullptr);
    QVERIFY(!log.ok());
    QCOMPARE(log.error().code, Code::Forbidden);
    QCOMPARE(log.error().context, QStringLiteral("/nowhere/unsnag.log"));
}

void TestService::tellsTheManager_data()
{
    QTest::addColumn<bool>("isAbstract");
    QTest::newRow("file") << false;
    QTest::newRow("abstract") << true;
}

void TestService::tellsTheManager()
{
    QFETCH(bool, isAbstract);
    const QTemporaryDir folder;
    const QByteArray path = (isAbstract ? QByteArray("@") : QByteArray()) +
                            QFile::encodeName(folder.filePath(QStringLiteral("notify")));
    const ManagerSocket manager(path);
    QVERIFY(manager.isBound());
    ServiceNotice notice(path, std::chrono::milliseconds(60000));
    notice.ready(QStringLiteral("all\nwell"));
    QCOMPARE(manager.receive(), QByteArray("READY=1\nSTATUS=all well"));
    notice.alive();
    notice.alive(); // a sign of life is not sent more often than needed
    QCOMPARE(manager.receive(), QByteArray("WATCHDOG=1"));
    QCOMPARE(manager.receive(), QByteArray());
    notice.stopping();
    QCOMPARE(manager.receive(), QByteArray("STOPPING=1"));
}

void TestService::isQuietWithoutAManager()
{
    qunsetenv("NOTIFY_SOCKET");
    qputenv("WATCHDOG_USEC", "5000000");
    qputenv("WATCHDOG_PID", "1");
    QCOMPARE(ServiceNotice::fromEnvironment().watchdog(), std::nullopt);
    qputenv("WATCHDOG_PID", QByteArray::number(qint64(::getpid())));
    ServiceNotice notice = ServiceNotice::fromEnvironment();
    QCOMPARE(notice.watchdog(), std::optional(std::chrono::milliseconds(5000)));
    notice.ready(QStringLiteral("nobody hears it"));
    notice.alive();
}

QTEST_GUILESS_MAIN(TestService)
#include "test_service.moc"
