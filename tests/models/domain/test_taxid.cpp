// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/taxid.h"

#include "models/base/rng.h"

#include <QProcess>
#include <QtTest>

using namespace unsnag;

namespace {

//! Prints "1" or "0" per line "country id" read: whether python-stdnum takes the id.
const char *const peer = R"(
import sys
from stdnum import get_cc_module
from stdnum.ch import uid
for line in sys.stdin:
    cc, number = line.split()
    if cc == 'ch':
        module = uid
    else:
        module = get_cc_module(cc, 'vat')
    print(1 if module.is_valid(number) else 0)
)";

//! Ids of companies as each country writes them; # stands for a digit, @ for a letter.
const char *const shapes[] = {
    "ATU########",    "BE0#########",   "BE1#########", "BG#########",   "CHE#########",
    "CY########@",    "CZ########",     "DE#########",  "DK########",    "EE#########",
    "EL#########",    "ESB########",    "ESA########",  "FI########",    "FR###########",
    "GB#########",    "HR###########",  "HU########",   "IE#######@",    "IE#######@A",
    "IT00#########",  "LT#########",    "LU########",   "LV4##########", "MT########",
    "NL#########B01", "NL#########B##", "PL##########", "PT#########",   "RO#########",
    "SE##########01", "SI########",     "SK1#2#######"};

QString filled(const char *shape, Rng &rng)
{
    QString text = QString::fromLatin1(shape);
    for (QChar &letter : text) {
        if (letter == QLatin1Char('#'))
            letter = QLatin1Char(static_cast<char>('0' + rng.below(10)));
        if (letter == QLatin1Char('@'))
            letter = QLatin1Char(static_cast<char>('A' + rng.below(26)));
    }
    return text;
}

} // namespace

class TestTaxId : public QObject
{
    Q_OBJECT
private slots:
    void knowsGoodAndBadIds_data();
    void knowsGoodAndBadIds();
    void namesTheCountry();
    void agreesWithAPeer();
};

void TestTaxId::knowsGoodAndBadIds_data()
{
    QTest::addColumn<QString>("taxId");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("keyword"); // empty: nothing wrong
    QTest::newRow("DE") << "DE136695976"
                        << "DE"
                        << "";
    QTest::newRow("DE written with blanks") << "de 136 695 976"
                                            << "DE"
                                            << "";
    QTest::newRow("DE, one digit changed") << "DE136695978"
                                           << "DE"
                                           << "checksum";
    QTest::newRow("DE, two digits swapped") << "DE136659976"
                                            << "DE"
                                            << "checksum";
    QTest::newRow("DE, a digit short") << "DE13669597"
                                       << "DE"
                                       << "format";
    QTest::newRow("AT") << "ATU13585627"
                        << "AT"
                        << "";
    QTest::newRow("AT without U") << "AT13585627"
                                  << "AT"
                                  << "format";
    QTest::newRow("CH") << "CHE-107.787.577 IVA"
                        << "CH"
                        << "";
    QTest::newRow("GR under EL") << "EL094259216"
                                 << "GR"
                                 << "";
    QTest::newRow("XI in GB") << "XI980780684"
                              << "GB"
                              << "";
    QTest::newRow("of another country") << "ATU13585627"
                                        << "DE"
                                        << "country";
    QTest::newRow("no country known") << "DE136695976"
                                      << ""
                                      << "";
    QTest::newRow("number without country") << "136695976"
                                            << "DE"
                                            << "format";
    QTest::newRow("country outside the list") << "12-3456789"
                                              << "US"
                                              << "";
    QTest::newRow("empty") << " "
                           << "DE"
                           << "";
}

void TestTaxId::knowsGoodAndBadIds()
{
    QFETCH(QString, taxId);
    QFETCH(QString, country);
    QFETCH(QString, keyword);
    const auto fault = taxIdFault(taxId, country);
    QCOMPARE(fault ? fault->keyword : QString(), keyword);
    QCOMPARE(fault && fault->expected.isEmpty(), false);
}

void TestTaxId::namesTheCountry()
{
    QCOMPARE(taxIdCountry(QStringLiteral("EL094259216")), QStringLiteral("GR"));
    QCOMPARE(taxIdCountry(QStringLiteral("CHE-107.787.577")), QStringLiteral("CH"));
    QCOMPARE(taxIdCountry(QStringLiteral("12-3456789")), QString());
}

//! python-stdnum, where it is installed, on numbers of the right form: right and wrong ones alike.
void TestTaxId::agreesWithAPeer()
{
    QProcess python;
    const QString program = QStringLiteral("/usr/bin/python3");
    python.start(program, {QStringLiteral("-c"), QStringLiteral("import stdnum")});
    if (!python.waitForFinished() || python.exitCode() != 0) {
        qInfo("python3-stdnum is not installed: the ids above are all there is");
        return;
    }
    SeededRng rng(7);
    QStringList asked;
    QByteArray lines;
    for (const char *shape : shapes) {
        for (int i = 0; i < 1500; ++i) {
            asked += filled(shape, rng);
            lines += taxIdCountry(asked.back()).toLower().toLatin1() + ' ' +
                     asked.back().toLatin1() + '\n';
        }
    }
    python.start(program, {QStringLiteral("-c"), QString::fromLatin1(peer)});
    QVERIFY(python.waitForStarted());
    python.write(lines);
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished(60000));
    const QList<QByteArray> answers = python.readAllStandardOutput().trimmed().split('\n');
    QVERIFY2(answers.size() == asked.size(), python.readAllStandardError().constData());
    QStringList different;
    int good = 0;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const bool isGood = !taxIdFault(asked[i], {});
        good += isGood ? 1 : 0;
        if (isGood != (answers[i] == "1"))
            different += asked[i];
    }
    qInfo("%lld ids compared, %d of them right", static_cast<long long>(asked.size()), good);
    QVERIFY(good > 1000);
    QVERIFY2(different.isEmpty(), qPrintable(different.mid(0, 40).join(QLatin1Char(' '))));
}

QTEST_GUILESS_MAIN(TestTaxId)
#include "test_taxid.moc"
