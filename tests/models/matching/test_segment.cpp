// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/accountindex.h"
#include "models/matching/matchrules.h"
#include "models/matching/segmentbuilder.h"

#include <QtTest>

#include <random>

using namespace unsnag;

namespace {

std::vector<std::byte> image()
{
    SegmentBuilder builder;
    for (int i = 0; i < 500; ++i) {
        Account account;
        account.id = QString::number(i);
        account.name = QStringLiteral("Nordlicht %1 Werk %2 GmbH").arg(QChar(u'A' + i % 26)).arg(i);
        account.city = QStringLiteral("Musterstadt");
        account.domain = QStringLiteral("nordlicht%1.example").arg(i % 50);
        builder.add(AccountBytes(account).view());
    }
    return *builder.finish(42);
}

Account query()
{
    Account account;
    account.name = QStringLiteral("Nordlicht Q Werk 42");
    account.domain = QStringLiteral("nordlicht7.example");
    account.city = QStringLiteral("Musterstadt");
    return account;
}

} // namespace

class TestSegment : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatWentIn();
    void refusesWhatIsNoSegment_data();
    void refusesWhatIsNoSegment();
    void findsEveryChangedByte();
    void survivesEveryChangedByte();
};

void TestSegment::keepsWhatWentIn()
{
    const auto segment = openInMemory(image());
    QVERIFY(segment.ok());
    QVERIFY((*segment)->isIntact());
    QCOMPARE((*segment)->accounts(), 500U);
    QCOMPARE((*segment)->tag(), std::uint64_t(42));
    const AccountRecord record = (*segment)->record(0);
    QCOMPARE(std::string(record.text.id), std::string("0"));
    QCOMPARE(std::string(record.keys.domain), std::string("nordlicht0.example"));
    QCOMPARE((*segment)->keys(KeyKind::Domain, "nordlicht7.example").size(), std::size_t(10));
    const auto word = (*segment)->findWord("nordlicht");
    QVERIFY(word);
    QCOMPARE((*segment)->wordCount(*word), 500U);
    QCOMPARE((*segment)->cityCount("musterstadt"), 500U);
    QVERIFY(!(*segment)->findWord("nobody"));
}

void TestSegment::refusesWhatIsNoSegment_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto whole = image();
    const QByteArray bytes(reinterpret_cast<const char *>(whole.data()),
                           static_cast<qsizetype>(whole.size()));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("id,name\n1,Nordlicht\n");
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("cut") << bytes.left(bytes.size() - 1);
    QTest::newRow("header only") << bytes.left(sizeof(SegmentHeader));
    QTest::newRow("longer") << bytes + QByteArray(8, 'x');
    QByteArray newer = bytes;
    newer[8] = static_cast<char>(segmentVersion + 1);
    QTest::newRow("another version") << newer;
}

void TestSegment::refusesWhatIsNoSegment()
{
    QFETCH(QByteArray, bytes);
    const auto *begin = reinterpret_cast<const std::byte *>(bytes.constData());
    const auto segment = openInMemory({begin, begin + bytes.size()});
    QVERIFY(!segment.ok());
    QCOMPARE(segment.error().code, Code::Damaged);
    QVERIFY(!segment.error().detail.isEmpty());
}

void TestSegment::findsEveryChangedByte()
{
    const auto whole = image();
    const auto sound = openInMemory(whole);
    QVERIFY(sound.ok());
    std::mt19937 random(1);
    for (int i = 0; i < 500; ++i) {
        auto bytes = whole;
        const std::size_t at = random() % bytes.size();
        bytes[at] ^= std::byte{static_cast<unsigned char>(1U + random() % 255U)};
        const auto segment = openInMemory(bytes);
        // The few bytes between two sections belong to none.
        const bool isNoticed = !segment.ok() || !(*segment)->isIntact();
        QVERIFY2(isNoticed || (bytes[at] != std::byte{} && whole[at] == std::byte{}),
                 qPrintable(QString::number(at)));
    }
}

//! Wrong answers at worst: run under sanitizers this shows that nothing is read beyond the bytes.
void TestSegment::survivesEveryChangedByte()
{
    const auto whole = image();
    std::mt19937 random(2);
    int opened = 0;
    for (int i = 0; i < 300; ++i) {
        auto bytes = whole;
        for (int k = 0; k < 200; ++k)
            bytes[sizeof(SegmentHeader) + random() % (bytes.size() - sizeof(SegmentHeader))] =
                std::byte{static_cast<unsigned char>(random())};
        auto segment = openInMemory(std::move(bytes));
        if (!segment.ok())
            continue;
        ++opened;
        const AccountIndex index(*segment, MatchRules::builtIn());
        QVERIFY(index.search(query(), 5).candidates.size() <= 5);
        QVERIFY(index.find(QStringLiteral("42")).value_or(Account()).id.size() >= 0);
    }
    QCOMPARE(opened, 300);
}

QTEST_GUILESS_MAIN(TestSegment)
#include "test_segment.moc"
