"""Where files live."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import AmbiguousWorkspace, NoWorkspace, UnknownWorkspace, WorkspaceExists
from desktop_app.storage.locations import Home, default_home, is_demonstration_slug, log_folder, slug_of


def make_workspace(home: Home, title: str, *, demonstration: bool = False) -> str:
    staged = home.stage(home.free_slug(title, demonstration=demonstration))
    staged.database.write_bytes(b"store")
    return home.settle(staged).name


def test_the_home_is_the_variable_else_the_platform_folder(tmp_path: Path) -> None:
    assert default_home({"CARNET_HOME": str(tmp_path)}).path == tmp_path
    assert default_home({}).path.name == "carnet-de-quartier"
    assert default_home({"CARNET_HOME": ""}) == default_home({})


def test_logs_of_another_home_stay_in_it(tmp_path: Path) -> None:
    assert log_folder(Home(tmp_path)) == tmp_path / "logs"
    assert "carnet-de-quartier" in log_folder(default_home({})).parts


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Plaine Commune", "plaine-commune"),
        ("L’Île-Saint-Denis", "l-ile-saint-denis"),
        ("Œuvres & cœurs", "oeuvres-coeurs"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "carnet-con"),
        ("Demonstration", "carnet-demonstration"),
        ("مدينة", "carnet"),
        ("", "carnet"),
    ],
)
def test_slugs_are_names_that_every_system_takes(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@given(st.text(max_size=80))
def test_any_title_gives_a_slug_that_can_be_staged_and_is_no_demonstration(title: str) -> None:
    slug = slug_of(title)
    assert slug
    assert slug == slug.strip("-.").lower()
    assert not is_demonstration_slug(slug)


def test_a_second_workspace_of_one_authority_gets_a_number(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    names = [make_workspace(home, "Plaine Commune"), make_workspace(home, "Plaine Commune"), make_workspace(home, "", demonstration=True)]
    assert names == ["plaine-commune", "plaine-commune-2", "demonstration"]
    assert [folder.name for folder in home.workspaces()] == ["demonstration", "plaine-commune", "plaine-commune-2"]
    assert [folder.is_demonstration for folder in home.workspaces()] == [True, False, False]


def test_an_unfinished_workspace_is_not_listed_and_makes_room_for_the_next_try(tmp_path: Path) -> None:
    home = Home(tmp_path)
    staged = home.stage("demonstration")
    staged.database.write_bytes(b"half")
    assert staged.is_demonstration
    assert home.workspaces() == ()
    again = home.stage("demonstration")
    assert list(again.path.iterdir()) == []
    home.discard(again)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_workspace_is_never_written_over(tmp_path: Path) -> None:
    home = Home(tmp_path)
    first, second = home.stage("villejuif"), None
    first.database.write_bytes(b"store")
    settled = home.settle(first)
    with pytest.raises(WorkspaceExists):
        home.stage("villejuif")
    assert second is None
    assert settled.database.read_bytes() == b"store"


@pytest.mark.parametrize("slug", ["../x", "a/b", "A", "", ".new-x", "con", "a b"])
def test_what_is_no_slug_is_a_mistake_of_ours(tmp_path: Path, slug: str) -> None:
    with pytest.raises(ValueError, match="not a slug"):
        Home(tmp_path).stage(slug)


def test_a_discarded_workspace_is_only_ever_a_staged_one(tmp_path: Path) -> None:
    home = Home(tmp_path)
    make_workspace(home, "Villejuif")
    home.discard(home.workspaces()[0])
    assert [folder.name for folder in home.workspaces()] == ["villejuif"]


def test_choosing_takes_the_only_one_and_asks_when_there_are_several(tmp_path: Path) -> None:
    home = Home(tmp_path)
    with pytest.raises(NoWorkspace):
        home.choose(None)
    make_workspace(home, "Villejuif")
    assert home.choose(None).name == "villejuif"
    make_workspace(home, "Plaine Commune")
    with pytest.raises(AmbiguousWorkspace) as several:
        home.choose(None)
    assert several.value.names == ("plaine-commune", "villejuif")
    assert home.choose("plaine-commune").name == "plaine-commune"
    with pytest.raises(UnknownWorkspace):
        home.choose("../villejuif")


def test_a_store_without_keys_is_listed_because_it_is_damaged_not_absent(tmp_path: Path) -> None:
    for name, file in (("a", "notebook.db"), ("b", "keys.json"), ("c", "other")):
        (tmp_path / name).mkdir()
        (tmp_path / name / file).write_bytes(b"")
    assert [folder.name for folder in Home(tmp_path).workspaces()] == ["a", "b"]


@pytest.mark.skipif(os.name == "nt", reason="folders take the account's rights on Windows")
def test_only_the_account_may_look_inside(tmp_path: Path) -> None:
    staged = Home(tmp_path / "home").stage("villejuif")
    assert staged.path.stat().st_mode & 0o077 == 0
    assert staged.path.parent.stat().st_mode & 0o077 == 0


def test_settings_are_kept_and_a_damaged_file_counts_as_none(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    assert home.settings() == {}
    home.write_settings({"theme": "dark", "text_percent": 125})
    assert home.settings() == {"theme": "dark", "text_percent": 125}
    for content in (b"[]", b"{", b"\xff", b"null"):
        home.settings_file.write_bytes(content)
        assert home.settings() == {}


def test_a_restore_killed_between_its_two_renames_gives_back_what_stood_there(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    make_workspace(home, "Villejuif")
    home.set_aside("villejuif", "20261122-090000")
    assert [folder.name for folder in home.workspaces()] == ["villejuif"]
    home.set_aside("villejuif", "20261122-100000")
    make_workspace(home, "Villejuif")  # the restored one took the place: the old one stays aside
    assert [folder.name for folder in home.workspaces()] == ["villejuif"]
    assert (home.path / ".set-aside-villejuif-20261122-100000").is_dir()
