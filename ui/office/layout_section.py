"""«Оформление бумаг»: the layout profile and the arms of the office."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.office import EMBLEM_ENDINGS, LAYOUT_PROFILES, TITLES, OfficeDraft, book, keep_emblem, save_office, title_of
from ui.kit.editors import ChoiceEditor, FileEditor
from ui.kit.facts import Fact
from ui.kit.form import Form, Section
from ui.kit.form_layout import Field
from ui.parts.desk import Desk

_PICTURES = f"Картинка ({' '.join(f'*{ending}' for ending in EMBLEM_ENDINGS)});;Все файлы (*)"
_PROFILE_HINT = "Размеры меняются в справочнике «Оформление бумаг»."
_EMBLEM_HINT = "PNG или JPEG. Печатается над шапкой приказов и писем, если орган управления вправе его помещать."


class EmblemEditor(FileEditor):
    """A picture picked anew, or the one the office folder holds already."""

    def __init__(self) -> None:
        """Begin without a picture."""
        super().__init__("Выберите герб или эмблему", _PICTURES)
        self._kept = ""

    def set_value(self, value: Path | str | None) -> None:
        """Show a picture; one with a path inside the office folder is there already."""
        if value and not Path(value).is_absolute():
            self._kept = str(value)
        super().set_value(value)

    def value(self) -> str:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return the picture's path as text; nothing means no picture."""
        return self._kept if self._kept and self.line.text().strip() == self._kept else str(super().value() or "")


def layout_facts(desk: Desk, draft: OfficeDraft) -> Sequence[Fact]:
    """Tell the profile and whether there are arms."""
    titles = TITLES["office"]
    return [
        Fact(titles["layout_profile"], title_of(desk.context.db, LAYOUT_PROFILES, draft.layout_profile)),
        Fact(titles["emblem"], "печатается над шапкой" if draft.emblem else "", missing="не печатается"),
    ]


def layout_form(desk: Desk) -> Form:
    """Choose the profile and the picture."""
    titles = TITLES["office"]
    profiles = [(one.code, one.title) for one in book(desk.context.db, LAYOUT_PROFILES, desk.context.db.today())]
    return Form(
        [
            Section(
                "",
                [
                    Field("layout_profile", titles["layout_profile"], ChoiceEditor(profiles), _PROFILE_HINT, wide=True),
                    Field("emblem", titles["emblem"], EmblemEditor(), _EMBLEM_HINT, wide=True),
                ],
            )
        ]
    )


def save_layout(desk: Desk, draft: OfficeDraft) -> int:
    """Save the card; a picture from elsewhere is copied into the office folder first."""
    if draft.emblem and Path(draft.emblem).is_absolute():
        draft.emblem = keep_emblem(Path(draft.emblem), desk.context.folder.path)
    return save_office(desk.context.db, draft)
