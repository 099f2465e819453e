# SPDX-FileCopyrightText: 2026 The Unsnag authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented tax ids (with the check digits of their country), telephone numbers and postcodes.

Every maker takes a `random.Random`, so that a seed fixes what it makes. A country without a rule of
its own gets ten digits. `typed_…` writes a value as a person may have typed it: other signs and
blanks, no prefix, a national number; it never changes what is meant."""

import re

ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LETTERS = "ABCDEFGHJKLMNPRSTUVWXY"

# The countries of the data by the names that its sources use.
COUNTRIES = {
    "China": "CN", "Japan": "JP", "Canada": "CA", "United States": "US", "India": "IN",
    "Australia": "AU", "South Korea": "KR", "Taiwan": "TW", "United Kingdom": "GB",
    "Hong Kong": "HK", "Thailand": "TH", "France": "FR", "Sweden": "SE", "Germany": "DE",
    "Indonesia": "ID", "Singapore": "SG", "Israel": "IL", "Brazil": "BR", "Turkey": "TR",
    "Italy": "IT", "Norway": "NO", "Denmark": "DK", "Switzerland": "CH", "South Africa": "ZA",
    "Spain": "ES", "Russia": "RU", "Finland": "FI", "Chile": "CL", "Greece": "GR",
    "Saudi Arabia": "SA", "Belgium": "BE", "Mexico": "MX", "Netherlands": "NL",
    "New Zealand": "NZ", "Ireland": "IE", "Austria": "AT", "Argentina": "AR",
    "Luxembourg": "LU", "Portugal": "PT", "Malaysia": "MY", "Poland": "PL", "Hungary": "HU",
}

# Calling code, trunk prefix, digits of a national number.
PHONES = {
    "US": ("1", "", 10), "CA": ("1", "", 10), "CN": ("86", "0", 10), "JP": ("81", "0", 9),
    "IN": ("91", "0", 10), "AU": ("61", "0", 9), "KR": ("82", "0", 9), "TW": ("886", "0", 9),
    "GB": ("44", "0", 10), "HK": ("852", "", 8), "TH": ("66", "0", 8), "FR": ("33", "0", 9),
    "SE": ("46", "0", 9), "DE": ("49", "0", 10), "ID": ("62", "0", 9), "SG": ("65", "", 8),
    "IL": ("972", "0", 8), "BR": ("55", "0", 10), "TR": ("90", "0", 10), "IT": ("39", "", 10),
    "NO": ("47", "", 8), "DK": ("45", "", 8), "CH": ("41", "0", 9), "ZA": ("27", "0", 9),
    "ES": ("34", "", 9), "FI": ("358", "0", 9), "CL": ("56", "", 9), "GR": ("30", "", 10),
    "BE": ("32", "0", 8), "MX": ("52", "", 10), "NL": ("31", "0", 9), "NZ": ("64", "0", 8),
    "IE": ("353", "0", 9), "AT": ("43", "0", 10), "PT": ("351", "", 9), "PL": ("48", "", 9),
}

# d is a digit, L a letter.
POSTCODES = {
    "US": "ddddd", "GB": "LLd dLL", "NL": "dddd LL", "CA": "LdL dLd", "JP": "ddd-dddd",
    "CN": "dddddd", "IN": "dddddd", "AU": "dddd", "CH": "dddd", "AT": "dddd", "BE": "dddd",
    "DK": "dddd", "NO": "dddd", "PL": "dd-ddd", "PT": "dddd-ddd", "BR": "ddddd-ddd",
    "SE": "ddd dd", "ZA": "dddd", "SG": "dddddd", "NZ": "dddd", "RU": "dddddd",
}


def country_code(country):
    """The ISO code of a country as the sources write it, "" where it has none here."""
    return COUNTRIES.get(country, country if len(country) == 2 else "")


def digits(rng, count, first="0123456789"):
    return rng.choice(first) + "".join(rng.choice("0123456789") for _ in range(count - 1))


def weighted(number, weights):
    return sum(int(d) * w for d, w in zip(number, weights))


def luhn_digit(number):
    """The digit that makes `number` followed by it pass the Luhn test."""
    total = 0
    for place, d in enumerate(reversed(number)):
        value = int(d) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def iso_7064_digit(number):
    """Check digit of ISO 7064 mod 11,10."""
    check = 5
    for d in number:
        check = ((check or 10) * 2 % 11 + int(d)) % 10
    return str((1 - (check or 10) * 2 % 11) % 10)


def with_check(rng, count, weights, to_digit, first="123456789"):
    """`count` digits and a check digit of their weighted sum; draws again where there is none."""
    while True:
        number = digits(rng, count, first)
        check = to_digit(weighted(number, weights))
        if 0 <= check <= 9:
            return number + str(check)


def german(rng):
    number = digits(rng, 8, "123456789")
    return "DE" + number + iso_7064_digit(number)


def french(rng):
    siren = digits(rng, 8, "3456789")
    siren += luhn_digit(siren)
    return "FR%02d%s" % ((12 + 3 * (int(siren) % 97)) % 97, siren)


def british(rng):
    number = digits(rng, 7, "123456789")
    return "GB%s%02d" % (number, 97 - weighted(number, (8, 7, 6, 5, 4, 3, 2)) % 97)


def italian(rng):
    number = digits(rng, 7, "123456789") + "%03d" % rng.randrange(1, 100)
    return "IT" + number + luhn_digit(number)


def spanish(rng):
    number = digits(rng, 7)
    return "ES" + rng.choice("AB") + number + luhn_digit(number)


def dutch(rng):
    number = with_check(rng, 8, (9, 8, 7, 6, 5, 4, 3, 2), lambda s: s % 11)
    return "NL" + number + "B%02d" % rng.choice((1, 1, 1, 2))


def austrian(rng):
    number = digits(rng, 7)
    total = sum(sum(divmod(int(d) * (1 + place % 2), 10)) for place, d in enumerate(number))
    return "ATU" + number + str((96 - total) % 10)


def belgian(rng):
    number = "0" + digits(rng, 7, "456789")
    return "BE%s%02d" % (number, 97 - int(number) % 97)


def swedish(rng):
    number = "556" + digits(rng, 6)
    return "SE" + number + luhn_digit(number) + "01"


def american(rng):
    return "%02d-%s" % (rng.choice((*range(10, 17), *range(20, 28), *range(30, 49))), digits(rng, 7))


def canadian(rng):
    number = digits(rng, 8, "78")
    return number + luhn_digit(number) + "RC0001"


def australian(rng):
    number = digits(rng, 9)
    weights = (3, 5, 7, 9, 11, 13, 15, 17, 19)
    return str(11 + (-weighted(number, weights) - 1) % 89) + number


def indian(rng):
    letters = "".join(rng.choice(LETTERS) for _ in range(3)) + "C" + rng.choice(LETTERS)
    number = "%02d%s%s%s1Z" % (rng.randrange(1, 36), letters, digits(rng, 4), rng.choice(LETTERS))
    total = 0
    for place, sign in enumerate(number):
        total += sum(divmod(ALPHANUMERIC.index(sign) * (1 + place % 2), 36))
    return number + ALPHANUMERIC[-total % 36]


def brazilian(rng):
    number = digits(rng, 8) + "0001"
    for weights in ((5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2), (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)):
        number += str(-weighted(number, weights) % 11 % 10)
    return number


def japanese(rng):
    number = digits(rng, 12)
    return str(9 - weighted(number, (2, 1) * 6) % 9) + number


def chinese(rng):
    number = "91" + digits(rng, 6, "123456") + "".join(rng.choice(USCC) for _ in range(9))
    total = sum(USCC.index(sign) * pow(3, place, 31) for place, sign in enumerate(number))
    return number + USCC[-total % 31]


def korean(rng):
    number = digits(rng, 3, "123456") + "81" + digits(rng, 4, "123456")
    total = weighted(number, (1, 3, 7, 1, 3, 7, 1, 3, 5)) + int(number[8]) * 5 // 10
    return number + str(-total % 10)


TAX_IDS = {
    "DE": german, "FR": french, "GB": british, "IT": italian, "ES": spanish, "NL": dutch,
    "AT": austrian, "BE": belgian, "SE": swedish, "US": american, "CA": canadian,
    "AU": australian, "IN": indian, "BR": brazilian, "JP": japanese, "CN": chinese, "KR": korean,
    "CH": lambda r: "CHE" + with_check(r, 8, (5, 4, 3, 2, 7, 6, 5, 4), lambda s: -s % 11),
    "DK": lambda r: "DK" + with_check(r, 7, (2, 7, 6, 5, 4, 3, 2), lambda s: -s % 11),
    "NO": lambda r: "NO" + with_check(r, 8, (3, 2, 7, 6, 5, 4, 3, 2), lambda s: -s % 11, "89"),
    "FI": lambda r: "FI" + with_check(r, 7, (7, 9, 10, 5, 8, 4, 2), lambda s: -s % 11, "012"),
    "PL": lambda r: "PL" + with_check(r, 9, (6, 5, 7, 2, 3, 4, 5, 6, 7), lambda s: s % 11),
    "PT": lambda r: "PT" + with_check(r, 8, (9, 8, 7, 6, 5, 4, 3, 2),
                                      lambda s: -s % 11 if s % 11 > 1 else 0, "5"),
}


def tax_id(rng, country):
    make = TAX_IDS.get(country_code(country))
    return make(rng) if make else digits(rng, 10)


def typed_tax_id(rng, value):
    draw = rng.random()
    if draw < .5:
        return value
    prefix = re.match(r"(CHE|ATU|[A-Z]{2})(?=\d)", value)
    if prefix and draw < .65 and not value.startswith(("CHE", "ATU")):
        return value[prefix.end():]
    if draw < .85 and value.isalnum():
        start = prefix.end() if prefix else 0
        rest = re.sub(r"(...)(?=.)", r"\1" + rng.choice(" .-"), value[start:])
        return (value[:start] + " " + rest).strip()
    return value.lower() if value.isalnum() else value.replace("-", "")


def phone(rng, country):
    """A number as E.164 with a plus sign; ten digits where the calling code is not known here."""
    rule = PHONES.get(country_code(country))
    if not rule:
        return digits(rng, 10, "23456789")
    return "+" + rule[0] + digits(rng, rule[2], "23456789")


def typed_phone(rng, value, country):
    rule = PHONES.get(country_code(country))
    if not rule or not value.startswith("+" + rule[0]):
        return value
    code, trunk, _ = rule
    number = value[1 + len(code):]
    area, rest = number[:3], number[3:6] + rng.choice((" ", "-", "")) + number[6:]
    return rng.choice((
        value,
        "+%s %s %s" % (code, area, rest),
        "+%s (%s%s) %s" % (code, "0)(" if trunk == "0" and rng.random() < .3 else "", area, rest),
        "%s%s %s" % (trunk, area, rest),
        "(%s%s) %s" % (trunk, area, rest),
        "00%s %s %s" % (code, area, rest) if code != "1" else "1-%s-%s" % (area, rest),
    ))


def postcode(rng, country):
    form = POSTCODES.get(country_code(country), "ddddd")
    made = re.sub("d", lambda _: rng.choice("0123456789"), form)
    return re.sub("L", lambda _: rng.choice(LETTERS), made)
