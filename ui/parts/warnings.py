"""What looks wrong and does not hinder saving: said beneath the field as soon as it is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from ui.kit.form import Form


class Warned(Protocol):
    """A draft that knows what looks wrong with it."""

    def warnings(self) -> dict[str, str]:
        """Return what looks wrong, by field name."""
        ...


def watch_warnings(form: Form, make_draft: Callable[[], Warned], hints: Mapping[str, str]) -> Callable[[], None]:
    """Show the warnings of the named fields in the place of their usual hints; return the way to look anew."""

    def look() -> None:
        draft: Any = make_draft()
        form.store(draft)
        found = draft.warnings()
        for name, usual in hints.items():
            form.set_hint(name, found.get(name, usual))

    for name in hints:
        form.editor(name).left.connect(look)
    return look
