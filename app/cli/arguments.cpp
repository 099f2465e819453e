// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/arguments.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <CLI/CLI.hpp>

namespace unsnag {

QString toText(const std::string &argument)
{
    return QString::fromStdString(argument);
}

void addExceptionId(CLI::App &app, std::string &id)
{
    app.add_option("ID", id,
                   QCoreApplication::translate("unsnag::Program", "exception: EX-7").toStdString())
        ->required();
}

Id<SyncException> exceptionId(const std::string &argument)
{
    QString text = toText(argument).trimmed();
    if (const QString scheme = QStringLiteral("unsnag:exception/"); text.startsWith(scheme))
        text.remove(0, scheme.size());
    static const QRegularExpression digits(QStringLiteral("^[0-9]+$"));
    if (digits.match(text).hasMatch())
        text.prepend(QStringLiteral("EX-"));
    return Id<SyncException>(text.toUpper());
}

std::optional<Timestamp> momentFrom(const QString &text, Timestamp now)
{
    static const QRegularExpression span(QStringLiteral("^([0-9]{1,5})([mhdw])$"));
    const auto match = span.match(text.trimmed());
    if (!match.hasMatch())
        return fromRfc3339(text.trimmed());
    const int count = match.captured(1).toInt();
    const QString unit = match.captured(2);
    if (unit == QStringLiteral("m"))
        return now + std::chrono::minutes(count);
    if (unit == QStringLiteral("h"))
        return now + std::chrono::hours(count);
    return now + std::chrono::hours(24 * count * (unit == QStringLiteral("w") ? 7 : 1));
}

} // namespace unsnag
