"""What repair left as it was, field by field, as the rules about damage tell it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from corpuskit.model.checked import Checked
from corpuskit.model.edits import Suspicion
from corpuskit.rules._once import once
from corpuskit.rules.rule import Finding

CONTEXT = 20  # code points shown on each side

# What has a rule of its own; everything else that is left is suspected mojibake.
LOST = frozenset({"letter-lost", "cut"})  # reasons: something is gone that no context gives back
MEANT = frozenset({"in-an-address", "markup", "mentioned", "nested"})  # reasons: it may well be meant so
WEAK = frozenset({"language-unknown", "private-use", "too-little-evidence"})  # reasons: it may well be none
DROPPED = "dropped"  # a class of damage: what is gone leaves no trace where it stood
# Signs that have rules of their own too, whatever repair says of them.
REPLACEMENT = "\ufffd"
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@once
def looked_at(checked: Checked) -> tuple[tuple[str, str], ...]:
    """Headline, text, and every other field that repair changed or suspects, with their published values."""
    names = dict.fromkeys(("headline", "text", *checked.mended))
    return tuple((name, checked.published(name)) for name in names)


def left(
    checked: Checked, wanted: Callable[[Suspicion], bool], message: Callable[[str, int], str]
) -> Iterator[Finding]:
    """A finding for each field and each class of damage that was left in it, at its first place.

    Args:
        checked: The article and what was done to it.
        wanted: Which suspicions count.
        message: What to say of a class and a chain, as one name, found in so many places.
    """
    for field, mended in checked.mended.items():
        alike: dict[str, list[Suspicion]] = defaultdict(list)
        for one in mended.suspicions:
            if wanted(one) and not _is_told(checked, field, one):
                alike[named(one.damage, one.chain)].append(one)
        for name, found in sorted(alike.items()):
            at = mended.after(found[0].start)
            value = checked.published(field)[max(0, at - CONTEXT) : at + CONTEXT]
            yield Finding(schema_field(field), message(name, len(found)), value, at)


def _is_told(checked: Checked, field: str, found: Suspicion) -> bool:
    """Whether what stands at a suspicion in the published field has a rule of its own."""
    mended = checked.mending(field)
    shown = checked.published(field)[mended.after(found.start) : mended.after(found.end)]
    return REPLACEMENT in shown or CONTROL.search(shown) is not None


def named(damage: str, chain: str | None) -> str:
    """A class of damage with the chain that explains it, where one does."""
    return f"{damage} ({chain})" if chain else damage


def schema_field(field: str) -> str:
    """The name of a field in the schema: `authors` for one value of that list."""
    return field.partition("[")[0]
