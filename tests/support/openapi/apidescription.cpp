// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/openapi/apidescription.h"

#include "tests/support/openapi/yamldocument.h"

#include <QFile>
#include <QUrl>

#include <algorithm>

namespace unsnag {
namespace {

//! "/companies({id})/items" matches "/companies(1)/items": a placeholder may be a part of a segment.
QRegularExpression patternOf(const QString &path)
{
    QString out;
    for (const QString &piece : path.split(QLatin1Char('{'))) {
        const auto end = piece.indexOf(QLatin1Char('}'));
        if (end >= 0)
            out += QStringLiteral("([^/]+)");
        out += QRegularExpression::escape(piece.mid(end + 1));
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(out));
}

//! Decoded by segments, so that an encoded slash stays inside its segment.
QString decoded(const QString &path)
{
    QStringList segments;
    for (const QString &segment : path.split(QLatin1Char('/'))) {
        QString text = QUrl::fromPercentEncoding(segment.toUtf8());
        segments += text.replace(QLatin1Char('/'), QLatin1String("%2F"));
    }
    return segments.join(QLatin1Char('/'));
}

//! The parameters of an operation and of its path.
Json parametersOf(const ApiSchema &schema, const Json &item, const Json &operation)
{
    Json out = JsonArray{};
    for (const Json *owner : {&item, &operation}) {
        for (const Json &each : (*owner)["parameters"].array())
            out.append(schema.resolved(each));
    }
    return out;
}

const Json *parameterNamed(const Json &parameters, const QString &place, const QString &name)
{
    const auto found = std::ranges::find_if(parameters.array(), [&](const Json &each) {
        const QString its = each["name"].toString();
        return each["in"].toString() == place &&
               (its.compare(name, Qt::CaseInsensitive) == 0 || its + QLatin1String("[]") == name);
    });
    return found == parameters.array().end() ? nullptr : &*found;
}

QStringList missingParameters(const Json &parameters, const ApiRequest &request)
{
    QStringList found;
    for (const Json &each : parameters.array()) {
        const QString name = each["name"].toString();
        const QString place = each["in"].toString();
        const bool isQuery = place == QLatin1String("query");
        const bool isHeader = place == QLatin1String("header");
        const bool isThere =
            isQuery ? std::ranges::any_of(request.query,
                                          [&](const auto &pair) { return pair.first == name; })
                    : request.headers.contains(name.toLatin1().toLower());
        if ((isQuery || isHeader) && each["required"].toBool() && !isThere)
            found += QStringLiteral("the %1 parameter \"%2\" is missing").arg(place, name);
    }
    return found;
}

QStringList formComplaints(const ApiSchema &schema, const Json &rule, const QByteArray &body)
{
    QStringList found;
    for (const QByteArray &pair : body.split('&')) {
        const QString name = QUrl::fromPercentEncoding(pair.left(pair.indexOf('=')));
        const Json &properties = schema.resolved(rule)["properties"];
        if (!properties.contains(name))
            found += QStringLiteral("the form has no member \"%1\"").arg(name);
    }
    return found;
}

} // namespace

Result<void> ApiDescription::add(const QString &file, const QString &prefix)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{Code::NotFound, source.errorString(), file, {}};
    const QByteArray text = source.readAll();
    auto document = std::make_unique<Document>();
    const bool isJson = file.endsWith(QLatin1String(".json"));
    UNSNAG_TRY(document->json, isJson ? readJson(text, file) : readYaml(text, file));
    document->prefix = prefix;
    document->paths = pathsOf(document->json);
    if (document->paths.empty())
        return Error{
            Code::Input, QStringLiteral("expected an OpenAPI description with paths"), file, {}};
    m_documents.push_back(std::move(document));
    return {};
}

std::vector<ApiDescription::Path> ApiDescription::pathsOf(const Json &document)
{
    std::vector<Path> out;
    for (const auto &[text, item] : document["paths"].object())
        out.push_back(
            {text, patternOf(text), static_cast<int>(text.count(QLatin1Char('{'))), &item});
    std::ranges::stable_sort(out, {}, &Path::placeholders);
    return out;
}

const ApiDescription::Path *ApiDescription::find(const Document &document, const QString &path)
{
    if (!path.startsWith(document.prefix))
        return nullptr;
    const QString rest = decoded(path.mid(document.prefix.size()));
    const auto found = std::ranges::find_if(
        document.paths, [&rest](const Path &each) { return each.pattern.match(rest).hasMatch(); });
    return found == document.paths.end() ? nullptr : &*found;
}

QString ApiDescription::templateOf(const QString &path) const
{
    for (const auto &document : m_documents) {
        if (const Path *found = find(*document, path))
            return found->text;
    }
    return {};
}

QStringList ApiDescription::complaints(const ApiRequest &request) const
{
    std::optional<QStringList> best;
    for (const auto &document : m_documents) {
        const Path *path = find(*document, request.path);
        if (path == nullptr)
            continue;
        QStringList found = complaintsOf(*document, *path, request);
        if (!best || found.size() < best->size())
            best = std::move(found);
    }
    QStringList out = best.value_or(QStringList{QStringLiteral("no description knows the path")});
    for (QString &each : out)
        each = request.text() + QLatin1String(": ") + each;
    return out;
}

QStringList ApiDescription::complaintsOf(const Document &document, const Path &path,
                                         const ApiRequest &request) const
{
    const Json &operation = (*path.item)[request.method.toLower()];
    if (!operation.isObject())
        return {QStringLiteral("%1 has no such method").arg(path.text)};
    const ApiSchema schema(document.json);
    const Json parameters = parametersOf(schema, *path.item, operation);
    QStringList found = queryComplaints(schema, parameters, request);
    found += missingParameters(parameters, request);
    found += bodyComplaints(schema, operation, request);
    return found;
}

QStringList ApiDescription::queryComplaints(const ApiSchema &schema, const Json &parameters,
                                            const ApiRequest &request) const
{
    QStringList found;
    for (const auto &[name, value] : request.query) {
        if (m_allowedQuery.contains(name))
            continue;
        const Json *parameter = parameterNamed(parameters, QStringLiteral("query"), name);
        if (parameter == nullptr)
            found += QStringLiteral("no query parameter \"%1\"").arg(name);
        else
            found += schema.textComplaints((*parameter)["schema"], value,
                                           QStringLiteral("query parameter \"%1\"").arg(name));
    }
    return found;
}

QStringList ApiDescription::bodyComplaints(const ApiSchema &schema, const Json &operation,
                                           const ApiRequest &request)
{
    const Json &described = schema.resolved(operation["requestBody"]);
    if (request.body.isEmpty())
        return described["required"].toBool() ? QStringList{QStringLiteral("the body is missing")}
                                              : QStringList{};
    if (!described.isObject())
        return {QStringLiteral("no body is described")};
    const QByteArray sent = request.headers.contains("content-type")
                                ? request.headers.at("content-type").split(';').first().trimmed()
                                : QByteArray();
    for (const auto &[type, content] : described["content"].object()) {
        if (type.section(QLatin1Char(';'), 0, 0).toLatin1() != sent)
            continue;
        if (sent == "application/x-www-form-urlencoded")
            return formComplaints(schema, content["schema"], request.body);
        const auto body = readJson(request.body);
        return body ? schema.complaints(content["schema"], *body, QStringLiteral("body"))
                    : QStringList{QStringLiteral("the body is no JSON: ") + body.error().detail};
    }
    return {
        QStringLiteral("the content type \"%1\" is not described").arg(QString::fromLatin1(sent))};
}

} // namespace unsnag
