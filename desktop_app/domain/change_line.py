"""Changes that were read from lines, and know them: made and written thousands at a time."""

from collections.abc import Callable, Iterator, KeysView, Mapping
from typing import Any

from desktop_app.domain.change import Change, Settings, Value, encode
from desktop_app.domain.making import maker


def encoded(change: Change) -> bytes:
    """The exact form of a change as it is packed and kept: `encode` in UTF-8, without making a text of a line that was read."""
    return change.line or encode(change).encode()


class Unread(Settings):
    """What a line sets, word for word until it is asked for: a line that is only passed on is never read.

    `read` makes `pairs` of `source`, unless they were read already; `fields`, where they are known without reading, are what is set.
    """

    __slots__ = ("_fields", "_read", "_source")

    def __init__(
        self, source: Any, read: "Callable[[Any], _Pairs]", fields: Mapping[str, Any] | None = None, pairs: "_Pairs | None" = None
    ) -> None:
        self._source, self._read, self._fields = source, read, fields
        self._made = None
        if pairs is not None:
            self.pairs = pairs

    def __getattr__(self, name: str) -> Any:
        if name != "pairs":
            raise AttributeError(name)
        self.pairs = self._read(self._source)
        return self.pairs

    def once(self) -> "_Pairs":
        """`pairs` for somebody who is likely to be the last to ask: they are not kept, and read again for anybody else."""
        pairs = self.pairs
        del self.pairs
        return pairs

    def __contains__(self, name: object) -> bool:
        return name in (self.pairs if self._fields is None else self._fields)

    def __iter__(self) -> Iterator[str]:
        return iter(self.pairs if self._fields is None else self._fields)

    def __len__(self) -> int:
        return len(self.pairs if self._fields is None else self._fields)

    def keys(self) -> KeysView[str]:
        return (self.pairs if self._fields is None else self._fields).keys()


_Pairs = Mapping[str, tuple[Value, tuple[str, ...]]]


read_as = maker(Change)
"""The change of a line in exact form, which it knows: every field in order, `line` the last."""
