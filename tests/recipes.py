"""Loads the recipes of models/recipes, which are scripts beside their data and no package."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

RECIPES = Path(__file__).resolve().parents[1] / "models" / "recipes"


def load_recipe(path: str) -> ModuleType:
    """Load a script by its path in models/recipes."""
    name = "recipe_" + path.removesuffix(".py").replace("/", "_")
    spec = importlib.util.spec_from_file_location(name, RECIPES / path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
