"""step (suite): one dated act on a commitment or an initiative, to do (a due date) or done (a date). Commitments move by steps only."""

from dataclasses import dataclass

from desktop_app.domain.fields import Class, Field, Kind, Type

TO_DO_TYPES = ("call", "write", "check", "meet", "prepare", "post_notice", "note")
BODY_TYPES = ("transferred", "acknowledged", "answered_by_body", "reminded")
OUTCOMES = ("done", "partly_done", "refused", "impossible", "moot")
WAITING_TYPES = ("told", "kept_informed", "asked_again", "attempted", "given_up")
TYPES = (
    *TO_DO_TYPES,
    *BODY_TYPES,
    "paused",
    "resumed",
    "postponed",
    "handed_over",
    *OUTCOMES,
    *WAITING_TYPES,
    "merged",
    "reopened",
)
EVIDENCE = ("seen_by_agent", "seen_by_resident", "photo", "written", "declared")
TOLD_RESULTS = ("informed", "declined", "notice", "public_notice")
ATTEMPT_RESULTS = ("no_answer", "message_left", "wrong_number")
REOPEN_REASONS = ("not_done", "badly_done", "came_back", "mistake", "new_fact")
CHANNELS = ("door", "phone", "email", "letter", "sms", "in_person", "notice", "public_notice", "portal", "open311")

STEP = Kind(
    name="step",
    number=5,
    letter="S",
    on="on",
    parent="parent",
    title=("type",),
    search=("note", "reason"),
    fields=(
        Field("parent", Type.LINK, required=True, to=("commitment", "initiative", "actor"), column=True),
        Field("type", Type.CODE, required=True, values=TYPES, column=True),
        Field("on", Type.DATE, column=True),
        Field("due_on", Type.DATE, column=True),
        Field("by", Type.LINK, to=("person",)),
        Field("note", Type.TEXT, Class.TEXT, most=600),
        Field("waiting", Type.LINK, to=("waiting",)),
        Field("channel", Type.CODE, values=CHANNELS),
        Field("result", Type.CODE, values=(*TOLD_RESULTS, *ATTEMPT_RESULTS)),
        Field("evidence", Type.CODE, values=EVIDENCE),
        Field("reason", Type.TEXT, Class.TEXT, most=600),
        Field("body", Type.LINK, to=("body",)),
        Field("their_ref", Type.TEXT, most=60),
        Field("rung", Type.INT, least=1, most=4),
        Field("recipient", Type.TEXT, most=80),
        Field("new_due_on", Type.DATE),
        Field("new_owner", Type.LINK, to=("person",)),
        Field("into", Type.LINK, to=("commitment",)),
        Field("after", Type.LINKS, Class.TECHNICAL, to=("step",)),
    ),
)


@dataclass(frozen=True, slots=True)
class Step:
    """A step as the rules read it. `at` is its clock, `id` its name; dates are ISO text, empty when absent.

    `after` holds the ids of the latest steps that its author had seen.
    """

    id: str
    at: str
    type: str
    on: str = ""
    due_on: str = ""
    by: str = ""
    note: str = ""
    waiting: str = ""
    channel: str = ""
    result: str = ""
    evidence: str = ""
    reason: str = ""
    body: str = ""
    their_ref: str = ""
    rung: int = 0
    recipient: str = ""
    new_due_on: str = ""
    new_owner: str = ""
    into: str = ""
    after: tuple[str, ...] = ()

    @property
    def to_do(self) -> bool:
        """Planned and not done yet."""
        return bool(self.due_on) and not self.on
