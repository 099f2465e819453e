// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/bundlereader.h"

#include <QIODevice>

namespace unsnag {

//! A bundle that is one archive, as TarSink makes it: regular files by rising path, every byte between
//! their contents as ustarHeader and ustarEnd write it, nothing behind.
class TarBundle final : public BundleFiles
{
public:
    //! `archive` is open for reading and can seek; `place` names it in messages. Errors as
    //! BundleFiles::open.
    [[nodiscard]] static Result<std::unique_ptr<BundleFiles>> open(
        std::unique_ptr<QIODevice> archive, const QString &place, const BundleLimits &limits);

private:
    TarBundle(std::unique_ptr<QIODevice> archive, const QString &place);
    Result<void> readHeaders(const BundleLimits &limits);
    //! Takes whatever has a right header, wherever it stands.
    void findHeaders(const BundleLimits &limits);
    //! Takes the file whose header is at `offset`; returns where the next header is.
    Result<qint64> takeFile(qint64 offset, const QByteArray &header, const BundleLimits &limits);
    Result<QByteArray> content(std::size_t at) override;
    [[nodiscard]] QByteArray readAt(qint64 offset, qint64 count);
    [[nodiscard]] Error refused(qint64 offset, const QString &what) const;

    std::unique_ptr<QIODevice> m_archive;
    QString m_place;
    std::vector<qint64> m_offsets; // of the contents, as list()
};

} // namespace unsnag
