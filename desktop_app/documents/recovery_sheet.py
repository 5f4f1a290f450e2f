"""The recovery sheet: one A4 page with the 24 characters that open the notebook when the passphrase is lost.

It names the authority and a date, never a person. Its sentences come in as a `RecoverySheetText`.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from desktop_app.documents.layout.fonts import BOLD, REGULAR
from desktop_app.documents.layout.styles import palette, paragraph, styles
from desktop_app.documents.pdf import make
from desktop_app.documents.saving import save


@dataclass(frozen=True, slots=True)
class RecoverySheetText:
    """The sentences; `{workspace}` and `{date}` are filled in. Lists are in the order of printing."""

    lang: str
    date_format: str
    title: str
    lead: str
    code_label: str
    code_hint: str
    what_heading: str
    what: tuple[str, ...]
    keep_heading: str
    keep: tuple[str, ...]
    use_heading: str
    use: tuple[str, ...]
    after: str
    demonstration: str
    footer: str


FRENCH = RecoverySheetText(
    lang="fr",
    date_format="%d/%m/%Y",
    title="Feuille de secours",
    lead="Carnet de quartier\u00a0– {workspace}, le {date}",
    code_label="Code de secours",
    code_hint=(
        "Chiffres et majuscules seulement. Il n’y a ni I, ni L, ni O, ni U\u00a0: un rond est toujours un zéro, une barre toujours un un."
    ),
    what_heading="À quoi sert cette feuille",
    what=(
        "Le carnet est chiffré. Il s’ouvre avec la phrase secrète choisie sur le poste\u202f; si elle est "
        "perdue, ce code est le seul autre moyen.",
        "Sans la phrase ni ce code, personne ne peut rouvrir le carnet, ni la mairie, ni un informaticien, ni l’éditeur du logiciel.",
    ),
    keep_heading="Où la ranger",
    keep=(
        "Au coffre de la mairie, ou dans une armoire fermée à clé, sous enveloppe cachetée.",
        "Jamais avec l’ordinateur, ni dans sa sacoche, ni en photo sur un téléphone.",
        "Une fois imprimée, supprimez le fichier PDF de l’ordinateur et videz la corbeille.",
    ),
    use_heading="Comment s’en servir",
    use=(
        "Ouvrez le programme. Sur l’écran de la phrase secrète, choisissez «\u00a0Phrase oubliée\u202f?\u00a0».",
        "Tapez les six groupes dans l’ordre\u202f; espaces, tirets et majuscules n’ont pas d’importance. Une "
        "faute de frappe est signalée aussitôt.",
        "Choisissez une nouvelle phrase secrète, puis imprimez une nouvelle feuille\u00a0: celle-ci ne servira plus.",
    ),
    after=(
        "Feuille perdue, ou vue par quelqu’un d’autre\u202f? Le carnet ouvert, faites une nouvelle "
        "feuille\u00a0: l’ancien code n’ouvre alors plus ce poste."
    ),
    demonstration="Données de démonstration\u00a0: ce code ne protège aucun vrai carnet.",
    footer="Carnet de quartier – feuille de secours – {workspace} – {date}",
)

ENGLISH = RecoverySheetText(
    lang="en",
    date_format="%Y-%m-%d",
    title="Recovery sheet",
    lead="Carnet de quartier – {workspace}, {date}",
    code_label="Recovery code",
    code_hint="Digits and capitals only. There is no I, L, O or U: a round sign is always a zero, a bar always a one.",
    what_heading="What this sheet is for",
    what=(
        "The notebook is encrypted. It opens with the passphrase chosen on the computer; if that is lost, this code is the only other way.",
        "Without the passphrase or this code nobody can open the notebook again: not the town hall, not a "
        "technician, not the software’s maker.",
    ),
    keep_heading="Where to keep it",
    keep=(
        "In the town hall’s safe, or in a locked cupboard, in a sealed envelope.",
        "Never with the computer, in its bag, or as a picture on a telephone.",
        "Once it is printed, delete the PDF file from the computer and empty the bin.",
    ),
    use_heading="How to use it",
    use=(
        "Open the program. On the passphrase screen choose “Forgotten passphrase?”.",
        "Type the six groups in order; spaces, dashes and capitals do not matter. A typing error is told at once.",
        "Choose a new passphrase, then print a new sheet: this one is of no use any more.",
    ),
    after=(
        "Sheet lost, or seen by somebody else? With the notebook open, make a new sheet: the old code then no longer opens this computer."
    ),
    demonstration="Demonstration data: this code protects no real notebook.",
    footer="Carnet de quartier – recovery sheet – {workspace} – {date}",
)


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What is printed. `workspace_name` is the authority's; `code_groups` are six groups of four characters."""

    workspace_name: str
    created_on: date
    code_groups: tuple[str, ...]
    demonstration: bool = False


def write_recovery_sheet(path: Path, sheet: RecoverySheet, fonts: Path, text: RecoverySheetText = FRENCH) -> None:
    """Write the page. Same input, same bytes. Raises `DiskFull`, `FileNotWritable`."""
    save(path, recovery_sheet_bytes(sheet, fonts, text))


def recovery_sheet_bytes(sheet: RecoverySheet, fonts: Path, text: RecoverySheetText = FRENCH) -> bytes:
    """The page as a PDF, for a printer or a file."""
    day = sheet.created_on.strftime(text.date_format)
    name = _shortened(sheet.workspace_name)
    filled = {"workspace": name, "date": day}
    return make(
        _story(sheet, text, text.lead.format(**filled), fonts),
        title=f"{text.title} – {name}",
        fonts=fonts,
        lang=text.lang,
        footer=text.footer.format(**filled),
    )


def _story(sheet: RecoverySheet, text: RecoverySheetText, lead: str, fonts: Path) -> list[Flowable]:
    style = styles(fonts)
    story: list[Flowable] = [paragraph(text.title, style.title), paragraph(lead, style.lead)]
    if sheet.demonstration:
        story.append(paragraph(text.demonstration, style.heading))
    story += [_Code(text.code_label, sheet.code_groups), Spacer(1, 3 * mm), paragraph(text.code_hint, style.note)]
    story.append(paragraph(text.what_heading, style.heading))
    story += [paragraph(sentence, style.body) for sentence in text.what]
    story.append(paragraph(text.keep_heading, style.heading))
    story += [paragraph(sentence, style.item, bullet="•") for sentence in text.keep]
    story.append(paragraph(text.use_heading, style.heading))
    story += [paragraph(sentence, style.item, bullet=f"{number}.") for number, sentence in enumerate(text.use, start=1)]
    story += [Spacer(1, 3 * mm), KeepTogether([paragraph(text.after, style.body)])]
    return story


def _shortened(name: str) -> str:
    """A name that fits on one line of the foot."""
    return name if len(name) <= 60 else name[:59].rstrip() + "…"


class _Code(Flowable):
    """The code in a tinted box: two rows of three groups, spaced wide, numbered for dictation."""

    _ROW, _PAD, _LABEL = 19 * mm, 7 * mm, 9 * mm
    _SIZE, _SPACING, _A_ROW = 30.0, 2.0, 3

    def __init__(self, label: str, groups: tuple[str, ...]) -> None:
        super().__init__()
        self._title, self._groups = label, groups

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        rows = -(-len(self._groups) // self._A_ROW)
        self.width, self.height = available_width, self._LABEL + rows * self._ROW + self._PAD
        return self.width, self.height

    def draw(self) -> None:
        canvas, ink = self.canv, palette()
        canvas.setFillColor(ink.tint)
        canvas.setStrokeColor(ink.accent)
        canvas.roundRect(0, 0, self.width, self.height, 6, stroke=1, fill=1)
        canvas.setFillColor(ink.accent)
        canvas.setFont(BOLD, 11)
        canvas.drawString(self._PAD, self.height - self._LABEL, self._title)
        step = (self.width - 2 * self._PAD) / self._A_ROW
        for at, group in enumerate(self._groups):
            left = self._PAD + (at % self._A_ROW) * step
            base = self.height - self._LABEL - (at // self._A_ROW + 1) * self._ROW + 5 * mm
            canvas.setFillColor(ink.muted)
            canvas.setFont(REGULAR, 10)
            canvas.drawString(left, base, f"{at + 1}")
            canvas.setFillColor(ink.ink)
            self._draw_group(left + 6 * mm, base, group)

    def _draw_group(self, left: float, base: float, group: str) -> None:
        """Wide letters in one run of text, so that a group is found and copied as one word."""
        line = self.canv.beginText(left, base)
        line.setFont(BOLD, self._SIZE)
        line.setCharSpace(self._SPACING)
        line.textOut(group)
        self.canv.drawText(line)
