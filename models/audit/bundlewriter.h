// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/bundlelimits.h"
#include "models/audit/manifest.h"
#include "models/audit/tiles.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <map>
#include <memory>
#include <vector>

namespace unsnag {

//! Where the files of an audit bundle go. Nothing stands under the bundle's name before finish(); what
//! is not finished is removed. The same files give the same bytes, whatever their order.
class BundleSink
{
public:
    virtual ~BundleSink() = default;
    BundleSink(const BundleSink &) = delete;
    BundleSink &operator=(const BundleSink &) = delete;

    //! Adds a file. Errors: Input for a path outside the grammar, one that is there already or a
    //! bundle beyond its limits; Damaged, Forbidden as the disk says.
    Result<void> put(const QString &path, const QByteArray &bytes);
    //! Makes the bundle durable and gives it its name; call once. Errors: Conflict where something
    //! else took the name meanwhile; Damaged, Forbidden.
    Result<void> finish();

    //! put() as the builders of tiles want it; the sink must outlive it.
    [[nodiscard]] FileTaker taker();
    //! All files put so far but MANIFEST itself.
    [[nodiscard]] const std::vector<ManifestLine> &lines() const { return m_lines; }

protected:
    explicit BundleSink(BundleLimits limits) : m_limits(limits) {}

private:
    virtual Result<void> store(const QString &path, const QByteArray &bytes) = 0;
    virtual Result<void> complete() = 0;

    BundleLimits m_limits;
    std::vector<ManifestLine> m_lines;
    QSet<QString> m_paths;
    qint64 m_bytes = 0;
};

//! A bundle as a folder, readable by its owner only.
class FolderSink final : public BundleSink
{
public:
    //! `path`: a name that is free, or an empty folder. Errors: Conflict, NotFound for a missing
    //! folder around it, Forbidden.
    [[nodiscard]] static Result<std::unique_ptr<FolderSink>> create(const QString &path,
                                                                    BundleLimits limits = {});

private:
    FolderSink(const QString &path, const QString &temporary, BundleLimits limits);
    Result<void> store(const QString &path, const QByteArray &bytes) override;
    Result<void> complete() override;

    QString m_path;
    QTemporaryDir m_folder; // beside m_path, until it is complete
};

//! A bundle as an uncompressed tar archive (ustarHeader), files in the order of their paths, readable
//! by its owner only. It needs its size twice on the disk while it is made.
class TarSink final : public BundleSink
{
public:
    //! `path`: a name that is free. Errors as above.
    [[nodiscard]] static Result<std::unique_ptr<TarSink>> create(const QString &path,
                                                                 BundleLimits limits = {});

private:
    //! Where the content of a file waits in m_content.
    struct Part {
        qint64 offset = 0;
        qint64 size = 0;
    };

    TarSink(const QString &path, const QString &temporary, BundleLimits limits);
    Result<void> store(const QString &path, const QByteArray &bytes) override;
    Result<void> complete() override;
    [[nodiscard]] bool append(const QString &path, Part part);

    QString m_path;
    QTemporaryFile m_content; // one file after the other, in the order they came
    QTemporaryFile m_archive; // beside m_path, until it is complete
    std::map<QString, Part> m_parts;
};

} // namespace unsnag
