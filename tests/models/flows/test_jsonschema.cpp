// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The public JSON Schema test suite, draft 7 (its files say what is valid).
#include "models/flows/jsonschema.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace unsnag;

namespace {

//! "file / group / case" of the suite that valijson 1.0 answers otherwise than the draft.
const QStringList &knownDeviations()
{
    static const QStringList names{};
    return names;
}

} // namespace

class TestJsonSchema : public QObject
{
    Q_OBJECT
private slots:
    void answersAsTheSuite_data();
    void answersAsTheSuite();
};

void TestJsonSchema::answersAsTheSuite_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isValid");
    const QDir folder(QStringLiteral(UNSNAG_RESEARCH_DIR "/suites/json-schema/draft7"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto groups = readJson(file.readAll(), name);
        QVERIFY2(groups.ok(), qPrintable(groups.ok() ? QString() : groups.error().line()));
        for (const Json &group : groups->array()) {
            for (const Json &test : group["tests"].array()) {
                const QString title = QStringList{name.chopped(5), group["description"].toString(),
                                                  test["description"].toString()}
                                          .join(QStringLiteral(" / "));
                QTest::newRow(qPrintable(title))
                    << group["schema"].toText() << test["data"].toText() << test["valid"].toBool();
            }
        }
    }
}

void TestJsonSchema::answersAsTheSuite()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, value);
    QFETCH(bool, isValid);
    const auto compiled = JsonSchema::compile(*readJson(schema), QStringLiteral("schema"));
    const bool isAsTheSuite = compiled.ok() && compiled->accepts(*readJson(value)) == isValid;
    // A case that passes although it is listed has to leave the list.
    const bool isListed = knownDeviations().contains(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(isAsTheSuite, !isListed);
}

QTEST_GUILESS_MAIN(TestJsonSchema)
#include "test_jsonschema.moc"
