// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/models/connectors/liveconnection.h"
#include "tests/support/odoo/odooserver.h"

namespace unsnag::test {

//! A shipped profile against a real Odoo 19, both roles, every operation: JSON-2 and JSON-RPC alike.
class OdooLive : public QObject, private LiveConnection
{
    Q_OBJECT
public:
    OdooLive(OdooServer &server, QString profile);

private slots:
    void initTestCase();
    void findsWhatItNeedsByItself();
    void readsWonDeals();
    void changesADeal();
    void readsAccounts();
    void searchesLiterally_data();
    void searchesLiterally();
    void makesOneAccount();
    void keepsHostileNames_data();
    void keepsHostileNames();
    void refusesAStaleAccount();
    void writesTheNumberBack();
    void makesOneAccountOfSix();
    void findsItems();
    void knowsTheBooks();
    void makesOneInvoiceToTheCent();
    void bringsADraftUpToDate();
    void makesOneInvoiceOfSix();
    void findsWhatWasMadeWhenTheAnswerWasLost();
    void namesReasons();
    void voidsAnInvoice();
    void listsWhatCarriesAReference();
    void tellsAWrongAndAnExpiredKey();
    void tellsALackingRight();
    void keepsCallStacksToItself();

private:
    using LiveConnection::connector;
    [[nodiscard]] std::unique_ptr<Connector> connector(const QString &secret,
                                                       const QString &address = {});
    //! The inputs of create_invoice with two lines for the account of the test.
    [[nodiscard]] Json invoiceInputs(const QString &key);
    //! The same for create_draft_invoice.
    [[nodiscard]] Json draftInputs(const QString &key);
    [[nodiscard]] bool isRpc() const { return m_id == QLatin1String("odoo"); }

    OdooServer &m_server;
    QString m_id;
    QString m_deal; //!< the id of the won opportunity of the test
};

} // namespace unsnag::test
