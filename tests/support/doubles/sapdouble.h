// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"
#include "tests/support/doubles/odataservice.h"
#include "tests/support/doubles/sapsales.h"

#include <QSet>

namespace unsnag {

//! SAP S/4HANA as its OData 2 services answer: a token and cookies before every change, entity tags
//! demanded, deep inserts, numbers with leading zeros, billing documents that only its billing run makes.
class SapDouble final : public DoubleSystem
{
public:
    SapDouble();

    [[nodiscard]] QString profile() const override { return QStringLiteral("sap-s4hana"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isLogin(const DoubleRequest &request) const override;
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override;
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QStringList lacks(const QString &kind) const override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;

    //! For tests of what lies between an order and its billing document.
    [[nodiscard]] SapSales &sales() { return m_sales; }

private:
    //! An entity set of a service.
    struct Set {
        const ODataEntity *entity;
        DoubleTable *table; //!< null where it is made of another
    };
    [[nodiscard]] std::optional<Set> setOf(const QString &service, const QString &segment);
    [[nodiscard]] bool isKnownUser(const DoubleRequest &request) const;
    [[nodiscard]] DoubleAnswer tokenAnswer(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer fetched(const DoubleRequest &request);
    [[nodiscard]] bool isInSession(const DoubleRequest &request) const;

    [[nodiscard]] DoubleAnswer carriedOut(const DoubleRequest &request);
    [[nodiscard]] Json whole(const Set &set, const DoubleRecord &record,
                             const DoubleRequest &request) const;
    [[nodiscard]] std::vector<Json> all(const Set &set, const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer list(const Set &set, const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer get(const Set &set, const QString &key,
                                   const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer create(const Set &set, const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer patch(const Set &set, const QString &key,
                                     const DoubleRequest &request);
    [[nodiscard]] std::optional<DoubleAnswer> refusedPartner(const Json &body) const;
    QString makePartner(const Json &body);

    ODataService m_service{
        {ODataDialect::Version::V2, Qt::CaseSensitive, {QStringLiteral("__metadata")}}};
    DoubleTable m_partners;
    DoubleTable m_products;
    DoubleTable m_companies;
    SapSales m_sales;
    QSet<QString> m_tokens;                //!< OAuth
    std::map<QString, QString> m_sessions; //!< cookie → CSRF token
    int m_given = 0;
    int m_partnerNumber = 1000000;
};

} // namespace unsnag
