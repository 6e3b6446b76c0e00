"""Reading the register of accreditation as a stream: hundreds of megabytes in flat memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, cast
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from app.exchange.progress import Cancelled, LoadingCancelled, Progress
from app.exchange.register.opening import BadRegisterFile, opened, read_piece
from app.exchange.register.source import (
    RegisterCertificate,
    RegisterDecision,
    RegisterOrganisation,
    RegisterProgram,
    RegisterSupplement,
)

STEP = 1 << 19
"""The progress is told after so many bytes."""
PREAMBLE = 1 << 20
"""The certificates begin before so many bytes, or the file has another structure."""
ROOT, CONTAINER, RECORD = "OpenData", "Certificates", "Certificate"

_ORGANISATION = {
    "Id": "register_id", "FullName": "full_name", "ShortName": "short_name", "HeadEduOrgId": "head_organisation_id",
    "IsBranch": "is_branch", "PostAddress": "address", "Phone": "phone", "Fax": "fax", "Email": "email",
    "WebSite": "site", "OGRN": "ogrn", "INN": "inn", "KPP": "kpp", "HeadPost": "head_post", "HeadName": "head_name",
    "FormName": "form_name", "KindName": "kind_name", "TypeName": "type_name", "RegionName": "region",
}  # fmt: skip
_PROGRAM = {
    "EduLevelName": "level", "TypeName": "type_name", "ProgrammName": "name", "IsAccredited": "refused",
    "IsCanceled": "cancelled", "IsSuspended": "suspended",
}  # fmt: skip
_SUPPLEMENT = {
    "Id": "supplement_id", "StatusName": "status", "Number": "number", "SerialNumber": "serial_number",
    "FormNumber": "form_number", "IssueDate": "issued_on", "IsForBranch": "for_branch", "Note": "note",
    "EduOrgFullName": "full_name", "EduOrgShortName": "short_name", "EduOrgAddress": "address", "EduOrgKPP": "kpp",
}  # fmt: skip
_DECISION = {
    "DecisionTypeName": "type_name", "OrderDocumentNumber": "number", "OrderDocumentKind": "kind",
    "DecisionDate": "date",
}  # fmt: skip
_CERTIFICATE = {
    "Id": "certificate_id", "IsFederal": "is_federal", "StatusName": "status", "TypeName": "type_name",
    "RegionName": "region", "RegionCode": "region_code", "RegNumber": "number", "SerialNumber": "serial_number",
    "FormNumber": "form_number", "IssueDate": "issued_on", "EndDate": "valid_until", "ControlOrgan": "issuer",
    "PostAddress": "address", "EduOrgFullName": "full_name", "EduOrgShortName": "short_name", "EduOrgINN": "inn",
    "EduOrgKPP": "kpp", "EduOrgOGRN": "ogrn", "IndividualEntrepreneurLastName": "entrepreneur_last_name",
    "IndividualEntrepreneurFirstName": "entrepreneur_first_name",
    "IndividualEntrepreneurMiddleName": "entrepreneur_middle_name",
}  # fmt: skip


def read_register(
    path: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Iterator[RegisterCertificate]:
    """Yield the certificates of the file (XML, or a zip holding it) one after another."""
    ordinal = 0
    with opened(path) as (file, total):
        for element in _elements(path, file, total, progress, cancelled):
            ordinal += 1
            yield _certificate(element, ordinal)


def _elements(
    path: Path, file: IO[bytes], total: int, progress: Progress | None, cancelled: Cancelled | None
) -> Iterator[Element]:
    """Yield the finished elements of the certificates and let go of each at once."""
    parser = ElementTree.XMLPullParser(events=("start",))
    root: Element | None = None
    container: Element | None = None
    done = told = found = 0
    while True:
        if cancelled is not None and cancelled():
            raise LoadingCancelled
        chunk = read_piece(path, file)
        try:
            if chunk:
                parser.feed(chunk)
            else:
                parser.close()
            if container is None:
                root, container = _beginning(path, parser, root)
            # An error met while feeding comes out here.
            deque(parser.read_events(), maxlen=0)
        except ElementTree.ParseError as error:
            raise _unreadable(path, error, found, finished=not chunk) from error
        if container is None and done > PREAMBLE:
            raise _no_certificates(path)
        if container is not None:
            # All children but the last are complete: the next one has begun. The last is taken when the file has ended.
            ready = container[:] if not chunk else container[:-1]
            del container[: len(ready)]
            for element in ready:
                if element.tag == RECORD:
                    found += 1
                    yield element
        done += len(chunk)
        if progress is not None and (done - told >= STEP or not chunk):
            told = done
            progress(done, max(done, total))
        if not chunk:
            break
    if not found:
        raise _no_certificates(path)


def _beginning(
    path: Path, parser: ElementTree.XMLPullParser, root: Element | None
) -> tuple[Element | None, Element | None]:
    """Wait for the element that holds the certificates; refuse a file of another structure at its first tag."""
    for event in parser.read_events():
        _, element = cast("tuple[str, Element]", event)
        if root is None:
            root = element
            if root.tag != ROOT:
                raise BadRegisterFile(
                    f"Файл «{path.name}» другой структуры: он начинается с «{str(root.tag)[:60]}», а реестр "
                    f"аккредитации Рособрнадзора — с «{ROOT}». Данные программы не изменены. Выберите файл реестра."
                )
        elif element.tag == CONTAINER:
            return root, element
    return root, None


def _certificate(element: Element, ordinal: int) -> RegisterCertificate:
    """Turn the element of a certificate into plain values."""
    return RegisterCertificate(
        **_texts(element, _CERTIFICATE),
        organisation=_organisation(element),
        supplements=tuple(
            RegisterSupplement(
                **_texts(supplement, _SUPPLEMENT),
                organisation=_organisation(supplement),
                programs=tuple(
                    RegisterProgram(**_texts(program, _PROGRAM))
                    for program in supplement.iterfind("EducationalPrograms/EducationalProgram")
                ),
            )
            for supplement in element.iterfind("Supplements/Supplement")
        ),
        decisions=tuple(
            RegisterDecision(**_texts(decision, _DECISION)) for decision in element.iterfind("Decisions/Decision")
        ),
        ordinal=ordinal,
    )


def _organisation(element: Element) -> RegisterOrganisation | None:
    """Return the organisation that stands directly in the element."""
    found = element.find("ActualEducationOrganization")
    return None if found is None else RegisterOrganisation(**_texts(found, _ORGANISATION))


def _texts(element: Element, fields: Mapping[str, str]) -> dict[str, str]:
    """Collect the texts of the children that have a name here; a repeated one keeps its first text."""
    texts: dict[str, str] = {}
    for child in element:
        if (name := fields.get(child.tag)) and (text := (child.text or "").strip()):
            texts.setdefault(name, text)
    return texts


def _no_certificates(path: Path) -> BadRegisterFile:
    """Say that the file may be open data, but not of the register."""
    return BadRegisterFile(
        f"В файле «{path.name}» нет ни одного свидетельства (Certificate): это другой набор данных или пустой "
        "реестр. Данные программы не изменены. Выберите файл «Реестр аккредитации» с сайта Рособрнадзора."
    )


def _unreadable(path: Path, error: ElementTree.ParseError, found: int, finished: bool) -> BadRegisterFile:
    """Say where the text stops being XML and whether the file was cut."""
    line, column = error.position
    if finished and (found or line > 1 or column > 1):
        return BadRegisterFile(
            f"Файл «{path.name}» обрывается на строке {line}: он скачан или скопирован не до конца "
            f"(целых записей: {found}). Данные программы не изменены. Скачайте файл ещё раз."
        )
    if found == 0 and line <= 1:
        return BadRegisterFile(
            f"Файл «{path.name}» — не XML (строка {line}, знак {column + 1}). Данные программы не изменены. "
            "Выберите файл XML реестра аккредитации Рособрнадзора."
        )
    return BadRegisterFile(
        f"Файл «{path.name}» повреждён: строка {line}, знак {column + 1} — не XML (целых записей до неё: {found}). "
        "Данные программы не изменены. Скачайте файл ещё раз."
    )
