// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/taxnumber.h"

#include "models/base/rng.h"

#include <QProcess>
#include <QtTest>

using namespace unsnag;

namespace {

//! Prints "1" or "0" per line "module id" read: whether python-stdnum takes the id.
const char *const peer = R"(
import importlib, sys
for line in sys.stdin:
    name, number = line.split()
    module = importlib.import_module('stdnum.' + name)
    try:
        if name == 'mx.rfc':
            module.validate(number, validate_check_digits=True)
        else:
            module.validate(number)
        print(1)
    except Exception:
        print(0)
)";

//! A form of a country: the module that knows it, and its shape; # stands for a digit, @ for a letter,
//! % for either.
struct Shape {
    const char *country;
    const char *module;
    const char *text;
};

constexpr Shape shapes[] = {{"AR", "ar.cuit", "30#########"},
                            {"AU", "au.abn", "51#########"},
                            {"AU", "au.acn", "#########"},
                            {"BR", "br.cnpj", "########0001##"},
                            {"BR", "br.cpf", "###########"},
                            {"BY", "by.unp", "1########"},
                            {"CA", "ca.bn", "#########"},
                            {"CA", "ca.bn", "#########RT0001"},
                            {"CL", "cl.rut", "########K"},
                            {"CL", "cl.rut", "#########"},
                            {"CN", "cn.uscc", "91110000########%%"},
                            {"CO", "co.nit", "9#########"},
                            {"DO", "do.rnc", "#########"},
                            {"FR", "fr.siren", "#########"},
                            {"GT", "gt.nit", "#######K"},
                            {"GT", "gt.nit", "########"},
                            {"ID", "id.npwp", "01#######013000"},
                            {"IL", "il.hp", "5########"},
                            {"IN", "in_.gstin", "27AAPFU0939F1Z%"},
                            {"IS", "is_.kennitala", "450401###0"},
                            {"JP", "jp.cn", "7############"},
                            {"MA", "ma.ice", "###############"},
                            {"MD", "md.idno", "#############"},
                            {"ME", "me.pib", "########"},
                            {"MK", "mk.edb", "#############"},
                            {"MX", "mx.rfc", "GODE561231GR#"},
                            {"MX", "mx.rfc", "MAB9307148T#"},
                            {"MX", "mx.rfc", "EXA010203%%#"},
                            {"NZ", "nz.ird", "49######"},
                            {"NZ", "nz.ird", "12#######"},
                            {"PE", "pe.ruc", "20#########"},
                            {"PL", "pl.regon", "#########"},
                            {"PL", "pl.regon", "##############"},
                            {"PY", "py.ruc", "########"},
                            {"RS", "rs.pib", "#########"},
                            {"RU", "ru.inn", "##########"},
                            {"RU", "ru.inn", "############"},
                            {"SE", "se.orgnr", "556#######"},
                            {"SG", "sg.uen", "########@"},
                            {"SG", "sg.uen", "2001#####@"},
                            {"SG", "sg.uen", "T01LL####@"},
                            {"SV", "sv.nit", "0#####0#######"},
                            {"SV", "sv.nit", "0#########0###"},
                            {"TH", "th.tin", "01###########"},
                            {"TR", "tr.vkn", "##########"},
                            {"UA", "ua.edrpou", "########"},
                            {"UY", "uy.rut", "21######001#"},
                            {"VE", "ve.rif", "J#########"},
                            {"VE", "ve.rif", "G#########"},
                            {"VN", "vn.mst", "01########"},
                            {"ZA", "za.tin", "0#########"}};

QString filled(const char *shape, Rng &rng)
{
    QString text = QString::fromLatin1(shape);
    for (QChar &letter : text) {
        const bool isDigit =
            letter == QLatin1Char('#') || (letter == QLatin1Char('%') && rng.below(36) < 10);
        if (isDigit)
            letter = QLatin1Char(static_cast<char>('0' + rng.below(10)));
        else if (letter == QLatin1Char('@') || letter == QLatin1Char('%'))
            letter = QLatin1Char(static_cast<char>('A' + rng.below(26)));
    }
    return text;
}

} // namespace

Q_DECLARE_METATYPE(unsnag::TaxCheck)

class TestTaxNumber : public QObject
{
    Q_OBJECT
private slots:
    void readsIds_data();
    void readsIds();
    void agreesWithAPeer();
    void staysCalm_data();
    void staysCalm();
    void leavesTheCountryOut_data();
    void leavesTheCountryOut();
    void knowsASlip_data();
    void knowsASlip();
};

void TestTaxNumber::readsIds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("country");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("told");
    QTest::addColumn<TaxCheck>("check");
    const auto row = [](const char *text, const char *country, const char *key, const char *told,
                        TaxCheck check) {
        QTest::addRow("%s of %s", text, country) << QByteArray(text) << QByteArray(country)
                                                 << QByteArray(key) << QByteArray(told) << check;
    };
    using enum TaxCheck;
    row("de 136.695-976", "", "DE136695976", "DE", Valid);
    row("DE136695976", "AT", "DE136695976", "DE", Valid);
    row("136695976", "DE", "DE136695976", "DE", Valid);
    row("136695976", "", "136695976", "", Unknown);
    row("DE136695978", "DE", "DE136695978", "DE", Broken);
    row("DE13669597", "DE", "DE13669597", "DE", Broken);
    row("EL094259216", "", "GR094259216", "GR", Valid);
    row("GR 094259216", "", "GR094259216", "GR", Valid);
    row("094259216", "GR", "GR094259216", "GR", Valid);
    row("CHE-107.787.577 IVA", "", "CH107787577", "CH", Valid);
    row("CHE107787577MWST", "CH", "CH107787577", "CH", Valid);
    row("XI980780684", "", "GB980780684", "GB", Valid);
    row("GB 980 7806 84", "GB", "GB980780684", "GB", Valid);
    row("ATU13585627", "", "ATU13585627", "AT", Valid);
    row("U13585627", "AT", "ATU13585627", "AT", Valid);
    row("DE331947716-00001", "", "DE331947716", "DE", Valid);
    row("19378947", "AT", "ATU19378947", "AT", Valid);
    row("303 954 762", "FR", "FR84303954762", "FR", Valid);
    row("303 954 762 00012", "FR", "FR84303954762", "FR", Valid);
    row("FR 84 303954762", "", "FR84303954762", "FR", Valid);
    row("SIREN 356 224 154", "FR", "FR00356224154", "FR", Valid);
    row("556677-6570", "SE", "SE556677657001", "SE", Valid);
    row("556677-6570", "", "SE556677657001", "SE", Valid);
    row("16556677-6570", "SE", "SE556677657001", "SE", Valid);
    row("SE556677657001", "", "SE556677657001", "SE", Valid);
    row("004495445", "NL", "NL004495445B01", "NL", Valid);
    row("NL0044.95.445.B01", "", "NL004495445B01", "NL", Valid);
    row("0599.712.198", "BE", "BE0599712198", "BE", Valid);
    row("0599.712.198", "", "BE0599712198", "BE", Valid);
    row("599712198", "BE", "BE0599712198", "BE", Valid);
    row("23255933-2-41", "HU", "HU23255933", "HU", Valid);
    row("587-404-16-20", "", "PL5874041620", "PL", Valid);
    row("NIP 5874041620", "PL", "PL5874041620", "PL", Valid);
    row("1264010024", "IT", "IT01264010024", "IT", Valid);
    row("P.IVA 01264010024", "IT", "IT01264010024", "IT", Valid);
    row("RSSMRA80A01H501U", "IT", "ITRSSMRA80A01H501U", "IT", Unknown);
    row("CHE-170.314.415 MWST", "LI", "CH170314415", "CH", Valid);
    row("GB915432481001", "", "GB915432481", "GB", Valid);
    row("SC123456", "GB", "GBSC123456", "GB", Unknown);
    row("NO 923 609 016 MVA", "", "NO923609016", "NO", Valid);
    row("12-3456789", "US", "US123456789", "US", Unknown);
    row("12-3456789", "", "US123456789", "US", Unknown);
    row("EIN: 12-3456789", "US", "US123456789", "US", Unknown);
    row("123456789", "", "123456789", "", Unknown);
    row("76.819.497/0001-36", "", "BR76819497000136", "BR", Valid);
    row("76819497000136", "BR", "BR76819497000136", "BR", Valid);
    row("CNPJ 76.819.497/0001-36", "BR", "BR76819497000136", "BR", Valid);
    row("76.819.497/0001-35", "BR", "BR76819497000135", "BR", Broken);
    row("76.819.497/0001-35", "", "76819497000135", "", Unknown);
    row("30-77639498-6", "", "AR30776394986", "AR", Valid);
    row("76.119.609-k", "", "CL76119609K", "CL", Valid);
    row("931.424.213-1", "CO", "CO931424213", "CO", Valid);
    row("931424213", "CO", "CO931424213", "CO", Unknown);
    row("27AABCE1234F1Z5", "", "IN27AABCE1234F1Z5", "IN", Valid);
    row("27AABCE1234F1Z6", "IN", "IN27AABCE1234F1Z6", "IN", Broken);
    row("AABCE1234F", "IN", "INAABCE1234F", "IN", Unknown);
    row("ABN 72 062 370 003", "AU", "AU72062370003", "AU", Valid);
    row("72 062 370 003", "", "AU72062370003", "AU", Valid);
    row("ACN 062 370 003", "AU", "AU72062370003", "AU", Valid);
    row("381607191 RT 0001", "CA", "CA381607191", "CA", Valid);
    row("381607191", "CA", "CA381607191", "CA", Valid);
    row("T7742175218373", "JP", "JP7742175218373", "JP", Valid);
    row("7742175218373", "JP", "JP7742175218373", "JP", Valid);
    row("01.781.384.1-013.000", "ID", "ID017813841013000", "ID", Valid);
    row("0017813841013000", "ID", "ID017813841013000", "ID", Valid);
    row("7719497063/771901001", "RU", "RU7719497063", "RU", Valid);
    row("EXA010203AB9", "MX", "MXEXA010203AB9", "MX", Broken);
    row("100123456700003", "AE", "AE100123456700003", "AE", Unknown);
    row("12345675", "TW", "TW12345675", "TW", Valid);
    row("VAT No. DE136695976", "", "DE136695976", "DE", Valid);
    row("USt-IdNr.: DE136695976", "AT", "DE136695976", "DE", Valid);
    row("St.-Nr. 21/815/08150", "DE", "2181508150", "", Unknown);
    row("21/815/08150", "DE", "2181508150", "", Unknown);
    row("HRB 12345 B", "DE", "HRB12345B", "", Unknown);
    row("Кириллица 12", "", "Кириллица12", "", Unknown);
    row("ＤＥ１３６６９５９７６", "", "DE136695976", "DE", Valid);
    row("", "DE", "", "", Unknown);
    row("---", "", "", "", Unknown);
}

void TestTaxNumber::readsIds()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, country);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, told);
    QFETCH(TaxCheck, check);
    const TaxNumber number = taxNumber(text.toStdString(), country.toStdString());
    QCOMPARE(QByteArray::fromStdString(number.key), key);
    QCOMPARE(QByteArray::fromStdString(number.country), told);
    QCOMPARE(number.check, check);
}

//! python-stdnum, where it is installed, on numbers of the right form: right and wrong ones alike.
void TestTaxNumber::agreesWithAPeer()
{
    QProcess python;
    const QString program = QStringLiteral("/usr/bin/python3");
    python.start(program, {QStringLiteral("-c"), QStringLiteral("import stdnum")});
    if (!python.waitForFinished() || python.exitCode() != 0) {
        qInfo("python3-stdnum is not installed: the ids above are all there is");
        return;
    }
    SeededRng rng(7);
    std::vector<std::pair<const Shape *, QString>> asked;
    QByteArray lines;
    for (const Shape &shape : shapes) {
        for (int i = 0; i < 400; ++i) {
            asked.emplace_back(&shape, filled(shape.text, rng));
            lines += QByteArray(shape.module) + ' ' + asked.back().second.toLatin1() + '\n';
        }
    }
    python.start(program, {QStringLiteral("-c"), QString::fromLatin1(peer)});
    QVERIFY(python.waitForStarted());
    python.write(lines);
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished(60000));
    const QList<QByteArray> answers = python.readAllStandardOutput().trimmed().split('\n');
    QVERIFY2(static_cast<std::size_t>(answers.size()) == asked.size(),
             python.readAllStandardError().constData());
    QStringList different;
    QSet<QString> modulesWithGood;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto &[shape, id] = asked[i];
        const bool isGood = taxNumber(id.toStdString(), shape->country).check == TaxCheck::Valid;
        if (isGood)
            modulesWithGood += QString::fromLatin1(shape->module);
        if (isGood != (answers[static_cast<qsizetype>(i)] == "1"))
            different += QString::fromLatin1(shape->module) + QLatin1Char(' ') + id;
    }
    for (const Shape &shape : shapes)
        QVERIFY2(modulesWithGood.contains(QString::fromLatin1(shape.module)), shape.module);
    QVERIFY2(different.isEmpty(), qPrintable(different.mid(0, 60).join(QLatin1Char('\n'))));
}

void TestTaxNumber::staysCalm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("invalid UTF-8") << QByteArray("\xFF\xFE\xC3 DE\xF5\x80 136695976");
    QTest::newRow("NUL") << QByteArray("DE\0"
                                       "136695976",
                                       12);
    QTest::newRow("digits") << QByteArray(1'000'000, '1');
    QTest::newRow("letters") << QByteArray(1'000'000, 'A');
    QTest::newRow("dashes") << QByteArray(1'000'000, '-');
    QTest::newRow("wide") << QByteArray("\xD0\x96").repeated(500'000);
    QTest::newRow("country alone") << QByteArray("DE");
    QTest::newRow("Swiss alone") << QByteArray("CHE");
}

void TestTaxNumber::staysCalm()
{
    QFETCH(QByteArray, text);
    const std::string plain = text.toStdString();
    for (const char *country : {"", "DE", "FR", "CH", "de", "xyz", "\xFF\xFF"}) {
        const TaxNumber number = taxNumber(plain, country);
        QVERIFY(number.key.size() <= 60);
        QVERIFY(bareTax(number.key).size() <= number.key.size());
        QVERIFY(!isNearTax(plain, plain));
    }
    QVERIFY(bareTax(plain).size() <= plain.size());
}

void TestTaxNumber::leavesTheCountryOut_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("bare");
    const auto row = [](const char *key, const char *bare) {
        QTest::addRow("%s", key) << QByteArray(key) << QByteArray(bare);
    };
    row("DE136695976", "136695976");
    row("DE136695978", "136695978");
    row("136695976", "136695976");
    row("ATU13585627", "U13585627");
    row("CH107787577", "107787577");
    row("GR094259216", "094259216");
    row("FR84303954762", "303954762");
    row("SE556677657001", "5566776570");
    row("NL004495445B01", "004495445");
    row("AU72062370003", "062370003");
    row("US123456789", "123456789");
    row("GBSC123456", "SC123456");
    row("IN27AABCE1234F1Z5", "27AABCE1234F1Z5");
    row("HRB12345B", "HRB12345B");
    row("", "");
}

void TestTaxNumber::leavesTheCountryOut()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, bare);
    QCOMPARE(QByteArray::fromStdString(bareTax(key.toStdString())), bare);
}

void TestTaxNumber::knowsASlip_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("isNear");
    const auto row = [](const char *a, const char *b, bool isNear) {
        QTest::addRow("%s %s", a, b) << QByteArray(a) << QByteArray(b) << isNear;
    };
    row("DE136695976", "DE136695978", true);
    row("DE136695976", "DE136659976", true);
    row("DE136695976", "DE13669597", true);
    row("DE136695976", "DE36695976", true);
    row("DE136695976", "DE1366959766", true);
    row("DE136695976", "DE136695976", false);
    row("DE136695976", "SE136695976", false);
    row("DE136695976", "ED136695976", false);
    row("DE136695976", "DE136695789", false);
    row("DE136695976", "DE1366959", false);
    row("NLO04495445B01", "NL004495445B01", true);
    row("123456", "123457", false);
    row("1234567", "123456", false);
    row("", "", false);
}

void TestTaxNumber::knowsASlip()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, isNear);
    QCOMPARE(isNearTax(a.toStdString(), b.toStdString()), isNear);
    QCOMPARE(isNearTax(b.toStdString(), a.toStdString()), isNear);
}

QTEST_GUILESS_MAIN(TestTaxNumber)
#include "test_taxnumber.moc"
