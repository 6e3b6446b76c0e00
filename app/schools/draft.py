"""An organisation's card while it is being typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.kernel.ids import email_problem, inn_problem, kpp_problem, ogrn_problem
from models.person import Acting
from models.school import EduLevel, OrganisationKind


@dataclass
class HeadDraft:
    """Who heads the organisation; ``post`` as it is written, ``since`` the day the person took over."""

    person_id: int | None = None
    full_name: str = ""
    post: str = ""
    acting: Acting = Acting.NONE
    basis: str = ""
    since: date | None = None

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        if not self.full_name.strip():
            found["full_name"] = "Укажите фамилию, имя и отчество руководителя."
        if not self.post.strip():
            found["post"] = "Укажите должность руководителя."
        return found

    def warnings(self) -> dict[str, str]:
        """Return what looks wrong and does not hinder saving, by field name."""
        found: dict[str, str] = {}
        if len(self.full_name.split()) in (1, 2):
            found["full_name"] = "Имя руководителя записано не полностью: в договорах нужны имя и отчество."
        if self.acting is not Acting.NONE and not self.basis.strip():
            found["basis"] = "Укажите приказ, по которому исполняются обязанности: он нужен в договорах."
        return found


@dataclass
class LicenceDraft:
    """A row of the licences."""

    id: int | None = None
    number: str = ""
    issued_on: date | None = None
    authority: str = ""
    levels: tuple[EduLevel, ...] = ()

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        return {} if self.number.strip() else {"number": "Укажите номер лицензии."}


@dataclass
class AccreditationDraft:
    """A row of the accreditations."""

    id: int | None = None
    number: str = ""
    issued_on: date | None = None
    valid_until: date | None = None
    authority: str = ""
    status: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        if not self.number.strip():
            found["number"] = "Укажите номер записи об аккредитации."
        if self.issued_on and self.valid_until and self.valid_until < self.issued_on:
            found["valid_until"] = "Аккредитация заканчивается раньше, чем выдана."
        return found


@dataclass
class OrganisationDraft:
    """The contents of an organisation's card; several telephones or addresses are separated by «; »."""

    id: int | None = None
    version: int | None = None
    type: OrganisationKind = OrganisationKind.SCHOOL
    parent_id: int | None = None
    full_name: str = ""
    short_name: str = ""
    inn: str = ""
    kpp: str = ""
    ogrn: str = ""
    postal_code: str = ""
    region: str = ""
    district: str = ""
    settlement: str = ""
    street: str = ""
    phones: str = ""
    emails: str = ""
    site: str = ""
    levels: tuple[EduLevel, ...] = ()
    bank_details: str = ""
    note: str = ""
    head: HeadDraft | None = None
    licences: list[LicenceDraft] = field(default_factory=list)
    accreditations: list[AccreditationDraft] = field(default_factory=list)

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name; rows as ``licences.0.number``, the head as ``head.post``."""
        found: dict[str, str] = {}
        if not self.full_name.strip():
            found["full_name"] = "Укажите полное наименование организации."
        if self.type is OrganisationKind.BRANCH and self.parent_id is None:
            found["parent_id"] = "Укажите школу, которой принадлежит филиал."
        if self.type is not OrganisationKind.BRANCH and self.parent_id is not None:
            found["parent_id"] = "Головная школа указывается только у филиала. Выберите вид «филиал» или уберите школу."
        if self.parent_id is not None and self.parent_id == self.id:
            found["parent_id"] = "Школа не может быть филиалом самой себя."
        if self.head is not None:
            found |= {f"head.{name}": sentence for name, sentence in self.head.problems().items()}
        for title, rows in (("licences", self.licences), ("accreditations", self.accreditations)):
            for place, row in enumerate(rows):
                found |= {f"{title}.{place}.{name}": sentence for name, sentence in row.problems().items()}
        return found

    def warnings(self) -> dict[str, str]:
        """Return what looks wrong and does not hinder saving: old papers have misprints too; by field name."""
        checks = {
            "inn": inn_problem(self.inn),
            "kpp": kpp_problem(self.kpp),
            "ogrn": ogrn_problem(self.ogrn),
            "emails": email_problem(self.emails),
        }
        found = {name: sentence for name, sentence in checks.items() if sentence}
        index = self.postal_code.strip()
        if index and not (len(index) == 6 and index.isdigit() and index[0] != "0"):
            found["postal_code"] = f"Почтовый индекс состоит из шести цифр, а здесь «{index}»."
        if self.head is not None:
            found |= {f"head.{name}": sentence for name, sentence in self.head.warnings().items()}
        return found
