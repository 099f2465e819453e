// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/formtext.h"

#include "models/wording/placetext.h"

#include <QCoreApplication>

#include <map>

namespace unsnag {
namespace {

class FormText
{
    Q_DECLARE_TR_FUNCTIONS(FormText)
};

QString textOf(const Json &value)
{
    return value.isObject() || value.isArray() ? QString::fromUtf8(value.toText())
                                               : value.scalarText();
}

QString listed(const Json &values)
{
    QStringList texts;
    for (const Json &value : values.array())
        texts += textOf(value);
    return texts.join(QStringLiteral(", "));
}

//! The members of a record that say something to a person, in a row.
QString recordLine(const Json &record)
{
    QStringList parts;
    for (const char *member : {"kind", "number", "id", "name", "city", "state", "total", "currency",
                               "date", "superseded_by", "last_activity"}) {
        if (const QString text = record[member].scalarText(); !text.isEmpty())
            parts += text;
    }
    return parts.isEmpty() ? textOf(record) : parts.join(QStringLiteral(" · "));
}

QStringList alikeLines(const Json &fact)
{
    const int count = static_cast<int>(fact["count"].toInt());
    if (count == 0)
        return {};
    return {FormText::tr("%n other open exception(s) lack the same: %1", nullptr, count)
                .arg(listed(fact["exceptions"]))};
}

QStringList rulerLines(const Json &fact)
{
    QStringList lines;
    for (const Json &row : fact.array())
        lines +=
            FormText::tr("%1: %2 characters, %3 are taken: “%4|%5”")
                .arg(placeText(row["place"].toString()), row["length"].scalarText(),
                     row["longest"].scalarText(), row["kept"].toString(), row["cut"].toString());
    return lines;
}

QStringList totalLines(const Json &fact)
{
    const QString currency = fact["currency"].scalarText();
    QStringList lines;
    if (!fact["record"].scalarText().isEmpty()) // a company has no amount
        lines += FormText::tr("The record says %1 %2, its lines add up to %3 %2.")
                     .arg(fact["record"].scalarText(), currency, fact["lines"].scalarText());
    const Json &document = fact["document"];
    if (!document.isNull())
        lines +=
            FormText::tr("The document %1 has net %2, tax %3, total %4.")
                .arg(document["number"].scalarText().isEmpty() ? document["id"].scalarText()
                                                               : document["number"].scalarText(),
                     document["net_total"].scalarText(), document["tax_total"].scalarText(),
                     document["total"].scalarText());
    if (!fact["tax_expected"].isNull())
        lines +=
            FormText::tr("Expected tax: %1 %2.").arg(fact["tax_expected"].scalarText(), currency);
    return lines;
}

QStringList matrixLines(const Json &fact)
{
    QStringList lines;
    for (const Json &row : fact["companies"].array()) {
        const QString mark = row["takes"].toBool() ? QStringLiteral("✓") : QStringLiteral("✗");
        const QString line = FormText::tr("%1 %2 (%3) takes %4")
                                 .arg(mark, row["name"].scalarText(), row["company"].scalarText(),
                                      listed(row["currencies"]));
        lines += row["is_customers"].toBool() ? FormText::tr("%1: the customer's company").arg(line)
                                              : line;
    }
    if (!lines.isEmpty())
        lines.prepend(FormText::tr("The record is in %1.").arg(fact["currency"].scalarText()));
    return lines;
}

QStringList creditLines(const Json &fact)
{
    const QString currency = fact["currency"].scalarText();
    return {FormText::tr("Limit %1, open %2, this one %3: %4 over (%5).")
                .arg(fact["limit"].scalarText(), fact["exposure"].scalarText(),
                     fact["amount"].scalarText(), fact["over"].scalarText(), currency)};
}

QStringList sideLines(const Json &fact)
{
    QStringList lines;
    for (const Json &row : fact.array())
        lines += FormText::tr("%1: at failure %2, CRM now %3, ERP now %4")
                     .arg(placeText(row["place"].toString()), textOf(row["base"]),
                          textOf(row["crm"]), textOf(row["erp"]));
    return lines;
}

QStringList driftLines(const Json &fact)
{
    QStringList lines;
    for (const Json &row : fact.array())
        lines += FormText::tr("%1: recorded %2, now %3")
                     .arg(row["field"].scalarText(), textOf(row["recorded"]), textOf(row["found"]));
    return lines;
}

QStringList lockLines(const Json &fact)
{
    QStringList lines{FormText::tr("The date is %1.").arg(fact["date"].scalarText())};
    if (!fact["start"].isNull())
        lines += FormText::tr("The period from %1 to %2 is %3.")
                     .arg(fact["start"].scalarText(), fact["end"].scalarText(),
                          fact["state"].scalarText());
    if (!fact["opens_at"].isNull())
        lines += FormText::tr("It opens on %1.").arg(fact["opens_at"].scalarText().left(10));
    if (!fact["next_open"].isNull())
        lines +=
            FormText::tr("The next open day is %1.").arg(fact["next_open"].scalarText().left(10));
    return lines;
}

QStringList probeLines(const Json &fact)
{
    return {fact["found"].toInt() == 0
                ? FormText::tr("Probed at %1: nothing was found.").arg(fact["at"].scalarText())
                : FormText::tr("Probed at %1: found %2.")
                      .arg(fact["at"].scalarText(), fact["target"].scalarText())};
}

QStringList taxLines(const Json &fact)
{
    QStringList lines;
    if (!fact["tax_id"].isNull())
        lines += FormText::tr("VAT id %1, country %2.")
                     .arg(fact["tax_id"].scalarText(), fact["country"].scalarText());
    const Json &fault = fact["fault"];
    if (!fault.isNull())
        lines += FormText::tr("%1 breaks the rule “%2”: found %3, expected %4.")
                     .arg(placeText(fault["place"].toString()), fault["rule"].toString(),
                          fault["found"].toString(), fault["expected"].toString());
    return lines;
}

QStringList ownerLines(const Json &fact)
{
    QStringList lines;
    for (const Json &row : fact.array())
        lines += FormText::tr("%1 belongs to %2.")
                     .arg(placeText(row["place"].toString()), row["owner"].scalarText());
    return lines;
}

//! A tree of records: the root last in the chain is what to work on.
void addBranch(const Json &node, int depth, QStringList &lines)
{
    if (node.isArray()) {
        for (const Json &child : node.array())
            addBranch(child, depth, lines);
        return;
    }
    const QString state = node["exception"].scalarText();
    lines += QString(depth * 2, QLatin1Char(' ')) + recordLine(node) +
             (state.isEmpty() ? QString() : QStringLiteral(" · ") + state);
    addBranch(node["children"].isNull() ? Json(JsonArray{}) : node["children"], depth + 1, lines);
    if (!node["waits_for"].isNull())
        addBranch(node["waits_for"], depth + 1, lines);
}

QStringList treeLines(const Json &fact)
{
    QStringList lines;
    addBranch(fact, 0, lines);
    return lines;
}

QStringList recordLines(const Json &fact)
{
    if (!fact.isArray())
        return {recordLine(fact)};
    QStringList lines;
    for (const Json &record : fact.array())
        lines += recordLine(record);
    return lines;
}

//! An account with what goes on there; what the target did not tell is left out.
QString accountLine(const Json &account)
{
    QStringList parts;
    for (const char *member : {"id", "name", "city", "tax_id", "domain"}) {
        if (const QString text = account[member].scalarText(); !text.isEmpty())
            parts += text;
    }
    if (account["active"].isBool() && !account["active"].toBool())
        parts += FormText::tr("blocked");
    if (const QString orders = account["open_orders"].scalarText(); !orders.isEmpty())
        parts += FormText::tr("%n open order(s)", nullptr, orders.toInt());
    if (const QString balance = account["balance"].scalarText(); !balance.isEmpty())
        parts += FormText::tr("balance %1")
                     .arg(balance + QLatin1Char(' ') + account["currency"].scalarText())
                     .trimmed();
    if (const QString last = account["last_activity"].scalarText(); !last.isEmpty())
        parts += FormText::tr("last active %1").arg(last.section(QLatin1Char('T'), 0, 0));
    return parts.join(QStringLiteral(" · "));
}

QStringList accountLines(const Json &fact)
{
    QStringList lines;
    for (const Json &account : fact.array())
        lines += accountLine(account);
    return lines;
}

QStringList stepLines(const Json &fact)
{
    QStringList lines;
    for (const Json &row : fact.array())
        lines += FormText::tr("%1: %2 %3")
                     .arg(row["step"].scalarText(), row["state"].scalarText(),
                          row["target_id"].scalarText())
                     .trimmed();
    return lines;
}

} // namespace

QString formText(const QString &english)
{
    return english.isEmpty() ? english : FormText::tr(english.toUtf8().constData());
}

QString candidateSourceText(const QString &source)
{
    static const std::map<QString, const char *> texts{
        {QStringLiteral("accounts"), QT_TRANSLATE_NOOP("FormText", "ranked match")},
        {QStringLiteral("allowed"), QT_TRANSLATE_NOOP("FormText", "allowed by the target")},
        {QStringLiteral("crm_accounts"), QT_TRANSLATE_NOOP("FormText", "account of the CRM")},
        {QStringLiteral("crm_contact"), QT_TRANSLATE_NOOP("FormText", "account of the CRM")},
        {QStringLiteral("currencies"), QT_TRANSLATE_NOOP("FormText", "company of the customer")},
        {QStringLiteral("customer"), QT_TRANSLATE_NOOP("FormText", "customer")},
        {QStringLiteral("detail"), QT_TRANSLATE_NOOP("FormText", "answer of the target")},
        {QStringLiteral("documents"), QT_TRANSLATE_NOOP("FormText", "last documents")},
        {QStringLiteral("documents_of_customer"), QT_TRANSLATE_NOOP("FormText", "last documents")},
        {QStringLiteral("expected"), QT_TRANSLATE_NOOP("FormText", "expected by the rule")},
        {QStringLiteral("faults"), QT_TRANSLATE_NOOP("FormText", "place at fault")},
        {QStringLiteral("flow_values"), QT_TRANSLATE_NOOP("FormText", "allowed by the flow")},
        {QStringLiteral("found"), QT_TRANSLATE_NOOP("FormText", "found by our reference")},
        {QStringLiteral("found_values"), QT_TRANSLATE_NOOP("FormText", "value in the record")},
        {QStringLiteral("items"), QT_TRANSLATE_NOOP("FormText", "nearest item")},
        {QStringLiteral("open_dates"), QT_TRANSLATE_NOOP("FormText", "open period")},
        {QStringLiteral("opening"), QT_TRANSLATE_NOOP("FormText", "lock dates")},
        {QStringLiteral("orders"), QT_TRANSLATE_NOOP("FormText", "live orders")},
        {QStringLiteral("payload"), QT_TRANSLATE_NOOP("FormText", "the record")},
        {QStringLiteral("shortened"), QT_TRANSLATE_NOOP("FormText", "shortened to what is taken")},
        {QStringLiteral("sides"), QT_TRANSLATE_NOOP("FormText", "one of the sides")},
        {QStringLiteral("tax_codes"), QT_TRANSLATE_NOOP("FormText", "tax code of the target")},
        {QStringLiteral("tomorrow"), QT_TRANSLATE_NOOP("FormText", "next day")},
        {QStringLiteral("values"), QT_TRANSLATE_NOOP("FormText", "the form")},
    };
    const auto known = texts.find(source);
    return known == texts.end() ? source : FormText::tr(known->second);
}

QStringList factLinesOf(const QString &name, const Json &fact)
{
    using Words = QStringList (*)(const Json &);
    static const std::map<QString, Words> words{
        {QStringLiteral("alike"), alikeLines},   {QStringLiteral("ruler"), rulerLines},
        {QStringLiteral("totals"), totalLines},  {QStringLiteral("matrix"), matrixLines},
        {QStringLiteral("credit"), creditLines}, {QStringLiteral("sides"), sideLines},
        {QStringLiteral("drift"), driftLines},   {QStringLiteral("lock"), lockLines},
        {QStringLiteral("probe"), probeLines},   {QStringLiteral("tax"), taxLines},
        {QStringLiteral("owner"), ownerLines},   {QStringLiteral("tree"), treeLines},
        {QStringLiteral("steps"), stepLines},    {QStringLiteral("accounts"), accountLines},
    };
    if (fact.isNull())
        return {};
    const auto known = words.find(name);
    return known == words.end() ? recordLines(fact) : known->second(fact);
}

QStringList factLines(const FilledForm &form)
{
    QStringList lines;
    for (const auto &[name, fact] : form.facts.object())
        lines += factLinesOf(name, fact);
    if (form.asked)
        lines += FormText::tr("%1 asked for “%2” on %3; a second person has to agree.")
                     .arg(form.asked->actor, form.asked->form, toRfc3339(form.asked->at));
    return lines;
}

} // namespace unsnag
