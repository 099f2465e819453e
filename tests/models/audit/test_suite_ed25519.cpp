// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/notekey.h"
#include "models/base/json.h"

#include <QFile>
#include <QtTest>

using namespace unsnag;

class TestSuiteEd25519 : public QObject
{
    Q_OBJECT
private slots:
    void vectors();
};

void TestSuiteEd25519::vectors()
{
    const auto bytesOf = [](const Json &hex) {
        return QByteArray::fromHex(hex.toString().toLatin1());
    };
    QFile file(QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/ed25519/wycheproof_ed25519_test.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto suite = readJson(file.readAll());
    QVERIFY(suite.ok());
    int all = 0;
    int right = 0;
    int refused = 0;
    for (const Json &group : (*suite)["testGroups"].array()) {
        for (const Json &vector : group["tests"].array()) {
            const bool isValid = vector["result"].toString() == QLatin1String("valid");
            const bool isRight =
                verifyEd25519(bytesOf(group["publicKey"]["pk"]), bytesOf(vector["msg"]),
                              bytesOf(vector["sig"])) == isValid;
            ++all;
            right += isRight ? 1 : 0;
            refused += isValid ? 0 : 1;
            if (!isRight)
                qWarning("wrong: %d", static_cast<int>(vector["tcId"].toInt(-1)));
        }
    }
    qInfo("ed25519: %d of %d, %d of them to be refused", right, all, refused);
    QCOMPARE(all, 151);
    QCOMPARE(right, all);
}

QTEST_GUILESS_MAIN(TestSuiteEd25519)
#include "test_suite_ed25519.moc"
