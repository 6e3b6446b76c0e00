"""The one thing that brings a district on: what stands on the button of its card, and where missing things are made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.readiness import DocumentLine, Presence, StepLine
from ui.kit.actions import Action
from ui.kit.card_page import CardPage

PLACES = {
    "base_contract": ("Договоры", "contracts"),
    "joint_contract": ("Договоры", "contracts"),
    "plan": ("План", "plans"),
    "inventory": ("Ресурсы", "inventory"),
    "council": ("Совет", "councils"),
    "council_regulation": ("Совет", "councils"),
}
"""On which tab of the card a thing is made, and in which section where there is no such tab."""

PAPERS = {
    "founding_act": ("Приказ о создании", "Постановление о создании"),
    "district_regulation": ("Положение о школьном округе",),
}
"""How the papers begin that the district itself prints."""


@dataclass(frozen=True)
class Ways:
    """Where the deeds of a district's card lead: its tabs, the sections, the papers it prints."""

    page: CardPage
    go: Callable[[str], object]
    prints: Callable[[], Sequence[Action]]

    def to(self, code: str) -> Callable[[], object]:
        """Return the way to the place where a missing thing is made."""
        if paper := self.paper(code):
            return paper.run
        tab, section = PLACES.get(code, ("Документы", "documents"))
        for number in range(self.page.tabs.count()):
            if self.page.tabs.tabText(number).startswith(tab):
                return lambda: self._show(number)
        return lambda: self.go(section)

    def paper(self, code: str) -> Action | None:
        """Return the paper that makes the missing document."""
        starts = PAPERS.get(code, ())
        return next((one for one in self.prints() if starts and one.title.startswith(starts)), None)

    def _show(self, number: int) -> None:
        self.page.show_panel(number)
        self.page.tabs.setFocus()


def next_action(
    documents: Sequence[DocumentLine],
    steps: Sequence[StepLine],
    has_council: bool,
    ways: Ways,
    confirm: Callable[[StepLine], object],
) -> Action | None:
    """Return the next useful deed, or nothing when the district has all it needs."""
    presence = {line.code: line.presence for line in documents}
    if presence.get("founding_act") is Presence.MISSING:
        return Action("Подготовить акт о создании", ways.to("founding_act"))
    step = next((line for line in steps if line.is_next), None)
    if step is not None and step.by_hand:
        return Action(f"Отметить шаг {step.number}", lambda: confirm(step))
    if step is not None:
        wanted = {
            "council_and_contract": ("Подготовить договор", "joint_contract")
            if has_council
            else ("Создать совет", "council"),
            "regulation": ("Подготовить положение", "district_regulation"),
            "inventory": ("Внести ресурсы", "inventory"),
            "plan": ("Составить план", "plan"),
        }
        if step.code in wanted:
            title, code = wanted[step.code]
            if presence.get(code) is Presence.UNDERWAY:
                title = title.replace("Подготовить", "Завершить").replace("Составить", "Утвердить")
            return Action(title, ways.to(code))
    missing = next((line for line in documents if line.presence is not Presence.PRESENT), None)
    return Action("Подготовить недостающие документы", ways.to(missing.code)) if missing else None
