// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/placeholdercheck.h"

#include "models/connectors/profile/filters.h"
#include "models/connectors/profile/querytext.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

const QStringList &forms()
{
    static const QStringList all{QStringLiteral("$each"),  QStringLiteral("$do"),
                                 QStringLiteral("$first"), QStringLiteral("$if"),
                                 QStringLiteral("$then"),  QStringLiteral("$else"),
                                 QStringLiteral("$key")};
    return all;
}

QString sortedList(const QSet<QString> &names)
{
    QStringList list(names.begin(), names.end());
    list.sort();
    return list.join(QLatin1String(", "));
}

bool isQuoted(const std::vector<TemplatePiece> &pieces, std::size_t at)
{
    if (at == 0)
        return false;
    const QString before = pieces.at(at - 1).text;
    return before.endsWith(QLatin1Char('\'')) || before.endsWith(QLatin1Char('"'));
}

//! A text that a query parser will read, by its words or its quotes.
bool looksLikeQuery(const std::vector<TemplatePiece> &pieces, std::size_t at)
{
    static const QRegularExpression words(QStringLiteral(R"(\b(select|where|from)\s)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return isQuoted(pieces, at) ||
           std::any_of(pieces.begin(), pieces.end(), [](const TemplatePiece &piece) {
               return words.match(piece.text).hasMatch();
           });
}

//! Whether a filter makes the value fit for a literal of the query language.
bool isQuoting(const Placeholder &placeholder, const TemplateRules &rules, bool isInQuotes)
{
    const QStringList &own =
        rules.languageFilters.isEmpty() ? queryFilterNames() : rules.languageFilters;
    return std::any_of(
        placeholder.filters.begin(), placeholder.filters.end(), [&](const Filter &filter) {
            // What url does to a quote, the server undoes before it reads a path.
            if (rules.text == TemplateText::Path && filter.name == QLatin1String("url"))
                return false;
            const bool isBare = filter.name == QLatin1String("json") && !isInQuotes;
            // `like` leaves quotes alone.
            return isHarmless(filter) || isBare ||
                   (own.contains(filter.name) && filter.name != QLatin1String("like"));
        });
}

bool isQueryText(const std::vector<TemplatePiece> &pieces, std::size_t at, TemplateText text)
{
    switch (text) {
    case TemplateText::Query:
        return pieces.size() > 1;
    case TemplateText::Body:
        return pieces.size() > 1 && looksLikeQuery(pieces, at);
    case TemplateText::Path:
        return isQuoted(pieces, at);
    case TemplateText::BodyText:
        return true;
    case TemplateText::Value:
    case TemplateText::Link:
        break;
    }
    return false;
}

} // namespace

Result<void> PlaceholderCheck::check(const Json &source, const ProfilePlace &place,
                                     const TemplateRules &rules) const
{
    UNSNAG_CHECK(checkForms(source, place));
    std::optional<Error> refused;
    const auto visited = visitTemplate(
        source, place.pointer(),
        [&](const std::vector<TemplatePiece> &pieces, const JsonPointer &here) -> Result<void> {
            const auto fits = checkPieces(pieces, place.at(here), rules);
            if (!fits)
                refused = fits.error();
            return fits;
        });
    if (visited)
        return {};
    if (refused)
        return *std::move(refused);
    const auto pointer = JsonPointer::parse(visited.error().context);
    return (pointer ? place.at(*pointer) : place).refusal(visited.error().detail);
}

Result<void> PlaceholderCheck::checkForms(const Json &source, const ProfilePlace &place)
{
    const auto needs = [&](const char *form, const char *partner) {
        return source.contains(QString::fromLatin1(form)) &&
               !source.contains(QString::fromLatin1(partner));
    };
    if (needs("$each", "$do"))
        return place.refusal(QStringLiteral("expected a member \"$do\" beside \"$each\""));
    if (needs("$if", "$then") && !source.contains(QStringLiteral("$else")))
        return place.refusal(QStringLiteral("expected a member \"$then\" beside \"$if\""));
    const bool isQuery =
        place.tokens().size() > 2 && place.tokens().last() == QLatin1String("query");
    for (const auto &[name, member] : source.object()) {
        if (name.startsWith(QLatin1Char('$')) && !isQuery && !forms().contains(name))
            return (place / name)
                .refusal(QStringLiteral("expected one of %1, found \"%2\"")
                             .arg(forms().join(QLatin1String(", ")), name));
        UNSNAG_CHECK(checkForms(member, place / name));
    }
    for (std::size_t i = 0; i < source.array().size(); ++i)
        UNSNAG_CHECK(checkForms(source.at(i), place / i));
    return {};
}

Result<void> PlaceholderCheck::checkPieces(const std::vector<TemplatePiece> &pieces,
                                           const ProfilePlace &place,
                                           const TemplateRules &rules) const
{
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!pieces.at(i).placeholder)
            continue;
        bool isForeign = false;
        UNSNAG_CHECK(checkNames(*pieces.at(i).placeholder, place, rules, isForeign));
        if (isForeign)
            UNSNAG_CHECK(checkEscaping(pieces, i, place, rules));
    }
    return {};
}

Result<void> PlaceholderCheck::checkNames(const Placeholder &placeholder, const ProfilePlace &place,
                                          const TemplateRules &rules, bool &isForeign) const
{
    for (const Term &term : placeholder.terms) {
        if (!term.path.isEmpty())
            UNSNAG_CHECK(checkName(term.path, place, rules, isForeign));
    }
    for (const Filter &filter : placeholder.filters) {
        const QString wrong = filterProblem(filter);
        if (!wrong.isEmpty())
            return place.refusal(QStringLiteral("expected another filter in {{%1}}: %2")
                                     .arg(placeholder.text, wrong));
        if (namesPath(filter))
            UNSNAG_CHECK(
                checkName(filter.argument.split(QLatin1Char('.')), place, rules, isForeign));
    }
    return {};
}

Result<void> PlaceholderCheck::checkName(const QStringList &path, const ProfilePlace &place,
                                         const TemplateRules &rules, bool &isForeign) const
{
    const QString root = path.first();
    const bool isInEach = place.tokens().contains(QStringLiteral("$do"));
    if (root == QLatin1String("nth") && isInEach)
        return {};
    const bool isElement = root == QLatin1String("it") && isInEach;
    if (rules.inputs.contains(root) || isElement) {
        isForeign = isForeign || !rules.figures.contains(root);
        return {};
    }
    if (!rules.roots.contains(root))
        return place.refusal(
            QStringLiteral("expected %1 here, found \"%2\"")
                .arg(rules.inputs.isEmpty()
                         ? QStringLiteral("one of ") + sortedList(rules.roots)
                         : QStringLiteral("one of %1 or an input that is declared (%2)")
                               .arg(sortedList(rules.roots), sortedList(rules.inputs)),
                     path.join(QLatin1Char('.'))));
    if (root == QLatin1String("c"))
        return checkField(path, place, rules);
    if (root == QLatin1String("a"))
        return checkKept(path, place, rules);
    if (root == QLatin1String("d") &&
        (path.size() < 2 || !m_document["connection"]["discover"].contains(path.at(1))))
        return place.refusal(
            QStringLiteral("expected a value that connection/discover names, found \"%1\"")
                .arg(path.join(QLatin1Char('.'))));
    return {};
}

Result<void> PlaceholderCheck::checkKept(const QStringList &path, const ProfilePlace &place,
                                         const TemplateRules &rules) const
{
    if (path.size() == 2 && rules.session.contains(path.at(1)))
        return {};
    const QString found = path.join(QLatin1Char('.'));
    if (rules.secrets == SecretUse::Allowed)
        return place.refusal(
            QStringLiteral("expected a value that auth/extract names (%1), found \"%2\"")
                .arg(sortedList(rules.session), found));
    return place.refusal(
        QStringLiteral(
            "expected a value that auth/public names, found \"%1\": what a login answers "
            "with may be named outside auth only where it is declared there")
            .arg(found));
}

Result<void> PlaceholderCheck::checkField(const QStringList &path, const ProfilePlace &place,
                                          const TemplateRules &rules) const
{
    const QString name = path.value(1);
    const Json &field = m_document["connection"]["fields"][name];
    if (path.size() != 2 || !field.isObject())
        return place.refusal(
            QStringLiteral("expected a field of the connection, there is no \"%1\"").arg(name));
    const QString type = field["type"].toString();
    const bool isSecret = type == QLatin1String("secret") || type == QLatin1String("key");
    if (isSecret && rules.secrets == SecretUse::Refused)
        return place.refusal(QStringLiteral("expected no secret outside auth, found \"%1\"")
                                 .arg(path.join(QLatin1Char('.'))));
    const Json &only = field["for"];
    const bool isShown = rules.variant.isEmpty() || !only.isArray() ||
                         std::find(only.array().begin(), only.array().end(), Json(rules.variant)) !=
                             only.array().end();
    if (!isShown)
        return place.refusal(
            QStringLiteral(
                "expected a field that is asked for here; \"for\" of \"%1\" lacks \"%2\"")
                .arg(name, rules.variant));
    return {};
}

Result<void> PlaceholderCheck::checkEscaping(const std::vector<TemplatePiece> &pieces,
                                             std::size_t at, const ProfilePlace &place,
                                             const TemplateRules &rules)
{
    const Placeholder &placeholder = *pieces.at(at).placeholder;
    const bool isSafe = !placeholder.filters.empty() && isPathSafe(placeholder.filters.back());
    const bool isPart = rules.text == TemplateText::Path ||
                        (rules.text == TemplateText::Link && pieces.size() > 1 && at > 0);
    if (isPart && !isSafe)
        return place.refusal(
            QStringLiteral("expected {{%1|url}}: a value from elsewhere must be escaped in a path")
                .arg(placeholder.text));
    const bool isInQuotes = isQuoted(pieces, at);
    if (!isQueryText(pieces, at, rules.text))
        return {};
    if (isQuoting(placeholder, rules, isInQuotes))
        return {};
    const QStringList &filters =
        rules.languageFilters.isEmpty() ? queryFilterNames() : rules.languageFilters;
    return place.refusal(
        QStringLiteral("expected a filter on {{%1}} that escapes it for the query language (%2)")
            .arg(placeholder.text, filters.join(QLatin1String(", "))));
}

} // namespace unsnag
