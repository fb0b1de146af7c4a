"""What is known of a text beside the text: its language, and the house style of its publisher."""

import re
from functools import cached_property

from corpuskit.encoding.marks.role_table import role_table
from corpuskit.model.profiles import StyleProfile
from corpuskit.text.languages import detect_language

ENGLISH = re.compile(
    r"\b(?:the|of|and|to|in|that|for|is|was|on|with|said|it|not|are|you|his|her|their)\b",
    re.IGNORECASE | re.ASCII,
)
UNKNOWN = "und"


class Speech:
    """The language of one text, looked up when first asked for, and its house style.

    >>> Speech("It is open.").language, Speech("Oui.").language, Speech("Oui.", "fr-CA").language
    ('en', 'und', 'fr')
    """

    def __init__(self, text: str, declared: str | None = None, profile: StyleProfile | None = None) -> None:
        self._text, self._declared = text, declared
        self.profile = profile

    @cached_property
    def language(self) -> str:
        """The primary subtag, as declared, else as detected; ``und`` where nothing tells.

        Texts too short for detection count as English where they hold an English function word.
        """
        tag = self._declared or detect_language(self._text)[0]
        if tag:
            return tag.lower().partition("-")[0]
        return "en" if ENGLISH.search(self._text) else UNKNOWN

    @property
    def has_roles(self) -> bool:
        """Whether there is a table of roles for the language, so that context can decide."""
        return role_table(self.language) is not None

    @property
    def basis(self) -> str:
        """On what context decides: on itself, or on the style of the house as well."""
        return "context" if self.profile is None else "profile"
