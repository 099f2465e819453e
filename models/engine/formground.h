// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/decisions.h"
#include "models/engine/comparesides.h"
#include "models/store/worktables.h"

#include <map>
#include <optional>
#include <stop_token>

namespace unsnag {

//! A place of the payload that an exception is about.
struct FaultPlace {
    QString
        pointer; //!< into the payload where it could be found there, else as the target named it
    QString keyword;
    QString found;
    QString expected;
    int longest = 0; //!< characters the target takes; 0: no limit known

    bool operator==(const FaultPlace &) const = default;
};

//! What a resolution form stands on: the exception, its record, and what the far systems know about
//! both. They are asked when something is first wanted, and never again after one was away; what
//! could not be read is noted, not an error.
class FormGround
{
public:
    FormGround(Workbench &bench, std::stop_token stop) : m_bench(bench), m_stop(std::move(stop)) {}

    //! Reads the workspace only. Error: NotFound.
    [[nodiscard]] Result<void> load(const Id<SyncException> &id);

    [[nodiscard]] const SyncException &exception() const { return m_exception; }
    [[nodiscard]] const Event &event() const { return m_event; }
    //! Null where the flow is not installed any more.
    [[nodiscard]] const Flow *flow() const { return m_flow.get(); }
    //! The record as the next run would see it, as far as is known here.
    [[nodiscard]] const Json &payload() const { return m_payload; }
    [[nodiscard]] const std::vector<Resolution> &resolutions() const { return m_resolutions; }
    [[nodiscard]] const std::vector<Operation> &operations() const { return m_operations; }
    //! A fact of the failure: of the target's answer, else of the detail itself.
    [[nodiscard]] const Json &fact(const QString &name) const;
    [[nodiscard]] std::vector<FaultPlace> faults() const;
    //! Whether the record has this place, or the flow says that it may: what is missing only in the
    //! target can't be set in the record.
    [[nodiscard]] bool isPlace(const QString &pointer) const;
    [[nodiscard]] Workbench &bench() const { return m_bench; }

    //! The customer in the target, with "id"; null where none is known.
    [[nodiscard]] const Json &customer();
    //! Documents of the customer, newest first.
    [[nodiscard]] const JsonArray &customerDocuments();
    //! The account in the source; null where the record names none.
    [[nodiscard]] const Json &crmContact();
    //! What carries our reference in the target.
    [[nodiscard]] const JsonArray &found();
    //! The record now, in both systems.
    [[nodiscard]] const Comparison &sides();
    //! Records of a read operation of the target; empty where it has none such or can't answer.
    [[nodiscard]] JsonArray read(const QString &operation, const Json &inputs);
    [[nodiscard]] JsonArray readSource(const QString &operation, const Json &inputs);
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    [[nodiscard]] std::vector<FaultPlace> placeOfCheck() const;
    [[nodiscard]] JsonArray call(Connector &connector, const QString &operation,
                                 const Json &inputs);
    [[nodiscard]] QString customerId();
    [[nodiscard]] JsonArray documents();

    Workbench &m_bench;
    std::stop_token m_stop;
    SyncException m_exception;
    Event m_event;
    std::shared_ptr<const Flow> m_flow;
    Json m_payload;
    std::vector<Resolution> m_resolutions;
    std::vector<Operation> m_operations;
    QString m_crosswalk;
    std::optional<Json> m_customer;
    std::optional<JsonArray> m_documents;
    std::optional<Json> m_contact;
    std::optional<JsonArray> m_found;
    std::optional<Comparison> m_sides;
    QStringList m_away; //!< systems that did not answer
    QStringList m_problems;
};

//! Where the payload holds what a target calls by its own name: "/payment_terms" is
//! "/billing/terms", "/lines/0/item_code" is "/lines/0/sku". Follows the profile's entity and the
//! flow's mapping backwards; empty where they do not say.
[[nodiscard]] QString payloadPlace(const Flow &flow, const Profile &target, const QString &place);

} // namespace unsnag
