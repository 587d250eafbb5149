/** A moment as part of a file name that any system takes and that sorts by time. */
export function fileStamp(at: number): string {
  return new Date(at).toISOString().replaceAll(/[:.]/g, '-');
}
