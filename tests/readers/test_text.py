"""Bytes in files → articles: every way in which a file can be other than clean UTF-8."""

from __future__ import annotations

import codecs
import datetime as dt
import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sariwarta.article import Article
from sariwarta.errors import ArticleError
from sariwarta.readers.text import DecodeError, decode, read_text

PLAIN = "PALU - Wali Kota Palu menghadiri rapat koordinasi, Selasa (6/2/2024)."
QUOTED = "“Kami siap,” katanya – di Kafé Nusa, suhu 25°C…"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (PLAIN.encode(), PLAIN, "utf-8"),
        (QUOTED.encode(), QUOTED, "utf-8"),
        (codecs.BOM_UTF8 + PLAIN.encode(), PLAIN, "utf-8-sig"),
        (QUOTED.encode("utf-16"), QUOTED, "utf-16"),
        (codecs.BOM_UTF16_BE + QUOTED.encode("utf-16-be"), QUOTED, "utf-16"),
        (QUOTED.encode("utf-32"), QUOTED, "utf-32"),
        (QUOTED.encode("cp1252"), QUOTED, "cp1252"),
        (b"satu\r\ndua\rtiga\n", "satu\r\ndua\rtiga\n", "utf-8"),  # line ends are part of the text
        ("satu\u2028dua\x85tiga".encode(), "satu\u2028dua\x85tiga", "utf-8"),
        ("a\ufeffb".encode(), "a\ufeffb", "utf-8"),  # only a mark at the very start is dropped
    ],
)
def test_decodes(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "binary"),
        (b"\x7fELF" + bytes(range(1, 9)) * 20, "binary"),  # no NUL, but no text either
        (codecs.BOM_UTF16_LE + b"a\x00\x00\x00", "binary"),
        (b"\xff\xfe\xfd" + bytes(range(0x80, 0xA0)) * 5, "encoding"),
    ],
)
def test_refuses(data: bytes, code: str) -> None:
    with pytest.raises(DecodeError) as error:
        decode(data)
    assert error.value.code == code


def test_damaged_utf8_is_not_taken_for_another_encoding() -> None:
    data = (QUOTED * 3).encode()
    with pytest.raises(DecodeError, match="damaged UTF-8 at byte 0") as error:
        decode(data[:1] + data[2:])  # the first quotation mark lost a byte
    assert error.value.code == "encoding"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    decoded, encoding = decode(text.encode())
    assert decoded == text.removeprefix("\ufeff")
    assert encoding == ("utf-8-sig" if text.startswith("\ufeff") else "utf-8")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_the_error_of_the_catalogue(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except DecodeError as error:
        assert error.code in ("binary", "encoding")
    else:
        assert data.decode(encoding) == text


def test_article_knows_its_source(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(PLAIN.encode())
    article = read_text(path, published=dt.date(2024, 2, 7))
    assert isinstance(article, Article)
    assert article.text == PLAIN
    assert article.published == dt.date(2024, 2, 7)
    assert article.source.uri == str(path)
    assert article.source.format == "text"
    assert article.source.sha256 == hashlib.sha256(PLAIN.encode()).hexdigest()


def test_same_text_has_the_same_id_in_any_encoding(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(QUOTED.encode())
    (tmp_path / "b").write_bytes(QUOTED.encode("utf-16"))
    a, b = read_text(tmp_path / "a"), read_text(tmp_path / "b")
    assert isinstance(a, Article)
    assert isinstance(b, Article)
    assert a.id == b.id
    assert a.source.sha256 != b.source.sha256


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", codecs.BOM_UTF8, "\u00a0\u3000".encode()])
def test_empty(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert _code(read_text(tmp_path / "a.txt")) == "empty"


def test_unreadable_and_missing(tmp_path: Path) -> None:
    assert _code(read_text(tmp_path / "no.txt")) == "not_found"
    assert _code(read_text(tmp_path)) == "unreadable"  # a folder


def test_too_long_is_seen_without_loading_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a" * 200)
    assert _code(read_text(path, max_chars=10)) == "too_long"
    assert isinstance(read_text(path, max_chars=200), Article)
    (tmp_path / "b.txt").write_text("é" * 10, encoding="utf-32")
    assert isinstance(read_text(tmp_path / "b.txt", max_chars=10), Article)  # 44 bytes, 10 characters


def test_standard_input() -> None:
    article = read_text("-", stdin=io.BytesIO(PLAIN.encode()))
    assert isinstance(article, Article)
    assert (article.text, article.source.uri) == (PLAIN, "-")


def _code(result: Article | ArticleError) -> str:
    assert isinstance(result, ArticleError)
    assert result.advice
    return result.code
