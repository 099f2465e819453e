// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/candidatemodel.h"
#include "ui/item/activitytext.h"
#include "ui/item/candidatedelegate.h"
#include "ui/item/candidatepreview.h"
#include "ui/item/searchbanner.h"
#include "ui/item/waterfall.h"
#include "ui/item/wordpairs.h"
#include "ui/theme/theme.h"
#include "ui/widgets/evidencecells.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace unsnag;

namespace {

Suggestions oneFound()
{
    Candidate candidate;
    candidate.account.id = QStringLiteral("C-1");
    candidate.account.name = QStringLiteral("Mueller Anlagen KG");
    candidate.account.city = QStringLiteral("Ulm");
    candidate.score = 97;
    candidate.lead = 40;
    candidate.odds = 5;
    candidate.confidence = 0.96;
    candidate.evidence = {
        {QStringLiteral("prior"), {}, {}, 0, -7},
        {QStringLiteral("name"), QStringLiteral("Müller Anlagen GmbH"),
         QStringLiteral("Mueller Anlagen KG"), 0.9, 14},
        {QStringLiteral("city"), QStringLiteral("Bonn"), QStringLiteral("Ulm"), 0, -2}};
    Suggestions found;
    found.query.name = QStringLiteral("Müller Anlagen GmbH");
    found.query.city = QStringLiteral("Bonn");
    found.searched = 3;
    found.candidates = {candidate};
    return found;
}

QImage painted(const Suggestions &found, Qt::LayoutDirection direction, int width = 700)
{
    CandidateModel model;
    model.show(found);
    QImage image(width, CandidateDelegate::height, QImage::Format_RGB32);
    image.fill(colour(Colour::Surface));
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.direction = direction;
    CandidateDelegate().paint(&painter, option, model.index(0));
    return image;
}

QImage bar(double weight, Qt::LayoutDirection direction)
{
    QImage image(60, 10, QImage::Format_RGB32);
    image.fill(colour(Colour::Surface));
    QPainter painter(&image);
    paintSignedBar(painter, QRectF(0, 3, 60, 4), weight, direction);
    return image;
}

QString textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const auto *label : widget.findChildren<QLabel *>()) {
        if (!label->isHidden())
            texts += label->text();
    }
    return texts.join(QLatin1Char('|'));
}

} // namespace

//! The parts that show a candidate, one by one.
class TestCandidateParts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }

    void barsPointBothWays()
    {
        const auto against = bar(-6, Qt::LeftToRight);
        const auto inFavour = bar(6, Qt::LeftToRight);
        QVERIFY(against != inFavour);
        const QRgb track = colour(Colour::Border).rgb();
        QCOMPARE(inFavour.pixel(20, 5), track);
        QCOMPARE(against.pixel(40, 5), track);
        QVERIFY(inFavour.pixel(38, 5) != track);
        QVERIFY(against.pixel(22, 5) != track);
        QVERIFY(bar(6, Qt::RightToLeft).pixel(38, 5) == track);
        QVERIFY(bar(0, Qt::LeftToRight) != inFavour);
    }

    void aSureOneIsMarked()
    {
        auto found = oneFound();
        const auto unsure = painted(found, Qt::LeftToRight);
        found.isSure = true;
        QVERIFY(painted(found, Qt::LeftToRight) != unsure);
        QVERIFY(painted(found, Qt::RightToLeft) != painted(found, Qt::LeftToRight));
        static_cast<void>(painted(found, Qt::LeftToRight, 160)); // a narrow row paints too
    }

    void everySchemePaints_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::newRow("light") << static_cast<int>(Appearance::Light);
        QTest::newRow("dark") << static_cast<int>(Appearance::Dark);
        QTest::newRow("contrast") << static_cast<int>(Appearance::HighContrast);
    }

    void everySchemePaints()
    {
        QFETCH(int, appearance);
        applyAppearance(*qApp, static_cast<Appearance>(appearance));
        const auto image = painted(oneFound(), Qt::LeftToRight);
        QImage empty(image.size(), QImage::Format_RGB32);
        empty.fill(colour(Colour::Surface));
        QVERIFY(image != empty);
        applyAppearance(*qApp, Appearance::Light);
    }

    void threeStatesAreThreeOffers()
    {
        SearchBanner banner(QStringLiteral("erp"));
        const QSignalSpy create(&banner, &SearchBanner::creationWanted);
        const QSignalSpy retry(&banner, &SearchBanner::retryWanted);
        const QSignalSpy pull(&banner, &SearchBanner::pullWanted);
        auto *button = banner.findChild<QPushButton *>();
        Suggestions found = oneFound();
        banner.tell(found);
        QVERIFY(banner.isHidden());
        found.candidates.clear();
        banner.tell(found);
        QVERIFY(textsOf(banner).contains(QStringLiteral("Searched 3 accounts of erp, none")));
        button->click();
        QCOMPARE(create.count(), 1);
        found.state = SearchState::Incomplete;
        found.expected = 9;
        banner.tell(found);
        QVERIFY(textsOf(banner).contains(QStringLiteral("Only 3 of 9 accounts of erp")));
        button->click();
        QCOMPARE(pull.count(), 1);
        banner.tellFailure({Code::Conflict, QStringLiteral("it is damaged"), {}, {}});
        QVERIFY(textsOf(banner).contains(QStringLiteral("it is damaged")));
        button->click();
        QCOMPARE(retry.count(), 1);
        found = oneFound();
        found.state = SearchState::Incomplete;
        banner.tell(found);
        QVERIFY(!banner.isHidden()); // beside candidates too: the right one may be missing
    }

    void activityTellsNoughtFromNotOffered()
    {
        AccountActivity activity;
        QCOMPARE(activityParts(activity, ActivityLength::Short),
                 QStringList{QStringLiteral("open orders and balance not offered")});
        activity.openOrders = {Told::Known, QStringLiteral("0")};
        QCOMPARE(
            activityParts(activity, ActivityLength::Short),
            QStringList({QStringLiteral("no open orders"), QStringLiteral("balance not offered")}));
        activity.balance = {Told::Known, QStringLiteral("0.00")};
        activity.currency = QStringLiteral("EUR");
        QVERIFY(
            activityParts(activity, ActivityLength::Short).last().contains(QStringLiteral("0.00")));
        activity.openOrders = {Told::Failed, {}};
        activity.balance = {Told::Failed, {}};
        QCOMPARE(activityParts(activity, ActivityLength::Short),
                 QStringList{QStringLiteral("open orders and balance could not be read")});
        activity.isBlocked = true;
        activity.lastActivity = {Told::Known, QStringLiteral("2026-11-03T10:00:00Z")};
        QCOMPARE(activityParts(activity, ActivityLength::Full).size(), 3);
        QCOMPARE(activityParts(activity, ActivityLength::Short).size(), 2);
    }

    void thePreviewShowsBothSides()
    {
        const auto found = oneFound();
        CandidatePreview preview;
        AccountActivity activity;
        activity.openOrders = {Told::Known, QStringLiteral("0")};
        preview.show(found.query, found.candidates.front(), QStringLiteral("erp"), activity);
        const QString texts = textsOf(preview);
        for (const char *text : {"C-1 in erp", "Bonn", "Ulm", "tax id", "no open orders"})
            QVERIFY2(texts.contains(QLatin1String(text)), qPrintable(texts));
        const auto *words = preview.findChild<WordPairs *>();
        QCOMPARE(words->accessibleDescription(),
                 QStringLiteral("Müller, Mueller: same; Anlagen, Anlagen: same; "
                                "GmbH, KG: different"));
        preview.show(found.query, found.candidates.front(), QStringLiteral("erp"), {});
        QVERIFY(!textsOf(preview).contains(QStringLiteral("no open orders")));
    }

    void theWaterfallIsAsHighAsItsRows()
    {
        const auto found = oneFound();
        Waterfall waterfall;
        waterfall.show(found.query, found.candidates.front());
        QCOMPARE(waterfall.model()->rowCount(), 11);
        QCOMPARE(waterfall.height(), 11 * WaterfallDelegate::height + 2);
        waterfall.resize(600, waterfall.height());
        QVERIFY(!waterfall.grab().isNull());
        QVERIFY(!waterfall.accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestCandidateParts)
#include "test_candidateparts.moc"
