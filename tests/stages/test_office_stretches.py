"""What of an office's words is title, what institution, what region: nothing is lost between them."""

from __future__ import annotations

import pytest

from annotated import with_places
from sariwarta.annotations import Position
from sariwarta.stages.officials import OfficialsStage


def offices(text: str) -> dict[str, list[Position]]:
    """The offices of a text's officials."""
    doc = OfficialsStage()(with_places(text))
    return {o.name: o.positions for o in doc._.sw_officials}


def told(text: str, name: str = "Rani Wulandari") -> list[tuple[str, str | None]]:
    """The title and the institution of each office of a person."""
    return [(p.title, p.institution.name if p.institution else None) for p in offices(text)[name]]


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        # a body in the stretch of the office
        ("[POS Chief Executive Officer] (CEO) Melati Digital [PER Rani Wulandari] hadir.", "Chief Executive Officer", "Melati Digital"),
        ("[POS Uskup] Keuskupan [LOC Denpasar], [PER Rani Wulandari], hadir.", "Uskup", "Keuskupan Denpasar"),
        ("Ia adalah [POS Guru Besar] Bidang Ilmu Tanah pada Fakultas Pertanian [PER Rani Wulandari] itu.", "Guru Besar Bidang Ilmu Tanah", "Fakultas Pertanian"),
        ("[POS Guru Besar] Bidang Ilmu Tanah di Fakultas Pertanian [PER Rani Wulandari] hadir.", "Guru Besar Bidang Ilmu Tanah", "Fakultas Pertanian"),
        ("[POS Kepala Bidang] Kepegawaian Kemen [ORG PANRB] [PER Rani Wulandari] hadir.", "Kepala Bidang Kepegawaian", "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"),
        ("[POS Wakil Ketua Umum] [ORG Kadin Bidang Pertanian] [PER Rani Wulandari] hadir.", "Wakil Ketua Umum Bidang Pertanian", "Kadin"),
        ("[POS Kepala] [FAC Terminal Melati Dinas Perhubungan] ([ORG Dishub]) [PER Rani Wulandari] hadir.", "Kepala Terminal Melati", "Dinas Perhubungan"),
        ("[POS Direktur] Penyakit Menular WHO, [PER Rani Wulandari], hadir.", "Direktur Penyakit Menular", "Organisasi Kesehatan Dunia"),
        ("[POS Dirjen] [ORG Bimas Islam] [PER Rani Wulandari] hadir di kantor [ORG Kementerian Agama].", "Dirjen Bimas Islam", "Kementerian Agama"),
        ("[POS Dirjen] [ORG Imigrasi] [PER Rani Wulandari] hadir.", "Dirjen Imigrasi", None),
        ("[POS Wakil Ketua] [ORG Badan Legislasi (Baleg)] [ORG DPR] [PER Rani Wulandari] hadir.", "Wakil Ketua", "Badan Legislasi DPR"),
        # a sign between two fields
        ("[POS General Manager] Service & Spare Part [ORG PT Melati Abadi], [PER Rani Wulandari], hadir.", "General Manager Service & Spare Part", "PT Melati Abadi"),
        # the ministry of a coordinating minister in other words
        ("[POS Menteri Koordinator] Hukum, HAM, Imigrasi dan Pemasyarakatan [PER Rani Wulandari] hadir.", "Menteri Koordinator Hukum, HAM, Imigrasi dan Pemasyarakatan", "Kementerian Koordinator Bidang Hukum, Hak Asasi Manusia, Imigrasi, dan Pemasyarakatan"),
        ("[POS Menteri Koordinator] Bidang Pembangunan Manusia [PER Rani Wulandari] hadir.", "Menteri Koordinator Bidang Pembangunan Manusia", "Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan"),
        ("[POS Kepala] [ORG Pusat Penerangan] (Kapuspen) [ORG Mabes TNI] [PER Rani Wulandari] hadir.", "Kepala", "Pusat Penerangan Mabes TNI"),
        ("[POS Wakil Ketua] [ORG Komisi IIIDPRRI] [PER Rani Wulandari] hadir.", "Wakil Ketua", "Komisi III DPR RI"),
        ("[POS Anggota] [ORG Komisi I DPR F-Golkar], [PER Rani Wulandari], hadir.", "Anggota", "Komisi I DPR"),
        # look-alikes
        ("[POS Chief Executive Officer] (CEO) [PER Rani Wulandari] hadir.", "Chief Executive Officer", None),
        ("[POS Kepala Bidang] Kepegawaian [ORG Kementerian Agama] [PER Rani Wulandari] hadir.", "Kepala Bidang Kepegawaian", "Kementerian Agama"),
        ("[POS Wakil Ketua] [ORG DPR] [PER Rani Wulandari] hadir.", "Wakil Ketua", "Dewan Perwakilan Rakyat"),
        ("[POS Kepala Bidang] SDM [PER Rani Wulandari] hadir.", "Kepala Bidang SDM", None),
        ("[POS Direktur] [ORG Badan Melati Abadi], [PER Rani Wulandari], hadir.", "Direktur", "Badan Melati Abadi"),
    ],
)  # fmt: skip
def test_title_and_body(text: str, title: str, body: str | None) -> None:
    assert told(text) == [(title, body)]


def test_a_country_is_no_government() -> None:
    text = "[ORG Pemerintah Amerika Serikat (AS)] setuju. [POS Presiden] [ORG AS] [PER Rani Wulandari] hadir."
    assert told(text) == [("Presiden", None)]
    text = "[POS Asisten Umum] [ORG Pemprov Banten] [PER Rani Wulandari] hadir."
    assert told(text) == [("Asisten Umum", "Pemerintah Provinsi Banten")]


def test_the_number_of_the_next_item() -> None:
    text = (
        "Dilantik: 1. [PER Tono Wirayuda] sebagai [POS Kepala] [ORG Dinas Sosial 2]. [PER Rani Wulandari]"
        " sebagai [POS Kepala] [ORG Dinas Pendidikan 3]. [PER Sinta Larasati] sebagai [POS Sekda]."
    )
    assert told(text, "Tono Wirayuda") == [("Kepala", "Dinas Sosial")]
    assert told(text) == [("Kepala", "Dinas Pendidikan")]
    text = "[POS Kepala] [ORG SMP Negeri 3], [PER Rani Wulandari], hadir. [POS Kepala] [ORG SD Negeri 4]. [PER Tono] pulang."
    assert told(text) == [("Kepala", "SMP Negeri 3")]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("[ORG Partai Buruh] diwakili [PER Rani Wulandari] selaku [POS Presiden] dan [PER Tono Wirayuda] selaku [POS Sekretaris Jenderal].", ["Partai Buruh"]),
        ("[ORG Partai Buruh] menolak. Hadir [PER Rani Wulandari] selaku [POS Presiden].", [None]),
        ("[ORG Partai Buruh] diwakili [PER Tono Wirayuda], kata [PER Rani Wulandari] selaku [POS Presiden].", [None]),
    ],
)  # fmt: skip
def test_who_comes_for_a_body(text: str, bodies: list[str | None]) -> None:
    assert [body for _, body in told(text)] == bodies


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("[POS Pemimpin Cabang] [ORG BRI Jember] [PER Rani Wulandari] hadir.", "35.09"),
        ("[POS Camat] [LOC Bulak Kota Surabaya], [PER Rani Wulandari], hadir.", "35.78.29"),
        ("[POS Direktur Utama] [ORG BRI] [PER Rani Wulandari] hadir.", None),
        ("[POS Ketua] [ORG Palang Merah Indonesia] [PER Rani Wulandari] hadir.", None),
    ],
)  # fmt: skip
def test_region_of_an_office(text: str, region: str | None) -> None:
    assert [p.region for p in offices(text)["Rani Wulandari"]] == [region]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("“Lancar,” kata [POS Kasat Lantas] [LOC Jakarta Selatan] Kompol [PER Rani Wulandari].", "Kepolisian Resor Metropolitan Jakarta Selatan"),
        ("“Lancar,” kata [POS Kasat Lantas] [LOC Kabupaten Sigi] AKP [PER Rani Wulandari].", "Kepolisian Resor Sigi"),
        ("“Lancar,” kata [POS Kasat Lantas] [LOC Surabaya] AKP [PER Rani Wulandari].", None),
    ],
)  # fmt: skip
def test_police_of_a_unit_head(text: str, body: str | None) -> None:
    assert [b for _, b in told(text)] == [body]


def test_ranks_written_out() -> None:
    text = "[POS Kepala] [ORG Polsek Palolo] Ajun Komisaris [PER Rani Wulandari] hadir."
    doc = OfficialsStage()(with_places(text))
    assert [(o.name, o.ranks, [p.title for p in o.positions]) for o in doc._.sw_officials] == [
        ("Rani Wulandari", ["Ajun Komisaris"], ["Kepala"])
    ]
    text = "[POS Komisaris] [ORG PT Melati Abadi] [PER Rani Wulandari] hadir."
    assert told(text) == [("Komisaris", "PT Melati Abadi")]


@pytest.mark.parametrize(
    ("owner", "body"),
    [
        ("DPRD Palu", "Badan Anggaran DPRD Palu"),
        ("DPRD Kabupaten Sigi", "Badan Anggaran DPRD Sigi"),
        ("DPRD Sigi", "Badan Anggaran DPRD Sigi"),
    ],
)
def test_organs_of_one_name(owner: str, body: str) -> None:
    organ = "[ORG Badan Anggaran (Banggar)]"
    text = f"[POS Wakil Ketua] {organ} [ORG DPRD Sigi] [PER Rani Wulandari] hadir. "
    text += f"[POS Ketua] {organ} [ORG {owner}] [PER Tono Wirayuda] pamit."
    assert told(text) == [("Wakil Ketua", "Badan Anggaran DPRD Sigi")]
    assert told(text, "Tono Wirayuda") == [("Ketua", body)]
