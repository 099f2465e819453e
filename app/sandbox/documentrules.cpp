// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/documentrules.h"

#include "app/sandbox/creditednote.h"
#include "app/sandbox/customercredit.h"
#include "app/sandbox/documentlines.h"
#include "app/sandbox/fiscalperiods.h"
#include "app/sandbox/linerules.h"
#include "app/sandbox/partyrules.h"
#include "app/sandbox/routing.h"

namespace unsnag {
namespace {

const QString overrideMember = QStringLiteral("credit_override");

Json orNull(const Json &value)
{
    return value.scalarText().isEmpty() ? Json() : value;
}

bool isCreditOverridden(const Json &document)
{
    return !document[overrideMember].toString().isEmpty();
}

} // namespace

std::optional<SandboxRefusal> DocumentRules::check(const Json &sent) const
{
    if (auto refusal = customerRefusal(sent))
        return refusal;
    if (sent["external_reference"].toString().isEmpty())
        return lacking(QStringLiteral("/external_reference"));
    if (auto refusal = currencyRefusal(sent))
        return refusal;
    if (auto refusal = dateRefusal(sent))
        return refusal;
    if (auto refusal = termsRefusal(sent))
        return refusal;
    if (auto refusal = DocumentLines(m_world).refusal(sent["lines"]))
        return refusal;
    const auto discount = Decimal::fromText(sent["discount"].toString(QStringLiteral("0")));
    if (!discount || discount->isNegative() || *discount > Decimal(100))
        return invalid(QStringLiteral("/discount"),
                       QStringLiteral("must be a decimal number from 0 to 100 written as text"));
    if (m_traits.kind == DocumentKind::CreditNote) {
        const QString total = linesTotal(sent["lines"]);
        if (auto refusal = CreditedNote(m_world).refusal(sent, total))
            return refusal;
    }
    return referenceRefusal(sent);
}

const Json &DocumentRules::customerOf(const Json &document) const
{
    static const Json none;
    const Json *customer =
        m_world.table(SandboxTable::Customers).find(document["customer_id"].toString());
    return customer ? *customer : none;
}

std::optional<SandboxRefusal> DocumentRules::customerRefusal(const Json &sent) const
{
    const QString field = QStringLiteral("/customer_id");
    const QString id = sent["customer_id"].toString();
    const Json &customer = customerOf(sent);
    if (id.isEmpty())
        return lacking(field);
    if (customer.isNull())
        return refusedAs("unknown_customer", field,
                         QStringLiteral("there is no customer %1").arg(id));
    if (!customer["active"].toBool())
        return invalid(field, QStringLiteral("customer %1 is inactive").arg(id));
    const bool takesCredit = m_traits.kind != DocumentKind::CreditNote;
    if (takesCredit && customer["credit_hold"].toBool() && !isCreditOverridden(sent))
        return CustomerCredit(m_world).refusal(customer, QStringLiteral("0.00"));
    return std::nullopt;
}

std::optional<SandboxRefusal> DocumentRules::currencyRefusal(const Json &sent) const
{
    const QString field = QStringLiteral("/currency");
    const QString currency = sent["currency"].toString();
    if (!isCurrencyCode(currency))
        return invalid(field, QStringLiteral("must be three capital letters"));
    return companyRefusal(m_world, companyOf(customerOf(sent)), currency);
}

std::optional<SandboxRefusal> DocumentRules::dateRefusal(const Json &sent) const
{
    const QString date = sent["date"].toString();
    const bool isOrder = m_traits.kind == DocumentKind::Order;
    if (isOrder && date.isEmpty())
        return std::nullopt;
    if (!isCalendarDate(date))
        return invalid(QStringLiteral("/date"), QStringLiteral("must be a date like 2026-11-20"));
    return isOrder ? std::nullopt : FiscalPeriods(m_world).lockRefusal(date);
}

std::optional<SandboxRefusal> DocumentRules::termsRefusal(const Json &sent) const
{
    const QString field = QStringLiteral("/payment_terms");
    const QString terms = sent["payment_terms"].toString();
    if (terms.isEmpty())
        return m_traits.kind == DocumentKind::Invoice ? std::optional(lacking(field))
                                                      : std::nullopt;
    if (!paymentTerms().contains(terms))
        return notAllowed(field, paymentTerms());
    return std::nullopt;
}

std::optional<SandboxRefusal> DocumentRules::referenceRefusal(const Json &sent) const
{
    if (m_references == InvoiceReferences::Repeatable)
        return std::nullopt;
    Json candidates = JsonArray{};
    for (const Json *document :
         m_world.table(m_traits.table)
             .findBy(QStringLiteral("external_reference"), sent["external_reference"].toString()))
        candidates.append(*document);
    if (candidates.size() == 0)
        return std::nullopt;
    return SandboxRefusal{409, QStringLiteral("duplicate"),
                          QStringLiteral("another document has this external_reference"),
                          QStringLiteral("/external_reference"), candidates};
}

Json DocumentRules::withTotals(Json document) const
{
    const DocumentLines lines(m_world);
    const Json kept = lines.kept(document["lines"]);
    const QString net = lines.net(kept, document["discount"].toString());
    const QString tax = lines.tax(kept, document["discount"].toString());
    document.set(QStringLiteral("lines"), kept);
    document.set(QStringLiteral("net_total"), net);
    document.set(QStringLiteral("tax_total"), tax);
    document.set(QStringLiteral("total"),
                 (*Decimal::fromText(net) + *Decimal::fromText(tax)).text());
    return document;
}

Json DocumentRules::draft(const Json &sent) const
{
    Json document;
    for (const auto *member : {"external_reference", "customer_id", "currency", "lines"})
        document.set(QString::fromLatin1(member), sent[member]);
    const QString now = m_world.writeTime();
    document.set(QStringLiteral("date"),
                 sent["date"].toString().isEmpty() ? Json(m_world.today()) : sent["date"]);
    switch (m_traits.kind) {
    case DocumentKind::Invoice:
        document.set(QStringLiteral("payment_terms"), sent["payment_terms"]);
        for (const auto *member : {"order", "discount"}) {
            if (!orNull(sent[member]).isNull())
                document.set(QString::fromLatin1(member), sent[member]);
        }
        break;
    case DocumentKind::Order: {
        const Json terms = orNull(sent["payment_terms"]);
        document.set(QStringLiteral("payment_terms"),
                     terms.isNull() ? customerOf(sent)["payment_terms"] : terms);
        document.set(QStringLiteral("order_reference"), orNull(sent["order_reference"]));
        document.set(QStringLiteral("requested_date"), orNull(sent["requested_date"]));
        document.set(QStringLiteral("superseded_by"), Json());
        break;
    }
    case DocumentKind::CreditNote:
        for (const auto *member : {"order", "invoice", "reason"})
            document.set(QString::fromLatin1(member), orNull(sent[member]));
        break;
    }
    document = withOverride(document, sent);
    document.set(QStringLiteral("id"), m_world.table(m_traits.table).nextId());
    document.set(QStringLiteral("version"), 1);
    document.set(QStringLiteral("number"), Json());
    document.set(QStringLiteral("state"), "draft");
    document.set(QStringLiteral("created_at"), now);
    document.set(QStringLiteral("updated_at"), now);
    document.set(QStringLiteral("modified_by"), Json());
    return withTotals(document);
}

std::optional<SandboxRefusal> DocumentRules::settleRefusal(const Json &document) const
{
    const QString state = document["state"].toString();
    if (state != QLatin1String("draft"))
        return refusedAs("wrong_state", QStringLiteral("/state"),
                         QStringLiteral("the document is %1").arg(state));
    switch (m_traits.kind) {
    case DocumentKind::Invoice:
        return FiscalPeriods(m_world).lockRefusal(document["date"].toString());
    case DocumentKind::CreditNote:
        if (auto refusal = FiscalPeriods(m_world).lockRefusal(document["date"].toString()))
            return refusal;
        return CreditedNote(m_world).refusal(document, document["net_total"].toString());
    case DocumentKind::Order:
        break;
    }
    const Json &customer = customerOf(document);
    if (customer["street"].toString().isEmpty() || customer["city"].toString().isEmpty())
        return refusedAs("missing_field", QStringLiteral("/customer/street"),
                         QStringLiteral("customer %1 has no address to deliver to")
                             .arg(customer["id"].toString()));
    if (isCreditOverridden(document))
        return std::nullopt;
    return CustomerCredit(m_world).refusal(customer, document["total"].toString());
}

Json DocumentRules::withOverride(Json document, const Json &sent) const
{
    if (isCreditOverridden(sent) && m_traits.kind != DocumentKind::CreditNote)
        document.set(overrideMember, sent[overrideMember]);
    return document;
}

Json DocumentRules::settled(const Json &document) const
{
    Json next = touched(document, m_world.writeTime());
    next.set(QStringLiteral("state"), m_traits.settled);
    next.set(QStringLiteral("number"), m_world.nextNumber(QLatin1String(m_traits.series) +
                                                          document["date"].toString().left(4)));
    return next;
}

std::optional<SandboxRefusal> DocumentRules::changeRefusal(const Json &sent) const
{
    static const QStringList members{
        QStringLiteral("date"),           QStringLiteral("payment_terms"),
        QStringLiteral("lines"),          QStringLiteral("currency"),
        QStringLiteral("customer_id"),    QStringLiteral("modified_by"),
        QStringLiteral("order_reference")};
    for (const auto &[name, value] : sent.object()) {
        if (!members.contains(name))
            return invalid(QLatin1Char('/') + name,
                           QStringLiteral("is not a member that can be set"));
    }
    if (sent.contains(QStringLiteral("customer_id"))) {
        if (auto refusal = customerRefusal(sent))
            return refusal;
    }
    if (sent.contains(QStringLiteral("date"))) {
        if (auto refusal = dateRefusal(sent))
            return refusal;
    }
    if (sent.contains(QStringLiteral("payment_terms"))) {
        if (auto refusal = termsRefusal(sent))
            return refusal;
    }
    return sent.contains(QStringLiteral("lines")) ? DocumentLines(m_world).refusal(sent["lines"])
                                                  : std::nullopt;
}

Json DocumentRules::changed(const Json &document, const Json &sent) const
{
    Json next = touched(document, m_world.writeTime());
    // Who writes without saying so is the layer: its change is no change by hand.
    next.set(QStringLiteral("modified_by"), Json());
    for (const auto &[name, value] : sent.object())
        next.set(name, value);
    return withTotals(next);
}

} // namespace unsnag
