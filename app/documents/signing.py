"""How the original was signed: by hand, or with an electronic signature whose file and certificate are kept.

The program makes no signatures: it keeps what a signing program has made, and prints the mark of the standard
(ГОСТ Р 7.0.97, requisite «Отметка об электронной подписи») on copies.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from app.documents.files import keeping_files, sum_of
from app.kernel.database import Database
from app.kernel.dates import short_date
from app.kernel.errors import Conflict, InvalidInput, Unavailable
from app.kernel.folder import OfficeFolder
from app.kernel.records import copy_fields, fetch, fetch_to_change
from models.document import UNREGISTERED, Document, Signing

FIELDS = ("signing", "certificate", "certificate_owner", "certificate_from", "certificate_until")


@dataclass
class SigningDraft:
    """How a document was signed; ``certificate`` is the number of the certificate."""

    id: int | None = None
    version: int | None = None
    signing: Signing = Signing.BY_HAND
    certificate: str = ""
    certificate_owner: str = ""
    certificate_from: date | None = None
    certificate_until: date | None = None

    def problems(self) -> dict[str, str]:
        """Return what has to be corrected, by field name."""
        found: dict[str, str] = {}
        if self.signing is not Signing.ELECTRONIC:
            return found
        if not self.certificate.strip():
            found["certificate"] = "Укажите номер сертификата электронной подписи."
        if not self.certificate_owner.strip():
            found["certificate_owner"] = "Укажите владельца сертификата."
        if self.certificate_from and self.certificate_until and self.certificate_until < self.certificate_from:
            found["certificate_until"] = "Сертификат закончился раньше, чем начался: проверьте даты."
        return found


class Signed(Protocol):
    """What the mark of an electronic signature is made of: a document or its card."""

    @property
    def signing(self) -> Signing:
        """How it was signed."""
        ...

    @property
    def certificate(self) -> str:
        """The number of the certificate."""
        ...

    @property
    def certificate_owner(self) -> str:
        """Whose it is."""
        ...

    @property
    def certificate_from(self) -> date | None:
        """Its first day."""
        ...

    @property
    def certificate_until(self) -> date | None:
        """Its last day."""
        ...


def load_signing(db: Database, document_id: int) -> SigningDraft:
    """Return how a document was signed, ready to be changed."""
    with db.reading() as session:
        document = fetch(session, Document, document_id)
        draft = SigningDraft(id=document.id, version=document.version)
        copy_fields(document, draft, FIELDS)
        return draft


def save_signing(db: Database, folder: OfficeFolder, draft: SigningDraft, signature: Path | None = None) -> None:
    """Keep how a document was signed; the file of the signature is put beside the scans under its SHA-256.

    Raises:
        InvalidInput: something has to be corrected.
        Conflict: the document is a draft, or the certificate was not valid on its date.
        Unavailable: the file cannot be read or stored.
    """
    if problems := draft.problems():
        raise InvalidInput(problems)
    with keeping_files(folder.path) as keeper, db.changing("Отметка о подписании") as session:
        document = fetch_to_change(session, Document, draft.id, draft.version)
        if document.state in UNREGISTERED:
            raise Conflict("Проект ещё не подписан: сначала зарегистрируйте документ. Ничего не сохранено.")
        _refuse_term(document, draft)
        copy_fields(draft, document, FIELDS)
        if signature is not None and draft.signing is Signing.ELECTRONIC:
            place = folder.scans / str(document.year or db.today().year)
            document.signature_file = keeper.copy(place, _sum(signature), signature).file


def _sum(path: Path) -> str:
    try:
        return sum_of(path)
    except OSError as error:
        raise Unavailable(
            f"Файл «{path.name}» не найден или не читается. Ничего не сохранено. Выберите файл ещё раз."
        ) from error


def _refuse_term(document: Document, draft: SigningDraft) -> None:
    """Refuse a certificate that was not valid on the day of the document."""
    day = document.dated
    if day is None or draft.signing is not Signing.ELECTRONIC:
        return
    early = draft.certificate_from is not None and day < draft.certificate_from
    late = draft.certificate_until is not None and day > draft.certificate_until
    if early or late:
        raise Conflict(
            f"На дату документа, {short_date(day)}, сертификат не действовал. Ничего не сохранено. "
            "Проверьте срок сертификата."
        )


def signature_mark(signed: Signed) -> tuple[str, ...]:
    """Return the lines of the mark for copies of a document signed electronically; none for one signed by hand."""
    if signed.signing is not Signing.ELECTRONIC:
        return ()
    term = " ".join(
        filter(
            None,
            (
                f"с {short_date(signed.certificate_from)}" if signed.certificate_from else "",
                f"по {short_date(signed.certificate_until)}" if signed.certificate_until else "",
            ),
        )
    )
    return (
        "ДОКУМЕНТ ПОДПИСАН",
        "ЭЛЕКТРОННОЙ ПОДПИСЬЮ",
        f"Сертификат {signed.certificate}",
        f"Владелец {signed.certificate_owner}",
        *((f"Действителен {term}",) if term else ()),
    )
