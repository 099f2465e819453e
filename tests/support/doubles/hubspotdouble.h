// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"
#include "tests/support/doubles/hubspotobjects.h"

#include <set>

namespace unsnag {

//! HubSpot's CRM API: a search that is late and capped, batches that do a part (207), properties with
//! unique values, associations with labels, owners and pipelines, and no word against a stale write.
class HubSpotDouble final : public DoubleSystem
{
public:
    HubSpotDouble();

    [[nodiscard]] QString profile() const override { return QStringLiteral("hubspot"); }
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const override;
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request) override;
    [[nodiscard]] bool isLogin(const DoubleRequest &request) const override;
    [[nodiscard]] bool isWrite(const DoubleRequest &request) const override;
    [[nodiscard]] std::optional<DoubleAnswer> refusal(DoubleRefusal kind,
                                                      const DoubleRequest &request) const override;
    void endSessions() override { m_alive.clear(); }
    QString add(const QString &kind, const Json &fields) override;
    [[nodiscard]] std::vector<Json> records(const QString &kind) override;
    void change(const QString &kind, const QString &id, const Json &fields) override;
    [[nodiscard]] QString exemption(const QString &contractCase) const override;

    [[nodiscard]] HubSpotObjects &objects() { return m_objects; }
    //! Searches a second, beyond which they are refused; 0: as many as wanted.
    void setSearchLimit(int perSecond) { m_searchLimit = perSecond; }

private:
    [[nodiscard]] DoubleAnswer token(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer routed(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer onObjects(const QString &type, const QStringList &rest,
                                         const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer onRecord(const QString &type, const QString &id,
                                        const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer list(const QString &type, const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer search(const QString &type, const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer create(const QString &type, const Json &input);
    [[nodiscard]] DoubleAnswer batch(const QString &type, const QString &verb, const Json &body);
    [[nodiscard]] DoubleAnswer associations(const DoubleRequest &request);
    [[nodiscard]] Json linksShown(const QString &from, const QString &id, const QString &to) const;
    [[nodiscard]] DoubleAnswer refused(const HubSpotRefusal &refusal) const;
    [[nodiscard]] DoubleAnswer missing() const;
    [[nodiscard]] std::optional<HubSpotRefusal> readOne(const QString &type, const Json &body,
                                                        const Json &input, Json &results);
    [[nodiscard]] std::optional<HubSpotRefusal> writeOne(const QString &type, const QString &verb,
                                                         const Json &input, Json &results);

    HubSpotObjects m_objects;
    std::set<QString> m_alive;
    int m_given = 0;
    int m_requests = 0;
    int m_searchLimit = 0;
    Timestamp m_second;
    int m_searches = 0; //!< in that second
    mutable int m_refusals = 0;
};

} // namespace unsnag
