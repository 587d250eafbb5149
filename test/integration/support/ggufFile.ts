import { writeFileSync } from 'node:fs';

const TEXT = 8;
const WHOLE = 4;
const FRACTION = 6;
const LIST = 9;
const ALIGNMENT = 32;
const HIDDEN = 32;

/** Writes a Llama of one layer in single precision, by hand; its tokens are the bytes and these control tokens. */
export function writeGguf(path: string, { control, rows = 0 }: { control: readonly string[]; rows?: number }): void {
  const letters = byteLetters();
  const tokens = [...control, ...letters, 'ab'];
  const inner = 64 + rows;
  const metadata = [
    entry('general.architecture', TEXT, text('llama')),
    entry('llama.context_length', WHOLE, whole(256)),
    entry('llama.embedding_length', WHOLE, whole(HIDDEN)),
    entry('llama.block_count', WHOLE, whole(1)),
    entry('llama.feed_forward_length', WHOLE, whole(inner)),
    entry('llama.attention.head_count', WHOLE, whole(2)),
    entry('llama.attention.head_count_kv', WHOLE, whole(1)),
    entry('llama.attention.layer_norm_rms_epsilon', FRACTION, fraction(1e-5)),
    entry('tokenizer.ggml.model', TEXT, text('gpt2')),
    entry('tokenizer.ggml.pre', TEXT, text('gpt-2')),
    entry('tokenizer.ggml.tokens', LIST, list(TEXT, tokens.map(text))),
    entry('tokenizer.ggml.merges', LIST, list(TEXT, ['a b'].map(text))),
    entry(
      'tokenizer.ggml.token_type',
      LIST,
      list(
        5,
        tokens.map((_, id) => whole(id < control.length ? 3 : 1)),
      ),
    ),
    entry('tokenizer.ggml.eos_token_id', WHOLE, whole(0)),
  ];
  const shapes: Record<string, readonly number[]> = {
    'token_embd.weight': [HIDDEN, tokens.length],
    'output_norm.weight': [HIDDEN],
    'blk.0.attn_q.weight': [HIDDEN, HIDDEN],
    'blk.0.attn_k.weight': [HIDDEN, HIDDEN / 2],
    'blk.0.attn_v.weight': [HIDDEN, HIDDEN / 2],
    'blk.0.attn_output.weight': [HIDDEN, HIDDEN],
    'blk.0.ffn_gate.weight': [HIDDEN, inner],
    'blk.0.ffn_up.weight': [HIDDEN, inner],
    'blk.0.ffn_down.weight': [inner, HIDDEN],
    'blk.0.attn_norm.weight': [HIDDEN],
    'blk.0.ffn_norm.weight': [HIDDEN],
  };
  let offset = 0;
  const described: Buffer[] = [];
  const data: Buffer[] = [];
  for (const [name, shape] of Object.entries(shapes)) {
    const numbers = new Float32Array(shape.reduce((product, size) => product * size, 1));
    numbers.fill(Math.sin(offset + 1));
    described.push(text(name), whole(shape.length), ...shape.map(long), whole(0), long(offset));
    data.push(Buffer.from(numbers.buffer));
    offset += numbers.byteLength;
  }
  const head = Buffer.concat([
    Buffer.from('GGUF'),
    whole(3),
    long(Object.keys(shapes).length),
    long(metadata.length),
    ...metadata,
    ...described,
  ]);
  const padding = Buffer.alloc((ALIGNMENT - (head.length % ALIGNMENT)) % ALIGNMENT);
  writeFileSync(path, Buffer.concat([head, padding, ...data]));
}

/** The printable stand-in of each byte, as byte-level vocabularies have it. */
function byteLetters(): string[] {
  const printable = (byte: number) => (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
  let hidden = 0;
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printable(byte) ? byte : 256 + hidden++));
}

function whole(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function fraction(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([long(bytes.length), bytes]);
}

const list = (kind: number, items: readonly Buffer[]): Buffer =>
  Buffer.concat([whole(kind), long(items.length), ...items]);

const entry = (key: string, kind: number, value: Buffer): Buffer => Buffer.concat([text(key), whole(kind), value]);
