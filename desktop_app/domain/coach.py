"""Advice on a free text while it is typed: the words that say something of a person rather than of what is needed.

The coach never blocks, keeps nothing and sends nothing. Its words are data (`resources/coach/fr.toml`), so that a service can
read and amend them without touching the program. Rules D4 and D5 of the field: objective, relevant, and no sensitive data.

The lexicon's notation, word by word: accents and case never count; a word of four letters or more also stands for its plural and
feminine; `=word` for that form only; `word*` for whatever begins so; `a|b` for either; `@group` for any word of a group; `#` for
a number; `_` for up to three words of any kind; `~` for up to three of the group `little` (de, la, pour…). A phrase never runs
over a comma, a bracket or the end of a sentence.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.errors import BadReferential

REASONS = (
    "health",
    "disability",
    "religion",
    "politics_union",
    "origin",
    "sexuality",
    "offence",
    "judgement",
    "family_money",
    "identity",
)

# A contribution typed word for word may have 50,000 characters (domain B); beyond that the coach stops reading.
MOST_CHARACTERS = 50_000
_LONGEST_GAP_WORDS = 3
_SHORTEST_INFLECTED = 4  # letters; shorter words are mostly acronyms
_SHORTEST_PREFIX, _LONGEST_PREFIX = 3, 20  # letters

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
_PAUSE = re.compile(r"[.!?;,:()…\n\r]")

# Endings of French adjectives and nouns, masculine singular -> other forms; unlisted words just take e, s, es.
_ENDINGS = (
    ("eux", ("euse", "euses")),
    ("teur", ("trice", "trices", "teuse", "teuses")),
    ("eur", ("euse", "euses")),
    ("if", ("ive", "ives")),
    ("el", ("elle", "elles")),
    ("en", ("enne", "ennes")),
    ("on", ("onne", "onnes")),
    ("er", ("ere", "eres")),
    ("al", ("aux",)),
    ("et", ("ette", "ettes")),
    ("ou", ("oux",)),
    ("c", ("que", "ques")),
)


@dataclass(frozen=True, slots=True)
class Hint:
    """One place of the text worth a second look. `start` and `end` are offsets in the text as given, `end` excluded."""

    start: int
    end: int
    word: str
    reason: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class WordTest:
    """One place of a phrase: the words that fit there. `gap` stands for up to three of those words, or of any when none is named."""

    exact: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    number: bool = False
    gap: bool = False

    def fits(self, word: str) -> bool:
        return word in self.exact or (self.number and word.isdecimal()) or word.startswith(self.prefixes or ("\0",))

    def skips(self, word: str) -> bool:
        return not self.exact or word in self.exact


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of words and what to say about it. An exception has no reason: it clears what begins inside it."""

    tests: tuple[WordTest, ...]
    reason: str = ""
    suggestion: str = ""
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression over the text as typed, capitals included; for names, numbers and addresses."""

    expression: re.Pattern[str]
    reason: str
    suggestion: str
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the coach knows. `phrases` and `exceptions` in any order; the longest match wins."""

    phrases: tuple[Phrase, ...]
    exceptions: tuple[Phrase, ...] = ()
    patterns: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str
    opens: bool  # first word after a pause


class _Folding(dict[int, str]):
    """One character to one character, without case or accent, so that offsets stay those of the text."""

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFD", chr(code).lower())[:1]
        self[code] = folded
        return folded


@dataclass(frozen=True, slots=True)
class _Index:
    """Phrases by their first word, so that a word of the text meets only the few that may begin with it."""

    words: dict[str, list[Phrase]] = field(default_factory=dict)
    prefixes: dict[str, list[Phrase]] = field(default_factory=dict)

    def add(self, phrase: Phrase) -> None:
        first = phrase.tests[0]
        for word in first.exact:
            self.words.setdefault(word, []).append(phrase)
        for prefix in first.prefixes:
            self.prefixes.setdefault(prefix, []).append(phrase)

    def beginning_with(self, word: str) -> Iterator[Phrase]:
        yield from self.words.get(word, ())
        for length in range(_SHORTEST_PREFIX, min(len(word), _LONGEST_PREFIX) + 1):
            yield from self.prefixes.get(word[:length], ())


class Coach:
    """Reads a text against a lexicon. Holds no text; the same text always gives the same hints."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._patterns = lexicon.patterns
        self._phrases, self._exceptions = _Index(), _Index()
        for phrase in lexicon.phrases:
            self._phrases.add(phrase)
        for exception in lexicon.exceptions:
            self._exceptions.add(exception)
        self._folding = _Folding()

    @classmethod
    def from_toml(cls, content: bytes) -> "Coach":
        """A coach from the bytes of a lexicon file. Raises `BadReferential` when the file cannot be used."""
        return cls(lexicon_from_toml(content))

    def review(self, text: str, sensitive_theme: bool = False) -> tuple[Hint, ...]:
        """Hints in the order of the text, never overlapping; a sensitive theme (housing, neighbours) adds the strict words."""
        text = text[:MOST_CHARACTERS]
        tokens = self._tokens(text)
        cleared = [(start, end) for start, end, _ in _runs(tokens, self._exceptions, strict=True)]
        found = [
            Hint(start, end, text[start:end], phrase.reason, phrase.suggestion)
            for start, end, phrase in _runs(tokens, self._phrases, sensitive_theme)
        ]
        found += [hint for pattern in self._patterns if sensitive_theme or not pattern.strict for hint in _read(pattern, text)]
        return _without_overlap(_not_cleared(found, cleared))

    def _tokens(self, text: str) -> list[_Token]:
        tokens, previous_end = [], 0
        folded = text.translate(self._folding)
        for match in _WORD.finditer(folded):
            opens = _PAUSE.search(folded, previous_end, match.start()) is not None
            previous_end = match.end()
            tokens.append(_Token(match.start(), previous_end, _spelled(match.group()), opens))
        return tokens


def _runs(tokens: Sequence[_Token], index: _Index, strict: bool) -> Iterator[tuple[int, int, Phrase]]:
    for at, token in enumerate(tokens):
        for phrase in index.beginning_with(token.word):
            if phrase.strict and not strict:
                continue
            last = _match(tokens, at, phrase.tests)
            if last is not None:
                yield token.start, tokens[last].end, phrase


def _match(tokens: Sequence[_Token], at: int, tests: tuple[WordTest, ...]) -> int | None:
    """The place of the last word when `tests` fit from `at` on, without a pause."""
    here = at
    for number, test in enumerate(tests):
        if test.gap:
            return _match_after_gap(tokens, here, test, tests[number + 1 :])
        if here >= len(tokens) or (here > at and tokens[here].opens) or not test.fits(tokens[here].word):
            return None
        here += 1
    return here - 1


def _match_after_gap(tokens: Sequence[_Token], at: int, gap: WordTest, rest: tuple[WordTest, ...]) -> int | None:
    """As `_match` for `rest`, which may begin at `at` or a few words later, without a pause on the way."""
    for here in range(at, min(at + _LONGEST_GAP_WORDS + 1, len(tokens))):
        if tokens[here].opens:
            return None
        end = _match(tokens, here, rest)
        if end is not None or not gap.skips(tokens[here].word):
            return end
    return None


def _read(pattern: Pattern, text: str) -> Iterator[Hint]:
    for match in pattern.expression.finditer(text):
        start, end = match.span("it") if "it" in pattern.expression.groupindex else match.span()
        yield Hint(start, end, text[start:end], pattern.reason, pattern.suggestion)


def _not_cleared(hints: list[Hint], cleared: list[tuple[int, int]]) -> list[Hint]:
    """What begins inside an exception ("place handicapé", "rue du Docteur …") is dropped."""
    cleared.sort()
    kept, at, reach = [], 0, 0
    for hint in sorted(hints, key=lambda hint: hint.start):
        while at < len(cleared) and cleared[at][0] <= hint.start:
            reach = max(reach, cleared[at][1])
            at += 1
        if hint.start >= reach:
            kept.append(hint)
    return kept


def _without_overlap(hints: list[Hint]) -> tuple[Hint, ...]:
    """In order; of two that overlap the one that begins first stays, and of those the longest."""
    kept: list[Hint] = []
    for hint in sorted(hints, key=lambda hint: (hint.start, -hint.end)):
        if not kept or hint.start >= kept[-1].end:
            kept.append(hint)
    return tuple(kept)


def _spelled(word: str) -> str:
    """The word with its ligatures opened and stray combining accents removed."""
    if word.isascii():
        return word
    return "".join(c for c in word.replace("œ", "oe").replace("æ", "ae") if not unicodedata.combining(c))


def _inflected(word: str) -> Iterator[str]:
    yield word
    if len(word) < _SHORTEST_INFLECTED:
        return
    yield from (word + ending for ending in ("e", "s", "es"))
    for ending, others in _ENDINGS:
        if word.endswith(ending):
            yield from (word.removesuffix(ending) + other for other in others)


def lexicon_from_toml(content: bytes) -> Lexicon:
    """The lexicon of a TOML file. Raises `BadReferential` with the reason `not_toml`, `entry`, `reason`, `notation` or `expression`."""
    try:
        table = tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as cause:
        raise BadReferential("not_toml") from cause
    try:
        return _lexicon(table)
    except (KeyError, AttributeError, TypeError) as cause:
        raise BadReferential("entry", str(cause)) from cause


def _lexicon(table: Mapping[str, Any]) -> Lexicon:
    groups = {name: _word_test("|".join(words), {}) for name, words in table.get("groups", {}).items()}
    advice = table["suggestions"]
    phrases = [phrase for block in table["words"] for phrase in _phrases(block, advice, groups)]
    patterns = [_pattern(block, advice) for block in table.get("patterns", ())]
    exceptions = [Phrase(_tests(written, groups)) for written in table.get("exceptions", {}).get("list", ())]
    return Lexicon(tuple(phrases), tuple(exceptions), tuple(patterns))


def _phrases(block: Mapping[str, Any], advice: Mapping[str, str], groups: Mapping[str, WordTest]) -> Iterator[Phrase]:
    reason, suggestion = _said(block, advice)
    for written in block["list"]:
        yield Phrase(_tests(written, groups), reason, suggestion, bool(block.get("strict", False)))


def _pattern(block: Mapping[str, Any], advice: Mapping[str, str]) -> Pattern:
    reason, suggestion = _said(block, advice)
    try:
        expression = re.compile(block["regex"])
    except re.error as cause:
        raise BadReferential("expression", block["regex"]) from cause
    return Pattern(expression, reason, suggestion, bool(block.get("strict", False)))


def _said(block: Mapping[str, Any], advice: Mapping[str, str]) -> tuple[str, str]:
    reason = block["reason"]
    if reason not in REASONS:
        raise BadReferential("reason", str(reason))
    return reason, block.get("suggestion") or advice[reason]


def _tests(written: str, groups: Mapping[str, WordTest]) -> tuple[WordTest, ...]:
    """The notation of this module's docstring, read. Apostrophes and hyphens part words, as in the text."""
    tests = tuple(_word_test(place, groups) for place in re.sub(r"[’'-]", " ", written).split())
    if not tests or tests[-1].gap or not (tests[0].exact or tests[0].prefixes) or tests[0].gap:
        raise BadReferential("notation", written)
    return tests


def _word_test(place: str, groups: Mapping[str, WordTest]) -> WordTest:
    if place in ("_", "~"):
        return WordTest(groups["little"].exact if place == "~" else frozenset(), gap=True)
    exact: set[str] = set()
    prefixes: list[str] = []
    for choice in place.split("|"):
        word = _folded(choice.strip("@=*#"))
        if choice.startswith("@"):
            exact |= groups[choice[1:]].exact
            prefixes += groups[choice[1:]].prefixes
        elif choice.endswith("*"):
            prefixes.append(_prefix(word))
        elif choice != "#":
            exact.update((word,) if choice.startswith("=") else _inflected(word))
    return WordTest(frozenset(exact), tuple(prefixes), number="#" in place)


def _prefix(word: str) -> str:
    if not _SHORTEST_PREFIX <= len(word) <= _LONGEST_PREFIX:
        raise BadReferential("notation", word + "*")
    return word


def _folded(word: str) -> str:
    return _spelled("".join(unicodedata.normalize("NFD", letter)[:1] for letter in word.lower()))
