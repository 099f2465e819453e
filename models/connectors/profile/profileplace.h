// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jsonpointer.h"

namespace unsnag {

//! A place in a profile that is being checked; it makes the refusals that name it.
class ProfilePlace
{
public:
    explicit ProfilePlace(QString source, QStringList tokens = {})
        : m_source(std::move(source)), m_tokens(std::move(tokens))
    {}

    [[nodiscard]] ProfilePlace operator/(const QString &token) const
    {
        return ProfilePlace(m_source, m_tokens + QStringList{token});
    }
    [[nodiscard]] ProfilePlace operator/(const char *token) const
    {
        return *this / QString::fromLatin1(token);
    }
    [[nodiscard]] ProfilePlace operator/(std::size_t index) const
    {
        return *this / QString::number(index);
    }
    //! The place of the same profile that the pointer names.
    [[nodiscard]] ProfilePlace at(const JsonPointer &pointer) const
    {
        return ProfilePlace(m_source, pointer.tokens());
    }

    [[nodiscard]] const QStringList &tokens() const { return m_tokens; }
    [[nodiscard]] JsonPointer pointer() const { return JsonPointer(m_tokens); }

    //! Input with the context `source#/json/pointer`; the detail says what was expected.
    [[nodiscard]] Error refusal(const QString &expected) const
    {
        return Error{Code::Input, expected, m_source + QLatin1Char('#') + pointer().text(), {}};
    }

private:
    QString m_source;
    QStringList m_tokens;
};

} // namespace unsnag
