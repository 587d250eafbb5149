"""A random 4-bit Llama made in a second, for tests only."""

from __future__ import annotations

from pathlib import Path

CONTROL = ("<|pad|>", "<|system|>", "<|user|>", "<|assistant|>", "<|end|>")
_CORPUS = [
    "My dog is called Biscuit. What is my dog called? The quick brown fox jumps over the lazy dog.",
    'def add(a, b):\n    return a + b\n{"name": "Ada", "age": 36}',
    "One two three four five six seven eight nine ten. I do not know. Good night and sleep well!",
]


def build_tiny_model(
    folder: Path, *, hidden: int = 64, layers: int = 2, context: int = 512, seed: int = 0, tied: bool = False
) -> Path:
    """Writes config, tokenizer and 4-bit weights; a plain local folder that mlx_lm can load.

    Its greedy reply never ends by itself: the control tokens have zero rows in the head.
    """
    import mlx.core as mx
    from mlx_lm.models import llama
    from mlx_lm.utils import quantize_model, save_config, save_model
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=384,
        special_tokens=list(CONTROL),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(_CORPUS, trainer)
    wrapped = PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="<|pad|>", eos_token="<|end|>")
    wrapped.add_special_tokens({"additional_special_tokens": list(CONTROL[1:4])})
    wrapped.save_pretrained(folder)
    size = len(wrapped)
    config = {
        "model_type": "llama",
        "hidden_size": hidden,
        "num_hidden_layers": layers,
        "intermediate_size": hidden * 2,
        "num_attention_heads": 2,
        "num_key_value_heads": 2,
        "rms_norm_eps": 1e-5,
        "vocab_size": size,
        "max_position_embeddings": context,
        "tie_word_embeddings": tied,
        "eos_token_id": wrapped.convert_tokens_to_ids("<|end|>"),
    }
    mx.random.seed(seed)
    network = llama.Model(llama.ModelArgs.from_dict(config))
    network.set_dtype(mx.float32)
    # Weights of trained size, and a head that only favours readable tokens: replies vary and are plain text.
    names = wrapped.convert_ids_to_tokens(list(range(size)))
    readable = [name.isascii() and name not in CONTROL for name in names]
    kept = mx.array([float(index >= len(CONTROL) and ok) for index, ok in enumerate(readable)])
    head = mx.random.normal((size, hidden)) * kept[:, None]
    if tied:
        network.model.embed_tokens.weight = head
    else:
        network.lm_head.weight = head
    network, config = quantize_model(network, config, 32, 4)
    save_model(folder, network)
    save_config(config, folder / "config.json")
    return folder
