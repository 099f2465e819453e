// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The public JSON Schema test suite, draft 7 (its files say what is valid).
#include "models/flows/jsonschema.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace unsnag;

namespace {

//! What valijson 1.0 answers otherwise than the draft, and why.
struct Deviation {
    const char *name; //!< "file / group / case", or "file / group" for a whole group
    const char *why;
};

constexpr Deviation deviations[] = {
    {"definitions / validate definition against metaschema", "it is given no other documents"},
    {"format / date format", "it checks formats of values that are no texts"},
    {"format / date-time format", "it checks formats of values that are no texts"},
    {"format / time format", "it checks formats of values that are no texts"},
    {"multipleOf / small multiple of large integer", "it divides doubles"},
    {"ref / $ref prevents a sibling $id from changing the base uri",
     "it knows no $id to resolve against"},
    {"ref / remote ref, containing refs itself", "it is given no other documents"},
    {"ref / Recursive references between schemas", "it knows no $id to resolve against"},
    {"ref / Location-independent identifier", "it knows no $id to resolve against"},
    {"ref / Reference an anchor with a non-relative URI", "it knows no $id to resolve against"},
    {"ref / Location-independent identifier with base URI change in subschema",
     "it knows no $id to resolve against"},
    {"ref / refs with relative uris and defs", "it knows no $id to resolve against"},
    {"ref / relative refs with absolute uris and defs", "it knows no $id to resolve against"},
    {"ref / $id must be resolved against nearest parent, not just immediate parent",
     "it knows no $id to resolve against"},
    {"ref / simple URN base URI with $ref via the URN", "it knows no $id to resolve against"},
    {"ref / URN base URI with URN and JSON pointer ref", "it knows no $id to resolve against"},
    {"ref / URN base URI with URN and anchor ref", "it knows no $id to resolve against"},
    {"ref / ref to if", "it resolves no reference into if, then and else"},
    {"ref / ref to then", "it resolves no reference into if, then and else"},
    {"ref / ref to else", "it resolves no reference into if, then and else"},
    {"ref / ref with absolute-path-reference", "it knows no $id to resolve against"},
    {"ref / empty tokens in $ref json-pointer", "its pointers know no empty tokens"},
    {"refRemote / remote ref", "it is given no other documents"},
    {"refRemote / fragment within remote ref", "it is given no other documents"},
    {"refRemote / ref within remote ref", "it is given no other documents"},
    {"refRemote / base URI change", "it is given no other documents"},
    {"refRemote / base URI change - change folder", "it is given no other documents"},
    {"refRemote / base URI change - change folder in subschema", "it is given no other documents"},
    {"refRemote / root ref in remote ref", "it is given no other documents"},
    {"refRemote / remote ref with ref to definitions", "it is given no other documents"},
    {"refRemote / Location-independent identifier in remote ref", "it is given no other documents"},
    {"refRemote / retrieved nested refs resolve relative to their URI not $id",
     "it is given no other documents"},
    {"refRemote / $ref to $ref finds location-independent $id", "it is given no other documents"},
};

const Deviation *deviationOf(const QString &tag)
{
    const QString group = tag.section(QStringLiteral(" / "), 0, 1);
    for (const Deviation &deviation : deviations) {
        const QString name = QString::fromLatin1(deviation.name);
        if (name == tag || name == group)
            return &deviation;
    }
    return nullptr;
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
    const Deviation *listed = deviationOf(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(isAsTheSuite == (listed == nullptr),
             listed ? listed->why : "not as the suite, and not listed");
}

QTEST_GUILESS_MAIN(TestJsonSchema)
#include "test_jsonschema.moc"
