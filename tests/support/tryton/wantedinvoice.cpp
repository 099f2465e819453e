// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tryton/wantedinvoice.h"

#include <QStringList>

namespace unsnag::test {
namespace {

QString dayOf(const Json &date)
{
    return QDate(static_cast<int>(date["year"].toInt()), static_cast<int>(date["month"].toInt()),
                 static_cast<int>(date["day"].toInt()))
        .toString(Qt::ISODate);
}

QString linesOf(const Json &invoice)
{
    QStringList lines;
    for (const Json &one : invoice["lines."].array())
        lines +=
            one["product."]["code"].toString() + QLatin1Char(' ') + one["quantity"].scalarText();
    return lines.join(QStringLiteral(", "));
}

} // namespace

QByteArray faultOf(const JsonArray &invoices, const WantedInvoice &wanted)
{
    if (invoices.size() != 1)
        return "expected one invoice, found " + Json(invoices).toIndentedText();
    const Json &invoice = invoices.front();
    if (!invoice["reference"].toString().startsWith(QLatin1String("UNS-")))
        return "expected a reference of the layer, found " + invoice.toIndentedText();
    const QStringList expected{QStringLiteral("posted"),
                               wanted.party.scalarText(),
                               wanted.net,
                               wanted.net,
                               wanted.lines,
                               wanted.day,
                               wanted.day.left(7),
                               wanted.terms};
    const QStringList found{invoice["state"].toString(),
                            invoice["party"].scalarText(),
                            invoice["untaxed_amount"]["decimal"].toString(),
                            invoice["total_amount"]["decimal"].toString(),
                            linesOf(invoice),
                            dayOf(invoice["invoice_date"]),
                            invoice["move."]["period."]["name"].toString(),
                            invoice["payment_term."]["name"].toString()};
    return found == expected ? QByteArray()
                             : "expected " + expected.join(QStringLiteral(" | ")).toUtf8() +
                                   ", found " + found.join(QStringLiteral(" | ")).toUtf8();
}

} // namespace unsnag::test
