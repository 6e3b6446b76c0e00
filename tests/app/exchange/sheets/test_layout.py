"""Columns are matched, corrected by hand, remembered for the sender; what cannot be read is said before anything."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from app.exchange.sheets import (
    BadLayout,
    BadSheet,
    ColumnUse,
    SheetLayout,
    forget_layout,
    guess_sheet,
    layout_from_json,
    layout_named,
    read_layout_file,
    remember_layout,
    remembered_layouts,
    target_choices,
    target_words,
)
from app.indicators import IndicatorPeriod, IndicatorType, load_catalogue
from app.kernel.errors import InvalidInput, NotFound
from app.workbook.reading import BadTableFile
from models.indicator import Indicator, PassportSection
from tests.app.exchange.municipality import Municipality
from tests.sheet_files import write_ods, write_xlsx

HEAD = ["Школа", "Уч-ся, чел. на 01.09.2026", "Педагоги / с высшей кат.", "Наша графа", "Средняя наполняемость классов"]
ROW = ["Бурлинская СОШ", 212, 7, 5, 19.3]


def test_headings_as_people_write_them_find_their_indicators(office: Municipality) -> None:
    guess = guess_sheet(office.db, write_xlsx(office.place / "1.xlsx", [HEAD, ROW]))
    targets = {one.title: (one.target, one.samples) for one in guess.columns}
    assert targets["Школа"] == ("name", ("Бурлинская СОШ",))
    assert targets["Уч-ся, чел. на 01.09.2026"] == ("4.01", ("212",))
    assert targets["Педагоги / с высшей кат."][0] == "5.31"
    assert targets["Наша графа"][0] == ""
    derived = next(one for one in guess.columns if one.title.startswith("Средняя"))
    assert derived.target == "" and derived.others[0].obstacle == "вычисляется по формуле"
    assert all(one.confidence >= 80 for one in guess.columns if one.target) and guess.rows == 1


def test_numbers_in_headings_are_never_taken_one_for_another(office: Municipality) -> None:
    head = ["Школа", *(f"Обучающиеся / {number} класс" for number in range(1, 12))]
    guess = guess_sheet(office.db, write_xlsx(office.place / "1.xlsx", [head, ["Бурлинская СОШ", *range(11)]]))
    assert [one.target for one in guess.columns] == ["name", *(f"4.22.{number:02}" for number in range(1, 12))]


@pytest.mark.parametrize("joined", [True, False])
def test_classes_may_stand_as_bare_numbers_under_their_heading(office: Municipality, joined: bool) -> None:
    rows = [
        ["Отчёт"],
        ["№", "Школа", "Обучающихся по классам", *[None] * 10, "Классов всего"],
        [None, None, *range(1, 12), None],
        list(range(1, 15)),
        [1, "Бурлинская СОШ", *range(20, 31), 11],
    ]
    if joined:
        path = write_xlsx(office.place / "1.xlsx", rows, merged=["A2:A3", "B2:B3", "C2:M2", "N2:N3"])
    else:
        path = write_ods(office.place / "1.ods", rows)
    guess = guess_sheet(office.db, path)
    assert [one.target for one in guess.columns if one.target] == [
        "name",
        *(f"4.22.{number:02}" for number in range(1, 12)),
        "4.02",
    ]
    office.load(path)
    assert office.values("Бурлинская СОШ")["4.22.11"] == "30"


def test_headings_of_three_rows_are_put_together(office: Municipality) -> None:
    rows = [
        ["Наименование", "Обучающиеся", None, None],
        [None, "Всего", "в том числе", None],
        [None, None, "девочек", "мальчиков"],
        ["Бурлинская СОШ", 212, 100, 112],
    ]
    path = write_xlsx(office.place / "1.xlsx", rows, merged=["A1:A3", "B1:D1", "B2:B3", "C2:D2"])
    guess = guess_sheet(office.db, path)
    assert [(one.title, one.target) for one in guess.columns] == [
        ("Наименование", "name"),
        ("Обучающиеся / Всего", "4.01"),
        ("Обучающиеся / в том числе / девочек", "4.03"),
        ("Обучающиеся / в том числе / мальчиков", "4.04"),
    ]


def test_a_sheet_of_one_column_or_of_no_schools_is_no_trouble(office: Municipality) -> None:
    for number, rows in enumerate(([["Школа"], ["Бурлинская СОШ"]], [["а"]], [[1, 2], [3, 4]], [["", None]])):
        path = write_xlsx(office.place / f"{number}.xlsx", rows)
        try:
            preview = office.preview(path)
        except BadTableFile:
            continue
        assert preview.values == 0


def test_a_heading_that_fits_two_indicators_is_left_to_a_person(office: Municipality) -> None:
    with office.db.changing("Свои показатели") as session:
        section = session.scalar(select(PassportSection.id).where(PassportSection.code == "4"))
        for code in ("4.991", "4.992"):
            session.add(
                Indicator(
                    code=code,
                    title="Юнармейцев",
                    section_id=section,
                    type=IndicatorType.NUMBER,
                    period=IndicatorPeriod.SCHOOL_YEAR,
                )
            )
    path = write_xlsx(office.place / "1.xlsx", [["Школа", "Юнармейцы"], ["Бурлинская СОШ", 60]])
    column = guess_sheet(office.db, path).columns[1]
    assert column.target == "" and {one.target for one in column.others} == {"4.991", "4.992"}


def test_a_match_corrected_by_hand_is_remembered_and_found_again_in_another_order(office: Municipality) -> None:
    first = write_xlsx(office.place / "октябрь.xlsx", [HEAD, ROW])
    layout = guess_sheet(office.db, first).layout.with_target(3, "4.02")
    remember_layout(office.db, "Свод Бурлы", layout, "Бурлинский район")
    second = write_xlsx(office.place / "ноябрь.xlsx", [["Свод"], [], HEAD[::-1], ROW[::-1]])
    guess = guess_sheet(office.db, second)
    assert guess.remembered is not None and guess.remembered.title == "Свод Бурлы"
    assert {one.title: one.target for one in guess.columns}["Наша графа"] == "4.02"
    office.load(second, guess.layout)
    assert office.values("Бурлинская СОШ") == {"4.01": "212", "5.31": "7", "4.02": "5"}


def test_the_sender_decides_between_two_that_fit(office: Municipality) -> None:
    path = write_xlsx(office.place / "1.xlsx", [HEAD, ROW])
    layout = guess_sheet(office.db, path).layout
    remember_layout(office.db, "Первая", layout.with_target(3, "4.02"), "Школа № 1")
    remember_layout(office.db, "Вторая", layout.with_target(3, "4.03"), "Школа № 2")
    found = guess_sheet(office.db, path, sender="школа № 1")
    assert found.remembered is not None and found.remembered.title == "Первая"
    forget_layout(office.db, found.remembered.id)
    assert [one.title for one in remembered_layouts(office.db)] == ["Вторая"]


def test_a_layout_is_plain_data(office: Municipality) -> None:
    layout = SheetLayout(
        "Свод", 3, 2, (7, 9), (ColumnUse("ИНН", "inn", 0), ColumnUse("Доля", "4.56:numerator", 1)), 2026
    )
    assert layout_from_json(json.loads(json.dumps(layout.as_json()))) == layout
    assert (layout.columns[1].code, layout.columns[1].part) == ("4.56", "numerator")
    file = office.place / "столбцы.json"
    file.write_text(json.dumps({"columns": [{"title": "ИНН", "target": "inn"}]}), encoding="utf-8")
    assert read_layout_file(file).columns == (ColumnUse("ИНН", "inn"),)
    for words in ('{"columns": 5}', "[]", "{", '{"columns": [{"target": "inn"}]}'):
        file.write_text(words, encoding="utf-8")
        with pytest.raises(BadLayout):
            read_layout_file(file)


def test_what_is_not_worth_remembering_is_refused(office: Municipality) -> None:
    with pytest.raises(InvalidInput):
        remember_layout(office.db, " ", SheetLayout(columns=(ColumnUse("ИНН", "inn"),)))
    with pytest.raises(InvalidInput):
        remember_layout(office.db, "Пустое", SheetLayout(columns=(ColumnUse("ИНН"),)))
    with pytest.raises(NotFound, match="пока нет ни одного"):
        layout_named(office.db, "Свод")


def test_columns_that_cannot_be_read_are_refused_in_the_row_of_headings(office: Municipality) -> None:
    path = write_xlsx(
        office.place / "1.xlsx", [["Сведения"], ["Школа", "А", "Б", "В", "Г"], ["Бурлинская СОШ", 1, 2, 3, 4]]
    )
    guess = guess_sheet(office.db, path, SheetLayout(header_row=2, header_rows=1))
    layout = guess.layout
    for place, target in enumerate(("name", "4.11", "99.99", "4.01", "4.01")):
        layout = layout.with_target(place, target)
    found = [(one.row, one.column, one.reason) for one in office.preview(path, layout).problems]
    assert [(row, column) for row, column, _ in found] == [(2, f"столбец {one}") for one in ("B «А»", "C «Б»", "E «Г»")]
    for (_, _, reason), words in zip(found, ("вычисляется по формуле", "нет", "другой столбец"), strict=True):
        assert words in reason
    with pytest.raises(BadSheet, match="Ничего не загружено"):
        office.load(path, layout, skip_bad=True)
    nobody = layout_from_json({"columns": [{"title": "В", "target": "4.01"}], "header_row": 2, "header_rows": 1})
    assert "не указывает школу" in office.preview(path, nobody).problems[-1].reason


def test_numerator_and_denominator_may_stand_in_two_columns(office: Municipality) -> None:
    share = next(one for one in load_catalogue(office.db).indicators if one.type is IndicatorType.SHARE and one.typed)
    head = ["Школа", f"{share.title} (числитель)", f"{share.title} / знаменатель"]
    rows = [head, ["Бурлинская СОШ", 12, 35], ["Михайловская СОШ", 12, None]]
    path = write_ods(office.place / "доли.ods", rows)
    guess = guess_sheet(office.db, path)
    assert [one.target for one in guess.columns] == ["name", f"{share.code}:numerator", f"{share.code}:denominator"]
    preview = office.preview(path, guess.layout)
    assert [(one.row, one.reason) for one in preview.problems] == [(3, "для доли не указан знаменатель.")]
    office.load(path, guess.layout, skip_bad=True)
    assert office.values("Бурлинская СОШ") == {share.code: "12/35"}


def test_the_sheet_with_the_table_is_found_by_itself_and_rows_can_be_skipped(office: Municipality) -> None:
    more = {"Свод": [HEAD, ROW, ["Михайловская СОШ", 100, 3, 1, 20]]}
    path = write_xlsx(office.place / "1.xlsx", [["Пояснение к таблице"]], "Титул", more=more)
    guess = guess_sheet(office.db, path)
    assert guess.layout.sheet == "Свод"
    office.load(path, SheetLayout(sheet="Свод", skipped=(3,)))
    assert office.values("Бурлинская СОШ")["4.01"] == "212" and not office.values("Михайловская СОШ")


def test_everything_a_column_can_be_has_words(office: Municipality) -> None:
    catalogue = load_catalogue(office.db)
    choices = dict(target_choices(catalogue))
    assert choices["inn"] == "ИНН школы" and choices["card.phones"] == "Карточка: Телефоны"
    assert choices["4.01"] == "4.01 Обучающихся всего" and "4.11" not in choices
    for target in ("inn", "year", "card.site", "4.01", "чужое"):
        assert target_words(catalogue, target)
