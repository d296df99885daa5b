from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sariwarta.stages.structure import find_structure


def kinds(text: str) -> list[tuple[str, str]]:
    return [(line.kind, text[line.start : line.end]) for line in find_structure(text).lines]


def span(text: str, where: tuple[int, int] | None) -> str | None:
    return text[slice(*where)] if where else None


BODY = (
    "Rapat yang dihadiri semua camat itu membahas kesiapan logistik pemilu di tingkat kecamatan sampai malam."
)


@pytest.mark.parametrize(
    ("head", "town", "outlet"),
    [
        ("BALIKPAPAN - ", "BALIKPAPAN", None),
        ("SAMARINDA, kabarmahakam.com – ", "SAMARINDA", "kabarmahakam.com"),
        ("kabarmahakam.com, SAMARINDA – ", "SAMARINDA", "kabarmahakam.com"),
        ("Jakarta (ANTARA) - ", "Jakarta", "ANTARA"),
        ("TANJUNG SELOR (KABAR) – ", "TANJUNG SELOR", "KABAR"),
        ("Kabar.ID (Palu) - ", "Palu", "Kabar.ID"),
        ("KBRN, Jakarta: ", "Jakarta", "KBRN"),
        ("Palu- ", "Palu", None),
        ("Jambi — ", "Jambi", None),
        ("KEJAJAR - ", "KEJAJAR", None),
        ("SINABANG | ", "SINABANG", None),
        ("SLUMPRING (KABAR) - ", "SLUMPRING", "KABAR"),
        ("kabarmahakam.com - ", None, "kabarmahakam.com"),
        ("Bandung, kab-bandung.kpu.go.id ", "Bandung", "kab-bandung.kpu.go.id"),
    ],
)
def test_datelines(head: str, town: str | None, outlet: str | None) -> None:
    text = head + BODY
    structure = find_structure(text)
    assert (span(text, structure.dateline), span(text, structure.outlet)) == (town, outlet)
    assert text[structure.body :] == BODY


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Pasangan Andi-Budi - yang baru mendaftar - hadir di kantor itu sampai malam hari kemarin.",
        "PENGUMUMAN - Pada hari itu semua kantor tutup sampai malam dan buka lagi keesokan harinya.",
        "Ia berkata: Palu harus siap menghadapi semua itu dengan tenang dan penuh kesabaran.",
        "PALU | SIGI | POSO | DONGGALA",
        "PENGUMUMAN | Pada hari itu semua kantor tutup sampai malam dan buka lagi keesokan harinya.",
        "Palu | Pada hari itu semua kantor tutup sampai malam dan buka lagi keesokan harinya.",
        "Hasil survei - menurut lembaga itu - masih jauh dari yang diharapkan semua orang.",
    ],
)
def test_no_dateline(text: str) -> None:
    structure = find_structure(text)
    assert (structure.dateline, structure.outlet) == (None, None)
    assert structure.body == 0


def test_a_whole_page_is_laid_out() -> None:
    text = (
        "Beranda Headline\n\nRakor Pemilu Digelar di Palu\n\n47\nPenulis: Wayan Sudira | Editor: Rosmini\n"
        f"Selasa, 6 Februari 2024 | 10:12 WIB\n\nPALU - {BODY}\n\nKategori Rawan Tinggi:\n\n1. Riau: 41,20\n- Jambi: 39,75\n\n"
        f"Baca juga: Banjir di Sigi\n\n{BODY} (rin/adv)\n\n#pemilu2024\nTinggalkan Balasan\n"
    )
    structure = find_structure(text)
    assert span(text, structure.title) == "Rakor Pemilu Digelar di Palu"
    assert span(text, structure.dateline) == "PALU"
    assert span(text, structure.published) == "6 Februari 2024"
    assert [span(text, name) for name in structure.byline] == ["Wayan Sudira", "Rosmini", "rin", "adv"]
    assert [kind for kind, _ in kinds(text)] == [
        "furniture",
        "title",
        "furniture",
        "byline",
        "byline",
        "paragraph",
        "heading",
        "item",
        "item",
        "furniture",
        "paragraph",
        "furniture",
        "furniture",
    ]


def test_items_know_their_marker_and_where_they_begin() -> None:
    text = "12. Riau 41,20\n• Jambi"
    first, second = find_structure(text).lines
    assert (first.marker, text[first.body : first.end]) == ("12.", "Riau 41,20")
    assert (second.marker, text[second.body : second.end]) == ("•", "Jambi")


@pytest.mark.parametrize(
    "line",
    [
        "Acara dimulai Minggu (16/3/2014).",
        "Rapat digelar pada 6 Februari 2024 di Palu oleh semua pihak yang hadir",
    ],
)
def test_a_sentence_with_a_date_is_no_byline(line: str) -> None:
    assert ("byline", line) not in kinds(f"PALU - {BODY}\n{line}")


@pytest.mark.parametrize(
    "line", ["Editorial itu ramai dibaca.", "Foto-foto lama dipamerkan di sana.", "Homestay penuh."]
)
def test_words_that_begin_like_furniture_are_text(line: str) -> None:
    assert ("paragraph", line) in kinds(f"PALU - {BODY}\n{line}")


def test_a_wrapped_line_is_no_heading() -> None:
    assert ("paragraph", "Capaian itu menempatkan Riau dengan") in kinds(
        f"PALU - {BODY}\nCapaian itu menempatkan Riau dengan\nindeks 81,07 di urutan pertama."
    )


def test_brackets_at_the_end_that_are_no_initials() -> None:
    assert find_structure(f"PALU - {BODY} Nilainya naik (dari tahun lalu yang rendah)").byline == []


@given(st.text(max_size=300))
def test_lines_are_true_ordered_and_hold_all_text(text: str) -> None:
    structure = find_structure(text)
    end, outside = 0, ""
    for line in structure.lines:
        outside += text[end : line.start]
        assert end <= line.start <= line.body <= line.end and line.start < line.end
        assert structure.line_at(line.start) is line and structure.line_at(line.end - 1) is line
        end = line.end
    assert not (outside + text[end:]).strip()


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Rakor Usai\nSelasa, 6 Februari 2024 | 10:12 WIB\nPALU - {BODY}", "6 Februari 2024"),
        (f"PALU - {BODY}\nDiterbitkan: 6 Februari 2024", "6 Februari 2024"),
        (f"PALU - {BODY}\nEditor: Rosmini, 6/2/2024", "6/2/2024"),
        # somebody's day of birth, a schedule, the list of other articles, a source, a wrapped line
        (f"PALU - {BODY}\nTempat/tanggal lahir: Sigi, 25 Juni 1998\n{BODY}", None),
        (f"PALU - {BODY}\nWaktu: Selasa, 6 Februari 2024\n{BODY}", None),
        (f"PALU - {BODY}\nSelasa, 6 Februari 2024 pukul 09.00 WIB\n{BODY}", None),
        (f"PALU - {BODY}\nMinggu, 4 Feb 2024 15:06 WIB\nSenin, 5 Feb 2024 06:08 WIB", None),
        (f"PALU - {BODY}\nSumber: rilis KPU, 6 Februari 2024", None),
        (f"PALU - {BODY}\ndi Sigi, Kamis (4/9/2025). Menurut\ndia, jalan rusak.", None),
    ],
)
def test_the_day_of_the_page(text: str, published: str | None) -> None:
    found = find_structure(text).published
    assert (span(text, found) if found else None) == published
