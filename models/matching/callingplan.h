// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace unsnag {

//! How the telephones of a country are called (ITU-T E.164, E.123 and national plans).
struct CallingPlan {
    const char *country; //!< ISO 3166
    const char *code;    //!< calling code: "49"
    const char *trunk;   //!< dialled first inside the country: "0", "06"; empty: nothing
    const char *abroad;  //!< dialled first to call abroad: "00", "011"
    unsigned char least; //!< digits of a number with its area code, without trunk prefix
    unsigned char most;  //!< the same, of the longest
};

//! The plan of a country; nothing where the country is not known.
[[nodiscard]] const CallingPlan *callingPlanOf(std::string_view country);

//! How many digits the calling code takes at the beginning of an international number (without '+'): 1 to
//! 3; 0 where no country has it.
[[nodiscard]] std::size_t callingCodeSize(std::string_view digits);

//! The plan of the country that a calling code belongs to first: the United States of "1".
[[nodiscard]] const CallingPlan *callingPlanOfCode(std::string_view code);

} // namespace unsnag
