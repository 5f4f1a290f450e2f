"""Batches in words and in JSON: what a file is, what it would do, what is missing."""

from collections.abc import Iterator, Mapping
from typing import Any

from desktop_app.cli.common import table
from desktop_app.domain.errors import BadSignature, BatchRefused, UnknownDevice
from desktop_app.services.synchronise import FilePreview, Gap
from desktop_app.services.wording import Wording

Value = Any


def gap_object(gap: Gap) -> dict[str, Value]:
    """Numbers that are missing, of one device."""
    days = {"since": gap.since or None, "until": gap.until or None}
    return {"device": gap.device, "who": gap.who or None, "incarnation": gap.incarnation, "first": gap.first, "last": gap.last, **days}


def preview_object(preview: FilePreview) -> dict[str, Value]:
    """What a file would do; nothing is left out."""
    texts = {name: getattr(preview, name) or None for name in ("batch", "device", "who", "sector", "on", "code")}
    counts = {name: getattr(preview, name) for name in ("new", "changed", "conflicts", "aside", "seen")}
    return {
        "file": str(preview.file),
        "state": preview.state,
        **texts,
        "number": preview.number or None,
        "kinds": dict(preview.kinds),
        **counts,
        "again": preview.again,
        "missing": [gap_object(gap) for gap in preview.missing],
        "photos": preview.photos,
        "photos_missing": list(preview.photos_missing),
        "problem": type(preview.trouble).__name__ if preview.trouble is not None else None,
    }


def inspection_object(preview: FilePreview) -> dict[str, Value]:
    """What a file is, with what is to be thought of its signature: `good`, `bad`, `unknown`, null when nothing could be read."""
    return {**preview_object(preview), "signature": signature_of(preview)}


def signature_of(preview: FilePreview) -> str | None:
    match preview.trouble:
        case BadSignature():
            return "bad"
        case UnknownDevice():
            return "unknown"
        case BatchRefused() if not preview.device:
            return None
    return "good" if preview.device else None


def preview_lines(words: Wording, preview: FilePreview) -> Iterator[str]:
    """The same for people; what is empty is not said."""
    state = "again" if preview.state == "seen" and preview.again else preview.state
    yield words.text(f"parcel.states.{state}", name=preview.file.name)
    yield from table([(f"  {words.text(f'parcel.{name}')}", text) for name, text in _said(words, preview).items() if text])
    for gap in preview.missing:
        yield "  " + gap_line(words, gap)


def gap_line(words: Wording, gap: Gap) -> str:
    """Such as: missing numbers 161 to 180 of a device's holder."""
    return words.text("parcel.gap", first=gap.first, last=gap.last, who=gap.who or gap.device)


def _said(words: Wording, preview: FilePreview) -> Mapping[str, str]:
    counts = {name: str(getattr(preview, name) or "") for name in ("new", "changed", "conflicts", "aside", "seen", "photos")}
    whose = "to" if preview.state == "elsewhere" else "who"
    return {
        whose: preview.who or (words.text("devices.central") if preview.state == "reply" else preview.device),
        "sector": preview.sector,
        "number": str(preview.number or ""),
        "on": preview.on,
        "code": preview.code,
        "kinds": ", ".join(f"{words.kind(kind, plural=True)} {count}" for kind, count in preview.kinds),
        **counts,
        "photos_missing": ", ".join(preview.photos_missing),
    }
