"""The life of a document, reserved numbers, layout profiles, bank details."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what documents, journals, the office and the organisations know from now on."""
    _office()
    _people()
    _documents()
    _parts_of_documents()
    _contracts()


def _text(name: str, kind: sa.types.TypeEngine | None = None, default: str = "") -> sa.Column:
    return sa.Column(name, kind or sa.String(), nullable=False, server_default=default)


def _office() -> None:
    for column in (
        _text("okpo"),
        _text("bank_details", sa.Text()),
        _text("layout_profile", default="gost_2025"),
        _text("emblem"),
    ):
        op.add_column("office", column)
    op.add_column("organisation", _text("bank_details", sa.Text()))


def _people() -> None:
    for table in ("person", "post_forms"):
        op.add_column(table, _text("prepositional"))


_CASE_FILES = {
    "orders": "01-01",
    "resolutions": "01-02",
    "minutes": "01-04",
    "contracts": "01-05",
    "incoming": "01-09",
    "outgoing": "01-09",
}


def _documents() -> None:
    for column in (
        _text("answers", sa.Text()),
        _text("frozen", sa.Text()),
        _text("template_version"),
        sa.Column("pages", sa.Integer(), nullable=True),
        _text("executor"),
        _text("case_file"),
        _text("signing", sa.String(32), "by_hand"),
        _text("signature_file"),
        _text("certificate"),
        _text("certificate_owner"),
        sa.Column("certificate_from", sa.Date(), nullable=True),
        sa.Column("certificate_until", sa.Date(), nullable=True),
        _text("correspondent"),
        _text("their_number"),
        sa.Column("their_date", sa.Date(), nullable=True),
        sa.Column("answer_due", sa.Date(), nullable=True),
    ):
        op.add_column("document", column)
    op.add_column("document_link", _text("relation", sa.String(32), "about"))
    op.add_column("journal", _text("case_file"))
    for code, case_file in _CASE_FILES.items():
        op.execute(sa.text("UPDATE journal SET case_file = :case_file WHERE code = :code").bindparams(
            case_file=case_file, code=code))


def _part(table: str, whole: str, *columns: sa.Column, unique: tuple[str, ...] = (), indexed: bool = True) -> None:
    """Make the table of a part of a document or a journal."""
    key = f"{whole}_id"
    limits = [sa.UniqueConstraint(*unique, name=f"uq_{table}_{'_'.join(unique)}")] if unique else []
    op.create_table(
        table,
        sa.Column(key, sa.Integer(), nullable=False),
        *columns,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.LargeBinary(16), nullable=False),
        sa.ForeignKeyConstraint([key], [f"{whole}.id"], name=f"fk_{table}_{key}_{whole}"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("uuid", name=f"uq_{table}_uuid"),
        *limits,
    )
    if indexed:
        op.create_index(f"ix_{table}_{key}", table, [key])


def _plain(name: str, kind: sa.types.TypeEngine | None = None) -> sa.Column:
    return sa.Column(name, kind or sa.String(), nullable=False)


def _day(name: str) -> sa.Column:
    return sa.Column(name, sa.Date(), nullable=True)


def _parts_of_documents() -> None:
    position = ("position", sa.Integer())
    _part(
        "reserved_number",
        "journal",
        _plain("year", sa.Integer()),
        _plain("number"),
        _plain("reason"),
        unique=("journal_id", "year", "number"),
        indexed=False,
    )
    _part("document_reader", "document", _plain(*position), _plain("name"), _plain("post"), _day("read_on"))
    _part(
        "document_dispatch",
        "document",
        _plain(*position),
        _plain("addressee"),
        sa.Column(
            "organisation_id",
            sa.Integer(),
            sa.ForeignKey("organisation.id", name="fk_document_dispatch_organisation_id_organisation"),
            nullable=True,
        ),
        _day("sent_on"),
        _plain("manner"),
        _plain("their_number"),
        _day("their_date"),
    )
    _part(
        "document_visa",
        "document",
        _plain(*position),
        _plain("post"),
        _plain("name"),
        _day("received_on"),
        _plain("remarks", sa.Text()),
        _day("agreed_on"),
    )
    _part(
        "assignment",
        "document",
        _plain(*position),
        _plain("point"),
        _plain("text", sa.Text()),
        _plain("executor"),
        _day("due_on"),
        _day("extended_to"),
        _day("done_on"),
        _plain("result", sa.Text()),
    )


def _contracts() -> None:
    # SQLite adds a column that points to another table only in these words.
    op.execute(
        "ALTER TABLE contract ADD COLUMN main_id INTEGER"
        " CONSTRAINT fk_contract_main_id_contract REFERENCES contract (id)"
    )
    op.create_index("ix_contract_main_id", "contract", ["main_id"])
    for name in ("goals", "duties", "counter_duties", "results"):
        op.add_column("contract", _text(name, sa.Text()))
    op.add_column("contract", sa.Column("amount", sa.Integer(), nullable=True))
    whole, text, kind = sa.Integer(), sa.Text(), sa.String(32)
    _part(
        "network_terms",
        "contract",
        _plain("participant_kind", kind),
        _plain("programme", text),
        _plain("programme_kind", kind),
        sa.Column("level", kind, nullable=True),
        _plain("direction"),
        *(_plain(name, kind) for name in ("coverage", "approval")),
        *(_day(name) for name in ("period_from", "period_until")),
        *(
            sa.Column(name, whole, nullable=True)
            for name in ("pupils_from", "pupils_to", "list_days", "result_days", "notice_days")
        ),
        _plain("timetable", kind),
        *(_plain(name) for name in ("final_document", "participant_document")),
        _plain("finance", kind),
        _plain("payment_order", text),
        _plain("property_handed", sa.Boolean()),
        *(
            _plain(f"{side}_{name}")
            for side in ("base", "participant")
            for name in ("person", "post", "phone", "email")
        ),
        unique=("contract_id",),
        indexed=False,
    )
    _part(
        "programme_part",
        "contract",
        _plain("position", whole),
        *(_plain(name) for name in ("title", "classes")),
        sa.Column("hours", whole, nullable=True),
        _plain("side", kind),
        *(_plain(name) for name in ("place", "teacher", "resources")),
    )
    _part(
        "shared_resource",
        "contract",
        _plain("position", whole),
        *(_plain(name) for name in ("name", "quantity", "place", "schedule")),
    )
    _part(
        "contract_clause",
        "contract",
        _plain("position", whole),
        _plain("clause"),
        _plain("change", kind),
        *(_plain(name, text) for name in ("first_wording", "second_wording", "agreed")),
    )
