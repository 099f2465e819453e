// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/centralinvoices.h"

#include "models/base/decimal.h"
#include "tests/support/doubles/businesscentraltables.h"

namespace unsnag {
namespace {

const QString status = QStringLiteral("status");
const QString draft = QStringLiteral("Draft");

Decimal numberOf(const Json &value)
{
    return Decimal::fromText(value.scalarText()).value_or(Decimal());
}

DoubleAnswer draftOnly()
{
    return centralError(400, "Application_DialogException",
                        QStringLiteral("The action can be applied to a draft invoice only."));
}

} // namespace

DoubleAnswer centralError(int status, const char *code, const QString &words)
{
    return DoubleAnswer::json(
        status,
        JsonObject{
            {"error",
             JsonObject{
                 {"code", code},
                 {"message",
                  words + QStringLiteral(
                              "  CorrelationId:  3fb1f9d0-0000-4000-8000-000000000001.")}}}});
}

QString centralEtag(const DoubleRecord &record)
{
    const QByteArray row = "20;" + QByteArray::number(record.modified.time_since_epoch().count()) +
                           ";" + QByteArray::number(record.version) + ";00;";
    return QStringLiteral("W/\"%1\"").arg(QString::fromLatin1(row.toBase64()));
}

std::optional<DoubleAnswer> centralMismatch(const QByteArray &ifMatch, const DoubleRecord &record)
{
    if (ifMatch.isEmpty())
        return centralError(400, "BadRequest",
                            QStringLiteral("The request must have an If-Match header."));
    if (ifMatch == "*" || ifMatch == centralEtag(record).toLatin1())
        return std::nullopt;
    if (!ifMatch.startsWith("W/\""))
        return centralError(400, "BadRequest_InvalidToken",
                            QStringLiteral("The ETag value is not valid."));
    return centralError(409, "Request_EntityChanged",
                        QStringLiteral("Another user has already changed the record."));
}

QString CentralInvoices::nextLineId()
{
    return QStringLiteral("11e00000-0000-4000-8000-%1").arg(++m_lineIds, 12, 16, QLatin1Char('0'));
}

std::vector<DoubleRecord *> CentralInvoices::linesOf(const DoubleRecord &invoice)
{
    return m_lines.where([&invoice](const DoubleRecord &line) {
        return line.fields["documentId"].toString() == invoice.id;
    });
}

Json CentralInvoices::whole(const DoubleRecord &invoice)
{
    Json out = invoice.fields;
    out.set(QStringLiteral("id"), invoice.id);
    out.set(QStringLiteral("@odata.etag"), centralEtag(invoice));
    out.set(QStringLiteral("lastModifiedDateTime"), toRfc3339(invoice.modified));
    JsonArray lines;
    for (const DoubleRecord *record : linesOf(invoice)) {
        Json line = record->fields;
        line.set(QStringLiteral("id"), record->id);
        line.set(QStringLiteral("@odata.etag"), centralEtag(*record));
        lines.push_back(std::move(line));
    }
    out.set(QStringLiteral("salesInvoiceLines"), lines);
    return out;
}

std::optional<DoubleAnswer> CentralInvoices::refusedLine(const Json &line)
{
    const DoubleRecord *item = m_items.find(line["itemId"].toString());
    if (item == nullptr)
        return centralError(400, "Application_DialogException",
                            QStringLiteral("The \"itemId\" does not match to an Item."));
    if (item->fields["blocked"].toBool())
        return centralError(
            400, "Application_TestFieldException",
            QStringLiteral("Blocked must be equal to 'No' in Item: No.=%1. Current value is 'Yes'.")
                .arg(item->fields["number"].toString()));
    return std::nullopt;
}

std::optional<DoubleAnswer> CentralInvoices::make(const QString &id, const Json &body)
{
    const DoubleRecord *customer = m_customers.find(body["customerId"].toString());
    if (customer == nullptr)
        return centralError(400, "Application_DialogException",
                            QStringLiteral("The \"customerId\" does not match to a Customer."));
    for (const Json &line : body["salesInvoiceLines"].array()) {
        if (auto refused = refusedLine(line))
            return refused;
    }
    Json fields = body;
    const Json lines = body["salesInvoiceLines"];
    fields.remove(QStringLiteral("salesInvoiceLines"));
    fields.set(QStringLiteral("number"), QStringLiteral("S-INV%1").arg(++m_drafts));
    fields.set(status, draft);
    fields.set(QStringLiteral("customerNumber"), customer->fields["number"]);
    fields.set(QStringLiteral("customerName"), customer->fields["displayName"]);
    fields.set(QStringLiteral("externalDocumentNumber"),
               body["externalDocumentNumber"].toString().toUpper());
    for (const char *unset : {"currencyId", "orderId", "paymentTermsId"}) {
        if (fields[unset].isNull())
            fields.set(QString::fromLatin1(unset), zeroGuid);
    }
    if (fields["dueDate"].isNull())
        fields.set(QStringLiteral("dueDate"), "0001-01-01");
    DoubleRecord &invoice = m_invoices.add(id, fields);
    int sequence = 0;
    for (const Json &line : lines.array())
        addLine(invoice, line, sequence += 10000);
    sumUp(invoice);
    return std::nullopt;
}

void CentralInvoices::addLine(DoubleRecord &invoice, const Json &line, int sequence)
{
    const Decimal hundredth = *Decimal::fromText(QStringLiteral("0.01"));
    constexpr int cents = 2;
    const Decimal discount = numberOf(line["discountPercent"]) * hundredth;
    const Decimal amount =
        (numberOf(line["quantity"]) * numberOf(line["unitPrice"]) * (Decimal(1) - discount))
            .rounded(cents);
    const Decimal tax = (amount * *Decimal::fromText(QStringLiteral("0.19"))).rounded(cents);
    Json fields = line;
    fields.set(QStringLiteral("documentId"), invoice.id);
    fields.set(QStringLiteral("sequence"), Json(sequence));
    fields.set(QStringLiteral("lineObjectNumber"),
               m_items.find(line["itemId"].toString())->fields["number"]);
    fields.set(QStringLiteral("amountExcludingTax"), Json::number(amount.text()));
    fields.set(QStringLiteral("totalTaxAmount"), Json::number(tax.text()));
    fields.set(QStringLiteral("amountIncludingTax"), Json::number((amount + tax).text()));
    m_lines.add(nextLineId(), fields);
    m_invoices.touch(invoice);
}

void CentralInvoices::sumUp(DoubleRecord &invoice)
{
    Decimal net;
    Decimal tax;
    for (const DoubleRecord *line : linesOf(invoice)) {
        net = net + numberOf(line->fields["amountExcludingTax"]);
        tax = tax + numberOf(line->fields["totalTaxAmount"]);
    }
    m_invoices.change(invoice,
                      JsonObject{{"totalAmountExcludingTax", Json::number(net.text())},
                                 {"totalTaxAmount", Json::number(tax.text())},
                                 {"totalAmountIncludingTax", Json::number((net + tax).text())},
                                 {"remainingAmount", Json::number((net + tax).text())}});
}

DoubleAnswer CentralInvoices::post(DoubleRecord &invoice)
{
    if (invoice.fields[status].toString() != draft)
        return draftOnly();
    if (linesOf(invoice).empty())
        return centralError(400, "Application_DialogException",
                            QStringLiteral("There is nothing to post."));
    // The posted document has a number of its own series; the id goes on.
    m_invoices.change(invoice, JsonObject{{status, "Open"},
                                          {"number", QStringLiteral("PS-INV%1").arg(++m_posted)}});
    return DoubleAnswer::none(204);
}

DoubleAnswer CentralInvoices::cancel(DoubleRecord &invoice)
{
    const QString now = invoice.fields[status].toString();
    if (now == QLatin1String("Canceled"))
        return centralError(400, "Application_DialogException",
                            QStringLiteral("You cannot cancel this posted sales invoice because it "
                                           "has already been canceled."));
    if (now == draft)
        return centralError(400, "Application_DialogException",
                            QStringLiteral("The action can be applied to a posted invoice only."));
    m_invoices.change(invoice, JsonObject{{status, "Canceled"}});
    return DoubleAnswer::none(204);
}

DoubleAnswer CentralInvoices::remove(DoubleRecord &invoice)
{
    if (invoice.fields[status].toString() != draft)
        return draftOnly();
    for (DoubleRecord *line : linesOf(invoice))
        m_lines.erase(*line);
    m_invoices.erase(invoice);
    return DoubleAnswer::none(204);
}

} // namespace unsnag
