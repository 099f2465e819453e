// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/accountindex.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

using namespace unsnag;

namespace {

const QString folder = QStringLiteral(UNSNAG_RESEARCH_DIR "/matching-data/");

//! Rows of a CSV file (RFC 4180 quoting, no line breaks inside fields), without the heading.
QList<QStringList> rowsOf(const QString &path)
{
    QFile file(folder + path);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    for (const QString &line :
         QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        QStringList fields{QString()};
        bool isQuoted = false;
        for (const QChar c : line) {
            if (c == QLatin1Char('"'))
                isQuoted = !isQuoted;
            else if (c == QLatin1Char(',') && !isQuoted)
                fields += QString();
            else if (c != QLatin1Char('\r'))
                fields.last() += c;
        }
        rows += fields;
    }
    return rows.mid(1);
}

struct Recall {
    int all = 0;
    int first = 0;
    int five = 0;

    void count(const Suggestions &found, const QString &wanted)
    {
        ++all;
        for (std::size_t i = 0; i < found.candidates.size() && i < 5; ++i) {
            if (found.candidates[i].account.id == wanted) {
                first += i == 0 ? 1 : 0;
                ++five;
                return;
            }
        }
    }
    [[nodiscard]] double at1() const { return static_cast<double>(first) / all; }
    [[nodiscard]] double at5() const { return static_cast<double>(five) / all; }
};

} // namespace

class TestMatchingRecall : public QObject
{
    Q_OBJECT
private slots:
    void secAgainstFinanceDatabase();
    void restaurants();
};

//! Names of one company in two independent systems; name only.
void TestMatchingRecall::secAgainstFinanceDatabase()
{
    std::vector<Account> accounts;
    for (const QStringList &row : rowsOf(QStringLiteral("financedatabase/companies.csv"))) {
        Account account;
        account.id = row.value(0);
        account.name = row.value(1);
        account.country = row.value(2);
        accounts.push_back(account);
    }
    QVERIFY(accounts.size() > 29'000);
    const AccountIndex index(std::move(accounts));
    Recall recall;
    Recall different; // pairs that differ in more than case
    QElapsedTimer timer;
    timer.start();
    for (const QStringList &row : rowsOf(QStringLiteral("sec/pairs_sec_vs_financedatabase.csv"))) {
        Account query;
        query.name = row.value(1);
        const auto found = index.search(query, 5);
        recall.count(found, row.value(2));
        if (row.value(1).compare(row.value(3), Qt::CaseInsensitive) != 0)
            different.count(found, row.value(2));
    }
    qInfo("SEC names in %lld accounts: %d pairs, recall@1 %.3f, recall@5 %.3f; of %d that differ: "
          "%.3f, %.3f; %.2f ms a query",
          static_cast<long long>(index.size()), recall.all, recall.at1(), recall.at5(),
          different.all, different.at1(), different.at5(),
          static_cast<double>(timer.elapsed()) / recall.all);
    QVERIFY(recall.all > 1000);
    QVERIFY(recall.at1() >= 0.90);
    QVERIFY(recall.at5() >= 0.93);
}

//! Small businesses with street, city and telephone.
void TestMatchingRecall::restaurants()
{
    const auto account = [](const QStringList &row) {
        Account out;
        out.id = row.value(0);
        out.name = row.value(1);
        out.street = row.value(2);
        out.city = row.value(3);
        out.phone = row.value(4);
        return out;
    };
    std::vector<Account> accounts;
    for (const QStringList &row : rowsOf(QStringLiteral("magellan/zagats.csv")))
        accounts.push_back(account(row));
    QHash<QString, Account> queries;
    for (const QStringList &row : rowsOf(QStringLiteral("magellan/fodors.csv")))
        queries.insert(row.value(0), account(row));
    const AccountIndex index(std::move(accounts));
    Recall recall;
    int wrong = 0; // no account, yet one is called more likely than not
    QSet<QString> matched;
    for (const QStringList &row : rowsOf(QStringLiteral("magellan/match_fodors_zagats.csv"))) {
        matched.insert(row.value(1));
        recall.count(index.search(queries.value(row.value(1)), 5), row.value(2));
    }
    for (auto it = queries.cbegin(); it != queries.cend(); ++it) {
        const auto found = index.search(it.value(), 1).candidates;
        wrong +=
            !matched.contains(it.key()) && !found.empty() && found[0].confidence >= 0.9 ? 1 : 0;
    }
    qInfo("restaurants in %lld accounts: %d pairs, recall@1 %.3f, recall@5 %.3f; %d of %lld "
          "without account called certain",
          static_cast<long long>(index.size()), recall.all, recall.at1(), recall.at5(), wrong,
          static_cast<long long>(queries.size() - matched.size()));
    QCOMPARE(recall.all, 112);
    QVERIFY(recall.at1() >= 0.95);
    QVERIFY(wrong <= 5);
}

QTEST_GUILESS_MAIN(TestMatchingRecall)
#include "test_matching_recall.moc"
