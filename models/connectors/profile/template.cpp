// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/template.h"

#include "models/connectors/profile/filters.h"

namespace unsnag {
namespace {

Error at(const JsonPointer &place, const QString &what, const Placeholder &placeholder)
{
    return Error{
        Code::Input, QStringLiteral("{{%1}}: %2").arg(placeholder.text, what), place.text(), {}};
}

} // namespace

Result<std::optional<Json>> TemplateRenderer::render(const Json &source,
                                                     const JsonPointer &place) const
{
    if (source.isString()) {
        UNSNAG_TRY(Json out, renderString(source.toString(), place));
        return Rendered(std::move(out));
    }
    if (source.isArray())
        return renderArray(source, place);
    if (source.isObject())
        return renderObject(source, place);
    return Rendered(source);
}

Result<Json> TemplateRenderer::value(const Json &source, const JsonPointer &place) const
{
    UNSNAG_TRY(const Rendered rendered, render(source, place));
    return rendered.value_or(Json());
}

Result<QString> TemplateRenderer::text(const QString &source, const JsonPointer &place) const
{
    UNSNAG_TRY(const Json rendered, renderString(source, place));
    if (rendered.isArray() || rendered.isObject())
        return Error{Code::Input,
                     QStringLiteral("\"%1\" is no text but a list or an object").arg(source),
                     place.text(),
                     {}};
    return rendered.scalarText();
}

Result<bool> TemplateRenderer::holds(const Json &source, const JsonPointer &place) const
{
    UNSNAG_TRY(const auto pieces, cutTemplate(source.toString()));
    if (pieces.size() == 1 && pieces.front().placeholder) {
        const Placeholder &placeholder = *pieces.front().placeholder;
        const bool isPath =
            placeholder.terms.size() == 1 && !placeholder.terms.front().path.isEmpty();
        const bool isTolerant =
            !placeholder.filters.empty() && acceptsMissing(placeholder.filters.front());
        if (isPath && !isTolerant && findPath(m_scope, placeholder.terms.front().path) == nullptr)
            return false;
    }
    UNSNAG_TRY(const Json found, value(source, place));
    if (found.isArray() || found.isObject())
        return found.size() > 0;
    const QString plain = found.scalarText();
    return !plain.isEmpty() && plain != QLatin1String("false");
}

Result<Json> TemplateRenderer::renderString(const QString &source, const JsonPointer &place) const
{
    auto pieces = cutTemplate(source);
    if (!pieces)
        return Error{Code::Input, pieces.error().detail, place.text(), {}};
    if (pieces->size() == 1 && pieces->front().placeholder)
        return renderPlaceholder(*pieces->front().placeholder, place);
    QString out;
    for (const TemplatePiece &piece : *pieces) {
        out += piece.text;
        if (!piece.placeholder)
            continue;
        UNSNAG_TRY(const Json part, renderPlaceholder(*piece.placeholder, place));
        if (part.isArray() || part.isObject())
            return at(place, QStringLiteral("a list or an object cannot stand inside a text"),
                      *piece.placeholder);
        out += part.scalarText();
    }
    return Json(out);
}

Result<Json> TemplateRenderer::renderPlaceholder(const Placeholder &placeholder,
                                                 const JsonPointer &place) const
{
    UNSNAG_TRY(Json out, termValue(placeholder, place));
    for (const Filter &filter : placeholder.filters) {
        auto filtered = applyFilter(filter, out, {m_scope, m_types});
        if (!filtered)
            return at(place, filtered.error().detail, placeholder);
        out = std::move(filtered).value();
    }
    return out;
}

Result<Json> TemplateRenderer::termValue(const Placeholder &placeholder,
                                         const JsonPointer &place) const
{
    const bool isTolerant =
        !placeholder.filters.empty() && acceptsMissing(placeholder.filters.front());
    QString joined;
    for (const Term &term : placeholder.terms) {
        if (term.path.isEmpty()) {
            joined += term.literal;
            continue;
        }
        const Json *found = findPath(m_scope, term.path);
        if (found == nullptr && !isTolerant)
            return at(place,
                      QStringLiteral("there is no value for \"%1\"")
                          .arg(term.path.join(QLatin1Char('.'))),
                      placeholder);
        if (placeholder.terms.size() == 1)
            return found == nullptr ? Json() : *found;
        joined += found == nullptr ? QString() : found->scalarText();
    }
    return Json(joined);
}

Result<std::optional<Json>> TemplateRenderer::renderArray(const Json &source,
                                                          const JsonPointer &place) const
{
    Json out = JsonArray{};
    for (std::size_t i = 0; i < source.size(); ++i) {
        UNSNAG_TRY(Rendered element, render(source.at(i), place.child(QString::number(i))));
        if (element)
            out.append(std::move(*element));
    }
    return Rendered(std::move(out));
}

Result<std::optional<Json>> TemplateRenderer::renderObject(const Json &source,
                                                           const JsonPointer &place) const
{
    if (source.contains(QStringLiteral("$each")))
        return renderEach(source, place);
    if (source.contains(QStringLiteral("$if")))
        return renderIf(source, place);
    Json out = JsonObject{};
    for (const auto &[name, member] : source.object()) {
        if (name == QLatin1String("$key")) {
            UNSNAG_CHECK(renderKeys(member, place.child(name), out));
            continue;
        }
        UNSNAG_TRY(Rendered rendered, render(member, place.child(name)));
        if (rendered)
            out.set(name, std::move(*rendered));
    }
    return Rendered(std::move(out));
}

Result<std::optional<Json>> TemplateRenderer::renderEach(const Json &source,
                                                         const JsonPointer &place) const
{
    UNSNAG_TRY(const Json list, value(source["$each"], place.child(QStringLiteral("$each"))));
    if (!list.isArray() && !list.isNull())
        return Error{Code::Input, QStringLiteral("$each wants a list"), place.text(), {}};
    Json inner = m_scope;
    Json out = JsonArray{};
    UNSNAG_TRY(Rendered first, render(source["$first"], place.child(QStringLiteral("$first"))));
    if (first && !first->isNull())
        out.append(std::move(*first));
    std::int64_t number = 0;
    for (const Json &element : list.array()) {
        inner.set(QStringLiteral("it"), element);
        inner.set(QStringLiteral("nth"), ++number);
        const TemplateRenderer renderer(inner, m_types);
        UNSNAG_TRY(Rendered rendered,
                   renderer.render(source["$do"], place.child(QStringLiteral("$do"))));
        if (rendered)
            out.append(std::move(*rendered));
    }
    return Rendered(std::move(out));
}

Result<std::optional<Json>> TemplateRenderer::renderIf(const Json &source,
                                                       const JsonPointer &place) const
{
    UNSNAG_TRY(const bool isHeld, holds(source["$if"], place.child(QStringLiteral("$if"))));
    const QString branch = isHeld ? QStringLiteral("$then") : QStringLiteral("$else");
    if (!source.contains(branch))
        return Rendered();
    return render(source[branch], place.child(branch));
}

Result<void> TemplateRenderer::renderKeys(const Json &source, const JsonPointer &place,
                                          Json &into) const
{
    for (const auto &[name, member] : source.object()) {
        UNSNAG_TRY(const QString key, text(name, place));
        UNSNAG_TRY(Rendered rendered, render(member, place.child(name)));
        if (rendered && !key.isEmpty())
            into.set(key, std::move(*rendered));
    }
    return {};
}

} // namespace unsnag
