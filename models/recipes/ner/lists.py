"""Lists, tables and number lines with their entities: what news prints between paragraphs and annotated corpora lack.

A recogniser that never saw `Sulawesi Utara 87,48` on a line of its own takes the number for a part of the name, or a
heading for a person. Patterns are filled with regions of the gazetteer and numbers drawn at random.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Callable

from data import Names, Text, rebuild

Piece = tuple[str, str | None]

HEADINGS = (
    "Kategori tinggi",
    "Kategori Sedang:",
    "KATEGORI RENDAH",
    "Kerawanan tinggi",
    "Sangat rawan:",
    "Provinsi",
    "Kabupaten/Kota",
    "Wilayah",
    "Peringkat",
    "Skor",
    "Nilai Indeks",
    "Berikut daftar lengkapnya:",
    "Berikut rinciannya:",
    "10 daerah tertinggi",
    "Lima Daerah Terendah",
    "Daftar Skor Indeks per Provinsi",
    "Hasil Penilaian Tahun 2023",
    "Terus Naik",
    "Turun Tipis",
    "Capaian 2024",
    "Jadwal Pelaksanaan",
    "Rekapitulasi Suara",
    "Daftar Harga",
    "Klasemen Sementara",
    "Prakiraan Cuaca Hari Ini",
    "Dimensi sosial politik",
    "Dimensi Kontestasi",
    "Tabel 1. Nilai indeks menurut provinsi",
    "No. Daerah Nilai",
    "Keterangan:",
    "Sumber: diolah",
    "Catatan Redaksi",
)
PLAIN = (
    "Jumlah pemilih: {big} orang",
    "Anggaran: Rp{money} miliar",
    "Pukul {hour}.00–{hour}.45 waktu setempat",
    "Skor {decimal}",
    "Naik {decimal} persen",
    "{decimal}",
    "{decimal} (tinggi)",
    "{decimal} (kategori sedang)",
    "{whole}. {decimal}",
    "Total: {big}",
    "Kursi: {whole}",
    "Rata-rata {decimal}",
    "Peringkat {whole} dengan nilai {decimal}",
    "Suara sah {big}, tidak sah {big}",
    "{whole} dari {whole} responden",
    "Rp {money}.000 per kilogram",
    "Tahun 2021: {decimal}, tahun 2022: {decimal}, tahun 2023: {decimal}",
    "Margin of error {decimal} persen",
    "({decimal})",
    "Indeks {decimal}",
    "Lihat tabel {whole}",
    "Halaman {whole}",
    "Nomor urut {whole}",
    "Dibaca {big} kali",
)
#: between the name and its number; {n} is the number, {c} a category, {i} the place in the list
ITEMS = (
    "{r} {n}",
    "{r}: {n}",
    "{r} ({n})",
    "{r} - {n}",
    "{r} = {n}",
    "{r}, {n}",
    "{i}. {r} {n}",
    "{i}. {r}: {n}",
    "{i}. {r} ({n})",
    "{i}) {r} – {n}",
    "- {r}: {n}",
    "• {r} ({n})",
    "{i}. {r}",
    "- {r}",
    "{r} | {n} | {c}",
    "{i} | {r} | {n}",
    "{i}\t{r}\t{n}",
    "{r}\n{n}",
    "{i}. {r} dengan skor {n}",
    "{i}. {r} nilai {n} ({c})",
    "{r} {n} ({c})",
    "{r} mendapat {n}",
    "{n} {r}",
)
INLINE = (
    "{head} {list}.",
    "{head}: {list}.",
    "{head} adalah {list}.",
    "Daerah dengan nilai tertinggi yaitu {list}.",
    "Disusul {list}.",
    "Kemudian {list}.",
    "Sementara itu {list}.",
)
CATEGORIES = ("tinggi", "sedang", "rendah", "Tinggi", "Sedang", "Rendah", "sangat baik", "baik", "cukup")


def decimal(rng: random.Random) -> str:
    """A number as an index has it, with comma or full stop."""
    return f"{rng.uniform(5, 99):.{rng.choice((1, 2, 2, 2))}f}".replace(".", rng.choice(",,,."))


def numbered(number: int) -> Piece:
    """The number of a list item."""
    return str(number), None


def filled(pattern: str, values: dict[str, Callable[[], Piece]]) -> list[Piece]:
    """The pieces of a pattern: what stands between braces is made anew each time."""
    pieces: list[Piece] = []
    for number, part in enumerate(pattern.replace("}", "{").split("{")):
        pieces.append(values[part]() if number % 2 else (part, None))
    return pieces


def lists(names: Names, rng: random.Random, amount: int) -> list[Text]:
    """Texts of lines: headings, items of regions with numbers, lines of numbers only."""
    plain: dict[str, Callable[[], Piece]] = {
        "big": lambda: (f"{rng.randrange(1000, 9_000_000):,}".replace(",", "."), None),
        "money": lambda: (str(rng.randrange(2, 900)), None),
        "hour": lambda: (f"{rng.randrange(7, 22):02}", None),
        "decimal": lambda: (decimal(rng), None),
        "whole": lambda: (str(rng.randrange(1, 60)), None),
    }

    def region(kind: str, prefix: str, capitals: bool) -> Callable[[], Piece]:
        def draw() -> Piece:
            name = prefix + rng.choice(names.regions[kind])
            return (name.upper() if capitals else name, "LOC")

        return draw

    out = []
    for _ in range(amount):
        lines: list[list[Piece]] = []
        for _ in range(rng.choice((1, 1, 2, 3))):
            kind = rng.choice(("provinsi", "provinsi", "daerah", "daerah", "kecamatan"))
            prefix = rng.choice(("", "", "", "Kabupaten ", "Kota ", "Kab. ")) if kind == "daerah" else ""
            item: dict[str, Callable[[], Piece]] = {
                "r": region(kind, prefix, capitals=rng.random() < 0.15),
                "n": plain["decimal"] if rng.random() < 0.8 else plain["big"],
                "c": lambda: (rng.choice(CATEGORIES), None),
            }
            if rng.random() < 0.7:
                lines.append([(rng.choice(HEADINGS), None)])
            if rng.random() < 0.3:
                pattern = rng.choice(
                    ("{r} {n}", "{r} ({n})", "{r} dengan {n}", "{r} sebesar {n}", "{r}", "{r} ({c})")
                )
                listed: list[Piece] = []
                for number in range(rng.randrange(2, 8)):
                    listed += [(", " if number else "", None), *filled(pattern, item)]
                before, after = (
                    rng.choice(INLINE).replace("{head}", rng.choice(HEADINGS).rstrip(":")).split("{list}")
                )
                lines.append([(before, None), *listed, (after, None)])
            else:
                pattern = rng.choice(ITEMS)
                for number in range(1, rng.randrange(2, 9)):
                    item["i"] = functools.partial(numbered, number)
                    lines.append(filled(pattern, item))
            if rng.random() < 0.5:
                lines.append(filled(rng.choice(PLAIN), plain))
        pieces: list[Piece] = []
        for number, line in enumerate(lines):
            pieces += [("\n" if number else "", None), *line]
        out.append(rebuild(pieces))
    return out
