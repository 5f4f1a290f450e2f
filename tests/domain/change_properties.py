"""What must hold of any history, each as a function that raises: the tests of `fold` and the mutants run the same ones."""

from collections.abc import Callable, Sequence
from random import Random

from desktop_app.domain import change as module
from desktop_app.domain.change import Change
from tests.factories import make_change

History = Sequence[Change]


def order_and_repetition_do_not_matter(history: History) -> None:
    whole = module.fold(history)
    mixed = [*history, *history[::2]]
    Random(len(history)).shuffle(mixed)
    assert module.fold(mixed) == whole
    assert module.fold(reversed(history)) == whole


def heads_are_what_nobody_saw_and_replaced(history: History) -> None:
    state = module.fold(history)
    for field in {field for change in history for field in change.settings}:
        setters = {change.name: change for change in history if field in change.settings}
        replaced = {seen for change in setters.values() for seen in change.settings[field].seen}
        heads = sorted(setters.keys() - replaced, key=lambda name: (setters[name].at, name))
        assert [head.name for head in state.heads[field]] == heads
        assert state.value(field) == setters[heads[-1]].settings[field].value


def no_edit_is_covered_unseen(history: History) -> None:
    state = module.fold(history)
    for change in history:
        for field in change.settings:
            shown = change.name in {head.name for head in state.heads[field]}
            answered = any(change.name in other.settings[field].seen for other in history if field in other.settings)
            assert shown or answered


def conflicts_are_heads_that_differ(history: History) -> None:
    state = module.fold(history)
    for field, heads in state.heads.items():
        differs = len({module.exact(head.value) for head in heads}) > 1
        assert (field in state.conflicts) == (differs and field != "deleted")


def a_decision_that_saw_all_heads_ends_the_conflict(history: History) -> None:
    state = module.fold(history)
    for field in state.conflicts:
        decided = make_change(name="f" * 16, at=0, set={field: "decided"}, seen={field: state.seen(field)})
        after = module.fold([decided, *history])
        assert field not in after.conflicts
        assert after.value(field) == "decided"


def hidden_only_when_whoever_deleted_saw_everything(history: History) -> None:
    state = module.fold(history)
    named = {change.name: change for change in history}
    deleted = [head.name for head in state.heads.get("deleted", ())]
    says = [named[name].settings["deleted"].value is True for name in deleted]
    saw = {seen for name in deleted for seen in named[name].settings["deleted"].seen} | set(deleted)
    others = {head.name for field, heads in state.heads.items() if field != "deleted" for head in heads}
    assert state.hidden == (bool(says) and all(says) and others <= saw)
    assert state.torn == (any(says) and not state.hidden)


def a_deletion_of_what_is_shown_hides_and_its_undo_shows_again(history: History) -> None:
    state = module.fold(history)
    deleted = make_change(name="e" * 16, at=1, set={"deleted": True}, seen={"deleted": state.seen("deleted")})
    after = module.fold([*history, deleted])
    assert after.hidden and not after.torn
    back = make_change(name="f" * 16, at=0, set={"deleted": False}, seen={"deleted": after.seen("deleted")})
    assert not module.fold([back, deleted, *history]).hidden
    unseen = make_change(name="d" * 16, at=2, set={"note": "meanwhile"}, seen={})
    torn = module.fold([*history, deleted, unseen])
    assert torn.torn and not torn.hidden


def the_record_begins_with_its_creation(history: History) -> None:
    assert module.fold(history).created == history[0]
    early = make_change(name="a" * 16, at=0, set={"note": "from a laptop whose clock stands at 1970"})
    assert module.fold([*history, early]).created == history[0]


def a_line_survives_its_exact_form(history: History) -> None:
    for change in history:
        text = module.encode(change)
        assert module.decode(text) == change
        assert module.encode(module.decode(text)) == text


def what_this_version_cannot_fold_takes_no_part(history: History) -> None:
    later = make_change(name="c" * 16, at=2**47, version=2, more={"set": {"title": ["x", [history[0].name], "?"]}})
    assert module.fold([later, *history]) == module.fold(history)
    assert '"set":{"title":["x",' in module.encode(later)
    assert module.encode(module.decode(module.encode(later))) == module.encode(later)


def values_follow_the_shown_heads(history: History) -> None:
    state = module.fold(history)
    assert state.values() == {field: state.value(field) for field in state.heads if state.value(field) is not None}
    assert state.changed_at == max(change.at for change in history)
    unset = make_change(name="b" * 16, set={"title": None}, seen={"title": state.seen("title")})
    assert "title" not in module.fold([*history, unset]).values()


PROPERTIES: tuple[Callable[[History], None], ...] = (
    order_and_repetition_do_not_matter,
    heads_are_what_nobody_saw_and_replaced,
    no_edit_is_covered_unseen,
    conflicts_are_heads_that_differ,
    a_decision_that_saw_all_heads_ends_the_conflict,
    hidden_only_when_whoever_deleted_saw_everything,
    a_deletion_of_what_is_shown_hides_and_its_undo_shows_again,
    the_record_begins_with_its_creation,
    a_line_survives_its_exact_form,
    what_this_version_cannot_fold_takes_no_part,
    values_follow_the_shown_heads,
)
