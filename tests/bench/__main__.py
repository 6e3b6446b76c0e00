"""`make bench`: start, register stream, printing, search, registers; each in processes of their own."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.register_file import CERTIFICATES, write_register
from tests.bench.sheets import write_sheet

STARTS = 7
DOCUMENTS = 70
"""So many make a volume of 210 pages."""


def child(module: str, argument: Path | int) -> list[str]:
    """Run one measurement and return the words of its last line."""
    outcome = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{module}", str(argument)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={"QT_QPA_PLATFORM": "offscreen", **os.environ},
    )
    return outcome.stdout.splitlines()[-1].split()


def start_seconds(module: str, argument: Path) -> float:
    """Seconds from starting the process until its window can be worked with."""
    began = time.monotonic()
    return float(child(module, argument)[0]) - began


def bench_start(folder: Path) -> None:
    """Compare the program's start with the peer's, turn by turn, after one unmeasured start each."""
    database = folder / "okrug.db"
    for module, argument in (("peer_window", database), ("own_window", folder)):
        start_seconds(module, argument)
    peers, owns = [], []
    for _ in range(STARTS):
        peers.append(start_seconds("peer_window", database))
        owns.append(start_seconds("own_window", folder))
    peer, own = statistics.median(peers), statistics.median(owns)
    print(f"start: {own:.2f} s, bare window with one SELECT: {peer:.2f} s, ratio {own / peer:.2f} (at most 1.60)")


def bench_stream(place: Path) -> None:
    """Read a register as large as the federal one, against a bare parser over the same file."""
    file = place / "register.xml"
    write_register(file)
    records, seconds, peak = child("stream", file)
    _, bare = child("bare_stream", file)
    size = file.stat().st_size / 2**20
    speed = int(records) / float(seconds)
    print(
        f"register: {records} of {CERTIFICATES} records, {size:.0f} MB, {speed:.0f} records/s, peak {peak} MB "
        f"(at most 200), time against bare iterparse {float(seconds) / float(bare):.2f}"
    )


def bench_search(place: Path) -> None:
    """Search a hundred thousand records as Ctrl+K does."""
    slowest, middle, bare = child("search", place)
    print(f"search: slowest {slowest} ms (at most 200), median {middle} ms, one bare SELECT {bare} ms")


def bench_registers() -> None:
    """Type, filter and order in a register of 50 000 rows."""
    subprocess.run(
        [sys.executable, "-m", "tests.bench.registers"], check=True, env={"QT_QPA_PLATFORM": "offscreen", **os.environ}
    )


def bench_papers(folder: Path) -> None:
    """Print every kind of paper."""
    count, seconds = child("papers", folder)
    print(f"papers: {int(count) / float(seconds):.1f} papers/s ({count} papers)")


def bench_orders(folder: Path) -> None:
    """Print orders of two pages, one by one and a hundred in a row."""
    pages, warm, many = child("orders", folder)
    print(f"order: {pages} pages in {warm} ms warm (at most 150); 100 orders in {many} s")


def bench_preview(folder: Path) -> None:
    """Type into the maker of papers."""
    pages, middle, longest = child("preview", folder)
    print(f"preview: {pages} pages {middle} ms after the last key, {longest} ms at most (at most 300)")


def bench_volume() -> None:
    """Lay a volume out beside WeasyPrint, which does the same pages; and a very long one for its memory."""
    pages, seconds, _ = child("volume", DOCUMENTS)
    own = float(seconds) / int(pages)
    words = f"volume: {pages} pages in {seconds} s"
    try:
        peer_pages, peer_seconds = child("peer_volume", DOCUMENTS)
    except subprocess.CalledProcessError:
        print(f"{words}; no comparison: WeasyPrint or its libraries are missing (build_spec/setup.sh bench)")
    else:
        faster = float(peer_seconds) / int(peer_pages) / own
        print(f"{words}; WeasyPrint {peer_pages} in {peer_seconds} s: {faster:.1f} times faster (at least 3)")
    pages, seconds, peak = child("volume", 5 * DOCUMENTS)
    print(f"long volume: {pages} pages in {seconds} s, peak {peak} MB (at most 200)")


def bench_sheets(place: Path) -> None:
    """Read and clean a large sheet beside pandas, which only reads it."""
    file = place / "sheet.xlsx"
    write_sheet(file)
    cells, seconds, peak = child("sheets", file)
    words = f"sheet: {cells} cells read and cleaned in {seconds} s, peak {peak} MB (at most 300)"
    try:
        _, peer = child("peer_sheets", file)
    except subprocess.CalledProcessError:
        print(f"{words}; no comparison: pandas is missing (build_spec/setup.sh bench)")
    else:
        print(f"{words}; pandas with openpyxl {peer} s: {float(peer) / float(seconds):.1f} times faster (at least 5)")


def bench_passports(place: Path) -> None:
    """Read and check the passports of 900 schools over ten years; alone: python -m tests.bench.passports FOLDER."""
    subprocess.run([sys.executable, "-m", "tests.bench.passports", str(place)], check=True)


def main() -> None:
    """Make a teaching office, then measure."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "demo"
        subprocess.run([sys.executable, "-m", "ui", "demo", str(folder)], check=True, stdout=subprocess.DEVNULL)
        bench_start(folder)
        bench_stream(Path(place))
        bench_sheets(Path(place))
        bench_papers(folder)
        bench_orders(folder)
        bench_preview(folder)
        bench_volume()
        bench_search(Path(place) / "search")
        bench_registers()
        bench_passports(Path(place) / "passports")


if __name__ == "__main__":
    main()
