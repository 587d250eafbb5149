"""Muon for the matrices, AdamW for embedding and norms."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor, nn


def orthogonal(gradient: Tensor, steps: int = 5) -> Tensor:
    """Nearest orthogonal matrices of a stack (n, rows, columns) by quintic Newton-Schulz in bf16, as in Jordan et al. 2024."""
    a, b, c = 3.4445, -4.7750, 2.0315
    tall = gradient.shape[-2] > gradient.shape[-1]
    x = (gradient.mT if tall else gradient).bfloat16()
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(steps):
        product = x @ x.mT
        x = a * x + (b * product + c * product @ product) @ x
    return (x.mT if tall else x).to(gradient.dtype)


class Muon(torch.optim.Optimizer):
    """Momentum with orthogonalised updates; parameters are stacks (n, rows, columns)."""

    def __init__(self, params: Iterable[nn.Parameter], lr: float, momentum: float = 0.95, weight_decay: float = 0.0) -> None:
        super().__init__(params, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]
        """One update with Nesterov momentum; matrices of one shape are orthogonalised together."""
        for group in self.param_groups:
            by_shape: dict[tuple[int, int], list[tuple[nn.Parameter, Tensor]]] = {}
            for parameter in group["params"]:
                if parameter.grad is None:
                    continue
                state = self.state[parameter]
                buffer = state.setdefault("momentum", torch.zeros_like(parameter))
                buffer.lerp_(parameter.grad, 1 - group["momentum"])
                update = parameter.grad.lerp(buffer, group["momentum"])
                by_shape.setdefault((update.shape[-2], update.shape[-1]), []).append((parameter, update))
            for (rows, columns), pairs in by_shape.items():
                updates = orthogonal(torch.cat([update for _, update in pairs]))
                scale = max(1.0, rows / columns) ** 0.5
                start = 0
                for parameter, update in pairs:
                    parameter.mul_(1 - group["lr"] * group["weight_decay"])
                    parameter.add_(updates[start : start + len(update)], alpha=-group["lr"] * scale)
                    start += len(update)
