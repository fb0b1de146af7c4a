"""What a word may be in a sentence that attributes speech, as one bit each."""

from typing import Final

# Python is fastest with the lowest thirty bits, which are those that are asked about most.
SAY: Final = 1 << 0
CALL: Final = 1 << 1
THINK: Final = 1 << 2
JUDGE: Final = 1 << 3
NOUNLIKE: Final = 1 << 4
DETERMINER: Final = 1 << 5
PRONOUN: Final = 1 << 6
RELATIVE: Final = 1 << 7
OBJECT: Final = 1 << 8
PREPOSITION: Final = 1 << 9
SUBORDINATOR: Final = 1 << 10
CONJUNCTION: Final = 1 << 11
AUXILIARY: Final = 1 << 12
BEING: Final = 1 << 13
ADVERB: Final = 1 << 14
TIME: Final = 1 << 15
TITLE: Final = 1 << 16
ADJECTIVE: Final = 1 << 17
VERB: Final = 1 << 18
QUANTITY: Final = 1 << 19
ACCORDING: Final = 1 << 20
CAPITAL: Final = 1 << 21
SIGN: Final = 1 << 22
QUOTED: Final = 1 << 23
POSSESSIVE: Final = 1 << 24
PARTICIPLE: Final = 1 << 25
UTTER: Final = 1 << 26
PHRASE: Final = 1 << 27
STOP: Final = 1 << 28  # a sign with which a sentence may end
UNSURE: Final = 1 << 29  # until the word before is looked at
PERSON: Final = 1 << 30
GROUP: Final = 1 << 31
ORGANISATION: Final = 1 << 32
DOCUMENT: Final = 1 << 33
ANONYMOUS: Final = 1 << 34
AFTERWARDS: Final = 1 << 35
PARTICLE: Final = 1 << 36
NUMBER: Final = 1 << 37
MODAL: Final = 1 << 38
TELL: Final = 1 << 39
PLURAL: Final = 1 << 40
GENITIVE: Final = 1 << 41
CIRCUMSTANCE: Final = 1 << 42

CUE: Final = SAY | CALL | UTTER | THINK | JUDGE
HEAD: Final = PERSON | GROUP | ORGANISATION | DOCUMENT | ANONYMOUS

BY_NAME: Final = {
    "say": SAY,
    "call": CALL,
    "utter": UTTER,
    "modal": MODAL,
    "plural": PLURAL,
    "genitive": GENITIVE,
    "circumstance": CIRCUMSTANCE,
    "tell": TELL,
    "think": THINK,
    "judge": JUDGE,
    "noun": NOUNLIKE,
    "determiner": DETERMINER,
    "pronoun": PRONOUN,
    "relative": RELATIVE,
    "object": OBJECT,
    "preposition": PREPOSITION,
    "subordinator": SUBORDINATOR,
    "conjunction": CONJUNCTION,
    "auxiliary": AUXILIARY,
    "being": BEING,
    "adverb": ADVERB,
    "time": TIME,
    "title": TITLE,
    "person": PERSON,
    "group": GROUP,
    "organisation": ORGANISATION,
    "document": DOCUMENT,
    "anonymous": ANONYMOUS,
    "adjective": ADJECTIVE,
    "verb": VERB,
    "quantity": QUANTITY,
    "according": ACCORDING,
    "afterwards": AFTERWARDS,
    "particle": PARTICLE,
    "participle": PARTICIPLE,
}
