"""What a draft held, read again by a program that may be of another version. No Qt."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any


def kept_fields(kind: type, held: Mapping[str, Any]) -> dict[str, Any]:
    """Of what was held, what the fields of a dataclass take; the rest is of another version."""
    names = {one.name for one in fields(kind)}
    return {name: value for name, value in held.items() if name in names}
