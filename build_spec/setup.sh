#!/bin/sh
# Prepares everything that `make run` and `make test` need; does nothing when it is prepared already.
# `setup.sh package` also brings what only the packaged program needs, `setup.sh office` LibreOffice for the tests of
# DOCX files, `setup.sh bench` the peer of the benchmark (left out with a word where its libraries cannot be had).
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*"; }
refuse() { printf '%s\n' "$*" >&2; exit 1; }

# --- Debian packages: installed when that is allowed, otherwise named -------------------------------------------------
debian() {
    reason=$1
    shift
    by_hand="$reason Установите пакеты и повторите: apt-get install $*"
    command -v apt-get >/dev/null 2>&1 || refuse "$by_hand"
    if [ "$(id -u)" = 0 ]; then
        as_root=env
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n env"
    else
        refuse "$by_hand"
    fi
    say "$reason Устанавливаю: $*"
    $as_root apt-get update -qq >/dev/null || refuse "Список пакетов не получен. $by_hand"
    $as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
        refuse "Пакеты не установились. $by_hand"
}

# --- Python that is there, 3.11 or later ------------------------------------------------------------------------------
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
python=
for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
    if command -v "$candidate" >/dev/null 2>&1 && new_enough "$candidate"; then
        python=$("$candidate" -c 'import sys; print(sys.executable)')
        break
    fi
done
[ -n "$python" ] || refuse "Нужен Python 3.11 или новее (в Debian 12 и новее: apt-get install python3)."

# --- uv: the one in PATH, or one of our own in .tools (the system's Python stays untouched) ---------------------------
export UV_PYTHON_DOWNLOADS=never
pip_option() { # the value of an option in pip's files or environment, the strongest last
    "$python" -m pip config list 2>/dev/null | sed -n "s/^\(global\|install\|:env:\)\.$1='\(.*\)'\$/\2/p" | tail -n 1
}
follow_pip() { # uv does not read pip's settings: hand its index and certificates on
    export UV_SYSTEM_CERTS=true
    index=${UV_DEFAULT_INDEX:-$(pip_option index-url)}
    [ -z "$index" ] || export UV_DEFAULT_INDEX="$index"
    certificates=${SSL_CERT_FILE:-$(pip_option cert)}
    [ -z "$certificates" ] || export SSL_CERT_FILE="$certificates"
}
find_uv() {
    if command -v uv >/dev/null 2>&1 && uv --version >/dev/null 2>&1; then
        uv=uv
    elif [ -x .tools/uv/bin/uv ]; then
        uv=.tools/uv/bin/uv
    else
        return 1
    fi
}
get_uv() {
    "$python" -m pip --version >/dev/null 2>&1 || debian "Не найден pip." python3-pip
    say "Ставлю uv в .tools/uv…"
    "$python" -m pip install --quiet --root-user-action=ignore --upgrade --target .tools/uv uv || refuse "uv не установился: проверьте доступ к сети."
    find_uv || refuse "uv установлен, но не запускается."
}

# --- The locked packages, once for every change of the lock -----------------------------------------------------------
stamp=.venv/okrug-ready
state=$(cat requirements.lock pyproject.toml build_spec/setup.sh | cksum; echo "$python"; pwd)
if [ "$(cat "$stamp" 2>/dev/null)" != "$state" ] || ! .venv/bin/python -c '' 2>/dev/null; then
    follow_pip
    find_uv || get_uv
    .venv/bin/python -c '' 2>/dev/null && new_enough .venv/bin/python || "$uv" venv --quiet --clear --python "$python" .venv
    say "Ставлю пакеты из requirements.lock…"
    VIRTUAL_ENV="$PWD/.venv" "$uv" pip sync --quiet --require-hashes requirements.lock ||
        refuse "Пакеты не установились: причина названа выше. Проверьте доступ к сети и повторите."
    VIRTUAL_ENV="$PWD/.venv" "$uv" pip install --quiet --no-deps --no-build-isolation -e .

    # Qt blames libxcb-cursor0 whatever is missing; the loader tells the truth.
    if command -v ldd >/dev/null 2>&1; then
        qt=$(.venv/bin/python -c 'import importlib.util as u, pathlib as p; print(p.Path(u.find_spec("PySide6").origin).parent)')
        missing() { ldd "$qt"/QtWidgets*.so "$qt"/QtSvg*.so "$qt"/QtPrintSupport*.so "$qt"/Qt/plugins/platforms/libq"$1".so 2>/dev/null |
            grep -q 'not found'; }
        offscreen="libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0"
        screen="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
        if missing offscreen || missing xcb; then
            # shellcheck disable=SC2086
            debian "Не хватает библиотек, нужных Qt." $offscreen $screen
        fi
    fi
    printf '%s\n' "$state" >"$stamp"
fi

# --- Only for the package: PyInstaller reads libraries with objdump and copies the shared libpython --------------------
if [ "${1:-}" = package ]; then
    command -v objdump >/dev/null 2>&1 || debian "Для сборки нужен objdump." binutils
    shared='import sys; from PyInstaller.depend.bindepend import get_python_library_path as where; sys.exit(not where())'
    if ! .venv/bin/python -c "$shared" >/dev/null 2>&1; then
        debian "Для сборки нужна библиотека Python." "libpython$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
    fi
fi

# --- Only for the tests of files made for word processors ---------------------------------------------------------------
if [ "${1:-}" = office ]; then
    command -v soffice >/dev/null 2>&1 ||
        debian "Для проверки DOCX нужен LibreOffice." libreoffice-writer-nogui libreoffice-calc-nogui
    command -v soffice >/dev/null 2>&1 || refuse "LibreOffice не найден: проверить файлы DOCX нечем."
fi

# --- Only for the benchmark: its peers, WeasyPrint for pages and pandas for sheets ------------------------------------
if [ "${1:-}" = bench ] && ! .venv/bin/python -c 'import pandas, weasyprint' >/dev/null 2>&1; then
    follow_pip
    find_uv || get_uv
    (debian "Для сравнения нужны библиотеки Pango." libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0) ||
        say "Библиотеки Pango не поставлены: замер пройдёт без сравнения."
    VIRTUAL_ENV="$PWD/.venv" "$uv" pip install --quiet --group bench -c requirements.lock ||
        say "WeasyPrint и pandas не поставлены: замер пройдёт без сравнения."
fi
