"""A table copied in Excel becomes organisations, whatever its columns are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange import LineState, NothingPasted, import_pasted, import_register, parse_pasted, preview_pasted
from app.exchange.pasted.table import read_table
from app.schools import OrganisationKind, organisation_rows

HEADED = (
    "№ п/п\tНаименование организации\tИНН\tДиректор\tАдрес\tТелефон директора\tПримечание\r\n"
    '1\tМБОУ "Ключевская СОШ"\t2236002193.0\tОсокин Николай Павлович\tс. Ключи, ул. Мира, 1\t8(38572)22-3-98\tнет\r\n'
    '2\t"МБОУ ""Орловская СОШ""\nимени Героя"\t123\tи.о. директора Петров П.П.\tс. Орлово, ул. Лесная, 3\t\t\r\n'
    "\t\t\t\t\t\t\r\n"
    "3\t\t2236002066\t\t\t\t\r\n"
)
BARE = (
    "МБОУ «Бурлинская СОШ»\t2236002193\tОсокин Николай Павлович\tс. Бурла, ул. Почтовая, 29\tbsh-3@mail.ru\n"
    "МБОУ «Михайловская СОШ»\t2236002066\tПолякова Ольга Викторовна\tс. Михайловка, ул. Ленина, 17 Б\tbrl@mail.ru\n"
)


def fields(text: str) -> set[tuple[str, str]]:
    pasted = parse_pasted(text)
    return {
        *((problem.record, problem.field) for problem in pasted.problems),
        *((f"Строка {row.number}", field) for row in pasted.rows for field, _ in row.problems),
    }


def test_columns_are_known_by_their_headings():
    first, second = parse_pasted(HEADED).rows

    assert (first.full_name, first.inn, first.head_name) == (
        *('МБОУ "Ключевская СОШ"', "2236002193", "Осокин Николай Павлович"),
    )
    assert (first.head_post, first.address, first.phone) == ("директор", "с. Ключи, ул. Мира, 1", "8(38572)22-3-98")
    assert second.full_name == 'МБОУ "Орловская СОШ" имени Героя'
    assert (second.head_post, second.head_name) == ("и.о. директора", "Петров П. П.")


def test_what_cannot_be_taken_is_said_by_row():
    assert fields(HEADED) == {
        ("Таблица", "Примечание"),
        ("Строка 3", "ИНН"),
        ("Строка 5", "Наименование"),
    }


def test_columns_without_headings_are_known_by_their_contents():
    first, second = parse_pasted(BARE).rows

    assert (first.full_name, first.inn, first.email) == ("МБОУ «Бурлинская СОШ»", "2236002193", "bsh-3@mail.ru")
    assert (second.head_name, second.address) == ("Полякова Ольга Викторовна", "с. Михайловка, ул. Ленина, 17 Б")


def test_a_list_of_names_is_enough():
    pasted = parse_pasted("Детский сад «Солнышко»\nДетский сад «Ромашка»\n")

    assert [row.full_name for row in pasted.rows] == ["Детский сад «Солнышко»", "Детский сад «Ромашка»"]


def test_semicolons_part_cells_where_there_is_no_tab():
    (row,) = parse_pasted("Наименование;ИНН;КПП\nМБОУ «Ключевская СОШ»;2236002193;223601001").rows

    assert (row.inn, row.kpp) == ("2236002193", "223601001")


@pytest.mark.parametrize(
    ("typed", "inn"), [("2236002193.0", "2236002193"), ("2236002193,00", "2236002193"), ("12001016", "12001016")]
)
def test_a_number_is_taken_as_a_person_meant_it(typed, inn):
    (row,) = parse_pasted(f"Наименование\tИНН\nШкола № 1\t{typed}").rows

    assert row.inn == inn


def test_a_lost_nought_is_given_back_and_told():
    (row,) = parse_pasted("Наименование\tИНН\nШкола № 1\t100000004").rows

    assert row.inn == "0100000004"
    assert "потерял ноль" in row.problems[0][1]


def test_a_number_that_excel_has_shortened_is_asked_for_again():
    (row,) = parse_pasted("Наименование\tИНН\nШкола № 1\t2,236E+09").rows

    assert row.inn == ""
    assert "«Текстовый»" in row.problems[0][1]


def test_inn_and_kpp_may_share_a_column():
    (row,) = parse_pasted("Школа\tИНН/КПП\nМБОУ «Ключевская СОШ»\t2236002193/223601001").rows

    assert (row.inn, row.kpp) == ("2236002193", "223601001")


@pytest.mark.parametrize("text", ["", " \n\n", "123\n456", "ИНН\tКПП\n2236002193\t223601001"])
def test_nothing_to_paste_is_said(text):
    with pytest.raises(NothingPasted):
        parse_pasted(text)


def test_pasted_schools_come_in_with_heads_in_the_office_s_own_municipality(context):
    outcome = import_pasted(context.db, parse_pasted(HEADED).rows, OrganisationKind.SCHOOL)

    assert (outcome.added, outcome.found) == (2, 2)
    first = next(one for one in organisation_rows(context.db) if "Ключевская" in one.full_name)
    assert (first.full_name, first.head_name, first.head_post) == (
        *("МБОУ «Ключевская СОШ»", "Осокин Николай Павлович", "директор"),
    )
    assert (first.settlement, first.phones) == ("с. Ключи", "8 (38572) 2-23-98")


def test_pasting_again_adds_nothing(context):
    rows = parse_pasted(BARE).rows
    import_pasted(context.db, rows)

    assert {line.state for line in preview_pasted(context.db, rows)} == {LineState.UNCHANGED}
    assert import_pasted(context.db, rows).changes_nothing
    assert len(organisation_rows(context.db)) == 2


def test_a_row_that_stands_twice_comes_in_once(context):
    assert import_pasted(context.db, parse_pasted(BARE + BARE).rows).added == 2


def test_the_kind_is_told_by_the_name_unless_a_person_says(context):
    names = "МБДОУ «Детский сад «Солнышко»\nДом культуры с. Ключи\nМБУ ДО «ДЮСШ»\nКлючевская СОШ\nАптека № 1"
    import_pasted(context.db, parse_pasted(names).rows)
    import_pasted(context.db, parse_pasted("ИП «Конный двор»").rows, OrganisationKind.SPORT)

    assert [one.type for one in sorted(organisation_rows(context.db), key=lambda one: one.id)] == [
        OrganisationKind.KINDERGARTEN,
        OrganisationKind.CULTURE,
        OrganisationKind.EXTRA,
        OrganisationKind.SCHOOL,
        OrganisationKind.OTHER,
        OrganisationKind.SPORT,
    ]


def test_the_register_recognises_what_was_pasted(context, sample):
    import_pasted(context.db, parse_pasted("Школа\tИНН\nМБОУ Луговская СОШ\t0012001016").rows)

    outcome = import_register(context.db, sample)

    assert (outcome.added, outcome.changed) == (2, 1)


@given(st.lists(st.lists(st.text(alphabet='абв"«»\n ', max_size=8), min_size=2, max_size=4), min_size=1, max_size=5))
def test_cells_quoted_by_excel_come_back(rows):
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if "\n" in text or text.startswith('"') else text

    text = "\r\n".join("\t".join(map(cell, ["x", *row])) for row in rows)
    back = [cells[: len(row) + 1] for (_, cells), row in zip(read_table(text).rows, rows, strict=False)]

    assert len(read_table(text).rows) == len(rows)
    assert all(one[0] == "x" for one in back)
