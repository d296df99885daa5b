"""The Indonesian tokenizer: a spaCy tokenizer whose splitting is one grammar of tokens.

spaCy cuts the text at white space and remembers how it split each piece; here a piece that is new is read
from left to right by one ordered list of patterns (`GRAMMAR`), and the cuts are given back to spaCy as
empty infixes. So the text is kept by construction (`doc.text == text`), known pieces cost nothing, and the
rules live in this package, not in a saved model. Words follow the surface words of Universal Dependencies
for Indonesian; what differs is said beside the pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import registry

from sariwarta.language.abbreviations import read_words, spellings
from sariwarta.language.reduplication import is_reduplication

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab

#: The name under which a config refers to this tokenizer.
NAME = "sariwarta.Tokenizer.v1"

# Letters, with combining marks; `\w` without the underscore, which is punctuation at the edge of a word.
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0903\u093a-\u094f"
_LETTER = r"[^\W\d_]"
_ALNUM = rf"(?:[^\W_]|[{_MARKS}\u00ad])"
_APOSTROPHE = "['\u2019\u2018`\u00b4\u02bc]"
# A word: letters and digits, an apostrophe or underscore inside (`Mas'ud`, `Jum\u2019at`); the English
# genitive is cut off, as in UD.
_WORD = rf"{_ALNUM}+(?:(?!['\u2019]s(?![^\W_]))(?:{_APOSTROPHE}|_+|&(?=[A-Z](?![a-z]))){_ALNUM}+)*"
# Labels of a domain name have 63 characters at most (RFC 1035).
_DOMAIN = r"[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,6}"
_ROMAN = r"[IVXLC]{1,7}"
_DASH = "[-\u2010\u2011]"

#: The grammar, in order: the first pattern that matches at a place makes the token. Each is linear in the
#: length of the piece.
GRAMMAR: tuple[tuple[str, str], ...] = (
    ("url", r"(?:https?://|www\.)[^\s<>\"'\u201c\u201d\u2018\u2019()\[\]{}]*[^\W_](?:/(?!\w))?"),
    ("email", r"[A-Za-z0-9][A-Za-z0-9._+\-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9\-]{0,62}\.){1,6}[A-Za-z]{2,12}"),
    # The name of an account; a hashtag is `#` and a word, as in UD.
    ("handle", r"@(?=\w)[\w.]*\w"),
    ("entity", r"&(?:[a-z]{2,8}|#\d{2,5});"),
    # Dates in figures; the separators must agree. `6/2` alone is a date as well.
    (
        "date",
        r"(?<!\d)(?:\d{1,2}([/.\-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([/\-])\d{1,2}\2\d{1,2})(?![\w/]|[.,]\d)",
    ),
    (
        "day",
        r"(?<!\w)\d{1,2}-(?:Jan|Feb|Mar|Apr|Mei|May|Jun|Jul|Agu|Agt|Aug|Sep|Okt|Oct|Nov|Nop|Des|Dec)(?:-\d{2,4})?(?!\w)",
    ),
    # Numbers of decrees and letters: two slashes and a figure somewhere (`24/PUU-XVI/2019`), or a number and
    # its year.
    (
        "decree",
        r"(?<!\w)(?=[A-Za-z/.\-]{0,40}\d)[A-Za-z0-9]+(?:[.\-][A-Za-z0-9]+){0,8}(?:/[A-Za-z0-9]+(?:[.\-][A-Za-z0-9]+){0,8}){2,8}(?![\w/])",
    ),
    (
        "decree",
        rf"(?<!\w)(?:{_ROMAN}|\d{{1,4}})/(?:[A-Za-z]{{2,8}}[.\-]?[A-Za-z\d]{{0,6}}\.?\d{{0,4}}/)?(?:19|20)\d\d(?![\w/])",
    ),
    ("fraction", r"(?<![\w/])\d{1,2}/\d{1,2}(?![\w/])"),
    # Military units and commands: `V/Brawijaya`, `0706/Temanggung`, `091/ASN`.
    ("unit", rf"(?<!\w)(?:{_ROMAN}|\d{{2,4}})/(?!R[TW]\b)[A-Z][A-Za-z]+(?![\w/])"),
    ("short", r"(?<![\w/])[A-Za-z]/[A-Za-z](?![\w/])"),
    # Numbers with their points, commas and colons: `88,95`, `1.234.567,8`, `13.00`, `1960-an`, `ke-5` is a
    # word.
    ("number", r"(?<!\w)(?>\d+(?:[.,:]\d+)*)-an(?:nya)?(?!\w)"),
    # A verse: Matius 19:4-6. Spans of figures (2013-2014) and times (10:00-12:00) are three tokens.
    ("verse", r"(?<!\w)\d{1,3}:\d{1,3}-\d{1,3}(?![\w:]|[.,]\d)"),
    ("number", r"(?>\d+(?:[.,:]\d+)*)(?!\w)"),
    ("quantity", rf"(?>\d+(?:[.,:]\d+)*)(?={_LETTER})"),
    ("currency", r"(?<!\w)(?:(?:[Rr][Pp]\.?|IDR|USD|SGD|RM)(?=\d)|[A-Z]{1,3}(?=\$))"),
    ("dotted", rf"(?<!\w)(?:{_LETTER}{{1,6}}\.){{1,8}}{_LETTER}{{0,6}}"),
    ("domain", rf"(?<!\w){_DOMAIN}"),
    ("word", rf"{_WORD}(?:{_DASH}{_WORD})*"),
    # Three points are an ellipsis; two or four are full stops written too often, one token each as in UD.
    ("ellipsis", r"(?<!\.)\.{3}(?!\.)|\u2026+"),
    ("dashes", r"-{2,}|={2,}|\*{2,}|_{2,}"),
    ("quotes", r"``|''"),
    ("genitive", r"['\u2019]s(?![^\W_])"),
    ("mark", r"(?s:.)"),
)


#: Pieces up to this length, in code points, are remembered with their cuts.
_REMEMBERED = 100


class _Cut:
    """A place where spaCy shall cut: a match of nothing, for `Tokenizer.infix_finditer`."""

    __slots__ = ("_at",)

    def __init__(self, at: int) -> None:
        self._at = at

    def start(self) -> int:
        """Where the cut is, in code points from the start of the piece."""
        return self._at

    end = start


@cache
def _words(name: str) -> frozenset[str]:
    """A word list of the grammar, read once."""
    return read_words(f"{name}.txt")


_INITIALS = re.compile(rf"(?:{_LETTER}\.)+")
_SHORT_LETTERS = re.compile(rf"{_LETTER}(?:\.{_LETTER}{{1,2}})+\.?")
_TAIL = re.compile(rf"{_ALNUM}+")
_HYPHEN = re.compile(_DASH)


def _dotted(piece: str, start: int, end: int) -> int:
    """The end of the token that a dotted group begins with: a degree, an abbreviation, initials; `start` where it is none.

    Parameters:
        piece: the piece of text.
        start: where the group (`S.H.`, `M.Khairil`, `H.M.Ali`, `detik.com`) begins.
        end: where it ends.
    """
    known = spellings()
    inside = end < len(piece) and (piece[end].isalnum() or piece[end] == "_")
    # The longest known abbreviation: `S.Sos.I` before `S.Sos`. It must not cut a word: not `No.` of `No.mor`,
    # but of `No.5`.
    stops = [end, *(i for i in range(end - 1, start, -1) if piece[i - 1] == "." or piece[i] == ".")]
    for stop in stops:
        form = piece[start:stop]
        if form in known and "." in form:
            follower = piece[stop : stop + 1]
            if form.endswith("."):
                if not follower.islower() or not follower.isalpha():
                    return stop
            elif not (follower.isalnum() or follower == "_") and not (stop == end and inside):
                return stop
    initials = _INITIALS.match(piece, start, end)
    if not initials:
        return start
    letters, rest = initials.group(), piece[initials.end() : end]
    if rest and not inside and _SHORT_LETTERS.fullmatch(piece[start:end]):
        return end  # A.S, Ph.D, a.n
    if letters.isupper() or len(letters) > 2:
        return initials.end()
    return start


def _hyphens(word: str) -> list[int]:
    """The cuts in a word with hyphens: none in a reduplication, an affix or a lower-case compound, both sides elsewhere."""
    prefixes, articles = _words("hyphen_prefixes"), _words("arabic_articles")
    marks = [m.start() for m in _HYPHEN.finditer(word)]
    edges = [-1, *marks, len(word)]
    parts = [word[a + 1 : b] for a, b in pairwise(edges)]
    cuts: list[int] = []
    joined = False
    for i, mark in enumerate(marks):
        first, second = parts[i], parts[i + 1]
        joined = (
            is_reduplication(first, second)
            or (first.lower() in prefixes and (i == 0 or joined))
            # Al-Ghazali, an-Nur; but AS-Indonesia are two countries.
            or (i == 0 and first.lower() in articles and not first.isupper())
            # UD keeps compounds of plain words (lalu-lintas), and clitics on plain words (kopian-ku,
            # hamba-Ku).
            or (first.islower() and (second.islower() or second in ("Nya", "Ku", "Mu")) and first.isalpha())
            # The revised budget (APBN-P), a party (PDI-P).
            or (second == "P" and first.isupper() and len(first) > 1)
        )
        if not joined:
            cuts += [mark, mark + 1]
    return cuts


def _number(piece: str, start: int, end: int) -> int:
    """Where a number that is followed by letters ends: before a unit (`5kg`, `13.00WIB`); else it is the start of a word."""
    tail = _TAIL.match(piece, end)
    if tail and (tail.group().lower() in _words("units") or not piece[start:end].isdigit()):
        return end
    return start


_BACK_REFERENCE = re.compile(r"\\([1-9])")


def _shift(reference: re.Match[str], by: int) -> str:
    """A back reference to a group that stands `by` groups later."""
    return f"\\{int(reference.group(1)) + by}"


@cache
def _scanner() -> tuple[re.Pattern[str], dict[str, Callable[[str, int, int], int]]]:
    """The grammar as one pattern, with the group names numbered, since a name may stand only once."""
    seen: list[str] = []
    parts = []
    groups = 0
    for number, (name, pattern) in enumerate(GRAMMAR):
        # Back references count from the start of the whole pattern.
        shifted = _BACK_REFERENCE.sub(partial(_shift, by=groups + 1), pattern)
        parts.append(f"(?P<{name}_{number}>{shifted})")
        groups += 1 + re.compile(pattern).groups
        seen.append(name)
    return re.compile("|".join(parts)), {"dotted": _dotted, "quantity": _number}


@cache
def _letter_at_end() -> re.Pattern[str]:
    """A capital with a full stop that ends a sentence: a word that begins sentences follows, or nothing on its line.

    `H.` before a word is a title, whatever the word.
    """
    starters = "|".join(sorted(read_words("sentence_starters.txt")))
    return re.compile(
        rf"(?<!\S)(?:(?!H)[A-Z]\.(?=[ ](?:{starters})(?!\w))|[A-Z]\.(?=[ \t]{{0,8}}(?:[\r\n]|\Z)))"
    )


_DOMAIN_HERE = re.compile(_DOMAIN)
_WORDS = re.compile(rf"{_WORD}(?:{_DASH}{_WORD})*")


def _domain_end(piece: str, start: int, end: int) -> int:
    """Where a web address without scheme or a file name ends; `start` where the group is neither (`dia.Menurut`)."""
    at = piece.rindex(".", start, end) + 1
    suffix = piece[at:end].partition("-")[0]  # a dash may follow at once: `KOMPAS.com-Bawaslu`
    if suffix.lower() not in _words("domain_suffixes") or not (suffix.islower() or suffix.isupper()):
        return start
    end = at + len(suffix)
    return start if piece[end : end + 1].isalnum() else end


@lru_cache(maxsize=1 << 16)
def cuts(piece: str) -> tuple[int, ...]:
    """Where a piece of text without white space is cut into tokens.

    Parameters:
        piece: what stands between two white spaces, or white space, which stays whole.

    Returns:
        Offsets in code points, ascending, neither 0 nor the length: `("(6/2/2024),")` gives 1, 9, 10.
    """
    if piece.isspace():
        return ()
    pattern, checks = _scanner()
    found: list[int] = []
    at, size = 0, len(piece)
    while at < size:
        match = pattern.match(piece, at)
        assert match is not None and match.lastgroup is not None  # `mark` takes any character
        name = match.lastgroup.partition("_")[0]
        end = match.end()
        if name in ("dotted", "quantity", "domain"):
            end = _domain_end(piece, at, end) if name == "domain" else checks[name](piece, at, end)
            if end == at and name == "dotted":
                domain = _DOMAIN_HERE.match(piece, at)
                end = _domain_end(piece, at, domain.end()) if domain else at
            if end == at:
                word = _WORDS.match(piece, at)
                end, name = (word.end(), "word") if word else (at + 1, "mark")
        if name == "word":
            found.extend(at + cut for cut in _hyphens(piece[at:end]))
        at = end
        found.append(at)
    return tuple(found[:-1])


def find_cuts(piece: str) -> Iterable[_Cut]:
    """`cuts` in the form that spaCy wants of an `infix_finditer`."""
    # What is too long to be a word is not worth remembering.
    return [_Cut(at) for at in (cuts(piece) if len(piece) <= _REMEMBERED else cuts.__wrapped__(piece))]


class IndonesianTokenizer(Tokenizer):  # type: ignore[misc]
    """spaCy's tokenizer with the grammar of this module in place of prefixes, suffixes, infixes and exceptions.

    Saving writes nothing but the version; loading takes the rules of the installed package.
    """

    def __init__(self, vocab: Vocab) -> None:
        """Make a tokenizer for a vocabulary."""
        super().__init__(vocab, infix_finditer=find_cuts, max_cache_size=50_000)

    def __call__(self, string: str) -> Doc:
        """Tokenize a text.

        Parameters:
            string: the text; white space and all other characters are kept as they are.
        """
        doc: Doc = super().__call__(string)
        # Only what follows tells an initial (`Joko P. Santoso`) from a letter at a sentence's end (`abad ke-6
        # M. Di akhir`).
        ends = {match.start() for match in _letter_at_end().finditer(string)}
        if not ends:
            return doc
        # A new Doc takes one pass; spaCy's retokenizer takes one for each split.
        words: list[str] = []
        spaces: list[bool] = []
        for token in doc:
            if token.idx in ends and len(token) == 2:
                words += [token.text[0], "."]
                spaces += [False, bool(token.whitespace_)]
            else:
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
        return Doc(self.vocab, words=words, spaces=spaces)

    def __reduce__(self) -> tuple[type[IndonesianTokenizer], tuple[Vocab]]:
        """Pickle by vocabulary; the rules are code."""
        return type(self), (self.vocab,)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Save: the name and version of the rules."""
        return NAME.encode()

    def from_bytes(self, bytes_data: bytes, *, exclude: Iterable[str] = ()) -> IndonesianTokenizer:
        """Load what `to_bytes` gave.

        Raises:
            ValueError: the data were written by another tokenizer.
        """
        if bytes_data != NAME.encode():
            raise ValueError(f"not saved by {NAME}: {bytes_data[:40]!r}")
        return self

    def to_disk(self, path: str | Path, **kwargs: Any) -> None:
        """Save to a file, see `to_bytes`."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **kwargs: Any) -> IndonesianTokenizer:
        """Load from a file, see `from_bytes`."""
        return self.from_bytes(Path(path).read_bytes())


def create_tokenizer(nlp: Language) -> IndonesianTokenizer:
    """Make the Indonesian tokenizer for a spaCy pipeline.

    Parameters:
        nlp: the pipeline; only its vocabulary is used.
    """
    return IndonesianTokenizer(nlp.vocab)


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def configure_tokenizer() -> Callable[[Language], IndonesianTokenizer]:
    """What `[nlp.tokenizer]` with `@tokenizers = "sariwarta.Tokenizer.v1"` in a config resolves to."""
    return create_tokenizer


def blank() -> Language:
    """An Indonesian spaCy pipeline with this tokenizer and no components."""
    return spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})
