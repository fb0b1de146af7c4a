"""Invented news text in many languages, and what encoding mistakes make of it, computed by the codecs."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html.entities import codepoint2name
from types import MappingProxyType

from hypothesis import strategies as st

from corpuskit.data import table

Damage = Callable[[str], str]

LOST = "\ufffd"
FIRST_SIGN = 0xA0  # the bytes from 80 to here are controls of ISO 8859

LATIN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            "“It’s the café’s third winter,” she said — and the harbour’s coldest.",
            "The ferry didn’t sail – the crew’s pay hadn’t come, and nobody knew why.",
            "He called it “a ‘small’ miracle” and left… The mayor wouldn’t comment.",
            "They’re waiting on the quay, and we’ve got no boat until Monday.",
            "“Don’t ask me,” Zoë Müller told the council. “I’m not the one who’d know.”",
            "The naïve plan – drawn up in 2024–25 – cost £3m, not €4m, the town’s auditors found.",
            "Fishermen’s wives have waited for the tide since the ’90s.",
            "The bridge—closed since May—won’t open before Easter, the builder’s lawyers say.",
        ),
        "fr": (
            "«\u00a0C’est l’hiver le plus froid\u00a0», a dit la maire — et la Loire n’a pas gelé.",
            "L’été dernier, l’école a fermé… Personne n’a compris pourquoi.",
            "À Besançon, où l’on fête déjà Noël, les forêts brûlaient encore en août.",
        ),
        "de": (
            "„Wir müssen warten“, sagte die Bürgermeisterin – und die Fähre blieb im Hafen.",
            "Die Straße war größer als früher; für Fußgänger gab’s keinen Übergang.",
            "Über Nacht fror der Fluss zu … „Schön ist’s ja“, meinte ein Käufer.",
        ),
        "es": (
            "—¿Quién lo sabía? —preguntó el niño—. Nadie; ni siquiera el capitán.",
            "La señora Núñez dijo que «no habrá más barcos» hasta el próximo año.",
        ),
        "pt": (
            "“Não há mais barcos”, disse a presidente da câmara – e a água subiu até à estação.",
            "A avó de São João já não podia vir… Ninguém lhe abriu a porta.",
        ),
        "pl": (
            "„Nie możemy czekać” – powiedział burmistrz. Łódź stała w porcie, a śnieg padał całą noc.",
            "Życie na wyspie jest ciężkie… Są jednak ludzie, którzy chcą tu zostać.",
        ),
        "cs": (
            "„Nemůžeme čekat,“ řekl starosta – a loď zůstala v přístavu.",
            "Příští týden přijde další sníh, říkají rybáři… Děti se těší.",
        ),
        "ro": ("„Nu putem aștepta”, a spus primarul – iar vaporul a rămas în port, lângă țărm.",),
        "hu": ("„Nem várhatunk” – mondta a polgármester, és a hajó a kikötőben maradt. Hűvös volt.",),
        "sv": ("”Vi kan inte vänta”, sade borgmästaren – och färjan låg kvar på ön i två år.",),
        "tr": (
            "“Bekleyemeyiz,” dedi başkan – ve İstanbul’dan gelen gemi limanda kaldı. Yağmur hâlâ sürüyor.",
        ),
        "vi": ("“Chúng tôi không thể chờ đợi,” bà thị trưởng nói – và chiếc phà ở lại bến cảng Đà Nẵng.",),
    }
)
OTHER_SCRIPTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ru": ("«Мы не можем ждать», — сказала мэр, и паром остался в порту. Зима была холодной…",),
        "uk": ("«Ми не можемо чекати», — сказала мерка, і пором залишився в порту. Об’їзд закрито.",),
        "el": ("«Δεν μπορούμε να περιμένουμε», είπε η δήμαρχος – και το πλοίο έμεινε στο λιμάνι.",),
        "he": ("„אי אפשר לחכות”, אמרה ראש העיר – והמעבורת נשארה בנמל.",),
        "ar": ("قالت رئيسة البلدية: «لا يمكننا الانتظار» – وبقيت العبّارة في الميناء.",),
        "th": ("นายกเทศมนตรีกล่าวว่า “เรารอไม่ได้แล้ว” และเรือก็จอดอยู่ที่ท่า",),
        "zh": ("市长说：“我们不能再等了。”渡轮留在港口——没有人知道为什么……",),
        "ja": ("市長は「もう待てない」と話した。フェリーは港に残ったままだ――理由は誰も知らない。",),
        "ko": ("시장은 “더는 기다릴 수 없다”고 말했다. 배는 항구에 남았다…",),
        "hi": ("महापौर ने कहा, “हम और इंतज़ार नहीं कर सकते” – और नाव बंदरगाह पर ही रही।",),
    }
)
SCIENCE = (
    "Levels of β-carotene and TGF-β rose by 5 µg at 20 °C; α and π are mere letters.",
    "The area is ≈ 3 × 4 m², or ½ of the plot; x ≠ y, and −5 ≤ z.",
    "The letter â is used in Romanian, and Å stands for ångström.",
)
MARK = re.compile("[‘’“”„–—…]")  # three bytes each


def _joined(sentences: Sequence[str], breaks: Sequence[str]) -> str:
    return "".join(part + end for part, end in zip(sentences, breaks, strict=False)).strip()


def texts_of(sentences: Sequence[str], *, least: int = 1, most: int = 6) -> st.SearchStrategy[str]:
    """Texts of these sentences, in paragraphs."""
    chosen = st.lists(st.sampled_from(sentences), min_size=least, max_size=most)
    return st.builds(
        _joined, chosen, st.lists(st.sampled_from([" ", "\n", "\n\n"]), min_size=most, max_size=most)
    )


def news(languages: Mapping[str, tuple[str, ...]] = LATIN) -> st.SearchStrategy[str]:
    """Texts of one language with at least three typographic marks, enough to prove a chain."""
    texts = st.sampled_from(sorted(languages)).flatmap(
        lambda language: texts_of(languages[language], least=2)
    )
    return texts.filter(lambda text: len(MARK.findall(text)) >= 3)


CLEAN = st.one_of(
    *(texts_of(sentences) for sentences in (*LATIN.values(), *OTHER_SCRIPTS.values())),
    texts_of(SCIENCE),
)


def read_as(text: str, codec: str) -> str:
    """UTF-8 read in a charset of one byte a character; bytes that it lacks become controls, or are lost."""
    return "".join(_read(byte, codec) for byte in text.encode("utf-8", "surrogatepass"))


def _read(byte: int, codec: str) -> str:
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte) if byte < FIRST_SIGN else LOST


def escaped(text: str, write: Damage) -> str:
    """A text with each character beyond ASCII escaped."""
    return "".join(char if char < "\x80" else write(char) for char in text)


def as_c1(text: str) -> str:
    """Windows-1252 read as ISO-8859-1, as far as the signs at 80 to 9F go."""
    return re.sub("[‘’“”–—…•™€]", lambda found: found.group().encode("cp1252").decode("latin-1"), text)


def _named(char: str) -> str:
    name = codepoint2name.get(ord(char))
    return f"&{name};" if name else f"&#{ord(char)};"


def _bytes(form: str, char: str) -> str:
    return "".join(form.format(byte) for byte in char.encode())


def _utf_16(char: str) -> str:
    data = char.encode("utf-16-be")
    return "".join(f"\\u{data[at]:02x}{data[at + 1]:02x}" for at in range(0, len(data), 2))


ESCAPES: Mapping[str, Damage] = MappingProxyType(
    {
        "named references": _named,
        "decimal references": lambda char: f"&#{ord(char)};",
        "hexadecimal references": lambda char: f"&#x{ord(char):X};",
        "references twice": lambda char: f"&amp;#{ord(char)};",
        "named references twice": lambda char: "&amp;" + _named(char)[1:],
        "quoted-printable": partial(_bytes, "={:02X}"),
        "percent": partial(_bytes, "%{:02X}"),
        "\\x": partial(_bytes, "\\x{:02x}"),
        "\\u": _utf_16,
        "UTF-7": lambda char: char.encode("utf-7").decode(),
    }
)
TOLD_APART = (
    6  # rank, below which the rarer charsets stand: what differs from a commoner one may be read as that
)
WHOLE_CODECS = sorted(
    {
        row["codec"]
        for row in table("chains")
        if row["unassigned"] in {"c1", "c1+fffd"} and row["controls"] == "keep" and not row["fold"]
        if int(row["rank"]) <= TOLD_APART
    }
)
LOSSLESS: Mapping[str, Damage] = MappingProxyType(
    {f"as {codec}": partial(read_as, codec=codec) for codec in WHOLE_CODECS}
    | {
        f"{codec} twice": lambda text, codec=codec: read_as(read_as(text, codec), codec)
        for codec in ("cp1252", "latin-1")
    }
    | {"cp1252 three times": lambda text: read_as(read_as(read_as(text, "cp1252"), "cp1252"), "cp1252")}
    | {"latin-1 as cp1252": lambda text: read_as(read_as(text, "latin-1"), "cp1252")}
    | {name: partial(escaped, write=write) for name, write in ESCAPES.items()}
    | {"references of mojibake": lambda text: escaped(read_as(text, "cp1252"), _named)}
)
