"""Products, and a decoder's embeddings and layers, in TorchScript: no Python between operations.

A step for one token consists of some twenty operations a layer, most of them so small that calling
them from Python takes as long as they do. torch compiles TorchScript by itself, from text: users
have no compiler, and a bundle has no sources of its own to read. What the texts here do is what
`PackedLayer` does, their oracle.

Shapes as in `engine/seq2seq/packed/layer.py`.
"""

from __future__ import annotations

import functools
from typing import Any

import torch

_PACKED = "__torch__.torch.classes.quantized.LinearPackedParamsBase"

_LINEAR = """
def linear(x: Tensor, weight: Weight, bias: Tensor, sums: Tensor, most: Tensor,
           reduce_range: bool) -> Tensor:"""
_ROW_OF_INT8 = (
    _LINEAR
    + """
    if x.size(0) == 1:
        return torch.ops.quantized.linear_dynamic(x, weight, reduce_range)
"""
)
LINEARS = {
    # The integers are nearly always those that linear_dynamic finds for each row alone; a row
    # without a zero in its range gets finer ones.
    "int8": _ROW_OF_INT8
    + """
    least = x.amin(1, True)
    scale = x.amax(1, True).sub_(least).div_(most).clamp_(min=6.1e-5)
    inverse = scale.reciprocal()
    zero = torch.mul(least, inverse).neg_().round_()
    steps = torch.addcmul(zero, x, inverse)
    product = torch.ops.quantized.linear_with_input_q_dq_qweight_dq_output_fp32(
        steps, 1.0, 0, weight)
    return torch.lerp(bias, product.addcmul_(zero, sums, value=-1.0), scale)
""",
    # For engines that find the scale themselves: each row is spread over 0 to 1 first.
    "int8 spread": _ROW_OF_INT8
    + """
    least = x.amin(1, True)
    spread = x.amax(1, True).sub_(least).clamp_(min=1e-12)
    steps = torch.sub(x, least).div_(spread)
    product = torch.ops.quantized.linear_dynamic(steps, weight, reduce_range)
    return torch.lerp(bias, product, spread).addcmul_(least, sums)
""",
    # Half the operations: each row is divided by its largest, so that the scale of all suits each.
    "int8 scaled": _LINEAR
    + """
    largest = x.abs().amax(1, True).clamp_(min=1e-12)
    product = torch.ops.quantized.linear_dynamic(torch.div(x, largest), weight, reduce_range)
    return torch.lerp(bias, product, largest)
""",
    # For rows that are alike: one scale, as torch's operator finds it. Nothing is done to the rows.
    "int8 alike": _LINEAR
    + """
    return torch.ops.quantized.linear_dynamic(x, weight, reduce_range)
""",
    "blocked": _LINEAR
    + """
    rows = x.size(0)
    if rows >= 4:
        return torch.ops.mkldnn._linear_pointwise(x, weight, bias, "none", [], "")
    padded = torch.constant_pad_nd(x, [0, 0, 0, 4 - rows])
    return torch.ops.mkldnn._linear_pointwise(padded, weight, bias, "none", [], "")[:rows]
""",
    "dense": _LINEAR
    + """
    return torch._C._nn.linear(x, weight, bias)
""",
}

_LINEAR_AND_MORE = """
def linear_add(x: Tensor, weight: Weight, bias: Tensor, sums: Tensor, most: Tensor,
               reduce_range: bool, added: Tensor) -> Tensor:
    return linear(x, weight, bias, sums, most, reduce_range).add_(added)

def linear_activation(x: Tensor, weight: Weight, bias: Tensor, sums: Tensor, most: Tensor,
                      reduce_range: bool) -> Tensor:
    return activation(linear(x, weight, bias, sums, most, reduce_range))
"""
# oneDNN adds, and knows GELU, while it writes a product: the same numbers, in one operation.
_BLOCKED_AND_MORE = """
def linear_add(x: Tensor, weight: Weight, bias: Tensor, sums: Tensor, most: Tensor,
               reduce_range: bool, added: Tensor) -> Tensor:
    if x.size(0) >= 4:
        return torch.ops.mkldnn._linear_pointwise(x, added, weight, bias, "add")
    return linear(x, weight, bias, sums, most, reduce_range).add_(added)

def linear_activation(x: Tensor, weight: Weight, bias: Tensor, sums: Tensor, most: Tensor,
                      reduce_range: bool) -> Tensor:
    if IS_GELU and x.size(0) >= 4:
        return torch.ops.mkldnn._linear_pointwise(x, weight, bias, "gelu", [], "none")
    return activation(linear(x, weight, bias, sums, most, reduce_range))
"""
_LAYERS = """
def attend(query: Tensor, keys: Tensor, values: Tensor, mask: Optional[Tensor], is_causal: bool,
           scale: float) -> Tensor:
    attended = torch._C._nn.scaled_dot_product_attention(
        query, keys, values, mask, 0.0, is_causal, scale=scale)
    return attended.transpose(1, 2).reshape(-1, query.size(1) * query.size(3))

def attend_source(query: Tensor, keys: Tensor, values: Tensor, mask: Optional[Tensor],
                  scale: float) -> Tensor:
    if values.stride(3) == 1:
        return attend(query, keys, values, mask, False, scale)
    sources, heads, tokens, size = query.size(0), query.size(1), query.size(2), query.size(3)
    rows = torch.mul(query, scale).reshape(sources * heads, tokens, size)
    scores = torch.bmm(keys.flatten(0, 1), rows.transpose(1, 2)).transpose(1, 2).contiguous()
    if mask is not None:
        masked = scores.view(sources, heads, tokens, -1).masked_fill(mask.logical_not(), -1e9)
        scores = masked.flatten(0, 1)
    weights = scores.softmax(-1).transpose(1, 2)
    attended = torch.bmm(values.transpose(2, 3).flatten(0, 1), weights)
    split = attended.view(sources, heads, size, tokens).permute(0, 3, 1, 2)
    return split.reshape(-1, heads * size)

def norm(x: Tensor, weights: List[Tensor], first: int, eps: float) -> Tensor:
    return torch.layer_norm(x, [x.size(1)], weights[first], weights[first + 1], eps)

def decode(x: Tensor, rows: int, buffer: Tensor, start: int, mask: Optional[Tensor],
           is_causal: bool, source_keys: List[Tensor], source_values: List[Tensor],
           source_mask: Optional[Tensor], weights: List[Weight], biases: List[Tensor],
           sums: List[Tensor], norms: List[Tensor], heads: int, scales: List[float], eps: float,
           pre_norm: bool, most: Tensor, reduce_range: bool) -> Tensor:
    length = x.size(0) // rows
    past = buffer.narrow(4, 0, start + length)
    slots = buffer.narrow(4, start, length).unbind(0)
    keys, values = past.select(1, 0).unbind(0), past.select(1, 1).unbind(0)
    for layer in range(len(slots)):
        w, n, scale = 6 * layer, 6 * layer, scales[layer]
        y = norm(x, norms, n, eps) if pre_norm else x
        fused = linear(y, weights[w], biases[w], sums[w], most, reduce_range)
        split = fused.view(rows, length, 3, heads, -1).permute(2, 0, 3, 1, 4)
        slots[layer].copy_(split[1:])
        y = attend(split[0], keys[layer], values[layer], mask, is_causal, scale)
        x = linear_add(y, weights[w + 1], biases[w + 1], sums[w + 1], most, reduce_range, x)
        if not pre_norm:
            x = norm(x, norms, n, eps)

        y = norm(x, norms, n + 2, eps) if pre_norm else x
        query = linear(y, weights[w + 2], biases[w + 2], sums[w + 2], most, reduce_range)
        query = query.view(source_keys[layer].size(0), -1, heads, x.size(1) // heads)
        y = attend_source(query.transpose(1, 2), source_keys[layer], source_values[layer],
                          source_mask, scale)
        x = linear_add(y, weights[w + 3], biases[w + 3], sums[w + 3], most, reduce_range, x)
        if not pre_norm:
            x = norm(x, norms, n + 2, eps)

        y = norm(x, norms, n + 4, eps) if pre_norm else x
        y = linear_activation(y, weights[w + 4], biases[w + 4], sums[w + 4], most, reduce_range)
        x = linear_add(y, weights[w + 5], biases[w + 5], sums[w + 5], most, reduce_range, x)
        if not pre_norm:
            x = norm(x, norms, n + 4, eps)
    return x
"""
_EMBEDDINGS = """
def embed(ids: Tensor, start: int, words: Tensor, positions: Tensor, token_type: Optional[Tensor],
          weight: Optional[Tensor], bias: Optional[Tensor], eps: float) -> Tensor:
    rows, length = ids.size(0), ids.size(1)
    x = words.index_select(0, ids.flatten()).float().view(rows, length, -1)
    x = torch.add(x, positions.narrow(0, start, length))
    if token_type is not None:
        x = torch.add(x, token_type)
    if weight is not None:
        x = torch.layer_norm(x, [x.size(2)], weight, bias, eps)
    return x.flatten(0, 1)
"""
_ACTIVATIONS = {
    "gelu": "torch._C._nn.gelu(x)",
    "gelu_new": "torch._C._nn.gelu(x, approximate='tanh')",
    "relu": "torch.relu(x)",
    "silu": "torch._C._nn.silu(x)",
}


@functools.cache
def linear_script(form: str) -> Any:
    """The product of rows x [N, in] and a weight in one of the forms of `LINEARS`."""
    return _compiled(form, LINEARS[form]).linear


@functools.cache
def layer_scripts(form: str, activation: str) -> Any:
    """A decoder's `decode`, all of its layers, and its parts, with weights in this form."""
    inner = f"def activation(x: Tensor) -> Tensor:\n    return {_ACTIVATIONS[activation]}\n"
    more = _BLOCKED_AND_MORE if form == "blocked" else _LINEAR_AND_MORE
    more = more.replace("IS_GELU", str(activation == "gelu"))
    return _compiled(form, LINEARS[form] + inner + more + _LAYERS)


@functools.cache
def embed_script() -> Any:
    """Embedded ids [R, T] that follow `start` others, [N, hidden]."""
    return torch.jit.CompilationUnit(_EMBEDDINGS).embed


def _compiled(form: str, text: str) -> Any:
    weight = _PACKED if form.startswith("int8") else "Tensor"
    for place in (": {}", "List[{}]"):
        text = text.replace(place.format("Weight"), place.format(weight))
    return torch.jit.CompilationUnit(text)
