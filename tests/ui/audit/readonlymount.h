// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace unsnag {

//! A folder that nobody can write to while this lives, as on a medium that is read-only: seen by this
//! thread and those it starts, it is mounted so. Where a test may not mount, its permissions say so,
//! which a superuser is above.
class ReadOnlyMount
{
public:
    explicit ReadOnlyMount(const QString &folder);
    ~ReadOnlyMount();
    ReadOnlyMount(const ReadOnlyMount &) = delete;
    ReadOnlyMount &operator=(const ReadOnlyMount &) = delete;

    //! Whether it is mounted.
    [[nodiscard]] bool isMounted() const { return m_isMounted; }

private:
    QString m_folder;
    bool m_isMounted = false;
};

} // namespace unsnag
