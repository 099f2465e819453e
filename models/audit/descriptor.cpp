// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/descriptor.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace unsnag {
namespace {

Code codeOf(int number)
{
    switch (number) {
    case ENOENT:
        return Code::NotFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return Code::Forbidden;
    case ELOOP:
    case ENOTDIR:
    case ENAMETOOLONG:
        return Code::Input;
    case EEXIST:
    case ENOTEMPTY:
        return Code::Conflict;
    default:
        return Code::Damaged;
    }
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

Descriptor::Descriptor(Descriptor &&other) noexcept : m_number(other.release()) {}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

int Descriptor::release()
{
    return std::exchange(m_number, -1);
}

Error systemError(int number, const QString &what, const QString &path)
{
    const QString reason = QString::fromStdString(std::generic_category().message(number));
    const QString remedy =
        codeOf(number) == Code::Damaged ? QStringLiteral("check the disk") : QString();
    return Error{codeOf(number), what + QStringLiteral(": ") + reason, path, remedy};
}

} // namespace unsnag
