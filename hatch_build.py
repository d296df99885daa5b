"""Build hook: a wheel carries the trained models of `models/` as package data.

In a checkout the models lie beside the code, in `models/`; an installed package looks in `sariwarta/models/`
(see `sariwarta/paths.py`). Only folders with spaCy's `meta.json` are models; recipes stay out of the wheel.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ModelsHook(BuildHookInterface[Any]):
    """Adds every trained model to a wheel; an editable install finds them where they are."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the models' folders to the builder; `version` is `standard` or `editable`."""
        if version == "editable":
            return
        for meta in sorted(Path(self.root, "models").glob("*/meta.json")):
            build_data["force_include"][str(meta.parent)] = f"sariwarta/models/{meta.parent.name}"
