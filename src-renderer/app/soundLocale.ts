/**
 * Some systems name a language that is no valid tag ("en-US@posix"), and libraries that format by it fail as they load.
 * Before any of them does, it is made one.
 */
const isValid = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
};

/** The tag itself where it is valid, else its valid beginning, else English. */
export function soundTag(tag: string): string {
  const beginning = tag.split(/[@.]/)[0]?.replaceAll('_', '-') ?? '';
  return isValid(tag) ? tag : isValid(beginning) ? beginning : 'en-US';
}

const language = soundTag(navigator.language);
if (language !== navigator.language) {
  Object.defineProperty(navigator, 'language', { get: () => language });
  Object.defineProperty(navigator, 'languages', { get: () => [language] });
}
