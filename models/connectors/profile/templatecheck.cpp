// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/templatecheck.h"

#include "models/connectors/profile/auth/authblocks.h"
#include "models/connectors/profile/placeholdercheck.h"

namespace unsnag {
namespace {

using Names = QSet<QString>;

Names named(std::initializer_list<const char *> names)
{
    Names out;
    for (const char *name : names)
        out.insert(QString::fromLatin1(name));
    return out;
}

Names textsIn(const Json &list)
{
    Names out;
    for (const Json &each : list.array())
        out.insert(each.toString());
    return out;
}

Names membersOf(const Json &object)
{
    Names out;
    for (const auto &each : object.object())
        out.insert(each.first);
    return out;
}

//! Inputs that are numbers or flags when they get here, whatever came in.
Names figuresOf(const Json &inputs)
{
    Names out;
    for (const auto &[name, type] : inputs.object()) {
        const QString text = type.toString();
        if (text.startsWith(QLatin1String("integer")) ||
            text.startsWith(QLatin1String("decimal")) || text.startsWith(QLatin1String("boolean")))
            out.insert(name);
    }
    return out;
}

//! The filters of the language that a member of a query or a body is written in; empty: not known.
QStringList languageOf(const QString &member, const QString &path)
{
    const QString name = member.toLower();
    if (name == QLatin1String("$filter"))
        return {QStringLiteral("odata")};
    if (name == QLatin1String("sqlfilters"))
        return {QStringLiteral("dolibarr")};
    if (name == QLatin1String("select_query"))
        return {QStringLiteral("coql")};
    if (name == QLatin1String("criteria"))
        return {QStringLiteral("criteria")};
    if (name == QLatin1String("q") && path.contains(QLatin1String("suiteql")))
        return {QStringLiteral("suiteql"), QStringLiteral("suiteql_like")};
    if (name == QLatin1String("q") && path.contains(QLatin1String("services/data")))
        return {QStringLiteral("soql"), QStringLiteral("soql_like")};
    return {};
}

class TemplateCheck
{
public:
    TemplateCheck(const Json &document, const QString &source)
        : m_document(document), m_root(source), m_check(document), m_kept(keptNames())
    {}

    [[nodiscard]] Result<void> run() const
    {
        UNSNAG_CHECK(checkTransport());
        for (const AuthBlock &each : authBlocksOf(m_document))
            UNSNAG_CHECK(checkLogin(each));
        UNSNAG_CHECK(m_check.check(m_document["limits"]["account"], m_root / "limits" / "account",
                                   {named({"c", "d"})}));
        for (const auto &[name, entity] : m_document["entities"].object())
            UNSNAG_CHECK(checkEntity(entity, m_root / "entities" / name));
        for (const auto &[name, operation] : m_document["operations"].object())
            UNSNAG_CHECK(checkOperation(operation, m_root / "operations" / name));
        return {};
    }

private:
    //! What logins answer with that may be named outside auth, whichever login is chosen.
    [[nodiscard]] Names keptNames() const
    {
        Names out;
        for (const AuthBlock &each : authBlocksOf(m_document))
            out.unite(textsIn((*each.block)["public"]));
        return out;
    }

    [[nodiscard]] TemplateRules outside(std::initializer_list<const char *> roots) const
    {
        TemplateRules rules{named(roots)};
        rules.session = m_kept;
        return rules;
    }

    //! A fixed host is nobody's to change: gateways, sandboxes and tests have others.
    [[nodiscard]] static Result<void> expectNamedHost(const Json &url, const ProfilePlace &place)
    {
        const QString text = url.toString();
        if (!url.isString() || text.startsWith(QLatin1String("{{c.")) ||
            text.startsWith(QLatin1String("{{a.")))
            return {};
        return place.refusal(
            QStringLiteral("expected a URL that begins with a field of the form such as "
                           "{{c.base_url}}; a fixed host is the field's default, found \"%1\"")
                .arg(text.left(60)));
    }

    [[nodiscard]] Result<void> checkTransport() const
    {
        const ProfilePlace place = m_root / "transport";
        const Json &settings = m_document["transport"];
        UNSNAG_CHECK(expectNamedHost(settings["base"], place / "base"));
        UNSNAG_CHECK(checkBaseOfLogins(settings["base"].toString()));
        UNSNAG_CHECK(m_check.check(settings["base"], place / "base", outside({"c", "a"})));
        UNSNAG_CHECK(
            m_check.check(settings["headers"], place / "headers", outside({"c", "d", "a"})));
        UNSNAG_CHECK(m_check.check(settings["rpc"]["path"], place / "rpc" / "path",
                                   outside({"c", "d", "a"})));
        return checkRequest(settings["csrf"]["fetch"], place / "csrf" / "fetch",
                            outside({"c", "d", "a"}));
    }

    //! A base that a login answers with must come out of every login.
    [[nodiscard]] Result<void> checkBaseOfLogins(const QString &base) const
    {
        if (!base.startsWith(QLatin1String("{{a.")) ||
            base.section(QLatin1String("}}"), 0, 0).contains(QLatin1Char('|')))
            return {};
        const QString name = base.mid(4).section(QLatin1String("}}"), 0, 0);
        for (const AuthBlock &each : authBlocksOf(m_document)) {
            if (!textsIn((*each.block)["public"]).contains(name))
                return (placeOf(each) / "public")
                    .refusal(QStringLiteral("expected \"%1\" in auth/public: transport/base begins "
                                            "with a.%1")
                                 .arg(name));
        }
        return {};
    }

    //! Requests that log in, what they are made of, and what is made of their answers.
    [[nodiscard]] Result<void> checkLogin(const AuthBlock &login) const
    {
        const Json &block = *login.block;
        for (const char *part : {"login", "token", "refresh"})
            UNSNAG_CHECK(expectNamedHost(block[part]["url"], placeOf(login) / part / "url"));
        UNSNAG_CHECK(expectNamedHost(block["authorize_url"], placeOf(login) / "authorize_url"));
        TemplateRules rules{named({"c"})};
        rules.variant = login.choice;
        UNSNAG_CHECK(checkLoginParts(login, {"authorize_url"}, rules));
        rules.roots += named({"scope"});
        UNSNAG_CHECK(checkLoginParts(login, {"authorize_query"}, rules));
        rules.secrets = SecretUse::Allowed;
        UNSNAG_CHECK(checkLoginParts(login, {"login", "scope", "jwt", "oauth1"}, rules));
        rules.roots += named({"jwt", "code", "redirect_uri", "code_verifier", "refresh_token"});
        UNSNAG_CHECK(checkLoginParts(login, {"token", "refresh"}, rules));
        rules.roots = named({"c", "a"});
        rules.session = membersOf(block["extract"]) + membersOf(block["redirect"]["extract"]) +
                        named({"access_token", "refresh_token"});
        return checkLoginParts(login, {"apply", "apply_query", "apply_body"}, rules);
    }

    [[nodiscard]] ProfilePlace placeOf(const AuthBlock &login) const
    {
        return m_root.at(JsonPointer(login.place));
    }

    [[nodiscard]] Result<void> checkLoginParts(const AuthBlock &login,
                                               std::initializer_list<const char *> parts,
                                               const TemplateRules &rules) const
    {
        for (const char *part : parts)
            UNSNAG_CHECK(m_check.check((*login.block)[part], placeOf(login) / part, rules));
        return {};
    }

    [[nodiscard]] Result<void> checkEntity(const Json &entity, const ProfilePlace &place) const
    {
        TemplateRules rules = outside({"c", "d", "a"});
        rules.inputs = named({"it"});
        rules.text = TemplateText::Link;
        UNSNAG_CHECK(m_check.check(entity["url"], place / "url", rules));
        return checkFields(entity["fields"], place / "fields");
    }

    [[nodiscard]] Result<void> checkFields(const Json &fields, const ProfilePlace &place) const
    {
        TemplateRules made{named({"c", "d"}), named({"it"})};
        for (const auto &[name, field] : fields.object()) {
            const ProfilePlace here = place / name;
            UNSNAG_CHECK(m_check.check(field["path"], here / "path", {named({"c", "d"})}));
            UNSNAG_CHECK(m_check.check(field["text"], here / "text", made));
            UNSNAG_CHECK(checkFields(field["fields"], here / "fields"));
        }
        return {};
    }

    [[nodiscard]] Result<void> checkOperation(const Json &operation,
                                              const ProfilePlace &place) const
    {
        TemplateRules rules = outside({"c", "d", "a", "page"});
        rules.inputs = membersOf(operation["inputs"]);
        rules.figures = figuresOf(operation["inputs"]);
        for (const char *reserved : {"c", "d", "a", "page", "it", "nth", "v"}) {
            if (rules.inputs.contains(QString::fromLatin1(reserved)))
                return (place / "inputs" / reserved)
                    .refusal(QStringLiteral("expected another name for the input, \"%1\" is "
                                            "reserved")
                                 .arg(QString::fromLatin1(reserved)));
        }
        UNSNAG_CHECK(checkRequest(operation["request"], place / "request", rules));
        rules.roots.remove(QStringLiteral("page"));
        UNSNAG_CHECK(m_check.check(operation["safety"]["lock"], place / "safety" / "lock", rules));
        UNSNAG_CHECK(m_check.check(operation["keep"], place / "keep", rules));
        UNSNAG_CHECK(
            m_check.check(operation["version"]["send"], place / "version" / "send", rules));
        UNSNAG_CHECK(m_check.check(operation["version"]["compare"]["with"],
                                   place / "version" / "compare" / "with", rules));
        UNSNAG_CHECK(checkFurther(operation, place));
        TemplateRules polled = rules;
        polled.inputs.insert(QStringLiteral("reply"));
        UNSNAG_CHECK(m_check.check(operation["poll"]["with"], place / "poll" / "with", polled));
        return checkSteps(operation["steps"], place / "steps", rules);
    }

    //! The reads of `also`: they see the record, not what the operation was called with.
    [[nodiscard]] Result<void> checkFurther(const Json &operation, const ProfilePlace &place) const
    {
        const Json &list = operation["also"];
        for (std::size_t i = 0; i < list.size(); ++i) {
            const ProfilePlace here = place / "also" / i;
            TemplateRules rules{named({"c", "d"}), named({"it", "raw"})};
            UNSNAG_CHECK(m_check.check(list.at(i)["unless"], here / "unless", rules));
            UNSNAG_CHECK(m_check.check(list.at(i)["by"]["id"], here / "by" / "id", rules));
            if (list.at(i).contains(QStringLiteral("by")))
                rules.inputs = named({"ids"}); // one read for many records
            UNSNAG_CHECK(m_check.check(list.at(i)["with"], here / "with", rules));
        }
        return {};
    }

    [[nodiscard]] Result<void> checkRequest(const Json &request, const ProfilePlace &place,
                                            TemplateRules rules) const
    {
        const QString path =
            m_document["transport"]["base"].toString() + request["path"].toString();
        for (const auto &[part, source] : request.object()) {
            const ProfilePlace here = place / part;
            if (part == QLatin1String("query") || part == QLatin1String("body") ||
                part == QLatin1String("form")) {
                UNSNAG_CHECK(checkMembers(source, here, rules, path));
                continue;
            }
            rules.text = TemplateText::Value;
            if (part == QLatin1String("path") || part == QLatin1String("url"))
                rules.text = TemplateText::Path;
            else if (part == QLatin1String("rpc"))
                rules.text = TemplateText::Body;
            else if (part == QLatin1String("body_text"))
                rules.text = TemplateText::BodyText;
            UNSNAG_CHECK(m_check.check(source, here, rules));
        }
        return {};
    }

    //! Values of a query or form are percent-encoded and those of a body quoted when they are sent;
    //! in a language of their own they need more.
    [[nodiscard]] Result<void> checkMembers(const Json &part, const ProfilePlace &place,
                                            TemplateRules rules, const QString &path) const
    {
        const bool isQuery = place.tokens().last() == QLatin1String("query");
        rules.text = isQuery ? TemplateText::Query : TemplateText::Body;
        UNSNAG_CHECK(m_check.check(part, place, rules));
        for (const auto &[name, source] : part.object()) {
            rules.languageFilters = languageOf(name, path);
            if (rules.languageFilters.isEmpty())
                continue;
            rules.text = TemplateText::Query;
            UNSNAG_CHECK(m_check.check(source, place / name, rules));
        }
        return {};
    }

    [[nodiscard]] Result<void> checkSteps(const Json &steps, const ProfilePlace &place,
                                          TemplateRules rules) const
    {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const Json &step = steps.at(i);
            UNSNAG_CHECK(m_check.check(step["with"], place / i / "with", rules));
            UNSNAG_CHECK(m_check.check(step["unless"], place / i / "unless", rules));
            if (step.contains(QStringLiteral("save")))
                rules.inputs.insert(step["save"].toString());
        }
        return {};
    }

    const Json &m_document;
    ProfilePlace m_root;
    PlaceholderCheck m_check;
    Names m_kept;
};

} // namespace

Result<void> checkTemplates(const Json &document, const QString &source)
{
    return TemplateCheck(document, source).run();
}

} // namespace unsnag
