#!/bin/sh
# Opens the desk of Plenary: a menu in plain words. Started with a double click (Linux: Plenary.desktop, macOS: Plenary.command) or by hand.
# It uses the Node that npm ci has brought into node_modules; only to bring it there for the first time, this machine needs one of its own.
[ -z "${ZSH_VERSION-}" ] || emulate sh
set -u

say() { printf '%s\n' "$@" >&2; }

# The language of the machine, if it is one of ours.
for named in "${PLENARY_LANGUAGE-}" "${LC_ALL-}" "${LC_MESSAGES-}" "${LANG-}" "$(defaults read -g AppleLocale 2>/dev/null)"; do
  case $named in az* | en* | ru*) break ;; ?*) named='' && break ;; esac
done

# The same in Azerbaijani, English and Russian, that of the machine first: it need not be the one that its user reads.
tell() {
  case $named in
    en*) say "$2" '' "$1" '' "$3" ;;
    ru*) say "$3" '' "$1" '' "$2" ;;
    *) say "$1" '' "$2" '' "$3" ;;
  esac
}

finish() {
  # A window that was opened for this would close before anyone has read it.
  if [ "$1" -ne 0 ] && [ -t 0 ]; then
    say '' 'Enter: bağla / close / закрыть'
    read -r _
  fi
  exit "$1"
}

top=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) && cd -- "$top" || finish 1

if [ ! -e src/cli/plenary.ts ]; then
  tell 'Bu fayl proqramın qovluğunda deyil. Əvvəlcə arxivi bütöv açın, sonra faylı açılan qovluqda işə salın.' \
    'This file does not stand in the folder of the program. Unpack the archive as a whole first, then open the file in the unpacked folder.' \
    'Этот файл лежит не в папке программы. Сначала распакуйте архив целиком, затем откройте файл в распакованной папке.'
  finish 1
fi

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

# npm writes this file last, so that parts of which some are missing have none. Who got the folder with its parts needs no npm.
parts=node_modules/.package-lock.json

fetch_parts() {
  tell 'Proqramın hissələri gətirilir, bu, bir neçə dəqiqə çəkir …' \
    'Fetching the parts of the program, which takes some minutes …' \
    'Загружаются части программы, это займёт несколько минут …'
  npm ci --no-audit --no-fund && touch "$parts" && return
  say ''
  tell 'Proqramın hissələri gətirilmədi. İnternet bağlantısını yoxlayın. Qovluğa yazmaq olmursa (məsələn, CD və ya başqasının diski), onu öz
sənədlərinizə köçürün. Sonra bu faylı yenidən açın: gətirmə yenidən başlanır, sizin fayllarınıza toxunulmur.' \
    'The parts of the program could not be fetched. Is this computer connected to the internet? If the folder cannot be written to (a CD, or
a disk of somebody else), copy it to your own documents. Then open this file again: fetching begins anew, your files are not touched.' \
    'Части программы загрузить не удалось. Проверьте подключение к интернету. Если в папку нельзя записывать (компакт-диск, чужой диск),
скопируйте её в свои документы. Затем откройте этот файл снова: загрузка начнётся заново, ваши файлы не затрагиваются.'
  finish 1
}

# The first time, and whenever the list of parts has changed.
if [ ! -e "$parts" ] || [ package-lock.json -nt "$parts" ]; then
  if command -v npm >/dev/null 2>&1; then fetch_parts; fi
fi

if [ ! -e "$parts" ] || ! find_node; then
  say ''
  tell 'Bu kompüterdə Node.js yoxdur və ya köhnədir. https://nodejs.org/ saytından 24-cü (LTS) versiyanı yükləyib quraşdırın,
sonra bu faylı yenidən açın. Bunu yalnız bir dəfə etmək lazımdır.' \
    'This computer has no Node.js, or an old one. Download version 24 (LTS) from https://nodejs.org/, install it,
then open this file again. You need to do so only once.' \
    'На этом компьютере нет Node.js или он устарел. Скачайте версию 24 (LTS) с https://nodejs.org/, установите её
и откройте этот файл снова. Это нужно сделать только один раз.'
  finish 1
fi

"$node" --import ./src/cli/node-version.js src/cli/plenary.ts desk "$@"
finish $?
