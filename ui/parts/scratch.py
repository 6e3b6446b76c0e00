"""A folder for files that nobody keeps: it goes when its window goes, at the latest with the program."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path


class Scratch:
    """A folder of one window; it is removed when told, or when nobody holds it any more."""

    def __init__(self) -> None:
        """Make the folder among the temporary files of the computer."""
        self.path = Path(tempfile.mkdtemp(prefix="okrug-"))
        self._remove = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)

    def remove(self) -> None:
        """Remove the folder with what is in it."""
        self._remove()
