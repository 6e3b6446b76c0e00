"""Writing the workbook of a questionnaire: a sheet a school, a sheet a table, and the hidden identity."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from app.kernel.placing import placed
from app.questionnaires.form.content import FormWords, SchoolForm, identity_of
from app.questionnaires.form.heights import fit_row
from app.questionnaires.form.identity import HIDDEN, MARK, SheetMark
from app.questionnaires.form.layout import (
    ADVICE,
    ANSWER,
    CODE,
    HEADING_ROW,
    HEADINGS,
    LAST_YEAR,
    MAIN,
    QUESTION,
    UNIT,
    WIDTHS,
    sheet_title,
)
from app.questionnaires.form.limits import add_limits, number_format
from app.questionnaires.form.look import Look, looks, page, protect
from app.questionnaires.form.questions import Question
from app.questionnaires.form.table_sheet import write_table
from app.questionnaires.form.writing import put
from app.workbook.reading import column_letter

_HOW = (
    "Заполните жёлтые ячейки столбца «Ответ»; серым показано, что было год назад. Числа пишите без единиц измерения. "
    "Нет сведений — оставьте ячейку пустой; нет самого предмета — напишите 0. Звёздочкой отмечены обязательные ответы. "
    "Строки и столбцы не удаляйте. Верните этот же файл, имя файла может быть любым."
)


def write_form(path: Path, words: FormWords, forms: Sequence[SchoolForm]) -> None:
    """Write the workbook for one school, or one workbook for all of them.

    Raises:
        Unavailable: the file is open in another program, or the disk refuses; nothing half-written is left.
    """
    from openpyxl import Workbook

    with closing(Workbook()) as book, placed(path) as draft:
        assert book.active is not None
        book.remove(book.active)
        _Writer(book, words).write(forms)
        book.save(draft)


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, book: Any, words: FormWords) -> None:
        self._book = book
        self._words = words
        self._looks: dict[str, Look] = looks()
        self._taken: set[str] = {HIDDEN}
        self._lists: dict[str, str] = {}

    def write(self, forms: Sequence[SchoolForm]) -> None:
        self._name_lists()
        alone = len(forms) == 1
        for form in forms:
            self._main(form, MAIN if alone else form.short_name)
            for table in self._words.tables:
                title = f"Таблица {table.code}" if alone else f"{table.code} {form.short_name}"
                sheet = self._sheet(title)
                write_table(sheet, table, form, self._words, self._looks)
        self._hide(forms)

    def _sheet(self, title: str) -> Any:
        name = sheet_title(title, self._taken.__contains__)
        self._taken.add(name.casefold())
        return self._book.create_sheet(name)

    def _main(self, form: SchoolForm, title: str) -> None:
        sheet = self._sheet(title)
        words, kinds = self._words, self._looks
        lines = (
            (words.title, kinds["title"], 14),
            (form.school, kinds["school"], 11),
            (words.request(), kinds["text"], 10),
            (_HOW, kinds["text"], 10),
            (SheetMark(form.sheet_id).line(), kinds["small"], 8),
        )
        for row, (text, look, size) in enumerate(lines, start=1):
            sheet.merge_cells(start_row=row, start_column=CODE, end_row=row, end_column=ADVICE)
            put(sheet, row, CODE, text, look)
            fit_row(sheet, row, (text, sum(WIDTHS.values()), size))
        for column, heading in {**HEADINGS, LAST_YEAR: words.last_year}.items():
            put(sheet, HEADING_ROW, column, heading, kinds["heading"])
            sheet.column_dimensions[column_letter(column - 1)].width = WIDTHS[column]
        self._lines(sheet, form)
        page(sheet, HEADING_ROW, f"{form.short_name}. {words.title}")
        protect(sheet)

    def _lines(self, sheet: Any, form: SchoolForm) -> None:
        row, section, group, hint = HEADING_ROW, "", "", ""
        for question in self._words.questions:
            one = question.indicator
            if one.section != section:
                section, group, row = one.section, "", row + 1
                self._band(sheet, row, f"{section}. {self._words.sections.get(section, '')}", "section")
            if one.group != group:
                group, row = one.group, row + 1
                if group:
                    self._band(sheet, row, group, "group")
                else:
                    row -= 1
            row += 1
            self._line(sheet, row, question, form, "" if one.hint == hint else one.hint)
            hint = one.hint

    def _band(self, sheet: Any, row: int, text: str, look: str) -> None:
        for column in range(CODE, ADVICE + 1):
            put(sheet, row, column, text if column == CODE else None, self._looks[look])
        sheet.merge_cells(start_row=row, start_column=CODE, end_row=row, end_column=ADVICE)
        fit_row(sheet, row)

    def _line(self, sheet: Any, row: int, question: Question, form: SchoolForm, hint: str) -> None:
        kinds, key = self._looks, question.key
        put(sheet, row, CODE, key, kinds["grey"])
        put(sheet, row, QUESTION, question.title, kinds["plain"])
        put(sheet, row, UNIT, question.unit, kinds["grey"])
        put(sheet, row, ANSWER, form.answers.get(key), kinds["answer"], number_format(question))
        put(sheet, row, LAST_YEAR, form.last_year.get(key), kinds["past" if question.is_number else "grey"])
        advice = " ".join(filter(None, (question.advice(), hint)))
        put(sheet, row, ADVICE, advice, kinds["grey"])
        texts = {ADVICE: (advice, 9), QUESTION: (question.title, 10), ANSWER: (str(form.answers.get(key, "")), 11)}
        texts[LAST_YEAR] = (form.last_year.get(key, ""), 10)
        fit_row(sheet, row, *((text, WIDTHS[column], size) for column, (text, size) in texts.items()))
        add_limits(sheet, sheet.cell(row, ANSWER).coordinate, question, self._lists.get(question.indicator.code, ""))

    def _name_lists(self) -> None:
        """Say where on the hidden sheet the words of each list will stand: from the fourth column on."""
        from openpyxl.utils import get_column_letter

        for column, one in enumerate((one for one in self._words.indicators if one.choices), start=4):
            letter = get_column_letter(column)
            self._lists[one.code] = f"{HIDDEN}!${letter}$1:${letter}${len(one.choices)}"

    def _hide(self, forms: Sequence[SchoolForm]) -> None:
        """Write the identity and the lists on a sheet that cannot be shown by hand, and name it in the properties."""
        from openpyxl.packaging.custom import StringProperty

        sheet = self._book.create_sheet(HIDDEN)
        for row in identity_of(self._words, forms).rows():
            sheet.append(row)
        for column, one in enumerate((one for one in self._words.indicators if one.choices), start=4):
            for place, (_, word) in enumerate(one.choices, start=1):
                put(sheet, place, column, word)
        sheet.sheet_state = "veryHidden"
        sheets = " ".join(str(form.sheet_id) for form in forms)
        self._book.custom_doc_props.append(StringProperty(name=MARK, value=f"{self._words.uuid} {sheets}"[:255]))
