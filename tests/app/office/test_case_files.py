"""The nomenclature of files: shipped, edited by the office, chosen on the card of a document."""

from datetime import date

import pytest

from app.context import AppContext
from app.kernel.errors import Conflict, InvalidInput
from app.office import (
    CASE_FILES,
    OfficeDraft,
    ReferenceDraft,
    SignatoryDraft,
    WorkerDraft,
    case_file,
    case_files,
    load_reference_item,
    reference_register,
    save_reference_item,
    set_up_office,
)


@pytest.fixture(autouse=True)
def office(context: AppContext) -> int:
    """An office with its shipped books."""
    return set_up_office(
        context,
        OfficeDraft(
            name="отдел образования администрации Бурлинского района",
            region="Алтайский край",
            municipality="Бурлинский район",
            place="с. Бурла",
        ),
        SignatoryDraft(full_name="Нефедова Мария Викторовна", post="начальник отдела"),
        WorkerDraft(full_name="Петрова Анна Сергеевна"),
    )


def test_the_shipped_nomenclature_says_how_long_orders_are_kept(context: AppContext) -> None:
    orders = case_file(context.db, "01-01")
    assert orders.words == "№ 01-01 «Приказы по основной деятельности», хранить постоянно, ст. 19а"
    assert case_file(context.db, "99-99").words == "№ 99-99"
    titles = [column.title for column in reference_register(CASE_FILES).columns]
    assert titles[:4] == ["Индекс", "Заголовок дела", "Срок хранения", "Статья"]


def test_a_case_file_of_the_office_s_own_needs_an_index_nobody_has(context: AppContext) -> None:
    draft = ReferenceDraft(book=CASE_FILES, title="Паспорта школ", retention="постоянно", article="ст. 33а")
    with pytest.raises(InvalidInput) as refused:
        save_reference_item(context.db, draft)
    assert refused.value.problems.keys() == {"code"}
    draft.code = "01-01"
    with pytest.raises(Conflict, match="Индекс «01-01» уже есть: «Приказы по основной деятельности»"):
        save_reference_item(context.db, draft)
    draft.code = "01-12"
    save_reference_item(context.db, draft)
    assert case_file(context.db, "01-12").words == "№ 01-12 «Паспорта школ», хранить постоянно, ст. 33а"


def test_the_term_of_keeping_is_changed_and_an_ended_file_is_no_longer_chosen(context: AppContext) -> None:
    line = next(one for one in reference_register(CASE_FILES).load(context.db) if one.code == "01-08")
    draft = load_reference_item(context.db, line.id)
    draft.retention, draft.valid_until = "10 лет", date(2026, 1, 1)
    save_reference_item(context.db, draft)
    assert case_file(context.db, "01-08").retention == "10 лет"
    assert "01-08" not in [one.code for one in case_files(context.db)]
