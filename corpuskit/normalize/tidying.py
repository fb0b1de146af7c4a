"""Blanks that repair brought to light, put in order as layout would have done, had it seen them."""

import re

from corpuskit.encoding.layers import Change, apply, combine
from corpuskit.model.repairs import Repair
from corpuskit.normalize.layout import SPACES

# What layout leaves in no text: blank lines, blanks at the ends of lines, runs of blanks, tabs. An entity or
# a misread no-break space hides them from it (`&nbsp;` alone in its paragraph). A gap becomes one space,
# everything else goes.
IN_TEXT = re.compile(
    rf"\A(?:[{SPACES}]*\n)+[ \t]*|\A[ \t]+|\n[{SPACES}]*(?=\n|\Z)|[ \t]+(?=\n|\Z)|(?<=\n)[ \t]+"
    r"|(?P<gap>[ \t]{2,}|\t)"
)
IN_LINE = re.compile(r"\A\s+|(?<!\s)\s++\Z|(?P<gap>[ \t\r\n\v\f\u2028\u2029]{2,}|[\t\r\n\v\f\u2028\u2029])")
DAMAGE = "invisible-junk"


def tidied(source: str, made: Repair, untidy: re.Pattern[str]) -> Repair:
    r"""Put the blanks of a repaired text in order; what that changes is part of the edits of repair.

    Args:
        source: The text before repair, laid out.
        made: What repair made of it.
        untidy: `IN_TEXT` for texts of several lines, `IN_LINE` for one.

    Returns:
        The repair itself where it edited nothing or left nothing untidy; the source unchanged where nothing
        but blanks would be left.

    >>> from corpuskit.model.edits import Edit
    >>> space = Edit(start=7, end=13, out_start=7, before="&nbsp;", after="\u00a0", damage="entity-left")
    >>> made = tidied("First.\n&nbsp;\nLast.", Repair(text="First.\n\u00a0\nLast.", edits=(space,)), IN_TEXT)
    >>> made.text, made.edits[0].before, made.edits[0].damage
    ('First.\nLast.', '\n&nbsp;', 'entity-left')
    """
    if not made.edits:
        return made
    if not made.text.strip():
        return Repair(text=source, findings=made.findings)
    changes = (
        Change(start=found.start(), end=found.end(), after=" " if found["gap"] else "", damage=DAMAGE)
        for found in untidy.finditer(made.text)
    )
    text, edits = apply(made.text, changes)
    if not edits:
        return made
    return Repair(
        text=text,
        edits=combine(source, made.edits, edits, text),
        findings=made.findings,
        chains=made.chains,
    )
