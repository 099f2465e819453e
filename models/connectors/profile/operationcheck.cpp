// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/operationcheck.h"

#include <algorithm>

namespace unsnag {
namespace {

QStringList membersOf(const Json &object)
{
    QStringList out;
    for (const auto &each : object.object())
        out += each.first;
    return out;
}

QStringList needed(const Json &inputs)
{
    QStringList out;
    for (const auto &[name, type] : inputs.object()) {
        if (!type.toString().endsWith(QLatin1Char('?')))
            out += name;
    }
    return out;
}

bool beginsWithAny(const QString &name, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&name](const QString &each) { return name.startsWith(each); });
}

} // namespace

const Json &OperationCheck::operation(const QString &name) const
{
    return m_document["operations"][name];
}

Result<void> OperationCheck::check() const
{
    for (const auto &[name, operation] : m_document["operations"].object())
        UNSNAG_CHECK(checkOne(name, operation));
    return {};
}

Result<void> OperationCheck::expectOperation(const QString &name, const ProfilePlace &place) const
{
    if (m_document["operations"].contains(name))
        return {};
    return place.refusal(
        QStringLiteral("expected an operation of this profile, there is no \"%1\"").arg(name));
}

Result<void> OperationCheck::expectRead(const QString &name, const ProfilePlace &place) const
{
    UNSNAG_CHECK(expectOperation(name, place));
    if (operation(name)["effect"].toString() != QLatin1String("read"))
        return place.refusal(
            QStringLiteral("expected an operation that reads, \"%1\" writes").arg(name));
    if (operation(name).contains(QStringLiteral("steps")))
        return place.refusal(
            QStringLiteral("expected an operation of one request, \"%1\" has steps").arg(name));
    return {};
}

Result<void> OperationCheck::expectPlainRead(const QString &name, const ProfilePlace &place) const
{
    UNSNAG_CHECK(expectRead(name, place));
    return checkInputs(name, {}, {}, place);
}

Result<void> OperationCheck::checkInputs(const QString &name, const Json &with,
                                         const QStringList &given, const ProfilePlace &place) const
{
    const Json &inputs = operation(name)["inputs"];
    const QStringList told = with.isObject() ? membersOf(with) : given;
    for (const QString &input : with.isObject() ? told : QStringList{}) {
        if (!inputs.contains(input))
            return (place / "with" / input)
                .refusal(QStringLiteral("expected an input of \"%1\" (%2), it has no \"%3\"")
                             .arg(name, membersOf(inputs).join(QLatin1String(", ")), input));
    }
    for (const QString &input : needed(inputs)) {
        if (!told.contains(input))
            return (with.isObject() ? place / "with" : place)
                .refusal(QStringLiteral("expected the input \"%1\", which \"%2\" needs: name it in "
                                        "\"with\"")
                             .arg(input, name));
    }
    return {};
}

Result<void> OperationCheck::checkOne(const QString &name, const Json &operation) const
{
    const ProfilePlace here = m_place / name;
    UNSNAG_CHECK(checkName(name, operation));
    const bool isComposite = operation.contains(QStringLiteral("steps"));
    if (isComposite == operation.contains(QStringLiteral("request")))
        return here.refusal(QStringLiteral("expected either a request or steps"));
    const QString entity = operation["entity"].toString();
    if (!entity.isEmpty() && !m_document["entities"].contains(entity))
        return (here / "entity")
            .refusal(QStringLiteral("expected an entity of this profile, there is no \"%1\"")
                         .arg(entity));
    if (isComposite)
        return checkSteps(operation, here);
    UNSNAG_CHECK(checkRequest(operation["request"], here / "request"));
    UNSNAG_CHECK(checkResult(operation, here));
    UNSNAG_CHECK(checkPage(operation, here));
    UNSNAG_CHECK(checkFurther(operation, here));
    UNSNAG_CHECK(checkCompare(operation, here / "version" / "compare"));
    UNSNAG_CHECK(checkPoll(operation, here / "poll"));
    return operation["effect"].toString() == QLatin1String("write") ? checkSafety(operation, here)
                                                                    : Result<void>();
}

Result<void> OperationCheck::checkName(const QString &name, const Json &operation) const
{
    static const QStringList reading{QStringLiteral("list_"), QStringLiteral("get_"),
                                     QStringLiteral("find_"), QStringLiteral("search_"),
                                     QStringLiteral("whoami")};
    static const QStringList writing{QStringLiteral("create_"), QStringLiteral("update_"),
                                     QStringLiteral("upsert_"), QStringLiteral("post_"),
                                     QStringLiteral("void_")};
    const bool isWrite = operation["effect"].toString() == QLatin1String("write");
    if (beginsWithAny(name, isWrite ? reading : writing))
        return (m_place / name / "effect")
            .refusal(QStringLiteral("expected %1: that is what an operation called \"%2\" does")
                         .arg(isWrite ? QStringLiteral("read") : QStringLiteral("write"), name));
    return {};
}

Result<void> OperationCheck::checkRequest(const Json &request, const ProfilePlace &place) const
{
    const bool isRpc = m_document["transport"]["flavour"].toString() == QLatin1String("jsonrpc");
    if (isRpc && !request.contains(QStringLiteral("rpc")))
        return place.refusal(QStringLiteral("expected a member \"rpc\", the flavour is jsonrpc"));
    if (!isRpc && request.contains(QStringLiteral("rpc")))
        return (place / "rpc")
            .refusal(QStringLiteral("expected method and path; rpc is for the flavour jsonrpc"));
    if (!isRpc &&
        (!request.contains(QStringLiteral("method")) || !request.contains(QStringLiteral("path"))))
        return place.refusal(QStringLiteral("expected the members \"method\" and \"path\""));
    if (request.contains(QStringLiteral("url")))
        return (place / "url")
            .refusal(
                QStringLiteral("expected a path; an operation stays on the connection's host"));
    QStringList bodies;
    for (const char *part : {"body", "form", "body_text", "rpc"}) {
        if (request.contains(QString::fromLatin1(part)))
            bodies += QString::fromLatin1(part);
    }
    if (bodies.size() > 1)
        return (place / bodies.at(1))
            .refusal(
                QStringLiteral("expected one body, there is \"%1\" already").arg(bodies.at(0)));
    return {};
}

Result<void> OperationCheck::checkResult(const Json &operation, const ProfilePlace &place) const
{
    if (operation.contains(QStringLiteral("items")) && operation.contains(QStringLiteral("item")))
        return (place / "items").refusal(QStringLiteral("expected either item or items"));
    const bool hasRecords =
        operation.contains(QStringLiteral("items")) || operation.contains(QStringLiteral("item"));
    if (operation.contains(QStringLiteral("item_at")) && !hasRecords)
        return (place / "item_at")
            .refusal(QStringLiteral("expected item or items beside \"item_at\""));
    if (operation.contains(QStringLiteral("must_exist")) && !hasRecords)
        return (place / "must_exist")
            .refusal(QStringLiteral("expected item or items beside \"must_exist\""));
    const Json &fields = m_document["entities"][operation["entity"].toString()]["fields"];
    for (const QString &name : membersOf(operation["keep"])) {
        if (!fields.contains(name))
            return (place / "keep" / name)
                .refusal(QStringLiteral("expected a field of the entity of this operation"));
    }
    const bool isWrite = operation["effect"].toString() == QLatin1String("write");
    for (const char *ofReads : {"also", "keep"}) {
        if (isWrite && operation.contains(QString::fromLatin1(ofReads)))
            return (place / ofReads)
                .refusal(
                    QStringLiteral("expected an operation that reads; after a write the record "
                                   "is read by a further step"));
    }
    if (operation.contains(QStringLiteral("since")) &&
        !operation["inputs"].contains(QStringLiteral("since")))
        return (place / "since")
            .refusal(QStringLiteral("expected an input \"since\" (datetime?) beside \"since\""));
    return {};
}

Result<void> OperationCheck::checkSteps(const Json &composite, const ProfilePlace &place) const
{
    const Json &steps = composite["steps"];
    QStringList given = membersOf(composite["inputs"]);
    QStringList saved;
    bool writes = false;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Json &step = steps.at(i);
        const ProfilePlace here = place / "steps" / i;
        const QString name = step["op"].toString();
        UNSNAG_CHECK(expectOperation(name, here / "op"));
        if (operation(name).contains(QStringLiteral("steps")))
            return (here / "op")
                .refusal(QStringLiteral("expected a plain operation, \"%1\" has steps itself")
                             .arg(name));
        const auto begin = steps.array().begin();
        if (std::find(begin, begin + static_cast<std::ptrdiff_t>(i), step) !=
            begin + static_cast<std::ptrdiff_t>(i))
            return here.refusal(
                QStringLiteral("expected another step, the same one is there already"));
        writes = writes || operation(name)["effect"].toString() == QLatin1String("write");
        UNSNAG_CHECK(checkInputs(name, step["with"], given, here));
        const QString save = step["save"].toString();
        if (saved.contains(save))
            return (here / "save")
                .refusal(QStringLiteral("expected another name, an earlier step saves \"%1\"")
                             .arg(save));
        if (!save.isEmpty())
            saved += save;
        given += saved;
    }
    const bool isWrite = composite["effect"].toString() == QLatin1String("write");
    if (writes && !isWrite)
        return (place / "effect")
            .refusal(QStringLiteral("expected write, one of the steps writes"));
    return {};
}

Result<void> OperationCheck::checkSafety(const Json &operation, const ProfilePlace &place) const
{
    const Json &safety = operation["safety"];
    if (!safety.isObject())
        return place.refusal(QStringLiteral("expected a member \"safety\": every write says how it "
                                            "is kept from happening twice"));
    const ProfilePlace here = place / "safety";
    if (safety.contains(QStringLiteral("probe"))) {
        const QString name = safety["probe"].toString();
        UNSNAG_CHECK(expectRead(name, here / "probe"));
        return checkInputs(name, {}, {QStringLiteral("key")}, here / "probe");
    }
    if (safety["after_uncertain"].toString() == QLatin1String("probe"))
        return here.refusal(
            QStringLiteral("expected a member \"probe\", after_uncertain asks for one"));
    if (safety["probe_first"].toBool())
        return here.refusal(
            QStringLiteral("expected a member \"probe\", probe_first asks for one"));
    return {};
}

Result<void> OperationCheck::checkPage(const Json &operation, const ProfilePlace &place) const
{
    const Json &page = operation["page"];
    if (!page.isObject())
        return {};
    const ProfilePlace here = place / "page";
    const QString by = page["by"].toString();
    const auto needs = [&](const char *member) -> Result<void> {
        if (page.contains(QString::fromLatin1(member)))
            return {};
        return here.refusal(QStringLiteral("expected a member \"%1\", pages by %2 need it")
                                .arg(QString::fromLatin1(member), by));
    };
    if (!operation.contains(QStringLiteral("items")) && by != QLatin1String("none"))
        return here.refusal(QStringLiteral("expected \"items\" beside pages"));
    if (by == QLatin1String("token") || by == QLatin1String("next_url"))
        UNSNAG_CHECK(needs("from"));
    if (by == QLatin1String("keyset"))
        UNSNAG_CHECK(needs("value"));
    const bool isCounted = by == QLatin1String("token") || by == QLatin1String("offset") ||
                           by == QLatin1String("page") || by == QLatin1String("keyset");
    if (isCounted && !operation["request"].toText().contains("page."))
        UNSNAG_CHECK(needs("into"));
    return checkNarrow(operation, here);
}

Result<void> OperationCheck::checkNarrow(const Json &operation, const ProfilePlace &place) const
{
    const Json &page = operation["page"];
    if (page.contains(QStringLiteral("narrow")) && !page.contains(QStringLiteral("cap")))
        return place.refusal(QStringLiteral("expected a member \"cap\" beside \"narrow\""));
    if (page.contains(QStringLiteral("narrow")) &&
        !operation["inputs"].contains(QStringLiteral("since")))
        return (place / "narrow")
            .refusal(QStringLiteral("expected the operation to have the input since: beyond the "
                                    "cap it is asked again from the last moment"));
    if (!page["narrow"].contains(QStringLiteral("op")))
        return {};
    const QString name = page["narrow"]["op"].toString();
    const ProfilePlace here = place / "narrow" / "op";
    UNSNAG_CHECK(expectRead(name, here));
    const Json &inputs = this->operation(name)["inputs"];
    for (const char *input : {"at", "after"}) {
        if (!inputs.contains(QString::fromLatin1(input)))
            return here.refusal(
                QStringLiteral("expected an operation with the inputs at and after, \"%1\" has no "
                               "\"%2\"")
                    .arg(name, QString::fromLatin1(input)));
    }
    return checkInputs(name, {}, {QStringLiteral("at"), QStringLiteral("after")}, here);
}

Result<void> OperationCheck::checkFurther(const Json &operation, const ProfilePlace &place) const
{
    const Json &list = operation["also"];
    for (std::size_t i = 0; i < list.size(); ++i) {
        const ProfilePlace here = place / "also" / i;
        const Json &each = list.at(i);
        const QString name = each["op"].toString();
        UNSNAG_CHECK(expectRead(name, here / "op"));
        // The lines of a deal may need their products; deeper than that nobody follows it any more.
        for (const Json &inner : this->operation(name)["also"].array()) {
            if (this->operation(inner["op"].toString()).contains(QStringLiteral("also")))
                return (here / "op")
                    .refusal(QStringLiteral("expected reads that \"also\" nests once, \"%1\" is "
                                            "completed by a read that is completed itself")
                                 .arg(name));
        }
        const bool isBatch = each.contains(QStringLiteral("by"));
        UNSNAG_CHECK(checkInputs(name, each["with"],
                                 isBatch ? QStringList{QStringLiteral("ids")} : QStringList(),
                                 here));
        if (each["into"].toString().isEmpty() && each["many"].toBool())
            return (here / "into")
                .refusal(QStringLiteral("expected a canonical field for the list of many"));
        const QString entity = this->operation(name)["entity"].toString();
        const QString at = each["by"]["at"].toString();
        const Json &fields = m_document["entities"][entity]["fields"];
        if (!at.isEmpty() && at != QLatin1String("id") && !fields.contains(at))
            return (here / "by" / "at")
                .refusal(QStringLiteral("expected a field of the entity \"%1\" or id, there is no "
                                        "\"%2\"")
                             .arg(entity, at));
    }
    return {};
}

Result<void> OperationCheck::checkCompare(const Json &operation, const ProfilePlace &place) const
{
    const Json &compare = operation["version"]["compare"];
    if (!compare.isObject())
        return {};
    const QString name = compare["op"].toString();
    UNSNAG_CHECK(expectRead(name, place / "op"));
    UNSNAG_CHECK(checkInputs(name, compare["with"], {QStringLiteral("id")}, place));
    const QString entity = this->operation(name)["entity"].toString();
    if (!m_document["entities"][entity].contains(QStringLiteral("version")))
        return (place / "op")
            .refusal(QStringLiteral("expected an operation whose entity has a version, that of "
                                    "\"%1\" has none")
                         .arg(name));
    return {};
}

Result<void> OperationCheck::checkPoll(const Json &operation, const ProfilePlace &place) const
{
    const Json &poll = operation["poll"];
    if (!poll.isObject())
        return {};
    if (!poll.contains(QStringLiteral("op")))
        return place.refusal(QStringLiteral("expected a member \"op\""));
    UNSNAG_CHECK(expectRead(poll["op"].toString(), place / "op"));
    return checkInputs(poll["op"].toString(), poll["with"], {QStringLiteral("id")}, place);
}

} // namespace unsnag
