"""Changes that were read from lines, and know them: made and written thousands at a time."""

from collections.abc import Callable, Iterator, KeysView, Mapping
from typing import Any, cast

from desktop_app.domain.change import Change, Setting, Settings, Value, encode


def encoded(change: Change) -> bytes:
    """The exact form of a change as it is packed and kept: `encode` in UTF-8, without making a text of a line that was read."""
    return change.line or encode(change).encode()


class Unread(Settings):
    """What a line sets, word for word until it is asked for: a line that is only passed on is never read.

    `read` makes `pairs` of `source`; `fields`, where they are known without reading, are what is set.
    """

    __slots__ = ("_fields", "_read", "_source")

    def __init__(self, source: Any, read: "Callable[[Any], _Pairs]", fields: Mapping[str, Any] | None = None) -> None:
        self._source, self._read, self._fields = source, read, fields
        self._made = None

    def __getattr__(self, name: str) -> Any:
        if name != "pairs" or self._source is None:
            raise AttributeError(name)
        self.pairs, self._source = self._read(self._source), None
        return self.pairs

    def __contains__(self, name: object) -> bool:
        return name in (self.pairs if self._fields is None else self._fields)

    def __iter__(self) -> Iterator[str]:
        return iter(self.pairs if self._fields is None else self._fields)

    def __len__(self) -> int:
        return len(self.pairs if self._fields is None else self._fields)

    def keys(self) -> KeysView[str]:
        return (self.pairs if self._fields is None else self._fields).keys()


_Pairs = Mapping[str, tuple[Value, tuple[str, ...]]]


class _Unfrozen:
    """A change while it is made of a line: its parts are set as those of any object, at a third of what a frozen one's cost."""

    __slots__ = Change.__slots__

    def __init__(
        self,
        name: str,
        record: str,
        kind: str,
        device: str,
        incarnation: str,
        seq: int,
        group: int,
        at: str,
        by: str,
        settings: Mapping[str, Setting],
        version: int,
        more: Mapping[str, Value],
        line: bytes,
    ) -> None:
        self.name = name
        self.record = record
        self.kind = kind
        self.device = device
        self.incarnation = incarnation
        self.seq = seq
        self.group = group
        self.at = at
        self.by = by
        self.settings = settings
        self.version = version
        self.more = more
        self.line = line
        self.__class__ = Change  # type: ignore[assignment]  # the same slots; from now on frozen like every other


read_as = cast("Callable[..., Change]", _Unfrozen)
"""The change of a line in exact form, which it knows: every field in order, `line` the last."""
