// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/result.h"

#include <QSet>
#include <QtTest>

#include <memory>

using namespace unsnag;

namespace {

const Error missing{
    Code::NotFound, QStringLiteral("no exception EX-9"), QStringLiteral("exceptions"), {}};

Result<int> half(int number)
{
    if (number % 2 != 0)
        return missing;
    return number / 2;
}

Result<int> quarter(int number)
{
    UNSNAG_TRY(const int first, half(number));
    UNSNAG_TRY(const int second, half(first));
    return second;
}

Result<void> mustBeEven(int number)
{
    UNSNAG_CHECK(number % 2 == 0 ? Result<void>() : Result<void>(missing));
    return {};
}

} // namespace

class TestError : public QObject
{
    Q_OBJECT
private slots:
    void writesOneLine();
    void namesEveryCode();
    void passesValuesAndErrorsOn();
    void movesItsValue();
};

void TestError::writesOneLine()
{
    QCOMPARE(missing.line(), QStringLiteral("not_found: no exception EX-9 (at exceptions)"));
    QCOMPARE((Error{Code::Busy, QStringLiteral("locked"), {}, {}}).line(),
             QStringLiteral("busy: locked"));
}

void TestError::namesEveryCode()
{
    QSet<QString> names;
    for (int code = 0; code <= static_cast<int>(Code::Bug); ++code)
        names.insert(codeName(static_cast<Code>(code)));
    QCOMPARE(names.size(), 12);
    QVERIFY(!names.contains(QString()));
    QVERIFY(names.contains(QStringLiteral("outcome_unknown")));
}

void TestError::passesValuesAndErrorsOn()
{
    QCOMPARE(*quarter(12), 3);
    QVERIFY(!quarter(6).ok());
    QCOMPARE(quarter(6).error(), missing);
    QVERIFY(mustBeEven(2).ok());
    QCOMPARE(mustBeEven(3).error(), missing);
}

void TestError::movesItsValue()
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
    QVERIFY(result.ok());
    const std::unique_ptr<int> taken = std::move(result).value();
    QCOMPARE(*taken, 7);
}

QTEST_GUILESS_MAIN(TestError)
#include "test_error.moc"
