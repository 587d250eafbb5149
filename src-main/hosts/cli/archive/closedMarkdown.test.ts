import { expect, test } from 'vitest';
import { closedMarkdown } from './closedMarkdown.ts';

test.each([
  ['Look:\n```js\nconst a = 1;', 'Look:\n```js\nconst a = 1;\n```'],
  ['~~~~\n```\n~~~', '~~~~\n```\n~~~\n~~~~'],
  ['````md\n```js\na\n```', '````md\n```js\na\n```\n````'],
  ['  ```\r\ncode\r\n``` not the end', '  ```\r\ncode\r\n``` not the end\n```'],
  ['<!-- a note', '<!-- a note\n-->'],
  ['<PRE>\nart', '<PRE>\nart\n</PRE>'],
  ['<script src="x">\nlet a = 1 < 2;', '<script src="x">\nlet a = 1 < 2;\n</script>'],
  ['<?php echo 1;', '<?php echo 1;\n?>'],
])('ends what %j left open', (text, closed) => {
  expect(closedMarkdown(text)).toBe(closed);
});

test.each([
  'Plain.',
  '```js\na\n```',
  '~~~\na\n~~~~',
  '``` `a` ```',
  'in `<!--` code',
  '    ```\n    indented',
  '<!-- a --> b',
  '- ```js\n  in a list ends with it',
  '<preface>',
])('leaves %j as it is', (text) => {
  expect(closedMarkdown(text)).toBe(text);
});
