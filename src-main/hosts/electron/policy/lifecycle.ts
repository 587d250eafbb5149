/** Closing the last window ends the app only where nothing else shows that it runs; nights need it to stay. */
export function quitsWithLastWindow(platform: string, hasTray: boolean): boolean {
  return platform !== 'darwin' && !hasTray;
}
