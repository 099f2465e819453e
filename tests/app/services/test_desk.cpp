// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/desk/deskclient.h"
#include "app/services/desk/desklistener.h"
#include "app/services/desk/frame.h"

#include <QBuffer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <condition_variable>
#include <thread>

using namespace unsnag;

namespace {

const Timestamp now = *fromRfc3339(QStringLiteral("2026-11-26T10:00:00Z"));

struct Answer {
    Result<int> exitCode = 0;
    QByteArray out;
    QByteArray err;
};

Answer ask(const QString &folder, const QStringList &arguments, QByteArray input = {},
           const std::stop_token &stop = {})
{
    Answer answer;
    QBuffer in(&input);
    QBuffer out(&answer.out);
    QBuffer err(&answer.err);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    answer.exitCode = carryOutAtHolder(folder, {arguments, QStringLiteral("anna"), folder},
                                       {&in, &out, &err}, stop);
    return answer;
}

} // namespace

//! Forwarding between two ends in one process.
class TestDesk : public QObject
{
    Q_OBJECT
private slots:
    void framesSurviveAnyCut();
    void refusesForeignBytes_data();
    void refusesForeignBytes();
    void streamsBothWays();
    void carriesLargeOutput();
    void cancels();
    void endsCommandsWhenItEnds();
    void tellsWhenNobodyListens();
    void worksBelowALongPath();
    void refusesAnotherProtocol();

private:
    QTemporaryDir m_folder;
};

void TestDesk::framesSurviveAnyCut()
{
    const std::vector<Frame> frames = {{FrameKind::Command, "{}"},
                                       {FrameKind::Output, QByteArray(70000, 'x')},
                                       {FrameKind::Input, {}},
                                       {FrameKind::End, "0"}};
    QByteArray wire;
    for (const Frame &frame : frames)
        wire += wireOf(frame);
    for (const qsizetype part : {qsizetype(1), qsizetype(3), qsizetype(4096), wire.size()}) {
        FrameReader reader;
        std::vector<Frame> read;
        for (qsizetype at = 0; at < wire.size(); at += part) {
            reader.feed(wire.mid(at, part));
            for (auto frame = reader.next(); frame.ok() && *frame; frame = reader.next())
                read.push_back(**frame);
        }
        QCOMPARE(read.size(), frames.size());
        QVERIFY(read == frames);
    }
}

void TestDesk::refusesForeignBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("too long") << QByteArray("o\xff\xff\xff\xff");
    QTest::newRow("a holder's word") << wireOf({FrameKind::End, "0"});
    QTest::newRow("no JSON") << wireOf({FrameKind::Command, "run"});
    QTest::newRow("no arguments") << wireOf({FrameKind::Command, R"({"protocol":1,"actor":"a"})"});
}

void TestDesk::refusesForeignBytes()
{
    QFETCH(QByteArray, bytes);
    std::atomic<int> calls = 0;
    const auto desk =
        DeskListener::start(m_folder.path(), now, [&](const auto &, const auto &, const auto &) {
            ++calls;
            return 0;
        });
    QVERIFY(desk.ok());
    QLocalSocket socket;
    socket.connectToServer((*desk)->notice().socket);
    QVERIFY(socket.waitForConnected());
    socket.write(bytes);
    QVERIFY(socket.state() == QLocalSocket::UnconnectedState || socket.waitForDisconnected(10000));
    QCOMPARE(calls, 0);
    QCOMPARE(*ask(m_folder.path(), {"x"}).exitCode, 0); // it still listens
}

void TestDesk::streamsBothWays()
{
    const auto desk = DeskListener::start(
        m_folder.path(), now,
        [](const ForwardedCommand &command, const CommandStreams &streams, const auto &) {
            streams.err->write("asked by " + command.actor.toUtf8());
            while (!streams.in->atEnd())
                streams.out->write(streams.in->readLine().toUpper());
            return static_cast<int>(command.arguments.size());
        });
    QVERIFY(desk.ok());
    const QByteArray input = QByteArray("some words\n").repeated(20000) + "no end";
    const Answer answer = ask(m_folder.path(), {"a", "b", "c"}, input);
    QVERIFY(answer.exitCode.ok());
    QCOMPARE(*answer.exitCode, 3);
    QCOMPARE(answer.err, QByteArray("asked by anna"));
    QCOMPARE(answer.out.size(), input.size());
    QVERIFY(answer.out == input.toUpper());
}

void TestDesk::carriesLargeOutput()
{
    const auto desk = DeskListener::start(
        m_folder.path(), now, [](const auto &, const CommandStreams &streams, const auto &) {
            streams.out->write(QByteArray(5 * 1024 * 1024, 'y'));
            return 0;
        });
    QVERIFY(desk.ok());
    QCOMPARE(ask(m_folder.path(), {"x"}).out.size(), qsizetype(5 * 1024 * 1024));
}

void TestDesk::cancels()
{
    std::stop_source stop;
    const auto desk = DeskListener::start(
        m_folder.path(), now,
        [&stop](const auto &, const CommandStreams &streams, const std::stop_token &asked) {
            stop.request_stop(); // as if the person pressed Ctrl+C now
            std::mutex mutex;
            std::condition_variable_any ended;
            std::unique_lock lock(mutex);
            ended.wait(lock, asked, [] { return false; });
            streams.err->write("stopped");
            return 1;
        });
    QVERIFY(desk.ok());
    const Answer answer = ask(m_folder.path(), {"x"}, {}, stop.get_token());
    QCOMPARE(*answer.exitCode, 1);
    QCOMPARE(answer.err, QByteArray("stopped"));
}

void TestDesk::endsCommandsWhenItEnds()
{
    std::atomic<bool> isRunning = false;
    auto desk =
        DeskListener::start(m_folder.path(), now,
                            [&isRunning](const auto &, const auto &, const std::stop_token &asked) {
                                std::mutex mutex;
                                std::condition_variable_any ended;
                                std::unique_lock lock(mutex);
                                isRunning = true;
                                isRunning.notify_all();
                                ended.wait(lock, asked, [] { return false; });
                                return 7;
                            });
    QVERIFY(desk.ok());
    std::thread ending([&desk, &isRunning] {
        isRunning.wait(false);
        desk->reset();
    });
    const Answer answer = ask(m_folder.path(), {"x"});
    ending.join();
    QCOMPARE(*answer.exitCode, 7);
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("unsnag.db.holder"))));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("unsnag.db.socket"))));
}

void TestDesk::tellsWhenNobodyListens()
{
    QCOMPARE(ask(m_folder.path(), {"x"}).exitCode.error().code, Code::NotFound);
    HolderNotice notice = noticeOfThisProcess(m_folder.path(), now);
    QVERIFY(publishNotice(m_folder.path(), notice).ok());
    QCOMPARE(ask(m_folder.path(), {"x"}).exitCode.error().code, Code::NotFound);
    notice.process = 0x3fffffff; // no such process
    QVERIFY(publishNotice(m_folder.path(), notice).ok());
    QCOMPARE(readNotice(m_folder.path()).error().code, Code::NotFound);
    removeNotice(m_folder.path());
}

void TestDesk::worksBelowALongPath()
{
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    const QString folder = m_folder.filePath(QString(120, QLatin1Char('d')));
    QVERIFY(QDir().mkpath(folder));
    const auto desk = DeskListener::start(
        folder, now, [](const auto &, const auto &, const auto &) { return 5; });
    QVERIFY2(desk.ok(), desk.ok() ? "" : qPrintable(desk.error().line()));
    QVERIFY((*desk)->notice().socket.startsWith(runtime.path()));
    QCOMPARE(*ask(folder, {"x"}).exitCode, 5);
}

void TestDesk::refusesAnotherProtocol()
{
    QCOMPARE(
        ForwardedCommand::fromText(R"({"protocol":2,"arguments":["x"],"actor":"a"})").error().code,
        Code::Conflict);
    const ForwardedCommand command{{"claim", "EX-1"}, "anna", "/tmp"};
    QCOMPARE(*ForwardedCommand::fromText(command.toText()), command);
}

QTEST_GUILESS_MAIN(TestDesk)
#include "test_desk.moc"
