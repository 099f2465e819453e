// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/jsonpointer.h"

namespace unsnag {
namespace {

QString escaped(QString token)
{
    return token.replace(QLatin1Char('~'), QStringLiteral("~0"))
        .replace(QLatin1Char('/'), QStringLiteral("~1"));
}

std::optional<QString> unescaped(const QString &token)
{
    QString out;
    for (qsizetype i = 0; i < token.size(); ++i) {
        if (token[i] != QLatin1Char('~')) {
            out += token[i];
            continue;
        }
        ++i;
        if (i >= token.size() || (token[i] != QLatin1Char('0') && token[i] != QLatin1Char('1')))
            return std::nullopt;
        out += token[i] == QLatin1Char('0') ? QLatin1Char('~') : QLatin1Char('/');
    }
    return out;
}

//! The member or element of that name; null where there is none.
const Json *below(const Json &at, QStringView token)
{
    if (at.isArray()) {
        const auto i = JsonPointer::index(token);
        return i && *i < at.size() ? &at.array()[*i] : nullptr;
    }
    const auto &members = at.object();
    const auto found = members.find(token);
    return found == members.end() ? nullptr : &found->second;
}

Json *step(Json &at, const QString &token)
{
    if (at.isArray()) {
        const auto i = JsonPointer::index(token);
        return i && *i < at.size() ? &at.mutableArray()[*i] : nullptr;
    }
    if (!at.isObject())
        return nullptr;
    auto &members = at.mutableObject();
    const auto found = members.find(token);
    return found == members.end() ? nullptr : &found->second;
}

Result<Json *> stepOrMake(Json &at, const QString &token, const QString &place)
{
    if (at.isNull())
        at = JsonObject{};
    if (Json *next = step(at, token))
        return next;
    if (at.isObject()) {
        at.set(token, {});
        return step(at, token);
    }
    const bool isEnd = token == QLatin1String("-") || JsonPointer::index(token) == at.size();
    if (!at.isArray() || !isEnd)
        return Error{Code::Input, QStringLiteral("no place to put a value"), place, {}};
    at.append({});
    return &at.mutableArray().back();
}

} // namespace

Result<JsonPointer> JsonPointer::parse(const QString &text)
{
    if (text.isEmpty())
        return JsonPointer();
    if (!text.startsWith(QLatin1Char('/')))
        return Error{Code::Input,
                     QStringLiteral("a JSON pointer begins with '/', found \"%1\"").arg(text),
                     text,
                     {}};
    QStringList tokens;
    for (const QString &part : text.mid(1).split(QLatin1Char('/'))) {
        const auto token = unescaped(part);
        if (!token)
            return Error{Code::Input,
                         QStringLiteral("in a JSON pointer '~' is followed by 0 or 1"),
                         text,
                         {}};
        tokens += *token;
    }
    return JsonPointer(tokens);
}

QString JsonPointer::text() const
{
    QString out;
    for (const QString &token : m_tokens)
        out += QLatin1Char('/') + escaped(token);
    return out;
}

JsonPointer JsonPointer::child(const QString &token) const
{
    return JsonPointer(m_tokens + QStringList{token});
}

JsonPointer JsonPointer::parent() const
{
    return JsonPointer(m_tokens.mid(0, m_tokens.size() - 1));
}

const Json *JsonPointer::find(const Json &document) const
{
    const Json *at = &document;
    for (const QString &token : m_tokens) {
        at = below(*at, token);
        if (at == nullptr)
            return nullptr;
    }
    return at;
}

Json *JsonPointer::find(Json &document) const
{
    Json *at = &document;
    for (const QString &token : m_tokens) {
        at = step(*at, token);
        if (at == nullptr)
            return nullptr;
    }
    return at;
}

Result<void> JsonPointer::put(Json &document, Json value) const
{
    Json *at = &document;
    for (const QString &token : m_tokens) {
        UNSNAG_TRY(at, stepOrMake(*at, token, text()));
    }
    *at = std::move(value);
    return {};
}

std::optional<std::size_t> JsonPointer::index(QStringView token)
{
    if (token.isEmpty() || token.size() > 9 || (token.size() > 1 && token[0] == QLatin1Char('0')))
        return std::nullopt;
    std::size_t value = 0;
    for (const QChar c : token) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
        value = value * 10 + static_cast<std::size_t>(c.unicode() - u'0');
    }
    return value;
}

const Json &valueAt(const Json &document, const QString &pointer)
{
    static const Json none;
    if (pointer.contains(QLatin1Char('~'))) {
        const auto parsed = JsonPointer::parse(pointer);
        const Json *found = parsed ? parsed->find(document) : nullptr;
        return found == nullptr ? none : *found;
    }
    // Without escapes a pointer is walked as it is read.
    const Json *at = &document;
    for (QStringView rest = pointer; !rest.isEmpty();) {
        if (rest.front() != u'/')
            return none;
        rest = rest.sliced(1);
        const auto end = rest.indexOf(u'/');
        at = below(*at, end < 0 ? rest : rest.first(end));
        if (at == nullptr)
            return none;
        rest = end < 0 ? QStringView() : rest.sliced(end);
    }
    return *at;
}

} // namespace unsnag
