"""Real conversions by LibreOffice, for tests marked `office`."""

import subprocess
from pathlib import Path


def convert(file: Path, ending: str, place: Path) -> Path:
    """Open the file in LibreOffice and save it as another kind into a folder; return what it made."""
    place.mkdir(parents=True, exist_ok=True)
    profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(place), str(file)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    made = place / f"{file.stem}.{ending.partition(':')[0]}"
    assert made.exists(), f"LibreOffice did not make {made.name}"
    return made
