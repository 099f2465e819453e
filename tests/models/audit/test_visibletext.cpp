// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/visibletext.h"

#include <QtTest>

using namespace unsnag;

class TestVisibleText : public QObject
{
    Q_OBJECT

private slots:
    void spellsOutWhatIsNotSeen();
    void makesOneLine();
    void cutsLongLines();
};

void TestVisibleText::spellsOutWhatIsNotSeen()
{
    QCOMPARE(visibleText(QStringLiteral("Müller & Söhne, 日本 <b>\n\tx")),
             QStringLiteral("Müller & Söhne, 日本 <b>\n\tx"));
    QCOMPARE(visibleText(QString(QChar(0x1b)) + QStringLiteral("[2J")),
             QStringLiteral("\\u001b[2J"));
    QCOMPARE(visibleText(QString(QChar(0x202e)) + QStringLiteral("txt")),
             QStringLiteral("\\u202etxt"));
    QCOMPARE(visibleText(QStringLiteral("a\rb")), QStringLiteral("a\\u000db"));
}

void TestVisibleText::makesOneLine()
{
    QCOMPARE(visibleLine(QStringLiteral("a\nb\tc")), QStringLiteral("a\\u000ab\\u0009c"));
    QCOMPARE(visibleLine(QString(QChar(0x2028))), QStringLiteral("\\u2028"));
}

void TestVisibleText::cutsLongLines()
{
    QCOMPARE(visibleLine(QString(300, u'x')).size(), 300);
    const QString cut = visibleLine(QString(70'000, u'x'));
    QCOMPARE(cut.size(), 302);
    QVERIFY(cut.endsWith(QStringLiteral(" …")));
}

QTEST_GUILESS_MAIN(TestVisibleText)
#include "test_visibletext.moc"
