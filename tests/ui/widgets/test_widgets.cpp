// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/jsonview.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/slaring.h"
#include "ui/widgets/stepprogress.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace unsnag;

class TestWidgets : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }

    void aLabelNeverReadsMarkup()
    {
        const QString foreign = QStringLiteral("<b>Acme</b><img src='http://192.0.2.1/x.png'>");
        PlainLabel label(foreign);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text(), foreign);
        PlainLabel bold(QStringLiteral("Acme"));
        QVERIFY(label.sizeHint().width() > bold.sizeHint().width());
    }

    void aLabelFollowsTheTheme()
    {
        PlainLabel label(QStringLiteral("x"));
        label.setTone(Colour::Danger);
        applyAppearance(*qApp, Appearance::Dark);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText),
                     colourIn(Scheme::Dark, Colour::Danger));
        applyAppearance(*qApp, Appearance::Light);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText),
                     colourIn(Scheme::Light, Colour::Danger));
    }

    void aForbiddenButtonSaysWhy()
    {
        const std::unique_ptr<QPushButton> button(
            makeButton(ButtonKind::Primary, QStringLiteral("Go")));
        setAllowed(*button, QStringLiteral("not now"), QStringLiteral("goes"));
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->toolTip(), QStringLiteral("not now"));
        QCOMPARE(button->accessibleDescription(), QStringLiteral("not now"));
        setAllowed(*button, {}, QStringLiteral("goes"));
        QVERIFY(button->isEnabled());
        QCOMPARE(button->toolTip(), QStringLiteral("goes"));
    }

    void theRingWarnsInTime_data()
    {
        QTest::addColumn<int>("leftMinutes");
        QTest::addColumn<int>("tone");
        QTest::newRow("plenty") << 200 << static_cast<int>(Colour::Text2);
        QTest::newRow("soon") << 40 << static_cast<int>(Colour::Warning);
        QTest::newRow("over") << -5 << static_cast<int>(Colour::Danger);
    }

    void theRingWarnsInTime()
    {
        QFETCH(int, leftMinutes);
        QFETCH(int, tone);
        const auto reading = readRing(std::chrono::minutes(leftMinutes), std::chrono::minutes(240));
        QCOMPARE(static_cast<int>(reading.tone), tone);
        QVERIFY(reading.share >= 0 && reading.share <= 1);
    }

    void stepsSpeakToScreenReaders()
    {
        StepProgress steps;
        steps.show({{QStringLiteral("Recorded"), StepState::Done},
                    {QStringLiteral("Proven"), StepState::Waiting}});
        QCOMPARE(steps.accessibleName(), QStringLiteral("Recorded, done; Proven"));
    }

    void anEmptyStateOffersOneAction()
    {
        EmptyState empty;
        const QSignalSpy asked(&empty, &EmptyState::actionRequested);
        empty.show(QStringLiteral("search"), QStringLiteral("Nothing."), QStringLiteral("Clear"));
        auto *button = empty.findChild<QPushButton *>();
        QVERIFY(!button->isHidden());
        button->click();
        QCOMPARE(asked.count(), 1);
        empty.show(QStringLiteral("search"), QStringLiteral("Nothing."), {});
        QVERIFY(button->isHidden());
    }

    void aSheetClosesByKeyAndGivesTheFocusBack()
    {
        QWidget window;
        auto *field = new QPushButton(&window);
        Overlay sheet(300, &window);
        window.resize(800, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        sheet.open();
        QVERIFY(sheet.isVisible());
        QCOMPARE(sheet.size(), window.size());
        QTest::keyClick(&sheet, Qt::Key_Escape);
        QVERIFY(!sheet.isVisible());
        QVERIFY(field->hasFocus());
    }

    void machineTextStaysAsItIs()
    {
        JsonView view(QStringLiteral("Answer"));
        view.showText(QStringLiteral("{\"a\": \"<i>x</i>\"}"));
        QCOMPARE(view.toPlainText(), QStringLiteral("{\"a\": \"<i>x</i>\"}"));
        QVERIFY(view.isReadOnly());
    }
};

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
