"""Words that say what stands where in a row of units, for all who read one."""

from __future__ import annotations

import re

__all__ = [
    "AND",
    "FIELD_VERBS",
    "FIELD_WORDS",
    "HANDED_OVER",
    "HANDOVERS",
    "KIN",
    "LEVELS",
    "NOT_NAMES",
    "OF_KIN",
    "PARTIES",
    "PLACE_OF",
    "ROLE_FILLERS",
    "ROLE_LINKS",
    "ROMAN",
    "SPEECHES",
    "STATES",
    "WHY_REPLACED",
]

#: kinds of institutions that are a party or a branch of one
PARTIES = frozenset({"party", "party_organ"})
#: the words that name the level of a region
LEVELS = frozenset({"provinsi", "kabupaten", "kota"})
#: a Roman number of an office or a part of a body
ROMAN = re.compile(r"[IVXL]+\Z")
AND = frozenset({"dan", "serta", "&"})
KIN = frozenset(
    "adik kakak istri isteri suami anak putra putri ayah ibu keponakan ponakan cucu menantu mertua sepupu saudara ipar keluarga"
    " ajudan sopir perwakilan utusan keponakannya kerabat mendiang ayahanda ibunda kakek nenek paman bibi besan"
    " asisten pribadi putera puteri".split()
)
#: which of somebody's children, between the word and the name: `putra sulung Rani`
OF_KIN = frozenset(
    "sulung bungsu kandung tiri angkat pertama kedua ketiga keempat tunggal semata wayang buah asuh didik mantan almarhum".split()
)
PLACE_OF = frozenset(
    "kantor rumah gedung pendopo halaman aula mobil kediaman rumdin dinas peraturan keputusan surat sk pergub edaran"
    " perintah permohonan kursi".split()
)
FIELD_WORDS = frozenset(
    "divisi bidang komisi fraksi bagian seksi urusan dapil wilayah korwil subbagian subbag unit satuan"
    " biro periode kelompok"
    " kecamatan provinsi kabupaten kota desa kelurahan distrik tingkat operasi".split()
)
#: of what an office takes care, in a clause behind it: `Anggota KPU yang membidangi data, Rani, …`
FIELD_VERBS = frozenset(
    "membidangi menangani mengurusi mengurus membawahi mengampu mengoordinasikan mengkoordinir".split()
)
#: what says that an office goes from one to the next, in front of it and behind it
HANDOVERS = frozenset("sertijab jabatan kepemimpinan".split())
HANDED_OVER = frozenset(
    "diserahterimakan diserahkan berganti beralih berpindah dialihkan diestafetkan berestafet bergeser".split()
)
#: why somebody has been replaced, behind `menggantikan Rani yang`
WHY_REPLACED = frozenset(
    "dimutasi pensiun purnatugas purnabakti memasuki mendapat promosi dipromosikan pindah naik kini telah sebelumnya mengundurkan"
    " mundur meninggal wafat dicopot dirotasi digeser bergeser".split()
)
ROLE_LINKS = frozenset("selaku sebagai merupakan adalah menjabat menjadi".split())
ROLE_FILLERS = (
    frozenset(
        "yang kini juga saat itu ini resmi baru dilantik ditunjuk dipercaya diangkat terpilih sebelumnya pernah"
        " kembali didapuk sendiri"
        " didaftarkan diusung diusulkan dicalonkan maju mencalonkan diri"
        " dikukuhkan masih sekaligus dan bertindak hadir telah sudah jabatan salah satu kala itu semula dulu lama".split()
    )
    | ROLE_LINKS
)
NOT_NAMES = frozenset(
    "pemilu pilkada pilgub pilbup pilwalkot pilpres pileg operasi provinsi kabupaten kota divisi bidang komisi fraksi"
    " periode republik indonesia negara daerah pusat wilayah kecamatan desa kelurahan kampung dinas badan dewan tim"
    " partai gedung upacara apel senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli"
    " agustus september oktober november desember baca dia ia ini itu namun saat pada dalam sementara foto terpilih dan"
    " rakyat umum timur barat utara selatan tengah".split()
)
#: what somebody says for another, whose office stands behind it
SPEECHES = frozenset("sambutan sambutannya amanat amanatnya pidato pidatonya arahan".split())
#: how an office is held, behind it
STATES = frozenset("nonaktif demisioner petahana incumbent definitif terpilih".split())
