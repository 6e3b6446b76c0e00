"""Numbers of sections, points and appendices, and what a reference to them prints."""

from __future__ import annotations

from dataclasses import dataclass, field

_DEEPEST = 4


@dataclass
class Numbers:
    """The running numbers of one part of a text and the labels of the whole."""

    values: list[int] = field(default_factory=list)
    appendices: int = 0
    _points: dict[str, str] = field(default_factory=dict)
    _appendices: dict[str, int] = field(default_factory=dict)

    def begin_anew(self) -> None:
        """Begin with 1 again."""
        self.values = []

    def next(self, level: int) -> str:
        """Count on at this level and return the number: «2.1.».

        Raises:
            ValueError: a level above is missing, or it is too deep.
        """
        if level > _DEEPEST:
            raise ValueError(f"уровней нумерации не может быть больше {_DEEPEST}.")
        if level > len(self.values) + 1:
            raise ValueError("перед этим пунктом нет пункта уровнем выше.")
        del self.values[level:]
        if len(self.values) < level:
            self.values.append(0)
        self.values[level - 1] += 1
        return "".join(f"{value}." for value in self.values)

    def label_point(self, label: str, number: str) -> None:
        """Remember the label of a point or a section."""
        self._must_be_new(label)
        self._points[label] = number.rstrip(".")

    def next_appendix(self, label: str) -> int:
        """Count an appendix."""
        self._must_be_new(label)
        self.appendices += 1
        if label:
            self._appendices[label] = self.appendices
        return self.appendices

    def appendix_number(self, place: int) -> str:
        """Return the printed number of an appendix; a single one has none."""
        return str(place) if self.appendices > 1 else ""

    def resolve(self, label: str) -> str:
        """Return what a reference to a label prints.

        Raises:
            ValueError: nothing bears the label.
        """
        if place := self._appendices.get(label):
            number = self.appendix_number(place)
            return f"№ {number}" if number else ""
        if label not in self._points:
            raise ValueError(f"нет пункта или приложения с меткой «{label}». Метка ставится так: #[{label}].")
        return self._points[label]

    def _must_be_new(self, label: str) -> None:
        if label and (label in self._points or label in self._appendices):
            raise ValueError(f"метка «{label}» уже стоит в другом месте.")
