// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/json.h"

#include "models/base/decimal.h"

#include <algorithm>

namespace unsnag {
namespace {

const Json nullValue;
const JsonArray noArray;
const JsonObject noObject;

void writeString(QByteArray &out, const QString &text)
{
    static const char hex[] = "0123456789abcdef";
    out += '"';
    if (appendPlainJson(out, text)) {
        out += '"';
        return;
    }
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        const auto u = static_cast<unsigned char>(c);
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (u < 0x20)
                out.append("\\u00").append(hex[u >> 4]).append(hex[u & 15]);
            else
                out += c;
        }
    }
    out += '"';
}

//! Writes compactly, or with an indent where indent >= 0.
class TextWriter
{
public:
    explicit TextWriter(bool indented) : m_indented(indented) {}

    void write(const Json &value)
    {
        switch (value.type()) {
        case Json::Type::Null:
            out += "null";
            break;
        case Json::Type::Bool:
            out += value.toBool() ? "true" : "false";
            break;
        case Json::Type::Number:
            out += value.scalarText().toLatin1();
            break;
        case Json::Type::String:
            writeString(out, value.toString());
            break;
        case Json::Type::Array:
            writeArray(value.array());
            break;
        case Json::Type::Object:
            writeObject(value.object());
            break;
        }
    }

    QByteArray out;

private:
    void newLine()
    {
        if (m_indented)
            out.append('\n').append(QByteArray(m_level * 2, ' '));
    }

    void writeArray(const JsonArray &array)
    {
        out += '[';
        ++m_level;
        bool isFirst = true;
        for (const Json &element : array) {
            if (!std::exchange(isFirst, false))
                out += ',';
            newLine();
            write(element);
        }
        --m_level;
        if (!array.empty())
            newLine();
        out += ']';
    }

    void writeObject(const JsonObject &object)
    {
        out += '{';
        ++m_level;
        bool isFirst = true;
        for (const auto &[key, member] : object) {
            if (!std::exchange(isFirst, false))
                out += ',';
            newLine();
            writeString(out, key);
            out += m_indented ? ": " : ":";
            write(member);
        }
        --m_level;
        if (!object.empty())
            newLine();
        out += '}';
    }

    bool m_indented;
    int m_level = 0;
};

} // namespace

bool appendPlainJson(QByteArray &out, const QString &text)
{
    const auto before = out.size();
    out.resize(before + text.size());
    char *to = out.data() + before;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x20 || unit >= 0x80 || unit == u'"' || unit == u'\\') {
            out.truncate(before);
            return false;
        }
        *to++ = static_cast<char>(unit);
    }
    return true;
}

bool JsonNumber::operator==(const JsonNumber &other) const
{
    if (text == other.text)
        return true;
    const auto a = Decimal::fromText(text);
    const auto b = Decimal::fromText(other.text);
    return a && b && *a == *b;
}

Json::Json(std::int64_t value) : m_value(JsonNumber{QString::number(value)}) {}

Json Json::number(const QString &text)
{
    Json json;
    if (Decimal::isJsonNumber(text))
        json.m_value = JsonNumber{text};
    return json;
}

bool Json::toBool(bool fallback) const
{
    const auto *value = std::get_if<bool>(&m_value);
    return value == nullptr ? fallback : *value;
}

QString Json::toString(const QString &fallback) const
{
    const auto *value = std::get_if<QString>(&m_value);
    return value == nullptr ? fallback : *value;
}

std::int64_t Json::toInt(std::int64_t fallback) const
{
    const auto *value = std::get_if<JsonNumber>(&m_value);
    bool isInteger = false;
    const auto number = value == nullptr ? 0 : value->text.toLongLong(&isInteger);
    return isInteger ? number : fallback;
}

QString Json::scalarText() const
{
    if (const auto *number = std::get_if<JsonNumber>(&m_value))
        return number->text;
    if (const auto *flag = std::get_if<bool>(&m_value))
        return *flag ? QStringLiteral("true") : QStringLiteral("false");
    return toString();
}

const JsonArray &Json::array() const
{
    const auto *value = std::get_if<Shared<JsonArray>>(&m_value);
    return value == nullptr || *value == nullptr ? noArray : **value;
}

const JsonObject &Json::object() const
{
    const auto *value = std::get_if<Shared<JsonObject>>(&m_value);
    return value == nullptr || *value == nullptr ? noObject : **value;
}

const Json &Json::operator[](const QString &key) const
{
    const auto &members = object();
    const auto found = members.find(key);
    return found == members.end() ? nullValue : found->second;
}

const Json &Json::operator[](const char *key) const
{
    const auto &members = object();
    const auto found = members.find(QLatin1String(key));
    return found == members.end() ? nullValue : found->second;
}

const Json &Json::at(std::size_t index) const
{
    const auto &elements = array();
    return index < elements.size() ? elements[index] : nullValue;
}

bool Json::contains(const QString &key) const
{
    return object().contains(key);
}

std::size_t Json::size() const
{
    return isArray() ? array().size() : object().size();
}

void Json::set(const QString &key, Json value)
{
    mutableObject().insert_or_assign(key, std::move(value));
}

void Json::append(Json value)
{
    mutableArray().push_back(std::move(value));
}

void Json::remove(const QString &key)
{
    if (isObject())
        mutableObject().erase(key);
}

template <typename Container>
Container &Json::mutableContainer()
{
    auto *shared = std::get_if<Shared<Container>>(&m_value);
    if (shared == nullptr || *shared == nullptr)
        shared = &m_value.emplace<Shared<Container>>(std::make_shared<Container>());
    else if (shared->use_count() > 1)
        *shared = std::make_shared<Container>(**shared);
    return **shared;
}

JsonArray &Json::mutableArray()
{
    return mutableContainer<JsonArray>();
}

JsonObject &Json::mutableObject()
{
    return mutableContainer<JsonObject>();
}

bool Json::operator==(const Json &other) const
{
    if (type() != other.type())
        return false;
    if (isArray())
        return &array() == &other.array() || array() == other.array();
    if (isObject())
        return &object() == &other.object() || object() == other.object();
    return m_value == other.m_value;
}

QByteArray Json::toText() const
{
    TextWriter writer(false);
    writer.write(*this);
    return writer.out;
}

QByteArray Json::toIndentedText() const
{
    TextWriter writer(true);
    writer.write(*this);
    return writer.out;
}

} // namespace unsnag
