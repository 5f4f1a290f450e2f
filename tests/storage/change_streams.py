"""Changes of a small world as they may come from anywhere: every kind, few ids so that they meet, also odd values."""

from hypothesis import strategies as st

from desktop_app.domain.change import Change
from desktop_app.domain.step import TYPES
from tests.factories import AREA, OTHER_AREA, THEME, TOWN, make_change, make_id

ENCOUNTERS, COMMITMENTS, WAITINGS, STEPS, BODIES, OTHERS = ([make_id(base + n) for n in range(3)] for base in (10, 20, 30, 40, 50, 60))
RESIDENT, NEW_KIND = make_id(70), make_id(71)

odd = st.sampled_from([None, "", "abc", 5, True, 10**30, [1, "a"], {"a": {"b": []}}, "2026-13-45", "\x00", "é" * 2_000, [], -1, 1.5])
days = st.sampled_from(["2026-11-20", "2026-11-24", "2026-12-24", "0001-01-01", "9999-12-31"])


def rather(usual: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """The usual values, and now and then an odd one."""
    return st.one_of(usual, usual, usual, odd)


places = st.fixed_dictionaries(
    {"town": rather(st.just(TOWN))},
    optional={
        "neighbourhood": rather(st.sampled_from([AREA, OTHER_AREA])),
        "street": rather(st.just("rue des Lilas")),
        "number": rather(st.just("12")),
        "name": rather(st.just("Marché")),
    },
)
FIELDS: dict[str, tuple[list[str], dict[str, st.SearchStrategy[object]]]] = {
    "encounter": (
        ENCOUNTERS,
        {
            "note": rather(st.sampled_from(["Hall dans le noir", "Bruit la nuit"])),
            "main_theme": rather(st.sampled_from([THEME, "noise"])),
            "place": rather(places),
            "occurred_at": rather(st.sampled_from(["2026-11-20T10:00:00Z", "2026-11-20T10:00:00", "1970-01-01T00:00:00Z"])),
            "people_count": rather(st.just(2)),
            "channel": rather(st.just("door")),
            "merged_into": rather(st.sampled_from(ENCOUNTERS)),
            "themes/noise": rather(st.booleans()),
        },
    ),
    "commitment": (
        COMMITMENTS,
        {
            "title": rather(st.just("Éclairage du hall")),
            "made_on": rather(days),
            "due_on": rather(days),
            "owner": rather(st.just(make_id(2))),
            "body": rather(st.sampled_from([*BODIES, BODIES[0].upper()])),
            "encounter": rather(st.sampled_from(ENCOUNTERS)),
            "place": rather(places),
            "main_theme": rather(st.just(THEME)),
        },
    ),
    "waiting": (
        WAITINGS,
        {
            "commitment": rather(st.sampled_from(COMMITMENTS)),
            "resident": rather(st.just(RESIDENT)),
            "audience": rather(st.just("person")),
            "asked_on": rather(days),
        },
    ),
    "step": (
        STEPS,
        {
            "parent": rather(st.sampled_from(COMMITMENTS)),
            "type": rather(st.sampled_from([*TYPES, "from_a_newer_program"])),
            "on": rather(days),
            "due_on": rather(days),
            "waiting": rather(st.sampled_from(WAITINGS)),
            "body": rather(st.sampled_from(BODIES)),
            "rung": rather(st.integers(1, 4)),
            "new_due_on": rather(days),
            "into": rather(st.sampled_from(COMMITMENTS)),
            "reason": rather(st.just("toujours noir")),
            f"after/{STEPS[0]}": rather(st.just(True)),
            "after": odd,
        },
    ),
    "resident": ([RESIDENT], {"name": rather(st.just("Alix")), "phone": rather(st.just("+33639981234"))}),
    "body": (
        BODIES,
        {
            "code": rather(st.sampled_from(["h", "t"])),
            "name": rather(st.just("Habitat Rives")),
            "ladder": rather(st.sampled_from([[15, 30, 45, 60], [1], [7, 3]])),
        },
    ),
    "theme": ([OTHERS[0]], {"code": rather(st.just(THEME)), "label": rather(st.sampled_from(["Éclairage", "Lampes"]))}),
    "neighbourhood": ([OTHERS[1]], {"code": rather(st.just(AREA)), "name": rather(st.sampled_from(["Pasteur", "Les Buttes"]))}),
    "town": ([OTHERS[2]], {"insee": rather(st.just(TOWN)), "name": rather(st.just("Villeneuve"))}),
    "from_a_newer_program": ([NEW_KIND], {"x": odd}),
}


@st.composite
def streams(draw: st.DrawFn, most: int = 25) -> list[Change]:
    """Lines with names of their own; some creation lines never come, some records change kind, some lines are of a later version."""
    made: list[Change] = []
    for number in range(draw(st.integers(1, most))):
        kind = draw(st.sampled_from(sorted(FIELDS)))
        ids, fields = FIELDS[kind]
        record = draw(st.sampled_from(ids if draw(st.integers(0, 19)) else [OTHERS[0], ENCOUNTERS[0]]))
        before = [change for change in made if change.record == record]
        wanted = draw(st.lists(st.sampled_from(sorted(fields)), min_size=1, max_size=4, unique=True))
        values = {field: draw(fields[field]) for field in wanted}
        if draw(st.integers(0, 9)) == 0:
            values["deleted"] = draw(st.booleans())
        saw = draw(st.booleans())
        seen = {name: tuple(change.name for change in before if saw and (name == "deleted" or name in change.settings)) for name in values}
        if not before:
            values["ref"] = f"X26-K7M-{number:03d}"
        name = "" if not before and draw(st.booleans()) else f"{number + 1:016x}"
        later = draw(st.integers(0, 29)) == 0
        clock = draw(st.sampled_from([0, 1_764_000_000_000, 1_764_000_000_000 + number, 4_070_908_800_000]))
        made.append(
            make_change(record, kind, {} if later else values, name=name, seen=seen, at=clock, seq=number + 1, version=2)
            if later
            else make_change(record, kind, values, name=name, seen=seen, at=clock, seq=number + 1)
        )
    return made
