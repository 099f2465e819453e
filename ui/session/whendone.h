// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace unsnag {

//! The only way back from a worker: calls `deliver` with the value of `future` on the receiver's
//! thread, once, if the receiver still lives then. A receiver that died meanwhile gets nothing.
template <typename T, typename Deliver>
void whenDone(QFuture<T> future, QObject *receiver, Deliver deliver)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, deliver = std::move(deliver)]() mutable {
                         watcher->deleteLater();
                         if (watcher->isCanceled() || watcher->future().resultCount() == 0)
                             return;
                         deliver(watcher->result());
                     });
    watcher->setFuture(std::move(future));
}

} // namespace unsnag
