// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/decimal.h"
#include "tests/simulation/virtualtime.h"
#include "tests/simulation/wire.h"

#include <QHash>

namespace unsnag::simulation {

//! What is wrong with a deal that a person has to mend.
enum class Flaw { None, MissingTerms, WrongTotal, UnknownItem };

struct CrmDeal {
    QString id;
    int account = 0;
    Flaw flaw = Flaw::None;
    Json fields; //!< without version and time
    int version = 1;
    Timestamp changedAt;
    std::size_t place = 0; //!< in the list of changes
};

//! A CRM with accounts and won deals.
class SimulatedCrm
{
public:
    SimulatedCrm(VirtualTime &time, int accounts) : m_time(time), m_accounts(accounts) {}

    [[nodiscard]] HttpResponse answer(const WireRequest &request) const;

    //! A deal of an account is won.
    const CrmDeal &win(int account, Flaw flaw, int price);
    //! Somebody edits a deal: a new version, with nothing else changed.
    void touch(std::size_t deal);
    //! Somebody mends it.
    void mend(const QString &id);

    [[nodiscard]] const std::vector<CrmDeal> &deals() const { return m_deals; }
    [[nodiscard]] const CrmDeal *find(const QString &id) const;
    [[nodiscard]] static QString accountId(int account)
    {
        return QStringLiteral("A-%1").arg(account);
    }
    [[nodiscard]] static QString accountName(int account)
    {
        return QStringLiteral("Kunde %1 GmbH").arg(account);
    }

private:
    [[nodiscard]] Json shown(const CrmDeal &deal) const;
    void noteChange(std::size_t deal);

    VirtualTime &m_time;
    int m_accounts;
    std::vector<CrmDeal> m_deals;
    QHash<QString, std::size_t> m_byId;
    struct Change {
        Timestamp at;
        std::size_t deal = 0;
    };
    std::vector<Change> m_changes; //!< oldest first; those of outdated versions too
};

} // namespace unsnag::simulation
