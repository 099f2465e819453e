// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace unsnag {

//! A document read from a file, with the path for messages.
struct DocumentText {
    QString source;
    QByteArray text;
};

//! The files of a folder whose names end with `suffix`, by name; none where there is no folder
//! or its name is empty.
//! Errors: Forbidden for a file that can't be read; Input for one over 32 MiB.
[[nodiscard]] Result<std::vector<DocumentText>> readDocuments(const QString &folder,
                                                              const QString &suffix);

constexpr qint64 largestDocumentBytes = 32 * 1024 * 1024;

//! One file of at most so many bytes. Errors: NotFound, Forbidden, Input.
[[nodiscard]] Result<QByteArray> readDocument(const QString &path,
                                              qint64 mostBytes = largestDocumentBytes);

//! Replaces a file as a whole, making its folder. Error: Forbidden.
[[nodiscard]] Result<void> writeDocument(const QString &path, const QByteArray &text);

} // namespace unsnag
