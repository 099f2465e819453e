// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/bundlelimits.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace unsnag {

//! A file of an audit bundle.
struct BundleFile {
    QString path;    //!< one that isBundlePath accepts
    qint64 size = 0; //!< bytes

    bool operator==(const BundleFile &) const = default;
};

//! The files of an audit bundle from anybody. Whatever is not exactly what a BundleSink writes is
//! refused before anything of it is read: names outside the grammar of a bundle, links, devices, FIFOs,
//! doubles, empty folders, more than the limits allow, and in an archive every byte that the writer
//! would have written otherwise. Nothing is ever written, nothing is unpacked, no link is followed.
//! What the files say is not looked at.
class BundleFiles
{
public:
    virtual ~BundleFiles() = default;
    BundleFiles(const BundleFiles &) = delete;
    BundleFiles &operator=(const BundleFiles &) = delete;

    //! `path`: a folder, or an archive that TarSink wrote. Errors: Input naming what is not of a bundle
    //! and the place; NotFound, Forbidden, Damaged as the disk says.
    [[nodiscard]] static Result<std::unique_ptr<BundleFiles>> open(const QString &path,
                                                                   BundleLimits limits = {});
    //! What can still be read of a bundle that open() refuses, to be looked at and never to be believed:
    //! what is no file of a bundle is passed over, and so is what stands wrong in an archive. Nothing
    //! else is done otherwise. Errors: those of the disk; Input where this is neither.
    [[nodiscard]] static Result<std::unique_ptr<BundleFiles>> salvage(const QString &path,
                                                                      BundleLimits limits = {});
    //! The same as open() for the bytes of an archive.
    [[nodiscard]] static Result<std::unique_ptr<BundleFiles>> ofTar(const QByteArray &image,
                                                                    BundleLimits limits = {});

    //! All files, by rising path.
    [[nodiscard]] const std::vector<BundleFile> &list() const { return m_list; }
    //! The bytes of a file. Errors: NotFound for one that is not listed; Input for one of more than
    //! `limit` bytes or one that changed since the bundle was opened; Damaged, Forbidden.
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit);

protected:
    BundleFiles() = default;

    //! Takes a file into the list. Error: Input outside the grammar, out of order, beyond the limits.
    Result<void> take(const BundleFile &file, const BundleLimits &limits);
    void sortList();
    //! Somebody's name for a message: shortened, and with "?" for all that is not plain ASCII.
    [[nodiscard]] static QString shown(const QString &name);

private:
    [[nodiscard]] static Result<std::unique_ptr<BundleFiles>> openAt(const QString &path,
                                                                     const BundleLimits &limits);
    [[nodiscard]] virtual Result<QByteArray> content(std::size_t at) = 0;

    std::vector<BundleFile> m_list;
    qint64 m_bytes = 0;
};

} // namespace unsnag
