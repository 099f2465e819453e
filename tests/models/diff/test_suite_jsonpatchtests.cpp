// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/jsonpatch.h"

#include <QFile>
#include <QtTest>

using namespace unsnag;

class TestSuiteJsonPatch : public QObject
{
    Q_OBJECT
private slots:
    void cases();
};

void TestSuiteJsonPatch::cases()
{
    QFile file(QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/json-patch-tests/spec_tests.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    // Case A.13 (an operation with two "op" members) is for readers, and ours refuses it: so the
    // file can only be read without it.
    QByteArray text = file.readAll();
    QVERIFY(!readJson(text).ok());
    text.replace(R"("op": "add", "path": "/baz", "value": "qux", "op": "remove")", "");
    const auto cases = readJson(text);
    QVERIFY2(cases.ok(), cases.ok() ? "" : qPrintable(cases.error().line()));
    int all = 0;
    int right = 0;
    for (const Json &one : cases->array()) {
        if (one["disabled"].toBool())
            continue;
        ++all;
        const auto result = applyPatch(one["doc"], one["patch"]);
        const bool isRight = one.contains(QStringLiteral("error"))
                                 ? !result.ok()
                                 : result.ok() && *result == one["expected"];
        right += isRight ? 1 : 0;
        if (!isRight)
            qWarning("wrong: %s", qPrintable(one["comment"].toString()));
    }
    qInfo("json-patch-tests: %d of %d, and A.13 refused by the reader", right, all);
    QCOMPARE(all, 16);
    QCOMPARE(right, all);
}

QTEST_GUILESS_MAIN(TestSuiteJsonPatch)
#include "test_suite_jsonpatchtests.moc"
