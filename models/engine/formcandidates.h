// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/formground.h"

namespace unsnag {

//! What a field of a form asks about: its place and what is there.
struct FieldPlace {
    QString pointer; //!< may be empty
    QString present;
    QString expected;
    QStringList values; //!< closed set of the flow; may be empty
    int longest = 0;
};

//! The candidates that a source of a form document yields for a place, best first, at most ten.
[[nodiscard]] std::vector<FormCandidate> candidatesFrom(FormGround &ground,
                                                        const CandidateSource &source,
                                                        const FieldPlace &place);

//! Whether a source needs no far system: what it says may be taken without being shown.
[[nodiscard]] bool isKnownHere(const QString &source);

//! Whether the first candidate of a source is sure enough to be filled in for the person.
[[nodiscard]] bool isPrefilled(const QString &source);

//! Texts by how alike they are to one, nearest first. Equal ones keep their order.
[[nodiscard]] QStringList nearestFirst(const QStringList &texts, const QString &to);

} // namespace unsnag
