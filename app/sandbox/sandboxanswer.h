// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QByteArray>
#include <QStringList>

#include <utility>
#include <vector>

namespace unsnag {

//! One answer before it becomes bytes.
struct SandboxAnswer {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json; charset=utf-8";
    std::vector<std::pair<QByteArray, QByteArray>> headers; //!< beyond length, type, connection

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }

    //! The bytes on the wire: status line, headers with the true Content-Length, body.
    //! `connection` is "keep-alive" or "close".
    [[nodiscard]] QByteArray wire(const QByteArray &connection) const;
};

[[nodiscard]] SandboxAnswer jsonAnswer(int status, const Json &body);

//! What a refusal says: {"error":{"code","message","field"?,"candidates"?, …more}}.
struct SandboxRefusal {
    int status = 422;
    QString code;         //!< validation, not_found, duplicate, stale_version, …
    QString message;      //!< English, for the person who reads the log
    QString field = {};   //!< JSON pointer into the request; left out when empty
    Json candidates = {}; //!< records that stand in the way; left out when null
    Json more = {};       //!< further members: "allowed", "lock", "credit", "order", "rule", …
};

[[nodiscard]] SandboxAnswer refusalAnswer(const SandboxRefusal &refusal);

//! A 422 with a field pointer.
[[nodiscard]] SandboxRefusal invalid(const QString &field, const QString &message);
//! The same with code missing_field: a required value is not there.
[[nodiscard]] SandboxRefusal lacking(const QString &field);
//! The same with a code of its own and what helps to do better, by name.
[[nodiscard]] SandboxRefusal refusedAs(const char *code, const QString &field,
                                       const QString &message, Json more = {});
//! value_rejected: not in a list.
[[nodiscard]] SandboxRefusal notAllowed(const QString &field, const QStringList &allowed);
[[nodiscard]] SandboxRefusal notFound(const QString &what);
[[nodiscard]] SandboxRefusal methodNotAllowed(const QString &method, const QString &path);
[[nodiscard]] SandboxRefusal staleVersion(const QString &sent, const QString &current);

} // namespace unsnag
