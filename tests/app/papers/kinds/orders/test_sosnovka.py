"""Order № 71 of Sosnovka, printed from its data, word for word in the order of the paper itself."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from app.office import load_reference_books
from app.papers.engine.text.marked import MarkedText
from app.papers.question import PointAnswer
from models.office import Office, Signatory, SignatoryRole
from models.person import Person
from tests.app.papers.signing import signed

SEED = Path(__file__).parents[6] / "shared" / "seeds" / "sosnovka-order-71.txt"
TITLE = "Концепция развития муниципальных механизмов управления качеством образования"
PURPOSE = (
    "обеспечения развития системы оценки качества образования в муниципальных учреждениях образования на основе "
    "эффективных механизмов управления"
)
SECOND = (
    "Обеспечить проведение мероприятий по оценке качества образования в соответствии утвержденной Концепцией "
    "развития муниципальных механизмов управления качеством образования."
)
MARK = "Приложение к приказу отдела образования администрации Сосновского района от 08.04.2011 № 71"


@pytest.fixture
def sosnovka(context):
    """The office that issued the order."""
    with context.db.changing("Сосновка") as session:
        load_reference_books(session)
        session.add(
            Office(
                name="Отдел образования администрации Сосновского района",
                region="Тамбовская область",
                municipality="Сосновский район",
                place="р.п. Сосновка",
            )
        )
        session.add(
            Signatory(
                role=SignatoryRole.OFFICE,
                person=Person(last_name="Нефедова", first_name="Марина", middle_name="Викторовна"),
                post="Начальник отдела образования",
            )
        )
    return context


def _plain(text: str) -> list[str]:
    """Return the words: dashes, signs and spaces are the printer's business, not the author's."""
    return re.findall(r"[\w.№]*\w[\w.]*|№", text.replace("\xa0", " "))


def test_the_order_is_the_paper_of_sosnovka_word_for_word(sosnovka, tmp_path):
    if not SEED.exists():
        pytest.skip("нет текста приказа № 71")
    seed = SEED.read_text(encoding="utf-8")
    order, concept = seed.split(f"М. В. Нефедова\n\n{TITLE}\n", 1)
    text = signed(
        sosnovka,
        tmp_path,
        "concept_order",
        dated=date(2011, 4, 8),
        number="71",
        название=TITLE,
        цель=PURPOSE,
        пункты=[PointAnswer(SECOND)],
        текст=MarkedText("\n\n".join(f"\\{line}" for line in concept.splitlines() if line.strip())),
    )
    printed, mark, appendix = text.partition(MARK)
    assert mark
    assert _plain(printed) == _plain(f"{order} М. В. Нефедова")
    assert _plain(appendix) == _plain(f"{TITLE} {concept}")


def test_its_requisites_stand_where_the_drawing_has_them(sosnovka, tmp_path):
    import pdfplumber

    signed(sosnovka, tmp_path, "concept_order", dated=date(2011, 4, 8), number="71")
    with pdfplumber.open(tmp_path / "concept_order.pdf") as book:
        page = book.pages[0]
        found = {
            word: next(one for one in page.extract_words() if one["text"] == word)
            for word in ("ТАМБОВСКАЯ", "ОТДЕЛ", "АДМИНИСТРАЦИИ", "ПРИКАЗ", "08.04.2011", "Сосновка", "71", "Нефедова")
        }
        found["Об"] = next(one for one in page.extract_words() if one["text"] == "Об")
    tops = [found[word]["top"] for word in ("ТАМБОВСКАЯ", "ОТДЕЛ", "АДМИНИСТРАЦИИ", "ПРИКАЗ", "08.04.2011", "Об")]
    assert tops == sorted(tops)
    assert abs(found["08.04.2011"]["bottom"] - found["71"]["bottom"]) < 0.5
    assert abs(found["Сосновка"]["bottom"] - found["71"]["bottom"]) < 0.5
    assert found["08.04.2011"]["x0"] < found["Сосновка"]["x0"] < found["71"]["x0"]
    assert abs(found["Об"]["x0"] - found["08.04.2011"]["x0"]) < 0.5
    assert abs(found["Нефедова"]["x1"] - found["71"]["x1"]) < 0.5
