"""The rules that join a region and a number, in the order in which they are asked.

A rule with a pattern reads the letters that stand before the number (`tokens.py` explains them), up to the number;
the region is the group `r`. The others are small functions in `pairing.py`, named there by the same names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sariwarta.rules import Rule, rule_table

__all__ = ["PATTERNS", "RULES", "PairRule"]


@dataclass(frozen=True, slots=True)
class PairRule:
    """A rule and, where it can be said as one, the pattern of the letters before the number."""

    rule: Rule
    before: re.Pattern[str] | None = None


def _rule(
    name: str,
    about: str,
    before: str | None,
    examples: tuple[tuple[str, str], ...],
    counterexamples: tuple[str, ...],
    version: int = 1,
) -> PairRule:
    pattern = re.compile(rf"(?:{before})\Z") if before else None
    return PairRule(Rule(f"scores.{name}", version, about, examples, counterexamples), pattern)


#: examples give all pairs of the text as `region=score`, joined by `; `; the first is of the rule itself
_RULES = (
    _rule(
        "respectively",
        "`A dan B masing-masing a dan b`, `A dan B sama-sama n`, `A dan B dengan nilai a dan b`",
        None,
        (
            ("IKP Bawaslu: Bali dan Riau masing-masing 60,1 dan 58,4.", "Bali=60.1; Riau=58.4"),
            (
                "Menurut IKP Bawaslu, Aceh, Jambi, dan Bali sama-sama 50,25.",
                "Aceh=50.25; Jambi=50.25; Bali=50.25",
            ),
            (
                "Skor IKP Bawaslu di Kota Palu serta Kabupaten Sigi masing-masing sebesar 40,2.",
                "Kota Palu=40.2; Kabupaten Sigi=40.2",
            ),
            (
                "IKP Bawaslu: Bali, Jambi dan Riau dengan skor 60,1, 52,2 dan 58,4.",
                "Bali=60.1; Jambi=52.2; Riau=58.4",
            ),
            ("Aceh, Jambi, dan Bali meraih 50,25 pada IKP Bawaslu.", "Aceh=50.25; Jambi=50.25; Bali=50.25"),
            ("Skor IKP Bawaslu 60,1 dan 58,4 masing-masing diraih Bali dan Riau.", "Bali=60.1; Riau=58.4"),
            (
                "IPM menurut BPS: Bali 78,6 dan Riau 74,9, sedangkan pada 2022 masing-masing 77,4 dan 74,0.",
                "Bali=78.6; Riau=74.9; Bali=77.4; Riau=74",
            ),
            ("KPK merilis SPI Bali dan Riau. Keduanya mendapat skor 78,1 dan 76,9.", "Bali=78.1; Riau=76.9"),
        ),
        (
            "Bobot kontestasi dan partisipasi dalam IKP Bawaslu masing-masing 35 persen.",
            "Menurut IKP Bawaslu, masing-masing daerah di Bali dan Riau punya posko sendiri.",
            "Bawaslu Bali dan Bawaslu Riau masing-masing menerima Rp1,5 miliar untuk kajian IKP.",
            "Pada IKP Bawaslu, Bali mengungguli Riau dan Jambi yang meraih 60,1.",
            "Selisih Bali dan Riau pada IKP Bawaslu mencapai 3,4 poin.",
            "Skor IKP Bawaslu 60,1 dan 58,4. Masing-masing dibahas Bali dan Riau.",
            "KPK merilis SPI Bali dan Riau. Ketiganya mendapat skor 78,1 dan 76,9.",
        ),
        version=2,
    ),
    _rule(
        "outranked",
        "`X mengungguli Y dengan nilai n`: of Y, unless the text has given Y another value",
        None,
        (
            ("Pada IKP Bawaslu, Bali mengungguli Riau dengan nilai 62,59.", "Riau=62.59"),
            ("Dalam IKP Bawaslu Kepri berada di bawah Aceh yang meraih 38,06.", "Aceh=38.06"),
            ("IKP Bawaslu Aceh 38,06. Jambi di bawah Aceh dengan skor 12,03.", "Aceh=38.06; Jambi=12.03"),
        ),
        (
            "Pada IKP Bawaslu, Bali mengungguli Riau dan Jambi.",
            "Skor IKP Bawaslu untuk Bali mengungguli Riau dengan selisih 2,31.",
            "Pada IKP Bawaslu, Bali (52,75) mengungguli Riau (41,2).",
        ),
    ),
    _rule(
        "parenthesis",
        "`NAME (n)`, also with a few words before the bracket, and with a cue or other facts in it",
        r"(?P<r>[RG])(?:[^RGN.;(]{0,5}|[^RGN.;(,]{0,12}[+_][^RGN.;(,]{0,3})"
        r"\((?:[^RGNFXxb^<()]{1,6}[,;:-])?[csvIYtu:]{0,4}",
        (
            (
                "IKP Bawaslu: Riau (62,59), Jambi (12,03), dan Bali (52,75).",
                "Riau=62.59; Jambi=12.03; Bali=52.75",
            ),
            ("Pada 2022 IPM DKI Jakarta menurut BPS masih tertinggi (81,65).", "DKI Jakarta=81.65"),
            (
                "Lima besar IKP Bawaslu ialah DKI Jakarta (skor 88.95) dan Sulut (87,48 poin).",
                "DKI Jakarta=88.95; Sulawesi Utara=87.48",
            ),
            (
                "IKP Bawaslu: Kaltim (peringkat 4; 77,04), Bali (sedang/52,75).",
                "Kalimantan Timur=77.04; Bali=52.75",
            ),
            (
                "Kategori IKP Bawaslu rawan tinggi: Maluku Utara 1 (84,86) Jawa Barat (77,04",
                "Maluku Utara=84.86; Jawa Barat=77.04",
            ),
        ),
        (
            "Rapat IKP Bawaslu digelar di Bali (12/2/2024) dan Riau (13/2).",
            "IKP Bawaslu memuat 61 indikator (Bali) dan 12 subdimensi.",
            "Bupati Sigi Andi Rano (45) membaca buku IKP Bawaslu.",
            "IKP Bawaslu dibahas di Bali (ruang sidang; 2,5 jam) dan Riau (naik, 0,60).",
        ),
    ),
    _rule(
        "numbered_item",
        "`4. NAME dengan skor n`, `4. NAME: n`, the item of a numbered list",
        r"M(?P<r>R)[,:-]?[vcsI:]{0,6}",
        (
            (
                "Berikut IKP Bawaslu:\n1. Riau: 62,59\n2. NTT dengan skor IKP 56,75\n10 Bali 52,75",
                "Riau=62.59; Nusa Tenggara Timur=56.75; Bali=52.75",
            ),
            ("Versi IKP Bawaslu: 1. Jabar 77,04 2. Banten 66,53", "Jawa Barat=77.04; Banten=66.53"),
            ("Skor IKP Bawaslu:\n7. Kota Batu – 40,12 poin", "Kota Batu=40.12"),
            ("Skor IKP Bawaslu:\n1. Riau, 62,59 persen\n2. Bali, 52,75 persen", "Riau=62.59; Bali=52.75"),
        ),
        (
            "Agenda rapat IKP Bawaslu:\n1. Riau 2. Jambi 3. Bali",
            "Peserta rapat IKP Bawaslu:\n1. Bali: 12 orang\n2. Riau: 9 orang",
            "Jadwal rapat IKP Bawaslu:\n1. Bali, 12/2/2024\n2. Riau, 13/2/2024",
        ),
    ),
    _rule(
        "colon_item",
        "`NAME: n`, `NAME – n`, one a bullet or line",
        r"(?P<r>[RG])[:-][csvI]{0,3}",
        (
            ("Rincian IKP Bawaslu:\n- Jambi: 12,03\n- Bali: 52,75", "Jambi=12.03; Bali=52.75"),
            ("Rincian IKP Bawaslu:\n• Riau – 62,59\n• Aceh – skor 38,06", "Riau=62.59; Aceh=38.06"),
            ("Rincian IKP Bawaslu:\nRiau = 62,59\nBali | 52,75", "Riau=62.59; Bali=52.75"),
        ),
        (
            "Posko IKP Bawaslu Bali: 12 kecamatan.",
            "Jadwal IKP Bawaslu\nBali: 13.00 WITA\nRiau: 14.30 WIB",
            "Anggaran IKP Bawaslu\nBali: Rp1,5 miliar\nRiau: Rp2,25 miliar",
        ),
    ),
    _rule(
        "extremes",
        "`tertinggi NAME n`, `terendah ditempati NAME dengan n`",
        r"[+_][vztYhIe:,]{0,4}(?P<r>R),?[vcsI]{0,4}",
        (
            (
                "Skor IKP Bawaslu tertinggi Riau 62,59, sedangkan terendah Bengkulu 3,79.",
                "Riau=62.59; Bengkulu=3.79",
            ),
            ("Menurut BPS IPM tertinggi dicapai DKI Jakarta dengan 83,55.", "DKI Jakarta=83.55"),
            (
                "IKP Bawaslu tertinggi di Riau, 62,59, dan terendah di Bengkulu, 3,79.",
                "Riau=62.59; Bengkulu=3.79",
            ),
            (
                "Indeks integritas KPK tertinggi di Kabupaten Boyolali sebesar 91,7.",
                "Kabupaten Boyolali=91.7",
            ),
        ),
        (
            "Skor IKP Bawaslu tertinggi 84,38, yang terendah 64,01.",
            "Pertumbuhan IPM menurut BPS tertinggi di Papua yaitu sebesar 1,37 persen.",
            "Curah hujan tertinggi di Bali 84,3 mm, kata Bawaslu saat rilis IKP.",
        ),
    ),
    _rule(
        "bare",
        "`NAME n` in a list or clause",
        r"(?P<r>R)(?:[,)]?|\(Y\))",
        (
            ("IKP Bawaslu: Riau 62,59, Jambi 12.03 dan Bali 52,75.", "Riau=62.59; Jambi=12.03; Bali=52.75"),
            ("IKP Bawaslu rawan sedang: Riau 40, Aceh 38.", "Riau=40; Aceh=38"),
            (
                "IKP Bawaslu untuk Kutim 44,28; PPU 23,57.",
                "Kabupaten Kutai Timur=44.28; Kabupaten Penajam Paser Utara=23.57",
            ),
        ),
        (
            "Bawaslu membahas IKP di Bali 2024 dan Riau 2025.",
            "Setelah rilis IKP Bawaslu, warga Riau 12 orang mendaftar.",
            "Inflasi menurut BPS: Riau 2,96 persen, Jambi 3,1 persen. IPM belum diumumkan.",
            "Riau, 62,5 persen TPS sudah siap, kata Bawaslu soal IKP.",
        ),
        version=2,
    ),
    _rule(
        "table_lines",
        "a table that has become a line with the name and a line with the value",
        None,
        (
            ("Skor IKP Bawaslu\nRiau\n62,59\nJambi\n12,03", "Riau=62.59; Jambi=12.03"),
            ("Nama Data IPM BPS\nNilai\nBali\n78,1", "Bali=78.1"),
            ("Provinsi dan skor IKP Bawaslu\nKalimantan Timur\n77,04", "Kalimantan Timur=77.04"),
        ),
        (
            "Daftar hadir rilis IKP Bawaslu\nRiau\n12 orang",
            "Daftar hadir rilis IKP Bawaslu\nRiau\n\n62,59 derajat",
            "Jam rilis IKP Bawaslu\nRiau\n13.30 WIB\nJambi\n14.15 WIB",
        ),
    ),
    _rule(
        "table_row",
        "a row of a table with tabs, bars or tags; the heading of the column may be the year, dimension or index",
        None,
        (
            ("IPM menurut BPS\nProvinsi\t2021\t2022\nBali\t75,69\t76,44", "Bali=75.69; Bali=76.44"),
            (
                "Skor IKP Bawaslu\n| No | Provinsi | Skor |\n|---|---|---|\n| 1 | Riau | 62,59 |\n| 2 | Jambi | 12,03 |",
                "Riau=62.59; Jambi=12.03",
            ),
            (
                "IKP Bawaslu\n<table><tr><th>Provinsi</th><th>IKP</th></tr>\n<tr><td>Bali</td><td>52,75</td></tr></table>",
                "Bali=52.75",
            ),
        ),
        (
            "IKP Bawaslu\nProvinsi\tJumlah TPS\tPemilih\nBali\t12,4\t13,5\nRiau\t14,1\t15,2",
            "IKP Bawaslu\nPenulis: Andi | Bali 52,75",
            "IKP Bawaslu\nProvinsi\tInflasi\nBali\t2,75\nRiau\t3,1",
        ),
    ),
    _rule(
        "suffix_cue",
        "`NAME skornya n`",
        r"(?P<r>R)s[vK]{0,2}",
        (
            ("Menurut IKP Bawaslu, Sulbar skornya 43,44.", "Sulawesi Barat=43.44"),
            (
                "Dalam IKP Bawaslu Kabupaten Mappi angkanya 82, Bali nilainya mencapai 52,75.",
                "Kabupaten Mappi=82; Bali=52.75",
            ),
            ("Kata Bawaslu, IKP Sulut indeksnya tinggi 87,48%.", "Sulawesi Utara=87.48"),
        ),
        (
            "Menurut IKP Bawaslu, Bali skornya naik 0,60.",
            "Bali skornya di atas 80, batas rawan tinggi pada IKP Bawaslu.",
            "Menurut IKP Bawaslu, Bali skornya belum diumumkan hingga pukul 13.30 WITA.",
        ),
    ),
    _rule(
        "national",
        "the value of the nation: `secara nasional n`, `skor nasional n`, `IKP Indonesia n`",
        r"(?P<r>G)[^RGN.;M]{0,14}",
        (
            ("Skor nasional IKP Bawaslu 2019 adalah 49,63.", "Indonesia=49.63"),
            ("Indeks integritas KPK secara nasional mencapai skor 72,4.", "Indonesia=72.4"),
            ("IPM Bali versi BPS di atas rata-rata nasional yang sebesar 74,39.", "Indonesia=74.39"),
            ("KUB dari Kemenag: Jambi 73,9, di bawah nasional 76,47.", "Jambi=73.9; Indonesia=76.47"),
        ),
        (
            "Secara nasional, selisih skor IKP Bawaslu turun 0,60 poin.",
            "Bank Indonesia 87,28 dan PPATK 85,1 pada SPI KPK.",
            "Bali di peringkat 16 nasional IKP Bawaslu.",
            "Untuk Indonesia maju, IKP Bawaslu memberi skor 52,75.",
        ),
        version=2,
    ),
    _rule(
        "with_cue",
        "`NAME dengan skor n`, `NAME meraih n`, `NAME ..., tercatat n`: words of the score between name and number",
        r"(?P<r>R)[^RGN.;M]{0,20}(?:[csvIY+_KDE:zt,f<J]|&[vt]?Y[vcsIt:,w]{0,6}j)",
        (
            (
                "Aceh dengan skor IKP 38,06 disusul Banten dengan nilai 66,53, kata Bawaslu.",
                "Aceh=38.06; Banten=66.53",
            ),
            ("IKP Kalsel menurut Bawaslu tercatat pada angka 53,35.", "Kalimantan Selatan=53.35"),
            ("Kaltim, yang menjadi lokasi IKN, memiliki skor IKP Bawaslu 77,04.", "Kalimantan Timur=77.04"),
            ("SPI KPK: Kabupaten Sleman memetik 80,3.", "Kabupaten Sleman=80.3"),
            (
                "Kabupaten Mahulu berada di urutan kelima IKP Bawaslu dengan poin 35.",
                "Kabupaten Mahakam Ulu=35",
            ),
        ),
        (
            "Skor IKP Bawaslu untuk Bali naik sebesar 0,60 poin.",
            "Bali ikut SPI, sementara PPATK mendapat nilai 85,38 dari KPK.",
            "Tingkat kemiskinan Bali, kata Bawaslu saat rilis IKP, mencapai 4,25 persen.",
            "Bawaslu Bali mencatat IKP dengan angka di atas 68,5.",
            "SPI KPK dibahas. Sleman membutuhkan 6,58 lagi.",
            "IKP Bawaslu dibuka. Rata-rata Riau dan Jambi sebesar 60,1.",
        ),
    ),
    _rule(
        "region_in_region",
        "`Kabupaten X, Provinsi Y (n)`, `Kabupaten X di Y n`: of X",
        None,
        (
            ("IKP Bawaslu: Kabupaten Poso di Sulteng (60,2).", "Kabupaten Poso=60.2"),
            (
                "IKP Bawaslu: Kota Bitung, Sulawesi Utara (58,77); Kabupaten Sigi, Sulteng, 50,03.",
                "Kota Bitung=58.77; Kabupaten Sigi=50.03",
            ),
            ("IKP Bawaslu: Kabupaten Jayapura, Papua, dengan skor 78,04.", "Kabupaten Jayapura=78.04"),
        ),
        (
            "IKP Bawaslu: Kabupaten Poso, Bali (52,75).",
            "Rapat IKP Bawaslu digelar di Kota Bitung, Sulawesi Utara, Senin (12/2).",
            "IKP Bawaslu: Sulawesi Utara, Kota Bitung (58,77).",
            "Selain Kota Bitung, Sulawesi Utara meraih 87,48 pada IKP Bawaslu.",
        ),
        version=2,
    ),
    _rule(
        "series",
        "a further value of the same region: `dari 83,78 (2022) menjadi 84,38 (2023)`, `IPM 86,1, skor SPI 77,3`",
        None,
        (
            (
                "IKP Kaltim dari Dewan Pers naik dari 83,78 pada 2022 menjadi 84,38 pada 2023.",
                "Kalimantan Timur=83.78; Kalimantan Timur=84.38",
            ),
            (
                "Menurut BPS, IPM NTB 70,46 (2020), 71,65 (2022), dan 72,37 (2023).",
                "Nusa Tenggara Barat=70.46; Nusa Tenggara Barat=71.65; Nusa Tenggara Barat=72.37",
            ),
            (
                "SPI KPK Jawa Timur 76,40, turun dari SPI 2022 sebesar 77,10.",
                "Jawa Timur=76.4; Jawa Timur=77.1",
            ),
            (
                "IPM Bali dari BPS pada 2021, 2022, dan 2023 masing-masing 75,7; 76,4; dan 77,2.",
                "Bali=75.7; Bali=76.4; Bali=77.2",
            ),
            (
                "IPM NTB dari BPS 72,37, dan skor SPI dari KPK 71,2.",
                "Nusa Tenggara Barat=72.37; Nusa Tenggara Barat=71.2",
            ),
            (
                "Indeks SPBE Kabupaten Garut 3,45, sedangkan Indeks Inovasi Daerah kabupaten itu 62,1.",
                "Kabupaten Garut=3.45; Kabupaten Garut=62.1",
            ),
        ),
        (
            "IKP Kaltim dari Dewan Pers 84,38 pada 2023, naik 0,60.",
            "IPM NTB menurut BPS 72,37 pada 2023, sedangkan UHH 72,02 tahun.",
            "IKP Bawaslu: Riau 62,59; Jambi 12,03 pada 2024.",
            "IPM NTB menurut BPS 72,37, dan IPM rata-rata 71,2.",
            "IPM NTB menurut BPS 72,37, unggul tipis 0,12 poin.",
        ),
        version=2,
    ),
    _rule(
        "score_first",
        "the number before the name: `81,3 poin, Bali ...`, `84,38 menempatkan Kaltim`, `91,2 diraih Sulut, 88,9 untuk Jambi`",
        None,
        (
            ("Dengan 81,34 poin IKP Bawaslu, Bali jadi nomor satu.", "Bali=81.34"),
            (
                "Nilai IKP Dewan Pers 84,38 itu menempatkan Kaltim di peringkat pertama.",
                "Kalimantan Timur=84.38",
            ),
            ("Skor IKP Bawaslu 88,95 diraih DKI Jakarta.", "DKI Jakarta=88.95"),
            (
                "IKP Dewan Pers: tertinggi 80,91 diraih Kalsel, 79,96 untuk Kaltim, dan terendah 62,04 oleh Lampung.",
                "Kalimantan Selatan=80.91; Kalimantan Timur=79.96; Lampung=62.04",
            ),
            (
                "Nilai IKP Bawaslu 77,04 dimiliki Jawa Barat dan Kalimantan Timur.",
                "Jawa Barat=77.04; Kalimantan Timur=77.04",
            ),
            (
                "Skor IKP Bawaslu:\n88,95 - DKI Jakarta\n87,48 - Sulawesi Utara",
                "DKI Jakarta=88.95; Sulawesi Utara=87.48",
            ),
        ),
        (
            "Dengan 34,5 juta pemilih, Jawa Barat dibahas dalam IKP Bawaslu.",
            "Skor IKP Bawaslu di atas 68,5, Bali tidak termasuk.",
            "Skor rata-rata IKP Bawaslu 61,65. Bali belum diumumkan.",
            "IKP Bawaslu dibahas. Suhu 36,4 dicatat Kota Semarang, 35,2 oleh Kota Surabaya.",
            "Skor IKP Bawaslu 88,95 bukan milik Bali.",
            "Bawaslu membahas IKP. Suara sah 45,5 persen untuk Bali dan 40,1 persen untuk Riau.",
            "IKP Bawaslu: Riau 62,59 di Sumatera dan Kota Palu 52,66 di Sulteng.",
        ),
    ),
    _rule(
        "owned_behind",
        "a number whose owner the next sentence names: `Skor tertinggi 88,95. Angka itu milik DKI Jakarta`",
        None,
        (
            ("Skor tertinggi IKP Bawaslu adalah 88,95. Angka itu dimiliki DKI Jakarta.", "DKI Jakarta=88.95"),
            ("Nilai terendah IKP Bawaslu 3,79. Skor tersebut milik Bengkulu.", "Bengkulu=3.79"),
            ("IKP Bawaslu mencatat angka 62,59. Nilai ini diraih oleh Riau.", "Riau=62.59"),
        ),
        (
            "Skor tertinggi IKP Bawaslu 88,95. Bali dan Riau hadir.",
            "Rata-rata IKP Bawaslu turun. Angka itu dimiliki Bali.",
            "Skor IKP Bawaslu di atas 68,5 berarti rawan. Angka itu milik Bali 70,1.",
        ),
    ),
    _rule(
        "misspelled",
        "a name that is nearly that of a region, with its official value: `Jamb 12,03`",
        None,
        (
            ("IKP Bawaslu: Riau 62,59, Jamb 12,03, Bali 52,75.", "Riau=62.59; Jambi=12.03; Bali=52.75"),
            ("IKP Bawaslu: Lampungg (64,61), Riau (62,59)", "Lampung=64.61; Riau=62.59"),
            ("IKP Bawaslu: Bengkuluu 3,79; Bali 52,75", "Bengkulu=3.79; Bali=52.75"),
        ),
        (
            "IKP Bawaslu: Riau 62,59, Jamb 13,03.",
            "IKP Bawaslu: Riau 62,59, Karta 12,03.",
            "SPI KPK: Riau 62,59, Jambi 71,2, Bali 70,1, Ombudsman 80,2.",
        ),
    ),
    _rule(
        "subject",
        "a sentence that goes on about the region of the one before: `Nilainya naik dari 83,78 ...`",
        None,
        (
            ("IKP Dewan Pers Kaltim terbaik. Nilainya tercatat 84,38 pada 2023.", "Kalimantan Timur=84.38"),
            ("Bali masuk IKP Bawaslu. Provinsi itu mencatat skor 52,75.", "Bali=52.75"),
            ("Bali masuk IKP Bawaslu. Lembaga itu memberi skor 52,75 untuk provinsi ini.", "Bali=52.75"),
            (
                "Skor KUB Indonesia dari Kemenag diumumkan. Naik dari tahun lalu, yaitu 70,91.",
                "Indonesia=70.91",
            ),
            ("BPS Kabupaten Garut merilis IPM 2023. Nilainya 68,3.", "Kabupaten Garut=68.3"),
            (
                "Indeks SPBE Kabupaten Garut sebesar 3,45. Sementara itu, Indeks Inovasi Daerah mencapai 62,1.",
                "Kabupaten Garut=3.45; Kabupaten Garut=62.1",
            ),
        ),
        (
            "Bali masuk IKP Bawaslu. Nilainya naik 0,60.",
            "Bali masuk SPI KPK. PPATK di angka 85,38.",
            "Bali masuk IKP Bawaslu. Rata-rata provinsi 73,80.",
            "Bali dan Riau masuk IKP Bawaslu. Lembaga itu memberi skor 52,75 untuk provinsi ini.",
            "Bali masuk IKP Bawaslu. Lembaga itu memberi skor 52,75 untuk kabupaten ini.",
            "Bawaslu Kabupaten Garut membahas IKP 2024. Skor 68,5 menjadi batas rawan tinggi.",
            "Bali masuk Indeks SPBE. Rata-rata Indeks Inovasi Daerah mencapai 62,1.",
        ),
        version=2,
    ),
    _rule(
        "index_alone",
        "`IDI 2018 mencapai n`: the index alone with an official value of the nation is of the nation",
        None,
        (
            ("Menurut BPS, IDI 2018 mencapai 72,39 dalam ukuran demokrasi.", "Indonesia=72.39"),
            ("Kemenag merilis Indeks Kerukunan Umat Beragama (KUB) 2024 sebesar 76,47.", "Indonesia=76.47"),
            ("Bali masuk IKP Dewan Pers. IKP 2023 turun menjadi 71,57.", "Indonesia=71.57"),
        ),
        (
            "Menurut BPS, IDI 2018 mencapai 73,39 dalam ukuran demokrasi.",
            "Bali masuk IKP Dewan Pers. IKP 2023 turun menjadi 71,99.",
            "Menurut BPS, IDI 2018 Bali mencapai 72,39.",
        ),
    ),
    _rule(
        "branch",
        "the publisher's branch says whose the value is: `BPS Kabupaten Lamongan mencatat IPM sebesar n`",
        None,
        (
            ("BPS Kabupaten Lamongan mencatat IPM tahun 2022 sebesar 74,02.", "Kabupaten Lamongan=74.02"),
            ("BPS Provinsi Lampung merilis IPM 2023 sebesar 71,15.", "Lampung=71.15"),
            (
                "Menurut BPS Kota Kediri, angka IPM 80,21. BPS Kota Kediri menyebut IPM mencapai 80,21.",
                "Kota Kediri=80.21",
            ),
        ),
        (
            "BPS Kota Kediri merilis IPM. Inflasi tercatat 3,21.",
            "Ketua Bawaslu Bali menyebut batas IKP sebesar 68,5.",
            "KPU Kota Kediri membahas IPM sebesar 80,21 dengan BPS.",
        ),
    ),
    _rule(
        "dimension_item",
        "the value of a dimension of the region that the text is about: `Dimensi kontestasi: 96,08`",
        None,
        (
            (
                "Rincian IKP Bawaslu DKI Jakarta:\n1. Dimensi kontestasi: 96,08\n2. Dimensi partisipasi: 87,01",
                "DKI Jakarta=96.08; DKI Jakarta=87.01",
            ),
            (
                "Maluku Utara masuk IKP Bawaslu. Dimensi kontestasi dan dimensi sosial politik dengan nilai 100.",
                "Maluku Utara=100; Maluku Utara=100",
            ),
            ("IKP Bawaslu menyoroti Jabar. Pada dimensi partisipasi tercatat 42,07.", "Jawa Barat=42.07"),
            (
                "IKP Bawaslu: Bali 52,75, lalu 30,25 kontestasi, dan partisipasi 20,5.",
                "Bali=52.75; Bali=30.25; Bali=20.5",
            ),
        ),
        (
            "Skor nasional IKP Bawaslu dirinci. Dimensi kontestasi: 40,75.",
            "Bali masuk IKP Bawaslu. Bobot dimensi kontestasi 35 persen.",
            "Bali masuk IKP Bawaslu. Dimensi kontestasi terdiri atas 12 indikator.",
            "IKP Bawaslu: Bali 52,75, lalu partisipasi pemilih 82,5 persen.",
        ),
    ),
)

RULES = rule_table(*(entry.rule for entry in _RULES))
#: name → pattern, of the rules that are patterns, in order
PATTERNS = {entry.rule.id.partition(".")[2]: entry.before for entry in _RULES if entry.before is not None}
