// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The public JSON Schema test suite, draft 7 (its files say what is valid).
#include "models/flows/jsonschema.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace unsnag;

namespace {

//! "file / group / case", or "file / group" for a whole group, of the suite that valijson 1.0 answers
//! otherwise than the draft: it reads no other documents, knows no $id, checks formats of values
//! that are no texts, and divides doubles.
const QStringList &knownDeviations()
{
    static const QStringList names{
        QStringLiteral("definitions / validate definition against metaschema"),
        QStringLiteral("format / date format"),
        QStringLiteral("format / date-time format"),
        QStringLiteral("format / time format"),
        QStringLiteral("multipleOf / small multiple of large integer"),
        QStringLiteral("ref / $ref prevents a sibling $id from changing the base uri"),
        QStringLiteral("ref / remote ref, containing refs itself"),
        QStringLiteral("ref / Recursive references between schemas"),
        QStringLiteral("ref / Location-independent identifier"),
        QStringLiteral("ref / Reference an anchor with a non-relative URI"),
        QStringLiteral("ref / Location-independent identifier with base URI change in subschema"),
        QStringLiteral("ref / refs with relative uris and defs"),
        QStringLiteral("ref / relative refs with absolute uris and defs"),
        QStringLiteral(
            "ref / $id must be resolved against nearest parent, not just immediate parent"),
        QStringLiteral("ref / simple URN base URI with $ref via the URN"),
        QStringLiteral("ref / URN base URI with URN and JSON pointer ref"),
        QStringLiteral("ref / URN base URI with URN and anchor ref"),
        QStringLiteral("ref / ref to if"),
        QStringLiteral("ref / ref to then"),
        QStringLiteral("ref / ref to else"),
        QStringLiteral("ref / ref with absolute-path-reference"),
        QStringLiteral("ref / empty tokens in $ref json-pointer"),
        QStringLiteral("refRemote / remote ref"),
        QStringLiteral("refRemote / fragment within remote ref"),
        QStringLiteral("refRemote / ref within remote ref"),
        QStringLiteral("refRemote / base URI change"),
        QStringLiteral("refRemote / base URI change - change folder"),
        QStringLiteral("refRemote / base URI change - change folder in subschema"),
        QStringLiteral("refRemote / root ref in remote ref"),
        QStringLiteral("refRemote / remote ref with ref to definitions"),
        QStringLiteral("refRemote / Location-independent identifier in remote ref"),
        QStringLiteral("refRemote / retrieved nested refs resolve relative to their URI not $id"),
        QStringLiteral("refRemote / $ref to $ref finds location-independent $id")};
    return names;
}

bool isKnownDeviation(const QString &tag)
{
    return knownDeviations().contains(tag) ||
           knownDeviations().contains(tag.section(QStringLiteral(" / "), 0, 1));
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
    for (const QString &name :
         folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
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
    const bool isListed = isKnownDeviation(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(isAsTheSuite, !isListed);
}

QTEST_GUILESS_MAIN(TestJsonSchema)
#include "test_jsonschema.moc"
