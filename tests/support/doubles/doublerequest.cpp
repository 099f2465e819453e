// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/doublerequest.h"

#include "tests/support/loopback/loopbackserver.h"

#include <QUrl>
#include <QUrlQuery>

namespace unsnag {
namespace {

DoubleRequest::Pairs decodedPairs(QString text)
{
    // A plus is a blank in a query as browsers and libcurl's peers write it.
    const QUrlQuery query(text.replace(QLatin1Char('+'), QLatin1String("%20")));
    DoubleRequest::Pairs out;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        out.emplace_back(name, value);
    return out;
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

} // namespace

DoubleRequest DoubleRequest::of(const QByteArray &raw)
{
    DoubleRequest request;
    const QByteArray head = raw.left(raw.indexOf("\r\n\r\n"));
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.front().trimmed().split(' ');
    request.method = QString::fromLatin1(first.value(0));
    const QString target = QString::fromLatin1(first.value(1));
    const auto mark = target.indexOf(QLatin1Char('?'));
    request.path = mark < 0 ? target : target.left(mark);
    request.queryText = mark < 0 ? QString() : target.mid(mark + 1);
    request.query = decodedPairs(request.queryText);
    for (const QString &segment : request.path.split(QLatin1Char('/'), Qt::SkipEmptyParts))
        request.segments += decoded(segment);
    for (const QByteArray &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        if (colon > 0)
            request.headers.emplace(line.left(colon).trimmed().toLower(),
                                    line.mid(colon + 1).trimmed());
    }
    request.body = LoopbackServer::bodyOf(raw);
    return request;
}

QByteArray DoubleRequest::header(const QByteArray &lowerCaseName) const
{
    const auto found = headers.find(lowerCaseName);
    return found == headers.end() ? QByteArray() : found->second;
}

std::optional<QString> DoubleRequest::parameter(const QString &name) const
{
    for (const auto &[each, value] : query) {
        if (each == name)
            return value;
    }
    return std::nullopt;
}

bool DoubleRequest::is(const char *wantedMethod, const QString &pattern) const
{
    const QStringList wanted = pattern.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (method != QLatin1String(wantedMethod) || wanted.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i] != QLatin1String("*") && wanted[i] != segments[i])
            return false;
    }
    return true;
}

std::optional<Json> DoubleRequest::json() const
{
    auto read = readJson(body);
    return read ? std::optional(std::move(read).value()) : std::nullopt;
}

DoubleRequest::Pairs DoubleRequest::form() const
{
    return decodedPairs(QString::fromUtf8(body));
}

QString DoubleRequest::formValue(const QString &name) const
{
    for (const auto &[each, value] : form()) {
        if (each == name)
            return value;
    }
    return {};
}

std::pair<QString, QString> DoubleRequest::basic() const
{
    const QString text = QString::fromUtf8(QByteArray::fromBase64(token("Basic").toLatin1()));
    return {text.section(QLatin1Char(':'), 0, 0), text.section(QLatin1Char(':'), 1)};
}

QString DoubleRequest::token(const QByteArray &scheme) const
{
    const QByteArray value = header("authorization");
    const QByteArray start = scheme.toLower() + ' ';
    return value.toLower().startsWith(start) ? QString::fromUtf8(value.mid(start.size()))
                                             : QString();
}

} // namespace unsnag
