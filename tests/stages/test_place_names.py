"""How far the names of places reach, of what kind they are, and what they lie in."""

from __future__ import annotations

import pytest

from annotated import with_entities, with_places


def places(text: str) -> list[tuple[str, str, str | None]]:
    return [(p.name, p.kind, p.parent) for p in with_places(text)._.sw_places]


def names(text: str) -> list[str]:
    doc = with_entities(text)
    return [doc.text[e.start : e.end] for e in doc._.sw_entities if e.label in ("LOC", "FAC")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # kecamatan of several words, villages of two
        ("Warga [LOC Kecamatan Logas] Tanah Darat mengungsi.", ["Kecamatan Logas Tanah Darat"]),
        ("Warga [LOC Kecamatan Logas] mengungsi.", ["Kecamatan Logas"]),
        ("Warga [LOC Desa Sekar] Bagus mengungsi.", ["Desa Sekar Bagus"]),
        ("Rapat di [LOC Desa Sekar] Senin (6/2) usai.", ["Desa Sekar"]),
        ("Rapat di [LOC Desa Sekar] Bupati hadir.", ["Desa Sekar"]),
        ("Rapat di [LOC Desa Sekar] Palu usai.", ["Desa Sekar", "Palu"]),
        ("Rapat di [LOC Desa Sekar], Bagus hadir.", ["Desa Sekar"]),
        # two places of which the second holds the first
        ("Perang di [LOC Jalur Gaza Palestina] usai.", ["Jalur Gaza", "Palestina"]),
        ("Warga [LOC Bontang Kalimantan Timur] datang.", ["Bontang", "Kalimantan Timur"]),
        ("Warga [LOC Sampang Madura] datang.", ["Sampang", "Madura"]),
        ("Warga [LOC Batujajar Bandung Barat] datang.", ["Batujajar", "Bandung Barat"]),
        ("Harga di [FAC Liwa Lampung Barat] naik.", ["Liwa", "Lampung Barat"]),
        ("Warga [LOC Sudan Selatan] datang.", ["Sudan Selatan"]),
        ("Warga [LOC Papua Nugini] datang.", ["Papua Nugini"]),
        ("Warga [LOC Bogor Selatan] datang.", ["Bogor Selatan"]),
        ("Warga [LOC Sagupala Kalimantan Timur] datang.", ["Sagupala Kalimantan Timur"]),
        # a building, its agency, its street, the word behind it
        ("Kepala [FAC Terminal Sagu Dinas Perhubungan] hadir.", ["Terminal Sagu"]),
        ("Rapat di [FAC Kantor Dinas Perhubungan] usai.", ["Kantor Dinas Perhubungan"]),
        ("Rapat di [FAC Gedung Sagu Jalan Pala Surabaya] usai.", ["Gedung Sagu", "Jalan Pala Surabaya"]),
        ("Rapat di [FAC Gedung Jalan Pala] usai.", ["Gedung Jalan Pala"]),
        (
            "Warga [LOC Pulau Sagulandi] [LOC Kabupaten Sigi]. [LOC Pulau Sagulan] indah.",
            ["Pulau Sagulan", "Kabupaten Sigi", "Pulau Sagulan"],
        ),
        ("Warga [LOC Pulau Sagulandi] datang.", ["Pulau Sagulandi"]),
        # venues in small letters
        ("Rapat di kompleks parlemen, Jakarta.", ["kompleks parlemen", "Jakarta"]),
        ("Rapat di [FAC Kompleks Parlemen Senayan] usai.", ["Kompleks Parlemen Senayan"]),
        ("Rapat fraksi di parlemen usai.", []),
        # a town and its province
        ("Warga [LOC Metro Lampung] datang.", ["Metro", "Lampung"]),
        ("Warga [LOC Bandung Barat] datang.", ["Bandung Barat"]),
        # a name in one word with a hyphen, and a road between two towns
        # a name that stands twice
        ("Vaksin di [FAC Puskesmas SaguPuskesmas Sagu] habis.", ["Puskesmas Sagu"]),
        ("Gempa di Petrosagu-[LOC Kamsagu] terasa.", ["Petrosagu-Kamsagu"]),
        ("Jalan Sigi-[LOC Kamsagu] rusak.", ["Sigi", "Kamsagu"]),
        # buildings in English behind the name of their town, and the next line of a list
        ("Laga di [LOC Banten] International Stadium usai.", ["Banten International Stadium"]),
        ("Laga di [LOC Banten] usai.", ["Banten"]),
        ("Ia bekerja di [LOC Hong Kong- Kerja] malam.", ["Hong Kong"]),
    ],
)
def test_how_far_names_reach(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # kinds by their words
        ("Rapat di [LOC Sanggar Sagu] usai.", [("Sanggar Sagu", "facility", None)]),
        ("Laga di [LOC San Siro] usai.", [("San Siro", "facility", None)]),
        ("Warga ke [LOC Kebun Binatang Sagu] kemarin.", [("Kebun Binatang Sagu", "facility", None)]),
        ("Warga ke [LOC Kebun Sagu] kemarin.", [("Kebun Sagu", "other", None)]),
        ("Warga ke [LOC Taman Nasional Sagu] kemarin.", [("Taman Nasional Sagu", "area", None)]),
        ("Nelayan dari [LOC Kepulauan Sagu] datang.", [("Kepulauan Sagu", "island", None)]),
        ("Klub dari [LOC Benua Biru] datang.", [("Eropa", "area", None)]),
        ("Klub dari [LOC Negeri Sakura] datang.", [("Jepang", "country", None)]),
        ("Warga [LOC Pondok Sagulan] datang.", [("Pondok Sagulan", "other", None)]),
        ("Warga [LOC Kota Pahlawan] datang.", [("Kota Surabaya", "kota", "35")]),
        ("Kabar itu ramai di [LOC X] kemarin.", []),
        # a film, a role, a person behind a country, any hospital
        ("Ia tampil di film [LOC Laut Sagu] kemarin.", []),
        ("Roh [LOC Gang Sagu] ([PER Made Wirata]) datang.", []),
        ("Kiper Thailand, [LOC Sagu Pala], jatuh.", [("Thailand", "country", None)]),
        ("Ia dibawa ke [FAC Rumah Sakit Provinsi] kemarin.", []),
        ("Ia bekerja di [FAC Kantor Pusat] kemarin.", []),
        ("Ia bekerja di [FAC Kantor Gubernur] kemarin.", [("Kantor Gubernur", "facility", None)]),
        ("Ia belajar di [LOC Sagu University] dulu.", []),
        ("Laga di [LOC Sagu Hall] usai.", [("Sagu Hall", "facility", None)]),
        ("Ia dibawa ke [FAC Rumah Sakit Sagu] kemarin.", [("Rumah Sakit Sagu", "facility", None)]),
        # what is dug up
        ("Direktorat Jenderal Mineral dan [LOC Batu Bara] rapat.", []),
        # a kecamatan whose words are those of any place
        (
            "Warga [LOC Kelurahan Sagu], [LOC Kecamatan Kota Barat], [LOC Kota Gorontalo] datang.",
            [("Kelurahan Sagu", "other", "75.71.01"), ("Kecamatan Kota Barat", "kecamatan", "75.71"), ("Kota Gorontalo", "kota", "75")],
        ),
    ],
)  # fmt: skip
def test_kinds_and_what_is_no_place(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "parent"),
    [
        # addresses of several places, with the number of a block
        (
            "Rumah di [LOC Jalan Sagu], RW 02, [LOC Sagulan], [LOC Palawan], Surabaya rusak.",
            "Jalan Sagu",
            "35.78",
        ),
        ("Anak dari [LOC Dusun 9] (Sagulan), [LOC Desa Palawan], Kabupaten Sigi hilang.", "Dusun 9", "72.10"),
        ("[FAC Pasar Sagu] di [LOC Jalan Pala] Kota Batu ramai.", "Pasar Sagu", "35.79"),
        ("[FAC Pasar Sagu] dan [LOC Jalan Pala] Kota Batu ramai.", "Pasar Sagu", None),
        # the town in a hospital's name, the seat of a kabupaten in that of a market
        ("Ia dirawat di [FAC RSUD Dr. Sagu Surabaya] kemarin.", "RSUD Dr. Sagu Surabaya", "35.78"),
        ("Warga Lampung Barat ke [FAC Pasar Liwa] kemarin.", "Pasar Liwa", "18.04"),
        ("Warga Sigi ke [FAC Pasar Liwa] kemarin.", "Pasar Liwa", None),
    ],
)
def test_what_a_place_lies_in(text: str, name: str, parent: str | None) -> None:
    assert {p.name: p.parent for p in with_places(text)._.sw_places}[name] == parent


def test_namesakes_by_seats_and_kecamatan() -> None:
    """The seat of a kabupaten and a kecamatan at the dateline decide between a kabupaten and a kota."""
    doc = with_places("Jalan dari [LOC Sukabumi] ke [LOC Palabuhanratu] rusak.")
    assert doc._.sw_places[0].code == "32.02"
    doc = with_places(
        "PASURUAN, Sagu.com - Rumah warga di [LOC Desa Pala], [LOC Kecamatan Rembang], terbakar kemarin malam."
    )
    assert [(p.name, p.code) for p in doc._.sw_places if p.code] == [
        ("Kabupaten Pasuruan", "35.14"),
        ("Kecamatan Rembang", "35.14.15"),
    ]
    doc = with_places("Warga [LOC Ogan Kemering Ulu] ([LOC OKU]) Selatan datang.")
    assert "16.08" not in [p.code for p in doc._.sw_places]
    assert "Kabupaten Ogan Komering Ulu Selatan" in [p.name for p in doc._.sw_places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Warga [LOC Distrik Sagunam], Seoul, datang.", "other"),
        ("Warga [LOC Distrik Sagunam], Jayapura, datang.", "kecamatan"),
        ("Warga [LOC Distrik Abepura] datang.", "kecamatan"),
        ("Warga [LOC Kecamatan Sagunam] datang.", "kecamatan"),
    ],
)
def test_a_district_abroad_is_no_kecamatan(text: str, expected: str) -> None:
    assert places(text)[0][1] == expected


def test_a_country_by_its_short_form() -> None:
    assert places("Ia terbang ke Saudi. Ia tiba di Arab Saudi.") == [("Arab Saudi", "country", None)]
