// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/changetext.h"

#include "models/wording/placetext.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

//! A fact of the failure: of the target's answer, else of the detail itself.
const Json &fact(const SyncException &exception, const char *name)
{
    const Json &facts = exception.detail["facts"];
    return facts[name].isNull() ? exception.detail[name] : facts[name];
}

QString summary(const SyncException &exception)
{
    return exception.detail["summary"].toString();
}

//! The first fact of several that is known.
const Json &firstFact(const SyncException &exception, const char *one, const char *other)
{
    const Json &known = fact(exception, one);
    return known.isNull() ? fact(exception, other) : known;
}

QString periodSentence(const SyncException &exception)
{
    const Json &lock = firstFact(exception, "lock", "period");
    const QString end = lock["end"].scalarText();
    const QString next = lock["next_open"].scalarText().left(10);
    if (end.isEmpty())
        return ChangeText::tr("The period of “%1” is locked in %2. Move the date, wait for the "
                              "opening, or enter it by hand.")
            .arg(exception.title, exception.target.system);
    if (next.isEmpty())
        return ChangeText::tr("%2 has locked the period up to %3. Move the date of “%1” behind it, "
                              "or wait for the opening.")
            .arg(exception.title, exception.target.system, end);
    return ChangeText::tr("%2 has locked the period up to %3. Move the date of “%1” to %4, or wait "
                          "for the opening.")
        .arg(exception.title, exception.target.system, end, next);
}

QString creditSentence(const SyncException &exception)
{
    const Json &credit = fact(exception, "credit");
    if (credit["limit"].isNull())
        return ChangeText::tr("The credit check of “%1” failed. Wait, let it pass with a second "
                              "person, or reject it.")
            .arg(exception.title);
    return ChangeText::tr(
               "“%1” exceeds the credit limit of %2: %3 are open. Wait, let it pass with "
               "a second person, or reject it.")
        .arg(exception.title, credit["limit"].scalarText(), credit["exposure"].scalarText());
}

QString orderSentence(const SyncException &exception)
{
    const Json &order = fact(exception, "order");
    const QString live = order["superseded_by"].scalarText();
    return live.isEmpty()
               ? ChangeText::tr(
                     "“%1” refers to an order that is not valid any more. Choose the live "
                     "order, or cancel it.")
                     .arg(exception.title)
               : ChangeText::tr("“%1” refers to order %2, which %3 has replaced. Choose the live "
                                "order, or cancel it.")
                     .arg(exception.title, order["id"].scalarText(), live);
}

QString dependencySentence(const SyncException &exception)
{
    const Json &root = firstFact(exception, "depends_on", "tree");
    const QString name =
        root["title"].scalarText().isEmpty() ? root["id"].scalarText() : root["title"].scalarText();
    return name.isEmpty()
               ? ChangeText::tr("“%1” waits for something that is not in %2 yet: %3. Work on that "
                                "first.")
                     .arg(exception.title, exception.target.system, summary(exception))
               : ChangeText::tr("“%1” waits for %2. Work on that first, this follows by itself.")
                     .arg(exception.title, name);
}

QString driftSentence(const SyncException &exception)
{
    QStringList names;
    for (const Json &row : exception.detail["drift"].array())
        names += row["field"].scalarText();
    return names.isEmpty()
               ? ChangeText::tr("“%1” was changed by hand: %2. Accept the change or restore the "
                                "recorded values.")
                     .arg(exception.title, summary(exception))
               : ChangeText::tr("“%1” was changed by hand (%2). Accept the change or restore the "
                                "recorded values.")
                     .arg(exception.title, names.join(QStringLiteral(", ")));
}

QString leadSentence(const SyncException &exception)
{
    const Json &route = firstFact(exception, "route", "routing");
    const QString account = route["name"].scalarText().isEmpty() ? route["id"].scalarText()
                                                                 : route["name"].scalarText();
    return account.isEmpty()
               ? ChangeText::tr("“%1” sits on the wrong account. Move it, or correct the rule.")
                     .arg(exception.title)
               : ChangeText::tr("“%1” belongs on the account %2. Move it, or correct the rule.")
                     .arg(exception.title, account);
}

QString companySentence(const SyncException &exception)
{
    const Json &company = fact(exception, "company");
    QStringList currencies;
    for (const Json &currency : company["currencies"].array())
        currencies += currency.scalarText();
    const QString taken = currencies.join(QStringLiteral(", "));
    return taken.isEmpty()
               ? ChangeText::tr("The company or currency of “%1” does not fit its customer: %2.")
                     .arg(exception.title, summary(exception))
               : ChangeText::tr("“%1” is in %2, but the customer's company takes %3. Choose the "
                                "customer or the currency.")
                     .arg(exception.title, exception.amount.currency, taken);
}

QString refusedSentence(const SyncException &exception)
{
    const Json &field = exception.detail["fields"].at(0);
    const QString place = placeText(field["pointer"].toString());
    return place.isEmpty()
               ? ChangeText::tr("%1 refused “%2”: %3")
                     .arg(exception.target.system, exception.title, summary(exception))
               : ChangeText::tr("%1 refused the %4 of “%2”: %3")
                     .arg(exception.target.system, exception.title, summary(exception), place);
}

} // namespace

QString factSentence(const SyncException &exception)
{
    switch (exception.reason) {
    case Reason::PeriodClosed:
        return periodSentence(exception);
    case Reason::CreditHold:
        return creditSentence(exception);
    case Reason::StaleOrder:
        return orderSentence(exception);
    case Reason::DependencyPending:
        return dependencySentence(exception);
    case Reason::ManualOverride:
        return driftSentence(exception);
    case Reason::MisroutedLead:
        return leadSentence(exception);
    case Reason::CompanyMismatch:
        return companySentence(exception);
    case Reason::NeverBilled:
        return ChangeText::tr(
                   "“%1” was won, but has no invoice in %2. Run it, or say why it is not "
                   "billed.")
            .arg(exception.title, exception.target.system);
    case Reason::InvalidTax:
    case Reason::ValueRejected:
    case Reason::MissingAccount:
    case Reason::DuplicateAccount:
    case Reason::MissingField:
    case Reason::UnmappedItem:
    case Reason::RuleMismatch:
    case Reason::VersionConflict:
    case Reason::OutcomeUnknown:
    case Reason::OrphanedRecord:
    case Reason::ConnectionFault:
        return refusedSentence(exception);
    }
    return {};
}

} // namespace unsnag
