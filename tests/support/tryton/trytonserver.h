// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/connectors/transport/curltransport.h"

#include <QTemporaryDir>

namespace unsnag::test {

//! A real Tryton (6.0, or 7.0 from Debian's next suite) with seeded customers and products, on SQLite and a free loopback port; made in
//! a temporary folder and stopped with the object. Needs Debian's tryton packages.
class TrytonServer
{
public:
    //! Six is what Debian 12 has; Seven comes from the suite trixie, unpacked into the folder.
    enum class Release { Six, Seven };

    explicit TrytonServer(Release release = Release::Six);
    ~TrytonServer();

    //! Why it did not start; empty when it answers.
    [[nodiscard]] QString problem() const { return m_problem; }
    //! The id of the shipped profile for this release.
    [[nodiscard]] QString profile() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QString database() const { return QStringLiteral("crmerp"); }
    [[nodiscard]] QString login() const { return QStringLiteral("integration"); }
    [[nodiscard]] QString password() const { return QStringLiteral("Int3gration-loopback"); }

    //! Calls the server past our own connector. Null where it answered with an error.
    [[nodiscard]] Json call(const QString &method, const Json &params);
    //! The same as the administrator; whether it answered without an error.
    [[nodiscard]] bool callAsAdmin(const QString &method, const Json &params);
    //! Changes a record as a clerk would, behind the layer's back.
    [[nodiscard]] bool changeByHand(const QString &model, const Json &id, const Json &values);
    //! Presses a button on a record, as "account.period.close".
    [[nodiscard]] bool press(const QString &button, const Json &id);
    //! The invoices with a reference, cancelled ones too, as Tryton writes them: number, state,
    //! reference, party, amounts, date, lines, period of the move.
    [[nodiscard]] JsonArray invoices(const QString &reference);
    //! The same of a customer.
    [[nodiscard]] JsonArray invoicesOf(const Json &party);
    //! A customer of the seed: id, name, active. Null where there is none of that name.
    [[nodiscard]] Json customer(const QString &name);
    //! The id of a customer's first address. Null where it has none in use.
    [[nodiscard]] Json addressOf(const Json &party);
    //! The period of the kind "standard" that holds a day "2026-11-26": id, name, state.
    [[nodiscard]] Json periodOf(const QString &day);

private:
    [[nodiscard]] Json post(const QString &method, const Json &params,
                            const QByteArray &authorization);
    [[nodiscard]] JsonArray searched(const QString &model, const Json &domain, const Json &fields);
    [[nodiscard]] bool runScript(const QString &name);

    Release m_release;
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    QString m_problem;
    QByteArray m_authorization;
    CurlTransport m_transport;
};

} // namespace unsnag::test
