// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/placeholder.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

Error malformed(const QString &what, const QString &text)
{
    return Error{Code::Input, QStringLiteral("%1 in the template \"%2\"").arg(what, text), {}, {}};
}

Result<std::vector<Term>> readTerms(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(\G\s*(?:'([^']*)'|([A-Za-z_][\w.\-]*)))"));
    std::vector<Term> terms;
    qsizetype at = 0;
    const QString trimmed = text.trimmed();
    while (at < trimmed.size()) {
        const auto match = form.match(trimmed, at);
        if (!match.hasMatch())
            return malformed(
                QStringLiteral("a name or a text in single quotes was expected at \"%1\"")
                    .arg(trimmed.mid(at)),
                text);
        if (match.hasCaptured(2))
            terms.push_back({match.captured(2).split(QLatin1Char('.')), {}});
        else
            terms.push_back({{}, match.captured(1)});
        at = match.capturedEnd(0);
    }
    if (terms.empty())
        return malformed(QStringLiteral("an empty placeholder"), text);
    return terms;
}

Result<Placeholder> readPlaceholder(const QString &text)
{
    Placeholder placeholder;
    placeholder.text = text;
    const QStringList parts = text.split(QLatin1Char('|'));
    UNSNAG_TRY(placeholder.terms, readTerms(parts.first()));
    for (const QString &part : parts.mid(1)) {
        const auto colon = part.indexOf(QLatin1Char(':'));
        if (colon < 0)
            placeholder.filters.push_back({part.trimmed(), {}});
        else
            placeholder.filters.push_back({part.left(colon).trimmed(), part.mid(colon + 1)});
    }
    return placeholder;
}

Result<void> visitString(const QString &text, const JsonPointer &place, const PieceVisitor &visit)
{
    auto pieces = cutTemplate(text);
    if (!pieces)
        return Error{Code::Input, pieces.error().detail, place.text(), {}};
    return visit(*pieces, place);
}

} // namespace

QStringList Placeholder::neededOf(const QString &root) const
{
    const bool hasOther = std::any_of(filters.begin(), filters.end(), [](const Filter &filter) {
        return filter.name == QLatin1String("or") || filter.name == QLatin1String("default");
    });
    QStringList names;
    for (const Term &term : terms) {
        if (!hasOther && term.path.value(0) == root)
            names += term.path.value(1);
    }
    return names;
}

bool Placeholder::namesRoot(const QString &root) const
{
    const bool isTerm = std::any_of(terms.begin(), terms.end(), [&](const Term &term) {
        return !term.path.isEmpty() && term.path.first() == root;
    });
    return isTerm || std::any_of(filters.begin(), filters.end(), [&](const Filter &filter) {
               const bool holdsPath =
                   filter.name == QLatin1String("or") || filter.name == QLatin1String("in");
               return holdsPath && filter.argument.section(QLatin1Char('.'), 0, 0) == root;
           });
}

Result<std::vector<TemplatePiece>> cutTemplate(const QString &text)
{
    std::vector<TemplatePiece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto open = text.indexOf(QLatin1String("{{"), at);
        if (open < 0 || open > at)
            pieces.push_back({text.mid(at, open < 0 ? -1 : open - at), {}});
        if (open < 0)
            break;
        const auto close = text.indexOf(QLatin1String("}}"), open);
        if (close < 0)
            return malformed(QStringLiteral("\"{{\" without \"}}\""), text);
        UNSNAG_TRY(Placeholder placeholder, readPlaceholder(text.mid(open + 2, close - open - 2)));
        pieces.push_back({{}, std::move(placeholder)});
        at = close + 2;
    }
    return pieces;
}

Result<void> visitTemplate(const Json &document, const JsonPointer &place,
                           const PieceVisitor &visit)
{
    if (document.isString())
        return visitString(document.toString(), place, visit);
    for (std::size_t i = 0; i < document.array().size(); ++i)
        UNSNAG_CHECK(visitTemplate(document.at(i), place.child(QString::number(i)), visit));
    for (const auto &[name, member] : document.object()) {
        UNSNAG_CHECK(visitTemplate(member, place.child(name), visit));
        if (name != QLatin1String("$key"))
            continue;
        for (const auto &entry : member.object())
            UNSNAG_CHECK(visitString(entry.first, place.child(name), visit));
    }
    return {};
}

QStringList neededOf(const Json &document, const QString &root)
{
    QStringList names;
    const auto visited = visitTemplate(
        document, JsonPointer(),
        [&](const std::vector<TemplatePiece> &pieces, const JsonPointer &) -> Result<void> {
            for (const TemplatePiece &piece : pieces) {
                if (piece.placeholder)
                    names += piece.placeholder->neededOf(root);
            }
            return {};
        });
    names.removeDuplicates();
    return visited.ok() ? names : QStringList();
}

bool namesRoot(const Json &document, const QString &root)
{
    bool isFound = false;
    const auto visited = visitTemplate(
        document, JsonPointer(),
        [&](const std::vector<TemplatePiece> &pieces, const JsonPointer &) -> Result<void> {
            for (const TemplatePiece &piece : pieces)
                isFound = isFound || (piece.placeholder && piece.placeholder->namesRoot(root));
            return {};
        });
    return isFound || !visited.ok();
}

} // namespace unsnag
