// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/resolution.h"

#include <optional>
#include <vector>

namespace unsnag {

//! What is typed into a field of a resolution form.
enum class FieldType { Text, Decimal, Date, Enum, Account, Item, Record, Boolean };

[[nodiscard]] QString fieldTypeName(FieldType type); //!< "account"
[[nodiscard]] std::optional<FieldType> fieldTypeFromName(const QString &name);

//! A value that may be meant, with where it comes from.
struct FormCandidate {
    QString value;
    QString label;  //!< beside the value: a name, a price; may be empty
    QString source; //!< machine name: "customer", "allowed", "items"; see reason.schema.json
    QString remark; //!< why it is offered: "net30 on the last 3 documents"; may be empty

    bool operator==(const FormCandidate &) const = default;
};

//! One field, ready to be filled in.
struct FilledField {
    QString name; //!< of the choice; a pointer where the field stands for a place of the payload
    QString title;
    FieldType type = FieldType::Text;
    bool isRequired = true;
    QString place;      //!< pointer into the payload; empty where the field has none
    QString present;    //!< what is there now
    QString expected;   //!< in words; empty where unknown
    QString help;       //!< a sentence beside the field; may be empty
    QString example;    //!< may be empty
    QString owner;      //!< role that owns this field; empty: the flow's owner
    int longest = 0;    //!< characters the target takes; 0: no limit known
    QStringList values; //!< closed set; empty where anything may be typed
    QString suggestion; //!< pre-filled; empty where nothing is sure enough
    std::vector<FormCandidate> candidates; //!< best first
};

//! One thing that can be decided.
struct FilledAction {
    QString id;
    QString title;
    QString button; //!< names the effect
    QString explain;
    Action effect = Action::Retry;
    bool isDual = false; //!< a second person has to decide the same
    QString whyNot;      //!< why it can't be taken now; empty when it can
    std::vector<FilledField> fields;
};

//! The resolution form of one exception: what a window and a terminal show alike.
struct FilledForm {
    Reason reason = Reason::MissingAccount;
    QString title;
    QString version; //!< of the document it was made from
    QString proof;   //!< id of the sentence that says what proves the fix
    std::vector<FilledAction> actions;
    //! What was worked out beside the fields, by name: {"alike": {…}, "credit": {…}}.
    Json facts;
    std::optional<Resolution> asked; //!< a decision that waits for a second person
    QStringList problems;            //!< what could not be read for candidates, and why

    [[nodiscard]] const FilledAction *action(const QString &id) const;
};

[[nodiscard]] Json toJson(const FilledForm &form);

} // namespace unsnag
