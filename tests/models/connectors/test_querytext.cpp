// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/filters.h"
#include "models/connectors/profile/querytext.h"

#include <QtTest>

using namespace unsnag;

namespace {

//! How a language ends a literal: by its quote, which is doubled or has a backslash before it inside.
struct LiteralRule {
    QChar quote;
    enum class Escape { Doubled, Backslash } escape;
};

LiteralRule ruleOf(const QString &filter)
{
    using Escape = LiteralRule::Escape;
    if (filter == QLatin1String("xero"))
        return {QLatin1Char('"'), Escape::Doubled};
    const bool isBackslash = filter.startsWith(QLatin1String("soql")) ||
                             filter.startsWith(QLatin1String("qbo")) ||
                             filter == QLatin1String("coql");
    return {QLatin1Char('\''), isBackslash ? Escape::Backslash : Escape::Doubled};
}

//! What a parser of the language reads of a literal, and where it ends (after the closing quote).
std::pair<QString, qsizetype> parsedLiteral(const QString &text, const LiteralRule &rule)
{
    QString out;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const bool isEscaped =
            rule.escape == LiteralRule::Escape::Backslash && text.at(i) == QLatin1Char('\\');
        if (isEscaped) {
            out += text.at(++i) == QLatin1Char('n') ? QLatin1Char('\n') : text.at(i);
            continue;
        }
        if (text.at(i) != rule.quote) {
            out += text.at(i);
            continue;
        }
        const bool isDoubled = rule.escape == LiteralRule::Escape::Doubled &&
                               text.mid(i + 1, 1) == QString(rule.quote);
        if (!isDoubled)
            return {out, i + 1};
        out += text.at(i++);
    }
    return {out, -1};
}

QStringList hostileTexts()
{
    return {QStringLiteral("plain"),
            QStringLiteral("O'Neill"),
            QStringLiteral("'"),
            QStringLiteral("''"),
            QStringLiteral("\\"),
            QStringLiteral("\\\\'"),
            QStringLiteral("\\'"),
            QStringLiteral("' OR '1'='1"),
            QStringLiteral("x') or ('1'='1"),
            QStringLiteral("\" || true || \""),
            QStringLiteral("100%_sure%"),
            QStringLiteral("a(b)c:d,e"),
            QStringLiteral("line\nbreak\r\tx"),
            QStringLiteral("nul") + QChar(0) + QStringLiteral("end'"),
            QStringLiteral("Bücher 東京 \U0001F9FE'"),
            QString(10240, QLatin1Char('\'')),
            QString(10240, QLatin1Char('\\')),
            QStringLiteral("{{c.password}}"),
            QStringLiteral("--'; DROP TABLE x; /*")};
}

} // namespace

//! Hostile texts inside the literals of query languages.
class TestQueryText : public QObject
{
    Q_OBJECT
private slots:
    void staysInsideItsLiteral_data();
    void staysInsideItsLiteral();
    void escapesWhatMeansMore_data();
    void escapesWhatMeansMore();
    void leavesNoControls();
    void keepsNull();
};

void TestQueryText::staysInsideItsLiteral_data()
{
    QTest::addColumn<QString>("filter");
    for (const QString &name : queryFilterNames()) {
        if (name != QLatin1String("like") && name != QLatin1String("criteria"))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestQueryText::staysInsideItsLiteral()
{
    QFETCH(const QString, filter);
    const LiteralRule rule = ruleOf(filter);
    for (const QString &text : hostileTexts()) {
        const QString literal = rule.quote + quotedFor(filter, text) + rule.quote;
        const auto [read, end] = parsedLiteral(literal + QStringLiteral(" AND x = 1"), rule);
        QVERIFY2(end == literal.size(), qPrintable(filter + QLatin1Char(' ') + text.left(40)));
        // What is no sign of anything comes out as it went in.
        const bool isExact = filter == QLatin1String("odata") ||
                             filter == QLatin1String("suiteql") ||
                             filter == QLatin1String("xero") || filter == QLatin1String("coql") ||
                             filter == QLatin1String("qbo");
        QString expected = text;
        for (QChar &c : expected) {
            if (c.unicode() < 0x20)
                c = QLatin1Char(' ');
        }
        if (isExact)
            QCOMPARE(read, expected);
    }
}

void TestQueryText::escapesWhatMeansMore_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *filter, const char *text, const char *expected) {
        QTest::addRow("%s", filter) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("like", "50%_\\'", "50\\%\\_\\\\'");
    row("sql_like", "50%_\\'", "50\\%\\_\\\\''");
    row("odata", "O'N%_", "O''N%_");
    row("soql", "O'N\n\t\"\\%", "O\\'N\\n\\t\\\"\\\\%");
    row("soql_like", "O'N%_", "O\\'N\\%\\_");
    row("suiteql", "O'N%\\", "O''N%\\");
    row("suiteql_like", "O'N%_", "O''N__");
    row("coql", "O'N\\", "O\\'N\\\\");
    row("qbo", "O'N\\%", "O\\'N\\\\%");
    row("qbo_like", "O'N%", "O\\'N_");
    row("xero", "a\"b'c\\", "a\"\"b'c\\");
    row("dolibarr", "O'N (x):y", "O''N xy");
    row("criteria", "a(b),c\\d'", "a\\(b\\)\\,c\\\\d'");
}

void TestQueryText::escapesWhatMeansMore()
{
    QFETCH(const QString, text);
    QTEST(quotedFor(QString::fromLatin1(QTest::currentDataTag()), text), "expected");
}

void TestQueryText::leavesNoControls()
{
    QString controls;
    for (ushort c = 0; c < 0x20; ++c)
        controls += QChar(c);
    controls += QChar(0x7f);
    for (const QString &name : queryFilterNames()) {
        for (const QChar c : quotedFor(name, controls))
            QVERIFY2(c.unicode() >= 0x20 && c.unicode() != 0x7f, qPrintable(name));
    }
}

void TestQueryText::keepsNull()
{
    const Json scope;
    const WireTypes types;
    for (const QString &name : queryFilterNames()) {
        const auto filtered = applyFilter({name, {}}, Json(), {scope, types});
        QVERIFY2(filtered.ok() && filtered->isNull(), qPrintable(name));
        QVERIFY2(!applyFilter({name, {}}, Json(JsonArray{1}), {scope, types}).ok(),
                 qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestQueryText)
#include "test_querytext.moc"
