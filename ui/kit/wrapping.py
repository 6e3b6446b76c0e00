"""A line of tools that takes a second line where the first has no room for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class WrappingRow(QWidget):
    """Tools one beside another; those on the right stand at the right edge while everything fits into one line."""

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget] = (), spacing: int = 8) -> None:
        """Take the tools in the order of the keyboard."""
        super().__init__()
        self._left, self._right, self._spacing = list(left), list(right), spacing
        self._elastic: QWidget | None = None
        for tool in (*left, *right):
            tool.setParent(self)

    def set_right(self, right: Sequence[QWidget]) -> None:
        """Put other tools at the right."""
        self._right = list(right)
        for tool in right:
            tool.setParent(self)
            tool.show()
        self._arrange()

    def stretch(self, tool: QWidget) -> None:
        """Let one of the tools take what the others leave of its line."""
        self._elastic = tool
        self._arrange()

    def sizeHint(self) -> QSize:
        """Want all tools in one line."""
        tools = self._shown()
        width = sum(_width(tool) for tool in tools) + self._spacing * max(len(tools) - 1, 0)
        return QSize(width, max((tool.sizeHint().height() for tool in tools), default=0))

    def minimumSizeHint(self) -> QSize:
        """Do with the width of the widest tool."""
        return QSize(max(map(_width, self._shown()), default=0), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line or several."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """A tool has got other words, or has come or gone."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [tool for tool in (*self._left, *self._right) if not tool.isHidden()]

    def _arrange(self) -> None:
        if not (tools := self._shown()):
            return
        lines: list[list[QWidget]] = [[]]
        for tool in tools:
            if lines[-1] and self._taken([*lines[-1], tool]) > self.width():
                lines.append([])
            lines[-1].append(tool)
        top = 0
        for line in lines:
            height = max(tool.sizeHint().height() for tool in line)
            spare, left = max(0, self.width() - self._taken(line)), 0
            for tool in line:
                if len(lines) == 1 and self._right and tool is self._right[0] and self._elastic not in line:
                    left += spare
                width = min(_width(tool) + (spare if tool is self._elastic else 0), self.width())
                high = min(tool.sizeHint().height(), tool.maximumHeight())
                tool.setGeometry(left, top + (height - high) // 2, width, high)
                left += width + self._spacing
            top += height + self._spacing
        self.setFixedHeight(top - self._spacing)

    def _taken(self, line: Sequence[QWidget]) -> int:
        return sum(map(_width, line)) + self._spacing * (len(line) - 1)


def _width(tool: QWidget) -> int:
    least = max(tool.minimumWidth(), tool.minimumSizeHint().width())
    return min(max(tool.sizeHint().width(), least), tool.maximumWidth())
