"""A photo made fit to keep: upright, small enough, in sRGB, and without a word about where and when it was taken (D16).

Position and time are handed out once, so that the caller may offer them to the person, then they are gone.
"""

import io
import math
import re
import struct
import warnings
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any, Literal

from PIL import Image, ImageCms
from PIL.ExifTags import GPS, IFD, Base

from desktop_app.domain.errors import DamagedPhoto, HeicNotSupported, NotAPhoto, PhotoTooLarge

LONGEST_SIDE = 1600  # pixels: a doorbell can be read, a photo weighs about 300 kB
JPEG_QUALITY = 80
LIMIT_BYTES = 40_000_000
LIMIT_PIXELS = 60_000_000  # 108-megapixel phones bin to 12 or 27; beyond, decoding takes too much memory
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
# What Pillow's readers raise on bytes that were cut or altered.
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    struct.error,
    zlib.error,
    IndexError,
    KeyError,
    TypeError,
    OverflowError,
    MemoryError,
    RuntimeError,
)

MediaType = Literal["image/jpeg", "image/png"]


@dataclass(frozen=True, slots=True)
class Position:
    """Where the camera was: degrees times 1e7, WGS 84."""

    lon_e7: int
    lat_e7: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """A photo ready to be kept. `taken_at` and `gps` are no part of `content`; width and height in pixels."""

    content: bytes
    media_type: MediaType
    width: int
    height: int
    taken_at: datetime | None
    gps: Position | None


def prepare(content: bytes, *, zone: tzinfo | None = None) -> Prepared:
    """Clean and shrink a photo; what it is, is read from its bytes, never from a file's name.

    `zone` is where the camera's clock is read when the photo does not say (None: this computer's).
    Raises `NotAPhoto`, `HeicNotSupported`, `PhotoTooLarge` (40 MB, 60 million pixels), `DamagedPhoto`.
    """
    if len(content) > LIMIT_BYTES:
        raise PhotoTooLarge(LIMIT_BYTES)
    kind = _kind(content)
    if kind == "heic":
        raise HeicNotSupported()
    if not kind:
        raise NotAPhoto()
    with warnings.catch_warnings():
        # Pillow warns of damaged notes, which are dropped anyway, and of sizes that are refused below.
        warnings.simplefilter("ignore")
        with _opened(content, kind) as image:
            return _prepared(image, zone, lossless_source=kind == "png")


def _prepared(image: Image.Image, zone: tzinfo | None, *, lossless_source: bool) -> Prepared:
    try:
        exif = _exif(image)
        small = _upright(image, exif)
        encoded, media_type = _encoded(small, lossless_source=lossless_source)
    except _BROKEN as trouble:
        raise DamagedPhoto() from trouble
    return Prepared(encoded, media_type, small.width, small.height, _taken_at(exif, zone), _gps(exif))


def _kind(content: bytes) -> str:
    """`jpeg`, `png`, `webp`, `avif`, `heic`, or empty."""
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    if content[4:8] != b"ftyp":
        return ""
    length = min(int.from_bytes(content[:4], "big"), 256)
    brands = {content[8:12], *(content[at : at + 4] for at in range(16, length - 3, 4))}
    if brands & _AVIF_BRANDS:
        return "avif"
    return "heic" if brands & _HEIC_BRANDS else ""


def _opened(content: bytes, kind: str) -> Image.Image:
    """The image, its header read, its pixels not yet."""
    try:
        image = Image.open(io.BytesIO(content), formats=(kind.upper(),))
    except Image.DecompressionBombError as trouble:
        raise PhotoTooLarge(LIMIT_BYTES) from trouble
    except _BROKEN as trouble:  # `UnidentifiedImageError` too: its first bytes were a photo's
        raise DamagedPhoto() from trouble
    if image.width * image.height > LIMIT_PIXELS:
        image.close()
        raise PhotoTooLarge(LIMIT_BYTES)
    return image


def _exif(image: Image.Image) -> Image.Exif:
    """What the camera wrote; nothing when it cannot be read, which is no reason to refuse a picture."""
    try:
        return image.getexif()
    except _BROKEN:
        return Image.Exif()


def _upright(image: Image.Image, exif: Image.Exif) -> Image.Image:
    """A new picture without any of the old one's notes: small, upright, sRGB, on white where it was transparent."""
    profile = image.info.get("icc_profile")
    if image.format in ("JPEG", "MPO"):  # MPO: several pictures in one .jpg, as some phones write; the first counts
        image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)  # decodes at a lower scale
    plain = _eight_bits(image)
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    colours = _in_srgb(plain, profile)
    fresh = Image.new("RGB", colours.size, "white")
    fresh.paste(colours, mask=colours.getchannel("A") if colours.mode == "RGBA" else None)
    turn = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_270, 8: Image.Transpose.ROTATE_90}
    turn |= {2: Image.Transpose.FLIP_LEFT_RIGHT, 4: Image.Transpose.FLIP_TOP_BOTTOM}
    turn |= {5: Image.Transpose.TRANSPOSE, 7: Image.Transpose.TRANSVERSE}
    orientation = exif.get(Base.Orientation)
    return fresh.transpose(turn[orientation]) if orientation in turn else fresh


def _eight_bits(image: Image.Image) -> Image.Image:
    """RGB, RGBA, L or CMYK, eight bits a channel."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")  # a plain convert cuts at 255: all white
    if image.mode in ("RGB", "RGBA", "L", "CMYK"):
        return image.copy()
    if image.mode in ("P", "PA", "LA", "La", "RGBa") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """RGB or RGBA in sRGB; a profile that cannot be used is passed over."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile and image.mode != "L":
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
            if converted is not None:
                return converted
        except (ImageCms.PyCMSError, *_BROKEN):
            pass
    return image if image.mode == mode else image.convert(mode)


def _encoded(image: Image.Image, *, lossless_source: bool) -> tuple[bytes, MediaType]:
    """JPEG; or PNG where the picture came as one and is smaller so: sketches, screenshots, few colours."""
    jpeg = io.BytesIO()
    image.save(jpeg, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
    if lossless_source:
        png = io.BytesIO()
        image.save(png, "PNG", optimize=True)
        if png.tell() <= jpeg.tell():
            return png.getvalue(), "image/png"
    return jpeg.getvalue(), "image/jpeg"


def _taken_at(exif: Image.Exif, zone: tzinfo | None) -> datetime | None:
    """When the picture was taken, in UTC; None when the camera did not say, or said nonsense."""
    try:
        notes = exif.get_ifd(IFD.Exif)
        written = str(notes[Base.DateTimeOriginal]).strip("\0 ")
        year, month, day, hour, minute, second = (int(part) for part in re.split("[: ]", written))
        offset = _offset(str(notes.get(Base.OffsetTimeOriginal, "")).strip("\0 "))
        return datetime(year, month, day, hour, minute, second, tzinfo=offset or zone).astimezone(UTC)
    except _BROKEN:
        return None


def _offset(written: str) -> timezone | None:
    """`+02:00` as a zone."""
    if len(written) != 6 or written[0] not in "+-" or written[3] != ":" or not (written[1:3] + written[4:]).isdigit():
        return None
    distance = timedelta(hours=int(written[1:3]), minutes=int(written[4:]))
    return timezone(-distance if written[0] == "-" else distance)


def _gps(exif: Image.Exif) -> Position | None:
    """Where the camera was, when it wrote a position that can be one."""
    try:
        notes: Mapping[int, Any] = exif.get_ifd(IFD.GPSInfo)
        lat = _degrees(notes[GPS.GPSLatitude], notes[GPS.GPSLatitudeRef], "S")
        lon = _degrees(notes[GPS.GPSLongitude], notes[GPS.GPSLongitudeRef], "W")
    except (*_BROKEN, ZeroDivisionError):
        return None
    if not (math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180) or (lat == 0 and lon == 0):
        return None  # cameras without a fix write 0, 0 or 0/0
    return Position(round(lon * 10_000_000), round(lat * 10_000_000))


def _degrees(parts: Any, side: Any, negative: str) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)
    value = degrees + minutes / 60 + seconds / 3600
    letter = side.decode("ascii", "replace") if isinstance(side, bytes) else str(side)
    return -value if letter.strip("\0 ").upper() == negative else value
