"""The card of an indicator: of the office's own, or a shipped one adapted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.indicators import (
    TITLES,
    ColumnDraft,
    IndicatorPeriod,
    IndicatorType,
    load_catalogue,
    load_indicator,
    new_indicator,
    save_indicator,
)
from app.kernel.dates import SchoolYear
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import (
    ChoiceEditor,
    DateEditor,
    FlagEditor,
    ListTextEditor,
    LongTextEditor,
    NumberEditor,
    TextEditor,
)
from ui.kit.form import Field, Form, Section
from ui.kit.keys import key_within
from ui.kit.rows_editor import RowColumn, RowsEditor
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.small_card import draft_of, open_card
from ui.passport.formula_editor import FormulaEditor
from ui.passport.schools_known import known_schools

CELLS = (IndicatorType.TEXT, IndicatorType.NUMBER, IndicatorType.DATE, IndicatorType.FLAG)
FIGURES = frozenset({IndicatorType.NUMBER, IndicatorType.MONEY, IndicatorType.SHARE})
COMPUTED = FIGURES | {IndicatorType.FLAG}


class WordsEditor(RowsEditor):
    """The words of a choice; their codes come by themselves."""

    def __init__(self) -> None:
        """Begin with room for three."""
        super().__init__((RowColumn("word", "Значение", width=60),))
        self._codes: dict[str, str] = {}

    def value(self) -> Any:
        """Return codes and words; a new word has no code yet."""
        return [(self._codes.get(row["word"], ""), row["word"]) for row in super().value()]

    def set_value(self, value: Sequence[tuple[str, str]] | None) -> None:
        """Show the words."""
        self._codes = {word: code for code, word in value or ()}
        super().set_value([{"word": word} for _, word in value or ()])


def open_indicator(desk: Desk, indicator_id: int | None, parent: QWidget, *, section: str = "") -> CardDialog | None:
    """Open a known indicator, or begin the office's own in a section."""
    db = desk.context.db
    catalogue = load_catalogue(db)
    sections = [(one.id, f"{one.code}. {one.title}") for one in catalogue.sections]
    first = next((one.id for one in catalogue.sections if one.code == section), sections[0][0] if sections else 0)
    draft = draft_of(desk, parent, load_indicator, indicator_id, lambda: new_indicator(db, first))
    if draft is None:
        return None
    form = _form(desk, sections)
    _follow_type(form)
    title = "Свой показатель" if draft.id is None else f"Показатель {draft.code}"
    origin = "" if draft.id is None or draft.own else "Показатель из поставки: изменённый, он больше не обновляется."
    history = history_panel(desk, "indicator", TITLES) if draft.id else None
    dialog = open_card(
        desk, title, form, draft, lambda one: save_indicator(db, one), parent, subtitle=origin, history=history
    )
    key_within(dialog, "F1", lambda: desk.navigator.help("formulas", dialog))
    return dialog


def _form(desk: Desk, sections: Sequence[tuple[int, str]]) -> Form:
    year = SchoolYear.of(desk.context.db.today()).start
    formula = FormulaEditor(desk.context.db, known_schools(desk.context.db), year)
    return Form(
        [
            Section(
                "Что это",
                [
                    Field("title", "Название", TextEditor(), wide=True),
                    Field("code", "Код", TextEditor("4.90"), "Номер раздела, точка, две цифры"),
                    Field("section_id", "Раздел", ChoiceEditor(sections)),
                    Field("type", "Тип", ChoiceEditor([(one, one.label) for one in IndicatorType])),
                    Field("unit", "Единица", TextEditor("чел.")),
                    Field("period", "К чему относится", ChoiceEditor([(one, one.label) for one in IndicatorPeriod])),
                    Field("group", "Группа", TextEditor("Численность"), "Заголовок над показателями"),
                    Field("short_title", "Короткое название", TextEditor(), "Для узких столбцов"),
                    Field("hint", "Зачем и где появится", LongTextEditor(rows=2), wide=True),
                    Field("choices", "Значения для выбора", WordsEditor(), wide=True),
                    Field("columns", "Столбцы таблицы", _columns(), wide=True),
                ],
            ),
            Section(
                "Значение",
                [
                    Field(
                        "formula",
                        "Формула",
                        formula,
                        "Пусто — значение вносят. Язык формул — в справке, F1.",
                        wide=True,
                    ),
                    Field("minimum", "Не меньше", TextEditor("0")),
                    Field("maximum", "Не больше", TextEditor()),
                    Field("places", "Знаков после запятой", NumberEditor(least=0, most=6)),
                    Field("change_limit", "Изменение за год, %", TextEditor("20"), "Больше — повод проверить"),
                ],
            ),
            Section(
                "Отметки",
                [
                    Field("required", "Обязательный", FlagEditor()),
                    Field("additive", "Складывается по филиалам и школам", FlagEditor()),
                    Field("public", "Открытый", FlagEditor()),
                    Field("personal", "Персональные данные", FlagEditor()),
                    Field("sensitive", "Скрывать значения 1–4 в открытых документах", FlagEditor()),
                    Field("secret", "Не публикуется никогда", FlagEditor()),
                ],
            ),
            Section(
                "Откуда берётся",
                [
                    Field("source_form", "Форма", TextEditor("ОО-1")),
                    Field("source_line", "Раздел, строка, графа", TextEditor()),
                    Field("keeper", "Кто ведёт в школе", TextEditor("завуч")),
                    Field(
                        "synonyms", "Как называют в таблицах", ListTextEditor(), "По ним узнаётся столбец при загрузке"
                    ),
                    Field("valid_from", "Действует с", DateEditor()),
                    Field("valid_until", "Действует по", DateEditor()),
                ],
            ),
        ]
    )


def _columns() -> RowsEditor:
    kinds = [(one, one.label) for one in CELLS]
    columns = (RowColumn("title", "Столбец", width=40), RowColumn("type", "Тип", choices=kinds, width=20))
    return RowsEditor(columns, ColumnDraft)


def _follow_type(form: Form) -> None:
    """Show only what belongs to the type."""

    def follow() -> None:
        kind = form.editor("type").value()
        form.set_shown("choices", kind is IndicatorType.CHOICE)
        form.set_shown("columns", kind is IndicatorType.TABLE)
        form.set_shown("formula", kind in COMPUTED)
        for name in ("minimum", "maximum", "places", "change_limit"):
            form.set_shown(name, kind in FIGURES)

    form.editor("type").edited.connect(follow)
    follow()
