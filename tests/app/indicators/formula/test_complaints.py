"""Whatever is written in a formula, the answer is a Russian sentence with the position."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.indicators.formula import FormulaError, Kind, compile_formula, compile_sentence
from tests.app.indicators.formula.vocabulary import catalogue, figures, value_of

TERMS = catalogue()
TOO_MANY = "Позиция 1: у «если» столько аргументов не бывает; пример:"
PIECES = st.sampled_from(
    [*"+-*/()[];:=<>,.{} \n", "4.01", "4.21.01", "4.21.*", "0,5", "1000", "4.5", " и ", " или ", "не ", "если(",
     "сумма(", "раздел 4", "[год-1]", "пусто(", "округл(", "доля(", "1.01", "8.01", "9.99", "foo", "№", "\u200b",
     "\x00", "٣", "²"]
)  # fmt: skip


def complaint(text: str, kind: Kind | None = None) -> FormulaError:
    with pytest.raises(FormulaError) as caught:
        compile_formula(text, TERMS, kind=kind)
    return caught.value


@given(st.text(max_size=60) | st.lists(PIECES, max_size=25).map("".join))
def test_any_text_is_a_formula_or_a_complaint(text: str):
    try:
        compile_formula(text, TERMS).evaluate([figures(c4_01=1, c4_02=0)])
    except FormulaError as error:
        assert error.sentence.startswith(f"Позиция {error.start + 1}: ")
        assert error.sentence.endswith(".")
        assert 0 <= error.start < error.end


@given(st.text(max_size=60) | st.lists(PIECES, max_size=25).map("".join))
def test_any_text_is_a_sentence_or_a_complaint(text: str):
    try:
        compile_sentence(text, TERMS).written([figures(c4_01=1)])
    except FormulaError as error:
        assert error.start <= len(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Позиция 1: формула пустая. Напишите, например, 4.01 + 4.02."),
        ("4.01 * 4.5", "Позиция 8: «4.5» — не код показателя; дробь пишется через запятую: 4,5."),
        ("4.01 * 0.50", "Позиция 8: показателя 0.50 нет в каталоге. Если это дробь, она пишется через запятую: 0,50."),
        ("4.01 + 4.99", "Позиция 8: показателя 4.99 нет в каталоге."),
        ("4.01 + 4.21.01.02", "Позиция 8: «4.21.01.02» — не код показателя; код пишется так: 4.01 или 4.21.01."),
        ("4.01 4.02", "Позиция 6: перед «4.02» не хватает знака действия или «;»."),
        ("1 000 + 4.01", "Позиция 3: пробел внутри числа не ставится: 1000, а не 1 000; или не хватает знака."),
        ("сумма(4.01; (4.02", "Позиция 13: эта скобка не закрыта."),
        ("4.01)", "Позиция 5: лишняя закрывающая скобка."),
        ("4.01 +", "Позиция 6: формула обрывается: дальше нужен код показателя, число или функция."),
        ("1 < 4.01 < 5", "Позиция 10: сравнения не пишутся подряд; соедините их словом «и»: 0 <= 4.01 и 4.01 <= 5."),
        ("4.01 == 5", "Позиция 7: знаки сравнения: = <> < <= > >=; «равно» пишется одним знаком."),
        ("4.01[год-12]", "Позиция 10: прошлые годы пишутся от [год-1] до [год-9], а здесь «12»."),
        ("4.01[год]", "Позиция 9: в квадратных скобках пишется, сколько лет назад: [год-1]."),
        ("4.01:4.03", "Позиция 5: несколько кодов сразу пишутся внутри функции: сумма(4.21.01:4.21.11)."),
        ("сума(4.01)", "Позиция 1: функции «сума» нет; может быть, «сумма»?"),
        ("если(4.01 > 1; 2)", f"{TOO_MANY} если(4.01 > 0; 4.02 / 4.01; 0)."),
        ("4.01 + 1.01", "Позиция 8: показатель 1.01 — не число; о нём можно спросить только пусто(1.01)."),
        ("4.01 + 8.01", "Позиция 8: «8.01» — условие, а здесь нужно число."),
        ("4.01 и 4.02 > 1", "Позиция 1: «4.01» — число, а здесь нужно условие, например 4.01 > 0."),
        ("8.01 > 8.02", "Позиция 1: «да» и «нет» бывают только равны (=) или не равны (<>)."),
        ("8.01 = 1", "Позиция 1: число сравнивается с числом, а условие — с условием."),
        ("4.01 / 0", "Позиция 8: деление на ноль: «0» равно нулю."),
        ("округл(4.01; 4.02)", "Позиция 14: число знаков после запятой — целое от 0 до 6."),
        ("сумма(4.10:4.09)", "Позиция 7: начало 4.10 стоит после конца 4.09."),
        ("сумма(4.01:4.21.01)", "Позиция 7: начало 4.01 и конец 4.21.01 — коды разного вида."),
        ("сумма(1.*)", "Позиция 7: в «1.*» нет числовых показателей."),
        ("сумма(раздел 77)", "Позиция 7: в «раздел 77» нет числовых показателей."),
        ("4.01 % 2", "Позиция 6: знак процента не нужен: доля считается в процентах, пишите 25, а не 25%."),
    ],
)  # fmt: skip
def test_the_sentence_tells_what_and_where(text: str, sentence: str):
    assert complaint(text).sentence == sentence


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("4.01 + 11.02", "«чел.» и «руб.» (11.02)"),
        ("11.01 - 11.02", "«тыс. руб.» и «руб.» (11.02)"),
        ("7.01 <= 4.01", "«%» и «чел.» (4.01)"),
        ("сумма(4.01; 4.21.01)", "«чел.» и «кл.» (4.21.01)"),
        ("сумма(раздел 4)", "«чел.» и «кл.» (раздел 4)"),
        ("доля(4.01; 11.02)", "«чел.» и «руб.» (11.02)"),
        ("если(4.01 > 0; 4.01; 11.02)", "«чел.» и «руб.» (11.02)"),
        ("доля(4.02; 4.01) > 4.01", "«%» и «чел.» (4.01)"),
    ],
)
def test_people_are_not_added_to_roubles(text: str, units: str):
    assert f"разные единицы: {units}" in complaint(text).sentence


@pytest.mark.parametrize(
    "text",
    ["4.01 + 5", "4.01 + 4.09 = 5.01", "4.01 / 11.01 + 11.02 * 2", "7.01 <= 100", "доля(4.02; 4.01) = 7.01",
     "4.21.01 * 25 > 4.01", "количество(4.21.*) + 4.01"],
)  # fmt: skip
def test_ratios_products_and_plain_numbers_go_with_everything(text: str):
    compile_formula(text, TERMS)


def test_a_check_has_to_be_a_condition_and_an_indicator_a_number():
    assert "поставьте знак сравнения" in complaint("4.01 + 4.02", Kind.LOGICAL).sentence
    assert "это условие" in complaint("4.01 = 4.02", Kind.NUMBER).sentence


def test_a_division_by_zero_is_told_when_it_happens():
    with pytest.raises(FormulaError) as caught:
        value_of("доля(4.02; 4.01)", figures(c4_01=0, c4_02=0))
    assert caught.value.sentence == "Позиция 12: деление на ноль: «4.01» равно нулю."
    assert (caught.value.start, caught.value.end) == (11, 15)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1 + " * 600 + "1", "длиннее 2000 знаков"),
        ("(" * 30 + "1" + ")" * 30, "скобок одна в другой больше 20"),
        ("9" * 16, "число длиннее 15 знаков"),
        ("сумма(" + "1;" * 150 + "1)", "столько аргументов не бывает"),
    ],
)
def test_a_formula_without_measure_is_refused(text: str, words: str):
    assert words in complaint(text).sentence


def test_a_formula_that_would_read_without_end_is_refused():
    text = f"сумма({'; '.join(['4.22.*'] * 99)})"
    assert compile_formula(text, TERMS).kind is Kind.NUMBER
    assert "читает больше 2000 значений" in complaint(f"{text} + {text}").sentence


def test_the_deepest_formula_that_is_allowed_runs():
    text = "1"
    for _ in range(19):
        text = f"сумма(-{text} * 1 + 1)"
    assert value_of(text) is not None
    assert value_of("не " * 500 + "1 = 1") is True
    assert value_of("-" * 1000 + "1") == 1


def test_a_sentence_prints_the_figures_as_a_person_writes_them():
    text = "Сумма по классам ({сумма(4.22.01:4.22.02)}) не равна {4.01}; доля {доля(4.02; 4.01)}, {8.01}, {5.01}."
    written = compile_sentence(text, TERMS).written(
        [figures(c4_22_01=1200, c4_22_02="0.5", c4_01=3, c4_02=1, c8_01=True)]
    )
    assert written.replace("\N{NO-BREAK SPACE}", " ") == (
        "Сумма по классам (1 200,5) не равна 3; доля 33,3 %, да, нет данных."
    )


def test_a_mistake_in_a_sentence_is_placed_in_the_sentence():
    with pytest.raises(FormulaError) as caught:
        compile_sentence("Всего {4.01}, а здесь {4.01 +}.", TERMS)
    assert caught.value.start == 28
    with pytest.raises(FormulaError, match="Позиция 7: фигурная скобка без пары"):
        compile_sentence("Всего {4.01", TERMS)
