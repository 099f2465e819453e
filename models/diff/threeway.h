// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <vector>

namespace unsnag {

//! One line of the comparison "at failure | CRM now | ERP now".
struct ThreeWayRow {
    enum class Change {
        Same,       //!< nothing differs; a side that has no such member does not differ
        CrmChanged, //!< the CRM has another value than at failure, or lost or gained it
        ErpChanged, //!< the ERP has another value than at failure; the CRM has not moved
        BothSame,   //!< both have moved to the same value
        ErpOnly,    //!< only the ERP knows this member
        Conflict,   //!< all differ: at failure, CRM and ERP
    };

    QString pointer; //!< place in the first of the three documents that has it, RFC 6901
    QString label;   //!< member name as words ("Billing address"), or what names an array element
    int depth = 0;   //!< 0 for members of the document itself
    bool isGroup = false; //!< a heading for the deeper rows below it; its values are null
    Json base;
    Json crm;
    Json erp;
    bool hasBase = false;
    bool hasCrm = false;
    bool hasErp = false;
    Change change = Change::Same; //!< of a group: that of its first row that is not Same

    bool operator==(const ThreeWayRow &) const = default;
};

[[nodiscard]] QString changeName(ThreeWayRow::Change change); //!< "crm_changed"

//! Aligns three documents of the same (canonical) shape and compares them value by value, see
//! isSameValue. Array elements are aligned by "id", "line", "number", "sku", "code" or "name" where all
//! have one that differs, else by position. A null member counts as absent; a null document is a side
//! that is not known and never differs. Members that the ERP lacks never differ.
[[nodiscard]] std::vector<ThreeWayRow> compareThree(const Json &base, const Json &crm,
                                                    const Json &erp);

} // namespace unsnag
