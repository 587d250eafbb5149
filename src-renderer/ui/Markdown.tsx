import { type ComponentProps, isValidElement, memo, type ReactNode } from 'react';
import { type Components, defaultRehypePlugins, Streamdown, useIsCodeFenceIncomplete } from 'streamdown';
import { CodeBlock } from './CodeBlock.tsx';
import { markdownBlocks } from './markdownBlocks.ts';

type Plugins = NonNullable<ComponentProps<typeof Streamdown>['rehypePlugins']>;

/** No raw HTML, no images, and only the addresses a person would follow. */
const ALLOWED_PROTOCOLS = ['https:', 'http:', 'mailto:'];
const hardenPlugin = defaultRehypePlugins['harden'];
const harden = Array.isArray(hardenPlugin) ? hardenPlugin[0] : hardenPlugin;
const REHYPE = [
  defaultRehypePlugins['sanitize'],
  [
    harden,
    { allowedLinkPrefixes: ['*'], allowedImagePrefixes: [], allowDataImages: false, allowedProtocols: ALLOWED_PROTOCOLS, linkBlockPolicy: 'text-only', imageBlockPolicy: 'remove' },
  ],
] as Plugins;
const NO_IMAGES = ['img'];

function Link({ href, children }: { href?: string | undefined; children?: ReactNode }) {
  if (href === undefined || !ALLOWED_PROTOCOLS.some((protocol) => href.toLowerCase().startsWith(protocol))) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
      {children}
    </a>
  );
}

function Pre({ children }: { children?: ReactNode }) {
  const live = useIsCodeFenceIncomplete();
  if (!isValidElement<{ className?: string; children?: ReactNode }>(children)) return <pre>{children}</pre>;
  const language = /language-([\w+#-]+)/.exec(children.props.className ?? '')?.[1] ?? '';
  return <CodeBlock text={textOf(children.props.children).replace(/\n$/, '')} language={language} live={live} />;
}

function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  return isValidElement<{ children?: ReactNode }>(node) ? textOf(node.props.children) : '';
}

const plain = (
  Tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'ul' | 'ol' | 'li' | 'blockquote' | 'strong' | 'em' | 'hr' | 'thead' | 'tbody' | 'tr' | 'th' | 'td' | 'sub' | 'sup',
) =>
  function Plain({ children }: { children?: ReactNode }) {
    return Tag === 'hr' ? <hr /> : <Tag>{children}</Tag>;
  };

// The page's own look in place of the library's classes.
const COMPONENTS: Components = {
  a: Link as Components['a'] & object,
  pre: Pre as Components['pre'] & object,
  code: ({ className, children }) => <code className={className}>{children}</code>,
  inlineCode: ({ children }) => <code>{children}</code>,
  table: ({ children }) => (
    <div className="table" tabIndex={0} role="group" aria-label="Table">
      <table>{children}</table>
    </div>
  ),
  ...Object.fromEntries(
    (['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'hr', 'thead', 'tbody', 'tr', 'th', 'td', 'sub', 'sup'] as const).map((tag) => [
      tag,
      plain(tag),
    ]),
  ),
};

/** An answer as Markdown; the same renderer while it streams and afterwards. */
export const Markdown = memo(function Markdown({ text, live = false }: { text: string; live?: boolean }) {
  return (
    <Streamdown
      className="md"
      mode={live ? 'streaming' : 'static'}
      isAnimating={live}
      parseIncompleteMarkdown={live}
      parseMarkdownIntoBlocksFn={markdownBlocks}
      rehypePlugins={REHYPE}
      disallowedElements={NO_IMAGES}
      components={COMPONENTS}
      controls={false}
      linkSafety={{ enabled: false }}
    >
      {text}
    </Streamdown>
  );
});
