"""The notice on details and rights in large type, to read or hand over before a name is written (domain reference, D2)."""

from desktop_app.services.document import Block, Document, Heading, HouseStyle, Para
from desktop_app.services.papers.say import Say
from desktop_app.services.papers.values import ConsentPaper
from desktop_app.services.wording import Wording

POINTS = 18.0
"""Large type: read without glasses (a product choice)."""


def consent(values: ConsentPaper, words: Wording, house: HouseStyle) -> Document:
    """The sentences in force, each with its question as a heading; the foot says which version they are."""
    say = Say(words, "consent")
    blocks: list[Block] = []
    for text in values.sentences:
        question, mark, answer = text.partition("?")
        if mark and answer.strip():
            blocks += [Heading(f"{question}?"), Para(answer.strip())]
        else:
            blocks.append(Para(text, "strong"))
    return Document(
        title=values.title,
        lang=words.language,
        house=house,
        blocks=tuple(blocks),
        points=POINTS,
        foot=say("foot", version=values.version),
        public=True,
        description=say("description"),
    )
