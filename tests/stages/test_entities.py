from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated import document, with_entities
from sariwarta.stages import entities
from sariwarta.stages.entity_parts.laws import numbered_laws

LABELS = {"institution": "ORG", "region": "LOC", "position": "POSITION"}
RULE_EXAMPLES = [(name, *example) for name, rule in entities.RULES.items() for example in rule.examples]
RULE_COUNTEREXAMPLES = [
    (name, text) for name, rule in entities.RULES.items() for text in rule.counterexamples
]


def found(text: str) -> list[tuple[str, str]]:
    doc = with_entities(text)
    return [(e.label, doc.text[e.start : e.end]) for e in doc._.sw_entities]


@pytest.mark.parametrize(("name", "text", "expected"), RULE_EXAMPLES)
def test_rule_examples(name: str, text: str, expected: str) -> None:
    doc = with_entities(text)
    fired = [doc.text[e.start : e.end] for e in doc._.sw_entities if e.rule == entities.RULES[name].ref]
    assert "|".join(fired) == expected


@pytest.mark.parametrize(("name", "text"), RULE_COUNTEREXAMPLES)
def test_rule_counterexamples(name: str, text: str) -> None:
    assert [e for e in with_entities(text)._.sw_entities if e.rule == entities.RULES[name].ref] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the model takes region and name for one person
        ("Ketua DPRD [PER Kaltim Made Wirata] hadir.", [("POSITION", "Ketua"), ("ORG", "DPRD Kaltim"), ("PER", "Made Wirata")]),
        # ranks, titles and offices are no part of a name
        ("Hadir [PER Irjen Pol Sukardi].", [("PER", "Sukardi")]),
        ("Hadir [PER H. Rusli Amin].", [("PER", "Rusli Amin")]),
        ("Hadir [PER Dr. Ir. Rusli Amin].", [("PER", "Rusli Amin")]),
        ("Hadir [PER Bupati Rusli Amin].", [("POSITION", "Bupati"), ("PER", "Rusli Amin")]),
        # a name that a line of a certain width has broken; a list of names
        ("Rapat usai. Semua orang pulang.\nWarga berharap semua program Bupati [PER Rusli]\n[PER Amin Wirata] berjalan lancar.", [("POSITION", "Bupati"), ("PER", "Rusli\nAmin Wirata")]),
        ("Rapat usai. Semua orang pulang.\nSalat malam itu dibuka oleh Kiai [PER Rusli Amin]\n[PER Wirata], MA, kembali pada hari Jumat.", [("PER", "Rusli Amin\nWirata")]),
        ("Rapat usai. Semua orang pulang.\nHadir [PER Rusli Amin]\n[PER Made Wirata] berjalan lancar.", [("PER", "Rusli Amin"), ("PER", "Made Wirata")]),
        ("Rapat usai. Semua orang pulang.\nWarga berharap semua program Bupati [PER Rusli Amin]\n[PER Made Wirata]\n", [("POSITION", "Bupati"), ("PER", "Rusli Amin"), ("PER", "Made Wirata")]),
        # what belongs to a name stays
        ("Hadir [PER I Made Wirata].", [("PER", "I Made Wirata")]),
        ("Hadir [PER Andi Mattalatta].", [("PER", "Andi Mattalatta")]),
        # a region is never a person
        ("[PER Kaltim] siap.", [("LOC", "Kaltim")]),
        # a facility keeps what lies inside
        ("Rapat di [FAC Kantor KPU Lebak] selesai.", [("FAC", "Kantor KPU Lebak")]),
        ("Mereka menginap di [FAC Hotel Harum Samarinda].", [("FAC", "Hotel Harum Samarinda")]),
        # what begins like a building is one, unless it is a region
        ("Air [LOC Waduk Sigi] surut.", [("FAC", "Waduk Sigi")]),
        ("Apel di [LOC Balaikota Samarinda] usai.", [("FAC", "Balaikota Samarinda")]),
        ("Warga [LOC Kota Sukamaju] bersiap.", [("LOC", "Kota Sukamaju")]),
        ("Warga [LOC Waduk] bersiap.", [("LOC", "Waduk")]),
        # a body of the lexicon that is called after a building
        ("Rapat di [FAC Kantor Staf Presiden] usai.", [("ORG", "Kantor Staf Presiden")]),
        ("Rapat di [FAC Kantor Bupati Sigi] usai.", [("FAC", "Kantor Bupati Sigi")]),
        ("Ia dirawat di [FAC Rumah Sakit Umum Daerah].", [("FAC", "Rumah Sakit Umum Daerah")]),
        # a pair of candidates behind their team
        ("Anggota TKN [PER Rusli]-[PER Rani] hadir.", [("ORG", "TKN Rusli-Rani")]),
        ("Ketua TKD Rusli-Rani Jatim hadir.", [("POSITION", "Ketua"), ("ORG", "TKD Rusli-Rani Jatim")]),
        ("Rapat KPU [PER Rusli]-[PER Rani].", [("ORG", "KPU"), ("PER", "Rusli"), ("PER", "Rani")]),
        # the first word of a body behind an office
        ("[POS Wakil Direktur Baintelkam] [ORG Polri] hadir.", [("POSITION", "Wakil Direktur"), ("ORG", "Baintelkam Polri")]),
        ("[POS Kepala Divisi Teknis] [ORG KPU Sigi] hadir.", [("POSITION", "Kepala Divisi Teknis"), ("ORG", "KPU Sigi")]),
        # between an office and a title
        ("Sekretaris Utama Bapanas Dr. [PER Rani Dewi] hadir.", [("POSITION", "Sekretaris Utama"), ("ORG", "Bapanas"), ("PER", "Rani Dewi")]),
        # the board belongs to the name
        ("Hadir [POS Sekretaris Umum Pengurus] [ORG Wilayah Muhammadiyah Riau].", [("POSITION", "Sekretaris Umum"), ("ORG", "Pengurus Wilayah Muhammadiyah Riau")]),
        ("Hadir [ORG Wilayah Guyub Rukun] kemarin.", [("ORG", "Wilayah Guyub Rukun")]),
        # another acronym behind a slash
        ("Kepala [ORG Kantor ATR]/BPN Gresik hadir.", [("POSITION", "Kepala"), ("ORG", "Kantor ATR/BPN Gresik")]),
        ("Rapat [ORG BNPB]/BPBD usai.", [("ORG", "BNPB"), ("ORG", "BPBD")]),
        # the last words of a firm in front of its legal form
        ("Dermaga milik [ORG PT Guyub Indonesia] Ferry (Persero) dibuka.", [("ORG", "PT Guyub Indonesia Ferry")]),
        ("Dermaga milik [ORG PT Guyub Indonesia] Selatan dibuka.", [("ORG", "PT Guyub Indonesia")]),
        # the field of an office in a firm
        ("[POS Direktur Utama] [ORG Ritel BRI] hadir.", [("POSITION", "Direktur Utama"), ("ORG", "BRI")]),
        ("[POS Vice President] [ORG of Retail Banking BRI] hadir.", [("POSITION", "Vice President"), ("ORG", "BRI")]),
        # an acronym of a thing
        ("Dalam Rencana Kerja dan Anggaran ([ORG RKSA]) tertulis. Isi [ORG RKSA] jelas.", [("ORG", "RKSA"), ("ORG", "RKSA")]),
        ("Dalam Rencana Kerja dan Anggaran ([ORG RKAN]) tertulis. Isi [ORG RKAN] jelas.", []),
        # the rest of a kecamatan's name
        ("Kapolsek [LOC Rambah] Samo hadir.", [("POSITION", "Kapolsek"), ("LOC", "Rambah Samo")]),
        ("Kapolsek [LOC Rambah] Guyub hadir.", [("POSITION", "Kapolsek"), ("LOC", "Rambah")]),
        # the wider of two views of one institution
        ("Kepala [ORG Dinas Sosial Provinsi Riau] hadir.", [("POSITION", "Kepala"), ("ORG", "Dinas Sosial Provinsi Riau")]),
        ("Anggota Satreskrim Polres Sigi datang.", [("ORG", "Satreskrim Polres Sigi")]),
        (
            "Anggota Satreskrim Polres Sigi, [PER Made Wirata], datang.",
            [("POSITION", "Anggota"), ("ORG", "Satreskrim Polres Sigi"), ("PER", "Made Wirata")],
        ),
        ("Ia anggota Komisi II DPR RI.", [("ORG", "Komisi II DPR RI")]),
        # two acronyms are two institutions
        ("Sinergi [ORG TNI-Polri] terjaga.", [("ORG", "TNI"), ("ORG", "Polri")]),
        # level words and common words
        ("Warga Kabupaten Sigi.", [("LOC", "Kabupaten Sigi")]),
        ("Wali Kota Surabaya hadir.", [("POSITION", "Wali Kota"), ("LOC", "Surabaya")]),
        ("Ia pulang ke Batu kemarin.", [("LOC", "Batu")]),
        ("Wakil Gubernur Banten hadir.", [("POSITION", "Wakil Gubernur"), ("LOC", "Banten")]),
        # the model alone
        ("Ia tinggal di [LOC Slipi].", [("LOC", "Slipi")]),
        ("[ORG Koalisi Warga Peduli] protes.", [("ORG", "Koalisi Warga Peduli")]),
    ],
)  # fmt: skip
def test_model_and_lexicon_together(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rapat itu berjalan lancar.",
        "Para gubernur dan bupati berkumpul.",
        "Puncak acara digelar malam hari.",
        "Mereka melempar batu ke sungai.",
        "Antara lain karena hujan.",
        "Harga pas di toko itu.",
        "Solo karier penyanyi itu sukses.",
        "",
    ],
)
def test_nothing_is_found(text: str) -> None:
    assert found(text) == []


def test_bylines_and_furniture_hold_no_entities() -> None:
    text = "PALU - Bupati Sigi hadir dalam rapat yang digelar sampai malam.\n\nBaca juga: Gubernur Riau Dilantik\nEditor: Made Wirata"
    assert found(text) == [("LOC", "PALU"), ("POSITION", "Bupati"), ("LOC", "Sigi")]


@given(
    st.lists(
        st.sampled_from(
            "Kaltim Batu Kota Kabupaten KPU Polda Kodam VI/Mulawarman Pj Gubernur Ketua Irjen Pol H. dan , . ( ) \n Made".split(
                " "
            )
        ),
        max_size=25,
    )
)
def test_entities_are_true_ordered_and_disjoint(parts: list[str]) -> None:
    doc = with_entities(" ".join(parts))
    end = 0
    for entity in doc._.sw_entities:
        assert end <= entity.start < entity.end <= len(doc.text)
        assert doc.text[entity.start : entity.end].strip() == doc.text[entity.start : entity.end]
        end = entity.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what the model takes for a name and can be none
        ("Sesuai surat S-37/[ORG MK].02/2025 itu.", []),
        ("Surat Edaran [PER M/6/HK.04/IV/2021] terbit.", []),
        ("Ia menjadi yang [ORG Ke-4] kemarin.", []),
        ("Ia pandai bahasa [LOC Inggris].", []),
        ("Ia pulang ke [LOC Inggris].", [("LOC", "Inggris")]),
        # an acronym of a person is a person, one of a body a body
        (
            "Hadir [PER Rani Eka Wulandari] (REW). Kata [ORG REW] siap.",
            [("PER", "Rani Eka Wulandari"), ("PER", "REW"), ("PER", "REW")],
        ),
        (
            "Kampus [ORG Universitas Sigi Raya] (USR) tutup. Kata [PER USR] aman.",
            [("ORG", "Universitas Sigi Raya"), ("ORG", "USR"), ("ORG", "USR")],
        ),
        # one that the lexicon knows is nothing inside another name
        (
            "Rapat [ORG Komisi Pemilihan Umum] ([ORG KPU]) usai. Menurut Peraturan KPU itu, sah.",
            [("ORG", "Komisi Pemilihan Umum"), ("ORG", "KPU")],
        ),
        # a country is no part of an office or of a name
        (
            "Hadir Perdana [POS Menteri Singapura] [PER Rani Dewi].",
            [("POSITION", "Perdana Menteri"), ("LOC", "Singapura"), ("PER", "Rani Dewi")],
        ),
        (
            "Hadir [POS Menteri Sosial] [PER Lebanon Rani Dewi].",
            [("POSITION", "Menteri Sosial"), ("LOC", "Lebanon"), ("PER", "Rani Dewi")],
        ),
        (
            "Hadir [POS Gubernur] [PER Indonesia Rani].",
            [("POSITION", "Gubernur"), ("LOC", "Indonesia"), ("PER", "Rani")],
        ),
        (
            "Hadir [POS Wakil Ketua] [ORG I TP PKK Nganjuk] kemarin.",
            [("POSITION", "Wakil Ketua"), ("ORG", "TP PKK Nganjuk")],
        ),
        # what has lost its bracket
        (
            "Hadir [POS Sekretaris Jenderal Sekjen] [ORG PKB] kemarin.",
            [("POSITION", "Sekretaris Jenderal"), ("POSITION", "Sekjen"), ("ORG", "PKB")],
        ),
        (
            "Hadir [ORG Komisi Pemilihan Umum KPU RI] kemarin.",
            [("ORG", "Komisi Pemilihan Umum"), ("ORG", "KPU RI")],
        ),
        ("Hadir Letjen [PER TNI Rusli] kemarin.", [("PER", "Rusli")]),
        # offices and bodies that the model cuts in the wrong place
        (
            "Hadir Perdana [POS Menteri] [LOC India] [PER Rani Dewi].",
            [("POSITION", "Perdana Menteri"), ("LOC", "India"), ("PER", "Rani Dewi")],
        ),
        (
            "Hadir [POS Direktur] [ORG Pupuk Kementerian Pertanian RI] kemarin.",
            [("POSITION", "Direktur"), ("ORG", "Kementerian Pertanian RI")],
        ),
        (
            "Hadir [POS Direktur] [ORG Ditjen Pupuk Kementerian Pertanian RI] kemarin.",
            [("POSITION", "Direktur"), ("ORG", "Ditjen Pupuk Kementerian Pertanian RI")],
        ),
        (
            "Hadir [POS Direktur Kemendagri Anggara] [PER Rusli]. Kata [PER Anggara] siap.",
            [("POSITION", "Direktur"), ("ORG", "Kemendagri"), ("PER", "Anggara Rusli"), ("PER", "Anggara")],
        ),
        ("Hadir [POS Menko] [PER Marves Rani Dewi].", [("POSITION", "Menko Marves"), ("PER", "Rani Dewi")]),
        (
            "Hadir [POS Kepala ANRI] [PER Rani Dewi].",
            [("POSITION", "Kepala"), ("ORG", "ANRI"), ("PER", "Rani Dewi")],
        ),
        # the name behind an office that the model took into it
        (
            "Hadir [POS Direktur BNX], [PER Rani Dewi].",
            [("POSITION", "Direktur"), ("ORG", "BNX"), ("PER", "Rani Dewi")],
        ),
        (
            "Hadir [POS Walikota Metro] [PER Rani Dewi].",
            [("POSITION", "Walikota"), ("LOC", "Metro"), ("PER", "Rani Dewi")],
        ),
        (
            "Hadir [POS Kepala Disnakkeswan] [LOC Sigi], [PER Rani Dewi].",
            [("POSITION", "Kepala"), ("ORG", "Disnakkeswan Sigi"), ("PER", "Rani Dewi")],
        ),
        (
            "Hadir [POS Rektor UM] [LOC Palu], [PER Rani Dewi].",
            [("POSITION", "Rektor"), ("ORG", "UM Palu"), ("PER", "Rani Dewi")],
        ),
        (
            "Hadir [POS Waketum Gelora] [PER Rani Dewi].",
            [("POSITION", "Waketum"), ("ORG", "Gelora"), ("PER", "Rani Dewi")],
        ),
        # fields of work, and what a body behind it belongs to
        ("Hadir [POS Direktur SDM], [PER Rani Dewi].", [("POSITION", "Direktur SDM"), ("PER", "Rani Dewi")]),
        ("Hadir [POS Manajer HRD], [PER Rani Dewi].", [("POSITION", "Manajer HRD"), ("PER", "Rani Dewi")]),
        (
            "Hadir [POS Dirjen P2P] [ORG Kementerian Kesehatan] kemarin.",
            [("POSITION", "Dirjen P2P"), ("ORG", "Kementerian Kesehatan")],
        ),
        (
            "Hadir [POS Sekretaris MPK] [ORG PWM Sigi] kemarin.",
            [("POSITION", "Sekretaris MPK"), ("ORG", "PWM Sigi")],
        ),
        (
            "Hadir [POS Kepala Disiplin] [PER Rani Dewi].",
            [("POSITION", "Kepala Disiplin"), ("PER", "Rani Dewi")],
        ),
        # the first words of a name may be shortened in the middle of it
        (
            "Hadir [POS Ketua] [ORG Tim Penggerak] (TP) [ORG PKK Sigi], [PER Rani Dewi].",
            [("POSITION", "Ketua"), ("ORG", "Tim Penggerak (TP) PKK Sigi"), ("PER", "Rani Dewi")],
        ),
        (
            "Hadir [POS Ketua] [ORG Badan Pusat Statistik] (BPS) RANI kemarin.",
            [("POSITION", "Ketua"), ("ORG", "Badan Pusat Statistik"), ("ORG", "BPS")],
        ),
        (
            "Hadir [POS Kapolda] [LOC Metro] [PER Jaya] kemarin.",
            [("POSITION", "Kapolda"), ("LOC", "Metro Jaya")],
        ),
    ],
)
def test_what_the_text_says_corrects_the_model(text: str, expected: list[tuple[str, str]]) -> None:
    doc = with_entities(text)
    assert [(e.label, doc.text[e.start : e.end]) for e in doc._.sw_entities] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a headline or a caption runs into the text behind a name
        ("Kata [PER Rani Dewi Ditunjuk Jadi] Ketua.", [("PER", "Rani Dewi")]),
        ("Pendukung [PER Rusli Resmi Dipecat] pulang.", [("PER", "Rusli")]),
        ("Kata [PER Rusli Amin Pengertian asli] itu.", [("PER", "Rusli Amin")]),
        ("Kata [PER Rusli Amin lamapasi] itu.", [("PER", "Rusli Amin lamapasi")]),
        ("Ia pulang ke [LOC Palu Spekulasi] kemarin.", [("LOC", "Palu")]),
        ("Taman di [LOC New York mangkrak] lama.", [("LOC", "New York")]),
        # words that are also names stay
        ("Hadir [PER Donni Bagus Wirata].", [("PER", "Donni Bagus Wirata")]),
        ("Hadir [PER Suharta Duka].", [("PER", "Suharta Duka")]),
        ("Hadir [PER Steven Sulung].", [("PER", "Steven Sulung")]),
        ("Hadir [PER Rusli Terang].", [("PER", "Rusli Terang")]),
        ("Warga [LOC Kabupaten Aceh Besar] tiba.", [("LOC", "Kabupaten Aceh Besar")]),
        # a nickname behind a full name is none of it, a part of a Balinese name is
        ("Hadir [PER Rani Dewi Mas Rani].", [("PER", "Rani Dewi")]),
        ("Hadir [PER Gusti Ayu Mas Wirati].", [("PER", "Gusti Ayu Mas Wirati")]),
    ],
)
def test_names_end_before_what_runs_into_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an acting holder is no institution
        ("Lalu [ORG Pjs. Jamroni] meminta laporan.", [("POSITION", "Pjs"), ("PER", "Jamroni")]),
        # events of a party are none, the party is one
        ("Usai [ORG Rapimnas Golkar] itu.", [("ORG", "Golkar")]),
        ("Warga [ORG Rakerda Guyub Rukun] pulang.", []),
        # the board and its body are one
        (
            "Hadir [POS Ketua] [ORG PC] [ORG GP Ansor Sigi].",
            [("POSITION", "Ketua"), ("ORG", "PC GP Ansor Sigi")],
        ),
        # a level without a region is no part of a name, `Kota` behind one is
        ("Razia [ORG Satpol PP Kabupaten] kemarin.", [("ORG", "Satpol PP")]),
        ("Razia [ORG Polres Blitar Kota] kemarin.", [("ORG", "Polres Blitar Kota")]),
        # of some bodies there is one, wherever it is; others have their town in the name
        ("Rapat di [ORG Mabes Polri Jakarta] usai.", [("ORG", "Mabes Polri"), ("LOC", "Jakarta")]),
        ("Rapat di [ORG Bank Indonesia Palu] usai.", [("ORG", "Bank Indonesia Palu")]),
        # institution behind an office
        (
            "Hadir [POS Deputi Bina Desa Kemenkopolhukam] Mayjen TNI [PER Rusli Amin].",
            [("POSITION", "Deputi Bina Desa"), ("ORG", "Kemenkopolhukam"), ("PER", "Rusli Amin")],
        ),
        # place and region are two, a province in a place's name is not
        ("Apel di [LOC Silang Monas Jakarta Pusat] usai.", [("LOC", "Silang Monas"), ("LOC", "Jakarta Pusat")]),
        (
            "Banjir di [LOC Desa Sukamaju Kabupaten Sigi] surut.",
            [("LOC", "Desa Sukamaju"), ("LOC", "Kabupaten Sigi")],
        ),
        ("Ombak di [LOC Pantai Jawa Timur] tinggi.", [("LOC", "Pantai Jawa Timur")]),
        # a short form of a region in front of a name may be the name
        ("Kepala [ORG BPS] [PER Ateng Rusli] hadir.", [("POSITION", "Kepala"), ("ORG", "BPS"), ("PER", "Ateng Rusli")]),
        # a province in a person ends the name of a body
        ("Hadir [POS Ketua] [ORG DPW] [PER RAPI Kalsel Made Wirata].", [("POSITION", "Ketua"), ("ORG", "DPW"), ("PER", "Made Wirata")]),
        # a unit within a unit
        ("Hadir [POS Danramil] 421/09 Kertek.", [("POSITION", "Danramil"), ("ORG", "421/09 Kertek")]),
    ],
)  # fmt: skip
def test_bodies_and_places_reach_as_far_as_their_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who issued a numbered law is not there
        ("Itu diatur [POS Gubernur] [LOC Riau].", [("POSITION", "Gubernur"), ("LOC", "Riau")]),
        ("Menurut Peraturan [POS Gubernur] [LOC Jawa Barat] Nomor 7 Tahun 2023, sah.", []),
        ("Keputusan [ORG KPU Kabupaten Sigi] No. 12 dicabut.", []),
        ("Peraturan Menteri Dalam Negeri (Permendagri) Nomor 7 berlaku di [LOC Sigi].", [("LOC", "Sigi")]),
        ("Peraturan itu dibuat [ORG KPU]. Nomor 7 dicabut.", [("ORG", "KPU")]),
        ("Peraturan baru [ORG KPU] diterima oleh pasangan nomor 2.", [("ORG", "KPU")]),
        # who holds an office or a rank is no place
        ("Hadir Koptu [LOC Suyoko].", [("PER", "Suyoko")]),
        (
            "[POS Gubernur] [LOC Kalimantan Barat] [LOC Cornelius] hadir.",
            [("POSITION", "Gubernur"), ("LOC", "Kalimantan Barat"), ("PER", "Cornelius")],
        ),
        ("[POS Dirjen] [ORG Polpum] [LOC Togap Simamora] hadir.", [("POSITION", "Dirjen"), ("ORG", "Polpum"), ("PER", "Togap Simamora")]),
        ("[POS Camat] [LOC Kejajar] [LOC Wonosobo] hadir.", [("POSITION", "Camat"), ("LOC", "Kejajar"), ("LOC", "Wonosobo")]),
        ("[POS Gubernur] [LOC Kalimantan Barat], [LOC Cornelius], hadir.", [("POSITION", "Gubernur"), ("LOC", "Kalimantan Barat"), ("LOC", "Cornelius")]),
        ("Warga [LOC Suyoko] hadir.", [("LOC", "Suyoko")]),
        # an office of companies that begins like one of states
        ("[POS Presiden] Direktur [ORG PT Alita] hadir.", [("POSITION", "Presiden Direktur"), ("ORG", "PT Alita")]),
        ("[POS Presiden] [LOC Gambia] hadir.", [("POSITION", "Presiden"), ("LOC", "Gambia")]),
    ],
)  # fmt: skip
def test_laws_hold_no_entities_and_holders_are_people(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("Peraturan KPU Nomor 7 dan Undang-Undang Republik Indonesia No. 5", 2),
        ("Surat Keputusan Bupati Sigi dan Wali Kota Palu Nomor: 4", 1),
        ("Peraturan KPU itu nomor 7", 0),
        ("Keputusan Gubernur. Nomor 7", 0),
        ("Peraturan Nomor 7", 0),
    ],
)
def test_numbered_laws(text: str, laws: int) -> None:
    assert len(numbered_laws(text)) == laws


@pytest.mark.parametrize(
    ("text", "confidence", "expected"),
    [
        ("Rapat usai. [PER Rawan] sedang, katanya.", 0.6, []),
        ("[LOC Rawan] sedang, katanya.", 0.6, []),
        ('Ia berkata: "[PER Rawan] sedang."', 0.6, []),
        ("Rapat usai. [PER Rawan] sedang, katanya.", 0.8, ["Rawan"]),
        ("Hadir pula [PER Rawan] kemarin.", 0.6, ["Rawan"]),
        ("Rapat usai. [PER Suyoko] hadir.", 0.6, ["Suyoko"]),
        ("Rapat usai. [PER Rawan Hadi] hadir.", 0.6, ["Rawan Hadi"]),
    ],
)
def test_a_sentence_begins_with_a_capital(text: str, confidence: float, expected: list[str]) -> None:
    doc = document(text)
    doc._.sw_model_confidences = [confidence] * len(doc.ents)
    found = entities.EntitiesStage("test@0")(doc)._.sw_entities
    assert [doc.text[e.start : e.end] for e in found] == expected
