from __future__ import annotations

import pytest

from annotated import with_places


def places(text: str) -> list[tuple[str, str | None, list[str]]]:
    doc = with_places(text)
    return [(p.name, p.code, [doc.text[m.start : m.end] for m in p.mentions]) for p in doc._.sw_places]


def codes(text: str) -> list[str | None]:
    return [code for _, code, _ in places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Warga Kaltim dan warga Kalimantan Timur.",
            [("Kalimantan Timur", "64", ["Kaltim", "Kalimantan Timur"])],
        ),
        ("Dari Sulawesi Tenggara (Sultra).", [("Sulawesi Tenggara", "74", ["Sulawesi Tenggara (Sultra)"])]),
        ("Banjir di Kabupaten Sigi.", [("Kabupaten Sigi", "72.10", ["Kabupaten Sigi"])]),
        ("Ketua KPU Kaltim hadir.", [("Kalimantan Timur", "64", ["Kaltim"])]),
        ("Sidang kabinet di IKN.", [("Ibu Kota Nusantara", None, ["IKN"])]),
    ],
)
def test_places(text: str, expected: list[tuple[str, str | None, list[str]]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ia tiba di Kota Malang.", ["35.73"]),
        ("Ia tiba di Kabupaten Malang.", ["35.07"]),
        ("Bupati Bandung hadir.", ["32.04"]),
        ("Wali Kota Bandung hadir.", ["32.73"]),
        ("Kapolresta Malang hadir. Kota Malang aman.", ["35.73"]),
        # said once with its level, meant everywhere
        ("Kabupaten Bima siap. KPU mendata warga Bima.", ["52.06"]),
        ("Provinsi Gorontalo naik.", ["75"]),
        ("Gubernur Gorontalo hadir.", ["75"]),
        # nothing decides
        ("Warga Gorontalo bersiap.", ["75"]),
        ("Warga Bandung bersiap.", ["32.73"]),
    ],
)
def test_which_region_a_name_means(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the old name of a region does not beat the region that bears the name now
        ("Jembatan itu dibangun di Kabupaten Lingga, Kepulauan Riau.", ["21.04", "21"]),
        ("Warga Bintan dan warga Kepulauan Riau bersiap.", ["21.01", "21"]),
        ("Kejari Konawe memeriksa saksi di Kendari.", ["74.02", "74.71"]),
        ("Sidang digelar di Pontianak. Warga Mempawah datang.", ["61.71", "61.02"]),
        # unless its level says so
        ("Dulu bernama Kabupaten Kepulauan Riau.", ["21.01"]),
        ("Dulu bernama Kabupaten Kendari.", ["74.02"]),
        ("Bupati Pontianak kala itu hadir.", ["61.02"]),
        # an address ends with the province
        ("Longsor di Kabupaten Kaur, Bengkulu, pagi tadi.", ["17.04", "17"]),
        ("Longsor di Kabupaten Boalemo, Gorontalo, pagi tadi.", ["75.02", "75"]),
        ("Longsor di Sleman, Yogyakarta, pagi tadi.", ["34.04", "34"]),
        # a list does not, nor does a name with its level
        ("Warga Sigi, Gorontalo, dan Palu datang.", ["72.10", "75", "72.71"]),
        ("Warga Kabupaten Kaur, Kota Bengkulu datang.", ["17.04", "17.71"]),
    ],
)
def test_old_names_and_addresses(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_the_place_of_a_dateline_is_its_region() -> None:
    text = "KENDARI - Kejari Konawe menahan dua orang dari Kabupaten Konawe Kepulauan. Keduanya dibawa ke Kendari."
    assert codes(text) == ["74.71", "74.02", "74.12"]


def test_a_dateline_is_a_town() -> None:
    text = "GORONTALO - Rapat digelar sampai malam oleh semua pihak yang hadir di sana."
    doc = with_places(text)
    assert [p.code for p in doc._.sw_places] == ["75.71"]


def test_a_name_that_nothing_decides_gets_a_warning() -> None:
    doc = with_places("Warga Bandung bersiap.")
    assert [(w.code, doc.text[w.start : w.end]) for w in doc._.sw_warnings] == [
        ("ambiguous_place", "Bandung")
    ]
    assert with_places("Warga Kota Bandung bersiap.")._.sw_warnings == []


def test_a_building_lies_in_its_town() -> None:
    doc = with_places("Rapat di [FAC Hotel Harum Samarinda].")
    assert [(p.name, p.kind, p.parent) for p in doc._.sw_places] == [
        ("Hotel Harum Samarinda", "facility", "64.72"),
        ("Kota Samarinda", "kota", "64"),
    ]


def test_the_names_inside_the_name_of_a_building_are_mentions() -> None:
    doc = with_places("Rapat di [FAC Kantor KPU Lebak] dan [FAC Gedung Serba Guna] (GSG).")
    assert [(p.name, [doc.text[m.start : m.end] for m in p.mentions]) for p in doc._.sw_places] == [
        ("Kantor KPU Lebak", ["Kantor KPU Lebak"]),
        ("Kabupaten Lebak", ["Lebak"]),
        ("Gedung Serba Guna", ["Gedung Serba Guna (GSG)"]),
    ]
    assert [(i.abbreviation, len(i.mentions)) for i in doc._.sw_institutions] == [("KPU Lebak", 1)]


def test_a_kecamatan_has_its_code_where_only_one_is_near() -> None:
    doc = with_places("Warga [LOC Kecamatan Palolo] di Kabupaten Sigi.")
    assert next((p.name, p.kind, p.parent) for p in doc._.sw_places) == (
        "Kecamatan Palolo",
        "kecamatan",
        "72.10",
    )


def test_a_place_that_nobody_knows_has_no_code() -> None:
    doc = with_places("Ia tinggal di [LOC Slumpring].")
    assert [(p.name, p.kind, p.code, p.model) for p in doc._.sw_places] == [
        ("Slumpring", "other", None, "test@0")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the kecamatan decides between regions of one name
        ("Banjir di [LOC Kecamatan Singosari]. Warga [LOC Malang] mengungsi.", ["35.07.24", "35.07"]),
        ("Banjir di [LOC Kecamatan Klojen]. Warga [LOC Malang] mengungsi.", ["35.73.02", "35.73"]),
        ("Pemkab Malang rapat. Warga Malang siap.", ["35.07"]),
        # the names of a list that begins with the word
        (
            "Logistik ke [LOC Kecamatan Kerjo], Jenawi dan Karangpandan, [LOC Karanganyar].",
            ["33.13.16", "33.13.17", "33.13.08", "33.13"],
        ),
        ("Ia tiba di [LOC Jenawi], [LOC Karanganyar].", ["33.13.17", "33.13"]),
        # joined names, and names that are a medium's
        ("Warga [LOC Tulangbawang] siap.", ["18.05"]),
        ("Kata dia kepada Tribun [LOC Jambi] kemarin.", []),
        ("Kapal tiba di [FAC Pelabuhan Ketapang].", [None]),
        ("Ia tinggal di [LOC Silang Monas Jakarta Pusat].", [None, "31.71"]),
    ],
)
def test_codes_by_what_stands_around(text: str, expected: list[str | None]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Presiden [LOC RI] hadir.", ["Indonesia"]),
        ("Ia pulang ke [LOC Amerika].", ["Amerika Serikat"]),
        # what only the model knows needs something that speaks for it
        ("Warga [LOC Banaran] mengungsi.", ["Banaran"]),
        ("Warga tinggal di [LOC Desa Banaran].", ["Desa Banaran"]),
        ("Gol [LOC Saibari] menutup laga.", []),
        ("Ekspor [LOC VII] naik.", []),
        ("Ia suka [LOC rumput laut].", []),
    ],
)
def test_which_places_make_an_entry(text: str, expected: list[str]) -> None:
    assert [name for name, _, _ in places(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the level of a province belongs to its name where it stands alone, not before the abbreviation, nor inside a body's name
        ("Warga Provinsi Jawa Tengah siap.", [("Jawa Tengah", "33", ["Provinsi Jawa Tengah"])]),
        ("Warga Provinsi Jawa Tengah (Jateng) siap.", [("Jawa Tengah", "33", ["Jawa Tengah (Jateng)"])]),
        ("Rapat KPU Provinsi Jawa Barat usai.", [("Jawa Barat", "32", ["Jawa Barat"])]),
        ("Rapat KPU Kabupaten Sigi usai.", [("Kabupaten Sigi", "72.10", ["Kabupaten Sigi"])]),
        # the bracket with the abbreviation of a building, and the town behind it
        (
            "Rapat di [FAC Gedung Serba Guna] ([FAC GSG]) [LOC Menggala].",
            [
                ("Gedung Serba Guna", None, ["Gedung Serba Guna (GSG) Menggala"]),
                ("Menggala", None, ["Menggala"]),
            ],
        ),
        # other countries and their cities
        ("Ia terbang ke Kuala Lumpur dan Estonia.", [("Kuala Lumpur", None, ["Kuala Lumpur"]), ("Estonia", None, ["Estonia"])]),
    ],
)  # fmt: skip
def test_how_far_a_mention_reaches(text: str, expected: list[tuple[str, str | None, list[str]]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what nothing but the model takes for a place
        ("[LOC Supply] lancar, katanya.", []),
        ("Menurut [LOC detikJatim] hujan turun.", []),
        ("Lalu lintas [LOC Jalan Raya] itu padat.", []),
        ("Gibran di [FAC Hadapan Kepala Daerah] berbicara.", []),
        ("Seluruh luas [LOC Nusantara] itu.", []),
        ("Menurut Ketua [LOC Timsel] aman.", []),
        ("Nelayan bermarga [LOC Malau], warga setempat, selamat.", []),
        # a word before it, a head word, an office or a neighbour makes it one
        ("Banjir di pekon [LOC Srimulyo] surut.", ["Srimulyo"]),
        ("Macet di [LOC Jalan Pahlawan].", ["Jalan Pahlawan"]),
        ("Menurut Camat [LOC Sukarapih] aman.", ["Sukarapih"]),
        ("Ia tinggal di [LOC Slipi], Jakarta Barat.", ["Slipi", "Kota Administrasi Jakarta Barat"]),
        ("Upacara di [FAC Balai Kota] usai.", ["Balai Kota"]),
    ],
)
def test_which_names_of_the_model_are_places(text: str, expected: list[str]) -> None:
    assert [name for name, _, _ in places(text)] == expected


def test_a_building_lies_in_the_town_behind_its_bracket() -> None:
    doc = with_places(
        "JAKARTA - Rapat itu digelar sampai malam oleh semua pihak di [FAC Gedung Serba Guna] (GSG) di Kota Palu."
    )
    assert [p.parent for p in doc._.sw_places if p.kind == "facility"] == ["72.71"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the name goes on behind its abbreviation
        ("Irigasi Kabupaten Ogan Komering Ulu (OKU) Selatan rusak.", [("Kabupaten Ogan Komering Ulu Selatan", "16.09", ["Kabupaten Ogan Komering Ulu (OKU) Selatan"])]),
        ("Irigasi Kabupaten Ogan Komering Ulu (OKU) rusak.", [("Kabupaten Ogan Komering Ulu", "16.01", ["Kabupaten Ogan Komering Ulu (OKU)"])]),
        ("Irigasi Kabupaten Ogan Komering Ulu (OKU) Sangat rusak.", [("Kabupaten Ogan Komering Ulu", "16.01", ["Kabupaten Ogan Komering Ulu (OKU)"])]),
        # the region behind an address decides which kecamatan it can be
        ("Warga Kota Yogyakarta ke Jalan Magelang, [LOC Jetis], Caturharjo, Sleman.", [("Kota Yogyakarta", "34.71", ["Kota Yogyakarta"]), ("Jetis", None, ["Jetis"]), ("Kabupaten Sleman", "34.04", ["Sleman"])]),
        ("Warga ke [LOC Jetis], Kota Yogyakarta.", [("Jetis", "34.71.02", ["Jetis"]), ("Kota Yogyakarta", "34.71", ["Kota Yogyakarta"])]),
        # a building called after a person
        ("Korban dibawa ke [FAC Rumah Sakit Umum dr] [PER Suhardi].", [("Rumah Sakit Umum dr Suhardi", None, ["Rumah Sakit Umum dr Suhardi"])]),
        ("Korban dibawa ke [FAC RSUD dr]. Suhardi.", [("RSUD dr. Suhardi", None, ["RSUD dr. Suhardi"])]),
        ("Korban dibawa ke [FAC Rumah Sakit Budi Asih] [PER Rani Dewi].", [("Rumah Sakit Budi Asih", None, ["Rumah Sakit Budi Asih"])]),
        # the country that is meant has another name
        ("Artefak itu kembali ke [LOC Tanah Air].", []),
        ("Ia lahir di [LOC Tanah Tinggi].", [("Tanah Tinggi", None, ["Tanah Tinggi"])]),
    ],
)  # fmt: skip
def test_names_that_go_on_and_neighbours(
    text: str, expected: list[tuple[str, str | None, list[str]]]
) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # persons and sites are no places
        ("Gol dari [LOC Wirata]. Kata [PER Made Wirata], menang.", []),
        ("Korban lain, di [LOC Paise] (65) warga Tongas.", []),
        ("Kepada [ORG SIGIONLINE.com] ia bicara. Pantauan warga [LOC SIGIONLINE] sama.", []),
        ("Warga [LOC Wirata] mengungsi.", [("Wirata", "other", None)]),
        # neither are things and directions
        ("Antre di [LOC SPBU] sejak pagi.", []),
        ("Lawan dari [LOC Selatan] datang.", []),
        ("Siswi [LOC SMP Guyub Genteng] menang.", []),
        # what stands alone between commas
        ("Hadir [PER Rusli], [LOC Oblok], [PER Rani].", []),
        ("Rumah di [LOC Oblok], Kota Palu.", [("Oblok", "other", None), ("Kota Palu", "kota", "72.71")]),
        # a kecamatan in one word or two
        ("Warga [LOC Kecamatan Gadingrejo], Pringsewu.", [("Kecamatan Gadingrejo", "kecamatan", "18.10.02"), ("Kabupaten Pringsewu", "kabupaten", "18.10")]),
        ("Warga [LOC Kecamatan Gadingguyub], Pringsewu.", [("Kecamatan Gadingguyub", "kecamatan", None), ("Kabupaten Pringsewu", "kabupaten", "18.10")]),
        # `Wilayah` is no part of a name
        ("Panen di [LOC Wilayah Jawa Barat].", [("Jawa Barat", "provinsi", "32")]),
        # an English name of a building
        ("Laga di [LOC Guyub Stadium] seru.", [("Guyub Stadium", "facility", None)]),
        # a verb behind a building
        ("Kabar [FAC Istana Meresmikan] itu salah.", []),
    ],
)  # fmt: skip
def test_what_is_a_place(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(p.name, p.kind, p.code) for p in with_places(text)._.sw_places] == expected


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        # the town behind goes before the one in the name
        ("Rapat di [FAC Aula Universitas Guyub Surakarta], Sukoharjo.", "33.11"),
        ("Rapat di [FAC Hotel Guyub Balikpapan], Kalimantan Timur.", "64.71"),
        # a village is no kabupaten
        ("Rapat di [FAC Gedung Olahraga Desa Sukoharjo] usai.", None),
        ("Rapat di [FAC Gedung Olahraga Sukoharjo] usai.", "33.11"),
        # the dateline's town only where the text is about it
        ("PALU - Rapat digelar sampai malam di [FAC Gedung Serba Guna] oleh warga Palu dan semua pihak.", "72.71"),
        ("PALU - Rapat digelar sampai malam di [FAC Gedung Serba Guna] oleh warga Denpasar dan semua pihak.", None),
        ("PALU - Rapat digelar sampai malam di [FAC Gedung Serba Guna] oleh semua pihak.", "72.71"),
        ("JAKARTA - Rapat digelar sampai malam di [FAC Gedung Serba Guna] oleh semua pihak.", None),
        ("JAKARTA - Rapat digelar sampai malam di [FAC Gedung Serba Guna] oleh warga Jakarta.", "31"),
    ],
)  # fmt: skip
def test_where_a_building_is(text: str, parent: str | None) -> None:
    assert [p.parent for p in with_places(text)._.sw_places if p.kind == "facility"] == [parent]


def test_police_of_a_town_or_a_kabupaten() -> None:
    assert codes("Kapolresta Cirebon hadir. Kabupaten Cirebon aman.") == ["32.09"]
    assert codes("Kapolresta Cirebon hadir. Kota Cirebon aman.") == ["32.74"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the province, not the kabupaten that once had its name
        (
            "Warga Kabupaten Natuna, Kepulauan Riau, bersiap.",
            [("Kabupaten Natuna", "21.03"), ("Kepulauan Riau", "21")],
        ),
        # a homonym abroad
        ("Ia tiba di Kota Basel, Swiss. Warga Basel senang.", [("Kota Basel", None), ("Swiss", None)]),
        ("Warga Basel senang.", [("Kabupaten Bangka Selatan", "19.03")]),
        ("Banjir di negara bagian [LOC Niger] surut.", [("Niger", None)]),
        # coal
        ("Harga [LOC Batu Bara] naik.", []),
        ("Kapal membawa [LOC Batu bara] ke sana.", []),
        ("Ia tiba di Kabupaten Batu Bara.", [("Kabupaten Batu Bara", "12.19")]),
        # a newspaper
        ("Hal itu ditulis [LOC As] kemarin.", []),
        ("Hal itu terjadi di AS kemarin.", [("Amerika Serikat", None)]),
        # the short form behind a name, with its bracket and without
        ("Warga [LOC Kepulauan Riau Kepri] senang.", [("Kepulauan Riau", "21")]),
        ("Ia tiba di [LOC Kecamatan Sagumas] ([LOC KSM]) kemarin.", [("Kecamatan Sagumas", None)]),
        # a kecamatan of a region that the article names, with the name of a kabupaten far away
        (
            "Warga Pesisir Barat, Lampung, resah. Di Pesisir Barat, di Pesisir Selatan, banjir.",
            [("Kabupaten Pesisir Barat", "18.13"), ("Lampung", "18"), ("Pesisir Selatan", "18.13.02")],
        ),
        (
            "Warga Pesisir Selatan, Sumatera Barat, resah.",
            [("Kabupaten Pesisir Selatan", "13.01"), ("Sumatera Barat", "13")],
        ),
        # programmes, firms, trains, text that ran together
        ("Ia bekerja di [LOC Desa Energi Berdikari] kemarin.", []),
        ("Ia tinggal di [LOC Desa Sagumas] kemarin.", [("Desa Sagumas", None)]),
        ("Ia naik dari [LOC Gunung Sagu Transport Solution] kemarin.", []),
        ("Ia naik KA [LOC Sagumas] kemarin.", []),
        ("Laga antara [LOC SagudanPala] usai.", []),
        ("Ia lahir di [LOC Sagumas]-do kemarin.", []),
        ("Ia tampil di [FAC WSBK Sagumas] kemarin.", []),
        # an airport lies outside the capital
        ("Ia tiba di [FAC Bandara Sagumas], Jakarta.", [("Bandara Sagumas", None), ("DKI Jakarta", "31")]),
    ],
)
def test_places_that_are_others_or_none(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(name, code) for name, code, _ in places(text)] == expected


def test_the_parent_of_an_airport() -> None:
    found = {p.name: p.parent for p in with_places("Ia tiba di [FAC Bandara Sagumas], Jakarta.")._.sw_places}
    assert found["Bandara Sagumas"] is None
    found = {p.name: p.parent for p in with_places("Ia tiba di [FAC Stasiun Sagumas], Jakarta.")._.sw_places}
    assert found["Stasiun Sagumas"] == "31"


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        # the region right behind, directly or behind one more place
        ("Laga digelar di [LOC Senayan], Jakarta Pusat, Senin.", {"Senayan": "31.71"}),
        ("Warga [LOC Kampung Sagu], Sigi, Sulawesi Tengah, resah.", {"Kampung Sagu": "72.10"}),
        ("Warga [LOC Kampung Sagu] Kabupaten Sigi resah.", {"Kampung Sagu": "72.10"}),
        ("Warga [LOC Dusun Ilir] di Kota Palu resah.", {"Dusun Ilir": "72.71"}),
        ("Warga [LOC Desa Pala], [LOC Kecamatan Metro Utara].", {"Desa Pala": "18.72.02"}),
        (
            "Upacara di [FAC Monumen Sagu Sakti], [LOC Oblok], Jakarta Timur.",
            {"Monumen Sagu Sakti": "31.75", "Oblok": "31.75"},
        ),
        (
            "Acara di [FAC Taman Sagu], [LOC Kelurahan Pala], [LOC Kecamatan Kademangan], Kota Probolinggo.",
            {"Taman Sagu": "35.74.01", "Kelurahan Pala": "35.74.01"},
        ),
        (
            "Laga di [LOC Senayan], Jakarta Pusat dan [LOC Ancol], Jakarta Utara.",
            {"Senayan": "31.71", "Ancol": "31.72"},
        ),
        # said once, meant everywhere
        ("Warga [LOC Sagumas] resah. Ia lahir di [LOC Sagumas], Sigi.", {"Sagumas": "72.10"}),
        # lists of equals
        ("Gempa di [LOC Senayan] dan Jakarta Pusat.", {"Senayan": None}),
        ("Bantuan untuk Palu, Sigi, Donggala.", {"Kota Palu": "72", "Kabupaten Sigi": "72"}),
        ("Bantuan untuk warga [LOC Sagumas], Sigi, Donggala, dan Palu.", {"Sagumas": None}),
        ("Bantuan untuk warga [LOC Sagumas], Sigi dan Palu.", {"Sagumas": None}),
        ("Bantuan untuk warga Palu, [LOC Sagumas], Sigi.", {"Sagumas": None}),
        ("Bantuan untuk warga [LOC Sagumas], Sigi, Bali.", {"Sagumas": None}),
        (
            "Bantuan untuk [LOC Desa Sagu], [LOC Desa Pala], Kabupaten Sigi.",
            {"Desa Sagu": None, "Desa Pala": "72.10"},
        ),
        # people from there, elsewhere
        ("Warga [LOC Sagumas] di Jakarta.", {"Sagumas": None}),
        # two places of one name
        ("Ia di [LOC Sagumas], Sigi. Lalu di [LOC Sagumas], Donggala.", {"Sagumas": None}),
        # a kecamatan that the region does not have
        ("Warga [LOC Kecamatan Sukajadi], Bali, resah.", {"Kecamatan Sukajadi": None}),
        # a sea, an airport
        ("Ombak di [LOC Laut Sagu], Kabupaten Sigi.", {"Laut Sagu": None}),
        ("Ia tiba di [FAC Bandara Sagumas], Jakarta.", {"Bandara Sagumas": None}),
        # a town or the kabupaten of its name: the province of both
        ("Ia tinggal di [LOC Sagumas], Tangerang.", {"Sagumas": "36"}),
        ("Ia tinggal di [LOC Sagumas], Kota Tangerang.", {"Sagumas": "36.71"}),
        # another sentence
        ("Ia tinggal di [LOC Sagumas]. Sigi banjir.", {"Sagumas": None}),
    ],
)
def test_a_place_lies_in_the_region_behind_it(text: str, parents: dict[str, str | None]) -> None:
    found = {p.name: p.parent for p in with_places(text)._.sw_places}
    assert {name: found[name] for name in parents} == parents


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        # a kabupaten in a building's own name needs its province in the article, where that names regions
        ("Jakarta - Rapat di [FAC Gedung Manggarai]. Warga Jakarta dan Depok senang.", None),
        ("Kupang - Rapat di [FAC Gedung Manggarai]. Warga Kupang senang.", "53.10"),
        ("Rapat di [FAC Gedung Manggarai]. Warga Kabupaten Manggarai dan Jakarta senang.", "53.10"),
        ("Rapat di [FAC Gedung Manggarai] usai.", "53.10"),
        ("Rapat di [FAC Gedung Samarinda]. Warga Depok senang.", "64.72"),
    ],
)
def test_a_kabupaten_in_the_name_of_a_building(text: str, parent: str | None) -> None:
    assert [p.parent for p in with_places(text)._.sw_places if p.kind == "facility"] == [parent]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ia ke [LOC Candi Sagumas].", [("Candi Sagumas", "facility")]),
        ("Ia ke [LOC Sagumas Park].", [("Sagumas Park", "facility")]),
        ("Ia ke [LOC Plaza Sagumas].", [("Plaza Sagumas", "facility")]),
        ("Ia ke [LOC Geopark Sagumas].", [("Geopark Sagumas", "area")]),
        ("Ia ke pulau [LOC Sagumas].", [("Sagumas", "island")]),
        ("Ia ke [LOC Pulau Sagumas].", [("Pulau Sagumas", "island")]),
        # neither a venue nor an island
        ("Ia ke [LOC Desa Candi Sagumas].", [("Desa Candi Sagumas", "other")]),
        ("Ia ke [LOC Candisari Oblok].", [("Candisari Oblok", "other")]),
        ("Ia ke [LOC Sagumas] dan pulau lain.", [("Sagumas", "other")]),
        ("Ia ke kepulauan [LOC Sagumas].", [("Sagumas", "other")]),
        # the office of a kecamatan in front
        (
            "Kapolsek [LOC Tosari] hadir di Kabupaten Pasuruan.",
            [("Tosari", "kecamatan"), ("Kabupaten Pasuruan", "kabupaten")],
        ),
        ("Kapolsek [LOC Sagumas] hadir.", [("Sagumas", "other")]),
        ("Warga [LOC Tosari] hadir.", [("Tosari", "other")]),
    ],
)
def test_kinds_of_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.name, p.kind) for p in with_places(text)._.sw_places] == expected


def parents(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(p.name, p.code, p.parent) for p in with_places(text)._.sw_places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a house of which each town has one, whatever else the text names
        ("Warga Subang sakit di [FAC RSUD Sumenep].", ("RSUD Sumenep", None, "35.29")),
        (
            "Warga Subang sakit di [FAC Rumah Sakit Rani Sumenep].",
            ("Rumah Sakit Rani Sumenep", None, "35.29"),
        ),
        ("Kereta ke Bogor tiba di [FAC Stasiun Manggarai].", ("Stasiun Manggarai", None, None)),
        # of a kecamatan
        (
            "Pasien dirawat di [FAC Puskesmas Kalikajar]. Kabupaten Wonosobo aman.",
            ("Puskesmas Kalikajar", None, "33.07.07"),
        ),
        ("Rapat di [FAC kantor Polsek Setiabudi] usai.", ("kantor Polsek Setiabudi", None, "31.74.02")),
        ("Warga di [FAC Pasar Kertek] lega. Kabupaten Wonosobo aman.", ("Pasar Kertek", None, "33.07.08")),
        ("Warga di [FAC Alun-alun Kota] lega. Kabupaten Wonosobo aman.", ("Alun-alun Kota", None, None)),
        # a kecamatan by itself, with its province or as a known place
        ("Warga [LOC Palmerah], [LOC Jakarta] resah.", ("Palmerah", "31.73.07", "31.73")),
        ("Warga [LOC Kebayoran Baru], [LOC Jakarta Selatan] resah.", ("Kebayoran Baru", "31.74.07", "31.74")),
        # a village and its kecamatan
        (
            "Warga [LOC Desa Sendangsari] [LOC Kecamatan Garung] resah.",
            ("Desa Sendangsari", None, "33.07.12"),
        ),
        # abroad, in a report from Solo
        (
            "SOLO - Laga di Spanyol itu digelar di [FAC Estadi Lluis Companys] malam ini.",
            ("Estadi Lluis Companys", None, None),
        ),
        (
            "SOLO - Laga itu digelar di [FAC Stadion Sriwedari] malam ini oleh semua pihak.",
            ("Stadion Sriwedari", None, "33.72"),
        ),
    ],
)
def test_what_a_place_lies_in(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert expected in parents(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # by the kecamatan that a body, a building or a bare name tells
        ("Warga Malang resah. [ORG Polsek Pakis] siaga.", "35.07"),
        ("Warga Malang resah. [ORG Polsek Klojen] siaga.", "35.73"),
        ("Karyawan [FAC Pabrik Kejayan], Pasuruan, mogok.", "35.14"),
        ("Warga [LOC Nagreg] di Bandung resah.", "32.04"),
        ("Warga Bandung resah.", "32.73"),
    ],
)
def test_namesakes_by_a_kecamatan_in_other_names(text: str, expected: str) -> None:
    assert expected in codes(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Macet di [LOC Tol Surabaya]-[LOC Mojokerto] pagi ini.", ["Tol Surabaya-Mojokerto"]),
        (
            "Macet di [LOC Jalan Tol Solo]-[LOC Mantingan]-[LOC Ngawi] pagi ini.",
            ["Jalan Tol Solo-Mantingan-Ngawi"],
        ),
        (
            "Macet di [LOC Tol Surabaya]-[LOC Mojokerto] ([LOC Sumo]) pagi ini. Petugas di [LOC tol Sumo] siaga.",
            ["Tol Surabaya-Mojokerto"],
        ),
        # two places, not a road
        ("Kereta [LOC Surabaya]-[LOC Mojokerto] tiba.", ["Kota Surabaya", "Kota Mojokerto"]),
        # what is no place
        ("Menurut [LOC New York Post], harga naik.", []),
        ("Film itu tayang di [LOC Vidio] malam ini.", []),
        ("Mahasiswa [ORG Intitut Pertanian Bogor] (IPB) menang.", []),
        ("Mahasiswa [ORG Sekolah Tinggi Sagu Bogor] menang.", ["Kota Bogor"]),
    ],
)
def test_roads_and_what_is_no_place(text: str, expected: list[str]) -> None:
    assert [name for name, _, _ in places(text)] == expected
