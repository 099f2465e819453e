# SPDX-FileCopyrightText: 2026 The Unsnag authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Public sets with known matches as accounts and queries, and what others report for them.

A set of two lists is asked as it is: one list are the accounts, the other the queries. A set of
clusters (duplicates within one list) is asked twice: `link`, where the first record of each cluster
is an account and the others ask for it (every second record without a duplicate asks in vain), and
`pairs`, where all records are accounts and all ask, as papers count pairs. A set of listed pairs
says of each pair whether it is one company; only listed pairs count."""

import collections
import csv
import os
from dataclasses import dataclass, field

COLUMNS = ("id", "name", "domain", "tax_id", "street", "city", "postcode", "country", "email",
           "phone")


@dataclass
class LabelledSet:
    name: str
    about: str                       # "companies", "sites", "restaurants", "persons"
    accounts: list                   # dicts of COLUMNS
    queries: list                    # (dict of COLUMNS, set of ids meant)
    counting: str = "link"           # "link", "pairs" or "listed"
    listed: dict = field(default_factory=dict)  # (query id, account id) -> is a match
    reported: str = "not reported"


def rows(*path, delimiter=","):
    with open(os.path.join(*path), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter, skipinitialspace=True))


def record(id, name, **fields):
    """One record; runs of white space count as one blank."""
    made = dict.fromkeys(COLUMNS, "") | dict(id=id, name=name) | fields
    return {key: " ".join((value or "").split()) for key, value in made.items()}


def joined(*parts):
    return " ".join(part for part in parts if part)


def of_clusters(name, about, clustered, reported="not reported"):
    """`clustered` is (record, cluster) in the order of the file; gives the sets link and pairs."""
    members = collections.defaultdict(list)
    for made, cluster in clustered:
        members[cluster].append(made)
    accounts, queries = [], []
    for number, group in enumerate(members.values()):
        if len(group) == 1 and number % 2:
            queries.append((group[0], set()))
            continue
        accounts.append(group[0])
        queries += [(other, {group[0]["id"]}) for other in group[1:]]
    yield LabelledSet(name, about, accounts, queries)
    everyone = [made for made, _ in clustered]
    asked = [(made, {other["id"] for other in members[cluster]} - {made["id"]})
             for made, cluster in clustered]
    yield LabelledSet(name, about, everyone, asked, "pairs", reported=reported)


# --- persons ------------------------------------------------------------------------------------

FEBRL_REPORTED = {
    1: "recordlinkage 0.881 (preclink README)",
    2: "recordlinkage 0.869 (preclink README)",
    3: "Splink 0.965, GoldenMatch 0.996 (GoldenMatch, Splink bake-off 2026-06/08); "
       "recordlinkage 0.879 (preclink README)",
    4: "recordlinkage 0.870, preclink 0.882 (preclink README)",
}


def febrl_record(row):
    return record(row["rec_id"], joined(row["given_name"], row["surname"]),
                  tax_id=row["soc_sec_id"], city=row["suburb"], postcode=row["postcode"],
                  street=joined(row["street_number"], row["address_1"], row["address_2"]),
                  country="AU")


def febrl_person(row):
    return row["rec_id"].split("-")[1]


def febrl(data):
    for number in (1, 2, 3):
        found = rows(data, "febrl", f"dataset{number}.csv")
        yield from of_clusters(f"FEBRL {number}", "persons",
                               [(febrl_record(row), febrl_person(row)) for row in found],
                               FEBRL_REPORTED[number])
    accounts = rows(data, "febrl", "dataset4a.csv")
    ids = {febrl_person(row): row["rec_id"] for row in accounts}
    yield LabelledSet("FEBRL 4", "persons", [febrl_record(row) for row in accounts],
                      [(febrl_record(row), {ids[febrl_person(row)]})
                       for row in rows(data, "febrl", "dataset4b.csv")],
                      reported=FEBRL_REPORTED[4])


def splink(data):
    clustered = [(record(row["unique_id"], joined(row["first_name"], row["surname"]),
                         city=row["city"], email=row["email"], country="GB"), row["cluster"])
                 for row in rows(data, "splink", "fake_1000.csv")]
    yield from of_clusters("Splink fake_1000", "persons", clustered,
                           "not reported as one figure (its docs show curves)")


def senzing(data):
    clusters = {(row["DATA_SOURCE"], row["RECORD_ID"]): row["CLUSTER_ID"]
                for row in rows(data, "senzing", "truth_key.csv")}
    clustered = []
    for file in ("customers", "reference", "watchlist"):
        for row in rows(data, "senzing", f"{file}.csv"):
            cluster = clusters.get((row["DATA_SOURCE"], row["RECORD_ID"]))
            if cluster:
                clustered.append((senzing_record(row), cluster))
    yield from of_clusters("Senzing truth set", "persons, 12 companies", clustered,
                           "Senzing: precision 0.981, no F1 (its eda_audit tutorial)")


def senzing_record(row):
    def first(*keys):
        return next((row[key] for key in keys if row.get(key)), "")

    name = first("PRIMARY_NAME_ORG", "PRIMARY_NAME_FULL") or joined(
        row.get("PRIMARY_NAME_FIRST"), row.get("PRIMARY_NAME_MIDDLE"), row.get("PRIMARY_NAME_LAST"))
    name = name or first("NATIVE_NAME_FULL", "SECONDARY_NAME_ORG")
    return record(f"{row['DATA_SOURCE']}-{row['RECORD_ID']}", name,
                  tax_id=first("TAX_ID_NUMBER", "NATIONAL_ID_NUMBER", "SSN_NUMBER", "LEI_NUMBER",
                               "PASSPORT_NUMBER", "DRIVERS_LICENSE_NUMBER"),
                  street=first("ADDR_LINE1", "ADDR_FULL"), city=first("ADDR_CITY"),
                  postcode=first("ADDR_POSTAL_CODE"), country=first("ADDR_COUNTRY"),
                  email=first("EMAIL_ADDRESS"), phone=first("PHONE_NUMBER"))


# --- companies and places -----------------------------------------------------------------------

def restaurants(data):
    def made(row):
        return record(row["id"], row["name"], street=row["addr"], city=row["city"],
                      phone=row["phone"], country="US")

    meant = {row["fodors_id"]: row["zagats_id"]
             for row in rows(data, "magellan", "match_fodors_zagats.csv") if row["gold"] == "1"}
    queries = [(made(row), {meant[row["id"]]} if row["id"] in meant else set())
               for row in rows(data, "magellan", "fodors.csv")]
    yield LabelledSet("Fodors-Zagats", "restaurants",
                      [made(row) for row in rows(data, "magellan", "zagats.csv")], queries,
                      reported="Magellan 1.00, Ditto 1.00, both trained; GPT-3 untrained 0.872 "
                               "(Narayan 2022, table 1; 946 blocked pairs)")


def early_childhood(data):
    clustered = [(record(row["Id"], row["Site name"], street=row["Address"], postcode=row["Zip"],
                         phone=row["Phone"], domain=row["Website"], email=row["Email Address"],
                         country="US"), row["True Id"])
                 for row in rows(data, "dedupe", "chicago_early_childhood_true_ids.csv")]
    yield from of_clusters("Chicago early childhood (dedupe)", "sites", clustered)


def central_bank(data):
    accounts = rows(data, "dnb", "test_names.csv")
    spoiled = rows(data, "dnb", "adjusted_test_names.csv")
    yield LabelledSet("DNB name_matching", "companies",
                      [record(row[""], row["company_name"], country=row["country"])
                       for row in accounts],
                      [(record(row[""], row["company_name"], country=row["country"]), {row[""]})
                       for row in spoiled])


def ing_emm(data):
    found = rows(data, "ing-emm", "unittest_sample_namepairs.csv")
    accounts = {row["gt_uid"]: record(row["gt_uid"], row["gt_name"]) for row in found}
    listed = {(row["uid"], row["gt_uid"]): row["correct"] == "True" for row in found}
    yield listed_set("ING EMM name pairs", "companies", accounts,
                     {row["uid"]: record(row["uid"], row["name"]) for row in found}, listed)


def open_sanctions(data):
    cases = rows(data, "opensanctions", "name_bench_cases.csv")
    companies = ("Company", "Organization", "LegalEntity")
    for about, wanted in (("companies", True), ("persons and vessels", False)):
        accounts, queries, listed = {}, {}, {}
        for row in cases:
            if (row["schema"] in companies) == wanted:
                accounts.setdefault(row["name2"], record(f"a{len(accounts)}", row["name2"]))
                queries.setdefault(row["name1"], record(f"q{len(queries)}", row["name1"]))
                listed[queries[row["name1"]]["id"], accounts[row["name2"]]["id"]] = (
                    row["is_match"] == "true")
        yield listed_set("OpenSanctions name cases", about, accounts, queries, listed,
                         "no figure; logic_v2's outcome per case is in nomenklatura")


def listed_set(name, about, accounts, queries, listed, reported="not reported"):
    asked = [(query, {account for (asker, account), match in listed.items()
                      if match and asker == query["id"]})
             for query in queries.values()]
    return LabelledSet(name, about, list(accounts.values()), asked, "listed", listed, reported)


def all_sets(data):
    for loader in (early_childhood, restaurants, central_bank, ing_emm, open_sanctions, febrl,
                   splink, senzing):
        yield from loader(data)
