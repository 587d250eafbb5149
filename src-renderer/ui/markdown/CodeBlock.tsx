import { createCodePlugin } from '@streamdown/code';
import { type CSSProperties, memo, useEffect, useState } from 'react';
import { CopyButton } from '../button/CopyButton.tsx';
import { Icon } from '../icon/Icon.tsx';
import { buttonLook } from '../button/button.ts';
import markdownStyles from './Markdown.module.css';

/** Themes whose every colour reads on the block's ground. */
const highlighter = createCodePlugin({ themes: ['github-light-high-contrast', 'github-dark-default'] });
type Result = NonNullable<ReturnType<typeof highlighter.highlight>>;
type Language = Parameters<typeof highlighter.supportsLanguage>[0];

/** Longer code is shown plain: colouring it on every frame would cost more than it helps. */
const LONGEST_COLOURED = 40_000;

/** One fenced block with its language and a copy button; colours arrive when the language is loaded. */
export const CodeBlock = memo(function CodeBlock({
  text,
  language,
  live,
}: {
  text: string;
  language: string;
  live: boolean;
}) {
  const [result, setResult] = useState<Result | null>(null);
  const known =
    language !== '' && highlighter.supportsLanguage(language as Language) && text.length < LONGEST_COLOURED && !live;
  useEffect(() => {
    if (!known) {
      setResult(null);
      return;
    }
    let current = true;
    const done = highlighter.highlight(
      { code: text, language: language as Language, themes: highlighter.getThemes() },
      (late) => {
        if (current) setResult(late);
      },
    );
    if (done !== null) setResult(done);
    return () => {
      current = false;
    };
  }, [known, language, text]);
  return (
    <div className={markdownStyles.code}>
      <header>
        {language === '' ? 'Plain text' : language}
        <CopyButton className={buttonLook('quiet', 'small')} text={text} label="Copy code">
          <Icon name="copy" />
          Copy
        </CopyButton>
      </header>
      <pre tabIndex={0}>
        <code>
          {result === null
            ? text
            : result.tokens.map((line, index) => (
                <span key={index}>
                  {line.map((token, place) => (
                    <span key={place} data-token="" style={tokenStyle(token.htmlStyle, token.color)}>
                      {token.content}
                    </span>
                  ))}
                  {index < result.tokens.length - 1 ? '\n' : ''}
                </span>
              ))}
        </code>
      </pre>
    </div>
  );
});

function tokenStyle(style: Record<string, string> | string | undefined, color: string | undefined): CSSProperties {
  const pair = typeof style === 'object' ? style : {};
  return { '--token-day': pair['color'] ?? color, '--token-night': pair['--shiki-dark'] ?? color } as CSSProperties;
}
