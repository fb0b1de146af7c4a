"""Write the sample's articles: the clean originals, in many formats and charsets, some of them damaged.

`originals/` holds the truth, `recipe.csv` says what becomes of each story, and `articles/` is the result.
Damage is made by running real codecs forwards, the way it happens in the world, and never typed by hand:
a sample that was typed would only prove that the reader agrees with the typist.

    python datasets/harbour-wire/make_damage.py            # write articles/
    python datasets/harbour-wire/make_damage.py --check    # write nothing; exit 1 when a file is out of date
"""

import argparse
import codecs
import csv
import html.entities
import io
import json
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent

Fields = dict[str, str | list[str]]
"""A story: field -> value, every scalar a string."""

DAMAGED_FIELDS = ("headline", "byline", "authors", "section", "keywords", "description", "text")
"""Fields that a newsroom types and so can be damaged; addresses, dates and ids are left alone."""

FIELDS = (
    "headline",
    "byline",
    "authors",
    "publisher",
    "url",
    "source_id",
    "section",
    "keywords",
    "language",
    "date_published",
    "description",
    "license",
    "text",
)
"""Every key an original may have, in the order of the tables' columns; `text` is the body."""

KEYS: Mapping[str, Mapping[str, str]] = {
    "canonical": {},
    "news-please": {"headline": "title", "date_published": "date_publish", "text": "maintext"},
    "schema-org": {
        "authors": "author",
        "source_id": "identifier",
        "section": "articleSection",
        "language": "inLanguage",
        "date_published": "datePublished",
        "text": "articleBody",
    },
    "scraped": {
        "headline": "title",
        "publisher": "sitename",
        "section": "category",
        "keywords": "tags",
        "language": "lang",
        "date_published": "published",
        "description": "summary",
        "text": "body",
    },
}
"""Name of a set of keys: field -> the key it is written under, where that is another one."""

ONE_BREAK = frozenset({"news-please", "scraped"})
"""Sets of keys whose tools put one line break between paragraphs; the others put a blank line."""

TYPOGRAPHIC = frozenset("‘’“”„–—…")
"""The signs that a lossy damage may destroy: the context tells a reader what they were."""

BYTE_ORDER_MARKS = {"utf-8-sig": ("utf-8", codecs.BOM_UTF8), "utf-16": ("utf-16-le", codecs.BOM_UTF16_LE)}
"""Charsets with a mark; Python's own `utf-16` follows the machine's byte order, which must not matter."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the recipe: where a story goes and what is done to it on the way."""

    slug: str
    publisher: str
    file: str
    format: str
    charset: str
    newline: str
    wrap: str
    damage: str
    keys: str
    codes: str = ""

    @property
    def path(self) -> Path:
        """Path of the file the story is written to, below `articles/`."""
        return Path(self.publisher, self.file)

    @property
    def layout(self) -> tuple[str, ...]:
        """What all the stories of one file must share."""
        return (self.format, self.charset, self.newline, self.wrap, self.keys)


def undefined_byte_to_c1(error: UnicodeError) -> tuple[str, int]:
    """Read a byte that the charset leaves undefined as the C1 control of the same number, as WHATWG does."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("undefined-byte-to-c1", undefined_byte_to_c1)


def tis_620_c1_stripped(text: str) -> str:
    r"""Read UTF-8 bytes as TIS-620 and lose those that have no character or become C1 controls.

    Every curly quote, apostrophe and dash begins with the byte E2 and goes on with two bytes of 80-9F, so all
    of them collapse to the one sign U+0E42. An ellipsis ends in A6, a Thai letter, and so stays distinct. A
    letter that loses a byte could be one of many, so text with such a letter is refused.

    >>> ascii(tis_620_c1_stripped("“It’s late” — very…"))
    "'\\u0e42It\\u0e42s late\\u0e42 \\u0e42 very\\u0e42\\u0e06'"
    >>> tis_620_c1_stripped("Öl")
    Traceback (most recent call last):
    ...
    ValueError: damage would destroy 'Ö'
    """

    def stripped(part: str) -> str:
        read = part.encode("utf-8").decode("tis-620", errors="ignore")
        return "".join(sign for sign in read if not "\x80" <= sign <= "\x9f")

    # A single-byte charset: a sign that keeps all its bytes becomes as many characters as it had bytes.
    refuse_to_destroy(sign for sign in text if len(stripped(sign)) < len(sign.encode("utf-8")))
    return stripped(text)


def read_as_cp1252(text: str) -> str:
    """Read UTF-8 bytes as windows-1252; nothing is lost: its five undefined bytes become C1 controls."""
    return text.encode("utf-8").decode("windows-1252", errors="undefined-byte-to-c1")


def double_cp1252(text: str) -> str:
    """Read UTF-8 bytes as windows-1252 and do the same to the result, as two careless imports in a row do."""
    return read_as_cp1252(read_as_cp1252(text))


def read_as_cp1251(text: str) -> str:
    """Read UTF-8 bytes as windows-1251, the Cyrillic sister; its one undefined byte becomes a C1 control."""
    return text.encode("utf-8").decode("windows-1251", errors="undefined-byte-to-c1")


def read_as_latin_1(text: str) -> str:
    """Read UTF-8 bytes as ISO 8859-1 proper, so that bytes 80-9F stay in the text as C1 controls."""
    return text.encode("utf-8").decode("latin-1")


def replacement_characters(text: str) -> str:
    r"""Read windows-1252 bytes as UTF-8: each typographic sign becomes U+FFFD.

    A letter with an accent would become one too, and no context gives a letter back, so such text is refused.

    >>> ascii(replacement_characters("It’s late"))
    "'It\\ufffds late'"
    >>> replacement_characters("café")
    Traceback (most recent call last):
    ...
    ValueError: damage would destroy 'é'
    """
    refuse_to_destroy(sign for sign in text if not sign.isascii())
    return text.encode("windows-1252").decode("utf-8", errors="replace")


def question_marks(text: str) -> str:
    """Write the text in ISO 8859-1, which has accents but no typographic signs: each of those becomes `?`.

    >>> question_marks("“It’s a café…”")
    '?It?s a café??'
    """
    written = text.encode("latin-1", errors="replace").decode("latin-1")
    refuse_to_destroy(before for before, after in zip(text, written, strict=True) if before != after)
    return written


def nfd(text: str) -> str:
    """Take letters and accents apart, as some file systems and editors do: sound text, but not NFC."""
    return unicodedata.normalize("NFD", text)


def entities(text: str) -> str:
    """Leave HTML entities in the text: `&rsquo;`, `&eacute;`, and a number where HTML 4 has no name.

    >>> entities("Zoë’s fish & chips: £8")
    'Zo&euml;&rsquo;s fish &amp; chips: &pound;8'
    """
    names = html.entities.codepoint2name
    escaped = (
        sign if sign == '"' else f"&{names[ord(sign)]};" if ord(sign) in names else sign for sign in text
    )
    return "".join(escaped).encode("ascii", errors="xmlcharrefreplace").decode("ascii")


def refuse_to_destroy(signs: Iterator[str]) -> None:
    """Raise ValueError when the signs a damage destroys are more than typography: the truth would be lost."""
    for sign in signs:
        if sign not in TYPOGRAPHIC:
            raise ValueError(f"damage would destroy {sign!r}")


DAMAGE: Mapping[str, Callable[[str], str]] = {
    "none": str,
    "double-cp1252": double_cp1252,
    "entities": entities,
    "nfd": nfd,
    "question-marks": question_marks,
    "read-as-cp1251": read_as_cp1251,
    "read-as-cp1252": read_as_cp1252,
    "read-as-latin-1": read_as_latin_1,
    "replacement-characters": replacement_characters,
    "tis-620-c1-stripped": tis_620_c1_stripped,
}


def read_recipe(path: Path) -> list[Row]:
    """Read the recipe, one row a story, in file order."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [Row(**line) for line in csv.DictReader(lines)]


def read_original(path: Path) -> Fields:
    """Read an original: its front matter, every scalar a string, and its body under `text`."""
    _, header, body = path.read_text("utf-8").split("---\n", 2)
    # The base loader makes no dates and no booleans: what the front matter says is what the truth is.
    fields: Fields = yaml.load(header, yaml.BaseLoader)  # noqa: S506 - it builds strings and lists only
    return {**fields, "text": body.strip("\n")}


def damaged(fields: Fields, damage: str) -> Fields:
    """Damage every field that a person typed; a list is damaged value by value."""
    harm = DAMAGE[damage]

    def harmed(value: str | list[str]) -> str | list[str]:
        return harm(value) if isinstance(value, str) else [harm(part) for part in value]

    return {name: harmed(value) if name in DAMAGED_FIELDS else value for name, value in fields.items()}


def wrapped(body: str, width: int) -> str:
    """Break paragraphs into lines of at most `width` characters; 0 leaves them alone.

    Lines break at spaces only, so that joining them with a space gives the paragraph back.
    """
    if not width:
        return body
    paragraphs = body.split("\n\n")
    return "\n\n".join(
        textwrap.fill(paragraph, width, break_long_words=False, break_on_hyphens=False)
        for paragraph in paragraphs
    )


def renamed(fields: Fields, keys: str) -> Fields:
    """Order the fields and give them the keys of the set, with the paragraph breaks its tools write."""
    ordered = {name: fields[name] for name in FIELDS if name in fields}
    if keys in ONE_BREAK and "text" in ordered:
        ordered["text"] = str(ordered["text"]).replace("\n\n", "\n")
    return {KEYS[keys].get(name, name): value for name, value in ordered.items()}


def as_text(stories: list[Fields], row: Row) -> str:
    """Write the body alone, as a plain text file has it: there is no headline in it."""
    (fields,) = stories
    return wrapped(str(fields["text"]), int(row.wrap)) + "\n"


def as_markdown(stories: list[Fields], row: Row) -> str:
    """Write YAML front matter and the body."""
    (fields,) = stories
    header = renamed({name: value for name, value in fields.items() if name != "text"}, row.keys)
    front = yaml.safe_dump(header, allow_unicode=True, sort_keys=False, width=sys.maxsize)
    return f"---\n{front}---\n\n{as_text(stories, row)}"


def as_json(stories: list[Fields], row: Row) -> str:
    """Write one object, or an array where the file has several stories."""
    records = [renamed(fields, row.keys) for fields in stories]
    escape = row.charset == "us-ascii"
    return json.dumps(records if len(records) > 1 else records[0], ensure_ascii=escape, indent=2) + "\n"


def as_jsonl(stories: list[Fields], row: Row) -> str:
    """Write one object a line."""
    return "".join(json.dumps(renamed(fields, row.keys), ensure_ascii=False) + "\n" for fields in stories)


def as_table(stories: list[Fields], row: Row) -> str:
    """Write a header and one record a story; lists are joined with `; `, a missing field is an empty cell.

    Fields are quoted where they must be, in tab-separated files too: bodies hold line breaks.
    """
    table = io.StringIO(newline="")
    columns = [KEYS[row.keys].get(name, name) for name in FIELDS]
    delimiter = "\t" if row.format == "tsv" else ","
    writer = csv.DictWriter(table, columns, restval="", delimiter=delimiter, lineterminator="\n")
    writer.writeheader()
    for fields in stories:
        cells = renamed(fields, row.keys)
        writer.writerow({k: v if isinstance(v, str) else "; ".join(v) for k, v in cells.items()})
    return table.getvalue()


FORMATS: Mapping[str, Callable[[list[Fields], Row], str]] = {
    "csv": as_table,
    "json": as_json,
    "jsonl": as_jsonl,
    "markdown": as_markdown,
    "text": as_text,
    "tsv": as_table,
}


def encoded(text: str, charset: str, newline: str) -> bytes:
    """Encode strictly, with the line ends asked for: a text that does not fit is a fault of the recipe."""
    codec, mark = BYTE_ORDER_MARKS.get(charset, (charset, b""))
    return mark + text.replace("\n", "\r\n" if newline == "crlf" else "\n").encode(codec)


def make_articles(root: Path) -> dict[Path, bytes]:
    """Make every file of `articles/` in memory: path below `articles/` -> its bytes."""
    recipe = read_recipe(root / "recipe.csv")
    slugs = [row.slug for row in recipe]
    originals = {path.stem: read_original(path) for path in sorted((root / "originals").glob("*.md"))}
    if sorted(slugs) != sorted(originals):
        odd = sorted({slug for slug in slugs if slugs.count(slug) > 1} | set(slugs) ^ set(originals))
        raise ValueError(f"recipe and originals differ: {', '.join(odd)}")

    made = {}
    for path, group in groupby(
        sorted(recipe, key=lambda row: (row.path, row.slug)), key=lambda row: row.path
    ):
        rows = list(group)
        if len({row.layout for row in rows}) > 1:
            raise ValueError(f"rows of one file differ in layout: {path}")
        stories = [damaged(originals[row.slug], row.damage) for row in rows]
        made[path] = encoded(FORMATS[rows[0].format](stories, rows[0]), rows[0].charset, rows[0].newline)
    return made


def differences(folder: Path, made: Mapping[Path, bytes]) -> list[str]:
    """Say which files on disk are not what the recipe makes; empty when all is well."""
    found = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    said = [f"missing: {path.as_posix()}" for path in made.keys() - found]
    said += [f"unexpected: {path.as_posix()}" for path in found - made.keys()]
    said += [
        f"stale: {path.as_posix()}"
        for path in found & made.keys()
        if (folder / path).read_bytes() != made[path]
    ]
    return sorted(said)


def main(folder: Path, made: Mapping[Path, bytes]) -> int:
    """Write a folder, or with `--check` compare it with what it should be; 1 when it is not up to date."""
    parser = argparse.ArgumentParser(description=f"Make {folder.name}/ of the sample from its originals.")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 when a file is not up to date"
    )
    check = parser.parse_args().check

    wrong = differences(folder, made)
    if check:
        print("\n".join(wrong) or f"{len(made)} files are up to date")
        return 1 if wrong else 0

    for path in [
        folder / line.removeprefix("unexpected: ") for line in wrong if line.startswith("unexpected: ")
    ]:
        path.unlink()
    for path, content in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    print(f"wrote {len(made)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main(HERE / "articles", make_articles(HERE)))
