"""A tiny Llama in torch: the same mathematics as mlx_lm's llama.py, with fused projections for speed on CPU."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass(frozen=True)
class Shape:
    """Sizes of the model."""

    vocabulary: int = 2048
    hidden: int = 256
    layers: int = 4
    heads: int = 4
    feed_forward: int = 768
    rope_theta: float = 10000.0
    norm_eps: float = 1e-5


def rotation(positions: Tensor, head: int, theta: float) -> tuple[Tensor, Tensor]:
    """cos and sin of shape (batch, 1, length, head) for integer `positions` (batch, length), halves repeated as in Llama."""
    frequencies = theta ** (-torch.arange(0, head, 2, dtype=torch.float32) / head)
    angles = positions[..., None].float() * frequencies
    angles = torch.cat((angles, angles), dim=-1)[:, None]
    return angles.cos(), angles.sin()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Applies rotary positions to (batch, heads, length, head)."""
    left, right = x.chunk(2, dim=-1)
    return x * cos + torch.cat((-right, left), dim=-1) * sin


class Block(nn.Module):
    """One pre-norm layer; `qkv` stacks the three projections, `gate_up` the two of the feed-forward."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads, self.eps = shape.heads, shape.norm_eps
        h, f = shape.hidden, shape.feed_forward
        self.attention_norm = nn.Parameter(torch.ones(h))
        self.feed_norm = nn.Parameter(torch.ones(h))
        self.qkv = nn.Parameter(torch.randn(3, h, h) * h**-0.5)
        self.out = nn.Parameter(torch.randn(1, h, h) * h**-0.5 / (2 * shape.layers) ** 0.5)
        self.gate_up = nn.Parameter(torch.randn(2, f, h) * h**-0.5)
        self.down = nn.Parameter(torch.randn(1, h, f) * f**-0.5 / (2 * shape.layers) ** 0.5)

    def forward(self, x: Tensor, mask: Tensor | None, cos: Tensor, sin: Tensor) -> Tensor:
        """x (batch, length, hidden); mask (batch, 1, length, length) true where attention is allowed, None for plain causal."""
        batch, length, hidden = x.shape
        normed = F.rms_norm(x, (hidden,), self.attention_norm, self.eps)
        joint = F.linear(normed, self.qkv.view(3 * hidden, hidden)).view(batch, length, 3, self.heads, -1)
        q, k, v = joint.permute(2, 0, 3, 1, 4)
        q, k = rotate(q, cos, sin), rotate(k, cos, sin)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=mask is None)
        x = x + F.linear(mixed.transpose(1, 2).reshape(batch, length, hidden), self.out[0])
        normed = F.rms_norm(x, (hidden,), self.feed_norm, self.eps)
        gate, up = F.linear(normed, self.gate_up.view(-1, hidden)).chunk(2, dim=-1)
        return x + F.linear(F.silu(gate) * up, self.down[0])


class Pocket(nn.Module):
    """The whole model with tied embeddings."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Parameter(torch.randn(shape.vocabulary, shape.hidden) * 0.02)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.norm = nn.Parameter(torch.ones(shape.hidden))

    def features(self, ids: Tensor, positions: Tensor, mask: Tensor | None) -> Tensor:
        """Final hidden states (batch, length, hidden) of `ids` at `positions`, both (batch, length)."""
        cos, sin = rotation(positions, self.shape.hidden // self.shape.heads, self.shape.rope_theta)
        x = F.embedding(ids, self.embedding)
        for block in self.blocks:
            x = block(x, mask, cos, sin)
        return F.rms_norm(x, (self.shape.hidden,), self.norm, self.shape.norm_eps)

    def forward(self, ids: Tensor) -> Tensor:
        """Logits (batch, length, vocabulary) of unpacked `ids`."""
        positions = torch.arange(ids.shape[1])[None].expand(ids.shape)
        return F.linear(self.features(ids, positions, None), self.embedding)
