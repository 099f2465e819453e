#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Unsnag authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the public labelled sets through bench_match and prints F1 beside what others report.

link    a query's answer is its first candidate, given where its confidence is at least one half
pairs   every pair of records whose log odds are at least 0, as papers on duplicates count
listed  the same, but only pairs that the set names count
Nothing here was trained on these sets. Sets of persons are no companies: our weights, made for
company names, are only shown on them."""

import argparse
import csv
import json
import os
import subprocess
import sys

from labelledsets import COLUMNS, all_sets

CANDIDATES = {"link": 5, "pairs": 50, "listed": 50}


def write_set(folder, found):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/accounts.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(found.accounts)
    with open(f"{folder}/queries.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, (*COLUMNS, "true_id"))
        writer.writeheader()
        for asked, meant in found.queries:
            writer.writerow(asked | dict(true_id=";".join(sorted(meant)) or "-"))


def answers_of(program, folder, counting):
    """What bench_match found: its figures, and one answer for each query."""
    dump = f"{folder}/answers.jsonl"
    done = subprocess.run([program, "--accounts", f"{folder}/accounts.csv", "--queries",
                           f"{folder}/queries.csv", "--top", str(CANDIDATES[counting]), "--json",
                           "--dump", dump], check=True, stdout=subprocess.PIPE)
    with open(dump, encoding="utf-8") as file:
        return json.loads(done.stdout), [json.loads(line) for line in file]


def shares(right, given, existing):
    precision = right / given if given else 0
    recall = right / existing if existing else 0
    return precision, recall, 2 * right / (given + existing) if given + existing else 0


def pair_shares(found, answers):
    """Precision, recall and F1 over pairs."""
    given, true = set(), set()
    for (asked, meant), answer in zip(found.queries, answers):
        named = [c["account"]["id"] for c in answer["candidates"] if c["odds"] >= 0]
        if found.counting == "listed":
            given |= {(asked["id"], other) for other in named if (asked["id"], other) in found.listed}
            true |= {(asked["id"], other) for other in meant}
        else:
            given |= {tuple(sorted((asked["id"], other))) for other in named if other != asked["id"]}
            true |= {tuple(sorted((asked["id"], other))) for other in meant}
    return shares(len(given & true), len(given), len(true))


def line_of(program, folder, found):
    write_set(folder, found)
    figures, answers = answers_of(program, folder, found.counting)
    sure = "-"
    if found.counting == "link":
        half = figures["half"]
        precision, recall, f1 = half["precision"], half["recall"], half["f1"]
        told = figures["sure"]
        sure = f"{told['given']}" + (f" ({told['precision']:.3f})" if told["given"] else "")
    else:
        precision, recall, f1 = pair_shares(found, answers)
    return dict(set=found.name, about=found.about, counting=found.counting,
                accounts=len(found.accounts), queries=len(found.queries), precision=precision,
                recall=recall, f1=f1, sure=sure, reported=found.reported)


def print_table(lines):
    print(f"{'set':33} {'about':21} {'counting':8} {'accounts':>8} {'queries':>7} {'prec.':>6} "
          f"{'recall':>6} {'F1':>6} {'sure (prec.)':>13}  reported by others (F1)")
    for line in lines:
        print(f"{line['set']:33} {line['about']:21} {line['counting']:8} {line['accounts']:8} "
              f"{line['queries']:7} {line['precision']:6.3f} {line['recall']:6.3f} {line['f1']:6.3f} "
              f"{line['sure']:>13}  {line['reported']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--data", required=True, help="folder of the public sets")
    parser.add_argument("--program", required=True, help="bench_match")
    parser.add_argument("--work", required=True, help="folder for the CSV files")
    parser.add_argument("--only", default="", help="sets whose name holds this text")
    parser.add_argument("--json", action="store_true", help="one line of JSON for each set")
    given = parser.parse_args()
    lines = []
    for number, found in enumerate(all_sets(given.data)):
        if given.only.lower() in found.name.lower():
            lines.append(line_of(given.program, f"{given.work}/{number:02d}", found))
            if given.json:
                print(json.dumps(lines[-1]), flush=True)
            else:
                print(f"{found.name} done", file=sys.stderr)
    if not given.json:
        print_table(lines)


if __name__ == "__main__":
    main()
