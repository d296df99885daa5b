"""The body and region of an office that names neither: told by the rest of the article, or following from the office."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.annotations import Official
from sariwarta.stages.officials import OfficialsStage


def officials(text: str) -> list[Official]:
    """The officials of a text."""
    doc = OfficialsStage()(with_places(text))
    return list(doc._.sw_officials)


def bodies(text: str) -> dict[str, str | None]:
    """Who of a text is of which body, by the body's short name."""
    return {
        o.name: (p.institution.abbreviation or p.institution.name) if p.institution is not None else None
        for o in officials(text)
        for p in o.positions
    }


def regions(text: str) -> dict[str, str | None]:
    """Who of a text has an office of which region."""
    return {o.name: p.region for o in officials(text) for p in o.positions}


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        # the only team of the article, or that which it is about
        ("[POS Pelatih] [PER Rano Wirayuda] memuji pemain. [ORG Persija Jakarta] menang.", "Rano Wirayuda", "Persija Jakarta"),
        ("[ORG Persebaya Surabaya] berlatih. [ORG Persebaya Surabaya] menang atas [ORG Persija Jakarta]. [ORG Persebaya] kini kedua.\n[POS Manajer] [PER Rano Wirayuda] senang.", "Rano Wirayuda", "Persebaya Surabaya"),
        # one of a list of players
        ("Susunan pemain\n[ORG Persebaya Surabaya] (4-3-3): Adi; Budi; Candra.\n[POS Pelatih]: [PER Rano Wirayuda]\n[ORG Persija Jakarta] (4-4-2): Dodi; Eko.\n[POS Pelatih]: [PER Tono Kalamaya]", "Tono Kalamaya", "Persija Jakarta"),
        # the party of the sentence
        ("[ORG Partai Golkar] menggelar rapat untuk mengganti [POS Ketua Umum] [PER Rano Wirayuda].", "Rano Wirayuda", "Golkar"),
        ("Kader [ORG Gerindra] hadir. [PER Rano Wirayuda] ditunjuk sebagai [POS sekjen] partai.", "Rano Wirayuda", "Gerindra"),
        # the department of the sentence or the one before
        ("[ORG Dinas Kominfo Wonosobo], seperti diungkapkan [POS Kepala Bidang] Informatika, [PER Rano Wirayuda], siap.", "Rano Wirayuda", "Diskominfo Wonosobo"),
        ("Kunjungan itu penting bagi [ORG Dinas Sosial Kabupaten Ngawi]. [POS Kepala Bidang] Rehabilitasi, [PER Rano Wirayuda], hadir. [ORG Dinas Sosial Kabupaten Wonosobo] menyambut.", "Rano Wirayuda", "Dinsos Ngawi"),
        # a university, a list of directors
        ("[POS Wakil Rektor] Bidang Riset, [PER Rano Wirayuda], hadir. Ia dari [ORG Universitas Tadulako].", "Rano Wirayuda", "Untad"),
        ("Hadir [POS Direktur Utama] [ORG PT Melati Sejahtera] [PER Rano Wirayuda], [POS Direktur] Keuangan [PER Tono Kalamaya].", "Tono Kalamaya", "PT Melati Sejahtera"),
        # the court of the sentence
        ("[ORG PN Palu] memutus hal lain. [ORG PN Poso] juga.\n“Terbukti,” kata [POS Ketua Majelis Hakim] [PER Rano Wirayuda] dalam sidang di [ORG Pengadilan Negeri Poso].", "Rano Wirayuda", "PN Poso"),
        # the department of which others named in front hold offices
        ("[POS Sekretaris] [ORG Dinas Kominfo Kabupaten Wonosobo], [PER Adi Nugraha], hadir di [ORG Setda].\nCuaca cerah.\nMenurut [POS Kepala Seksi] Aplikasi, [PER Rano Wirayuda], pawai ramai.", "Rano Wirayuda", "Diskominfo Wonosobo"),
        ("[POS Kepala] [ORG Satpol PP Kabupaten Wonosobo], [PER Adi Nugraha], dan [ORG Dinas Sosial Kabupaten Wonosobo] siaga.\nWarga tertib.\n[POS Kepala Bidang] Penegakan Perda, [PER Rano Wirayuda], menyita kartu.", "Rano Wirayuda", "Satpol PP Wonosobo"),
        # the only body with a word of the office's field in its name
        ("[ORG Dinas Kelautan dan Perikanan Kabupaten Sigi] dan [ORG Dinas Sosial Kabupaten Sigi] hadir.\nWarga senang.\n[POS Kabid] Perikanan Budidaya, [PER Rano Wirayuda], menebar benih.", "Rano Wirayuda", "DKP Sigi"),
        ("[ORG Kementerian Perdagangan] rapat bersama [ORG Kementerian Koperasi].\nPasar ramai.\n[POS Deputi Bidang Koperasi Desa] [PER Rano Wirayuda] mengatakan pupuk datang.", "Rano Wirayuda", "Kemenkop"),
        # the only ministry or agency of a deputy
        ("[ORG Kementerian UMKM] menerbitkan aturan.\nPasar ramai. Cuaca cerah.\n[POS Deputi Bidang Usaha Kecil] [PER Rano Wirayuda] menjelaskan.", "Rano Wirayuda", "Kementerian UMKM"),
        ("[ORG Kantor Kesatuan Bangsa dan Politik Kabupaten Wonosobo] dan [ORG Dinas Sosial Kabupaten Wonosobo] hadir.\nWarga senang.\n[POS Kepala Seksi Wawasan Kebangsaan] [PER Rano Wirayuda] juga.", "Rano Wirayuda", "Kantor Kesbangpol Wonosobo"),
        ("[ORG Dinas Kominfo Kabupaten Wonosobo] dan [ORG Kementerian Komunikasi dan Informatika] bekerja sama.\nWarga senang.\n[POS Kepala Seksi Jaringan Komunikasi], [PER Rano Wirayuda], juga.", "Rano Wirayuda", "Diskominfo Wonosobo"),
        # the ministry of the sentence
        ("[ORG Kementerian Agama] pindah. Di [ORG Kementerian Sosial], ada [PER Rano Wirayuda] yang menjabat sebagai [POS menteri].", "Rano Wirayuda", "Kemensos"),
        # an office in each line of a list
        ("Direksi baru [ORG PLN]:\n[PER Adi Nugraha] – [POS Direktur Utama]\n[PER Rano Wirayuda] – [POS Direktur Transmisi]\n[PER Tono Kalamaya] – [POS Direktur Niaga]", "Tono Kalamaya", "PLN"),
        ("1. [PER Adi Nugraha], sebagai [POS Direktur Utama] [ORG PT Melati Sejahtera]\n2. [PER Rano Wirayuda], sebagai [POS Direktur Keuangan]", "Rano Wirayuda", "PT Melati Sejahtera"),
        # the company of which the article tells, for an office with a field
        ("[ORG PT Melati Sejahtera] rapat. [ORG PT Melati Sejahtera] untung. [ORG PT Melati Sejahtera] maju.\n[PER Rano Wirayuda] diangkat sebagai [POS Direktur Distribusi].", "Rano Wirayuda", "PT Melati Sejahtera"),
        ("[ORG PT Melati Sejahtera] rapat. [PER Rano Wirayuda] menjadi [POS Direktur perseroan].", "Rano Wirayuda", "PT Melati Sejahtera"),
        # whose team it is said to be
        ("Striker itu kembali bersama [ORG Persebaya Surabaya]. Ia bergabung dengan tim asuhan Rano Wirayuda ini.\n[ORG Persija Jakarta] dan [ORG Arema FC] kecewa.\n[POS Pelatih] [PER Rano Wirayuda] senang.", "Rano Wirayuda", "Persebaya Surabaya"),
        ("[ORG Arema FC] kalah dari [ORG Persebaya Surabaya], tim besutan Wirayuda, kemarin.\n[POS Pelatih] [PER Rano Wirayuda] senang.", "Rano Wirayuda", "Persebaya Surabaya"),
        # the body whose short name is in that of the office
        ("[ORG Dinas Perkebunan dan Peternakan (Disbunnak) Lampung Barat] sibuk. [POS Kadisbunnak] [LOC Lampung Barat], [PER Rano Wirayuda], hadir.", "Rano Wirayuda", "Disbunnak Lampung Barat"),
    ],
)  # fmt: skip
def test_told_by_the_article(text: str, name: str, body: str) -> None:
    assert bodies(text)[name] == body


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # two of a kind, each named as often
        ("[POS Pelatih] [PER Rano Wirayuda] memuji pemain. [ORG Persija Jakarta] menang atas [ORG Persebaya Surabaya].", "Rano Wirayuda"),
        ("[ORG Partai Golkar] dan [ORG Partai Demokrat] hadir. [POS Ketua Umum] [PER Rano Wirayuda] juga.", "Rano Wirayuda"),
        ("[ORG Dinas Sosial Kabupaten Sigi] dan [ORG Dinas Kesehatan Kabupaten Sigi] hadir bersama [POS Kepala Bidang] Data, [PER Rano Wirayuda].", "Rano Wirayuda"),
        # what stands behind says of what it is one
        ("[ORG Partai Golkar] hadir. [PER Rano Wirayuda] menjabat [POS Ketua Umum] relawan Sobat Melati.", "Rano Wirayuda"),
        # a former office may be of any body
        ("[ORG Partai Golkar] menang. [ORG Partai Golkar] besar.\nHadir mantan [POS Ketua Umum] [PER Rano Wirayuda].", "Rano Wirayuda"),
        # a section of the police or of a department
        ("[ORG Polres Sigi] dan [ORG Dinas Sosial Kabupaten Sigi] bekerja sama.\n[POS Kepala Seksi] Humas, [PER Rano Wirayuda], hadir.", "Rano Wirayuda"),
        # a seat that the article tells of no body in its sentence
        ("[ORG KONI Sigi] berlatih. Warga senang. Cuaca cerah. Jalan ramai.\n[PER Rano Wirayuda] ditunjuk sebagai [POS Ketua].", "Rano Wirayuda"),
        # a director of a field may be one of a ministry that is not named
        ("[ORG Pertamina] membangun depot. [ORG Pertamina] untung. Menteri didampingi [POS Direktur] Metrologi, [PER Rano Wirayuda].", "Rano Wirayuda"),
        # a firm does not have the rector
        ("[ORG PT Melati Sejahtera] membantu. [POS Rektor], [PER Rano Wirayuda], senang.", "Rano Wirayuda"),
        # somebody of the kecamatan, or of two departments, in front
        ("[POS Kepala] [ORG Dinas Sosial Kabupaten Sigi], [PER Adi Nugraha], hadir.\nWarga senang.\n[POS Camat] [LOC Marawola] [PER Tono Kalamaya] juga.\nPawai ramai.\nMenurut [POS Kasi] Trantib [PER Rano Wirayuda], aman.", "Rano Wirayuda"),
        ("[POS Kepala] [ORG Dinas Sosial Kabupaten Sigi], [PER Adi Nugraha], dan [POS Kepala] [ORG Dinas Kesehatan Kabupaten Sigi], [PER Tono Kalamaya], hadir.\nWarga senang.\n[POS Kabid] Data, [PER Rano Wirayuda], juga.", "Rano Wirayuda"),
        # the title names another body
        ("[POS Menteri] [ORG PUPR] [PER Adi Nugraha] hadir bersama [POS Deputi Bidang Pers Badan Kalamaya] [PER Rano Wirayuda].", "Rano Wirayuda"),
        # a director of a field in an article about an office of prosecutors
        ("[ORG PT Melati Sejahtera] disidik. [ORG PT Melati Sejahtera] rugi. [ORG PT Melati Sejahtera] diam. [ORG Kejaksaan Agung] memanggil.\n[POS Direktur] Penyidikan, [PER Rano Wirayuda], hadir.", "Rano Wirayuda"),
        # the club of a player, the opponent of a team
        ("[LOC Albania] kehilangan bek [ORG Persija Jakarta], [PER Tono Kalamaya].\n[POS Pelatih] [PER Rano Wirayuda] pasrah.", "Rano Wirayuda"),
        ("[ORG Persija Jakarta] menang atas tim asuhan Rano Wirayuda.\n[ORG Arema FC] menyusul.\n[POS Pelatih] [PER Rano Wirayuda] pasrah.", "Rano Wirayuda"),
        # a word in every name of departments says nothing
        ("[ORG Dinas Pelayanan Masyarakat Kabupaten Sigi] dan [ORG Dinas Sosial Kabupaten Sigi] hadir.\nWarga senang.\n[POS Kabid] Pelayanan, [PER Rano Wirayuda], juga.", "Rano Wirayuda"),
        # a part of a word, and words that say nothing
        ("[ORG Dinas Perhubungan Kabupaten Sigi] dan [ORG Dinas Sosial Kabupaten Sigi] hadir.\nWarga senang.\n[POS Kabid Hubungan Masyarakat], [PER Rano Wirayuda], juga.", "Rano Wirayuda"),
        ("[ORG Badan Pengusahaan Batam] dan [ORG Kementerian Perdagangan] hadir.\nWarga senang. Cuaca cerah.\n[POS Deputi Bidang Usaha Mikro] [PER Rano Wirayuda] juga.", "Rano Wirayuda"),
        ("[ORG Kementerian Agama] dan [ORG Kementerian Perdagangan] hadir.\nWarga senang. Cuaca cerah.\n[POS Deputi Bidang Keberagaman] [PER Rano Wirayuda] juga.", "Rano Wirayuda"),
        # units of the police and of prosecutors
        ("[POS Kepala] [ORG Dinas Kesehatan Kabupaten Sigi] [PER Adi Nugraha] hadir.\nWarga senang.\nTampak [POS Kasi Penmas] [PER Rano Wirayuda] dan [POS Kasi Intel] [ORG Kejari Sigi] [PER Tono Kalamaya].", "Rano Wirayuda"),
        ("[POS Kepala] [ORG Dinas Kesehatan Kabupaten Sigi] [PER Adi Nugraha] hadir. Tampak [POS Kasi Penmas] [PER Rano Wirayuda] dan [POS Kasi Intel] [ORG Kejari Sigi] [PER Tono Kalamaya].", "Rano Wirayuda"),
        ("[POS Kepala] [ORG Dinas Kesehatan Kabupaten Sigi] [PER Adi Nugraha] hadir di [ORG Dinas Sosial Kabupaten Sigi].\nWarga senang.\nTampak [POS Kasi Penmas] [PER Rano Wirayuda].", "Rano Wirayuda"),
        ("[POS Kepala] [ORG Dinas Kesehatan Kabupaten Sigi] [PER Adi Nugraha] hadir.\nWarga senang.\nTampak [POS Kasi Data] [PER Rano Wirayuda] bersama [ORG Kejari Sigi].", "Rano Wirayuda"),
        # another office in between
        ("Hadir [POS Direktur Utama] [ORG PT Melati Sejahtera] [PER Rano Wirayuda]. Sementara itu [ORG PT Kenanga] dan [POS Direktur] Keuangan [PER Tono Kalamaya] absen.", "Tono Kalamaya"),
    ],
)  # fmt: skip
def test_a_choice_is_left(text: str, name: str) -> None:
    assert bodies(text)[name] is None


@pytest.mark.parametrize(
    ("text", "name", "body", "stated"),
    [
        ("Hadir [POS Menteri Luar Negeri] [LOC Rusia] [PER Rano Wirayuda].", "Rano Wirayuda", "Kementerian Luar Negeri Rusia", False),
        ("[ORG Kementerian Luar Negeri Rusia] geram. [POS Menteri Luar Negeri] [LOC Rusia] [PER Rano Wirayuda] hadir.", "Rano Wirayuda", "Kementerian Luar Negeri Rusia", True),
        ("Hadir [POS Menlu] [LOC AS] [PER Rano Wirayuda].", "Rano Wirayuda", "Departemen Luar Negeri Amerika Serikat", False),
        ("Hadir [POS Menteri Keuangan] [LOC AS] [PER Rano Wirayuda], [POS Menteri Perdagangan] [PER Tono Kalamaya].", "Tono Kalamaya", "Departemen Perdagangan Amerika Serikat", False),
        ("[POS Pelatih] [LOC Thailand] [PER Rano Wirayuda] optimistis. Kiper timnas Thailand bugar.", "Rano Wirayuda", "Timnas Thailand", False),
        ("Hadir [POS Kepala Staf Presiden] [PER Rano Wirayuda].", "Rano Wirayuda", "KSP", False),
        ("Hadir [POS Kepala Komunikasi Kepresidenan] [PER Rano Wirayuda].", "Rano Wirayuda", "PCO", False),
        ("Hadir [POS Menteri Desa PDTT] [PER Rano Wirayuda].", "Rano Wirayuda", "Kemendes PDTT", False),
        ("Hadir [POS Wakil Menteri Desa, Pembangunan Daerah Tertinggal dan Trasmigrasi (Wamendes PDTT)] [PER Rano Wirayuda].", "Rano Wirayuda", "Kemendes PDTT", False),
        ("[LOC LAMONGAN] - [POS Kasatlantas], AKP [PER Rano Wirayuda], mendatangi warga [LOC Lamongan].", "Rano Wirayuda", "Polres Lamongan", False),
        ("[LOC LAMONGAN] - Hadir [POS Kapolsek] [LOC Kota Lamongan], Kompol [PER Rano Wirayuda].", "Rano Wirayuda", "Polsek Kota Lamongan", False),
        # what the police of a city is called
        ("[ORG Polres Metro Jakarta Barat] menyita sabu. Kata [POS Wakapolres] [LOC Jakarta Barat] AKBP [PER Rano Wirayuda], aman.", "Rano Wirayuda", "Polres Metro Jakarta Barat", True),
        ("Kata [POS Kapolres] [LOC Jakarta Barat] Kombes [PER Rano Wirayuda], aman.", "Rano Wirayuda", "Polres Metro Jakarta Barat", False),
        ("[ORG Polresta Sidoarjo] siaga. Kata [POS Kapolres] [LOC Sidoarjo] Kombes [PER Rano Wirayuda], aman.", "Rano Wirayuda", "Polresta Sidoarjo", True),
        ("[ORG Polres Metro Jakarta Barat] siaga. Kata [POS Kapolres] [LOC Sigi] AKBP [PER Rano Wirayuda], aman.", "Rano Wirayuda", "Polres Sigi", False),
        # a station that no kecamatan is called after
        ("Hadir [POS Kapolsek] [LOC Warujayeng] [ORG Polres Nganjuk], Kompol [PER Rano Wirayuda].", "Rano Wirayuda", "Polsek Warujayeng", False),
        # units of forces without their number
        ("Hadir [POS Pangdam] Tanjungpura Mayjen TNI [PER Rano Wirayuda].", "Rano Wirayuda", "Kodam XII/Tanjungpura", False),
        ("[ORG Kodam I/Bukit Barisan] siaga. Hadir [POS Pangdam] Tanjungpura Mayjen TNI [PER Rano Wirayuda].", "Rano Wirayuda", "Kodam XII/Tanjungpura", False),
        # the body of whom an office is under
        ("Hadir [POS Direktur Penyidikan] Jampidsus [PER Rano Wirayuda].", "Rano Wirayuda", "Kejagung", False),
        ("Hadir [PER Rano Wirayuda] sebagai [POS Deputi Menkopolhukam].", "Rano Wirayuda", "Kemenko Polhukam", False),
        # national teams of an article that does not call them so
        ("[LOC Mali] lolos. [LOC Mali] bugar di Piala Dunia.\nKata [POS Pelatih] [LOC Mali] [PER Rano Wirayuda], siap.", "Rano Wirayuda", "Timnas Mali", False),
        ("[ORG Timnas Indonesia] siap.\nKata [POS Pelatih] [LOC Indonesia] [PER Rano Wirayuda], aman.", "Rano Wirayuda", "Timnas Indonesia", True),
        # staff of the police
        ("[ORG Polres Sigi] berbagi. Hadir [POS Kabag Ren] Kompol [PER Rano Wirayuda].", "Rano Wirayuda", "Polres Sigi", True),
        # ministers written loosely
        ("Hadir [POS Menteri Energi Sumber Daya Mineral] [PER Rano Wirayuda].", "Rano Wirayuda", "Kementerian ESDM", False),
        ("Hadir [POS Menteri Koordinator bidang Hukum, HAM, Imigrasi, dan Pemasyarakatan] [PER Rano Wirayuda].", "Rano Wirayuda", "Kemenko Kumham Imipas", False),
    ],
)  # fmt: skip
def test_follows_from_the_office(text: str, name: str, body: str, stated: bool) -> None:
    position = next(o for o in officials(text) if o.name == name).positions[0]
    assert position.institution is not None
    found = position.institution.abbreviation or position.institution.name
    assert (found, position.institution.stated) == (body, stated)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hadir [POS Perdana Menteri] [LOC Swedia] [PER Rano Wirayuda].", "Rano Wirayuda"),
        ("Hadir [POS Menteri Senior] [LOC Singapura] [PER Rano Wirayuda].", "Rano Wirayuda"),
        # where a coach comes from, in an article about a club
        ("[ORG Persib Bandung] diasuh [POS pelatih] [LOC Brasil] [PER Rano Wirayuda]. Ia pernah menonton Piala Dunia. [LOC Brasil] negara besar. [LOC Brasil] jauh.", "Rano Wirayuda"),
        ("[POS Pelatih] [LOC Spanyol] [PER Rano Wirayuda] melatih anak desa.", "Rano Wirayuda"),
        ("[POS Pelatih] [LOC Belanda] [PER Rano Wirayuda] memimpin timnas. Pelatih asal [LOC Belanda] itu senang.", "Rano Wirayuda"),
        # a region of another country is no body
        ("Gempa melanda wilayah Kalamaya. Hadir [POS Menteri Kesehatan] [ORG Kalamaya], [PER Rano Wirayuda].", "Rano Wirayuda"),
        # the police of a larger regency, and of a town, is called otherwise
        ("[LOC SIDOARJO] - [POS Kasatlantas], AKP [PER Rano Wirayuda], mendatangi warga [LOC Sidoarjo].", "Rano Wirayuda"),
    ],
)  # fmt: skip
def test_nothing_follows(text: str, name: str) -> None:
    assert bodies(text).get(name) is None


@pytest.mark.parametrize(
    ("text", "name", "region"),
    [
        # the one governor is not of the region of the other
        ("[POS Gubernur] [LOC Jawa Timur] [PER Rani Melati] tiba di [LOC Maluku Utara]. [POS Gubernur] [PER Tono Kalamaya] menyambut.", "Tono Kalamaya", "82"),
        # where there is no other region, it may be the same person
        ("[POS Bupati] [LOC Sigi] [PER Rano Wirayuda] marah. Hal itu dilakukan [POS Bupati] [PER Iron] kemarin.", "Iron", "72.10"),
        # a village whose name no list has
        ("[LOC SLEMAN] - [POS Kepala Desa] [LOC Bumiharja], [PER Rano Wirayuda], hadir.", "Rano Wirayuda", "34.04"),
        ("[POS Camat] setempat, [PER Rano Wirayuda], mendatangi [LOC Kecamatan Kalikajar] di [LOC Wonosobo].", "Rano Wirayuda", "33.07.07"),
        # the town behind a police station of a `Kota`
        ("[LOC LAMONGAN] - Hadir [POS Kapolsek] [LOC Kota Lamongan], Kompol [PER Rano Wirayuda].", "Rano Wirayuda", "35.24.22"),
        # the article comes from there
        ("[LOC LAMONGAN] - Warga [LOC Lamongan] dari [LOC Bojonegoro] dan [LOC Serang] ke [LOC Lamongan], lalu [LOC Lamongan].\n[POS Kasatlantas], AKP [PER Rano Wirayuda], hadir di [LOC Lamongan].", "Rano Wirayuda", "35.24"),
        # the department named elsewhere with its region
        ("[ORG Dinas Pendidikan Kota Pasuruan] hadir. [PER Rano Wirayuda] ([POS Kadis Pendidikan]) juga.", "Rano Wirayuda", "35.75"),
    ],
)  # fmt: skip
def test_region_is_told(text: str, name: str, region: str) -> None:
    assert regions(text)[name] == region


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[POS Kepala Desa] [LOC Bumiharja], [PER Rano Wirayuda], ke [LOC Sleman] dan [LOC Bantul].", "Rano Wirayuda"),
        ("[POS Camat] setempat, [PER Rano Wirayuda], ke [LOC Kecamatan Kalikajar] dan [LOC Kecamatan Kertek] di [LOC Wonosobo].", "Rano Wirayuda"),
    ],
)  # fmt: skip
def test_no_region_is_told(text: str, name: str) -> None:
    assert regions(text)[name] is None
