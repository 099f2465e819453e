// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/runcontext.h"

namespace unsnag {

//! Makes the wanted record in the target by the steps of its profile, or changes the one that is
//! there. What is as wanted already is left alone.
class DocumentStep
{
public:
    explicit DocumentStep(const RunContext &context) : m_context(context) {}

    //! The idempotency key of the first write; empty where nothing was written. `scope` holds the
    //! inputs of the create operation as "inputs".
    [[nodiscard]] Stepped<QString> run(const Json &scope);

private:
    [[nodiscard]] Stepped<QString> create(const Json &inputs);
    [[nodiscard]] Stepped<QString> update(const Json &scope);
    [[nodiscard]] Stepped<Json> runStep(const ProfileStep &step, const Json &scope);
    [[nodiscard]] Stepped<Json> write(const QString &operation, const Json &inputs);
    [[nodiscard]] Stepped<Json> readOne(const QString &operation, const Json &inputs);

    const RunContext &m_context;
    QString m_key;
};

//! Tells the other system about a proven record, where the flow asks for it and the profile can.
class WriteBackStep
{
public:
    explicit WriteBackStep(const RunContext &context) : m_context(context) {}

    //! What was written, for the proof; null where nothing was. `scope` as of DocumentStep.
    [[nodiscard]] Stepped<Json> run(const Json &scope);

private:
    //! Whether what was written back to is the record of the event, locked by its version.
    [[nodiscard]] bool isSource(const Connector &system, const QString &id) const;

    const RunContext &m_context;
};

} // namespace unsnag
