import { type ReactNode, useEffect, useState } from 'react';
import { iconButton } from './button.ts';

const SHOWN_MS = 1500;

/** Copies a text and says so for a moment. */
export function CopyButton({
  text,
  label,
  className = iconButton,
  children,
}: {
  text: string;
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <button
      type="button"
      className={className}
      aria-label={copied ? 'Copied' : label}
      title={copied ? 'Copied' : label}
      data-copied={copied ? '' : undefined}
      onClick={copy}
    >
      {children}
    </button>
  );
}
