/** The first value of a stream, which is then left; the streams used here begin with a snapshot. */
export async function firstOf<T>(stream: AsyncIterable<T>): Promise<T> {
  for await (const value of stream) return value;
  throw new Error('The stream ended without a value.');
}
