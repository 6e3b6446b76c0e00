"""The office adds checks and sets of its own; they work from the moment they are saved."""

import pytest
from sqlalchemy import select

from app.indicators.editing import (
    CHECKS,
    SETS,
    CheckDraft,
    SetDraft,
    archive_check,
    archive_indicator,
    archive_set,
    load_check,
    load_set,
    new_indicator,
    restore_check,
    restore_set,
    save_check,
    save_indicator,
    save_set,
)
from app.kernel.database import Database
from app.kernel.errors import Conflict, InvalidInput
from app.passport import save_passport
from app.passport.checks import check_school
from models.indicator import PassportSection

YEAR = 2026
TITLE = "Девочек не больше, чем обучающихся"


def check(**details: object) -> CheckDraft:
    draft = CheckDraft(title=TITLE, expression="4.03 < 4.01", sentence="Девочек {4.03}, обучающихся {4.01}.")
    for name, value in details.items():
        setattr(draft, name, value)
    return draft


def sentences(db: Database, school: int) -> list[str]:
    return [one.sentence for one in check_school(db, school, YEAR) if one.title == TITLE]


def test_an_own_check_is_made_at_once_and_no_more_when_put_away(db: Database, school: int):
    save_passport(db, school, YEAR, {"4.01": "10", "4.03": "10"})
    key = save_check(db, check())
    assert sentences(db, school) == ["Девочек 10, обучающихся 10."]

    draft = load_check(db, key)
    draft.expression = "4.03 <= 4.01"
    save_check(db, draft)
    assert sentences(db, school) == []

    archive_check(db, key)
    restore_check(db, key)
    assert [row.origin for row in CHECKS.load(db) if row.title == TITLE] == ["своя"]


@pytest.mark.parametrize(
    ("details", "field", "words"),
    [
        ({"title": ""}, "title", "Назовите проверку."),
        ({"expression": " "}, "expression", "Напишите условие"),
        ({"sentence": ""}, "sentence", "Напишите замечание"),
        ({"expression": "4.03 + 4.01"}, "expression", "Позиция 1: здесь нужно условие"),
        ({"expression": "4.03 <= 4.0101"}, "expression", "Позиция 9:"),
        ({"expression": "4.03 <= 4.02"}, "expression", "разные единицы"),
        ({"sentence": "Девочек {4.03"}, "sentence", "Позиция 9: фигурная скобка без пары"),
    ],
)
def test_what_is_wrong_with_a_check_is_told_by_field(db: Database, details: dict[str, object], field: str, words: str):
    with pytest.raises(InvalidInput) as caught:
        save_check(db, check(**details))
    assert words in caught.value.problems[field]


def test_a_check_whose_indicator_is_gone_stays_in_the_archive(db: Database):
    with db.reading() as session:
        section = session.scalars(select(PassportSection.id).where(PassportSection.code == "4")).one()
    draft = new_indicator(db, section)
    draft.title = "Свой показатель"
    indicator = save_indicator(db, draft)
    key = save_check(db, check(expression=f"{draft.code} > 0"))

    with pytest.raises(Conflict, match=f"проверки «{TITLE}»"):
        archive_indicator(db, indicator)
    archive_check(db, key)
    archive_indicator(db, indicator)
    with pytest.raises(Conflict, match="осталась в архиве"):
        restore_check(db, key)


def test_a_set_keeps_the_order_of_its_indicators(db: Database):
    key = save_set(db, SetDraft(title=" Для  комплектования ", codes=["4.03", "4.01", "4.03"]))
    assert load_set(db, key) == SetDraft(key, 1, True, "Для комплектования", ["4.03", "4.01"])
    archive_set(db, key)
    assert [row.archived for row in SETS.load(db) if row.id == key] == [True]
    restore_set(db, key)


def test_what_is_wrong_with_a_set_is_told(db: Database):
    save_set(db, SetDraft(title="Комплектование школ", codes=["4.01"]))
    for draft, field, words in (
        (SetDraft(codes=["4.01"]), "title", "Назовите набор"),
        (SetDraft(title="Пустой"), "codes", "хотя бы один"),
        (SetDraft(title="Чужой", codes=["4.01", "99.99"]), "codes", "нет показателей: 99.99"),
        (SetDraft(title="комплектование  школ", codes=["4.01"]), "title", "уже есть"),
    ):
        with pytest.raises(InvalidInput) as caught:
            save_set(db, draft)
        assert words in caught.value.problems[field]
