// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace unsnag {

class Json;
using JsonArray = std::vector<Json>;

//! Sorts by UTF-16 code units; a name that is a literal or a part of a text is looked up without being
//! copied.
struct MemberOrder {
    using is_transparent = void;
    bool operator()(const QString &a, const QString &b) const { return a < b; }
    bool operator()(const QString &a, QLatin1String b) const { return a < b; }
    bool operator()(QLatin1String a, const QString &b) const { return a < b; }
    bool operator()(const QString &a, QStringView b) const { return QStringView(a) < b; }
    bool operator()(QStringView a, const QString &b) const { return a < QStringView(b); }
};

//! Members in the order of RFC 8785.
using JsonObject = std::map<QString, Json, MemberOrder>;

//! A JSON number as it was written. Kept as text, so that money never passes through a double.
struct JsonNumber {
    QString text; //!< valid JSON number grammar, e.g. "-12.50" or "1e3"

    //! Equal as numbers: 1, 1.0 and 10e-1 are the same.
    bool operator==(const JsonNumber &other) const;
};

//! A JSON value of ours: exact numbers, sorted members, no surprises. Copies share arrays and objects
//! until one of them is changed, as those of Qt's containers do: a copy costs the same whatever the
//! size. See readJson for the reader.
class Json
{
public:
    enum class Type { Null, Bool, Number, String, Array, Object };

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool value) : m_value(value) {}
    Json(int value) : Json(static_cast<std::int64_t>(value)) {}
    Json(std::int64_t value);
    Json(QString value) : m_value(std::move(value)) {}
    Json(const char *utf8) : m_value(QString::fromUtf8(utf8)) {}
    Json(JsonArray value) : m_value(std::make_shared<JsonArray>(std::move(value))) {}
    Json(JsonObject value) : m_value(std::make_shared<JsonObject>(std::move(value))) {}

    //! The number with this text, or null where the text is no JSON number.
    [[nodiscard]] static Json number(const QString &text);

    [[nodiscard]] Type type() const { return static_cast<Type>(m_value.index()); }
    [[nodiscard]] bool isNull() const { return type() == Type::Null; }
    [[nodiscard]] bool isBool() const { return type() == Type::Bool; }
    [[nodiscard]] bool isNumber() const { return type() == Type::Number; }
    [[nodiscard]] bool isString() const { return type() == Type::String; }
    [[nodiscard]] bool isArray() const { return type() == Type::Array; }
    [[nodiscard]] bool isObject() const { return type() == Type::Object; }

    //! The value where the type fits, else the fallback.
    [[nodiscard]] bool toBool(bool fallback = false) const;
    [[nodiscard]] QString toString(const QString &fallback = {}) const;
    [[nodiscard]] std::int64_t toInt(std::int64_t fallback = 0) const;
    //! Text of a string, a number or a bool; empty for null, array and object.
    [[nodiscard]] QString scalarText() const;
    [[nodiscard]] const JsonArray &array() const;   //!< empty where this is no array
    [[nodiscard]] const JsonObject &object() const; //!< empty where this is no object

    //! Member or element; a null value where there is none. A literal is ASCII.
    [[nodiscard]] const Json &operator[](const QString &key) const;
    [[nodiscard]] const Json &operator[](const char *key) const;
    [[nodiscard]] const Json &at(std::size_t index) const;
    [[nodiscard]] bool contains(const QString &key) const;
    [[nodiscard]] std::size_t size() const; //!< members or elements; 0 for scalars

    //! Sets a member; a value that is no object becomes one first.
    void set(const QString &key, Json value);
    //! Appends; a value that is no array becomes one first.
    void append(Json value);
    void remove(const QString &key);

    //! For edits in place; the value becomes an empty array or object first where it is none.
    [[nodiscard]] JsonArray &mutableArray();
    [[nodiscard]] JsonObject &mutableObject();

    bool operator==(const Json &other) const;

    //! Compact UTF-8 text, members sorted, numbers as written.
    [[nodiscard]] QByteArray toText() const;
    //! The same, indented by two blanks a level.
    [[nodiscard]] QByteArray toIndentedText() const;

private:
    //! Shared with copies; null where the value was moved away, which counts as empty.
    template <typename Container>
    using Shared = std::shared_ptr<Container>;

    template <typename Container>
    [[nodiscard]] Container &mutableContainer();

    std::variant<std::monostate, bool, JsonNumber, QString, Shared<JsonArray>, Shared<JsonObject>>
        m_value;
};

//! Appends the text as it stands inside the quotes of JSON, if it is ASCII with nothing to escape, as most
//! texts are. False, with nothing appended, if not.
[[nodiscard]] bool appendPlainJson(QByteArray &out, const QString &text);

//! What a reader accepts at most.
struct JsonLimits {
    int depth = 128;
    qint64 sizeBytes = 32 * 1024 * 1024;
};

//! Reads one JSON text (RFC 8259), strictly: UTF-8, no duplicate members, no lone surrogates, no
//! trailing text, within the limits. The error names line and column, and `source` as its place.
[[nodiscard]] Result<Json> readJson(const QByteArray &text, const QString &source = {},
                                    const JsonLimits &limits = {});

} // namespace unsnag
