"""Repair, then NFC, of one article's fields: the text first, because it explains the damage of the others."""

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import is_normalized

from corpuskit.encoding.nfc import compose
from corpuskit.encoding.repair import repair
from corpuskit.encoding.scan import is_suspect
from corpuskit.model.checked import UNTOUCHED, Mended
from corpuskit.model.learned import Learned
from corpuskit.model.profiles import ChainPrior, StyleProfile
from corpuskit.model.repairs import Repair
from corpuskit.normalize.tidying import IN_LINE, IN_TEXT, tidied

SHORT = 60  # code points of a line that other articles may have too: a name, a section, a keyword


class Mender:
    """Mends the fields of one article.

    A headline with one damaged sign is too little evidence by itself. The mistakes that the text went
    through, once they are accepted, count for the fields that are mended after it.

    Args:
        language: As declared; `None` where nothing says it.
        learned: What is known of the publisher.

    Attributes:
        language: Of the article, as far as it is known: that of the text is known once it is mended.
        mended: What was done, by field; a field that is sound and composed is not in it.
    """

    def __init__(self, language: str | None, learned: Learned) -> None:
        self.mended: dict[str, Mended] = {}
        self.language = language
        self._profile: StyleProfile | None = learned.style if learned.style.texts else None
        self._prior: ChainPrior | None = learned.chains if learned.chains.texts else None

    def text(self, laid: str) -> str:
        """Mend the text, and take what explains it as evidence for the other fields."""
        made = self._repair(laid, IN_TEXT)
        if made.chains:
            seen = ChainPrior(texts=1, chains={chain.name: 1 for chain in made.chains})
            self._prior = seen if self._prior is None else self._prior + seen
        return self._publish("text", made)

    def field(self, name: str, value: str | None) -> str | None:
        """Mend a field of one line."""
        return None if value is None else self._line(name, value)

    def each(self, name: str, values: Iterable[str]) -> list[str]:
        """Mend each value of a list as a field of its own."""
        return [self._line(f"{name}[{number}]", value) for number, value in enumerate(values)]

    @property
    def has_edited_text(self) -> bool:
        """Whether the text is not what layout made of it."""
        return bool(self.mended.get("text", UNTOUCHED).edits)

    @property
    def damage(self) -> list[str]:
        """Classes of the damage that was repaired, sorted."""
        return sorted({edit.damage for mended in self.mended.values() for edit in mended.repair})

    @property
    def edit_count(self) -> int:
        """Edits of all fields."""
        return sum(len(mended.edits) for mended in self.mended.values())

    def _line(self, name: str, value: str) -> str:
        if len(value) <= SHORT and _is_sound(value):
            return value
        return self._publish(name, self._repair(value, IN_LINE))

    def _repair(self, text: str, untidy: re.Pattern[str]) -> Repair:
        made = repair(text, language=self.language, profile=self._profile, prior=self._prior)
        return tidied(text, made, untidy)

    def _publish(self, name: str, made: Repair) -> str:
        text, nfc = compose(made.text)
        if made.edits or nfc or made.findings:
            self.mended[name] = Mended(repair=made.edits, nfc=nfc, suspicions=made.findings)
        return text


@lru_cache(maxsize=4096)
def _is_sound(line: str) -> bool:
    """Whether neither repair nor NFC would change a line or say anything of it."""
    return not is_suspect(line) and is_normalized("NFC", line)
