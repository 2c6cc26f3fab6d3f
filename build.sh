#!/usr/bin/env bash
# Sets Plumbline up, builds it, shows it and tests it. `./build.sh --help` says how.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
./build.sh          set up, build, and open a sample candidate page in Chromium with Plumbline on
                    (with no display: leave a screenshot and the report in dist/demo/)
./build.sh build    set up and build dist/chromium/ and dist/firefox/, the unpacked extension for each browser
./build.sh package  set up, build, and pack dist/plumbline-chromium-VERSION.zip and dist/plumbline-firefox-VERSION.zip for the
                    stores, and the committed sources as dist/plumbline-sources-VERSION.zip
./build.sh rebuild  package, build the packages again from the packed sources in a folder of their own, and fail when a byte differs
./build.sh test     set up, build and run every test
./build.sh bench    set up, build, and print the accuracy and speed tables (also dist/bench.json)
./build.sh screens  set up, build, and take a picture of every surface in every state, light and dark, into dist/screens/; words after it
                    take only the states whose names hold one of them; fails when one cannot be made
./build.sh types    make the TypeScript types anew after a change of the Go ones

Needs Go 1.26 and Node 20 or newer. Chromium and Firefox are looked for in $CHROMIUM and $FIREFOX, then on the PATH, then
in the system's package manager when you are root.
END
}

say() { printf '==> %s\n' "$*"; }
fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }

# at_least HAVE WANT: whether version HAVE is WANT or newer.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n1)" = "$2" ]; }

need_go() {
  command -v go >/dev/null || fail "Go is missing. Install Go 1.26 or newer (https://go.dev/dl) and run this again."
  local have; have=$(go env GOVERSION); have=${have#go}; have=${have%% *}
  at_least "$have" 1.26 || fail "Go $have is too old: Plumbline needs Go 1.26 or newer (https://go.dev/dl)."
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail "Node is missing. Install Node 20 or newer with npm (https://nodejs.org) and run this again."
  local have; have=$(node --version); have=${have#v}
  at_least "$have" 20 || fail "Node $have is too old: Plumbline needs Node 20 or newer (https://nodejs.org)."
}

# Packages are installed when the lock file differs from the one that was installed last.
need_packages() {
  local mark=extension/node_modules/.plumbline-lock
  if ! cmp -s extension/package-lock.json "$mark"; then
    say "Installing the npm packages of the lock file"
    (cd extension && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
    cp extension/package-lock.json "$mark"
  fi
  go mod download
}

find_chromium() {
  if [ -n "${CHROMIUM:-}" ]; then
    command -v "$CHROMIUM" || fail "\$CHROMIUM is $CHROMIUM, but there is no such program."
    return
  fi
  local name
  for name in chromium chromium-browser google-chrome-for-testing google-chrome google-chrome-stable chrome; do
    command -v "$name" && return
  done
  for name in /Applications/Chromium.app/Contents/MacOS/Chromium "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    [ -x "$name" ] && echo "$name" && return
  done
  return 1
}

install_chromium() {
  [ "$(id -u)" = 0 ] || return 1
  say "Installing Chromium with the system's package manager" >&2
  if command -v apt-get >/dev/null; then
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium fonts-dejavu-core; } >&2
  elif command -v dnf >/dev/null; then dnf install -qy chromium >&2
  elif command -v apk >/dev/null; then apk add --quiet chromium font-dejavu >&2
  elif command -v pacman >/dev/null; then pacman -Sy --noconfirm --quiet chromium >&2
  else return 1
  fi
}

need_chromium() {
  CHROMIUM=$(find_chromium) || { install_chromium && CHROMIUM=$(find_chromium); } ||
    fail "Chromium is missing. Install it, or name it: CHROMIUM=/path/to/chromium ./build.sh"
  export CHROMIUM
}

find_firefox() {
  if [ -n "${FIREFOX:-}" ]; then
    command -v "$FIREFOX" || fail "\$FIREFOX is $FIREFOX, but there is no such program."
    return
  fi
  local name
  for name in firefox-esr firefox; do
    command -v "$name" && return
  done
  name="/Applications/Firefox.app/Contents/MacOS/firefox"
  [ -x "$name" ] && echo "$name"
}

install_firefox() {
  [ "$(id -u)" = 0 ] || return 1
  say "Installing Firefox with the system's package manager" >&2
  if command -v apt-get >/dev/null; then
    { apt-get update -q && { DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends firefox-esr || DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends firefox; }; } >&2
  elif command -v dnf >/dev/null; then dnf install -qy firefox >&2
  elif command -v apk >/dev/null; then apk add --quiet firefox-esr >&2
  elif command -v pacman >/dev/null; then pacman -Sy --noconfirm --quiet firefox >&2
  else return 1
  fi
}

need_firefox() {
  FIREFOX=$(find_firefox) || { install_firefox && FIREFOX=$(find_firefox); } ||
    fail "Firefox is missing. Install it, or name it: FIREFOX=/path/to/firefox ./build.sh test"
  export FIREFOX
}

set_up() { need_go; need_node; need_packages; }

build() {
  say "Building the engine"
  go run ./wasm/snapshot -out dist/engine
  say "Bundling the extension"
  node extension/scripts/build.mjs
}

types() {
  go run ./wasm/schema > wasm/schema/boundary.schema.json.new
  mv wasm/schema/boundary.schema.json.new wasm/schema/boundary.schema.json
  node extension/scripts/types.mjs
}

# step NAME COMMAND…: runs one part of the tests and remembers how it ended.
failed=()
step() {
  local name=$1; shift
  say "$name"
  "$@" || failed+=("$name")
}

go_format() {
  local wrong; wrong=$(git ls-files -z '*.go' 2>/dev/null | xargs -0 -r gofmt -l)
  [ -z "$wrong" ] || { echo "not formatted as gofmt does:"; echo "$wrong"; return 1; }
}

tests() {
  step "Go: format" go_format
  step "Go: vet" go vet ./...
  step "Go: tests" go test ./...
  step "Go: the module for Beam" bash -c 'cd scoring/beam && go vet ./... && go test ./...'
  step "TypeScript: generated types are current" node extension/scripts/types.mjs --check
  step "TypeScript: type check" extension/node_modules/.bin/tsc -p extension
  step "Pages: render the sample people" node extension/scripts/render.mjs --all dist/pages
  step "Firefox: the linter of its store" node extension/scripts/lint.mjs
  step "Engine and browser tests" node extension/scripts/test.mjs
  if [ ${#failed[@]} -gt 0 ]; then
    say "Failed: $(printf '%s; ' "${failed[@]}")"
    exit 1
  fi
  say "Every test passed"
}

case "${1:-}" in
  "") set_up; need_chromium; build; node extension/scripts/demo.mjs ;;
  build) set_up; build ;;
  package) set_up; build; node extension/scripts/package.mjs ;;
  rebuild) set_up; build; node extension/scripts/package.mjs; node extension/scripts/rebuild.mjs ;;
  test) set_up; need_chromium; need_firefox; build; tests ;;
  bench) set_up; need_chromium; build; node extension/scripts/render.mjs --all dist/pages; node extension/scripts/render.mjs --files dist/pages; node extension/scripts/bench.mjs ;;
  screens) set_up; need_chromium; build; node extension/scripts/screens.mjs "${@:2}" ;;
  types) set_up; types ;;
  -h | --help | help) usage ;;
  *) usage >&2; fail "there is no command \"$1\"" ;;
esac
