from __future__ import annotations

from typing import Any

import pytest

from sariwarta.stages.event_parts.view import whole_sentences
from sariwarta.stages.events import RULES

EXAMPLES = [(rule.ref, text, want) for rule in RULES.values() for text, want in rule.examples]
COUNTEREXAMPLES = [(rule.ref, text) for rule in RULES.values() for text in rule.counterexamples]


@pytest.mark.parametrize(("ref", "text", "want"), EXAMPLES)
def test_rule_examples(nlp: Any, ref: str, text: str, want: str) -> None:
    events = [e for e in nlp(text).events if e.rule == ref]
    assert " ".join(f"{e.kind} {e.date or ''}".strip() for e in events) == want


@pytest.mark.parametrize(("ref", "text"), COUNTEREXAMPLES)
def test_rule_counterexamples(nlp: Any, ref: str, text: str) -> None:
    assert nlp(text).events == []


def roles(record: Any) -> dict[str, str]:
    names = {o.id: o.name for o in record.officials}
    return {names[p.official]: p.role for event in record.events for p in event.participants}


def test_who_led_who_spoke_who_came(nlp: Any) -> None:
    record = nlp(
        "Rapat koordinasi digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Bupati Sigi Made Wirata memimpin rapat itu. "
        "Hadir Kapolres Sigi AKBP Rusli Amin. Sebagai narasumber, Ketua KPU Sigi Rosmini Daud."
    )
    assert [(e.kind, e.date) for e in record.events] == [("rapat koordinasi", "2024-02-06")]
    assert roles(record) == {"Made Wirata": "chair", "Rusli Amin": "attendee", "Rosmini Daud": "speaker"}


def test_who_is_stood_in_for_was_not_there(nlp: Any) -> None:
    record = nlp(
        "Sekda Sigi Rano Hadiwijaya mewakili Bupati Sigi Made Wirata menghadiri rapat koordinasi, Selasa (6/2/2024)."
    )
    assert roles(record) == {"Rano Hadiwijaya": "attendee"}


def test_what_is_told_in_a_quotation_or_a_headline_is_no_event(nlp: Any) -> None:
    assert nlp('"Kami ikut rapat koordinasi, Selasa (6/2/2024)," kata Bupati Sigi Made Wirata.').events == []


def events(record: Any) -> list[tuple[str, str | None, str | None]]:
    places = {p.id: p.name for p in record.places}
    return [(e.kind, e.date, places.get(e.venue)) for e in record.events]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the words between tell of something else: the date or building is not the event's
        (
            "Bupati Sigi Made Wirata meninjau pasar, Sabtu (29/9/2018), lalu menjelaskan hasil pertemuan di Hotel Harum Samarinda.",
            [("kunjungan", "2018-09-29", None)],
        ),
        ("Dalam diskusi itu disimpulkan bahwa tokoh itu lahir pada 6 Juni 1902.", []),
        ("Satgas dibentuk tertanggal 24 Oktober 2019 dan bertugas melakukan sosialisasi.", []),
        # the day of a report is not that of the event
        ("Hal itu ia sampaikan dalam konferensi pers seperti dikutip pada Jumat (8/12/2023).", []),
        # nor is a word for an event within a name one
        ("Hal itu terjadi di Ruang Rapat DPRD Sigi, Selasa (6/2/2024).", []),
        ("Made Wirata menghadiri lapangan upacara, Selasa (6/2/2024).", []),
        # attacks, statistics of visitors, advice to them, and the date of a letter
        ("Pada Selasa (6/2/2024), milisi itu meluncurkan serangan ke kota.", []),
        ("Kunjungan wisatawan pada Januari-Maret 2024 mencapai dua juta orang.", []),
        ("Warga yang berkunjung ke Hotel Harum Samarinda membayar parkir.", []),
        ("Sosialisasi itu menindaklanjuti Surat Nomor 12129/11/2018 tanggal 21 November 2018.", []),
        # of two dates that behind the event is its own
        (
            "Uji materi diajukan 24 Juni 2019 dan rapat digelar pada 5 Agustus 2019.",
            [("rapat", "2019-08-05", None)],
        ),
        # aims and the verbs of holding part nothing
        (
            "Kunjungan kerja untuk melihat jalan rusak itu dilaksanakan Selasa (6/2/2024).",
            [("kunjungan", "2024-02-06", None)],
        ),
        (
            "Rapat koordinasi yang dihadiri para camat itu digelar di Hotel Harum Samarinda, Selasa (6/2/2024).",
            [("rapat koordinasi", "2024-02-06", "Hotel Harum Samarinda")],
        ),
        # the second of two words says more than `upacara`
        ("Upacara pelantikan digelar Selasa (6/2/2024).", [("pelantikan", "2024-02-06", None)]),
        # the next sentence tells when or where
        (
            "Komunitas Sigi menggelar seminar di Hotel Harum Samarinda. Seminar ini diikuti 70 peserta, Sabtu (10/2/2024).",
            [("diskusi", "2024-02-10", "Hotel Harum Samarinda")],
        ),
        (
            "Komunitas Sigi menggelar seminar di Hotel Harum Samarinda. Warga panen padi, Sabtu (10/2/2024).",
            [("diskusi", None, "Hotel Harum Samarinda")],
        ),
        # papers are no press conferences, titles no events
        ('"Kami siap," kata Kapolres Sigi AKBP Rusli Amin dalam keterangan pers, Selasa (6/2/2024).', []),
        (
            "Kapolres Sigi AKBP Rusli Amin menyampaikan keterangan pers, Selasa (6/2/2024).",
            [("konferensi pers", "2024-02-06", None)],
        ),
        (
            "Panitia menggelar talkshow bertema sosialisasi pemilu di Hotel Harum Samarinda, Selasa (6/2/2024).",
            [("diskusi", "2024-02-06", "Hotel Harum Samarinda")],
        ),
        # what tourists do
        ("Kunjungan wisatawan tertinggi terjadi pada Selasa (6/2/2024).", []),
        ("Pada 26 November 2023, jumlah orang asing yang berkunjung mencapai dua ribu.", []),
        # a launch is one day, what it launches lasts
        ("Dinas itu meluncurkan pekan diskon yang berlaku mulai 26 Mei hingga 13 Juli 2025.", []),
        ("Dinas itu meluncurkan pekan diskon pada 26 Mei 2025.", [("peluncuran", "2025-05-26", None)]),
        # of two days only the second was read
        ("Debat pertama dan kedua digelar pada 12 dan 22 Desember 2023.", []),
        ("Ia ditanya soal rencana kunjungan itu di Hotel Harum Samarinda, Selasa (6/2/2024).", []),
        # only the end of it was read
        ("Pelatihan itu digelar sejak awal tahun hingga 11 Oktober 2023.", []),
        # a week is not the time of a meeting
        ("Rapat kerja digelar pekan lalu. Warga panen padi, Sabtu (10/2/2024).", []),
        # history, and what only says which thing is meant
        ("Made Wirata dilantik pada 20 Oktober 2014. Ia hadir di Palu, Sabtu (10/2/2024).", []),
        ("Made Wirata dilantik pada 20 Oktober 2014.", [("pelantikan", "2014-10-20", None)]),
        ("Pasar yang diresmikan pada 4 Oktober 2014 itu terbakar.", []),
        (
            "Pasar yang diresmikan pada Selasa (6/2/2024) itu dibangun tahun lalu.",
            [("peresmian", "2024-02-06", None)],
        ),
        # what is visited is the venue
        (
            "Bupati Sigi Made Wirata mengunjungi Hotel Harum Samarinda, Selasa (6/2/2024).",
            [("kunjungan", "2024-02-06", "Hotel Harum Samarinda")],
        ),
    ],
)
def test_when_and_where(nlp: Any, text: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    assert events(nlp(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # whoever speaks at a press conference is its speaker
        (
            '"Kasus ini selesai," kata Kapolres Sigi AKBP Rusli Amin dalam konferensi pers, Selasa (6/2/2024).',
            {"Rusli Amin": "speaker"},
        ),
        # who only tells of an event, or is told of in it, was not there by that
        ("Bupati Sigi Made Wirata mengatakan, rapat digelar Selasa (6/2/2024).", {}),
        ("Rapat digelar Selasa (6/2/2024), kata Bupati Sigi Made Wirata.", {}),
        (
            "Bupati Sigi Made Wirata mengatakan hal itu saat rapat, Selasa (6/2/2024).",
            {"Made Wirata": "attendee"},
        ),
        # who was absent
        ("Rapat koordinasi digelar Selasa (6/2/2024) meski Bupati Sigi Made Wirata absen.", {}),
        # who is inducted, not who speaks of it
        (
            "Kapolres Sigi AKBP Rusli Amin optimistis Bupati Sigi Made Wirata dilantik pada Selasa (6/2/2024).",
            {"Made Wirata": "attendee"},
        ),
        # who opens a building, not who tells of it
        (
            "Menurut Kapolres Sigi AKBP Rusli Amin, pasar itu diresmikan oleh Bupati Sigi Made Wirata pada Selasa (6/2/2024).",
            {"Made Wirata": "chair"},
        ),
        ("Bupati Sigi Made Wirata bertemu warga sebelum pelantikan pada Selasa (6/2/2024).", {}),
        # by office or short name
        (
            "Bupati Sigi Made Wirata menyambut baik. Hal itu disampaikan Made saat rapat koordinasi, Selasa (6/2/2024).",
            {"Made Wirata": "attendee"},
        ),
        # the sentence before says who leads it
        (
            "Bupati Sigi Made Wirata memimpin upacara hari jadi. Upacara digelar di Hotel Harum Samarinda.",
            {"Made Wirata": "chair"},
        ),
        (
            "Bupati Sigi Made Wirata mengimbau warga ikut upacara. Upacara digelar di Hotel Harum Samarinda.",
            {},
        ),
        # a name that only says whose something is, and who comments
        ("Rapat koordinasi dihadiri putra sulung Bupati Sigi Made Wirata, Selasa (6/2/2024).", {}),
        ("DPRD menggelar rapat pemakzulan Bupati Sigi Made Wirata, Selasa (6/2/2024).", {}),
        (
            "Kapolres Sigi AKBP Rusli Amin mengomentari pakaian Bupati Sigi Made Wirata saat upacara, Selasa (6/2/2024).",
            {"Made Wirata": "attendee"},
        ),
        # who tells that somebody else leads it
        (
            "Kapolres Sigi AKBP Rusli Amin mengatakan, Bupati Sigi Made Wirata memimpin upacara, Selasa (6/2/2024).",
            {"Made Wirata": "chair"},
        ),
        (
            "Upacara digelar Selasa (6/2/2024). Bupati Sigi Made Wirata bertindak sebagai Inspektur Upacara.",
            {"Made Wirata": "chair"},
        ),
        (
            "Diskusi digelar Selasa (6/2/2024) dengan menghadirkan Kapolres Sigi AKBP Rusli Amin.",
            {"Rusli Amin": "speaker"},
        ),
        # who stays away, and of whom somebody there speaks
        ("Bupati Sigi Made Wirata mangkir dari rapat koordinasi, Selasa (6/2/2024).", {}),
        (
            "Rapat koordinasi digelar Selasa (6/2/2024). Di rapat yang dihadiri para camat itu ia menyampaikan Bupati Sigi Made Wirata setuju.",
            {},
        ),
        # roles behind the name, and by whom it was done
        (
            "Rapat koordinasi digelar Selasa (6/2/2024). Turut hadir Kapolres Sigi AKBP Rusli Amin sebagai narasumber.",
            {"Rusli Amin": "speaker"},
        ),
        (
            "Peresmian pasar dilakukan oleh Bupati Sigi Made Wirata, Selasa (6/2/2024).",
            {"Made Wirata": "chair"},
        ),
        # not in a quotation
        (
            'Rapat koordinasi digelar Selasa (6/2/2024), dan "Bupati Sigi Made Wirata sudah kami undang," kata panitia.',
            {},
        ),
    ],
)
def test_who_was_there(nlp: Any, text: str, wanted: dict[str, str]) -> None:
    assert roles(nlp(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a day that somebody speaks of is not the day on which he says it
        (
            'Bupati Sigi Made Wirata menyebut hal itu. "Mulai 1 Mei 2025 jalan ditutup," kata Made saat rapat bersama DPRD Sigi di Hotel Harum Samarinda.',
            [("rapat", None, "Hotel Harum Samarinda")],
        ),
        # part of the name of a building, and the end of what stands before
        (
            "Jenazah dimakamkan di Taman Makam Pahlawan 10 November dengan upacara militer, Selasa (6/2/2024).",
            [("upacara", "2024-02-06", "Taman Makam Pahlawan 10 November")],
        ),
        ("Panitia menggelar wayang kulit pada 25 Oktober 2019, dialog budaya, dan lomba.", []),
        ("Pada 25 Oktober 2019, dialog budaya digelar di Palu.", [("diskusi", "2019-10-25", None)]),
        # the day after it
        ("Karnaval digelar sehari setelah upacara, Minggu (18/8/2019).", []),
        ("Karnaval digelar usai upacara, Minggu (18/8/2019).", [("upacara", "2019-08-18", None)]),
        # only planned
        ("Pemkab Sigi berencana menggelar rapat koordinasi di Hotel Harum Samarinda.", []),
        (
            "Pemkab Sigi akan menggelar rapat koordinasi di Hotel Harum Samarinda, Selasa (6/2/2024).",
            [("rapat koordinasi", "2024-02-06", "Hotel Harum Samarinda")],
        ),
        # called off, and the day on which it ended
        ("Diskusi bersama warga batal digelar pada Minggu (8/10/2023).", []),
        ("Rapat kerja nasional berakhir, Minggu (1/10/2023).", []),
        ("Rapat kerja nasional dimulai, Minggu (1/10/2023).", [("rapat", "2023-10-01", None)]),
        ("Ia ditangkap saat latihan upacara, Minggu (1/10/2023).", []),
        # words that mean something else
        ("Pagar sekolah tertutup rapat, Kamis (24/10/2024).", []),
        ("Liga Sigi mengukuhkan Palu Raya sebagai juara, Minggu (22/12/2024).", []),
        (
            "Bupati Sigi mengukuhkan pengurus PMI, Minggu (22/12/2024).",
            [("pengukuhan", "2024-12-22", None)],
        ),
        ("Pendaftaran upacara dibuka Jumat (11/8/2023).", []),
        # a visit of nobody of whom an office or body is told
        ("Keduanya mengunjungi tebing itu pada 23 Juli 2024.", []),
        ("Dinas Kesehatan Kabupaten Sigi meninjau pasar, 23 Juli 2024.", [("kunjungan", "2024-07-23", None)]),
        # the day of a report, though a blank was lost
        ("Hal itu disampaikan dalam konferensi pers, seperti dilansirAntara, Rabu (18/6/2025).", []),
    ],
)
def test_what_is_not_the_events_own(nlp: Any, text: str, wanted: list[Any]) -> None:
    assert events(nlp(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who tells of it
        (
            "Disampaikan Kapolres Sigi AKBP Rusli Amin, kunjungan kerja Bupati Sigi Made Wirata berlangsung 14 Februari 2021.",
            {"Made Wirata": "attendee"},
        ),
        (
            "Rapat koordinasi digelar Minggu (19/4/2020). Sekda Sigi Rano Hadiwijaya menyebut rakor yang dihadiri Bupati itu lancar.",
            {},
        ),
        (
            "Rapat koordinasi digelar Minggu (19/4/2020). Menurut Sekda Sigi, Rano Hadiwijaya, kegiatan itu bagi dinas yang mengikuti evaluasi.",
            {},
        ),
        (
            "Rapat koordinasi digelar Minggu (19/4/2020). Sekda Sigi Rano Hadiwijaya turut hadir.",
            {"Rano Hadiwijaya": "attendee"},
        ),
        (
            "Bupati Sigi Made Wirata mengikuti rapat, Minggu (19/4/2020). Kapolres Sigi AKBP Rusli Amin menyambut rombongan bersama warga.",
            {"Made Wirata": "attendee", "Rusli Amin": "attendee"},
        ),
        # whose house it is
        (
            "Bupati Sigi Made Wirata mengikuti rapat di kediaman Kapolres Sigi AKBP Rusli Amin, Minggu (19/4/2020).",
            {"Made Wirata": "attendee"},
        ),
    ],
)
def test_who_took_no_part(nlp: Any, text: str, wanted: dict[str, str]) -> None:
    assert roles(nlp(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who comes along doesn't lead
        (
            "Bupati Sigi Made Wirata, didampingi Sekda Sigi Rano Hadiwijaya, memimpin apel siaga di Hotel Harum Samarinda, Selasa (6/2/2024).",
            {"Made Wirata": "chair", "Rano Hadiwijaya": "attendee"},
        ),
        (
            "Apel siaga di Hotel Harum Samarinda, Selasa (6/2/2024), dipimpin Bupati Sigi Made Wirata didampingi Sekda Sigi Rano Hadiwijaya.",
            {"Made Wirata": "chair", "Rano Hadiwijaya": "attendee"},
        ),
        (
            "Didampingi Sekda Sigi Rano Hadiwijaya, Bupati Sigi Made Wirata memimpin apel siaga di Hotel Harum Samarinda, Selasa (6/2/2024).",
            {"Made Wirata": "chair", "Rano Hadiwijaya": "attendee"},
        ),
        # all names of a list that ends in `ikut hadir`
        (
            "Rapat anggaran dibuka di Hotel Harum Samarinda, Selasa (6/2/2024).\n\nBupati Sigi, Made Wirata; Bupati Poso, Rano Hadiwijaya; "
            "Bupati Donggala, Rusli Amin; serta Wali Kota Palu, Rosmini Daud, ikut hadir.",
            dict.fromkeys(("Made Wirata", "Rano Hadiwijaya", "Rusli Amin", "Rosmini Daud"), "attendee"),
        ),
        (
            "Rapat anggaran dibuka di Hotel Harum Samarinda, Selasa (6/2/2024).\n\nBupati Sigi, Made Wirata; serta Bupati Poso, Rano Hadiwijaya, "
            "menunggu hasilnya.",
            {},
        ),
        (
            "Rapat anggaran dibuka di Hotel Harum Samarinda, Selasa (6/2/2024).\n\nBupati Sigi, Made Wirata, menunggu hasilnya di rumah dinas "
            "sepanjang hari itu sampai jauh malam; Bupati Poso, Rano Hadiwijaya, ikut hadir.",
            {"Rano Hadiwijaya": "attendee"},
        ),
        # who leads the meeting is told further behind
        (
            "Rapat paripurna DPRD Sigi berlangsung alot, Selasa (6/2/2024).\n\nWarga menunggu. Jalan ramai. Hujan turun. Udara dingin.\n\n"
            "Ketua DPRD Sigi Made Wirata yang memimpin rapat meminta maaf.",
            {"Made Wirata": "chair"},
        ),
        (
            "Rapat paripurna DPRD Sigi berlangsung alot, Selasa (6/2/2024).\n\nWarga menunggu. Jalan ramai. Hujan turun. Udara dingin.\n\n"
            "Ketua DPRD Sigi Made Wirata memimpin rapat evaluasi pekan depan.",
            {},
        ),
        (
            "Rapat paripurna DPRD Sigi berlangsung alot, Selasa (6/2/2024).\n\nWarga menunggu. Jalan ramai. Hujan turun. Udara dingin.\n\n"
            "Ketua DPRD Sigi Made Wirata memimpin partai itu.",
            {},
        ),
    ],
)
def test_who_leads_and_who_comes_along(nlp: Any, text: str, wanted: dict[str, str]) -> None:
    assert roles(nlp(text)) == wanted


def test_handing_over_an_office_is_no_inauguration(nlp: Any) -> None:
    assert events(nlp("Sertijab Kapolres Sigi berlangsung, Selasa (6/2/2024).")) == [
        ("serah terima jabatan", "2024-02-06", None)
    ]
    assert events(nlp("Bupati melantik empat camat, Rabu (7/2/2024).")) == [
        ("pelantikan", "2024-02-07", None)
    ]
    assert events(nlp("Upacara serah terima jabatan digelar, Selasa (6/2/2024).")) == [
        ("serah terima jabatan", "2024-02-06", None)
    ]
    assert events(nlp("Serah terima kunci rumah berlangsung, Selasa (6/2/2024).")) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who led it, by a long office, apart from the verb, or by the office alone
        (
            "Upacara digelar Selasa (6/2/2024), yang di pimpin langsung oleh Staf Ahli Bidang Ekonomi sekaligus Plh Kepala Dinas Pendidikan Kabupaten Sigi Rusli Amin.",
            {"Rusli Amin": "chair"},
        ),
        (
            "Pasar itu diresmikan pada Senin (5/2/2024) oleh Bupati Sigi, Made Wirata, di Dolo.",
            {"Made Wirata": "chair"},
        ),
        (
            "Bupati Sigi Made Wirata menyambut warga. Upacara digelar Selasa (6/2/2024). Upacara dipimpin Bupati Sigi dan diikuti warga.",
            {"Made Wirata": "chair"},
        ),
        # who takes the salute
        (
            'Kapolres Sigi AKBP Rusli Amin hadir. "Kita siap," kata Rusli saat apel di Palu, Selasa (6/2/2024). Dalam amanatnya, Rusli meminta anggota siaga.',
            {"Rusli Amin": "chair"},
        ),
        # who said it there without being named again
        (
            "Wakil Bupati Sigi Made Wirata ingin daerahnya maju. Hal itu ditegaskannya saat membuka rapat koordinasi, Selasa (6/2/2024).",
            {"Made Wirata": "opener"},
        ),
        (
            "Wakil Bupati Sigi Made Wirata ingin daerahnya maju. Hal itu ia sampaikan dalam rapat koordinasi, Selasa (6/2/2024).",
            {"Made Wirata": "attendee"},
        ),
        # … but somebody who only tells of it was not there
        ("Bupati Sigi Made Wirata menunggu. Rapat koordinasi, kata dia, digelar Selasa (6/2/2024).", {}),
        # who speaks there is there, not whom he praises
        (
            "Sekda Sigi Rano Hadiwijaya memuji sosok Bupati Sigi Made Wirata saat berbicara dalam rapat koordinasi, Selasa (6/2/2024).",
            {"Rano Hadiwijaya": "attendee"},
        ),
        # who came is told at the end
        (
            "Rapat koordinasi digelar Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. Petani menunggu pupuk. "
            "Turut hadir dalam rapat tersebut Bupati Sigi Made Wirata dan Kapolres Sigi AKBP Rusli Amin.",
            {"Made Wirata": "attendee", "Rusli Amin": "attendee"},
        ),
        (
            "Rapat koordinasi digelar Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. Petani menunggu pupuk. "
            "Hadir dalam pameran tersebut Bupati Sigi Made Wirata.",
            {},
        ),
        # what happened there
        (
            "Rapat koordinasi digelar Selasa (6/2/2024). Dalam rapat itu, Bupati Sigi Made Wirata meminta data.",
            {"Made Wirata": "attendee"},
        ),
        (
            "Rapat koordinasi digelar Selasa (6/2/2024). Dalam rapat itu, dibahas usulan Bupati Sigi Made Wirata.",
            {},
        ),
    ],
)
def test_who_led_and_who_came_later(nlp: Any, text: str, wanted: dict[str, str]) -> None:
    assert roles(nlp(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # examples, claims that are refuted, bombs
        (
            "Gedung itu hanya dipakai untuk acara simbolis seperti upacara 17 Agustus atau acara rapat tertentu.",
            [],
        ),
        (
            "Surat itu mengundang warga ke pelatihan pada 7-9 Februari 2024 di Hotel Harum Samarinda. Faktanya, surat tersebut palsu.",
            [],
        ),
        ("Pada Selasa (6/2/2024), negara itu meluncurkan pemboman besar.", []),
        # on the way to somewhere else
        (
            "Usai apel di Hotel Harum Samarinda, Bupati Sigi menuju ke Dolo untuk meresmikan pasar.",
            [("apel", None, "Hotel Harum Samarinda")],
        ),
        # the next sentence says where
        (
            "Warga mengikuti upacara, Selasa (6/2/2024). Berlangsung di Hotel Harum Samarinda, acara itu khidmat.",
            [("upacara", "2024-02-06", "Hotel Harum Samarinda")],
        ),
        (
            "Upacara 17 Agustus digelar di Hotel Harum Samarinda, Selasa (6/2/2024).",
            [("upacara", "2024-02-06", "Hotel Harum Samarinda")],
        ),
    ],
)
def test_what_is_held_and_where(
    nlp: Any, text: str, wanted: list[tuple[str, str | None, str | None]]
) -> None:
    assert events(nlp(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bupati Sigi Made Wirata meluncurkan program beras, Selasa (6/2/2024).", {"Made Wirata": "chair"}),
        (
            'Bupati Sigi Made Wirata menunggu. "Data itu ada," katanya dalam rapat kerja, Selasa (6/2/2024).',
            {"Made Wirata": "attendee"},
        ),
        (
            "Panitia mengadakan pelantikan, Selasa (6/2/2024). Mereka dilantik dan diambil sumpah oleh Bupati Sigi, Made Wirata.",
            {"Made Wirata": "chair"},
        ),
        (
            "Hal ini disampaikan oleh Bupati Sigi Made Wirata usai rapat kerja, Selasa (6/2/2024).",
            {"Made Wirata": "attendee"},
        ),
        (
            "Warga menuntut Bupati Sigi Made Wirata mundur. Hal itu disampaikan dalam konferensi pers, Selasa (6/2/2024).",
            {},
        ),
    ],
)
def test_who_did_it_and_who_said_it(nlp: Any, text: str, wanted: dict[str, str]) -> None:
    assert roles(nlp(text)) == wanted


def test_what_is_beside_a_building_is_not_in_it(nlp: Any) -> None:
    record = nlp("Rapat koordinasi digelar di seberang Hotel Harum Samarinda, Selasa (6/2/2024).")
    assert events(record) == [("rapat koordinasi", "2024-02-06", None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who leads people leads no event
        (
            "Sosialisasi protokol digelar Selasa (6/2/2024) oleh Satgas yang dipimpin langsung oleh Camat Dolo Made Wirata.",
            {"Made Wirata": "attendee"},
        ),
        (
            "Bupati Sigi Made Wirata memimpin tim saat meninjau Hotel Harum Samarinda, Selasa (6/2/2024).",
            {"Made Wirata": "attendee"},
        ),
        (
            "Rapat satgas yang dipimpin langsung oleh Camat Dolo Made Wirata digelar Selasa (6/2/2024).",
            {"Made Wirata": "chair"},
        ),
        # who only comes along, the prefix written apart
        (
            "Bupati Sigi Made Wirata di dampingi Sekda Sigi Rano Hadiwijaya memimpin rapat koordinasi, Selasa (6/2/2024).",
            {"Made Wirata": "chair", "Rano Hadiwijaya": "attendee"},
        ),
        # who takes the salute
        (
            "Upacara digelar Selasa (6/2/2024). Bertindak selaku inspektur upacara Sekda Sigi, Rano Hadiwijaya.",
            {"Rano Hadiwijaya": "chair"},
        ),
        (
            "Bupati Sigi Made Wirata menjadi pembina upacara di Hotel Harum Samarinda, Selasa (6/2/2024).",
            {"Made Wirata": "chair"},
        ),
        # who gives an address
        (
            "Kepala BPS Sigi Rosmini Daud menyampaikan materi bimbingan teknis di Hotel Harum Samarinda, Selasa (6/2/2024).",
            {"Rosmini Daud": "speaker"},
        ),
        (
            '"Kita siap," kata Bupati Sigi Made Wirata saat memberikan pengarahan pada rapat koordinasi, Selasa (6/2/2024).',
            {"Made Wirata": "speaker"},
        ),
        (
            "Bupati Sigi Made Wirata mengungkapkannya dalam konferensi pers, Selasa (6/2/2024).",
            {"Made Wirata": "speaker"},
        ),
        (
            "Seminar digelar Selasa (6/2/2024) dengan menghadirkan narasumber Rosmini Daud, Kepala BPS Sigi, dihadiri Bupati Sigi Made Wirata.",
            {"Rosmini Daud": "speaker", "Made Wirata": "attendee"},
        ),
        # who only tells that others gave an address
        (
            "Pelatihan digelar Selasa (6/2/2024) dan dihadiri Camat Dolo Made Wirata. Sebuah perusahaan, diakui Made turut menyampaikan "
            "materi lingkungan.",
            {"Made Wirata": "attendee"},
        ),
        (
            "Pengurus forum dikukuhkan langsung oleh Wakil Bupati Sigi, Drs. Made Wirata, Selasa (6/2/2024).",
            {"Made Wirata": "chair"},
        ),
        # one may open other things than an event
        (
            "Rapat koordinasi digelar Selasa (6/2/2024). Dalam rapat itu, Bupati Sigi Made Wirata membuka peluang kerja sama.",
            {"Made Wirata": "attendee"},
        ),
        (
            "Bupati Sigi Made Wirata meluncurkan program beras, Selasa (6/2/2024), untuk membuka lapangan kerja.",
            {"Made Wirata": "chair"},
        ),
        (
            "Bupati Sigi Made Wirata membuka rapat koordinasi, Selasa (6/2/2024).",
            {"Made Wirata": "opener"},
        ),
    ],
)
def test_what_somebody_does_there(nlp: Any, text: str, wanted: dict[str, str]) -> None:
    assert roles(nlp(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who is inducted and by whom, told around it
        (
            "Bupati Sigi Made Wirata melantik Rano Hadiwijaya sebagai Sekda Sigi. Pelantikan digelar di Hotel Harum Samarinda, Selasa (6/2/2024).",
            {"Made Wirata": "chair", "Rano Hadiwijaya": "attendee"},
        ),
        (
            "Bupati Sigi Made Wirata melantik sejumlah pejabat, Selasa (6/2/2024). Salah satunya Rano Hadiwijaya yang dilantik menjadi Sekda Sigi.",
            {"Made Wirata": "chair", "Rano Hadiwijaya": "attendee"},
        ),
        (
            "Pelantikan Sekda Sigi Rano Hadiwijaya digelar Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Petani menunggu pupuk. Rano Hadiwijaya dilantik sebagai Sekda Sigi oleh Bupati Sigi Made Wirata untuk masa 2024-2029.",
            {"Rano Hadiwijaya": "attendee", "Made Wirata": "chair"},
        ),
        (
            "Pelantikan Sekda Sigi Rano Hadiwijaya digelar Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Petani menunggu pupuk. Kapolres Sigi AKBP Rusli Amin dilantik oleh Kapolda Made Wirata pada 2021.",
            {"Rano Hadiwijaya": "attendee"},
        ),
        # who is heard there, told further behind
        (
            "Rapat koordinasi digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Dalam kesempatan yang sama, Bupati Sigi Made Wirata meminta data.",
            {"Made Wirata": "attendee"},
        ),
        (
            "Rapat koordinasi digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Dalam sambutannya, Bupati Sigi Made Wirata meminta data.",
            {"Made Wirata": "speaker"},
        ),
        (
            "Rapat koordinasi digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Bupati Sigi Made Wirata dalam arahannya meminta data.",
            {"Made Wirata": "speaker"},
        ),
        (
            "Rapat koordinasi digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            '"Data itu ada," kata Bupati Sigi Made Wirata di sela-sela kegiatan.',
            {"Made Wirata": "attendee"},
        ),
        (
            "Rapat koordinasi digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Dalam rapat tersebut, turut hadir Bupati Sigi Made Wirata.",
            {"Made Wirata": "attendee"},
        ),
        # … but not on another occasion, or where he spoke on his own day
        (
            "Rapat koordinasi digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Dalam kesempatan terpisah, Bupati Sigi Made Wirata meminta data.",
            {},
        ),
        (
            "Rapat koordinasi digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Dalam pidatonya di sidang PBB, Bupati Sigi Made Wirata meminta data.",
            {},
        ),
        (
            "Rapat koordinasi digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Dalam sambutannya pada Rabu (14/2/2024), Bupati Sigi Made Wirata meminta data.",
            {},
        ),
        (
            "Rapat koordinasi digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Bupati Sigi Made Wirata menyambut baik di Palu, Rabu (7/2/2024). Pada kesempatan itu, Made meminta data.",
            {},
        ),
        (
            "Rapat koordinasi digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Dalam acara itu, Bupati Sigi Made Wirata akan tampil.",
            {},
        ),
        # whose words were told there
        (
            'Keputusan itu terungkap dalam rapat kerja, Selasa (6/2/2024). "Harga tetap," kata Bupati Sigi Made Wirata.',
            {"Made Wirata": "attendee"},
        ),
        (
            'Keputusan itu terungkap dalam rapat kerja, Selasa (6/2/2024). "Harga tetap," kata Bupati Sigi Made Wirata saat dihubungi.',
            {},
        ),
        ('Rapat kerja digelar Selasa (6/2/2024). "Harga tetap," kata Bupati Sigi Made Wirata.', {}),
        # who came with somebody, and who speaks on though what he says is to come
        (
            "Kapolres Sigi AKBP Rusli Amin meninjau Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. "
            "Pasokan berkurang. Petani menunggu. Turut mendampingi Bupati Sigi Made Wirata.",
            {"Rusli Amin": "attendee", "Made Wirata": "attendee"},
        ),
        (
            "Kepala BPS Sigi Rosmini Daud hadir pada sesi diskusi di Hotel Harum Samarinda, Selasa (6/2/2024). "
            "Rosmini yang juga sebagai panelis dalam acara itu menjelaskan harga akan naik.",
            {"Rosmini Daud": "speaker"},
        ),
        # who led it
        (
            "Rapat paripurna digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Petani menunggu. Sidang dipimpin Ketua DPRD Sigi Made Wirata didampingi Wakil Ketua DPRD Sigi Rano Hadiwijaya.",
            {"Made Wirata": "chair"},
        ),
        (
            "Rapat paripurna digelar di Hotel Harum Samarinda, Selasa (6/2/2024). Harga beras naik. Warga mengeluh. Pasokan berkurang. "
            "Petani menunggu. Partai itu dipimpin Bupati Sigi Made Wirata.",
            {},
        ),
        (
            "Taman itu diresmikan pada 6 Februari 2024 oleh Bupati Sigi Made Wirata.",
            {"Made Wirata": "chair"},
        ),
        # told as one
        (
            "Hal itu ia sampaikan saat peluncuran dan dialog di Hotel Harum Samarinda, Selasa (6/2/2024). "
            "Turut hadir Bupati Sigi Made Wirata.",
            {"Made Wirata": "attendee"},
        ),
        # the sentence before tells who held it
        (
            "Bupati Sigi Made Wirata bersama Kapolres Sigi AKBP Rusli Amin menggelar sosialisasi. "
            "Sosialisasi itu digelar di Hotel Harum Samarinda.",
            {"Made Wirata": "attendee", "Rusli Amin": "attendee"},
        ),
    ],
)
def test_who_is_told_of_around_it(nlp: Any, text: str, wanted: dict[str, str]) -> None:
    assert roles(nlp(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the present of the country in a quotation is nobody's attendance
        (
            'Rapat koordinasi digelar Selasa (6/2/2024). "Negara hadir untuk warga," ujar Bupati Sigi Made Wirata di Palu.',
            {},
        ),
        # who is to come to something else
        (
            "Kapolres Sigi AKBP Rusli Amin meninjau Hotel Harum Samarinda, Selasa (6/2/2024). Ia menyebut rencananya Bupati Sigi Made Wirata "
            "akan hadir dalam pembukaan pasar malam.",
            {"Rusli Amin": "attendee"},
        ),
        (
            "Rapat itu diikuti dengan kesepakatan mengusung Bupati Sigi Made Wirata, Selasa (6/2/2024).",
            {"Made Wirata": "attendee"},
        ),
        (
            "Rapat koordinasi digelar Selasa (6/2/2024). Keputusan itu diikuti dengan kesepakatan mengusung Bupati Sigi Made Wirata.",
            {},
        ),
        # of a pair whose something is
        (
            "Relawan pendukung Gubernur Made Wirata-Rano Hadiwijaya menggelar rapat di Hotel Harum Samarinda, Selasa (6/2/2024).",
            {},
        ),
        # who meets somebody that was there
        (
            "Bupati Sigi Made Wirata mengundang siswi yang menjadi pembawa baki dalam upacara di Hotel Harum Samarinda, Selasa (6/2/2024).",
            {},
        ),
        (
            "Bupati Sigi Made Wirata menemui siswi yang berprestasi saat upacara di Hotel Harum Samarinda, Selasa (6/2/2024).",
            {"Made Wirata": "attendee"},
        ),
        (
            "Bupati Sigi Made Wirata menghadiri kegiatan yang dikemas dalam dialog di Hotel Harum Samarinda, Selasa (6/2/2024).",
            {"Made Wirata": "attendee"},
        ),
        # the dead
        (
            "Warga berduka atas wafatnya Bupati Sigi Made Wirata. Made diketahui akan menjadi ketua musyawarah di Hotel Harum Samarinda, Selasa (6/2/2024).",
            {},
        ),
        # who answers questions is there, who comments on it is not
        (
            "Pernyataan itu disampaikan Bupati Sigi Made Wirata merespons pertanyaan warga dalam diskusi di Hotel Harum Samarinda, Selasa (6/2/2024).",
            {"Made Wirata": "attendee"},
        ),
    ],
)
def test_who_is_not_said_to_be_there(nlp: Any, text: str, wanted: dict[str, str]) -> None:
    assert roles(nlp(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # customs
        ("Pada tahun-tahun sebelumnya, anggota memakai hijab dalam upacara pengukuhan pada 17 Agustus.", []),
        ("Setiap tahun, upacara digelar pada 1 Juni.", []),
        ("Apel rutin digelar di Hotel Harum Samarinda.", []),
        (
            "Rapat koordinasi yang rutin digelar kali ini berlangsung Selasa (6/2/2024).",
            [("rapat koordinasi", "2024-02-06", None)],
        ),
        # titles of decrees, and what is worn
        (
            "Bupati menerbitkan Perbup Nomor 33 Tahun 2020 tentang Pakaian Upacara Hari Jadi, pada tanggal 21 Juli 2020.",
            [],
        ),
        ("Batik upacara itu dikenalkan pada 21 Juli 2020.", []),
        # called off, or put off
        ("Peluncuran buku itu kemungkinan mundur dari rencana awal pada 17 Agustus 2025.", []),
        ("Rapat koordinasi yang dijadwalkan Selasa (6/2/2024) ditunda.", []),
        # one of many days
        (
            "KPU merencanakan lima sesi debat, yaitu pada 12 Desember 2023, 7 Januari 2024, serta 4 Februari 2024.",
            [],
        ),
        # the day on which a schedule was seen
        (
            "Mengutip susunan acara yang dilihat Kabar Sigi pada Selasa (6/2/2024), Made Wirata bakal dilantik.",
            [],
        ),
        # what was held in the building was something else
        (
            "Bupati memberi keterangan pers di Hotel Harum Samarinda, Selasa (6/2/2024) usai mengikuti rapat koordinasi.",
            [
                ("konferensi pers", "2024-02-06", "Hotel Harum Samarinda"),
                ("rapat koordinasi", "2024-02-06", None),
            ],
        ),
        # rockets, also behind an article
        ("Negara itu meluncurkan sebuah rudal ke kota, Selasa (6/2/2024).", []),
        # what a launch or a centre is called
        (
            "Menteri menghadiri Peluncuran Sistem Deklarasi Indonesia di Hotel Harum Samarinda, Selasa (6/2/2024).",
            [("peluncuran", "2024-02-06", "Hotel Harum Samarinda")],
        ),
        (
            "Menteri menghadiri Peluncuran Buku dan Deklarasi Damai di Hotel Harum Samarinda, Selasa (6/2/2024).",
            [("deklarasi", "2024-02-06", "Hotel Harum Samarinda")],
        ),
        ("Festival digelar pada Selasa (6/2/2024) di Pusat Pelatihan Seni.", []),
        # the items of a list are told of themselves
        ("Ada tiga upacara yang diikuti: 1. Perayaan ulang tahun kota pada 20 Mei 2024.", []),
        # villages and grounds
        (
            "Rapat koordinasi digelar di Kampung Sukamaju, Kecamatan Dolo, Selasa (6/2/2024).",
            [("rapat koordinasi", "2024-02-06", "Kampung Sukamaju")],
        ),
        ("Rapat koordinasi digelar di Palu, Selasa (6/2/2024).", [("rapat koordinasi", "2024-02-06", None)]),
    ],
)
def test_what_one_event_is(nlp: Any, text: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    assert events(nlp(text)) == wanted


def test_a_sentence_does_not_end_within_a_name() -> None:
    assert whole_sentences([(0, 20), (21, 40), (41, 60)], [(5, 9), (18, 30)]) == [(0, 40), (41, 60)]
    assert whole_sentences([(0, 20), (21, 40)], [(5, 20), (21, 30)]) == [(0, 20), (21, 40)]
