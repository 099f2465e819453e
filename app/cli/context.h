// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "app/services/workspace.h"

#include <QIODevice>

#include <memory>
#include <stop_token>

namespace unsnag {

//! What is printed on stdout.
enum class Format {
    Text, //!< tables and sentences
    Json, //!< one JSON document and nothing else
};

//! The options every verb shares.
struct GlobalOptions {
    QString workspace; //!< empty: the default one
    QString actor;     //!< empty: the signed-in user
    Format format = Format::Text;
};

//! Where a run reads and writes; all open.
struct Streams {
    QIODevice *in = nullptr;
    QIODevice *out = nullptr;
    QIODevice *err = nullptr;
};

//! What a command works with: the options, the streams, and the workspace, opened when first asked for.
class Context
{
public:
    Context(GlobalOptions options, Streams streams, std::stop_token stop);
    ~Context();

    [[nodiscard]] const GlobalOptions &options() const { return m_options; }
    [[nodiscard]] bool wantsJson() const { return m_options.format == Format::Json; }
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }
    [[nodiscard]] QIODevice &in() const { return *m_streams.in; }
    [[nodiscard]] WorkspaceOptions workspaceOptions(Access access) const;

    //! The workspace, opened for reading unless it is open already.
    [[nodiscard]] Result<Workspace *> reading();
    //! The workspace, opened for writing. Precondition: reading() was not called.
    [[nodiscard]] Result<Workspace *> writing();

    //! One JSON document and a line end.
    void print(const Json &document);
    //! Text and a line end. Control characters but line ends and tabs are made visible, so that
    //! text from elsewhere can't steer the terminal.
    void print(const QString &text);
    //! Text as it is: scripts for other programs.
    void printRaw(const QByteArray &bytes);
    //! Something for the person at the terminal; stderr.
    void note(const QString &text);
    //! Tells what was wrong with the arguments.
    [[nodiscard]] ExitCode wrongUse(const QString &sentence);

private:
    [[nodiscard]] Result<Workspace *> open(Access access);

    GlobalOptions m_options;
    Streams m_streams;
    std::stop_token m_stop;
    std::unique_ptr<Workspace> m_workspace;
};

//! Text with control characters replaced by U+FFFD, line ends and tabs kept.
[[nodiscard]] QString withoutControls(const QString &text);

} // namespace unsnag
