// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/exportaudit.h"
#include "ui/session/desksession.h"

namespace unsnag {

//! Which bundle somebody wants.
struct BundleOrder {
    QString query;             //!< whose evidence, as of AuditQuery; empty: all
    bool withoutWords = false; //!< what people wrote stays out
    QString path;              //!< a new folder, or a file that ends with .tar
};

//! The window's door to what takes long with the log of the own workspace. Nothing here blocks; it is
//! shown as running work and can be cancelled.
class AuditDesk final : public QObject
{
    Q_OBJECT
public:
    explicit AuditDesk(DeskSession &session, QObject *parent = nullptr);
    ~AuditDesk() override;

    //! Errors: Input for a query that can't be read; those of ExportAudit.
    [[nodiscard]] QFuture<Result<ExportedAudit>> exportLog(const BundleOrder &order);
    [[nodiscard]] QFuture<Result<Verdict>> verify();
    //! Stops both.
    void cancel();

signals:
    void progressed(qint64 done, qint64 total);

private:
    [[nodiscard]] Progress teller();

    DeskSession &m_session;
    std::stop_source m_stop;
};

} // namespace unsnag
