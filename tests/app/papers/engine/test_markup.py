"""The markup of a text: signs at the beginning of a line."""

from datetime import date
from typing import Any

import pytest

from app.papers.engine.errors import BadText
from app.papers.engine.markup.blocks import (
    Appendix,
    ContentsHere,
    Corner,
    Item,
    Letterhead,
    NewPage,
    Passage,
    Point,
    Room,
    RuledLines,
    Run,
    Section,
    Signature,
    TableHere,
    Title,
    TwoCorners,
    plain,
)
from app.papers.engine.markup.checks import PointAssignment, appendix_problems, assignments
from app.papers.engine.markup.marks import marked
from app.papers.engine.markup.reader import parse as parse_marked


def parse(text: str) -> list[Any]:
    """Read a text as if it were the source of a template."""
    return parse_marked(marked(text))


def line(text):
    """A line without any looks."""
    return (Run(text),)


def lines(*texts):
    """Lines without any looks."""
    return tuple(line(text) for text in texts)


def test_points_are_numbered_by_the_program_whatever_number_is_typed():
    points = [one for one in parse("1. Раз.\n1.1. Два.\n1.1. Три.\n7. Четыре.") if isinstance(one, Point)]
    assert [one.number for one in points] == ["1.", "1.1.", "1.2.", "2."]


def test_points_go_on_under_the_number_of_their_section_and_begin_anew_on_a_new_page():
    blocks = parse("== 1. Предмет\n1.1. Раз.\n== 1. Срок\n1.1. Два.\n---\n1. Снова.")
    numbers = [one.number for one in blocks if isinstance(one, Section | Point)]
    assert numbers == ["1.", "1.1.", "2.", "2.1.", "1."]


def test_a_line_goes_on_until_an_empty_line_or_a_sign():
    assert parse("Начало\nпродолжение\n\nДругой абзац\n- строка") == [
        Passage(line("Начало продолжение")),
        Passage(line("Другой абзац")),
        Item(line("строка")),
    ]


def test_lines_of_one_kind_make_one_block_until_an_empty_line():
    blocks = parse("^ КОМИТЕТ\n^ АДМИНИСТРАЦИИ\n\n= ПЛАН\n= округа\n\n= ДРУГОЙ\n! УТВЕРЖДЁН\n! приказом")
    assert blocks == [
        Letterhead(lines("КОМИТЕТ", "АДМИНИСТРАЦИИ")),
        Title(lines("ПЛАН", "округа")),
        Title(lines("ДРУГОЙ")),
        Corner(lines("УТВЕРЖДЁН", "приказом")),
    ]


def test_signature_table_and_sheet_are_understood():
    assert parse("/ Директор | Н. П. Осокин\n[[таблица: школы]]\n--- альбомный лист") == [
        Signature(line("Директор"), line("Н.\u00a0П.\u00a0Осокин")),
        TableHere("школы"),
        NewPage(landscape=True),
    ]


def test_a_backslash_makes_an_ordinary_paragraph_of_any_line():
    assert parse("\\= не заглавие") == [Passage(line("= не\u00a0заглавие"))]


def test_bold_and_italics_stand_between_stars_that_touch_a_word():
    (passage,) = parse("Округ **создать *сейчас* и здесь**, *потом* 2 * 3 = 6 ***всё***")
    assert passage.text == (
        Run("Округ "),
        Run("создать ", bold=True),
        Run("сейчас", bold=True, italic=True),
        Run(" и\u00a0здесь", bold=True),
        Run(", "),
        Run("потом", italic=True),
        Run(" 2 * 3 = 6 "),
        Run("всё", bold=True, italic=True),
    )


def test_typography_sees_the_line_and_not_its_pieces():
    (passage,) = parse('В **МБОУ "Бурлинская СОШ"** 5 **учеников** с. *Бурла*')
    assert plain(passage.text) == "В\u00a0МБОУ «Бурлинская СОШ» 5\u00a0учеников с.\u00a0Бурла"
    assert [run.text for run in passage.text if run.bold] == ["МБОУ «Бурлинская СОШ»", "учеников"]


def test_references_print_the_numbers_that_are_counted():
    text = (
        "1. Один.\n2. #[создание] Создать.\n2.1. #[срок] Срок.\n3. В соответствии с пунктами @[создание] и @[срок], "
        "разделом @[порядок] (приложение @[перечень]) и (приложение @[форма]).\n"
        "== 4. #[порядок] Порядок\n+++ #[перечень] к приказу | от 1.09.2026\n= ПЕРЕЧЕНЬ\n"
        "+++ альбомный | #[форма] к приказу"
    )
    blocks = parse(text)
    (point,) = (one for one in blocks if isinstance(one, Point) and one.number == "3.")
    said = plain(point.text).replace("\u00a0", " ")
    assert said == ("В соответствии с пунктами 2 и 2.1, разделом 4 (приложение № 1) и (приложение № 2).")
    assert [run.target for run in point.text if run.target] == ["создание", "срок", "порядок", "перечень", "форма"]
    first, second = (one for one in blocks if isinstance(one, Appendix))
    assert (first.number, first.label, first.landscape, [plain(one) for one in first.lines]) == (
        "1",
        "перечень",
        None,
        ["к\u00a0приказу", "от\u00a01.09.2026"],
    )
    assert (second.mark, second.label, second.landscape) == ("Приложение №\u00a02", "форма", True)


def test_a_single_appendix_has_no_number():
    point, appendix = parse("1. Утвердить план (приложение @[план]).\n+++ #[план] к приказу")
    assert plain(point.text) == "Утвердить план (приложение)."
    assert (appendix.mark, appendix.continued) == ("Приложение", "Продолжение приложения")


def test_points_with_an_executor_become_assignments():
    blocks = parse(
        "1. Провести инвентаризацию:\n- кабинетов;\n[[поручение: директорам школ | 15.09.2026]]\n1. Доложить.\n\n"
        "[[поручение: А. С. Петровой | ]]\n1.1. Прочее."
    )
    assert assignments(blocks) == [
        PointAssignment("1", "Провести инвентаризацию:", "директорам школ", date(2026, 9, 15)),
        PointAssignment("2", "Доложить.", "А.\u00a0С.\u00a0Петровой", None),
    ]


def test_appendices_are_checked_against_the_text():
    assert appendix_problems(parse("1. Утвердить (приложение @[а]).\n+++ #[а] к приказу")) == []
    assert appendix_problems(parse("1. Утвердить.\n+++ #[а] к приказу\n+++ #[б] к приказу")) == [
        "Приложение №\u00a01 не упомянуто в тексте.",
        "Приложение №\u00a02 не упомянуто в тексте.",
    ]
    assert appendix_problems(parse("1. Утвердить (приложение № 3).\n+++ #[а] к приказу")) == [
        "В тексте упомянуто приложение № 3, а приложений: 1."
    ]
    assert appendix_problems(parse("1. Утвердить план (приложение).")) == ["В тексте упомянуто приложение, а его нет."]
    assert appendix_problems(parse("1. Признать утратившим силу приложение № 2 к приказу № 5.")) == []


def test_two_corners_stand_side_by_side():
    both, right = parse("<< СОГЛАСОВАНО | протокол\n>> УТВЕРЖДАЮ | Начальник\n\n>> УТВЕРЖДАЮ")
    assert both == TwoCorners(lines("СОГЛАСОВАНО", "протокол"), lines("УТВЕРЖДАЮ", "Начальник"))
    assert right == TwoCorners((), lines("УТВЕРЖДАЮ"))


def test_room_to_fill_by_hand():
    assert parse("[[строки: 12]]\n[[место: 20]]\n[[оглавление]]") == [RuledLines(12), Room(20), ContentsHere()]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Текст\n\n> 1 сентября | № 5", "Строка 3 («> 1 сентября | № 5»): здесь нужно частей: 3, а найдено: 2."),
        ("/ Директор", "Строка 1 («/ Директор»): здесь нужно частей: 2, а найдено: 1."),
        ("1.1. Пункт", "перед этим пунктом нет пункта уровнем выше"),
        ("[[таблица:]]", "после «таблица:» нужно название"),
        ("[[картинка: герб]]", "нет команды «картинка»"),
        ("[[таблица: школы", "закрываться «]]»"),
        ("--- круглый лист", "лист бывает «альбомный» или «книжный»"),
        ("Пункт @[срок]", "нет пункта или приложения с меткой «срок»"),
        ("1. #[а] Раз.\n1. #[а] Два.", "метка «а» уже стоит в другом месте"),
        ("== #[а] Раздел", "метка ставится разделу с номером"),
        ("Текст\n[[поручение: кому | 1.9.2026]]", "сразу после пункта"),
        ("1. Раз\n[[поручение: кому | завтра]]", "срок «завтра» пишется цифрами"),
        ("[[строки: много]]", "«много» – не число"),
        ("[[место: 900]]", "число бывает от 1 до 250"),
    ],
)
def test_a_mistake_is_named_with_its_line(text, said):
    with pytest.raises(BadText) as refused:
        parse(text)
    assert said in str(refused.value)
    assert str(refused.value).startswith("Строка ")
