"""Each control has a name that holds its state, and works from the keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop_app.ui.widgets import (
    ActionBar,
    Badge,
    Banner,
    Button,
    CheckField,
    ChipGroup,
    Choice,
    Column,
    ComboField,
    Curtain,
    DateField,
    Dialog,
    EmptyState,
    ErrorPanel,
    IconButton,
    NumberField,
    PassphraseField,
    ProgressPanel,
    RadioCards,
    Rail,
    RailEntry,
    RecordRow,
    Secret,
    StatusPill,
    StepTitle,
    StrengthGauge,
    SuggestField,
    Suggestion,
    Tag,
    TextArea,
    TextField,
    Toast,
    TopBar,
    TwoStep,
    steps_of,
)

TODAY = date(2026, 11, 26)
THEMES = (Choice("light", "Éclairage"), Choice("noise", "Bruit"), Choice("road", "Voirie"))


@pytest.fixture
def said(monkeypatch) -> list[str]:
    """What a screen reader was given, in order."""
    heard: list[str] = []
    for module in ("field", "toast", "states", "suggest", "banner"):
        monkeypatch.setattr(f"desktop_app.ui.widgets.{module}.announce", lambda _widget, text, **_tone: heard.append(text))
    return heard


def test_every_control_has_an_accessible_name(show) -> None:
    steps = steps_of("refused", "due")
    named = {
        "Relancer": Button("Relancer"),
        "Réglages": IconButton("settings", "Réglages"),
        "Retard 2 j": Tag("Retard 2 j", "red"),
        "7 réponses": Badge(7, "red", what="réponses"),
        "Hors ligne": StatusPill("Hors ligne", "amber", "offline"),
        "Clé pleine Libérez 2 Mo.": Banner("red", "Clé pleine", "Libérez 2 Mo."),
        "Refused, to inform": TwoStep(steps),
        "Vide Rien ici": EmptyState("Vide", "Rien ici"),
        "2. Protéger": StepTitle(2, "Protéger"),
        "Strength, very good": None,
        "Mme Roux, Éclairage, Refused, to inform, Ce soir": RecordRow("Mme Roux", "Éclairage", tag=("Ce soir", "amber"), steps=steps),
    }
    gauge = StrengthGauge()
    gauge.set_strength(4)
    named["Strength, very good"] = gauge._gauge
    for name, widget in named.items():
        assert widget.accessibleName() == name


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_button_acts_on_enter_and_space(show, qtbot, key) -> None:
    button = Button("Relancer")
    show(button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_the_focus_ring_stands_4_px_outside_the_focused_button(show, theme, qtbot) -> None:
    button = Button("Relancer")
    window = show(button)
    button.setFocus()
    ring = theme.ring._ring
    corner = button.mapTo(window, button.rect().topLeft())
    assert ring.isVisible()
    assert ring.geometry().topLeft() == corner - type(corner)(4, 4)
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    assert not ring.isVisible()


def test_an_error_is_said_when_the_field_is_left_and_not_while_typing(show, qtbot, said) -> None:
    name, other = TextField("Nom"), TextField("Moyen")
    name.check = lambda: "" if name.text() else "Écrivez un nom."
    show(name, other)
    name.entry.setFocus()
    qtbot.keyClicks(name.entry, "a")
    qtbot.keyClick(name.entry, Qt.Key.Key_Backspace)
    assert said == []
    other.entry.setFocus()
    assert said == ["Écrivez un nom."]
    assert name.entry.accessibleName() == "Nom, Écrivez un nom."
    qtbot.keyClicks(name.entry, "a")
    assert name.error == ""


def test_the_word_optional_is_in_the_name(show) -> None:
    assert TextField("Nom", optional=True).entry.accessibleName() == "Nom, optional"


def test_a_passphrase_can_be_seen_and_pasted_and_keeps_its_spaces(show, qtbot) -> None:
    field = PassphraseField("Phrase secrète")
    show(field)
    QApplication.clipboard().setText(" tilleul marché ")
    field.entry.setFocus()
    field.entry.paste()
    assert field.text() == " tilleul marché "
    assert field.entry.echoMode() == QLineEdit.EchoMode.Password
    field.eye.click()
    assert field.entry.echoMode() == QLineEdit.EchoMode.Normal
    assert field.eye.accessibleName() == "Hide the phrase"


def test_tab_leaves_the_story_and_marks_are_underlined_even_after_an_emoji(show, qtbot) -> None:
    story, after = TextArea("Récit"), TextField("Où")
    show(story, after)
    story.set_text("😀 se dit dépressive depuis")
    story.mark(((story.text().index("dépressive"), 10), (90, 5)))
    selections = story.entry.extraSelections()
    assert [one.cursor.selectedText() for one in selections] == ["dépressive"]
    assert selections[0].format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
    assert story.next_mark() == 0
    assert story.entry.textCursor().selectedText() == "dépressive"
    qtbot.keyClick(story.entry, Qt.Key.Key_Tab)
    assert after.entry.hasFocus()


def test_a_replaced_word_can_be_undone_in_one_step(show) -> None:
    story = TextArea("Récit", text="un incapable, dit-elle")
    show(story)
    story.replace(0, 12, "attend le gardien")
    assert story.text() == "attend le gardien, dit-elle"
    story.entry.undo()
    assert story.text() == "un incapable, dit-elle"


def test_chips_are_one_tab_stop_and_arrows_choose(show, qtbot) -> None:
    before, group, after = TextField("Avant"), ChipGroup("Thème", THEMES, value="noise"), TextField("Après")
    show(before, group, after)
    before.entry.setFocus()
    qtbot.keyClick(before.entry, Qt.Key.Key_Tab)
    assert group.chips()[1].hasFocus()
    with qtbot.waitSignal(group.changed, check_params_cb=lambda code: code == "road"):
        qtbot.keyClick(group.chips()[1], Qt.Key.Key_Right)
    assert group.chips()[2].accessibleName() == "Voirie, chosen"
    qtbot.keyClick(group.chips()[2], Qt.Key.Key_Tab)
    assert after.entry.hasFocus()


def test_chips_of_several_choices_toggle_with_space(show, qtbot) -> None:
    group = ChipGroup("Thèmes", THEMES, multiple=True)
    show(group)
    group.setFocus()
    qtbot.keyClick(group.chips()[0], Qt.Key.Key_Space)
    qtbot.keyClick(group.chips()[0], Qt.Key.Key_Right)
    assert group.value() == ("light",)
    qtbot.keyClick(group.chips()[1], Qt.Key.Key_Space)
    assert group.value() == ("light", "noise")


def test_choices_beyond_the_visible_ones_open_from_a_last_chip(show) -> None:
    group = ChipGroup("Canal", tuple(Choice(n, f"Canal {n}") for n in range(8)), visible=4)
    show(group)
    assert len(group.chips()) == 5
    group.set_value(7)
    assert group.chips()[-1].accessibleName() == "Canal 7 · 3 other(s)…, chosen"  # and that there are more
    assert group.value() == 7


def test_a_list_changes_by_letter_and_says_its_value(show, qtbot) -> None:
    field = ComboField("Thème", THEMES, value="light")
    show(field)
    field.setFocus()
    with qtbot.waitSignal(field.changed, check_params_cb=lambda code: code == "road"):
        qtbot.keyClick(field.entry, "v")
    assert field.entry.accessibleName() == "Thème, Voirie"


def test_a_list_keeps_its_value_when_its_choices_are_renewed(show) -> None:
    field = ComboField("Thème", THEMES, value="noise", empty="tous")
    field.set_choices(THEMES[1:])
    assert field.value() == "noise"
    field.set_choices(THEMES[2:])
    assert field.value() is None


def test_a_box_and_cards_say_their_state(show, qtbot) -> None:
    box = CheckField("Accord")
    cards = RadioCards("Commencer", THEMES, value="light")
    show(box, cards)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.accessibleName() == "Accord, ticked"
    cards.setFocus()
    with qtbot.waitSignal(cards.changed, check_params_cb=lambda code: code == "noise"):
        qtbot.keyClick(cards.buttons()[0], Qt.Key.Key_Down)
    assert cards.buttons()[1].accessibleName() == "Bruit, chosen"


def test_a_typed_date_is_read_on_leaving_and_written_in_full(show, qtbot, said) -> None:
    field, other = DateField("Avant le", today=lambda: TODAY), TextField("Autre")
    show(field, other)
    field.entry.setFocus()
    qtbot.keyClicks(field.entry, "10/12")
    with qtbot.waitSignal(field.picked, check_params_cb=lambda day: day == date(2026, 12, 10)):
        other.entry.setFocus()
    assert field.text() == "jeudi 10\u00a0décembre"
    assert said == []


def test_a_date_that_does_not_exist_stays_to_be_corrected(show, qtbot, said) -> None:
    field, other = DateField("Avant le", day=TODAY, today=lambda: TODAY), TextField("Autre")
    show(field, other)
    field.entry.setFocus()
    field.entry.selectAll()
    qtbot.keyClicks(field.entry, "31 novembre")
    other.entry.setFocus()
    assert said == ["Novembre has 30 days: choose another date."]
    assert (field.text(), field.day()) == ("31 novembre", None)


def test_arrows_change_the_day_within_the_bounds(show, qtbot) -> None:
    field = DateField("Avant le", day=TODAY, today=lambda: TODAY, earliest=TODAY)
    show(field)
    qtbot.keyClick(field.entry, Qt.Key.Key_Up)
    assert field.day() == date(2026, 11, 27)
    qtbot.keyClick(field.entry, Qt.Key.Key_PageDown)
    assert field.day() == date(2026, 11, 27)


def test_a_number_is_bounded_and_arrows_change_it(show, qtbot, said) -> None:
    field, other = NumberField("Personnes", value=1, minimum=1, maximum=500), TextField("Autre")
    show(field, other)
    qtbot.keyClick(field.entry, Qt.Key.Key_Down)
    assert field.value() == 1
    qtbot.keyClick(field.entry, Qt.Key.Key_PageUp)
    assert field.value() == 11
    field.entry.setFocus()
    field.entry.selectAll()
    qtbot.keyClicks(field.entry, "900")
    other.entry.setFocus()
    assert (field.value(), said) == (None, ["Write a whole number from 1 to 500."])


class Places:
    """A provider that answers when told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, object]] = []

    def __call__(self, text: str, deliver) -> None:
        self.asked.append((text, deliver))

    def answer(self, at: int, *names: str) -> None:
        self.asked[at][1]([Suggestion(name.upper(), name, "Centre") for name in names])


@pytest.fixture
def where(show, said):
    places = Places()
    field = SuggestField("Où", places)
    show(field, TextField("Autre"))
    field.entry.setFocus()
    return field, places


def test_suggestions_come_from_the_third_letter_and_an_old_answer_is_dropped(where, qtbot) -> None:
    field, places = where
    qtbot.keyClicks(field.entry, "lila")
    assert [text for text, _deliver in places.asked] == ["lil", "lila"]
    places.answer(1, "rue des Lilas")
    places.answer(0, "rue des Lilium")
    assert [row.text for row in field.list_rows()] == ["rue des Lilas"]


def test_at_most_8_suggestions_are_shown(where, qtbot) -> None:
    field, places = where
    qtbot.keyClicks(field.entry, "rue")
    places.answer(0, *(f"rue {n}" for n in range(20)))
    assert len(field.list_rows()) == 8


def test_arrows_and_enter_take_a_suggestion_and_typing_again_forgets_it(where, qtbot, said) -> None:
    field, places = where
    taken: list[object] = []
    field.chosen.connect(taken.append)
    qtbot.keyClicks(field.entry, "rue")
    places.answer(0, "rue une", "rue deux")
    qtbot.keyClick(field.entry, Qt.Key.Key_Down)
    qtbot.keyClick(field.entry, Qt.Key.Key_Down)
    qtbot.keyClick(field.entry, Qt.Key.Key_Return)
    assert (field.text(), field.code(), field.list_rows()) == ("rue deux", "RUE DEUX", ())
    assert said[-1] == "rue deux, Centre"
    qtbot.keyClicks(field.entry, "x")
    assert taken == ["RUE DEUX", None]


def test_the_last_row_keeps_the_text_as_it_is(where, qtbot) -> None:
    field, places = where
    qtbot.keyClicks(field.entry, "derriere le bloc")
    places.answer(-1)
    qtbot.keyClick(field.entry, Qt.Key.Key_Up)
    qtbot.keyClick(field.entry, Qt.Key.Key_Return)
    assert (field.text(), field.code()) == ("derriere le bloc", None)


def test_escape_closes_the_list_and_leaving_the_field_too(where, qtbot) -> None:
    field, places = where
    qtbot.keyClicks(field.entry, "rue")
    places.answer(0, "rue une")
    qtbot.keyClick(field.entry, Qt.Key.Key_Escape)
    assert field.list_rows() == ()
    assert field.text() == "rue"


def test_the_brief_message_is_announced_and_undoes_once(show, qtbot, said) -> None:
    window = show(TextField("Nom"))
    toast, undone = Toast(window), []
    toast.say("Rencontre enregistrée", lambda: undone.append(1))
    assert said == ["Rencontre enregistrée"]
    toast.button.click()
    toast.button.click()
    assert (undone, toast.isVisible()) == ([1], False)


def test_the_brief_message_leaves_the_bar_of_a_form_in_sight(show) -> None:
    holder = QWidget()
    column = Column(holder)
    bar = ActionBar("Rien n’est enregistré avant la fin.")
    column.addStretch(1)
    column.addWidget(bar)
    holder.resize(800, 400)
    window = show(holder)
    toast = Toast(window)
    toast.say("Rencontre enregistrée")
    assert toast.mapToGlobal(toast.rect().bottomLeft()).y() < bar.mapToGlobal(bar.rect().topLeft()).y()


def test_the_brief_message_stays_while_it_holds_the_focus(show, qtbot) -> None:
    window = show(TextField("Nom"))
    toast = Toast(window)
    toast.say("Gardé", lambda: None, seconds=0.02)
    toast.button.setFocus()
    toast._over()
    assert toast.isVisible()
    window.setFocus()
    toast.button.clearFocus()
    toast._over()
    assert not toast.isVisible()


def test_a_dialog_gives_the_focus_to_the_safe_button_and_escape_refuses(theme, qtbot) -> None:
    dialog = Dialog(None, "Supprimer ?", act="Supprimer", safe="Garder")
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.safe_button.hasFocus()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_progress_shows_nothing_at_once_then_number_and_stage(show, qtbot, said) -> None:
    panel = ProgressPanel("Export", stages=("Copie", "Relecture"))
    window = QWidget()
    qtbot.addWidget(window)
    panel.setParent(window)
    window.show()
    panel.start()
    panel.report(8, 12, "Relecture")
    assert not panel.isVisible()
    qtbot.waitUntil(panel.isVisible)
    assert panel.accessibleName() == "Export, Relecture, 8 of 12"
    with qtbot.waitSignal(panel.stopped):
        panel.stop_button.click()
    panel.finish("Terminé")
    assert said[-1] == "Terminé"
    assert not panel.isVisible()


def test_a_short_job_never_shows_its_progress(show, qtbot, said) -> None:
    panel = ProgressPanel("Export")
    show(panel)
    panel.start()
    panel.finish("Terminé")
    assert not panel._timer.isActive()
    assert said == []


def test_an_error_says_everything_and_its_mark_can_be_copied(show) -> None:
    panel = ErrorPanel("La clé a été retirée", safe="Rien n’est perdu.", todo="rebranchez-la.", mark="USB-21")
    show(panel)
    assert panel.accessibleName() == "La clé a été retirée Rien n’est perdu. rebranchez-la. USB-21"
    next(button for button in panel.findChildren(Button) if button.text() == "Copy").click()
    assert QApplication.clipboard().text() == "USB-21"


def test_the_curtain_hides_text_and_name_and_reasons_add_up(show) -> None:
    curtain = Curtain()
    secret = Secret(curtain, "Mme Roux")
    row = RecordRow("Mme Roux", "Éclairage", curtain=curtain, private="title")
    show(secret, row)
    curtain.hold("visit")
    assert (secret.text(), secret.accessibleName()) == ("••••••", "hidden")
    assert row.accessibleName() == "Éclairage"
    curtain.hold("screen")
    curtain.release("visit")
    assert curtain.on
    curtain.release("screen")
    assert secret.text() == "Mme Roux"


def test_a_curtain_drawn_by_hand_outlives_its_reasons() -> None:
    curtain = Curtain()
    curtain.toggle()
    curtain.hold("visit")
    curtain.release("visit")
    assert curtain.on


def test_the_rail_is_one_tab_stop_and_says_page_and_count(show, qtbot) -> None:
    rail = Rail("Carnet")
    rail.set_entries((RailEntry("today", "Aujourd’hui", "today", "1"), RailEntry("follow", "Suites", "follow-ups", "3")))
    rail.set_current("follow")
    rail.set_count("follow", 7)
    show(rail)
    today, follow = rail.entries()
    assert follow.accessibleName() == "Suites, 7, current page"
    assert (today.focusPolicy(), follow.focusPolicy()) == (Qt.FocusPolicy.ClickFocus, Qt.FocusPolicy.StrongFocus)
    follow.setFocus()
    qtbot.keyClick(follow, Qt.Key.Key_Up)
    with qtbot.waitSignal(rail.chosen, check_params_cb=lambda code: code == "today"):
        qtbot.keyClick(today, Qt.Key.Key_Space)
    rail.set_compact(True)
    assert rail.width() == 64
    assert today.accessibleName() == "Aujourd’hui"


def test_the_top_bar_never_asks_for_more_than_the_window(show, theme, qtbot) -> None:
    bar = TopBar()
    bar.set_status("Hors ligne · 12 à envoyer", "amber", "offline", short="12")
    bar.set_demonstration(True)
    bar.set_curtain(True)
    show(bar, width=1092)
    theme.set(scale=200)
    qtbot.waitUntil(lambda: bar._wanted() <= bar.width())
    assert bar.pill.accessibleName() == "Hors ligne · 12 à envoyer"
