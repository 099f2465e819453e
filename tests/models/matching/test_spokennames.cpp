// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/accountindex.h"
#include "models/matching/acronyms.h"

#include <QtTest>

using namespace unsnag;

namespace {

Account named(const QString &id, const QString &name)
{
    Account account;
    account.id = id;
    account.name = name;
    return account;
}

//! The id of the account that comes first for a name; A1 is the one that is meant.
QString firstOf(const QString &query, const QStringList &names)
{
    std::vector<Account> accounts;
    for (const QString &name : names)
        accounts.push_back(named(QStringLiteral("A%1").arg(accounts.size() + 1), name));
    // Others, so that words have a rarity.
    for (int i = 0; i < 300; ++i)
        accounts.push_back(named(QStringLiteral("Z%1").arg(i),
                                 QStringLiteral("Halmstein%1 Bank Services %2")
                                     .arg(i)
                                     .arg(i % 2 == 0 ? QStringLiteral("Ltd") : QString())));
    const AccountIndex index(accounts);
    const auto found = index.search(named({}, query), 5);
    return found.candidates.empty() ? QString() : found.candidates.front().account.id;
}

} // namespace

//! Names as people write them in a hurry: cut, shortened, with the legal form anywhere.
class TestSpokenNames : public QObject
{
    Q_OBJECT
private slots:
    void readsAcronymsWithATail_data();
    void readsAcronymsWithATail();
    void knowsWhereAWordWasCut_data();
    void knowsWhereAWordWasCut();
    void putsTheRightOneFirst_data();
    void putsTheRightOneFirst();
};

void TestSpokenNames::readsAcronymsWithATail_data()
{
    QTest::addColumn<QString>("shorter");
    QTest::addColumn<QString>("longer");
    QTest::addColumn<bool>("isAcronym");
    QTest::newRow("letters") << "NTB"
                             << "Nordic Timber Bergen" << true;
    QTest::newRow("fillers counted") << "NTOB"
                                     << "Nordic Timber Over Bergen" << true;
    QTest::newRow("a tail") << "NTB Trust"
                            << "Nordic Timber Bergen Trust" << true;
    QTest::newRow("a tail in another spelling") << "NTB Groupe"
                                                << "Nordic Timber Bergen Group" << true;
    QTest::newRow("a form behind it") << "NTB Group plc"
                                      << "Nordic Timber Bergen Group plc" << true;
    QTest::newRow("a cyrillic tail") << "NTB группа"
                                     << "Nordic Timber Bergen группа" << true;
    QTest::newRow("another tail") << "NTB Fund"
                                  << "Nordic Timber Bergen Trust" << false;
    QTest::newRow("no tail") << "NTB Energy"
                             << "Nordic Timber Bergen Energy" << false;
    QTest::newRow("two letters") << "NT"
                                 << "Nordic Timber" << false;
    QTest::newRow("two letters and a tail") << "NT Trust"
                                            << "Nordic Timber Trust" << false;
    QTest::newRow("other letters") << "NTA Trust"
                                   << "Nordic Timber Bergen Trust" << false;
    QTest::newRow("nothing") << ""
                             << "" << false;
}

void TestSpokenNames::readsAcronymsWithATail()
{
    QFETCH(QString, shorter);
    QFETCH(QString, longer);
    const auto read = [](const QString &text) { return companyName(text.toStdString()); };
    QTEST(isAcronymOf(read(shorter), read(longer)), "isAcronym");
    QVERIFY(!isAcronymOf(read(longer), read(shorter)));
}

void TestSpokenNames::knowsWhereAWordWasCut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("cut");
    QTest::newRow("none") << "Nordlicht Trading"
                          << "";
    QTest::newRow("first") << "Nordl. Trading"
                           << "nordl";
    QTest::newRow("last") << "Nordlicht Trad."
                          << "trad";
    QTest::newRow("a form") << "Nordlicht Inc."
                            << "";
    QTest::newRow("before a form") << "Nordl. Inc."
                                   << "nordl";
    QTest::newRow("initials") << "N.T.B. Trading"
                              << "";
    QTest::newRow("too short to be cut") << "St. Exampleton"
                                         << "";
    QTest::newRow("a domain") << "nordlicht.example"
                              << "";
}

void TestSpokenNames::knowsWhereAWordWasCut()
{
    QFETCH(QString, name);
    const CompanyName read = companyName(name.toStdString());
    std::string cut;
    for (std::size_t i = 0; i < read.words.size(); ++i)
        cut += read.isCut(i) ? read.words[i] : std::string();
    QTEST(QString::fromStdString(cut), "cut");
}

void TestSpokenNames::putsTheRightOneFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("form in the middle, something behind it")
        << "Segra Energy Texas Limited - Dept 400"
        << QStringList{"Segra Energy Texas Limited", "Segra Energy Texas"};
    QTest::newRow("form before the name")
        << "Fund, L.P. Vexoria" << QStringList{"Vexoria Fund, L.P.", "Vexoria"};
    QTest::newRow("another spelling of the form")
        << "Company Bellunia" << QStringList{"Bellunia Co.", "Bellunia Beer Inc"};
    QTest::newRow("a cut word and its form")
        << "Shan. Fund, Ltd." << QStringList{"Shanveria Fund, Ltd.", "Shan Co., Ltd."};
    QTest::newRow("a cut word that is a name")
        << "Grola. Ostmark" << QStringList{"Grolahrvise Ostmark", "Rola Ostmark"};
    QTest::newRow("letters, and no word that they cut as well")
        << "LET AG"
        << QStringList{"Latitute of Education and Training AG", "LEM Epaper Technology Limited"};
    QTest::newRow("the same words before somebody's letters")
        << "Quercia Holdings, In." << QStringList{"Quercia Holdings, Inc.", "QHI Co., Ltd."};
    QTest::newRow("letters and a tail")
        << "CTTTB Trust" << QStringList{"Cancer Tinggi Teologi Tabgha Batam Trust", "The Trust"};
    QTest::newRow("a word that was parted before a form")
        << "Mom ent" << QStringList{"Moment Group AB", "Momen Group AB"};
}

void TestSpokenNames::putsTheRightOneFirst()
{
    QFETCH(QString, query);
    QFETCH(QStringList, names);
    QCOMPARE(firstOf(query, names), QStringLiteral("A1"));
    std::reverse(names.begin(), names.end());
    QCOMPARE(firstOf(query, names), QStringLiteral("A2"));
}

QTEST_GUILESS_MAIN(TestSpokenNames)
#include "test_spokennames.moc"
