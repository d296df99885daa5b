"""Where a run takes place: so far in this process."""

from sariwarta.runners.local import Summary, run

__all__ = ["Summary", "run"]
