// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace unsnag {

//! A value, or the Error that prevented it. Must be looked at; never throws.
template <typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value) // NOLINT(google-explicit-constructor): returning a value is the normal case
        : m_content(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error) // NOLINT(google-explicit-constructor): so is returning an error
        : m_content(std::in_place_index<1>, std::move(error))
    {}

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    //! The value. Precondition: ok().
    [[nodiscard]] T &value() & { return *std::get_if<0>(&m_content); }
    [[nodiscard]] const T &value() const & { return *std::get_if<0>(&m_content); }
    [[nodiscard]] T &&value() && { return std::move(*std::get_if<0>(&m_content)); }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    //! The error. Precondition: !ok().
    [[nodiscard]] const Error &error() const { return *std::get_if<1>(&m_content); }

private:
    std::variant<T, Error> m_content;
};

//! Done, or the Error that prevented it.
template <>
class [[nodiscard]] Result<void>
{
public:
    using Value = void;

    Result() = default;
    Result(Error error) // NOLINT(google-explicit-constructor)
        : m_error(std::move(error))
    {}

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace unsnag

#define UNSNAG_JOIN_INNER(a, b) a##b
#define UNSNAG_JOIN(a, b) UNSNAG_JOIN_INNER(a, b)

//! Leaves the function with the error of `expression`, a Result<void>.
#define UNSNAG_CHECK(expression)                                                                   \
    do {                                                                                           \
        if (auto UNSNAG_JOIN(unsnagDone, __LINE__) = (expression);                                 \
            !UNSNAG_JOIN(unsnagDone, __LINE__).ok())                                               \
            return UNSNAG_JOIN(unsnagDone, __LINE__).error();                                      \
    } while (false)

//! Leaves the function with the error of `expression`, or declares `declaration` as its value:
//! UNSNAG_TRY(const Event event, table.find(id));
#define UNSNAG_TRY(declaration, ...)                                                               \
    auto UNSNAG_JOIN(unsnagResult, __LINE__) = (__VA_ARGS__);                                      \
    if (!UNSNAG_JOIN(unsnagResult, __LINE__).ok())                                                 \
        return UNSNAG_JOIN(unsnagResult, __LINE__).error();                                        \
    declaration = std::move(UNSNAG_JOIN(unsnagResult, __LINE__)).value()
