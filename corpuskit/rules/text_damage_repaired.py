"""Damage of the encoding was found and repaired.

The article is published as it was meant, and every change is in the `edits` table, so nothing is lost. But
whoever sends the text should know: something on its way to you reads or writes in the wrong charset, and
not all that it does can be repaired. The chain says what: `utf-8→windows-1252` is UTF-8 that was read as
windows-1252; `strip` is what threw away control characters after that. `corpuskit inspect --edits` shows
each change.
"""

from collections import defaultdict
from collections.abc import Iterator

from corpuskit.model.checked import Checked, Mended
from corpuskit.model.diagnostics import Severity, shorten
from corpuskit.model.edits import Edit
from corpuskit.model.fixes import Applicability, Layer, Remedy, Replacement
from corpuskit.rules._damage import CONTEXT, named, schema_field
from corpuskit.rules.rule import ArticleRule, Context, Finding
from corpuskit.text.plurals import counted

SURE = 0.95  # of what a sign does in its sentence


def find(checked: Checked, _context: Context) -> Iterator[Finding]:
    """For each field, each class of damage and each chain, how often it was repaired and what first."""
    for field, mended in checked.mended.items():
        alike: dict[str, list[Edit]] = defaultdict(list)
        for edit in mended.repair:
            alike[named(edit.damage, edit.chain)].append(edit)
        for name, edits in sorted(alike.items()):
            number = counted(sum(max(1, len(edit.after)) for edit in edits), "character")
            shown = _shown(checked.published(field), mended, edits[0])
            at = mended.after(edits[0].start)
            yield Finding(
                schema_field(field),
                f"{number} repaired: {name}, as in '{shorten(shown)}'",
                shown,
                at,
                at + len(edits[0].after),
                remedy=_remedy(field, edits),
            )


def _remedy(field: str, edits: list[Edit]) -> Remedy:
    """Write into the file what is published anyway.

    Safe where it is certain of each sign what it does, an apostrophe, a dash, a letter; which of the forms
    that do the same the publisher's house uses may be less so.
    """
    is_safe = all(edit.role_confidence >= SURE for edit in edits)
    return Remedy(
        message="write what was meant",
        applicability=Applicability.SAFE if is_safe else Applicability.UNSAFE,
        field=field,
        layer=Layer.LAID,
        edits=tuple(Replacement(edit.start, edit.end, edit.after) for edit in edits),
    )


def _shown(published: str, mended: Mended, edit: Edit) -> str:
    """An edit in the text around it."""
    start, stop = mended.after(edit.start), mended.after(edit.end)
    left, right = published[max(0, start - CONTEXT) : start], published[stop : stop + CONTEXT]
    return f"{left}[{edit.before} -> {edit.after}]{right}"


RULE = ArticleRule(
    code="TXT106",
    name="damage-repaired",
    severity=Severity.WARNING,
    level=4,
    find=find,
    good={"mended": {"text": Mended()}},
    bad={
        "text": "The ferry won’t sail.",
        "mended": {
            "text": Mended(
                repair=(
                    Edit(
                        start=13,
                        end=16,
                        out_start=13,
                        before="â€™",
                        after="’",
                        damage="utf8-as-cp1252",
                        chain="utf-8→windows-1252",
                        basis="bytes",
                    ),
                )
            )
        },
    },
)
