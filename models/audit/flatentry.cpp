// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/flatentry.h"

namespace unsnag {
namespace {

constexpr qsizetype exactDigits = 15; //!< a double holds every whole number of so many

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

//! Walks over the bytes; whatever it does not expect ends it.
class FlatScanner
{
public:
    explicit FlatScanner(const QByteArray &bytes)
        : m_at(bytes.constData()), m_end(bytes.constData() + bytes.size())
    {}

    std::optional<JsonObject> object()
    {
        JsonObject members;
        if (!take("{"))
            return std::nullopt;
        do {
            const auto key = text();
            const bool isNext = key && (members.empty() || members.rbegin()->first < *key);
            if (!isNext || !take(":"))
                return std::nullopt;
            auto content = value();
            if (!content)
                return std::nullopt;
            members.emplace_hint(members.end(), *key, std::move(*content));
        } while (take(","));
        if (!take("}") || m_at != m_end)
            return std::nullopt;
        return members;
    }

private:
    bool take(QByteArrayView word)
    {
        if (m_end - m_at < word.size() || QByteArrayView(m_at, word.size()) != word)
            return false;
        m_at += word.size();
        return true;
    }

    std::optional<QString> text()
    {
        if (!take("\""))
            return std::nullopt;
        const char *begin = m_at;
        while (m_at != m_end && *m_at >= ' ' && *m_at < '\x7f' && *m_at != '"' && *m_at != '\\')
            ++m_at;
        const qsizetype size = m_at - begin;
        if (!take("\""))
            return std::nullopt;
        return QString::fromLatin1(begin, size);
    }

    std::optional<Json> value()
    {
        if (m_at != m_end && *m_at == '"') {
            auto string = text();
            return string ? std::optional(Json(std::move(*string))) : std::nullopt;
        }
        if (take("true"))
            return Json(true);
        return take("false") ? std::optional(Json(false)) : number();
    }

    std::optional<Json> number()
    {
        std::int64_t whole = 0;
        const char *begin = m_at;
        while (m_at != m_end && isDigit(*m_at) && m_at - begin <= exactDigits)
            whole = whole * 10 + (*m_at++ - '0');
        const qsizetype size = m_at - begin;
        if (size == 0 || size > exactDigits || (size > 1 && *begin == '0'))
            return std::nullopt;
        return Json(whole);
    }

    const char *m_at;
    const char *m_end;
};

} // namespace

std::optional<Json> readFlatEntry(const QByteArray &canonical)
{
    auto members = FlatScanner(canonical).object();
    return members ? std::optional(Json(std::move(*members))) : std::nullopt;
}

} // namespace unsnag
