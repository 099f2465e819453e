// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/canonicaljson.h"

#include "models/base/jsonpointer.h"

#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace unsnag {
namespace {

constexpr qsizetype usualEntryBytes = 512;

//! Whether a number that no normal double holds is too large (and not too small).
bool isTooLarge(const QByteArray &text)
{
    const auto cut = text.toLower().indexOf('e');
    const QByteArray mantissa = QByteArray(cut < 0 ? text : text.left(cut)).replace("-", "");
    const qlonglong exponent = cut < 0 ? 0 : text.mid(cut + 1).toLongLong();
    if (cut >= 0 && exponent == 0 && text.size() - cut > 18)
        return text[cut + 1] != '-';
    const auto point = mantissa.indexOf('.');
    const QByteArray digits = QByteArray(mantissa).replace(".", "");
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits[zeros] == '0')
        ++zeros;
    const auto whole = point < 0 ? mantissa.size() : point;
    return whole - zeros + exponent > 0;
}

std::optional<double> doubleOf(const QByteArray &text)
{
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem == std::errc::result_out_of_range)
        return isTooLarge(text) ? std::nullopt : std::optional<double>(0.0);
    if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

//! Where the writer stands, from the outermost value inwards. A pointer is made of it only where
//! something is wrong there.
struct Step {
    const QString *key = nullptr; //!< of an object; else the index counts
    std::size_t index = 0;
};

class CanonicalWriter
{
public:
    Result<void> write(const Json &value)
    {
        switch (value.type()) {
        case Json::Type::Null:
            out += "null";
            return {};
        case Json::Type::Bool:
            out += value.toBool() ? "true" : "false";
            return {};
        case Json::Type::Number:
            return writeNumber(value.scalarText());
        case Json::Type::String:
            return writeString(value.toString());
        case Json::Type::Array:
            return writeArray(value.array());
        case Json::Type::Object:
            return writeObject(value.object());
        }
        return {};
    }

    Result<void> write(const std::vector<std::pair<QString, Json>> &sortedMembers)
    {
        return writeObject(sortedMembers);
    }

    QByteArray out;

private:
    [[nodiscard]] QString place() const
    {
        JsonPointer pointer;
        for (const Step &step : m_steps)
            pointer = pointer.child(step.key ? *step.key : QString::number(step.index));
        return pointer.text();
    }

    Result<void> writeNumber(const QString &text)
    {
        if (isShortInteger(text)) { // its digits are the canonical ones
            out += text.toLatin1();
            return {};
        }
        const auto number = doubleOf(text.toLatin1());
        if (!number)
            return Error{Code::Input,
                         QStringLiteral("the number %1 is beyond a double").arg(text.left(40)),
                         place(), QStringLiteral("write it as a string")};
        out += ecmaNumber(*number);
        return {};
    }

    Result<void> writeString(const QString &text)
    {
        out += '"';
        if (!appendPlainJson(out, text)) {
            QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
            const QByteArray utf8 = encoder(text);
            if (encoder.hasError())
                return Error{Code::Input,
                             QStringLiteral("a string holds half of a surrogate pair"),
                             place(),
                             {}};
            for (const char c : utf8)
                writeByte(c);
        }
        out += '"';
        return {};
    }

    void writeByte(char c)
    {
        static const QByteArray escaped("\b\t\n\f\r\"\\");
        static const QByteArray letters("btnfr\"\\");
        static const char hex[] = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        if (const auto i = escaped.indexOf(c); i >= 0)
            out.append('\\').append(letters[i]);
        else if (byte < 0x20)
            out.append("\\u00").append(hex[byte >> 4]).append(hex[byte & 15]);
        else
            out += c;
    }

    Result<void> writeArray(const JsonArray &array)
    {
        out += '[';
        for (std::size_t i = 0; i < array.size(); ++i) {
            if (i > 0)
                out += ',';
            m_steps.push_back({nullptr, i});
            UNSNAG_CHECK(write(array[i]));
            m_steps.pop_back();
        }
        out += ']';
        return {};
    }

    template <typename Members>
    Result<void> writeObject(const Members &object)
    {
        out += '{';
        bool isFirst = true;
        for (const auto &[key, member] : object) {
            if (!std::exchange(isFirst, false))
                out += ',';
            m_steps.push_back({&key, 0});
            UNSNAG_CHECK(writeString(key));
            out += ':';
            UNSNAG_CHECK(write(member));
            m_steps.pop_back();
        }
        out += '}';
        return {};
    }

    std::vector<Step> m_steps;
};

} // namespace

bool isShortInteger(const QString &text)
{
    constexpr qsizetype exactDigits = 15;
    return text.size() <= exactDigits && (text == u"0" || !text.startsWith(u'0')) &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QByteArray ecmaNumber(double value)
{
    if (value == 0)
        return "0";
    std::array<char, 40> buffer{};
    const auto written =
        std::to_chars(buffer.begin(), buffer.end(), std::abs(value), std::chars_format::scientific);
    const QByteArray shortest(buffer.data(), written.ptr - buffer.data());
    const auto cut = shortest.indexOf('e');
    const QByteArray digits = shortest.left(cut).replace(".", "");
    const int k = static_cast<int>(digits.size());
    const int n = shortest.mid(cut + 1).toInt() + 1; // value = 0.digits * 10^n, the n of ECMA-262
    QByteArray text;
    if (k <= n && n <= 21)
        text = digits + QByteArray(n - k, '0');
    else if (0 < n && n <= 21)
        text = digits.left(n) + '.' + digits.mid(n);
    else if (-6 < n && n <= 0)
        text = "0." + QByteArray(-n, '0') + digits;
    else
        text = digits.left(1) + (k > 1 ? "." + digits.mid(1) : QByteArray()) +
               (n > 0 ? "e+" : "e-") + QByteArray::number(std::abs(n - 1));
    return value < 0 ? '-' + text : text;
}

Result<QByteArray> canonicalJson(const Json &value)
{
    CanonicalWriter writer;
    UNSNAG_CHECK(writer.write(value));
    return writer.out;
}

Result<void> appendCanonical(QByteArray &out, const Json &value)
{
    CanonicalWriter writer;
    writer.out = std::move(out);
    auto written = writer.write(value);
    out = std::move(writer.out);
    return written;
}

Result<QByteArray> canonicalObject(std::vector<std::pair<QString, Json>> members)
{
    if (!std::ranges::is_sorted(members, {}, &std::pair<QString, Json>::first))
        std::ranges::sort(members, {}, &std::pair<QString, Json>::first);
    CanonicalWriter writer;
    writer.out.reserve(usualEntryBytes);
    UNSNAG_CHECK(writer.write(members));
    return writer.out;
}

} // namespace unsnag
