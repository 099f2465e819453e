// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditsource.h"
#include "models/audit/bundlereader.h"

#include <QHash>

namespace unsnag {

//! The log in a bundle, to be read. BundleVerifier says whether it can be believed.
class BundleSource final : public AuditSource
{
public:
    //! Errors: Input where checkpoint or contents.json can't be read; those of BundleFiles.
    [[nodiscard]] static Result<std::unique_ptr<BundleSource>> open(
        std::unique_ptr<BundleFiles> files);

    [[nodiscard]] Result<AuditHead> head() override { return m_head; }
    [[nodiscard]] Result<std::vector<AuditEntry>> entries(qint64 from, int limit) override;
    [[nodiscard]] Result<std::vector<EvidencePart>> evidence(const Json &entry) override;

    //! What contents.json says was asked for.
    [[nodiscard]] const Json &contents() const { return m_contents; }
    [[nodiscard]] BundleFiles &files() { return *m_files; }

private:
    explicit BundleSource(std::unique_ptr<BundleFiles> files) : m_files(std::move(files)) {}
    Result<void> read();
    //! The entries of the file that holds this one.
    Result<const std::vector<QByteArray> *> fileOf(qint64 index);
    [[nodiscard]] Result<Json> contentOf(const QString &sha256);

    std::unique_ptr<BundleFiles> m_files;
    AuditHead m_head;
    Json m_contents;
    QHash<QString, EvidenceState> m_states; //!< by digest, as contents.json says
    qint64 m_loaded = -1;                   //!< first entry of the file in memory
    std::vector<QByteArray> m_entries;
};

} // namespace unsnag
