// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/seed/seedshowcase.h"

#include "app/sandbox/linerules.h"

#include <QDate>
#include <QFile>
#include <QRegularExpression>

//! A static library's resources are linked in only where they are named; the macro wants the global
//! namespace.
static void registerSamples()
{
    static const bool isDone = [] {
        Q_INIT_RESOURCE(samples);
        return true;
    }();
    Q_UNUSED(isDone)
}

namespace unsnag {
namespace {

const Json &document()
{
    static const Json read = [] {
        registerSamples();
        QFile file(QStringLiteral(":/unsnag/samples/sandbox-showcase.json"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        auto json = readJson(isOpen ? file.readAll() : QByteArray(), file.fileName());
        Q_ASSERT(json.ok());
        return json ? std::move(json).value() : Json();
    }();
    return read;
}

//! "@-3d" and "@-3dT09:15" as of the start; every other text as it is.
QString dated(const QString &text, Timestamp start)
{
    static const QRegularExpression form(QStringLiteral(R"(\A@([+-]?\d+)d(?:T(\d\d:\d\d))?\z)"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return text;
    const QString day = toRfc3339(start + std::chrono::days(match.captured(1).toInt())).left(10);
    return match.capturedLength(2) == 0
               ? day
               : day + QLatin1Char('T') + match.captured(2) + QStringLiteral(":00.000Z");
}

Json withDates(const Json &value, Timestamp start)
{
    if (value.isString())
        return dated(value.toString(), start);
    if (value.isArray()) {
        Json out = JsonArray{};
        for (const Json &element : value.array())
            out.append(withDates(element, start));
        return out;
    }
    if (!value.isObject())
        return value;
    Json out = JsonObject{};
    for (const auto &[name, member] : value.object())
        out.set(name, withDates(member, start));
    return out;
}

//! What a document of the ERP has beside what the sample says.
void complete(Json &record)
{
    if (!record.contains(QStringLiteral("external_reference")) || record["lines"].isNull())
        return;
    Json lines = JsonArray{};
    for (Json line : record["lines"].array()) {
        line.set(QStringLiteral("total"), lineTotal(line));
        lines.append(line);
    }
    record.set(QStringLiteral("lines"), lines);
    record.set(QStringLiteral("net_total"), linesTotal(lines));
    record.set(QStringLiteral("tax_total"), "0.00");
    record.set(QStringLiteral("total"), linesTotal(lines));
    record.set(QStringLiteral("created_at"), record["updated_at"]);
    record.set(QStringLiteral("modified_by"), Json());
}

} // namespace

std::vector<SandboxPut> seedShowcase(const SeedParameters &parameters)
{
    std::vector<SandboxPut> puts;
    int minute = 0;
    for (const auto &[name, records] : document()["records"].object()) {
        const auto table = sandboxTableFromName(name);
        Q_ASSERT(table);
        for (const Json &sample : records.array()) {
            Json record = withDates(sample, parameters.start);
            // Within the last day, one after the other, as a feed of changes would bring them.
            const Timestamp updated =
                parameters.start - std::chrono::hours(20) + std::chrono::minutes(++minute);
            if (!record.contains(QStringLiteral("updated_at")))
                record.set(QStringLiteral("updated_at"), toRfc3339(updated));
            if (!record.contains(QStringLiteral("version")))
                record.set(QStringLiteral("version"), 1);
            complete(record);
            puts.push_back({*table, record});
        }
    }
    return puts;
}

std::vector<FaultRule> showcaseFaults()
{
    std::vector<FaultRule> rules;
    for (const Json &json : document()["faults"].array()) {
        const auto rule = FaultRule::fromJson(json, QStringLiteral("/faults"));
        Q_ASSERT(rule.ok());
        if (rule)
            rules.push_back(*rule);
    }
    return rules;
}

bool isOfShowcase(const Json &record)
{
    return record["id"].toString().contains(QLatin1String("-S"));
}

} // namespace unsnag
