// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/matching/foldedwords.h"

#include <QFile>
#include <QtTest>

using namespace unsnag;
using namespace unsnag::matchingtest;

namespace {

QStringList linesOf(const QString &path)
{
    QFile file(QStringLiteral(UNSNAG_RESEARCH_DIR "/matching-data/") + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

//! The items of the lists called "aliases" in a YAML file of one item a line.
QStringList aliasesIn(const QStringList &lines)
{
    static const QRegularExpression field(QStringLiteral("^- \\w+: "));
    QStringList aliases;
    bool isList = false;
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        if (text.endsWith(QLatin1Char(':')) || !text.startsWith(QLatin1Char('-'))) {
            isList = text == QLatin1String("aliases:");
        } else if (field.match(text).hasMatch()) {
            isList = false;
        } else if (isList) {
            QString alias = text.mid(1).section(QLatin1String(" #"), 0, 0).trimmed();
            if (alias.startsWith(QLatin1Char('"')) || alias.startsWith(QLatin1Char('\'')))
                alias = alias.mid(1).chopped(1);
            aliases += alias;
        }
    }
    return aliases;
}

bool isLatin(const std::string &folded)
{
    static const QRegularExpression other(QStringLiteral("[^\\x00-\\x7F]"));
    const QString text = QString::fromStdString(folded);
    return std::ranges::none_of(text, [](QChar c) { return c.isLetter() && c.unicode() > 0x7F; });
}

struct Coverage {
    int all = 0;
    int found = 0;

    void count(const QString &form)
    {
        const Reading reading = readingOf(wordsOf(QStringLiteral("Nordlicht Example ") + form));
        const QStringList name{QStringLiteral("nordlicht"), QStringLiteral("example")};
        ++all;
        found += reading.core == name ? 1 : 0;
        if (reading.core != name && qEnvironmentVariableIsSet("UNSNAG_SHOW_MISSES"))
            qInfo("not found: %s", qPrintable(form));
    }
    [[nodiscard]] double share() const { return static_cast<double>(found) / all; }
};

} // namespace

//! How many legal forms of public collections are known at the end of a name.
class TestLegalFormCoverage : public QObject
{
    Q_OBJECT
private slots:
    void organisationTypes();
    void legalNames();
    void companiesKeepAName();
};

void TestLegalFormCoverage::organisationTypes()
{
    Coverage latin;
    Coverage other;
    for (const QString &alias :
         aliasesIn(linesOf(QStringLiteral("legal-forms/rigour_org_types.yml"))))
        (isLatin(folded(alias.toStdString())) ? latin : other).count(alias);
    qInfo(
        "organisation types: %d of %d in Latin, Greek, Cyrillic letters (%.4f), %d of %d in others",
        latin.found, latin.all, latin.share(), other.found, other.all);
    QVERIFY(latin.all > 1500);
    QVERIFY(latin.share() >= 0.97);
}

void TestLegalFormCoverage::legalNames()
{
    Coverage coverage;
    for (const QString &line : linesOf(QStringLiteral("legal-forms/dnb_legal_names.csv")).mid(1))
        coverage.count(line.section(QLatin1Char(','), 0, 0));
    qInfo("legal names: %d of %d (%.4f)", coverage.found, coverage.all, coverage.share());
    QVERIFY(coverage.all > 300);
    QVERIFY(coverage.share() >= 0.97);
}

void TestLegalFormCoverage::companiesKeepAName()
{
    int companies = 0;
    int withForm = 0;
    for (const QString &line : linesOf(QStringLiteral("cleanco/companies.csv"))) {
        const Reading reading = readingOf(wordsOf(line.section(QLatin1Char(';'), 0, 0)));
        QVERIFY2(!reading.core.isEmpty(), qPrintable(line));
        ++companies;
        withForm += reading.form == LegalForm::None ? 0 : 1;
    }
    qInfo("%d companies keep a name, %d show a legal form", companies, withForm);
    QVERIFY(companies > 1000);
}

QTEST_GUILESS_MAIN(TestLegalFormCoverage)
#include "test_legalform_coverage.moc"
