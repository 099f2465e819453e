// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/bundleverifier.h"
#include "models/base/progress.h"
#include "models/engine/checkcost.h"

#include <QStringList>

#include <stop_token>

namespace unsnag {

//! A bundle's verdict and what it took.
struct VerifiedBundle {
    BundleVerdict found;
    CheckCost cost;
};

//! Checks an audit bundle from anybody. It needs no workspace and writes nothing.
class VerifyBundle
{
public:
    //! `path`: a folder or a .tar file.
    VerifyBundle(QString path, BundleTrust trust)
        : m_path(std::move(path)), m_trust(std::move(trust))
    {}

    //! What can't be a bundle, or no longer is one, is altered; the verdict names the place.
    //! Errors: NotFound, Forbidden, Damaged as the disk says; Cancelled.
    [[nodiscard]] Result<VerifiedBundle> run(const std::stop_token &stop,
                                             const Progress &progress = {});

private:
    QString m_path;
    BundleTrust m_trust;
};

//! The keys in a file or given as they are: vkey lines, one a line. Error: Input.
[[nodiscard]] Result<std::vector<NoteKey>> readKeysFrom(const QString &fileOrLine);
//! Certificates from files in PEM, one after the other. Errors: Input; NotFound.
[[nodiscard]] Result<QByteArray> readCertificatesFrom(const QStringList &files);
//! A checkpoint from a file, as a signed note. Errors: Input; NotFound.
[[nodiscard]] Result<SignedNote> readCheckpointFrom(const QString &file);

} // namespace unsnag
