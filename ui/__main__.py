"""The program's entry: verbs go to the command line, everything else opens the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

WINDOW_OPTIONS = ("--folder", "--section")
SELF_TEST = "--self-test"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code: 0 done, 1 refused, 2 wrong usage."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0].split("=", 1)[0] not in WINDOW_OPTIONS:
        from ui.console import run

        return run(words) or (_window_proof() if words == [SELF_TEST] else 0)
    if not _has_screen():
        sys.stderr.write("Экрана нет, поэтому окно не открыто. Данные не изменены. Команды без окна: okrug --help\n")
        return 1
    from ui.main import start

    return start(words)


def _has_screen() -> bool:
    """Tell whether a window can be shown; Qt itself would only break off."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


def _window_proof() -> int:
    """Prove the window too: the command line alone never reaches Qt."""
    from ui.console import say

    try:
        from ui.main import prove_window
    except ImportError as error:
        say(f"окно: не получилось. Не загружается библиотека Qt: {error}")
        return 1
    return 0 if prove_window(say) else 1


if __name__ == "__main__":
    sys.exit(main())
