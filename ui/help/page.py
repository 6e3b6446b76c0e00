"""The help: the page of a section, the list of the others beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QTextBrowser, QWidget

from ui.help.samples import SampleView
from ui.help.topics import TOPICS, topic_text, topic_title
from ui.kit.tokens import tokens_of

LIST_WIDTH, ITEM_HEIGHT = 226, 32
SAMPLE = "sample:"
"""A link to the sample of a paper: the name of the paper follows."""
HEADINGS = {1: 1.6, 2: 1.15}
LINE_HEIGHT, CODE_HEIGHT = 135.0, 112.0


class HelpText(QTextBrowser):
    """One page in the letters and the colours of the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet; links are followed by the page around it."""
        self._topic = ""
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setAccessibleName("Справка")
        self.document().setDocumentMargin(16)
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(lambda: self.show_topic(self._topic))

    def show_topic(self, topic: str) -> None:
        """Show a page from its beginning."""
        self._topic = topic
        document = self.document()
        document.setDefaultFont(self.font())
        document.setMarkdown(topic_text(topic), QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._dress(document)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the size of letters, as soon as the style has been put on."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._topic:
            self._pause.start()

    def _dress(self, document: QTextDocument) -> None:
        """Give headings their size, lines their room, links and commands their colours."""
        tokens, points = tokens_of(self.palette()), self.font().pointSizeF()
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            level = block.blockFormat().headingLevel()
            room, code = QTextBlockFormat(), _is_code(block)
            height = CODE_HEIGHT if code else LINE_HEIGHT
            room.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            room.setTopMargin(14.0 if level > 1 else 0.0 if code and _is_code(block.previous()) else 2.0)
            room.setBottomMargin(0.0 if code and _is_code(block.next()) else 6.0)
            cursor.mergeBlockFormat(room)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            if level:
                heading = QTextCharFormat()
                heading.setFontPointSize(points * HEADINGS.get(level, 1.0))
                heading.setFontWeight(QFont.Weight.Bold)
                cursor.mergeCharFormat(heading)
            fragments = block.begin()
            while not fragments.atEnd():
                piece = fragments.fragment()
                form = piece.charFormat()
                if form.isAnchor() or form.fontFixedPitch():
                    shade = QTextCharFormat()
                    shade.setForeground(QColor(tokens.accent if form.isAnchor() else tokens.text))
                    one = QTextCursor(document)
                    one.setPosition(piece.position())
                    one.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
                    one.mergeCharFormat(shade)
                fragments += 1
            block = block.next()


def _is_code(block: QTextBlock) -> bool:
    """Tell whether a line belongs to a block of commands or of markup."""
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


class HelpPage(QWidget):
    """The pages by name, and the chosen one; a sample of a paper takes its place until it is left."""

    def __init__(self, topic: str, parent: QWidget | None = None) -> None:
        """Show the page of a section."""
        super().__init__(parent)
        self.setAccessibleName("Справка")
        self.list = QListWidget()
        self.list.setAccessibleName("Страницы справки")
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in TOPICS:
            QListWidgetItem(topic_title(one), self.list).setSizeHint(QSize(0, ITEM_HEIGHT))
        self.text, self.sample = HelpText(), SampleView()
        self.text.setBackgroundRole(QPalette.ColorRole.Base)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.text)
        self.stack.addWidget(self.sample)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        self.list.currentRowChanged.connect(self._turn_to)
        self.list.itemClicked.connect(lambda _item: self.stack.setCurrentWidget(self.text))
        self.text.anchorClicked.connect(self._follow)
        self.sample.left.connect(self._leave_sample)
        self.show_topic(topic)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the text; a focus proxy would keep Tab from the list before it."""
        super().focusInEvent(event)
        self.stack.currentWidget().setFocus()

    def show_topic(self, topic: str) -> None:
        """Choose a page."""
        self.list.setCurrentRow(TOPICS.index(topic) if topic in TOPICS else 0)

    def show_sample(self, name: str) -> None:
        """Show the sample of the paper with this name."""
        from app.papers import paper_named

        self.stack.setCurrentWidget(self.sample)
        self.sample.setFocus()
        self.sample.show_sample(paper_named(name).title)

    def _turn_to(self, number: int) -> None:
        self.stack.setCurrentWidget(self.text)
        self.text.show_topic(TOPICS[number])

    def _leave_sample(self) -> None:
        """Return to the list of samples, to the line that was followed."""
        self.stack.setCurrentWidget(self.text)
        self.text.setFocus()

    def _follow(self, link: QUrl) -> None:
        """Go to another page of the help or to a sample; there is nothing outside."""
        words = link.toString()
        if words.startswith(SAMPLE):
            self.show_sample(words.removeprefix(SAMPLE))
        else:
            self.show_topic(words)


def help_page(section: str, kind: str = "") -> HelpPage:
    """Return the help with the page of a section in front, or of a kind of record that has a page of its own."""
    own = f"{kind.partition('_')[0]}s"
    return HelpPage(next((topic for topic in (kind, own) if topic in TOPICS), section))
