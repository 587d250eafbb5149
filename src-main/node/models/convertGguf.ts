import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GgufRefusal } from '../../../src-shared/contract/index.ts';
import { createEngineClient } from '../../core/engine/client.ts';
import { EngineError } from '../../core/engine/connection.ts';
import type { Result, Template } from '../../core/engine/protocol.ts';
import { templateOf } from '../../core/models/template.ts';
import type { Clock, Log } from '../../core/ports.ts';
import { createEngineConnection } from '../engine/createEngineConnection.ts';
import { CONVERTER_SENTENCES } from '../engine/sentences.ts';
import { NO_RESTARTS } from '../process/supervisorState.ts';
import type { PythonEnvironment } from '../python/environment.ts';

export interface GgufRequest {
  file: string;
  /** Made by the caller and empty; only the caller knows when it is complete. */
  folder: string;
  signal: AbortSignal;
  /** Part of the file that is done, 0 to 1. */
  onProgress?: (done: number) => void;
}
export type GgufOutcome =
  | { kind: 'converted'; requantised: string[]; template: Template; contextLength: number }
  | { kind: 'refused'; reason: GgufRefusal };

/**
 * Fills the folder with config, tokenizer and weights of a GGUF file, in a process of its own. Refused, failed or
 * cancelled, the folder is empty again. Throws only for the signal.
 */
export type ConvertGguf = (request: GgufRequest) => Promise<GgufOutcome>;

const WRITTEN = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'model.safetensors'];

/** The conversion on this machine's Python. */
export function createConvertGguf({
  python,
  clock,
  log,
}: {
  python: PythonEnvironment;
  clock: Pick<Clock, 'now'>;
  log: Log;
}): ConvertGguf {
  return async ({ file, folder, signal, onProgress }) => {
    const connection = createEngineConnection({
      command: () => python.command({ mode: 'convert' }),
      clock,
      log,
      name: 'converter',
      policy: NO_RESTARTS,
      sentences: CONVERTER_SENTENCES,
    });
    let outcome: GgufOutcome | null = null;
    try {
      const stream = createEngineClient(connection).convert({ file, folder }, { signal });
      let next = await stream.next();
      for (; next.done !== true; next = await stream.next()) onProgress?.(next.value.done);
      outcome = judged(next.value);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof EngineError)) throw error;
      log.warn('a GGUF file was not converted', { code: error.code, sentence: error.message, detail: error.detail });
      outcome = { kind: 'refused', reason: { code: 'failed' } };
    } finally {
      await connection.close();
      if (outcome?.kind !== 'converted')
        await Promise.all(WRITTEN.map((name) => rm(join(folder, name), { force: true })));
    }
    return outcome;
  };
}

function judged(result: Result<'convert'>): GgufOutcome {
  if (result.kind === 'refused') return result;
  const { requantised, contextLength, thinkingSwitch } = result;
  const template = templateOf({ tokens: new Set(result.controlTokens), thinkingSwitch });
  return template === null
    ? { kind: 'refused', reason: { code: 'noTemplate' } }
    : { kind: 'converted', requantised, template, contextLength };
}
