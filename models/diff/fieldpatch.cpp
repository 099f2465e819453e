// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/fieldpatch.h"

#include "models/diff/patchoperation.h"
#include "models/diff/samevalue.h"

namespace unsnag {
namespace {

bool isAbsent(const Json *value)
{
    return value == nullptr || value->isNull();
}

//! A null element takes up its place in an array; a null member does not.
bool isElement(const Json &document, const JsonPointer &place)
{
    const Json *parent = place.parent().find(document);
    return parent != nullptr && parent->isArray() && place.find(document) != nullptr;
}

Json addIfAbsent(const JsonPointer &place, Json value, const char *what)
{
    Json operation = patchOperation("add", place, std::move(value));
    operation.set(QStringLiteral("absent"), what);
    return operation;
}

QString shown(const Json *value)
{
    return value == nullptr ? QStringLiteral("nothing")
                            : QString::fromUtf8(value->toText()).left(200);
}

Error moved(const QString &place, const Json *base, const Json *fresh, const Json *wanted)
{
    const auto detail =
        QStringLiteral("the value has changed meanwhile: it was %1, it is %2, wanted is %3");
    return {Code::Conflict, detail.arg(shown(base), shown(fresh), shown(wanted)), place,
            QStringLiteral("look at the new value and decide again")};
}

//! The value that the patch wants at a tested place; null pointer where it only tests.
const Json *wantedAt(const Json &patch, std::size_t after, const QString &place)
{
    for (std::size_t i = after + 1; i < patch.size(); ++i) {
        const Json &operation = patch.at(i);
        if (operation["path"].toString() == place && operation.contains(QStringLiteral("value")) &&
            operation["op"].toString() != QLatin1String("test"))
            return &operation["value"];
    }
    return nullptr;
}

//! Whether the operation still has to be carried out, or why it must not be.
Result<bool> isNeeded(const Json &document, const Json &patch, std::size_t number)
{
    const Json &operation = patch.at(number);
    const QString place = operation["path"].toString();
    const auto pointer = JsonPointer::parse(place);
    if (!pointer || (!operation.contains(QStringLiteral("value"))))
        return true; // applyOperation knows what is wrong with it, or that nothing is
    const Json *found = pointer->find(document);
    if (operation["op"].toString() == QLatin1String("test")) {
        const Json &base = operation["value"];
        const Json *wanted = wantedAt(patch, number, place);
        const bool isBase = found != nullptr && isSameValue(*found, base);
        const bool isDone = found != nullptr && wanted != nullptr && isSameValue(*found, *wanted);
        if (!isBase && !isDone)
            return moved(place, &base, found, wanted);
        return false;
    }
    const QString absent = operation["absent"].toString();
    if (absent == QLatin1String("parent"))
        return isAbsent(found);
    if (absent == QLatin1String("value") && !isAbsent(found) &&
        !isSameValue(*found, operation["value"]))
        return moved(place, nullptr, found, &operation["value"]);
    return absent != QLatin1String("value") || isAbsent(found);
}

} // namespace

Json patchFor(const Json &snapshot, const JsonPointer &pointer, const Json &value)
{
    JsonArray operations;
    if (const Json *base = pointer.find(snapshot);
        !isAbsent(base) || isElement(snapshot, pointer)) {
        operations.push_back(patchOperation("test", pointer, *base));
        operations.push_back(patchOperation("replace", pointer, value));
        return operations;
    }
    for (qsizetype depth = 0; depth < pointer.tokens().size(); ++depth) {
        const JsonPointer parent(pointer.tokens().mid(0, depth));
        if (isAbsent(parent.find(snapshot)))
            operations.push_back(addIfAbsent(parent, JsonObject{}, "parent"));
    }
    operations.push_back(addIfAbsent(pointer, value, "value"));
    return operations;
}

Result<Json> applyWithBase(const Json &fresh, const Json &patch)
{
    if (!patch.isArray())
        return Error{Code::Input, QStringLiteral("a JSON patch is an array of operations"), {}, {}};
    Json changed = fresh;
    for (std::size_t i = 0; i < patch.size(); ++i) {
        UNSNAG_TRY(const bool needed, isNeeded(changed, patch, i));
        if (needed)
            UNSNAG_CHECK(applyOperation(changed, patch.at(i), i));
    }
    return changed;
}

} // namespace unsnag
