// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/jsonpatch.h"

#include <QFile>
#include <QtTest>

using namespace unsnag;

class TestSuiteRfc7396 : public QObject
{
    Q_OBJECT
private slots:
    void cases();
};

void TestSuiteRfc7396::cases()
{
    QFile file(QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/rfc7396/appendix_a.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto cases = readJson(file.readAll());
    QVERIFY(cases.ok());
    int right = 0;
    for (const Json &one : cases->array()) {
        const Json merged = mergePatch(one["original"], one["patch"]);
        right += merged == one["result"] ? 1 : 0;
        if (merged != one["result"])
            qWarning("wrong: %s", one.toText().constData());
    }
    qInfo("rfc7396 appendix A: %d of %d", right, static_cast<int>(cases->size()));
    QCOMPARE(right, 15);
}

QTEST_GUILESS_MAIN(TestSuiteRfc7396)
#include "test_suite_rfc7396.moc"
