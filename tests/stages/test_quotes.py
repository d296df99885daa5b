"""Who said what. All people in these texts are invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from sariwarta.annotations import Entity, Official, PersonMention, Position, Quote
from sariwarta.language.tokenizer import blank
from sariwarta.language.words import words, words_of
from sariwarta.stages.entities import EntitiesStage
from sariwarta.stages.quote_parts.names import names_in, plain_name, tidy_name
from sariwarta.stages.quote_parts.narration import before_further_verb, is_verdict
from sariwarta.stages.quote_parts.sentences import sentence_stops
from sariwarta.stages.quote_parts.speakers import Walk
from sariwarta.stages.quote_parts.verbs import quote_verbs
from sariwarta.stages.quotes import (
    RULES,
    Person,
    QuotesStage,
    SpeakerMention,
    find_spoken,
    mentions_of,
    read_quotes,
)
from sariwarta.stages.structure import find_structure, structure

PEOPLE = ("Rani Wulandari", "Bagus Hartono", "Yosef Kelana", "Rani", "Bagus", "Yosef", "Gusta")
MODEL = {
    **dict.fromkeys((*PEOPLE, "Wulan"), "PER"),
    **dict.fromkeys(("BMKG Ranto Wibisa", "KPU Sigi", "BMKG", "Dinas Pekerjaan Umum Kabupaten Sigi"), "ORG"),
    **dict.fromkeys(("Ketua", "Kepala", "Kapolres", "Kapolda", "Bupati", "Sekda"), "POS"),
    **dict.fromkeys(("Sigi", "Palu"), "LOC"),
}
TOKENIZER = blank()
ENTITIES = EntitiesStage("test")
QUOTES = QuotesStage()


def annotated(text: str, officials: tuple[str, ...] = ()) -> Doc:
    """The document as the stages before leave it, with a list of names in the place of the model."""
    doc = structure(TOKENIZER(text))
    taken: set[int] = set()
    spans = []
    for name, label in MODEL.items():
        for match in re.finditer(rf"\b{name}\b", text):
            span = doc.char_span(*match.span(), label=label)
            if span is not None and taken.isdisjoint(range(span.start, span.end)):
                taken.update(range(span.start, span.end))
                spans.append(span)
    doc.set_ents(spans)
    ENTITIES(doc)
    for name in officials:
        mentions = [PersonMention(m.start(), m.end(), "name") for m in re.finditer(name, text)]
        office = Position("Ketua", mentions[0].start, mentions[0].start, "officials.test@1", 0.9)
        doc._.sw_officials.append(Official(name, mentions, [office]))
    return QUOTES(doc)


def quotes(text: str) -> list[Quote]:
    found: list[Quote] = annotated(text)._.sw_quotes
    return found


def shown(text: str, quote: Quote) -> str:
    """A quote as `words|speaker|cue`; `Ia=berkata` where a pronoun names the speaker."""
    named = text[quote.speaker_start : quote.speaker_end] if quote.speaker_start is not None else ""
    pronoun = f"{named}=" if named.casefold() in ("ia", "dia", "beliau") else ""
    return f"{text[quote.start : quote.end]}|{quote.speaker_name or '-'}|{pronoun}{quote.cue or '-'}"


EXAMPLES = [(rule, text, wanted) for rule in RULES.values() for text, wanted in rule.examples]
COUNTEREXAMPLES = [(rule, text) for rule in RULES.values() for text in rule.counterexamples]


@pytest.mark.parametrize(("rule", "text", "wanted"), EXAMPLES)
def test_rule_fires(rule, text, wanted):
    assert wanted in [shown(text, q) for q in quotes(text) if q.rule == rule.ref]


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES)
def test_rule_does_not_fire(rule, text):
    assert [shown(text, q) for q in quotes(text) if q.rule == rule.ref] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # -nya: the last subject, over furniture, not somebody who is only mentioned
        (
            'Bagus Hartono meminta laporan rutin.\nBaca juga: Rani Wulandari Kunjungi Pasar\n"Data kami siap," ujarnya.',
            ["Bagus Hartono"],
        ),
        (
            'Bagus Hartono menyebut gudang siap. Acara dihadiri Rani Wulandari. "Atap kokoh," katanya.',
            ["Bagus Hartono"],
        ),
        (
            'Bagus Hartono didampingi Rani Wulandari menyampaikan terima kasih. "Strategi diakui," ujarnya.',
            ["Bagus Hartono"],
        ),
        (
            'Bagus Hartono mewakili Rani Wulandari menghadiri rapat. "Kami datang," ujarnya.',
            ["Bagus Hartono"],
        ),
        # a new sentence with another subject switches
        (
            'Bagus Hartono hadir. "Kami siap," ujarnya. Sementara itu, Rani Wulandari menyambut baik. "Air mengalir," ucapnya.',
            ["Bagus Hartono", "Rani Wulandari"],
        ),
        (
            'Bagus Hartono hadir. Senada dengan Yosef, Rani Wulandari menekankan netralitas. "Kita netral," tegasnya.',
            ["Rani Wulandari"],
        ),
        (
            'Bagus Hartono menanam pohon. Hal senada disampaikan Rani Wulandari. "Pohon itu hidup," katanya.',
            ["Rani Wulandari"],
        ),
        # who reads a speech says it
        (
            'Sambutan Bupati Sigi yang dibacakan Rani Wulandari menyebut hal itu. "Pangan cukup," paparnya.',
            ["Rani Wulandari"],
        ),
        (
            'Bagus Hartono melalui Rani Wulandari mengatakan hal serupa. "Kami tertib," ujarnya.',
            ["Rani Wulandari"],
        ),
        # short names and offices mean the one introduced before
        (
            'Ketua KPU Sigi Rani Wulandari hadir. Bagus Hartono juga. "Surat suara lengkap," kata Rani.',
            ["Rani Wulandari"],
        ),
        (
            'Kapolres Sigi AKBP Bagus Hartono dan Ketua KPU Sigi Rani Wulandari hadir. "Personel cukup," tegas Kapolres.',
            ["Bagus Hartono"],
        ),
        ('Ketua KPU Sigi Rani Wulandari hadir. "Kami belum tahu," kata Kapolda.', ["Kapolda"]),
        ('"Jalan sudah mulus," kata Yosef, ditemani Rani Wulandari.', ["Yosef"]),
        (
            '"Jalan sudah mulus," ujar Kepala Dinas Pekerjaan Umum Kabupaten Sigi, Yosef Kelana, di Sigi.',
            ["Yosef Kelana"],
        ),
        # nobody has been named
        ('"Kami menunggu giliran," ujarnya.', [None]),
        # a speaker that is not known stays unknown for `-nya` behind it
        (
            'Rani Wulandari hadir. "Beras mahal," kata seorang ibu. "Minyak juga mahal," tambahnya.',
            ["seorang ibu", "seorang ibu"],
        ),
        # a name that the model missed
        ('"Kami menang," kata Sutarjono di Palu.', ["Sutarjono"]),
        # a pronoun is who speaks already, not whom the sentences between tell of
        (
            'Rani Wulandari hadir. "Beras mahal," kata seorang warga. Ia menyebut minyak juga. "Naik lagi," katanya.',
            ["seorang warga", "seorang warga"],
        ),
        (
            'Rani Wulandari memberi kabar. "Pencuri itu ditangkap," ujarnya. Bagus Hartono ditahan sejak pagi. '
            '"Ia mengaku sendiri," kata dia.',
            ["Rani Wulandari", "Rani Wulandari"],
        ),
        # an office that watches takes the turn, with or without its holder's name
        (
            'Yosef Kelana memuji tim. "Hebat," katanya. Bupati Sigi pun turut menonton laga itu. "Seru sekali," katanya.',
            ["Yosef Kelana", "Bupati Sigi"],
        ),
        (
            'Ketua Umum Ikatan Tani yang juga Bupati Sigi Bagus Hartono menyebut panen naik. "Alhamdulillah," katanya.',
            ["Bagus Hartono"],
        ),
        # who stands at the verb, not who was named first
        (
            'Menanggapi surat Bagus Hartono, Rani Wulandari mengatakan berkas lengkap. "Sudah kami cek," ujarnya.',
            ["Rani Wulandari"],
        ),
        # a relative is somebody else
        (
            'Rani Wulandari memimpin sidang. "Mulai," katanya. Istri Bagus Hartono menangis. "Tenang," ujarnya.',
            ["Rani Wulandari", "Rani Wulandari"],
        ),
        # a body with a demonstrative, and somebody known by years
        (
            'Kementerian Sosial menyalurkan bantuan. "Data sudah padan," tulis kementerian tersebut.',
            ["Kementerian Sosial"],
        ),
        (
            'Rani Wulandari bermain sampai usai. "Saya puas," ujar gelandang berusia 21 tahun itu.',
            ["Rani Wulandari"],
        ),
        ('Rani Wulandari membaca putusan. "Empat tahun," ucap dalam sidang itu.', ["Rani Wulandari"]),
        (
            'Rani Wulandari pamit. "Saya bangga," katanya. Ia yakin penggantinya, Ketua Bagus Hartono, lebih baik. "Ia cakap," ujarnya.',
            ["Rani Wulandari", "Rani Wulandari"],
        ),
        # papers say nothing by themselves, and a man in a video is nobody who was named
        ('Rani Wulandari menulis buku. "Harga naik," tulis laporan itu.', ["laporan itu"]),
        ('Rani Wulandari melapor. "Awas banjir," kata lelaki dalam video itu.', ["lelaki"]),
        # behind a paper stands its author; a body goes on to speak until a person does
        ('"Tidak berpotensi tsunami," bunyi keterangan resmi BMKG.', ["BMKG"]),
        ('"Tidak berpotensi tsunami," tulis keterangan BMKG, Senin.', ["BMKG"]),
        (
            '"Tidak berpotensi tsunami," tulis BMKG. "Warga diminta tenang," lanjut pernyataan itu.',
            ["BMKG", "BMKG"],
        ),
        ('"Kami sudah memeriksa alat," tulis BMKG. "Semuanya baik," kata mereka.', ["BMKG", "BMKG"]),
        (
            '"Kami sudah memeriksa alat," tulis BMKG. Semua tenang. "Semuanya baik," tambahnya.',
            ["BMKG", "BMKG"],
        ),
        (
            '"Kami sudah memeriksa alat," tulis BMKG. Rani Wulandari datang. "Semuanya baik," katanya.',
            ["BMKG", "Rani Wulandari"],
        ),
        ('"Semuanya baik," kata mereka.', [None]),
        # words that describe who speaks already reach up to their `itu`
        (
            'Rani Wulandari hadir. "Saya siap," kata pemain yang mencetak dua gol di Palu itu.',
            ["Rani Wulandari"],
        ),
        (
            'Rani Wulandari hadir. "Saya siap," ujar tokoh adat asal Desa Sibedi, Kabupaten Sigi itu.',
            ["Rani Wulandari"],
        ),
        ('Rani Wulandari hadir. "Saya siap," lanjut Legislator dari Palu tersebut.', ["Rani Wulandari"]),
        ('Rani Wulandari hadir. "Saya siap," ujar seorang pemain dari Sigi.', ["seorang pemain dari Sigi"]),
        # a name that the model took into that of the body, which the article names without it
        ('"Tidak ada tsunami," kata Kepala BMKG Ranto Wibisa. BMKG memantau laut.', ["Ranto Wibisa"]),
        ('"Tidak ada tsunami," kata Kepala BMKG Ranto Wibisa. Warga tenang.', ["Ranto Wibisa"]),
        (
            '"Tidak ada tsunami," kata Kepala BMKG Ranto Wibisa. BMKG memantau laut. Rani dari BMKG hadir.',
            ["Ranto Wibisa"],
        ),
        # the part that somebody plays
        (
            'Rani Wulandari hadir. "Saya siap," tulis sang pemeran Bagus Hartono di film itu.',
            ["Rani Wulandari"],
        ),
        # named by `yaitu`
        (
            'Rani Wulandari hadir. Salah satu pedagang yaitu Bagus Hartono dari Palu mengatakan siap. "Kami buka," ungkapnya.',
            ["Bagus Hartono"],
        ),
        (
            'Rani Wulandari hadir. Ia bertemu seorang pedagang yaitu Bagus Hartono dari Palu. "Kami buka," ungkapnya.',
            ["Rani Wulandari"],
        ),
        # a pronoun with a slip of the pen
        ('Rani Wulandari hadir. "Saya siap," ujar dja.', ["Rani Wulandari"]),
        ('Rani Wulandari hadir. "Saya siap," ujar ibu.', ["Rani Wulandari"]),
        # who is named as if known soon after speaks before already, but not somebody with an office in front
        (
            '"Jalan itu rusak," katanya. "Sudah tiga tahun," tutur Rani Wulandari.',
            ["Rani Wulandari"] * 2,
        ),
        (
            '"Jalan itu rusak," katanya. "Kami cek," tutur Kapolres Sigi Bagus Hartono.',
            [None, "Bagus Hartono"],
        ),
        # who is never let speak by name takes no turn by doing something
        (
            'Rani Wulandari menjelaskan kasus. "Kami selidiki," katanya. Bagus Hartono mengganti kunci mobil. "Ada tiga," ujarnya.',
            ["Rani Wulandari", "Rani Wulandari"],
        ),
        (
            'Rani Wulandari menjelaskan kasus. "Kami selidiki," katanya. Bagus Hartono datang ke gudang. "Ada tiga," ujarnya. '
            '"Ada lima," kata Bagus.',
            ["Rani Wulandari", "Bagus Hartono", "Bagus Hartono"],
        ),
        # the model left out the beginning of a name
        ('"Kami menang," kata Made Yosef di Palu.', ["Made Yosef"]),
        # an office that no list of names stands behind
        ('"Pemain baru datang," ucap Direktur Teknik Yosef Kelana.', ["Yosef Kelana"]),
    ],
)
def test_speakers(text, wanted):
    assert [q.speaker_name for q in quotes(text) if q.kind == "direct"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"Kami siap," kata Rani Wulandari. "Kami hadir."', ["Kami siap"]),  # two words are too few to go on
        ("“Kami siap.” Rani Wulandari pulang.", []),
        ('Ia menyebut "kuda hitam" itu, kata Bagus Hartono.', []),
        ('Kelompok "Tani Jaya", "Tani Makmur", dan "Tani Maju" menerima bantuan.', []),
        ('Rapat membahas "Indeks Kerawanan Pemilu" dan "Indeks Demokrasi Indonesia".', []),
        ('Siaran "Kata Mereka" tayang malam ini.', []),
        ("Tinggi air 5' dan lebar 7' menurut petugas.", []),
        ("Hari Jum'at itu Mas'ud menyebut nama ‘Si Doel’ dua kali.", []),
        ('Slogan "Sigi Bersatu, Sigi Maju, Sigi Sejahtera" terpampang di gerbang.', []),
        ('Satu tanda " tertinggal di tengah kalimat ini.\nParagraf berikutnya tetap utuh.', []),
        ('Tanda penutup" tertinggal di sini.\nParagraf berikutnya tetap utuh.', []),
        (
            "“Kami siap,” kata Rani Wulandari.\nTema “Maju Bersama tidak ditutup.\nParagraf lain.",
            ["Kami siap"],
        ),
        (
            '"Kita angkat tema "Maju Bersama" tahun ini," ujar Rani Wulandari.',
            ['Kita angkat tema "Maju Bersama" tahun ini'],
        ),
        (
            "“Kita angkat tema ‘Maju Bersama’ tahun ini,” ujar Rani Wulandari.",
            ["Kita angkat tema ‘Maju Bersama’ tahun ini"],
        ),
        ("“Saya tahu.\n“Saya juga paham,” kata Bagus Hartono.", ["Saya juga paham"]),
        # the opening mark is lost: narration before the speech is none of it
        (
            'Rani Wulandari menekankan perlunya jembatan. Sudah lama ditunggu," katanya.',
            ["Sudah lama ditunggu"],
        ),
        (
            'Kami menyebut ini jembatan harapan. Sudah lama ditunggu," kata Rani Wulandari.',
            ["Kami menyebut ini jembatan harapan. Sudah lama ditunggu"],
        ),
        # closing marks are lost: what stands between two opening ones is narration, unless somebody says `kami`
        (
            'Rapat usai. "Selain itu, pihaknya membagikan beras. "Warga senang sekali," kata Rani Wulandari.',
            ["Warga senang sekali"],
        ),
        (
            'Rapat usai. "Kami membagikan beras kemarin. "Warga senang sekali," kata Rani Wulandari.',
            ["Kami membagikan beras kemarin.", "Warga senang sekali"],
        ),
        # the last words of a quote in a paragraph of their own
        (
            'Rapat usai. "Kami masih mencari pelakunya.\nMohon dukungan," kata Rani Wulandari.',
            ["Kami masih mencari pelakunya.\nMohon dukungan"],
        ),
        # a mark that nothing closes amid a paragraph: speech only if somebody says `kami` and nobody is told to say something
        ('Rapat usai. "Lebih lanjut, panel tidak membantah hal tersebut.\nRapat lain menyusul.', []),
        ('Rapat usai. "Lebih lanjut, Rani mengatakan kami akan hadir.\nRapat lain menyusul.', []),
        (
            'Rapat usai. "Kami akan hadir lagi bulan depan.\nRapat lain menyusul.',
            ["Kami akan hadir lagi bulan depan."],
        ),
        # a mark glued to the sentence before closes something
        ("Ia membaca 'siapa diam, dapat pahala.\"Itu artinya diam itu baik sekali.", []),
        ('Spanduk itu bertuliskan: "Warga Sigi Menolak Tambang."', []),
        ('Sampul "Kata Pengantar" dicetak ulang.', []),
        ("", []),
        ('"', []),
        ('""', []),
        ('"," kata', []),
    ],
)
def test_direct_speech(text, wanted):
    spans = [(s.start, s.end) for s in find_spoken(text, find_structure(text).lines)]
    assert [text[start:end] for start, end in spans] == wanted


@pytest.mark.parametrize(
    ("text", "spans", "wanted"),
    [
        # a name that the article has without the words that were joined to it
        ("Rani Wulandari datang. Rani Wulandarimengutarakan isi hati.", [(0, 14), (23, 49)], ["Rani Wulandari"] * 2),
        ("Rani Wulandari datang. Rani Wulandari Selalu siap.", [(0, 14), (23, 44)], ["Rani Wulandari"] * 2),
        ("Rani Wulandari datang. Mendadak Rani Wulandari pergi.", [(0, 14), (23, 46)], ["Rani Wulandari"] * 2),
        # a full name stays whole, before its short form and after another's
        ("Rani Wulandari Selalu siap.", [(0, 21)], ["Rani Wulandari Selalu"]),
        ("Rani Wulandari Kelana datang. Rani Wulandari pergi.", [(0, 21), (30, 44)], ["Rani Wulandari Kelana", "Rani Wulandari"]),
        # offices before a name
        ("Menkes Rani Wulandari datang.", [(0, 21)], ["Rani Wulandari"]),
        # lower-case words, nouns, and what is named after somebody
        ("Rani Wulandari memang siap.", [(0, 21)], ["Rani Wulandari"]),
        ("Paramedis datang.", [(0, 9)], []),
        ("Pesawat mendarat di Bandara Jenderal Rani Wulandari.", [(37, 51)], []),
        ("Pesawat mendarat di Palu bersama Rani Wulandari.", [(33, 47)], ["Rani Wulandari"]),
    ],
)  # fmt: skip
def test_names_of_the_model(text: str, spans: list[tuple[int, int]], wanted: list[str]) -> None:
    assert [text[a:b] for a, b in names_in(text, spans, [])] == wanted


def test_paragraphs_of_one_quote():
    text = (
        "Bagus Hartono berpidato di alun-alun.\n“Kita sudah bekerja keras selama setahun.\n"
        "“Semoga tahun depan lebih baik,” katanya."
    )
    assert [(text[q.start : q.end], q.speaker_name) for q in quotes(text)] == [
        ("Kita sudah bekerja keras selama setahun.", "Bagus Hartono"),
        ("Semoga tahun depan lebih baik", "Bagus Hartono"),
    ]


def test_official_is_the_speaker():
    text = 'Rani Wulandari tiba. "Kami mulai," katanya.\n"Kami tutup," kata Rani.'
    doc = annotated(text, ("Rani Wulandari",))
    assert [q.speaker for q in doc._.sw_quotes] == [doc._.sw_officials[0]] * 2
    assert [
        text[q.speaker_start : q.speaker_end] if q.speaker_start is not None else None
        for q in doc._.sw_quotes
    ] == [None, "Rani"]


def test_titles_bylines_and_furniture_are_not_read():
    text = (
        'Ketua KPU: "Kami Siap Mengawal"\n\nKetua KPU Sigi Rani Wulandari membuka rapat di Sigi pada hari Senin.\n'
        'Baca juga: "Harga beras naik," kata Bagus Hartono\nEditor: Yosef Kelana\n'
    )
    assert quotes(text) == []


def test_mentions_of_short_names():
    text = "Rani hadir. Rani Wulandari dan Bagus Hartono berbicara. Bagus pulang."
    assert [(text[m.start : m.end], m.person.name) for m in mentions_of(annotated(text)) if m.person] == [
        ("Rani", "Rani Wulandari"),
        ("Rani Wulandari", "Rani Wulandari"),
        ("Bagus Hartono", "Bagus Hartono"),
        ("Bagus", "Bagus Hartono"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ia tiba. Ia pulang.", ["Ia tiba.", " Ia pulang."]),
        ("Irjen. Pol. Budi hadir.", ["Irjen. Pol. Budi hadir."]),
        ("Pemilu tahun 2024.Kepala desa hadir.", ["Pemilu tahun 2024.", "Kepala desa hadir."]),
        ("M. Rani dan H. Budi. hadir", ["M. Rani dan H. Budi. hadir"]),
    ],
)
def test_sentence_stops(text, wanted):
    stops = [0, *sentence_stops(text, 0, len(text)), len(text)]
    assert [text[a:b] for a, b in zip(stops, stops[1:], strict=False) if a < b] == wanted


def test_every_cue_form_stands_once():
    verbs = quote_verbs()
    assert "kata" in verbs.bare
    assert verbs.nya["ulasnya"] == "say"
    assert all(
        form == form.casefold().strip()
        for table in (verbs.bare, verbs.nya, verbs.active, verbs.passive)
        for form in table
    )


PIECES = st.sampled_from(
    [
        *"\"“”‘’',.:;?!()-–\n ",
        "''", "32\"", ', " ', '," ', ' "', " kata ", " ujarnya", " mengatakan", " menurut ", "Menurut ", " bahwa ", " demikian ", " dia ", "Ia ",
        "Rani Wulandari", "Bagus", " Kapolres ", " KPU Sigi", " itu", " hari ini", "Kami siap mengawal pemilu", " oleh ", " disampaikan ",
        " dibacakan ", "Sementara itu, ", "\n\n", "\r\n", "\xa0", "…", "É", "𝒜", " Pj. Bupati ", "Baca juga: ", "1. ", "- ",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_text(text):
    found = quotes(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    for quote in found:
        said = text[quote.start : quote.end]
        assert said == said.strip()
        assert not said.endswith(",")
        if quote.cue is not None:
            assert quote.cue in text
        if quote.speaker_start is not None:
            assert 0 <= quote.speaker_start < quote.speaker_end <= len(text)
        assert quote.rule in {rule.ref for rule in RULES.values()}
        assert 0 < quote.confidence <= 1


@given(st.text(max_size=200))
def test_any_characters(text):
    assert quotes(text) == quotes(text)


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "“",
        ' "a',
        '," kata ',
        "‘a ",
        "Menurut ",
        ", kata Rani",
        "Rani ",
        'Rani "kami siap," ',
        "(",
        "kata Ketua ",
    ],
)
def test_long_lines_end(piece):
    """Ten thousand times the same piece in one paragraph: what is not linear does not come back."""
    text = "Ketua KPU Sigi Rani Wulandari hadir. " + piece * 10_000
    labels = {"Rani Wulandari": "PER", "Rani": "PER", "Ketua": "POSITION", "KPU Sigi": "ORG"}
    entities = [
        Entity(m.start(), m.end(), labels[m.group()], 0.9)
        for m in re.finditer(r"Rani Wulandari|Rani|Ketua|KPU Sigi", text)
    ]
    rani = Person("Rani Wulandari")
    mentions = [SpeakerMention(e.start, e.end, "name", rani) for e in entities if e.label == "PER"]
    read_quotes(text, find_structure(text), Walk(text, words(text), entities, mentions))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Rani Wulandari menyebut, kurir itu mengenal bosnya yang disebut 'Sigi Raya'. Ia ditahan.",
            "kurir itu mengenal bosnya yang disebut 'Sigi Raya'",
        ),
        (
            "Rani Wulandari menyebut, kurir itu mengenal bosnya pada hari Jum'at. Ia ditahan.",
            "kurir itu mengenal bosnya pada hari Jum'at",
        ),
    ],
)
def test_single_marks_in_reported_speech(text: str, wanted: str) -> None:
    assert [text[q.start : q.end] for q in quotes(text)] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # sentences that name the speaker are the newspaper's, others are not
        (
            "Acara ini diikuti banyak orang. Salah satunya Rani Wulandari, pelaku seni di Sigi. Saya menari di sana sejak kecil,” Rani Wulandari menjelaskan.",
            ["Saya menari di sana sejak kecil"],
        ),
        (
            "Pawai dimulai.\nAcara ini diikuti banyak orang. Saya menari di sana sejak kecil,” Rani Wulandari menjelaskan.",
            ["Acara ini diikuti banyak orang. Saya menari di sana sejak kecil"],
        ),
        # an article begins with news
        (
            "Acara ini diikuti banyak orang. Saya menari di sana sejak kecil,” Rani Wulandari menjelaskan.",
            ["Saya menari di sana sejak kecil"],
        ),
        (
            "Jembatan Palu ditutup. Pengemudi dialihkan ke barat. Lebar jalan itu hanya empat meter,” kata Rani Wulandari.",
            ["Lebar jalan itu hanya empat meter"],
        ),
        ("Jembatan itu hanya selebar empat meter,” kata Rani Wulandari.", ["Jembatan itu hanya selebar empat meter"]),
        # who said something, and dates in brackets, are told by the newspaper, also between what was said
        (
            "Pawai dimulai.\nAcara ini ramai. Hal itu disampaikan Rani Wulandari saat membuka pawai. Semoga tahun depan lebih baik,” kata Bagus Hartono.",
            ["Semoga tahun depan lebih baik"],
        ),
        (
            "Pawai dimulai.\nPesertanya banyak. Polisi datang, Rabu (7/2/2024). Kami berjaga sampai malam,” kata Bagus Hartono.",
            ["Kami berjaga sampai malam"],
        ),
        (
            "Pawai dimulai.\nPesertanya banyak. Kami dengar Rani mengatakan akan datang. Semoga benar,” kata Bagus Hartono.",
            ["Pesertanya banyak. Kami dengar Rani mengatakan akan datang. Semoga benar"],
        ),
        ("Pawai dimulai.\nBagus menjelaskan, rute dipindah,” kata Rani Wulandari.", []),
        # a stray mark before narration does not begin a quote that the next paragraph ends
        (
            'Rapat usai. "Bagus Hartono mengatakan, gudang sudah bersih.\nBesok logistik tiba," kata Rani Wulandari.',
            ["gudang sudah bersih", "Besok logistik tiba"],
        ),
        # who a source is cited for has not said it by that
        ('Rani Wulandari hadir. “Tidak ada bukti bahwa sinyal itu berbahaya,” seperti mengutip laman itu.', []),
        ('Rani Wulandari hadir. “Tidak ada bukti bahwa sinyal itu berbahaya.”', ["Tidak ada bukti bahwa sinyal itu berbahaya."]),
        # nobody says what is in marks
        ("Akun itu menyebarkan foto dengan narasi: “Pendaftaran bantuan sudah dibuka hari ini.”", []),
        ('“Pendaftaran bantuan sudah dibuka untuk semua warga.”\nFoto itu beredar luas.', []),
        ('Halaman “Bantuan Sigi” dipastikan tiruan.', []),
        ('"Sigi pasti juara tahun ini," bunyi salah satu spanduk di tribun.', []),
        ('"Upah minimum ditetapkan setiap tahun oleh gubernur," bunyi Pasal 7 peraturan itu.', []),
        ('Setelah mengumumkan konser, "Jalan Pulang Kita" pun dimulai di Palu.', []),
        # a comma between the full stop and the mark
        (
            'Warga mengeluh soal jalan.,"Jembatan itu sudah lama rusak parah.\nKami selalu menunggu perbaikan," kata Rani Wulandari.',
            ["Jembatan itu sudah lama rusak parah.\nKami selalu menunggu perbaikan"],
        ),
        ('Warga memakai nama lama itu,"Jalan Neraka di Ujung Kota.\nPemkab akan menata kawasan itu.', []),
    ],
)  # fmt: skip
def test_where_direct_speech_begins(text: str, wanted: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotes(text)] == wanted


def test_a_pronoun_means_whom_coreference_takes_it_for() -> None:
    text = "Menurut dia, jalan itu rusak."
    rani = Person("Rani Wulandari")
    walk = Walk(text, words_of(annotated(text)), [], [SpeakerMention(8, 11, "pronoun", rani)])
    phrase = walk.phrase(7, len(text))
    assert phrase is not None
    assert phrase.person is rani


@pytest.mark.parametrize(
    ("behind", "speaker", "cue"),
    [
        # cues of the list and their forms with -nya
        ("ancam Rani.", "Rani Wulandari", "ancam"),
        ("elaknya.", "Rani Wulandari", "elaknya"),
        ("pekik Rani di lokasi.", "Rani Wulandari", "pekik"),
        ("tegurnya.", "Rani Wulandari", "tegurnya"),
        # a word that no list has, before somebody of the article
        ("gertaki Rani.", "Rani Wulandari", "gertaki"),
        ("sorong Rani Wulandari saat ditemui.", "Rani Wulandari", "sorong"),
        ("gumam Rani, Senin (5/2/2024).", "Rani Wulandari", "gumam"),
        # no verb at all
        ("demikian Rani.", "Rani Wulandari", "demikian"),
        ("demikian Rani dalam sambutan itu.", "Rani Wulandari", "demikian"),
        ("begitu Rani Wulandari dalam pidatonya.", "Rani Wulandari", "begitu"),
        # what another reads out are the author's words
        ("demikian sambutan Rani Wulandari yang dibacakan Yosef Kelana.", "Rani Wulandari", "sambutan"),
        ("demikian amanat Rani yang dibacakan Yosef Kelana.", "Rani Wulandari", "amanat"),
    ],
)
def test_cues_of_any_word(behind, speaker, cue):
    text = (
        "Rani Wulandari meninjau pasar. Yosef Kelana hadir pula. Rani Wulandari marah.\n"
        f'"Pedagang nakal akan kami tindak," {behind}\nBagus Hartono meminta warga sabar.'
    )
    found = [q for q in quotes(text) if q.kind == "direct"]
    assert [(q.speaker_name, q.cue) for q in found] == [(speaker, cue)]


@pytest.mark.parametrize(
    "behind",
    [
        "kepada Rani.",
        "dan Rani mengangguk.",
        "istri Rani menangis.",
        "ala Rani.",
        "oleh Rani.",
        "ditujukan Rani.",
        "mendengar Rani.",
        "begitu Rani tiba di lokasi.",
        "gumam Kelana Utara.",
        "lagu Rani.",
        "sorong Rani menangis.",
    ],
)
def test_words_that_are_no_cues(behind):
    text = f'Rani Wulandari hadir. Bagus Hartono mengatakan pasar ramai.\n"Pedagang nakal akan kami tindak," {behind}'
    assert not [q for q in quotes(text) if q.cue is not None or q.speaker_name == "Rani Wulandari"]


def test_a_name_in_marks_takes_no_coined_cue():
    assert not quotes('Rani Wulandari hadir. Mereka menonton "Sigi Raya," tontonan Rani.')


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # whose lawyer, wife or aide speaks
        (
            '"Belum ada perubahan," kata kuasa hukum Bagus Hartono, Rani Wulandari, Rabu.\n"Beliau siap," ucapnya.',
            ["Belum ada perubahan|Rani Wulandari|kata", "Beliau siap|Rani Wulandari|ucapnya"],
        ),
        (
            "Kuasa hukum Bagus Hartono, Rani Wulandari mengatakan, permintaan itu sudah disetujui.",
            ["permintaan itu sudah disetujui|Rani Wulandari|mengatakan"],
        ),
        (
            'Rani Wulandari menjelaskan hal itu. "Sudah selesai," kata istri Bagus Hartono itu.',
            ["Sudah selesai|Rani Wulandari|kata"],
        ),
        # offices behind the name
        (
            "Menurut Rani Wulandari, Ketua KPU Sigi, jumlah pemilih bertambah.",
            ["jumlah pemilih bertambah|Rani Wulandari|Menurut"],
        ),
        (
            "Menurut Rani Wulandari, Ketua KPU Sigi akan menghadiri rapat.",
            ["Ketua KPU Sigi akan menghadiri rapat|Rani Wulandari|Menurut"],
        ),
        # the newspaper's sentence where a mark was lost
        (
            'Rani Wulandari hadir. "Saya pulang," katanya. Palu ramai. Ia tidak menyangka bisa kembali. Saya sangat senang," ujar Rani Wulandari lagi.',
            ["Saya pulang|Rani Wulandari|katanya", "Saya sangat senang|Rani Wulandari|ujar"],
        ),
        # a bracket that nothing closes
        (
            '"( Tapi, semua sudah beres," kata Rani Wulandari.',
            ["Tapi, semua sudah beres|Rani Wulandari|kata"],
        ),
        (
            '"(KPU) memang sudah beres," kata Rani Wulandari.',
            ["(KPU) memang sudah beres|Rani Wulandari|kata"],
        ),
        # a title in marks gives nobody the turn, and what is not clearly said is no quote
        (
            "Akun itu menyebar berita berjudul\n“Bupati Rani Wulandari minta sumbangan.”\n“Bantu apa ke rakyat selama ini? Kas kosong.”",
            [],
        ),
        # a lost full stop
        (
            "Rani Wulandari menambahkan bahwa kegiatan itu tersebar di Palu Sementara itu, warga menunggu kabar.",
            [],
        ),
        # reasons and `pihaknya` leave the turn
        (
            'Rani Wulandari menjelaskan hal itu. "Kami menunggu," katanya. Mengingat, Bupati Bagus Hartono masih menjabat. "Izin perlu waktu," tandasnya.',
            ["Kami menunggu|Rani Wulandari|katanya", "Izin perlu waktu|Rani Wulandari|tandasnya"],
        ),
        (
            'Rani Wulandari menjelaskan hal itu. Pihaknya sudah menemui Bupati Bagus Hartono. "Semua selesai," tegasnya.',
            ["Semua selesai|Rani Wulandari|tegasnya"],
        ),
        # a question and its cue with a capital
        (
            '"Saya hadir," ujar Rani Wulandari.\n"Apakah benar begitu?" Tanya Bagus Hartono.',
            ["Saya hadir|Rani Wulandari|ujar", "Apakah benar begitu?|Bagus Hartono|Tanya"],
        ),
    ],
)
def test_whose_words_and_where_they_end(text: str, wanted: list[str]) -> None:
    assert [re.sub(r"\|[^|]*=", "|", shown(text, q)) for q in quotes(text)] == wanted


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a hospital bears the name of somebody
        (
            "Direktur RSUD Drs. H. Rani Wulandari, dr. Bagus Hartono, menambahkan bahwa 14 pasien masih dirawat di sana.",
            "Bagus Hartono",
        ),
        ('"Obat masih cukup," kata Direktur RSUD dr. Rani Wulandari, Bagus Hartono.', "Bagus Hartono"),
        (
            'Warga turun ke Jalan Kapten Rani Wulandari. Bagus Hartono menilai hal itu wajar. "Silakan," katanya.',
            "Bagus Hartono",
        ),
        # and here somebody leads it
        (
            "Direktur RSUD, dr. Rani Wulandari, menegaskan bahwa 14 pasien masih dirawat di sana.",
            "Rani Wulandari",
        ),
        ('"Obat masih cukup," kata Direktur RSUD Sigi, dr. Rani Wulandari.', "Rani Wulandari"),
        (
            "Warga mengepung rumah Rani Wulandari. Rani Wulandari menegaskan bahwa warga tidak perlu marah.",
            "Rani Wulandari",
        ),
    ],
)
def test_facilities_named_after_people(text, speaker):
    assert [q.speaker_name for q in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a comma before the closing mark belongs to the cue, whatever frames the quote
        ('"Kami siap bekerja," kata Rani Wulandari.', ["Kami siap bekerja"]),
        ('"Kami siap bekerja ,", kata Rani Wulandari.', ["Kami siap bekerja"]),
        ("'Kami siap bekerja semua,' kata Rani Wulandari.", ["Kami siap bekerja semua"]),
        (
            '"Kami siap," kata Rani Wulandari. "Tunggu arahan petugas,"',
            ["Kami siap", "Tunggu arahan petugas"],
        ),
        # a full stop within the marks is the speaker's, one behind them is the newspaper's
        ('"Kami siap bekerja." kata Rani Wulandari.', ["Kami siap bekerja."]),
        ('Rani Wulandari mengatakan, "Kami siap bekerja."', ["Kami siap bekerja."]),
        (
            '"Kami siap," kata Rani Wulandari. "Tunggu arahan petugas."',
            ["Kami siap", "Tunggu arahan petugas."],
        ),
        (
            '"Kami siap," kata Rani Wulandari. "Tunggu arahan petugas".',
            ["Kami siap", "Tunggu arahan petugas"],
        ),
    ],
)
def test_signs_at_the_end_of_a_quote(text, wanted):
    assert [text[q.start : q.end] for q in quotes(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who is named soon after speaks at the head, if called by one name as one who is known
        ('"Jalan itu rusak," katanya.\nRani menuturkan, warga menunggu.', ["Rani"]),
        ('"Jalan itu rusak," imbuh mantan kepala desa ini.\nRani menuturkan warga menunggu.', ["Rani"]),
        ('"Jalan itu rusak," ujar dia.\nHal itu disampaikan Rani di Palu.', ["Rani"]),
        # … not one of whom the news is, nor one who is introduced, nor for a crowd
        ('"Jalan itu rusak," katanya.\nRani tinggal di Palu.', [None]),
        (
            '"Jalan itu rusak," katanya.\nTerpisah, Ketua KPU Sigi, Rani Wulandari, menolak. "Tidak," kata Rani.',
            [None, "Rani Wulandari"],
        ),
        ('"Jalan itu rusak," kata mereka.\nRani menuturkan warga menunggu.', [None]),
        # of whom the speaker told goes on being told of
        (
            'Rani Wulandari menyatakan menunggu berkas Bagus Hartono. Bagus saat ini masih ditahan. "Kami pelajari," ucapnya. "Itu saja," kata Rani.',
            ["Rani Wulandari", "Rani Wulandari"],
        ),
        # what is told of in a relative clause was said by the one before it
        (
            "Rani Wulandari menanggapi pernyataan Bagus Hartono yang menegaskan bahwa jalan itu milik warga desa.",
            ["Bagus Hartono"],
        ),
        ("Rani Wulandari menegaskan bahwa jalan itu milik warga desa.", ["Rani Wulandari"]),
        # of whom the same holds
        (
            '"Motor mati," ujar Rani.\nKasus serupa juga dialami Bagus, warga Palu.\n"Saya ke bengkel," katanya.',
            ["Rani", "Bagus"],
        ),
        (
            '"Motor mati," ujar Rani.\nKerugian itu dialami Bagus, warga Palu.\n"Saya ke bengkel," katanya.',
            ["Rani", "Rani"],
        ),
        # relatives who have no name
        ('"Ia sakit," kata suami Rani Wulandari.', ["suami Rani Wulandari"]),
        ('"Ia sakit," kata Ibu Rani Wulandari.', ["Rani Wulandari"]),
        ('"Ia sakit," kata suami Rani Wulandari, Bagus Hartono.', ["Bagus Hartono"]),
        ('"Ia sakit," kata sang suami Bagus Hartono.', ["Bagus Hartono"]),
        # long descriptions lead to a name
        ('"Emas naik," kata analis di Bank Sigi, Rani Wulandari.', ["Rani Wulandari"]),
        (
            '"Kami senang," ungkap peternak asal Desa Sibedi, Kabupaten Sigi Rani Wulandari, dalam keterangannya.',
            ["Rani Wulandari"],
        ),
        (
            '"Cegah dini," ujar Akademisi sekaligus Praktisi dari Universitas Sigi, Prof. Dr. Rani Wulandari, kepada media.',
            ["Rani Wulandari"],
        ),
        # initials of one name, but not of somebody whom the police hide
        ('Rani Wulandari berjanji. "Kami bangun," kata RW.', ["Rani Wulandari"]),
        ('Rani Wulandari berjanji. Korban RW (17) dirawat. "Sakit," kata RW.', ["RW"]),
        # nicknames
        (
            'Bagus Hartono hadir. Pria yang akrab disapa Gusta itu menolak. "Tidak bisa," kata Gusta.',
            ["Bagus Hartono"],
        ),
        # small letters of a title
        ('"Kami senang," ujar drs. Bagus Hartono, guru di Palu.', ["Bagus Hartono"]),
        # a sentence behind the quote begins anew
        (
            'Rani Wulandari berkata, "Jalan rusak parah." Meski begitu, warga membuka toko.',
            ["Rani Wulandari"],
        ),
        (
            '"Kami kenal lama," ungkap Gusta.\nGusta -sapaan akrab Bagus Hartono- pulang. "Baik," kata Gusta.',
            ["Bagus Hartono", "Bagus Hartono"],
        ),
        # who welcomes it speaks from there on
        (
            'Rani Wulandari memberi bantuan. Hal itu disambut positif Bagus Hartono. "Kami senang," katanya.',
            ["Bagus Hartono"],
        ),
        # offices that point back, over where they belong
        ('Rani Wulandari menolak. "Tidak bisa," tutur Ketua dari daerah Sigi itu.', ["Rani Wulandari"]),
        # the full name that the model missed
        (
            'Pengamat dari Universitas Sigi Bagus Pratamaja menilai baik. "Sudah cukup," kata Bagus.',
            ["Bagus Pratamaja"],
        ),
        ('Bagus Hartono pulang lewat Bagus Raya. "Sudah cukup," kata Bagus.', ["Bagus Hartono"]),
        # scripture is no speech; whose report it is stands outside it
        (
            'Hal itu dijelaskan dalam hadis: "Barang siapa mandi pada hari Jumat lalu berangkat ke masjid."',
            [],
        ),
        # a recording speaks, not who plays it
        (
            'Bagus Hartono memutar rekaman. "Nanti saya bisikkan saja kepada mereka," demikian pernyataan dalam rekaman yang diputar Bagus.',
            [None],
        ),
    ],
)
def test_who_is_meant(text: str, wanted: list[str | None]) -> None:
    assert [q.speaker_name for q in quotes(text)] == wanted


@pytest.mark.parametrize(
    ("cue", "speaks"),
    [
        ("kata Kepala Negara", True),
        ("kata Kepala Desa", False),
    ],
)
def test_other_words_for_an_office(cue: str, speaks: bool) -> None:
    text = f'Presiden Rani Wulandari hadir.\nBagus Hartono melihat itu.\n"Panen raya dimulai," {cue}.'
    doc = structure(TOKENIZER(text))
    spans = [
        doc.char_span(m.start(), m.end(), label=label)
        for name, label in (
            ("Rani Wulandari", "PER"),
            ("Bagus Hartono", "PER"),
            ("Presiden|Kepala Negara|Kepala Desa", "POS"),
        )
        for m in re.finditer(name, text)
    ]
    doc.set_ents([s for s in spans if s is not None])
    ENTITIES(doc)
    QUOTES(doc)
    assert ([q.speaker_name for q in doc._.sw_quotes] == ["Rani Wulandari"]) is speaks


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Wamendes Rani Wulandari", "Rani Wulandari"),
        ("Youtuber Rani", "Rani"),
        ("Rani Menko", "Rani Menko"),
        ("Menko", "Menko"),
    ],
)
def test_names_without_offices(name: str, plain: str) -> None:
    assert plain_name(name) == plain


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sekolah menyiapkan PTM.Kepala sekolah hadir.", ["Sekolah menyiapkan PTM."]),
        ("Ia meraih gelar SH.Rani hadir.", []),
        ("Kantor PT.Sigi Jaya tutup", []),
        ("Ia memakai sepatu merek ABC.COM baru", []),
    ],
)
def test_sentences_glued_behind_acronyms(text: str, wanted: list[str]) -> None:
    assert [text[:stop] for stop in sentence_stops(text, 0, len(text)) if stop < len(text)] == wanted


def test_two_single_marks_of_either_kind():
    text = "Bagus Hartono memimpin apel.\n‘’Di masa itu ada ancaman,’’ katanya."
    assert [shown(text, q) for q in quotes(text)] == ["Di masa itu ada ancaman|Bagus Hartono|katanya"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the paper that is cited at the end is not said
        (
            "Rani Wulandari menyebut, jalan itu sudah selesai dibangun, sebagaimana dilansir Antara.",
            ["jalan itu sudah selesai dibangun"],
        ),
        # the subject of what is said stands before who says it, or the main clause behind
        ("Adapun penyaluran kredit usaha, Rani Wulandari menegaskan, juga semakin meningkat tahun ini.", []),
        ("Meskipun Rani Wulandari mengatakan bahwa jalan itu rusak, warga tetap melintas.", []),
        ("Setelah ada kesimpulan, terang Rani Wulandari, baru bisa dibuat keputusan itu.", []),
        ("Jalan itu rusak sejak lama, terang Rani Wulandari baru-baru ini.", ["Jalan itu rusak sejak lama"]),
        # a sentence about the speaker is the newspaper's
        (
            'Rani mengajukan gugatan ke Palu. Saya tidak pernah lapor kepada mereka," kata Rani.',
            ["Saya tidak pernah lapor kepada mereka"],
        ),
    ],
)
def test_where_reported_speech_ends(text: str, wanted: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotes(text)] == wanted


@pytest.mark.parametrize(
    ("name", "surfaces", "wanted"),
    [
        ("Ibunda Rani Wulandari", {"rani"}, "Rani Wulandari"),
        ("Ibunda Rani Wulandari", {"ibunda"}, "Ibunda Rani Wulandari"),
        ("Rani Wulandari SpJP", set(), "Rani Wulandari"),
        ("Danpuspom Letjen Rani Wulandari", set(), "Rani Wulandari"),
        ("Arkeolog", set(), None),
        ("Rani Arkeolog", set(), "Rani Arkeolog"),
        ("Juru bicara kepolisian", set(), "Juru bicara kepolisian"),
        ("Warga Minta Bantuan Rumah", set(), None),
    ],
)
def test_names_of_other_stages(name: str, surfaces: set[str], wanted: str | None) -> None:
    assert tidy_name(name, frozenset(surfaces)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # somebody new, whatever he does
        ("Tokoh masyarakat Rani Wulandari terharu.", "Bagus Hartono"),
        ("Tokoh masyarakat Rani Wulandari berterima kasih.", "Rani Wulandari"),
        ("Namun pemilik kedai kopi, Rani Wulandari, keberatan.", "Rani Wulandari"),
        # of whom others tell, or to whom something is done
        ("Korban Rani Wulandari pingsan.", "Bagus Hartono"),
        ("Warga Rani Wulandari ditolong.", "Bagus Hartono"),
        ("Bantuan untuk tokoh masyarakat Rani Wulandari cair.", "Bagus Hartono"),
        # the verb of an adjunct is not what the subject does
        ("Sebelum menutup rapat, Rani Wulandari berterima kasih.", "Bagus Hartono"),
        ("Sebelum menutup rapat, Rani Wulandari bergurau.", "Rani Wulandari"),
    ],
)
def test_who_is_introduced_before_a_quote(text, wanted):
    doc = annotated(
        f'Bagus Hartono menjawab. "Siap," ujarnya.\n{text} "Terima kasih," katanya.', ("Bagus Hartono",)
    )
    assert doc._.sw_quotes[-1].speaker_name == wanted


def test_who_holds_an_office_speaks_behind_an_adjunct():
    text = 'Bagus Hartono menjawab. "Siap," ujarnya.\nSebelum menutup rapat, Rani Wulandari tersenyum. "Terima kasih," katanya.'
    doc = annotated(text, ("Bagus Hartono", "Rani Wulandari"))
    assert doc._.sw_quotes[-1].speaker_name == "Rani Wulandari"


def test_somebody_new_without_a_quote_behind_takes_no_turn():
    text = 'Bagus Hartono menjawab.\nTokoh masyarakat Rani Wulandari berterima kasih. Rapat usai. "Siap," katanya.'
    assert annotated(text, ("Bagus Hartono",))._.sw_quotes[-1].speaker_name == "Bagus Hartono"


RANI, BAGUS = "Rani Wulandari", "Bagus Hartono"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # nobody speaks of himself by the full name, as `Pak` or as an office that asks
        (
            f'"Jalan ini rusak," kata {RANI}. {BAGUS} juga hadir di sana. "Bagus Hartono bilang jalan ini mulus," ujarnya.',
            [RANI, RANI],
        ),
        (f'"Jalan ini rusak," kata {RANI}. {BAGUS} juga hadir di sana. "Pak Bagus minta kami sabar," ujarnya.', [RANI, RANI]),
        (f'"Jalan ini rusak," kata {RANI}. {BAGUS} mengatakan siap. "Saya Bagus Hartono berjanji," ujarnya.', [RANI, BAGUS]),
        (f'"Jalan ini rusak," kata {RANI}. {BAGUS} mengatakan siap. "Bagus siap turun ke jalan," ujarnya.', [RANI, BAGUS]),
        (f'"Jalan ini rusak," kata {RANI}. {BAGUS} mengatakan siap. "Bu Rani benar sekali," ujarnya.', [RANI, BAGUS]),
        (f'{RANI} mengatakan siap. "Dukungan itu untuk Rani Wulandari dan Bagus Hartono," katanya di Palu.', [None]),
        (f'{RANI} mengatakan siap. "Saya ke depan pintu, ada yang berteriak. \'Pak Rani Wulandari bebas,\' begitu," katanya di Palu.', [RANI]),
        # a headline is nobody
        ('Kepala Buka Peluang Harga Tiket Pesawat Turun\n"Itu salah besar bagi kita semua," tuturnya di Palu.', [None]),
        # a clause that tells when something was gives nobody the turn
        (f'"Jalan ini rusak," kata {RANI}. Yang kedua saat {BAGUS} menutup jalan di Palu. "Itu salah besar," ujarnya.', [RANI, RANI]),
        (f'"Jalan ini rusak," kata {RANI}. Saat ditemui, {BAGUS} mengatakan siap. "Itu salah besar," ujarnya.', [RANI, BAGUS]),
        # whom a list of names means
        (
            f'"Jalan ini rusak," kata {RANI}. Saksi mengarah pada dua nama lain, {BAGUS} dan Yosef Kelana, yang ikut. Menurutnya, jalan itu ditutup warga.',
            [RANI, RANI],
        ),
        # `menurut` behind a small word, and a place that looks like a cue
        (f'"Jalan ini rusak," kata {RANI}. Sehingga menurut {BAGUS} bahwa jalan itu ditutup. "Itu salah besar," ujarnya.', [RANI, BAGUS]),
        (f"{RANI}, warga Way Mengaku, Kecamatan Balik Bukit Raya di Palu.", []),
        # who is described
        (f'{RANI} mengatakan siap. "Itu salah besar," tutur top skor liga pada musim lalu itu.', [RANI]),
        # what names nobody
        ('"Di sana ada terapi setiap hari," ujar Plh. Termasuk keluarga.', [None]),
    ],
)  # fmt: skip
def test_of_whom_a_quote_speaks(text: str, wanted: list[str | None]) -> None:
    assert [q.speaker_name for q in quotes(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # how newspapers tell what went before
        (f'"Sebagai informasi, Yosef Kelana dituduh menerima suap. Tidak tahu," ujar {RANI}.', ["Tidak tahu"]),
        (f'"Seperti diketahui, jalan itu rusak sejak lama. Warga sabar," ujar {RANI}.', ["Warga sabar"]),
        (
            f'"Sebagai informasi, kami sudah menutup jalan. Warga sabar," ujar {RANI}.',
            ["Sebagai informasi, kami sudah menutup jalan. Warga sabar"],
        ),
        (f'"Sebagai informasi, jalan itu sudah ditutup," ujar {RANI}.', ["Sebagai informasi, jalan itu sudah ditutup"]),
        # what the speaker is said to say, in a quote that nothing closes
        (
            f'Hal itu disampaikan {RANI}.\n"Jalan itu sekarang bagus, dulu saya bingung. Rani menyebut begitulah jalan yang baik. Itu maksud saya, jalan yang bagus.',
            ["Jalan itu sekarang bagus, dulu saya bingung.", "Itu maksud saya, jalan yang bagus."],
        ),
        (
            f'{BAGUS} hadir.\nKita hormati prosesnya seperti apa, kata Bagus. Jalan itu di Palu dan kami tutup," kata {RANI}.',
            ["Kita hormati prosesnya seperti apa", "Jalan itu di Palu dan kami tutup"],
        ),
        (
            f'{RANI} hadir.\nPertanyaan Rani lalu dijawab warga di depan. Jalan itu di Palu, bukan di Sigi," kata {BAGUS}.',
            ["Jalan itu di Palu, bukan di Sigi"],
        ),
        (
            f'"Jalan ini rusak. Bagus menyebut jalan ini mulus. Itu salah," kata {RANI}.',
            ["Jalan ini rusak. Bagus menyebut jalan ini mulus. Itu salah"],
        ),
    ],
)  # fmt: skip
def test_what_the_newspaper_says_within_a_quote(text: str, wanted: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotes(text)] == wanted


def spoken(text: str, officials: tuple[str, ...] = ()) -> list[tuple[str, str | None]]:
    return [(text[q.start : q.end], q.speaker_name) for q in annotated(text, officials)._.sw_quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a second verb of the one who speaks
        ("Menurut Rani Wulandari, jalan itu sudah selesai, tapi mengakui belum rata.", "jalan itu sudah selesai"),
        ("Rani Wulandari mengatakan, jalan itu sudah selesai seraya menambahkan jembatan belum.", "jalan itu sudah selesai"),
        # a verb of what is told
        ("Rani Wulandari mengatakan, jalan itu selesai tapi merusak sawah warga.", "jalan itu selesai tapi merusak sawah warga"),
        # a verb of who is told of
        ("Rani Wulandari mengatakan bahwa Yosef Kelana telah mengakui perbuatannya tapi mengatakan tidak menyesal.", "Yosef Kelana telah mengakui perbuatannya tapi mengatakan tidak menyesal"),
        # what somebody is, behind the name
        ("Menurut Rani Wulandari, sejarawan seni di Palu, lukisan itu asli dan tua.", "lukisan itu asli dan tua"),
        ("Menurut Rani Wulandari, peneliti itu harus menunggu hasil uji.", "peneliti itu harus menunggu hasil uji"),
        ("Menurut Rani Wulandari, salah seorang warga, lukisan itu asli dan tua.", "lukisan itu asli dan tua"),
        ("Menurut Rani Wulandari, salah satu pengamat seni, lukisan itu asli dan tua.", "lukisan itu asli dan tua"),
        # what begins with somebody and is a sentence
        ("Menurut Rani Wulandari, dosen dan guru harus sabar, tekun, dan jujur kepada semua.", "dosen dan guru harus sabar, tekun, dan jujur kepada semua"),
        ("Menurut Rani Wulandari, pengamat sering keliru, sehingga warga bingung sekali.", "pengamat sering keliru, sehingga warga bingung sekali"),
        ("Menurut Rani Wulandari, dosen kampus itu lelah, terutama pada akhir tahun.", "dosen kampus itu lelah, terutama pada akhir tahun"),
        ("Menurut Rani Wulandari, salah satu jalan rusak, warga harus memutar jauh.", "salah satu jalan rusak, warga harus memutar jauh"),
    ],
)  # fmt: skip
def test_where_speech_begins_and_ends(text: str, expected: str) -> None:
    assert [words for words, _ in spoken(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Klaim Rani mengatakan bahwa jembatan itu runtuh adalah informasi yang keliru.", True),
        ("Unggahan yang menyebut Rani mengatakan bahwa jembatan runtuh merupakan konten palsu.", True),
        ("Rani mengatakan bahwa klaim itu sudah ia baca.", False),
        ("Rani mengatakan bahwa jembatan itu adalah milik warga.", False),
        # who finds it false says so himself
        ("Rani mengatakan bahwa klaim tersebut tidak benar dan meminta warga tetap tenang.", False),
        ("Rani menegaskan bahwa informasi yang beredar di media sosial itu adalah hoaks.", False),
        ("Klaim bahwa jembatan itu sudah runtuh adalah hoaks dan tidak perlu dipercaya, kata Rani.", False),
        ("Kabar jembatan itu runtuh tidak benar, kata Rani.", False),
    ],
)
def test_verdicts(text: str, verdict: bool) -> None:
    assert is_verdict(text, 0, len(text)) is verdict
    assert (spoken(text.replace("Rani", "Rani Wulandari")) == []) is verdict


def test_verdicts_take_no_long_time() -> None:
    text = "Rani mengatakan " + "klaim itu adalah kabar " * 20_000 + "x."
    assert not is_verdict(text, 0, len(text))
    assert not is_verdict(text, text.index("klaim"), len(text))


def test_further_verbs() -> None:
    text = "ia menang namun kalah, sembari menegaskan akan kembali"
    assert text[: before_further_verb(text, 0, len(text))] == "ia menang namun kalah"


def test_account_in_front_of_what_it_wrote() -> None:
    text = 'Isu itu muncul setelah seorang warganet berakun @wulan.sari mengatakan, "Sudah sebulan sekali, kawan."'
    assert [who for _, who in spoken(text)] == ["@wulan.sari"]


def test_quote_that_speaks_of_another() -> None:
    text = '"Sudah lama," katanya. "Khusus untuk Rani Wulandari saya melihatnya berani," tambahnya. "Kritik itu bagus," ujar Rani.'
    found = spoken(text, ("Rani Wulandari",))
    assert [who for _, who in found] == [None, None, "Rani Wulandari"]


def test_official_behind_a_comma_who_does_something_else() -> None:
    text = 'Ketua Yosef Kelana tiba di lokasi. "Jalan itu rusak parah sekali," kata tokoh warga Rani Wulandari, Yosef Kelana mengangguk.'
    assert [who for _, who in spoken(text, ("Yosef Kelana",))] == ["Rani Wulandari"]


def test_nickname_that_begins_like_the_name() -> None:
    text = (
        "Direktur Rani Wulandari hadir di Palu. Jalan itu panjang dan lama sekali. Warga datang dari jauh, membawa hasil panen."
        ' "Semua aman," ucap perempuan yang akrab disapa Wulan itu. "Kami siap," jelas Wulan.'
    )
    assert [who for _, who in spoken(text, ("Rani Wulandari",))] == ["Rani Wulandari", "Rani Wulandari"]
