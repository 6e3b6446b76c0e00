"""Twenty dirty sheets, each fault alone and all together: right values, right complaints."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.exchange.sheets import BadSheet, RowState, SheetPreview
from app.indicators import IndicatorType, load_catalogue
from tests.app.exchange.municipality import INNS, Municipality
from tests.sheet_files import write_csv, write_ods, write_xlsx

B, M, N, U = INNS
HEAD = ["Школа", "ИНН", "Обучающихся всего", "Классов всего"]
Rows = list[list[Any]]


@dataclass(frozen=True)
class Dirty:
    """A sheet with what must come of it: values by school and code, complaints by row and words of their reason."""

    name: str
    rows: Rows
    values: dict[str, dict[str, str]]
    complaints: tuple[tuple[int, str, str], ...] = ()
    passed: tuple[int, ...] = ()
    write: str = "xlsx"
    options: dict[str, Any] = field(default_factory=dict)

    def file(self, place: Path) -> Path:
        path = place / f"{self.name}.{self.write.partition(' ')[0]}"
        if self.write == "ods":
            return write_ods(path, self.rows)
        if self.write.startswith("csv"):
            return write_csv(path, self.rows, **self.options)
        return write_xlsx(path, self.rows, **self.options)


def good(pupils: str = "212", classes: str = "11") -> dict[str, str]:
    return {"4.01": pupils, "4.02": classes}


TWENTY = (
    Dirty("ИНН дробным числом", [HEAD, [B, 2236020604.0, 212, 11]], {B: good()}),
    Dirty("Потерян ноль впереди", [HEAD, ["Школа в Устье", 100000011, 212, 11]], {U: good()}),
    Dirty("ИНН текстом с апострофом", [HEAD, ["", "'2236020604", "212", "11"]], {B: good()}),
    Dirty(
        "Числа с пробелами и запятыми",
        [["ИНН", "Площадь земельного участка", "Обучающихся всего"],
         ["2236020604", "1\u00a0234,5", "1 212"], ["2236020611", "1,234.50", "'212"], ["2236020629", "1.234,5", 40.0]],
        {B: {"8.14": "1234.5", "4.01": "1212"}, M: {"8.14": "1234.5", "4.01": "212"}, N: {"8.14": "1234.5"}},
    ),
    Dirty(
        "Нет данных разными словами",
        [HEAD, [B, "", "н/д", 11], [M, "", "-", "—"], [N, "", 40, "нет"], [U, "н/д", "…", "нет данных"]],
        {B: {"4.02": "11"}, M: {}, N: {"4.01": "40"}, U: {}},
        passed=(3, 5),
    ),
    Dirty(
        "Дата порядковым числом и текстом",
        [["ИНН", "Дата последней проверки надзора"], ["2236020604", 46266], ["2236020611", "1 сентября 2026 г."],
         ["2236020629", date(2026, 9, 1)], ["0100000011", "01.09.2026 0:00:00"]],
        {one: {"DATE": "2026-09-01"} for one in INNS},
    ),
    Dirty(
        "Итоги в середине и в конце",
        [HEAD, [B, "", 212, 11], ["Итого по селу", "", 212, 11], [M, "", 100, 9], ["Всего по району", "", 312, 20]],
        {B: good(), M: good("100", "9")},
        passed=(3, 5),
    ),
    Dirty(
        "Примечания под таблицей",
        [HEAD, [B, "", 212, 11], [], ["Примечание: без дошкольных групп"], ["* по состоянию на 1 октября"],
         ["Начальник отдела", "", "", "А. А. Тверитина"], ["Исполнитель: Орлова А. П., тел. 8 (38572) 2-25-33"]],
        {B: good()},
        passed=(4, 5, 6, 7),
    ),
    Dirty(
        "Заголовок в две строки",
        [["Сведения о контингенте на 01.09.2026"], [],
         ["№ п/п", "Наименование ОО", "Обучающиеся", None, "Классов всего"],
         [None, None, "всего", "из них девочек", None],
         [1, 2, 3, 4, 5], [1, B, 212, 100, 11], [2, M, 100, 51, 9]],
        {B: {**good(), "4.03": "100"}, M: {**good("100", "9"), "4.03": "51"}},
        passed=(5,),
        options={"merged": ["A1:E1", "A3:A4", "B3:B4", "C3:D3", "E3:E4"]},
    ),
    Dirty(
        "Заголовок в две строки без объединения",
        [["№", "Школа", "Обучающиеся", None, None], [None, None, "1 класс", "2 класс", "всего"],
         [1, B, 20, 25, 212]],
        {B: {"4.22.01": "20", "4.22.02": "25", "4.01": "212"}},
        write="ods",
    ),
    Dirty(
        "Пустые строки и столбцы",
        [[], [], [None, None, *HEAD], [], [None, None, B, None, 212, 11], [], [], [None, None, M, None, 100, 9]],
        {B: good(), M: good("100", "9")},
    ),
    Dirty(
        "Скрытый столбец",
        [["Школа", "Классов всего", "Обучающихся всего"], [B, 99, 212]],
        {B: {"4.01": "212"}},
        options={"hidden": ["B"]},
    ),
    Dirty(
        "Ошибки формул",
        [HEAD, [B, "", "#DIV/0!", 11], [M, "", "#REF!", "#N/A"]],
        {B: {}, M: {}},
        complaints=((2, "столбец C «Обучающихся всего»", "ошибка формулы"),
                    (3, "столбец C «Обучающихся всего»", "ошибка формулы")),
    ),
    Dirty(
        "Слова вместо чисел и лишнее",
        [HEAD, [B, "", "двести", 11], [M, "", 100.5, 9], [N, "", -5, 9], [U, "", "12 чел.", 9]],
        {U: good("12", "9")},
        complaints=((2, "столбец C", "число"), (3, "столбец C", "целое"), (4, "столбец C", "меньше допустимого")),
    ),
    Dirty(
        "Школы нет, школ две, опечатка в ИНН",
        [HEAD, ["Заречная СОШ", "", 1, 1], ["", "2236020605", 5, 5], ["", "2236020636", 5, 5], [B, "", 212, 11],
         ["Михайловска СОШ", "", 100, 9]],
        {B: good(), M: good("100", "9")},
        complaints=((2, "столбец A «Школа»", "в программе нет"), (3, "столбец B «ИНН»", "контрольная цифра"),
                    (4, "столбец B «ИНН»", "в программе нет")),
    ),
    Dirty(
        "Школа дважды",
        [HEAD, [B, "", 212, 11], [M, "", 100, 9], [B, "", 213, 11], [M, "", 100, 9]],
        {M: good("100", "9")},
        complaints=((2, "столбец A «Школа»", "расходится со строкой 4"), (4, "столбец A «Школа»", "со строкой 2"),
                    (5, "столбец A «Школа»", "повторяет строку 3")),
    ),
    Dirty(
        "Филиал с тем же ИНН",
        [["Наименование", "ИНН", "КПП", "Обучающихся всего"], ["филиал", "2236020604", "223602001", 40],
         [B, "2236020604", "223601001", 212], ["Филиал в селе", "2236020604", "", 7]],
        {B: {"4.01": "212"}, "Ореховская ООШ": {"4.01": "40"}},
        complaints=((4, "столбец B «ИНН»", "подходят несколько"),),
    ),
    Dirty(
        "Доли и учебный год",
        [["ИНН", "Учебный год", "Доля SHARE"], ["2236020604", "2026/2027", "12 из 35"],
         ["2236020611", "2026-27", "34,5 %"],
         ["2236020629", "2026/2027 уч. г.", 0.25], ["0100000011", "прошлый", "10%"]],
        {B: {"SHARE": "12/35"}, M: {"SHARE": "34.5%"}},
        complaints=((4, "столбец C", "поставьте знак %"), (5, "столбец B «Учебный год»", "2025/2026")),
    ),
    Dirty(
        "Кодировка 1251 и повтор заголовков",
        [HEAD, [B, "2236020604", "212", "11"], HEAD, [M, "2236020611", "1 00", "9"]],
        {B: good(), M: good("100", "9")},
        passed=(3,),
        write="csv",
        options={"encoding": "cp1251", "separator": ";"},
    ),
    Dirty(
        "Всё сразу",
        [["Отчёт МБОУ за 2026/2027 учебный год"], [],
         ["№", "Наименование организации", "ИНН", "Контингент", None, "E-mail", "Классов всего"],
         [None, None, None, "Обучающихся всего", "Девочек", None, None],
         [1, 2, 3, 4, 5, 6, 7],
         [1, "МБОУ «Бурлинская СОШ»", 2236020604.0, "1\u00a0212", "н/д", "burla@mail.ru, ", "11"],
         ["Итого", None, None, 1212, None, None, 11], [],
         [2, "МБОУ \"Устьянская ООШ\"", 100000011, "сорок", 20, "", 9],
         [3, "Михайловская СОШ", None, 100, "—", "адрес", 9],
         ["Всего по району", None, None, 1312], [], ["Исполнитель: Орлова"]],
        {B: {"4.01": "1212", "4.02": "11"}},
        complaints=((9, "столбец D «Контингент / Обучающихся всего»", "число"),
                    (10, "столбец F «E-mail»", "адрес электронной почты")),
        passed=(5, 7, 11, 13),
        options={"merged": ["A1:G1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:G4"]},
    ),
)  # fmt: skip


def known_codes(office: Municipality, dirty: Dirty) -> Dirty:
    """Put a date and a share of the shipped catalogue in place of their words."""
    catalogue = load_catalogue(office.db)
    kinds = {"DATE": IndicatorType.DATE, "SHARE": IndicatorType.SHARE}
    typed = [one for one in catalogue.indicators if one.typed]
    found = {word: next(one for one in typed if one.type is kind) for word, kind in kinds.items()}
    titles = {"Дата последней проверки надзора": found["DATE"].title, "Доля SHARE": found["SHARE"].title}
    rows = [[titles.get(cell, cell) if isinstance(cell, str) else cell for cell in row] for row in dirty.rows]
    codes = {word: one.code for word, one in found.items()}
    values = {
        school: {codes.get(code, code): value for code, value in ones.items()} for school, ones in dirty.values.items()
    }
    return replace(dirty, rows=rows, values=values)


@pytest.mark.parametrize("dirty", TWENTY, ids=lambda one: one.name)
def test_a_dirty_sheet_gives_the_right_values_and_the_right_complaints(office: Municipality, dirty: Dirty) -> None:
    dirty = known_codes(office, dirty)
    path = dirty.file(office.place)
    preview = office.preview(path)
    assert_complaints(preview, dirty)
    assert [row.number for row in preview.rows if row.state is RowState.PASSED] == list(dirty.passed)
    if dirty.complaints:
        with pytest.raises(BadSheet) as refusal:
            office.load(path)
        assert refusal.value.problems == preview.problems
        assert all(not office.values(school) for school in office.ids), "a refused sheet has left something"
    outcome = office.load(path, skip_bad=True)
    assert outcome.values_written == preview.values
    for school in office.ids:
        expected = dirty.values.get(school, {})
        found = office.values(school)
        assert {code: found.get(code) for code in expected} == expected, school
        assert school in dirty.values or not found, school


def assert_complaints(preview: SheetPreview, dirty: Dirty) -> None:
    """Every complaint names row, column and reason; there are exactly those expected."""
    found = [(one.row, one.column, one.reason) for one in preview.problems]
    for row, column, reason in found:
        assert row > 0 and reason.endswith((".", "%.")) and re.match(r"столбец [A-Z]+", column), found
    assert len(found) == len(dirty.complaints), found
    for (row, column, words), (there, title, reason) in zip(dirty.complaints, found, strict=True):
        assert row == there and title.startswith(column) and words in reason, found


def test_there_are_twenty_of_them() -> None:
    assert len(TWENTY) == 20
