"""The shape of UTF-8: how many bytes a lead byte announces, and which bytes may follow it."""

CONTINUATIONS = range(0x80, 0xC0)
TWO, THREE, FOUR = range(0xC2, 0xE0), range(0xE0, 0xF0), range(0xF0, 0xF5)
LENGTHS = tuple(2 * (byte in TWO) + 3 * (byte in THREE) + 4 * (byte in FOUR) for byte in range(0x100))


def sequence_length(lead: int) -> int:
    """Bytes of the sequence that a byte begins; 0 for a byte that begins none of several.

    Source:
        RFC 3629, section 4.

    >>> sequence_length(0xE2), sequence_length(0x80), sequence_length(0x41)
    (3, 0, 0)
    """
    return LENGTHS[lead]
