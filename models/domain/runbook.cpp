// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/runbook.h"

#include <QFile>
#include <QRegularExpression>

#include <array>

// Outside every namespace, as the macro asks; a static library's resources need it.
static void initRunbooks()
{
    Q_INIT_RESOURCE(runbooks);
}

namespace unsnag {
namespace {

const QString heading = QStringLiteral("## Postmortems");

struct Part {
    const char *name;
    QString Postmortem::*text;
};

constexpr std::array<Part, 3> parts{{
    {"Cause", &Postmortem::cause},
    {"Who", &Postmortem::who},
    {"Avoid", &Postmortem::avoid},
}};

//! Indents the further lines of a text, so that they stay inside their list item.
QString asListItem(const char *name, const QString &text)
{
    QString body = text.trimmed();
    body.replace(QLatin1Char('\n'), QLatin1String("\n  "));
    return QStringLiteral("- **%1**: %2\n").arg(QLatin1String(name), body);
}

} // namespace

QString builtinRunbook(Reason reason)
{
    initRunbooks();
    QFile file(QStringLiteral(":/unsnag/runbooks/%1.md").arg(reasonName(reason)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

RunbookVersion builtinRunbookVersion(Reason reason)
{
    RunbookVersion version;
    version.reason = reason;
    version.text = builtinRunbook(reason);
    return version;
}

Result<void> checkPostmortem(const Postmortem &postmortem, const QString &place)
{
    for (const Part &part : parts) {
        if ((postmortem.*part.text).trimmed().isEmpty())
            return Error{Code::Input,
                         QStringLiteral("the postmortem says nothing under \"%1:\"")
                             .arg(QLatin1String(part.name)),
                         place,
                         QStringLiteral(
                             "say what the cause was (Cause:), who did it (Who:) and how to avoid "
                             "it (Avoid:)")};
    }
    return {};
}

Result<Postmortem> readPostmortem(const QString &text, const QString &place)
{
    static const QRegularExpression start(
        QStringLiteral(R"(^[\s\-*#_]*(cause|who|avoid)[*_]*\s*:[*_]*\s*(.*)$)"),
        QRegularExpression::CaseInsensitiveOption);
    Postmortem postmortem;
    QString Postmortem::*current = nullptr;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const auto match = start.match(line);
        if (match.hasMatch()) {
            for (const Part &part : parts) {
                if (match.captured(1).compare(QLatin1String(part.name), Qt::CaseInsensitive) == 0)
                    current = part.text;
            }
            (postmortem.*current).append(match.captured(2).trimmed());
        } else if (current != nullptr) {
            (postmortem.*current).append(QLatin1Char('\n') + line.trimmed());
        }
    }
    for (const Part &part : parts)
        postmortem.*part.text = (postmortem.*part.text).trimmed();
    UNSNAG_CHECK(checkPostmortem(postmortem, place));
    return postmortem;
}

QString withPostmortem(const QString &runbook, const Postmortem &postmortem,
                       const Id<SyncException> &exception, Timestamp at)
{
    QString text = runbook;
    if (!text.isEmpty() && !text.endsWith(QLatin1Char('\n')))
        text += QLatin1Char('\n');
    if (!text.contains(heading))
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + heading + QLatin1Char('\n');
    text += QStringLiteral("\n### %1, %2\n\n").arg(toRfc3339(at).left(10), exception.text());
    for (const Part &part : parts)
        text += asListItem(part.name, postmortem.*part.text);
    return text;
}

} // namespace unsnag
