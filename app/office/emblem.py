"""The emblem of the office: the picture above its letterhead, kept in the office folder."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path

from app.kernel.errors import InvalidInput

EMBLEM_ENDINGS = (".png", ".jpg", ".jpeg")
_FOLDER = "emblem"
_TALLEST = 480
"""Points of a picture that is printed 2 cm high: more are not seen."""


def keep_emblem(file: Path, office: Path) -> str:
    """Copy a picture into the office folder, no larger than paper needs; return its path relative to the folder.

    The name is made from the contents, so that a picture that papers may still need is never overwritten.

    Raises:
        InvalidInput: the file is no picture.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(file, formats=("PNG", "JPEG")) as opened:
            picture = opened.convert("RGB" if opened.mode in ("RGB", "L", "CMYK", "YCbCr") else "RGBA")
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise InvalidInput({"emblem": f"Файл «{file.name}» – не картинка PNG или JPEG. Выберите другой."}) from error
    picture.thumbnail((_TALLEST, _TALLEST))
    ready = BytesIO()
    picture.save(ready, "PNG", optimize=True)
    name = f"{_FOLDER}/{sha256(ready.getvalue()).hexdigest()[:16]}.png"
    place = office / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(ready.getvalue())
    return name
