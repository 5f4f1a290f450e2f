"""The authority's logo: a picture file made into the small PNG that stands on papers."""

import io

from desktop_app.domain.errors import BadLogo
from desktop_app.services.house import LOGO_MOST_BYTES

_FORMATS = ("PNG", "JPEG")
_LEAST, _MOST, _KEPT = 16, 12_000, 900
"""Dots of a side: fewer is no logo; more is refused before it is unpacked; what is kept prints 38 mm wide at 600 dots an inch."""


def read_logo(content: bytes) -> bytes:
    """The PNG to keep: upright, without metadata, never larger than needed. Raises BadLogo (`form`, `damaged`, `size`)."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    if len(content) > LOGO_MOST_BYTES:
        raise BadLogo("size")
    try:
        image = Image.open(io.BytesIO(content), formats=_FORMATS)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError) as trouble:
        raise BadLogo("form") from trouble
    if min(image.size) < _LEAST or max(image.size) > _MOST or image.width * image.height > _MOST * _MOST // 4:
        raise BadLogo("size")
    try:
        upright = ImageOps.exif_transpose(image).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as trouble:
        raise BadLogo("damaged") from trouble
    upright.thumbnail((_KEPT, _KEPT))
    paper = Image.new("RGB", upright.size, "white")
    paper.paste(upright, mask=upright.getchannel("A"))
    out = io.BytesIO()
    paper.save(out, "PNG", optimize=True)
    return out.getvalue()
