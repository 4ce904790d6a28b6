#!/bin/sh
# Opens the desk of Plenary: a menu in plain words. Started with a double click (Linux: Plenary.desktop, macOS: Plenary.command) or by hand.
# It uses the Node that npm ci has brought into node_modules; only to bring it there for the first time, this machine needs one of its own.
set -u

say() { printf '%s\n' "$@" >&2; }

finish() {
  # A window that was opened for this would close before anyone has read it.
  if [ "$1" -ne 0 ] && [ -t 0 ]; then
    say '' 'Enter: bağla / close / закрыть'
    read -r _
  fi
  exit "$1"
}

top=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) && cd -- "$top" || finish 1

# Whether this Node can run the program: it reads TypeScript.
able() { [ -x "$1" ] && "$1" -e 'process.exit(process.features.typescript ? 0 : 1)' >/dev/null 2>&1; }

node=''
find_node() {
  for candidate in node_modules/node-*/bin/node "$(command -v node || true)"; do
    if able "$candidate"; then
      node=$candidate
      return 0
    fi
  done
  return 1
}

# The first time, and whenever the list of parts has changed. Who got the folder with its parts needs no npm.
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  if command -v npm >/dev/null 2>&1; then
    say 'Proqramın hissələri gətirilir, bu, bir neçə dəqiqə çəkir …' \
      'Fetching the parts of the program, which takes some minutes …' \
      'Загружаются части программы, это займёт несколько минут …'
    npm ci --no-audit --no-fund && touch node_modules/.package-lock.json || finish 1
  fi
fi

if [ ! -e node_modules/.package-lock.json ] || ! find_node; then
  say '' \
    'Bu kompüterdə Node.js yoxdur və ya köhnədir. https://nodejs.org/ saytından 24-cü (LTS) versiyanı yükləyib quraşdırın,' \
    'sonra bu faylı yenidən açın. Bunu yalnız bir dəfə etmək lazımdır.' \
    '' \
    'This computer has no Node.js, or an old one. Download version 24 (LTS) from https://nodejs.org/, install it,' \
    'then open this file again. You need to do so only once.' \
    '' \
    'На этом компьютере нет Node.js или он устарел. Скачайте версию 24 (LTS) с https://nodejs.org/, установите её' \
    'и откройте этот файл снова. Это нужно сделать только один раз.'
  finish 1
fi

"$node" --import ./src/cli/node-version.js src/cli/plenary.ts desk "$@"
finish $?
