// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/documentroutes.h"

#include "app/sandbox/documentrules.h"

namespace unsnag {
namespace {

//! People name a document by its number or its id as well.
bool isCalled(const Json &document, const QString &name)
{
    return document["external_reference"].toString() == name ||
           document["number"].toString() == name || document["id"].toString() == name;
}

std::function<bool(const Json &)> acceptsOf(const SandboxRequest &request)
{
    const auto equal = filterOf(request, {QStringLiteral("customer_id"), QStringLiteral("state")});
    const auto name = request.parameter(QStringLiteral("external_reference"));
    const QString prefix =
        request.parameter(QStringLiteral("reference_prefix")).value_or(QString());
    // Who looks for the document of a reference looks for one that counts.
    const bool isLookUp =
        name.has_value() && !request.parameter(QStringLiteral("state")).has_value();
    if (prefix.isEmpty() && !name)
        return equal;
    return [equal, prefix, name, isLookUp](const Json &document) {
        const QString state = document["state"].toString();
        const bool isGone = state == QLatin1String("void") || state == QLatin1String("cancelled");
        return document["external_reference"].toString().startsWith(prefix) &&
               (!name || isCalled(document, *name)) && !(isLookUp && isGone) &&
               (!equal || equal(document));
    };
}

} // namespace

SandboxOutcome DocumentRoutes::answer(const SandboxRequest &request,
                                      const DocumentTraits &traits) const
{
    if (request.segments.size() == 1) {
        if (request.method == QLatin1String("GET"))
            return list(request, traits);
        if (request.method == QLatin1String("POST"))
            return create(request, traits);
        return refused(methodNotAllowed(request.method, request.path));
    }
    const Json *document = m_world.table(traits.table).find(request.segments[1]);
    return document ? one(request, traits, *document) : refused(notFound(request.localPath()));
}

SandboxOutcome DocumentRoutes::one(const SandboxRequest &request, const DocumentTraits &traits,
                                   const Json &document) const
{
    const bool isPost = request.method == QLatin1String("POST");
    if (request.segments.size() == 2 && request.method == QLatin1String("GET"))
        return {recordAnswer(200, shown(document, traits))};
    if (request.segments.size() == 2 && request.method == QLatin1String("PATCH"))
        return change(request, traits, document);
    const QString verb = request.segments.size() == 3 ? request.segments[2] : QString();
    const bool isVerb = verb == QLatin1String(traits.settle) || verb == QLatin1String(traits.undo);
    if (isVerb && isPost)
        return verb == QLatin1String(traits.settle) ? settle(request, traits, document)
                                                    : end(traits, document);
    return refused(request.segments.size() == 2 || isVerb
                       ? methodNotAllowed(request.method, request.path)
                       : notFound(request.localPath()));
}

SandboxOutcome DocumentRoutes::list(const SandboxRequest &request,
                                    const DocumentTraits &traits) const
{
    PageRequest page = PageRequest::of(request);
    if (page.refusal)
        return refused(*page.refusal);
    page.query.accepts = acceptsOf(request);
    const auto view = [&](const Json &document) { return shown(document, traits); };
    return {pageAnswer(m_world.table(traits.table).page(page.query), view)};
}

SandboxOutcome DocumentRoutes::listAll(const SandboxRequest &request) const
{
    if (request.method != QLatin1String("GET") || request.segments.size() != 1)
        return refused(request.segments.size() == 1 ? methodNotAllowed(request.method, request.path)
                                                    : notFound(request.localPath()));
    PageRequest page = PageRequest::of(request);
    if (page.refusal)
        return refused(*page.refusal);
    page.query.accepts = acceptsOf(request);
    // Pages of all kinds together are cut from a table made for the call: ids are unique over kinds.
    RecordTable all({}, 1);
    for (const DocumentTraits &traits : allDocuments()) {
        for (const auto &[id, document] : m_world.table(traits.table).records()) {
            if (page.query.accepts && !page.query.accepts(document))
                continue;
            Json view = shown(document, traits);
            view.set(QStringLiteral("kind"), traits.noun);
            all.put(std::move(view));
        }
    }
    page.query.accepts = nullptr;
    return {pageAnswer(all.page(page.query), [](const Json &document) { return document; })};
}

SandboxOutcome DocumentRoutes::create(const SandboxRequest &request,
                                      const DocumentTraits &traits) const
{
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const DocumentRules rules(m_world, traits.kind, m_references);
    if (const auto refusal = rules.check(body.json))
        return refused(*refusal);
    const Json document = rules.draft(body.json);
    return {recordAnswer(201, shown(document, traits)), {{traits.table, document}}};
}

SandboxOutcome DocumentRoutes::change(const SandboxRequest &request, const DocumentTraits &traits,
                                      const Json &document) const
{
    if (const auto stale = versionRefusal(request, document))
        return refused(*stale);
    const RequestBody body = RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const DocumentRules rules(m_world, traits.kind, m_references);
    if (const auto refusal = rules.changeRefusal(body.json))
        return refused(*refusal);
    const Json next = rules.changed(document, body.json);
    return {recordAnswer(200, shown(next, traits)), {{traits.table, next}}};
}

SandboxOutcome DocumentRoutes::settle(const SandboxRequest &request, const DocumentTraits &traits,
                                      const Json &document) const
{
    if (document["state"].toString() == QLatin1String(traits.settled))
        return {recordAnswer(200, shown(document, traits))};
    const RequestBody body =
        request.body.trimmed().isEmpty() ? RequestBody() : RequestBody::of(request);
    if (body.refusal)
        return refused(*body.refusal);
    const DocumentRules rules(m_world, traits.kind, m_references);
    const Json wanted = rules.withOverride(document, body.json);
    if (const auto refusal = rules.settleRefusal(wanted))
        return refused(*refusal);
    const Json next = rules.settled(wanted);
    return {recordAnswer(200, shown(next, traits)), {{traits.table, next}}};
}

SandboxOutcome DocumentRoutes::end(const DocumentTraits &traits, const Json &document) const
{
    if (document["state"].toString() == QLatin1String(traits.undone))
        return {recordAnswer(200, shown(document, traits))};
    Json next = touched(document, m_world.writeTime());
    next.set(QStringLiteral("state"), traits.undone);
    return {recordAnswer(200, shown(next, traits)), {{traits.table, next}}};
}

Json DocumentRoutes::shown(const Json &document, const DocumentTraits &traits) const
{
    Json view = document;
    view.set(QStringLiteral("url"), m_base + QLatin1Char('/') + sandboxTableName(traits.table) +
                                        QLatin1Char('/') + document["id"].toString());
    return view;
}

} // namespace unsnag
