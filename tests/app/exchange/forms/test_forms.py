"""A folder of ОО-1 and ОО-2, one file a school: cells by the codes of section, row and column."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.batches import batch_rows, undo_batch
from app.exchange.forms import (
    FORM_CELLS,
    BadFormMap,
    BadForms,
    FormCellDraft,
    FormState,
    export_form_map,
    import_form_map,
    import_forms,
    load_form_cell,
    preview_forms,
    remove_form_cell,
    save_form_cell,
)
from app.exchange.sheets import RowPolicy
from app.kernel.errors import Conflict, InvalidInput, NotFound
from tests.app.exchange.municipality import INNS, YEAR, Municipality
from tests.sheet_files import write_ods, write_xlsx

B, M, N, U = INNS
CLASSES = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]


def title(school: str, form: str = "ОО-1") -> list[list[Any]]:
    return [
        ["ФЕДЕРАЛЬНОЕ СТАТИСТИЧЕСКОЕ НАБЛЮДЕНИЕ"],
        ["Форма № ОО-1" if form == "ОО-1" else "Форма № ОО-2"],
        ["на начало 2026/2027 учебного года"],
        ["Наименование отчитывающейся организации", school],
        ["Код отчитывающейся организации по ОКПО", "12345678"],
    ]


def oo1(pupils: list[Any], classes: list[Any] | None = None) -> list[list[Any]]:
    """Section 2.1.1 as the form has it: columns are classes, lines are kinds of them."""
    classes = CLASSES if classes is None else classes
    names = [f"{number}-й класс" for number in range(1, 12)]
    return [
        ["Раздел 2. Сведения о реализации программ"],
        ["2.1.1. Сведения о классах и обучающихся"],
        ["Наименование", "№ строки", "Всего", *names],
        list(range(1, 15)),
        ["Число классов обычных", "01", 0, *[0] * 11],
        ["Всего классов", "09", sum(one for one in classes if isinstance(one, int)), *classes],
        ["в них обучающихся", "10", sum(one for one in pupils if isinstance(one, int)), *pupils],
        ["Подраздел 2.4. Классы-комплекты"],
        ["Наименование", "№ строки", "Всего"],
        [1, 2, 3],
        ["Всего", "01", 11],
    ]


def send(place: Path, name: str, school: str, tables: list[list[Any]], form: str = "ОО-1") -> Path:
    place.mkdir(exist_ok=True)
    return write_xlsx(place / name, title(school, form), "Титул", more={"Раздел 2": tables})


@pytest.fixture
def place(office: Municipality) -> Path:
    """A folder with the forms of two schools, one of them in the open format, and what Excel leaves behind."""
    place = office.place / "ОО-1 октябрь"
    full = f"Муниципальное бюджетное общеобразовательное учреждение «{B}»"
    send(place, "burla.xlsx", full, oo1([20, 21, 22, 19, 20, 18, 20, 21, 22, 14, 15]))
    write_ods(place / "mihailovka.ods", [*title(f"МБОУ «{M}»"), [], *oo1([5] * 11)])
    (place / "~$burla.xlsx").write_bytes(b"lock")
    (place / "письмо.txt").write_text("К отчёту", encoding="utf-8")
    return place


def test_forms_are_read_by_their_codes_and_loaded_as_one_batch(office: Municipality, place: Path) -> None:
    preview = preview_forms(office.db, place, "ОО-1", YEAR)
    assert [(one.name, one.state, one.form, one.school) for one in preview.files] == [
        ("burla.xlsx", FormState.CHANGED, "ОО-1", B),
        ("mihailovka.ods", FormState.CHANGED, "ОО-1", M),
    ]
    first = next(one for one in preview.files[0].changes if one.code == "4.22.01")
    assert (first.old, first.new) == ("", "20")
    assert first.place == "лист «Раздел 2», ячейка D7 (раздел 2.1.1, строка 10, графа 4)"
    assert not office.values(B) and not preview.problems
    outcome = import_forms(office.db, place, "ОО-1", YEAR)
    assert outcome.values_written == preview.values == 48
    values = office.values(B)
    assert (values["4.01"], values["4.22.11"], values["4.02"], values["4.21.05"]) == ("212", "15", "11", "1")
    assert office.values(M)["4.01"] == "55"
    assert [row.id for row in batch_rows(office.db)] == [outcome.batch_id]


def test_the_folder_given_twice_changes_nothing_and_the_batch_can_be_undone(office: Municipality, place: Path) -> None:
    first = import_forms(office.db, place, "ОО-1", YEAR)
    again = preview_forms(office.db, place, "ОО-1", YEAR)
    assert again.earlier is not None and again.counted(FormState.SAME) == 2
    assert import_forms(office.db, place, year=YEAR).batch_id is None
    assert first.batch_id is not None
    undo_batch(office.db, first.batch_id)
    assert not office.values(B) and not office.values(M)


def test_files_that_cannot_be_taken_are_named_with_their_cell_and_reason(office: Municipality, place: Path) -> None:
    send(place, "1 чужая.xlsx", "МБОУ «Заречная СОШ»", oo1([1] * 11))
    send(place, "2 другая форма.xlsx", f"МБОУ «{N}»", oo1([1] * 11), "ОО-2")
    write_xlsx(place / "3 не форма.xlsx", [["Список", "учителей"]])
    send(place, "4 ошибка.xlsx", f"МБОУ «{U}»", oo1([1, "два", "#DIV/0!", 4, 5, 6, 7, 8, 9, -1, "н/д"]))
    (place / "5 обрыв.xlsx").write_bytes(b"PK\x03\x04 broken")
    send(place, "6 без таблиц.xlsx", f"МБОУ «{N}»", [["Раздел 2"]])
    preview = preview_forms(office.db, place, "ОО-1", YEAR)
    found = [(one.file[0], one.cell, one.value) for one in preview.problems]
    assert found == [
        ("1", "титульный лист", ""),
        ("2", "титульный лист", "ОО-2"),
        ("3", "титульный лист", ""),
        ("4", "лист «Раздел 2», ячейка E7 (раздел 2.1.1, строка 10, графа 5)", "два"),
        ("4", "лист «Раздел 2», ячейка F7 (раздел 2.1.1, строка 10, графа 6)", "#ДЕЛ/0!"),
        ("4", "лист «Раздел 2», ячейка M7 (раздел 2.1.1, строка 10, графа 13)", "-1"),
        ("5", "файл", ""),
        ("6", "таблицы", ""),
    ]
    assert all(one.reason.endswith(".") for one in preview.problems)
    with pytest.raises(BadForms, match="Ничего не загружено"):
        import_forms(office.db, place, "ОО-1", YEAR)
    assert not office.values(B)
    outcome = import_forms(office.db, place, "ОО-1", YEAR, RowPolicy.WITHOUT_BAD_ROWS)
    assert outcome.counted(FormState.CHANGED) == 2 and not office.values(U)


def test_two_files_of_one_school_are_left_to_a_person(office: Municipality, place: Path) -> None:
    send(place, "z.xlsx", f"МБОУ «{B}»", oo1([1] * 11))
    preview = preview_forms(office.db, place, "ОО-1", YEAR)
    assert [one.file for one in preview.problems] == ["burla.xlsx", "z.xlsx"]
    assert "есть ещё файл «z.xlsx»" in preview.problems[0].reason


def test_a_branch_is_told_from_its_school_by_the_title_page(office: Municipality) -> None:
    place = office.place / "филиалы"
    send(place, "1.xlsx", "Ореховская ООШ, филиал МБОУ «Бурлинская СОШ»", oo1([3] * 11))
    import_forms(office.db, place, year=YEAR)
    assert office.values("Ореховская ООШ")["4.01"] == "33" and not office.values(B)


def test_a_row_that_the_file_calls_otherwise_is_doubted(office: Municipality, place: Path) -> None:
    save_form_cell(
        office.db, FormCellDraft(form="ОО-1", part="2.4", line="01", column="3", code="8.14", year_from=YEAR)
    )
    remarks = preview_forms(office.db, place, "ОО-1", YEAR).files[0].remarks
    assert len(remarks) == 1 and "проверьте карту" in remarks[0] and "8.14" in remarks[0]


def test_the_map_of_a_form_is_edited_and_changes_with_the_year(office: Municipality, place: Path) -> None:
    rows = FORM_CELLS.load(office.db)
    bound = next(row for row in rows if (row.form, row.part, row.line, row.column) == ("ОО-1", "2.1.1", "10", "3"))
    draft = load_form_cell(office.db, bound.id)
    draft.year_until = YEAR - 1
    save_form_cell(office.db, draft)
    new = FormCellDraft(form="ОО-1", part="2.1.1", line="9", column="3", code="4.01", year_from=YEAR)
    assert save_form_cell(office.db, new)
    import_forms(office.db, place, year=YEAR)
    assert office.values(B)["4.01"] == "11" and "4.02" not in office.values(B)
    with pytest.raises(InvalidInput) as refusal:
        save_form_cell(office.db, FormCellDraft(code="99.99", year_until=2000))
    assert set(refusal.value.problems) == {"part", "line", "column", "code", "year_until"}


def test_a_cell_taken_off_the_map_comes_back_when_it_is_bound_again(office: Municipality) -> None:
    draft = FormCellDraft(form="ОО-1", part="9.9", line="01", column="3", code="4.01")
    first = save_form_cell(office.db, draft)
    with pytest.raises(Conflict):
        save_form_cell(office.db, FormCellDraft(form="ОО-1", part="9.9", line="01", column="3", code="4.02"))
    remove_form_cell(office.db, first)
    again = FormCellDraft(form="ОО-1", part="9.9", line="01", column="3", code="4.02")
    assert save_form_cell(office.db, again) == first


def test_a_map_travels_as_json(office: Municipality) -> None:
    file = office.place / "карта.json"
    count = export_form_map(office.db, file, "ОО-1")
    assert count == sum(row.form == "ОО-1" for row in FORM_CELLS.load(office.db)) > 50
    before = FORM_CELLS.load(office.db)
    assert import_form_map(office.db, file) == count and FORM_CELLS.load(office.db) == before
    values = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps([{**values[0], "code": "4.03"}]), encoding="utf-8")
    import_form_map(office.db, file)
    bound = [
        row.code for row in FORM_CELLS.load(office.db) if (row.part, row.line) == (values[0]["part"], values[0]["line"])
    ]
    assert "4.03" in bound
    for words in (
        "{",
        "5",
        '[{"form": "ОО-1"}]',
        '[{"form":"ОО-1","part":"1","line":"1","column":"1","code":"99.99"}]',
    ):
        file.write_text(words, encoding="utf-8")
        with pytest.raises(BadFormMap, match="Ничего не изменено"):
            import_form_map(office.db, file)


def test_a_folder_that_is_not_there_or_empty_is_refused(office: Municipality) -> None:
    with pytest.raises(NotFound, match="Папки «нет»"):
        preview_forms(office.db, office.place / "нет")
    (office.place / "пусто").mkdir()
    with pytest.raises(NotFound, match="нет таблиц"):
        preview_forms(office.db, office.place / "пусто")


def test_a_form_of_another_year_is_refused_and_the_year_it_names_takes_it(office: Municipality) -> None:
    place = office.place / "Формы прошлого года"
    send(place, "burla.xlsx", B, oo1([20] * 11))
    refused = preview_forms(office.db, place, year=YEAR - 1).files[0]
    assert refused.state is FormState.REFUSED and refused.problems[0].value == "2026/2027" and refused.school == B
    assert "выберите год формы" in refused.problems[0].reason and "2025/2026" in refused.problems[0].reason
    assert preview_forms(office.db, place, year=YEAR).files[0].state is FormState.CHANGED


def test_a_school_that_was_guessed_is_said(office: Municipality) -> None:
    place = office.place / "Формы с опечаткой"
    send(place, "burla.xlsx", "МБОУ «Бурлинска СОШ»", oo1([20] * 11))
    (one,) = preview_forms(office.db, place, year=YEAR).files
    assert one.school == B and "по похожему названию" in one.remarks[0]
