const MOST_CHARACTERS = 40_000_000;

/** Counts the rows of a JSON-lines text and names the first line that cannot be used. */
export function checkJsonLines(text: string): { rows: number; problem: string | null } {
  if (text.length > MOST_CHARACTERS) return { rows: 0, problem: 'The file is too large. 40 million characters fit.' };
  let rows = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (!isRow(line))
      return { rows, problem: `Line ${index + 1} is neither “messages” nor “instruction” and “response”.` };
    rows += 1;
  }
  return { rows, problem: rows === 0 ? 'The file holds no rows.' : null };
}

function isRow(line: string): boolean {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== 'object' || row === null) return false;
    return (
      ('messages' in row && Array.isArray(row.messages)) ||
      ('instruction' in row &&
        typeof row.instruction === 'string' &&
        'response' in row &&
        typeof row.response === 'string')
    );
  } catch {
    return false;
  }
}
