"""Places in addresses, rows and routes, places named in two ways, and what is no place though it looks like one."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.entity_parts.proposals import can_be_no_name


def found(text: str) -> dict[str, tuple[str | None, str | None]]:
    return {p.name: (p.code, p.parent) for p in with_places(text)._.sw_places}


def mentions(text: str) -> dict[str, list[str]]:
    doc = with_places(text)
    return {p.name: [doc.text[m.start : m.end] for m in p.mentions] for p in doc._.sw_places}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the kecamatan in front says which of the namesakes is meant, also one that was parted from it
        ("Rapat di [LOC Soreang], Bandung, usai.", {"Kabupaten Bandung": ("32.04", "32")}),
        ("Rapat di [LOC Coblong], Bandung, usai.", {"Kota Bandung": ("32.73", "32")}),
        ("Rapat di [LOC Lembang], Bandung, usai.", {"Kabupaten Bandung Barat": ("32.17", "32")}),
        ("Rapat di [LOC Kecamatan Lembang], Bandung, usai.", {"Kecamatan Lembang": ("32.17.01", "32.17")}),
        # in each place the one that is meant there
        (
            "Rapat di [LOC Soreang], Bandung, usai. Warga Kota Bandung hadir.",
            {"Kabupaten Bandung": ("32.04", "32"), "Kota Bandung": ("32.73", "32")},
        ),
        ("Rapat di [LOC Soreang], Kota Bandung, usai.", {"Kota Bandung": ("32.73", "32")}),
        # no kecamatan of any of them, a village, a list
        ("Rapat di [LOC Sagupala], Bandung, usai.", {"Kota Bandung": ("32.73", "32")}),
        ("Rapat di Garut, Bandung, dan Palu usai.", {"Kota Bandung": ("32.73", "32")}),
        # a direction on the road, and the level that says which is meant
        (
            "Macet arah [LOC Serpong], [LOC Kelurahan Sagu], [LOC Kecamatan Pinang], Kota Tangerang.",
            {"Serpong": (None, "36.71.11")},
        ),
        # the kecamatan of an article lie together, and the region behind one says which it is
        (
            "Banjir di [LOC Kecamatan Pasirian]. Warga [LOC Kecamatan Candipuro] mengungsi.",
            {"Kecamatan Candipuro": ("35.08.03", "35.08")},
        ),
        ("Warga [LOC Kecamatan Candipuro] mengungsi.", {"Kecamatan Candipuro": (None, None)}),
        (
            "Warga [LOC Kecamatan Karang tengah], Kabupaten Cianjur, mengungsi. Kabupaten Demak aman.",
            {"Kecamatan Karang Tengah": ("32.03.07", "32.03")},
        ),
        # one kecamatan in two spellings is one
        (
            "Warga [LOC Kecamatan Karang Tengah], Cianjur. Banjir di [LOC Kecamatan Karangtengah], Cianjur.",
            {"Kecamatan Karang Tengah": ("32.03.07", "32.03")},
        ),
        # a house is where another mention of it says, and not in the town of the dateline
        (
            "SURABAYA - Laga di [FAC Stadion Sagu] ricuh. Warga Surabaya datang ke [FAC Stadion Sagu], Sidoarjo.",
            {"Stadion Sagu": (None, "35.15")},
        ),
        (
            "SURABAYA - Laga di [FAC Stadion Sagu] ricuh. Warga Surabaya datang ke [FAC Stadion Sagu], [LOC Malang].",
            {"Stadion Sagu": (None, "35")},
        ),
        (
            "SURABAYA - Laga di [FAC Stadion Sagu] ricuh. Warga Surabaya datang dari Sidoarjo.",
            {"Stadion Sagu": (None, "35.78")},
        ),
        # a town behind the bracket
        ("Rapat di [FAC Gedung Serba Guna] ([FAC GSG]), Sigi, usai.", {"Gedung Serba Guna": (None, "72.10")}),
        # the street in which a building stands
        (
            "Warga Surabaya ke [FAC Gedung Sagu] [LOC Jalan Sawo Surabaya], Rabu. Kota Surabaya ramai.",
            {"Gedung Sagu": (None, "35.78")},
        ),
    ],
)
def test_what_the_places_beside_one_tell(
    text: str, expected: dict[str, tuple[str | None, str | None]]
) -> None:
    places = found(text)
    assert {name: places.get(name) for name in expected} == expected


def test_one_kecamatan_in_two_spellings_is_one_place() -> None:
    text = "Warga [LOC Kecamatan Karang Tengah], Cianjur. Banjir di [LOC Kecamatan Karangtengah], Cianjur."
    assert mentions(text)["Kecamatan Karang Tengah"] == ["Kecamatan Karang Tengah", "Kecamatan Karangtengah"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # clubs by the name of their island or town
        ("[ORG Sagu FC] menjamu [ORG Bali United]. Gol Bali dibalas.", []),
        ("[ORG Sagu FC] menjamu [ORG Bali United]. Upaya Bali gagal.", []),
        ("[ORG Sagu FC] menjamu [ORG Bali United] di Bali.", ["Bali"]),
        ("[ORG Sagu FC] menjamu [ORG Bali United]. Warga Bali datang.", ["Bali"]),
        ("[ORG Sagu FC] menjamu [ORG Bali United]. [POS Gubernur] Bali datang.", ["Bali"]),
        ("[ORG Sagu FC] menjamu [ORG Bali United] di Kuta, Bali.", ["Bali"]),
        ("[ORG Sagu FC] menjamu [ORG Bali United]. Provinsi Bali bersiap.", ["Provinsi Bali"]),
        ("Turis memuji Bali. Ada pula [ORG Bali United].", ["Bali"]),
        # the second region of a bank, the area of a body of the police
        ("Kredit di [ORG Bank Jabar] dan [LOC Banten] (BJB) macet.", ["Jabar"]),
        ("[POS Wakapolda] Metro Jaya hadir.", []),
        ("[POS Wakapolda] Banten hadir.", ["Banten"]),
    ],
)
def test_names_of_places_that_are_those_of_clubs_and_bodies(text: str, expected: list[str]) -> None:
    found = [m for names in mentions(text).values() for m in names if m not in ("Kuta",)]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "name", "parent"),
    [
        # the street in its village, the village in its kecamatan
        (
            "[LOC Jalan Sawo] di [LOC Kelurahan Pala], [LOC Kecamatan Metro Utara], rusak.",
            "Jalan Sawo",
            "18.72.02",
        ),
        ("Rapat di [LOC Jalan Sawo] Nomor 37, Jakarta Selatan, usai.", "Jalan Sawo", "31.74"),
        ("Rapat di [LOC Jalan Sawo] Pala II RT 003/02 No. 5, Sigi, usai.", "Jalan Sawo", "72.10"),
        ("Warga [LOC Dusun Sagu] RT 04 RW 02, [LOC Desa Pala], Kabupaten Sigi.", "Dusun Sagu", "72.10"),
        ("Ia hilang di [LOC Bukit Sagu] [LOC Desa Pala], Kabupaten Sigi.", "Bukit Sagu", "72.10"),
        ("Warga [LOC Desa Sagu], Kecamatan/Kabupaten Sigi, resah.", "Desa Sagu", "72.10"),
        # a full stop for the comma
        ("Warga [LOC Kelurahan Pala]. [LOC Kecamatan Metro Utara], resah.", "Kelurahan Pala", "18.72.02"),
        # a body or an island between the house and its region
        ("Upacara di [FAC Graha Sagu], [ORG Sesko TNI], Kota Palu, usai.", "Graha Sagu", "72.71"),
        # the region in brackets, or in front of the brackets
        ("Tambang ada di [LOC Sagumas] (Sumatera Barat).", "Sagumas", "13"),
        ("Hujan turun di Jawa Timur ([LOC Sagumas], [LOC Pala Raya], dan Madura).", "Pala Raya", "35"),
        # what a region holds
        ("Banjir di Kabupaten Sigi, yakni [LOC Desa Sagu] dan [LOC Desa Pala].", "Desa Pala", "72.10"),
        ("Banjir di [LOC Kecamatan Metro Utara], [LOC Desa Sagu].", "Desa Sagu", "18.72.02"),
        # several villages in front of their kecamatan
        (
            "Warga [LOC Desa Sagu], [LOC Desa Pala] dan [LOC Desa Sawo], [LOC Kecamatan Metro Utara].",
            "Desa Sagu",
            "18.72.02",
        ),
        # the region in the name
        ("Warga Surabaya makan di [LOC Jalan Sawo Surabaya].", "Jalan Sawo Surabaya", "35.78"),
        ("Acara di [LOC Pacet Mojokerto] usai.", "Pacet", "35.16"),
        ("Puskesmas di [LOC Surabaya Selatan] dibangun.", "Surabaya Selatan", "35.78"),
        # the kecamatan in the name of its house
        ("Rapat di [FAC Aula Kecamatan Metro Utara] usai.", "Aula Kecamatan Metro Utara", "18.72.02"),
        ("Rapat di [FAC Aula Kecamatan Sukajadi] usai.", "Aula Kecamatan Sukajadi", None),
        # none of these
        ("Warga Jakarta lewat [LOC Jalan Raya Bogor].", "Jalan Raya Bogor", None),
        ("Banjir di [LOC Malang Selatan] meluas.", "Malang Selatan", None),
        ("[LOC Jalan Sawo] macet. Sigi banjir.", "Jalan Sawo", None),
        ("Di wilayah [LOC Priangan Timur], Kabupaten Garut dipimpin Rahmat.", "Priangan Timur", None),
        ("Tambang ada di [LOC Sagumas] (Tangerang).", "Sagumas", "36"),
        ("Banjir di Kabupaten Sigi. Lalu [LOC Desa Pala] kering.", "Desa Pala", None),
    ],
)
def test_what_a_place_lies_in(text: str, name: str, parent: str | None) -> None:
    assert found(text)[name][1] == parent


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        # the kecamatan of the region behind it
        ("Jasad itu ditemukan di [LOC Purwodadi], [LOC Pasuruan], pagi tadi.", "Purwodadi", "35.14.01"),
        ("Pos itu di Makasar, Jakarta Timur.", "Makasar", "31.75.08"),
        ("Pos itu di [LOC Purwodadi], Grobogan.", "Purwodadi", None),
        ("Pos itu di Makassar, Sulawesi Selatan.", "Kota Makassar", "73.71"),
        # the namesake that has the kecamatan, or the village
        ("Jasad itu ditemukan di [LOC Purwodadi], [LOC Pasuruan], pagi tadi.", "Kabupaten Pasuruan", "35.14"),
        ("Warga [LOC Desa Sagu], Magelang menolak. Magelang ramai.", "Kabupaten Magelang", "33.08"),
        ("Warga [LOC Kelurahan Sagu], Magelang menolak.", "Kota Magelang", "33.71"),
        # rows
        ("Lomba diikuti Kabupaten Temanggung, Rembang dan [LOC Tegal].", "Kabupaten Tegal", "33.28"),
        ("Lomba diikuti Kabupaten Sidoarjo serta [LOC Malang].", "Kabupaten Malang", "35.07"),
        ("Lomba diikuti Kota Surabaya, [LOC Madiun], dan [LOC Malang].", "Kota Malang", "35.73"),
        ("Lomba diikuti Temanggung, Rembang dan [LOC Tegal].", "Kota Tegal", "33.76"),
        ("Longsor di Kabupaten Sleman, Yogyakarta.", "DI Yogyakarta", "34"),
        # routes
        ("Truk lewat Solo - Klaten - Yogyakarta.", "Kota Yogyakarta", "34.71"),
        ("Truk lewat Jawa Tengah - Yogyakarta.", "DI Yogyakarta", "34"),
        ("Warga Yogyakarta senang.", "DI Yogyakarta", "34"),
    ],
)
def test_which_of_namesakes(text: str, name: str, code: str | None) -> None:
    assert found(text)[name][0] == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vaksin tiba di [LOC Desa Sagu Pala], Sigi. Warga [LOC Sagu Pala] senang.",
            {"Desa Sagu Pala": ["Desa Sagu Pala", "Sagu Pala"]},
        ),
        (
            "Warga [LOC Sagumas] senang. Vaksin tiba di [LOC Kampung Sagumas].",
            {"Kampung Sagumas": ["Sagumas", "Kampung Sagumas"]},
        ),
        (
            "Salat di [FAC Masjid Agung Jami’ Wonosobo]. Takmir [FAC Masjid Agung Jami] hadir.",
            {"Masjid Agung Jami’ Wonosobo": ["Masjid Agung Jami’ Wonosobo", "Masjid Agung Jami"]},
        ),
        (
            "Ia dibawa ke [FAC Balai Latihan Kerja]. Ranjang di [FAC BLK Wonosobo] cukup.",
            {"Balai Latihan Kerja Wonosobo": ["Balai Latihan Kerja", "BLK Wonosobo"]},
        ),
        (
            "Lewat [LOC Jl. Ir Sagu] lalu [LOC Jalan Ir. Sagu].",
            {"Jl. Ir Sagu": ["Jl. Ir Sagu", "Jalan Ir. Sagu"]},
        ),
        (
            "Warga [LOC Desa Gunung Sagumas] resah. Warga [LOC Gunung Sagumas] resah. Warga [LOC Sagumas] resah.",
            {"Desa Gunung Sagumas": ["Desa Gunung Sagumas", "Gunung Sagumas", "Sagumas"]},
        ),
        # two of them, or another kind of place
        (
            "Dari [LOC Dusun Sagumas] ke [LOC Desa Sagumas] di [LOC Sagumas].",
            {"Dusun Sagumas": ["Dusun Sagumas"], "Desa Sagumas": ["Desa Sagumas"], "Sagumas": ["Sagumas"]},
        ),
        (
            "Dari [LOC Jalan Sagumas] ke [LOC Sagumas].",
            {"Jalan Sagumas": ["Jalan Sagumas", "Sagumas"]},
        ),
        (
            "Ia lahir di [LOC Desa Pala], Sigi. Ia mati di [LOC Pala], Donggala.",
            {"Desa Pala": ["Desa Pala"], "Pala": ["Pala"]},
        ),
    ],
)
def test_one_place_in_two_ways(text: str, expected: dict[str, list[str]]) -> None:
    names = mentions(text)
    assert {name: names.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Penghargaan sebagai [LOC Kota Cerdas] diterima.",
        "Visi itu menjadi [LOC Kota Pendidikan] pada 2030.",
        "Penghargaan [LOC Kabupaten Layak Anak] diterima.",
        "Penghargaan [LOC Kota Layak Anak] di kota itu.",
        "Suporter [LOC Laskar Sawo] bernyanyi.",
        "Saham di [LOC Kaskus] naik.",
        "Pasar menurut [LOC Sagu Research] naik.",
        "Komunitas [LOC Tuli] hadir.",
    ],
)
def test_no_place(text: str) -> None:
    assert found(text) == {}


def test_a_unit_of_former_times_is_not_the_region() -> None:
    assert mentions("Distrik itu meliputi onderdistrik Jember. Kabupaten Jember aman.") == {
        "Kabupaten Jember": ["Kabupaten Jember"]
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [("UMKM di Bumi Sai Wawai dibantu.", "18.72"), ("Ia tiba di Sul-Sel.", "73"), ("Ia tiba di bumi.", None)],
)
def test_other_names_of_regions(text: str, code: str | None) -> None:
    assert [c for c, _ in found(text).values()] == ([code] if code else [])


def test_a_village_with_an_epithet_for_a_name_stays_in_its_address() -> None:
    text = "Warga [LOC Kelurahan Bahagia], Kecamatan [LOC Babelan], [LOC Kabupaten Bekasi], mengungsi."
    assert "Kelurahan Bahagia" in found(text)
    assert "Kelurahan Bahagia" not in found("Penghargaan [LOC Kelurahan Bahagia] diterima.")


def test_numbers_of_houses_of_any_length() -> None:
    gap = f" RT{'.' * 400} RW{'.' * 400} No{'.' * 400}, RT{'.' * 400} RW{'.' * 400} No{'.' * 400}? "
    assert found(f"[LOC Jalan Sagu]{gap}[LOC Kabupaten Sigi]")["Jalan Sagu"] == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a quarter of the capital has its name from a kabupaten, wherever the article names it
        (
            "Api membakar rumah di Manggarai, Jakarta Selatan, Senin (3/2/2025). Warga Manggarai mengungsi.",
            {"Manggarai": (None, "31.74"), "Kota Administrasi Jakarta Selatan": ("31.74", "31")},
        ),
        (
            "Rumah di [LOC Jl Dr. Sagu], Manggarai, Jakarta Selatan terbakar.",
            {"Jl Dr. Sagu": (None, "31.74"), "Manggarai": (None, "31.74")},
        ),
        # a list, a level, a town around the capital, another region behind
        ("Hujan di Manggarai, Jakarta Selatan, dan Palu usai.", {"Kabupaten Manggarai": ("53.10", "53")}),
        ("Hujan di Manggarai, Jakarta Selatan dan Palu usai.", {"Kabupaten Manggarai": ("53.10", "53")}),
        ("Hujan di Sikka, Manggarai, Jakarta Selatan.", {"Kabupaten Manggarai": ("53.10", "53")}),
        ("Warga Kabupaten Manggarai, Jakarta Selatan.", {"Kabupaten Manggarai": ("53.10", "53")}),
        ("Macet di Depok, Jakarta Selatan.", {"Kota Depok": ("32.76", "32")}),
        ("Hujan di Manggarai, Ende, dan Sikka.", {"Kabupaten Manggarai": ("53.10", "53")}),
        # the bracket behind a name is no other place
        (
            "Ia ditemui di [LOC Pantai Sagu Pala] ([LOC PSP]), Jakarta Utara.",
            {"Pantai Sagu Pala": (None, "31.72")},
        ),
        # the seat of a region in the middle of an address
        (
            "Warga [LOC Talang Sagu], [LOC Kotabumi], Kabupaten Lampung Utara, hilang.",
            {"Talang Sagu": (None, "18.03")},
        ),
        # behind the abbreviation of a building its quarter
        (
            "Upacara di [FAC Taman Makam Pahlawan Sagu] (TMPS) [LOC Sawopala], Jakarta Selatan usai.",
            {"Taman Makam Pahlawan Sagu": (None, "31.74")},
        ),
        # an island lies in its province, if it lies in one
        ("Balapan di Lombok, Nusa Tenggara Barat, usai.", {"Pulau Lombok": (None, "52")}),
        ("Balapan di Jawa, Bali dan Lombok usai.", {"Pulau Jawa": (None, None)}),
    ],
)
def test_what_addresses_say(text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    places = found(text)
    assert {name: places.get(name) for name in expected} == expected


def test_an_island_that_is_the_seat_of_a_region_is_an_island() -> None:
    doc = with_places("Warga [LOC Pulau Pramuka], Kepulauan Seribu, dan [LOC Amlapura] hadir.")
    kinds = {p.name: p.kind for p in doc._.sw_places}
    assert (kinds["Pulau Pramuka"], kinds["Amlapura"]) == ("island", "other")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the whole name stands elsewhere, and goes on in the same way here
        (
            "Warga ke [FAC Masjid At-Taqwa Sagu]. Takmir [FAC Masjid At-Taqwa] Sagu hadir.",
            {"Masjid At-Taqwa Sagu": ["Masjid At-Taqwa Sagu", "Masjid At-Taqwa Sagu"]},
        ),
        (
            "Warga ke [FAC Masjid At-Taqwa Sagu]. Takmir [FAC Masjid At-Taqwa] [PER Sagu Rahmat] hadir.",
            {"Masjid At-Taqwa Sagu": ["Masjid At-Taqwa Sagu", "Masjid At-Taqwa Sagu"]},
        ),
        # it goes on otherwise, or the word is a person's only
        (
            "Warga ke [FAC Masjid At-Taqwa Sagu]. Takmir [FAC Masjid At-Taqwa] Sagulawi hadir.",
            {"Masjid At-Taqwa Sagu": ["Masjid At-Taqwa Sagu"], "Masjid At-Taqwa": ["Masjid At-Taqwa"]},
        ),
        (
            "Warga ke [FAC Masjid At-Taqwa Sagu]. Takmir [FAC Masjid At-Taqwa] [PER Sagu] hadir.",
            {"Masjid At-Taqwa Sagu": ["Masjid At-Taqwa Sagu"], "Masjid At-Taqwa": ["Masjid At-Taqwa"]},
        ),
        # the end of a firm's name, and a hotel
        ("Direktur Sagu [FAC Hotel Group] hadir di [FAC Hotel Sagu].", {"Hotel Sagu": ["Hotel Sagu"]}),
    ],
)
def test_whole_names_of_buildings(text: str, expected: dict[str, list[str]]) -> None:
    assert mentions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("berbicara dalam bahasa Jawa", True),
        ("fasih berbahasa Jawa", True),
        ("tampil dengan paes Jawa", True),
        ("diiringi gending Jawa", True),
        ("tinggal di Jawa", False),
        ("pergi ke tanah Jawa", False),
        ("memakai bahasanya di Jawa", False),
    ],
)
def test_a_style_is_no_place(text: str, expected: bool) -> None:
    assert can_be_no_name(text, len(text) - len("Jawa"), len(text), "LOC") is expected
