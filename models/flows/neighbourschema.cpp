// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/neighbourschema.h"

#include "models/base/jsonpointer.h"

namespace unsnag {
namespace {

const QString refWord = QStringLiteral("$ref");

//! 3.0 says `minimum: 5, exclusiveMinimum: true` where draft 7 says `exclusiveMinimum: 5`.
void mendLimit(Json &node, const QString &limit, const QString &exclusive)
{
    if (!node[exclusive].isBool())
        return;
    const bool isExclusive = node[exclusive].toBool();
    node.remove(exclusive);
    if (!isExclusive || !node.contains(limit))
        return;
    node.set(exclusive, node[limit]);
    node.remove(limit);
}

void mendNullable(Json &node)
{
    const QString nullable = QStringLiteral("nullable");
    const QString type = QStringLiteral("type");
    const QString choices = QStringLiteral("enum");
    if (!node[nullable].isBool())
        return;
    const bool mayBeNull = node[nullable].toBool();
    node.remove(nullable);
    if (!mayBeNull)
        return;
    if (node[type].isString())
        node.set(type, JsonArray{node[type], "null"});
    if (node[choices].isArray())
        node.mutableObject()[choices].append(Json());
}

//! Takes schemas in from other files, each once.
class SchemaGathering
{
public:
    SchemaGathering(const NeighbourFiles &files, const QString &source)
        : m_files(files), m_source(source)
    {}

    //! `file` is where the node was written; empty: the flow itself.
    [[nodiscard]] Result<Json> taken(const Json &node, const QString &file, const JsonPointer &at)
    {
        if (node.isArray())
            return takenArray(node, file, at);
        if (!node.isObject())
            return node;
        if (node[refWord].isString())
            return reference(node, file, at);
        JsonObject result;
        for (const auto &[name, member] : node.object()) {
            UNSNAG_TRY(Json inner, taken(member, file, at.child(name)));
            result.insert_or_assign(name, std::move(inner));
        }
        Json mended(std::move(result));
        if (!file.isEmpty()) {
            mendNullable(mended);
            mendLimit(mended, QStringLiteral("minimum"), QStringLiteral("exclusiveMinimum"));
            mendLimit(mended, QStringLiteral("maximum"), QStringLiteral("exclusiveMaximum"));
        }
        return mended;
    }

    [[nodiscard]] const JsonObject &definitions() const { return m_definitions; }

private:
    [[nodiscard]] Result<Json> takenArray(const Json &list, const QString &file,
                                          const JsonPointer &at)
    {
        JsonArray result;
        for (std::size_t i = 0; i < list.size(); ++i) {
            UNSNAG_TRY(Json inner, taken(list.at(i), file, at.child(QString::number(i))));
            result.push_back(std::move(inner));
        }
        return Json(std::move(result));
    }

    [[nodiscard]] Error refuse(const QString &expected, const QString &found,
                               const JsonPointer &at) const
    {
        return {Code::Input, QStringLiteral("expected %1, found \"%2\"").arg(expected, found),
                m_source + at.child(refWord).text(),
                QStringLiteral("put the OpenAPI file (JSON) into the folder of the flow")};
    }

    [[nodiscard]] Result<Json> reference(const Json &node, const QString &file,
                                         const JsonPointer &at)
    {
        const QString target = node[refWord].toString();
        const QString named = target.section(QLatin1Char('#'), 0, 0);
        const QString inFile = named.isEmpty() ? file : named;
        if (inFile.isEmpty())
            return node;
        const auto neighbour = m_files.find(inFile);
        if (neighbour == m_files.end())
            return refuse(QStringLiteral("a file beside the flow"), inFile, at);
        const QString place = target.section(QLatin1Char('#'), 1);
        const auto pointer = JsonPointer::parse(place);
        const Json *wanted = pointer.ok() ? pointer->find(neighbour->second) : nullptr;
        if (wanted == nullptr)
            return refuse(QStringLiteral("a place in %1").arg(inFile), place, at);
        const QString key = inFile + QLatin1Char('#') + place;
        auto known = m_names.find(key);
        if (known == m_names.end()) {
            // Named before its inside is taken: schemas may point to themselves.
            known = m_names.emplace(key, QStringLiteral("beside_%1").arg(m_names.size() + 1)).first;
            const QString name = known->second;
            UNSNAG_TRY(Json inside, taken(*wanted, inFile, at));
            m_definitions.insert_or_assign(name, std::move(inside));
            return pointTo(name);
        }
        return pointTo(known->second);
    }

    [[nodiscard]] static Json pointTo(const QString &name)
    {
        return JsonObject{{refWord, QStringLiteral("#/definitions/") + name}};
    }

    const NeighbourFiles &m_files;
    const QString &m_source;
    std::map<QString, QString> m_names; //!< definition by file and place
    JsonObject m_definitions;
};

} // namespace

Result<Json> withNeighbours(const Json &schema, const NeighbourFiles &files, const QString &source)
{
    SchemaGathering gathering(files, source);
    UNSNAG_TRY(Json whole, gathering.taken(schema, {}, JsonPointer()));
    if (gathering.definitions().empty())
        return whole;
    Json definitions = whole[QStringLiteral("definitions")];
    for (const auto &[name, inside] : gathering.definitions())
        definitions.set(name, inside);
    whole.set(QStringLiteral("definitions"), std::move(definitions));
    return whole;
}

} // namespace unsnag
