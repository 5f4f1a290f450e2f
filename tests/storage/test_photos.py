"""Photos: upright, small, without notes; and each file that is none refused by its own name."""

import io
import random
import struct
import zlib
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin
from PIL.ExifTags import GPS, IFD, Base

from desktop_app.domain.errors import BadPhoto, DamagedPhoto, HeicNotSupported, NotAPhoto, PhotoTooLarge
from desktop_app.storage.photos import LIMIT_BYTES, Position, prepare

PARIS_SUMMER = timezone(timedelta(hours=2))
SECRET = b"chez Madame X"


def make_picture(width: int = 400, height: int = 300, mode: str = "RGB") -> Image.Image:
    """A gradient (so that JPEG is smaller than PNG) with a red top left quarter."""
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    noise = Image.frombytes("L", (width, height), random.Random(7).randbytes(width * height)).convert("RGB")
    picture = Image.blend(picture, noise, 0.3)
    ImageDraw.Draw(picture).rectangle((0, 0, width // 2, height // 2), fill=(220, 20, 20))
    return picture.convert(mode)


def make_exif(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    exif[Base.ImageDescription] = SECRET.decode()
    exif.get_ifd(IFD.Exif).update({Base.DateTimeOriginal: "2026:07:14 18:30:00", Base.OffsetTimeOriginal: "+02:00"})
    exif.get_ifd(IFD.GPSInfo).update(
        {
            GPS.GPSLatitudeRef: "N",
            GPS.GPSLatitude: (48.0, 56.0, 10.32),
            GPS.GPSLongitudeRef: "E",
            GPS.GPSLongitude: (2.0, 21.0, 25.56),
        }
    )
    return exif


def saved(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_each_kind_of_photo_is_taken_whatever_it_is_called(kind: str) -> None:
    prepared = prepare(saved(make_picture(), kind))
    assert (prepared.width, prepared.height, prepared.media_type) == (400, 300, "image/jpeg")
    assert opened(prepared.content).size == (400, 300)
    assert (prepared.gps, prepared.taken_at) == (None, None)


def test_position_and_time_are_handed_out_once_and_no_note_stays() -> None:
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + SECRET + b"</x:xmpmeta>"
    content = saved(make_picture(), exif=make_exif(), comment=SECRET, xmp=xmp, dpi=(300, 300))
    content = content[:2] + b"\xff\xed" + struct.pack(">H", 2 + 14 + len(SECRET)) + b"Photoshop 3.0\0" + SECRET + content[2:]  # IPTC
    assert content.count(SECRET) == 4
    prepared = prepare(content)
    assert prepared.gps == Position(lon_e7=23571000, lat_e7=489362000)
    assert prepared.taken_at == datetime(2026, 7, 14, 16, 30, tzinfo=UTC)
    again = opened(prepared.content)
    assert SECRET not in prepared.content
    assert dict(again.getexif()) == {}
    assert set(again.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
    assert prepare(prepared.content).gps is None


def test_notes_of_a_png_go_too() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", SECRET.decode())
    notes.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    sketch = Image.new("RGB", (200, 200), "white")
    content = saved(sketch, "PNG", pnginfo=notes, exif=make_exif())
    prepared = prepare(content)
    assert SECRET in content
    assert SECRET not in prepared.content
    assert (prepared.media_type, opened(prepared.content).info) == ("image/png", {})


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_upright(orientation: int) -> None:
    turned = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    upright = make_picture(2400, 1600)
    as_taken = upright if turned is None else upright.transpose(turned)
    prepared = prepare(saved(as_taken, exif=make_exif(orientation), quality=95))
    assert (prepared.width, prepared.height) == (1600, 1067)
    red, _green, blue = opened(prepared.content).convert("RGB").getpixel((100, 100))  # type: ignore[misc]
    assert red > 180 > 80 > blue


@pytest.mark.parametrize(
    ("size", "expected"),
    [((3000, 1500), (1600, 800)), ((1500, 3000), (800, 1600)), ((1600, 10), (1600, 10)), ((1, 1), (1, 1)), ((9000, 1), (1600, 1))],
)
def test_the_long_side_is_at_most_1600_and_nothing_is_made_larger(size: tuple[int, int], expected: tuple[int, int]) -> None:
    prepared = prepare(saved(make_picture(*size)))
    assert (prepared.width, prepared.height) == expected == opened(prepared.content).size


def test_a_screenshot_stays_png_when_that_is_smaller_and_a_photo_does_not() -> None:
    screenshot = Image.new("RGB", (800, 600), "white")
    ImageDraw.Draw(screenshot).text((20, 20), "Demande 2026-118, transmise", fill="black")
    assert prepare(saved(screenshot, "PNG")).media_type == "image/png"
    assert prepare(saved(make_picture(), "PNG")).media_type == "image/jpeg"
    assert prepare(saved(screenshot, "JPEG")).media_type == "image/jpeg"


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "RGB", "I;16"])
def test_every_mode_of_png_is_seen_as_it_looks(mode: str) -> None:
    white = Image.new("RGB", (64, 64), (255, 255, 255))
    picture = Image.new("I;16", (64, 64), 65_535) if mode == "I;16" else white.convert(mode)
    pixel = opened(prepare(saved(picture, "PNG")).content).convert("RGB").getpixel((30, 30))
    assert min(pixel) > 250  # type: ignore[arg-type, type-var]


def test_sixteen_bit_grey_keeps_its_shades() -> None:
    pixel = opened(prepare(saved(Image.new("I;16", (64, 64), 30_000), "PNG")).content).convert("L").getpixel((30, 30))
    assert abs(pixel - 117) <= 2  # type: ignore[operator]


def test_transparency_becomes_white_paper() -> None:
    clear = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
    palette = Image.new("P", (64, 64), 0)
    for content in (saved(clear, "PNG"), saved(clear, "WEBP", lossless=True), saved(palette, "PNG", transparency=0)):
        assert opened(prepare(content).content).convert("RGB").getpixel((30, 30)) == (255, 255, 255)


def test_a_cmyk_photo_of_a_print_shop_is_taken() -> None:
    red = opened(prepare(saved(Image.new("RGB", (64, 64), (255, 0, 0)).convert("CMYK"))).content).getpixel((30, 30))
    assert red[0] > 200 > 60 > red[2]  # type: ignore[index]


def test_another_colour_space_is_converted_and_a_broken_profile_is_passed_over() -> None:
    lab_like = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (lab_like, b"no profile", b""):
        prepared = prepare(saved(make_picture(), icc_profile=profile))
        assert "icc_profile" not in opened(prepared.content).info


def test_a_colour_profile_changes_the_pixels() -> None:
    """A profile whose red and blue are exchanged: only a real conversion turns the colour."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    table = bytearray(profile)
    count = struct.unpack(">I", profile[128:132])[0]
    at = {profile[132 + 12 * n : 136 + 12 * n]: 132 + 12 * n for n in range(count)}
    red, blue = table[at[b"rXYZ"] + 4 : at[b"rXYZ"] + 12], table[at[b"bXYZ"] + 4 : at[b"bXYZ"] + 12]
    table[at[b"rXYZ"] + 4 : at[b"rXYZ"] + 12], table[at[b"bXYZ"] + 4 : at[b"bXYZ"] + 12] = blue, red
    pixel = opened(prepare(saved(Image.new("RGB", (64, 64), (255, 0, 0)), icc_profile=bytes(table))).content).getpixel((30, 30))
    assert pixel[2] > 200 > 60 > pixel[0]  # type: ignore[index]


def test_of_several_pictures_in_one_file_the_first_is_kept() -> None:
    frames = [make_picture(), Image.new("RGB", (400, 300), "blue")]
    for kind in ("MPO", "WEBP", "PNG"):
        prepared = prepare(saved(frames[0], kind, save_all=True, append_images=frames[1:]))
        red, _green, blue = opened(prepared.content).convert("RGB").getpixel((50, 50))  # type: ignore[misc]
        assert red > 180 > 80 > blue, kind


def ftyp(major: bytes, *compatible: bytes) -> bytes:
    body = major + b"\0\0\0\0" + b"".join(compatible)
    return struct.pack(">I", 8 + len(body)) + b"ftyp" + body + b"\0" * 64


@pytest.mark.parametrize(
    "content", [ftyp(b"heic", b"mif1", b"heic"), ftyp(b"mif1", b"mif1", b"heic"), ftyp(b"heix"), ftyp(b"msf1", b"hevc")]
)
def test_an_iphone_photo_is_refused_by_its_own_name(content: bytes) -> None:
    with pytest.raises(HeicNotSupported):
        prepare(content)


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"%PDF-1.7", b"\xff\xd8", b"GIF89a\x01\x00", ftyp(b"mp42", b"isom"), b"<svg/>", b"bonjour" * 100]
)
def test_what_is_no_photo_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPhoto):
        prepare(content)


def test_too_many_bytes_or_pixels_are_refused_before_decoding() -> None:
    with pytest.raises(PhotoTooLarge) as refused:
        prepare(b"\xff\xd8\xff" + bytes(LIMIT_BYTES))
    assert refused.value.limit_bytes == LIMIT_BYTES
    for side in (7_800, 12_000, 60_000):  # over our limit, over Pillow's warning, over Pillow's own limit
        header = b"IHDR" + struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
        bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
        data = b"IDAT" + zlib.compress(bytes(1000))
        bomb += struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
        with pytest.raises(PhotoTooLarge):
            prepare(bomb)


def test_a_png_whose_notes_unpack_to_a_gigabyte_is_refused_or_read_without_them() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "a" * 100_000_000, zip=True)
    try:
        prepare(saved(Image.new("RGB", (8, 8)), "PNG", pnginfo=notes))
    except DamagedPhoto:
        pass


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_photo_cut_short_is_refused_at_any_length(kind: str) -> None:
    content = saved(make_picture(64, 48), kind, exif=make_exif())
    for length in range(12, len(content) * 9 // 10, max(1, len(content) // 200)):
        with pytest.raises(BadPhoto):
            prepare(content[:length])


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["JPEG", "PNG", "WEBP", "AVIF"]), st.data())
def test_altered_photos_are_taken_or_refused_but_never_crash(kind: str, data: st.DataObject) -> None:
    content = bytearray(saved(make_picture(40, 30), kind, exif=make_exif()))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        prepared = prepare(bytes(content))
    except BadPhoto:
        return
    assert max(prepared.width, prepared.height) <= 1600
    assert SECRET not in prepared.content


@pytest.mark.parametrize(
    ("written", "offset", "expected"),
    [
        ("2026:07:14 18:30:00", "-01:00", datetime(2026, 7, 14, 19, 30, tzinfo=UTC)),
        ("2026:07:14 18:30:00", "", datetime(2026, 7, 14, 16, 30, tzinfo=UTC)),
        ("2026:07:14 18:30:00", "nonsense", datetime(2026, 7, 14, 16, 30, tzinfo=UTC)),
        ("0000:00:00 00:00:00", "", None),
        ("    :  :     :  :  ", "", None),
        ("14/07/2026", "", None),
        ("0001:01:01 00:00:00", "+14:00", None),
    ],
)
def test_the_time_is_read_in_its_own_zone_else_in_the_callers(written: str, offset: str, expected: datetime | None) -> None:
    exif = Image.Exif()
    exif.get_ifd(IFD.Exif).update({Base.DateTimeOriginal: written} | ({Base.OffsetTimeOriginal: offset} if offset else {}))
    assert prepare(saved(make_picture(40, 30), exif=exif), zone=PARIS_SUMMER).taken_at == expected


@pytest.mark.parametrize(
    ("lat", "lon", "sides", "expected"),
    [
        ((48.0, 30.0, 0.0), (2.0, 15.0, 0.0), "SW", Position(-22500000, -485000000)),
        ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), "NE", None),
        ((91.0, 0.0, 0.0), (2.0, 0.0, 0.0), "NE", None),
        ((48.0, 0.0), (2.0, 0.0), "NE", None),
    ],
)
def test_a_position_that_cannot_be_one_is_none(
    lat: tuple[float, ...], lon: tuple[float, ...], sides: str, expected: Position | None
) -> None:
    exif = Image.Exif()
    exif.get_ifd(IFD.GPSInfo).update(
        {GPS.GPSLatitudeRef: sides[0], GPS.GPSLatitude: lat, GPS.GPSLongitudeRef: sides[1], GPS.GPSLongitude: lon}
    )
    assert prepare(saved(make_picture(40, 30), exif=exif)).gps == expected
