"""One thread for the arithmetic, and the faster library for it.

The matrices of our models are small: more threads gain nothing, and a run over many articles uses its cores by whole
processes. One thread also keeps the order of sums, and so the last digit of a confidence, the same from run to run.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

from spacy.language import Language
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController

__all__ = ["SingleThread", "use_numpy_blas"]


class SingleThread:
    """A context in which numpy's BLAS, OpenMP and torch (where it is loaded) compute on one thread.

    Made once, after the libraries are loaded; entering it costs some microseconds.
    """

    def __init__(self) -> None:
        self._controller = ThreadpoolController()

    @contextlib.contextmanager
    def __call__(self) -> Iterator[None]:
        """Enter the context."""
        torch = sys.modules.get("torch")
        threads = torch.get_num_threads() if torch else 1
        with self._controller.limit(limits=1):
            if torch and threads != 1:
                torch.set_num_threads(1)
            try:
                yield
            finally:
                if torch and threads != 1:
                    torch.set_num_threads(threads)


def use_numpy_blas(nlp: Language) -> None:
    """Let the pipeline's networks multiply matrices by numpy instead of thinc's BLIS, which takes twice as long.

    Networks that compute elsewhere (a GPU, Apple's library) are left as they are.
    """
    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for layer in model.walk() if isinstance(model, Model) else ():
            if type(layer.ops) is NumpyOps:
                layer.ops = ops
