// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/domain/filledform.h"

#include <vector>

namespace unsnag {

//! Where candidates for a field come from.
struct CandidateSource {
    QString source; //!< closed set of reason.schema.json
    QString at;     //!< pointer within it; empty: what the place itself suggests
    QStringList values;
};

//! What a field stands for more than once.
enum class Repeat { Once, PerFault, PerDifference };

//! A field as a form document describes it.
struct FormField {
    QString name;
    QString title; //!< English source text, translated by wording
    FieldType type = FieldType::Text;
    bool isRequired = false;
    Repeat repeat = Repeat::Once;
    QString pointer; //!< fixed place in the payload; may be empty
    QString input;   //!< input of the create operation that it sets; may be empty
    QString preset;
    QString help;
    QStringList values;
    std::vector<CandidateSource> candidates;
};

//! What must be known before an action may be taken.
enum class Need { Found, ProbedEmpty };

struct FormAction {
    QString id;
    QString title;
    QString button;
    QString explain;
    Action effect = Action::Retry;
    bool isDual = false;
    std::vector<Need> needs;
    std::vector<FormField> fields;
};

//! The resolution form of a reason code as a document: what can be decided, and on what grounds.
struct ReasonForm {
    Reason reason = Reason::MissingAccount;
    QString version;
    QString title;
    QString sentence; //!< id of the sentence that says the required change
    QString proof;    //!< id of the sentence that says what proves the fix
    QStringList facts;
    std::vector<FormAction> actions;

    //! Checks and reads a form document. Error: Input with `source#/json/pointer` as context.
    [[nodiscard]] static Result<ReasonForm> read(const QByteArray &text, const QString &source);
    [[nodiscard]] const FormAction *action(const QString &id) const;
};

//! The forms that the program brings along, one per reason code.
[[nodiscard]] Result<std::vector<ReasonForm>> builtinReasonForms();

//! The published JSON Schema of form documents.
[[nodiscard]] QByteArray reasonSchemaText();

} // namespace unsnag
