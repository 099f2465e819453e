// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/eventrun.h"

namespace unsnag {

//! Collects the checks of a read-back; the proof lists every one.
class ProofChecks
{
public:
    void same(const char *field, const QString &expected, const QString &found);
    //! Equal as numbers.
    void amount(const char *field, const QString &expected, const QString &found);
    void expect(const char *field, const QString &expected, const QString &found, bool isMet);
    //! Shown in the proof, compared with nothing.
    void note(const char *field, const QString &found, const QString &remark);

    //! What was read back proves it, or fails with this reason and the fields that differ.
    [[nodiscard]] Stepped<Proven> proof(Reason reason, const QString &effect, const Json &record,
                                        Timestamp now) const;

private:
    JsonArray m_checks;
    JsonArray m_failed;
};

} // namespace unsnag
