"""Officials: the rules' examples, names and what stands around them, merging, standing in, and odd texts."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

import sariwarta.stages.coreference
import sariwarta.stages.entities
import sariwarta.stages.institutions
import sariwarta.stages.officials
import sariwarta.stages.places
import sariwarta.stages.structure  # noqa: F401  # registers its factory
from annotated import with_places
from sariwarta.annotations import Official
from sariwarta.lexicon import lexicon
from sariwarta.stages.official_parts.people import Spelling, group, is_part, is_variant, name_tokens
from sariwarta.stages.officials import RULES, OfficialsStage, all_officials

#: the words of all invented names; the stand-in for the model marks runs of them
NAMES = frozenset(
    "Rano Hadiwijaya Sinta Larasmaya Tono Wirayuda Umi Kalsumaya Dahmudira Damhudira Mahyudira Larasanti Mulyaningtyas Yudhistana"
    " Karnoto Baswara Nilotama Surtaya".split()
)


@Language.component("names_of_the_tests")
def mark_names(doc: Doc) -> Doc:
    """What a good model would find: runs of the words above, and what the lexicon knows."""
    found, start = [], None
    for token in doc:
        inside = token.text in NAMES
        if inside and start is None:
            start = token.i
        if start is not None and (not inside or token.whitespace_ == "" or token.i + 1 == len(doc)):
            end = token.i + 1 if inside else token.i
            if start < end:
                found.append(Span(doc, start, end, label="PER"))
            start = None
    text = doc.text
    regions = {m.start: m.end for m in lexicon().region_matcher(text) if text[m.start].isupper()}
    for match in lexicon().institution_matcher(text):
        region = regions.get(match.end + 1) if text[match.end : match.end + 1] == " " else None
        if text[match.start].isupper() and not match.entries[0].risk:
            found.append(doc.char_span(match.start, region or match.end, "ORG", alignment_mode="expand"))
    for match in lexicon().position_matcher(text):
        if text[match.start].isupper() and match.entries[0].category not in (
            "candidate",
            "candidate_modifier",
        ):
            found.append(doc.char_span(match.start, match.end, "POS", alignment_mode="expand"))
        elif match.entries[0].category == "candidate" and match.last - match.first > 1:
            begin = text.index(" ", match.start) + 1
            found.append(doc.char_span(begin, match.end, "POS", alignment_mode="expand"))
    for begin, end in regions.items():
        found.append(doc.char_span(begin, end, "LOC", alignment_mode="expand"))
    doc.ents = filter_spans([span for span in found if span is not None])
    return doc


@pytest.fixture(scope="module")
def read() -> Any:
    nlp = spacy.blank("id")
    nlp.add_pipe("sariwarta_structure")
    nlp.add_pipe("names_of_the_tests")
    for stage in ("entities", "places", "institutions", "officials", "coreference"):
        nlp.add_pipe(f"sariwarta_{stage}")
    return nlp


def shown(doc: Doc) -> list[str]:
    """`Name = words of the office`, for every office of every official; `?` for who is not named."""
    found = [
        (p.start, f"{o.name or '?'} = {doc.text[p.start : p.end]}")
        for o in all_officials(doc)
        for p in o.positions
    ]
    return sorted(text for _, text in found)


EXAMPLES = [(rule, text, want) for rule in RULES.values() for text, want in rule.examples]
COUNTEREXAMPLES = [(rule, text) for rule in RULES.values() for text in rule.counterexamples]


@pytest.mark.parametrize(("rule", "text", "want"), EXAMPLES, ids=lambda v: v if isinstance(v, str) else v.id)
def test_examples(read: Any, rule: Any, text: str, want: str) -> None:
    doc = read(text)
    assert shown(doc) == sorted(want.split("; "))
    assert rule.ref in {p.rule for o in all_officials(doc) for p in o.positions}


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES, ids=lambda v: v if isinstance(v, str) else v.id)
def test_counterexamples(read: Any, rule: Any, text: str) -> None:
    doc = read(text)
    assert rule.ref not in {p.rule for o in all_officials(doc) for p in o.positions}


@pytest.mark.parametrize(
    "text",
    [
        "Rano Hadiwijaya hadir di Palu.",
        "Para camat dan lurah hadir bersama Rano Hadiwijaya.",
        "Adik dari Presiden itu hadir, kata Rano Hadiwijaya.",
        "Warga bernama Rano Hadiwijaya melapor ke Polres Sigi.",
        "Bupati/Wali Kota se-Sulawesi Tengah bertemu Sinta Larasmaya.",
        "Pemilihan Gubernur Jawa Timur, kata Rano Hadiwijaya, lancar.",
        "“Aman,” kata Bripka Rano Hadiwijaya.",
        "Rano Hadiwijaya menghadap Kapolda Riau.",
        "Sinta Larasmaya meninggalkan Kantor Gubernur Banten.",
        "Rano Hadiwijaya tinggal di Jalan Bupati Sigi.",
        "Kajari atau yang mewakili hadir bersama Tono Wirayuda.",
        "Isi siaran.\n\nPenulis: Rano Hadiwijaya | Editor: Sinta Larasmaya",
        "Bupati Sigi mengatakan, kepala desa dan Rano Hadiwijaya harus netral.",
        "Jenderal Sudirman menjadi nama jalan, kata Rano Hadiwijaya.",
        "Ketua KPU Sigi hadir. Rano Hadiwijaya pulang.",
        "Peraturan Gubernur Rano Hadiwijaya dicabut.",
    ],
)
def test_no_official(read: Any, text: str) -> None:
    assert shown(read(text)) == []


def only(doc: Doc) -> Official:
    assert len(doc._.sw_officials) == 1
    official: Official = doc._.sw_officials[0]
    return official


@pytest.mark.parametrize(
    ("text", "title", "status", "acting", "institution", "region"),
    [
        (
            "Ketua Sementara DPRD Sigi Rano Hadiwijaya hadir.",
            "Ketua Sementara",
            "acting",
            None,
            "Dewan Perwakilan Rakyat Daerah Kabupaten Sigi",
            "72.10",
        ),
        (
            "Kapolda Kaltim Irjen Pol Rano Hadiwijaya hadir.",
            "Kapolda",
            "definitive",
            None,
            "Kepolisian Daerah Kalimantan Timur",
            "64",
        ),
        (
            "Ketua DPRD Kaltim Rano Hadiwijaya hadir.",
            "Ketua",
            "definitive",
            None,
            "Dewan Perwakilan Rakyat Daerah Kalimantan Timur",
            "64",
        ),
        ("Pj Gubernur Kaltim Rano Hadiwijaya hadir.", "Gubernur", "acting", "Pj", None, "64"),
        ("Plh Sekda Kota Palu, Rano Hadiwijaya, hadir.", "Sekda", "acting", "Plh", None, "72.71"),
        ("Penjabat (Pj) Bupati Sigi, Rano Hadiwijaya, hadir.", "Bupati", "acting", "Pj", None, "72.10"),
        ("Eks Bupati Sigi Rano Hadiwijaya hadir.", "Bupati", "former", None, None, "72.10"),
        ("Calon Bupati Sigi Rano Hadiwijaya hadir.", "Bupati", "candidate", None, None, "72.10"),
        ("Cagub Riau Rano Hadiwijaya hadir.", "Cagub", "candidate", None, None, "14"),
        ("Bupati terpilih Sigi Rano Hadiwijaya hadir.", "Bupati", "elect", None, None, "72.10"),
        ("Kepala Divisi Humas Polri Irjen Rano Hadiwijaya hadir.", "Kepala", "definitive", None, None, None),
        ("Wali Kota Bogor Rano Hadiwijaya hadir.", "Wali Kota", "definitive", None, None, "32.71"),
        ("Bupati Bogor Rano Hadiwijaya hadir.", "Bupati", "definitive", None, None, "32.01"),
        ("Bupati Rano Hadiwijaya hadir.", "Bupati", "definitive", None, None, None),
        (
            "Rapat di Kabupaten Sigi. Bupati Rano Hadiwijaya hadir.",
            "Bupati",
            "definitive",
            None,
            None,
            "72.10",
        ),
        (
            "Rapat di Kabupaten Sigi dan Kabupaten Poso. Bupati Rano Hadiwijaya hadir.",
            "Bupati",
            "definitive",
            None,
            None,
            None,
        ),
    ],
)
def test_position(
    read: Any,
    text: str,
    title: str,
    status: str,
    acting: str | None,
    institution: str | None,
    region: str | None,
) -> None:
    (position,) = only(read(text)).positions
    assert (position.title, position.status, position.acting_as, position.region) == (
        title,
        status,
        acting,
        region,
    )
    if institution is not None:
        assert position.institution is not None
        assert position.institution.name == institution


@pytest.mark.parametrize(
    ("text", "name", "ranks", "titles", "degrees"),
    [
        (
            "Kapolres Sigi AKBP Dr. H. Rano Hadiwijaya, S.I.K., M.H., hadir.",
            "Rano Hadiwijaya",
            ["AKBP"],
            ["Dr.", "H."],
            ["S.I.K.", "M.H."],
        ),
        ("Dandim Letkol Inf Rano Hadiwijaya hadir.", "Rano Hadiwijaya", ["Letkol Inf"], [], []),
        (
            "Kasdam VI Mulawarman Brigjend TNI Rano Hadiwijaya hadir.",
            "Rano Hadiwijaya",
            ["Brigjen TNI"],
            [],
            [],
        ),
        ("Kapolda Riau Irjen Pol. Rano Hadiwijaya hadir.", "Rano Hadiwijaya", ["Irjen Pol"], [], []),
        ("Karo Penmas Polri Brigjen Rano Hadiwijaya hadir.", "Rano Hadiwijaya", ["Brigjen"], [], []),
        (
            "Pangdam V/Brawijaya Mayjen TNI Rano Hadiwijaya MA menggelar apel.",
            "Rano Hadiwijaya",
            ["Mayjen TNI"],
            [],
            ["MA"],
        ),
        ("Bupati Sigi Rano Hadiwijaya, SE.,MM hadir.", "Rano Hadiwijaya", [], [], ["SE", "MM"]),
        ("Bupati Sigi Muh. Rano hadir.", "Muh. Rano", [], [], []),
        ("Bupati Sigi Rano H. hadir.", "Rano H", [], [], []),
        ("Bupati Sigi Andi Rano Hadiwijaya hadir.", "Andi Rano Hadiwijaya", [], [], []),
        ("Bupati Sigi I Made Surtaya hadir.", "I Made Surtaya", [], [], []),
        ("Bupati Sigi Bapak Rano Hadiwijaya hadir.", "Rano Hadiwijaya", [], [], []),
        ("Bupati Sigi Rano Hadiwijaya Senin lalu hadir.", "Rano Hadiwijaya", [], [], []),
        ("Bupati Sigi Rano Hadiwijaya KPU temui.", "Rano Hadiwijaya", [], [], []),
        ("Dandim 0707/Wonosobo Letkol inf Rano Hadiwijaya hadir.", "Rano Hadiwijaya", ["Letkol inf"], [], []),
        ("Kapolres Sigi AKBP pol. Rano Hadiwijaya hadir.", "Rano Hadiwijaya", ["AKBP Pol"], [], []),
        (
            "Kapolres Sigi Kombes Pol Dr Rano Hadiwijaya SIK hadir.",
            "Rano Hadiwijaya",
            ["Kombes Pol"],
            ["Dr"],
            ["SIK"],
        ),
        ("Kapolres Sigi AKBP Dr. (C) Rano Hadiwijaya hadir.", "Rano Hadiwijaya", ["AKBP"], ["Dr."], []),
        ("Bupati Sigi Hi. Rano Hadiwijaya hadir.", "Rano Hadiwijaya", [], ["Hi."], []),
        ("Bupati Sigi Rano bin Hadiwijaya hadir.", "Rano bin Hadiwijaya", [], [], []),
        ("Kapolres Sigi AKPB Rano Hadiwijaya hadir.", "Rano Hadiwijaya", ["AKBP"], [], []),
    ],
)
def test_name(
    read: Any, text: str, name: str, ranks: list[str], titles: list[str], degrees: list[str]
) -> None:
    official = only(read(text))
    assert (official.name.rstrip("."), official.ranks, official.titles, official.post_nominals) == (
        name,
        ranks,
        titles,
        degrees,
    )


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Sekda Palu, Rano Hadiwijaya, mewakili Wali Kota Palu, Sinta Larasmaya, hadir.",
            {("Rano Hadiwijaya", "Sinta Larasmaya")},
        ),
        (
            "Bupati Sigi Rano Hadiwijaya, yang diwakili Sekda Sigi Sinta Larasmaya, hadir.",
            {("Sinta Larasmaya", "Rano Hadiwijaya")},
        ),
        (
            "Bupati Sigi Rano Hadiwijaya diwakili oleh Sekda Sigi, Sinta Larasmaya.",
            {("Sinta Larasmaya", "Rano Hadiwijaya")},
        ),
        (
            "Sambutan Bupati Sigi Rano Hadiwijaya dibacakan Sekda Sigi, Sinta Larasmaya.",
            {("Sinta Larasmaya", "Rano Hadiwijaya")},
        ),
        (
            "Sekda Sigi Sinta Larasmaya membacakan sambutan Bupati Sigi Rano Hadiwijaya.",
            {("Sinta Larasmaya", "Rano Hadiwijaya")},
        ),
        (
            "Bupati Sigi Rano Hadiwijaya hadir. Sekda Sigi Sinta Larasmaya mewakili Bupati.",
            {("Sinta Larasmaya", "Rano Hadiwijaya")},
        ),
        ("Sekda Sigi Sinta Larasmaya mewakili warga. Bupati Sigi Rano Hadiwijaya hadir.", set()),
        ("Bupati Sigi Rano Hadiwijaya didampingi Sekda Sigi Sinta Larasmaya hadir.", set()),
        (
            "Bupati Sigi Rano Hadiwijaya melalui Sekda Sigi Sinta Larasmaya berpesan.",
            {("Sinta Larasmaya", "Rano Hadiwijaya")},
        ),
        (
            "Bupati Sigi Rano Hadiwijaya, melalui Sekda Sigi, Sinta Larasmaya, berpesan.",
            {("Sinta Larasmaya", "Rano Hadiwijaya")},
        ),
        ("Warga mengadu kepada Bupati Sigi Rano Hadiwijaya melalui Sekda Sigi Sinta Larasmaya.", set()),
        ("Bupati Sigi Rano Hadiwijaya melalui rapat dengan Sekda Sigi Sinta Larasmaya berpesan.", set()),
        ("Rano Hadiwijaya melalui pengacaranya, Sinta Larasmaya, berpesan.", set()),
        (
            "Bank Sulteng melalui Sekda Sigi Sinta Larasmaya menyalurkan bantuan Bupati Sigi Rano Hadiwijaya.",
            set(),
        ),
        ("Sekda Sigi Sinta Larasmaya hadir. Warga diwakili Rano Hadiwijaya.", set()),
        (
            "Mewakili Bupati Sigi Rano Hadiwijaya, Sekda Sigi Sinta Larasmaya membuka rapat.",
            {("Sinta Larasmaya", "Rano Hadiwijaya")},
        ),
        ("Bupati Sigi Rano Hadiwijaya mewakili, Sekda Sigi Sinta Larasmaya hadir.", set()),
        # what somebody wrote, and another reads out
        (
            "Bupati Sigi, Rano Hadiwijaya, dalam keterangannya dibacakan Sekda Sigi, Sinta Larasmaya, menyambut warga.",
            {("Sinta Larasmaya", "Rano Hadiwijaya")},
        ),
        (
            "Dalam sambutan tertulisnya yang dibacakan Sekda Sigi Sinta Larasmaya, Bupati Sigi Rano Hadiwijaya berpesan.",
            {("Sinta Larasmaya", "Rano Hadiwijaya")},
        ),
        (
            "Sekda Sigi Sinta Larasmaya membacakan pesan tertulis Bupati Sigi Rano Hadiwijaya.",
            {("Sinta Larasmaya", "Rano Hadiwijaya")},
        ),
        (
            "Menurut keterangan Bupati Sigi Rano Hadiwijaya, putusan dibacakan Ketua PN Palu Sinta Larasmaya.",
            set(),
        ),
        (
            "Dalam keterangan yang disampaikan Sekda Sigi Sinta Larasmaya, Bupati Sigi Rano Hadiwijaya pulang.",
            set(),
        ),
    ],
)
def test_standing_in(read: Any, text: str, pairs: set[tuple[str, str]]) -> None:
    doc = read(text)
    assert {(o.name, o.represents.name) for o in doc._.sw_officials if o.represents} == pairs


@pytest.mark.parametrize(
    ("text", "principal"),
    [
        ("Kasi Intel Kejari Sigi, Rano Hadiwijaya, mewakili Kajari hadir.", "Kajari"),
        ("Rapat dibuka Bupati Sigi yang diwakili Sekda Sigi Rano Hadiwijaya.", "Bupati Sigi"),
        ("Bupati Sigi dalam hal ini diwakili oleh Sekda Sigi, Rano Hadiwijaya.", "Bupati Sigi"),
        ("Mewakili Gubernur Banten, Kepala BPBD Banten Rano Hadiwijaya hadir.", "Gubernur Banten"),
        ("Sambutan Bupati Sigi yang dibacakan Sekda Sigi, Rano Hadiwijaya, pendek.", "Bupati Sigi"),
        ("Kapolres Sigi melalui Kasi Humas Polres Sigi, Rano Hadiwijaya, mengatakan aman.", "Kapolres Sigi"),
        ("Laporan diteruskan kepada Kapolres Sigi melalui Kasi Humas Polres Sigi, Rano Hadiwijaya.", None),
        ("Gubernur Banten didampingi Kepala BPBD Banten Rano Hadiwijaya hadir.", None),
        ("Mewakili warga, Sekda Sigi Rano Hadiwijaya hadir.", None),
    ],
)
def test_unnamed_principal_is_an_official_without_a_name(read: Any, text: str, principal: str | None) -> None:
    doc = read(text)
    found = only(doc).represents
    assert (doc.text[found.positions[0].start : found.positions[0].end] if found else None) == principal
    assert found is None or found.name == ""


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bupati Sigi Rano Hadiwijaya hadir. Bupati Rano Hadiwijaya pulang.", {"Rano Hadiwijaya": 1}),
        ("Sekda Rano hadir. Sekda Sigi, Rano Hadiwijaya, pulang.", {"Rano Hadiwijaya": 1}),
        (
            "Mantan Gubernur Banten Rano Hadiwijaya hadir. Ketua TKD Rano Hadiwijaya pulang.",
            {"Rano Hadiwijaya": 2},
        ),
        (
            "Bupati Klaten Sinta Larasmaya dan Menkeu Sinta Larasmaya Mulyaningtyas hadir.",
            {"Sinta Larasmaya": 1, "Sinta Larasmaya Mulyaningtyas": 1},
        ),
        ("Ketua KPU Sigi Dahmudira hadir. “Siap,” kata Damhudira.", {"Dahmudira": 1}),
        (
            "Bupati Sigi Rano Hadiwijaya dan Sekda Sigi Rano Wirayuda hadir.",
            {"Rano Hadiwijaya": 1, "Rano Wirayuda": 1},
        ),
        (
            "Plt Bupati Sigi Rano Hadiwijaya hadir. Bupati Sigi Rano Hadiwijaya pulang.",
            {"Rano Hadiwijaya": 1},
        ),
    ],
)
def test_one_person_once(read: Any, text: str, people: dict[str, int]) -> None:
    assert {o.name: len(o.positions) for o in read(text)._.sw_officials} == people


def test_spelling_drift_is_warned_of(read: Any) -> None:
    doc = read("Ketua KPU Sigi Dahmudira hadir. “Siap,” kata Damhudira.")
    assert [w.code for w in doc._.sw_warnings] == ["name_variants"]
    assert [
        w.code for w in read("Ketua KPU Sigi Rano Hadiwijaya hadir. “Siap,” kata Rano.")._.sw_warnings
    ] == []


def test_people_without_an_office(read: Any) -> None:
    doc = read("Bupati Sigi Rano Hadiwijaya menemui Sinta Larasmaya.")
    assert [o.name for o in doc._.sw_persons] == ["Sinta Larasmaya"]
    assert doc._.sw_persons[0].positions == []


def test_entities_point_to_officials(read: Any) -> None:
    doc = read("Kapolres Sigi AKBP Rano Hadiwijaya hadir.")
    official = only(doc)
    targets = {(e.label, doc.text[e.start : e.end]): e.target for e in doc._.sw_entities}
    assert targets["PER", "Rano Hadiwijaya"] is official
    assert targets["POSITION", "Kapolres"] is official


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("Rano", "Rano Karnoto", True),
        ("Karnoto", "Rano Karnoto", True),
        ("Rano Karnoto", "Rano Karnoto", False),
        ("Sinta", "Rano Karnoto", False),
        ("Karnoto Rano", "Rano Karnoto", False),
        ("R.", "Rano Karnoto", False),
        ("Nurdin", "N. Rano Karnoto", False),
        ("M. Rano", "Muhammad Rano Karnoto", True),
    ],
)
def test_parts_of_names(short: str, full: str, same: bool) -> None:
    assert is_part(name_tokens(short), name_tokens(full)) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("R. Karnoto", "Rano Karnoto", True),
        ("Benny Irawan", "Benny Irwan", True),
        ("Afifuddin", "Afiffuddin", True),
        ("Budi Santoso", "Budi Susanto", False),
        ("Rina Sari", "Dina Sari", False),
        ("Hari Dermanto", "Hari Setiyono", False),
        ("Rano", "Reno", False),
        ("Muhammad Al Bara", "Muhammad Al Barra", True),
        ("Rudy Hartono", "Rudi Hartono", True),
        ("Rano Ana", "Rano Ani", False),
    ],
)
def test_spellings_of_names(a: str, b: str, same: bool) -> None:
    assert is_variant(name_tokens(a), name_tokens(b)) is same


def test_a_short_name_goes_to_the_nearest() -> None:
    names = ["Rano Karnoto", "Rano", "Rano Baswara", "Rano"]
    spellings = [Spelling(i, i + 1, name, name_tokens(name)) for i, name in enumerate(names)]
    people = group(spellings, lambda a, b: True)
    assert [[s.start for s in p.spellings] for p in people] == [[0, 1], [2, 3]]


PIECES = st.sampled_from(
    "Ketua KPU Sigi|Bupati|Pj|Plt.|mantan|calon|dan|,|.|(|)|-|/| – |Rano Hadiwijaya|Sinta|Irjen Pol|Dr.|H.|S.H.|M.Si.|Kaltim|Wakil Bupati"
    "|mewakili|diwakili|yang|sebagai|sambutan|dibacakan|Divisi|Data|komisioner|yakni|nomor urut 1|Pasangan|terpilih|ke-5|“|”|\n|\n- |Danrem 052/Wkr"
    "|M.|Muh.|TNI|alias|Kabupaten|pagi|se-|Ia|dia|orang nomor satu di".split("|")
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=80))
def test_offsets_are_true(read: Any, text: str) -> None:
    doc = read(text)
    for official in [*doc._.sw_officials, *doc._.sw_persons]:
        assert official.name
        assert official.represents is not official
        for position in official.positions:
            assert 0 <= position.start < position.end <= len(text)
            assert position.title
        for mention in official.mentions:
            assert 0 <= mention.start < mention.end <= len(text)
    spans = [(e.start, e.end) for e in doc._.sw_entities]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in zip(spans, spans[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        ("Menteri Luar Negeri Israel Rano Hadiwijaya hadir.", "Kementerian Luar Negeri Israel"),
        ("Menteri Luar Negeri Rano Hadiwijaya hadir.", "Kementerian Luar Negeri"),
        ("Menteri Luar Negeri RI Rano Hadiwijaya hadir.", "Kementerian Luar Negeri"),
        (
            "Kapolda Metro Jaya Irjen Pol Rano Hadiwijaya hadir.",
            "Kepolisian Daerah Metropolitan Jakarta Raya",
        ),
    ],
)
def test_the_institution_of_an_office(read: Any, text: str, institution: str | None) -> None:
    position = only(read(text)).positions[0]
    assert (position.institution.name if position.institution else None) == institution


@pytest.mark.parametrize(
    "text",
    [
        "Ayahanda Wakil Gubernur Banten, yaitu Rano Hadiwijaya, wafat.",
        "Surat Edaran Bupati Sigi Rano Hadiwijaya terbit.",
        "Rano Hadiwijaya sebagai Kepala Desa Terbaik.",
        "Anggota DPRD Sigi Jadi Tersangka Pemalsuan Ijazah kemarin.",
        "Menurut instruksi Bupati Sigi, KBM dimulai.",
    ],
)
def test_no_office_follows(read: Any, text: str) -> None:
    assert shown(read(text)) == []


def test_a_unit_in_the_name_of_an_office_is_an_institution() -> None:
    doc = with_places("[POS Kepala Divisi Humas] [ORG Polri] Irjen Pol [PER Rano Hadiwijaya] hadir.")
    doc = OfficialsStage()(doc)
    named = {i.name: [doc.text[m.start : m.end] for m in i.mentions] for i in doc._.sw_institutions}
    assert named["Divisi Humas Polri"] == ["Divisi Humas Polri"]
    assert only(doc).positions[0].title == "Kepala Divisi Humas"


@pytest.mark.parametrize(
    ("text", "holder", "office"),
    [
        # who or what stands in the name of the office, and whose name follows
        ("Kuasa hukum Rano Hadiwijaya, Sinta Larasmaya, hadir.", "Sinta Larasmaya", "Kuasa hukum"),
        ("Juru Bicara Rano Hadiwijaya, Sinta Larasmaya, hadir.", "Sinta Larasmaya", "Juru Bicara"),
        ("Juru Bicara KPK Rano Hadiwijaya hadir.", "Rano Hadiwijaya", "Juru Bicara"),
        ("Utusan Khusus Rano untuk Suriah hadir.", None, None),
        ("Kepala SMPK St. Rano, Sinta Larasmaya, hadir.", "Sinta Larasmaya", "Kepala"),
        ("Direktur RSUD dr. Rano, RSUD Palu dan RSUD Sigi hadir.", None, None),
        ("Anggota Rano 103 hadir.", None, None),
        # a rank written out is no office
        (
            "Kabid Humas Polda Riau Komisaris Besar Polisi Rano Hadiwijaya hadir.",
            "Rano Hadiwijaya",
            "Kabid Humas",
        ),
        ("Kadiv Humas Polri Inspektur Jenderal Rano Hadiwijaya hadir.", "Rano Hadiwijaya", "Kadiv Humas"),
        ("Inspektur Jenderal Kemendagri Rano Hadiwijaya hadir.", "Rano Hadiwijaya", "Inspektur Jenderal"),
        # what has lost its bracket
        ("Ketua Umum Ketum PKB Rano Hadiwijaya hadir.", "Rano Hadiwijaya", "Ketua Umum"),
        # grades are no names
        ("Ia menjabat Hakim Madya Utama di Palu.", None, None),
        ("Kata Presiden Direktur PLN Rano Hadiwijaya, siap.", "Rano Hadiwijaya", "Presiden Direktur"),
    ],
)
def test_whose_office_it_is(read: Any, text: str, holder: str | None, office: str | None) -> None:
    found = [(o.name, p.title) for o in read(text)._.sw_officials for p in o.positions]
    assert found == ([(holder, office)] if holder else [])


@pytest.mark.parametrize(
    ("text", "title", "institution"),
    [
        # the field of an office is no institution
        ("[POS Menteri Koordinator] [ORG Bidang Kemaritiman] [PER Rano] hadir.", "Menteri Koordinator Bidang Kemaritiman", None),
        ("[POS Kepala] [ORG Dinas Sosial Kabupaten Sigi] [PER Rano] hadir.", "Kepala", "Dinas Sosial Kabupaten Sigi"),
        # a hospital is one
        ("[POS Direktur] [FAC RSUD Wonosobo] [PER Rano] hadir.", "Direktur", "RSUD Wonosobo"),
        # `pada`
        ("[POS Direktur Penyidikan] pada [ORG Kejaksaan Agung], [PER Rano Hadiwijaya], hadir.", "Direktur Penyidikan", "Kejaksaan Agung Republik Indonesia"),
        # the first word of a name behind an acronym is no field
        ("[POS Kepala Wilayah] PT AI [PER Rano] hadir.", "Kepala Wilayah", "PT AI"),
        # the field goes on behind `dan`
        ("[POS Asdep Bina Desa] dan Kota [ORG Kemendagri] Brigjen TNI [PER Rano] hadir.", "Asdep Bina Desa dan Kota", "Kementerian Dalam Negeri"),
    ],
)  # fmt: skip
def test_field_and_institution_of_an_office(text: str, title: str, institution: str | None) -> None:
    doc = OfficialsStage()(with_places(text))
    position = only(doc).positions[0]
    assert (position.title, position.institution.name if position.institution else None) == (
        title,
        institution,
    )
    assert [i.name for i in doc._.sw_institutions] == ([institution] if institution else [])


def test_divisions_of_members_follow_one_another() -> None:
    doc = with_places(
        "[POS Anggota] [ORG KPU Kabupaten Sigi] Divisi Data, [PER Rano Hadiwijaya] dan [ORG Divisi Teknis Pemilihan] [PER Sinta Larasmaya]."
    )
    doc = OfficialsStage()(doc)
    assert [(o.name, [p.title for p in o.positions]) for o in doc._.sw_officials] == [
        ("Rano Hadiwijaya", ["Anggota Divisi Data"]),
        ("Sinta Larasmaya", ["Divisi Teknis Pemilihan"]),
    ]
    assert [i.name for i in doc._.sw_institutions] == ["Komisi Pemilihan Umum Kabupaten Sigi"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Presiden dan Wakil Presiden terpilih Rano Hadiwijaya dan Sinta Larasmaya hadir.", "elect"),
        ("Bupati dan Wakil Bupati Sigi, Rano Hadiwijaya dan Sinta Larasmaya, hadir.", "definitive"),
    ],
)
def test_both_of_a_pair_are_elect(read: Any, text: str, status: str) -> None:
    assert {p.status for o in read(text)._.sw_officials for p in o.positions} == {status}


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        (
            "Perdana Menteri Israel Rano dan mantan Menteri Pertahanan Sinta Larasmaya digugat.",
            "Kementerian Pertahanan Israel",
        ),
        ("Presiden Prancis Rano tiba. Menteri Pertahanan Sinta Larasmaya hadir.", "Kementerian Pertahanan"),
    ],
)
def test_offices_beside_one_of_another_country(read: Any, text: str, institution: str | None) -> None:
    people = {o.name: o.positions[0] for o in read(text)._.sw_officials}
    body = people["Sinta Larasmaya"].institution
    assert (body.name if body else None) == institution


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an office that the lexicon does not know needs a first word that begins one
        ("[POS Pranata Humas] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Pranata Humas")]),
        ("[POS Kasubbidpenmas] [ORG Polda Riau] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Kasubbidpenmas")]),
        ("[POS Komika] [PER Rano Hadiwijaya] hadir.", []),
        ("[POS Daenk] [PER Rano] hadir.", []),
        ("[POS Kajol Respons Mayor] [PER Rano Hadiwijaya] hadir.", []),
        # the first word of a name that the model leaves out
        ("[POS Ketua] [ORG DPR Tulus] [PER Hadiwijaya] hadir.", [("Tulus Hadiwijaya", "Ketua")]),
        ("[POS Kepala Wilayah] PT AI Tulus [PER Hadiwijaya] hadir.", [("Tulus Hadiwijaya", "Kepala Wilayah")]),
        ("[POS Koordinator] [ORG Jaringan Pemantau Desa] (JPD) Ubaid [PER Hadiwijaya] hadir.", [("Ubaid Hadiwijaya", "Koordinator")]),
        # the first words of a client are no field
        ("[POS Kuasa hukum] Kuat [PER Rano], [PER Sinta Larasmaya], hadir.", [("Sinta Larasmaya", "Kuasa hukum")]),
        # words of an office are no name, a verb of a headline is none
        ("[POS Menteri Negara] [PER Bagian Karnataka], Rano, hadir.", []),
        ("[POS Bupati] [LOC Sigi] [PER Rano Minta] warga sabar.", [("Rano", "Bupati")]),
        ("[POS Juru racik] [ORG Persigi], [PER Rano], hadir.", []),
        # a unit, a company or a group that is called like a person
        ("[POS Komandan Brigade] [PER Rano] tewas.", []),
        ("[POS Ketua] [ORG KWT] [PER Sinta Larasmaya], [PER Rano], hadir.", [("Rano", "Ketua")]),
        ("[POS Ketua] [ORG KWT] [PER Sinta Larasmaya] hadir.", [("Sinta Larasmaya", "Ketua")]),
        ("Terima kasih kepada [POS Direktur NHM Bapak Haji] [PER Rano].", [("Rano", "Direktur")]),
        ("[PER Rano] bertindak sebagai inspektur upacara.", []),
        ("[POS Direktur Eksekutif] [PER Rano], [PER Sinta Larasmaya] mengatakan siap.", [("Sinta Larasmaya", "Direktur Eksekutif")]),
        ("[POS Bupati] [PER Rano], [PER Sinta Larasmaya] mengatakan siap.", [("Rano", "Bupati")]),
        # who only seeks an office
        ("[POS Presiden] [PER Rano Surya] pulang. Warga ingin capres [PER Sinta Larasmaya] menjadi [POS Presiden] RI.", [("Rano Surya", "Presiden"), ("Sinta Larasmaya", "capres")]),
        ("[POS Perdana Menteri] Inggris [PER Rano] hadir.", [("Rano", "Perdana Menteri")]),
        # capitals that nobody is introduced by
        ("[POS Sales Manager] [PER ECGO] menjelaskan.", []),
        ("[POS Ketua] [ORG DPR] [PER Rano Surya Dewi] (RSD) hadir. Kata [POS Sekretaris] [PER RSD] siap.", [("Rano Surya Dewi", "Ketua"), ("Rano Surya Dewi", "Sekretaris")]),
        # the nation that begins a body's name
        ("[POS Direktur] [LOC Indonesia] [ORG Political Survey] [PER Rano] hadir.", [("Rano", "Direktur")]),
    ],
)  # fmt: skip
def test_offices_and_names_that_the_model_cuts_wrongly(text: str, expected: list[tuple[str, str]]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [(o.name, p.title) for o in doc._.sw_officials for p in o.positions] == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Presiden ke-5 Rano Hadiwijaya hadir.", "former"),
        ("Presiden RI ke-8 Rano Hadiwijaya hadir.", "definitive"),
        ("Rano Hadiwijaya saat menjabat Gubernur Banten membangun jalan.", "former"),
        ("Rano Hadiwijaya saat ini menjabat Gubernur Banten.", "definitive"),
        ("Rano Hadiwijaya saat itu menjabat Gubernur Banten.", "former"),
        ("Bupati Terpilih Sigi, Rano Hadiwijaya, hadir.", "elect"),
    ],
)
def test_former_and_present_holders(read: Any, text: str, status: str) -> None:
    assert only(read(text)).positions[0].status == status


def test_an_office_of_an_unknown_place_gets_no_region_of_the_article() -> None:
    doc = with_places("Warga [LOC Bali] datang. [POS Gubernur] [LOC Sanpeter], [PER Rano], hadir.")
    assert only(OfficialsStage()(doc)).positions[0].region is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a rank written out, its short form in brackets, and a rank before a small letter
        ("[POS Kadiv Humas] [ORG Polri] Inspektur Jenderal (Irjen) Pol [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", ["Irjen Pol"])]),
        ("[POS Direktur Narkoba] [ORG Polda Lampung] Komisaris Besar (Kombes) [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", ["Kombes"])]),
        ("[POS Kapolres] [LOC Sigi] AKBP [PER rio Hadiwijaya] hadir.", [("rio Hadiwijaya", ["AKBP"])]),
        ("[POS Inspektur Jenderal] [ORG Kementerian Agama] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", [])]),
        ("[POS Komisaris] [ORG PT Melati] (Persero) [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", [])]),
    ],
)  # fmt: skip
def test_ranks_in_full(text: str, expected: list[tuple[str, list[str]]]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [(o.name, o.ranks) for o in doc._.sw_officials] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands in front of an office and makes it another
        ("Wakil [POS Panglima] [ORG TNI] [PER Rano] hadir.", [("Rano", "Wakil Panglima")]),
        ("Regional [POS CEO] [ORG Bank Melati] [PER Rano] hadir.", [("Rano", "Regional CEO")]),
        ("Kata wakil itu, [POS Panglima] [ORG TNI] [PER Rano] hadir.", [("Rano", "Panglima")]),
        ("Seorang Wakil, [POS Panglima] [ORG TNI] [PER Rano] hadir.", [("Rano", "Panglima")]),
        # a master of chess is no manager
        ("[POS GM] [PER Rano Hadiwijaya] menang.", []),
        ("[POS Ketua Umum] [ORG Percasi] [POS GM] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Ketua Umum")]),
        ("[POS GM] [ORG Hotel Melati], [PER Rano Hadiwijaya], hadir.", [("Rano Hadiwijaya", "GM")]),
        # two candidates of one contest
        ("Pasangan calon presiden-calon wakil presiden [PER Rano]-[PER Sinta] hadir.", [("Rano", "presiden"), ("Sinta", "wakil presiden")]),
        ("Pasangan calon gubernur-calon wakil gubernur [LOC Bali] nomor urut 1 [PER Rano] (RH)-[PER Sinta] hadir.", [("Rano", "gubernur"), ("Sinta", "wakil gubernur")]),
        ("[PER Sinta] menjadi cawapres [PER Rano].", []),
        ("Warga bertemu cawapres [PER Rano].", [("Rano", "cawapres")]),
        # a body that the model takes for a person, and a name that it cuts apart
        ("[POS Direktur Eksekutif] [PER Data Jernih] [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Direktur Eksekutif")]),
        ("[POS Menteri Perhubungan] [PER Rano Hadi] [PER Wijaya] hadir.", [("Rano Hadi Wijaya", "Menteri Perhubungan")]),
        ("[POS Ketua] [ORG DPD FSP] [PER LEM SPSI], [PER Rano Hadiwijaya], hadir.", [("Rano Hadiwijaya", "Ketua")]),
        ("[POS Koordinator] [PER Liaison Officer] hadir.", []),
        ("[POS Presiden] [LOC Lyndo] [PER B. Hadiwijaya] hadir.", [("Lyndo B. Hadiwijaya", "Presiden")]),
        ("[POS Bupati] [LOC Sigi] [PER B. Hadiwijaya] hadir.", [("B. Hadiwijaya", "Bupati")]),
        # an office that says nothing
        ("Dikatakan [PER Rano], anggota melakukan penindakan.", []),
        ("[PER Rano], mantan anggota sekte ini, hadir.", []),
        ("[PER Rano], anggota [ORG DPRD Sigi], hadir.", [("Rano", "anggota")]),
        ("Kata [PER Rano], [POS Sekda], rapat usai.", [("Rano", "Sekda")]),
        # who listens, and who speaks behind the comma
        ("Seperti diminta oleh [POS Presiden], [PER Rano] menyebut rencana itu.", []),
        ("Di hadapan [POS anggota] [ORG DPR], [PER Rano] juga menekankan hal itu.", []),
        ("Hal itu diminta oleh [POS Ketua] [ORG KPU Sigi], [PER Rano], kemarin.", [("Rano", "Ketua")]),
        # the campaign of a candidate
        ("Calon Gubernur [LOC Bali] [PER Rano] hadir. Kata [POS Ketua] [ORG Tim Kampanye] [PER Rano], warga datang.", [("Rano", "Gubernur")]),
        ("[POS Ketua] [ORG Tim Kampanye] [PER Rano] hadir.", [("Rano", "Ketua")]),
    ],
)  # fmt: skip
def test_which_name_and_which_office(text: str, expected: list[tuple[str, str]]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [(o.name, p.title) for o in doc._.sw_officials for p in o.positions] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a spouse bears the name, too
        ("[POS Presiden] [PER Rano Karno] tiba bersama Ibu [PER Sinta Rano Karno].", ["Rano Karno"]),
        ("[POS Presiden] [PER Rano Karno] tiba. Kata [PER Muh Rano Karno], cuaca baik.", ["Muh Rano Karno"]),
        # names that the whole country knows
        ("[POS Presiden] [PER Joko Widodo] tiba. [POS Presiden] [PER Jokowi] pulang.", ["Joko Widodo"]),
        ("[POS Presiden] [PER Jokowi] pulang.", ["Jokowi"]),
        (
            "[POS Presiden] [PER Joko Widodo] tiba. [POS Bupati] [LOC Sigi] [PER Joko] pulang.",
            ["Joko Widodo", "Joko"],
        ),
    ],
)
def test_one_person_or_two(text: str, names: list[str]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [o.name for o in doc._.sw_officials] == names


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        ("[POS Kepala Kepolisian] [LOC Republik Indonesia] ([POS Kapolri]) [PER Rano] hadir.", "Kepolisian Negara Republik Indonesia"),
        ("[POS Kepala] [ORG Kepolisian] [LOC Los Angeles] [PER Rano] hadir.", None),
    ],
)  # fmt: skip
def test_police_at_home_and_abroad(text: str, institution: str | None) -> None:
    position = only(OfficialsStage()(with_places(text))).positions[0]
    assert (position.institution.name if position.institution else None) == institution


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what has run into a name
        ("[POS Presiden] [PER RIRano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Presiden")]),
        ("[POS Ketua] [PER TPNRano]-Sinta hadir.", []),
        ("[POS Manager Comm], [PER Relation & CSR Rano] hadir.", []),
        ("[POS Bupati] [LOC Sigi] [PER RIANA Hadiwijaya] hadir.", [("RIANA Hadiwijaya", "Bupati")]),
        ("[PER Biodata Rano Hadiwijaya], [POS Bupati] [LOC Sigi].", [("Rano Hadiwijaya", "Bupati")]),
        ("[POS Vice President] Network, [PER Security], & Operations hadir.", []),
        # what a unit is called, whose commander would have a rank
        ("Hadir [POS Danrem] [ORG 073] [PER Makutamara] di Palu.", []),
        ("Hadir [POS Danrem] [ORG 073], Kolonel Inf [PER Rano].", [("Rano", "Danrem")]),
        ("[POS Direktur] [ORG PT Karya] Lisbetania hadir.", []),
        ("[POS Direktur] [ORG PT Melati] Tbk [PER Rano] hadir.", [("Rano", "Direktur")]),
        ("Soal lembaga [POS presiden], [PER Rano] menyebut hal lain.", []),
        ("Hadir [POS Sekcam] [PER Mustikajaya] dan warga.", []),
        ("[POS Kepala Desa] [PER Sambisira], [PER Rano Hadiwijaya] hadir.", [("Rano Hadiwijaya", "Kepala Desa")]),
        ("Mantu Pak [POS Presiden] ([PER Rano]) hadir.", []),
        ("[POS Bupati] [LOC Sigi] ([PER Rano]) hadir.", [("Rano", "Bupati")]),
        # half a name
        ("[POS Direktur Jenderal] PSDK Tulus [PER Rano Hadiwijaya] hadir.", [("Tulus Rano Hadiwijaya", "Direktur Jenderal PSDK")]),
        ("[POS Ketua] [ORG DPD RI] Sultan [PER B Hadiwijaya] hadir.", [("Sultan B Hadiwijaya", "Ketua")]),
        # offices that stand in front of others
        ("Pembantu [POS Direktur] I [ORG Politeknik Melati], [PER Rano], hadir.", [("Rano", "Pembantu Direktur I")]),
        ("[POS Direktur] [PER Pascasarjana UAC] hadir.", []),
    ],
)  # fmt: skip
def test_words_that_run_into_names(text: str, expected: list[tuple[str, str]]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [(o.name, p.title) for o in doc._.sw_officials for p in o.positions] == expected


def test_a_polsek_is_not_that_of_a_regency() -> None:
    text = "Rapat di [LOC Kabupaten Sigi]. [POS Kapolsek] [LOC Marawoli] AKP [PER Rano] hadir di [LOC Kabupaten Sigi]."
    position = only(OfficialsStage()(with_places(text))).positions[0]
    assert position.institution is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what stands behind a name, and what has run into it
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya Wajahnya] tampak cerah.", ["Rano Hadiwijaya"]),
        ("[POS Presiden] [PER Rano Ke] Luar Negeri.", ["Rano"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijayamengatakan] siap.", ["Rano Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Larasyang] hadir. Kata Laras, siap.", ["Rano Laras"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Ditolak]Jenderal.", ["Rano"]),
        ("[POS Presiden] [PER Joko Widodo Jokowi] hadir.", ["Joko Widodo"]),
        ("[POS Bupati] [LOC Sigi] [PER jRano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Tae]-yong hadir.", ["Rano Tae-yong"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya]-Sinta hadir.", ["Rano Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano H.]W hadir.", ["Rano H.W"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijayaangkat] bicara.", ["Rano Hadiwijaya"]),
        ("Rebut kursi [POS Ketua Umum] [ORG Golkar], [PER Temui Rano] di Palu.", []),
        # names that only look like it
        ("[POS Bupati] [LOC Sigi] [PER Sonya Larasmaya] hadir.", ["Sonya Larasmaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Vanya] hadir.", ["Rano Vanya"]),
        ("[POS Bupati] [LOC Sigi] [PER Sinta Mardiyang] hadir.", ["Sinta Mardiyang"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano McDonald] hadir.", ["Rano McDonald"]),
        # the end of a body's name in front of a name
        ("[POS Ketua Umum] [PER Hanura Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Direktur] [PER Data Circle Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS CEO] [PER Google Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Ketua] [PER ABW Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Hakim] [PER Agung Sintamaya] hadir.", ["Sintamaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Agung Hadiwijaya] hadir.", ["Agung Hadiwijaya"]),
        # two people in one
        (
            "[PER Rano Hadiwijaya] dan [PER Sinta Larasmaya] hadir. [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya Sinta Larasmaya] pulang.",
            ["Rano Hadiwijaya"],
        ),
        # no people at all
        ("[POS pengurus] Gereja [PER Katolik Santo Rano] hadir.", []),
        ("Hadir [POS Anggota] [ORG KPU], [PER Bapak], hadir.", []),
        ("[POS Ketua Umum] [PER Muslimat NU] itu hadir.", []),
        ("[POS Kapolres] [LOC Sigi], [PER Big Boss] membawa misi.", []),
        ("[POS Anggota] [ORG KPU] [PER Merah Putih] hadir.", []),
        # who has a spouse's name, and is dead
        (
            "[POS Gubernur] [LOC Banten] [PER Sinta Rano Hadiwijaya] hadir. Suaminya bernama [PER Rano Hadiwijaya].",
            ["Sinta Rano Hadiwijaya"],
        ),
        # a letter more or less is a slip, another one is another name
        ("[POS Presiden] [PER Rano Sutarjo] hadir. Kata [PER Sumarjo], siap.", ["Rano Sutarjo"]),
    ],
)  # fmt: skip
def test_where_names_begin_and_end(text: str, names: list[str]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [o.name for o in doc._.sw_officials] == names
    for official in doc._.sw_officials:
        assert doc.text[official.mentions[0].start : official.mentions[0].end] in official.name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[POS Sekda] [LOC Sigi], [PER Rano], hadir. Membacakan pidato [POS Gubernur Banten], [PER Rano] mengatakan siap.",
            [("Rano", "definitive")],
        ),
        (
            "[POS Sekda] [LOC Sigi], [PER Rano], hadir. Dalam rapat itu [POS Ketua KPU Sigi], [PER Rano] mengatakan siap.",
            [("Rano", "definitive"), ("Rano", "definitive")],
        ),
        ("Sidang tahun 2021: [POS mantan] [POS Wabup] [LOC Sigi] [PER Rano]. Kata [POS Wabup] [LOC Sigi] [PER Rano], siap.", [("Rano", "former")]),
        ("[POS Kepala] [ORG KPU], [PER Rano] selaku [POS pimpinan] rombongan, hadir.", [("Rano", "definitive")]),
        ("[PER Rano] selaku [POS pimpinan] rombongan hadir.", []),
        ("[PER Rano] sebagai [POS ketua] yang baru hadir.", [("Rano", "definitive")]),
        ("[POS Penasehat Hukum terdakwa] [PER Rano Hadiwijaya], [PER Sinta Larasmaya], hadir.", [("Sinta Larasmaya", "definitive")]),
        ("[POS Kepala] [ORG Badan Intelijen] ([PER Sin Bet]), [PER Rano Hadiwijaya], hadir.", [("Rano Hadiwijaya", "definitive")]),
        ("[POS Kepala] [ORG Badan Intelijen] ([PER Rano Hadiwijaya]), kata warga, hadir.", [("Rano Hadiwijaya", "definitive")]),
        ("Kabarnya digeser [PER Rano] menjadi [POS Menteri ESDM].", []),
        ("[PER Rano Hadiwijaya] menjadi [POS Menteri ESDM].", [("Rano Hadiwijaya", "definitive")]),
        ("Partai memenangkan [PER Rano Hadiwijaya] sebagai [POS presiden].", []),
        ("Warga mengenal [PER Rano Hadiwijaya] sebagai [POS presiden].", [("Rano Hadiwijaya", "definitive")]),
        ("Di depan negara-negara [POS anggota] [ORG ILO], [PER Rano Hadiwijaya] berpidato.", []),
        ("[PER Rano Hadiwijaya] menang. Ada bonus dari [POS Presiden] [LOC Indonesia], [PER Rano] juga pulang.", []),
        ("[PER Rano Hadiwijaya] menang. Kata [POS Presiden] [LOC Indonesia], [PER Rano], cukup.", [("Rano Hadiwijaya", "definitive")]),
        ("Sidang tahun 2025: [POS Menteri Perdagangan] periode 2009-2014, [PER Rano Hadiwijaya], hadir.", [("Rano Hadiwijaya", "former")]),
        ("Sidang tahun 2025: [POS Anggota] [ORG KPU] periode 2024-2029, [PER Rano Hadiwijaya], hadir.", [("Rano Hadiwijaya", "definitive")]),
        ("Sebelum dimutasi ke Palu, [PER Rano Hadiwijaya] menjabat sebagai [POS Kapolres] [LOC Sigi].", [("Rano Hadiwijaya", "former")]),
        ("Setelah dimutasi ke Palu, [PER Rano Hadiwijaya] menjabat sebagai [POS Kapolres] [LOC Sigi].", [("Rano Hadiwijaya", "definitive")]),
        ("Rapat menerima pengunduran diri [PER Rano Hadiwijaya] sebagai [POS Komisaris].", [("Rano Hadiwijaya", "former")]),
        ("[POS Mantan] [POS Bupati] [LOC Sigi] [PER Rano] ditahan. Suap diterima [PER Rano] selaku [POS Bupati] [LOC Sigi].", [("Rano", "former")]),
        ("[PER Rano] merupakan [POS calon presiden]. [POS Capres] [PER Rano] hadir.", [("Rano", "candidate")]),
        ("[PER Sinta] ditunjuk sebagai [POS ketua] Tim Pemenangan. [POS Ketua] Tim Pemenangan [PER Rano Hadiwijaya] siap.", [("Sinta", "definitive")]),
    ],
)  # fmt: skip
def test_what_the_words_around_say(text: str, expected: list[tuple[str, str]]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [(o.name, p.status) for o in doc._.sw_officials for p in o.positions] == expected


def test_an_office_beside_the_head_of_its_region() -> None:
    text = "Di [LOC Kota Palu], [POS Bupati] [LOC Sigi] [PER Rano] hadir bersama [POS Wakil Bupati] [PER Sinta]. [LOC Kabupaten Poso] juga."
    doc = OfficialsStage()(with_places(text))
    assert [p.region for o in doc._.sw_officials for p in o.positions] == ["72.10", "72.10"]


def test_an_office_cut_short_is_the_same() -> None:
    text = "[POS Ketua] [ORG DPW], [PER Rano], hadir. [POS Ketua] [ORG DPW PKS Jatim], [PER Rano], pulang."
    assert len(only(OfficialsStage()(with_places(text))).positions) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # words in front of a name and behind it that the article leaves out elsewhere
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir. [PER Rano Hadiwijaya Jelang] sidang.", ["Rano Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir. [PER Rano Hadiwijaya Nyatakan Dukungan] lagi.", ["Rano Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir. [PER Rano Melayat] tadi.", ["Rano Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya] hadir. [PER Rano Hadiwijaya Meilani] lagi.", ["Rano Hadiwijaya"]),
        ("[POS Ketua] [ORG DPR] [PER Sinta Larasmaya] hadir. [PER Gerindra Sinta Larasmaya] pulang.", ["Sinta Larasmaya"]),
        ("[POS Ketua] [ORG DPR] [PER Gerindra Larasmaya] hadir.", ["Larasmaya"]),
        ("[POS Direktur] [ORG DPR] [PER MIND Rano Hadiwijaya], hadir. Kata [PER Rano Hadiwijaya], siap.", ["Rano Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya Meilani] hadir.", ["Rano Hadiwijaya Meilani"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya Bagus] hadir. Kata [PER Rano Hadiwijaya], siap.", ["Rano Hadiwijaya Bagus"]),
        # what has run into a name
        ("[POS Presiden] [PER Rano Hadiwijayadi] Palu. Kata Hadiwijaya, siap.", ["Rano Hadiwijaya"]),
        ("[POS Presiden] [PER Rano Hadiwijayaresmi] pulang. Kata Hadiwijaya, siap.", ["Rano Hadiwijaya"]),
        ("[POS Presiden] [PER Rano Sumardi] pulang. Kata Suma, siap.", ["Rano Sumardi"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijayamenyebuttarif] naik.", ["Rano Hadiwijaya"]),
        ("[POS Presiden] [PER Rano Hadiwijayasempat] hadir.", ["Rano Hadiwijaya"]),
        # two people in one name, of whom the text has the second one's first name
        ("[PER Rano Hadiwijaya] hadir. Kata [PER Sinta], siap. [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya Sinta Larasmaya] pulang.", ["Rano Hadiwijaya"]),
        ("[PER Rano Hadiwijaya] hadir. [POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya Sinta Larasmaya] pulang.", ["Rano Hadiwijaya Sinta Larasmaya"]),
        # what begins or ends in another name
        ("Relawan [PER Rano Sulawesi Utara] hadir. [POS Bupati] [LOC Sigi] [PER Rano] pulang.", ["Rano"]),
        ("[POS Direktur] [PER Konservasi Sumber Daya Alam] hadir.", []),
        ("[POS Kapolsek] Batang [PER Anai] Iptu [PER Rano] hadir.", ["Rano"]),
        ("[POS Lurah] Juarsa, [PER S.Kom], hadir.", []),
        ("KOMPAS.com/[PER Rano Wirayuda] [POS Wakil Menteri Sosial] [PER Sinta Larasmaya] hadir.", ["Sinta Larasmaya"]),
        ("[POS Ketum] [PER Rano Hadiwijayadianugerahi] gelar. Kata Hadiwijaya, siap.", ["Rano Hadiwijaya"]),
        ("[POS Pembina] [PER Panti], [PER Rano Hadiwijaya].", []),
        ("[POS Asisten] [PER Sinta Larasmaya], [PER Rano Hadiwijaya], hadir.", []),
        ("Istri [POS Presiden] [PER Rano], [PER Sinta Rano], hadir.", ["Rano"]),
        ("[PER Sinta Rano], hadir. Kata [POS Presiden] [PER Rano], siap.", ["Sinta Rano"]),
        ("Warga mau menjadi pendamping [PER Rano] sebagai [POS wakil presiden].", []),
        ("[POS Kapolsek] [PER Sinta Larasmaya] (SLA) Iptu [PER Rano] hadir.", ["Rano"]),
        ("[POS Kapolres] [LOC Sigi] [PER Rano Wirayuda] (RW) hadir.", ["Rano Wirayuda"]),
        ("[POS Kanit] [ORG Polda Riau], Kompol [PER Rano Wirayuda]. Kata [POS Kanit] Kompol [PER Rano Wirayuda SL], siap.", ["Rano Wirayuda"]),
        ("[POS Presiden] [PER Rano)] hadir.", ["Rano"]),
        ("[POS Ketua Tim Kampanye Nasional] (TKN) [PER Sinta Tono], [PER Rano Wirayuda] hadir.", ["Rano Wirayuda"]),
        # an office behind a name
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya Komisioner] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya Raja] hadir.", ["Rano Hadiwijaya Raja"]),
        ("[POS Jampidmil] [PER Majyen] TNI Rano hadir.", []),
        ("[POS Komandan] [ORG Kodam], [PER Pangkodau], hadir.", []),
        ("[POS KSAD] [PER RanodanSintabertemu] tadi.", []),
        ("[POS Presiden] [PER Diwanti-wanti Rano] tadi.", []),
        # bodies, and words that are no offices
        ("Kata CEO [ORG Nivodia], siap. [POS CEO] [PER Nivodia] hadir.", []),
        ("[POS Hakim] [PER Rano] mencetak gol.", []),
        ("[POS Hakim] [PER Rano] memimpin sidang.", ["Rano"]),
        ("Bola mengenai [POS kepala] [PER Rano].", []),
        ("[POS GM] [ORG UBPP] [PER Larasmaya Sinta] periode 2011-2013 [PER Rano] hadir.", []),
        # ranks and titles of other languages, and companies
        ("[POS Kepala Staf Angkatan Darat] [LOC Australia] [PER General Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Direktur Utama] [ORG PT Melati], [PER Tbk Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        # names that the model cuts short
        ("[POS Manajer] [ORG Persigi] [PER Rano] ten Hag hadir.", ["Rano ten Hag"]),
        ("[POS Manajer] [ORG Persigi] [PER Rano] dan Sinta hadir.", ["Rano"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Vivid A.] Wirayuda mengatakan siap.", ["Rano Vivid A. Wirayuda"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Vivid A.] Bupati mengatakan siap.", ["Rano Vivid A."]),
        # no people at all
        ("[POS Ketua] [ORG Majelis Adat], [PER Majelis Rano], hadir.", []),
        ("Hadir [POS pengurus] [PER Kelenteng Hok Tek Bio] di Palu.", []),
        ("[POS Juru bicara] [ORG NUPCO], [PER Eng]. Khalid, hadir.", []),
        ("[POS Komandan Pos] [PER RK], hadir.", []),
        ("[POS CEO] [PER Relief International] hadir.", []),
        ("[POS Komandan] [PER USS Larasmaya] hadir.", []),
        ("[POS Wakil Menteri Keuangan] [PER II Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Kasi Tipidum] [ORG Kejaksaan Negeri] [PER Larasmaya], [PER Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Wali Kota] [LOC Palu], Pak [PER Rano] ([POS Menteri Sosial]), hadir.", ["Rano"]),
    ],
)  # fmt: skip
def test_words_around_names(text: str, names: list[str]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [o.name for o in doc._.sw_officials] == names


def test_who_is_named_with_an_office_in_a_bracket_holds_no_other() -> None:
    doc = OfficialsStage()(
        with_places("[POS Wali Kota] [LOC Palu], Pak [PER Rano] ([POS Menteri Sosial]), hadir.")
    )
    assert [p.title for p in only(doc).positions] == ["Menteri Sosial"]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("[POS CEO] [PER Larasmaya MotorSport], [PER Rano Hadiwijaya] mengatakan siap.", "Rano Hadiwijaya"),
        ("[POS CEO] [PER Larasmaya Sinta], [PER Rano Hadiwijaya], dan [PER Tono] hadir.", "Larasmaya Sinta"),
    ],
)
def test_a_company_that_is_called_like_a_person(text: str, holder: str) -> None:
    assert only(OfficialsStage()(with_places(text))).name == holder
