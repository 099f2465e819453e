// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/requestbuilder.h"

#include "models/connectors/profile/profileprivate.h"
#include "models/connectors/profile/template.h"

#include <QUrl>

#include <algorithm>
#include <cctype>

namespace unsnag {
namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

//! Percent-encodes what no URL may hold: blanks, quotes, letters beyond ASCII. What means something in
//! a URL and what is encoded already stays.
QString encodedPath(const QString &text)
{
    static const QByteArray kept("!$&'()*+,;=:@/?%-._~");
    static const char hex[] = "0123456789ABCDEF";
    QByteArray out;
    for (const char c : text.toUtf8()) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && (std::isalnum(byte) != 0 || kept.contains(c)))
            out += c;
        else
            out.append('%').append(hex[byte >> 4U]).append(hex[byte & 15U]);
    }
    return QString::fromLatin1(out);
}

bool isDotSegment(const QString &segment)
{
    QString plain = segment;
    plain.replace(QLatin1String("%2e"), QLatin1String("."), Qt::CaseInsensitive);
    return plain == QLatin1String(".") || plain == QLatin1String("..");
}

//! Whether the placeholder stands for a value that is neither the connection's nor a page's.
bool isForeign(const Placeholder &placeholder)
{
    static const QStringList own{QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("a"),
                                 QStringLiteral("page")};
    return std::any_of(placeholder.terms.begin(), placeholder.terms.end(), [](const Term &term) {
        return !term.path.isEmpty() && !own.contains(term.path.first());
    });
}

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

//! Builds one request; a class because its parts share profile, scope and place.
class Builder
{
public:
    Builder(const Profile &profile, const Json &request, JsonPointer place, const Json &scope)
        : m_profile(profile.internals()), m_request(request), m_place(std::move(place)),
          m_renderer(scope, m_profile.types)
    {}

    Result<RenderedRequest> build(const std::vector<Injection> &injections)
    {
        m_out.method =
            m_request["method"]
                .toString(m_profile.isRpc() ? QStringLiteral("POST") : QStringLiteral("GET"))
                .toLatin1();
        UNSNAG_CHECK(renderAddress());
        // A request with an address of its own goes to another server, which is told nothing.
        if (!m_request.contains(QStringLiteral("url")))
            UNSNAG_CHECK(renderHeaders(
                m_profile.document["transport"]["headers"],
                JsonPointer({QStringLiteral("transport"), QStringLiteral("headers")})));
        UNSNAG_CHECK(renderHeaders(m_request["headers"], m_place.child(QStringLiteral("headers"))));
        UNSNAG_CHECK(
            renderMap(m_request["query"], m_place.child(QStringLiteral("query")), m_query));
        UNSNAG_CHECK(renderBody());
        for (const Injection &injection : injections)
            UNSNAG_CHECK(inject(injection));
        finish();
        return std::move(m_out);
    }

private:
    using Pairs = std::vector<std::pair<QString, QString>>;

    Result<void> renderAddress()
    {
        if (m_request.contains(QStringLiteral("url"))) {
            UNSNAG_TRY(m_out.url, m_renderer.text(m_request["url"].toString(),
                                                  m_place.child(QStringLiteral("url"))));
            return {};
        }
        const JsonPointer transport({QStringLiteral("transport")});
        const Json &settings = m_profile.document["transport"];
        UNSNAG_TRY(QString base, m_renderer.text(settings["base"].toString(),
                                                 transport.child(QStringLiteral("base"))));
        while (base.endsWith(QLatin1Char('/')))
            base.chop(1);
        const bool isRpcPath = m_profile.isRpc() && !m_request.contains(QStringLiteral("path"));
        const QString source =
            isRpcPath ? settings["rpc"]["path"].toString() : m_request["path"].toString();
        UNSNAG_TRY(const QString path, renderPath(source, m_place.child(QStringLiteral("path"))));
        const bool isApart = !path.isEmpty() && !path.startsWith(QLatin1Char('/')) &&
                             !path.startsWith(QLatin1Char('?'));
        m_out.url = base + (isApart ? QStringLiteral("/") : QString()) + path;
        return {};
    }

    //! A value that leaves its segment empty or climbs out of it would name another resource.
    Result<QString> renderPath(const QString &source, const JsonPointer &place)
    {
        UNSNAG_TRY(const auto pieces, cutTemplate(source));
        QString path;
        for (const TemplatePiece &piece : pieces) {
            if (!piece.placeholder) {
                path += piece.text;
                continue;
            }
            const QString alone = QStringLiteral("{{%1}}").arg(piece.placeholder->text);
            UNSNAG_TRY(const QString text, m_renderer.text(alone, place));
            const bool isNaming = !path.contains(QLatin1Char('?')) && isForeign(*piece.placeholder);
            if (isNaming && text.isEmpty())
                return Error{Code::Input,
                             QStringLiteral("{{%1}}: an empty text names nothing in a path")
                                 .arg(piece.placeholder->text),
                             place.text(),
                             {}};
            path += text;
        }
        const QStringList segments = path.section(QLatin1Char('?'), 0, 0).split(QLatin1Char('/'));
        if (std::any_of(segments.begin(), segments.end(), isDotSegment))
            return Error{Code::Input,
                         QStringLiteral("\"%1\" is no path: a segment is . or ..").arg(path),
                         place.text(),
                         {}};
        return encodedPath(path);
    }

    //! Members without a value are left out; a list of values is its member several times.
    Result<void> renderMap(const Json &map, const JsonPointer &place, Pairs &into)
    {
        for (const auto &[name, source] : map.object()) {
            UNSNAG_TRY(const Json value, m_renderer.value(source, place.child(name)));
            if (value.isNull()) // what is not there is not said
                continue;
            for (const Json &each : value.isArray() ? value.array() : JsonArray{value}) {
                if (each.isArray() || each.isObject())
                    return Error{
                        Code::Input,
                        QStringLiteral("\"%1\" is no text but a list or an object").arg(name),
                        place.child(name).text(),
                        {}};
                into.emplace_back(name, each.scalarText());
            }
        }
        return {};
    }

    Result<void> renderHeaders(const Json &headers, const JsonPointer &place)
    {
        Pairs pairs;
        UNSNAG_CHECK(renderMap(headers, place, pairs));
        for (const auto &[name, value] : pairs) {
            if (hasControls(value))
                return Error{Code::Input,
                             QStringLiteral("a header holds one line of text"),
                             place.child(name).text(),
                             {}};
            setHeader(name.toLatin1(), value.toUtf8());
        }
        return {};
    }

    void setHeader(const QByteArray &name, const QByteArray &value)
    {
        for (HttpHeader &header : m_out.headers) {
            if (header.name.compare(name, Qt::CaseInsensitive) == 0) {
                header.value = value;
                return;
            }
        }
        m_out.headers.append(HttpHeader{name, value});
    }

    Result<void> renderBody()
    {
        if (m_request.contains(QStringLiteral("rpc")))
            return renderRpc();
        if (m_request.contains(QStringLiteral("body_text"))) {
            UNSNAG_TRY(const QString text,
                       m_renderer.text(m_request["body_text"].toString(),
                                       m_place.child(QStringLiteral("body_text"))));
            m_text = text.toUtf8();
        }
        UNSNAG_CHECK(renderMap(m_request["form"], m_place.child(QStringLiteral("form")), m_form));
        if (m_request.contains(QStringLiteral("body"))) {
            UNSNAG_TRY(m_body,
                       m_renderer.render(m_request["body"], m_place.child(QStringLiteral("body"))));
        }
        return {};
    }

    Result<void> renderRpc()
    {
        const JsonPointer place = m_place.child(QStringLiteral("rpc"));
        const Json &rpc = m_request["rpc"];
        UNSNAG_TRY(const QString method, m_renderer.text(rpc["method"].toString(),
                                                         place.child(QStringLiteral("method"))));
        UNSNAG_TRY(Json params,
                   m_renderer.value(rpc["params"], place.child(QStringLiteral("params"))));
        Json body = JsonObject{{QStringLiteral("id"), 1},
                               {QStringLiteral("method"), method},
                               {QStringLiteral("params"), std::move(params)}};
        const Json &settings = m_profile.document["transport"]["rpc"];
        const bool isVersioned = !settings.contains(QStringLiteral("version_member")) ||
                                 settings["version_member"].isString();
        if (isVersioned)
            body.set(QStringLiteral("jsonrpc"),
                     settings["version_member"].toString(QStringLiteral("2.0")));
        m_body = std::move(body);
        return {};
    }

    Result<void> inject(const Injection &injection)
    {
        const QString kind = injection.into.section(QLatin1Char(':'), 0, 0);
        const QString rest = injection.into.section(QLatin1Char(':'), 1);
        if (kind == QLatin1String("header")) {
            setHeader(rest.toLatin1(), injection.value.scalarText().toUtf8());
        } else if (kind == QLatin1String("query")) {
            std::erase_if(m_query, [&rest](const auto &pair) { return pair.first == rest; });
            m_query.emplace_back(rest, injection.value.scalarText());
        } else if (kind == QLatin1String("body") || kind == QLatin1String("rpc")) {
            return injectIntoBody(kind == QLatin1String("rpc") ? QStringLiteral("/params") + rest
                                                               : rest,
                                  injection.value);
        }
        return {};
    }

    Result<void> injectIntoBody(const QString &pointer, const Json &value)
    {
        if (!m_body)
            m_body = JsonObject{};
        const auto parsed = JsonPointer::parse(pointer);
        const auto done = parsed ? parsed->put(*m_body, value) : Result<void>(parsed.error());
        if (!done)
            return Error{Code::Input,
                         QStringLiteral("the body has no place %1").arg(pointer),
                         m_place.text(),
                         {}};
        return {};
    }

    static QString joined(const Pairs &pairs)
    {
        QStringList parts;
        for (const auto &[name, value] : pairs)
            parts += encoded(name) + QLatin1Char('=') + encoded(value);
        return parts.join(QLatin1Char('&'));
    }

    void finish()
    {
        if (!m_query.empty())
            m_out.url +=
                (m_out.url.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?')) +
                joined(m_query);
        if (m_text)
            m_out.body = *m_text;
        else if (m_body)
            m_out.body = m_body->toText();
        else if (!m_form.empty())
            m_out.body = joined(m_form).toLatin1();
        const auto has = [this](const char *name) {
            return std::any_of(m_out.headers.begin(), m_out.headers.end(),
                               [name](const HttpHeader &header) {
                                   return header.name.compare(name, Qt::CaseInsensitive) == 0;
                               });
        };
        if (m_text && !has("Content-Type"))
            m_out.headers.append(HttpHeader{"Content-Type", "text/plain; charset=utf-8"});
        else if (m_body && !has("Content-Type"))
            m_out.headers.append(HttpHeader{"Content-Type", "application/json"});
        else if (!m_form.empty() && !has("Content-Type"))
            m_out.headers.append(HttpHeader{"Content-Type", "application/x-www-form-urlencoded"});
        if (!has("Accept"))
            m_out.headers.append(HttpHeader{"Accept", "application/json"});
    }

    const Profile::Private &m_profile;
    const Json &m_request;
    JsonPointer m_place;
    TemplateRenderer m_renderer;
    RenderedRequest m_out;
    Pairs m_query;
    Pairs m_form;
    std::optional<Json> m_body;
    std::optional<QByteArray> m_text;
};

} // namespace

Result<RenderedRequest> renderRequest(const Profile &profile, const Json &request,
                                      const JsonPointer &place, const Json &scope,
                                      const std::vector<Injection> &injections)
{
    Builder builder(profile, request, place, scope);
    auto built = builder.build(injections);
    if (built)
        return built;
    Error error = built.error();
    error.context = profile.id() + QLatin1Char('#') + error.context;
    return error;
}

} // namespace unsnag
