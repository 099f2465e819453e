// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/feeds/feedreader.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr qint64 longestLine = 32 * 1024 * 1024;

bool isBlank(const QByteArray &line)
{
    return std::all_of(line.begin(), line.end(),
                       [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

bool isLinesName(const QString &name)
{
    return name.endsWith(QLatin1String(".jsonl")) || name.endsWith(QLatin1String(".ndjson"));
}

} // namespace

FeedReader::FeedReader(QIODevice &device, QString name) : m_device(device), m_name(std::move(name))
{}

QString FeedReader::lineAt(qint64 number) const
{
    return m_name + QLatin1Char(':') + QString::number(number);
}

Error FeedReader::tooLong() const
{
    return {Code::Input, QStringLiteral("more than 32 MiB in one JSON text"), lineAt(m_line),
            QStringLiteral("write one record per line")};
}

Result<QByteArray> FeedReader::readLine()
{
    // QIODevice::readLine(maximum) would make room for the longest line each time.
    QByteArray line;
    char part[8192];
    while (!line.endsWith('\n') && line.size() <= longestLine) {
        const qint64 count = m_device.readLine(part, sizeof part);
        if (count <= 0)
            break;
        line.append(part, count);
    }
    ++m_line;
    if (line.size() > longestLine)
        return tooLong();
    return line;
}

Result<FeedItem> FeedReader::itemOf(const FeedText &text) const
{
    if (text.inside)
        return *text.inside;
    auto json = readJson(text.line, m_name);
    if (!json.ok()) {
        Error error = json.error(); // it knows this line only: "F.jsonl:1:7"
        const QString own = m_name + QStringLiteral(":1");
        error.context = error.context.startsWith(own)
                            ? lineAt(text.number) + error.context.mid(own.size())
                            : lineAt(text.number);
        return error;
    }
    if (!json->isObject())
        return Error{Code::Input,
                     QStringLiteral("expected one JSON object per line"),
                     lineAt(text.number),
                     {}};
    return FeedItem{std::move(*json), lineAt(text.number)};
}

Result<std::optional<FeedItem>> FeedReader::next()
{
    UNSNAG_TRY(const auto text, nextText());
    if (!text)
        return std::optional<FeedItem>();
    UNSNAG_TRY(FeedItem item, itemOf(*text));
    return std::optional<FeedItem>(std::move(item));
}

Result<std::vector<FeedText>> FeedReader::nextTexts(std::size_t most)
{
    std::vector<FeedText> texts;
    while (texts.size() < most) {
        UNSNAG_TRY(auto text, nextText());
        if (!text)
            break;
        texts.push_back(std::move(*text));
    }
    return texts;
}

Result<std::optional<FeedText>> FeedReader::nextText()
{
    if (m_array)
        return nextElement();
    while (!m_device.atEnd()) {
        UNSNAG_TRY(QByteArray line, readLine());
        if (isBlank(line))
            continue;
        if (!std::exchange(m_isBegun, true) && !isLinesName(m_name))
            return begin(line);
        return std::optional(FeedText{std::move(line), m_line, {}});
    }
    return std::optional<FeedText>();
}

//! A first line that is a whole object begins JSON Lines; all else is one document.
Result<std::optional<FeedText>> FeedReader::begin(const QByteArray &first)
{
    FeedText alone{first, m_line, {}};
    if (itemOf(alone).ok())
        return std::optional(std::move(alone));
    QByteArray text = QByteArray(m_line - 1, '\n') + first; // places keep their line
    while (text.size() <= longestLine) {
        const QByteArray more = m_device.read(longestLine);
        if (more.isEmpty())
            break;
        text += more;
    }
    if (text.size() > longestLine)
        return tooLong();
    UNSNAG_TRY(const Json document, readJson(text, m_name));
    m_array = document.isArray() ? document : Json(JsonArray{document});
    return nextElement();
}

Result<std::optional<FeedText>> FeedReader::nextElement()
{
    if (m_element >= m_array->size())
        return std::optional<FeedText>();
    const QString place = QStringLiteral("%1#/%2").arg(m_name).arg(m_element);
    const Json &element = m_array->at(m_element++);
    if (!element.isObject())
        return Error{Code::Input, QStringLiteral("expected a JSON object"), place, {}};
    return std::optional(FeedText{{}, 0, FeedItem{element, place}});
}

Result<FeedRecord> recordOf(const FeedItem &item, const FolderRule &rule, const FeedRules &rules,
                            const QStringList &flows)
{
    if (!isCloudEvent(item.json))
        return plainRecord(item.json, rule, item.place);
    UNSNAG_TRY(const CloudEvent event, readCloudEvent(item.json, item.place));
    return rules.recordOf(event, item.place, flows);
}

} // namespace unsnag
