// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one file that knows valijson, and nlohmann/json for it; their exceptions end here.
#include "models/flows/jsonschema.h"

#include <nlohmann/json.hpp>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <cmath>

namespace unsnag {
namespace {

using valijson::adapters::NlohmannJsonAdapter;

nlohmann::json numberFrom(const QString &text)
{
    bool isWhole = false;
    const qlonglong whole = text.toLongLong(&isWhole);
    if (isWhole)
        return whole;
    // Draft 7 counts 1.0 among the integers.
    const double value = text.toDouble();
    constexpr double exact = 9007199254740992.0;
    if (std::trunc(value) == value && std::fabs(value) <= exact)
        return static_cast<std::int64_t>(value);
    return value;
}

nlohmann::json converted(const Json &json)
{
    switch (json.type()) {
    case Json::Type::Null:
        return nullptr;
    case Json::Type::Bool:
        return json.toBool();
    case Json::Type::Number:
        return numberFrom(json.scalarText());
    case Json::Type::String:
        return json.toString().toStdString();
    case Json::Type::Array: {
        auto array = nlohmann::json::array();
        for (const Json &element : json.array())
            array.push_back(converted(element));
        return array;
    }
    case Json::Type::Object: {
        auto object = nlohmann::json::object();
        for (const auto &[name, member] : json.object())
            object.emplace(name.toStdString(), converted(member));
        return object;
    }
    }
    return nullptr;
}

} // namespace

class JsonSchema::Private
{
public:
    explicit Private(const Json &json) : document(converted(json)) {}

    nlohmann::json document; //!< the schema refers to it
    valijson::Schema schema;
};

JsonSchema::JsonSchema(std::unique_ptr<Private> content) : d(std::move(content)) {}
JsonSchema::~JsonSchema() = default;
JsonSchema::JsonSchema(JsonSchema &&) noexcept = default;
JsonSchema &JsonSchema::operator=(JsonSchema &&) noexcept = default;

Result<JsonSchema> JsonSchema::compile(const Json &schema, const QString &source)
{
    try {
        auto content = std::make_unique<Private>(schema);
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(NlohmannJsonAdapter(content->document), content->schema);
        return JsonSchema(std::move(content));
    } catch (const std::exception &problem) {
        return Error{Code::Input,
                     QStringLiteral("expected a JSON Schema of draft 7: ") +
                         QString::fromUtf8(problem.what()),
                     source,
                     {}};
    }
}

bool JsonSchema::accepts(const Json &value) const
{
    try {
        const nlohmann::json document = converted(value);
        // It keeps the patterns it has compiled, which takes longer than all else here.
        static thread_local valijson::Validator validator(valijson::Validator::kStrongTypes);
        return validator.validate(d->schema, NlohmannJsonAdapter(document), nullptr);
    } catch (const std::exception &) {
        // A pattern that std::regex cannot match, or matches only with too much effort.
        return false;
    }
}

} // namespace unsnag
