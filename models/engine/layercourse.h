// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/runcontext.h"
#include "models/store/layerlinktable.h"

namespace unsnag {

//! The create and confirm of an event whose exception an outside operating layer holds: the layer is
//! told the decision, asked to retry, and watched until it says how that ended. Its word is not
//! enough: the document is read back at the ERP and checked as one of ours. Both writes go through
//! EffectRunner, so that a second run of the same decision finds them done and only watches.
class LayerCourse
{
public:
    LayerCourse(const RunContext &context, LayerLink link)
        : m_context(context), m_link(std::move(link))
    {}

    //! `scope` is that of the run after map. Failures: the layer's own refusal by its reason;
    //! OutcomeUnknown where the retry has not ended in time, or its document is not to be found.
    [[nodiscard]] Stepped<Proven> run(const Json &scope);

private:
    [[nodiscard]] Stepped<Json> told(const Json &scope);
    [[nodiscard]] Stepped<Record> ended();
    [[nodiscard]] StepFailure refusedThere(const Record &outcome) const;
    [[nodiscard]] Stepped<Proven> readBack(Json scope, const Record &outcome);
    [[nodiscard]] Stepped<EffectResult> write(const QString &operation, const Json &inputs);

    const RunContext &m_context;
    LayerLink m_link;
    std::shared_ptr<Connector> m_layer;
    QString m_key;
};

} // namespace unsnag
