// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "app/services/hangups.h"
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

//! What turns or ends a run from outside.
struct Signals {
    std::stop_token stop;
    Hangups *hangups = nullptr; //!< null: none are told
};

//! What a command works with: the options, the streams, and the workspace, opened when first asked for.
class Context
{
public:
    Context(GlobalOptions options, Streams streams, Signals outside);
    //! For a command of another process on the workspace that this one holds; relative paths of its
    //! arguments start in `folder`.
    Context(GlobalOptions options, Streams streams, Signals outside,
            std::unique_ptr<Workspace> held, QString folder);
    ~Context();

    [[nodiscard]] const GlobalOptions &options() const { return m_options; }
    [[nodiscard]] bool wantsJson() const { return m_options.format == Format::Json; }
    [[nodiscard]] const std::stop_token &stop() const { return m_outside.stop; }
    [[nodiscard]] const Signals &outside() const { return m_outside; }
    [[nodiscard]] QIODevice &in() const { return *m_streams.in; }
    [[nodiscard]] QIODevice &err() const { return *m_streams.err; }
    //! Whether another process asked for this command.
    [[nodiscard]] bool isForwarded() const { return m_isForwarded; }
    //! Whether another process holds the workspace and should carry the command out: writing() failed
    //! because of it, or leaveToHolder() was called. Nothing was done then.
    [[nodiscard]] bool isHeldElsewhere() const { return m_isHeldElsewhere; }
    //! For a command that only reads but is better told by the holder, if there is one.
    [[nodiscard]] bool mayLeaveToHolder() const { return m_mayLeave && !m_isForwarded; }
    [[nodiscard]] Error leaveToHolder();
    //! The holder was asked already and is not there.
    void stayHere() { m_mayLeave = false; }
    //! A file or folder that an argument names, as this process finds it.
    [[nodiscard]] QString path(const std::string &argument) const;
    [[nodiscard]] WorkspaceOptions workspaceOptions(Access access) const;

    //! The workspace, opened for reading unless it is open already.
    [[nodiscard]] Result<Workspace *> reading();
    //! The workspace, opened for writing. One that was opened for reading is closed before.
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
    Signals m_outside;
    std::unique_ptr<Workspace> m_workspace;
    QString m_folder;
    bool m_isForwarded = false;
    bool m_isHeldElsewhere = false;
    bool m_mayLeave = true;
};

//! Text with control characters replaced by U+FFFD, line ends and tabs kept.
[[nodiscard]] QString withoutControls(const QString &text);

} // namespace unsnag
