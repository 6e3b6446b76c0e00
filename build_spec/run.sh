#!/bin/sh
# Makes the teaching office (once), prints its documents, opens the window where there is a display.
set -eu
cd "$(dirname "$0")/.."
demo=$1
.venv/bin/okrug demo "./$demo"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/okrug --folder "./$demo"
fi
echo "Экрана нет, поэтому окно не открыто. Учебная база: ./$demo, её документы: ./$demo/out."
