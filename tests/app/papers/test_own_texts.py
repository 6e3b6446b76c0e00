"""The office's own texts: tried on a real record before they are saved, compared with ours, taken back at will."""

from pathlib import Path

import pytest

from app.context import AppContext
from app.kernel.errors import InvalidInput
from app.papers import paper_named, print_paper
from app.papers.engine.text.filters import FILTERS
from app.papers.own.changes import changed_since
from app.papers.own.fields import fields_of
from app.papers.own.store import keep_own, read_text, restore_text, texts
from app.papers.own.trial import save_text, try_text
from app.papers.own.words import dictionary
from tests.app.conftest import Network
from tests.printed import words_of

ORDER = "orders/district_order"
PART = "common/district_regulation_text"


@pytest.fixture
def shipped(context: AppContext) -> str:
    return read_text(context.folder.templates, ORDER).shipped


def line_with(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if words in line)


def test_the_list_holds_the_text_of_every_paper_and_the_parts_they_share(context: AppContext) -> None:
    listed = {one.name: one for one in texts(context.folder.templates)}
    assert listed[ORDER].title == "Приказ о создании школьного округа"
    assert not listed[ORDER].own
    assert (listed[PART].title, listed[PART].group) == ("Текст положения о школьном округе", "Общие части")
    assert [name for name, one in listed.items() if one.title == name] == []


def test_an_own_text_is_printed_and_taken_back(
    context: AppContext, network: Network, shipped: str, tmp_path: Path
) -> None:
    save_text(context, ORDER, shipped.replace("1. Создать", "1. Образовать"))
    assert next(one for one in texts(context.folder.templates) if one.name == ORDER).own
    out, order = tmp_path / "приказ.pdf", paper_named("district_order")
    print_paper(context.db, order, network.district, out, context.folder.templates)
    assert "Образовать" in words_of(out)
    restore_text(context.folder.templates, ORDER)
    print_paper(context.db, order, network.district, out, context.folder.templates)
    assert "Образовать" not in words_of(out)
    assert list(context.folder.templates.rglob("*.txt")) == []


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("{{ округ.длина }}", "нет значения «длина»"),
        ("{{ округ.название | склонить }}", "нет фильтра «склонить»"),
        ("[[картинка: герб]]", "нет команды «картинка»"),
        ("> одна часть", "здесь нужно частей: 3"),
        ("{% if округ %}", ""),
    ],
)
def test_a_mistake_is_named_with_its_line_and_the_text_is_kept_as_a_draft(
    context: AppContext, network: Network, shipped: str, typed: str, sentence: str
) -> None:
    broken = shipped.replace("1. Определить базовой", f"{typed}\n\n1. Определить базовой")
    with pytest.raises(InvalidInput) as refused:
        save_text(context, ORDER, broken)
    assert sentence in refused.value.problems["text"].lower()
    if sentence:
        assert int(refused.value.problems["line"]) == line_with(broken, typed)
    card = read_text(context.folder.templates, ORDER)
    assert (card.own, card.typed) == (None, broken)


def test_a_mistake_in_a_shared_part_is_found_in_the_paper_that_includes_it(
    context: AppContext, network: Network
) -> None:
    part = read_text(context.folder.templates, PART).shipped
    problem = try_text(context, PART, f"{part}\n[[картинка: герб]]\n")
    assert problem is not None
    assert problem.line == len(part.splitlines()) + 2


def test_without_a_record_a_text_waits_as_a_draft(context: AppContext, shipped: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        save_text(context, ORDER, f"{shipped}\nЕщё строка.\n")
    assert refused.value.problems["text"].startswith("Проверить шаблон не на чем")
    assert read_text(context.folder.templates, ORDER).draft is not None


def test_after_an_update_our_change_is_shown_beside_the_own_text(
    context: AppContext, network: Network, shipped: str
) -> None:
    own = shipped.replace("1. Создать", "1. Образовать")
    save_text(context, ORDER, own)
    assert changed_since(read_text(context.folder.templates, ORDER)) == ()
    before = shipped.replace("1. Определить", "1. Назначить")
    (context.folder.templates / f"{ORDER}.base.txt").write_text(before, encoding="utf-8", newline="\n")

    card = read_text(context.folder.templates, ORDER)
    assert next(one for one in texts(context.folder.templates) if one.name == ORDER).outdated
    (change,) = changed_since(card)
    assert "1. Назначить" in change.old[0]
    assert "1. Определить" in change.new[0]
    assert change.line == line_with(own, "1. Определить")
    keep_own(context.folder.templates, ORDER)
    assert changed_since(read_text(context.folder.templates, ORDER)) == ()
    assert read_text(context.folder.templates, ORDER).own == own


def test_our_change_goes_into_the_own_text_where_the_lines_are_the_same(
    context: AppContext, network: Network, shipped: str
) -> None:
    before = shipped.replace("1. Определить", "1. Назначить")
    save_text(context, ORDER, before.replace("1. Создать", "1. Образовать"))
    (context.folder.templates / f"{ORDER}.base.txt").write_text(before, encoding="utf-8", newline="\n")
    card = read_text(context.folder.templates, ORDER)
    (change,) = changed_since(card)
    assert change.fits(card.printed)
    assert change.applied(card.printed) == shipped.replace("1. Создать", "1. Образовать")
    assert change.applied("Другой текст.\n") == "Другой текст.\n"


def test_every_field_says_what_it_means_and_what_stands_in_it(context: AppContext, network: Network) -> None:
    fields = {one.name: one for one in fields_of(context, paper_named("district_order"))}
    assert fields["округ.название"].insert == "{{ округ.название }}"
    assert fields["округ.название"].value
    assert fields["школы"].insert.startswith("{% for строка in школы %}")
    assert fields["школы.краткое"].insert == "{{ строка.краткое }}"
    assert fields["[[таблица: школы]]"].insert == "[[таблица: школы]]\n"
    assert [name for name, one in fields.items() if not one.meaning] == []


def test_every_case_and_form_of_a_value_is_explained() -> None:
    assert set(dictionary()["filters"]) == set(FILTERS)
