// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flows/mapping.h"

#include "models/flows/schemawords.h"

namespace unsnag {
namespace {

//! Where a form reads: the whole scope and the entry of the innermost `each`.
struct Reach {
    const Json &scope;
    const Json &entry;
    QString entryAt; //!< pointer of the entry in the scope
};

struct FormKind {
    const char *name;
    QStringList members;
};

const std::vector<FormKind> &formKinds()
{
    static const std::vector<FormKind> kinds{
        {"from", {QStringLiteral("from"), QStringLiteral("default")}},
        {"const", {QStringLiteral("const")}},
        {"each", {QStringLiteral("each"), QStringLiteral("do")}},
        {"lookup", {QStringLiteral("lookup"), QStringLiteral("key"), QStringLiteral("default")}},
        {"first", {QStringLiteral("first")}},
        {"join", {QStringLiteral("join")}},
    };
    return kinds;
}

const FormKind *kindOf(const Json &form)
{
    for (const FormKind &kind : formKinds()) {
        if (form.contains(QLatin1String(kind.name)))
            return &kind;
    }
    return nullptr;
}

Error refuse(const QString &source, const JsonPointer &at, const QString &expected)
{
    return Error{Code::Input, QStringLiteral("expected ") + expected, source + at.text(), {}};
}

Result<void> checkForm(const Json &form, const JsonPointer &at, const QString &source);

Result<void> checkPlace(const Json &form, const char *member, const JsonPointer &at,
                        const QString &source)
{
    const QString text = form[member].toString();
    const bool isRelative = text.startsWith(QLatin1String("./"));
    const bool isPointer =
        !text.isEmpty() && JsonPointer::parse(isRelative ? text.mid(1) : text).ok();
    if (isPointer)
        return {};
    return refuse(source, at.child(QString::fromLatin1(member)),
                  QStringLiteral("a pointer such as /payload/title or ./sku"));
}

Result<void> checkList(const Json &list, const JsonPointer &at, const QString &source)
{
    if (!list.isArray() || list.size() == 0)
        return refuse(source, at, QStringLiteral("an array of forms"));
    for (std::size_t i = 0; i < list.size(); ++i)
        UNSNAG_CHECK(checkForm(list.at(i), at.child(QString::number(i)), source));
    return {};
}

Result<void> checkKind(const FormKind &kind, const Json &form, const JsonPointer &at,
                       const QString &source)
{
    for (const auto &[name, value] : form.object()) {
        if (!kind.members.contains(name))
            return refuse(source, at.child(name),
                          QStringLiteral("only ") + kind.members.join(QStringLiteral(", ")));
    }
    const QString name = QLatin1String(kind.name);
    if (name == QLatin1String("first") || name == QLatin1String("join"))
        return checkList(form[name], at.child(name), source);
    if (name != QLatin1String("const"))
        UNSNAG_CHECK(checkPlace(form, kind.name, at, source));
    if (name == QLatin1String("each"))
        return checkForm(form["do"], at.child(QStringLiteral("do")), source);
    if (name == QLatin1String("lookup"))
        return checkForm(form["key"], at.child(QStringLiteral("key")), source);
    return {};
}

Result<void> checkForm(const Json &form, const JsonPointer &at, const QString &source)
{
    if (!form.isObject())
        return refuse(
            source, at,
            QStringLiteral(
                "an object with from, const, each, lookup, first or join, or one of such objects"));
    if (const FormKind *kind = kindOf(form))
        return checkKind(*kind, form, at, source);
    for (const auto &[name, inner] : form.object())
        UNSNAG_CHECK(checkForm(inner, at.child(name), source));
    return {};
}

Error missing(const QString &at, const QString &what)
{
    const QString prefix = QStringLiteral("/payload/");
    const QString place = at.startsWith(prefix) ? at.mid(prefix.size() - 1) : at;
    return Error{Code::Input,
                 QStringLiteral("expected %1 at %2, found nothing").arg(what, place),
                 place,
                 {}};
}

//! A place of the mapping in the scope: the value there or null pointer, and its full pointer.
struct Found {
    const Json *value;
    QString at;
};

Found find(const QString &place, const Reach &reach)
{
    const bool isRelative = place.startsWith(QLatin1Char('.'));
    const QString inner = isRelative ? place.mid(1) : place;
    const auto pointer = JsonPointer::parse(inner);
    const Json *value =
        pointer.ok() ? pointer->find(isRelative ? reach.entry : reach.scope) : nullptr;
    return {value, isRelative ? reach.entryAt + inner : inner};
}

Result<Json> applied(const Json &form, const Reach &reach);

Result<Json> defaultOr(const Json &form, Error error)
{
    if (form.contains(QStringLiteral("default")))
        return form["default"];
    return error;
}

Result<Json> each(const Json &form, const Reach &reach)
{
    const Found list = find(form["each"].toString(), reach);
    if (list.value == nullptr || !list.value->isArray())
        return missing(list.at, QStringLiteral("an array"));
    JsonArray result;
    for (std::size_t i = 0; i < list.value->size(); ++i) {
        const Reach inner{reach.scope, list.value->at(i),
                          list.at + QLatin1Char('/') + QString::number(i)};
        UNSNAG_TRY(Json entry, applied(form["do"], inner));
        result.push_back(std::move(entry));
    }
    return Json(std::move(result));
}

Result<Json> lookup(const Json &form, const Reach &reach)
{
    UNSNAG_TRY(const Json key, applied(form["key"], reach));
    const Found table = find(form["lookup"].toString(), reach);
    const QString name = key.scalarText();
    if (table.value != nullptr && table.value->contains(name))
        return (*table.value)[name];
    const QString at = table.at + JsonPointer().child(name).text();
    return defaultOr(form, missing(at, QStringLiteral("an entry for \"%1\"").arg(name)));
}

Result<Json> first(const Json &form, const Reach &reach)
{
    std::optional<Error> problem;
    for (const Json &inner : form["first"].array()) {
        auto value = applied(inner, reach);
        if (value.ok() && !isBlank(*value))
            return value;
        if (!value.ok() && !problem)
            problem = value.error();
    }
    if (problem)
        return *problem;
    return Json();
}

Result<Json> join(const Json &form, const Reach &reach)
{
    QString text;
    for (const Json &inner : form["join"].array()) {
        UNSNAG_TRY(const Json part, applied(inner, reach));
        text += part.scalarText();
    }
    return Json(text);
}

Result<Json> from(const Json &form, const Reach &reach)
{
    const Found found = find(form["from"].toString(), reach);
    if (found.value != nullptr && !found.value->isNull())
        return *found.value;
    return defaultOr(form, missing(found.at, QStringLiteral("a value")));
}

Result<Json> applied(const Json &form, const Reach &reach)
{
    if (form.contains(QStringLiteral("from")))
        return from(form, reach);
    if (form.contains(QStringLiteral("const")))
        return form["const"];
    if (form.contains(QStringLiteral("each")))
        return each(form, reach);
    if (form.contains(QStringLiteral("lookup")))
        return lookup(form, reach);
    if (form.contains(QStringLiteral("first")))
        return first(form, reach);
    if (form.contains(QStringLiteral("join")))
        return join(form, reach);
    JsonObject result;
    for (const auto &[name, inner] : form.object()) {
        UNSNAG_TRY(Json value, applied(inner, reach));
        result.insert_or_assign(name, std::move(value));
    }
    return Json(std::move(result));
}

} // namespace

Result<Mapping> Mapping::read(const Json &forms, const QString &source)
{
    UNSNAG_CHECK(checkForm(forms, JsonPointer(), source));
    return Mapping(forms);
}

Result<Json> Mapping::apply(const Json &scope) const
{
    return applied(m_forms, Reach{scope, scope, {}});
}

} // namespace unsnag
