"""Contracts of every kind as the teaching office prints them, and what becomes of their numbers."""

import re
from pathlib import Path

import pdfplumber
import pytest

from app.context import AppContext
from app.contracts import (
    ClauseChange,
    ClauseDraft,
    ContractKind,
    Finance,
    NetworkDraft,
    contract_rows,
    load_contract,
    save_contract,
)
from app.papers import PAPERS, latest_subject, paper_named, papers_about, print_paper

CONTRACTS = tuple(paper for paper in PAPERS if paper.group == "Договоры")


def contract(teaching: AppContext, kind: ContractKind, start: str = "") -> int:
    return next(row.id for row in contract_rows(teaching.db) if row.type is kind and row.number.startswith(start))


def printed(teaching: AppContext, name: str, subject: int, place: Path) -> list[str]:
    """Print a paper; return the words of each page in one line, hyphens at line ends taken away."""
    out = print_paper(teaching.db, paper_named(name), subject, place / f"{name}.pdf", teaching.folder.templates)
    with pdfplumber.open(out) as book:
        pages = [page.extract_text() for page in book.pages]
    return [" ".join(re.sub(r"(?<=[а-яё])-\n(?=[а-яё])", "", text).split()) for text in pages]


@pytest.mark.parametrize("paper", CONTRACTS, ids=lambda paper: paper.name)
def test_every_contract_is_printed_without_typing(teaching, tmp_path, paper):
    pages = printed(teaching, paper.name, latest_subject(teaching.db, paper), tmp_path)
    text = " ".join(pages)
    assert "М.П. (при наличии)" in text and "ОГРН" in text and "Казначейский счёт" in text
    assert "имеющих равную юридическую силу" in text
    above = next(page for page in pages if "Адреса, реквизиты" in page).split("Адреса, реквизиты")[0]
    assert len(above.split()) > 10, "подписи стоят на странице без текста"
    assert not [word for word in ("None", "{{", "[]", "@", "..") if word in text.replace("@example.ru", "")]


def test_a_contract_is_printed_on_its_own_form_only(teaching):
    for row in contract_rows(teaching.db):
        found = [paper for paper in papers_about(teaching.db, "contract", row.id) if paper.group == "Договоры"]
        assert len(found) == 1, row.title


def test_the_teaching_participant_is_named_with_its_licence_and_recognised_results(teaching, tmp_path):
    pages = printed(teaching, "network_contract", contract(teaching, ContractKind.NETWORK_FORM, "9/"), tmp_path)
    text = " ".join(pages)
    assert text.count("осуществляющее образовательную деятельность на основании лицензии") == 2
    assert "выданной Министерством образования Заозёрного края" in text
    assert "реализация Сторонами части основной общеобразовательной программы" in text
    assert "уровень образования — основное общее образование" in text
    assert "в порядке перевода без отчисления из Базовой организации" in text
    assert "Базовая организация признаёт эти результаты без зачёта" in text
    assert "от 5 августа 2020 г. № 882/391" in text
    assert "во исполнение договора о совместной деятельности от 26 декабря 2024 г. № 4/2024" in text
    assert [line for line in ("Приложение № 1", "Приложение № 2", "Приложение № 3") if line not in text] == []


def test_a_participant_with_resources_needs_no_licence_and_gives_an_act(teaching, tmp_path):
    pages = printed(teaching, "network_contract", contract(teaching, ContractKind.NETWORK_FORM, "10/"), tmp_path)
    text = " ".join(pages)
    assert text.count("на основании лицензии") == 1
    assert "Организация-участник предоставляет Базовой организации ресурсы" in text
    assert "перевода без отчисления" not in text and "признаёт эти результаты" not in text
    assert "(приложение № 2)" in text and "АКТ приёма-передачи имущества" in text
    assert "Имущество передала Организация-участник" in text


def test_the_list_of_pupils_is_a_blank(teaching, tmp_path):
    pages = printed(teaching, "network_contract", contract(teaching, ContractKind.NETWORK_FORM, "10/"), tmp_path)
    sheet = next(page for page in pages if "СПИСОК ОБУЧАЮЩИХСЯ" in page)
    assert "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15" in sheet


def test_terms_nobody_has_typed_leave_places_to_write_in(lively, tmp_path):
    made = contract(lively, ContractKind.NETWORK_FORM, "10/")
    draft = load_contract(lively.db, made)
    draft.state, draft.network = type(draft.state).AGREEMENT, NetworkDraft()
    for party in draft.parties:
        party.signed_on = None
    save_contract(lively.db, draft)
    text = " ".join(printed(lively, "network_contract", made, tmp_path))
    assert "программы «____________________»" in text
    assert "в период с ____________ 20__ г. по ____________ 20__ г." in text
    assert "(фамилия, имя, отчество, должность, телефон, адрес электронной почты)" in text


def test_a_supplement_of_seven_schools_names_the_clauses_and_all_signatures(teaching, tmp_path):
    pages = printed(teaching, "supplement", contract(teaching, ContractKind.SUPPLEMENT), tmp_path)
    text = " ".join(pages)
    assert "1.1. пункт 5.1.3 изложить в следующей редакции: «5.1.3. ежегодно до 15 мая" in text
    assert "1.2. дополнить пунктом 8.4 следующего содержания: «8.4. Маршруты" in text
    assert "1.3. в пункте 3.3 слова" in text
    assert text.count("М.П. (при наличии)") == 7 and "в семи экземплярах" in text
    assert "директора Чайки Любови Ильиничны" in text


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        (ClauseDraft(clause="4.1", change=ClauseChange.EXCLUDE), "1.1. пункт 4.1 исключить."),
        (ClauseDraft(change=ClauseChange.OTHER, agreed="слово «округ» заменить"), "слово «округ» заменить."),
        (ClauseDraft(clause="2.1", agreed="2.1. Новый текст"), "«2.1. Новый текст.»."),
        (ClauseDraft(clause="2.1", agreed="{{ 7*7 }} [[реквизиты]]"), "{{ 7*7 }} [[реквизиты]]"),
    ],
)
def test_each_change_is_written_in_its_own_way(lively, tmp_path, clause, words):
    made = contract(lively, ContractKind.SUPPLEMENT)
    draft = load_contract(lively.db, made)
    draft.clauses = [clause]
    save_contract(lively.db, draft)
    assert words in " ".join(printed(lively, "supplement", made, tmp_path))


def test_a_termination_names_the_ground_of_the_law_and_the_reason(teaching, tmp_path):
    made = next(
        row.id
        for row in contract_rows(teaching.db)
        if row.type is ContractKind.TERMINATION and row.state.label == "исполнен"
    )
    text = " ".join(printed(teaching, "termination", made, tmp_path))
    assert "пунктом 1 статьи 450 Гражданского кодекса Российской Федерации" in text
    assert "с 25 декабря 2024 г. в связи со вступлением в школьный округ" in text
    assert "в шести экземплярах" in text


def test_disagreements_stand_side_by_side_under_the_names_of_the_parties(teaching, tmp_path):
    text = " ".join(printed(teaching, "disagreement", contract(teaching, ContractKind.DISAGREEMENT), tmp_path))
    assert "Редакция Комитета Редакция Базовой школы Согласованная редакция" in text
    assert "2.1.8" in text and "до 20 июня" in text


def test_a_grant_is_named_in_figures_and_in_words(teaching, tmp_path):
    text = " ".join(printed(teaching, "grant_contract", contract(teaching, ContractKind.GRANT), tmp_path))
    assert "350 000 (триста пятьдесят тысяч) рублей 00 копеек" in text
    assert "именуемый в дальнейшем «Грантодатель»" in text and "статьёй 78.1 Бюджетного кодекса" in text


def test_several_parties_of_one_side_are_named_together(teaching, tmp_path):
    text = " ".join(printed(teaching, "social_agreement", contract(teaching, ContractKind.SOCIAL), tmp_path))
    assert "именуемые в дальнейшем «Школы», с одной стороны" in text
    assert "Партнёры обязуются:" in text and "составлено в четырёх экземплярах" in text


def test_a_project_without_a_name_is_known_by_its_goals_and_the_agglomeration_by_the_subject(teaching, tmp_path):
    text = " ".join(printed(teaching, "project_contract", contract(teaching, ContractKind.PROJECT), tmp_path))
    assert "образовательной агломерации по развитию оценки качества образования (далее — Агломерация)" in text
    assert "совместный проект, цели которого указаны в пункте 1.2 Договора" in text


def test_property_is_lent_free_of_charge_only_when_nothing_is_paid(lively, tmp_path):
    made = contract(lively, ContractKind.NETWORK_FORM, "10/")
    free = " ".join(printed(lively, "network_contract", made, tmp_path))
    assert free.count("во временное безвозмездное пользование") == 2
    draft = load_contract(lively.db, made)
    draft.network.finance = Finance.PAID
    draft.amount, draft.network.payment_order = 120_000, "ежемесячно"
    save_contract(lively.db, draft)
    text = " ".join(printed(lively, "network_contract", made, tmp_path))
    assert "во временное пользование" in text and "безвозмездное" not in text


def test_copies_of_a_joint_contract_are_counted_in_words(teaching, tmp_path):
    text = " ".join(
        printed(teaching, "joint_contract", contract(teaching, ContractKind.JOINT_ACTIVITY, "8/"), tmp_path)
    )
    assert "5 организаций, входящих в состав Округа" in text and "в шести экземплярах" in text
