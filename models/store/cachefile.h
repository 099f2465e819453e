// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <memory>
#include <span>

namespace unsnag {

//! A file of bytes that can be made again at any time, mapped into memory. Whoever replaces it puts a
//! new file under its name, so that the bytes seen here never change.
class CacheFile
{
public:
    //! Error: NotFound where there is none; Damaged where it can't be read.
    [[nodiscard]] static Result<std::shared_ptr<const CacheFile>> open(const QString &path);
    //! Writes the bytes under this name, whole or not at all, and makes its folder where it is
    //! missing. Nobody else may read it: it holds names and addresses. Error: Damaged naming the path.
    [[nodiscard]] static Result<void> replace(const QString &path,
                                              std::span<const std::byte> bytes);

    ~CacheFile();
    CacheFile(const CacheFile &) = delete;
    CacheFile &operator=(const CacheFile &) = delete;

    [[nodiscard]] std::span<const std::byte> bytes() const;

private:
    class Private;
    explicit CacheFile(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace unsnag
