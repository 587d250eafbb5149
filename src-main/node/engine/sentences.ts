export interface EngineSentences {
  stopped: string;
  cannotStart: string;
  keepsCrashing: string;
  missing: string;
  otherProtocol: string;
  tooSlow: string;
}

export const PYTHON_MISSING = 'Python 3.11 or newer was not found. Install it, then run npm start again.';
const OTHER_PROTOCOL =
  'The Python environment belongs to another version of Circadia. Run npm start again to renew it.';

export const ENGINE_SENTENCES: EngineSentences = {
  stopped: 'The engine stopped. It starts again; your message is safe.',
  cannotStart: 'The engine could not start. Run npm start again to repair its environment; the log says more.',
  keepsCrashing: 'The engine stopped several times in a row. Restart it, or choose a smaller model if memory is short.',
  missing: PYTHON_MISSING,
  otherProtocol: OTHER_PROTOCOL,
  tooSlow: 'The engine did not answer in time. Try again, or restart the engine.',
};

export const TRAINER_SENTENCES: EngineSentences = {
  stopped: 'The training process stopped. Nothing changed; the night can be started again.',
  cannotStart:
    'The training process could not start. Run npm start again to repair its environment; the log says more.',
  keepsCrashing: 'The training process stopped. Nothing changed; the night can be started again.',
  missing: PYTHON_MISSING,
  otherProtocol: OTHER_PROTOCOL,
  tooSlow: 'The training process did not answer in time. Nothing changed; the night can be started again.',
};

export const CONVERTER_SENTENCES: EngineSentences = {
  stopped: 'The import stopped. Nothing was kept of it; try again.',
  cannotStart: 'The import could not start. Run npm start again to repair its environment; the log says more.',
  keepsCrashing: 'The import stopped. Nothing was kept of it; try again.',
  missing: PYTHON_MISSING,
  otherProtocol: OTHER_PROTOCOL,
  tooSlow: 'The import did not go on. Nothing was kept of it; try again.',
};
