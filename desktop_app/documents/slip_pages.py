"""The static pages of slips: plain HTML without script, link, picture or anything from outside; and the folder in which they lie."""

import re
from html import escape
from pathlib import Path

from desktop_app.documents.saving import save
from desktop_app.domain.errors import FileNotWritable, NotAPublicFolder
from desktop_app.services.public_pages import PagePart, SlipPage, is_ours

MARK = ".pages-de-talons"
"""An empty file that says: pages of slips lie here, and the program may take away those that it made."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = (
    ":root{color-scheme:light dark}"
    "body{margin:0 auto;max-width:34rem;padding:1.25rem 1rem 3rem;font:1.1875rem/1.5 system-ui,sans-serif;color:#1a2729;background:#fff}"
    "h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.1875rem;margin:1.75rem 0 .5rem}"
    ".n{font-size:1.375rem;font-weight:700;margin:0 0 1rem}.r{border-left:.375rem solid #0f5e66;padding:.25rem 0 .25rem .75rem;margin:0}"
    "ol{margin:0;padding-left:1.5rem}li{margin:.25rem 0}.w{border:2px solid #744600;padding:.75rem;border-radius:.5rem}"
    "footer{margin-top:2.5rem;font-size:1rem;color:#46555a}"
    "@media(prefers-color-scheme:dark){body{color:#eaf1f0;background:#10191b}.r{border-color:#6ccbc5}.w{border-color:#f2cc85}"
    "footer{color:#bacaca}}"
)


class SlipPageWriter:
    """Makes files of pages (`services.public_pages.PageWriter`); equal pages give equal bytes."""

    def page(self, page: SlipPage) -> bytes:
        parts = "".join(_part(part, page.headings) for part in page.parts)
        warning = f'<p class="w">{escape(page.note)}</p>' if page.note else ""
        authority = f"<p>{escape(page.authority)}</p>" if page.authority else ""
        body = (
            f'<main><h1>{escape(page.title)}</h1><p class="n">{escape(page.number)}</p>{warning}{parts}</main>'
            f"<footer><p>{escape(page.call)}</p><p>{escape(page.updated)}</p>{authority}</footer>"
        )
        return _file(page.lang, f"{page.title} – {page.number}", body)

    def index(self, lang: str, title: str, text: str) -> bytes:
        return _file(lang, title, f"<main><h1>{escape(title)}</h1><p>{escape(text)}</p></main>")


def _part(part: PagePart, headings: tuple[str, str]) -> str:
    said, left = headings
    heading = f"<h2>{escape(part.heading)}</h2>" if part.heading else ""
    level = "h3" if part.heading else "h2"
    theme = f"<p>{escape(part.theme)}</p>" if part.theme else ""
    facts = "".join(f"<li>{escape(fact)}</li>" for fact in part.facts)
    return (
        f'<section>{heading}{theme}<{level}>{escape(left)}</{level}><p class="r">{escape(part.remains)}</p>'
        f"<{level}>{escape(said)}</{level}><ol>{facts}</ol></section>"
    )


def _file(lang: str, title: str, body: str) -> bytes:
    head = (
        f'<!doctype html>\n<html lang="{escape(lang)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex, nofollow, noarchive">\n<meta name="referrer" content="no-referrer">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n<title>{escape(title)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n"
    )
    return f"{head}<body>\n{body}\n</body>\n</html>\n".encode()


class PagesFolder:
    """A folder of pages (`services.public_pages.PublicFolder`)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def begin(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            held = [path.name for path in self._folder.iterdir() if not re.fullmatch(r"\.[0-9a-f]{16}\.partial", path.name)]
        except OSError as trouble:
            raise FileNotWritable(self._folder.name) from trouble
        if held and MARK not in held:
            raise NotAPublicFolder(self._folder.name)
        if MARK not in held:
            save(self._folder / MARK, b"")

    def names(self) -> tuple[str, ...]:
        return tuple(sorted(name for name in (path.name for path in self._folder.iterdir()) if is_ours(name)))

    def write(self, name: str, content: bytes) -> bool:
        path = self._folder / name
        if path.is_file() and path.read_bytes() == content:
            return False
        save(path, content)
        return True

    def remove(self, name: str) -> None:
        try:
            (self._folder / name).unlink(missing_ok=True)
        except OSError as trouble:
            raise FileNotWritable(name) from trouble
