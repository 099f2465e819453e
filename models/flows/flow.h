// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/flows/flowrules.h"

#include <QStringList>

#include <chrono>
#include <map>
#include <memory>

namespace unsnag {

//! One rule of the flow's schema that the payload breaks.
struct Violation {
    Reason reason = Reason::MissingField;
    QString pointer;  //!< place in the payload; of a missing member, where it should be
    QString keyword;  //!< failing keyword of the schema
    QString found;    //!< what is there, as JSON text; empty where nothing is
    QString expected; //!< what the schema asks for, in words or as JSON text

    bool operator==(const Violation &) const = default;
};

//! What a decision may change and how it is asked for.
struct FlowField {
    QString pointer; //!< "/billing/terms"
    QString title;   //!< English source text, translated by wording
    QString type;    //!< text, decimal, date, enum, integer
    QStringList values;
    QString example;
    QString dataOwner; //!< role that owns this field; empty: the flow's owner
};

//! How long an exception of one reason may take; business time of the owner's calendar.
struct SlaTarget {
    std::chrono::minutes firstResponse{240};
    std::chrono::minutes resolution{1440};
    Severity severity = Severity::P3;
};

//! JSON documents beside a flow that its schema may point into, by file name: OpenAPI 3.
using NeighbourFiles = std::map<QString, Json>;

//! A sync path as a versioned document: trigger, schema, mapping, steps, owner, SLA.
class Flow
{
public:
    //! Checks and reads a flow document. Error: Input with `source#/json/pointer` as context.
    [[nodiscard]] static Result<std::shared_ptr<const Flow>> read(
        const QByteArray &text, const QString &source, const NeighbourFiles &neighbours = {});
    //! Every mistake of a document, each with its place; empty where read() takes it.
    [[nodiscard]] static std::vector<Error> mistakes(const QByteArray &text, const QString &source,
                                                     const NeighbourFiles &neighbours = {});
    ~Flow();

    [[nodiscard]] const QString &id() const; //!< "deal_to_invoice"
    [[nodiscard]] const QString &title() const;
    [[nodiscard]] const QString &version() const;
    [[nodiscard]] const QString &owner() const;
    [[nodiscard]] const QString &backupOwner() const;
    [[nodiscard]] const QString &calendar() const;
    [[nodiscard]] const QString &sourceObject() const;    //!< "deal"
    [[nodiscard]] const QString &listOperation() const;   //!< "list_changed_deals"
    [[nodiscard]] const QString &readOperation() const;   //!< "get_deal"
    [[nodiscard]] const QString &targetObject() const;    //!< "invoice"
    [[nodiscard]] const QString &createOperation() const; //!< "create_invoice"
    [[nodiscard]] const QString &findOperation() const;   //!< "find_invoice"
    [[nodiscard]] const QString &documentKind() const;    //!< part of the external reference
    [[nodiscard]] TotalBasis totalBasis() const;
    //! Amount by which the invoice may differ from the deal; 0 where the flow says nothing.
    [[nodiscard]] const Decimal &totalTolerance() const;
    //! What it asks beside schema and mapping.
    [[nodiscard]] const FlowRules &rules() const;
    [[nodiscard]] SlaTarget sla(Reason reason) const;
    //! The same, its severity raised where the amount asks for it. The amount is compared as it is,
    //! whatever its currency.
    [[nodiscard]] SlaTarget sla(Reason reason, const Decimal &amount) const;
    [[nodiscard]] const std::vector<FlowField> &fields() const;
    //! The field a pointer stands for; indices of arrays match any index.
    [[nodiscard]] const FlowField *field(const QString &pointer) const;

    //! Whether this record triggers the flow: closed-won deals.
    [[nodiscard]] bool isTriggeredBy(const Json &record) const;
    //! Every rule of the schema the payload breaks, by place; empty when valid.
    [[nodiscard]] std::vector<Violation> validate(const Json &payload) const;
    //! Pointer of the account inside the payload: {"id","name",...}; empty where the record is one.
    [[nodiscard]] const QString &accountPointer() const;
    //! The account's id in the source system; of a record that is an account its own.
    [[nodiscard]] QString accountIdOf(const Json &payload, const RecordRef &source) const;
    //! "system:account", the lane whose order a record of the payload keeps.
    [[nodiscard]] QString laneOf(const Json &payload, const RecordRef &source) const;
    //! What the record in the target is called by: the UNS- reference, or a customer's key.
    [[nodiscard]] QString referenceOf(const QString &workspaceId, const RecordRef &source) const;
    [[nodiscard]] QString titleOf(const Json &payload) const;
    [[nodiscard]] QString amountOf(const Json &payload) const;
    [[nodiscard]] QString currencyOf(const Json &payload) const;
    //! Inputs of the create operation. `scope` is {"payload","source","account","items","route",
    //! "reference","today"} and what checks saved: account and items are target records with "id"
    //! and their fields, items by code.
    //! Error: Input whose context is the pointer that is missing, in the payload or else the scope.
    [[nodiscard]] Result<Json> map(const Json &scope) const;
    [[nodiscard]] const Json &document() const;

private:
    class Private;
    explicit Flow(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace unsnag
