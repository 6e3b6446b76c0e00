"""Both themes can be read, follow the choice of the person and are remembered."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication, QPushButton

from app.kernel.columns import Tone
from app.kernel.settings import Settings
from ui.kit.chips import ChipLabel, chip_size
from ui.kit.icons import Ink, icons_ready, set_icon
from ui.kit.theme import Theme, ThemeChoice
from ui.kit.tokens import DARK, LIGHT, Tokens, contrast, tokens_of

AA = 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pair_of_words_and_ground_can_be_read(tokens: Tokens) -> None:
    poor = [
        (ink, ground, round(contrast(ink, ground), 2)) for ink, ground in tokens.pairs() if contrast(ink, ground) < AA
    ]
    assert poor == []


@pytest.fixture
def application(qapp: QApplication) -> Any:
    """The application, undressed after the test."""
    palette, font, style = qapp.palette(), qapp.font(), qapp.style().objectName()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setStyle(style)


def test_the_choice_of_theme_and_size_is_remembered(application: QApplication, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    theme = Theme(application, settings)
    theme.choose(ThemeChoice.DARK)
    theme.set_scale(400)
    assert tokens_of(application.palette()) is DARK
    assert (application.font().family(), application.font().pointSizeF()) == ("Arimo", 15)
    theme.deleteLater()
    again = Theme(application, Settings(tmp_path / "settings.json"))
    assert (again.choice, again.scale, again.tokens) == (ThemeChoice.DARK, 150, DARK)
    again.choose(ThemeChoice.LIGHT)
    assert tokens_of(application.palette()) is LIGHT
    again.choose(ThemeChoice.AUTO)
    again.deleteLater()


def test_the_shipped_fonts_are_there(application: QApplication, tmp_path: Path) -> None:
    Theme(application, Settings(tmp_path / "settings.json")).deleteLater()
    assert {"Arimo", "Tinos"} <= set(QFontDatabase.families())


def test_icons_come_when_they_are_ready_and_follow_the_theme(
    qtbot: Any, application: QApplication, tmp_path: Path
) -> None:
    theme = Theme(application, Settings(tmp_path / "settings.json"))
    theme.choose(ThemeChoice.LIGHT)
    button = QPushButton("Печать")
    qtbot.addWidget(button)
    set_icon(button, "printer", Ink.TEXT)
    icons_ready(theme)
    light = darkest(button.icon())
    theme.choose(ThemeChoice.DARK)
    assert light < 128 < darkest(button.icon())
    theme.choose(ThemeChoice.AUTO)


def darkest(icon: QIcon) -> int:
    """Return the lightness of the ink of an icon."""
    image = icon.pixmap(32, 32).toImage()
    colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return min(colour.lightness() for colour in colours if colour.alpha() > 250)


def test_a_chip_says_its_state_in_words_and_with_a_sign(qtbot: Any) -> None:
    pictures = set()
    for tone in Tone:
        chip = ChipLabel("на подписании", tone)
        qtbot.addWidget(chip)
        chip.resize(chip.sizeHint())
        assert (chip.text, chip.tone, chip.accessibleName()) == ("на подписании", tone, "на подписании")
        pictures.add(bytes(chip.grab().toImage().constBits()))
    assert len(pictures) == len(Tone)
    assert chip_size("есть", QApplication.font()).width() < chip_size("на подписании", QApplication.font()).width()
