"""What has become of values while their form is open: who types is told, and may take the new value."""

from __future__ import annotations

from collections.abc import Callable

from app.kernel.words import counted
from app.passport import CardLine, changed_words
from ui.kit.form import Form
from ui.passport.content import Part
from ui.passport.draft import PassportDraft
from ui.passport.grid_editor import GridEditor
from ui.passport.remark_strip import RemarkStrip
from ui.passport.remarks import Remark

TAKE = "Принять новое значение"


class MeanwhileStrip(RemarkStrip):
    """Stands above the buttons while something stored is not what they have been opened with."""

    def __init__(self, jump: Callable[[str], object]) -> None:
        """Stay hidden; `jump` goes to the field of an indicator."""
        super().__init__(_heading, TAKE)
        self.setAccessibleName("Изменено, пока форма открыта")
        self._jump = jump

    def look(self, form: Form, draft: PassportDraft, part: Part) -> None:
        """Compare what is stored now with what the form has shown."""
        changed = draft.changed_meanwhile(part)
        remarks = [Remark("", _sentence(one, old), "", (one.code,)) for one, old in changed]

        def take(remark: Remark) -> None:
            for one, _ in changed:
                if one.code in remark.codes:
                    _put(form, draft, one.code, one.value)
                    draft.saw({one.code: one.value})
            self.look(form, draft, part)

        self.show_remarks(remarks, lambda one: self._jump(one.codes[0]), take)

    def forget(self) -> None:
        """There is no form any more."""
        self.show_remarks((), lambda _one: None, None)


def _heading(count: int) -> str:
    return f"Пока форма открыта, изменено: {counted(count, 'показатель', 'показателя', 'показателей')}"


def _sentence(line: CardLine, old: str) -> str:
    return f"{line.code} {line.title}: {', '.join(filter(None, (changed_words(old, line.text), line.origin)))}"


def _put(form: Form, draft: PassportDraft, code: str, value: str) -> None:
    """Show a value in its field or its cell, beside whatever else has been typed."""
    if (place := draft.place_of(code)) is None:
        return
    editor = form.editor(place[0])
    if isinstance(editor, GridEditor):
        editor.put(code, value)
    else:
        editor.set_value(value)
