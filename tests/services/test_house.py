"""The authority on its papers: its name, a colour that can be read, a logo that can be printed."""

import io

import pytest
from PIL import Image

from desktop_app.documents.logo import read_logo
from desktop_app.domain.errors import BadLogo, InvalidField
from desktop_app.services.house import COLOUR, LOGO_MOST_BYTES, check_colour
from tests.documents.samples import WRITER, document, picture


@pytest.mark.parametrize(("typed", "kept"), [("", ""), ("7a1f5c", "#7A1F5C"), ("#000000", "#000000"), ("#0F5A63", COLOUR)])
def test_a_colour_is_kept_as_it_is_printed(typed: str, kept: str) -> None:
    assert check_colour(typed) == kept


@pytest.mark.parametrize(
    ("typed", "rule"),
    [("bleu", "colour"), ("#12345", "colour"), ("#1234567", "colour"), ("#FFFF00", "pale_colour"), ("#777777", "pale_colour")],
)
def test_a_colour_that_is_none_or_cannot_be_read_is_refused(typed: str, rule: str) -> None:
    with pytest.raises(InvalidField) as refused:
        check_colour(typed)
    assert (refused.value.field, refused.value.rule) == ("house_colour", rule)


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def test_a_logo_is_made_small_opaque_and_without_metadata() -> None:
    image = Image.new("RGBA", (3000, 1500), (200, 0, 0, 0))
    image.paste((0, 0, 200, 255), (0, 0, 1500, 1500))
    kept = Image.open(io.BytesIO(read_logo(saved(image, "PNG"))))
    assert kept.size == (900, 450) and kept.mode == "RGB"
    assert kept.getpixel((10, 10)) == (0, 0, 200) and kept.getpixel((890, 10)) == (255, 255, 255)
    turned = Image.new("RGB", (40, 20), "red")
    exif = turned.getexif()
    exif[0x0112] = 6
    kept = Image.open(io.BytesIO(read_logo(saved(turned, "JPEG", exif=exif))))
    assert kept.size == (20, 40) and not kept.getexif()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "form"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "form"),
        (saved(Image.new("RGB", (40, 40)), "GIF"), "form"),
        (picture(size=(400, 300))[:-40], "damaged"),
        (picture(size=(400, 300), form="JPEG")[:400], "form"),
        (picture(size=(8, 400)), "size"),
        (b"\x89PNG" + b"0" * LOGO_MOST_BYTES, "size"),
    ],
)
def test_a_file_that_is_no_logo_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(BadLogo) as refused:
        read_logo(content)
    assert refused.value.reason in (reason, "damaged" if reason == "form" and content[:2] == b"\xff\xd8" else reason)


def test_every_logo_that_is_kept_can_be_printed() -> None:
    for mode in ("1", "L", "P", "RGB", "RGBA", "LA"):
        logo = read_logo(saved(Image.new(mode, (64, 32)), "PNG"))
        made = document(house=type(document().house)("Ville", COLOUR, logo))
        assert WRITER.pdf(made).startswith(b"%PDF-") and b"data:image/png;base64," in WRITER.html(made)
