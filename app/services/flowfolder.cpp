// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/flowfolder.h"

#include "app/services/documentfolder.h"

#include <QFileInfo>

namespace unsnag {
namespace {

const QString suffix = QStringLiteral(".openapi.json");

} // namespace

bool isNeighbourFile(const QString &path)
{
    return path.endsWith(suffix);
}

Result<NeighbourFiles> neighbourFiles(const QString &folder)
{
    NeighbourFiles files;
    UNSNAG_TRY(const auto documents, readDocuments(folder, suffix));
    for (const DocumentText &document : documents) {
        UNSNAG_TRY(Json json, readJson(document.text, document.source));
        files.insert_or_assign(QFileInfo(document.source).fileName(), std::move(json));
    }
    return files;
}

} // namespace unsnag
