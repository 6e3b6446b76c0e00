"""The office adds indicators without a programmer, and they take part in everything."""

from datetime import date

import pytest
from sqlalchemy import select

from app.indicators import load_catalogue
from app.indicators.editing import (
    INDICATORS,
    ColumnDraft,
    IndicatorDraft,
    archive_indicator,
    load_indicator,
    new_indicator,
    restore_indicator,
    save_indicator,
    set_section_enabled,
)
from app.indicators.formula import FormulaError
from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput
from app.passport import passport_card, preview_formula, read_values, save_passport
from app.passport.checks import check_school
from models.indicator import Indicator, IndicatorType, PassportSection

YEAR = 2026


def section(db: Database, code: str = "4") -> int:
    with db.reading() as session:
        return session.scalars(select(PassportSection.id).where(PassportSection.code == code)).one()


def indicator_id(db: Database, code: str) -> int:
    with db.reading() as session:
        return session.scalars(select(Indicator.id).where(Indicator.code == code)).one()


def own(db: Database, **details: object) -> IndicatorDraft:
    draft = new_indicator(db, section(db))
    draft.title, draft.unit = "Участников школьного театра", "чел."
    for name, value in details.items():
        setattr(draft, name, value)
    return draft


def refused(db: Database, draft: IndicatorDraft) -> dict[str, str]:
    with pytest.raises(InvalidInput) as caught:
        save_indicator(db, draft)
    return caught.value.problems


def test_an_own_indicator_stands_in_the_passport_and_is_checked(db: Database, school: int):
    draft = own(db, maximum="50,5", change_limit="10", synonyms=["театр", " "])
    save_indicator(db, draft)

    save_passport(db, school, YEAR, {draft.code: "30"})
    assert passport_card(db, school, YEAR).line(draft.code).text == "30"
    assert load_catalogue(db, YEAR).indicator(draft.code).synonyms == ("театр",)
    with pytest.raises(InvalidInput, match="больше допустимого"):
        save_passport(db, school, YEAR, {draft.code: "51"})
    assert draft.code in [row.code for row in INDICATORS.load(db) if row.origin == "свой"]


def test_an_own_formula_is_computed(db: Database, school: int):
    theatre = own(db)
    save_indicator(db, theatre)
    share = own(
        db, code="", title="Доля в театре", type=IndicatorType.SHARE, unit="%", formula=f"доля({theatre.code}; 4.01)"
    )
    share.code = new_indicator(db, section(db)).code
    save_indicator(db, share)

    save_passport(db, school, YEAR, {theatre.code: "25", "4.01": "100"})

    with db.reading() as session:
        values = read_values(session, load_catalogue(session, YEAR), [school], [YEAR], with_derived=True)
    assert values[school, YEAR][share.code] == "25/100"
    save_passport(db, school, YEAR, {theatre.code: "125"})
    assert f"{share.code}:maximum" in {one.check for one in check_school(db, school, YEAR)}


@pytest.mark.parametrize(
    ("details", "field", "words"),
    [
        ({"code": "театр"}, "code", "Код пишется так"),
        ({"code": "5.98"}, "code", "начинается с «4.»"),
        ({"code": "4.01"}, "code", "Код 4.01 занят показателем «Обучающихся всего»."),
        ({"title": " "}, "title", "Укажите название"),
        ({"section_id": None}, "section_id", "Выберите раздел"),
        ({"section_id": 9999}, "section_id", "Такого раздела в паспорте нет"),
        ({"minimum": "много"}, "minimum", "Нужно число"),
        ({"minimum": "5", "maximum": "4,5"}, "maximum", "меньше наименьшего"),
        ({"change_limit": "0"}, "change_limit", "больше нуля"),
        ({"places": 9}, "places", "от 0 до 6"),
        ({"type": IndicatorType.TEXT, "maximum": "5"}, "maximum", "только у чисел"),
        ({"type": IndicatorType.TEXT, "formula": "4.01"}, "formula", "Формула бывает только"),
        ({"type": IndicatorType.FLAG, "additive": True}, "additive", "Складываются по филиалам"),
        ({"type": IndicatorType.CHOICE, "choices": [("", "да")]}, "choices", "хотя бы два"),
        ({"type": IndicatorType.CHOICE, "choices": [("", "да"), ("", " Да")]}, "choices", "повторяются"),
        ({"type": IndicatorType.TABLE}, "columns", "хотя бы один столбец"),
        ({"public": True, "personal": True}, "public", "персональными данными"),
        ({"public": True, "secret": True}, "public", "закрытый показатель"),
        ({"valid_from": date(2027, 1, 1), "valid_until": date(2026, 1, 1)}, "valid_until", "раньше, чем начинается"),
        ({"formula": "4.01 +"}, "formula", "Позиция 6: формула обрывается"),
        ({"formula": "4.01 + 4.95"}, "formula", "Позиция 8: показателя 4.95 нет в каталоге."),
        ({"formula": "доля(4.03; 4.01)"}, "formula", "показатель считается в «чел.», а формула даёт «%»"),
        ({"formula": "4.01 > 5"}, "formula", "формула должна давать число"),
    ],
)
def test_what_is_wrong_with_an_indicator_is_told_by_field(
    db: Database, details: dict[str, object], field: str, words: str
):
    assert words in refused(db, own(db, **details))[field]


def test_a_formula_may_not_lead_back_to_itself(db: Database):
    first = own(db, formula="4.01 + 1")
    first.id = save_indicator(db, first)
    second = own(db, formula=f"{first.code} + 1")
    save_indicator(db, second)

    changed = load_indicator(db, first.id)
    changed.formula = f"{second.code} + 1"

    assert f"по кругу: {first.code} → {second.code} → {first.code}." in refused(db, changed)["formula"]


def test_the_type_of_an_indicator_with_values_stays(db: Database, school: int):
    draft = own(db)
    key = save_indicator(db, draft)
    changed = load_indicator(db, key)
    changed.type = IndicatorType.MONEY
    save_indicator(db, changed)

    save_passport(db, school, YEAR, {draft.code: "3"})
    save_passport(db, school, YEAR, {draft.code: ""})
    again = load_indicator(db, key)
    again.type, again.code = IndicatorType.TEXT, "4.99"

    problems = refused(db, again)
    assert "уже есть значения" in problems["type"]
    assert "уже есть значения" in problems["code"]


def test_a_shipped_indicator_is_adapted_but_keeps_its_code_and_type(db: Database):
    draft = load_indicator(db, indicator_id(db, "4.01"))
    draft.hint, draft.required, draft.change_limit = "По приказу отдела.", False, "12,5"
    save_indicator(db, draft)
    assert load_indicator(db, draft.id or 0).change_limit == "12,5"

    draft = load_indicator(db, draft.id or 0)
    draft.type, draft.code = IndicatorType.TEXT, "4.97"
    problems = refused(db, draft)
    assert "из поставки не меняется" in problems["type"]
    assert "из поставки не меняется" in problems["code"]


def test_a_unit_that_formulas_rely_on_is_not_changed_under_them(db: Database):
    draft = load_indicator(db, indicator_id(db, "4.03"))
    draft.unit = "тыс. чел."
    assert "Перестанут работать" in refused(db, draft)["unit"]


def test_an_indicator_that_formulas_need_is_not_put_away(db: Database):
    with pytest.raises(Conflict, match=r"На показатель 4\.01 ссылаются формулы показателей"):
        archive_indicator(db, indicator_id(db, "4.01"))

    key = save_indicator(db, own(db))
    archive_indicator(db, key)
    assert load_indicator(db, key).code not in load_catalogue(db, YEAR).by_code
    restore_indicator(db, key)
    assert load_indicator(db, key).code in load_catalogue(db, YEAR).by_code


def test_a_word_that_stands_in_passports_can_be_renamed_but_not_taken_away(db: Database, school: int):
    draft = own(db, type=IndicatorType.CHOICE, choices=[("", "есть"), ("", "строится"), ("", "нет")])
    key = save_indicator(db, draft)
    save_passport(db, school, YEAR, {draft.code: "строится"})

    changed = load_indicator(db, key)
    codes = [code for code, _ in changed.choices]
    changed.choices = [(codes[0], "имеется"), (codes[1], "возводится"), ("", "закрыт")]
    save_indicator(db, changed)
    assert passport_card(db, school, YEAR).line(draft.code).text == "возводится"

    changed = load_indicator(db, key)
    changed.choices = [one for one in changed.choices if one[0] != codes[1]]
    assert "«возводится» стоит в паспортах" in refused(db, changed)["choices"]


def test_columns_of_a_table_keep_their_names(db: Database):
    draft = own(db, type=IndicatorType.TABLE, columns=[ColumnDraft(title="Кружок"), ColumnDraft(title="Детей")])
    key = save_indicator(db, draft)
    changed = load_indicator(db, key)
    names = [one.name for one in changed.columns]
    changed.columns = [ColumnDraft(title="Педагог"), *changed.columns]
    save_indicator(db, changed)
    assert [one.name for one in load_indicator(db, key).columns][1:] == names


def test_a_section_is_switched_off_and_its_values_stay(db: Database, school: int):
    save_passport(db, school, YEAR, {"4.01": "100"})
    set_section_enabled(db, section(db), False)
    assert "4.01" not in passport_card(db, school, YEAR).lines
    set_section_enabled(db, section(db), True)
    assert passport_card(db, school, YEAR).line("4.01").text == "100"


def test_a_formula_is_tried_on_a_school_while_it_is_typed(db: Database, school: int):
    save_passport(db, school, YEAR, {"4.01": "120", "4.03": "50"})
    save_passport(db, school, YEAR - 1, {"4.01": "100"})

    assert preview_formula(db, "4.01 - 4.01[год-1]", school, YEAR).text == "20"
    shown = preview_formula(db, "доля(сумма(4.03:4.04); 4.01)", school, YEAR)
    assert shown.text == "41,7\N{NO-BREAK SPACE}%"
    assert shown.missing == ("4.04",)
    with pytest.raises(FormulaError) as caught:
        preview_formula(db, "4.01 + 4.9999", school, YEAR)
    assert (caught.value.start, caught.value.end) == (7, 13)
