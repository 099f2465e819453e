#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Unsnag authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Matching against its peers on the same queries in the same run: one table and the goals, PASS or
# FAIL. See `tests/bench/matching/run.sh --help`. Not a test: it takes some 40 minutes.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly here
project=$(cd "$here/../../.." && pwd)
readonly project

research=${UNSNAG_RESEARCH_DIR:-$project/../shared/research}
build=$project/build/ci
work=${TMPDIR:-/tmp}/unsnag-matching
sets="10000 100000 real 1000000"
engines="unsnag tfidf pg_gin pg_gist sqlite minisearch duckdb"
parts="names fields labelled"
npm=yes

usage() {
  cat <<'TEXT'
usage: tests/bench/matching/run.sh [OPTION...]

  --research DIR    folder with matching-data/ and peers/ (UNSNAG_RESEARCH_DIR, ../shared/research)
  --build DIR       where bench_match was built (build/ci)
  --work DIR        data, results and npm packages; kept, so that a run can be made in parts
  --sets "S…"       of 10000 100000 real 1000000 (all)
  --engines "E…"    of unsnag tfidf pg_gin pg_gist sqlite minisearch duckdb (all)
  --parts "P…"      of names fields labelled (all)
  --without-npm     leave out MiniSearch and DuckDB; without this a registry that doesn't answer is a failure
  --table           measure nothing, print what is there

PostgreSQL runs on a free port of the loopback, its data in --work, and is stopped at the end; where
this runs as root it runs as the user postgres.
TEXT
}

say() { printf '==> %s\n' "$*" >&2; }
fail() {
  printf 'run.sh: %s\n' "$*" >&2
  exit 1
}

measure=yes
while (($#)); do
  case $1 in
    --research | --build | --work | --sets | --engines | --parts)
      [[ $# -ge 2 ]] || fail "$1 needs a value"
      printf -v "${1#--}" '%s' "$2"
      shift
      ;;
    --without-npm) npm=no ;;
    --table) measure=no ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
  shift
done

mkdir -p "$work"
work=$(cd "$work" && pwd)
readonly work results=$work/results data=$work/data peers=$work/peers
bench_match=$build/tests/bench/matching/bench_match
python=/usr/bin/python3
export PYTHONDONTWRITEBYTECODE=1
status=0

wants() { [[ " $parts " == *" $1 "* ]]; }

# --- data -------------------------------------------------------------------------------------

make_names() {
  [[ -e $data/names.done ]] && return
  say "making names and queries (fixed seed)"
  mkdir -p "$data"
  $python "$research/peers/gen_bench.py" "$research/matching-data" "$data" >&2
  cat "$data"/real_sec.tsv "$data"/real_listing.tsv "$data"/real_ror.tsv "$data"/real_wikidata.tsv \
    >"$data/real_all.tsv"
  touch "$data/names.done"
}

# make_fields NAME ARGUMENT...: accounts and queries with all fields in data/fields-NAME.
make_fields() {
  local folder=$data/fields-$1
  shift
  [[ -e $folder/queries.csv ]] && return
  $python "$here/fieldset.py" --data "$research/matching-data" --names "$data" --out "$folder" "$@"
}

# The peers' scripts know one folder only; here they get ours.
copy_peers() {
  mkdir -p "$peers"
  local script
  for script in common.py bench_tfidf.py bench_pg.py bench_sqlite.py bench_node.mjs; do
    sed "s,/tmp/peers,$work,g" "$research/peers/$script" >"$peers/$script"
  done
}

# --- PostgreSQL -------------------------------------------------------------------------------

postgres_bin=/usr/lib/postgresql/15/bin
postgres_data=
port=

as_postgres() {
  if [[ $EUID -eq 0 ]]; then
    setpriv --reuid postgres --regid postgres --clear-groups env HOME="$postgres_data" "$@"
  else
    "$@"
  fi
}

stop_postgres() {
  [[ -n $postgres_data ]] || return 0
  as_postgres "$postgres_bin/pg_ctl" -D "$postgres_data/cluster" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$postgres_data"
  postgres_data=
}

start_postgres() {
  [[ -n $port ]] && return
  [[ -x $postgres_bin/initdb ]] || fail "no PostgreSQL 15 in $postgres_bin: apt-get install postgresql-15"
  postgres_data=$(mktemp -d)
  trap stop_postgres EXIT
  [[ $EUID -ne 0 ]] || chown postgres "$postgres_data"
  port=$($python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  as_postgres "$postgres_bin/initdb" -D "$postgres_data/cluster" -U postgres -A trust >"$work/postgres.log"
  as_postgres "$postgres_bin/pg_ctl" -D "$postgres_data/cluster" -l "$postgres_data/log" -w -o "-p $port \
    -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_data -c shared_buffers=2GB \
    -c fsync=off -c jit=off" start >>"$work/postgres.log" || fail "PostgreSQL did not start"
}

# --- npm --------------------------------------------------------------------------------------

install_npm() {
  [[ -d $work/npm/node_modules/minisearch && -d $work/npm/node_modules/@duckdb/node-api ]] && return
  mkdir -p "$work/npm"
  command -v npm >/dev/null || return 1
  (cd "$work/npm" && timeout 300 npm install --no-audit --no-fund minisearch @duckdb/node-api \
    >"$work/npm.log" 2>&1)
}

# --- runs -------------------------------------------------------------------------------------

# Queries that slow peers answer: all, but at 1,000,000 the first ones (they are mixed by kind).
limit_of() {
  case $1-$2 in
    unsnag-* | tfidf-*) echo 0 ;;
    duckdb-real) echo 0 ;;
    duckdb-*) echo 240 ;;
    *-1000000) echo 360 ;;
    *) echo 0 ;;
  esac
}

# command_of ENGINE NAMES QUERIES LIMIT FOLDER: the command that prints one line of JSON.
command_of() {
  case $1 in
    unsnag) command=("$bench_match" --names "$2" --queries "$3" --json --answers "$5/unsnag.tsv") ;;
    tfidf) command=("$python" "$peers/bench_tfidf.py" "$2" "$3" "$4") ;;
    pg_gin | pg_gist) command=("$python" "$peers/bench_pg.py" "$port" "$2" "$3" "${1#pg_}" "$4") ;;
    sqlite) command=("$python" "$peers/bench_sqlite.py" "$2" "$3" "$4") ;;
    minisearch | duckdb)
      command=(node --max-old-space-size=10000 "$peers/bench_node.mjs" "$1" "$2" "$3" "$4" 240)
      ;;
    *) fail "no engine '$1'" ;;
  esac
}

run_engine() {
  local engine=$1 set=$2 queries=$data/queries_$2.tsv
  [[ $set == real ]] && queries=$data/real_all.tsv
  case $engine in
    pg_*) start_postgres ;;
    minisearch | duckdb)
      if [[ $npm == no ]] || ! install_npm; then
        say "$engine left out: $([[ $npm == no ]] && echo "--without-npm" || echo "npm does not answer, see $work/npm.log")"
        [[ $npm == no ]] || status=1
        return
      fi
      ;;
  esac
  local folder=$results/names-$set
  mkdir -p "$folder"
  rm -f "$folder/$engine.json"
  local command
  command_of "$engine" "$data/names_$set.tsv" "$queries" "$(limit_of "$engine" "$set")" "$folder"
  say "$set: $engine"
  if ! timeout 900 "${command[@]}" >"$folder/$engine.json" 2>"$folder/$engine.log"; then
    say "$set: $engine did not work, see $folder/$engine.log"
    rm -f "$folder/$engine.json"
    status=1
  fi
}

run_names() {
  make_names
  copy_peers
  local set engine
  for set in $sets; do
    for engine in $engines; do
      run_engine "$engine" "$set"
    done
  done
}

# Test data share their accounts with those that weights may have been fitted on (`--set train`);
# apart is another world, million another size.
run_fields() {
  make_names
  say "all fields"
  make_fields test --set test
  make_fields apart --set test --world 2002 --seed 22
  make_fields million --set test --size 1000000
  local name
  for name in test apart million; do
    mkdir -p "$results/fields-$name"
    "$bench_match" --accounts "$data/fields-$name/accounts.csv" --queries "$data/fields-$name/queries.csv" \
      --json >"$results/fields-$name/unsnag.json" || status=1
  done
}

run_labelled() {
  say "public labelled sets"
  $python "$here/labelled.py" --data "$research/matching-data" --program "$bench_match" \
    --work "$work/labelled" --json >"$results/labelled.jsonl" || status=1
}

if [[ $measure == yes ]]; then
  [[ -d $research/matching-data && -d $research/peers ]] ||
    fail "no matching-data and peers in $research: set UNSNAG_RESEARCH_DIR or --research"
  [[ -x $bench_match ]] || fail "no $bench_match: cmake --build ${build#"$project"/} --target bench_match"
  mkdir -p "$results"
  if wants names; then run_names; fi
  if wants fields; then run_fields; fi
  if wants labelled; then run_labelled; fi
  stop_postgres
fi
$python "$here/matchtable.py" "$results" || status=1
exit "$status"
