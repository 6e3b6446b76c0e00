"""The terms of the network form while they are being typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from models.network_form import (
    Approval,
    Coverage,
    Finance,
    NetworkSide,
    ParticipantKind,
    ProgrammeKind,
    Timetable,
)
from models.school import EduLevel


@dataclass
class ProgrammePartDraft:
    """A row of the parts of the programme."""

    id: int | None = None
    title: str = ""
    classes: str = ""
    hours: int | None = None
    side: NetworkSide | None = NetworkSide.PARTICIPANT
    place: str = ""
    teacher: str = ""
    resources: str = ""


@dataclass
class SharedResourceDraft:
    """A row of the resources that the participant gives."""

    id: int | None = None
    name: str = ""
    quantity: str = ""
    place: str = ""
    schedule: str = ""


@dataclass
class NetworkDraft:
    """What ч. 2 ст. 15 273-ФЗ and the typical form of the order № 882/391 ask for."""

    id: int | None = None
    participant_kind: ParticipantKind = ParticipantKind.EDUCATIONAL
    programme: str = ""
    programme_kind: ProgrammeKind = ProgrammeKind.MAIN
    level: EduLevel | None = None
    direction: str = ""
    coverage: Coverage = Coverage.PART
    approval: Approval = Approval.BASE
    period_from: date | None = None
    period_until: date | None = None
    pupils_from: int | None = None
    pupils_to: int | None = None
    list_days: int | None = 10
    result_days: int | None = 5
    notice_days: int | None = 3
    timetable: Timetable = Timetable.APPENDIX
    final_document: str = ""
    participant_document: str = ""
    finance: Finance = Finance.FREE
    payment_order: str = ""
    property_handed: bool = False
    base_person: str = ""
    base_post: str = ""
    base_phone: str = ""
    base_email: str = ""
    participant_person: str = ""
    participant_post: str = ""
    participant_phone: str = ""
    participant_email: str = ""
    programme_parts: list[ProgrammePartDraft] = field(default_factory=list)
    resources: list[SharedResourceDraft] = field(default_factory=list)

    def problems(self) -> dict[str, str]:
        """Return what is wrong in itself, in a draft too."""
        found: dict[str, str] = {}
        if self.period_from and self.period_until and self.period_until < self.period_from:
            found["period_until"] = "Окончание реализации раньше её начала."
        if self.pupils_from is not None and self.pupils_to is not None and self.pupils_to < self.pupils_from:
            found["pupils_to"] = "Наибольшее число обучающихся меньше наименьшего."
        for name in ("pupils_from", "pupils_to", "list_days", "result_days", "notice_days"):
            if (getattr(self, name) or 0) < 0:
                found[name] = "Укажите число не меньше нуля."
        for row, part in enumerate(self.programme_parts):
            if not part.title.strip():
                found[f"programme_parts.{row}.title"] = "Укажите предмет, курс или модуль."
            elif part.side is None:
                found[f"programme_parts.{row}.side"] = "Укажите, кто реализует эту часть."
        for row, resource in enumerate(self.resources):
            if not resource.name.strip():
                found[f"resources.{row}.name"] = "Укажите, что предоставляется."
        return found

    def missing(self) -> dict[str, str]:
        """Return what the law wants a signed contract to name and nobody has typed yet (ч. 2 ст. 15 273-ФЗ)."""
        found: dict[str, str] = {}
        if not self.programme.strip():
            found["programme"] = "Назовите образовательную программу: без неё договор не подписывают."
        if self.programme_kind is ProgrammeKind.MAIN and self.level is None:
            found["level"] = "Укажите уровень образования: его требует часть 2 статьи 15 закона об образовании."
        if self.programme_kind is ProgrammeKind.ADDITIONAL and not self.direction.strip():
            found["direction"] = "Укажите направленность дополнительной программы."
        if self.period_from is None:
            found["period_from"] = "Укажите, с какого дня реализуется программа."
        if self.period_until is None:
            found["period_until"] = "Укажите, по какой день реализуется программа."
        if not self.final_document.strip():
            found["final_document"] = "Укажите, какой документ выдаётся по окончании."
        if self.coverage is Coverage.PART and not self.programme_parts:
            found["programme_parts"] = "Назовите предметы, курсы или модули, которые реализуются в сетевой форме."
        if self.participant_kind is ParticipantKind.RESOURCE and not self.resources:
            found["resources"] = "Назовите ресурсы, которые предоставляет организация-участник."
        if self.finance is Finance.PAID and not self.payment_order.strip():
            found["payment_order"] = "Укажите порядок оплаты."
        return found
