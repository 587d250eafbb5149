/** A search hit as text, its match marked; U+0001 and U+0002 hold the match. */
export function Snippet({ text }: { text: string }) {
  return (
    <>
      {text.split('\u0001').map((part, index) => {
        if (index === 0) return part;
        const [match = '', rest = ''] = part.split('\u0002');
        return (
          <span key={index}>
            <mark>{match}</mark>
            {rest}
          </span>
        );
      })}
    </>
  );
}
