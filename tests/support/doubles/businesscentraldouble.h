// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/centralinvoices.h"
#include "tests/support/doubles/entralogin.h"
#include "tests/support/doubles/odataservice.h"

namespace unsnag {

//! Dynamics 365 Business Central as its API of version 2.0 answers, in the cloud and on premises:
//! entity tags on every change, number series, drafts that are posted, zero GUIDs for what is not set.
class BusinessCentralDouble final : public DoubleSystem
{
public:
    BusinessCentralDouble();

    [[nodiscard]] QString profile() const override { return QStringLiteral("businesscentral"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isLogin(const DoubleRequest &request) const override;
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override { m_login.end(); }
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;
    [[nodiscard]] Json input(const QString &name, const Json &value) const override;

private:
    //! A resource of the company.
    struct Resource {
        const ODataEntity *entity;
        DoubleTable *table;
    };
    [[nodiscard]] std::optional<Resource> resourceOf(const QString &segment);
    [[nodiscard]] bool isKnownUser(const DoubleRequest &request) const;
    [[nodiscard]] QString nextId();
    void addBooks();

    [[nodiscard]] DoubleAnswer companies(const DoubleRequest &request);
    //! `rest` are the segments below the company.
    [[nodiscard]] DoubleAnswer inCompany(const QStringList &rest, const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer list(const Resource &resource, const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer shown(const Resource &resource, DoubleRecord &record,
                                     const DoubleRequest &request, int status);
    [[nodiscard]] DoubleAnswer create(const Resource &resource, const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer changed(const Resource &resource, DoubleRecord &record,
                                       const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer act(DoubleRecord &invoice, const QString &action);
    [[nodiscard]] std::optional<DoubleAnswer> refusedBody(const Resource &resource,
                                                          const std::optional<Json> &body) const;
    [[nodiscard]] Json whole(const Resource &resource, DoubleRecord &record);

    EntraLogin m_login{QStringLiteral("127.0.0.1")};
    ODataService m_service{{ODataDialect::Version::V4, Qt::CaseSensitive, {QStringLiteral("@")}}};
    DoubleTable m_customers;
    DoubleTable m_items;
    DoubleTable m_terms;
    DoubleTable m_periods;
    DoubleTable m_taxGroups;
    CentralInvoices m_invoices;
    int m_ids = 0;
    int m_customerNumbers = 10;
};

} // namespace unsnag
