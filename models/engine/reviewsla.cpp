// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/reviewsla.h"

#include "models/engine/slabook.h"
#include "models/store/billingholdtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/slapromisetable.h"

namespace unsnag {

Result<std::vector<SlaRow>> ReviewSla::run(const ExceptionQuery &query)
{
    return m_bench.store.read([&](Session &session) -> Result<std::vector<SlaRow>> {
        std::vector<SlaRow> rows;
        UNSNAG_TRY(const auto exceptions, ExceptionTable(session).list(query));
        for (const SyncException &exception : exceptions) {
            UNSNAG_TRY(const SlaRecord record, SlaBook(session, m_bench).record(exception));
            rows.push_back({exception, slaStanding(record, m_bench.clock.now())});
        }
        return rows;
    });
}

Result<SlaExplanation> ExplainSla::run(const Id<SyncException> &id)
{
    return m_bench.store.read([&](Session &session) -> Result<SlaExplanation> {
        SlaExplanation explanation;
        UNSNAG_TRY(explanation.exception, ExceptionTable(session).find(id));
        UNSNAG_TRY(const SlaRecord record, SlaBook(session, m_bench).record(explanation.exception));
        explanation.standing = slaStanding(record, m_bench.clock.now());
        UNSNAG_TRY(explanation.promises, SlaPromiseTable(session).of(id.text()));
        UNSNAG_TRY(explanation.billingHolds, BillingHoldTable(session).of(id.text()));
        return explanation;
    });
}

} // namespace unsnag
