"""The program's entry: verbs go to the command line, everything else opens the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

WINDOW_OPTIONS = ("--folder", "--section")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code: 0 done, 1 refused, 2 wrong usage."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] not in WINDOW_OPTIONS:
        from ui.console import run

        return run(words)
    from ui.main import start

    return start(words)


if __name__ == "__main__":
    sys.exit(main())
