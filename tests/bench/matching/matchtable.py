#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Unsnag authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what run.sh measured as one table and holds it against the goals, PASS or FAIL for each.

Reads RESULTS/names-SET/ENGINE.json (one line as the peers' scripts print it; Unsnag's answers to each
query beside it in unsnag.tsv), RESULTS/fields-SET/unsnag.json and RESULTS/labelled.jsonl. A slow peer
answers only the first queries; Unsnag is compared with it on the same ones. What was not measured is
said and counts as neither. Exit status 1 where a goal is missed."""

import collections
import glob
import json
import os
import sys

SETS = ("10000", "100000", "real", "1000000")
ACRONYM = "acronym"


def read_json(path):
    if not os.path.exists(path) or os.path.getsize(path) == 0:
        return None
    with open(path, encoding="utf-8") as file:
        return json.loads(file.readline())


def read_answers(path):
    """(rank, kind) of each query in their order."""
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        cells = [line.rstrip("\n").split("\t") for line in file]
    return [(int(rank), kind) for rank, _, _, _, kind in cells]


def recall(answers):
    """Shares found first and among the first five, over all and by kind."""
    kinds = collections.defaultdict(lambda: [0, 0, 0])
    for rank, kind in answers:
        for tally in (kinds[kind], kinds[""]):
            tally[0] += 1
            tally[1] += rank == 1
            tally[2] += 1 <= rank <= 5
    return {kind: (first / asked, any_ / asked) for kind, (asked, first, any_) in kinds.items()}


class Results:
    def __init__(self, folder):
        self.folder = folder
        self.ours = {name: read_json(f"{folder}/names-{name}/unsnag.json") for name in SETS}
        self.answers = {name: read_answers(f"{folder}/names-{name}/unsnag.tsv") for name in SETS}
        self.peers = {name: self.read_peers(name) for name in SETS}
        self.fields = {os.path.basename(path).removeprefix("fields-"): read_json(f"{path}/unsnag.json")
                       for path in sorted(glob.glob(f"{folder}/fields-*"))}
        self.labelled = []
        if os.path.exists(f"{folder}/labelled.jsonl"):
            with open(f"{folder}/labelled.jsonl", encoding="utf-8") as file:
                self.labelled = [json.loads(line) for line in file]

    def read_peers(self, name):
        found = {}
        for path in sorted(glob.glob(f"{self.folder}/names-{name}/*.json")):
            engine = os.path.basename(path).removesuffix(".json")
            line = read_json(path)
            if engine != "unsnag" and line:
                found[engine] = line
        return found


# --- the table ----------------------------------------------------------------------------------

HEAD = ("set", "engine", "queries", "build s", "index MB", "process MB", "p50 ms", "p99 ms", "first",
        "in five", "first*", "in five*")


def cells_of(name, engine, line):
    def figure(key, places):
        value = line.get(key)
        return "-" if value is None else f"{float(value):.{places}f}"

    return (name, engine, str(line["queries"]), figure("build_s", 1), figure("index_mb", 0),
            figure("rss_mb", 0), figure("p50_ms", 2), figure("p99_ms", 2), figure("r1", 4),
            figure("r5", 4), figure("r1_noacr", 4), figure("r5_noacr", 4))


def print_names(results):
    lines = [HEAD]
    for name in SETS:
        if results.ours[name]:
            lines.append(cells_of(name, "Unsnag", results.ours[name]))
        for line in results.peers[name].values():
            lines.append(cells_of(name, line["peer"].split(" (")[0][:34], line))
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEAD))]
    for line in lines:
        print("  ".join(cell.ljust(width) if i < 2 else cell.rjust(width)
                        for i, (cell, width) in enumerate(zip(line, widths))))
    print("* without acronyms. Names only; of the index MB Unsnag's is the growth of the process.")
    for name, line in results.ours.items():
        if line and "cpu_p50_ms" in line:
            print(f"Unsnag, {name}: time of the processor p50 {line['cpu_p50_ms']} ms, p99 "
                  f"{line['cpu_p99_ms']} ms")
    print()


def print_fields(results):
    for name, line in results.fields.items():
        if line:
            sure, half = line["sure"], line["half"]
            print(f"all fields, {name}: {line['N']} accounts, {line['queries']} queries "
                  f"({line['present']} with an account): first {line['r1']:.4f}, in five "
                  f"{line['r5']:.4f}; alone {sure['given']}, precision {sure['precision']:.4f}, "
                  f"covers {sure['recall']:.4f} (best floor {line['coverage_at_0.995']:.4f}); "
                  f"ECE {line['ece']:.4f}, F1 {half['f1']:.4f}; p50 {line['p50_ms']} ms, "
                  f"p99 {line['p99_ms']} ms")
            print("   confidence said -> came true (n): " +
                  ", ".join(f"{said:.2f} -> {right:.2f} ({n})" for n, said, right in line["bins"] if n))
    print()


def print_labelled(results):
    if not results.labelled:
        return
    print(f"{'public set':33} {'about':23} {'counting':8} {'precision':>9} {'recall':>7} {'F1':>6}  "
          "F1 that others report")
    for line in results.labelled:
        print(f"{line['set']:33} {line['about']:23} {line['counting']:8} {line['precision']:9.3f} "
              f"{line['recall']:7.3f} {line['f1']:6.3f}  {line['reported']}")
    print("Sets of persons are no companies; nothing was trained on any of these.\n")


# --- the goals ----------------------------------------------------------------------------------

class Goals:
    def __init__(self):
        self.failed = 0
        self.missing = 0

    def check(self, text, measured, holds):
        """`holds` is None where nothing was measured."""
        word = {None: "----", True: "PASS", False: "FAIL"}[holds if holds is None else bool(holds)]
        self.failed += word == "FAIL"
        self.missing += word == "----"
        print(f"{word}  {text}: {measured if holds is not None else 'not measured'}")

    def at_most(self, text, line, key, bound, unit=""):
        value = line.get(key) if line else None
        self.check(f"{text} <= {bound}{unit}", f"{value}{unit}", None if value is None else value <= bound)

    def at_least(self, text, line, key, bound):
        value = line.get(key) if line else None
        self.check(f"{text} >= {bound}", f"{value}", None if value is None else value >= bound)


def time_goals(goals, results):
    million, small = results.ours["1000000"], results.ours["10000"]
    goals.at_most("1,000,000: p50", million, "p50_ms", 2, " ms")
    goals.at_most("1,000,000: p99", million, "p99_ms", 4, " ms")
    if million and small:
        factor = million["mean_ms"] / small["mean_ms"]
        goals.check("cost from 10,000 to 1,000,000 clearly sub-linear (100 times the accounts, at "
                    "most 10 times the time)", f"{small['mean_ms']} -> {million['mean_ms']} ms, "
                    f"{factor:.1f} times", factor <= 10)
    else:
        goals.check("cost from 10,000 to 1,000,000 clearly sub-linear", "", None)
    goals.at_most("1,000,000: build", million, "build_s", 10, " s")
    goals.at_most("1,000,000: resident growth", million, "index_mb", 300, " MB")
    goals.at_most("1,000,000: cache file", million, "cache_mb", 300, " MB")
    goals.at_most("1,000,000: open", million, "open_ms", 50, " ms")


def recall_goals(goals, results):
    million, tenth, real = (results.ours[name] for name in ("1000000", "100000", "real"))
    goals.at_least("1,000,000: first, without acronyms", million, "r1_noacr", .95)
    goals.at_least("1,000,000: in five, without acronyms", million, "r5_noacr", .985)
    goals.at_least("1,000,000: first", million, "r1", .91)
    goals.at_least("1,000,000: in five", million, "r5", .96)
    goals.at_least("100,000: first, without acronyms", tenth, "r1_noacr", .975)
    goals.at_least("100,000: in five, without acronyms", tenth, "r5_noacr", .993)
    goals.at_least("real second names: first", real, "r1", .68)
    goals.at_least("real second names: in five", real, "r5", .82)


def confidence_goals(goals, results):
    for name in ("test", "apart"):
        line = results.fields.get(name)
        sure = line["sure"] if line else None
        goals.at_least(f"all fields, {name}: first", line, "r1", .985)
        goals.at_least(f"all fields, {name}: precision of what is suggested alone", sure, "precision",
                       .995)
        goals.at_least(f"all fields, {name}: accounts that it covers", sure, "recall", .6)
        goals.at_most(f"all fields, {name}: calibration error", line, "ece", .01)


def peer_goals(goals, results):
    for name in SETS:
        for line in results.peers[name].values():
            text = f"{name}: recall no lower than {line['peer'].split(' (')[0]}"
            ours = recall(results.answers[name][:line["queries"]]).get("")
            if not ours:
                goals.check(text, "", None)
                continue
            first, five = (round(share, 4) for share in ours)
            goals.check(text, f"first {first} against {line['r1']}, in five {five} against "
                        f"{line['r5']} ({line['queries']} queries)",
                        first >= line["r1"] and five >= line["r5"])
    for line in results.peers["real"].values():
        ours = recall(results.answers["real"][:line["queries"]])
        if not ours:
            continue
        for kind, (first, five) in line["kinds"].items():
            got = tuple(round(share, 3) for share in ours[kind])
            goals.check(f"real names, {kind}: higher than {line['peer'].split(' (')[0]}",
                        f"first {got[0]} against {first}, in five {got[1]} against {five}",
                        got[0] > first and got[1] > five)


def speed_goals(goals, results):
    ours, peers = results.ours["1000000"], results.peers["1000000"]
    fastest = min(peers.values(), key=lambda line: line["p50_ms"], default=None)
    trigram = min((line for engine, line in peers.items() if engine.startswith("pg_")),
                  key=lambda line: line["p50_ms"], default=None)
    for text, peer, bound in (("the fastest peer", fastest, 5), ("pg_trgm", trigram, 50)):
        if not ours or not peer:
            goals.check(f"1,000,000: {bound} times faster than {text}", "", None)
            continue
        times = peer["p50_ms"] / ours["p50_ms"]
        tail = peer["p99_ms"] / ours["p99_ms"]
        goals.check(f"1,000,000: {bound} times faster than {text}",
                    f"{times:.1f} times by p50, {tail:.1f} by p99 ({peer['peer'].split(' (')[0]}, p50 "
                    f"{peer['p50_ms']} ms)", times >= bound)


def main():
    results = Results(sys.argv[1])
    print_names(results)
    print_fields(results)
    print_labelled(results)
    goals = Goals()
    for check in (time_goals, recall_goals, confidence_goals, peer_goals, speed_goals):
        check(goals, results)
    print(f"\n{goals.failed} missed, {goals.missing} not measured")
    return 1 if goals.failed else 0


if __name__ == "__main__":
    sys.exit(main())
