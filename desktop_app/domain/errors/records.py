"""Records refused: what a field, a step, a stage or a visit does not allow."""

from dataclasses import dataclass

from desktop_app.domain.errors.root import CarnetError, Refused


@dataclass(eq=False)
class InvalidField(Refused):
    """A value that breaks a field's rule. `rule` is a short code with its own sentence, such as `future` or `too_long`."""

    field: str
    rule: str
    value: str = ""
    limit: str = ""


@dataclass(eq=False)
class UnknownField(Refused):
    kind: str
    field: str


@dataclass(eq=False)
class MissingField(Refused):
    kind: str
    field: str


@dataclass(eq=False)
class ComputedField(Refused):
    """`state`, `ref` and the like are derived and cannot be set."""

    field: str


@dataclass(eq=False)
class UnknownKind(Refused):
    kind: str


@dataclass(eq=False)
class UnknownRecord(Refused):
    id: str


@dataclass(eq=False)
class DifferentContent(Refused):
    """A line brings an id that is already there with other content."""

    id: str


@dataclass(eq=False)
class MissingConsent(Refused):
    """A person's details came without a dated consent."""

    field: str = "consent_follow_up"


@dataclass(eq=False)
class StepNotAllowed(Refused):
    """A step that has no way from the commitment's state, or whose guard fails. `reason` is a short code."""

    type: str
    state: str
    reason: str = "no_way"


@dataclass(eq=False)
class StageNotReached(Refused):
    """A stage that does not follow from the one an initiative has come to."""

    stage: str
    wanted: str


@dataclass(eq=False)
class VisitNotReady(Refused):
    """A visit that cannot take this turn yet, or no more. `reason` is a short code, such as `unsettled`."""

    reason: str = "nothing_to_do"


@dataclass(eq=False)
class NotYours(Refused):
    """An act that belongs to somebody else's role, or to the author alone."""

    act: str
    role: str


@dataclass(eq=False)
class MayNotPromise(Refused):
    """An agent alone promised something that takes an elected official, a service or a partner."""

    kind: str


@dataclass(eq=False)
class NameInTitle(Refused):
    """A title or promise that names somebody who waits."""

    field: str


@dataclass(eq=False)
class ErasedField(Refused):
    field: str


@dataclass(eq=False)
class ChangedMeanwhile(Refused):
    """A decision on a field whose versions are no longer those that were shown, or that nobody disputes any more."""

    kind: str
    field: str


@dataclass(eq=False)
class DecisionRefused(Refused):
    """A decision of a visit that cannot end as asked, with its cause: nothing of the closing was kept."""

    decision: str
    cause: CarnetError


class NothingToUndo(Refused):
    pass
