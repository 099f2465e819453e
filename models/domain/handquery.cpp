// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/handquery.h"

#include <QRegularExpression>
#include <QStringList>

namespace unsnag {
namespace {

constexpr int longestQuery = 400;

bool fits(const char *pattern, const QString &word)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)))
        .match(word)
        .hasMatch();
}

//! Takes a word that says by its shape what it is. False for a plain one.
bool takeWord(Account &account, const QString &word)
{
    if (fits("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", word))
        account.email = word;
    else if (fits("(https?://)?([\\w-]+\\.)+[A-Za-z]{2,}(/\\S*)?", word) &&
             !fits("([A-Za-z]\\.)+[A-Za-z]{0,2}\\.?", word)) // "S.p.A." is no domain
        account.domain = word;
    else if (fits("(?=.*\\d.*\\d.*\\d.*\\d.*\\d)[A-Za-z]{2,3}[-.]?[0-9A-Za-z][0-9A-Za-z.-]{6,}",
                  word) ||
             fits("\\d{9,14}", word))
        account.taxId = word;
    else
        return false;
    return true;
}

} // namespace

Account accountMeant(const QString &typed)
{
    Account account;
    const QString text = typed.left(longestQuery).simplified();
    if (fits("(\\+|00)[\\d\\s()/.-]{6,}", text)) {
        account.phone = text;
        return account;
    }
    QStringList words;
    for (const QString &word : text.split(QLatin1Char(' '))) {
        if (!takeWord(account, word))
            words += word;
    }
    account.name = words.join(QLatin1Char(' '));
    return account;
}

} // namespace unsnag
