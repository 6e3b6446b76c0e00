"""Records of the federal register of accreditation (реестр Рособрнадзора), word for word as its file holds them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RegisterOrganisation:
    """An organisation as the register knows it today (ActualEducationOrganization); what it omits is empty."""

    register_id: str = ""
    full_name: str = ""
    short_name: str = ""
    head_organisation_id: str = ""
    is_branch: str = ""
    address: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    site: str = ""
    ogrn: str = ""
    inn: str = ""
    kpp: str = ""
    head_post: str = ""
    head_name: str = ""
    form_name: str = ""
    kind_name: str = ""
    type_name: str = ""
    region: str = ""

    @property
    def is_void(self) -> bool:
        """Tell whether the record names nobody: supplements taken out of force leave such ones behind."""
        return not self.register_id and not self.full_name and not self.short_name


@dataclass(frozen=True, slots=True)
class RegisterProgram:
    """An accredited programme of a supplement; the flags are «1» where the register sets them."""

    level: str = ""
    type_name: str = ""
    name: str = ""
    refused: str = ""
    cancelled: str = ""
    suspended: str = ""

    @property
    def in_force(self) -> bool:
        """Tell whether the accreditation of the programme has been neither refused nor taken back."""
        return "1" not in (self.refused, self.cancelled, self.suspended)


@dataclass(frozen=True, slots=True)
class RegisterSupplement:
    """A supplement (приложение) to a certificate: what was accredited, and for whom."""

    supplement_id: str = ""
    status: str = ""
    number: str = ""
    serial_number: str = ""
    form_number: str = ""
    issued_on: str = ""
    for_branch: str = ""
    note: str = ""
    full_name: str = ""
    short_name: str = ""
    address: str = ""
    kpp: str = ""
    organisation: RegisterOrganisation | None = None
    programs: tuple[RegisterProgram, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterDecision:
    """A decision (распорядительный документ) about a certificate."""

    type_name: str = ""
    number: str = ""
    kind: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class RegisterCertificate:
    """A certificate of accreditation (свидетельство) with everything that belongs to it."""

    certificate_id: str = ""
    is_federal: str = ""
    status: str = ""
    type_name: str = ""
    region: str = ""
    region_code: str = ""
    number: str = ""
    serial_number: str = ""
    form_number: str = ""
    issued_on: str = ""
    valid_until: str = ""
    issuer: str = ""
    address: str = ""
    full_name: str = ""
    short_name: str = ""
    inn: str = ""
    kpp: str = ""
    ogrn: str = ""
    entrepreneur_last_name: str = ""
    entrepreneur_first_name: str = ""
    entrepreneur_middle_name: str = ""
    organisation: RegisterOrganisation | None = None
    supplements: tuple[RegisterSupplement, ...] = ()
    decisions: tuple[RegisterDecision, ...] = ()
    ordinal: int = 0
