// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/profilecheck.h"

#include "models/connectors/profile/auth/authblocks.h"
#include "models/connectors/profile/profileresources.h"
#include "models/connectors/profile/schemachecker.h"
#include "models/connectors/profile/templatecheck.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

//! The rules of a profile that tie its parts together.
class ProfileCheck
{
public:
    ProfileCheck(const Json &document, const QString &source)
        : m_document(document), m_source(source)
    {}

    [[nodiscard]] Result<void> run() const
    {
        UNSNAG_CHECK(checkSupport());
        UNSNAG_CHECK(checkRoles());
        UNSNAG_CHECK(checkConnection());
        UNSNAG_CHECK(checkRules());
        for (const auto &[name, operation] : m_document["operations"].object())
            UNSNAG_CHECK(checkOperation(name, operation));
        return checkTemplates(m_document, m_source);
    }

private:
    [[nodiscard]] Error problem(const QString &detail, const QStringList &tokens) const
    {
        return Error{
            Code::Input, detail, m_source + QLatin1Char('#') + JsonPointer(tokens).text(), {}};
    }

    [[nodiscard]] Result<void> checkSupport() const
    {
        const QString flavour = m_document["transport"]["flavour"].toString();
        if (flavour != QLatin1String("rest") && flavour != QLatin1String("jsonrpc"))
            return problem(
                QStringLiteral("expected rest or jsonrpc; \"%1\" is not spoken by this version")
                    .arg(flavour),
                {QStringLiteral("transport"), QStringLiteral("flavour")});
        return checkAuthBlocks(m_document, m_source);
    }

    [[nodiscard]] Result<void> checkRoles() const
    {
        static const QStringList both{QStringLiteral("whoami"), QStringLiteral("get_account")};
        static const QStringList crm{QStringLiteral("list_changed_deals"),
                                     QStringLiteral("get_deal")};
        static const QStringList erp{
            QStringLiteral("list_accounts"),       QStringLiteral("search_accounts"),
            QStringLiteral("find_account_by_key"), QStringLiteral("create_account"),
            QStringLiteral("find_item"),           QStringLiteral("find_invoice"),
            QStringLiteral("create_invoice"),      QStringLiteral("get_invoice")};
        UNSNAG_CHECK(expectOperations(both, QString()));
        for (const Json &role : m_document["roles"].array())
            UNSNAG_CHECK(expectOperations(role.toString() == QLatin1String("crm") ? crm : erp,
                                          role.toString()));
        return {};
    }

    [[nodiscard]] Result<void> expectOperations(const QStringList &names, const QString &role) const
    {
        for (const QString &name : names) {
            if (m_document["operations"].contains(name))
                continue;
            const QString why = role.isEmpty() ? QStringLiteral("every profile")
                                               : QStringLiteral("the role %1").arg(role);
            return problem(
                QStringLiteral("expected the operation \"%1\", which %2 needs").arg(name, why),
                {QStringLiteral("operations")});
        }
        return {};
    }

    [[nodiscard]] Result<void> checkConnection() const
    {
        const QString connection = QStringLiteral("connection");
        for (const auto &[name, field] : m_document["connection"]["fields"].object())
            UNSNAG_CHECK(checkPattern(field["pattern"], {connection, QStringLiteral("fields"), name,
                                                         QStringLiteral("pattern")}));
        for (const auto &[name, entry] : m_document["connection"]["discover"].object())
            UNSNAG_CHECK(expectRead(entry["op"].toString(), {connection, QStringLiteral("discover"),
                                                             name, QStringLiteral("op")}));
        if (m_document["connection"].contains(QStringLiteral("verify")))
            return expectRead(m_document["connection"]["verify"].toString(),
                              {connection, QStringLiteral("verify")});
        return {};
    }

    [[nodiscard]] Result<void> checkRules() const
    {
        const Json &rules = m_document["errors"]["rules"];
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const QStringList when{QStringLiteral("errors"), QStringLiteral("rules"),
                                   QString::number(i), QStringLiteral("when")};
            UNSNAG_CHECK(checkPattern(rules.at(i)["when"]["message"],
                                      when + QStringList{QStringLiteral("message")}));
            const Json &operations = rules.at(i)["when"]["op"];
            for (std::size_t j = 0; j < operations.size(); ++j)
                UNSNAG_CHECK(
                    expectOperation(operations.at(j).toString(),
                                    when + QStringList{QStringLiteral("op"), QString::number(j)}));
        }
        return {};
    }

    [[nodiscard]] Result<void> checkPattern(const Json &pattern, const QStringList &tokens) const
    {
        const QRegularExpression compiled(pattern.toString());
        if (!compiled.isValid())
            return problem(QStringLiteral("expected a regular expression, \"%1\" is none: %2")
                               .arg(pattern.toString(), compiled.errorString()),
                           tokens);
        return {};
    }

    [[nodiscard]] Result<void> expectOperation(const QString &name, const QStringList &tokens) const
    {
        if (m_document["operations"].contains(name))
            return {};
        return problem(
            QStringLiteral("expected an operation of this profile, there is no \"%1\"").arg(name),
            tokens);
    }

    [[nodiscard]] Result<void> expectRead(const QString &name, const QStringList &tokens) const
    {
        UNSNAG_CHECK(expectOperation(name, tokens));
        if (m_document["operations"][name]["effect"].toString() != QLatin1String("read"))
            return problem(
                QStringLiteral("expected an operation that reads, \"%1\" writes").arg(name),
                tokens);
        return {};
    }

    [[nodiscard]] Result<void> checkOperation(const QString &name, const Json &operation) const
    {
        const QStringList here{QStringLiteral("operations"), name};
        const bool isComposite = operation.contains(QStringLiteral("steps"));
        if (isComposite == operation.contains(QStringLiteral("request")))
            return problem(QStringLiteral("expected either a request or steps"), here);
        const QString entity = operation["entity"].toString();
        if (!entity.isEmpty() && !m_document["entities"].contains(entity))
            return problem(QStringLiteral("expected an entity of this profile, there is no \"%1\"")
                               .arg(entity),
                           here + QStringList{QStringLiteral("entity")});
        if (isComposite)
            return checkSteps(operation["steps"], here + QStringList{QStringLiteral("steps")});
        UNSNAG_CHECK(
            checkRequest(operation["request"], here + QStringList{QStringLiteral("request")}));
        if (operation["effect"].toString() != QLatin1String("write"))
            return {};
        return checkSafety(operation["safety"], here);
    }

    [[nodiscard]] Result<void> checkRequest(const Json &request, const QStringList &here) const
    {
        const bool isRpc =
            m_document["transport"]["flavour"].toString() == QLatin1String("jsonrpc");
        if (isRpc && !request.contains(QStringLiteral("rpc")))
            return problem(QStringLiteral("expected a member \"rpc\", the flavour is jsonrpc"),
                           here);
        if (!isRpc && (!request.contains(QStringLiteral("method")) ||
                       !request.contains(QStringLiteral("path"))))
            return problem(QStringLiteral("expected the members \"method\" and \"path\""), here);
        if (request.contains(QStringLiteral("url")))
            return problem(
                QStringLiteral("expected a path; an operation stays on the connection's host"),
                here + QStringList{QStringLiteral("url")});
        return {};
    }

    [[nodiscard]] Result<void> checkSteps(const Json &steps, const QStringList &here) const
    {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const QStringList tokens = here + QStringList{QString::number(i), QStringLiteral("op")};
            const QString name = steps.at(i)["op"].toString();
            UNSNAG_CHECK(expectOperation(name, tokens));
            if (m_document["operations"][name].contains(QStringLiteral("steps")))
                return problem(
                    QStringLiteral("expected a plain operation, \"%1\" has steps itself").arg(name),
                    tokens);
        }
        return {};
    }

    [[nodiscard]] Result<void> checkSafety(const Json &safety, const QStringList &here) const
    {
        if (!safety.isObject())
            return problem(QStringLiteral("expected a member \"safety\": every write says how it "
                                          "is kept from happening twice"),
                           here);
        const QStringList probe =
            here + QStringList{QStringLiteral("safety"), QStringLiteral("probe")};
        if (safety.contains(QStringLiteral("probe")))
            return expectRead(safety["probe"].toString(), probe);
        if (safety["after_uncertain"].toString() == QLatin1String("probe"))
            return problem(
                QStringLiteral("expected a member \"probe\", after_uncertain asks for one"),
                here + QStringList{QStringLiteral("safety")});
        return {};
    }

    const Json &m_document;
    const QString &m_source;
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

Result<void> checkProfile(const Json &document, const QString &source)
{
    UNSNAG_CHECK(SchemaChecker(profileSchema()).check(document, source));
    return ProfileCheck(document, source).run();
}

} // namespace unsnag
