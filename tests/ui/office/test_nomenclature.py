"""The nomenclature of files and the book of numbers are kept in the settings."""

from app.documents import journals, load_journal
from app.office import CASE_FILES, case_file
from tests.ui.rooms import press
from ui.office.dialogs import open_journal, open_reference


def test_a_case_file_is_added_with_its_term_and_article(desk, db, parent):
    dialog = open_reference(desk, None, parent, book=CASE_FILES)
    assert dialog is not None
    dialog.form.editor("title").setText("Паспорта школ")
    press(dialog, "Сохранить")
    assert dialog.form.problems() == {"code": "Укажите индекс дела по номенклатуре, например 01-05."}
    dialog.form.editor("code").setText("01-12")
    dialog.form.editor("retention").setText("постоянно")
    dialog.form.editor("article").setText("ст. 33а")
    press(dialog, "Сохранить")
    assert case_file(db, "01-12").words == "№ 01-12 «Паспорта школ», хранить постоянно, ст. 33а"


def test_the_index_of_a_case_file_stands_in_the_numbers_of_a_book(desk, db, parent):
    outgoing = next(one for one in journals(db) if one.code == "outgoing")
    dialog = open_journal(desk, outgoing.id, parent)
    assert dialog is not None
    dialog.form.editor("mask").setText("{дело}-{n}")
    dialog.form.editor("case_file").set_value("")
    press(dialog, "Сохранить")
    assert dialog.form.problems() == {"case_file": "Выберите дело: его индекс входит в номер."}
    dialog.form.editor("case_file").set_value("01-08")
    press(dialog, "Сохранить")
    assert load_journal(db, outgoing.id).case_file == "01-08"
    assert next(one.next_text for one in journals(db) if one.code == "outgoing") == "01-08-1"
