import { expect, test } from 'vitest';
import { createPrinter } from './printer.ts';

function record() {
  const written = { out: '', error: '' };
  const stream = (name: 'out' | 'error') => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  return { written, stream };
}

test('with --json each object is one line, whatever its text holds', () => {
  const { written, stream } = record();
  const print = createPrinter(true, stream('out'), stream('error'));
  const nasty = 'a\nb\r\n"quoted"\u2028\u2029\u0000\ud800 end';
  print.line({ type: 'text', text: nasty });
  print.text('not for scripts');
  expect(written.out.split(/[\n\r\u2028\u2029]/)).toHaveLength(2);
  expect(JSON.parse(written.out)).toEqual({ type: 'text', text: nasty });
});

test('without --json only readable text reaches standard output, and notes never do', () => {
  const { written, stream } = record();
  const print = createPrinter(false, stream('out'), stream('error'));
  print.line({ type: 'text', text: 'x' });
  print.text('Hello');
  print.note('Careful.');
  expect(written).toEqual({ out: 'Hello', error: 'Careful.\n' });
});
