// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/templatecheck.h"

#include "models/connectors/profile/auth/authblocks.h"
#include "models/connectors/profile/filters.h"

#include <QSet>

#include <algorithm>

namespace unsnag {
namespace {

enum class Escaping { Free, Path, QueryText };

//! What the placeholders at one place may name.
struct Rules {
    QSet<QString> roots; //!< of c, d, a, page, v
    QSet<QString> inputs;
    Escaping escaping = Escaping::Free;
    bool allowsSecrets = false;
};

class TemplateCheck
{
public:
    TemplateCheck(const Json &document, const QString &source)
        : m_document(document), m_source(source)
    {}

    [[nodiscard]] Result<void> run() const
    {
        UNSNAG_CHECK(checkTransport());
        UNSNAG_CHECK(checkAuth());
        for (const auto &[name, entity] : m_document["entities"].object())
            UNSNAG_CHECK(walk(entity["url"],
                              {QStringLiteral("entities"), name, QStringLiteral("url")},
                              {{c(), d(), a()}, {QStringLiteral("it")}}));
        for (const auto &[name, operation] : m_document["operations"].object())
            UNSNAG_CHECK(checkOperation(name, operation));
        return {};
    }

private:
    static QString c() { return QStringLiteral("c"); }
    static QString d() { return QStringLiteral("d"); }
    static QString a() { return QStringLiteral("a"); }

    [[nodiscard]] Result<void> checkTransport() const
    {
        const QString transport = QStringLiteral("transport");
        const Json &settings = m_document["transport"];
        UNSNAG_CHECK(walk(settings["base"], {transport, QStringLiteral("base")}, {{c(), a()}, {}}));
        UNSNAG_CHECK(walk(settings["headers"], {transport, QStringLiteral("headers")},
                          {{c(), d(), a()}, {}}));
        return walk(settings["rpc"]["path"],
                    {transport, QStringLiteral("rpc"), QStringLiteral("path")}, {{c(), d()}, {}});
    }

    [[nodiscard]] Result<void> checkAuth() const
    {
        for (const AuthBlock &each : authBlocksOf(m_document)) {
            // Requests that log in, what they are made of, and what is made of their answers.
            Rules rules{{c()}, {}, Escaping::Free, true};
            for (const char *part : {"login", "authorize_url", "scope", "jwt", "oauth1"})
                UNSNAG_CHECK(checkAuthPart(each, part, rules));
            rules.roots += {QStringLiteral("scope")};
            UNSNAG_CHECK(checkAuthPart(each, "authorize_query", rules));
            rules.roots +=
                {QStringLiteral("jwt"), QStringLiteral("code"), QStringLiteral("redirect_uri"),
                 QStringLiteral("code_verifier"), QStringLiteral("refresh_token")};
            for (const char *part : {"token", "refresh"})
                UNSNAG_CHECK(checkAuthPart(each, part, rules));
            rules.roots = {c(), a()};
            for (const char *part : {"apply", "apply_query", "apply_body"})
                UNSNAG_CHECK(checkAuthPart(each, part, rules));
        }
        return {};
    }

    [[nodiscard]] Result<void> checkAuthPart(const AuthBlock &block, const char *part,
                                             const Rules &rules) const
    {
        return walk((*block.block)[part], block.place + QStringList{QString::fromLatin1(part)},
                    rules);
    }

    //! A value of a login may be named outside of `auth` where a block calls it public.
    [[nodiscard]] bool isPublic(const QString &name) const
    {
        const auto blocks = authBlocksOf(m_document);
        return std::any_of(blocks.begin(), blocks.end(), [&name](const AuthBlock &each) {
            const JsonArray &names = (*each.block)["public"].array();
            return std::find(names.begin(), names.end(), Json(name)) != names.end();
        });
    }

    [[nodiscard]] static QSet<QString> inputsOf(const Json &operation)
    {
        QSet<QString> out;
        for (const auto &each : operation["inputs"].object())
            out.insert(each.first);
        return out;
    }

    [[nodiscard]] Result<void> checkOperation(const QString &name, const Json &operation) const
    {
        const QStringList here{QStringLiteral("operations"), name};
        Rules rules{{c(), d(), QStringLiteral("page")}, inputsOf(operation)};
        for (const char *reserved : {"c", "d", "a", "page", "it", "nth", "v"}) {
            if (rules.inputs.contains(QString::fromLatin1(reserved)))
                return problem(
                    QStringLiteral("expected another name for the input, \"%1\" is reserved")
                        .arg(QString::fromLatin1(reserved)),
                    here + QStringList{QStringLiteral("inputs")});
        }
        UNSNAG_CHECK(walk(operation["safety"]["lock"],
                          here + QStringList{QStringLiteral("safety"), QStringLiteral("lock")},
                          rules));
        UNSNAG_CHECK(walk(operation["version"]["send"],
                          here + QStringList{QStringLiteral("version"), QStringLiteral("send")},
                          rules));
        UNSNAG_CHECK(checkRequest(operation["request"],
                                  here + QStringList{QStringLiteral("request")}, rules));
        return checkSteps(operation["steps"], here + QStringList{QStringLiteral("steps")}, rules);
    }

    [[nodiscard]] Result<void> checkRequest(const Json &request, const QStringList &here,
                                            Rules rules) const
    {
        for (const auto &[part, source] : request.object()) {
            if (part == QLatin1String("query")) {
                UNSNAG_CHECK(checkQuery(source, here + QStringList{part}, rules));
                continue;
            }
            rules.escaping = part == QLatin1String("path") ? Escaping::Path : Escaping::Free;
            UNSNAG_CHECK(walk(source, here + QStringList{part}, rules));
        }
        return {};
    }

    //! Values of a query are percent-encoded when sent; those in a language of their own need more.
    [[nodiscard]] Result<void> checkQuery(const Json &query, const QStringList &here,
                                          Rules rules) const
    {
        static const QStringList languages{QStringLiteral("$filter"),    QStringLiteral("filter"),
                                           QStringLiteral("q"),          QStringLiteral("query"),
                                           QStringLiteral("sqlfilters"), QStringLiteral("where")};
        for (const auto &[name, source] : query.object()) {
            rules.escaping =
                languages.contains(name.toLower()) ? Escaping::QueryText : Escaping::Free;
            UNSNAG_CHECK(walk(source, here + QStringList{name}, rules));
        }
        return {};
    }

    [[nodiscard]] Result<void> checkSteps(const Json &steps, const QStringList &here,
                                          Rules rules) const
    {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const QStringList step = here + QStringList{QString::number(i)};
            const Json &each = steps.at(i);
            UNSNAG_CHECK(walk(each["with"], step + QStringList{QStringLiteral("with")}, rules));
            UNSNAG_CHECK(walk(each["unless"], step + QStringList{QStringLiteral("unless")}, rules));
            if (each.contains(QStringLiteral("save")))
                rules.inputs.insert(each["save"].toString());
        }
        return {};
    }

    [[nodiscard]] Result<void> walk(const Json &source, const QStringList &tokens,
                                    const Rules &rules) const
    {
        UNSNAG_CHECK(checkForms(source, tokens));
        const auto visited = visitTemplate(
            source, JsonPointer(tokens),
            [&](const std::vector<TemplatePiece> &pieces,
                const JsonPointer &place) -> Result<void> {
                for (const TemplatePiece &piece : pieces) {
                    if (piece.placeholder)
                        UNSNAG_CHECK(checkPlaceholder(*piece.placeholder, place.tokens(), rules,
                                                      pieces.size()));
                }
                return {};
            });
        if (visited)
            return {};
        Error error = visited.error();
        if (!error.context.startsWith(m_source + QLatin1Char('#')))
            error.context = m_source + QLatin1Char('#') + error.context;
        return error;
    }

    [[nodiscard]] Result<void> checkForms(const Json &source, const QStringList &tokens) const
    {
        const auto needs = [&](const char *form, const char *partner) {
            return source.contains(QString::fromLatin1(form)) &&
                   !source.contains(QString::fromLatin1(partner));
        };
        if (needs("$each", "$do"))
            return problem(QStringLiteral("expected a member \"$do\" beside \"$each\""), tokens);
        if (needs("$if", "$then") && !source.contains(QStringLiteral("$else")))
            return problem(QStringLiteral("expected a member \"$then\" beside \"$if\""), tokens);
        for (const auto &[name, member] : source.object()) {
            static const QStringList forms{QStringLiteral("$each"),  QStringLiteral("$do"),
                                           QStringLiteral("$first"), QStringLiteral("$if"),
                                           QStringLiteral("$then"),  QStringLiteral("$else"),
                                           QStringLiteral("$key")};
            const bool isQuery =
                tokens.size() > 2 && tokens.at(tokens.size() - 1) == QLatin1String("query");
            if (name.startsWith(QLatin1Char('$')) && !isQuery && !forms.contains(name))
                return problem(QStringLiteral("expected one of %1, found \"%2\"")
                                   .arg(forms.join(QLatin1String(", ")), name),
                               tokens + QStringList{name});
            UNSNAG_CHECK(checkForms(member, tokens + QStringList{name}));
        }
        for (std::size_t i = 0; i < source.array().size(); ++i)
            UNSNAG_CHECK(checkForms(source.at(i), tokens + QStringList{QString::number(i)}));
        return {};
    }

    [[nodiscard]] Result<void> checkPlaceholder(const Placeholder &placeholder,
                                                const QStringList &tokens, const Rules &rules,
                                                std::size_t pieces) const
    {
        bool holdsInput = false;
        for (const Term &term : placeholder.terms) {
            if (!term.path.isEmpty())
                UNSNAG_CHECK(checkPath(term.path, tokens, rules, holdsInput));
        }
        for (const Filter &filter : placeholder.filters) {
            const QString wrong = filterProblem(filter);
            if (!wrong.isEmpty())
                return problem(QStringLiteral("{{%1}}: %2").arg(placeholder.text, wrong), tokens);
            if (filter.name == QLatin1String("or") || filter.name == QLatin1String("in"))
                UNSNAG_CHECK(
                    checkPath(filter.argument.split(QLatin1Char('.')), tokens, rules, holdsInput));
        }
        return holdsInput ? checkEscaping(placeholder, tokens, rules.escaping, pieces)
                          : Result<void>();
    }

    [[nodiscard]] Result<void> checkPath(const QStringList &path, const QStringList &tokens,
                                         const Rules &rules, bool &holdsInput) const
    {
        const QString root = path.first();
        const bool isInEach = tokens.contains(QStringLiteral("$do"));
        if (root == QLatin1String("nth") && isInEach)
            return {};
        const bool isElement = root == QLatin1String("it") && isInEach;
        if (rules.inputs.contains(root) || isElement) {
            holdsInput = true;
            return {};
        }
        if (!rules.roots.contains(root))
            return problem(
                QStringLiteral("expected a declared input or one of %1 here, found \"%2\"")
                    .arg(rootList(rules), path.join(QLatin1Char('.'))),
                tokens);
        if (root == c())
            return checkField(path, tokens, rules);
        if (root == a() && !rules.allowsSecrets && !isPublic(path.value(1)))
            return problem(QStringLiteral("expected a value that auth/public names, found \"%1\"")
                               .arg(path.join(QLatin1Char('.'))),
                           tokens);
        if (root == d() &&
            (path.size() < 2 || !m_document["connection"]["discover"].contains(path.at(1))))
            return problem(
                QStringLiteral("expected a value that connection/discover names, found \"%1\"")
                    .arg(path.join(QLatin1Char('.'))),
                tokens);
        return {};
    }

    [[nodiscard]] Result<void> checkField(const QStringList &path, const QStringList &tokens,
                                          const Rules &rules) const
    {
        const QString name = path.value(1);
        const Json &field = m_document["connection"]["fields"][name];
        if (path.size() != 2 || !field.isObject())
            return problem(
                QStringLiteral("expected a field of the connection, there is no \"%1\"").arg(name),
                tokens);
        const QString type = field["type"].toString();
        const bool isSecret = type == QLatin1String("secret") || type == QLatin1String("key");
        if (isSecret && !rules.allowsSecrets)
            return problem(QStringLiteral("expected no secret outside auth, found \"%1\"")
                               .arg(path.join(QLatin1Char('.'))),
                           tokens);
        return {};
    }

    [[nodiscard]] static QString rootList(const Rules &rules)
    {
        QStringList names(rules.roots.begin(), rules.roots.end());
        names.sort();
        return names.join(QLatin1String(", "));
    }

    [[nodiscard]] Result<void> checkEscaping(const Placeholder &placeholder,
                                             const QStringList &tokens, Escaping escaping,
                                             std::size_t pieces) const
    {
        static const QStringList quoting{QStringLiteral("odata"),     QStringLiteral("soql"),
                                         QStringLiteral("soql_like"), QStringLiteral("sql_like"),
                                         QStringLiteral("iso"),       QStringLiteral("epoch_ms"),
                                         QStringLiteral("hex"),       QStringLiteral("sha256")};
        const auto has = [&placeholder](auto fits) {
            return std::any_of(placeholder.filters.begin(), placeholder.filters.end(), fits);
        };
        if (escaping == Escaping::Path &&
            (placeholder.filters.empty() || !isPathSafe(placeholder.filters.back())))
            return problem(QStringLiteral("expected {{%1|url}}: an input in a path must be escaped")
                               .arg(placeholder.text),
                           tokens);
        const bool isInsideText = escaping == Escaping::QueryText && pieces > 1;
        if (isInsideText &&
            !has([](const Filter &filter) { return quoting.contains(filter.name); }))
            return problem(QStringLiteral("expected an escaping filter (%1) on {{%2}}")
                               .arg(quoting.join(QLatin1String(", ")), placeholder.text),
                           tokens);
        return {};
    }

    [[nodiscard]] Error problem(const QString &detail, const QStringList &tokens) const
    {
        return Error{
            Code::Input, detail, m_source + QLatin1Char('#') + JsonPointer(tokens).text(), {}};
    }

    const Json &m_document;
    const QString &m_source;
};

} // namespace

Result<void> checkTemplates(const Json &document, const QString &source)
{
    return TemplateCheck(document, source).run();
}

} // namespace unsnag
