"""Run a training module of stanza with a learning rate that falls to zero.

stanza's tagger and parser keep their learning rate and stop when dev no longer improves, which takes tens of thousands
of steps. With a rate that stays for a while and then falls in a straight line, a tenth of the steps gives more.

Usage, with the arguments of ``python -m stanza.models.tagger`` (or ``parser``) after its name::

    python models/recipes/treebanks/decay.py tagger --flat 800 --max_steps 1100 ...

``--flat`` is how many steps keep the full rate; ``--start`` a model whose weights and vocabulary are the first ones.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from typing import Any


def rate(step: int, full: float, flat: int, steps: int) -> float:
    """The learning rate at a step, from 1.

    Parameters:
        step: the number of the step.
        full: the rate at first.
        flat: how many steps keep it.
        steps: the last step, after which it would be zero.
    """
    if step <= flat:
        return full
    return full * max(steps - step + 1, 0) / max(steps - flat, 1)


def schedule(trainer_class: Any, flat: int, steps: int, start: str | None) -> None:
    """Make a trainer class of stanza follow the schedule.

    Parameters:
        trainer_class: stanza's tagger or parser trainer.
        flat: how many steps keep the full rate.
        steps: all steps.
        start: a model file whose weights are the first ones.
    """
    import torch

    update, make = trainer_class.update, trainer_class.__init__
    taken = {"steps": 0}

    def scheduled_update(self: Any, batch: Any, eval: bool = False) -> Any:
        if not eval:
            taken["steps"] = max(taken["steps"] + 1, getattr(self, "global_step", 0))
            optimizers = getattr(self, "optimizers", None) or self.optimizer
            for optimizer in optimizers.values():
                for group in optimizer.param_groups:
                    group["lr"] = rate(taken["steps"], self.args["lr"], flat, steps)
        return update(self, batch, eval)

    def make_started(self: Any, *args: Any, **kwargs: Any) -> None:
        make(self, *args, **kwargs)
        if start is not None:
            checkpoint = torch.load(start, map_location="cpu", weights_only=True)
            self.model.load_state_dict(checkpoint["model"], strict=False)

    trainer_class.update, trainer_class.__init__ = scheduled_update, make_started


def keep_vocabulary(module: str, start: str) -> None:
    """Let the data have the vocabulary of the model to start with, not one of their own.

    Parameters:
        module: stanza's package, ``pos`` or ``depparse``.
        start: a model file.
    """
    import torch
    from stanza.models.pos.vocab import MultiVocab

    state = torch.load(start, map_location="cpu", weights_only=True)["vocab"]
    vocabulary = MultiVocab.load_state_dict(state)
    dataset = importlib.import_module(f"stanza.models.{module}.data").Dataset
    dataset.init_vocab = staticmethod(lambda *args: vocabulary)


def main(argv: list[str]) -> None:
    """Train."""
    own = argparse.ArgumentParser(description=__doc__, add_help=False)
    own.add_argument("module", choices=("tagger", "parser"))
    own.add_argument("--flat", type=int, default=0)
    own.add_argument("--start", default=None)
    own.add_argument("--max_steps", type=int, required=True)
    known, rest = own.parse_known_args(argv)

    import torch

    torch.set_num_threads(1)
    package = {"tagger": "pos", "parser": "depparse"}[known.module]
    trainer = importlib.import_module(f"stanza.models.{package}.trainer").Trainer
    schedule(trainer, known.flat, known.max_steps, known.start)
    if known.start is not None:
        keep_vocabulary(package, known.start)
    importlib.import_module(f"stanza.models.{known.module}").main(
        [*rest, "--max_steps", str(known.max_steps)]
    )


if __name__ == "__main__":
    main(sys.argv[1:])
