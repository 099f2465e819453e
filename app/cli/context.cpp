// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/context.h"

#include "app/cli/output/errorlines.h"

#include <QDir>
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

Context::Context(GlobalOptions options, Streams streams, Signals outside)
    : m_options(std::move(options)), m_streams(streams), m_outside(std::move(outside))
{}

Context::Context(GlobalOptions options, Streams streams, Signals outside,
                 std::unique_ptr<Workspace> held, QString folder)
    : m_options(std::move(options)), m_streams(streams), m_outside(std::move(outside)),
      m_workspace(std::move(held)), m_folder(std::move(folder)), m_isForwarded(true)
{}

Context::~Context() = default;

WorkspaceOptions Context::workspaceOptions(Access access) const
{
    return {m_options.workspace, access, m_options.actor};
}

Result<Workspace *> Context::open(Access access)
{
    auto opened = Workspace::open(workspaceOptions(access));
    if (!opened.ok()) {
        m_isHeldElsewhere = opened.error().code == Code::Busy && access == Access::ReadWrite;
        return opened.error();
    }
    m_workspace = std::move(*opened);
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
    const bool isForReading =
        m_workspace && !m_isForwarded && m_workspace->store().access() == Access::ReadOnly;
    if (isForReading)
        m_workspace.reset();
    return m_workspace ? Result<Workspace *>(m_workspace.get()) : open(Access::ReadWrite);
}

Error Context::leaveToHolder()
{
    m_isHeldElsewhere = true;
    return {Code::Busy, QStringLiteral("the holder of the workspace is asked"), {}, {}};
}

QString Context::path(const std::string &argument) const
{
    const QString path = QString::fromStdString(argument);
    return m_isForwarded && !path.isEmpty() ? QDir(m_folder).absoluteFilePath(path) : path;
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
