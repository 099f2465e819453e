#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Unsnag authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a fresh Debian 12 to the running program, or to all tests run. See `packaging/bootstrap.sh help`.
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly project
jobs=$(nproc 2>/dev/null || echo 2)
readonly jobs
readonly preset=ci
readonly build="$project/build/$preset"

# What the build needs, by what it is for.
readonly build_packages=(
  g++ cmake ninja-build pkg-config git ca-certificates
  qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6opengl6-dev
  libgl-dev libvulkan-dev libxkbcommon-dev qt6-svg-dev qt6-httpserver-dev qt6-websockets-dev
  qtkeychain-qt6-dev
  libcurl4-openssl-dev libssl-dev libsodium-dev libical-dev libpsl-dev libxxhash-dev
  nlohmann-json3-dev libvalijson-dev libcli11-dev libboost-dev libbenchmark-dev
)
# What the programs need beside the libraries that the build brought.
readonly run_packages=(
  libqt6sql6-sqlite libqt6sql6-psql libqt6svg6 qt6-qpa-plugins qt6-wayland libsecret-1-0
  fonts-inter fonts-dejavu-core jq
)
# What the tests need: a real ERP, a real PostgreSQL, a display of their own.
readonly test_packages=(
  postgresql-15 postgresql-client-15
  tryton-server tryton-proteus
  tryton-modules-party tryton-modules-company tryton-modules-country tryton-modules-currency
  tryton-modules-product tryton-modules-account tryton-modules-account-product
  tryton-modules-account-invoice tryton-modules-sale tryton-modules-sale-opportunity
  golang-go golang-golang-x-mod-dev openssl
  nghttp2-server libyaml-cpp-dev python3 python3-stdnum curl xvfb xauth at-spi2-core dbus procps util-linux strace
)
# What measuring against other engines needs: them, as far as Debian has them. npm brings the others.
readonly bench_packages=(
  postgresql-15 postgresql-client-15
  python3 python3-sklearn python3-scipy python3-psycopg2
)
readonly npm_packages=(nodejs npm)

say() { printf '==> %s\n' "$*"; }
fail() {
  printf 'bootstrap: %s\n' "$*" >&2
  exit 1
}

usage() {
  cat <<'TEXT'
usage: packaging/bootstrap.sh COMMAND

  run              install what is missing, build, and open the window on a demo workspace;
                   without a display, walk the same job on the terminal
  test             install what is missing, build, and run all tests (with PostgreSQL and Tryton)
  build            install what is missing and build the programs
  bench [OPTION…]  install what is missing, build, and measure matching against its peers with
                   tests/bench/matching/run.sh, which gets the options (some 40 minutes)
  packages [SET]   print the Debian packages of a set: build, run, test, bench or all (the default:
                   all but bench)
  help             this text

Installs only Debian packages, through apt-get, as root or with sudo, and only when one is missing.
Starts no service. Writes to build/ and, for the demo, to ~/.local/share/unsnag.
TEXT
}

# --- the machine ------------------------------------------------------------------------------

check_system() {
  [[ -r /etc/os-release ]] || fail "no /etc/os-release here: this is made for Debian 12"
  local found
  # shellcheck disable=SC1091
  found=$(. /etc/os-release && printf '%s %s' "${ID:-unknown}" "${VERSION_ID:-}")
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    fail "made for Debian 12; found '$found', which has no apt-get. The packages needed: $0 packages"
  fi
  [[ $found == "debian 12" ]] ||
    say "made for Debian 12; found '$found': going on where all packages exist here"
}

as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "installing packages needs root or sudo; as root: apt-get install $(missing_packages | tr '\n' ' ')"
  fi
}

wanted=()

missing_packages() {
  local installed package
  installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null |
    sed -n 's/^installed //p' || true)
  for package in "${wanted[@]}"; do
    grep -qxF -- "$package" <<<"$installed" || printf '%s\n' "$package"
  done
}

made_policy=
remove_policy() {
  if [[ -n $made_policy ]]; then
    as_root rm -f /usr/sbin/policy-rc.d
    made_policy=
  fi
}

# Debian's packages start their servers on installation, unless this file says no.
forbid_services() {
  [[ -e /usr/sbin/policy-rc.d ]] && return
  made_policy=yes
  trap remove_policy EXIT
  as_root sh -c 'printf "#!/bin/sh\nexit 101\n" >/usr/sbin/policy-rc.d && chmod 755 /usr/sbin/policy-rc.d'
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q \
    -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}

refuse_unknown() {
  local package answer unknown=()
  for package in "$@"; do
    answer=$(LC_ALL=C apt-cache policy "$package")
    [[ $answer =~ Candidate:\ [^\(] ]] || unknown+=("$package")
  done
  [[ ${#unknown[@]} -eq 0 ]] ||
    fail "the apt sources of this machine have no package: ${unknown[*]} (is 'main' of Debian 12 among them?)"
}

# ensure_packages PACKAGE...: installs those that are missing.
ensure_packages() {
  wanted=("$@")
  local missing
  mapfile -t missing < <(missing_packages)
  if [[ ${#missing[@]} -eq 0 ]]; then
    say "all ${#wanted[@]} packages are there"
    return
  fi
  check_system
  say "installing ${#missing[@]} packages: ${missing[*]}"
  local log
  log=$(mktemp)
  apt update >"$log" 2>&1 || { tail -n 15 "$log" >&2; fail "apt-get update failed (log: $log)"; }
  refuse_unknown "${missing[@]}"
  forbid_services
  apt install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1 ||
    { tail -n 25 "$log" >&2; fail "apt-get install failed (log: $log)"; }
  remove_policy
  rm -f "$log"
  mapfile -t missing < <(missing_packages)
  [[ ${#missing[@]} -eq 0 ]] || fail "apt-get ended well, yet these are missing: ${missing[*]}"
}

# --- the build --------------------------------------------------------------------------------

# build_preset BUILD_PRESET: configures and builds in build/ci.
build_preset() {
  local log="$build.configure.log"
  say "building in $build with $jobs jobs"
  mkdir -p "$project/build"
  (cd "$project" && cmake --preset "$preset" >"$log" 2>&1) ||
    { tail -n 25 "$log" >&2; fail "cmake failed (log: $log)"; }
  # What this machine or this clone can't test is said here, not only in the log.
  sed -n 's/^-- \(No .*\)/    \1/p' "$log"
  (cd "$project" && cmake --build --preset "$1" --parallel "$jobs") || fail "the build failed, see above"
}

# --- the job on the terminal ------------------------------------------------------------------

step=0
# show_step WHAT ARGUMENT...: says and runs one unsnag-cli command.
show_step() {
  step=$((step + 1))
  printf '\n%d. %s\n   $ unsnag-cli' "$step" "$1"
  shift
  local word
  for word in "$@"; do
    [[ $word =~ ^[A-Za-z0-9_./:=-]+$ ]] && printf ' %s' "$word" || printf ' %s' "${word@Q}"
  done
  printf '\n'
  "$cli" --workspace "$workspace" "$@" || fail "step $step did not work (exit status $?); the workspace is $workspace"
}

# ask FILTER ARGUMENT...: one value of a command's JSON answer.
ask() {
  local filter=$1
  shift
  "$cli" --workspace "$workspace" --json "$@" | jq -er "$filter" ||
    fail "no answer to 'unsnag-cli $*' ($filter); the workspace is $workspace"
}

walk_on_terminal() {
  cli=$build/app/cli/unsnag-cli
  workspace=$(mktemp -d "${TMPDIR:-/tmp}/unsnag-walk.XXXXXX")/workspace
  say "no display (neither DISPLAY nor WAYLAND_DISPLAY is set): the main job on the terminal"
  say "each command below runs with --workspace $workspace"
  show_step "Make a workspace on a sandbox CRM and ERP" init --demo
  show_step "Bring what the layer could not sync" pull
  show_step "The queue" list --limit 10
  local id account
  id=$(ask '[.exceptions[] | select(.reason == "missing_account")][0].id' \
    list --query 'reason:missing_account')
  show_step "One exception: a won deal whose company has no ERP customer" show "$id"
  show_step "Its values at failure, in the CRM now and in the ERP now" diff "$id"
  show_step "The ERP accounts it may mean, best first, with the evidence" suggest "$id" --top 3
  account=$(ask '.candidates[0].id' suggest "$id" --top 1)
  show_step "What linking the best one would write" \
    resolve "$id" --account "$account" --why "Same company by the evidence shown" --dry-run
  show_step "Decide" resolve "$id" --account "$account" --why "Same company by the evidence shown"
  show_step "Let the layer replay it" run --once
  show_step "The outcome, read back from the ERP" show "$id"
  printf '\n   Its proof:\n'
  ask '.attempts[-1].proof' show "$id"
  show_step "Recompute the audit log" audit verify
  local state
  state=$(ask '.state' show "$id")
  [[ $state == confirmed ]] || fail "the exception ended as '$state', not confirmed; the workspace is $workspace"
  printf '\n'
  say "done: $id is confirmed. The workspace stays in $workspace"
}

# --- commands ---------------------------------------------------------------------------------

run_command() {
  ensure_packages "${build_packages[@]}" "${run_packages[@]}"
  build_preset programs
  if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
    walk_on_terminal
    return
  fi
  local demo="${XDG_DATA_HOME:-$HOME/.local/share}/unsnag/demo"
  say "opening the window on the demo workspace $demo"
  exec "$build/app/desktop/unsnag" --demo
}

test_command() {
  ensure_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
  build_preset ci
  say "running all tests"
  cd "$project"
  exec ctest --preset ci --parallel "$jobs"
}

build_command() {
  ensure_packages "${build_packages[@]}" "${run_packages[@]}"
  build_preset programs
  say "the programs: $build/app/desktop/unsnag and $build/app/cli/unsnag-cli"
}

bench_command() {
  local packages=("${build_packages[@]}" "${run_packages[@]}" "${bench_packages[@]}")
  # Another npm than Debian's does as well, and the two can't be installed side by side.
  command -v npm >/dev/null || packages+=("${npm_packages[@]}")
  ensure_packages "${packages[@]}"
  build_preset bench
  exec "$project/tests/bench/matching/run.sh" --build "$build" "$@"
}

packages_command() {
  case ${1:-all} in
    build) printf '%s\n' "${build_packages[@]}" ;;
    run) printf '%s\n' "${run_packages[@]}" ;;
    test) printf '%s\n' "${test_packages[@]}" ;;
    bench) printf '%s\n' "${bench_packages[@]}" "${npm_packages[@]}" ;;
    all) printf '%s\n' "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}" ;;
    *) fail "no set '$1'; there are build, run, test, bench and all" ;;
  esac
}

case ${1:-help} in
  run) run_command ;;
  test) test_command ;;
  build) build_command ;;
  bench)
    shift
    bench_command "$@"
    ;;
  packages) packages_command "${2:-all}" ;;
  help | -h | --help) usage ;;
  *)
    usage >&2
    exit 2
    ;;
esac
