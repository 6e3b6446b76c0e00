"""The financing norms are a reference book: the region's sums replace the examples, a wrong figure is named."""

from decimal import Decimal

import pytest

from app.context import AppContext
from app.kernel.errors import InvalidInput
from app.office import (
    NPF_NORMS,
    ReferenceDraft,
    book,
    book_titles,
    figured_text,
    load_reference_books,
    load_reference_item,
    npf_norms,
    save_reference_item,
)


@pytest.fixture(autouse=True)
def reference_books(context: AppContext) -> None:
    with context.db.changing("Первый запуск") as session:
        load_reference_books(session)


def test_the_shipped_norms_say_that_they_are_an_example(context: AppContext) -> None:
    assert (NPF_NORMS, "Нормативы финансирования (НПФ)") in book_titles()
    lines = book(context.db, NPF_NORMS)
    assert all("пример" in line.title for line in lines)
    with context.db.reading() as session:
        norms = npf_norms(session, 2026, context.db.today())
    assert {(one.level, one.place) for one in norms if one.per == "pupil"} == {
        (level, place) for level in ("primary", "basic", "secondary") for place in ("town", "village")
    }
    assert all(one.amount > 0 and one.coefficient == 1 for one in norms)


def test_the_office_types_the_sum_of_its_region(context: AppContext) -> None:
    line = next(one for one in book(context.db, NPF_NORMS) if one.code == "2026_basic_village_pupil")
    draft = load_reference_item(context.db, line.id)
    assert "территория (город, село): село" in draft.figures
    rows = [row for row in draft.figures.splitlines() if "сумма" not in row and "коэффициент" not in row]
    draft.title = "ООО, село"
    draft.figures = "\n".join([*rows, "Сумма в год, руб.: 98 765,40", "коэффициент: 1,15"])
    save_reference_item(context.db, draft)
    with context.db.reading() as session:
        norm = next(one for one in npf_norms(session, 2026, context.db.today()) if one.title == "ООО, село")
    assert (norm.amount, norm.coefficient, norm.per) == (Decimal("98765.4"), Decimal("1.15"), "pupil")


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("финансовый год: ", "финансовый год: скоро"),
        ("сумма в год, руб.: ", "сумма в год, руб.: -5"),
        ("территория (город, село): село", "территория (город, село): хутор"),
    ],
)
def test_a_wrong_figure_is_named(context: AppContext, line: str, wrong: str) -> None:
    typed = figured_text(NPF_NORMS, {"year": 2026, "amount": "90000"})
    rows = [wrong if row.startswith(line) else row for row in typed.splitlines()]
    with pytest.raises(InvalidInput) as refused:
        save_reference_item(context.db, ReferenceDraft(book=NPF_NORMS, title="Новый", figures="\n".join(rows)))
    assert wrong.partition(":")[0] in refused.value.problems["figures"]
