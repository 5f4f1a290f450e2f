"""Directories from spreadsheets whatever their separator and encoding; actors noted twice; who was met by an encounter."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.bootstrap.desktop import services_over
from desktop_app.bootstrap.resources import resources_folder
from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.errors import BadLine, UnreadableTable
from desktop_app.services.actors import ActorDraft, ActorFile, ActorFilter, Defaults
from desktop_app.services.encounters import EncounterDraft
from desktop_app.services.export import Export
from desktop_app.services.table_text import read_day, read_table
from desktop_app.services.use_cases import UseCases
from desktop_app.services.wording import Wording
from tests.factories import AREA, OTHER_AREA, PLACE, THEME, make_notebook
from tests.fakes import FakeClock

WORDS = Wording.load(resources_folder() / "i18n", strict=True)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")


@pytest.fixture
def use(made: Any) -> UseCases:
    return services_over(made.store)


def note(use: UseCases, name: str, kind: str = "association", **values: Any) -> str:
    return use.actors.save(ActorDraft({"name": name, "kind": kind, "territory": [AREA], **values})).value


def read(use: UseCases, text: str, encoding: str = "utf-8", **defaults: str) -> ActorFile:
    return use.actors.preview(text.encode(encoding), WORDS, Defaults(**defaults))


def area_name(use: UseCases, code: str = AREA) -> str:
    return use.session.territory().sector_label(code)


def states(file: ActorFile) -> list[str]:
    return [line.state for line in file.lines]


# -- reading tables
CELLS = st.text(st.characters(codec="cp1252", exclude_categories=("Cc", "Zs", "Zl", "Zp"), exclude_characters="'"), max_size=8)


@given(
    st.lists(st.lists(st.one_of(CELLS, st.sampled_from(("a;b", "a,b", 'dit "oui"', "deux\nlignes", "a\tb|c"))), min_size=3, max_size=3)),
    st.sampled_from(";,\t|"),
    st.sampled_from(ENCODINGS),
    st.sampled_from(("\r\n", "\n")),
)
def test_a_table_comes_back_whatever_separates_its_cells_and_encodes_its_letters(
    rows: list[list[str]], separator: str, encoding: str, end: str
) -> None:
    rows = [[cell.strip(" \t\r\n\u00a0\ufeff") for cell in row] for row in rows]
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=separator, lineterminator=end).writerows([["Nom", "Nature", "Note"], *rows])
    table = read_table(buffer.getvalue().encode(encoding), lambda heading: len({"Nom", "Nature", "Note"} & set(heading)))
    assert table.heading == ("Nom", "Nature", "Note")
    assert [list(line.cells) for line in table.lines] == [row for row in rows if any(row)]


@given(st.binary(max_size=300))
def test_no_file_does_anything_but_be_read_or_refused(content: bytes) -> None:
    try:
        read_table(content, lambda heading: sum(cell.lower() == "nom" for cell in heading))
    except UnreadableTable as refused:
        assert refused.reason in ("empty", "encoding", "heading", "quotes")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-12", date(2026, 3, 12)),
        ("12/03/2026", date(2026, 3, 12)),
        ("1/2/26", date(2026, 2, 1)),
        ("1.2.70", date(1970, 2, 1)),
        ("12 mars 2026", date(2026, 3, 12)),
        ("1er août 2026", date(2026, 8, 1)),
        ("45292", date(2024, 1, 1)),
        ("31/02/2026", None),
        ("12 jui 2026", None),
        ("99999", None),
        ("bientôt", None),
    ],
)
def test_days_are_read_as_sheets_write_them_and_never_guessed(text: str, day: date | None) -> None:
    assert read_day(text) == day


# -- previews
def test_every_line_is_shown_with_its_problem_and_nothing_is_written_while_one_is_wrong(use: UseCases) -> None:
    area = area_name(use)
    text = (
        "Nom;Nature;Territoire;Vu le;Inconnue\r\n"
        f"Amicale des Lilas;Amicale de locataires;{area};12/03/2026;x\r\n"
        f";Association;{area};;\r\n"
        f"École;Palais;{area};;\r\n"
        "Épicerie;Commerce;Atlantide;;\r\n"
        f"Loge 4;Loge;{area};31/02/2026;\r\n"
        f"Amicale des Lilas;Association;{area};;\r\n"
    )
    file = read(use, text)
    assert states(file) == ["new", "wrong", "wrong", "wrong", "wrong", "twice"]
    assert [line.number for line in file.lines] == [2, 3, 4, 5, 6, 7]
    assert file.columns[-1] == ("Inconnue", "")
    assert all(WORDS.error(line.problems[0], "actor").text for line in file.lines if line.state == "wrong")
    with pytest.raises(BadLine) as refused:
        use.actors.take(file)
    assert refused.value.line == 3
    assert use.actors.directory(ActorFilter()).rows == ()


def test_what_a_file_does_not_say_is_taken_from_what_the_person_chose(use: UseCases) -> None:
    text = "Structure,Téléphone,Courriel\nAmicale,01 00 00 00 00,ecrire@exemple.fr\n"
    assert states(read(use, text)) == ["wrong"]
    file = read(use, text, kind="association", territory=AREA)
    use.actors.take(file)
    (row,) = use.actors.directory(ActorFilter()).rows
    assert (row.kind, row.contact) == ("association", "01 00 00 00 00, ecrire@exemple.fr")
    assert states(read(use, text, kind="association", territory=AREA)) == ["known"]
    assert use.actors.take(read(use, text, kind="association", territory=AREA)).value == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n;;\r\n", "empty"),
        (b"a;b\r\n1;2\r\n", "heading"),
        (b"Note;Site\r\nx;y\r\n", "name"),
        (b'Nom;Note\r\nAmicale;"pas ferm\xc3\xa9\r\n', "quotes"),
        (b"\xff\xfeN\x00o\x00m\x00;", "encoding"),
    ],
)
def test_a_file_that_is_no_table_says_what_is_wrong_with_it(use: UseCases, content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableTable) as refused:
        use.actors.preview(content, WORDS)
    assert refused.value.reason == reason
    assert WORDS.error(refused.value).text


# without µ: folded, it is the Greek letter, which the encoding lacks
NAMES = st.text(st.characters(codec="cp1252", categories=("L", "Nd", "P", "Sm"), exclude_characters="'µ"), min_size=1, max_size=30)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(NAMES.map(str.casefold), st.sampled_from(("association", "shop", "worship", "other")), max_size=5),
    st.sampled_from(";,\t|"),
    st.sampled_from(ENCODINGS),
)
def test_a_directory_goes_out_and_comes_in_the_same(
    tmp_path_factory: pytest.TempPathFactory, noted: dict[str, str], separator: str, encoding: str
) -> None:
    more = {"themes": [THEME], "trained_on": "2026-03-12", "note": 'dit "oui"; et, non\nsur deux lignes', "public_contact": "=SOMME(A1)"}
    one, other = (make_notebook(tmp_path_factory.mktemp(name), FakeClock()) for name in ("one", "other"))
    try:
        first, second = services_over(one.store), services_over(other.store)
        for name, kind in noted.items():
            note(first, name, kind, territory=[AREA, OTHER_AREA], **more)
        lines = list(csv.reader(io.StringIO("".join(Export(first.session, WORDS, "actor").csv_lines()), newline=""), delimiter=";"))
        again = io.StringIO(newline="")
        csv.writer(again, delimiter=separator).writerows([[cell.removeprefix("\ufeff") for cell in line] for line in lines])
        file = second.actors.preview(again.getvalue().encode(encoding), WORDS)
        assert states(file) == ["new"] * len(file.lines)
        second.actors.take(file)
        assert contents(second) == contents(first)
    finally:
        one.store.close()
        other.store.close()


def contents(use: UseCases) -> list[dict[str, Any]]:
    records = [use.actors.view(row.id).record for row in use.actors.directory(ActorFilter()).rows]
    kept = [{name: value for name, value in one.values.items() if name not in ("known_by", "ref")} for one in records]
    return sorted(kept, key=lambda values: str(values["name"]))


# -- noted twice
def test_names_nearly_the_same_are_shown_once_and_left_alone_when_said_to_be_two(use: UseCases) -> None:
    note(use, "Amicale des Lilas"), note(use, "Les amicales du Lilas"), note(use, "École Prévert")
    note(use, "Club photo", public_contact="ecrire@exemple.fr"), note(use, "Atelier d’images", public_contact="Ecrire@exemple.fr")
    pairs = use.actors.duplicates()
    assert [({pair.one.name, pair.other.name}, pair.why) for pair in pairs] == [
        ({"Amicale des Lilas", "Les amicales du Lilas"}, "name"),
        ({"Club photo", "Atelier d’images"}, "contact"),
    ]
    use.actors.apart(pairs[0].other.id, pairs[0].one.id)
    assert [pair.why for pair in use.actors.duplicates()] == ["contact"]
    use.actors.merge(pairs[1].one.id, pairs[1].other.id)
    assert use.actors.duplicates() == ()


# -- met by an encounter
@pytest.mark.parametrize(("channel", "type"), [("street", "meet"), ("phone", "call"), ("letter", "write")])
def test_an_encounter_that_names_an_actor_is_a_contact_with_it(use: UseCases, channel: str, type: str) -> None:
    id = use.actors.save(ActorDraft({"name": "Amicale", "kind": "association", "territory": [AREA]}, every_days=30)).value
    values = {"channel": channel, "main_theme": THEME, "place": dict(PLACE), "actor": id, "occurred_at": "2026-11-20T09:00:00Z"}
    met = use.encounters.record(EncounterDraft(values))
    use.undo.remember(met.group)
    assert (use.actors.view(id).row.last_contact, use.actors.view(id).row.next_contact) == ("2026-11-20", "2026-12-20")
    assert [step["type"] for step in use.actors.view(id).steps] == [type]
    use.undo.undo()  # one gesture: the contact goes with the encounter
    assert use.actors.view(id).steps == ()


def test_correspondents_follow_a_training_together(use: UseCases) -> None:
    ids = [note(use, name, "correspondent", service="Voirie") for name in ("Relais voirie", "Relais propreté")]
    assert use.actors.train(ids, "Animer une réunion", "2026-10-02").value == 2
    assert {use.actors.view(id).record["trained_on"] for id in ids} == {"2026-10-02"}
    assert len(use.actors.directory(ActorFilter(tab="correspondents")).rows) == 2


def test_a_board_says_who_was_asked_what_came_back_and_who_was_told(use: UseCases) -> None:
    ids = [note(use, name) for name in ("Amicale", "École", "Régie")]
    asked = use.actors.mobilise(ids, "Fête de quartier").value
    use.actors.mobilise(ids[:1], "Autre chose", on="2026-01-05")
    use.actors.answers([asked[1]], "passed_on")
    use.actors.answers([asked[2]], "accepted")
    use.actors.tell_back(asked[2:], "Merci.")
    assert [(row.name, row.state) for row in use.actors.board(purpose="fete de quartier")] == [
        ("Amicale", "asked"),
        ("École", "came_back"),
        ("Régie", "told_back"),
    ]
    assert [(one.title, one.counts) for one in use.actors.campaigns()] == [("Fête de quartier", (1, 1, 1)), ("Autre chose", (1, 0, 0))]


def test_an_elected_member_reads_no_contact_person(tmp_path: Path) -> None:
    made = make_notebook(tmp_path, FakeClock(), role="elected")
    with made.store.work() as work:  # as the exchange would bring it, were it to fail
        actor, person = work.new_id(), work.new_id()
        facts = {"name": "Amicale", "kind": "association", f"territory/{AREA}": True}
        for kind, id, values in (("actor", actor, facts), ("contact_person", person, {"actor": actor, "name": "Mme Exemple"})):
            work.save([Edit(kind, id, {name: Setting(value) for name, value in values.items()}, True)])
        work.commit()
    view = services_over(made.store).actors.view(actor)
    assert (view.row.name, view.people) == ("Amicale", ())
    made.store.close()
