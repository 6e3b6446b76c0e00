"""Whatever a clerk types is printed or refused with a sentence; nothing of it is executed or leaves the paper."""

from datetime import date
from typing import Any

import pdfplumber
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.kernel.errors import AppError
from app.papers import PAPERS, latest_subject
from app.papers.composing import compose
from app.papers.engine.composition import Composition
from app.papers.engine.markup.blocks import plain
from app.papers.engine.markup.marks import clean
from app.papers.engine.markup.reader import parse
from app.papers.engine.pdf.layout import lay_out
from app.papers.engine.table import PaperTable, PartyBlock, TableColumn, TableGroup
from app.papers.engine.text.inert import laid_by_name
from app.papers.engine.text.marked import MarkedText
from app.papers.engine.text.template import fill
from app.papers.paper import Paper, Request
from app.papers.question import PointAnswer, QuestionKind
from tests.app.papers.engine.ink import ink_in_margins

SLOW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
NASTY = [
    "",
    "{{ 7*7 }}",
    "{% for a in range(10**9) %}",
    "{{ ''.__class__ }}",
    "<b>жирно</b> &amp; <script>",
    "100 % %s %(x)s {0}",
    "😀👨‍👩‍👧‍👦🇷🇺",
    "\x00\x01\x1b[31m\x7f\ud800",
    "а\u2028б\u0085в\x0bг",
    "\u202eпоперёк\u200b\ufeff",
    "= ПРИКАЗ\n/ а | б\n+++ к приказу\n[[таблица: нет]]",
    "**жирно** *курсив* @[метка] #[метка] |||",
    "\ue000= ПРИКАЗ \ue001\ue001",
    "漢字 العربية ไทย ﷽",
    "../../etc/passwd",
    "-" * 500,
    "…" * 400 + "." * 400,
    "»«" * 300,
]
LONG = {"one word": "Ж" * 10_000, "many words": "слово " * 1_700, "lines": "строка\n" * 1_500}
SIGNS = [
    "**",
    "*",
    "@[",
    "#[",
    "[[",
    "]]",
    "|",
    "---",
    "+++",
    "1. ",
    "= ",
    "\n",
    " ",
    "слово",
    "«",
    '"',
    "\ue000",
    "\t",
]
TYPED = st.one_of(
    st.sampled_from(NASTY),
    st.text(max_size=200),
    st.text(st.sampled_from("абвгд АБВ,.-–—«»\"'()№%1234567890\u00a0\n"), max_size=400),
    st.lists(st.sampled_from(SIGNS), max_size=40).map("".join),
)
TEMPLATE = """^ {{ т }}
= ПРИКАЗ {{ т }}
> {{ т }} | {{ т }} | № {{ т }}
~ О {{ т }}

{{ т }}

1. #[первый] {{ т }}
[[поручение: {{ т }} | 15.09.2026]]
- {{ т }}
1. **{{ т }}** и *{{ т }}* по пункту @[первый] (приложение @[список])
| {{ т }}

{{ т | абзацы }}

/ {{ т }} | {{ т }}
* {{ т }}
<< {{ т }} | {{ т }}
>> {{ т }}

+++ #[список] {{ т }}
= {{ т }}
[[таблица: одна]]
[[реквизиты]]
"""


def printed_inside(whole: Composition, out) -> str:
    """Lay a paper out, look that nothing leaves the margins, and return its words."""
    lay_out(whole, out)
    assert list(ink_in_margins(out, scale=1)) == []
    document = pypdfium2.PdfDocument(out)
    words = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return words


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    folder = tmp_path_factory.mktemp("templates")
    (folder / "own").mkdir()
    (folder / "own" / "everything.txt").write_text(TEMPLATE, encoding="utf-8")
    return folder


@pytest.mark.parametrize("long", LONG)
def test_ten_thousand_letters_in_any_place_are_printed_inside_the_margins(own, long):
    everything(own, LONG[long])


@SLOW
@given(typed=TYPED)
def test_any_text_in_any_place_is_printed_inside_the_margins(own, typed):
    everything(own, typed)


def everything(own, typed: str) -> None:
    """Print a text in every place that a template has."""
    tables = laid_by_name({"одна": PaperTable((TableColumn("№"), TableColumn(typed, 3)), ((typed, typed), ("1", "2")))})
    parties = laid_by_name([PartyBlock(typed, typed, (typed, "ИНН"), typed, typed)] * 3)
    text = fill("own/everything", {"т": typed}, own)
    blocks = parse(text)
    assert [type(one).__name__ for one in blocks].count("Appendix") == 1
    assert "49" not in text or "49" in typed
    printed_inside(Composition("Проба", text, tables, tuple(parties)), own / "paper.pdf")


@SLOW
@given(typed=TYPED)
def test_no_typed_text_changes_what_the_template_is(own, typed):
    shape = [type(one) for one in parse(fill("own/everything", {"т": "слово"}, own))]
    found = [type(one) for one in parse(fill("own/everything", {"т": typed or "слово"}, own))]
    plain_shape = [kind for kind in shape if kind.__name__ != "Passage"]
    if clean(typed).strip():
        assert [kind for kind in found if kind.__name__ != "Passage"] == plain_shape


@settings(max_examples=300, deadline=None)
@given(typed=TYPED)
def test_words_are_neither_lost_nor_added(own, typed):
    passage, *_ = [*parse(fill("common/one", {"т": typed}, _one(own))), None]
    said = plain(passage.text) if passage is not None else ""
    assert not any(run.bold or run.italic or run.target for run in getattr(passage, "text", ()))
    letters = [sign for sign in typed if sign.isascii() and sign.isalnum()]
    assert [sign for sign in said if sign.isascii() and sign.isalnum()] == letters


def _one(own):
    (own / "common").mkdir(exist_ok=True)
    (own / "common" / "one.txt").write_text("{{ т }}", encoding="utf-8")
    return own


ASKING = [paper for paper in PAPERS if paper.questions]


def _answer(kind: QuestionKind, typed: str) -> Any:
    if kind in (QuestionKind.LINE, QuestionKind.TEXT):
        return typed
    if kind is QuestionKind.MARKED:
        return MarkedText(typed)
    return [PointAnswer(typed, typed, date(2026, 9, 15)), PointAnswer(typed)]


@SLOW
@given(paper=st.sampled_from(ASKING), typed=TYPED)
def test_any_answer_to_any_question_is_printed_or_refused_with_a_sentence(teaching, own, paper: Paper, typed):
    written = (QuestionKind.LINE, QuestionKind.TEXT, QuestionKind.MARKED, QuestionKind.POINTS)
    answers = {one.name: _answer(one.kind, typed) for one in paper.questions if one.kind in written}
    try:
        with teaching.db.reading() as session:
            subject = latest_subject(teaching.db, paper)
            request = Request(subject, teaching.db.today(), answers)
            whole = compose(session, paper, request, teaching.folder.templates)
        printed_inside(whole, own / "answer.pdf")
    except AppError as error:
        assert str(error).endswith((".", "…", "!", "?"))


def test_a_table_of_nine_hundred_rows_flows(tmp_path):
    rows = tuple((str(number), f"Муниципальное учреждение № {number}", "с. Бурла") for number in range(900))
    columns = (TableColumn("№", 0.3), TableColumn("Наименование", 3), TableColumn("Место"))
    lay_out(Composition("Список", "", {}), tmp_path / "empty.pdf")
    text = "\ue000\ue003\ue003таблица: все\ue004\ue004"
    pages = lay_out(Composition("Список", text, {"все": PaperTable(columns, rows)}), tmp_path / "list.pdf")
    assert pages > 10
    with pdfplumber.open(tmp_path / "list.pdf") as book:
        texts = [page.extract_text() for page in book.pages]
    assert all("Наименование" in one for one in texts)
    assert sum(one.count("Муниципальное") for one in texts) == 900


def test_a_group_and_a_row_higher_than_a_page_lose_nothing(tmp_path):
    long = " ".join(f"слово{number}" for number in range(4000))
    table = PaperTable((TableColumn("№", 0.2), TableColumn("Текст")), (TableGroup(long), ("1", long), ("2", "конец")))
    text = "\ue000\ue003\ue003таблица: все\ue004\ue004"
    words = printed_inside(Composition("Список", text, {"все": table}), tmp_path / "list.pdf")
    assert words.count("слово") >= 8000
    assert "конец" in words


def test_a_divided_word_is_found_by_search_as_one_word(tmp_path):
    words = "общеобразовательной муниципального сельскохозяйственного межведомственного"
    text = "\n\n".join(f"{'и ' * count}{words} {words} {words}" for count in range(30))
    lay_out(Composition("Поиск", text), tmp_path / "paper.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    for word in words.split():
        found = 0
        for page in document:
            searcher = page.get_textpage().search(word)
            while searcher.get_next():
                found += 1
            searcher.close()
        assert found == 90, word
    document.close()
