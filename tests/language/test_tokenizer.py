"""What is one token and what is not: a text, and its tokens joined by spaces."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from sariwarta.language.abbreviations import abbreviations, lookup
from sariwarta.language.reduplication import is_reduplication
from sariwarta.language.tokenizer import NAME, blank, create_tokenizer, cuts

NLP = blank()

WHOLE = """
langkah-langkah Langkah-Langkah LANGKAH-LANGKAH anak-anaknya bertahun-tahun berturut-turut sayur-mayur SAYUR-MAYUR bolak-balik
warna-warni tolong-menolong sebesar-besarnya satu-satunya kebarat-baratan orang-orangan kupu-kupu asal-usul gerak-gerik
6/2/2024 06-02-2024 16/10/23 2024-02-06 6/2 88,95 1.234.567,8 0,1 13.00 13:00 2.904
24/PUU-XVI/2019 34/PMK.011/2007 100.3.3.1/245/2024 II/2007 7/2017 2024/2025 V/Brawijaya XIV/Hasanuddin 0706/Temanggung 091/ASN
se-Kalimantan se-Indonesia APBN-P APBD-P PDI-P non-migas NON-ASN ke-5 ke-XII 1960-an e-KTP eks-napi mem-PHK pasca-Pemilu
al-Ghazali An-Nur rahmat-Nya lalu-lintas
Drs. H. Hj. S.H. S.H M.Si M.Si. S.Sos.I M.H. Ph.D. A.Md. Prof. Dr. dr. Kab. Kec. Jl. JL. Irjen. Pol. Plt. Pj. No. PT. Tbk. dll. a.n. s.d.
M. M.Q. A.S. K.H. Moh. Jkt.
https://www.contoh.go.id/berita?id=12&hal=2 www.contoh.id redaksi@contoh.co.id detik.com SURYA.CO.ID @humas.contoh
Mas'ud Jum’at Ma`ruf Qur'an S/A km² 2ZR W995 ... … --
""".split()

SPLIT = [
    ("(6/2/2024)", "( 6/2/2024 )"),
    ("88,95;", "88,95 ;"),
    ("(77,04)", "( 77,04 )"),
    ("2024.", "2024 ."),
    ("70%", "70 %"),
    ("88,95%.", "88,95 % ."),
    ("2013-2014", "2013 - 2014"),
    ("09.00-10.00", "09.00 - 10.00"),
    ("AK-47", "AK - 47"),
    ("TV-menikah", "TV - menikah"),
    ("Banten-Bintan", "Banten - Bintan"),
    ("Bapepam-LK", "Bapepam - LK"),
    ("AS-Indonesia", "AS - Indonesia"),
    ("APBD-nya", "APBD - nya"),
    ("DPR/MPR", "DPR / MPR"),
    ("dan/atau", "dan / atau"),
    ("05/RW", "05 / RW"),
    ("9.100/9.105", "9.100 / 9.105"),
    ("M.Khairil", "M. Khairil"),
    ("H.M.Arsyad", "H. M. Arsyad"),
    ("Dr.Hj.Siti", "Dr. Hj. Siti"),
    ("S.H.,M.H.,", "S.H. , M.H. ,"),
    ("Kab.Paser", "Kab. Paser"),
    ("PT.Bumi", "PT. Bumi"),
    ("No.5", "No. 5"),
    ("dia.Menurut", "dia . Menurut"),
    ("menang.sebab", "menang . sebab"),
    ("2024.Menurut", "2024 . Menurut"),
    ("KEL.", "KEL ."),
    ("hal.", "hal ."),
    ("https://contoh.id/a.", "https://contoh.id/a ."),
    ("(www.contoh.id),", "( www.contoh.id ) ,"),
    ("contoh.id-", "contoh.id -"),
    ("CONTOH.com-Bawaslu", "CONTOH.com - Bawaslu"),
    ("contoh.community", "contoh . community"),
    ("Rp42,03", "Rp 42,03"),
    ("Rp.500.000,-", "Rp. 500.000 , -"),
    ("US$6,4", "US $ 6,4"),
    ("S1", "S1"),
    ("13.00WIB", "13.00 WIB"),
    ("5kg", "5 kg"),
    ("33°", "33 °"),
    ('"Itu...,"', '" Itu ... , "'),
    ("‘kata’", "‘ kata ’"),
    ("manusia....", "manusia . . . ."),
    ("Moody's", "Moody 's"),
    ("#pemilu", "# pemilu"),
    ("Laut(P)", "Laut ( P )"),
    ("selesai-", "selesai -"),
]


def tokens(text: str) -> list[str]:
    """The tokens of a text, white space among them."""
    return [token.text for token in NLP(text)]


@pytest.mark.parametrize("text", WHOLE)
def test_stays_whole(text: str) -> None:
    assert tokens(f"Di {text} ini") == ["Di", text, "ini"]


@pytest.mark.parametrize("text", [word for word in WHOLE if not word.endswith(".") and "…" not in word])
def test_stays_whole_between_marks(text: str) -> None:
    assert tokens(f"({text}),") == ["(", text, ")", ","]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_is_split(text: str, expected: str) -> None:
    assert tokens(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An initial keeps its full stop; a letter that ends a sentence does not.
        ("Joko P. Santoso hadir", "Joko P. Santoso hadir"),
        ("abad ke-6 M. Di akhir", "abad ke-6 M . Di akhir"),
        ("lulusan kelas A.", "lulusan kelas A ."),
        ("H. Ada hadir", "H. Ada hadir"),
        ("oleh Hadi A.\nDi sana", "oleh Hadi A . \n Di sana"),
    ],
)
def test_what_follows_decides_on_a_letter(text: str, expected: str) -> None:
    assert tokens(text) == expected.split(" ")


def test_white_space_stays_whole() -> None:
    assert tokens("Satu\n\nDua \t tiga  empat") == ["Satu", "\n\n", "Dua", "\t ", "tiga", " ", "empat"]


def test_keeps_offsets_after_a_letter_at_the_end() -> None:
    text = "Kelas A. Di sini M.Si. hadir."
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in NLP(text))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("langkah", "langkah"),
        ("Anak", "anaknya"),
        ("bertahun", "tahun"),
        ("sebesar", "besarnya"),
        ("kebarat", "baratan"),
        ("tolong", "menolong"),
        ("tembak", "menembak"),
        ("pukul", "memukul"),
        ("ujung", "ujungnya"),
        ("sayur", "mayur"),
        ("asal", "muasal"),
        ("warna", "warni"),
        ("bolak", "balik"),
        ("serta", "merta"),
    ],
)
def test_is_reduplication(first: str, second: str) -> None:
    assert is_reduplication(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("AK", "47"),
        ("TV", "menikah"),
        ("2013", "2014"),
        ("Januari", "Februari"),
        ("Banten", "Bintan"),
        ("Kaltim", "Kalsel"),
        ("DPR", "DPD"),
        ("jual", "beli"),
        ("utara", "selatan"),
        ("a", "a"),
        ("", ""),
    ],
)
def test_is_no_reduplication(first: str, second: str) -> None:
    assert not is_reduplication(first, second)


# Characters that meet in news, and any others.
NEWS = (
    "a B H. M. Di 1 . , ; : - / ' \" ( ) ? ! … – ” “ ’ % Rp S.H. M.Si dll. \u200b é \u0301 @ # $ _ & www. .id"
).split()
PIECES = st.sampled_from([*NEWS, " ", " ", "\n", "\t"])
TEXTS = st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.lists(PIECES).map("".join))


@given(TEXTS)
@settings(max_examples=500, deadline=None)
def test_keeps_any_text(text: str) -> None:
    doc = NLP(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


@given(TEXTS.filter(lambda text: bool(text) and not any(c.isspace() for c in text)))
@settings(deadline=None)
def test_cuts_ascend_within_the_piece(piece: str) -> None:
    found = cuts(piece)
    assert list(found) == sorted(set(found))
    assert all(0 < cut < len(piece) for cut in found)


@pytest.mark.parametrize(
    "unit", ["a", "a.", "a-", "1/", "1.", "a'", "A.\n", "(", "ab-", "a.b@", "&a", "1:1-"]
)
def test_long_pieces(unit: str) -> None:
    text = unit * 5_000
    assert NLP(text).text == text


def test_saved_and_loaded(tmp_path: Path) -> None:
    NLP.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert loaded.config["nlp"]["tokenizer"] == {"@tokenizers": NAME}
    assert [token.text for token in loaded("Bertahun-tahun (6/2/2024).")] == [
        "Bertahun-tahun",
        "(",
        "6/2/2024",
        ")",
        ".",
    ]


def test_saved_as_bytes_and_pickled() -> None:
    again = blank().from_bytes(NLP.to_bytes())
    assert [token.text for token in again("M.Si., 88,95")] == ["M.Si.", ",", "88,95"]
    pickled = pickle.loads(pickle.dumps(NLP.tokenizer))
    assert [token.text for token in pickled("M.Si., 88,95")] == ["M.Si.", ",", "88,95"]


def test_refuses_the_data_of_another_tokenizer() -> None:
    with pytest.raises(ValueError, match="not saved by"):
        create_tokenizer(NLP).from_bytes(b"other")


def test_memory_zone() -> None:
    nlp: Language = blank()
    with nlp.memory_zone():
        assert [token.text for token in nlp("anak-anaknya di Kab. Paser")] == [
            "anak-anaknya",
            "di",
            "Kab.",
            "Paser",
        ]
    assert [token.text for token in nlp("anak-anaknya di Kab. Paser")] == [
        "anak-anaknya",
        "di",
        "Kab.",
        "Paser",
    ]


def test_abbreviations_are_sound() -> None:
    kinds = "address common degree month name organisation place position rank reference title unit"
    assert {entry.kind for entry in abbreviations().values()} == set(kinds.split())


@pytest.mark.parametrize(
    ("form", "expansion"),
    [("Kab.", "Kabupaten"), ("M.Si", "Magister Sains"), ("M.SI", "Magister Sains"), ("PROF.", "Profesor")],
)
def test_lookup(form: str, expansion: str) -> None:
    found = lookup(form)
    assert found is not None and found.expansion == expansion


@pytest.mark.parametrize("form", ["kab", "hal.", "No", "KEL.", ".", ""])
def test_lookup_finds_nothing(form: str) -> None:
    assert lookup(form) is None
