// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxrequest.h"
#include "models/base/json.h"
#include "models/base/result.h"

#include <chrono>
#include <optional>
#include <vector>

namespace unsnag {

enum class FaultKind {
    Delay,               //!< the work and its answer come late; its key is taken meanwhile
    DelayAfterCommit,    //!< the work is done at once, the answer comes late
    DropBefore,          //!< the connection ends, no work was done
    DropAfterCommit,     //!< the work is done and durable, the connection ends without a byte
    Truncate,            //!< after the work, half of the body, then the connection ends
    RateLimit,           //!< 429 without Retry-After, no work
    RateLimitRetryAfter, //!< 429 with Retry-After, no work
    ErrorBefore,         //!< 5xx, no work
    ErrorAfterCommit,    //!< 5xx after the work
    DuplicateAnswer,     //!< the bytes of the answer are sent twice
    StaleVersion,        //!< 412 stale_version, no work
    Html,                //!< a page of HTML where JSON was due, no work
    Slow,                //!< the answer trickles over delay_ms
    Unauthorized,        //!< 401, no work
    RepeatRequest,       //!< the work is asked for twice, as a repeating middle box would
};

//! "drop_after_commit" and so on.
[[nodiscard]] QString faultName(FaultKind kind);
[[nodiscard]] std::optional<FaultKind> faultFromName(const QString &name);

//! One scripted fault: which requests it meets, and when.
struct FaultRule {
    static constexpr int always = -1;

    QString system;     //!< "crm", "erp"; empty: both
    QString method;     //!< "POST"; empty: any
    QString pathPrefix; //!< below the base: "/invoices"; empty: any
    QString operation;  //!< "create_invoice"; empty: any
    QString customer;   //!< id of the ERP customer it is about; empty: any
    FaultKind kind = FaultKind::Delay;
    int times = 1; //!< how often it strikes, or `always`
    int skip = 0;  //!< matching requests let through first
    double probability = 1.0;
    int status = 503; //!< of the error_* kinds
    std::chrono::milliseconds delay{2000};
    std::chrono::seconds retryAfter{1};

    bool operator==(const FaultRule &) const = default;

    [[nodiscard]] bool matches(const SandboxRequest &request) const;

    //! {"match":{"system","method","path_prefix","operation","customer"},"fault","times","skip",
    //! "probability","status","delay_ms","retry_after_s"}. Only "fault" is required; without
    //! "times" it strikes once, or always where a probability is given. Error: Input with the
    //! pointer below `place`.
    [[nodiscard]] static Result<FaultRule> fromJson(const Json &json, const QString &place);

    //! Rules in the short form of `sandbox --faults`, separated by commas:
    //!
    //!     SYSTEM:METHOD:PATH=FAULT[(NUMBER)][*TIMES][+SKIP][@PROBABILITY]
    //!     SYSTEM:OPERATION=FAULT…
    //!
    //! SYSTEM, METHOD and PATH may be '*'; PATH is a prefix; TIMES is a number or "always";
    //! NUMBER is the delay in ms (delay, delay_after_commit, slow), the status (error_*) or the
    //! seconds of Retry-After. Example:
    //! erp:POST:/invoices=drop_after_commit*1,crm:GET:/deals=delay(2000)@0.1
    //! Error: Input naming the rule that cannot be read.
    [[nodiscard]] static Result<std::vector<FaultRule>> fromSpec(const QString &spec);
};

} // namespace unsnag
