"""How hard a passphrase is to guess: an own estimate, on the safe side, for the bar beside the field.

It cuts the phrase into words, numbers and signs and counts how many tries each would take somebody who knows French,
keyboards and the usual tricks. Levels suit a key behind Argon2id (128 MiB a try), not a web site's log-in.
"""

import itertools
import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

LEAST_CHARACTERS = 12  # cli.md, Common
_LEVEL_FROM_BITS = (24.0, 32.0, 40.0, 48.0)  # levels 1 to 4; four words drawn from 4,096 make 48 bits

# Words that are tried first: usual passwords, the calendar, the trade, the keyboard. Without accents.
_COMMON_WORDS = """
motdepasse mot passe password secret soleil bonjour bonsoir salut merci coucou chouchou loulou doudou princesse azerty
qwerty azertyuiop qsdfghjklm wxcvbn qwertyuiop asdfghjkl zxcvbn administrateur admin root user login test essai welcome
bienvenue iloveyou jetaime amour coeur maison jardin voiture chat chien football marseille paris lyon france villejuif
saint denis plaine commune mairie ville quartier carnet agent bureau service habitant rue place janvier fevrier mars
avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche
printemps ete automne hiver un une deux trois quatre cinq six sept huit neuf dix le la les des du de et ou est mon ma
mes ton ta tes son sa ses notre nos votre vos leur ce cette dans sur sous avec pour par sans je tu il elle nous vous ils
the and my dragon monkey letmein master hello abc abcd abcdef xyz
"""
_COMMON_BITS = 7.0
_WORD_BITS, _WORD_BITS_A_LETTER, _USUAL_WORD_LENGTH = 12.0, 0.5, 6  # a French speaker's 4,000 usual words; longer ones are rarer
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_PIECES = re.compile(r"[^\W\d_]+|\d+|\s+|[^\w\s]+|_+")


@dataclass(frozen=True, slots=True)
class Strength:
    """`level` 0 (refused or guessed at once) to 4 (very good). `advice` is a code: `too_short`, `repeated`, `sequence`,
    `common`, `add_words` or `good`."""

    bits: float
    level: int
    advice: str


def strength(passphrase: str, known: Iterable[str] = ()) -> Strength:
    """Estimate a passphrase; `known` are words that others would guess here, such as the authority's name."""
    text = unicodedata.normalize("NFKC", passphrase)
    usual = {*_COMMON_WORDS.split()} | {plain for word in known for plain in _plain(word).split()}
    bits, faults = _count(text, usual)
    if len(text) < LEAST_CHARACTERS or not text.strip():
        return Strength(bits, 0, "too_short")
    level = sum(bits >= least for least in _LEVEL_FROM_BITS)
    if level == len(_LEVEL_FROM_BITS):
        return Strength(bits, level, "good")
    return Strength(bits, level, next((fault for fault in ("repeated", "sequence", "common") if fault in faults), "add_words"))


def _count(text: str, usual: set[str]) -> tuple[float, set[str]]:
    bits, faults, seen = 0.0, set[str](), set[str]()
    for piece in _PIECES.findall(text):
        plain = _plain(piece)
        if plain in seen and not piece.isspace():
            bits, faults = bits + 1.0, faults | {"repeated"}
            continue
        seen.add(plain)
        more, fault = _piece_bits(piece, plain, usual)
        bits += more
        if fault:
            faults.add(fault)
    return round(bits, 1), faults


def _piece_bits(piece: str, plain: str, usual: set[str]) -> tuple[float, str]:
    """Bits of one word, number, blank or run of signs, and what is wrong with it (empty: nothing)."""
    blind = _blind_bits(piece)
    if piece.isspace():
        return 1.0, ""
    if len(piece) >= 3 and _is_run(plain):
        return min(blind, 4.0 + math.log2(len(piece))), "sequence"
    if len(piece) >= 3 and len(set(plain)) <= max(1, len(plain) // 3):
        return min(blind, 5.0 + math.log2(len(piece))), "repeated"
    if plain.isdigit():
        return min(blind, 10.0 if _looks_like_a_year_or_date(plain) else blind), ""
    if plain in usual:
        return min(blind, _COMMON_BITS + _capital_bits(piece)), "common"
    if plain.isalpha() and _reads_as_a_word(plain):
        word = _WORD_BITS + _WORD_BITS_A_LETTER * max(0, len(plain) - _USUAL_WORD_LENGTH)
        return min(blind, word + _capital_bits(piece)), ""
    return blind, ""


def _plain(text: str) -> str:
    """Lower case, no accents: what a guesser tries first."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(c for c in apart if not unicodedata.combining(c))


def _blind_bits(piece: str) -> float:
    """Bits when nothing is known but the alphabets in use."""
    alphabet = 26 * any(c.islower() for c in piece) + 26 * any(c.isupper() for c in piece) + 10 * any(c.isdigit() for c in piece)
    alphabet += 20 * any(not c.isalnum() for c in piece) + 15 * any(c.isalpha() and ord(c) > 127 for c in piece)
    return len(piece) * math.log2(max(alphabet, 2))


def _capital_bits(piece: str) -> float:
    """A first capital or all capitals is tried early; capitals elsewhere cost a little more."""
    if piece.islower():
        return 0.0
    return 1.0 if piece.istitle() or piece.isupper() else 3.0


def _is_run(plain: str) -> bool:
    """Letters, digits or keys in a row, either way."""
    return any(plain in row or plain[::-1] in row for row in _RUNS)


def _looks_like_a_year_or_date(digits: str) -> bool:
    return (len(digits) == 4 and digits[:2] in ("19", "20")) or (
        len(digits) in (6, 8) and int(digits[:2]) <= 31 and 1 <= int(digits[2:4]) <= 12
    )


def _reads_as_a_word(plain: str) -> bool:
    """Enough vowels and no heap of consonants: then a word list may hold it, whatever it is."""
    vowels = sum(c in "aeiouy" for c in plain)
    heap = max((len(list(run)) for consonant, run in itertools.groupby(plain, key=lambda c: c not in "aeiouy") if consonant), default=0)
    return 0.2 <= vowels / len(plain) <= 0.75 and heap <= 4
