// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/json.h"
#include "tests/architecture/sourcetree.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <random>
#include <thread>

using namespace unsnag;
using namespace unsnag::architecture;

namespace {

//! The include paths of the build, from its compilation database.
QStringList includePaths()
{
    QFile file(QStringLiteral(UNSNAG_BINARY_DIR "/compile_commands.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto commands = readJson(file.readAll());
    QStringList paths;
    if (!commands.ok())
        return paths;
    for (const Json &entry : commands->array()) {
        const QStringList words = entry["command"].toString().split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i + 1 < words.size(); ++i) {
            if (words[i] == QLatin1String("-isystem") && !paths.contains(words[i + 1]))
                paths.append(words[i + 1]);
        }
    }
    return paths;
}

struct Compilation {
    int exitCode = -1;
    QByteArray messages;
};

//! Compiles with the flags of the build, without warnings.
class Compiler
{
public:
    Compiler()
    {
        m_flags = {"-std=c++20", "-fPIC", "-w", "-I", UNSNAG_SOURCE_DIR};
        for (const QString &path : includePaths())
            m_flags << QStringLiteral("-isystem") << path;
    }

    [[nodiscard]] Compilation run(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(UNSNAG_COMPILER), m_flags + arguments);
        if (!process.waitForFinished(120000))
            return {-1, "the compiler did not end"};
        return {process.exitCode(), process.readAll()};
    }

private:
    QStringList m_flags;
};

//! Headers that many others include, the most expensive first. Each is compiled once; a header
//! that includes one of them is compiled on top of it, which proves the same and costs a quarter.
const QStringList &foundations()
{
    static const QStringList headers = {"app/cli/command.h",
                                        "app/services/workspace.h",
                                        "ui/session/desksession.h",
                                        "models/engine/workbench.h",
                                        "models/store/store.h",
                                        "models/connectors/profile/connector.h",
                                        "<QWidget>",
                                        "models/domain/syncexception.h",
                                        "models/base/json.h",
                                        "models/base/result.h",
                                        "<QAbstractListModel>",
                                        "<QString>"};
    return headers;
}

//! What a header includes, directly and through others of ours.
class IncludeClosure
{
public:
    explicit IncludeClosure(const std::vector<SourceFile> &headers)
    {
        for (const SourceFile &header : headers) {
            for (const Include &include : includesOf(header))
                m_direct[header.path].append(include.isOurs ? include.target
                                                            : u'<' + include.target + u'>');
        }
    }

    [[nodiscard]] QSet<QString> of(const QString &header) const
    {
        QSet<QString> seen;
        QStringList open = m_direct.value(header);
        while (!open.isEmpty()) {
            const QString next = open.takeLast();
            if (!seen.contains(next)) {
                seen.insert(next);
                open += m_direct.value(next);
            }
        }
        return seen;
    }

private:
    QHash<QString, QStringList> m_direct;
};

QString firstErrorIn(const QByteArray &messages)
{
    for (const QByteArray &line : messages.split('\n')) {
        if (line.contains("error"))
            return QString::fromUtf8(line);
    }
    return QString::fromUtf8(messages.left(200));
}

//! Runs work(0), work(1) ... work(count - 1) on all processors.
void inParallel(std::size_t count, const std::function<void(std::size_t)> &work)
{
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < count; at = next++)
                work(at);
        });
}

//! A quarter of the headers, others each time; all of them where UNSNAG_ALL_HEADERS is set.
std::vector<SourceFile> headersOfRun()
{
    auto headers = sourceFiles({"models", "ui", "app", "tests"}, {"*.h"});
    if (qEnvironmentVariableIsSet("UNSNAG_ALL_HEADERS"))
        return headers;
    const quint32 seed = qEnvironmentVariableIsSet("UNSNAG_TEST_SEED")
                             ? qEnvironmentVariable("UNSNAG_TEST_SEED").toUInt()
                             : QRandomGenerator::system()->generate();
    qInfo("seed %u (UNSNAG_TEST_SEED repeats it, UNSNAG_ALL_HEADERS takes all)", seed);
    std::ranges::shuffle(headers, std::mt19937(seed));
    headers.resize(headers.size() / 4);
    return headers;
}

} // namespace

//! Every header compiles alone: it includes what it needs.
class TestHeaders : public QObject
{
    Q_OBJECT

private slots:
    void everyHeaderCompilesAlone();
    void aHeaderThatNeedsOthersIsFound();

private:
    void precompileFoundations();

    Compiler m_compiler;
    QTemporaryDir m_folder;
    QHash<QString, QString> m_precompiled; //!< foundation to the file to include first
};

void TestHeaders::precompileFoundations()
{
    std::mutex mutex;
    inParallel(std::size_t(foundations().size()), [&](std::size_t index) {
        const QString &header = foundations()[qsizetype(index)];
        const bool isSystem = header.startsWith(u'<');
        if (!isSystem && !QFile::exists(QStringLiteral(UNSNAG_SOURCE_DIR "/") + header))
            return;
        const QString path = m_folder.filePath(QStringLiteral("foundation%1.h").arg(index));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write("#include " + (isSystem ? header : u'"' + header + u'"').toUtf8() + '\n');
        file.close();
        if (m_compiler.run({"-x", "c++-header", path, "-o", path + ".gch"}).exitCode == 0) {
            const std::scoped_lock lock(mutex);
            m_precompiled[header] = path;
        }
    });
}

void TestHeaders::everyHeaderCompilesAlone()
{
    precompileFoundations();
    const auto headers = headersOfRun();
    QVERIFY(!headers.empty());
    const IncludeClosure closure(sourceFiles({"models", "ui", "app", "tests"}, {"*.h"}));
    Findings findings;
    std::mutex mutex;
    inParallel(headers.size(), [&](std::size_t index) {
        const SourceFile &header = headers[index];
        const QSet<QString> included = closure.of(header.path);
        QStringList arguments;
        for (const QString &foundation : foundations()) {
            if (arguments.isEmpty() && included.contains(foundation) &&
                m_precompiled.contains(foundation))
                arguments = {"-include", m_precompiled[foundation]};
        }
        arguments << "-fsyntax-only"
                  << "-x"
                  << "c++" << QStringLiteral(UNSNAG_SOURCE_DIR "/") + header.path;
        const Compilation done = m_compiler.run(arguments);
        const std::scoped_lock lock(mutex);
        if (done.exitCode != 0)
            findings.add(header, 1, "does not compile alone: " + firstErrorIn(done.messages));
    });
    UNSNAG_VERIFY_NONE(findings);
}

void TestHeaders::aHeaderThatNeedsOthersIsFound()
{
    const QString path = m_folder.filePath("needy.h");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#pragma once\nQString name();\n");
    file.close();
    QVERIFY(m_compiler.run({"-fsyntax-only", "-x", "c++", path}).exitCode != 0);
}

QTEST_GUILESS_MAIN(TestHeaders)
#include "test_headers.moc"
