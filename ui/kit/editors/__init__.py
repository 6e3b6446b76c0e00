"""Editors of a form: each gives a value or raises ValueError with a Russian sentence."""

from ui.kit.editors.base import Editor as Editor
from ui.kit.editors.choice import ChoiceEditor as ChoiceEditor
from ui.kit.editors.date import DateEditor as DateEditor
from ui.kit.editors.file import FileEditor as FileEditor
from ui.kit.editors.file import LinkText as LinkText
from ui.kit.editors.multi_choice import MultiChoiceEditor as MultiChoiceEditor
from ui.kit.editors.number import FlagEditor as FlagEditor
from ui.kit.editors.number import NumberEditor as NumberEditor
from ui.kit.editors.text import ListTextEditor as ListTextEditor
from ui.kit.editors.text import LongTextEditor as LongTextEditor
from ui.kit.editors.text import TextEditor as TextEditor
