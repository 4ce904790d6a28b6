#!/bin/sh
# macOS opens this file in a window of its own when it is double-clicked.
exec "$(dirname -- "$0")/plenary.sh"
