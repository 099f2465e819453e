// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/audit/readonlymount.h"

#include "tests/ui/audit/folders.h"

#include <QFile>

#include <sched.h>
#include <sys/mount.h>

namespace unsnag {
namespace {

bool mountReadOnly(const char *folder)
{
    // A namespace of our own, from which nothing reaches others.
    static const bool isApart = ::unshare(CLONE_NEWNS) == 0 &&
                                ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    if (!isApart || ::mount(folder, folder, nullptr, MS_BIND, nullptr) != 0)
        return false;
    if (::mount(nullptr, folder, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0)
        return true;
    ::umount2(folder, MNT_DETACH);
    return false;
}

} // namespace

ReadOnlyMount::ReadOnlyMount(const QString &folder)
    : m_folder(folder), m_isMounted(mountReadOnly(QFile::encodeName(folder).constData()))
{
    if (!m_isMounted)
        setWritable(m_folder, false);
}

ReadOnlyMount::~ReadOnlyMount()
{
    if (m_isMounted)
        ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
    else
        setWritable(m_folder, true);
}

} // namespace unsnag
