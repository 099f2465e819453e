// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/desk/forwardedcommand.h"
#include "app/services/desk/holdernotice.h"

#include <memory>

namespace unsnag {

//! Takes the commands of other processes for a workspace that this process holds: a socket for the
//! same user only, on a thread of its own. Each command runs on a thread of its own and is asked to
//! stop when its client cancels, goes away, or this object ends.
class DeskListener
{
public:
    //! Commands at the same time; further ones are told to come again.
    static constexpr int mostCommands = 16;

    //! Listens for the workspace in `folder`, which this process holds, and publishes its notice.
    //! Errors: Forbidden where the socket or the notice can't be made.
    [[nodiscard]] static Result<std::unique_ptr<DeskListener>> start(const QString &folder,
                                                                     Timestamp now,
                                                                     CommandRunner runner);
    //! Takes no further command and waits until those that run have ended.
    ~DeskListener();
    DeskListener(const DeskListener &) = delete;
    DeskListener &operator=(const DeskListener &) = delete;

    [[nodiscard]] const HolderNotice &notice() const { return m_notice; }

private:
    class Thread;
    DeskListener(QString folder, HolderNotice notice, std::unique_ptr<Thread> thread);

    QString m_folder;
    HolderNotice m_notice;
    std::unique_ptr<Thread> m_thread;
};

} // namespace unsnag
