// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/invoicerules.h"

#include "app/sandbox/linerules.h"
#include "app/sandbox/partyrules.h"

namespace unsnag {

std::optional<SandboxRefusal> InvoiceRules::check(const Json &sent) const
{
    if (auto refusal = customerRefusal(sent))
        return refusal;
    if (auto refusal = headRefusal(sent))
        return refusal;
    if (auto refusal = linesRefusal(sent["lines"]))
        return refusal;
    return referenceRefusal(sent);
}

std::optional<SandboxRefusal> InvoiceRules::customerRefusal(const Json &sent) const
{
    const QString field = QStringLiteral("/customer_id");
    const QString id = sent["customer_id"].toString();
    const Json *customer = m_world.table(SandboxTable::Customers).find(id);
    if (id.isEmpty())
        return invalid(field, QStringLiteral("is required"));
    if (!customer)
        return invalid(field, QStringLiteral("there is no customer %1").arg(id));
    if (!(*customer)["active"].toBool())
        return invalid(field, QStringLiteral("customer %1 is inactive").arg(id));
    return std::nullopt;
}

std::optional<SandboxRefusal> InvoiceRules::headRefusal(const Json &sent) const
{
    if (sent["external_reference"].toString().isEmpty())
        return invalid(QStringLiteral("/external_reference"), QStringLiteral("is required"));
    if (!isCurrencyCode(sent["currency"].toString()))
        return invalid(QStringLiteral("/currency"),
                       QStringLiteral("must be three capital letters"));
    if (!isCalendarDate(sent["date"].toString()))
        return invalid(QStringLiteral("/date"), QStringLiteral("must be a date like 2026-11-20"));
    const QString field = QStringLiteral("/payment_terms");
    const QString terms = sent["payment_terms"].toString();
    if (terms.isEmpty())
        return invalid(field, QStringLiteral("is required"));
    if (!paymentTerms().contains(terms))
        return invalid(field, QStringLiteral("must be one of ") +
                                  paymentTerms().join(QStringLiteral(", ")));
    return std::nullopt;
}

std::optional<SandboxRefusal> InvoiceRules::linesRefusal(const Json &lines) const
{
    if (!lines.isArray() || lines.size() == 0)
        return invalid(QStringLiteral("/lines"), QStringLiteral("must have at least one line"));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString place = QStringLiteral("/lines/%1").arg(i);
        const QString field = place + QStringLiteral("/item_code");
        const QString code = lines.at(i)["item_code"].toString();
        const auto items = m_world.table(SandboxTable::Items).findBy(QStringLiteral("code"), code);
        if (code.isEmpty())
            return invalid(field, QStringLiteral("is required"));
        if (items.empty())
            return invalid(field, QStringLiteral("there is no item %1").arg(code));
        if (!(*items.front())["active"].toBool())
            return invalid(field, QStringLiteral("item %1 is inactive").arg(code));
        if (auto refusal = lineFigureRefusal(lines.at(i), place))
            return refusal;
    }
    return std::nullopt;
}

std::optional<SandboxRefusal> InvoiceRules::referenceRefusal(const Json &sent) const
{
    if (m_references == InvoiceReferences::Repeatable)
        return std::nullopt;
    Json candidates = JsonArray{};
    for (const Json *invoice :
         m_world.table(SandboxTable::Invoices)
             .findBy(QStringLiteral("external_reference"), sent["external_reference"].toString()))
        candidates.append(*invoice);
    if (candidates.size() == 0)
        return std::nullopt;
    return SandboxRefusal{409, QStringLiteral("duplicate"),
                          QStringLiteral("an invoice has this external_reference"),
                          QStringLiteral("/external_reference"), candidates};
}

Json InvoiceRules::draft(const Json &sent) const
{
    Json lines = JsonArray{};
    for (const Json &line : sent["lines"].array()) {
        Json kept;
        for (const auto *member : {"item_code", "description", "quantity", "unit_price"})
            kept.set(QString::fromLatin1(member), line[member]);
        kept.set(QStringLiteral("total"), lineTotal(line));
        lines.append(kept);
    }
    Json invoice;
    for (const auto *member :
         {"external_reference", "customer_id", "currency", "date", "payment_terms"})
        invoice.set(QString::fromLatin1(member), sent[member]);
    const QString now = m_world.writeTime();
    invoice.set(QStringLiteral("id"), m_world.table(SandboxTable::Invoices).nextId());
    invoice.set(QStringLiteral("version"), 1);
    invoice.set(QStringLiteral("number"), Json());
    invoice.set(QStringLiteral("state"), "draft");
    invoice.set(QStringLiteral("lines"), lines);
    invoice.set(QStringLiteral("net_total"), linesTotal(lines));
    invoice.set(QStringLiteral("tax_total"), "0.00");
    invoice.set(QStringLiteral("total"), linesTotal(lines));
    invoice.set(QStringLiteral("created_at"), now);
    invoice.set(QStringLiteral("updated_at"), now);
    return invoice;
}

Json InvoiceRules::posted(const Json &invoice) const
{
    Json next = invoice;
    next.set(QStringLiteral("version"), Json(invoice["version"].toInt() + 1));
    next.set(QStringLiteral("state"), "posted");
    next.set(QStringLiteral("number"),
             m_world.nextInvoiceNumber(invoice["date"].toString().left(4)));
    next.set(QStringLiteral("updated_at"), m_world.writeTime());
    return next;
}

} // namespace unsnag
