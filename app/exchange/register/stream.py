"""Reading the register of accreditation as a stream: hundreds of megabytes in flat memory."""

from __future__ import annotations

import zipfile
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from app.exchange.register.source import (
    RegisterCertificate,
    RegisterDecision,
    RegisterOrganisation,
    RegisterProgram,
    RegisterSupplement,
)
from app.kernel.errors import AppError, Unavailable
from app.kernel.zips import BROKEN_ZIP

Progress = Callable[[int, int], None]
"""Is told how many bytes of how many have been read."""
Cancelled = Callable[[], bool]
"""Tells whether the person has asked to stop."""

CHUNK = 1 << 13
"""Small pieces keep the young elements in the processor's cache: sixteen times as large is half as fast."""
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


class BadRegisterFile(AppError):
    """The file is not the register of accreditation, or only a piece of it."""


class LoadingCancelled(AppError):
    """The person has stopped the loading; nothing was written."""

    def __init__(self) -> None:
        """Say that the data are as they were."""
        super().__init__("Загрузка отменена. Данные программы не изменены.")


def read_register(
    path: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Iterator[RegisterCertificate]:
    """Yield the certificates of the file (XML, or a zip holding it) one after another."""
    ordinal = 0
    with _opened(path) as (file, total):
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
        chunk = _read(path, file)
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


@contextmanager
def _opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """Open the XML, also inside a zip; give it with the number of bytes to come."""
    try:
        size = path.stat().st_size
        file = path.open("rb")
    except FileNotFoundError as error:
        raise Unavailable(f"Файла «{path}» нет. Проверьте имя и выберите файл ещё раз.") from error
    except OSError as error:
        raise Unavailable(
            f"Файл «{path.name}» не открывается ({error.strerror or 'ошибка чтения'}). Данные программы не изменены. "
            "Закройте его в других программах или скопируйте в другую папку."
        ) from error
    with file:
        if not size:
            raise BadRegisterFile(f"Файл «{path.name}» пуст. Данные программы не изменены. Скачайте реестр ещё раз.")
        if file.read(4) != b"PK\x03\x04":
            file.seek(0)
            yield file, size
            return
        try:
            with zipfile.ZipFile(file) as archive:
                inner = next((info for info in archive.infolist() if info.filename.lower().endswith(".xml")), None)
                if inner is None:
                    raise BadRegisterFile(
                        f"В архиве «{path.name}» нет файла XML. Данные программы не изменены. "
                        "Выберите архив или файл реестра Рособрнадзора."
                    )
                if inner.flag_bits & 1:
                    raise BadRegisterFile(
                        f"Архив «{path.name}» закрыт паролем. Данные программы не изменены. "
                        "Распакуйте его и выберите XML."
                    )
                with archive.open(inner) as member:
                    yield member, inner.file_size
        except BROKEN_ZIP as error:
            raise BadRegisterFile(_damaged_archive(path)) from error


def _read(path: Path, file: IO[bytes]) -> bytes:
    """Read the next piece of the file."""
    try:
        return file.read(CHUNK)
    except BROKEN_ZIP as error:
        raise BadRegisterFile(_damaged_archive(path)) from error
    except OSError as error:
        raise Unavailable(
            f"Чтение файла «{path.name}» прервано ({error.strerror or 'ошибка диска'}). Данные программы не изменены. "
            "Скопируйте файл на диск компьютера и повторите загрузку."
        ) from error


def _damaged_archive(path: Path) -> str:
    """Say that the zip is damaged."""
    return f"Архив «{path.name}» повреждён. Данные программы не изменены. Скачайте файл ещё раз."


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
