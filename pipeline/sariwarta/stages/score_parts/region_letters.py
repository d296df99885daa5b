"""The letters of regions: which one has a number of its own, which only says where, which are taken together."""

from __future__ import annotations

import re

from sariwarta.annotations import Structure
from sariwarta.stages.score_parts.sentence_context import MERGED, Context, word_at
from sariwarta.stages.score_parts.tokens import RegionMention, Token, codes_of
from sariwarta.stages.score_parts.wordsets import any_of, level_of_head

__all__ = ["settle_regions"]

_LEVELS = {
    "provinsi": "provinsi", "propinsi": "provinsi", "prov": "provinsi", "pemprov": "provinsi", "pilgub": "provinsi",
    "pemerintah provinsi": "provinsi", "pemilihan gubernur": "provinsi",
    "kabupaten": "kabupaten", "kab": "kabupaten", "pemkab": "kabupaten", "pilbup": "kabupaten",
    "pemerintah kabupaten": "kabupaten", "pemilihan bupati": "kabupaten",
    "kota": "kota", "pemkot": "kota", "pilwako": "kota", "pilwakot": "kota", "pilwalkot": "kota", "pilwali": "kota",
    "pemerintah kota": "kota", "pemilihan wali kota": "kota",
}  # fmt: skip


def settle_regions(text: str, tokens: list[Token], context: Context) -> list[Token]:
    """Prefixes (`Pemkot Palu`), hosts (`Kabupaten Poso, Sulteng`), and regions that only locate something."""
    found: list[Token] = []
    for token in tokens:
        if token.code != "R":
            found.append(token)
            continue
        if len(found) > 1 and found[-1].code == "-" and word_at(text, found, len(found) - 2) == "se":
            found[-2:] = [Token("S", found[-2].start, token.end, token.value)]  # se-Jatim only says where
            continue
        token = _with_prefix(text, found, token)
        if not (found and _with_host(text, found, token)):
            found.append(token)
    names = [token for token in found if token.code in "RS"]
    if len(names) > 1:  # most sentences have one
        found = _without_merged(text, found, context.structure)
        _tell_namesakes_apart(found)
    _name_again(text, found, context)
    for at, token in enumerate(found):
        if token.code == "R" and _only_locates(text, found, at, context.structure):
            token.code = "r"
    return found


#: a region with a number of its own
_WITH_NUMBER = re.compile(r"R(?=[^RGN.;]{0,6}N)")


def _tell_namesakes_apart(tokens: list[Token]) -> None:
    """`Gorontalo 71,25, Kota Gorontalo 79,20`: a bare name beside one with its level is another, the province first."""
    codes = codes_of(tokens)
    listed: list[RegionMention] = [tokens[found.start()].value for found in _WITH_NUMBER.finditer(codes)]
    named = {region.code for mention in listed if mention.level for region in mention.regions}
    for mention in listed:
        others = tuple(region for region in mention.regions if region.code not in named)
        if mention.level is None and 0 < len(others) < len(mention.regions):
            mention.regions = tuple(region for region in others if region.level == "provinsi") or others


def _name_again(text: str, tokens: list[Token], context: Context) -> None:
    """A bare name, alone in its sentence, is the region that was named with its level before: `Kota Bandung … Bandung`.

    Not where a province has that name. In a list the head noun and the neighbours tell more.
    """
    regions = [at for at, token in enumerate(tokens) if token.code == "R"]
    for at in regions:
        mention: RegionMention = tokens[at].value
        office = mention.level
        if at and tokens[at - 1].code == "U":
            office = level_of_head(word_at(text, tokens, at - 1)) or office
        held = [region.code for region in mention.regions if region.level == office]
        if len(held) == 1:
            context.named.update(held)
        elif len(regions) == 1 and all(r.level != "provinsi" for r in mention.regions):
            again = tuple(region for region in mention.regions if region.code in context.named)
            mention.regions = again if len(again) == 1 else mention.regions


#: what joins the names of regions that a survey took together; `Bali dan Nusa Tenggara` only with a whole area behind
_JOINTS = ("-", "–", "/", "&", "dan")


def _without_merged(text: str, tokens: list[Token], structure: Structure) -> list[Token]:
    """`Maluku Papua`, `Jawa Tengah-Yogyakarta`, `Jawa-Bali`: regions taken together are none that has a code."""
    found: list[Token] = []
    for token in tokens:
        if token.code not in "RS" or not found:
            found.append(token)
            continue
        between = found[-1]
        short = text[between.start : min(between.end, between.start + 4)].casefold()
        at = len(found) - (2 if short in _JOINTS else 1)
        joint = short if short in _JOINTS else text[between.end : token.start].strip()
        last = found[at] if at >= 0 else None
        in_dateline = structure.dateline and last is not None and last.start < structure.dateline[1]
        if last is not None and not in_dateline and _is_joined(text, last, joint, token):
            del found[at:]
            found.append(Token("W", last.start, token.end, MERGED))
            continue
        found.append(token)
    return found


def _is_joined(text: str, one: Token, joint: str, other: Token) -> bool:
    """Whether two tokens are regions or areas (`Nusa Tenggara`, `Jawa`) that are taken together."""

    def levels(token: Token) -> set[str]:
        area = token.code == "S" and text[token.start].isupper()
        if area or token.value == MERGED:
            return {"provinsi"}
        return {region.level for region in token.value.regions} if token.code == "R" else set()

    if one.code not in "RSW":
        return False
    areas = [token.code == "S" for token in (one, other)]
    if all(areas) or (joint and joint not in _JOINTS) or not levels(one) & levels(other):
        return False
    if joint == "dan":
        return areas[1]
    return bool(joint) or (not any(areas) and text[one.end : other.start] == " ")


def _with_prefix(text: str, before: list[Token], token: Token) -> Token:
    level, start = None, token.start
    while before and before[-1].code in "gh)":
        last = before[-1]
        if last.code == ")":  # Pemerintah Provinsi (Pemprov) Bali
            if (
                len(before) < 4
                or before[-2].code != "g"
                or before[-3].code != "("
                or before[-4].code not in "gh"
            ):
                break
            start = before[-3].start
            del before[-3:]
            continue
        if text[last.end : start].strip(" .\n"):
            break
        level = _LEVELS.get(" ".join(text[last.start : last.end].casefold().split()), level)
        start = last.start
        before.pop()
    if level is None:  # the name has the word of the level in it
        level = _LEVELS.get(text[token.start : token.end].casefold().split()[0].rstrip("."))
    if level is None and start == token.start:
        return token
    value: RegionMention = token.value
    fitting = tuple(r for r in value.regions if level is None or r.level == level)
    return Token("R", start, token.end, RegionMention(fitting or value.regions, level if fitting else None))


#: before a region that the sentence is not about: `Selain Kota Surabaya, Provinsi Jawa Timur meraih 80,1`
_BESIDE = re.compile(rf"(?<!\w){any_of('beside')}\s+\Z", re.I)
#: behind the province that only says where it is: `Selain Kota Batu, Jawa Timur, …`, `Selain Kota Batu, Jawa Timur (72,1)`
_CLOSES = re.compile(r"[,)]|\s*[(\d]")


def _with_host(text: str, before: list[Token], token: Token) -> bool:
    """Merge a province into the kabupaten or kota that stands right before it."""
    if _located(text, before):
        found = next(at for at in range(len(before) - 1, -1, -1) if before[at].code == "R")
        provinces = [r for r in token.value.regions if r.level == "provinsi"]
        hosted = tuple(r for r in before[found].value.regions for p in provinces if r.parent == p.code)
        if hosted and before[found].value.host is None:
            before[found].value = RegionMention(hosted, before[found].value.level, provinces[0])
            del before[found + 1 :]
            return True
    last = before[-1]
    joint = last.code in ",(" or text[last.start : last.end].casefold() == "di"
    inner = before[-2] if joint and len(before) > 1 else last
    if inner.code != "R":
        return False
    provinces = [r for r in token.value.regions if r.level == "provinsi"]
    if not provinces or inner.value.host or token.value.level not in (None, "provinsi"):
        return False
    if inner.value.level is None and any(r.level == "provinsi" for r in inner.value.regions):
        return False
    hosted = tuple(r for r in inner.value.regions if r.parent == provinces[0].code)
    if not hosted or (last.code == "(" and text[token.end : token.end + 1] != ")"):
        return False
    beside = last.code == "," and _BESIDE.search(text, max(0, inner.start - 30), inner.start)
    if beside and not _CLOSES.match(text, token.end):
        return False
    if joint:
        before.pop()
    inner.value = RegionMention(hosted, inner.value.level, provinces[0])
    if last.code != "(":
        inner.end = token.end
    return True


_PLACED = frozenset("yang terletak berada berlokasi ada asal dari di wilayah juga".split())


def _located(text: str, before: list[Token]) -> bool:
    """Whether `Kabupaten Tabanan yang terletak di` stands before."""
    at = len(before) - 1
    while at > 0 and len(before) - at < 5 and word_at(text, before, at) in _PLACED:
        at -= 1
    return len(before) - 1 - at > 0 and before[at].code == "R" and len(before) - 1 - at > 1


#: behind a name that looks like a dateline, a value and no more: `Kota Gorontalo — 80,02`
_ITEM_BEHIND = re.compile(r"-Nu?[.;,]?")


def _only_locates(text: str, tokens: list[Token], at: int, structure: Structure) -> bool:
    token = tokens[at]
    dateline = structure.dateline
    if dateline and token.start < dateline[1] and token.end > dateline[0]:
        return _ITEM_BEHIND.fullmatch(codes_of(tokens[at + 1 :])) is None
    if at:
        before = tokens[at - 1]
        close = not text[before.end : token.start].strip()
        if close and (
            before.code == "U" or (before.code == "W" and any(t.code != '"' for t in tokens[: at - 1]))
        ):
            return True
        if close and at > 1 and text[before.start : before.end] == "RI" and tokens[at - 2].code == "U":
            return True
    following = [t for t in tokens[at + 1 : at + 4] if t.code not in ",("]
    first = following[0] if following else None
    if first is None:
        return False
    return first.code == "d" or (
        first.code == "N" and first.value.context == "date" and tokens[at + 1].code in ",("
    )
