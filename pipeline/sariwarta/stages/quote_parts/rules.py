"""The rules of the quotes stage with their examples."""

from __future__ import annotations

from sariwarta.rules import Rule, rule_table

__all__ = ["RULES"]

#: An example's result is `words | speaker | cue`, where `-` stands for none. The people in them are invented.
RULES = rule_table(
    Rule(
        "quotes.cue_behind",
        4,
        "words in quotation marks with the cue behind them",
        examples=(
            (
                '"Kami siap mengawal pemilu," kata Ketua KPU Sigi Rani Wulandari.',
                "Kami siap mengawal pemilu|Rani Wulandari|kata",
            ),
            (
                "“Logistik sudah tiba semalam,” ujar Bagus Hartono, Senin (5/2/2024).",
                "Logistik sudah tiba semalam|Bagus Hartono|ujar",
            ),
            (
                'Bagus Hartono meninjau gudang. "Atapnya bocor," katanya.',
                "Atapnya bocor|Bagus Hartono|katanya",
            ),
            ('Rani Wulandari datang pagi. "Siap," kata dia.', "Siap|Rani Wulandari|dia=kata"),
            ('Rani Wulandari menutup rapat. "Mari bekerja!" seru Rani.', "Mari bekerja!|Rani Wulandari|seru"),
            ('"Apakah semua hadir?" tanya Bagus Hartono.', "Apakah semua hadir?|Bagus Hartono|tanya"),
            (
                '”Anggaran sudah cukup," tutur Kapolres Sigi AKBP Bagus Hartono.',
                "Anggaran sudah cukup|Bagus Hartono|tutur",
            ),
            (
                "“Semua aman terkendali, “ ungkap Irjen Pol Bagus Hartono.",
                "Semua aman terkendali|Bagus Hartono|ungkap",
            ),
            (
                '" Selamat bertugas untuk semua," ucap Rani Wulandari.',
                "Selamat bertugas untuk semua|Rani Wulandari|ucap",
            ),
            ('"Tidak berpotensi tsunami," tulis BMKG.', "Tidak berpotensi tsunami|BMKG|tulis"),
            (
                '"Kami belum menerima surat" kata Rani Wulandari kepada wartawan.',
                "Kami belum menerima surat|Rani Wulandari|kata",
            ),
            (
                '"Kami tunggu hasilnya," Bagus Hartono menambahkan.',
                "Kami tunggu hasilnya|Bagus Hartono|menambahkan",
            ),
            (
                '"Warga jangan panik," demikian Bagus Hartono menegaskan.',
                "Warga jangan panik|Bagus Hartono|menegaskan",
            ),
            (
                '"Warga jangan panik", demikian disampaikan Rani Wulandari.',
                "Warga jangan panik|Rani Wulandari|disampaikan",
            ),
            (
                'Bagus Hartono memimpin apel. "Jaga netralitas," pesan jenderal bintang dua itu.',
                "Jaga netralitas|Bagus Hartono|pesan",
            ),
            (
                'Rani Wulandari hadir. "Kita kuat," ungkap orang nomor satu di Sigi itu.',
                "Kita kuat|Rani Wulandari|ungkap",
            ),
            (
                '"Harga beras masih tinggi," kata seorang pedagang.',
                "Harga beras masih tinggi|seorang pedagang|kata",
            ),
            (
                '"Kami pantau terus," kata Sekda Sigi, Rani Wulandari, Rabu (7/2/2024).',
                "Kami pantau terus|Rani Wulandari|kata",
            ),
            (
                'Rani Wulandari datang. "Saya gugup sekali," jujurnya.',
                "Saya gugup sekali|Rani Wulandari|jujurnya",
            ),
            (
                '"Semoga berkah untuk semua". Ujar Bagus Hartono.',
                "Semoga berkah untuk semua|Bagus Hartono|Ujar",
            ),
            (
                "Bagus Hartono hadir.“Kami tertib di jalan,” katanya.",
                "Kami tertib di jalan|Bagus Hartono|katanya",
            ),
        ),
        counterexamples=(
            'Partai itu siap "turun gunung" pada masa kampanye.',
            "Pemkab mengangkat tema ‘Sigi terus bergerak maju’ pada hari jadi.",
            'Program "Desa Mandiri Sejahtera" dimulai tahun ini.',
            'Ia memakai "kata kunci" yang sama.',
            'Panitia memutar film "Anak Sigi". Kata sambutan dibacakan kemudian.',
            'Pameran "Wajah Kota", misalnya, ramai dikunjungi.',
            'Pasangan itu disebut "kuda hitam" oleh banyak pengamat.',
            'Buku berjudul "Jalan Panjang Demokrasi di Daerah" diluncurkan Senin.',
            'Lebar layar 32" itu dipasang di aula.',
        ),
    ),
    Rule(
        "quotes.cue_before",
        4,
        "words in quotation marks with the cue before them",
        examples=(
            (
                'Rani Wulandari mengatakan, "Kami tidak akan mundur."',
                "Kami tidak akan mundur.|Rani Wulandari|mengatakan",
            ),
            (
                "Bagus Hartono menegaskan: “Tidak ada toleransi.”",
                "Tidak ada toleransi.|Bagus Hartono|menegaskan",
            ),
            (
                'Menurut Rani Wulandari, "Distribusi berjalan lancar."',
                "Distribusi berjalan lancar.|Rani Wulandari|Menurut",
            ),
            (
                'Rani Wulandari tiba pukul tujuh. Ia berkata, "Saya datang untuk mendengar."',
                "Saya datang untuk mendengar.|Rani Wulandari|Ia=berkata",
            ),
            (
                'Bupati Sigi Bagus Hartono mengatakan "Kita harus menjaga kerukunan."',
                "Kita harus menjaga kerukunan.|Bagus Hartono|mengatakan",
            ),
            ('Kata Rani Wulandari, "Semua warga boleh ikut."', "Semua warga boleh ikut.|Rani Wulandari|Kata"),
            ('Bagus Hartono: "Kami bekerja sampai malam."', "Kami bekerja sampai malam.|Bagus Hartono|-"),
        ),
        counterexamples=(
            'Rani Wulandari menyebutnya "pesta rakyat" yang meriah.',
            'Panitia memilih tema: "Bersama Membangun Negeri".',
            'Bagus Hartono mengatakan "tidak" dalam sidang itu.',
            'Spanduk bertuliskan, "Selamat Datang di Bumi Tadulako" dipasang.',
        ),
    ),
    Rule(
        "quotes.continued",
        2,
        "the second part of a quote that its cue cuts in two, or a quoted sentence behind one with a cue",
        examples=(
            (
                '"Laporan terus masuk," kata Rani Wulandari. "Sebagian besar dari warga sendiri."',
                "Sebagian besar dari warga sendiri.|Rani Wulandari|-",
            ),
            (
                '"Kalau hujan turun," kata Bagus Hartono, "kami pindahkan ke balai desa."',
                "kami pindahkan ke balai desa.|Bagus Hartono|-",
            ),
            (
                '"Saya baca dulu," ujar Rani Wulandari di Palu. "Besok saya jawab."',
                "Besok saya jawab.|Rani Wulandari|-",
            ),
        ),
        counterexamples=(
            '"Kami siap," kata Rani Wulandari. Ia memuji "Gerakan Sigi Bersih" itu.',
            '"Kami siap," kata Rani Wulandari. Lagu "Tanah Air" menutup acara.',
        ),
    ),
    Rule(
        "quotes.free",
        3,
        "whole sentences in quotation marks without a cue",
        examples=(
            (
                "Rani Wulandari memantau gudang.\n“Kotak suara sudah lengkap sejak kemarin.”\nAcara ditutup doa.",
                "Kotak suara sudah lengkap sejak kemarin.|Rani Wulandari|-",
            ),
            (
                'Bagus Hartono enggan menyebut pilihannya. "Itu rahasia kami semua."',
                "Itu rahasia kami semua.|Bagus Hartono|-",
            ),
        ),
        counterexamples=(
            "Hadirin menyanyi bersama.\n“Bersatu Kita Teguh”\nAcara ditutup doa.",
            'Kegiatan bertema. "Pemuda".',
        ),
    ),
    Rule(
        "quotes.unclosed",
        3,
        "a quote whose closing mark is missing: to the cue behind it, or to the end of the paragraph",
        examples=(
            (
                '"Kami siap mengawal pemilu, kata Rani Wulandari.',
                "Kami siap mengawal pemilu|Rani Wulandari|kata",
            ),
            (
                "“Gudang sudah bersih, ujarnya. “Besok logistik tiba,” kata Bagus Hartono.",
                "Gudang sudah bersih|Bagus Hartono|ujarnya",
            ),
            (
                "Rani Wulandari berpidato di alun-alun.\n“Kita sudah bekerja keras selama setahun.\nAcara ditutup doa.",
                "Kita sudah bekerja keras selama setahun.|Rani Wulandari|-",
            ),
        ),
        counterexamples=(
            'Rombongan meninjau pasar "Inpres di pusat kota.\nBupati kemudian pulang.',
            'Peserta memakai layar 40" di aula dan pulang.',
        ),
    ),
    Rule(
        "quotes.unopened",
        5,
        "a quote whose opening mark is missing: from the beginning of the paragraph to the cue",
        examples=(
            (
                'Kami siap mengawal pemilu," kata Rani Wulandari.',
                "Kami siap mengawal pemilu|Rani Wulandari|kata",
            ),
            (
                "Semoga semua berjalan lancar,” harap Bagus Hartono.",
                "Semoga semua berjalan lancar|Bagus Hartono|harap",
            ),
        ),
        counterexamples=('Layar 32", kata sifat dan benda.', 'Ukuran papan 20" dan 30" dijual murah.'),
    ),
    Rule(
        "quotes.two_paragraphs",
        2,
        "a quote that opens in one paragraph and closes, with its cue, in the next",
        examples=(
            (
                "Rapat usai. “Gudang sudah kami bersihkan sejak pagi.\nBesok logistik tiba,” kata Bagus Hartono.",
                "Gudang sudah kami bersihkan sejak pagi.\nBesok logistik tiba|Bagus Hartono|kata",
            ),
            (
                '"Jalan itu rusak sejak tahun lalu.\nKami perbaiki bulan depan," ujar Rani Wulandari di Palu.',
                "Jalan itu rusak sejak tahun lalu.\nKami perbaiki bulan depan|Rani Wulandari|ujar",
            ),
        ),
        counterexamples=(
            '"Jalan itu rusak sejak tahun lalu."\nKami perbaiki bulan depan," ujar Rani Wulandari.',
            '"Jalan itu rusak sejak tahun lalu.\n"Kami perbaiki bulan depan," ujar Rani Wulandari.',
            '"Jalan itu rusak, kata Rani Wulandari.\nKami perbaiki bulan depan," ujar Bagus Hartono.',
        ),
    ),
    Rule(
        "quotes.single_marks",
        1,
        "words in single quotation marks with a cue",
        examples=(
            (
                "‘Kami tidak pernah menyerah,’ kata Rani Wulandari.",
                "Kami tidak pernah menyerah|Rani Wulandari|kata",
            ),
            (
                "Bagus Hartono mengatakan, 'Semua berkas sudah lengkap.'",
                "Semua berkas sudah lengkap.|Bagus Hartono|mengatakan",
            ),
        ),
        counterexamples=(
            "Pemprov mengangkat tema ‘Sultra terus bergerak maju’ tahun ini.",
            "Tono Mas'ud dan Da'im hadir pada hari Jum'at.",
            "Ia disebut sebagai ‘raja kecil’ di daerahnya.",
        ),
    ),
    Rule(
        "quotes.indirect_cue",
        3,
        "a clause without marks and the cue behind it, at the end of the sentence",
        examples=(
            (
                "Petugas di lapangan sangat aktif, kata Bagus Hartono.",
                "Petugas di lapangan sangat aktif|Bagus Hartono|kata",
            ),
            (
                "Rani Wulandari memantau gudang. Kekurangan surat suara sudah dikirim, ujarnya.",
                "Kekurangan surat suara sudah dikirim|Rani Wulandari|ujarnya",
            ),
            (
                "Jumlah pemilih bertambah, kata Rani Wulandari saat ditemui di Palu.",
                "Jumlah pemilih bertambah|Rani Wulandari|kata",
            ),
        ),
        counterexamples=(
            "Rapat ini, lanjut Bagus Hartono, sangat penting bagi warga.",
            "Dokumen itu memuat tagar, kata kunci, dan daftar isi.",
            "Dengan kata lain, pemilu berjalan lancar.",
            "Panitia menyiapkan spanduk, kata sambutan, dan doa.",
        ),
    ),
    Rule(
        "quotes.indirect_according",
        3,
        "a clause behind `Menurut` and a person",
        examples=(
            (
                "Menurut Rani Wulandari, distribusi berjalan lancar.",
                "distribusi berjalan lancar|Rani Wulandari|Menurut",
            ),
            (
                "Bagus Hartono memimpin rapat. Menurutnya, jalan desa akan diperbaiki tahun ini.",
                "jalan desa akan diperbaiki tahun ini|Bagus Hartono|Menurutnya",
            ),
            (
                "Bagus Hartono memimpin rapat. Menurutnya, lanjutnya, jalan desa rusak berat.",
                "jalan desa rusak berat|Bagus Hartono|Menurutnya",
            ),
            (
                "Menurut Ketua KPU Sigi, Rani Wulandari, jumlah pemilih bertambah.",
                "jumlah pemilih bertambah|Rani Wulandari|Menurut",
            ),
        ),
        counterexamples=(
            "Menurut rencana, jembatan dibangun tahun depan.",
            "Menurut data BPS, inflasi naik bulan lalu.",
            "Daftar disusun menurut abjad, nama, dan alamat.",
        ),
    ),
    Rule(
        "quotes.indirect_clause",
        5,
        "a clause behind a verb of speaking and a comma or `bahwa`",
        examples=(
            (
                "Rani Wulandari mengatakan, jumlah pemilih tahun ini bertambah.",
                "jumlah pemilih tahun ini bertambah|Rani Wulandari|mengatakan",
            ),
            (
                "Bagus Hartono hadir. Ia menjelaskan bahwa anggaran sudah disetujui.",
                "anggaran sudah disetujui|Bagus Hartono|Ia=menjelaskan",
            ),
            (
                "Terlebih, Rani Wulandari menambahkan, banyak daerah yang terpencil.",
                "banyak daerah yang terpencil|Rani Wulandari|menambahkan",
            ),
        ),
        counterexamples=(
            "Rani Wulandari meminta doa, dukungan, dan kerja sama.",
            "Bagus Hartono memaparkan visi, misi, dan program.",
            "Rapat menyatakan setuju, lalu ditutup.",
        ),
    ),
)
