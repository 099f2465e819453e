// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditsource.h"
#include "models/audit/bundlereader.h"

#include <QHash>

namespace unsnag {

//! The log in a bundle, to be read. BundleVerifier says whether it can be believed. A damaged bundle is
//! read as far as it can be: files that are missing or can't be read leave out their entries, and what
//! checkpoint and contents.json do not say is taken from the files that are there.
class BundleSource final : public AuditSource
{
public:
    //! `damage`: why the files had to be salvaged. Error: Input where there are neither a checkpoint
    //! nor entries that can be read.
    [[nodiscard]] static Result<std::unique_ptr<BundleSource>> open(
        std::unique_ptr<BundleFiles> files, std::optional<Error> damage = {});

    //! As the checkpoint says; without one, as many entries as there are files for, and no root.
    [[nodiscard]] Result<AuditHead> head() override { return m_head; }
    [[nodiscard]] Result<std::vector<AuditEntry>> entries(qint64 from, int limit) override;
    [[nodiscard]] Result<std::vector<EvidencePart>> evidence(const Json &entry,
                                                             const QString &only = {}) override;

    //! What contents.json says was asked for; null where it can't be read.
    [[nodiscard]] const Json &contents() const { return m_contents; }
    //! Why this can't be believed, found before anything was verified.
    [[nodiscard]] const std::optional<Error> &damage() const { return m_damage; }
    [[nodiscard]] BundleFiles &files() { return *m_files; }

private:
    //! A file of entries that is there.
    struct EntryFile {
        qint64 first = 0; //!< index
        int width = 0;    //!< entries, as its name says
    };
    explicit BundleSource(std::unique_ptr<BundleFiles> files) : m_files(std::move(files)) {}
    [[nodiscard]] Result<void> readHead();
    [[nodiscard]] Result<void> readContents();
    void listEntryFiles();
    //! The entries of this file, as many as can be read.
    const std::vector<QByteArray> &load(const EntryFile &file);
    //! Nothing where it is not there or damaged.
    [[nodiscard]] std::optional<Json> contentOf(const QString &sha256);

    std::unique_ptr<BundleFiles> m_files;
    std::optional<Error> m_damage;
    AuditHead m_head;
    Json m_contents;
    QHash<QString, EvidenceState> m_states; //!< by digest, as contents.json says
    std::vector<EntryFile> m_entryFiles;    //!< by rising index
    qint64 m_loaded = -1;                   //!< first entry of the file in memory
    std::vector<QByteArray> m_entries;
};

} // namespace unsnag
