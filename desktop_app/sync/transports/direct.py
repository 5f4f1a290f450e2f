"""The other end in the same process: tests, benches, and a store that answers as central."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.domain.errors import CentralNotReady, CentralRefusesDevice
from desktop_app.services.exchange_ports import Answer, Sealed
from desktop_app.sync.posts.central import CentralPost


@dataclass(slots=True)
class DirectTransport:
    """Calls central; implements `Transport`."""

    post: CentralPost
    answers_at_once: bool = True
    _answers: list[Answer] = field(default_factory=list)

    def deliver(self, sealed: Sealed) -> None:
        answered = self.post.receive(sealed.content)
        if answered.reason == "not_ready":
            raise CentralNotReady
        if answered.reason == "unknown_device" or (answered.reason == "revoked_device" and not answered.lines):
            raise CentralRefusesDevice
        self._answers.append(Answer(answered.batch, answered.reply))

    def collect(self) -> Iterable[Answer]:
        while self._answers:
            yield self._answers.pop(0)

    def taken(self, answer: Answer) -> None:
        """Nothing lies anywhere."""

    def finish(self) -> None:
        """Nothing is left behind."""
