"""Who said what: direct and indirect speech with its speaker.

Two steps. `find_spoken` works on characters alone: it pairs quotation marks line by line (marks of mixed kinds, marks that
somebody forgot at one end), and decides by length, place and *cue* which stretches are speech; a cue is the verb that frames
it (`kata`, `ujarnya`, `mengatakan`; all of them are in `data/quote_verbs.tsv`). Titles, themes and scare quotes have no cue.

`resolve` then walks through the article in order. Each sentence may change who is speaking: its subject (`Bupati X meminta`),
the agent of a passive (`Hal itu disampaikan X`), the one whom a cue names (`kata X`). A quote takes the speaker that its own cue
names; `-nya`, a pronoun, a description (`jenderal bintang dua itu`) or no cue at all take the one who is speaking then.

Conventions: the span of direct speech has neither the marks nor the comma before the closing mark, but keeps a full stop,
question or exclamation mark inside; a quote that its cue cuts in two is two quotes.
"""

from __future__ import annotations

import csv
import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib import resources
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc

from sariwarta.annotations import Entity, Line, MentionKind, Official, Quote
from sariwarta.confidence import confidence
from sariwarta.language.abbreviations import lookup
from sariwarta.language.words import Word, fold, words_of
from sariwarta.lexicon import lexicon
from sariwarta.rules import Rule, rule_table
from sariwarta.stages.structure import structure_of

__all__ = ["RULES", "Person", "QuotesStage", "SpeakerMention", "Spoken", "find_spoken", "make_quotes", "quote_verbs"]

#: An example's result is `words | speaker | cue`, where `-` stands for none. The people in them are invented.
RULES = rule_table(
    Rule(
        "quotes.cue_behind",
        1,
        "words in quotation marks with the cue behind them",
        examples=(
            ('"Kami siap mengawal pemilu," kata Ketua KPU Sigi Rani Wulandari.', "Kami siap mengawal pemilu|Rani Wulandari|kata"),
            ("“Logistik sudah tiba semalam,” ujar Bagus Hartono, Senin (5/2/2024).", "Logistik sudah tiba semalam|Bagus Hartono|ujar"),
            ('Bagus Hartono meninjau gudang. "Atapnya bocor," katanya.', "Atapnya bocor|Bagus Hartono|katanya"),
            ('Rani Wulandari datang pagi. "Siap," kata dia.', "Siap|Rani Wulandari|dia=kata"),
            ('Rani Wulandari menutup rapat. "Mari bekerja!" seru Rani.', "Mari bekerja!|Rani Wulandari|seru"),
            ('"Apakah semua hadir?" tanya Bagus Hartono.', "Apakah semua hadir?|Bagus Hartono|tanya"),
            ("”Anggaran sudah cukup,\" tutur Kapolres Sigi AKBP Bagus Hartono.", "Anggaran sudah cukup|Bagus Hartono|tutur"),
            ("“Semua aman terkendali, “ ungkap Irjen Pol Bagus Hartono.", "Semua aman terkendali|Bagus Hartono|ungkap"),
            ('" Selamat bertugas untuk semua," ucap Rani Wulandari.', "Selamat bertugas untuk semua|Rani Wulandari|ucap"),
            ('"Tidak berpotensi tsunami," tulis BMKG.', "Tidak berpotensi tsunami|BMKG|tulis"),
            ('"Kami belum menerima surat" kata Rani Wulandari kepada wartawan.', "Kami belum menerima surat|Rani Wulandari|kata"),
            ('"Kami tunggu hasilnya," Bagus Hartono menambahkan.', "Kami tunggu hasilnya|Bagus Hartono|menambahkan"),
            ('"Warga jangan panik," demikian Bagus Hartono menegaskan.', "Warga jangan panik|Bagus Hartono|menegaskan"),
            ('"Warga jangan panik", demikian disampaikan Rani Wulandari.', "Warga jangan panik|Rani Wulandari|disampaikan"),
            ('Bagus Hartono memimpin apel. "Jaga netralitas," pesan jenderal bintang dua itu.', "Jaga netralitas|Bagus Hartono|pesan"),
            ('Rani Wulandari hadir. "Kita kuat," ungkap orang nomor satu di Sigi itu.', "Kita kuat|Rani Wulandari|ungkap"),
            ('"Harga beras masih tinggi," kata seorang pedagang.', "Harga beras masih tinggi|seorang pedagang|kata"),
            ('"Kami pantau terus," kata Sekda Sigi, Rani Wulandari, Rabu (7/2/2024).', "Kami pantau terus|Rani Wulandari|kata"),
        ),
        counterexamples=(
            'Partai itu siap "turun gunung" pada masa kampanye.',
            "Pemkab mengangkat tema ‘Sigi terus bergerak maju’ pada hari jadi.",
            'Program "Desa Mandiri Sejahtera" dimulai tahun ini.',
            'Ia memakai "kata kunci" yang sama.',
            'Pasangan itu disebut "kuda hitam" oleh banyak pengamat.',
            'Buku berjudul "Jalan Panjang Demokrasi di Daerah" diluncurkan Senin.',
            "Lebar layar 32\" itu dipasang di aula.",
        ),
    ),
    Rule(
        "quotes.cue_before",
        1,
        "words in quotation marks with the cue before them",
        examples=(
            ('Rani Wulandari mengatakan, "Kami tidak akan mundur."', "Kami tidak akan mundur.|Rani Wulandari|mengatakan"),
            ('Bagus Hartono menegaskan: “Tidak ada toleransi.”', "Tidak ada toleransi.|Bagus Hartono|menegaskan"),
            ('Menurut Rani Wulandari, "Distribusi berjalan lancar."', "Distribusi berjalan lancar.|Rani Wulandari|Menurut"),
            ('Rani Wulandari tiba pukul tujuh. Ia berkata, "Saya datang untuk mendengar."',
             "Saya datang untuk mendengar.|Rani Wulandari|Ia=berkata"),
            ('Bupati Sigi Bagus Hartono mengatakan "Kita harus menjaga kerukunan."',
             "Kita harus menjaga kerukunan.|Bagus Hartono|mengatakan"),
            ('Kata Rani Wulandari, "Semua warga boleh ikut."', "Semua warga boleh ikut.|Rani Wulandari|Kata"),
            ('Bagus Hartono: "Kami bekerja sampai malam."', "Kami bekerja sampai malam.|Bagus Hartono|-"),
        ),
        counterexamples=(
            'Rani Wulandari menyebutnya "pesta rakyat" yang meriah.',
            'Panitia memilih tema: "Bersama Membangun Negeri".',
            'Bagus Hartono mengatakan "tidak" dalam sidang itu.',
            'Spanduk bertuliskan, "Selamat Datang di Bumi Tadulako" dipasang.',
        ),
    ),
    Rule(
        "quotes.continued",
        1,
        "the second part of a quote that its cue cuts in two, or a quoted sentence behind one with a cue",
        examples=(
            ('"Laporan terus masuk," kata Rani Wulandari. "Sebagian besar dari warga sendiri."',
             "Sebagian besar dari warga sendiri.|Rani Wulandari|-"),
            ('"Kalau hujan turun," kata Bagus Hartono, "kami pindahkan ke balai desa."',
             "kami pindahkan ke balai desa.|Bagus Hartono|-"),
            ('"Saya baca dulu," ujar Rani Wulandari di Palu. "Besok saya jawab."', "Besok saya jawab.|Rani Wulandari|-"),
        ),
        counterexamples=(
            '"Kami siap," kata Rani Wulandari. Ia memuji "Gerakan Sigi Bersih" itu.',
            '"Kami siap," kata Rani Wulandari. Lagu "Tanah Air" menutup acara.',
        ),
    ),
    Rule(
        "quotes.free",
        1,
        "whole sentences in quotation marks without a cue",
        examples=(
            ('Rani Wulandari memantau gudang.\n“Kotak suara sudah lengkap sejak kemarin.”\nAcara ditutup doa.',
             "Kotak suara sudah lengkap sejak kemarin.|Rani Wulandari|-"),
            ('Bagus Hartono enggan menyebut pilihannya. "Itu rahasia kami semua."', "Itu rahasia kami semua.|Bagus Hartono|-"),
        ),
        counterexamples=(
            "Hadirin menyanyi bersama.\n“Bersatu Kita Teguh”\nAcara ditutup doa.",
            'Kegiatan bertema. "Pemuda".',
        ),
    ),
    Rule(
        "quotes.unclosed",
        1,
        "a quote whose closing mark is missing: to the cue behind it, or to the end of the paragraph",
        examples=(
            ('"Kami siap mengawal pemilu, kata Rani Wulandari.', "Kami siap mengawal pemilu|Rani Wulandari|kata"),
            ('“Gudang sudah bersih, ujarnya. “Besok logistik tiba,” kata Bagus Hartono.', "Gudang sudah bersih|-|ujarnya"),
            ('Rani Wulandari berpidato di alun-alun.\n“Kita sudah bekerja keras selama setahun.\nAcara ditutup doa.',
             "Kita sudah bekerja keras selama setahun.|Rani Wulandari|-"),
        ),
        counterexamples=(
            'Rombongan meninjau pasar "Inpres di pusat kota.\nBupati kemudian pulang.',
            'Peserta memakai layar 40" di aula dan pulang.',
        ),
    ),
    Rule(
        "quotes.unopened",
        1,
        "a quote whose opening mark is missing: from the beginning of the paragraph to the cue",
        examples=(
            ('Kami siap mengawal pemilu," kata Rani Wulandari.', "Kami siap mengawal pemilu|Rani Wulandari|kata"),
            ('Semoga semua berjalan lancar,” harap Bagus Hartono.', "Semoga semua berjalan lancar|Bagus Hartono|harap"),
        ),
        counterexamples=('Layar 32", kata sifat dan benda.', 'Ukuran papan 20" dan 30" dijual murah.'),
    ),
    Rule(
        "quotes.single_marks",
        1,
        "words in single quotation marks with a cue",
        examples=(
            ("‘Kami tidak pernah menyerah,’ kata Rani Wulandari.", "Kami tidak pernah menyerah|Rani Wulandari|kata"),
            ("Bagus Hartono mengatakan, 'Semua berkas sudah lengkap.'", "Semua berkas sudah lengkap.|Bagus Hartono|mengatakan"),
        ),
        counterexamples=(
            "Pemprov mengangkat tema ‘Sultra terus bergerak maju’ tahun ini.",
            "Rahmad Mas'ud dan Da'faf hadir pada hari Jum'at.",
            "Ia disebut sebagai ‘raja kecil’ di daerahnya.",
        ),
    ),
    Rule(
        "quotes.indirect_cue",
        1,
        "a clause without marks and the cue behind it, at the end of the sentence",
        examples=(
            ("Petugas di lapangan sangat aktif, kata Bagus Hartono.", "Petugas di lapangan sangat aktif|Bagus Hartono|kata"),
            ("Rani Wulandari memantau gudang. Kekurangan surat suara sudah dikirim, ujarnya.",
             "Kekurangan surat suara sudah dikirim|Rani Wulandari|ujarnya"),
            ("Jumlah pemilih bertambah, kata Rani Wulandari saat ditemui di Palu.", "Jumlah pemilih bertambah|Rani Wulandari|kata"),
        ),
        counterexamples=(
            "Rapat ini, lanjut Bagus Hartono, sangat penting bagi warga.",
            "Dokumen itu memuat tagar, kata kunci, dan daftar isi.",
            "Dengan kata lain, pemilu berjalan lancar.",
            "Panitia menyiapkan spanduk, kata sambutan, dan doa.",
        ),
    ),
    Rule(
        "quotes.indirect_according",
        1,
        "a clause behind `Menurut` and a person",
        examples=(
            ("Menurut Rani Wulandari, distribusi berjalan lancar.", "distribusi berjalan lancar|Rani Wulandari|Menurut"),
            ("Bagus Hartono memimpin rapat. Menurutnya, jalan desa akan diperbaiki tahun ini.",
             "jalan desa akan diperbaiki tahun ini|Bagus Hartono|Menurutnya"),
            ("Menurut Ketua KPU Sigi, Rani Wulandari, jumlah pemilih bertambah.", "jumlah pemilih bertambah|Rani Wulandari|Menurut"),
        ),
        counterexamples=(
            "Menurut rencana, jembatan dibangun tahun depan.",
            "Menurut data BPS, inflasi naik bulan lalu.",
            "Daftar disusun menurut abjad, nama, dan alamat.",
        ),
    ),
    Rule(
        "quotes.indirect_clause",
        1,
        "a clause behind a verb of speaking and a comma or `bahwa`",
        examples=(
            ("Rani Wulandari mengatakan, jumlah pemilih tahun ini bertambah.", "jumlah pemilih tahun ini bertambah|Rani Wulandari|mengatakan"),
            ("Bagus Hartono hadir. Ia menjelaskan bahwa anggaran sudah disetujui.", "anggaran sudah disetujui|Bagus Hartono|Ia=menjelaskan"),
            ("Terlebih, Rani Wulandari menambahkan, banyak daerah yang terpencil.", "banyak daerah yang terpencil|Rani Wulandari|menambahkan"),
        ),
        counterexamples=(
            "Rani Wulandari meminta doa, dukungan, dan kerja sama.",
            "Bagus Hartono memaparkan visi, misi, dan program.",
            "Rapat menyatakan setuju, lalu ditutup.",
        ),
    ),
)

Use = Literal["say", "add", "close", "open", "wish", "ask", "answer", "write", "stance"]


@dataclass(frozen=True, slots=True)
class Verbs:
    """The cue verbs by form. `bare` (`kata`) and `nya` (`katanya`) stand behind what was said, `active` (`mengatakan`) has the
    speaker as its subject, `passive` (`dikatakan`) as its agent; each maps a form to its use."""

    bare: dict[str, str]
    nya: dict[str, str]
    active: dict[str, str]
    passive: dict[str, str]


@functools.cache
def quote_verbs() -> Verbs:
    """The cue verbs of `data/quote_verbs.tsv`.

    Raises:
        ValueError: a form stands there twice; the message names the line.
    """
    verbs = Verbs({}, {}, {}, {})
    table = resources.files(__package__).joinpath("data/quote_verbs.tsv").read_text(encoding="utf-8")
    for number, row in enumerate(csv.DictReader(table.splitlines(), delimiter="\t"), start=2):
        for column, forms in (("bare", verbs.bare), ("nya", verbs.nya), ("active", verbs.active), ("passive", verbs.passive)):
            for form in filter(None, row[column].split("|")):
                if form in forms:
                    raise ValueError(f"quote_verbs.tsv, line {number}: {form!r} stands there twice")
                forms[form] = row["use"]
    return verbs


# --- what is spoken -----------------------------------------------------------------------------------------------------------

#: double marks of any kind; two single ones or two straight ones count as one mark
_MARK = re.compile(r"\"{1,2}|[“”„‟«»＂]|''|‘‘|’’|``")
_SINGLE_OPEN = re.compile(r"(?:(?<=^)|(?<=[\s(:]))['‘`](?=[^\W_])")
_SINGLE_CLOSE = re.compile(r"(?<=[^\s])['’‘](?=[\s,.;:)]|$)")
_BEFORE_OPENING = frozenset("(-–—/[:")
_AFTER_CLOSING = frozenset(".,;:!?)-–—]…")
_TERMINAL = frozenset(".?!…")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ANY_WORD = re.compile(r"[^\W_]+")
_GAP_BEHIND = re.compile(r"[\s,.;:…–—-]{0,5}")
_SENTENCE_STOP = re.compile(r"[.?!…]+[”\"’')\]]{0,2}(?=\s|$|(?<=[a-z0-9)”\"]\.)[A-Z][a-z]|(?<=[a-z0-9]\.[”\"])[A-Z])")
#: sentence linkers between a quote and its cue
_LINKERS = frozenset("demikian begitu begitulah kembali lagi lalu kemudian seperti sebagaimana hal itu".split())
_PRONOUNS = frozenset("ia dia beliau".split())
#: what is in quotation marks behind these is a name, not speech
_NAMING = frozenset(
    "tema temanya bertema bertemakan bertajuk tajuk judul judulnya berjudul slogan slogannya moto motto tagline jargon "
    "bertuliskan bertulisan berbunyi bernama dinamakan dinamai program lagu buku film spanduk tagar aplikasi gerakan visi misi "
    "istilah sebutan julukan berjuluk frasa kata tulisan".split()
)
#: a word that begins an adjunct behind the speaker: the sentence says nothing more of what was said
_ADJUNCTS = frozenset(
    "di pada saat ketika usai seusai selepas setelah sesudah sebelum dalam kepada saat sambil seraya sembari melalui lewat via "
    "dari dikutip dilansir mengutip melansir yang sebagaimana seperti ditemui dihubungi menanggapi menjawab terkait soal tentang "
    "dengan kemarin hari tadi pagi siang sore malam lagi menambahkan menegaskan melanjutkan menjelaskan mengakhiri menutup singkat tegas "
    "kembali di sela di hadapan senin selasa rabu kamis jumat jum'at sabtu minggu ahad belum baru kala waktu disambut".split()
)
_WEEKDAYS = frozenset("senin selasa rabu kamis jumat jum'at sabtu minggu ahad".split())
#: nouns behind `kata` that make it a noun itself
_NOUN_AFTER_KATA = frozenset(
    "kunci lain sambutan sandi benda kerja sifat depan belakang hati mutiara sepakat maaf ganti hubung keterangan dasar pengantar akhir "
    "per demi tersebut ini itu yang dan atau".split()
)
_LEAST_FREE = 4  # words in a quote without a cue
_LONGEST_NAME = 14  # words between a cue and the name that it introduces
_LONGEST_INTRO = 12  # words between a cue verb and the quote that it introduces

Shape = Literal["cue_behind", "cue_before", "continued", "free", "unclosed", "unopened", "single_marks"]


@dataclass(slots=True)
class Spoken:
    """Words in quotation marks that somebody said, before it is known who.

    `start`, `end` span the words, `outer_start`, `outer_end` the marks as well; `cue_start`, `cue_end` the cue, if there is one, and
    `cue_kind` how it names the speaker: behind it (`bare`, `passive`), in front of it (`active`), within it (`nya`), or in the
    sentence before the quote (`before`).
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    shape: Shape
    cue_start: int | None = None
    cue_end: int | None = None
    cue_kind: Literal["bare", "nya", "active", "passive", "before"] | None = None


@dataclass(slots=True)
class _Stretch:
    """What stands between two marks; `opened` and `closed` say whether the marks are really there."""

    start: int  # of the opening mark
    inner: int
    inner_end: int
    end: int  # of the closing mark
    opened: bool = True
    closed: bool = True
    single: bool = False


def find_spoken(text: str, lines: Sequence[Line]) -> list[Spoken]:
    """The direct speech of an article.

    Args:
        text: the raw article.
        lines: its lines as the structure stage found them; titles, bylines and furniture are passed over.

    Returns:
        Direct speech in order, without overlaps. Time is linear in the length of the text.
    """
    found: list[Spoken] = []
    for start, end, kind in _blocks(text, lines):
        found.extend(_spoken_in(text, start, end, kind))
    return found


def _blocks(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int, str]]:
    """Paragraphs: lines of text, those together that were only wrapped."""
    current: tuple[int, int, str] | None = None
    for line in lines:
        readable = line.is_text and line.kind != "title"
        if current and readable and line.marker is None and text[line.body].islower() and line.start - current[1] <= 2:
            current = (current[0], line.end, "paragraph")
            continue
        if current:
            yield current
        current = (line.body, line.end, line.kind) if readable else None
    if current:
        yield current


def _direction(text: str, start: int, end: int, low: int, high: int) -> Literal["open", "close", "either"]:
    """Whether a mark opens or closes, by what stands around it."""
    before = text[start - 1] if start > low else " "
    after = text[end] if end < high else " "
    left = before.isspace() or before in _BEFORE_OPENING
    right = after.isspace() or after in _AFTER_CLOSING
    if left != right:
        return "open" if left else "close"
    if not left:  # glued on both sides: `siap,"kata`
        if before in ".,?!…":
            return "close"
        mark = text[start]
        return "open" if mark in "“„«" and before not in ",.": else "close" if mark in "”»" else "either"
    return "either"


def _stretches(text: str, low: int, high: int) -> Iterator[_Stretch]:
    """The stretches between double marks of one paragraph, in order."""
    marks = [(m.start(), m.end(), _direction(text, m.start(), m.end(), low, high)) for m in _MARK.finditer(text, low, high)]
    opened: tuple[int, int] | None = None
    done = low  # where the stretch or sentence before ended
    number = 0
    while number < len(marks):
        start, end, direction = marks[number]
        if opened is None:
            if direction == "close":
                inch = text[start - 1].isdigit() and text[start] == '"'
                if not inch:
                    yield _Stretch(done, done, start, end, opened=False)
                    done = end
            else:
                opened = (start, end)
        elif direction == "open":
            following = [m[2] for m in marks[number + 1 : number + 3]]
            if following == ["close", "close"]:  # marks within marks
                number += 1
            else:
                yield _Stretch(opened[0], opened[1], start, start, closed=False)
                done, opened = start, (start, end)
        else:
            yield _Stretch(opened[0], opened[1], start, end)
            done, opened = end, None
        number += 1
    if opened is not None:
        yield _Stretch(opened[0], opened[1], high, high, closed=False)


def _single_stretches(text: str, low: int, high: int) -> Iterator[_Stretch]:
    """The stretches between single marks; an apostrophe inside a word is none."""
    at = low
    while True:
        opening = _SINGLE_OPEN.search(text, at, high)
        if opening is None:
            return
        closing = _SINGLE_CLOSE.search(text, opening.end() + 1, high)
        if closing is None:
            return
        yield _Stretch(opening.start(), opening.end(), closing.start(), closing.end(), single=True)
        at = closing.end()


def _spoken_in(text: str, low: int, high: int, kind: str) -> Iterator[Spoken]:
    stretches = list(_stretches(text, low, high))
    if not stretches:
        stretches = list(_single_stretches(text, low, high))
    last: Spoken | None = None  # in this paragraph
    for stretch in stretches:
        floor = last.outer_end if last else low
        if not stretch.opened:
            # the sentence that holds the cue of the quote before is not part of this one
            floor = _after_tail(text, floor, stretch.inner_end) if last else low
            stretch.start = stretch.inner = max(floor, stretch.inner)
        spoken = _judge(text, stretch, low, high, kind, last)
        if spoken is not None:
            yield spoken
            last = spoken


def _after_tail(text: str, start: int, end: int) -> int:
    stop = _SENTENCE_STOP.search(text, start, end)
    return stop.end() if stop else start


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space around it and without the comma that belongs to the cue."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return start, end


def _judge(text: str, stretch: _Stretch, low: int, high: int, kind: str, last: Spoken | None) -> Spoken | None:
    """Whether a stretch is speech, and what frames it."""
    inner, inner_end = stretch.inner, stretch.inner_end
    if not stretch.closed:
        inside = _cue_inside(text, inner, inner_end)
        if inside is not None:
            start, end = _trimmed(text, inner, inside)
            cue = _cue_behind(text, inside, high)
            if cue is not None and _count(text, start, end) >= 2:
                return Spoken(start, end, stretch.start, inside, "unclosed", *cue)
            return None
    start, end = _trimmed(text, inner, inner_end)
    size = _count(text, start, end)
    if not size:
        return None
    comma = "," in text[end:inner_end] or text[inner_end - 1] == ","
    outer = (stretch.start, stretch.end)
    behind = _cue_behind(text, stretch.end, high) if stretch.closed else None
    floor = last.outer_end if last else low
    fresh = _begins_sentence(text, stretch.start, low)
    capital = text[start].isupper() or text[start].isdigit() or text[start] in "‘'(…."
    final = comma or text[end - 1] in _TERMINAL
    if behind is not None:
        # `siap "turun gunung", kata X` frames the sentence, not the two words in marks
        embedded = not fresh and not capital and size < _LEAST_FREE + 1
        loose = not (comma or final or fresh or text[stretch.end : behind[0]].strip())
        if not embedded and not (loose and not capital):
            if not stretch.opened and size < 3:
                return None
            shape: Shape = "unopened" if not stretch.opened else "single_marks" if stretch.single else "cue_behind"
            return Spoken(start, end, *outer, shape, *behind)
    if not stretch.opened:
        return None
    before = _cue_before(text, floor, stretch.start, capital, size)
    if before is not None:
        shape = "unclosed" if not stretch.closed else "single_marks" if stretch.single else "cue_before"
        return Spoken(start, end, *outer, shape, *before)
    if stretch.single:
        return None
    after_stop = end < len(text) and text[stretch.end : stretch.end + 1] in (".", "!", "?")
    if last is not None and last.cue_kind and stretch.start - last.outer_end < 400 and stretch.closed:
        between = text[last.outer_end : stretch.start]
        runs_on = between.rstrip().endswith(",") and "." not in between.strip(" .,")
        if (runs_on and size >= 2) or (fresh and capital and size >= 3 and (final or after_stop)):
            return Spoken(start, end, *outer, "continued")
    if not (fresh and capital and size >= _LEAST_FREE) or kind in ("item", "heading"):
        return None
    if stretch.closed:
        if final or after_stop:
            return Spoken(start, end, *outer, "free")
        return None
    # without a closing mark only a whole paragraph, or the rest of one behind a full sentence
    return Spoken(start, end, *outer, "unclosed") if final else None


def _count(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _ANY_WORD.finditer(text, start, end))


def _begins_sentence(text: str, at: int, low: int) -> bool:
    """Whether a sentence begins at `at`: nothing, a full stop or a colon stands before it."""
    while at > low and (text[at - 1].isspace() or text[at - 1] in "–—-"):
        at -= 1
    return at <= low or text[at - 1] in ".?!…:)" or bool(_MARK.match(text, at - 1))


def _cue_inside(text: str, start: int, end: int) -> int | None:
    """Where a cue begins inside a quote that was not closed: at the comma in `siap, kata Rano`."""
    verbs = quote_verbs()
    for comma in re.finditer(r"[,?!]\s", text[start:end]):
        at = start + comma.end()
        word = _WORD.match(text, at, end)
        if word is None:
            continue
        if word.group() in verbs.nya:
            return start + comma.start() + (text[start + comma.start()] != ",")
        if verbs.bare.get(word.group()) in ("say", "add", "close"):
            following = _WORD.search(text, word.end(), min(end, word.end() + 3))
            if following and (following.group()[0].isupper() or following.group() in _PRONOUNS):
                return start + comma.start() + (text[start + comma.start()] != ",")
    return None


_Cue = tuple[int, int, Literal["bare", "nya", "active", "passive", "before"]]


def _cue_behind(text: str, at: int, high: int) -> _Cue | None:
    """The cue right behind a quote: `kata X`, `ujarnya`, `X menambahkan`, `demikian disampaikan X`."""
    verbs = quote_verbs()
    gap = _GAP_BEHIND.match(text, at, high)
    at_word = gap.end() if gap else at
    ended = bool(gap) and "." in gap.group()  # type: ignore[union-attr]
    linked = False
    for _ in range(3):
        word = _WORD.match(text, at_word, high)
        if word is None:
            return None
        surface = word.group()
        key = fold(surface)
        lower = surface.islower() or linked
        if lower and key in verbs.nya:
            return word.start(), word.end(), "nya"
        if lower and key in verbs.bare and not (key == "kata" and _follows(text, word.end(), high, _NOUN_AFTER_KATA)):
            return word.start(), word.end(), "bare"
        if key in ("menurut", "menurutnya") and lower and not ended:
            return word.start(), word.end(), "nya" if key.endswith("nya") else "bare"
        if lower and key in verbs.passive and (linked or not ended):
            return word.start(), word.end(), "passive"
        if key in _LINKERS and (surface.islower() or key in ("demikian", "begitu", "begitulah", "hal")):
            linked = True
            at_word = word.end() + len(text[word.end() : word.end() + 1].strip("\n") and " ")
            continue
        break
    if ended and not linked:
        return None
    if not (linked or surface[0].isupper() or key in _PRONOUNS):
        return None
    return _inverted(text, at_word, high)


def _follows(text: str, at: int, high: int, keys: frozenset[str]) -> bool:
    word = _WORD.match(text, min(at + 1, high), high)
    return word is not None and word.group() in keys


def _inverted(text: str, at: int, high: int) -> _Cue | None:
    """The verb in `X menambahkan` behind a quote, at most a few words away in the same sentence."""
    active = quote_verbs().active
    position = at
    for count, word in enumerate(_WORD.finditer(text, at, min(high, at + 160))):
        gap = text[position : word.start()]
        if count > 8 or any(c in gap for c in "?!;:") or ("." in gap and word.start() - position > 1 and _ends_here(text, position)):
            return None
        if count and active.get(word.group(), "stance") != "stance":
            return word.start(), word.end(), "active"
        position = word.end()
    return None


def _ends_here(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` ends a sentence, which it does not behind an initial or an abbreviation."""
    begin = stop
    while begin > 0 and stop - begin < 12 and (text[begin - 1].isalpha() or text[begin - 1] == "."):
        begin -= 1
    word = text[begin:stop]
    if len(word) <= 1 and word.isupper():
        return False
    entry = lookup(word + ".")
    return entry is None or (entry.may_end and entry.kind not in ("rank", "title", "position", "name"))


def _cue_before(text: str, floor: int, at: int, capital: bool, size: int) -> _Cue | None:
    """The cue in the sentence that leads to a quote: `X mengatakan, "`, `Menurut X, "`, `kata X: "`."""
    verbs = quote_verbs()
    low = max(floor, at - 300)
    stop = at
    while stop > low and text[stop - 1].isspace():
        stop -= 1
    if stop <= low:
        return None
    sign = text[stop - 1] if text[stop - 1] in ",:" else ""
    begin = _sentence_start(text, low, stop)
    found = list(_WORD.finditer(text, begin, stop))
    if not found:
        return None
    keys = [fold(w.group()) for w in found]
    near = found[-_LONGEST_INTRO:]
    if sign:
        if not _NAMING.isdisjoint(keys[-4:]) and keys[0] != "kata":
            return None
        if size < 2 and sign == ",":
            return None
        if keys[0] in ("menurut", "kata", "ujar", "menurutnya") and sign:
            return found[0].start(), found[0].end(), "before"
        for word in reversed(near):
            surface = word.group()
            if surface in verbs.active or (surface in verbs.passive and sign == ":"):
                return word.start(), word.end(), "before"
            if surface in verbs.bare and verbs.bare[surface] == "say" and sign == ":" and capital:
                return word.start(), word.end(), "before"
        if sign == ":" and capital and size >= 3 and len(found) <= 10 and found[-1].group()[0].isupper() and found[0].group()[0].isupper():
            return stop, stop, "before"  # `Bagus Hartono: "…"`
        return None
    last = keys[-1]
    if last in verbs.active and verbs.active[last] != "stance" and capital and size >= 3:
        return found[-1].start(), found[-1].end(), "before"
    if last == "bahwa" and len(keys) > 1 and keys[-2] in verbs.active and size >= _LEAST_FREE + 1:
        return found[-2].start(), found[-2].end(), "before"
    return None


def _sentence_start(text: str, low: int, high: int) -> int:
    """Where the last sentence before `high` begins."""
    begin = low
    for stop in _SENTENCE_STOP.finditer(text, low, high - 1):
        if not (text[stop.start()] == "." and not _ends_here(text, stop.start())) and stop.end() < high:
            begin = stop.end()
    return begin


# --- who speaks ---------------------------------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Person:
    """Somebody who holds no position that the article states, or an institution or unnamed holder that speaks."""

    name: str


@dataclass(frozen=True, slots=True)
class SpeakerMention:
    """A stretch of text that names somebody who may speak; `person` has a `name`, and is None where nobody knows who it is."""

    start: int
    end: int
    kind: MentionKind
    person: Official | Person | None


@dataclass(slots=True)
class _Phrase:
    """The words that name a speaker, found behind a cue; `end` is where the sentence goes on."""

    start: int
    end: int
    kind: Literal["person", "position", "pronoun", "same", "institution", "other"]
    mention: SpeakerMention | None = None
    name_start: int = 0
    name_end: int = 0


@dataclass(slots=True)
class _Turn:
    """Who speaks from here on, and the words that said so."""

    person: Official | Person | None
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class _Walk:
    """The state of one walk through an article."""

    text: str
    words: Sequence[Word]
    starts: list[int]
    entities: Sequence[Entity]
    entity_starts: list[int]
    mentions: Sequence[SpeakerMention]
    mention_starts: list[int]
    turn: _Turn = field(default_factory=lambda: _Turn(None))
    made: dict[str, Person] = field(default_factory=dict)
