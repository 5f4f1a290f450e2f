"""Whether a paper names a resident that the notebook knows (domain reference, D7): by name, telephone number or e-mail address.

A public name is no resident's: words of a street, a school, a neighbourhood are left alone, unless "Mme" or the like stands before them.
Everyday words that are also names ("petit", "rose") count only after such a word, or with a capital inside a sentence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from desktop_app.domain.errors import NamesInPaper
from desktop_app.domain.record import Record
from desktop_app.services.document import Document, Heading, PageBreak, ToTick, texts
from desktop_app.services.paging import every
from desktop_app.services.papers.everyday import EVERYDAY
from desktop_app.services.ports import Filter, Reading
from desktop_app.services.territories import Territory
from desktop_app.services.text import folded

Value = Any
Text = tuple[str, str]
"""Where a text stands, and the text."""

SHORTEST = 3
"""Letters from which a name is looked for by itself; shorter ones only after "Mme" or the like."""

_CIVILITY = r"(?:mme|mmes|mlle|madame|mesdames|mademoiselle|monsieur|messieurs|mr|mrs|ms|miss|dr|docteur|famille|m\.)"
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(rf"(?:^|[^\w]){_CIVILITY}[\s.]*$", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:^|[.!?:;•–—«»\"“”(\n]|\d\.)[\s\u00a0\u202f]*$")
_PHONE = re.compile(r"(?:\+|00)?\d(?:[\s.\-/\u00a0\u202f]?\d){7,14}")
_EMAIL = re.compile(r"[^@\s,;<>()«»]+@[^@\s,;<>()«»]+\.[^@\s,;<>().«»]{2,}")
_PUBLIC = re.compile(
    r"\b(?:rue|avenue|av\.?|boulevard|bd|allée|place|chemin|impasse|passage|quai|cours|sentier|villa|cité|résidence|route|esplanade|mail|"
    r"square|parc|jardin|école|collège|lycée|crèche|gymnase|stade|théâtre|médiathèque|bibliothèque|halle|hall|tour|bâtiment|station|gare|"
    r"piscine|maison|salle|espace|centre|quartier|street|school)\s+(?:(?:de|du|des|d[’']|la|le|les|l[’']|et|of|the)\s*)*"
    r"(?:[A-ZÀ-ÖØ-Þ][\w’'\-]*)(?:[\s\-](?:(?:de|du|des|la|le|les)\s+)?[A-ZÀ-ÖØ-Þ][\w’'\-]*){0,3}"
)
_MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "january february march april may june july august september october november december"
)
_DATE = re.compile(rf"\b\d{{1,2}}(?:er)?\s(?:{'|'.join(_MONTHS.split())})\b|\b(?:{'|'.join(_MONTHS.split())})\s\d{{4}}\b", re.IGNORECASE)


def check_names_free(document: Document, reading: Reading, territory: Territory) -> None:
    """Raises NamesInPaper, with the places, when a resident known in the store is named in a document. Reads every resident: a few seconds
    for hundreds of thousands, so for the work executor."""
    check_texts(placed_texts(document), reading, territory)


def check_texts(placed: Iterable[Text], reading: Reading, territory: Territory) -> None:
    """The same for plain texts."""
    found = names_in(placed, residents(reading), territory)
    if found:
        raise NamesInPaper(found)


def placed_texts(document: Document) -> Iterator[Text]:
    """Each text of a document with the heading, or the number, under which a reader finds it."""
    at = document.title
    yield at, document.title
    yield at, document.subtitle
    for block in document.blocks:
        if isinstance(block, PageBreak):
            continue
        if isinstance(block, Heading):
            at = block.text
        place = f"{at}, {block.mark}" if isinstance(block, ToTick) else at
        alone = Document("", document.lang, document.house, (block,))
        yield from ((place, text) for text in texts(alone))
    yield at, document.foot


def residents(reading: Reading) -> Iterator[Record]:
    """Everybody whom the store knows, deleted records too."""
    for hidden in (False, True):
        yield from every(reading, "resident", Filter(hidden=hidden))


def names_in(placed: Iterable[Text], people: Iterable[Record], territory: Territory) -> tuple[str, ...]:
    """Where somebody is named: the place and the word cut short ("Arrêt 2 : « D… »"), each once, in the order of the paper."""
    exposed = _exposed(placed, _public_names(territory))
    found = {key for person in people for key in _keys(person.values) if key in exposed}
    return tuple(dict.fromkeys(exposed[key] for key in exposed if key in found))


# -- what of a text could betray somebody
def _exposed(placed: Iterable[Text], public: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for place, text in placed:
        for key, word in _of_text(text, public):
            found.setdefault(key, f"{place} (« {word[:1]}… »)".replace("« ", "«\u00a0").replace(" »", "\u00a0»"))
    return found


def _of_text(text: str, public: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for match in _EMAIL.finditer(text):
        yield match.group().casefold().rstrip("."), match.group()
    for match in _PHONE.finditer(text):
        yield _national(match.group()), match.group()
    spans = _public_spans(text, public)
    for match in _WORD.finditer(text):
        word, before = match.group(), text[: match.start()]
        key = folded(word)
        if _BEFORE.search(before):
            yield key, word
            continue
        if len(key) < SHORTEST or any(start <= match.start() < end for start, end in spans):
            continue
        if key in EVERYDAY and (not word[:1].isupper() or _SENTENCE.search(before)):
            continue
        yield key, word


def _public_spans(text: str, public: tuple[str, ...]) -> list[tuple[int, int]]:
    spans = [match.span() for pattern in (_PUBLIC, _DATE) for match in pattern.finditer(text)]
    lowered = text.casefold()
    if len(lowered) == len(text):  # a sign that folds into two would shift every place
        for name in public:
            at = lowered.find(name)
            while at >= 0:
                spans.append((at, at + len(name)))
                at = lowered.find(name, at + len(name))
    return spans


def _public_names(territory: Territory) -> tuple[str, ...]:
    """The referential's own names: towns, neighbourhoods, bodies, streets, places, themes."""
    records = (*territory.towns.values(), *territory.neighbourhoods.values(), *territory.bodies.values(), *territory.places)
    names = {str(record["name"]) for record in records}
    names.update(str(theme[label]) for theme in territory.themes.values() for label in ("label", "label_en") if theme[label])
    names.update(str(town["ept_name"]) for town in territory.towns.values() if town["ept_name"])
    return tuple(sorted(name.casefold() for name in names if len(name) >= SHORTEST))


# -- by what somebody is known
def _keys(person: Mapping[str, Value]) -> Iterator[str]:
    yield from (key for word in _WORD.findall(str(person.get("name") or "")) if (key := folded(word)) not in _CIVILITIES and len(key) > 1)
    if person.get("phone"):
        yield _national(str(person["phone"]))
    if person.get("email"):
        yield str(person["email"]).casefold()


def _national(number: str) -> str:
    """The digits of a number as they are dialled within the country."""
    digits = re.sub(r"\D", "", number)
    for prefix in ("0033", "33"):
        if digits.startswith(prefix) and len(digits) == len(prefix) + 9:
            return f"0{digits[len(prefix) :]}"
    return digits


_TITLES = "mme mmes mlle madame mademoiselle monsieur mr mrs ms miss dr docteur famille les des de du la le el al ben bin"
_CIVILITIES = frozenset(_TITLES.split())
