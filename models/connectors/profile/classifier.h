// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/connectors/profile/answer.h"
#include "models/connectors/reply.h"

namespace unsnag {

//! What a call expected and may do, for judging its answer.
struct CallTraits {
    QString operation;
    Effect effect = Effect::Read;
    Json definition; //!< the operation of the profile
};

//! What an answer means. (The audit verifier has a Verdict too; two types of one name would be merged.)
struct ReplyVerdict {
    ReplyClass kind = ReplyClass::Ok;
    QString action; //!< of the rule that matched; may be empty
    QString code;
    QString message;
    QString field;
    QString hint;
    std::optional<Reason> reason; //!< of the rule that matched
    Json facts;                   //!< further extracts by name; null where none was found
    Json
        candidates; //!< where the answer names records that are there (CandidateReader); may be null
    QString entity; //!< of the candidates; empty: the operation's
    std::optional<std::chrono::milliseconds> retryAfter;
};

//! Judges an answer by the profile's ordered rules, which are asked for every answer, 2xx too, and by
//! fixed rules where none matches. Whatever a profile says: a write whose answer is missing, cut or
//! from a gateway (502, 504) is Uncertain, one that was not sent is Transient.
class ReplyClassifier
{
public:
    explicit ReplyClassifier(const Json &profile);

    [[nodiscard]] ReplyVerdict judge(const Answer &answer, const CallTraits &call,
                                     Timestamp now) const;

private:
    [[nodiscard]] QString extracted(const char *what, const Answer &answer) const;
    [[nodiscard]] Json facts(const Answer &answer) const;
    [[nodiscard]] const Json *matchingRule(const Answer &answer, const CallTraits &call,
                                           const ReplyVerdict &found) const;
    [[nodiscard]] ReplyClass fallback(const Answer &answer, const CallTraits &call,
                                      ReplyVerdict &verdict) const;
    [[nodiscard]] ReplyClass successOf(const Answer &answer, const CallTraits &call,
                                       ReplyVerdict &verdict) const;

    const Json &m_profile;
};

} // namespace unsnag
