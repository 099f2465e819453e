#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Unsnag authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes accounts.csv and queries.csv with all fields, for `bench_match --accounts … --queries …`.

Names are those of gen_bench.py (names_N.tsv, calib_train_N.tsv, calib_test_N.tsv). Domain, city,
postcode, country and tax id are real where a source has them, the rest is invented by a fixed seed.
The account system (ERP) knows a part of each company's fields; the asking system (CRM) another part,
with mistakes. Companies of one group share a domain, a switchboard, a tax id. Of the queries 30 %
have no account (true_id "-"): names that are not there and, the harder ones, sister companies of
accounts that are ("Foo Praha" beside "Foo Inc"), most of them with the account's own domain.

--world fixes the companies and what the account system knows, --seed the queries; two sets of
different worlds share nothing but the names. --written plain writes a value in both systems alike,
typed (the default) as people type it."""

import argparse
import csv
import os
import random
import re
import unicodedata

from nationalkeys import phone, postcode, tax_id, typed_phone, typed_tax_id

FIELDS = ("domain", "tax_id", "phone", "city", "postcode", "country")
KNOWN_TO_ERP = dict(domain=.4, tax_id=.7, phone=.6, city=.9, postcode=.85, country=.97)
KNOWN_TO_CRM = dict(domain=.65, tax_id=.25, phone=.5, city=.75, postcode=.55, country=.85)
SHARED_IN_GROUP = dict(domain=.08, phone=.06, tax_id=.01)
SHARED_BY_SISTER = dict(domain=.8, phone=.3, city=.4, postcode=.3, country=.7)
FREE_MAIL = ("gmail.com", "outlook.com", "yahoo.com")
ENDINGS = (".com", ".com", ".net", ".de", ".co.uk", ".org")
PLACES = ("UK Deutschland France Italia Nederland USA Canada Australia Asia India Japan Brasil Texas "
          "London Berlin Paris North South East West").split()
SISTERS = 700
ABSENT_SHARE = .3


def slug(text):
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]", "", folded)


def read_tsv(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def read_sources(folder):
    """What the sources tell about a company, by the id that gen_bench.py gave it."""
    def rows(path):
        with open(os.path.join(folder, path), encoding="utf-8") as file:
            yield from csv.DictReader(file)

    known = {}
    for row in rows("financedatabase/companies.csv"):
        known[row["id"]] = dict(domain=row["domain"], city=row["city"], postcode=row["zip"],
                                country=row["country"])
    for row in rows("ror/organizations.csv"):
        known["R" + row["id"]] = dict(domain=row["domain"], city=row["city"],
                                      country=row["country"])
    for row in rows("sec/companies_sample.csv"):
        known.setdefault("S" + row["cik"], dict(country="United States", tax_id=row["ein"]))
    return known


class World:
    """The companies, and what the account system knows of them."""

    def __init__(self, names, sources, seed):
        self.rng = random.Random(seed)
        self.names = names
        self.sources = sources
        self.places = [(v.get("country", ""), v["city"], v.get("postcode", ""))
                       for v in sources.values() if v.get("city")]
        self.companies = {key: self.company(key, name, self.rng) for key, name in names}
        self.share_in_groups()
        self.accounts = {key: self.part(self.companies[key], KNOWN_TO_ERP) for key, _ in names}

    def company(self, key, name, rng):
        """All fields of a company: known ones, invented where no source has them."""
        made = {field: "" for field in FIELDS} | self.sources.get(key, {})
        if not made["city"]:
            country, city, code = rng.choice(self.places)
            made["city"] = city
            made["country"] = made["country"] or country
            made["postcode"] = made["postcode"] or code
        made["postcode"] = made["postcode"] or postcode(rng, made["country"])
        made["domain"] = made["domain"] or self.invented_domain(name, rng)
        made["tax_id"] = made["tax_id"] or tax_id(rng, made["country"])
        made["phone"] = phone(rng, made["country"])
        return made

    @staticmethod
    def invented_domain(name, rng):
        words = name.split()
        label = slug(words[0])
        if len(words) > 1 and rng.random() < .6:
            label += slug(words[1])
        return (label[:20] or "company") + rng.choice(ENDINGS)

    def share_in_groups(self):
        for key, _ in self.names:
            for field, share in SHARED_IN_GROUP.items():
                if self.rng.random() < share:
                    other = self.rng.choice(self.names)[0]
                    self.companies[key][field] = self.companies[other][field]

    def part(self, company, share):
        return {f: company[f] if self.rng.random() < share[f] else "" for f in FIELDS}


class Asking:
    """The asking system: what it knows of a company, mistakes included."""

    def __init__(self, world, seed, typed):
        self.world = world
        self.rng = random.Random(seed)
        self.typed = typed

    def fields(self, key, name):
        rng = self.rng
        company = self.world.companies.get(key) or self.world.company(key, name, rng)
        told = {f: company[f] if rng.random() < KNOWN_TO_CRM[f] else "" for f in FIELDS}
        self.spoil(told)
        return told

    def spoil(self, told):
        rng, world = self.rng, self.world
        if told["domain"] and rng.random() < .05:
            other = rng.choice(world.names)[0]
            told["domain"] = (rng.choice(FREE_MAIL) if rng.random() < .5
                              else world.companies[other]["domain"])
        if told["tax_id"] and rng.random() < .04:
            told["tax_id"] = self.one_digit_wrong(told["tax_id"])
        if told["phone"] and rng.random() < .18:
            told["phone"] = phone(rng, told["country"])
        if told["city"] and rng.random() < .16:
            told["city"] = (rng.choice(world.places)[1] if rng.random() < .5
                            else told["city"][:-2] + "x")
        if told["postcode"] and rng.random() < .12:
            told["postcode"] = postcode(rng, told["country"])

    def one_digit_wrong(self, value):
        places = [i for i, sign in enumerate(value) if sign.isdigit()]
        at = self.rng.choice(places)
        return value[:at] + self.rng.choice("0123456789") + value[at + 1:]

    def sister(self):
        """A company that is not in the accounts, like one that is: (name, fields)."""
        rng = self.rng
        key, name = rng.choice(self.world.names)
        words = name.split()
        core = words[:-1] if len(words) > 2 else words
        place = rng.choice(PLACES)
        made = " ".join(rng.choice((core + [place, "Ltd"], core + ["GmbH"], core + ["Holdings"],
                                    words[:1] + [place] + words[1:])))
        told = self.fields("-", made)
        for field, share in SHARED_BY_SISTER.items():
            if told[field] and rng.random() < share:
                told[field] = self.world.companies[key][field]
        return made, told

    def written(self, told, country):
        """The fields as people type them."""
        if not self.typed:
            return told
        rng = self.rng
        out = dict(told)
        out["tax_id"] = told["tax_id"] and typed_tax_id(rng, told["tax_id"])
        out["phone"] = told["phone"] and typed_phone(rng, told["phone"], country)
        if told["domain"]:
            form = rng.choice(("%s", "%s", "%s", "www.%s", "https://www.%s/", "http://%s", "%s/en"))
            out["domain"] = form % told["domain"]
        if told["city"] and rng.random() < .15:
            out["city"] = told["city"].upper()
        if told["postcode"] and rng.random() < .15:
            out["postcode"] = told["postcode"].replace(" ", "").lower()
        return out


def queries(asking, asked):
    """Rows of the queries: those asked, with SISTERS sisters among the 30 % without an account."""
    rng = asking.rng
    present = [row for row in asked if row[1] != "-"]
    absent = [row for row in asked if row[1] == "-"]
    wanted = round(len(present) * ABSENT_SHARE / (1 - ABSENT_SHARE))
    absent = rng.sample(absent, max(0, min(len(absent), wanted - SISTERS)))
    rows = []
    for name, key, kind in present + absent:
        rows.append((name, key, kind, asking.fields(key, name)))
    for _ in range(min(SISTERS, wanted)):
        name, told = asking.sister()
        rows.append((name, "-", "sister", told))
    rng.shuffle(rows)
    return [(name, key, kind, asking.written(told, told["country"]))
            for name, key, kind, told in rows]


def write_csv(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--data", required=True, help="folder of the public name data")
    parser.add_argument("--names", required=True, help="folder that gen_bench.py wrote")
    parser.add_argument("--out", required=True, help="folder to write to")
    parser.add_argument("--size", type=int, default=100000, help="accounts")
    parser.add_argument("--set", choices=("train", "test"), default="test", dest="part")
    parser.add_argument("--world", type=int, default=424242, help="seed of the companies")
    parser.add_argument("--seed", type=int, default=1, help="seed of the queries")
    parser.add_argument("--written", choices=("plain", "typed"), default="typed")
    given = parser.parse_args()
    names = read_tsv(f"{given.names}/names_{given.size}.tsv")
    asked = read_tsv(f"{given.names}/calib_{given.part}_{given.size}.tsv")
    world = World(names, read_sources(given.data), given.world)
    asking = Asking(world, f"{given.world} {given.part} {given.seed}", given.written == "typed")
    os.makedirs(given.out, exist_ok=True)
    write_csv(f"{given.out}/accounts.csv", ("id", "name", *FIELDS),
              ([key, name, *world.accounts[key].values()] for key, name in names))
    write_csv(f"{given.out}/queries.csv", ("id", "name", *FIELDS, "true_id", "kind"),
              ([f"q{i:05d}", name, *told.values(), key, kind] for i, (name, key, kind, told)
               in enumerate(queries(asking, asked))))


if __name__ == "__main__":
    main()
