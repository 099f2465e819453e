// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/querytext.h"

#include <QHash>

namespace unsnag {
namespace {

//! What one language does to a character.
struct Quoting {
    QString backslashed; //!< characters a backslash goes before
    QString doubled;
    QString anyOne;           //!< become _, the sign for any one character
    QString dropped;          //!< left out
    bool hasControls = false; //!< line feed, return and tab have escapes
};

const QHash<QString, Quoting> &quotings()
{
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    static const QHash<QString, Quoting> all{
        {s("like"), {s("\\%_"), {}, {}, {}}},
        {s("sql_like"), {s("\\%_"), s("'"), {}, {}}},
        {s("odata"), {{}, s("'"), {}, {}}},
        {s("soql"), {s("\\'\""), {}, {}, {}, true}},
        {s("soql_like"), {s("\\'\"%_"), {}, {}, {}, true}},
        {s("suiteql"), {{}, s("'"), {}, {}}},
        {s("suiteql_like"), {{}, s("'"), s("%"), {}}},
        {s("coql"), {s("\\'"), {}, {}, {}}},
        {s("qbo"), {s("\\'"), {}, {}, {}}},
        {s("qbo_like"), {s("\\'"), {}, s("%"), {}}},
        {s("xero"), {{}, s("\""), {}, {}}},
        {s("dolibarr"), {{}, s("'"), {}, s("():")}},
        {s("criteria"), {s("\\(),"), {}, {}, {}}},
    };
    return all;
}

QString controlText(QChar c, const Quoting &rule)
{
    if (rule.hasControls && c == QLatin1Char('\n'))
        return QStringLiteral("\\n");
    if (rule.hasControls && c == QLatin1Char('\r'))
        return QStringLiteral("\\r");
    if (rule.hasControls && c == QLatin1Char('\t'))
        return QStringLiteral("\\t");
    return QStringLiteral(" ");
}

} // namespace

const QStringList &queryFilterNames()
{
    static const QStringList all = [] {
        QStringList names = quotings().keys();
        names.sort();
        return names;
    }();
    return all;
}

bool isQueryFilter(const QString &name)
{
    return quotings().contains(name);
}

QString quotedFor(const QString &filter, const QString &text)
{
    const Quoting rule = quotings().value(filter);
    QString out;
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            out += controlText(c, rule);
        else if (rule.dropped.contains(c))
            continue;
        else if (rule.anyOne.contains(c))
            out += QLatin1Char('_');
        else if (rule.doubled.contains(c))
            out.append(c).append(c);
        else if (rule.backslashed.contains(c))
            out.append(QLatin1Char('\\')).append(c);
        else
            out += c;
    }
    return out;
}

} // namespace unsnag
