"""What start is compared with: a bare window, SQLAlchemy, one ORM SELECT. Runs in a process of its own."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    """The peer's own models: nothing of the program is imported here."""


class Organisation(Base):
    """The two columns that the peer shows."""

    __tablename__ = "organisation"

    id: Mapped[int] = mapped_column(primary_key=True)
    short_name: Mapped[str]


def measure(database: str) -> None:
    """Show the names of all organisations; print the moment when the window stands."""
    application = QApplication([])
    with Session(create_engine(f"sqlite:///{database}")) as session:
        names = [organisation.short_name for organisation in session.scalars(select(Organisation))]
    window = QMainWindow()
    window.setCentralWidget(QLabel("\n".join(names)))
    window.resize(1280, 720)
    window.show()

    def look() -> None:
        handle = window.windowHandle()
        if handle is None or not handle.isExposed():
            QTimer.singleShot(0, look)
            return
        print(time.monotonic(), flush=True)
        application.quit()

    QTimer.singleShot(0, look)
    application.exec()


if __name__ == "__main__":
    measure(sys.argv[1])
