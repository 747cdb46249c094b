#!/bin/sh
# Installs what the build and the pictures need and this machine lacks: Graphviz's library, librsvg, HarfBuzz's subsetter, zlib,
# libzstd and libyaml, pkg-config, fonts for Arabic. With --tests also Chromium, in which tests measure the figures (they are skipped without),
# for other tools that read graph files Python 3.11 or newer with its venv, and Graphviz's programs, and valgrind.
# Does nothing where all is there. ACTORGRAPH_NO_INSTALL=1 only says what is missing.
set -eu

missing=""
command -v pkg-config >/dev/null 2>&1 || missing="pkg-config"
pkg-config --exists libgvc 2>/dev/null || missing="$missing graphviz"
# Of these no header is needed: the libraries are opened when a PNG or PDF, an embedded font, a compressed file or one of a catalogue is asked for.
has_library() {
  for folder in /opt/homebrew/lib /usr/local/lib; do [ ! -e "$folder/$2" ] || return 0; done
  # Not on every path: ldconfig is for administrators.
  PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | grep -qF "$1"
}
has_library librsvg-2.so.2 librsvg-2.2.dylib || missing="$missing librsvg"
has_library libharfbuzz-subset.so.0 libharfbuzz-subset.0.dylib || missing="$missing harfbuzz"
has_library libzstd.so.1 libzstd.1.dylib || missing="$missing libzstd"
has_library libyaml-0.so.2 libyaml-0.2.dylib || missing="$missing libyaml"
# On macOS zlib is part of the system, and no file of its own.
[ "$(uname -s)" = Darwin ] || has_library libz.so.1 libz.1.dylib || missing="$missing zlib"
if ! fc-list :lang=ar family 2>/dev/null | grep -q "Noto Sans Arabic"; then missing="$missing fonts"; fi
has_browser() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}
has_python() {
  for name in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then return 0; fi
  done
  return 1
}
browser="" tools=""
if [ "${1:-}" = "--tests" ]; then
  has_browser || browser=" chromium"
  { command -v dot && command -v gvpr; } >/dev/null 2>&1 || tools="$tools graphviz"
  has_python || tools="$tools python3-venv"
  [ "$(uname -s)" = Darwin ] || command -v valgrind >/dev/null 2>&1 || tools="$tools valgrind"
fi
missing="$missing$browser$tools"
[ -n "$missing" ] || exit 0

say() { printf 'actorgraph: %s\n' "$*" >&2; }

if [ -n "${ACTORGRAPH_NO_INSTALL:-}" ]; then
  say "missing:$missing; see README.md, Installation"
  exit 1
fi

if command -v apt-get >/dev/null 2>&1; then
  packages="pkg-config libgraphviz-dev librsvg2-2 zlib1g libzstd1 libyaml-0-2 fontconfig fonts-noto-core$browser$tools"
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || { say "install as root: apt-get install $packages"; exit 1; }
    sudo="sudo"
  fi
  say "installing $packages"
  $sudo apt-get update -q >/dev/null
  # Older releases have the subsetter in libharfbuzz0b, which librsvg brings.
  ! apt-cache show libharfbuzz-subset0 >/dev/null 2>&1 || packages="$packages libharfbuzz-subset0"
  # Where it is there, the standard version is that or an older one.
  ! apt-cache show python3.11-venv >/dev/null 2>&1 || packages=$(echo "$packages" | sed 's/python3-venv/python3.11-venv/')
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $packages >/dev/null
elif command -v brew >/dev/null 2>&1; then
  say "installing pkg-config, graphviz, librsvg, fontconfig, harfbuzz, zstd and libyaml with brew"
  brew install --quiet pkg-config graphviz librsvg fontconfig harfbuzz zstd libyaml
  [ -z "$tools" ] || brew install --quiet python3
  [ -z "$browser" ] || brew install --quiet --cask google-chrome || say "no browser was installed; tests of readability are skipped"
  brew install --quiet --cask font-noto-sans font-noto-sans-arabic || say "fonts were not installed; pictures use what the system has"
else
  say "install Graphviz's library with its headers (libgraphviz-dev, graphviz-devel), librsvg 2.52 or newer, HarfBuzz 4 or newer, zlib, libzstd, libyaml, pkg-config and the Noto Sans fonts"
  exit 1
fi

pkg-config --exists libgvc || { say "pkg-config still does not find libgvc; is libgraphviz-dev installed?"; exit 1; }
[ -z "$tools" ] || has_python || { say "the tests need Python 3.11 or newer with its venv"; exit 1; }
