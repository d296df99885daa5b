"""The name of an official as raw news has it: headlines, bodies, degrees and captions that run into it."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.stages.officials import OfficialsStage

BUPATI = "[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya]"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the verb of a headline in front of a name
        (f"{BUPATI} hadir. KPK [PER Panggil Rano Hadiwijaya] lagi.", ["Rano Hadiwijaya"]),
        ("[POS Menlu] [PER Sebut Rano] Tamu Pertama di Palu.", []),
        ("[POS Bupati] [LOC Sigi] [PER Panggih Hadiwijaya] hadir.", ["Panggih Hadiwijaya"]),
        # the words of a headline behind it, and a command
        (f"{BUPATI} hadir. Usai [PER Rano] Pulang. Usai [PER Rano Patok Uang Jalan] naik.", ["Rano Hadiwijaya"]),
        ("[POS Presiden] [PER Rano] hadir. Pak [PER Rano Datanglah] ke sini.", ["Rano"]),
        ("[POS Presiden] [PER Rano] hadir. Kata [PER Rano Nurlailah], siap.", ["Rano Nurlailah"]),
        ("[PER Rano] hadir. [POS Bupati] [LOC Sigi] [PER Rano Budi Karya] hadir.", ["Rano Budi Karya"]),
        (f"{BUPATI} hadir. [PER Rano Hadiwijaya Rekrut Tono Wirayuda] Lagi. Kata [PER Tono Wirayuda], siap.", ["Rano Hadiwijaya"]),
        # two words that have run into a name one after the other
        (f"{BUPATI} hadir. Foto [POS Presiden] [PER Tono WirayudadipanggungSinta]. Kata Wirayuda, siap.", ["Rano Hadiwijaya", "Tono Wirayuda"]),
        # titles and full stops at the end
        ("[POS Ketua] [ORG KPU] [PER Rano Hadiwijaya drh] (tengah) hadir.", ["Rano Hadiwijaya"]),
        ("Hadir [POS Ketua] [ORG KPU] [PER Rano Md.] Sebelumnya, warga pulang.", ["Rano Md"]),
        ("Hadir [POS Ketua] [ORG KPU] [PER Rano H.], dan warga pulang.", ["Rano H."]),
        ("[POS Kabid] [ORG BPBD Sigi], [PER Rano Supangkat], hadir.", ["Rano Supangkat"]),
        ("[POS Ketua] TPN [PER Sinta Presiden Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Kepala] [ORG BNPT] [PER Polisi Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Presiden] [PER Rano Wirayudatiba-tiba] saja pulang.", ["Rano Wirayuda"]),
        ("[POS Presiden] [PER Rano Wirayudatiba]-tiba saja pulang.", ["Rano Wirayuda"]),
        ("[POS Presiden] [PER Rano Wira]-wira pulang.", ["Rano Wira-wira"]),
        ("[POS Kepala] [ORG SMA Negeri 3 Palu], [PER Rano], hadir. [PER Harapan Rano] masih ada.", ["Rano"]),
        ("[POS Kepala] [ORG SMA Negeri 3 Palu], [PER Harapan Rano], hadir. Kata [PER Rano], siap.", ["Harapan Rano"]),
        ("[POS Ketua Dewan Pakar] Tim Kampanye Nasional TKN [PER Rano Sinta], [PER Tono Wirayuda] mengatakan siap.", ["Tono Wirayuda"]),
        ("[POS Presiden] [PER Rano Mae-mae] pulang.", ["Rano Mae-mae"]),
        ("Eks [POS Menko Polhukam] [PER Rano MDmenyoroti] hakim.", ["Rano MD"]),
        ("[POS Sekdaprov] [LOC Kalteng] [PER Nuryakin] hadir.", ["Nuryakin"]),
        ("[POS Sekretaris Jenderal] [ORG PSI] [POS Raja] [PER Wira Hadiwijaya] hadir.", ["Raja Wira Hadiwijaya"]),
        # who has another one's name with a word more
        ("[POS Presiden] [PER Rano Hadiwijaya] hadir. Kata putranya, [PER Rano Hadiwijaya Jr], aman.", ["Rano Hadiwijaya"]),
        # first names that the model took for a place or the end of an office; what stands there otherwise
        ("[POS Menteri Keamanan Nasional] Itamarus [PER Ben Gvaron] hadir.", ["Itamarus Ben Gvaron"]),
        ("[POS Presiden] [LOC Basharu] [PER Al Assadi] hadir.", ["Basharu Al Assadi"]),
        ("[POS Kapolri] [LOC Hoegengan] [PER Imam Santosa] hadir.", ["Hoegengan Imam Santosa"]),
        ("[POS Presiden] [LOC Mesir] [PER Al Assadi] hadir.", ["Al Assadi"]),
        ("[POS Presiden] [LOC Somaliyah] [PER Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Gubernur] [LOC Banten] [PER Al Muktabar] hadir.", ["Al Muktabar"]),
        ("[POS Direktur] Keuangan [PER Al Muktabar] hadir.", ["Al Muktabar"]),
        ("[POS Menteri Informasi] [PER Saleh Abdel]-Maksud mengatakan siap.", ["Saleh Abdel-Maksud"]),
        ("[POS Presiden] [PER Fattah] al-Sisu mengatakan siap.", ["Fattah al-Sisu"]),
        ("[POS Calon Presiden] [PER Rano Hadiwijaya]-Tono mengatakan siap.", ["Rano Hadiwijaya"]),
        # words that stand or have run in front of a name
        ("[POS Hakim Agung] [PER Nonaktif Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER PENYEBAB Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Bupati] [LOC Sigi] [PER RANO Hadiwijaya] hadir.", ["RANO Hadiwijaya"]),
        ("Kata [POS Presiden] [PER IranMasoud Rano] hadir.", ["Masoud Rano"]),
        ("Kata [POS Presiden] [PER McKinley Rano] hadir.", ["McKinley Rano"]),
        # bodies and countries
        ("[POS Pelatih] [ORG KPU] [PER Rano Hadiwijaya] hadir. [ORG Persik Sigi] menang. Jadwal [PER Rano Hadiwijaya Persik Sigi] padat.", ["Rano Hadiwijaya"]),
        ("Kata [PER Rano Hadiwijaya], [POS presiden] [PER Blue Sky Association of Sigi].", []),
        ("[POS Presiden Direktur] [ORG PT Sigi] [PER Andalan Pulp and Paper] hadir.", []),
        ("Kata Menkes, [POS Menteri Haji] [PER Arab Saudi] hadir.", []),
        ("[POS Pimpinan] [ORG Majelis Ta’lim] [PER Wal Maulid Ar Rasyid] hadir.", []),
        # what else has the name
        (f"{BUPATI} hadir, dikutip dari [PER Rano Hadiwijaya Channel].", ["Rano Hadiwijaya"]),
        ("[POS Gubernur] [LOC Banten] [PER Tuan Guru] hadir.", []),
    ],
)  # fmt: skip
def test_where_the_name_begins_and_ends(text: str, names: list[str]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [o.name for o in doc._.sw_officials] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a body that the text has elsewhere, by itself, in brackets or cut in two
        ("[ORG Pusat Kajian Padi] (Pakapadi) hadir. [POS Peneliti] [PER Pakapadi Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("Layanan [LOC Melasari] hadir. [POS CEO] [PER Melasari Rano Tono Wirayuda] hadir.", ["Rano Tono Wirayuda"]),
        ("Layanan [LOC Melasari] hadir. [POS CEO] [PER Melasari Rano] hadir.", ["Melasari Rano"]),
        ("[POS Ketua Harian] [ORG DPP Wana] [PER Sora Rano Hadiwijaya] hadir. Pengurus [ORG Wana Sora] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Ketua Harian] [ORG DPP Wana] [PER Sora Rano Hadiwijaya] hadir.", ["Sora Rano Hadiwijaya"]),
        ("[POS Ketua Harian] [ORG DPP Wana] [PER Sora Rano Hadiwijaya] hadir. Kata [ORG Wana Sora] Rano, siap.", ["Sora Rano Hadiwijaya"]),
        ("[POS Ketua] THN [PER BWK Rano Hadiwijaya] hadir. [POS Sekretaris] THN [PER BWK Sinta Larasmaya] hadir.", ["Rano Hadiwijaya", "Sinta Larasmaya"]),
        # a place that the model takes for a holder
        ("Warga [LOC Distrik Wirasana] di [LOC Wirasana]. [POS Ketua] Tim Peduli [PER Wirasana] pulang.", []),
        # who is named in front holds the office, and what stands behind belongs to it
        ("Kata [PER Rano Hadiwijaya] selaku [POS Pendiri] Batiknusa [PER Larasmaya] di Palu.", ["Rano Hadiwijaya"]),
        ("[PER Rano Hadiwijaya] merupakan [POS Pengasuh] [ORG Pondok Pesantren] [PER Sinta Larasmaya] di Palu.", ["Rano Hadiwijaya"]),
        ("Turut hadir selaku [POS Ketua] [ORG KPU] [PER Rano Hadiwijaya].", ["Rano Hadiwijaya"]),
        ("Kata [POS pengasuh] [ORG Pondok Pesantren] (Ponpes) [PER Sinta Larasmaya], Sigi, [PER Rano].", []),
        ("Ia menemui [POS Pengasuh] [ORG Ponpes Melati], [PER Sukamaju], [LOC Kabupaten Sigi], Minggu.", []),
        # years between an office and its holder
        ("[POS Kadis] [LOC Kota Palu] 2021-2024 [PER Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        ("[POS Menteri ATR]/[ORG BPN] [PER Rano Hadiwijaya] hadir.", ["Rano Hadiwijaya"]),
        # the office right in front of a name counts, not one behind it
        ("Ia menemui [POS hakim] [PER Agung Sintamaya] selaku [POS ketua] majelis.", ["Sintamaya"]),
    ],
)  # fmt: skip
def test_names_of_bodies_and_places_are_no_names_of_people(text: str, names: list[str]) -> None:
    doc = OfficialsStage()(with_places(text))
    assert [o.name for o in doc._.sw_officials] == names


@pytest.mark.parametrize(
    ("text", "name", "titles", "degrees"),
    [
        ("[POS Wali Kota] [LOC Palu], dr. [PER Rano Hadiwijaya], Sp.OG (K), MH hadir.", "Rano Hadiwijaya", ["dr."], ["Sp.OG (K)", "MH"]),
        ("[POS Direktur] [ORG RSUD Sigi] dr. [PER Rano Hadiwijaya], Sp.K.F.R, MARS hadir.", "Rano Hadiwijaya", ["dr."], ["Sp.K.F.R", "MARS"]),
        ("[POS Ketua] [ORG IDAI] Dr. [PER Rano Hadiwijaya], Sp.A(K) hadir.", "Rano Hadiwijaya", ["Dr."], ["Sp.A(K)"]),
        # letters that may be initials are a degree where a sure one stands right behind them
        ("[POS Ketua] [ORG IDI Sigi] [PER Rano Hadiwijaya ST] MSi hadir.", "Rano Hadiwijaya", [], ["ST", "MSi"]),
        ("[POS Ketua] [ORG IDI Sigi], [PER Rano Hadiwijaya] ST, MSi, hadir.", "Rano Hadiwijaya", [], ["ST", "MSi"]),
        ("[POS Ketua] [ORG IDI Sigi] [PER Rano ST Hadiwijaya] hadir.", "Rano ST Hadiwijaya", [], []),
        ("[POS Ketua] [ORG IDAI] [PER Rano Hadiwijaya], S.H. (kanan) hadir.", "Rano Hadiwijaya", [], ["S.H."]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Hadiwijaya], M. Sc, Ph.D., AAK hadir.", "Rano Hadiwijaya", [], ["M. Sc", "Ph.D.", "AAK"]),
        ("[POS Direktur Utama] [ORG BPJS Kesehatan Prof.] dr. [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", ["Prof.", "dr."], []),
        ("[POS Pelatih] [LOC Vietnam] [PER Rano Sang] Sik hadir.", "Rano Sang Sik", [], []),
        ("[POS Wakil Kepala] [ORG SMA Negeri 3 Palu], [PER Rano S Psi] hadir.", "Rano", [], ["S Psi"]),
        ("[POS Wakil Kepala] [ORG SMA Negeri 3 Palu], [PER Rano S H] hadir.", "Rano S H", [], []),
        ("[POS Kapolres] [LOC Sigi] AKBP [PER Rano Hadiwijaya] SIK hadir.", "Rano Hadiwijaya", [], ["SIK"]),
        ("[POS Bupati] [LOC Sigi] [PER Rano Md.] hadir.", "Rano Md.", [], []),
        # honorifics of other countries, and what is said with reverence
        ("[POS Menteri Luar Negeri] [LOC Malaysia] Dato' Seri [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", ["Dato' Seri"], []),
        ("[POS Menteri Luar Negeri] [LOC Malaysia] Dato’ [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", ["Dato’"], []),
        ("[POS Perdana Menteri] [LOC Malaysia] Datuk Seri [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", ["Datuk Seri"], []),
        ("[POS Direktur] [ORG KPU] [PER Tan Sri] Dr. [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", ["Tan Sri", "Dr."], []),
        ("[POS Menteri Pertahanan] Sir [PER Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", ["Sir"], []),
        ("[POS Bupati] [LOC Sigi] [PER Sirait Hadiwijaya] hadir.", "Sirait Hadiwijaya", [], []),
        ("[POS Ketua] [ORG KPU] [PER Habib Rano Hadiwijaya] hadir.", "Rano Hadiwijaya", ["Habib"], []),
        ("[POS Ketua] [ORG KPU] [PER Gus Rano] hadir.", "Rano", ["Gus"], []),
        ("[POS Rektor] [ORG UGM], Profesor [PER Rano Hadiwijaya], hadir.", "Rano Hadiwijaya", ["Profesor"], []),
        ("[POS Kapolres] [LOC Sigi] AKBP [PER Habib Hadiwijaya] hadir.", "Habib Hadiwijaya", [], []),
        ("[POS Ketua] [ORG PKB] [PER Cak Imin] hadir.", "Cak Imin", [], []),
        ("[POS Calon Bupati] [LOC Sigi] [PER Mas Rano] hadir.", "Rano", [], []),
        ("[POS Calon Bupati] [LOC Sigi] [PER Daeng Rano] hadir.", "Daeng Rano", [], []),
        ("[POS Ketua] [ORG KPU] [PER Mas Ahmad Hadiwijaya] hadir.", "Mas Ahmad Hadiwijaya", [], []),
        ("[POS Ketua] [ORG KPU] [PER Habib Husein Hadiwijaya] hadir. Kata [PER Habib Hussein Hadiwijaya], siap.", "Husein Hadiwijaya", ["Habib"], []),
    ],
)  # fmt: skip
def test_titles_and_degrees_are_kept_apart(
    text: str, name: str, titles: list[str], degrees: list[str]
) -> None:
    (official,) = OfficialsStage()(with_places(text))._.sw_officials
    assert (official.name, official.titles, official.post_nominals) == (name, titles, degrees)


def test_a_body_with_its_region_is_no_person() -> None:
    doc = OfficialsStage()(
        with_places("Kata [PER Dirresnarkoba Polda Sumut] Kombes [PER Rano Hadiwijaya], aman.")
    )
    (official,) = doc._.sw_officials
    assert official.name == "Rano Hadiwijaya"
    assert official.positions[0].institution is not None
    assert official.positions[0].institution.name.startswith("Kepolisian Daerah")
