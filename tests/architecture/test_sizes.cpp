// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/functionlengths.h"
#include "tests/architecture/sourcetree.h"

#include <QTest>

using namespace unsnag::architecture;

namespace {

constexpr int sourceLimit = 500;
constexpr int headerLimit = 250;
constexpr int functionLimit = 60;

} // namespace

//! Files and functions stay small enough to be read at one sitting.
class TestSizes : public QObject
{
    Q_OBJECT

private slots:
    void filesStaySmall();
    void functionsStaySmall();
    void functionLengthsAreCounted();
};

void TestSizes::filesStaySmall()
{
    Findings findings;
    const auto files = sourceFiles({"models", "ui", "app", "tests"}, {"*.h", "*.cpp"});
    QVERIFY(!files.empty());
    for (const SourceFile &file : files) {
        const int limit = file.isHeader() ? headerLimit : sourceLimit;
        if (file.lines.size() > limit)
            findings.add(file, limit,
                         QStringLiteral("%1 lines, at most %2").arg(file.lines.size()).arg(limit));
    }
    UNSNAG_VERIFY_NONE(findings);
}

void TestSizes::functionsStaySmall()
{
    Findings findings;
    for (const SourceFile &file : sourceFiles({"models", "ui", "app", "tests"}, {"*.h", "*.cpp"})) {
        for (const FunctionLength &function : functionLengths(file.code)) {
            // The rows of a test table are data, not logic.
            const bool isTable =
                file.isUnder("tests") && function.head.endsWith(QLatin1String("_data()"));
            if (function.length > functionLimit && !isTable)
                findings.add(file, function.line,
                             QStringLiteral("a function of %1 lines, at most %2: %3")
                                 .arg(function.length)
                                 .arg(functionLimit)
                                 .arg(function.head.right(60)));
        }
    }
    UNSNAG_VERIFY_NONE(findings);
}

void TestSizes::functionLengthsAreCounted()
{
    const QStringList code = QStringLiteral(R"(namespace a {
struct S { int x = 1; };
Box::Box(int n) : m_n{n}, m_m{2}
{
    if (n) {
        m_n = 1;
    }
}
const int table[] = {1, 2};
int f()
{
    return 1;
}
}
)")
                                 .split(u'\n');
    int longest = 0;
    int ofF = 0;
    for (const FunctionLength &function : functionLengths(withoutTexts(code))) {
        longest = std::max(longest, function.length);
        if (function.head.endsWith(QLatin1String("f()")))
            ofF = function.length;
    }
    QCOMPARE(longest, 3);
    QCOMPARE(ofF, 1);
}

QTEST_GUILESS_MAIN(TestSizes)
#include "test_sizes.moc"
