// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/threeway.h"

#include "models/base/jsonpointer.h"
#include "models/diff/samevalue.h"

#include <algorithm>
#include <array>
#include <set>

namespace unsnag {
namespace {

using Change = ThreeWayRow::Change;

//! The same place in three documents; null pointer where a side has nothing there.
struct Sides {
    std::array<const Json *, 3> values{};
    std::array<JsonPointer, 3> places{};

    [[nodiscard]] const Json *base() const { return values[0]; }
    [[nodiscard]] const Json *crm() const { return values[1]; }
    [[nodiscard]] const Json *erp() const { return values[2]; }

    [[nodiscard]] bool allAre(Json::Type type) const
    {
        return std::ranges::all_of(values, [type](const Json *value) {
            return value == nullptr || value->type() == type;
        });
    }
    [[nodiscard]] QString pointer() const
    {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] != nullptr)
                return places[i].text();
        }
        return {};
    }
};

const Json *known(const Json *value)
{
    return value == nullptr || value->isNull() ? nullptr : value;
}

QString labelOf(const QString &member)
{
    QString label = member;
    label.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!label.isEmpty())
        label[0] = label[0].toUpper();
    return label;
}

//! Whether every element has this member, as text or number, and no two of them the same.
bool namesAll(const Json &array, const QString &member)
{
    std::set<QString> seen;
    return std::ranges::all_of(array.array(), [&](const Json &element) {
        const QString name = element[member].scalarText();
        return !name.isEmpty() && seen.insert(name).second;
    });
}

QString namingMember(const Sides &sides)
{
    for (const char *member : {"id", "line", "number", "sku", "code", "name"}) {
        const QString name = QString::fromLatin1(member);
        if (std::ranges::all_of(sides.values, [&](const Json *side) {
                return side == nullptr || namesAll(*side, name);
            }))
            return name;
    }
    return {};
}

class Alignment
{
public:
    explicit Alignment(bool isCrmKnown) : m_isCrmKnown(isCrmKnown) {}

    void addMembers(const Sides &sides, int depth)
    {
        std::set<QString> names;
        for (const Json *side : sides.values) {
            if (side == nullptr)
                continue;
            for (const auto &[name, value] : side->object())
                names.insert(name);
        }
        for (const QString &name : names) {
            Sides member;
            for (std::size_t i = 0; i < 3; ++i) {
                member.places[i] = sides.places[i].child(name);
                if (sides.values[i] != nullptr)
                    member.values[i] = known(&(*sides.values[i])[name]);
            }
            add(member, labelOf(name), depth);
        }
    }

    std::vector<ThreeWayRow> rows;

private:
    void add(const Sides &sides, const QString &label, int depth)
    {
        if (sides.pointer().isEmpty())
            return; // null on every side
        const bool isObject = sides.allAre(Json::Type::Object);
        if (!isObject && !sides.allAre(Json::Type::Array)) {
            rows.push_back(leaf(sides, label, depth));
            return;
        }
        const std::size_t group = rows.size();
        rows.push_back(row(sides, label, depth));
        rows.back().isGroup = true;
        if (isObject)
            addMembers(sides, depth + 1);
        else
            addElements(sides, depth + 1);
        // An empty object or array has no row of its own that could tell that a side lost it.
        rows[group].change = rows.size() == group + 1 ? change(sides) : Change::Same;
        for (std::size_t i = group + 1; i < rows.size() && rows[group].change == Change::Same; ++i)
            rows[group].change = rows[i].change;
    }

    void addElements(const Sides &sides, int depth)
    {
        const QString naming = namingMember(sides);
        std::vector<std::pair<QString, Sides>> elements;
        for (std::size_t i = 0; i < 3; ++i) {
            const std::size_t size = sides.values[i] == nullptr ? 0 : sides.values[i]->size();
            for (std::size_t at = 0; at < size; ++at) {
                const Json &element = sides.values[i]->at(at);
                const QString name =
                    naming.isEmpty() ? QString::number(at + 1) : element[naming].scalarText();
                auto found = std::ranges::find(elements, name, &std::pair<QString, Sides>::first);
                if (found == elements.end())
                    found = elements.insert(elements.end(), {name, Sides()});
                found->second.values[i] = known(&element);
                found->second.places[i] = sides.places[i].child(QString::number(at));
            }
        }
        for (const auto &[name, element] : elements)
            add(element, name, depth);
    }

    [[nodiscard]] static ThreeWayRow row(const Sides &sides, const QString &label, int depth)
    {
        ThreeWayRow row;
        row.pointer = sides.pointer();
        row.label = label;
        row.depth = depth;
        row.hasBase = sides.base() != nullptr;
        row.hasCrm = sides.crm() != nullptr;
        row.hasErp = sides.erp() != nullptr;
        return row;
    }

    [[nodiscard]] ThreeWayRow leaf(const Sides &sides, const QString &label, int depth) const
    {
        ThreeWayRow out = row(sides, label, depth);
        out.base = out.hasBase ? *sides.base() : Json();
        out.crm = out.hasCrm ? *sides.crm() : Json();
        out.erp = out.hasErp ? *sides.erp() : Json();
        out.change = change(sides);
        return out;
    }

    [[nodiscard]] Change change(const Sides &sides) const
    {
        const auto differ = [](const Json *a, const Json *b) {
            return a == nullptr || b == nullptr ? a != b : !isSameValue(*a, *b);
        };
        const bool hasCrmMoved = m_isCrmKnown && differ(sides.base(), sides.crm());
        if (sides.erp() == nullptr)
            return hasCrmMoved ? Change::CrmChanged : Change::Same;
        if (sides.base() == nullptr && sides.crm() == nullptr)
            return Change::ErpOnly;
        if (!differ(sides.base(), sides.erp()))
            return hasCrmMoved ? Change::CrmChanged : Change::Same;
        if (!hasCrmMoved)
            return Change::ErpChanged;
        return differ(sides.crm(), sides.erp()) ? Change::Conflict : Change::BothSame;
    }

    bool m_isCrmKnown;
};

} // namespace

QString changeName(ThreeWayRow::Change change)
{
    switch (change) {
    case Change::Same:
        return QStringLiteral("same");
    case Change::CrmChanged:
        return QStringLiteral("crm_changed");
    case Change::ErpChanged:
        return QStringLiteral("erp_changed");
    case Change::BothSame:
        return QStringLiteral("both_same");
    case Change::ErpOnly:
        return QStringLiteral("erp_only");
    case Change::Conflict:
        return QStringLiteral("conflict");
    }
    return {};
}

std::vector<ThreeWayRow> compareThree(const Json &base, const Json &crm, const Json &erp)
{
    Alignment alignment(!crm.isNull());
    alignment.addMembers({{known(&base), known(&crm), known(&erp)}, {}}, 0);
    return std::move(alignment.rows);
}

} // namespace unsnag
