"""«Оформление бумаг» in the settings: the profile, its figures and the arms of the office."""

from typing import Any

import pytest
from PIL import Image

from app.kernel.errors import InvalidInput
from app.office import LAYOUT_PROFILES, book, keep_emblem, layout_figures, load_office
from tests.ui.kit.hands import shown
from ui.kit.editable_section import EditableSection
from ui.office import open_reference, settings_page


@pytest.fixture
def section(qtbot, desk) -> Any:
    page = settings_page(desk)
    shown(qtbot, page, (1158, 690))
    return next(one for one in page.findChildren(EditableSection) if one.accessibleName() == "Оформление бумаг")


def test_the_office_chooses_its_profile_and_its_arms(desk, section, tmp_path):
    Image.new("RGB", (900, 1000), "red").save(tmp_path / "герб.jpg")
    section.edit()
    section.form.editor("layout_profile").set_value("gost_2016")
    section.form.editor("emblem").setText(str(tmp_path / "герб.jpg"))
    section.save()
    draft = load_office(desk.context.db)
    assert draft.layout_profile == "gost_2016"
    with Image.open(desk.context.folder.path / draft.emblem) as kept:
        assert max(kept.size) == 480
    section.edit()
    section.save()
    assert load_office(desk.context.db).emblem == draft.emblem


def test_a_file_that_is_no_picture_is_refused(tmp_path):
    (tmp_path / "герб.png").write_text("текст", encoding="utf-8")
    with pytest.raises(InvalidInput, match="не картинка"):
        keep_emblem(tmp_path / "герб.png", tmp_path)


def test_the_figures_of_an_own_profile_are_edited_as_lines(qtbot, desk, section):
    own = next(one for one in book(desk.context.db, LAYOUT_PROFILES) if one.code == "own")
    dialog = open_reference(desk, own.id, section)
    assert dialog is not None
    editor: Any = dialog.form.editor("figures")
    lines = editor.value()
    assert "левое поле, мм: 30" in lines
    editor.set_value(lines.replace("левое поле, мм: 30", "левое поле, мм: 5"))
    dialog.accept()
    assert dialog.isVisible()
    editor.set_value(lines.replace("левое поле, мм: 30", "левое поле, мм: 25,5"))
    dialog.accept()
    with desk.context.db.reading() as session:
        assert layout_figures(session, "own")["left"] == 25.5
