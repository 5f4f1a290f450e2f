"""The core broken on purpose, one line at a time: each breakage must be caught by the tests named beside it.

    python3 -m tests.mutants            # the same list as tests/test_mutants.py, one line each

A mutant is a function of which one piece of text is replaced; it is compiled into its own module and put wherever it was imported.
"""

import importlib
import inspect
import itertools
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType

from hypothesis import HealthCheck, Phase, given, settings

from tests.domain.change_properties import PROPERTIES
from tests.domain.change_strategies import histories

Check = Callable[[Path], None]
QUICK = settings(
    max_examples=60, deadline=None, derandomize=True, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)


@dataclass(frozen=True, slots=True)
class Mutant:
    """`where` is `module:function` or `module:Class.method`; `suite` the checks of which one at least must fail."""

    name: str
    where: str
    old: str
    new: str
    suite: str


CHANGE, PROJECTION, WORK = "desktop_app.domain.change", "desktop_app.storage.projection", "desktop_app.storage.unit_of_work"

MUTANTS = (
    Mutant("last writer wins", f"{CHANGE}:_heads", "heads[name] += (", "heads[name] = (", "fold"),
    Mutant("forgets seen names", f"{CHANGE}:_heads", "update(setting.seen)", "update(setting.seen[:1])", "fold"),
    Mutant("nothing seen replaces", f"{CHANGE}:_heads", "update(setting.seen)", "update(())", "fold"),
    Mutant("seen counts for every field", f"{CHANGE}:_heads", "not in replaced[name]", "not in set().union(*replaced.values())", "fold"),
    Mutant("arrival breaks ties", f"{CHANGE}:fold", "(change.at, change.name)", "change.at", "fold"),
    Mutant("shown by name, not clock", f"{CHANGE}:fold", "(change.at, change.name)", "change.name", "fold"),
    Mutant("a later version is folded", f"{CHANGE}:fold", "if change.version <= VERSION", "", "fold"),
    Mutant("the first line is the creation", f"{CHANGE}:fold", "(change for change in ordered if change.creates)", "iter(ordered)", "fold"),
    Mutant("equal values conflict", f"{CHANGE}:_differ", " and any(", " or any(", "fold"),
    Mutant("deletion that hides", f"{CHANGE}:_hidden", "if others <= seen | {head.name for head in deleted} else", "if True else", "fold"),
    Mutant("one deletion is enough", f"{CHANGE}:_hidden", "if any(head.value is not True", "if all(head.value is not True", "fold"),
    Mutant("unknown keys dropped", f"{CHANGE}:encode", "if change.more:", "if False:", "fold"),
    Mutant("escaped text", f"{CHANGE}:exact", "_EXACT.encode(value)", "json.dumps(value, separators=(',', ':'), sort_keys=True)", "exact"),
    Mutant("keys in order of writing", f"{CHANGE}:exact", "_EXACT.encode(value)", "json.dumps(value, ensure_ascii=False)", "exact"),
    Mutant("the wall decides alone", f"{CHANGE}:tick", "if not last or now >", "if True or now >", "clock"),
    Mutant("any clock is taken over", f"{CHANGE}:observe", "+ DAY_MILLISECONDS", "* 10**9", "clock"),
    Mutant("only the new lines are folded", f"{PROJECTION}:Projection.fold_in", "known_before.intersection(by_record)", "()", "tables"),
    Mutant("parents not computed anew", f"{PROJECTION}:Projection.fold_in", "self._refresh(parents, counts)", "pass", "tables"),
    Mutant("the parent left behind", f"{PROJECTION}:Projection.fold_in", "[*reference, *plain, *before]", "[*reference, *plain]", "tables"),
    Mutant("labels that come late", f"{PROJECTION}:Projection.fold_in", "self._reword([*reference, *before])", "pass", "tables"),
    Mutant("a row in two tables", f"{PROJECTION}:Projection._drop_strays", "self._drop(KINDS[name], old)", "pass", "tables"),
    Mutant(
        "counts only grow", f"{PROJECTION}:Projection._replace", "counts.update(rollups.counted(before, -1))", "pass", "tables"
    ),
    Mutant("words stay behind", f"{PROJECTION}:Projection._drop", "[key for key, _ in old])", "[])", "tables"),
    Mutant("ladders of bodies ignored", f"{PROJECTION}:Projection._parents", 'if record.kind == "body"', "if False", "tables"),
    Mutant(
        "columns turn values into others", "desktop_app.storage.records:_fitting", "value if isinstance(value, str)",
        "value if isinstance(value, str | int)", "tables",
    ),
    Mutant("a line twice", f"{WORK}:Work.take", "if name_blob(change.name) not in held", "", "tables"),
    Mutant("half a batch", f"{WORK}:Work.__exit__", "self._held.close()", "self.connection.commit(); self._held.close()", "work"),
    Mutant("numbers used twice", f"{WORK}:Work.save", '"seq": str(first + len(changes) - 1)', '"seq": str(first)', "work"),
    Mutant("the clock forgotten", f"{WORK}:Work.save", '"clock": at}', '"clock": ""}', "work"),
    Mutant("two contents under one name", f"{WORK}:Work.save", "if edit.creates and edit.record in self._made", "if edit.creates", "work"),
    Mutant(
        "a cancelled repair is kept", "desktop_app.storage.verify:verify_store", "if rebuild(work.connection, progress, cancelled):",
        "if rebuild(work.connection, progress, cancelled) or True:", "tables",
    ),
    Mutant(
        "verify trusts the index", "desktop_app.storage.verify:_compare_index", "if held.pop(key, 0) != expected.get(key, 0)",
        "if False", "tables",
    ),
)  # fmt: skip


# -- the checks
def _any_history(folder: Path) -> None:
    @QUICK
    @given(history=histories())
    def every_property(history: Sequence) -> None:
        for holds in PROPERTIES:
            holds(history)

    every_property()


def _of_change(*names: str) -> Check:
    def check(folder: Path) -> None:
        from tests.domain import test_change

        for name in names:
            getattr(test_change, name)()

    return check


def _tables(folder: Path) -> Iterator[Callable[[], None]]:
    from tests.storage import test_projection as tests
    from tests.storage.change_streams import streams

    (folder / "empty").mkdir()
    tests.make_store(folder / "empty").close()
    copies = tests.Copies(folder / "empty", folder)

    @settings(QUICK, max_examples=12)
    @given(changes=streams())
    def any_interleaving(changes: list) -> None:
        notebook = copies.new()
        try:
            tests.taken_in(notebook, changes, tests.Random(len(changes)))
            assert tests.differences(notebook) == ()
        finally:
            copies.clear()

    plain = [
        tests.test_a_waiting_and_a_step_that_come_before_their_commitment_count_once_it_is_there,
        tests.test_a_waiting_that_moves_to_another_commitment_leaves_the_first,
        tests.test_a_body_whose_ladder_changes_moves_the_next_act_of_its_commitments,
        tests.test_a_record_that_turns_out_to_be_of_another_kind_stands_in_one_table,
        tests.test_taking_a_line_twice_changes_nothing,
        tests.test_a_repair_that_is_cancelled_leaves_the_tables_as_they_were,
        tests.test_a_word_in_the_wrong_entry_of_the_index_is_found,
    ]
    for test in plain:
        yield lambda test=test: (test(copies), copies.clear())  # type: ignore[misc]
    yield lambda: tests.test_a_label_that_comes_after_the_records_that_use_it_makes_them_found(
        copies, "theme", {"code": tests.THEME, "label": "Éclairage"}, "eclairage"
    )
    yield lambda: tests.test_an_odd_value_in_any_field_is_kept_and_breaks_nothing(copies, "encounter", 5)
    yield any_interleaving
    copies.clear()


def _all_tables(folder: Path) -> None:
    for check in _tables(folder):
        check()


def _work(folder: Path) -> None:
    from tests.storage import test_log, test_store

    number = itertools.count()

    def place() -> Path:
        return folder / str(next(number))

    test_store.test_what_was_not_committed_is_not_there(place())
    test_log.test_clocks_of_one_device_only_go_forward_whatever_the_wall_says(place())
    test_log.test_one_id_given_on_two_devices_ends_alike_on_both(place())
    notebook = test_log.make_store(place())
    test_log.test_a_gesture_is_numbered_without_gaps_and_read_back_whole(notebook)
    notebook.close()


SUITES: dict[str, Check] = {
    "fold": _any_history,
    "exact": _of_change("test_the_exact_form_is_the_one_of_the_contract"),
    "clock": _of_change("test_our_clock_never_goes_back_whatever_the_wall_says", "test_a_seen_clock_is_taken_over_up_to_one_day_ahead"),
    "tables": _all_tables,
    "work": _work,
}


# -- the workshop
class NotAMutant(BaseException):
    """The list is out of date: the text to replace is not there, or the result does not compile."""


@contextmanager
def planted(mutant: Mutant) -> Iterator[None]:
    """The program with this one breakage, inside the block. Raises NotAMutant."""
    module_name, _, path = mutant.where.partition(":")
    module = importlib.import_module(module_name)
    owner_name, _, name = path.rpartition(".")
    owner = getattr(module, owner_name) if owner_name else module
    original = getattr(owner, name)
    assert isinstance(original, FunctionType)
    source = textwrap.dedent(inspect.getsource(original))
    if source.count(mutant.old) != 1:
        raise NotAMutant(f"{mutant.name}: the text to replace stands {source.count(mutant.old)} times in {mutant.where}")
    made: dict[str, object] = {}
    try:
        exec(source.replace(mutant.old, mutant.new), module.__dict__, made)
    except SyntaxError as error:
        raise NotAMutant(f"{mutant.name}: {error}") from error
    places = (
        [(owner, name)] if owner_name else [(place, key) for place in _ours() for key, value in vars(place).items() if value is original]
    )
    for place, key in places:
        setattr(place, key, made[name])
    try:
        yield
    finally:
        for place, key in places:
            setattr(place, key, original)


def _ours() -> list[object]:
    return [module for name, module in list(sys.modules.items()) if name.startswith(("desktop_app.", "tests."))]


def caught(mutant: Mutant | None, suite: str) -> bool:
    """Whether a check of the suite fails under this mutant (None: the program as it is)."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        try:
            if mutant is None:
                SUITES[suite](Path(folder))
            else:
                with planted(mutant):
                    SUITES[suite](Path(folder))
        except Exception:
            return True
    return False


def main() -> int:
    survivors = 0
    for mutant in MUTANTS:
        held = caught(mutant, mutant.suite)
        survivors += not held
        print(f"{'caught  ' if held else 'SURVIVES'}  {mutant.name} ({mutant.where})", flush=True)
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
