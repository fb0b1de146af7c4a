"""Finding where JSON values end, block by block: brackets and strings are counted, nothing is parsed."""

import re

# One match goes over everything that is no bracket, short strings included; the long ones, which are most of
# an article, are searched for their end, because that is twenty times as fast as matching them.
BETWEEN = re.compile(rb'[^"{}\[\]]*+(?:"[^"\\]{0,80}+"[^"{}\[\]]*+)*+')
WORD = re.compile(rb'[^\s,"\[\]{}]*+')  # a number or a literal
QUOTE = b'"'[0]
OPENING = b"{["


class Value:
    """The scan of one value, which may go on over any number of blocks."""

    def __init__(self, first: int) -> None:
        """Begin with the value's first byte, which `advance` expects to see again."""
        self._is_word = first not in b'{["'
        self._is_at_quote = first == QUOTE
        self._depth = 0
        self._in_string = False
        self._escaped = False  # the block ended behind a backslash

    @property
    def ends_with_file(self) -> bool:
        """Whether the end of the file may end the value: that of a number may, that of an object may not."""
        return self._is_word

    def advance(self, plain: bytes, position: int) -> int | None:
        """Go on from `position`: the place behind the value, or ``None`` where the block ends first."""
        if self._is_word:
            end = _end(WORD, plain, position)
            return end if end < len(plain) else None
        if self._is_at_quote:
            self._is_at_quote, self._in_string = False, True
            position += 1
        while position < len(plain):
            if self._in_string:
                position = self._through_string(plain, position)
            else:
                position = self._to_bracket(plain, position)
            if not self._depth and not self._in_string:
                return position
        return None

    def _through_string(self, plain: bytes, position: int) -> int:
        if self._escaped:
            self._escaped = False
            return position + 1
        quote = plain.find(b'"', position)
        end = len(plain) if quote < 0 else quote
        before = plain[position:end]
        # Behind an odd number of backslashes a quote is a character; so is whatever begins the next block.
        is_escape = (len(before) - len(before.rstrip(b"\\"))) % 2 == 1
        if quote < 0:
            self._escaped = is_escape
        else:
            self._in_string = is_escape
        return end + 1

    def _to_bracket(self, plain: bytes, position: int) -> int:
        position = _end(BETWEEN, plain, position)
        if position < len(plain):
            if plain[position] == QUOTE:
                self._in_string = True
            else:
                self._depth += 1 if plain[position] in OPENING else -1
        return position + 1


def _end(pattern: re.Pattern[bytes], plain: bytes, position: int) -> int:
    """Where the match ends; both patterns match nothing, too."""
    match = pattern.match(plain, position)
    return position if match is None else match.end()
