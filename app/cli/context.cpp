// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/context.h"

#include "app/cli/output/errorlines.h"

#include <QFileDevice>

namespace unsnag {
namespace {

void writeLine(QIODevice &device, const QByteArray &line)
{
    device.write(line + '\n');
    if (auto *file = qobject_cast<QFileDevice *>(&device))
        file->flush(); // a reader at a pipe waits for it
}

} // namespace

QString withoutControls(const QString &text)
{
    QString clean = text;
    for (QChar &character : clean) {
        const bool isKept = character == QLatin1Char('\n') || character == QLatin1Char('\t');
        const char16_t code = character.unicode();
        // These reorder what stands beside them.
        const bool isBidi =
            (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        if (!isKept && (isBidi || character.category() == QChar::Other_Control))
            character = QChar::ReplacementCharacter;
    }
    return clean;
}

Context::Context(GlobalOptions options, Streams streams, std::stop_token stop)
    : m_options(std::move(options)), m_streams(streams), m_stop(std::move(stop))
{}

Context::~Context() = default;

WorkspaceOptions Context::workspaceOptions(Access access) const
{
    return {m_options.workspace, access, m_options.actor};
}

Result<Workspace *> Context::open(Access access)
{
    UNSNAG_TRY(m_workspace, Workspace::open(workspaceOptions(access)));
    for (const Error &problem : m_workspace->connectionProblems())
        note(errorLines(problem));
    return m_workspace.get();
}

Result<Workspace *> Context::reading()
{
    return m_workspace ? Result<Workspace *>(m_workspace.get()) : open(Access::ReadOnly);
}

Result<Workspace *> Context::writing()
{
    return m_workspace ? Result<Workspace *>(m_workspace.get()) : open(Access::ReadWrite);
}

void Context::print(const Json &document)
{
    writeLine(*m_streams.out, document.toText());
}

void Context::print(const QString &text)
{
    writeLine(*m_streams.out, withoutControls(text).toUtf8());
}

void Context::printRaw(const QByteArray &bytes)
{
    m_streams.out->write(bytes);
}

void Context::note(const QString &text)
{
    writeLine(*m_streams.err, withoutControls(text).toUtf8());
}

ExitCode Context::wrongUse(const QString &sentence)
{
    note(QStringLiteral("unsnag-cli: ") + sentence);
    return ExitCode::WrongUse;
}

} // namespace unsnag
