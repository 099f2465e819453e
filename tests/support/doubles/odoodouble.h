// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"
#include "tests/support/doubles/odoorecords.h"

namespace unsnag {

//! Which of Odoo's two interfaces is spoken.
enum class OdooDialect {
    JsonRpc, //!< POST /jsonrpc as Odoo 14 answers it: everything HTTP 200, a second posting is no error
    Json2, //!< POST /json/2/MODEL/METHOD as Odoo 19 answers it: real statuses, a second posting is refused
};

//! An Odoo with crm, sale and account, in euros.
class OdooDouble : public DoubleSystem
{
public:
    explicit OdooDouble(OdooDialect dialect);

    [[nodiscard]] QString profile() const override;
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isWrite(const DoubleRequest &request) const override;
    [[nodiscard]] bool isLogin(const DoubleRequest &request) const override;
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override {}
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QStringList lacks(const QString &kind) const override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;

private:
    //! A call with its arguments by name, whichever way it came.
    struct Call {
        QString model;
        QString method;
        Json arguments = JsonObject{};
    };

    [[nodiscard]] Call callOf(const DoubleRequest &request) const;
    [[nodiscard]] DoubleAnswer overRpc(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer overJson2(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer failure(const OdooError &error, const Json &id = Json(1)) const;
    [[nodiscard]] Json carriedOut(const Call &call);
    [[nodiscard]] Json read(const Call &call);
    [[nodiscard]] Json posted(const Call &call);
    [[nodiscard]] Json partner(const Json &fields);
    std::int64_t addDeal(const Json &fields);
    void furnish();

    OdooDialect m_dialect;
    OdooRecords m_records;
    int m_posted = 0;
};

class OdooRpcDouble final : public OdooDouble
{
public:
    OdooRpcDouble() : OdooDouble(OdooDialect::JsonRpc) {}
};

class OdooJson2Double final : public OdooDouble
{
public:
    OdooJson2Double() : OdooDouble(OdooDialect::Json2) {}
};

} // namespace unsnag
