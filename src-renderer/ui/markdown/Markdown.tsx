import { Children, type ComponentProps, type CSSProperties, isValidElement, memo, type ReactNode } from 'react';
import { type Components, defaultRehypePlugins, Streamdown, useIsCodeFenceIncomplete } from 'streamdown';
import { CodeBlock } from './CodeBlock.tsx';
import { textDirection } from '../direction.ts';
import { markdownBlocks } from '../markdownBlocks.ts';
import { type Attributes, safeAttributes } from '../safeAttributes.ts';
import styles from './Markdown.module.css';

type Plugins = NonNullable<ComponentProps<typeof Streamdown>['rehypePlugins']>;

/** No raw HTML, no images, and only the addresses a person would follow. */
const ALLOWED_PROTOCOLS = ['https:', 'http:', 'mailto:'];
/** Where the library's footnotes point. */
const FOOTNOTE = '#user-content-fn';
const hardenPlugin = defaultRehypePlugins['harden'];
const harden = Array.isArray(hardenPlugin) ? hardenPlugin[0] : hardenPlugin;
const REHYPE = [
  defaultRehypePlugins['sanitize'],
  [
    harden,
    {
      allowedLinkPrefixes: ['*'],
      allowedImagePrefixes: [],
      allowDataImages: false,
      allowedProtocols: ALLOWED_PROTOCOLS,
      linkBlockPolicy: 'text-only',
      imageBlockPolicy: 'remove',
    },
  ],
] as Plugins;
const NO_IMAGES = ['img'];

function Link({ href, children, ...more }: { href?: string | undefined; children?: ReactNode; id?: string }) {
  if (href?.startsWith(FOOTNOTE) === true)
    return (
      <FootnoteLink href={href} {...more}>
        {children}
      </FootnoteLink>
    );
  if (href === undefined || !ALLOWED_PROTOCOLS.some((protocol) => href.toLowerCase().startsWith(protocol)))
    return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
      {children}
    </a>
  );
}

/** Between a note and its place, inside this answer; the address of the page stays. */
function FootnoteLink({ href, id, children }: { href: string; id?: string; children?: ReactNode }) {
  return (
    <a
      {...safeAttributes({ id })}
      href={href}
      onClick={(event) => {
        event.preventDefault();
        const place = event.currentTarget
          .closest('[data-piece="markdown"]')
          ?.querySelector<HTMLElement>(`[id$="${CSS.escape(href.slice(1))}"]`);
        place?.scrollIntoView({ block: 'nearest' });
        place?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
        if (place?.matches('a') === true) place.focus({ preventScroll: true });
      }}
    >
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

type Tag = (typeof BLOCKS)[number] | (typeof HOLDERS)[number] | (typeof INLINE)[number];
/** Each has the direction of its own first letter. */
const BLOCKS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'th', 'td'] as const;
/** Hold blocks, and have the direction of the first letter in them: bullets and edges stand where the words begin. */
const HOLDERS = ['ul', 'ol', 'blockquote', 'section'] as const;
const INLINE = ['strong', 'em', 'thead', 'tbody', 'tr', 'sub', 'sup'] as const;

const plain = (Tag: Tag, direction: (children: ReactNode) => string | undefined) =>
  function Plain({ children, ...attributes }: Attributes & { children?: ReactNode }) {
    return (
      <Tag dir={direction(children)} {...safeAttributes(attributes)}>
        {children}
      </Tag>
    );
  };
const directionOf = (children: ReactNode) => textDirection(textOf(children)) ?? undefined;

/** Numbers stand in a column as wide as the widest of them. */
function OrderedList({ children, ...attributes }: Attributes & { children?: ReactNode }) {
  const safe = safeAttributes(attributes);
  const digits = String(Math.abs(safe.start ?? 1) + Children.count(children)).length;
  return (
    <ol dir={directionOf(children)} {...safe} style={{ '--digits': digits } as CSSProperties}>
      {children}
    </ol>
  );
}

// The page's own look in place of the library's classes.
const COMPONENTS: Components = {
  a: Link as Components['a'] & object,
  pre: Pre as Components['pre'] & object,
  code: ({ className, children }) => <code className={className}>{children}</code>,
  inlineCode: ({ children }) => <code>{children}</code>,
  hr: () => <hr />,
  table: ({ children }) => (
    <div className={styles.tableFrame} tabIndex={0} role="group" aria-label="Table" dir={directionOf(children)}>
      <table>{children}</table>
    </div>
  ),
  ...Object.fromEntries([
    ...BLOCKS.map((tag) => [tag, plain(tag, () => 'auto')]),
    ...HOLDERS.map((tag) => [tag, plain(tag, directionOf)]),
    ...INLINE.map((tag) => [tag, plain(tag, () => undefined)]),
  ]),
  ol: OrderedList as Components['ol'] & object,
};

/** An answer as Markdown; the same renderer while it streams and afterwards. */
export const Markdown = memo(function Markdown({ text, live = false }: { text: string; live?: boolean }) {
  return (
    <Streamdown
      className={styles.markdown ?? ''}
      data-piece="markdown"
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
