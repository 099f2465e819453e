// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace unsnag::architecture;

namespace {

QRegularExpression expression(const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern));
}

//! Adds a finding for each line that matches.
void findLines(Findings &findings, const SourceFile &file, const QStringList &lines,
               const QRegularExpression &pattern, const QString &rule)
{
    for (int i = 0; i < lines.size(); ++i) {
        if (pattern.match(lines[i]).hasMatch())
            findings.add(file, i + 1, rule);
    }
}

std::vector<SourceFile> cppFiles()
{
    return sourceFiles({"models", "ui", "app", "tests"}, {"*.h", "*.cpp"});
}

//! The rules name what they forbid, so they would find themselves.
bool isThisTest(const SourceFile &file)
{
    return file.isUnder("tests/architecture");
}

} // namespace

//! Calls, names and words that have no place in this code.
class TestForbidden : public QObject
{
    Q_OBJECT

private slots:
    void callsThatBlockOrNest_data();
    void callsThatBlockOrNest();
    void placeholders();
    void testsSwitchedOffOrSleeping();
    void namesThatSayNothing();
    void namespacesOpenedInHeaders();
    void licenceLines();
    void pathsOfOneMachine();
};

void TestForbidden::callsThatBlockOrNest_data()
{
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("rule");
    const QStringList ui = {"ui"};
    QTest::newRow("waiting") << ui << R"(\bwaitFor(Finished|Done|ReadyRead|Started)\b)"
                             << "the window never waits";
    QTest::newRow("nested loop") << ui << R"(\bQEventLoop\b|\bprocessEvents\b)"
                                 << "no nested event loop";
    QTest::newRow("modal dialog") << ui << R"((\.|->)exec\(|\bQ(Message|Input)(Box|Dialog)::)"
                                  << "dialogs are opened with open(), never run with exec()";
    QTest::newRow("sleeping") << QStringList{"ui", "models", "app"}
                              << R"(\b(u|m|n)?sleep\(|\bQThread::\w*sleep)"
                              << "no sleeping: wait on a condition or a signal";
    QTest::newRow("future chain") << QStringList{"ui", "models", "app"} << R"(\bfuture\w*\.then\()"
                                  << "whenDone is the only way back from a worker";
    QTest::newRow("rich text") << ui << R"(\bQt::(RichText|AutoText|MarkdownText)\b|\bsetHtml\()"
                               << "texts from elsewhere are shown as plain text";
    QTest::newRow("foreign JSON") << QStringList{"ui", "models", "app"} << R"(\bQJsonDocument\b)"
                                  << "readJson is the one reader of JSON";
}

void TestForbidden::callsThatBlockOrNest()
{
    QFETCH(QStringList, folders);
    QFETCH(QString, pattern);
    QFETCH(QString, rule);
    Findings findings;
    for (const SourceFile &file : sourceFiles(folders, {"*.h", "*.cpp"}))
        findLines(findings, file, file.code, QRegularExpression(pattern), rule);
    UNSNAG_VERIFY_NONE(findings);
}

void TestForbidden::placeholders()
{
    const auto pattern =
        expression(R"(\b(TODO|FIXME|HACK|TBD)\b|(?i)not (yet )?implemented|lorem ipsum)");
    Findings findings;
    for (const SourceFile &file :
         sourceFiles({"models", "ui", "app", "tests", "packaging", "resources"},
                     {"*.h", "*.cpp", "*.txt", "*.cmake", "*.sh", "*.sql", "*.json", "*.md"})) {
        if (!isThisTest(file))
            findLines(findings, file, file.lines, pattern, "a placeholder");
    }
    UNSNAG_VERIFY_NONE(findings);
}

void TestForbidden::testsSwitchedOffOrSleeping()
{
    const auto pattern =
        expression(R"(\bQSKIP\b|\bQEXPECT_FAIL\b|\bqSleep\(|\bsleep_for\(|\bqWait\()");
    Findings findings;
    for (const SourceFile &file : sourceFiles({"tests"}, {"*.h", "*.cpp"})) {
        if (!isThisTest(file))
            findLines(findings, file, file.code, pattern,
                      "tests are not switched off and do not sleep");
    }
    UNSNAG_VERIFY_NONE(findings);
}

void TestForbidden::namesThatSayNothing()
{
    const auto type = expression(
        R"(^\s*(class|struct)\s+(\[\[nodiscard\]\]\s+)?\w*(Manager|Helper|Utils?|Info)\b[^;]*$)");
    const auto name = expression(R"((manager|helper|utils?)\d*\.(h|cpp)$)");
    Findings findings;
    for (const SourceFile &file : cppFiles()) {
        findLines(findings, file, file.code, type, "name a type after a noun of the trade");
        if (name.match(file.path).hasMatch())
            findings.add(file, 1, "name a file after its class");
    }
    UNSNAG_VERIFY_NONE(findings);
}

void TestForbidden::namespacesOpenedInHeaders()
{
    Findings findings;
    for (const SourceFile &file : cppFiles()) {
        if (!file.isHeader())
            continue;
        findLines(findings, file, file.code, expression(R"(^\s*using namespace\b)"),
                  "no using namespace in a header");
        if (!file.code.contains(QStringLiteral("#pragma once")))
            findings.add(file, 1, "a header starts with #pragma once");
    }
    UNSNAG_VERIFY_NONE(findings);
}

void TestForbidden::licenceLines()
{
    Findings findings;
    for (const SourceFile &file : cppFiles()) {
        const bool isMarked =
            file.lines.size() > 2 &&
            file.lines[0] == QLatin1String("// SPDX-FileCopyrightText: 2026 The Unsnag authors") &&
            file.lines[1] == QLatin1String("// SPDX-License-Identifier: GPL-3.0-or-later");
        if (!isMarked)
            findings.add(file, 1, "a file starts with the two SPDX lines");
    }
    for (const SourceFile &file : sourceFiles({"packaging", ".ci"}, {"*.sh", "run"})) {
        if (!file.lines.contains(QLatin1String("# SPDX-License-Identifier: GPL-3.0-or-later")))
            findings.add(file, 1, "a script carries the two SPDX lines");
    }
    UNSNAG_VERIFY_NONE(findings);
}

void TestForbidden::pathsOfOneMachine()
{
    const auto pattern =
        expression(R"((^|[^\w.$}])/(home|work)/\w|\bdeb\.debian\.org|(^|[^\w.])/root/\w)");
    Findings findings;
    for (const SourceFile &file :
         sourceFiles({"models", "ui", "app", "tests", "packaging", "resources", "translations"},
                     {"*.h", "*.cpp", "*.txt", "*.cmake", "*.sh", "*.json", "*.md", "*.ts"})) {
        if (!isThisTest(file))
            findLines(findings, file, file.lines, pattern,
                      "a path of one machine, or a package host");
    }
    UNSNAG_VERIFY_NONE(findings);
}

QTEST_GUILESS_MAIN(TestForbidden)
#include "test_forbidden.moc"
