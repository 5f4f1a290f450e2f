"""Ideas on paper: typed by one, read by another, linked, set aside, studied, voted on, decided; nobody's idea lost, every author told."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.bootstrap.desktop import services_over
from desktop_app.domain.errors import InvalidField
from desktop_app.domain.process import AUTHOR_MODES, FEASIBILITIES, SOURCES, STANDINGS, standing_of
from desktop_app.services.contributions import ContributionDraft, Contributions, Standing, pieces
from tests.factories import AREA, make_step

AGREED = {"at": "2026-11-24T10:00:00Z", "how": "written", "text_version": "v1"}
AUTHOR = {"name": "Mme Lomi", "phone": "06 39 98 00 12", "preferred_channel": "phone", "consent_follow_up": AGREED}
OTHER = "01a20ce4-05c0-7000-8000-00000000beef"


@pytest.fixture
def process(made: Any) -> str:
    phases = [{"code": "ideas", "label": "Idées", "from_on": "2026-11-01", "to_on": "2026-11-30"}]
    values = {"title": "Budget participatif", "kind": "participatory_budget", "territory": [AREA], "phases": phases}
    return services_over(made.store).participation.save(values).value


@pytest.fixture
def ideas(made: Any) -> Contributions:
    return services_over(made.store).contributions


def idea(title: str, number: str = "", resident: Any = None, **more: Any) -> ContributionDraft:
    values = {"source": "paper", "title": title, "body": f"{title}, s’il vous plaît.", **more}
    return ContributionDraft({**values, **({"sheet_no": number} if number else {})}, resident)


def read_by_another(made: Any, id: str) -> None:
    """As the colleague's own notebook would write it."""
    made.records.correct(id, {"typed_by": None})
    services_over(made.store).contributions.read_again(id)


def test_a_page_reads_a_process_at_once(made: Any, ideas: Contributions, process: str) -> None:
    one, two, three = ideas.type_in(process, [idea("Un banc", "P-0009"), idea("Un arbre"), idea("Un banc !")]).value
    read_by_another(made, one)
    ideas.link(three, one)
    found = ideas.overview(process)
    assert {row.id for row in found.rows} == {one, two, three}
    assert next(row for row in found.rows if row.id == one).duplicates == 1
    assert (found.standing, found.next_sheet, found.to_tell) == (Standing(to_read=1, to_study=1, duplicate=1), "P-0010", ())


def test_sheets_are_numbered_on_and_never_twice(ideas: Contributions, process: str) -> None:
    assert ideas.overview(process).next_sheet == "P-0001"
    ideas.type_in(process, [idea("Un banc", "P-0009"), idea("Un arbre", "P-0010")])
    assert ideas.overview(process).next_sheet == "P-0011"
    for again in ([idea("Autre", "P-0010")], [idea("Un", "P-0020"), idea("Deux", "P-0020")]):
        with pytest.raises(InvalidField) as refused:
            ideas.type_in(process, again)
        assert refused.value.rule == "sheet_taken"
    assert [row.sheet_no for row in ideas.overview(process).rows] == ["P-0009", "P-0010"]


def test_who_typed_it_does_not_read_it_again(made: Any, ideas: Contributions, process: str) -> None:
    (id,) = ideas.type_in(process, [idea("Un banc", "P-0001")]).value
    with pytest.raises(InvalidField) as refused:
        ideas.read_again(id)
    assert refused.value.rule == "same_reader"
    read_by_another(made, id)
    assert ideas.overview(process).rows[0].standing == "to_study"


def test_a_late_sheet_is_seen_as_such_and_set_aside_with_its_reason(ideas: Contributions, process: str) -> None:
    (id,) = ideas.type_in(process, [idea("Un banc", "P-0001", received_on="2026-12-02")]).value
    assert ideas.overview(process).rows[0].late
    ideas.set_aside(id, "Reçue deux jours après la fin.")
    assert (ideas.overview(process).standing.set_aside, ideas.overview(process).standing.received) == (1, 1)


def test_the_same_idea_twice_speaks_once(ideas: Contributions, process: str) -> None:
    one, two, three = ideas.type_in(process, [idea(title) for title in ("Un banc", "Des bancs", "Banc")]).value
    ideas.link(two, one)
    ideas.link(three, two)
    assert [row.duplicates for row in ideas.overview(process).rows if row.id == one] == [2]
    with pytest.raises(InvalidField):
        ideas.link(one, one)
    with pytest.raises(InvalidField):
        ideas.link(one, two)
    ideas.link(two, "")
    assert ideas.overview(process).standing.duplicate == 1


def test_every_author_is_told_also_of_a_no(made: Any, ideas: Contributions, process: str) -> None:
    kept, refused = ideas.type_in(
        process, [idea("Un banc", resident=AUTHOR), idea("Un téléphérique", resident={**AUTHOR, "name": "M. Tado"})]
    ).value
    for id in (kept, refused):
        read_by_another(made, id)
    ideas.study(kept, "feasible", estimate_cents=120_000)
    with pytest.raises(InvalidField):
        ideas.study(refused, "not_admissible")
    ideas.study(refused, "not_admissible", "Cela dépasse la compétence de la ville.")
    ideas.vote(kept, paper=30, online=12)
    ideas.vote(kept, paper=-2)
    ideas.rank(process)
    assert [(row.votes, row.rank) for row in ideas.overview(process).rows if row.id == kept] == [(40, 1)]
    ideas.decide(kept, True, "Le banc sera posé au printemps.", "2027-04-30")
    ideas.decide(refused, False, "Cela dépasse la compétence de la ville.", "2026-12-20")
    waiting = ideas.overview(process).to_tell
    assert [(one.standing, one.told, bool(one.commitment)) for one in waiting] == [
        ("retained", False, True),
        ("not_admissible", False, True),
    ]
    answer = next(one.commitment for one in waiting if one.standing == "not_admissible")
    make_step(made.session, answer, type="refused", reason="Hors compétence.")
    make_step(made.session, answer, type="told", channel="phone", result="informed")
    assert [one.told for one in ideas.overview(process).to_tell] == [False, True]


def test_a_very_long_idea_is_kept_word_for_word(ideas: Contributions, process: str) -> None:
    text = "Un banc. " * 5_555
    ideas.type_in(process, [ContributionDraft({"source": "paper", "title": "Long", "body": text})])
    assert ideas.all(process)[0]["body"] == text.strip() and len(text) > 49_000
    with pytest.raises(InvalidField):
        ideas.type_in(process, [ContributionDraft({"source": "paper", "title": "Trop", "body": "x" * 50_001})])


def test_nearly_the_same_ideas_are_shown_in_pairs_until_they_are_linked(ideas: Contributions, process: str) -> None:
    first, second, other = ideas.type_in(
        process, [idea("Un banc devant l’école", "P-1"), idea("Des bancs devant l’école", "P-2"), idea("Planter des arbres", "P-3")]
    ).value
    (pair,) = ideas.alike(process)
    assert (pair.first, pair.second) == (first, second) and 84 <= pair.points < 100
    ideas.link(second, first)
    assert ideas.alike(process) == () and other


def test_who_had_the_same_idea_is_told_with_the_other_also_when_it_is_linked_later(made: Any, ideas: Contributions, process: str) -> None:
    kept, same = ideas.type_in(process, [idea("Un banc", resident=AUTHOR), idea("Des bancs", resident={**AUTHOR, "name": "M. Tado"})]).value
    read_by_another(made, kept)
    ideas.decide(kept, True, "Le banc sera posé au printemps.", "2027-04-30")
    commitment = made.store.reading.get(kept)["commitment"]
    assert len(made.store.reading.children("waiting", (commitment,))) == 1
    ideas.link(same, kept)
    assert len(made.store.reading.children("waiting", (commitment,))) == 2
    assert {(one.contribution, one.commitment) for one in ideas.overview(process).to_tell} == {(kept, commitment), (same, commitment)}


WORDS = st.lists(st.sampled_from(["un", "banc", "des ", "\n", "arbres", "ici"]), max_size=30).map(" ".join)


@given(WORDS, WORDS)
def test_differences_hold_both_texts_whole(before: str, after: str) -> None:
    found = pieces(before, after)
    assert "".join(piece.text for piece in found if piece.kind != "added") == before
    assert "".join(piece.text for piece in found if piece.kind != "removed") == after


VALUES = st.fixed_dictionaries(
    {},
    optional={
        "source": st.sampled_from(SOURCES),
        "author_mode": st.sampled_from(AUTHOR_MODES),
        "checked_by": st.sampled_from([None, OTHER]),
        "duplicate_of": st.sampled_from([None, OTHER]),
        "set_aside_reason": st.sampled_from([None, "Trop tard."]),
        "feasibility": st.sampled_from([None, *FEASIBILITIES]),
        "retained": st.sampled_from([None, True, False]),
    },
)


@given(VALUES)
def test_an_idea_stands_in_one_place_only(values: dict[str, Any]) -> None:
    assert standing_of(values) in STANDINGS


def test_ideas_alike_are_compared_anew_only_when_a_text_changes(made: Any, process: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    use = services_over(made.store)
    likeness = use.contributions._twins._likeness
    monkeypatch.setattr(use.contributions._twins, "_likeness", lambda texts, least: asked.append(len(texts)) or likeness(texts, least))
    one, two, three = use.contributions.type_in(
        process, [idea("Un banc au square"), idea("Banc au square"), idea("Un banc, au square")]
    ).value
    assert len(use.contributions.alike(process)) == 3 and asked == [3, 3]
    use.contributions.link(three, one)
    (left,) = use.contributions.alike(process)
    assert {left.first, left.second} == {one, two} and asked == [3, 3]
    made.records.correct(two, {"title": "Une fontaine", "body": "De l’eau pour les enfants."})
    assert use.contributions.alike(process) == () and asked == [3, 3, 3, 3]
