"""Decidim (domain reference, F2): what we export is read by a reader written from the site's own rules, and the site's export leads back.

The rules are those of decidim-admin's CSV reader and verifier and of decidim-proposals' proposal creator, written anew here (sources and
commits: `services/decidim/file.py`). Columns of its exports are those of its published example import_proposals.csv (decidim-dev, commit
038f5fbe06) and of its later serializer (46ab35d487); the texts here are our own.
"""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import DecidimLinesRefused, InvalidField, NamesInPaper, NotFromDecidim, NothingToExport
from desktop_app.services.contributions import ContributionDraft
from desktop_app.services.decidim import Scopes, proposals, read_proposals
from desktop_app.storage.durable import write_lines
from tests.factories import AREA, make_resident


class RefusedBySite(Exception):
    """What the site would say on its error page."""


def site_reads(content: bytes, locale: str = "fr") -> list[dict[str, str]]:
    """The site's import: `CSV.read(file, col_sep: ";")`, headers checked, `id` dropped, every record valid."""
    text = content.decode("utf-8")  # Ruby raises on bytes that are not UTF-8
    if "\r" in text.replace("\r\n", ""):
        raise RefusedBySite("Unquoted fields do not allow new line")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
    head = rows[0]
    if missing := [name for name in (f"title/{locale}", f"body/{locale}") if name not in head]:
        raise RefusedBySite(f"missing {missing}")
    if len(set(head)) != len(head):
        raise RefusedBySite("duplicate headers")
    found = [dict(zip(head, row, strict=True)) for row in rows[1:]]
    for at, one in enumerate(found):
        if not one[f"title/{locale}"] or not one[f"body/{locale}"]:
            raise RefusedBySite(f"row {at + 2}")
        one.pop("id", None)
    return found


def site_writes(rows: list[dict[str, Any]], *, mark: bytes = b"") -> bytes:
    """The site's own export: `CSV.generate(headers: …, col_sep: ";")`, the body as HTML."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return mark + out.getvalue().encode()


def online(number: int, title: str, body: str, **more: Any) -> dict[str, Any]:
    return {"id": number, "scope/id": "", "title/fr": title, "body/fr": f"<p>{body}</p>", "state": "", "votes": 3, **more}


@pytest.fixture
def process(cases: Any) -> str:
    values = {"title": "Budget participatif", "kind": "participatory_budget", "territory": [AREA], "platform": "decidim"}
    return str(cases.participation.save(values).value)


def typed(made: Any, cases: Any, process: str, *titles: str, read: bool = True, **more: Any) -> tuple[str, ...]:
    """Ideas on paper, read over by somebody else."""
    drafts = []
    for title in titles:
        values = {
            "source": "paper",
            "title": title,
            "body": f"{title}, s’il vous plaît.",
            "sheet_no": cases.contributions.overview(process).next_sheet,
        }
        drafts += cases.contributions.type_in(process, [ContributionDraft({**values, **more})]).value
    for id in drafts if read else ():
        made.records.correct(id, {"typed_by": None})
        cases.contributions.read_again(id)
    return tuple(drafts)


def test_the_site_reads_what_leaves(made: Any, cases: Any, process: str, tmp_path: Path) -> None:
    body = 'Il dit : "ici ; là"\r\net puis\n=1+1'
    kept, other = typed(made, cases, process, "Un banc", "Des arbres")
    made.records.correct(kept, {"body": body, "place": {"town": AREA[:5], "neighbourhood": AREA}})
    twin, late = typed(made, cases, process, "Un banc encore", "Trop tard")
    typed(made, cases, process, "Pas relue", read=False)
    cases.contributions.link(twin, kept)
    cases.contributions.set_aside(late, "Reçue après la fin.")
    leaving = cases.decidim.leaving(process)
    assert (leaving.rows, leaving.duplicates, leaving.set_aside, leaving.to_read) == (2, 1, 1, 1)
    to = tmp_path / "site.csv"
    assert cases.decidim.export(process, to, write_lines, scopes=Scopes({AREA: 12})).value == 2
    content = to.read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf") and b"\r" not in content
    assert content.splitlines()[0] == b'"title/fr";"body/fr";"scope/id"'
    rows = site_reads(content)
    assert rows[0]["body/fr"] == 'Il dit : "ici ; là"\net puis\n=1+1\n\n(fiche P-0001)'
    assert [row["scope/id"] for row in rows] == ["12", ""]
    assert {one["export_batch"] is not None for one in cases.contributions.all(process) if one.id in (kept, other)} == {True}
    with pytest.raises(NothingToExport):
        cases.decidim.export(process, to, write_lines)
    assert cases.decidim.export(process, to, write_lines, again=True).value == 2


def test_a_known_name_stops_the_file_and_nothing_is_noted(made: Any, cases: Any, process: str, tmp_path: Path) -> None:
    make_resident(made.session, name="Mme Zebiri")
    (id,) = typed(made, cases, process, "Un banc pour Mme Zebiri")
    with pytest.raises(NamesInPaper) as refused:
        cases.decidim.export(process, tmp_path / "site.csv", write_lines)
    assert refused.value.places[0].startswith("P-0001") and "Zebiri" not in str(refused.value.places)
    assert not (tmp_path / "site.csv").exists()
    assert cases.session.reading.get(id)["export_batch"] is None


def test_a_disk_that_refuses_leaves_no_trace_of_an_export(made: Any, cases: Any, process: str, tmp_path: Path) -> None:
    (id,) = typed(made, cases, process, "Un banc")

    def full(*_given: Any) -> int:
        raise OSError(28, "full")

    with pytest.raises(OSError):
        cases.decidim.export(process, tmp_path / "site.csv", full)
    assert cases.session.reading.get(id)["export_batch"] is None


def test_doubtful_texts_are_shown_before_anything_is_written(made: Any, cases: Any, process: str, tmp_path: Path) -> None:
    typed(made, cases, process, "=Un banc", "Appelez le 06 39 98 12 34", "Un arbre")
    leaving = cases.decidim.leaving(process, scopes=Scopes({"autre": 1}))
    assert (leaving.dangerous, leaving.reachable) == (("P-0001",), ("P-0002",))
    cases.decidim.export(process, tmp_path / "site.csv", write_lines, bare=True)
    assert site_reads((tmp_path / "site.csv").read_bytes())[0]["title/fr"] == "Un banc"


def test_numbers_come_back_by_the_sheet_and_ideas_written_online_are_added(made: Any, cases: Any, process: str, tmp_path: Path) -> None:
    one, two = typed(made, cases, process, "Un banc", "Des arbres")
    cases.decidim.export(process, tmp_path / "site.csv", write_lines)
    rows = site_reads((tmp_path / "site.csv").read_bytes())
    back = [online(71, rows[0]["title/fr"], rows[0]["body/fr"].replace("\n", "<br>")), online(72, "Une fontaine", "Au parc &amp; ailleurs")]
    found = cases.decidim.look(process, site_writes(back))
    assert [row.fate for row in found.rows] == ["matched", "new"] and found.missing == ("P-0002",)
    assert cases.session.reading.get(one)["external_id"] is None, "a look writes nothing"
    cases.decidim.take(process, site_writes(back))
    held = {row["title"]: row for row in cases.contributions.all(process)}
    assert (held["Un banc"]["external_id"], held["Un banc"]["votes_online"]) == ("71", 3)
    assert (held["Une fontaine"]["source"], held["Une fontaine"]["body"]) == ("online", "Au parc & ailleurs")
    assert held["Des arbres"]["external_id"] is None and two
    again = cases.decidim.take(process, site_writes(back))
    assert [row.fate for row in again.value.rows] == ["known", "known"] and again.group == 0
    assert cases.decidim.home_of(site_writes(back)) == process


def test_a_sheet_that_is_unknown_or_there_twice_stops_the_whole_file(made: Any, cases: Any, process: str) -> None:
    (id,) = typed(made, cases, process, "Un banc")
    back = [online(1, "Un banc", "Ici (fiche P-0001)"), online(2, "Autre", "Là (fiche P-0999)"), online(3, "Copie", "Ici (fiche P-0001)")]
    with pytest.raises(DecidimLinesRefused) as refused:
        cases.decidim.take(process, site_writes(back))
    assert refused.value.lines == ("2", "3", "4")
    assert cases.session.reading.get(id)["external_id"] is None and len(cases.contributions.all(process)) == 1


GOOD = site_writes([online(1, "Un banc", "Ici (fiche P-0001)")])
BAD = {
    "empty": b"",
    "archive": b"PK\x03\x04" + b"0" * 40,
    "encoding": "id;title/fr;body/fr\n1;Été;x\n".encode("cp1252"),
    "separator": GOOD.replace(b";", b","),
    "quotes": GOOD + b'2;;"Un banc\n',
    "columns": GOOD.replace(b"body/fr", b"corps"),
    "twice": GOOD.replace(b"state", b"votes"),
    "cells": GOOD + b"2;;Un banc\n",
}


@pytest.mark.parametrize("reason", BAD)
def test_a_file_that_is_not_the_sites_says_what_is_wrong(reason: str, cases: Any, process: str) -> None:
    with pytest.raises(NotFromDecidim) as refused:
        cases.decidim.take(process, BAD[reason])
    assert refused.value.reason == reason
    assert not cases.contributions.all(process)


SINCE_2020 = """
id category/id category/name/ca category/name/en category/name/machine_translations/es scope/id scope/name/ca scope/name/en
scope/name/es participatory_space/id participatory_space/url component/id title/en body/en state reference answer/en answer/ca
answer/es supports endorsements/total_count endorsements/user_endorsements comments attachments followers published_at url
meeting_urls related_proposals is_amend original_proposal/title/en original_proposal/url
"""
SINCE_2025 = """
id author/id author/name author/url taxonomies/id taxonomies/name participatory_space/id participatory_space/url component/id
title/en body/en address latitude longitude state state_published_at reference answer/en answered_at votes likes/total_count
likes/user_endorsements comments attachments follows_count published_at url meeting_urls related_proposals is_amend
original_proposal/title original_proposal/url withdrawn withdrawn_at created_at updated_at created_in_meeting coauthorships_count
cost cost_report execution_period
"""


@pytest.mark.parametrize("columns", [SINCE_2020, SINCE_2025], ids=["2020", "2025"])
def test_exports_of_old_and_new_sites_are_read_and_the_names_in_them_are_left(columns: str) -> None:
    row = dict.fromkeys(columns.split(), "") | {"id": "12", "title/en": "Un banc", "published_at": "2026-11-24 07:17:40 UTC"}
    row |= {"body/en": "Devant la halle, pour attendre le bus à l’abri du vent (fiche\nP-0007)"}  # cut at 65 characters by the site
    row |= {name: "Alix Exemple" for name in ("author/name", "endorsements/user_endorsements", "likes/user_endorsements") if name in row}
    row |= {("supports" if "supports" in row else "votes"): "41"}
    (line,), _marked = read_proposals(site_writes([row]), "en")
    assert (line.id, line.title, line.sheet, line.votes, line.published) == ("12", "Un banc", "P-0007", 41, "2026-11-24")
    assert line.body == "Devant la halle, pour attendre le bus à l’abri du vent" and "Alix" not in repr(line)


def test_votes_that_the_site_hides_are_unsaid_and_not_none_cast() -> None:
    row = dict.fromkeys(SINCE_2025.split(), "") | {"id": "1", "title/en": "Un banc", "body/en": "Ici"}
    assert read_proposals(site_writes([row]), "en")[0][0].votes is None


def test_an_export_in_another_language_names_the_columns_that_it_lacks() -> None:
    with pytest.raises(NotFromDecidim) as refused:
        read_proposals(site_writes([dict.fromkeys(SINCE_2020.split(), "1")]), "fr")
    assert (refused.value.reason, refused.value.where) == ("columns", "title/fr, body/fr")


def test_fifty_thousand_characters_leave_for_the_site_and_come_back_whole(made: Any, cases: Any, process: str, tmp_path: Path) -> None:
    (id,) = typed(made, cases, process, "Un banc")
    long = ('Nous demandons un banc ; "vraiment".\n' * 1_400)[:49_990].strip()
    made.records.correct(id, {"body": long})
    cases.decidim.export(process, tmp_path / "site.csv", write_lines)
    (row,) = site_reads((tmp_path / "site.csv").read_bytes())
    assert row["body/fr"] == f"{long}\n\n(fiche P-0001)"
    back = cases.decidim.look(process, site_writes([{"id": 5, "title/fr": row["title/fr"], "body/fr": row["body/fr"], "votes": 2}]))
    assert [(one.fate, one.votes) for one in back.rows] == [("matched", 2)]
    online = {"id": 6, "title/fr": "Autre", "body/fr": "x" * 60_000}
    with pytest.raises(InvalidField) as refused:
        cases.decidim.take(process, site_writes([online]))
    assert refused.value.field == "body" and len(cases.contributions.all(process)) == 1


def test_a_file_saved_again_by_a_spreadsheet_is_read_and_said() -> None:
    lines, marked = read_proposals(b"\xef\xbb\xbf" + GOOD)
    assert marked and [(line.id, line.sheet) for line in lines] == [("1", "P-0001")]


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=200)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_any_text_goes_to_the_site_as_so_many_rows(texts: list[tuple[str, str]]) -> None:
    rows = [{"title/fr": f"t{title}", "body/fr": f"b{body}"} for title, body in texts]
    content = "".join(proposals(rows, ("title/fr", "body/fr"))).encode()
    assert len(site_reads(content)) == len(texts)
