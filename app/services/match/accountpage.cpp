// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/match/accountpage.h"

#include "models/connectors/reconciliation/accountproperties.h"
#include "models/wording/candidatewords.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

//! Text that can't change what stands around it: neither tags nor a turned direction.
QString shown(const QString &text)
{
    return QStringLiteral("<bdi>%1</bdi>").arg(text.toHtmlEscaped());
}

QString row(const QString &field, const QString &value)
{
    return value.isEmpty() ? QString()
                           : QStringLiteral("<tr><th>%1</th><td>%2</td></tr>\n")
                                 .arg(accountFieldText(field).toHtmlEscaped(), shown(value));
}

QByteArray page(const QString &title, const QString &body)
{
    const QString head = QStringLiteral(
        "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>%1</title>\n<style>"
        "body{font:14px sans-serif;margin:8px}h1{font-size:16px;margin:0 0 6px}"
        "th{text-align:left;font-weight:normal;color:#555;padding-right:12px;vertical-align:top}"
        "td{overflow-wrap:anywhere}</style>\n</head>\n<body>\n");
    return (head.arg(title.toHtmlEscaped()) + body + QStringLiteral("</body>\n</html>\n")).toUtf8();
}

} // namespace

QByteArray accountPage(const Account &account)
{
    QString rows = row(QStringLiteral("id"), account.id);
    for (const AccountProperty &property : accountProperties())
        rows += row(property.id, account.*property.field);
    return page(
        account.name,
        QStringLiteral("<h1>%1</h1>\n<table>\n%2</table>\n").arg(shown(account.name), rows));
}

QByteArray missingAccountPage(const QString &id)
{
    const QString sentence =
        QCoreApplication::translate("unsnag::MatchService", "There is no account with this id.");
    return page(id, QStringLiteral("<p>%1 %2</p>\n").arg(sentence.toHtmlEscaped(), shown(id)));
}

} // namespace unsnag
