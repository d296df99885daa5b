"""Which years and days the words of an article settle, and which they leave open."""

from __future__ import annotations

import pytest

from sariwarta.stages.dates import find_dates


def values(text: str) -> list[str | None]:
    return [mention.value for mention in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an aim is nothing that other days are told from
        (
            "Targetnya selesai 17 Agustus 2031. Hal itu dikatakan Rani di Palu, Selasa (10/12).",
            ["2031-08-17", None],
        ),
        ("Jembatan selesai 17 Agustus 2021. Hal itu dikatakan Rani, Senin (16/8).", ["2021-08-17", "2021-08-16"]),
        # a vote to come is told of in the years before it
        ("Partai siap menghadapi Pemilu 2029, kata Rani di Palu, Minggu (10/8).", ["2025-08-10"]),
        # since then something has been so: the article is not older
        ("Rani menjabat sejak 2020. Ia berbicara saat dihubungi, Senin 12 Agustus.", ["2024-08-12"]),
        ("Rani menjabat sejak tahun 2020. Ia berbicara, Senin (12/8).", ["2024-08-12"]),
        # the clause names the event with its year
        ("Liga musim 2024 akan dibuka di Palu pada 23-25 Februari.", ["2024-02-23/2024-02-25"]),
        ("Festival Sagu 2023 digelar di Palu mulai 4 Mei.", ["2023-05-04"]),
        # … or not of this day
        ("Rani menang pada Pilkada 2020. Rapat itu akan digelar pada 4 Mei.", [None]),
        ("Setelah juara musim 2023, Rani akan tampil lagi pada 4 Mei.", [None]),
    ],
)  # fmt: skip
def test_years(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # lately, which is no day
        ("Ia kalah dari tuan rumah di Piala Sagu kemarin, kata Rani, Kamis (12/10/2023).", ["2023-10-12"]),
        ("Ia tampil bagus sepanjang musim kemarin, kata Rani, Kamis (12/10/2023).", ["2023-10-12"]),
        ("Kata Rani, Kamis (12/10/2023), warga mudik Lebaran 2023 kemarin.", ["2023-10-12"]),
        # the day before
        ("Tim kalah kemarin, kata Rani, Kamis (12/10/2023).", ["2023-10-11", "2023-10-12"]),
        (
            "Rani pulang usai laga kemarin. Itu dikatakannya, Kamis (12/10/2023).",
            ["2023-10-11", "2023-10-12"],
        ),
        # the same day once more
        ("Banjir pada Jumat (17/1/2025) sore kemarin merusak rumah.", ["2025-01-17"]),
        ("Banjir pada Jumat (17/1/2025) kemarin merusak rumah.", ["2025-01-17"]),
    ],
)
def test_yesterday(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the weekday that the article dates elsewhere
        (
            "Korban ditemukan Selasa (3/12/2024). Kata dia, Rabu (4/12/2024), warga pulang. Menurut keterangan kepada wartawan, Rabu.",
            ["2024-12-03", "2024-12-04", "2024-12-04"],
        ),
        (
            "Kata dia, Rabu (4/12/2024), warga pulang. Senin (2/12/2024) ia hilang, menurut keterangan kepada wartawan, Rabu.",
            ["2024-12-04", "2024-12-02", "2024-12-04"],
        ),
    ],
)
def test_weekdays_that_are_dated_elsewhere(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # told from the day of the text, though the nearest one that is written out is still to come
        (
            "Piala itu akan digelar pada 23 Desember 2022. Pemusatan latihan dilakukan 9-30 Desember mendatang.",
            ["2022-12-23", "2022-12-09/2022-12-30"],
        ),
        ("Rapat digelar Senin (4/12/2023). Lomba dibuka 4 Februari mendatang.", ["2023-12-04", "2024-02-04"]),
        # the day that `kemarin` means stands behind it
        ("Harga daging di pasar kemarin hari Senin 9 Juni 2025 naik.", ["2025-06-09"]),
        ("Rapat digelar kemarin. Senin 9 Juni 2025 ia pulang.", ["2025-06-08", "2025-06-09"]),
        # the years of a crime are over
        ("Ia diadili dalam perkara korupsi tahun 2015-2022. Sidang digelar Rabu 31 Juli.", ["2024-07-31"]),
        ("Ia calon terpilih periode 2019-2024. Sidang digelar Rabu 31 Juli 2019.", ["2019-07-31"]),
    ],
)
def test_days_told_from_others(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # `nanti` in front of a weekday looks forward from the day of the text
        ("Hal itu dikatakan Rani, Rabu 7 Agustus 2024. Nanti pada hari Senin hasilnya dibagikan.", "2024-08-12"),
        ("Hal itu dikatakan Rani, Rabu 7 Agustus 2024. Hasilnya nanti hari Senin dibagikan.", "2024-08-12"),
        ("Hal itu dikatakan Rani, Rabu 7 Agustus 2024. Hasilnya nanti Jumat dibagikan.", "2024-08-09"),
        # without it, or with more words between, the day is past
        ("Hal itu dikatakan Rani, Rabu 7 Agustus 2024. Pada hari Senin hasilnya dibagikan.", "2024-08-05"),
        ("Rani datang, Rabu 7 Agustus 2024. Yang nanti diperiksa, pada hari Senin sudah hadir.", "2024-08-05"),
    ],
)  # fmt: skip
def test_a_weekday_behind_nanti(text: str, expected: str) -> None:
    assert values(text)[-1] == expected
