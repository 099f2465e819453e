#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Unsnag authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# learn.sh BUILD BENCH FIELDS WORK: learns resources/matching/rules.json anew, in place.
#   BUILD   the build folder with dump_outcomes (build/ci)
#   BENCH   what gen_bench.py of the research wrote: names_*.tsv, calib_train_*.tsv; beside them realtrain.tsv,
#           alternative names that real_*.tsv does not ask, in the same form
#   FIELDS  a folder with fields/train, fields_apart/train and fields_1m/train, made by fieldset.py
#   WORK    a folder for some gigabytes
set -euo pipefail

build=$1 bench=$2 fields=$3 work=$4
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly rules="$here/../../../../resources/matching/rules.json"
readonly dump="$build/tests/bench/matching/dump_outcomes"

"$dump" odds names "$bench/names_100000.tsv" "$bench/calib_train_100000.tsv" >"$work/names100k.tsv"
"$dump" odds names "$bench/names_1000000.tsv" "$bench/calib_train_1000000.tsv" >"$work/names1m.tsv"
"$dump" odds names "$bench/names_real.tsv" "$bench/realtrain.tsv" >"$work/real.tsv"
for set in fields fields_apart; do
  "$dump" odds fields "$fields/$set/train/accounts.csv" "$fields/$set/train/queries.csv" >"$work/$set.tsv"
done
"$here/learnweights.py" "$rules" odds "$work/names100k.tsv:1.5" "$work/names1m.tsv:1.5" "$work/real.tsv:0.7" \
  "$work/fields.tsv:0.3" "$work/fields_apart.tsv:0.3"

cmake --build "$build" --target dump_outcomes # it searches by the new odds
for set in fields fields_apart fields_1m; do
  "$dump" confidence fields "$fields/$set/train/accounts.csv" "$fields/$set/train/queries.csv" >"$work/sure_$set.tsv"
done
"$here/learnweights.py" "$rules" confidence "$work"/sure_{fields,fields_apart,fields_1m}.tsv
