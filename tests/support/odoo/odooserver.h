// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/connectors/transport/curltransport.h"

#include <QTemporaryDir>

namespace unsnag::test {

//! A real Odoo 19 with crm, sale_crm and account and seeded customers, products and opportunities, on a
//! PostgreSQL of its own and a free loopback port; made in a temporary folder and stopped with the
//! object. The environment variable UNSNAG_ODOO_FOLDER names a folder that keeps what was installed
//! for the next time, one test at a time; the database is put back there. Needs root (Odoo and PostgreSQL run as another user), Debian's packages and the package
//! odoo-19: the file that the environment variable ODOO_DEB names, or Debian's mirror.
class OdooServer
{
public:
    //! Whose API key a call has.
    enum class Who { Integration, Reader, Administrator };

    OdooServer();
    ~OdooServer();

    //! Why it did not start; empty when it answers.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QString database() const { return QStringLiteral("odoo19"); }
    [[nodiscard]] QString login() const { return QStringLiteral("integration"); }
    [[nodiscard]] QString password() const { return QStringLiteral("Int3gration-loopback"); }
    [[nodiscard]] QString apiKey() const { return m_seed["api_key"].toString(); }
    [[nodiscard]] QString expiredKey() const { return m_seed["expired_api_key"].toString(); }
    [[nodiscard]] QString readerKey() const { return m_seed["reader_api_key"].toString(); }

    //! Puts the database back to what it was after the start. Whether that worked.
    [[nodiscard]] bool reset();

    //! Calls a method over JSON-2, past our own connector. Null where it answered with an error.
    [[nodiscard]] Json call(const QString &model, const QString &method, const Json &arguments,
                            Who who = Who::Integration);
    //! Writes a record as a clerk would, behind the layer's back.
    [[nodiscard]] bool changeByHand(const QString &model, const Json &id, const Json &values);
    //! The invoices with a reference, cancelled ones too: name, state, ref, partner, amounts, lines.
    [[nodiscard]] JsonArray invoices(const QString &reference);
    //! The same read over JSON-RPC.
    [[nodiscard]] JsonArray invoicesOverRpc(const QString &reference);
    //! How many companies have a name, archived ones too.
    [[nodiscard]] int countOfCompanies(const QString &name);
    //! A company of the seed: id and name. Null where there is none of that name.
    [[nodiscard]] Json company(const QString &name);
    //! Makes an opportunity of a company and wins it, with a confirmed order of these lines (sku,
    //! description, quantity, unit_price) and 30 days to pay; its id. Null where Odoo refused.
    [[nodiscard]] Json sell(const Json &company, const QString &title, const Json &lines);

private:
    [[nodiscard]] Json post(const QString &path, const Json &body, const QByteArray &key);
    [[nodiscard]] bool runScript(const QString &name);
    [[nodiscard]] bool runOnDatabase(const QStringList &command);
    [[nodiscard]] bool installOrders();
    [[nodiscard]] bool keepPristine();
    [[nodiscard]] bool stopOdoo();
    [[nodiscard]] QString inFolder(const QString &name) const;
    [[nodiscard]] QString path(const char *name) const;

    QTemporaryDir m_temporary;
    QString m_folder;
    quint16 m_port = 0;
    QString m_problem;
    Json m_seed;
    CurlTransport m_transport;
};

} // namespace unsnag::test
