// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/decimal.h"
#include "tests/simulation/faultplan.h"
#include "tests/simulation/simulatedholds.h"
#include "tests/simulation/virtualtime.h"
#include "tests/simulation/wire.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace unsnag::simulation {

//! What an ERP offers against doubled writes.
struct ErpTraits {
    bool hasKeys = true;
    std::chrono::hours keyLife{24};
    References references = References::Free;
    bool isVersioned = false; //!< posting wants If-Match
};

struct ErpDocument {
    QString id;
    QString reference;
    Json fields; //!< as the interface shows it, without state and version
    bool isPosted = false;
    int version = 1;
    Timestamp visibleAt; //!< look-ups by reference find it from here on
    Timestamp changedAt;
    std::size_t change = 0; //!< its newest place in the list of changes
};

//! An ERP with a memory that outlives the program: customers, items, invoices, idempotency keys.
class SimulatedErp
{
public:
    SimulatedErp(ErpTraits traits, VirtualTime &time, FaultPlan &faults, Rng &rng);

    [[nodiscard]] HttpResponse answer(const WireRequest &request);

    //! Adds a customer as the ERP's own people do. Returns its id.
    QString addCustomer(const QString &name, const QString &externalId);
    void addItem(const QString &code) { m_items.insert(code); }
    [[nodiscard]] int documentsOf(const QString &reference) const
    {
        return static_cast<int>(m_byReference.value(reference).size());
    }
    [[nodiscard]] const std::vector<ErpDocument> &documents() const { return m_documents; }
    [[nodiscard]] int customersOf(const QString &externalId) const
    {
        return static_cast<int>(m_byExternalId.value(externalId).size());
    }
    [[nodiscard]] const SimulatedHolds &holds() const { return m_holds; }
    [[nodiscard]] const ErpTraits &traits() const { return m_traits; }

    //! Called with what must never happen.
    std::function<void(const QString &)> broken;

private:
    struct Customer {
        QString id;
        Json fields;
        Timestamp changedAt;
    std::size_t change = 0; //!< its newest place in the list of changes
    };
    struct Change {
        Timestamp at;
        std::size_t document;
    };
    struct Remembered {
        Timestamp at;
        QByteArray bytes;
        HttpResponse answer;
    };

    [[nodiscard]] HttpResponse keyed(const WireRequest &request);
    [[nodiscard]] HttpResponse changed(const WireRequest &request);
    [[nodiscard]] HttpResponse found(const WireRequest &request) const;
    [[nodiscard]] HttpResponse customers(const WireRequest &request) const;
    [[nodiscard]] HttpResponse createCustomer(const WireRequest &request);
    [[nodiscard]] HttpResponse createInvoice(const WireRequest &request);
    [[nodiscard]] HttpResponse post(const WireRequest &request);
    void noteChange(std::size_t place);
    //! A page of documents that were changed since then, in the order of their making.
    [[nodiscard]] HttpResponse listed(const WireRequest &request) const;
    [[nodiscard]] Json shown(const ErpDocument &document) const;

    ErpTraits m_traits;
    VirtualTime &m_time;
    FaultPlan &m_faults;
    Rng &m_rng;
    std::vector<Customer> m_customers;
    QHash<QString, qsizetype> m_customerById;
    QHash<QString, QStringList> m_byExternalId;
    QSet<QString> m_items;
    std::vector<ErpDocument> m_documents;
    QHash<QString, std::size_t> m_documentById;
    QHash<QString, QStringList> m_byReference;
    std::vector<Change> m_changes; //!< in their order; a document may stand here more than once
    QHash<QString, Remembered> m_keys;
    SimulatedHolds m_holds;
};

} // namespace unsnag::simulation
