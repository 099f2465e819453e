// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/bundlereader.h"
#include "models/audit/descriptor.h"

namespace unsnag {

//! A bundle that is a folder, as FolderSink makes it. Files are opened one name after the other from
//! the folder's own descriptor, so that no link put there later leads out of it.
class FolderBundle final : public BundleFiles
{
public:
    //! `folder` is open for reading; `place` names it in messages. Errors as BundleFiles::open.
    [[nodiscard]] static Result<std::unique_ptr<BundleFiles>> open(Descriptor folder,
                                                                   const QString &place,
                                                                   const BundleLimits &limits);

private:
    FolderBundle(Descriptor folder, const QString &place);
    //! Lists what is in the folder `prefix`, which ends with "/" or is empty.
    Result<void> walk(Descriptor folder, const QString &prefix, const BundleLimits &limits);
    Result<void> visit(int folder, const QByteArray &name, const QString &prefix,
                       const BundleLimits &limits);
    Result<QByteArray> content(std::size_t at) override;
    Result<Descriptor> openFile(const QString &path) const;

    Descriptor m_folder;
    QString m_place;
};

} // namespace unsnag
