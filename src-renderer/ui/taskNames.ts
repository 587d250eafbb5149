const NAMES: Record<string, string> = {
  arithmetic: 'Arithmetic',
  'word-problems': 'Word problems',
  logic: 'Logic and order',
  instructions: 'Following instructions',
  extraction: 'JSON extraction',
  summary: 'Summarising',
  code: 'Small code',
  knowledge: 'Knowledge',
  recall: 'Recall',
};

/** The words for a task of the exam; an unknown task keeps its own name. */
export function taskName(task: string): string {
  return NAMES[task] ?? task;
}
