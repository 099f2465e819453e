// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/presentation.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QPainter>
#include <QTest>

using namespace unsnag;

class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void everyTextIsReadable_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
        QTest::newRow("contrast light") << static_cast<int>(Scheme::ContrastLight);
        QTest::newRow("contrast dark") << static_cast<int>(Scheme::ContrastDark);
    }

    void everyTextIsReadable()
    {
        QFETCH(int, scheme);
        const auto of = [scheme](Colour role) {
            return colourIn(static_cast<Scheme>(scheme), role);
        };
        QStringList faint;
        for (const auto ground : {Colour::Window, Colour::Surface, Colour::Raised, Colour::Sunken,
                                  Colour::Hover, Colour::Selected, Colour::DiffAdded,
                                  Colour::DiffRemoved, Colour::DiffChanged, Colour::DiffMoved}) {
            for (const auto text :
                 {Colour::Text, Colour::Text2, Colour::Text3, Colour::Accent, Colour::Success,
                  Colour::Warning, Colour::Danger, Colour::Unknown}) {
                const double ratio = contrastRatio(of(text), of(ground));
                if (ratio < 4.5)
                    faint.append(QStringLiteral("text %1 on %2: %3")
                                     .arg(of(text).name(), of(ground).name())
                                     .arg(ratio));
            }
        }
        QVERIFY2(faint.isEmpty(), qPrintable(faint.join(QLatin1Char('\n'))));
        QVERIFY(contrastRatio(of(Colour::OnAccent), of(Colour::Accent)) >= 4.5);
        QVERIFY(contrastRatio(of(Colour::BorderStrong), of(Colour::Surface)) >= 3.0);
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.478) < 0.001);
    }

    void theStyleSheetHasNoOpenPlaceholder_data() { everyTextIsReadable_data(); }

    void theStyleSheetHasNoOpenPlaceholder()
    {
        QFETCH(int, scheme);
        const auto sheet = styleSheetFor(static_cast<Scheme>(scheme));
        QVERIFY(!sheet.contains(QLatin1Char('$')));
        QVERIFY(sheet.contains(colourIn(static_cast<Scheme>(scheme), Colour::Accent).name()));
    }

    void appearanceChangesThePalette()
    {
        applyAppearance(*qApp, Appearance::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window),
                 colourIn(Scheme::Dark, Colour::Window));
        applyAppearance(*qApp, Appearance::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window),
                 colourIn(Scheme::Light, Colour::Window));
        QCOMPARE(appearanceFromName(appearanceName(Appearance::HighContrast)),
                 Appearance::HighContrast);
    }

    void everyStateHasAShapeOfItsOwn()
    {
        applyAppearance(*qApp, Appearance::Light);
        QHash<QByteArray, QString> seen;
        for (const auto *state : {"open", "claimed", "held", "queued", "replaying", "confirmed",
                                  "dismissed", "unknown", "incident"}) {
            QImage image(40, 40, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintIcon(painter, stateLook(QLatin1String(state)).icon, QRectF(0, 0, 40, 40),
                      Qt::black);
            painter.end();
            const QByteArray bytes(reinterpret_cast<const char *>(image.constBits()),
                                   image.sizeInBytes());
            QVERIFY2(bytes.count('\0') > 0, state);
            QVERIFY2(!seen.contains(bytes), state);
            seen.insert(bytes, QLatin1String(state));
        }
    }

    void figuresAreTabular()
    {
        const QFontMetricsF metrics(textFont(type::body));
        QCOMPARE(figuresWidth(metrics, QStringLiteral("1111")),
                 figuresWidth(metrics, QStringLiteral("8888")));
    }

    void timeLeft_data()
    {
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<QString>("text");
        QTest::newRow("hours") << qint64(192) << "3:12";
        QTest::newRow("over") << qint64(-20) << "−0:20";
        QTest::newRow("days") << qint64(4 * 24 * 60 + 3) << "4 d";
    }

    void timeLeft()
    {
        QFETCH(qint64, minutes);
        QFETCH(QString, text);
        QCOMPARE(shortTimeLeft(std::chrono::minutes(minutes)), text);
    }

    void amounts()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(amountText(QStringLiteral("18400.00"), QStringLiteral("EUR")),
                 QStringLiteral("€18,400.00"));
        QCOMPARE(amountText(QStringLiteral("-950"), QStringLiteral("USD")),
                 QStringLiteral("−$950"));
        QCOMPARE(alignedAmountText(QStringLiteral("18400"), QStringLiteral("EUR")),
                 QStringLiteral("€18,400.00"));
        QCOMPARE(alignedAmountText(QStringLiteral("18400.505"), {}), QStringLiteral("18,400.505"));
        QCOMPARE(roundAmountText(412'300, QStringLiteral("EUR")), QStringLiteral("€412k"));
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
