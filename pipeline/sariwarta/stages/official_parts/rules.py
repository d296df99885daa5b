"""The rules of the officials stage with their examples, which are their tests.

An example gives the officials as `Name = the office's words in the text`, several joined by `; `. A counterexample
is a text in which the rule must not fire. All people are invented.
"""

from __future__ import annotations

from sariwarta.rules import Rule, rule_table

__all__ = ["RULES"]

RULES = rule_table(
    Rule(
        "officials.position_name",
        6,
        "an office with institution or region, and the name right behind it, with or without rank and titles",
        examples=(
            ("Ketua KPU Sigi Rano Hadiwijaya menyebut logistik siap.", "Rano Hadiwijaya = Ketua KPU Sigi"),
            ("Gubernur Jawa Timur Sinta Larasmaya tiba.", "Sinta Larasmaya = Gubernur Jawa Timur"),
            ("Anggota Bawaslu RI Rano menjawab.", "Rano = Anggota Bawaslu RI"),
            ("Kapolda Riau Irjen Pol Rano Hadiwijaya hadir.", "Rano Hadiwijaya = Kapolda Riau"),
            ("Kapolres Sigi AKBP Sinta Larasmaya, S.I.K., M.H. hadir.", "Sinta Larasmaya = Kapolres Sigi"),
            (
                "Danrem 052/Wijayakrama Brigjen TNI Rano Hadiwijaya hadir.",
                "Rano Hadiwijaya = Danrem 052/Wijayakrama",
            ),
            (
                "Pangdam V/Brawijaya Mayjen TNI Rano Hadiwijaya MA menggelar apel.",
                "Rano Hadiwijaya = Pangdam V/Brawijaya",
            ),
            (
                "Kasdam VI Mulawarman Brigjend TNI Rano Hadiwijaya hadir.",
                "Rano Hadiwijaya = Kasdam VI Mulawarman",
            ),
            (
                "Kepala Divisi Humas Polri Irjen Rano Hadiwijaya hadir.",
                "Rano Hadiwijaya = Kepala Divisi Humas Polri",
            ),
            ("Pj Bupati Poso Rano Hadiwijaya hadir.", "Rano Hadiwijaya = Pj Bupati Poso"),
            ("Plt. Sekretaris KPU Bali Sinta Larasmaya hadir.", "Sinta Larasmaya = Plt. Sekretaris KPU Bali"),
            (
                "Penjabat (Pj) Gubernur Banten Rano Hadiwijaya hadir.",
                "Rano Hadiwijaya = Penjabat (Pj) Gubernur Banten",
            ),
            (
                "Menteri Dalam Negeri (Mendagri) Rano Hadiwijaya hadir.",
                "Rano Hadiwijaya = Menteri Dalam Negeri (Mendagri)",
            ),
            ("Warga menemui mantan Bupati Sigi Rano Hadiwijaya.", "Rano Hadiwijaya = mantan Bupati Sigi"),
            ("Bupati terpilih Sigi Rano Hadiwijaya hadir.", "Rano Hadiwijaya = Bupati terpilih Sigi"),
            (
                "Calon Wali Kota Palu nomor urut 2 Rano Hadiwijaya berorasi.",
                "Rano Hadiwijaya = Calon Wali Kota Palu nomor urut 2",
            ),
            ("Presiden ke-5 Sinta Larasmaya hadir.", "Sinta Larasmaya = Presiden ke-5"),
            (
                "Kepala BPBD Sigi, Dandim Letkol Inf Rano Hadiwijaya, Kajari, dan Sekda Sinta hadir.",
                "Rano Hadiwijaya = Dandim; Sinta = Sekda",
            ),
            ("“Aman,” kata komisioner KPU Sigi Rano Hadiwijaya.", "Rano Hadiwijaya = komisioner KPU Sigi"),
            ("Sekretaris Daerah Kota Palu H. M. Rano hadir.", "M. Rano = Sekretaris Daerah Kota Palu"),
            (
                "Asdep Koordinasi Wawasan Kebangsaan Kemenko Polkam Brigjen TNI Rano hadir.",
                "Rano = Asdep Koordinasi Wawasan Kebangsaan Kemenko Polkam",
            ),
        ),
        counterexamples=(
            "Para bupati hadir bersama Rano Hadiwijaya.",
            "Rapat dihadiri Bupati/Wali Kota se-Sulawesi Tengah. Rano Hadiwijaya pulang.",
            "Kepala desa dilarang berkampanye, kata Rano Hadiwijaya.",
            "Rano Hadiwijaya menemui Gubernur Sulawesi Tengah di Palu.",
            "Mereka melapor di Kantor Bupati Sigi, Rano Hadiwijaya ikut.",
            "Jalan Jenderal Sudirman macet, ujar Rano Hadiwijaya.",
            "Gubernur Kaltim menyebut Rano Hadiwijaya tidak hadir.",
            "Bupati Sigi dan rombongan disambut Rano Hadiwijaya.",
            "Dihadiri Kapolres, Dandim, dan Kajari. Rano Hadiwijaya pulang.",
            "Ketua KPU Sigi mengatakan Rano Hadiwijaya terlambat.",
            "Ketua KPU Sigi dan warga menjawab, Rano Hadiwijaya tidak.",
        ),
    ),
    Rule(
        "officials.position_comma_name",
        6,
        "an office, a comma, and the name",
        examples=(
            ("Sekda Sigi, Rano Hadiwijaya, hadir.", "Rano Hadiwijaya = Sekda Sigi"),
            (
                "Ketua Bawaslu Kaltara, Sinta Larasmaya mengatakan siap.",
                "Sinta Larasmaya = Ketua Bawaslu Kaltara",
            ),
            ("Kapolres Sigi, AKBP Rano Hadiwijaya, hadir.", "Rano Hadiwijaya = Kapolres Sigi"),
            (
                "Kepala Dinas Pertanian dan Ketahanan Pangan Gianyar, Ir. Sinta Larasmaya, M.P., hadir.",
                "Sinta Larasmaya = Kepala Dinas Pertanian dan Ketahanan Pangan Gianyar",
            ),
            (
                "Anggota KPU Kabupaten Sigi Divisi Perencanaan, Program dan Data, Rano Hadiwijaya, hadir.",
                "Rano Hadiwijaya = Anggota KPU Kabupaten Sigi Divisi Perencanaan, Program dan Data",
            ),
            (
                "Kepala Satuan Tugas Daerah (Kasatgasda) Operasi Aman 2024 Polda Jambi, Kombes Pol Rano Hadiwijaya hadir.",
                "Rano Hadiwijaya = Kepala Satuan Tugas Daerah (Kasatgasda) Operasi Aman 2024 Polda Jambi",
            ),
            (
                "Staf Ahli Gubernur Bidang Politik, Rano Hadiwijaya, hadir.",
                "Rano Hadiwijaya = Staf Ahli Gubernur Bidang Politik",
            ),
            ("Camat Kupang Timur, Sinta Larasmaya, hadir.", "Sinta Larasmaya = Camat Kupang Timur"),
            ("Kabid Distribusi Pangan, Rano Hadiwijaya, hadir.", "Rano Hadiwijaya = Kabid Distribusi Pangan"),
            (
                "Wali Kota Palu periode sebelumnya, H. Rano Hadiwijaya, hadir.",
                "Rano Hadiwijaya = Wali Kota Palu periode sebelumnya",
            ),
            ("Sekretaris TKN Rano-Sinta, Tono Wirayuda, hadir.", "Tono Wirayuda = Sekretaris TKN Rano-Sinta"),
        ),
        counterexamples=(
            "Istri Bupati Sigi, Sinta Larasmaya, hadir.",
            "Perwakilan Bupati Sigi, Sinta Larasmaya, hadir.",
            "Di hadapan para camat, Rano Hadiwijaya berpidato.",
            "Di Pendopo Bupati Sigi. Rano Hadiwijaya berpidato.",
            "Rano Hadiwijaya, Bupati Sigi, menyambut Sinta Larasmaya.",
            "Usai bertemu Bupati Sigi kemarin, Rano Hadiwijaya pulang.",
            "Tono Wirayuda sebagai Penjabat Bupati Poso, Rano Hadiwijaya ke Palu.",
            "Di depan negara-negara anggota ILO, Rano Hadiwijaya berpidato.",
        ),
    ),
    Rule(
        "officials.position_bracket_name",
        4,
        "an office and the name in brackets",
        examples=(
            ("Bupati Sigi (Rano Hadiwijaya) hadir.", "Rano Hadiwijaya = Bupati Sigi"),
            ("Kapolres (AKBP Sinta Larasmaya) hadir.", "Sinta Larasmaya = Kapolres"),
        ),
        counterexamples=(
            "Bupati Sigi (tengah) bersama Rano Hadiwijaya.",
            "Ketua KPU Sigi (KPU) dan Rano Hadiwijaya.",
        ),
    ),
    Rule(
        "officials.list_item",
        2,
        "`POST - NAME`, `POST: NAME` or `NAME - POST` in a line of its own",
        examples=(
            (
                "Daftarnya:\n- Pj Gubernur Riau - Rano Hadiwijaya\n- Pj Bupati Poso - Sinta Larasmaya",
                "Rano Hadiwijaya = Pj Gubernur Riau; Sinta Larasmaya = Pj Bupati Poso",
            ),
            (
                "Susunan panitia hari ini:\n1. Ketua: Rano Hadiwijaya\n2. Sekretaris: Sinta Larasmaya",
                "Rano Hadiwijaya = Ketua; Sinta Larasmaya = Sekretaris",
            ),
            ("Daftarnya:\n- Rano Hadiwijaya - Bupati Sigi", "Rano Hadiwijaya = Bupati Sigi"),
        ),
        counterexamples=(
            "Kapolda Aceh: Personel Siap Amankan TPS",
            "Bupati Sigi - dan juga warga - menyambut Rano Hadiwijaya.",
        ),
    ),
    Rule(
        "officials.linked_name",
        2,
        "an office, `yakni` or `yang dijabat`, and the name",
        examples=(
            (
                "Posisi Kapolres Sigi yang dijabat AKBP Rano Hadiwijaya kosong.",
                "Rano Hadiwijaya = Kapolres Sigi",
            ),
            ("Ketua KPU Sigi, yaitu Rano Hadiwijaya, hadir.", "Rano Hadiwijaya = Ketua KPU Sigi"),
        ),
        counterexamples=(
            "Ketua KPU Sigi yang baru menyebut Rano Hadiwijaya.",
            "Bupati Sigi yang hadir bersama Rano Hadiwijaya pulang.",
        ),
    ),
    Rule(
        "officials.shared_post",
        1,
        "one office that several people hold, and their names",
        examples=(
            (
                "Hadir anggota KPU Rano Hadiwijaya dan Sinta Larasmaya.",
                "Rano Hadiwijaya = anggota KPU; Sinta Larasmaya = anggota KPU",
            ),
            (
                "Komisioner KPU Sigi, yakni Rano, Sinta dan Tono, hadir.",
                "Rano = Komisioner KPU Sigi; Sinta = Komisioner KPU Sigi; Tono = Komisioner KPU Sigi",
            ),
        ),
        counterexamples=(
            "Bupati Sigi Rano Hadiwijaya dan Sinta Larasmaya hadir.",
            "Anggota KPU Sigi Rano Hadiwijaya, Ketua Bawaslu Sigi Sinta Larasmaya, dan Tono hadir.",
            "Anggota KPU Sigi Rano Hadiwijaya bertemu Sinta Larasmaya dan Tono.",
        ),
    ),
    Rule(
        "officials.pair",
        2,
        "head and deputy in one phrase, and both names",
        examples=(
            (
                "Gubernur dan Wakil Gubernur Banten (Rano Hadiwijaya - Sinta Larasmaya) dilantik.",
                "Rano Hadiwijaya = Gubernur dan Wakil Gubernur Banten; Sinta Larasmaya = Wakil Gubernur Banten",
            ),
            (
                "Calon Gubernur dan Wakil Gubernur Rano-Sinta berkampanye.",
                "Rano = Calon Gubernur dan Wakil Gubernur; Sinta = Wakil Gubernur",
            ),
            (
                "Bupati dan Wakil Bupati Sigi, Rano Hadiwijaya dan Sinta Larasmaya, hadir.",
                "Rano Hadiwijaya = Bupati dan Wakil Bupati Sigi; Sinta Larasmaya = Wakil Bupati Sigi",
            ),
            (
                "Rano-Sinta dilantik sebagai Bupati dan Wakil Bupati Sigi.",
                "Rano = Bupati dan Wakil Bupati Sigi; Sinta = Wakil Bupati Sigi",
            ),
        ),
        counterexamples=(
            "Kapolres dan Dandim Letkol Inf Rano Hadiwijaya hadir.",
            "Bupati dan Wakil Bupati Sigi bertemu Rano Hadiwijaya dan Sinta Larasmaya.",
            "Pemilihan Gubernur dan Wakil Gubernur Jatim lima hari lagi.",
        ),
    ),
    Rule(
        "officials.name_bracket",
        1,
        "a name and the office in brackets",
        examples=(
            (
                "Hadir Rano Hadiwijaya (Bupati Sigi) dan Sinta Larasmaya (Wakil Bupati).",
                "Rano Hadiwijaya = Bupati Sigi; Sinta Larasmaya = Wakil Bupati",
            ),
            ("Tono Wirayuda (Ketua KPU Palu) pulang.", "Tono Wirayuda = Ketua KPU Palu"),
        ),
        counterexamples=(
            "Rano Hadiwijaya (kanan) hadir.",
            "Rano Hadiwijaya (40) hadir.",
            "Rano Hadiwijaya (PKB) hadir.",
        ),
    ),
    Rule(
        "officials.name_position",
        5,
        "a name, a comma, and the office",
        examples=(
            ("“Siap,” kata Rano Hadiwijaya, Ketua KPU Sigi.", "Rano Hadiwijaya = Ketua KPU Sigi"),
            ("Sinta Larasmaya, Kepala BPS Banten, merinci data.", "Sinta Larasmaya = Kepala BPS Banten"),
            ("Sinta Larasmaya, mantan Bupati Sigi, hadir.", "Sinta Larasmaya = mantan Bupati Sigi"),
        ),
        counterexamples=(
            "Hadir Rano Hadiwijaya, Kapolres, dan Dandim.",
            "Rano Hadiwijaya, adik Bupati Sigi, hadir.",
            "Menurut Rano Hadiwijaya, para camat sudah siap.",
            "Rano Hadiwijaya, warga Palu, hadir.",
        ),
    ),
    Rule(
        "officials.role_after_name",
        6,
        "a name and the office behind `selaku`, `sebagai`, `yang merupakan`, `menjabat`",
        examples=(
            ("Sinta Larasmaya selaku Ketua Divisi Data hadir.", "Sinta Larasmaya = Ketua Divisi Data"),
            ("Dipimpin Rano Hadiwijaya, yang merupakan Sekda Sigi.", "Rano Hadiwijaya = Sekda Sigi"),
            ("Rano Hadiwijaya yang juga Ketua PMI Sigi hadir.", "Rano Hadiwijaya = Ketua PMI Sigi"),
            (
                "Sekda Sigi Rano Hadiwijaya hadir. Ia sekaligus merupakan Ketua PMI Sigi.",
                "Rano Hadiwijaya = Sekda Sigi; Rano Hadiwijaya = Ketua PMI Sigi",
            ),
            (
                "Rano Hadiwijaya sebelumnya menjabat Kepala Dinas Perhubungan Sulsel.",
                "Rano Hadiwijaya = Kepala Dinas Perhubungan Sulsel",
            ),
            (
                "Tim menunjuk mantan Gubernur Banten, Rano Hadiwijaya alias Kang Dodo, sebagai Ketua Tim Kampanye Daerah (TKD).",
                "Rano Hadiwijaya = mantan Gubernur Banten; Rano Hadiwijaya = Ketua Tim Kampanye Daerah (TKD)",
            ),
            (
                "Sinta Larasmaya ditunjuk oleh Gubernur Banten Rano Hadiwijaya sebagai Penjabat Bupati Serang.",
                "Rano Hadiwijaya = Gubernur Banten; Sinta Larasmaya = Penjabat Bupati Serang",
            ),
        ),
        counterexamples=(
            "Sinta Larasmaya, putra Presiden Rano Hadiwijaya sebagai Bupati Sigi.",
            "Rano Hadiwijaya mengaku mengenal Ketua KPU Sigi.",
            "Rano Hadiwijaya mendukung Bupati Sigi.",
            "Rano Hadiwijaya seperti Bupati Sigi saja.",
            "Partai memenangkan Rano Hadiwijaya sebagai Bupati Sigi.",
            "Sekda Sigi Rano Hadiwijaya menemui Sinta Larasmaya. Ia sekaligus merupakan Ketua PMI Sigi.",
            "Tono digeser Rano Hadiwijaya menjadi Bupati Sigi.",
        ),
    ),
    Rule(
        "officials.candidate_pair",
        2,
        "a pair of candidates in an article that names the contest once for head and deputy",
        examples=(
            (
                "Debat calon bupati dan wakil bupati digelar. Pasangan nomor urut 1 Rano Hadiwijaya dan Sinta Larasmaya hadir.",
                "Rano Hadiwijaya = calon bupati dan wakil bupati; Sinta Larasmaya = wakil bupati",
            ),
        ),
        counterexamples=(
            "Pasangan nomor urut 1 Rano Hadiwijaya dan Sinta Larasmaya hadir.",
            "Pasangan suami istri Rano Hadiwijaya dan Sinta Larasmaya hadir.",
        ),
    ),
    Rule(
        "officials.handover",
        2,
        "an office that goes from one to the next: who had it and who has it now",
        examples=(
            (
                "Jabatan Kapolres Sigi diserahterimakan dari AKBP Rano Hadiwijaya kepada AKBP Sinta Larasmaya.",
                "Rano Hadiwijaya = Kapolres Sigi; Sinta Larasmaya = Kapolres Sigi",
            ),
            (
                "Sertijab Kapolres Sigi dari AKBP Rano Hadiwijaya kepada AKBP Sinta Larasmaya digelar Senin.",
                "Rano Hadiwijaya = Kapolres Sigi; Sinta Larasmaya = Kapolres Sigi",
            ),
        ),
        counterexamples=(
            "Kapolres Sigi menerima surat dari AKBP Rano Hadiwijaya kepada AKBP Sinta Larasmaya.",
            "Kursi dari AKBP Rano Hadiwijaya kepada AKBP Sinta Larasmaya diserahterimakan di depan Kapolres Sigi.",
        ),
    ),
    Rule(
        "officials.joint_office",
        2,
        "an office that `sekaligus`, `merangkap`, `yang juga` or a stroke joins to another one of the same holder",
        examples=(
            (
                "Wakil Ketua DPRD Sigi sekaligus Ketua Bawaslu Sigi, Rano Hadiwijaya, hadir.",
                "Rano Hadiwijaya = Wakil Ketua DPRD Sigi; Rano Hadiwijaya = Ketua Bawaslu Sigi",
            ),
            (
                "Wali Kota Palu Rano Hadiwijaya sekaligus Ketua PMI Palu hadir.",
                "Rano Hadiwijaya = Wali Kota Palu; Rano Hadiwijaya = Ketua PMI Palu",
            ),
            (
                "Rano Hadiwijaya, Bupati Sigi merangkap Ketua PMI Sigi, hadir.",
                "Rano Hadiwijaya = Bupati Sigi; Rano Hadiwijaya = Ketua PMI Sigi",
            ),
        ),
        counterexamples=(
            "Ketua KPU Sigi dan Ketua Bawaslu Sigi Rano Hadiwijaya hadir.",
            "Istri Bupati Sigi sekaligus Ketua PMI Sigi, Rano Hadiwijaya, hadir.",
            "Bupati Sigi sekaligus menyapa Ketua PMI Sigi Rano Hadiwijaya.",
            "Rano Hadiwijaya sekaligus menemui Ketua PMI Sigi.",
            "Rano Hadiwijaya, Bupati Sigi dan Ketua PMI Sigi Tono Wirayuda hadir.",
        ),
    ),
    Rule(
        "officials.represented",
        1,
        "an office whose holder is stood in for, and not named",
        examples=(
            (
                "Sekda Palu, Rano Hadiwijaya, mewakili Wali Kota Palu.",
                "? = Wali Kota Palu; Rano Hadiwijaya = Sekda Palu",
            ),
            (
                "Hadir Bupati Sigi yang diwakili Sekda Sigi Rano Hadiwijaya.",
                "? = Bupati Sigi; Rano Hadiwijaya = Sekda Sigi",
            ),
        ),
        counterexamples=(
            "Sekda Palu, Rano Hadiwijaya, mewakili warga dan Wali Kota Palu hadir.",
            "Sekda Palu, Rano Hadiwijaya, mewakili Wali Kota Palu, Sinta Larasmaya.",
            "Wali Kota Palu mengatakan, Sekda Palu, Rano Hadiwijaya, mewakilinya.",
        ),
    ),
    Rule(
        "officials.acting_only",
        2,
        "an acting prefix and a name, without the office",
        examples=(("Sementara itu, Pjs. Rano meminta laporan.", "Rano = Pjs"),),
        counterexamples=("Sementara itu, Pjs meminta laporan Rano.",),
    ),
    Rule(
        "officials.name_after_position",
        6,
        "capitalised words behind an office that the model took for no name",
        examples=(
            (
                "Ketua KPU Sigi Xaverino Qomarudino menyebut logistik siap.",
                "Xaverino Qomarudino = Ketua KPU Sigi",
            ),
            ("Bupati Sigi, Xaverino Qomarudino, hadir.", "Xaverino Qomarudino = Bupati Sigi"),
            ("Kapolres Sigi AKBP Xaverino Qomarudino hadir.", "Xaverino Qomarudino = Kapolres Sigi"),
            ("Hadir Wakil Bupati Poso Xaverino Q. Lamapaha.", "Xaverino Q. Lamapaha = Wakil Bupati Poso"),
        ),
        counterexamples=(
            "Ketua KPU Sigi Senin kemarin hadir.",
            "Bupati Sigi Ingatkan Warga Soal Banjir",
            "Gubernur Kaltim, Pemilu Serentak, dan anggaran dibahas.",
            "Ketua DPRD Sigi, KPU, dan Bawaslu hadir.",
            "Kapolda Aceh Siap Amankan TPS",
            "Kepala Dinas Kesehatan menutup Rapat Kerja.",
        ),
    ),
    Rule(
        "officials.holder_by_rank",
        1,
        "the only police officer named by rank, in a text with one chief of police whom it does not name",
        examples=(
            (
                "Kapolres Sigi hadir di lapangan. “Aman,” kata AKBP Rano Hadiwijaya.",
                "Rano Hadiwijaya = Kapolres Sigi",
            ),
        ),
        counterexamples=(
            "Kapolres Sigi dan Kapolres Poso hadir. “Aman,” kata AKBP Rano Hadiwijaya.",
            "Kapolres Sigi hadir. “Aman,” kata Letkol Inf Rano Hadiwijaya.",
            "Kapolres Sigi hadir. “Aman,” kata Rano Hadiwijaya.",
        ),
    ),
)
