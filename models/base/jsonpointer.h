// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QStringList>

namespace unsnag {

//! A place inside a JSON document (RFC 6901): "/lines/0/sku". The empty pointer is the whole.
class JsonPointer
{
public:
    JsonPointer() = default;
    explicit JsonPointer(QStringList tokens) : m_tokens(std::move(tokens)) {}

    //! Reads the text form. Error: Input where it neither is empty nor begins with '/', or where a
    //! '~' is followed by anything but 0 or 1.
    [[nodiscard]] static Result<JsonPointer> parse(const QString &text);

    [[nodiscard]] QString text() const;
    [[nodiscard]] const QStringList &tokens() const { return m_tokens; }
    [[nodiscard]] JsonPointer child(const QString &token) const;
    [[nodiscard]] JsonPointer parent() const; //!< the whole document for the whole document

    //! The value there, or null pointer where there is none.
    [[nodiscard]] const Json *find(const Json &document) const;
    [[nodiscard]] Json *find(Json &document) const;

    //! Puts a value there; missing objects on the way are made, an array grows by index == size or
    //! "-". Error: Input where a scalar is in the way or an index is out of range.
    [[nodiscard]] Result<void> put(Json &document, Json value) const;

    bool operator==(const JsonPointer &) const = default;

    //! An array index of the RFC: digits without a leading zero; nothing otherwise.
    [[nodiscard]] static std::optional<std::size_t> index(QStringView token);

private:
    QStringList m_tokens;
};

//! Value at a pointer written as text; a null value where there is none or the text is malformed.
[[nodiscard]] const Json &valueAt(const Json &document, const QString &pointer);

} // namespace unsnag
