// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/flows/flow.h"

#include <optional>

namespace unsnag {

//! How long exceptions of a flow may take; the `sla` member of a flow document.
struct SlaTable {
    struct Row {
        std::optional<std::chrono::minutes> firstResponse;
        std::optional<std::chrono::minutes> resolution;
        std::optional<Severity> severity;
    };
    struct Raise {
        Decimal from;
        Severity severity = Severity::P3;
    };
    SlaTarget usual;
    std::vector<std::pair<Reason, Row>> reasons;
    std::vector<std::pair<Severity, std::chrono::minutes>>
        limits; //!< longest resolution of a severity
    std::vector<Raise> raises;

    [[nodiscard]] SlaTarget target(Reason reason) const;
    [[nodiscard]] SlaTarget target(Reason reason, const Decimal &amount) const;
};

//! The plain members of a flow document, as read.
struct FlowDocument {
    Json document;
    QString id;
    QString title;
    QString version;
    QString owner;
    QString backup;
    QString calendar;
    QString sourceObject;
    QString listOperation;
    QString readOperation;
    QString targetObject;
    QString createOperation;
    QString findOperation;
    QString documentKind;
    QString accountPointer;
    FlowRules rules;
    SlaTable sla;
    std::vector<FlowField> fields;
};

//! Checks a flow document against the published schema and reads its plain members.
//! Error: Input with `source#/json/pointer` as context and what was expected as detail.
[[nodiscard]] Result<FlowDocument> readFlowDocument(const QByteArray &text, const QString &source);

//! Every rule of the published schema the document breaks.
[[nodiscard]] std::vector<Error> documentMistakes(const Json &document, const QString &source);

} // namespace unsnag
