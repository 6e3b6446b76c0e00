"""The cards of the office, of those who sign for it and of those who work at the program, while being typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.kernel.ids import email_problem, inn_problem, kpp_problem, ogrn_problem, okpo_problem
from app.office.figured import is_figured, read_figured
from models.office import ActKind, SignatoryRole
from models.person import Acting


@dataclass
class OfficeDraft:
    """The contents of the office's card; its name in cases is typed once."""

    id: int | None = None
    version: int | None = None
    name: str = ""
    short_name: str = ""
    name_genitive: str = ""
    name_dative: str = ""
    name_instrumental: str = ""
    name_prepositional: str = ""
    region: str = ""
    municipality: str = ""
    municipality_genitive: str = ""
    place: str = ""
    legal_entity: bool = True
    act_kind: ActKind = ActKind.ORDER
    administration: str = ""
    administration_genitive: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    site: str = ""
    inn: str = ""
    kpp: str = ""
    ogrn: str = ""
    okpo: str = ""
    bank_details: str = ""
    layout_profile: str = "gost_2025"
    emblem: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        if not self.name.strip():
            found["name"] = "Укажите полное наименование органа управления образованием."
        if not self.region.strip():
            found["region"] = "Укажите регион."
        if not self.municipality.strip():
            found["municipality"] = "Укажите муниципальный район или округ."
        if not self.administration.strip():
            if not self.legal_entity:
                found["administration"] = (
                    "Орган управления не является юридическим лицом: стороной договоров будет администрация. "
                    "Укажите её наименование."
                )
            elif self.act_kind is ActKind.RESOLUTION:
                found["administration"] = "Акты издаёт администрация: укажите её наименование."
        return found

    def warnings(self) -> dict[str, str]:
        """Return what looks wrong and does not hinder saving, by field name."""
        checks = {
            "inn": inn_problem(self.inn),
            "kpp": kpp_problem(self.kpp),
            "ogrn": ogrn_problem(self.ogrn),
            "okpo": okpo_problem(self.okpo),
            "email": email_problem(self.email),
        }
        found = {name: sentence for name, sentence in checks.items() if sentence}
        if not self.place.strip():
            found["place"] = "Укажите место издания: оно печатается в приказах между датой и номером."
        return found


@dataclass
class SignatoryDraft:
    """The contents of the card of a signatory; an empty date means «from the beginning» or «until changed»."""

    id: int | None = None
    version: int | None = None
    role: SignatoryRole = SignatoryRole.OFFICE
    full_name: str = ""
    post: str = ""
    acting: Acting = Acting.NONE
    basis: str = ""
    valid_from: date | None = None
    valid_until: date | None = None

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        if not self.full_name.strip():
            found["full_name"] = "Укажите фамилию, имя и отчество того, кто подписывает."
        if not self.post.strip():
            found["post"] = "Укажите должность."
        if self.acting is not Acting.NONE and not self.basis.strip():
            found["basis"] = "Укажите распоряжение или приказ, по которому исполняются обязанности."
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            found["valid_until"] = "Срок окончания раньше срока начала."
        return found


@dataclass
class WorkerDraft:
    """The contents of the card of somebody who works at the program."""

    id: int | None = None
    version: int | None = None
    full_name: str = ""
    post: str = ""
    phone: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        if self.full_name.strip():
            return {}
        return {"full_name": "Укажите фамилию, имя и отчество работника: они пишутся в журнал изменений."}


@dataclass
class ReferenceDraft:
    """A line of a reference book while it is being typed; its other details are kept as they were.

    ``retention`` and ``article`` belong to a case file, whose ``code`` is its index in the nomenclature;
    ``figures`` to a layout profile or a financing norm: a line for each of its figures.
    """

    id: int | None = None
    version: int | None = None
    book: str = ""
    code: str = ""
    title: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    retention: str = ""
    article: str = ""
    figures: str = ""

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        if not self.title.strip():
            found["title"] = "Укажите название."
        if is_figured(self.book):
            try:
                read_figured(self.book, self.figures)
            except ValueError as error:
                found["figures"] = str(error)
        if self.book == "case_files" and not self.code.strip():
            found["code"] = "Укажите индекс дела по номенклатуре, например 01-05."
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            found["valid_until"] = "Срок окончания раньше срока начала."
        return found
