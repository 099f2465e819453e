// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/error.h"

namespace unsnag {

//! A file descriptor that is closed when this ends.
class Descriptor
{
public:
    //! Takes a descriptor over, or -1.
    explicit Descriptor(int number = -1) : m_number(number) {}
    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }
    //! Hands it over: the caller closes it.
    [[nodiscard]] int release();

private:
    int m_number;
};

//! What the system says about a call on a path that failed with this errno: NotFound, Forbidden, Input
//! for a link where none may be, and Damaged for a disk that is full or broken.
[[nodiscard]] Error systemError(int number, const QString &what, const QString &path);

} // namespace unsnag
