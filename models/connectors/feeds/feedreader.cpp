// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/feeds/feedreader.h"

namespace unsnag {
namespace {

constexpr qint64 longestLine = 32 * 1024 * 1024;

bool isLinesName(const QString &name)
{
    return name.endsWith(QLatin1String(".jsonl")) || name.endsWith(QLatin1String(".ndjson"));
}

} // namespace

FeedReader::FeedReader(QIODevice &device, QString name) : m_device(device), m_name(std::move(name))
{}

QString FeedReader::here() const
{
    return QStringLiteral("%1:%2").arg(m_name).arg(m_line);
}

Error FeedReader::tooLong() const
{
    return {Code::Input, QStringLiteral("more than 32 MiB in one JSON text"), here(),
            QStringLiteral("write one record per line")};
}

Result<QByteArray> FeedReader::readLine()
{
    QByteArray line = m_device.readLine(longestLine + 1);
    m_hash.addData(line);
    ++m_line;
    if (line.size() > longestLine)
        return tooLong();
    return line;
}

Result<FeedItem> FeedReader::itemOf(const QByteArray &line) const
{
    auto json = readJson(line, m_name);
    if (!json.ok()) {
        Error error = json.error(); // it knows this line only: "F.jsonl:1:7"
        const QString own = m_name + QStringLiteral(":1");
        error.context =
            error.context.startsWith(own) ? here() + error.context.mid(own.size()) : here();
        return error;
    }
    if (!json->isObject())
        return Error{Code::Input, QStringLiteral("expected one JSON object per line"), here(), {}};
    return FeedItem{std::move(*json), here()};
}

Result<std::optional<FeedItem>> FeedReader::next()
{
    if (m_array)
        return nextElement();
    while (!m_device.atEnd()) {
        UNSNAG_TRY(const QByteArray line, readLine());
        if (line.trimmed().isEmpty())
            continue;
        if (!std::exchange(m_isBegun, true) && !isLinesName(m_name))
            return begin(line);
        UNSNAG_TRY(FeedItem item, itemOf(line));
        return std::optional<FeedItem>(std::move(item));
    }
    return std::optional<FeedItem>();
}

//! A first line that is a whole object begins JSON Lines; all else is one document.
Result<std::optional<FeedItem>> FeedReader::begin(const QByteArray &first)
{
    const auto alone = itemOf(first);
    if (alone.ok())
        return std::optional<FeedItem>(*alone);
    QByteArray text = QByteArray(m_line - 1, '\n') + first; // places keep their line
    while (text.size() <= longestLine) {
        const QByteArray more = m_device.read(longestLine);
        if (more.isEmpty())
            break;
        m_hash.addData(more);
        text += more;
    }
    if (text.size() > longestLine)
        return tooLong();
    UNSNAG_TRY(const Json document, readJson(text, m_name));
    m_array = document.isArray() ? document : Json(JsonArray{document});
    return nextElement();
}

Result<std::optional<FeedItem>> FeedReader::nextElement()
{
    if (m_element >= m_array->size())
        return std::optional<FeedItem>();
    const QString place = QStringLiteral("%1#/%2").arg(m_name).arg(m_element);
    const Json &element = m_array->at(m_element++);
    if (!element.isObject())
        return Error{Code::Input, QStringLiteral("expected a JSON object"), place, {}};
    return std::optional<FeedItem>(FeedItem{element, place});
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
