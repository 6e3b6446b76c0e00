"""A new school district: its name, its base school, and the schools that belong to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtWidgets import QWidget

from app.districts import DistrictDraft, MemberDraft, save_district
from app.schools import school_choices
from ui.districts.form import MEMBER, WORDS
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import ChoiceEditor, DateEditor, MultiChoiceEditor, TextEditor
from ui.kit.form import Field, Form
from ui.parts.desk import Desk
from ui.parts.small_card import open_card


@dataclass
class NewDistrict:
    """What is asked of a new district; the schools are ticked in a list and all join on one day."""

    name: str = ""
    base_school_id: int | None = None
    coordinator: str = ""
    coordinator_post: str = ""
    joined_on: date | None = None
    members: list[int] = field(default_factory=list)

    def district(self) -> DistrictDraft:
        """Make the card: the base school is a member whether it is ticked or not, and stands first."""
        base = [] if self.base_school_id is None else [self.base_school_id]
        others = [one for one in self.members if one not in base]
        return DistrictDraft(
            name=self.name,
            base_school_id=self.base_school_id,
            coordinator=self.coordinator,
            coordinator_post=self.coordinator_post,
            members=[MemberDraft(organisation_id=one, joined_on=self.joined_on) for one in base + others],
        )

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        return self.district().problems()


def open_district(desk: Desk, district_id: int | None, parent: QWidget) -> CardDialog | None:
    """Open a district: a known one on its page, a new one in a dialog."""
    if district_id is not None:
        desk.navigator.open("district", district_id)
        return None
    schools = school_choices(desk.context.db)
    if not schools:
        desk.messages.tell(
            parent,
            "Школ пока нет",
            "Округ создают из школ. Сначала внесите их в разделе «Школы»: "
            "загрузите из реестра, вставьте из Excel или добавьте вручную.",
        )
        return None
    return open_card(
        desk,
        "Новый школьный округ",
        Form(
            [
                Field("name", WORDS["name"], TextEditor(), "Без слов «школьный округ»: Бурлинский"),
                Field("base_school_id", WORDS["base_school_id"], ChoiceEditor(schools)),
                Field("coordinator", WORDS["coordinator"], TextEditor("Фамилия Имя Отчество")),
                Field("coordinator_post", WORDS["coordinator_post"], TextEditor()),
                Field("joined_on", MEMBER["joined_on"], DateEditor(), "Дата вступления отмеченных школ"),
                Field(
                    "members",
                    WORDS["members"],
                    MultiChoiceEditor(schools),
                    "Отметьте школы клавишей «пробел». Филиалы входят в округ вместе со своей школой.",
                    wide=True,
                ),
            ]
        ),
        NewDistrict(joined_on=desk.context.db.today()),
        lambda draft: save_district(desk.context.db, draft.district()),
        parent,
        subtitle="Остальное — документы, договоры, совет, план — на карточке округа",
        save_text="Создать",
        opens="district",
    )
