// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/jsonpatch.h"

#include "models/diff/patchoperation.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::size_t maxPairs = 1'000'000;

//! Elements that stay: positions in the one and in the other array, both rising.
using Anchors = std::vector<std::pair<std::size_t, std::size_t>>;

//! A part of two arrays, [from, to) in each.
struct Window {
    std::size_t fromA = 0;
    std::size_t toA = 0;
    std::size_t fromB = 0;
    std::size_t toB = 0;
};

//! Longest common subsequence by dynamic programming, lengths counted from the end.
void appendCommon(Anchors &anchors, const JsonArray &a, const JsonArray &b, const Window &window)
{
    const std::size_t rows = window.toA - window.fromA;
    const std::size_t columns = window.toB - window.fromB;
    if (rows == 0 || columns == 0 || rows * columns > maxPairs)
        return;
    std::vector<std::vector<quint32>> length(rows + 1, std::vector<quint32>(columns + 1));
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            const bool isEqual = a[window.fromA + i] == b[window.fromB + j];
            length[i][j] =
                isEqual ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
        }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (a[window.fromA + i] == b[window.fromB + j])
            anchors.emplace_back(window.fromA + i++, window.fromB + j++);
        else if (length[i + 1][j] >= length[i][j + 1])
            ++i;
        else
            ++j;
    }
}

Anchors anchorsOf(const JsonArray &a, const JsonArray &b)
{
    Anchors anchors;
    Window window{0, a.size(), 0, b.size()};
    while (window.fromA < window.toA && window.fromB < window.toB &&
           a[window.fromA] == b[window.fromB])
        anchors.emplace_back(window.fromA++, window.fromB++);
    while (window.fromA < window.toA && window.fromB < window.toB &&
           a[window.toA - 1] == b[window.toB - 1]) {
        --window.toA;
        --window.toB;
    }
    appendCommon(anchors, a, b, window);
    for (std::size_t i = 0; window.toA + i < a.size(); ++i)
        anchors.emplace_back(window.toA + i, window.toB + i);
    return anchors;
}

class PatchWriter
{
public:
    void compare(const Json &from, const Json &to, const JsonPointer &place)
    {
        if (from == to)
            return;
        if (from.isObject() && to.isObject())
            compareObjects(from.object(), to.object(), place);
        else if (from.isArray() && to.isArray())
            compareArrays(from.array(), to.array(), place);
        else
            operations.push_back(patchOperation("replace", place, to));
    }

    JsonArray operations;

private:
    void remove(const JsonPointer &place)
    {
        operations.emplace_back(
            JsonObject{{QStringLiteral("op"), "remove"}, {QStringLiteral("path"), place.text()}});
    }

    void compareObjects(const JsonObject &from, const JsonObject &to, const JsonPointer &place)
    {
        for (const auto &[key, value] : from) {
            if (!to.contains(key))
                remove(place.child(key));
        }
        for (const auto &[key, value] : to) {
            const auto before = from.find(key);
            if (before == from.end())
                operations.push_back(patchOperation("add", place.child(key), value));
            else
                compare(before->second, value, place.child(key));
        }
    }

    void compareArrays(const JsonArray &from, const JsonArray &to, const JsonPointer &place)
    {
        Anchors anchors = anchorsOf(from, to);
        anchors.emplace_back(from.size(), to.size());
        std::size_t nextFrom = 0;
        std::size_t nextTo = 0;
        // While the patch is carried out, everything before nextTo is as in `to` already.
        for (const auto &[anchorFrom, anchorTo] : anchors) {
            for (; nextFrom < anchorFrom && nextTo < anchorTo; ++nextFrom, ++nextTo)
                compare(from[nextFrom], to[nextTo], place.child(QString::number(nextTo)));
            for (; nextFrom < anchorFrom; ++nextFrom)
                remove(place.child(QString::number(nextTo)));
            for (; nextTo < anchorTo; ++nextTo)
                operations.push_back(
                    patchOperation("add", place.child(QString::number(nextTo)), to[nextTo]));
            ++nextFrom;
            ++nextTo;
        }
    }
};

} // namespace

Json makePatch(const Json &from, const Json &to)
{
    PatchWriter writer;
    writer.compare(from, to, {});
    return std::move(writer.operations);
}

Result<Json> applyPatch(const Json &document, const Json &patch)
{
    if (!patch.isArray())
        return Error{Code::Input, QStringLiteral("a JSON patch is an array of operations"), {}, {}};
    Json changed = document;
    for (std::size_t i = 0; i < patch.size(); ++i)
        UNSNAG_CHECK(applyOperation(changed, patch.at(i), i));
    return changed;
}

Json mergePatch(const Json &target, const Json &patch)
{
    if (!patch.isObject())
        return patch;
    Json merged = target.isObject() ? target : Json(JsonObject{});
    for (const auto &[key, value] : patch.object()) {
        if (value.isNull())
            merged.remove(key);
        else
            merged.set(key, mergePatch(merged[key], value));
    }
    return merged;
}

Json makeMergePatch(const Json &from, const Json &to)
{
    if (!to.isObject())
        return to;
    JsonObject patch;
    for (const auto &[key, value] : from.object()) {
        if (!to.contains(key))
            patch.insert_or_assign(key, Json());
    }
    for (const auto &[key, value] : to.object()) {
        if (!from.contains(key) || value != from[key]) {
            // A nested object without counterpart goes in whole, but for what a merge cannot hold.
            patch.insert_or_assign(key,
                                   value.isObject() ? makeMergePatch(from[key], value) : value);
        }
    }
    return patch;
}

} // namespace unsnag
