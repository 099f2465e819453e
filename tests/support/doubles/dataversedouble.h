// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/entralogin.h"
#include "tests/support/doubles/odataservice.h"

namespace unsnag {

//! Dynamics 365 Sales as its Web API answers: OData 4, alternate keys, entity tags on every row,
//! duplicate rules where the caller wants them, pages behind addresses that tell nothing.
class DataverseDouble final : public DoubleSystem
{
public:
    DataverseDouble();

    [[nodiscard]] QString profile() const override { return QStringLiteral("dataverse"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isLogin(const DoubleRequest &request) const override;
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override { m_login.end(); }
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QStringList lacks(const QString &kind) const override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;
    [[nodiscard]] Json input(const QString &name, const Json &value) const override;

private:
    //! A table of the environment under its entity set.
    struct Set {
        QString name;
        const ODataEntity *entity;
        DoubleTable *table;
        QString key;
    };
    [[nodiscard]] std::optional<Set> setOf(const QString &segment);
    [[nodiscard]] QString nextId(const char *kind);
    QString addAccount(const Json &fields);
    QString addDeal(const Json &fields);
    QString addItem(const Json &fields);

    [[nodiscard]] Json whole(const Set &set, const DoubleRecord &record);
    [[nodiscard]] Json withLinks(const Set &set, Json row);
    [[nodiscard]] DoubleAnswer list(const Set &set, const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer get(const Set &set, const ODataKey &key,
                                   const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer patch(const Set &set, const ODataKey &key,
                                     const DoubleRequest &request);
    [[nodiscard]] std::optional<DoubleAnswer> refusedWrite(const Set &set, const Json &body,
                                                           const DoubleRecord *there,
                                                           const DoubleRequest &request);
    [[nodiscard]] bool hasTwin(const Json &body, const DoubleRecord *there);
    [[nodiscard]] DoubleAnswer written(const Set &set, const DoubleRecord &record, bool isNew,
                                       const DoubleRequest &request);
    //! The record a key names; null where there is none. Error: Input where no key is called so.
    [[nodiscard]] Result<DoubleRecord *> recordOf(const Set &set, const ODataKey &key);

    EntraLogin m_login{QStringLiteral("127.0.0.1")};
    ODataService m_service{{ODataDialect::Version::V4, Qt::CaseInsensitive, {QStringLiteral("@")}}};
    DoubleTable m_accounts;
    DoubleTable m_deals;
    DoubleTable m_lines;
    DoubleTable m_products;
    int m_ids = 0;
    mutable int m_limited = 0; //!< the wait grows as long as one goes on
};

} // namespace unsnag
