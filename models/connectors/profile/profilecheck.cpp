// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/profilecheck.h"

#include "models/connectors/profile/auth/authblocks.h"
#include "models/connectors/profile/operationcheck.h"
#include "models/connectors/profile/profileresources.h"
#include "models/connectors/profile/schemachecker.h"
#include "models/connectors/profile/templatecheck.h"
#include "models/connectors/profile/wiremoment.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace unsnag {
namespace {

QStringList roleOperations(const QString &role)
{
    if (role == QLatin1String("crm"))
        return {QStringLiteral("get_account"), QStringLiteral("list_changed_deals"),
                QStringLiteral("get_deal")};
    if (role == QLatin1String("erp"))
        return {QStringLiteral("get_account"),     QStringLiteral("list_accounts"),
                QStringLiteral("search_accounts"), QStringLiteral("find_account_by_key"),
                QStringLiteral("create_account"),  QStringLiteral("find_item"),
                QStringLiteral("find_invoice"),    QStringLiteral("create_invoice"),
                QStringLiteral("get_invoice")};
    return {QStringLiteral("list_exceptions"), QStringLiteral("get_exception"),
            QStringLiteral("claim"),           QStringLiteral("assign"),
            QStringLiteral("resolve"),         QStringLiteral("trigger_retry"),
            QStringLiteral("get_outcome")};
}

//! The rules of a profile that tie its parts together.
class ProfileCheck
{
public:
    ProfileCheck(const Json &document, const QString &source)
        : m_document(document), m_source(source), m_root(source), m_operations(document, m_root)
    {}

    [[nodiscard]] Result<void> run() const
    {
        UNSNAG_CHECK(checkAuthBlocks(m_document, m_source));
        UNSNAG_CHECK(checkRoles());
        UNSNAG_CHECK(checkForm());
        UNSNAG_CHECK(checkConnection());
        UNSNAG_CHECK(checkLimits());
        UNSNAG_CHECK(checkRules());
        UNSNAG_CHECK(checkTypes());
        for (const auto &[name, entity] : m_document["entities"].object())
            UNSNAG_CHECK(checkEntity(entity, m_root / "entities" / name));
        UNSNAG_CHECK(m_operations.check());
        return checkPatterns(m_document, m_root);
    }

private:
    [[nodiscard]] Result<void> checkRoles() const
    {
        UNSNAG_CHECK(expectRole(QStringLiteral("whoami"), QStringLiteral("every profile")));
        for (const Json &role : m_document["roles"].array()) {
            for (const QString &name : roleOperations(role.toString()))
                UNSNAG_CHECK(expectRole(name, QStringLiteral("the role ") + role.toString()));
        }
        return {};
    }

    [[nodiscard]] Result<void> expectRole(const QString &operation, const QString &who) const
    {
        if (m_document["operations"].contains(operation))
            return {};
        return (m_root / "operations")
            .refusal(QStringLiteral("expected the operation \"%1\", which %2 needs")
                         .arg(operation, who));
    }

    [[nodiscard]] Result<void> checkForm() const
    {
        const Json &fields = m_document["connection"]["fields"];
        const ProfilePlace place = m_root / "connection";
        for (const auto &[name, field] : fields.object()) {
            const ProfilePlace here = place / "fields" / name;
            const bool isChoice = field["type"].toString() == QLatin1String("enum");
            if (isChoice && field["values"].size() == 0)
                return (here / "values")
                    .refusal(
                        QStringLiteral("expected the values that a field of type enum offers"));
            const Json &values = field["values"];
            const auto begin = values.array().begin();
            const auto end = values.array().end();
            if (isChoice && field.contains(QStringLiteral("default")) &&
                std::find(begin, end, field["default"]) == end)
                return (here / "default")
                    .refusal(QStringLiteral("expected one of the values of the field"));
            const QString type = field["type"].toString();
            const bool isSecret = type == QLatin1String("secret") || type == QLatin1String("key");
            if (isSecret && field.contains(QStringLiteral("default")))
                return (here / "default")
                    .refusal(QStringLiteral("expected no default: a secret is never in a profile"));
        }
        const Json &order = m_document["connection"]["order"];
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (!fields.contains(order.at(i).toString()))
                return (place / "order" / i)
                    .refusal(QStringLiteral("expected a field of the form, there is no \"%1\"")
                                 .arg(order.at(i).toString()));
        }
        return {};
    }

    [[nodiscard]] Result<void> checkConnection() const
    {
        const ProfilePlace place = m_root / "connection";
        for (const auto &[name, entry] : m_document["connection"]["discover"].object()) {
            const ProfilePlace here = place / "discover" / name;
            UNSNAG_CHECK(m_operations.expectPlainRead(entry["op"].toString(), here / "op"));
            if (entry.contains(QStringLiteral("key")) != entry.contains(QStringLiteral("value")))
                return here.refusal(QStringLiteral("expected \"key\" and \"value\" together"));
        }
        if (m_document["connection"].contains(QStringLiteral("verify")))
            return m_operations.expectPlainRead(m_document["connection"]["verify"].toString(),
                                                place / "verify");
        return {};
    }

    [[nodiscard]] Result<void> checkLimits() const
    {
        const ProfilePlace place = m_root / "limits";
        const Json &budgets = m_document["limits"]["budgets"];
        QSet<QString> known;
        for (std::size_t i = 0; i < budgets.size(); ++i) {
            const ProfilePlace here = place / "budgets" / i;
            const QString id = budgets.at(i)["id"].toString();
            if (known.contains(id))
                return (here / "id")
                    .refusal(QStringLiteral("expected another id, \"%1\" is taken").arg(id));
            known.insert(id);
            if (budgets.at(i).contains(QStringLiteral("requests")) !=
                budgets.at(i).contains(QStringLiteral("window_s")))
                return here.refusal(
                    QStringLiteral("expected \"requests\" and \"window_s\" together"));
            for (std::size_t j = 0; j < budgets.at(i)["ops"].size(); ++j)
                UNSNAG_CHECK(m_operations.expectOperation(budgets.at(i)["ops"].at(j).toString(),
                                                          here / "ops" / j));
        }
        const Json &signals_ = m_document["limits"]["signals"];
        for (std::size_t i = 0; i < signals_.size(); ++i) {
            const Json &budget = signals_.at(i)["budget"];
            if (budget.isString() && !known.contains(budget.toString()))
                return (place / "signals" / i / "budget")
                    .refusal(QStringLiteral("expected the id of one of limits/budgets, there is no "
                                            "\"%1\"")
                                 .arg(budget.toString()));
        }
        return {};
    }

    [[nodiscard]] Result<void> checkRules() const
    {
        const Json &rules = m_document["errors"]["rules"];
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const ProfilePlace here = m_root / "errors" / "rules" / i;
            const Json &rule = rules.at(i);
            const Json &operations = rule["when"]["op"];
            for (std::size_t j = 0; j < operations.size(); ++j)
                UNSNAG_CHECK(m_operations.expectOperation(operations.at(j).toString(),
                                                          here / "when" / "op" / j));
            const Json &entity = rule["entity"];
            if (entity.isString() && !m_document["entities"].contains(entity.toString()))
                return (here / "entity")
                    .refusal(
                        QStringLiteral("expected an entity of this profile, there is no \"%1\"")
                            .arg(entity.toString()));
            const bool isOk = rule["class"].toString() == QLatin1String("ok");
            if (rule["action"].toString() == QLatin1String("accept") && !isOk)
                return (here / "class")
                    .refusal(QStringLiteral("expected ok: only that can be accepted"));
            UNSNAG_CHECK(checkCandidates(rule["candidates"], here / "candidates"));
        }
        return {};
    }

    [[nodiscard]] static Result<void> checkCandidates(const Json &candidates,
                                                      const ProfilePlace &place)
    {
        for (std::size_t i = 0; i < candidates.array().size(); ++i) {
            const Json &id = candidates.at(i)["id"];
            const QRegularExpression pattern(id.toString());
            if (id.isString() && pattern.captureCount() != 1)
                return (place / i / "id")
                    .refusal(QStringLiteral(
                                 "expected a regular expression with one group, which holds the "
                                 "id, \"%1\" is none")
                                 .arg(id.toString()));
        }
        return {};
    }

    [[nodiscard]] Result<void> checkTypes() const
    {
        for (const auto &[name, type] : m_document["types"].object()) {
            const ProfilePlace here = m_root / "types" / name;
            const bool isTagged = type["wire"].toString() == QLatin1String("tagged");
            if (isTagged != type.contains(QStringLiteral("tag")))
                return here.refusal(QStringLiteral(
                    "expected a member \"tag\" where wire is tagged, and only there"));
            if (!WireMoment::isZone(type["zone"].toString()))
                return (here / "zone")
                    .refusal(
                        QStringLiteral("expected a time zone such as Europe/Berlin, found \"%1\"")
                            .arg(type["zone"].toString()));
        }
        return {};
    }

    [[nodiscard]] Result<void> checkEntity(const Json &entity, const ProfilePlace &place) const
    {
        const Json &fields = entity["fields"];
        const auto expectField = [&](const Json &name, const ProfilePlace &here) -> Result<void> {
            if (fields.contains(name.toString()))
                return {};
            return here.refusal(QStringLiteral("expected a field of the entity, there is no \"%1\"")
                                    .arg(name.toString()));
        };
        if (entity.contains(QStringLiteral("external_key")))
            UNSNAG_CHECK(expectField(entity["external_key"], place / "external_key"));
        for (std::size_t i = 0; i < entity["unique"].size(); ++i)
            UNSNAG_CHECK(expectField(entity["unique"].at(i), place / "unique" / i));
        for (const auto &[name, field] : fields.object()) {
            const QString other = field["ref"].toString();
            if (!other.isEmpty() && !m_document["entities"].contains(other))
                return (place / "fields" / name / "ref")
                    .refusal(
                        QStringLiteral("expected an entity of this profile, there is no \"%1\"")
                            .arg(other));
        }
        return {};
    }

    //! Members that are regular expressions, wherever they stand.
    [[nodiscard]] static Result<void> checkPatterns(const Json &value, const ProfilePlace &place)
    {
        const QString here = place.tokens().isEmpty() ? QString() : place.tokens().last();
        const bool isWhen = here.endsWith(QLatin1String("when")) || here == QLatin1String("until");
        for (const auto &[name, member] : value.object()) {
            const bool isPattern =
                member.isString() &&
                ((name == QLatin1String("message") && isWhen) || name == QLatin1String("pattern"));
            const QRegularExpression compiled(isPattern ? member.toString() : QString());
            if (!compiled.isValid())
                return (place / name)
                    .refusal(QStringLiteral("expected a regular expression, \"%1\" is none: %2")
                                 .arg(member.toString(), compiled.errorString()));
            UNSNAG_CHECK(checkPatterns(member, place / name));
        }
        for (std::size_t i = 0; i < value.array().size(); ++i)
            UNSNAG_CHECK(checkPatterns(value.at(i), place / i));
        return {};
    }

    const Json &m_document;
    const QString &m_source;
    ProfilePlace m_root;
    OperationCheck m_operations;
};

} // namespace

const Json &profileSchema()
{
    static const Json schema = [] {
        auto read = readJson(connectorResource(QStringLiteral("connector-profile.schema.json")));
        Q_ASSERT(read.ok());
        return read ? std::move(read).value() : Json();
    }();
    return schema;
}

Result<void> checkProfileForm(const Json &document, const QString &source)
{
    return SchemaChecker(profileSchema()).check(document, source);
}

Result<void> checkProfileRules(const Json &document, const QString &source)
{
    UNSNAG_CHECK(ProfileCheck(document, source).run());
    return checkTemplates(document, source);
}

} // namespace unsnag
