// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/json.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace unsnag;

class TestSuiteJson : public QObject
{
    Q_OBJECT
private slots:
    void parsing();
};

void TestSuiteJson::parsing()
{
    const QDir folder(QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/JSONTestSuite/test_parsing"));
    const auto names = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    int accepted = 0;
    int refused = 0;
    int free = 0;
    QStringList wrong;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const bool ok = readJson(file.readAll(), name).ok();
        // Of what must be accepted we refuse duplicate members, as the contract of readJson says.
        const bool isStricter = name.startsWith(QLatin1String("y_object_duplicated_key"));
        if (name.startsWith(QLatin1String("i_")))
            ++free;
        else if (ok != (name.startsWith(QLatin1String("y_")) && !isStricter))
            wrong += name;
        else
            ++(ok ? accepted : refused);
    }
    qInfo("JSONTestSuite: %d accepted, %d refused, %d left to the reader; wrong: %s", accepted,
          refused, free, qPrintable(wrong.join(QLatin1Char(' '))));
    QVERIFY(names.size() >= 300);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char(' '))));
}

QTEST_GUILESS_MAIN(TestSuiteJson)
#include "test_suite_jsontestsuite.moc"
