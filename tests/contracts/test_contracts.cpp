// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/contracts/contractcase.h"
#include "tests/support/doubles/doubles.h"

#include <QtTest>

using namespace unsnag;

//! Every promise of a connector over every shipped profile, each against the double of its system.
//! One case: `test_contracts keeps:PROFILE/CASE`; UNSNAG_CONTRACT=PROFILE,… takes only those.
class TestContracts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyProfileHasADouble();
    void keeps_data();
    void keeps();
    void cleanupTestCase();

private:
    [[nodiscard]] QString reasonAgainst(ContractBench &bench, const ContractCase &wanted) const;

    ProfileLibrary m_library;
    std::vector<ContractCase> m_cases = allContractCases();
    std::map<QString, std::map<QString, QString>> m_table; //!< profile → case → mark
    QStringList m_exempt;
};

namespace {

QStringList wantedProfiles()
{
    const QString chosen = qEnvironmentVariable("UNSNAG_CONTRACT");
    return chosen.isEmpty() ? doubleNames() : chosen.split(QLatin1Char(','));
}

} // namespace

void TestContracts::initTestCase()
{
    const auto profiles = builtinProfiles();
    QVERIFY2(profiles.ok(), profiles ? "" : qPrintable(profiles.error().line()));
    for (const auto &profile : *profiles)
        m_library.put(profile);
}

void TestContracts::everyProfileHasADouble()
{
    static const QStringList live{QStringLiteral("tryton-6.0"), QStringLiteral("tryton-7.0")};
    for (const auto &profile : m_library.all())
        QVERIFY2(live.contains(profile->id()) || doubleNames().contains(profile->id()),
                 qPrintable(profile->id() + " has no double"));
    for (const QString &profile : live)
        m_exempt +=
            QStringLiteral("%1, every case: it has no double, connectors_tryton… and tryton "
                           "ask the real server")
                .arg(profile);
}

QString TestContracts::reasonAgainst(ContractBench &bench, const ContractCase &wanted) const
{
    const auto ask = [&bench](const QString &name) {
        return bench.server().with(
            [&name](DoubleSystem &system) { return system.exemption(name); });
    };
    QString reason = ask(wanted.name);
    for (const QString &operation : wanted.needs) {
        if (reason.isEmpty() && !bench.profile().hasOperation(operation))
            reason = ask(QStringLiteral("operation ") + operation);
    }
    return reason;
}

void TestContracts::keeps_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("number");
    for (const QString &profile : wantedProfiles()) {
        for (std::size_t i = 0; i < m_cases.size(); ++i)
            QTest::newRow(qPrintable(profile + QLatin1Char('/') + m_cases[i].name))
                << profile << int(i);
    }
}

void TestContracts::keeps()
{
    QFETCH(const QString, profile);
    QFETCH(const int, number);
    const ContractCase &wanted = m_cases[static_cast<std::size_t>(number)];
    QString &mark = m_table[profile][wanted.name];
    mark = QStringLiteral("FAIL");
    ContractBench bench(m_library, profile);
    QVERIFY2(bench.problem().isEmpty(), qPrintable(bench.problem()));
    if (!wanted.isFor(bench.profile())) {
        mark.clear();
        return;
    }
    const QString reason = reasonAgainst(bench, wanted);
    if (!reason.isEmpty()) {
        mark = QStringLiteral("-");
        m_exempt += QStringLiteral("%1, %2: %3").arg(profile, wanted.name, reason);
        return;
    }
    for (const QString &operation : wanted.needs)
        QVERIFY2(bench.profile().hasOperation(operation),
                 qPrintable(QStringLiteral("no operation %1, and no reason why").arg(operation)));
    ContractFinding finding;
    wanted.run(bench, finding);
    QVERIFY2(finding.isClean(), qPrintable(finding.words()));
    mark = QStringLiteral("ok");
}

void TestContracts::cleanupTestCase()
{
    QStringList lines{QStringLiteral("profile × case (ok, - not asked, blank: not its role)")};
    int column = 0;
    for (const auto &row : m_table)
        lines += QStringLiteral("  %1 = %2").arg(++column).arg(row.first);
    for (const ContractCase &each : m_cases) {
        QString line = each.name.leftJustified(42);
        for (const auto &[profile, marks] : m_table) {
            const auto found = marks.find(each.name);
            line += (found == marks.end() ? QString() : found->second).leftJustified(5);
        }
        lines += line;
    }
    lines += QStringLiteral("not asked:");
    lines += m_exempt;
    for (const QString &line : lines)
        qInfo("%s", qPrintable(line));
}

QTEST_GUILESS_MAIN(TestContracts)
#include "test_contracts.moc"
