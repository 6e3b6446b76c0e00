"""What this computer remembers of the view: widths of columns, theme, size of letters, who works."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)


class Settings:
    """A small JSON file; a damaged one is set aside and everything looks as on the first day."""

    def __init__(self, path: Path) -> None:
        """Read the file if there is one."""
        self._path = path
        self._values: dict[str, Any] = {}
        if path.exists():
            try:
                values = json.loads(path.read_text(encoding="utf-8"))
                self._values = values if isinstance(values, dict) else {}
            except (OSError, ValueError):
                logger.warning("The settings file %s is damaged; defaults are used.", path)

    def get(self, key: str, default: Any = None) -> Any:
        """Return what was remembered under the key."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Remember the value; a disk that refuses costs only the memory of a width, so it is logged."""
        if self._values.get(key) == value:
            return
        self._values[key] = value
        draft = self._path.with_suffix(".tmp")
        try:
            draft.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), encoding="utf-8")
            os.replace(draft, self._path)
        except OSError as error:
            logger.warning("The settings could not be kept: %s", error)
