"""The life of a document on its card: one next step at a time, its number, its ends; a draft is checked before."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

from app.documents import (
    DocumentDraft,
    DocumentState,
    VisaDraft,
    document_rows,
    load_document,
    move_document,
    register_document,
    relations_of,
    save_document,
)
from app.documents import document_card as read_document
from app.papers import papers_about, save_draft
from tests.ui.rooms import choose, press, settle, show_card, the_dialog, words
from ui.documents import document_card
from ui.documents.output import save_copy
from ui.documents.tabs.checks import Checks
from ui.documents.tabs.pages import Pages


@pytest.fixture
def draft(db, office) -> int:
    """A draft that was brought ready-made."""
    return save_document(db, DocumentDraft(type="order", journal="orders", heading="О методическом дне"))


@pytest.fixture
def made(context, district) -> int:
    """A draft made from the paper of the district's order."""
    paper = next(one for one in papers_about(context.db, "district", district) if one.registrable)
    return save_draft(context, paper, district, {})


def primary(card) -> str:
    """The words of the main button."""
    shown = [one for one in card.findChildren(QPushButton) if one.property("role") == "primary" and one.isVisible()]
    return shown[0].text() if shown else ""


def offered(card) -> list[str]:
    """The lines of «Ещё»."""
    more = [one for one in card.findChildren(QPushButton) if one.accessibleName() == "Ещё" and one.menu()]
    return [one.text().partition("\t")[0] for one in more[0].menu().actions()]


def test_a_draft_goes_to_agreement_to_signature_and_gets_its_number(qtbot, desk, db, messages, draft):
    card = show_card(qtbot, document_card(desk, draft))
    assert primary(card) == "На подпись"
    assert "Укажите на вкладке «Согласование»".lower() in words(card).lower()
    whole = load_document(db, draft)
    whole.visas = [VisaDraft(post="Юрисконсульт")]
    save_document(db, whole)
    qtbot.waitUntil(lambda: primary(card) == "На согласование")
    press(card, "На согласование")
    qtbot.waitUntil(lambda: primary(card) == "Отметить визы…")
    assert "не согласовали: Юрисконсульт" in words(card)
    whole = load_document(db, draft)
    whole.visas[0].agreed_on = date(2026, 11, 20)
    save_document(db, whole)
    qtbot.waitUntil(lambda: primary(card) == "На подпись")
    press(card, "На подпись")
    qtbot.waitUntil(lambda: primary(card) == "Зарегистрировать…")
    press(card, "Зарегистрировать…")
    dialog = the_dialog(qtbot, card)
    assert dialog.form.editor("dated").value() == date(2026, 11, 22)
    press(dialog, "Зарегистрировать")
    found = read_document(db, draft)
    assert (found.state, found.number) == (DocumentState.REGISTERED, "1")
    qtbot.waitUntil(lambda: "Приказ № 1 от 22.11.2026" in words(card))
    assert messages.toasts[-1] == "Зарегистрирован: приказ № 1 от 22.11.2026"
    assert messages.errors == []


def test_a_typed_number_that_is_taken_is_refused_and_the_draft_stays(qtbot, desk, db, folder, messages, draft):
    other = DocumentDraft(type="order", journal="orders", dated=date(2026, 9, 1), heading="О создании")
    register_document(db, folder, other, number="7")
    card = show_card(qtbot, document_card(desk, draft))
    choose(card, "Ещё", "Зарегистрировать")
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("number").setText("7")
    press(dialog, "Зарегистрировать")
    assert len(messages.errors) == 1 and "уже занят" in messages.errors[0]
    assert read_document(db, draft).state is DocumentState.DRAFT


def test_a_draft_made_here_shows_its_pages_and_is_checked(qtbot, desk, made):
    card = show_card(qtbot, document_card(desk, made))
    checks = card.findChild(Checks)
    assert checks is not None
    qtbot.waitUntil(lambda: checks.state.text in ("готов", "есть замечания"))
    assert checks.state.text == "готов" or checks.list.sentences()
    pages = card.panel("Страницы")
    assert isinstance(pages, Pages)
    qtbot.waitUntil(lambda: pages.view.pages > 0)
    assert pages.hint.text() == "проект: так он будет напечатан сегодня"
    assert "Изменить текст…" in offered(card)


def test_a_draft_made_here_is_frozen_with_its_number(qtbot, desk, db, folder, messages, made, tmp_path):
    card = show_card(qtbot, document_card(desk, made))
    choose(card, "Ещё", "Зарегистрировать")
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("dated").setText("2.9.26")
    press(dialog, "Зарегистрировать")
    assert dialog.form.problems() == {} and messages.errors == []
    found = read_document(db, made)
    assert found.number and found.frozen and (folder.path / found.file).is_file()
    qtbot.waitUntil(lambda: found.title in words(card))
    picker = save_copy(desk, made, "pdf", card)
    picker.fileSelected.emit(str(tmp_path / "приказ.pdf"))
    picker.close()
    qtbot.waitUntil(lambda: "Сохранено: приказ.pdf" in messages.toasts)
    assert (tmp_path / "приказ.pdf").read_bytes() == (folder.path / found.file).read_bytes()


def test_control_leads_to_the_points_and_the_last_one_takes_the_document_off(qtbot, desk, db, full):
    card = show_card(qtbot, document_card(desk, full))
    assert primary(card) == "Отметить рассылку…"
    choose(card, "Ещё", "Поставить на контроль")
    qtbot.waitUntil(lambda: primary(card) == "К поручениям")
    press(card, "К поручениям")
    assert card.tabs.tabText(card.tabs.currentIndex()).startswith("Поручения")


def test_a_document_goes_into_its_case_file(qtbot, desk, db, folder, office):
    draft = DocumentDraft(type="order", journal="orders", dated=date(2026, 9, 1), heading="О кураторе")
    order = register_document(db, folder, draft)
    card = show_card(qtbot, document_card(desk, order))
    assert primary(card) == "В дело…"
    press(card, "В дело…")
    dialog = the_dialog(qtbot, card)
    assert dialog.form.editor("case_file").value() == "01-01"
    dialog.form.editor("case_file").set_value("")
    press(dialog, "В дело")
    assert dialog.form.problems() == {"case_file": "Выберите дело по номенклатуре."}
    dialog.form.editor("case_file").set_value("01-03")
    press(dialog, "В дело")
    found = read_document(db, order)
    assert (found.state, found.case_file) == (DocumentState.FILED, "01-03")


@pytest.mark.parametrize(
    ("menu", "button", "state", "seen"),
    [
        ("Признать утратившим силу", "Признать", DocumentState.REPEALED, "признан утратившим силу документом"),
        ("Отменить…", "Отменить", DocumentState.REVOKED, "отменён документом"),
    ],
)
def test_another_document_ends_this_one(qtbot, desk, db, folder, full, menu, button, state, seen):
    draft = DocumentDraft(
        type="order", journal="orders", dated=date(2026, 11, 1), heading="О признании утратившим силу"
    )
    other = register_document(db, folder, draft)
    card = show_card(qtbot, document_card(desk, full))
    choose(card, "Ещё", menu)
    dialog = the_dialog(qtbot, card)
    press(dialog, button)
    assert dialog.form.problems() == {"by": "Выберите документ, которым это сделано."}
    dialog.form.editor("by").set_value(other)
    press(dialog, button)
    assert read_document(db, full).state is state
    assert [one.words for one in relations_of(db, full)] == [seen]
    qtbot.waitUntil(lambda: f"{seen[:1].upper()}{seen[1:]}: приказ № 2 от 01.11.2026" in words(card))
    assert offered(card) == ["В архив"]


def test_what_hinders_a_step_is_said_and_nothing_changes(qtbot, desk, db, messages, full):
    move_document(db, full, DocumentState.CONTROLLED)
    card = show_card(qtbot, document_card(desk, full))
    choose(card, "Ещё", "Отметить исполнение")
    assert len(messages.errors) == 1 and "Не исполнены пункты 3.1 и 3.2" in messages.errors[0]
    assert read_document(db, full).state is DocumentState.CONTROLLED


def test_a_draft_that_was_brought_is_registered_with_its_file(qtbot, desk, db, folder, draft, scan):
    card = show_card(qtbot, document_card(desk, draft))
    choose(card, "Ещё", "Зарегистрировать")
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("file").setText(str(scan))
    press(dialog, "Зарегистрировать")
    settle()
    [row] = document_rows(db)
    assert (folder.path / row.file).read_bytes() == scan.read_bytes()
