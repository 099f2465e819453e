// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/checkdigits.h"
#include "models/domain/idform.h"

#include <QtTest>

using namespace unsnag;

class TestIdForm : public QObject
{
    Q_OBJECT
private slots:
    void comparesForms_data();
    void comparesForms();
    void countsCheckDigits();
};

void TestIdForm::comparesForms_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("forms");
    QTest::addColumn<bool>("hasForm");
    const auto row = [](const char *id, const char *forms, bool hasForm) {
        QTest::addRow("%s as %s", id, forms) << QByteArray(id) << QByteArray(forms) << hasForm;
    };
    row("123", "###", true);
    row("12", "###", false);
    row("1234", "###", false);
    row("12A", "###", false);
    row("U12", "U##", true);
    row("V12", "U##", false);
    row("1A", "#@", true);
    row("1a", "#@", false);
    row("1A2", "%%%", true);
    row("1-2", "%%%", false);
    row("B1", "[A-C]#", true);
    row("D1", "[A-C]#", false);
    row("X1", "[A-CX]#", true);
    row("+1", "[0-9+*]#", true);
    row("1", "#~~", true);
    row("123", "#~~", true);
    row("1234", "#~~", false);
    row("1A", "#~~", false);
    row("12", "###|##", true);
    row("12", "##|###", true);
    row("1", "##|###", false);
    row("12-3456789", "##-#######", true);
    row("", "#", false);
    row("", "~", true);
    row("\xC3\xBC", "@@", false);
}

void TestIdForm::comparesForms()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, forms);
    QFETCH(bool, hasForm);
    QCOMPARE(hasIdForm(id.toStdString(), forms.toStdString()), hasForm);
}

void TestIdForm::countsCheckDigits()
{
    QCOMPARE(luhn("79927398713"), 0);
    QCOMPARE(luhnDigit("7992739871"), 3);
    QCOMPARE(weighted("123", {3, 2, 1}), 10);
    QCOMPARE(numberOf("00120"), std::int64_t(120));
    QVERIFY(isMod1110("136695976"));
    QVERIFY(!isMod1110("136695978"));
    QCOMPARE(mod97("WEST12345698765432GB82"), 1); // the example of IBAN, its beginning moved behind
}

QTEST_GUILESS_MAIN(TestIdForm)
#include "test_idform.moc"
