// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/salesforceobjects.h"

#include <algorithm>

namespace unsnag {
namespace {

using Type = SalesforceField::Type;

constexpr std::size_t childPage =
    3; //!< lines that come with their parent; more are read by themselves

SalesforceField textColumn(int length)
{
    return {Type::Text, length};
}

SalesforceField readOnly(Type type)
{
    return {type, 0, false};
}

SalesforceRefusal noSuchColumn(const QString &field, const QString &object)
{
    return {400, QStringLiteral("INVALID_FIELD"),
            QStringLiteral("No such column '%1' on entity '%2'. If you are attempting to use a "
                           "custom field, be sure to "
                           "append the '__c' after the custom field name.")
                .arg(field, object)};
}

bool isIdForm(const QString &id)
{
    static const auto plain = [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); };
    return (id.size() == 15 || id.size() == 18) && std::all_of(id.begin(), id.end(), plain);
}

bool fitsColumn(Type type, SoqlLiteral::Kind kind)
{
    if (kind == SoqlLiteral::Kind::Null)
        return true;
    switch (type) {
    case Type::Id:
    case Type::Text:
        return kind == SoqlLiteral::Kind::Text;
    case Type::Number:
        return kind == SoqlLiteral::Kind::Number;
    case Type::Boolean:
        return kind == SoqlLiteral::Kind::Boolean;
    case Type::Date:
        return kind == SoqlLiteral::Kind::Date;
    case Type::Moment:
        return kind == SoqlLiteral::Kind::Moment;
    }
    return false;
}

bool fitsJson(Type type, const Json &value)
{
    if (value.isNull())
        return true;
    if (type == Type::Number)
        return value.isNumber() || !Json::number(value.scalarText()).isNull();
    return type == Type::Boolean ? value.isBool() : value.isString();
}

Json attributes(const QString &object, const QString &id, const QString &root)
{
    return JsonObject{{"type", object},
                      {"url", QStringLiteral("%1/sobjects/%2/%3").arg(root, object, id)}};
}

} // namespace

Json SalesforceRefusal::json() const
{
    Json error = more.isObject() ? more : Json(JsonObject{});
    error.set(QStringLiteral("message"), message);
    error.set(QStringLiteral("errorCode"), code);
    if (!fields.isEmpty()) {
        Json names = JsonArray{};
        for (const QString &name : fields)
            names.append(name);
        error.set(QStringLiteral("fields"), names);
    }
    return JsonArray{error};
}

SalesforceObjects::SalesforceObjects(DoubleTime &time) : m_time(time)
{
    const SalesforceField key{Type::Text, 80, true, false, true, false};
    const SalesforceField erp{Type::Text, 40, true, false, true, true};
    SalesforceField name = textColumn(255);
    name.isRequired = true;
    SalesforceField title = textColumn(120);
    title.isRequired = true;
    define(QStringLiteral("Account"), QStringLiteral("001"),
           {{"Name", name},
            {"AccountNumber", textColumn(40)},
            {"Website", textColumn(255)},
            {"BillingStreet", textColumn(255)},
            {"BillingCity", textColumn(40)},
            {"BillingPostalCode", textColumn(20)},
            {"BillingCountry", textColumn(80)},
            {"BillingCountryCode", textColumn(10)},
            {"Phone", textColumn(40)},
            {"Industry", textColumn(255)},
            {"Unsnag_Key__c", key},
            {"Erp_Customer_Id__c", erp},
            {"VAT_Id__c", textColumn(20)},
            {"Billing_Email__c", textColumn(80)}});
    define(QStringLiteral("Opportunity"), QStringLiteral("006"),
           {{"Name", title},
            {"StageName", textColumn(255)},
            {"IsWon", readOnly(Type::Boolean)},
            {"IsClosed", readOnly(Type::Boolean)},
            {"Amount", {Type::Number}},
            {"CurrencyIsoCode", textColumn(3)},
            {"CloseDate", {Type::Date}},
            {"AccountId", {Type::Id}},
            {"Payment_Terms__c", textColumn(40)},
            {"Invoice_Email__c", textColumn(80)}});
    define(QStringLiteral("OpportunityLineItem"), QStringLiteral("00k"),
           {{"OpportunityId", {Type::Id}},
            {"Product2Id", {Type::Id}},
            {"ProductCode", readOnly(Type::Text)},
            {"Description", textColumn(255)},
            {"Quantity", {Type::Number}},
            {"UnitPrice", {Type::Number}},
            {"SortOrder", {Type::Number}}});
    define(QStringLiteral("Product2"), QStringLiteral("01t"),
           {{"Name", name}, {"ProductCode", textColumn(255)}});
    define(QStringLiteral("User"), QStringLiteral("005"),
           {{"Name", name}, {"Username", textColumn(80)}, {"Email", textColumn(128)}});
    define(QStringLiteral("Organization"), QStringLiteral("00D"),
           {{"Name", name},
            {"OrganizationType", readOnly(Type::Text)},
            {"IsSandbox", readOnly(Type::Boolean)}});
    m_objects.at(QStringLiteral("Opportunity"))
        .parents.emplace("Account", Link{"AccountId", "Account"});
    m_objects.at(QStringLiteral("OpportunityLineItem"))
        .parents.emplace("Product2", Link{"Product2Id", "Product2"});
    m_objects.at(QStringLiteral("OpportunityLineItem"))
        .parents.emplace("Opportunity", Link{"OpportunityId", "Opportunity"});
    m_objects.at(QStringLiteral("Opportunity")).children = {
        {"OpportunityLineItems", {"OpportunityLineItem", "OpportunityId"}}};
    m_objects.at(QStringLiteral("Account")).children = {
        {"Opportunities", {"Opportunity", "AccountId"}}};
}

void SalesforceObjects::define(const QString &name, const QString &prefix,
                               std::map<QString, SalesforceField> columns)
{
    columns.emplace("Id", readOnly(Type::Id));
    columns.emplace("IsDeleted", readOnly(Type::Boolean));
    columns.emplace("OwnerId", SalesforceField{Type::Id});
    for (const char *moment : {"CreatedDate", "LastModifiedDate", "SystemModstamp"})
        columns.emplace(moment, readOnly(Type::Moment));
    for (const char *user : {"CreatedById", "LastModifiedById"})
        columns.emplace(user, readOnly(Type::Id));
    m_objects.emplace(name, Object{prefix, std::move(columns), {}, {}, DoubleTable(m_time)});
    m_objects.at(name).parents.emplace("Owner", Link{"OwnerId", "User"});
}

QString SalesforceObjects::add(const QString &object, const Json &fields)
{
    Object &kind = m_objects.at(object);
    const QString number =
        QString::number(kind.table.added() + 1).rightJustified(12, QLatin1Char('0'));
    const QString id = kind.prefix + number + QLatin1String("AAA");
    Json row = fields;
    if (row["OwnerId"].isNull() && object != QLatin1String("User"))
        row.set(QStringLiteral("OwnerId"), QStringLiteral("005000000000001AAA"));
    kind.table.add(id, std::move(row));
    return id;
}

DoubleRecord *SalesforceObjects::row(const QString &object, const QString &id)
{
    const QString whole = id.size() == 15 ? id + QLatin1String("AAA") : id;
    return table(object).find(whole);
}

const SalesforceField *SalesforceObjects::column(const QString &object, const QString &name) const
{
    const auto &columns = m_objects.at(object).columns;
    for (const auto &[each, field] : columns) {
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            return &field;
    }
    return nullptr;
}

std::vector<DoubleRecord *> SalesforceObjects::rowsWith(const QString &object, const QString &field,
                                                        const QString &value)
{
    return table(object).where([&](const DoubleRecord &row) {
        return row.fields[field].scalarText().compare(value, Qt::CaseInsensitive) == 0;
    });
}

std::optional<SalesforceRefusal> SalesforceObjects::problem(const QString &object,
                                                            const Json &members,
                                                            const DoubleRecord *self)
{
    for (const auto &[name, value] : members.object()) {
        const SalesforceField *field = column(object, name);
        if (field == nullptr)
            return SalesforceRefusal{
                400, QStringLiteral("INVALID_FIELD"),
                QStringLiteral("No such column '%1' on sobject of type %2").arg(name, object)};
        if (!field->isWritable)
            return SalesforceRefusal{400,
                                     QStringLiteral("INVALID_FIELD_FOR_INSERT_UPDATE"),
                                     QStringLiteral("Unable to create/update fields: %1. Please "
                                                    "check the security settings of this field.")
                                         .arg(name),
                                     {name}};
        if (!fitsJson(field->type, value))
            return SalesforceRefusal{400, QStringLiteral("JSON_PARSER_ERROR"),
                                     QStringLiteral("Cannot deserialize instance of %1 from %2")
                                         .arg(name, QString::fromUtf8(value.toText()))};
        if (field->length > 0 && value.scalarText().size() > field->length)
            return SalesforceRefusal{400,
                                     QStringLiteral("STRING_TOO_LONG"),
                                     QStringLiteral("%1: data value too large: %2 (max length=%3)")
                                         .arg(name, value.scalarText())
                                         .arg(field->length),
                                     {name}};
        for (const DoubleRecord *other : field->isUnique && !value.isNull()
                                             ? rowsWith(object, name, value.scalarText())
                                             : std::vector<DoubleRecord *>{}) {
            if (other != self)
                return SalesforceRefusal{
                    400, QStringLiteral("DUPLICATE_VALUE"),
                    QStringLiteral(
                        "duplicate value found: %1 duplicates value on record with id: %2")
                        .arg(name, other->id)};
        }
        if (name == QLatin1String("AccountId") && !value.isNull() &&
            row(QStringLiteral("Account"), value.toString()) == nullptr)
            return SalesforceRefusal{400,
                                     QStringLiteral("INVALID_CROSS_REFERENCE_KEY"),
                                     QStringLiteral("invalid cross reference id"),
                                     {name}};
    }
    for (const auto &[name, field] : m_objects.at(object).columns) {
        const Json &value =
            members.contains(name) || self == nullptr ? members[name] : self->fields[name];
        if (field.isRequired && value.scalarText().isEmpty())
            return SalesforceRefusal{400,
                                     QStringLiteral("REQUIRED_FIELD_MISSING"),
                                     QStringLiteral("Required fields are missing: [%1]").arg(name),
                                     {name}};
    }
    return std::nullopt;
}

Json SalesforceObjects::value(const QString &object, const DoubleRecord &row, const QString &field)
{
    const auto is = [&field](const char *name) {
        return field.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
    };
    const auto moment = [](Timestamp at) {
        return Json(toRfc3339(at).replace(QLatin1Char('Z'), QLatin1String("+0000")));
    };
    if (is("Id"))
        return row.id;
    if (is("IsDeleted"))
        return row.isDeleted;
    if (is("CreatedDate"))
        return moment(row.created);
    if (is("SystemModstamp") || is("LastModifiedDate"))
        return moment(row.modified);
    if (is("CreatedById") || is("LastModifiedById"))
        return QStringLiteral("005000000000001AAA");
    if (object == QLatin1String("Opportunity") && is("IsWon"))
        return row.fields["StageName"].toString() == QLatin1String("Closed Won");
    if (object == QLatin1String("Opportunity") && is("IsClosed"))
        return row.fields["StageName"].toString().startsWith(QLatin1String("Closed"));
    for (const auto &[name, stored] : row.fields.object()) {
        if (name.compare(field, Qt::CaseInsensitive) == 0)
            return stored;
    }
    return {};
}

Json SalesforceObjects::shown(const QString &object, const DoubleRecord &row, const QString &root)
{
    Json out = JsonObject{{"attributes", attributes(object, row.id, root)}};
    for (const auto &[name, field] : m_objects.at(object).columns)
        out.set(name, value(object, row, name));
    return out;
}

const SalesforceField *SalesforceObjects::pathColumn(const QString &object,
                                                     const QString &path) const
{
    const auto dot = path.indexOf(QLatin1Char('.'));
    if (dot < 0)
        return column(object, path);
    const auto &parents = m_objects.at(object).parents;
    const auto parent = parents.find(path.left(dot));
    return parent == parents.end() ? nullptr : pathColumn(parent->second.second, path.mid(dot + 1));
}

Json SalesforceObjects::pathValue(const QString &object, const DoubleRecord &row,
                                  const QString &path)
{
    const auto dot = path.indexOf(QLatin1Char('.'));
    if (dot < 0)
        return value(object, row, path);
    const auto &[field, target] = m_objects.at(object).parents.at(path.left(dot));
    const DoubleRecord *parent = this->row(target, row.fields[field].scalarText());
    return parent == nullptr ? Json() : pathValue(target, *parent, path.mid(dot + 1));
}

std::optional<SalesforceRefusal> SalesforceObjects::checkCondition(const SoqlCondition &condition,
                                                                   const QString &object)
{
    for (const SoqlCondition &part : condition.parts) {
        if (auto wrong = checkCondition(part, object))
            return wrong;
    }
    const SalesforceField *field =
        condition.field.isEmpty() ? nullptr : pathColumn(object, condition.field);
    for (const SoqlLiteral &literal : condition.values) {
        if (field != nullptr && !fitsColumn(field->type, literal.kind))
            return SalesforceRefusal{
                400, QStringLiteral("INVALID_FIELD"),
                QStringLiteral(
                    "value of filter criterion for field '%1' must be of another type, found '%2'")
                    .arg(condition.field, literal.text)};
        if (field != nullptr && field->type == Type::Id &&
            literal.kind == SoqlLiteral::Kind::Text && !isIdForm(literal.text))
            return SalesforceRefusal{400, QStringLiteral("INVALID_QUERY_FILTER_OPERATOR"),
                                     QStringLiteral("invalid ID field: %1").arg(literal.text)};
    }
    return std::nullopt;
}

std::optional<SalesforceRefusal> SalesforceObjects::checkQuery(const SoqlQuery &query,
                                                               const QString &object)
{
    for (const QString &field : query.fields + query.filteredFields()) {
        if (pathColumn(object, field) == nullptr && field != QLatin1String("count()"))
            return noSuchColumn(field, object);
    }
    for (const SoqlQuery &child : query.children) {
        const auto &children = m_objects.at(object).children;
        const auto found = children.find(child.from);
        if (found == children.end())
            return SalesforceRefusal{
                400, QStringLiteral("INVALID_TYPE"),
                QStringLiteral("Didn't understand relationship '%1' in FROM part of query call.")
                    .arg(child.from)};
        if (auto wrong = checkQuery(child, found->second.first))
            return wrong;
    }
    return query.where ? checkCondition(*query.where, object) : std::nullopt;
}

std::vector<DoubleRecord *> SalesforceObjects::fitting(const SoqlQuery &query,
                                                       const QString &object, Deleted deleted)
{
    const auto fits = [&](const DoubleRecord &row) {
        return !query.where || soqlHolds(*query.where, [&](const QString &field) {
            return pathValue(object, row, field);
        });
    };
    std::vector<DoubleRecord *> rows =
        deleted == Deleted::Shown ? table(object).everything(fits) : table(object).where(fits);
    std::ranges::stable_sort(rows, [&](const DoubleRecord *a, const DoubleRecord *b) {
        for (const SoqlOrder &by : query.order) {
            const int order =
                soqlOrder(pathValue(object, *a, by.field), pathValue(object, *b, by.field));
            if (order != 0)
                return by.isDescending ? order > 0 : order < 0;
        }
        return false;
    });
    return rows;
}

Json SalesforceObjects::selected(const SoqlQuery &query, const QString &object,
                                 const DoubleRecord &row, const QString &root)
{
    Json out = JsonObject{{"attributes", attributes(object, row.id, root)}};
    for (const QString &field : query.fields) {
        const auto dot = field.indexOf(QLatin1Char('.'));
        if (dot < 0) {
            out.set(field, value(object, row, field));
            continue;
        }
        const QString name = field.left(dot);
        const auto &[link, target] = m_objects.at(object).parents.at(name);
        const DoubleRecord *parent = this->row(target, row.fields[link].scalarText());
        Json nested = out[name].isObject() ? out[name]
                      : parent == nullptr
                          ? Json()
                          : Json(JsonObject{{"attributes", attributes(target, parent->id, root)}});
        if (parent != nullptr)
            nested.set(field.mid(dot + 1), pathValue(target, *parent, field.mid(dot + 1)));
        out.set(name, nested);
    }
    for (const SoqlQuery &child : query.children)
        out.set(child.from, childRows(child, object, row, root));
    return out;
}

Json SalesforceObjects::childRows(const SoqlQuery &child, const QString &object,
                                  const DoubleRecord &row, const QString &root)
{
    const auto &[target, link] = m_objects.at(object).children.at(child.from);
    Json records = JsonArray{};
    std::size_t total = 0;
    for (const DoubleRecord *each : fitting(child, target, Deleted::Hidden)) {
        if (each->fields[link].scalarText() != row.id)
            continue;
        if (++total <= childPage)
            records.append(selected(child, target, *each, root));
    }
    if (total == 0)
        return {};
    return JsonObject{{"totalSize", static_cast<std::int64_t>(total)},
                      {"done", total <= childPage},
                      {"records", records}};
}

SalesforceObjects::Found SalesforceObjects::query(const SoqlQuery &query, Deleted deleted,
                                                  const QString &root)
{
    if (!has(query.from))
        return {{},
                SalesforceRefusal{
                    400, QStringLiteral("INVALID_TYPE"),
                    QStringLiteral("sObject type '%1' is not supported.").arg(query.from)}};
    if (auto wrong = checkQuery(query, query.from))
        return {{}, std::move(wrong)};
    Found out;
    const auto rows = fitting(query, query.from, deleted);
    for (std::size_t i = static_cast<std::size_t>(query.offset); i < rows.size(); ++i) {
        if (query.limit && static_cast<std::int64_t>(out.rows.size()) >= *query.limit)
            break;
        out.rows.push_back(selected(query, query.from, *rows[i], root));
    }
    return out;
}

} // namespace unsnag
