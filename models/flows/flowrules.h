// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/decimal.h"
#include "models/domain/reason.h"
#include "models/flows/condition.h"

namespace unsnag {

//! Which of the two bound systems is spoken to.
enum class SystemRole { Crm, Erp };

//! Which amount "the total" is. Net is before tax.
enum class TotalBasis { Net, Gross };

//! Where cents are rounded when lines are added up.
enum class Rounding { Line, Document };

//! Whether an event of a lane waits for older open ones.
enum class LaneDiscipline { Strict, Free };

//! What happens where the target has no account for the record's.
enum class UnknownAccount {
    Ask,                 //!< a person decides: missing_account
    CreateUnlessSimilar, //!< made by itself where no account looks like it
};

//! What the record in the target is called by.
enum class ReferenceKind {
    Document, //!< our UNS- reference
    Account,  //!< the key of the customer, "system:id"
    None,     //!< a record of the CRM, which has a name of its own
};

//! One read of a system as a flow document asks for it.
struct FlowCall {
    SystemRole role = SystemRole::Erp;
    QString operation;
    Mapping with = Mapping::nothing();
};

//! The items of the payload that the target must know.
struct ItemNeed {
    QString lines; //!< pointer of the array in the payload
    QString code;  //!< member of a line that holds the item's code
    QString unit;  //!< member that holds the unit; empty: not compared
};

//! A VAT id that is checked without asking anybody.
struct TaxIdRule {
    QString pointer;
    QString country; //!< pointer of the country it must belong to
    bool isRequired = false;
};

//! The answer a wanted record waits for: what an event depends on.
struct Dependency {
    QString object;
    QString flow; //!< that brings it; may be empty
    Mapping id = Mapping::nothing();
};

//! Reads one record after the other, such as the orders that replaced an order.
struct HistoryWalk {
    FlowCall call;
    Conditions goesOn;
};

//! A question to a system that must have a certain answer before anything is written.
struct FlowCheck {
    QString name;
    QString title; //!< English source text
    FlowCall call;
    bool isEarly = false; //!< asked before the account is looked up
    Conditions when;
    Conditions select; //!< which of the records is meant; without any, all must pass
    Conditions pass;
    Reason reason = Reason::ValueRejected;
    std::optional<Reason> missing; //!< where nothing is found; nothing: that is no failure
    QString field;
    QStringList also; //!< places such as "/lines/*/tax_code" that are at fault with the same value
    QString expected;
    QString save; //!< name in the scope; may be empty
    std::optional<FlowCall> alternatives;
    std::optional<HistoryWalk> history;
    std::optional<Dependency> dependsOn;
};

//! One rule that says which account of the CRM a record belongs to.
struct AccountRule {
    QString name;
    QString by; //!< "tax_id", "domain", "email", "name"
};

//! The rules in order; the first under which one account is the same decides.
struct AccountRoute {
    QString accounts; //!< operation that lists the accounts
    QString current;  //!< pointer of the account's id in the payload
    std::vector<AccountRule> rules;
};

//! Tax: the expected value is a rate in percent, of the record's net total.
enum class ConfirmType { Money, Text, Count, State, Tax };

//! One comparison of the record read back with what was wanted.
struct ConfirmField {
    QString name;
    QString pointer; //!< in the record
    ConfirmType type = ConfirmType::Text;
    Mapping expected = Mapping::nothing();
    QStringList states;
    bool isOnBasis = false; //!< net_total or total, as the flow's basis says
};

//! What another system is told once a record is proven.
struct WriteBack {
    SystemRole role = SystemRole::Crm;
    QString operation;
    std::optional<FlowCall> read; //!< its record is /read in the scope
    Mapping with = Mapping::nothing();
    Conditions when;
};

//! How a payload's lines add up to its amount.
struct TotalRule {
    TotalBasis basis = TotalBasis::Net;
    Decimal tolerance;
    QString amount;   //!< pointer
    QString lines;    //!< pointer
    QString discount; //!< pointer of a percentage of the whole; may be empty
    Rounding rounding = Rounding::Line;
};

//! One fact of the readiness check as the document states it.
struct ReadinessFact {
    QString name; //!< "trigger"
    QString text; //!< empty where the document does not state it
};

//! What a flow asks of payload and target beside schema and mapping.
struct FlowRules {
    SystemRole triggerRole = SystemRole::Crm;
    SystemRole targetRole = SystemRole::Erp;
    ReferenceKind reference = ReferenceKind::Document;
    QString laneBy; //!< pointer of the account's id; empty: the record's own id
    LaneDiscipline laneOrder = LaneDiscipline::Strict;
    std::optional<UnknownAccount> account; //!< nothing: no account of the target is needed
    std::optional<ItemNeed> items;
    std::optional<TaxIdRule> taxId;
    std::optional<AccountRoute> route;
    std::vector<FlowCheck> checks;
    QString updateOperation; //!< empty: what is there is not changed
    std::optional<Mapping> findWith;
    Conditions unless; //!< where all hold nothing is written; none: always written
    std::optional<TotalRule> total;
    std::vector<ConfirmField> confirm;
    std::optional<WriteBack> writeBack;
    std::vector<Reason> reasons;
    std::vector<ReadinessFact> readiness; //!< all eight, in the order of the playbook
};

//! Reads them from a document that obeys the published schema. Error: Input at the place in `source`.
[[nodiscard]] Result<FlowRules> readFlowRules(const Json &document, const QString &source);

} // namespace unsnag
