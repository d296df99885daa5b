"""Records → files."""

from sariwarta.writers.jsonl import JsonLinesWriter

__all__ = ["JsonLinesWriter"]
