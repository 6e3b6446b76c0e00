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
    _documents()
    _parts_of_documents()


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
