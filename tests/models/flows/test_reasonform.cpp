// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/reasonform.h"

#include <QtTest>

using namespace unsnag;

namespace {

//! A form that is right, to be broken at one place.
const QByteArray good = R"({"reason":"missing_field","version":"1","title":"T",
"sentence":"missing_field","proof":"missing_field","facts":["alike"],"actions":[
{"id":"set","title":"Set","effect":"set_fields","button":"Save","fields":[
{"name":"value","title":"Value","type":"text","required":true,"each":"faults",
"candidates":[{"source":"customer","at":"/last_terms"}]}]},
{"id":"link","title":"Link","effect":"link_account","button":"Link","fields":[
{"name":"account","title":"Customer","type":"account","required":true}]}]})";

} // namespace

//! Form documents: the built-in ones read, and every mistake is named by its place.
class TestReasonForm : public QObject
{
    Q_OBJECT

private slots:
    void everyReasonHasOne();
    void membersAreRead();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
};

void TestReasonForm::everyReasonHasOne()
{
    const auto forms = builtinReasonForms();
    if (!forms.ok())
        qWarning("%s", qUtf8Printable(forms.error().line()));
    QVERIFY(forms.ok());
    QCOMPARE(forms->size(), std::size_t(19));
    for (const ReasonForm &form : *forms) {
        QCOMPARE(form.sentence, reasonName(form.reason));
        QVERIFY2(!form.actions.empty(), qPrintable(form.title));
        for (const FormAction &action : form.actions)
            QVERIFY2(!action.button.isEmpty(), qPrintable(action.id));
    }
}

void TestReasonForm::membersAreRead()
{
    const auto form = ReasonForm::read(good, QStringLiteral("f.json"));
    QVERIFY(form.ok());
    QCOMPARE(form->reason, Reason::MissingField);
    QCOMPARE(form->facts, QStringList{QStringLiteral("alike")});
    const FormAction *set = form->action(QStringLiteral("set"));
    QVERIFY(set != nullptr);
    QCOMPARE(set->effect, Action::SetFields);
    QCOMPARE(set->fields.front().repeat, Repeat::PerFault);
    QCOMPARE(set->fields.front().candidates.front().at, QStringLiteral("/last_terms"));
    QCOMPARE(form->action(QStringLiteral("link"))->fields.front().type, FieldType::Account);
}

void TestReasonForm::mistakesAreNamed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    QTest::newRow("unknown reason")
        << QByteArray("\"reason\":\"missing_field\"") << QByteArray("\"reason\":\"no_such\"")
        << QStringLiteral("f.json#/reason");
    QTest::newRow("unknown effect") << QByteArray("\"set_fields\"") << QByteArray("\"paint\"")
                                    << QStringLiteral("f.json#/actions/0/effect");
    QTest::newRow("unknown source")
        << QByteArray("\"source\":\"customer\"") << QByteArray("\"source\":\"oracle\"")
        << QStringLiteral("f.json#/actions/0/fields/0/candidates/0/source");
    QTest::newRow("unknown type") << QByteArray("\"type\":\"text\"") << QByteArray("\"type\":\"x\"")
                                  << QStringLiteral("f.json#/actions/0/fields/0/type");
    QTest::newRow("unknown member")
        << QByteArray("\"button\":\"Save\"") << QByteArray("\"button\":\"Save\",\"colour\":\"red\"")
        << QStringLiteral("f.json#/actions/0/colour");
    QTest::newRow("no button") << QByteArray("\"button\":\"Link\",") << QByteArray()
                               << QStringLiteral("f.json#/actions/1/button");
    QTest::newRow("id twice") << QByteArray("\"id\":\"link\"") << QByteArray("\"id\":\"set\"")
                              << QStringLiteral("f.json#/actions/1/id");
    QTest::newRow("effect without its field")
        << QByteArray("\"name\":\"account\"") << QByteArray("\"name\":\"customer\"")
        << QStringLiteral("f.json#/actions/1/fields");
}

void TestReasonForm::mistakesAreNamed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, place);
    QByteArray text = good;
    text.replace(from, to);
    QVERIFY(text != good);
    const auto form = ReasonForm::read(text, QStringLiteral("f.json"));
    QVERIFY(!form.ok());
    QCOMPARE(form.error().code, Code::Input);
    QCOMPARE(form.error().context, place);
    QVERIFY(!form.error().detail.isEmpty());
}

QTEST_APPLESS_MAIN(TestReasonForm)
#include "test_reasonform.moc"
