#!/usr/bin/env bash
# Brings what Crossclaim is built and tested with. Run it again at any time: what is there is kept, and said.
#
# In:   the system's own package sources (Debian 12 or newer, or a relative of it) and npm as it is set up here.
# Out:  compilers (g++; clang for the fuzzer), node, emscripten, esbuild, chromium and firefox where they are missing (from the system's packages);
#       .deps/imgui             Dear ImGui 1.92.2b
#       .deps/include           nlohmann/json 3.11.2, doctest 2.4.9
#       tests/web/node_modules  what the tests of the page and of the JSON reader use
#       Every file of these is held against a SHA-256 (cmake/deps.sha256, tests/web/package-lock.json). None is committed.
#
#   ./emsdk-setup.sh                 everything
#   ./emsdk-setup.sh --no-browser    without the browsers and the npm packages: enough to build, not to test the page
#   ./emsdk-setup.sh --native        the command line only: no emscripten, no browser
#
# CROSSCLAIM_IMGUI_DIR may name a folder with Dear ImGui 1.92.2b, for a machine whose package sources have it no more.
# Cost: under two seconds when all is there; about three minutes on a bare Debian 12.
# Where tested: every CI run begins with it.
set -euo pipefail
cd "$(dirname "$0")"

readonly IMGUI_VERSION=1.92.2b JSON_VERSION=3.11.2 DOCTEST_VERSION=2.4.9
readonly EMCC_MIN=3.1.6 CMAKE_MIN=3.25 NODE_MIN=18
readonly DEPS=.deps LOCK=cmake/deps.sha256

want_browser=1
want_web=1
for option in "$@"; do
  case "$option" in
    --no-browser) want_browser=0 ;;
    --native) want_web=0 want_browser=0 ;;
    -h | --help) sed -n '2,/^set -euo/{/^set -euo/d;s/^# \{0,1\}//;p}' "$0"; exit 0 ;;
    *) echo "emsdk-setup.sh: unknown option $option (see --help)" >&2; exit 2 ;;
  esac
done

say() { printf 'setup: %s\n' "$*"; }
die() { printf 'setup: FAILED: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
# at_least 3.1.6 3.1.58: is the second the same or newer?
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

work=""
cleanup() { [ -z "$work" ] || rm -rf "$work"; }
trap cleanup EXIT
scratch() { [ -n "$work" ] || { work=$(mktemp -d); chmod 755 "$work"; }; }

# --- the system's packages ------------------------------------------------------------------------------------------

apt_updated=0
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install() {
  have apt-get || die "these are missing and there is no apt-get to bring them: $*. Install them and run this again."
  [ "$(id -u)" = 0 ] || have sudo || die "these are missing, and installing them needs root or sudo: $*."
  say "installing $* (the system's packages)"
  scratch
  if [ "$apt_updated" = 0 ]; then
    as_root apt-get -q -o Acquire::Retries=3 update >"$work/apt.log" 2>&1 ||
      { tail -n 5 "$work/apt.log" >&2; die "the system's package lists could not be renewed (apt-get update)."; }
    apt_updated=1
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 \
    install --no-install-recommends "$@" >"$work/apt.log" 2>&1 ||
    { tail -n 5 "$work/apt.log" >&2; die "apt-get could not install: $*."; }
}

find_emcc() {
  if [ -n "${EMSDK:-}" ] && [ -x "$EMSDK/upstream/emscripten/emcc" ]; then
    echo "$EMSDK/upstream/emscripten/emcc"
  else
    command -v emcc || true
  fi
}

# What is missing goes into one call of apt-get: that is much faster than one each.
missing=()
need() { have "$1" || missing+=("${@:2}"); }
need g++ g++
need cmake cmake
need ninja ninja-build
need xz xz-utils
need git git
need node nodejs
[ "$want_browser" = 0 ] || need npm npm
if [ "$want_web" = 1 ] && [ -z "$(find_emcc)" ]; then missing+=(emscripten); fi
[ "$want_web" = 0 ] || need esbuild esbuild # makes one script of the page's modules
chromium=${CROSSCLAIM_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ "$want_browser" = 1 ] && [ -z "$chromium" ]; then missing+=(chromium); fi
if [ "$want_browser" = 1 ] && ! have firefox-esr && ! have firefox; then missing+=(firefox-esr); fi
[ "$want_browser" = 0 ] || need valgrind valgrind # counts instructions
[ "$want_browser" = 0 ] || need Xvfb xvfb # Firefox has WebGL only where it has a screen
if [ "$want_browser" = 1 ] && [ ! -e /usr/share/unicode/auxiliary/GraphemeBreakTest.txt ]; then missing+=(unicode-data); fi
if [ "$want_browser" = 1 ] && ! ls /usr/include/benchmark/benchmark.h >/dev/null 2>&1; then missing+=(libbenchmark-dev); fi
# The fuzzer and the measure of coverage are clang's, with libraries that clang's own package does not bring.
has_fuzzer() { scratch; have clang++ && have llvm-cov && clang++ -fsanitize=fuzzer,address -x c++ -o "$work/probe" tests/fuzz/probe.cpp 2>/dev/null; }
if [ "$want_browser" = 1 ] && ! has_fuzzer; then missing+=(clang llvm libclang-rt-dev); fi
if [ "${#missing[@]}" -gt 0 ]; then install "${missing[@]}"; fi
hash -r

cxx=$(g++ -dumpfullversion)
at_least 11 "$cxx" || die "g++ $cxx is too old, 11 is the oldest that compiles this."
cmake_version=$(cmake --version | sed -n 's/^cmake version \([0-9.]*\).*/\1/p')
at_least "$CMAKE_MIN" "$cmake_version" || die "cmake $cmake_version is too old, $CMAKE_MIN is the oldest that knows the presets."
node_version=$(node --version | tr -d v)
at_least "$NODE_MIN" "$node_version" || die "node $node_version is too old, $NODE_MIN is the oldest that runs the tests."
say "g++ $cxx, cmake $cmake_version, ninja $(ninja --version), node $node_version"

if [ "$want_web" = 1 ]; then
  emcc=$(find_emcc)
  [ -n "$emcc" ] || die "no emcc was found after installing; install Emscripten $EMCC_MIN or newer and set EMSDK."
  root=$(dirname "$(readlink -f "$emcc")")
  emcc_version=$(tr -d '"\n' <"$root/emscripten-version.txt" 2>/dev/null || true)
  at_least "$EMCC_MIN" "${emcc_version:-0}" ||
    die "$emcc is version ${emcc_version:-unknown}, $EMCC_MIN is the oldest that works; set EMSDK to a newer one."
  say "emcc $emcc_version ($emcc), esbuild $(esbuild --version)"
fi

# --- libraries in .deps, each file held against its SHA-256 -----------------------------------------------------------

# verified PREFIX [FOLDER]: does FOLDER (default .deps) hold every file of the lock under PREFIX, unchanged?
verified() {
  local folder=${2:-$DEPS} lock
  lock=$PWD/$LOCK
  [ -d "$folder/$1" ] && (cd "$folder" && grep "  $1/" "$lock" | sha256sum --check --strict --quiet --status 2>/dev/null)
}

# take PREFIX FOLDER: copies the locked files under PREFIX from FOLDER into .deps, after the check.
take() {
  verified "$1" "$2" || return 1
  rm -rf "${DEPS:?}/$1"
  grep "  $1/" "$LOCK" | sed 's/^[0-9a-f]*  //' | while read -r file; do
    mkdir -p "$DEPS/$(dirname "$file")"
    cp "$2/$file" "$DEPS/$file"
  done
}

keep_license() { # NAME FILE
  mkdir -p "$DEPS/licenses"
  cp "$2" "$DEPS/licenses/$1.txt"
}

# An apt with lists, state and cache of its own: suites that the system does not follow, from the mirror that it does use,
# signatures checked with the system's keys. Nothing of the system changes and no root is needed.
private=()
private_apt() {
  [ "${#private[@]}" = 0 ] || return 0
  have apt-get || return 1
  scratch
  local mirror suite keys=/usr/share/keyrings/debian-archive-keyring.gpg a=$work/apt signed=""
  mirror=$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    sed -n 's/^Debian //p' | head -n 1)
  # Before the first update of a system apt does not know the labels yet.
  [ -n "$mirror" ] || mirror=$(apt-get indextargets --no-release-info --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    grep '/debian/*$' | head -n 1)
  [ -n "$mirror" ] || return 1
  [ ! -e "$keys" ] || signed="[signed-by=$keys] "
  mkdir -p "$a/lists/partial" "$a/state" "$a/cache/archives/partial"
  : >"$a/state/status"
  echo "deb $signed$mirror bookworm main" >"$a/sources.list"
  for suite in forky sid; do echo "deb-src $signed$mirror $suite main" >>"$a/sources.list"; done
  private=(-q -o "Dir::State=$a/state" -o "Dir::State::lists=$a/lists" -o "Dir::State::status=$a/state/status"
    -o "Dir::Cache=$a/cache" -o "Dir::Etc::sourcelist=$a/sources.list" -o Dir::Etc::sourceparts=-
    -o Dir::Etc::preferencesparts=- -o Acquire::Languages=none -o Acquire::Retries=3 -o Debug::NoLocking=1
    -o APT::Sandbox::User="$(id -un)")
  # One suite may be gone while the other is there, so an error here is not the end.
  apt-get "${private[@]}" update >"$work/private.log" 2>&1 || true
}

imgui_from_tree() { # FOLDER with imgui.h
  mkdir -p "$work/imgui-tree"
  ln -sfn "$(readlink -f "$1")" "$work/imgui-tree/imgui"
  take imgui "$work/imgui-tree" || return 1
  keep_license dear-imgui "$DEPS/imgui/LICENSE.txt"
}

get_imgui() {
  scratch
  if [ -n "${CROSSCLAIM_IMGUI_DIR:-}" ]; then
    say "taking Dear ImGui from $CROSSCLAIM_IMGUI_DIR"
    imgui_from_tree "$CROSSCLAIM_IMGUI_DIR" || die "CROSSCLAIM_IMGUI_DIR does not hold Dear ImGui $IMGUI_VERSION unchanged."
    return
  fi
  say "bringing Dear ImGui $IMGUI_VERSION (Debian's source package)"
  private_apt || die "Dear ImGui needs apt-get and a Debian mirror; set CROSSCLAIM_IMGUI_DIR to a copy of $IMGUI_VERSION."
  local version
  version=$(apt-cache "${private[@]}" showsrc imgui 2>/dev/null | sed -n "s/^Version: \(${IMGUI_VERSION}[-+].*\)/\1/p" | head -n 1)
  [ -n "$version" ] ||
    die "no suite of the Debian mirror has Dear ImGui $IMGUI_VERSION any more; set CROSSCLAIM_IMGUI_DIR to a copy of that release."
  mkdir -p "$work/imgui"
  (cd "$work/imgui" && apt-get "${private[@]}" source --download-only "imgui=$version" >>"$work/private.log" 2>&1) ||
    { tail -n 3 "$work/private.log" >&2; die "Debian's source package imgui $version could not be downloaded."; }
  tar -xJf "$work"/imgui/imgui_*.orig.tar.xz -C "$work/imgui"
  imgui_from_tree "$(dirname "$(find "$work/imgui" -name imgui.h | head -n 1)")" ||
    die "Dear ImGui $version arrived changed: its files do not have the SHA-256 of $LOCK."
}

# get_header PREFIX PACKAGE VERSION NAME: headers out of a Debian package that is unpacked, not installed.
get_header() {
  local prefix=$1 package=$2 version=$3 name=$4 tree
  scratch
  say "bringing $name $version (Debian's package $package)"
  tree=$work/$package
  mkdir -p "$tree/deb" "$tree/usr"
  # The system's own package first: on Debian 12 it is the pinned version and no further list is needed.
  (cd "$tree/deb" && apt-get -q download "$package" >"$work/download.log" 2>&1) || true
  if ! compgen -G "$tree/deb/${package}_$version*.deb" >/dev/null; then
    private_apt || die "$name needs apt-get and a Debian mirror."
    rm -f "$tree"/deb/*
    (cd "$tree/deb" && apt-get "${private[@]}" download "$package" >>"$work/download.log" 2>&1) ||
      { tail -n 3 "$work/download.log" >&2; die "$name could not be downloaded (package $package)."; }
  fi
  dpkg-deb -x "$tree"/deb/*.deb "$tree"
  ln -s usr/include "$tree/include"
  take "include/$prefix" "$tree" || die "$name is not version $version unchanged: its files do not have the SHA-256 of $LOCK."
  keep_license "$prefix" "$tree/usr/share/doc/$package/copyright"
}

if verified include/nlohmann && [ -e "$DEPS/licenses/nlohmann.txt" ]; then say "nlohmann/json $JSON_VERSION is there"
else get_header nlohmann nlohmann-json3-dev "$JSON_VERSION" nlohmann/json; fi
if verified include/doctest && [ -e "$DEPS/licenses/doctest.txt" ]; then say "doctest $DOCTEST_VERSION is there"
else get_header doctest doctest-dev "$DOCTEST_VERSION" doctest; fi
if [ "$want_web" = 1 ]; then
  if verified imgui && [ -e "$DEPS/licenses/dear-imgui.txt" ]; then say "Dear ImGui $IMGUI_VERSION is there"
  else get_imgui; fi
fi

# --- the browser and the npm packages of the tests ------------------------------------------------------------------

if [ "$want_browser" = 1 ]; then
  chromium=${CROSSCLAIM_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
  [ -n "$chromium" ] || die "no chromium was found after installing it."
  say "browser $chromium"
  stamp=tests/web/node_modules/.crossclaim-lock
  lock_sum=$(sha256sum <tests/web/package-lock.json)
  if [ "$(cat "$stamp" 2>/dev/null)" = "$lock_sum" ]; then
    say "npm packages of the tests are there"
  else
    say "bringing the npm packages of the tests (tests/web/package-lock.json)"
    scratch
    (cd tests/web && npm ci --ignore-scripts --no-audit --no-fund >"$work/npm.log" 2>&1) ||
      { tail -n 5 "$work/npm.log" >&2; die "npm could not bring the packages of tests/web/package-lock.json."; }
    echo "$lock_sum" >"$stamp"
  fi
fi

say "ready: cmake --workflow --preset serve"
