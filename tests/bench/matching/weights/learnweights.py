#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Unsnag authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns the weights of resources/matching/rules.json (needs numpy, scipy, scikit-learn from Debian).

learnweights.py RULES.json odds FILE:SHARE ...        weights of name parts and fields, and the prior
learnweights.py RULES.json confidence FILE ...        the logistic over the first candidate, and sure_from

FILE is what dump_outcomes printed; SHARE says how often a set counts (0.5: half of its queries, 2: twice).
Both change RULES.json in place. What a weight may be is bounded, so that nothing that agrees ever speaks
against an account and nothing that differs for it; what no training set has (street, e-mail address, nearly
the same domain) stays as it is written there, and so does what a tax id is worth at least.

Odds: conditional logit over the candidates of each query (McFadden 1974), then one logistic regression that
turns its scale into log odds. Confidence: logistic regression; sure_from is the least confidence from which
99.7 % of the first candidates were right when each quarter of the queries was judged by the other three.
"""
import json
import sys

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

FOR, AGAINST, FREE = (0, None), (None, 0), (None, None)
NAME = """exact_core exact_other alike meaning alike_lost query_unknown query_core query_other query_place
account_core account_other account_place query_whole account_whole share share_high share_top whole whole_high text
text_high text_top text_beginning is_same same_words first_word acronym beginning number form_same form_other form_one
text_same""".split()
NAME_AGAINST = """alike_lost query_unknown query_core query_other query_place account_core account_other account_place
number form_other form_one""".split()
FIELDS = "tax_id domain email phone postcode city country street".split()
WEIGHTS = "same per_bit near other".split()
KEPT = {("tax_id", "same"), ("email", "same"), ("street", "same"), ("street", "near"), ("street", "other")} | {(f, "near") for f in FIELDS}
AMOUNTS = """odds others lead share text query_unknown query_core query_place query_other account_core account_place
account_other form_one is_same acronym exact_core tax_bits domain_bits phone_bits""".split()
SIGNS = """always tax_same domain_same phone_same postcode_same city_same country_same street_same tax_other
domain_other phone_other postcode_other city_other country_other street_other two_same none_other lead""".split()
CIRCUMSTANCES = "always clean query_words account_words form_other query_place query_core query_other name_alone".split()


def read_odds(path):
    """Rows of candidates, whether each is meant, the number of its query."""
    rows, meant, query = [], [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            values = [float(cell) for cell in cells[3:]]
            row = values[: 1 + len(NAME)]
            for agreement, bits in zip(values[len(row)::2], values[len(row) + 1::2]):
                row += [agreement == 1, bits if agreement == 1 else 0, agreement == 2, agreement == 3]
            rows.append(row)
            meant.append(int(cells[1]))
            query.append(int(cells[0]))
    return np.array(rows, dtype=float), np.array(meant), np.array(query)


def gathered(arguments):
    chance = np.random.RandomState(1)
    rows, meant, query, base = [], [], [], 0
    for argument in arguments:
        path, share = argument.rsplit(":", 1)
        x, y, g = read_odds(path)
        share = float(share)
        while share > 0:
            kept = np.isin(g, np.flatnonzero(chance.rand(g.max() + 1) < share))
            rows.append(x[kept])
            meant.append(y[kept])
            query.append(g[kept] + base)
            base += g.max() + 1
            share -= 1
    return np.vstack(rows), np.concatenate(meant), np.concatenate(query)


def odds_bounds():
    bounds = [(0, 0)] + [AGAINST if name in NAME_AGAINST else FOR for name in NAME]
    for field in FIELDS:
        for weight in WEIGHTS:
            bounds.append((0, 0) if (field, weight) in KEPT else AGAINST if weight == "other" else FOR)
    return bounds


def conditional_logit(x, y, g):
    kept = np.isin(g, np.unique(g[y == 1]))
    x, y, g = x[kept], y[kept], g[kept]
    order = np.argsort(g, kind="stable")
    x, y, g = x[order], y[order], g[order]
    starts = np.r_[0, np.flatnonzero(np.diff(g)) + 1]
    sizes = np.diff(np.r_[starts, len(g)])
    group = np.repeat(np.arange(len(starts)), sizes)
    spread = x.std(0) + 1e-9
    used = spread > 1e-6
    z = (x / spread)[:, used]
    meant = np.add.reduceat(y.astype(float), starts)

    def loss(w):
        score = z @ w
        top = np.maximum.reduceat(score, starts)
        share = np.exp(score - top[group])
        total = np.add.reduceat(share, starts)
        likelihood = score[y == 1].sum() - (top + np.log(total))[group[y == 1]].sum()
        slope = z[y == 1].sum(0) - (share / total[group] * meant[group]) @ z
        return -likelihood / len(starts) + 1e-4 * (w @ w), -slope / len(starts) + 2e-4 * w

    bounds = [bound for bound, use in zip(odds_bounds(), used) if use]
    found = minimize(loss, np.zeros(used.sum()), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 600})
    weights = np.zeros(x.shape[1])
    weights[used] = found.x / spread[used]
    return weights


def learn_odds(rules, arguments):
    x, y, g = gathered(arguments)
    weights = conditional_logit(x, y, g)
    scale = LogisticRegression(C=1e4, max_iter=1000).fit(np.c_[x @ weights, x[:, 0]], y)
    to_bits = 1 / np.log(2)
    weights *= scale.coef_[0][0] * to_bits
    rules["prior"] = round(scale.intercept_[0] * to_bits, 4)
    rules["per_choice"] = round(-scale.coef_[0][1] * to_bits, 4)
    rules["name"] = {name: round(weights[1 + i], 4) for i, name in enumerate(NAME)}
    for i, field in enumerate(FIELDS):
        for k, weight in enumerate(WEIGHTS):
            if (field, weight) not in KEPT:
                rules["fields"][field][weight] = round(weights[1 + len(NAME) + 4 * i + k], 4)
    print(f"{len(np.unique(g))} queries, {len(y)} candidates")


def confidence_bounds():
    amounts = {"odds": FOR, "others": AGAINST, "lead": FOR, "share": FOR, "text": FOR, "tax_bits": FOR,
               "domain_bits": FOR, "phone_bits": FOR, "exact_core": FOR, "is_same": FOR}
    bounds = [amounts.get(name, AGAINST if name.startswith(("query", "account")) else FREE) for name in AMOUNTS]
    for _ in CIRCUMSTANCES:
        for sign in SIGNS:
            agrees = sign.endswith("same") or sign in ("lead", "none_other")
            bounds.append(FOR if agrees else AGAINST if sign.endswith("other") else FREE)
    return bounds


def logistic(z, y, bounds, weight_cost=5.0):
    def loss(w):
        score = z @ w
        right = 1 / (1 + np.exp(-score))
        likelihood = np.where(y == 1, -np.logaddexp(0, -score), -np.logaddexp(0, score)).sum()
        return ((-likelihood + weight_cost * (w @ w) / 2) / len(y), (-(z.T @ (y - right)) + weight_cost * w) / len(y))

    return minimize(loss, np.zeros(z.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds,
                    options={"maxiter": 3000, "maxfun": 6000}).x


def read_confidence(paths):
    rows, right = [], []
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                cells = line.rstrip("\n").split("\t")
                right.append(float(cells[0]))
                rows.append([float(cell) for cell in cells[2:]])
    return np.array(rows), np.array(right)


def sure_from(z, y, bounds):
    part = np.random.RandomState(5).randint(0, 4, len(y))
    score = np.zeros(len(y))
    for k in range(4):
        score[part == k] = z[part == k] @ logistic(z[part != k], y[part != k], bounds)
    confidence = 1 / (1 + np.exp(-score))
    order = np.argsort(-confidence)
    precision = np.cumsum(y[order]) / np.arange(1, len(y) + 1)
    return confidence[order][np.flatnonzero(precision >= 0.997)[-1]]


def learn_confidence(rules, paths):
    x, y = read_confidence(paths)
    spread = x.std(0) + 1e-9
    used = spread > 1e-6
    first = len(AMOUNTS)
    spread[first], used[first] = 1, True  # "always" under "always" is the constant
    z = (x / spread)[:, used]
    bounds = [bound for bound, use in zip(confidence_bounds(), used) if use]
    weights = np.zeros(x.shape[1])
    weights[used] = logistic(z, y, bounds) / spread[used]
    signs = weights[first:].reshape(len(CIRCUMSTANCES), len(SIGNS))
    always = rules["confidence"]["signs"]["always"]
    kept = {sign: always[sign] for sign in ("street_same", "street_other")}
    rules["confidence"]["amounts"] = {name: round(weights[i], 4) for i, name in enumerate(AMOUNTS)}
    rules["confidence"]["signs"] = {
        name: {sign: round(signs[i][k], 4) for k, sign in enumerate(SIGNS)} for i, name in enumerate(CIRCUMSTANCES)}
    always = rules["confidence"]["signs"]["always"]
    always.update(kept)
    always["tax_other"] = min(-3, always["tax_other"])
    rules["sure_from"] = round(float(sure_from(z, y, bounds)), 4)
    print(f"{len(y)} queries, sure from {rules['sure_from']}")


def main():
    path, what, *arguments = sys.argv[1:]
    with open(path, encoding="utf-8") as text:
        rules = json.load(text)
    {"odds": learn_odds, "confidence": learn_confidence}[what](rules, arguments)
    with open(path, "w", encoding="utf-8") as text:
        json.dump(rules, text, indent=2)
        text.write("\n")


main()
