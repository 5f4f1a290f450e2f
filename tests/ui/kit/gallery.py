"""Every component of the kit on a few plates: `python -m tests.ui.kit.gallery OUT_DIR` writes PNG files, light and dark, 100 and 200 %.

Plates are compared by eye with the pictures of the design. Persons and addresses are made up.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.theme import install_theme, theme_source
from desktop_app.ui.widgets import (
    ActionBar,
    Avatar,
    Badge,
    Banner,
    BottomBar,
    Button,
    Card,
    Cell,
    CheckField,
    ChipGroup,
    Choice,
    Column,
    ComboField,
    Curtain,
    DateField,
    DemoMark,
    DetailPane,
    Dialog,
    EmptyState,
    ErrorPanel,
    Event,
    FilterBar,
    FlowRow,
    Gauge,
    IconButton,
    IconLabel,
    KeyHint,
    Label,
    Ladder,
    Line,
    ListTable,
    Mark,
    NumberField,
    PageTitle,
    PassphraseField,
    ProgressPanel,
    RadioCards,
    RadioGroup,
    Rail,
    RailEntry,
    RecordRow,
    Row,
    RowsModel,
    Rung,
    Scroller,
    Secret,
    StatusPill,
    StepBox,
    StepTimeline,
    StepTitle,
    StrengthGauge,
    SuggestField,
    Suggestion,
    Surface,
    TableColumn,
    Tag,
    TextArea,
    TextField,
    Toast,
    TopBar,
    TwoStep,
    steps_of,
)

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 26)
HEIGHTS = {
    f"{name}_{mode}_{scale}": 900 if scale == 100 else 1900
    for name in ("components", "today")
    for mode in ("light", "dark")
    for scale in (100, 200)
}


@dataclass(frozen=True, slots=True)
class Sample:
    """One row of the sample list."""

    id: int
    due: str
    tone: str
    title: str
    second: str
    body: str
    icon: str
    work: str
    told: str
    people: int


SAMPLE = (
    Sample(1, "Retard 2\u00a0j", "red", "Éclairage du hall", "5 personnes · 12 rue des Lilas", "Bailleur", "building", "done", "due", 5),
    Sample(2, "Ce soir", "amber", "Marquage au sol", "M.\u00a0Ferreira · 4 allée du Moulin", "Ville", "home", "refused", "due", 1),
    Sample(3, "Ce soir", "amber", "Traversée de l’école", "Mme\u00a0Nguyen · École Prévert", "Ville", "home", "open", "later", 0),
    Sample(4, "Demain", "neutral", "Dépôts sauvages", "M.\u00a0Lambert · 27 av. Jaurès", "EPT", "layers", "done", "due", 1),
    Sample(
        5,
        "Lun.\u00a030",
        "neutral",
        "Banc devant la résidence",
        "Mme\u00a0Benkacem · place du Marché",
        "Bailleur",
        "building",
        "sent",
        "later",
        12,
    ),
    Sample(6, "Clos", "green", "Fuite rue Verlaine", "M.\u00a0Traoré · 11 rue Verlaine", "EPT", "layers", "done", "unreached", 1),
)


def columns() -> tuple[TableColumn, ...]:
    icons = {"red": "alert", "amber": "clock", "neutral": "clock", "green": "check"}
    return (
        TableColumn("due", "Échéance", lambda r: Cell(r.due, kind="tag", tone=r.tone, icon=icons[r.tone]), 120, sort=lambda r: r.id),
        TableColumn("title", "Engagement et personne", lambda r: Cell(r.title, r.second, private="second"), 220, True, lambda r: r.title),
        TableColumn("body", "Compétence", lambda r: Cell(r.body, icon=r.icon), 105),
        TableColumn("state", "État", lambda r: Cell(kind="steps", steps=steps_of(r.work, r.told, informed=2, people=r.people)), 205),
    )


def _block(title: str, *widgets: QWidget, flow: bool = False) -> Card:
    card = Card(title)
    if flow:
        holder = FlowRow(spacing=8, line_spacing=10)
        card.body.addLayout(holder)
        for widget in widgets:
            holder.addWidget(widget)
    else:
        for widget in widgets:
            card.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if isinstance(widget, TwoStep) else Qt.AlignmentFlag(0))
    return card


def components() -> QWidget:
    """The plate beside `composants.png`."""
    page = Surface("page")
    outer = Column(page, margins=(32, 20, 32, 20), spacing=12)
    title = PageTitle("Composants", "Chaque état se lit par la forme et le mot, la couleur ne fait que confirmer.")
    title.right.addWidget(DemoMark("Données de démonstration"))
    title.right.addWidget(StatusPill("Hors ligne · 12 à envoyer", "amber", "offline"))
    outer.addWidget(title)
    row = Row(spacing=14)
    outer.addLayout(row, 1)
    left, middle, right = Column(spacing=12), Column(spacing=12), Column(spacing=12)
    for column in (left, middle, right):
        row.addLayout(column, 1)
    off = Button("Envoyer")
    off.setEnabled(False)
    left.addWidget(
        _block(
            "Boutons, 38 px",
            Button("Enregistrer", "primary", icon="check"),
            Button("Relancer"),
            Button("Rattacher", "soft", icon="link"),
            Button("Supprimer", "danger", icon="trash"),
            off,
            Button("Fermer", "ghost"),
            Button("Garder", key="Échap"),
            IconButton("settings", "Réglages"),
            flow=True,
        )
    )
    left.addWidget(
        _block(
            "Clôture en deux temps",
            TwoStep(steps_of("open", "later")),
            TwoStep(steps_of("done", "due")),
            TwoStep(steps_of("refused", "due")),
            TwoStep(steps_of("done", "told")),
        )
    )
    left.addWidget(
        _block(
            "Étiquettes, 24 px",
            Tag("Retard 2\u00a0j", "red"),
            Tag("Ce soir", "amber"),
            Tag("Clos", "green"),
            Tag("EPT", "blue", "layers"),
            Tag("Demain", "neutral"),
            Badge(7, "red"),
            Badge(12, "amber"),
            KeyHint("Ctrl+K"),
            Avatar("Awa Diallo", 34),
            flow=True,
        )
    )
    chips = ChipGroup("Canal", (Choice("door", "Porte-à-porte"), Choice("phone", "Téléphone"), Choice("x", "Clos", 126)), value="door")
    checks = QWidget()
    flow = FlowRow(checks, spacing=16)
    flow.addWidget(CheckField("Accord", checked=True))
    flow.addWidget(CheckField("Photo"))
    radios = RadioGroup("Compétence", (Choice("town", "Ville"), Choice("ept", "EPT")), value="town")
    left.addWidget(_block("Choix", chips, checks, radios))
    left.addStretch(1)
    bad = DateField("En défaut", today=lambda: TODAY)
    bad.set_text("31 novembre")
    bad.verify()
    middle.addWidget(
        _block(
            "Champs",
            TextField("Nom", icon="user", placeholder="Comme elle le souhaite", optional=True),
            PassphraseField("Phrase secrète", hint="Au moins quatre mots. Les espaces et les accents comptent."),
            StrengthGauge(),
            bad,
            NumberField("Personnes", value=1, icon="people"),
            ComboField("Thème", (Choice("light", "Éclairage"), Choice("noise", "Bruit")), value="light"),
        )
    )
    middle.addStretch(1)
    right.addWidget(
        _block(
            "Bandeaux",
            Banner("blue", "5 éléments attendent un reçu", "Ils restent sur ce poste."),
            Banner("amber", "2 mots à revoir", "Notez le besoin, pas la personne."),
            Banner("red", "La clé n’a plus de place", "Libérez 2\u00a0Mo ou prenez une autre clé."),
            Banner("green", "Reçu vérifié", "Les 58 éléments sont en mairie."),
        )
    )
    right.addWidget(_block("Jauges", Gauge(0.74, "amber"), Gauge(0.45)))
    area = TextArea("Ce qui a été dit", optional=True, text="Elle ne sort plus le soir et se dit dépressive depuis.")
    area.mark(((area.text().index("dépressive"), 10),))
    area.set_corner("1 mot à revoir")
    right.addWidget(_block("Récit", area))
    right.addStretch(1)
    return page


def shell() -> QWidget:
    """Rail, bars, list and pane: beside `suites.png`."""
    window = Surface("page")
    outer = Row(window, spacing=0)
    narrow = theme_source().theme.scale > 100
    rail = Rail("Carnet", "de quartier")
    rail.set_entries(
        (
            RailEntry("today", "Aujourd’hui", "today", "1"),
            RailEntry("encounters", "Rencontres", "encounters", "2"),
            RailEntry("commitments", "Suites", "follow-ups", "3"),
            RailEntry("visits", "Visites", "visits", "4"),
            RailEntry("initiatives", "Initiatives", "initiative", "6"),
            RailEntry("map", "Carte et bilan", "map", "9"),
            RailEntry("exchange", "Envois et reçus", "sync", "0"),
        ),
        (RailEntry("agenda", "Agenda", "calendar", "5"),),
        (RailEntry("settings", "Réglages et aide", "settings"),),
    )
    rail.set_current("commitments")
    rail.set_count("commitments", 7)
    rail.set_count("exchange", 12)
    rail.set_person("Nadia Benali", "Les Coteaux")
    rail.set_compact(narrow)
    outer.addWidget(rail)
    column = Column(spacing=0)
    outer.addLayout(column, 1)
    top = TopBar()
    top.set_status("Hors ligne · 12 à envoyer", "amber", "offline")
    top.set_demonstration(True)
    column.addWidget(top)
    page = Scroller(margins=(28, 4, 28, 12), spacing=10)
    column.addWidget(page, 1)
    page.column.addWidget(PageTitle("Suites", "34 engagements ouverts. Un engagement se clôt en deux temps."))
    states = (
        Choice("open", "Ouverts", 34),
        Choice("tell", "À informer", 7),
        Choice("wait", "En attente d’un tiers", 9),
        Choice("end", "Clos", 126),
    )
    page.column.addWidget(
        FilterBar(
            ChipGroup("État", states, value="open"),
            ComboField("Quartier", (Choice(1, "Les Coteaux"),), value=1),
            ComboField("Compétence", (), empty="toutes"),
        )
    )
    body = Column(spacing=16) if narrow else Row(spacing=16)
    page.column.addLayout(body, 1)
    model = RowsModel(columns(), curtain=Curtain(window))
    model.setParent(window)
    model.set_rows(SAMPLE)
    table = ListTable("Suites", model, hints=(("↑ ↓", "choisir"), ("Entrée", "ouvrir"), ("I", "informer")))
    table.choose(1)
    table.setMinimumHeight(500 if narrow else 300)
    body.addWidget(table, 7)
    body.addWidget(_pane(Curtain(window)), 4)
    column.addWidget(
        BottomBar("Tout est gardé sur ce poste · dernier enregistrement à 14\u00a0h\u00a012", (("F6", "zone suivante"), ("F1", "aide")))
    )
    return window


def _pane(curtain: Curtain) -> DetailPane:
    pane = DetailPane("Éclairage du hall, 12 rue des Lilas")
    pane.tags.addWidget(Tag("Retard 2\u00a0j", "red"))
    pane.tags.addWidget(Tag("Bailleur · Habitat Rives", "blue", "building"))
    pane.body.addWidget(Label("«\u00a0Je reviens vers vous avant le mardi 24 novembre.\u00a0»", "body", "ink2", spoken=True))
    steps = Row(spacing=8)
    steps.addWidget(StepBox(Mark.DONE, "Fait", "mardi 24 nov."), 1)
    steps.addWidget(IconLabel("arrow-right"))
    steps.addWidget(StepBox(Mark.DUE, "À informer", "depuis 2 jours"), 1)
    pane.body.addLayout(steps)
    person = Row(spacing=10)
    person.addWidget(Avatar("Awa Diallo"))
    person.addWidget(Secret(curtain, "Mme\u00a0Awa Diallo", "strong"), 1)
    person.addWidget(Button("Appeler", icon="phone", size="row"))
    pane.body.addLayout(person)
    pane.body.addWidget(Line())
    pane.body.addWidget(Label("Échelle de relance", "strong"))
    pane.body.addWidget(
        Ladder(
            (
                Rung("J0", "Transmis à Habitat Rives", "lundi 12 octobre", Mark.DONE),
                Rung("J15", "Contact du bailleur", "mardi 27 octobre", Mark.DONE),
                Rung("J45", "Responsable au directeur", "mardi 24 nov.", Mark.DONE, strong=True),
                Rung("J60", "Prochaine visite, comité", "sans objet", Mark.OPEN),
            )
        )
    )
    pane.body.addWidget(
        StepTimeline(
            (Event("mar. 24", "Réparé par le bailleur", "Nouvelle minuterie posée.", "Karim Haddad"), Event("lun. 12", "Transmis"))
        )
    )
    pane.action_row.addWidget(Button("J’ai informé", "primary", icon="check", key="I", size="final"))
    pane.action_row.addWidget(Button("Pas de réponse", icon="phone", key="A", size="final"))
    return pane


def today() -> QWidget:
    """Cards with record rows: beside `aujourdhui.png`; then the states."""
    page = Surface("page")
    outer = Column(page, margins=(28, 20, 28, 12), spacing=14)
    outer.addWidget(PageTitle("Jeudi 26 novembre", "3 réponses à donner avant ce soir, 1 visite à 18\u00a0h\u00a030.", day=True))
    card = Card("Réponses dues aux habitants", count=7, tone="red", link="Voir les 7 suites", divider=True, padding=False)
    for at, line in enumerate(SAMPLE[:4]):
        row = RecordRow(
            line.second,
            line.title,
            tag=(line.due, line.tone),
            steps=steps_of(line.work, line.told),
            action="Informer" if line.told == "due" else "Relancer",
            primary=at == 0,
            line=at < 3,
        )
        card.body.addWidget(row)
    outer.addWidget(card)
    row = Row(spacing=16)
    outer.addLayout(row, 1)
    one, two, three = Card(), Card(), Card()
    for panel in (one, two, three):
        row.addWidget(panel, 1)
    one.body.addWidget(
        EmptyState(
            "Tout est en sécurité", "248 éléments ont leur reçu.", sign="check", tone="green", action="Noter une rencontre", key="Ctrl+N"
        )
    )
    error = ErrorPanel(
        "La clé a été retirée trop tôt",
        "L’écriture s’est arrêtée à 8 éléments sur 12.",
        safe="Rien n’est perdu\u00a0: les 12 sont sur ce poste.",
        todo="rebranchez la clé, puis réessayez.",
        mark="USB-21",
    )
    error.add_action("Réessayer", lambda: None, role="primary", icon="undo", key="Ctrl+E")
    error.add_action("Autre clé", lambda: None, icon="usb")
    two.body.addWidget(error)
    progress = ProgressPanel(
        "Export en cours, 8 sur 12", stages=("Sauvegarde du poste", "Chiffrement", "Écriture sur la clé", "Relecture"), drawing=True
    )
    progress.report(8, 12, "Écriture sur la clé")
    three.body.addWidget(progress)
    toast = Toast(page)
    toast.say("Rencontre enregistrée sur ce poste", lambda: None)
    return page


def form() -> QWidget:
    """A form with an open list and its action bar: beside `rencontre.png` and `accueil.png`."""
    page = Surface("page")
    outer = Column(page, spacing=0)
    scroller = Scroller(margins=(28, 16, 28, 12), spacing=10)
    outer.addWidget(scroller, 1)
    column = scroller.column
    column.addWidget(PageTitle("Nouvelle rencontre", "Deux champs suffisent\u00a0: le lieu et le thème."))
    channels = tuple(
        Choice(name, name)
        for name in ("Porte-à-porte", "Permanence", "Visite", "Dans la rue", "Réunion", "Téléphone", "Stand", "Courriel", "Courrier")
    )
    column.addWidget(ChipGroup("Canal", channels, value="Porte-à-porte", visible=6))
    column.addWidget(StepTitle(1, "Choisir comment commencer", done=True))
    column.addWidget(
        RadioCards(
            "Commencer",
            (
                Choice("join", "Rejoindre mon service", icon="mail", detail="Avec l’invitation remise par la mairie."),
                Choice("alone", "Commencer seul·e", icon="app", detail="Un carnet à rattacher plus tard."),
                Choice("try", "Essayer la démonstration", icon="eye", detail="Habitants fictifs, sans risque."),
            ),
            value="join",
        )
    )
    column.addWidget(StepTitle(2, "Protéger le carnet"))
    fields = Row(spacing=12) if theme_source().theme.scale == 100 else Column(spacing=12)
    where = SuggestField("Où", lambda _text, deliver: deliver(_places()))
    fields.addWidget(where, 3)
    fields.addWidget(ComboField("Thème", (Choice("light", "Éclairage", icon="bulb"),), icon="bulb", above=True), 2)
    fields.addWidget(DateField("Avant le", day=date(2026, 12, 10), today=lambda: TODAY), 2)
    column.addLayout(fields)
    column.addWidget(CheckField("D’accord, à l’oral, pour être recontactée au sujet de cette demande.", checked=True))
    column.addStretch(1)
    bar = ActionBar("Noté par Nadia Benali, jeudi 26 novembre à 14\u00a0h\u00a012")
    bar.add(Button("Fermer", "ghost", key="Échap"), Button("Enregistrer et continuer", key="Ctrl+Maj+Entrée"))
    bar.add(Button("Enregistrer", "primary", icon="check", key="Ctrl+Entrée"))
    outer.addWidget(bar)
    page.start = lambda: (where.setFocus(), where.entry.setText("12 rue"), where._edited("12 rue"))
    return page


def _places() -> tuple[Suggestion, ...]:
    return (
        Suggestion(1, "12 rue des Lilas", "Les Coteaux"),
        Suggestion(2, "12 bis rue des Lilas", "Les Coteaux"),
        Suggestion(3, "112 rue des Lilas", "Centre"),
    )


def dialog() -> QWidget:
    """What cannot be undone."""
    return Dialog(
        None,
        "Supprimer ce brouillon\u202f?",
        "Il n’a pas été enregistré. Rien d’autre n’est touché.",
        act="Supprimer",
        safe="Garder",
        icon="trash",
    )


def icons() -> QWidget:
    """Every icon, large and small."""
    page = Surface("page")
    flow = FlowRow(page, margins=(20, 20, 20, 20), spacing=10, line_spacing=10)
    for name in theme_source().icons.names():
        holder = QWidget()
        column = Column(holder, spacing=2)
        pair = Row(spacing=6)
        pair.addWidget(IconLabel(name, 28, "ink"))
        pair.addWidget(IconLabel(name, 16, "accent"))
        column.addLayout(pair)
        column.addWidget(Label(name, "help", wrap=False))
        flow.addWidget(holder)
    return page


PLATES: dict[str, Callable[[], QWidget]] = {
    "components": components,
    "shell": shell,
    "today": today,
    "form": form,
    "dialog": dialog,
    "icons": icons,
}


def render(folder: Path, names: tuple[str, ...] = tuple(PLATES)) -> list[Path]:
    """Write each plate in both themes and at both scales; the paths written."""
    app = QApplication.instance() or QApplication([])
    source = install_theme(app, ROOT / "resources", mode="light")
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for mode in ("light", "dark"):
        for scale in (100, 200):
            source.set(mode=mode, scale=scale)
            for name in names:
                written.append(_shoot(app, PLATES[name], folder / f"{name}_{mode}_{scale}.png"))
    return written


def _shoot(app: QApplication, build: Callable[[], QWidget], path: Path) -> Path:
    widget = build()
    if not isinstance(widget, Dialog):
        widget.resize(1366, HEIGHTS.get(path.stem, 768))
    widget.show()
    widget.activateWindow()
    app.processEvents()
    if hasattr(widget, "start"):
        widget.start()
    app.processEvents()
    widget.grab().save(str(path))
    widget.close()
    widget.deleteLater()
    app.processEvents()
    return path


if __name__ == "__main__":
    for file in render(Path(sys.argv[1]), tuple(sys.argv[2:]) or tuple(PLATES)):
        print(file)
