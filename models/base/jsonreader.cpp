// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one file that knows nlohmann/json; its exceptions end here.
#include "models/base/json.h"

#include <nlohmann/json.hpp>

namespace unsnag {
namespace {

//! The parser quotes what it read last, which may be a secret; line and column say where it stands.
QString withoutQuotedText(QString what)
{
    const auto begin = what.indexOf(QStringLiteral("; last read: '"));
    if (begin < 0)
        return what;
    const auto after = what.lastIndexOf(QStringLiteral("'; expected "));
    const auto end = after > begin ? after + 1 : what.size();
    return what.remove(begin, end - begin);
}

//! Builds a Json from parser events and refuses what readJson refuses.
class Builder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    Builder(const QByteArray &text, const JsonLimits &limits) : m_text(text), m_limits(limits) {}

    bool null() override { return put({}); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(Json(std::int64_t{value})); }
    bool number_unsigned(number_unsigned_t value) override
    {
        return put(Json::number(QString::number(value)));
    }
    bool number_float(number_float_t, const string_t &text) override
    {
        return put(Json::number(QString::fromStdString(text)));
    }
    bool string(string_t &text) override { return put(QString::fromStdString(text)); }
    bool binary(binary_t &) override { return false; }

    bool start_object(std::size_t) override { return open(JsonObject{}); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonArray{}); }
    bool end_array() override { return close(); }

    bool key(string_t &text) override
    {
        auto &members = m_open.back()->mutableObject();
        const auto [member, isNew] = members.try_emplace(QString::fromStdString(text));
        if (!isNew)
            return refuse(QStringLiteral("duplicate member \"%1\"").arg(member->first));
        m_places.back() = &member->second;
        return true;
    }

    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &exception) override
    {
        const QString what = QString::fromUtf8(exception.what());
        const auto cut = what.indexOf(QStringLiteral("syntax error"));
        problem = withoutQuotedText(cut < 0 ? what : what.mid(cut));
        errorOffset = position == 0 ? 0 : static_cast<qsizetype>(position) - 1;
        return false;
    }

    Json root;
    QString problem;
    qsizetype errorOffset = -1; //!< bytes; -1 where the parser gave none

private:
    bool refuse(const QString &why)
    {
        problem = why;
        return false;
    }

    bool open(Json container)
    {
        if (static_cast<int>(m_open.size()) >= m_limits.depth)
            return refuse(QStringLiteral("nested deeper than %1 levels").arg(m_limits.depth));
        m_open.push_back(placed(std::move(container)));
        m_places.push_back(nullptr);
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        m_places.pop_back();
        return true;
    }

    bool put(Json value)
    {
        placed(std::move(value));
        return true;
    }

    Json *placed(Json value)
    {
        Json *place = &root;
        if (!m_open.empty())
            place = m_open.back()->isArray() ? &m_open.back()->mutableArray().emplace_back()
                                             : m_places.back();
        *place = std::move(value);
        return place;
    }

    const QByteArray &m_text;
    const JsonLimits &m_limits;
    std::vector<Json *> m_open;
    std::vector<Json *> m_places; //!< where the next value of each goes, where it is an object
};

QString placeOf(const QByteArray &text, qsizetype offset, const QString &source)
{
    const QByteArray before = text.left(offset);
    const auto line = before.count('\n') + 1;
    const auto column = offset - before.lastIndexOf('\n');
    const QString name = source.isEmpty() ? QStringLiteral("JSON text") : source;
    return QStringLiteral("%1:%2:%3").arg(name).arg(line).arg(column);
}

} // namespace

Result<Json> readJson(const QByteArray &text, const QString &source, const JsonLimits &limits)
{
    if (text.size() > limits.sizeBytes) {
        const auto detail = QStringLiteral("JSON text of %1 bytes, at most %2 are read")
                                .arg(text.size())
                                .arg(limits.sizeBytes);
        return Error{Code::Input, detail, source, {}};
    }
    if (text.startsWith("\xEF\xBB\xBF"))
        return Error{
            Code::Input, QStringLiteral("JSON text begins with a byte order mark"), source, {}};
    // The parser would take a NUL byte for the end of the text and overlook what follows.
    if (const auto nul = text.indexOf('\0'); nul >= 0)
        return Error{Code::Input,
                     QStringLiteral("not valid JSON: a NUL byte"),
                     placeOf(text, nul, source),
                     {}};
    Builder builder(text, limits);
    const bool ok = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    if (ok)
        return std::move(builder.root);
    const QString place =
        builder.errorOffset < 0 ? source : placeOf(text, builder.errorOffset, source);
    return Error{Code::Input, QStringLiteral("not valid JSON: ") + builder.problem, place, {}};
}

} // namespace unsnag
