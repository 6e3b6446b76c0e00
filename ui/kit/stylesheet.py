"""The one style sheet of the program, made from the tokens.

A widget asks for a part by the property ``role`` (see `ui.kit.theme.set_role`): labels ``title``, ``section``,
``hint``, ``problem``, ``link``; buttons ``primary``, ``link``, ``quiet``; frames ``card``, ``rail``, ``strip``,
``toast``, ``chip``, ``popup``; a list of sections ``rail``; the inside of a scroll area ``page``.  A field that has
to be corrected bears the property ``problem`` set to true, a button with a menu the property ``menu`` set to true.
"""

from __future__ import annotations

from app.kernel.resources import resource
from ui.kit.tokens import Tokens


def stylesheet(tokens: Tokens, scale: int = 100) -> str:
    """Return the sheet for a theme at a scale of the font in percent."""
    return _text(tokens, scale) + _fields(tokens) + _buttons(tokens) + _lists(tokens) + _bars(tokens)


def _image(name: str, tokens: Tokens) -> str:
    """Return the address of a small picture in the colour of the theme."""
    return f'url("{resource("theme", f"{name}-{tokens.name}.svg").as_posix()}")'


def _text(t: Tokens, scale: int) -> str:
    """Style labels, tooltips and frames."""
    title, section, hint = (f"{size * scale / 100:g}pt" for size in (16, 11.5, 9))
    return f"""
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px 6px; }}
QLabel[role="title"] {{ font-size: {title}; font-weight: 600; }}
QLabel[role="section"] {{ font-size: {section}; font-weight: 600; }}
QLabel[role="hint"] {{ font-size: {hint}; color: {t.muted}; }}
QLabel[role="problem"] {{ font-size: {hint}; color: {t.late}; }}
QLabel[role="link"] {{ color: {t.accent}; }}
QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame[role="rail"] {{ background: {t.surface}; border: 0; border-right: 1px solid {t.line}; }}
QLabel[role="teaching"] {{ background: {t.wait_soft}; color: {t.wait}; padding: 4px 24px; font-size: {hint}; }}
QLabel[role="sheet"] {{ background: white; border: 1px solid {t.line}; }}
QPushButton[role="search"] {{ text-align: left; color: {t.muted}; padding: 6px 12px; }}
QFrame[role="strip"] {{ background: {t.soft}; border: 0; border-radius: 6px; }}
QFrame[role="popup"] {{ background: {t.raised}; border: 1px solid {t.line}; }}
QFrame[role="toast"] {{ background: {t.text}; border: 0; border-radius: 8px; }}
QFrame[role="toast"] QLabel {{ color: {t.surface}; }}
QFrame[role="toast"] QPushButton {{ color: {t.soft}; background: transparent; border: 0; font-weight: 600; }}
QFrame[role="toast"] QPushButton:focus, QFrame[role="toast"] QPushButton:hover {{ text-decoration: underline; }}
"""


def _fields(t: Tokens) -> str:
    """Style what a person types into and ticks."""
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox"
    boxes = "QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator, QMenu::indicator"
    parts = boxes.split(", ")
    checked, mixed, off, hovered = (
        ", ".join(f"{part}:{state}" for part in parts) for state in ("checked", "indeterminate", "disabled", "hover")
    )
    return f"""
{fields} {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line}; border-radius: 6px; padding: 4px 8px;
 selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: 20px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus
 {{ border: 1px solid {t.accent}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled
 {{ background: {t.window}; color: {t.muted}; }}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"], QAbstractSpinBox[problem="true"]
 {{ border: 1px solid {t.late}; }}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{ border: 0; padding: 0; background: transparent; }}
QComboBox::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow {{ image: {_image("chevron-down", t)}; width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {t.raised}; border: 1px solid {t.line}; padding: 4px; outline: 0; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; background: transparent; width: 20px; }}
QAbstractSpinBox::up-arrow {{ image: {_image("chevron-up", t)}; width: 10px; height: 10px; }}
QAbstractSpinBox::down-arrow {{ image: {_image("chevron-down", t)}; width: 10px; height: 10px; }}
{boxes} {{ width: 14px; height: 14px; border: 1px solid {t.muted}; border-radius: 4px; background: {t.surface}; }}
{hovered} {{ border-color: {t.accent}; }}
{checked} {{ background: {t.accent}; border-color: {t.accent}; image: {_image("check", t)}; }}
{mixed} {{ background: {t.accent}; border-color: {t.accent}; image: {_image("dash", t)}; }}
{off} {{ background: {t.window}; border-color: {t.line}; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {t.muted}; border-radius: 8px;
 background: {t.surface}; }}
QRadioButton::indicator:checked {{ border: 5px solid {t.accent}; width: 6px; height: 6px; background: {t.on_accent}; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 2px; }}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; }}
"""


def _buttons(t: Tokens) -> str:
    """Style buttons: one primary, plain ones, and those that look like links and chips."""
    both = "QPushButton, QToolButton"
    return f"""
{both} {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; border-radius: 6px; padding: 5px 12px; }}
QPushButton {{ min-height: 18px; }}
QPushButton:hover, QToolButton:hover {{ background: {t.hover}; border-color: {t.muted}; }}
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked
 {{ background: {t.soft}; color: {t.accent}; border-color: {t.accent}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {t.accent}; }}
QPushButton:disabled, QToolButton:disabled {{ background: {t.window}; color: {t.muted}; border-color: {t.line}; }}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: {_image("chevron-down", t)};
 width: 12px; height: 12px; subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }}
QPushButton[menu="true"], QToolButton[menu="true"] {{ padding-right: 14px; }}
QPushButton[role="primary"], QPushButton:default[role="primary"], QToolButton[role="primary"]
 {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; font-weight: 600; }}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed, QToolButton[role="primary"]:hover
 {{ background: {t.accent_hover}; color: {t.on_accent}; }}
QPushButton[role="primary"]:focus, QToolButton[role="primary"]:focus {{ border: 1px solid {t.text}; }}
QPushButton[role="primary"]::menu-indicator {{ image: {_image("chevron-primary", t)}; }}
QPushButton[role="primary"]:disabled {{ background: {t.line}; color: {t.muted}; border-color: {t.line}; }}
QPushButton[role="link"], QToolButton[role="link"], QPushButton[role="quiet"], QToolButton[role="quiet"]
 {{ background: transparent; border: 1px solid transparent; padding: 3px 6px; }}
QPushButton[role="link"], QToolButton[role="link"] {{ color: {t.accent}; }}
QPushButton[role="link"]:hover, QToolButton[role="link"]:hover {{ text-decoration: underline; }}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[role="quiet"]:checked, QToolButton[role="quiet"]:checked {{ background: {t.soft}; color: {t.accent}; }}
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus,
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus
 {{ border: 1px solid {t.accent}; }}
QFrame[role="chip"] {{ background: {t.soft}; border: 0; border-radius: 11px; }}
QFrame[role="chip"] QToolButton {{ background: transparent; color: {t.accent}; border: 1px solid transparent;
 border-radius: 10px; padding: 1px 3px; }}
QFrame[role="chip"] QToolButton:hover {{ text-decoration: underline; }}
QFrame[role="chip"] QToolButton:focus {{ border: 1px solid {t.accent}; }}
"""


def _lists(t: Tokens) -> str:
    """Style tables, lists, menus and their headers."""
    return f"""
QTableView, QTreeView, QListView {{ background: {t.surface}; alternate-background-color: {t.surface};
 border: 1px solid {t.line}; border-radius: 8px; outline: 0; gridline-color: {t.line};
 selection-background-color: {t.soft}; selection-color: {t.text}; }}
QListView::item {{ padding: 4px 8px; border-radius: 4px; }}
QListView::item:hover, QTreeView::item:hover {{ background: {t.hover}; }}
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected
 {{ background: {t.soft}; color: {t.text}; }}
QListView[role="rail"] {{ background: {t.surface}; border: 0; border-radius: 0; padding: 0; }}
QListView[role="rail"]::item {{ min-height: 24px; padding: 3px 10px; border-radius: 6px; }}
QListView[role="rail"]::item:selected {{ background: {t.soft}; color: {t.accent}; font-weight: 600; }}
QHeaderView {{ background: {t.surface}; border: 0; border-top-left-radius: 8px; border-top-right-radius: 8px; }}
QHeaderView::section {{ background: transparent; color: {t.muted}; font-weight: 600; border: 0;
 border-bottom: 1px solid {t.line}; padding: 8px; }}
QHeaderView::section:hover {{ color: {t.text}; }}
QHeaderView::up-arrow {{ image: {_image("chevron-up", t)}; width: 12px; height: 12px; }}
QHeaderView::down-arrow {{ image: {_image("chevron-down", t)}; width: 12px; height: 12px; }}
QTableCornerButton::section {{ background: {t.surface}; border: 0; }}
QTreeView::branch:has-children:closed {{ image: {_image("chevron-right", t)}; }}
QTreeView::branch:has-children:open {{ image: {_image("chevron-down", t)}; }}
QMenu {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.soft}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QMenu::indicator {{ left: 6px; }}
QMenu::right-arrow {{ image: {_image("chevron-right", t)}; width: 12px; height: 12px; }}
"""


def _bars(t: Tokens) -> str:
    """Style tabs, scroll bars, progress and the status line."""
    return f"""
QTabWidget::pane {{ border: 0; border-top: 1px solid {t.line}; top: -1px; }}
QTabBar {{ qproperty-drawBase: 0; qproperty-expanding: 0; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; border: 0; border-bottom: 2px solid transparent;
 padding: 8px 2px; margin-right: 20px; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:selected {{ color: {t.text}; font-weight: 600; border-bottom: 2px solid {t.accent}; }}
QTabBar::tab:focus {{ color: {t.accent}; }}
QTabBar::scroller {{ width: 48px; }}
QTabBar::tear {{ width: 0; border: 0; image: none; }}
QTabBar QToolButton {{ background: {t.window}; border: 0; border-radius: 0; padding: 0; }}
QTabBar QToolButton:hover {{ background: {t.hover}; }}
QTabBar QToolButton::left-arrow {{ image: {_image("chevron-left", t)}; width: 12px; height: 12px; }}
QTabBar QToolButton::right-arrow {{ image: {_image("chevron-right", t)}; width: 12px; height: 12px; }}
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.line}; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] {{ background: transparent; border: 0; }}
QStatusBar {{ background: {t.window}; color: {t.muted}; }}
QStatusBar::item {{ border: 0; }}
QSplitter::handle {{ background: {t.line}; }}
QGroupBox {{ border: 1px solid {t.line}; border-radius: 8px; margin-top: 10px; padding: 8px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 10px; padding: 0 4px; color: {t.muted}; }}
"""
