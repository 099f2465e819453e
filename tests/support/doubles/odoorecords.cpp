// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/odoorecords.h"

#include "models/base/decimal.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

struct OdooField {
    QString relation;    //!< the other model; empty for a plain field
    bool isMany = false; //!< a list of ids
};

using OdooModel = std::map<QString, OdooField>;

//! Space-separated names; "name>model" is a many2one, "name*model" a one2many.
OdooModel modelOf(const char *text)
{
    OdooModel out;
    for (const QString &word : QString::fromLatin1(text).split(QLatin1Char(' '))) {
        const bool isMany = word.contains(QLatin1Char('*'));
        const QChar sign = isMany ? QLatin1Char('*') : QLatin1Char('>');
        out[word.section(sign, 0, 0)] = {word.section(sign, 1), isMany};
    }
    for (const char *each : {"id", "create_date", "write_date"})
        out[QLatin1String(each)] = {};
    out[QStringLiteral("write_uid")] = {QStringLiteral("res.users"), false};
    return out;
}

const std::map<QString, OdooModel> &odooModels()
{
    static const std::map<QString, OdooModel> all{
        {QStringLiteral("res.users"), modelOf("name login company_id>res.company")},
        {QStringLiteral("res.company"), modelOf("name currency_id>res.currency")},
        {QStringLiteral("res.country"), modelOf("name code")},
        {QStringLiteral("res.currency"), modelOf("name active")},
        {QStringLiteral("res.partner"),
         modelOf("name ref vat street city zip country_id>res.country email phone website active "
                 "is_company "
                 "parent_id>res.partner partner_share commercial_partner_id>res.partner "
                 "customer_rank credit "
                 "credit_limit property_payment_term_id>account.payment.term "
                 "sale_order_ids*sale.order")},
        {QStringLiteral("crm.stage"), modelOf("name is_won")},
        {QStringLiteral("crm.lead"),
         modelOf(
             "name type active probability won_status stage_id>crm.stage partner_id>res.partner "
             "expected_revenue company_currency>res.currency date_closed date_deadline "
             "user_id>res.users "
             "order_ids*sale.order")},
        {QStringLiteral("sale.order"),
         modelOf("name state opportunity_id>crm.lead payment_term_id>account.payment.term "
                 "amount_untaxed "
                 "currency_id>res.currency order_line*sale.order.line")},
        {QStringLiteral("sale.order.line"),
         modelOf("name order_id>sale.order sequence display_type product_id>product.product "
                 "product_uom_qty "
                 "price_unit discount")},
        {QStringLiteral("product.product"),
         modelOf("name default_code list_price active sale_ok uom_id>uom.uom")},
        {QStringLiteral("uom.uom"), modelOf("name")},
        {QStringLiteral("account.payment.term"), modelOf("name early_discount")},
        {QStringLiteral("account.payment.term.line"),
         modelOf("payment_id>account.payment.term value value_amount delay_type nb_days")},
        {QStringLiteral("account.tax"),
         modelOf("name amount type_tax_use company_id>res.company country_id>res.country")},
        {QStringLiteral("account.move"),
         modelOf(
             "name state ref move_type partner_id>res.partner commercial_partner_id>res.partner "
             "company_id>res.company currency_id>res.currency invoice_date amount_total "
             "amount_untaxed amount_tax "
             "invoice_payment_term_id>account.payment.term payment_state "
             "invoice_line_ids*account.move.line")},
        {QStringLiteral("account.move.line"),
         modelOf("name move_id>account.move display_type product_id>product.product quantity "
                 "price_unit discount "
                 "tax_ids*account.tax")},
    };
    return all;
}

const char *const moveModel = "account.move";

QString stampText(Timestamp moment)
{
    return toRfc3339(moment).left(19).replace(QLatin1Char('T'), QLatin1Char(' '));
}

//! A pattern of SQL's ilike: % and _ unless a backslash is before them.
bool matchesPattern(const QString &text, const QString &pattern)
{
    QString expression;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == QLatin1Char('\\') && i + 1 < pattern.size())
            expression += QRegularExpression::escape(QString(pattern[++i]));
        else if (c == QLatin1Char('%'))
            expression += QLatin1String(".*");
        else
            expression += c == QLatin1Char('_') ? QStringLiteral(".")
                                                : QRegularExpression::escape(QString(c));
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(expression),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::DotMatchesEverythingOption)
        .match(text)
        .hasMatch();
}

bool isNothing(const Json &value)
{
    return value.isNull() || value == Json(false);
}

bool isSame(const Json &a, const Json &b)
{
    return (isNothing(a) && isNothing(b)) ||
           (isNothing(a) == isNothing(b) && a.scalarText() == b.scalarText());
}

bool isAmong(const Json &value, const Json &list)
{
    return std::any_of(list.array().begin(), list.array().end(),
                       [&value](const Json &each) { return isSame(value, each); });
}

Decimal numberOf(const Json &value)
{
    return Decimal::fromText(value.scalarText()).value_or(Decimal());
}

const OdooField &fieldOf(const QString &model, const QString &name)
{
    static const OdooField none;
    const OdooModel &fields = odooModels().at(model);
    const auto found = fields.find(name);
    return found == fields.end() ? none : found->second;
}

OdooError valueError(const QString &message)
{
    return {QStringLiteral("builtins.ValueError"), message};
}

} // namespace

OdooRecords::OdooRecords(DoubleTime &time, Json lineKind)
    : m_time(time), m_lineKind(std::move(lineKind))
{}

bool OdooRecords::hasModel(const QString &model) const
{
    return odooModels().contains(model);
}

DoubleTable &OdooRecords::table(const QString &model)
{
    return m_tables.try_emplace(model, m_time).first->second;
}

DoubleRecord *OdooRecords::find(const QString &model, std::int64_t id)
{
    return table(model).find(QString::number(static_cast<qlonglong>(id)));
}

void OdooRecords::checkField(const QString &model, const QString &field) const
{
    if (!odooModels().at(model).contains(field))
        throw valueError(QStringLiteral("Invalid field '%1' in '%2'").arg(field, model));
}

std::int64_t OdooRecords::create(const QString &model, const Json &values)
{
    const std::int64_t id = table(model).added() + 1;
    const bool isInvoiceLine = model == QLatin1String("account.move.line");
    table(model).add(QString::number(static_cast<qlonglong>(id)),
                     isInvoiceLine ? JsonObject{{"display_type", m_lineKind}} : JsonObject{});
    write(model, id, values);
    return id;
}

void OdooRecords::applyCommands(const QString &model, std::int64_t id, const QString &field,
                                const Json &commands)
{
    const QString other = odooModels().at(model).at(field).relation;
    Json ids = find(model, id)->fields[field].isArray() ? find(model, id)->fields[field]
                                                        : Json(JsonArray{});
    for (const Json &command : commands.array()) {
        switch (command.at(0).toInt()) {
        case 0:
            ids.append(create(other, command.at(2)));
            break;
        case 4:
            ids.append(command.at(1));
            break;
        case 5:
            ids = JsonArray{};
            break;
        case 6:
            ids = command.at(2);
            break;
        default:
            throw valueError(QStringLiteral("a command this double does not know"));
        }
    }
    table(model).change(*find(model, id), JsonObject{{field, ids}});
}

void OdooRecords::write(const QString &model, std::int64_t id, const Json &values)
{
    Json plainValues = JsonObject{};
    for (const auto &[name, value] : values.object()) {
        checkField(model, name);
        if (odooModels().at(model).at(name).isMany)
            applyCommands(model, id, name, value);
        else
            plainValues.set(name, value.isNull() ? Json(false) : value);
    }
    table(model).change(*find(model, id), plainValues);
    if (model == QLatin1String(moveModel))
        reckon(id);
}

void OdooRecords::reckon(std::int64_t invoice)
{
    DoubleRecord &move = *find(QLatin1String(moveModel), invoice);
    Decimal net;
    Decimal tax;
    for (const Json &id : move.fields["invoice_line_ids"].array()) {
        const Json &line = find(QStringLiteral("account.move.line"), id.toInt())->fields;
        const Decimal amount =
            (numberOf(line["quantity"]) * numberOf(line["price_unit"])).rounded(2);
        net = net + amount;
        for (const Json &each : line["tax_ids"].array())
            tax = tax +
                  (amount *
                   numberOf(find(QStringLiteral("account.tax"), each.toInt())->fields["amount"]) *
                   *Decimal::fromText("0.01"))
                      .rounded(2);
    }
    move.fields.set("amount_untaxed", Json::number(net.text()));
    move.fields.set("amount_tax", Json::number(tax.text()));
    move.fields.set("amount_total", Json::number((net + tax).text()));
    move.fields.set("commercial_partner_id", move.fields["partner_id"]);
}

Json OdooRecords::valueOf(const QString &model, const DoubleRecord &record, const QString &field)
{
    const QString first = field.section(QLatin1Char('.'), 0, 0);
    checkField(model, first);
    Json value = record.fields[first];
    if (first == QLatin1String("id"))
        value = Json::number(record.id);
    else if (first == QLatin1String("write_date") || first == QLatin1String("create_date"))
        value = stampText(first == QLatin1String("write_date") ? record.modified : record.created);
    if (first == field || isNothing(value))
        return value;
    const QString &other = odooModels().at(model).at(first).relation;
    return valueOf(other, *find(other, value.toInt()), field.section(QLatin1Char('.'), 1));
}

bool OdooRecords::fits(const QString &model, const DoubleRecord &record, const Json &term)
{
    const Json value = valueOf(model, record, term.at(0).toString());
    const QString op = term.at(1).toString();
    const Json &wanted = term.at(2);
    if (op == QLatin1String("="))
        return isSame(value, wanted);
    if (op == QLatin1String("!="))
        return !isSame(value, wanted);
    if (op == QLatin1String("in"))
        return isAmong(value, wanted);
    if (op == QLatin1String("not in"))
        return !isAmong(value, wanted);
    if (op == QLatin1String(">="))
        return !isNothing(value) && value.scalarText() >= wanted.scalarText();
    if (op == QLatin1String("=like"))
        return !isNothing(value) && matchesPattern(value.scalarText(), wanted.toString());
    if (op == QLatin1String("ilike"))
        return !isNothing(value) &&
               matchesPattern(value.scalarText(),
                              QLatin1Char('%') + wanted.toString() + QLatin1Char('%'));
    throw valueError(QStringLiteral("Invalid operator '%1'").arg(op));
}

bool OdooRecords::fitsDomain(const QString &model, const DoubleRecord &record,
                             const JsonArray &domain, std::size_t &at)
{
    if (at >= domain.size())
        throw valueError(QStringLiteral("Domain ends too early"));
    const Json &term = domain[at++];
    if (!term.isString())
        return fits(model, record, term);
    const bool left = fitsDomain(model, record, domain, at);
    if (term.toString() == QLatin1String("!"))
        return !left;
    const bool right = fitsDomain(model, record, domain, at);
    return term.toString() == QLatin1String("|") ? left || right : left && right;
}

std::vector<DoubleRecord *> OdooRecords::search(const QString &model, const Json &domain)
{
    const bool hasActive = odooModels().at(model).contains(QStringLiteral("active"));
    const bool namesActive =
        std::any_of(domain.array().begin(), domain.array().end(), [](const Json &term) {
            return term.at(0).toString() == QLatin1String("active");
        });
    return table(model).where([&](const DoubleRecord &record) {
        if (hasActive && !namesActive && record.fields["active"] == Json(false))
            return false;
        bool fitsAll = true;
        for (std::size_t at = 0; at < domain.size();)
            fitsAll = fitsDomain(model, record, domain.array(), at) && fitsAll;
        return fitsAll;
    });
}

std::vector<DoubleRecord *> OdooRecords::page(const QString &model, const Json &arguments)
{
    std::vector<DoubleRecord *> found = search(model, arguments["domain"]);
    const QStringList keys =
        arguments["order"].toString(QStringLiteral("id asc")).split(QLatin1Char(','));
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
        const QString field = key->trimmed().section(QLatin1Char(' '), 0, 0);
        const bool isDown = key->trimmed().endsWith(QLatin1String("desc"));
        std::stable_sort(found.begin(), found.end(), [&](DoubleRecord *a, DoubleRecord *b) {
            const Json x = valueOf(model, isDown ? *b : *a, field);
            const Json y = valueOf(model, isDown ? *a : *b, field);
            return x.isNumber() && y.isNumber() ? x.toInt() < y.toInt()
                                                : x.scalarText() < y.scalarText();
        });
    }
    const auto from = std::min<std::size_t>(arguments["offset"].toInt(0), found.size());
    found.erase(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(from));
    const auto limit = static_cast<std::size_t>(arguments["limit"].toInt(0));
    if (limit > 0 && found.size() > limit)
        found.resize(limit);
    return found;
}

Json OdooRecords::plain(const QString &model, const DoubleRecord &record, const Json &fields)
{
    Json out = JsonObject{{"id", Json::number(record.id)}};
    for (const Json &each : fields.array()) {
        const QString name = each.toString();
        Json value = valueOf(model, record, name);
        const OdooField &field = odooModels().at(model).at(name);
        if (field.isMany && isNothing(value))
            value = JsonArray{};
        if (!field.relation.isEmpty() && !field.isMany && !isNothing(value))
            value = JsonArray{value, find(field.relation, value.toInt())->fields["name"]};
        out.set(name, value.isNull() ? Json(false) : value);
    }
    return out;
}

Json OdooRecords::nested(const QString &model, const DoubleRecord &record,
                         const Json &specification)
{
    Json out = JsonObject{{"id", Json::number(record.id)}};
    for (const auto &[name, inner] : specification.object()) {
        const Json value = valueOf(model, record, name);
        const OdooField &field = odooModels().at(model).at(name);
        if (field.relation.isEmpty() || (isNothing(value) && !field.isMany)) {
            out.set(name, value.isNull() ? Json(false) : value);
        } else if (!field.isMany) {
            out.set(name,
                    nested(field.relation, *find(field.relation, value.toInt()), inner["fields"]));
        } else {
            Json list = JsonArray{};
            for (const Json &id : value.array())
                list.append(
                    nested(field.relation, *find(field.relation, id.toInt()), inner["fields"]));
            out.set(name, list);
        }
    }
    return out;
}

Json OdooRecords::loadedValue(const QString &model, const QString &column, const Json &cell)
{
    const QString name = column.section(QLatin1Char('/'), 0, 0);
    checkField(model, name);
    const OdooField &field = odooModels().at(model).at(name);
    if (isNothing(cell) || cell.scalarText().isEmpty())
        return field.isMany ? Json(JsonArray{JsonArray{6, 0, JsonArray{}}}) : Json(false);
    if (field.relation.isEmpty()) {
        static const QStringList numbers{QStringLiteral("quantity"), QStringLiteral("price_unit"),
                                         QStringLiteral("discount"),
                                         QStringLiteral("customer_rank")};
        return numbers.contains(name) ? Json::number(cell.scalarText()) : Json(cell.scalarText());
    }
    const std::int64_t id = cell.scalarText().toLongLong();
    if (find(field.relation, id) == nullptr)
        throw OdooError{
            QStringLiteral("load"),
            QStringLiteral("No matching record found for database id '%1' in field '%2'")
                .arg(cell.scalarText(), name)};
    return field.isMany ? Json(JsonArray{JsonArray{6, 0, JsonArray{id}}}) : Json(id);
}

Json OdooRecords::lineOf(const QString &model, const Json &fields, const Json &row,
                         QStringList &externalIds)
{
    Json line = JsonObject{};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const QString column = fields.at(i).toString();
        const QString inner = column.section(QLatin1Char('/'), 1);
        const OdooField field = fieldOf(model, column.section(QLatin1Char('/'), 0, 0));
        const bool isEmpty = row.at(i).scalarText().isEmpty();
        if (!field.isMany || (isEmpty && line.size() == 0))
            continue;
        if (inner == QLatin1String("id")) {
            externalIds += row.at(i).toString();
            line.set(QStringLiteral("display_type"), m_lineKind);
        } else {
            line.set(inner.section(QLatin1Char('/'), 0, 0),
                     loadedValue(field.relation, inner, row.at(i)));
        }
    }
    return line;
}

Json OdooRecords::headOf(const QString &model, const Json &fields, const Json &row)
{
    Json values = JsonObject{};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const QString column = fields.at(i).toString();
        const QString name = column.section(QLatin1Char('/'), 0, 0);
        if (column != QLatin1String("id") && !fieldOf(model, name).isMany)
            values.set(name, loadedValue(model, column, row.at(i)));
    }
    return values;
}

std::int64_t OdooRecords::keep(const QString &model, const QString &externalId, Json values)
{
    const auto there = m_externalIds.find(externalId);
    if (there != m_externalIds.end()) {
        write(model, there->second, values);
        return there->second;
    }
    const bool isPartner = model == QLatin1String("res.partner");
    if (model == QLatin1String(moveModel))
        values.set(QStringLiteral("state"), "draft");
    for (const char *name : {"active", "partner_share"}) {
        if (isPartner)
            values.set(QString::fromLatin1(name), true);
    }
    const std::int64_t id = create(model, values);
    if (isPartner)
        write(model, id, JsonObject{{"commercial_partner_id", id}});
    return m_externalIds[externalId] = id;
}

Json OdooRecords::load(const QString &model, const Json &fields, const Json &data)
{
    QStringList known;
    Json lines = JsonArray{JsonArray{5, 0, 0}};
    Json values;
    try {
        values = headOf(model, fields, data.at(0));
        for (const Json &row : data.array()) {
            const Json line = lineOf(model, fields, row, known);
            if (line.size() > 0)
                lines.append(JsonArray{0, 0, line});
        }
    } catch (const OdooError &error) {
        if (error.name != QLatin1String("load"))
            throw;
        const Json message = JsonObject{{"type", "error"}, {"message", error.message}};
        return JsonObject{{"ids", false}, {"messages", JsonArray{message}}, {"nextrow", 0}};
    }
    // Lines without external ids of their own would come once more with every load.
    if (std::set<QString>(known.begin(), known.end()).size() + 1 != lines.size())
        throw valueError(QStringLiteral("this double wants external ids on lines"));
    if (model == QLatin1String(moveModel))
        values.set(QStringLiteral("invoice_line_ids"), lines);
    const std::int64_t id = keep(model, data.at(0).at(0).toString(), values);
    return JsonObject{{"ids", JsonArray{id}}, {"messages", JsonArray{}}, {"nextrow", 0}};
}

} // namespace unsnag
