// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/xerobooks.h"

#include "models/base/decimal.h"

#include <QDate>

namespace unsnag {
namespace {

const QString contacts = QStringLiteral("Contacts");
const QString invoices = QStringLiteral("Invoices");

QString slashDate(Timestamp moment)
{
    return QStringLiteral("/Date(%1+0000)/").arg(moment.time_since_epoch().count());
}

Decimal decimalAt(const Json &record, const char *member)
{
    return Decimal::fromText(record[member].scalarText()).value_or(Decimal());
}

bool isOpen(const Json &invoice)
{
    const QString status = invoice["Status"].toString();
    return status != QLatin1String("VOIDED") && status != QLatin1String("DELETED");
}

//! Why an invoice cannot go from one status to another; empty where it can.
QString transitionError(const QString &from, const QString &to)
{
    static const std::map<QString, QStringList> ways{
        {QStringLiteral("DRAFT"), {"DRAFT", "SUBMITTED", "AUTHORISED", "DELETED"}},
        {QStringLiteral("SUBMITTED"), {"DRAFT", "SUBMITTED", "AUTHORISED", "DELETED"}},
        {QStringLiteral("AUTHORISED"), {"AUTHORISED", "VOIDED"}}};
    const auto found = ways.find(from);
    return found != ways.end() && found->second.contains(to)
               ? QString()
               : QStringLiteral("Invoice not of valid status for modification");
}

} // namespace

XeroBooks::XeroBooks(DoubleTime &time) : m_contacts(time), m_invoices(time), m_items(time) {}

bool XeroBooks::has(const QString &resource)
{
    return resource == contacts || resource == invoices || resource == QLatin1String("Items");
}

QString XeroBooks::idName(const QString &resource)
{
    return resource.chopped(1) + QLatin1String("ID");
}

DoubleTable &XeroBooks::table(const QString &resource)
{
    if (resource == contacts)
        return m_contacts;
    return resource == invoices ? m_invoices : m_items;
}

DoubleRecord *XeroBooks::find(const QString &resource, const QString &name)
{
    DoubleTable &rows = table(resource);
    if (DoubleRecord *found = rows.find(name))
        return found;
    const char *member = resource == contacts   ? "ContactNumber"
                         : resource == invoices ? "InvoiceNumber"
                                                : "Code";
    const auto found = rows.where(
        [&](const DoubleRecord &record) { return record.fields[member].toString() == name; });
    return found.empty() || name.isEmpty() ? nullptr : found.front();
}

QString XeroBooks::put(const QString &resource, Json fields)
{
    const QString id =
        QStringLiteral("00000000-0000-4000-8000-%1").arg(++m_lastId, 12, 10, QLatin1Char('0'));
    fields.set(idName(resource), id);
    table(resource).add(id, resource == invoices ? settled(std::move(fields)) : std::move(fields));
    return id;
}

QStringList XeroBooks::contactErrors(const Json &given, const DoubleRecord *there)
{
    QStringList errors;
    const QString name = given["Name"].toString();
    if (name.isEmpty() && there == nullptr)
        errors += QStringLiteral("The Contact Name must be specified.");
    if (given["ContactNumber"].toString().size() > 50)
        errors += QStringLiteral("The Contact Number must be no longer than 50 characters.");
    const QString mail = given["EmailAddress"].toString();
    if (!mail.isEmpty() && !mail.contains(QLatin1Char('@')))
        errors += QStringLiteral("Email address must be valid.");
    const auto same = [&](const char *member, const QString &value) {
        return m_contacts.where([&](const DoubleRecord &other) {
            return &other != there && !value.isEmpty() &&
                   other.fields["ContactStatus"].toString() == QLatin1String("ACTIVE") &&
                   other.fields[member].toString().compare(value, Qt::CaseInsensitive) == 0;
        });
    };
    if (!same("Name", name).empty())
        errors += QStringLiteral("The contact name %1 is already assigned to another contact. The "
                                 "contact name must be unique across all active contacts.")
                      .arg(name);
    if (!same("ContactNumber", given["ContactNumber"].toString()).empty())
        errors += QStringLiteral("Contact Number is already assigned to another contact.");
    return errors;
}

QStringList XeroBooks::lineErrors(const Json &lines)
{
    QStringList errors;
    for (const Json &line : lines.array()) {
        const QString account = line["AccountCode"].toString();
        if (account != QLatin1String("200") && account != QLatin1String("260"))
            errors += QStringLiteral("Account code '%1' is not a valid code for this document.")
                          .arg(account);
        const QString item = line["ItemCode"].toString();
        if (!item.isEmpty() && find(QStringLiteral("Items"), item) == nullptr)
            errors += QStringLiteral("Item code '%1' is not valid.").arg(item);
        const QString tax = line["TaxType"].toString(QStringLiteral("NONE"));
        if (tax != QLatin1String("NONE") && tax != QLatin1String("OUTPUT2"))
            errors +=
                QStringLiteral("The TaxType code '%1' does not exist or cannot be used.").arg(tax);
        if (line["Description"].toString().isEmpty())
            errors += QStringLiteral("Description is required.");
    }
    return errors;
}

QStringList XeroBooks::invoiceErrors(const Json &given, const DoubleRecord *there)
{
    if (there != nullptr) {
        const QString from = there->fields["Status"].toString();
        const QString error = transitionError(from, given["Status"].toString(from));
        return error.isEmpty() ? lineErrors(given["LineItems"]) : QStringList{error};
    }
    QStringList errors = lineErrors(given["LineItems"]);
    const DoubleRecord *contact = m_contacts.find(given["Contact"]["ContactID"].toString());
    if (contact == nullptr)
        errors += QStringLiteral("The Contact could not be found: invalid contact.");
    if (given["Type"].toString() != QLatin1String("ACCREC"))
        errors += QStringLiteral("Invoice type must be specified.");
    if (given["LineItems"].size() == 0)
        errors += QStringLiteral("One or more line items must be specified.");
    const QString currency = given["CurrencyCode"].toString(QStringLiteral("EUR"));
    if (currency != QLatin1String("EUR") && currency != QLatin1String("GBP"))
        errors += QStringLiteral("Organisation is not subscribed to currency %1.").arg(currency);
    const QDate date = QDate::fromString(given["Date"].toString().left(10), Qt::ISODate);
    if (date < QDate(2026, 1, 1))
        errors += QStringLiteral("The document date cannot be before the period lock date.");
    const bool isApproved = given["Status"].toString() == QLatin1String("AUTHORISED");
    if (isApproved && given["DueDate"].isNull())
        errors += QStringLiteral("Due date is required.");
    return errors;
}

DoubleRecord *XeroBooks::meant(const QString &resource, const Json &given)
{
    const char *number = resource == contacts ? "ContactNumber" : "InvoiceNumber";
    for (const QString &name : {given[idName(resource)].toString(), given[number].toString()}) {
        DoubleRecord *found = name.isEmpty() ? nullptr : find(resource, name);
        if (found != nullptr && (resource == contacts || isOpen(found->fields)))
            return found;
    }
    return nullptr;
}

Json XeroBooks::write(const QString &resource, const Json &given, Way way, const QString &id,
                      QStringList &errors)
{
    DoubleRecord *there = id.isEmpty() ? meant(resource, given) : find(resource, id);
    if (way == Way::Put && there != nullptr && resource == invoices)
        errors += QStringLiteral("Invoice # must be unique.");
    DoubleRecord *changed = way == Way::Put ? nullptr : there;
    errors += resource == contacts ? contactErrors(given, changed) : invoiceErrors(given, changed);
    if (!errors.isEmpty())
        return given;
    if (changed != nullptr) {
        table(resource).change(*changed, given);
        if (resource == invoices)
            changed->fields = settled(changed->fields);
        return shown(resource, *changed);
    }
    Json made = given;
    if (resource == contacts)
        made.set(QStringLiteral("ContactStatus"), "ACTIVE");
    if (resource == invoices && made["Status"].isNull())
        made.set(QStringLiteral("Status"), "DRAFT");
    return shown(resource, *find(resource, put(resource, std::move(made))));
}

//! Amounts to the cent, as Xero counts them.
Json XeroBooks::settled(Json invoice)
{
    Decimal net;
    Decimal tax;
    Json lines = JsonArray{};
    for (Json line : invoice["LineItems"].array()) {
        const Decimal amount =
            (decimalAt(line, "Quantity") * decimalAt(line, "UnitAmount")).rounded(2);
        const bool isTaxed = line["TaxType"].toString() == QLatin1String("OUTPUT2");
        const Decimal its =
            isTaxed ? (amount * *Decimal::fromText(QStringLiteral("0.2"))).rounded(2) : Decimal();
        line.set(QStringLiteral("LineAmount"), Json::number(amount.text()));
        line.set(QStringLiteral("TaxAmount"), Json::number(its.text()));
        net = net + amount;
        tax = tax + its;
        lines.append(std::move(line));
    }
    invoice.set(QStringLiteral("LineItems"), std::move(lines));
    invoice.set(QStringLiteral("SubTotal"), Json::number(net.text()));
    invoice.set(QStringLiteral("TotalTax"), Json::number(tax.text()));
    invoice.set(QStringLiteral("Total"), Json::number((net + tax).text()));
    invoice.set(QStringLiteral("AmountDue"), Json::number((net + tax).text()));
    return invoice;
}

Json XeroBooks::shown(const QString &resource, const DoubleRecord &record)
{
    Json out = record.fields;
    out.set(QStringLiteral("UpdatedDateUTC"), slashDate(record.modified));
    if (resource == contacts)
        out.set(QStringLiteral("HasValidationErrors"), false);
    if (resource != invoices)
        return out;
    for (const char *member : {"Date", "DueDate"}) {
        const QString day = out[member].toString().left(10);
        const auto moment = fromRfc3339(day);
        if (!moment)
            continue;
        const QString name = QString::fromLatin1(member);
        out.set(name + QLatin1String("String"), day + QLatin1String("T00:00:00"));
        out.set(name, slashDate(*moment));
    }
    const DoubleRecord *contact = m_contacts.find(out["Contact"]["ContactID"].toString());
    if (contact != nullptr)
        out.set(QStringLiteral("Contact"),
                JsonObject{{"ContactID", contact->id}, {"Name", contact->fields["Name"]}});
    out.set(QStringLiteral("HasErrors"), false);
    return out;
}

} // namespace unsnag
