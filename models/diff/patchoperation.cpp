// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/patchoperation.h"

namespace unsnag {
namespace {

//! One operation while it is carried out; knows how to speak of itself in errors.
class RunningOperation
{
public:
    RunningOperation(Json &document, const Json &operation, std::size_t number)
        : m_document(document), m_operation(operation), m_number(number)
    {}

    Result<void> run()
    {
        if (!m_operation.isObject())
            return malformed(QStringLiteral("is no object"));
        UNSNAG_TRY(m_path, pointer("path"));
        const QString op = m_operation["op"].toString();
        if (op == QLatin1String("remove"))
            return remove(m_path);
        if (op == QLatin1String("move") || op == QLatin1String("copy"))
            return moveOrCopy(op);
        if (op != QLatin1String("add") && op != QLatin1String("replace") &&
            op != QLatin1String("test"))
            return malformed(QStringLiteral("has the unknown op \"%1\"").arg(op));
        if (!m_operation.contains(QStringLiteral("value")))
            return malformed(QStringLiteral("has no value"));
        const Json &value = m_operation["value"];
        if (op == QLatin1String("add"))
            return add(value);
        return op == QLatin1String("replace") ? replace(value) : test(value);
    }

private:
    [[nodiscard]] Error malformed(const QString &what) const
    {
        return {Code::Input,
                QStringLiteral("operation %1 of the patch %2").arg(m_number).arg(what),
                m_operation["path"].toString(),
                {}};
    }
    [[nodiscard]] Error misfit(const QString &what, const JsonPointer &place) const
    {
        return {Code::Conflict,
                QStringLiteral("operation %1 of the patch (%2): %3")
                    .arg(m_number)
                    .arg(m_operation["op"].toString(), what),
                place.text(),
                {}};
    }

    [[nodiscard]] Result<JsonPointer> pointer(const char *member) const
    {
        if (!m_operation[member].isString())
            return malformed(QStringLiteral("has no \"%1\"").arg(QLatin1String(member)));
        auto parsed = JsonPointer::parse(m_operation[member].toString());
        if (!parsed)
            return malformed(QStringLiteral("has a wrong \"%1\": %2")
                                 .arg(QLatin1String(member), parsed.error().detail));
        return parsed;
    }

    Result<void> add(Json value)
    {
        if (m_path.tokens().isEmpty()) {
            m_document = std::move(value);
            return {};
        }
        Json *parent = m_path.parent().find(m_document);
        const QString &token = m_path.tokens().last();
        if (parent != nullptr && parent->isObject()) {
            parent->set(token, std::move(value));
            return {};
        }
        if (parent == nullptr || !parent->isArray())
            return misfit(QStringLiteral("there is no object or array to add to"), m_path.parent());
        const auto index = token == QLatin1String("-") ? parent->size() : JsonPointer::index(token);
        if (!index || *index > parent->size())
            return misfit(QStringLiteral("the array has %1 elements").arg(parent->size()), m_path);
        auto &elements = parent->mutableArray();
        elements.insert(elements.begin() + static_cast<std::ptrdiff_t>(*index), std::move(value));
        return {};
    }

    Result<void> remove(const JsonPointer &place)
    {
        if (place.find(m_document) == nullptr)
            return misfit(QStringLiteral("there is nothing to remove"), place);
        if (place.tokens().isEmpty())
            return misfit(QStringLiteral("the whole document cannot be removed"), place);
        Json *parent = place.parent().find(m_document);
        if (parent->isObject()) {
            parent->remove(place.tokens().last());
            return {};
        }
        auto &elements = parent->mutableArray();
        const auto index = JsonPointer::index(place.tokens().last()).value_or(0);
        elements.erase(elements.begin() + static_cast<std::ptrdiff_t>(index));
        return {};
    }

    Result<void> replace(Json value)
    {
        Json *target = m_path.find(m_document);
        if (target == nullptr)
            return misfit(QStringLiteral("there is nothing to replace"), m_path);
        *target = std::move(value);
        return {};
    }

    Result<void> test(const Json &value)
    {
        const Json *target = m_path.find(m_document);
        if (target == nullptr)
            return misfit(QStringLiteral("there is no value"), m_path);
        if (*target == value)
            return {};
        const auto what = QStringLiteral("expected %1, found %2");
        return misfit(what.arg(QString::fromUtf8(value.toText()).left(200),
                               QString::fromUtf8(target->toText()).left(200)),
                      m_path);
    }

    Result<void> moveOrCopy(const QString &op)
    {
        UNSNAG_TRY(const JsonPointer from, pointer("from"));
        const Json *source = from.find(m_document);
        if (source == nullptr)
            return misfit(QStringLiteral("there is nothing at \"from\""), from);
        Json value = *source;
        if (op == QLatin1String("copy"))
            return add(std::move(value));
        if (from == m_path)
            return {};
        if (m_path.tokens().mid(0, from.tokens().size()) == from.tokens())
            return misfit(QStringLiteral("a value cannot move into itself"), m_path);
        UNSNAG_CHECK(remove(from));
        return add(std::move(value));
    }

    Json &m_document;
    const Json &m_operation;
    std::size_t m_number;
    JsonPointer m_path;
};

} // namespace

Result<void> applyOperation(Json &document, const Json &operation, std::size_t number)
{
    return RunningOperation(document, operation, number).run();
}

Json patchOperation(const char *op, const JsonPointer &path, Json value)
{
    return JsonObject{{QStringLiteral("op"), op},
                      {QStringLiteral("path"), path.text()},
                      {QStringLiteral("value"), std::move(value)}};
}

} // namespace unsnag
