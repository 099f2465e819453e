// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace unsnag {

//! The token that every call to the CRM and the ERP of the sandbox carries. Public on purpose: it
//! protects nothing, it makes clients send one.
inline constexpr const char *sandboxToken = "sandbox";

//! Which part of the sandbox a path belongs to.
enum class SandboxSystem { Crm, Erp, Layer, Admin, Nowhere };

//! "crm", "erp", "layer", "admin" or "".
[[nodiscard]] QString sandboxSystemName(SandboxSystem system);

//! One request as the routes see it, free of sockets.
struct SandboxRequest {
    SandboxSystem system = SandboxSystem::Nowhere;
    QString method;                           //!< "GET", "POST", "PATCH", "DELETE", …
    QString path;                             //!< whole path: "/erp/v1/invoices/INV-1"
    QStringList segments;                     //!< below the base: {"invoices", "INV-1"}
    QString queryText;                        //!< as it came, without '?'
    std::map<QString, QString> query;         //!< decoded; of repeated names the first
    std::map<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;
    QString customer; //!< the ERP customer it is about, for faults; filled in by the server

    //! Splits a path and a query text; headers and body are left empty.
    [[nodiscard]] static SandboxRequest of(const QString &method, const QString &path,
                                           const QString &queryText = {});

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const;
    [[nodiscard]] std::optional<QString> parameter(const QString &name) const;
    //! The path below the base of its system: "/invoices/INV-1".
    [[nodiscard]] QString localPath() const;
    //! Name of the operation: list_deals, read_deal, create_invoice, update_deal, post_invoice.
    [[nodiscard]] QString operation() const;
};

} // namespace unsnag
