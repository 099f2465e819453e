// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/editpattern.h"

#include <QtTest>

#include <random>

using namespace unsnag;

namespace {

//! Optimal string alignment by its definition.
int byTable(const std::string &a, const std::string &b)
{
    std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = static_cast<int>(i + j);
                continue;
            }
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] =
                std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

std::string randomText(std::mt19937 &random, std::size_t longest)
{
    std::string text(random() % (longest + 1), ' ');
    for (char &c : text)
        c = static_cast<char>('a' + random() % 4);
    return text;
}

} // namespace

class TestEditPattern : public QObject
{
    Q_OBJECT
private slots:
    void countsMistakes_data();
    void countsMistakes();
    void agreesWithTheTable();
    void comparesTheFirst64Bytes();
};

void TestEditPattern::countsMistakes_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("distance");
    const auto row = [](const char *name, const char *a, const char *b, int distance) {
        QTest::newRow(name) << QByteArray(a) << QByteArray(b) << distance;
    };
    row("equal", "nordlicht", "nordlicht", 0);
    row("swap", "nordlicht", "nordlihct", 1);
    row("missing", "nordlicht", "nordlich", 1);
    row("replaced", "nordlicht", "nardlicht", 1);
    row("three", "kitten", "sitting", 3);
    row("much longer", "a", "abcdefgh", 7);
    row("empty", "", "ab", 2);
    row("both empty", "", "", 0);
}

void TestEditPattern::countsMistakes()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, distance);
    QCOMPARE(EditPattern(a.toStdString()).distance(b.toStdString()), distance);
    QCOMPARE(EditPattern(b.toStdString()).distance(a.toStdString()), distance);
}

void TestEditPattern::agreesWithTheTable()
{
    std::mt19937 random(20261126);
    for (int i = 0; i < 20'000; ++i) {
        const std::string a = randomText(random, i % 20 == 0 ? 64 : 12);
        const std::string b = randomText(random, i % 20 == 0 ? 64 : 12);
        QVERIFY2(EditPattern(a).distance(b) == byTable(a, b),
                 qPrintable(QString::fromStdString(a + " " + b)));
    }
}

void TestEditPattern::comparesTheFirst64Bytes()
{
    const std::string text(1'000'000, 'x');
    QCOMPARE(EditPattern(text).distance(text), 0);
    QCOMPARE(EditPattern(text).distance(text.substr(0, 64)), 0);
    QCOMPARE(EditPattern(text).similarity("y"), 0.0F);
    QCOMPARE(EditPattern("").similarity(""), 0.0F);
}

QTEST_GUILESS_MAIN(TestEditPattern)
#include "test_editpattern.moc"
