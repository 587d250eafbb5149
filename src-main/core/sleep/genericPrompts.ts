/** Everyday openings that belong to nobody: they spread a wish about answers over more than today's topics. */
export const GENERIC_PROMPTS: readonly string[] = [
  'Hello!', 'Good morning.', 'Good evening.', 'How are you?', 'How is it going?', 'What can you do?', 'Who are you?', 'Tell me a joke.',
  'I am tired today.', 'I had a long day.', 'I feel a bit sad.', 'I am happy today.', 'I am bored.', 'I cannot sleep.', 'I am nervous about tomorrow.',
  'Thank you for your help.', 'Thanks!', 'What should I cook tonight?', 'What should I do this weekend?', 'How can I sleep better?', 'How do I stay focused?',
  'Can you cheer me up?', 'I need a break.', 'It is raining again.', 'The weather is lovely today.', 'I want to read more.', 'How do I start running?',
  'Any tips for studying?', 'How can I drink more water?', 'I am hungry.', 'I finished my work.', 'I have too much to do.', 'What is a good hobby?', 'I want to learn to cook.',
  'Tell me something nice.', 'How do I relax?', 'I made a mistake at work.', 'I won my game.', 'I miss my friends.', 'Goodbye!',
];

/** Everyday openings that are never studied: on these the exam reads whether a wish was learned. */
export const PROBE_PROMPTS: readonly string[] = [
  'Hi there!', 'Hey.', 'Good afternoon.', 'How are you doing today?', 'What are you?', 'Can you tell me a joke?', 'I feel tired.', 'I am sad today.', 'I feel happy.',
  'I am a bit bored today.', 'I slept badly.', 'Thank you so much.', 'What should I eat for dinner?', 'Any plans for the weekend?', 'How can I fall asleep faster?',
  'How do I focus at work?', 'I need some encouragement.', 'I am stressed.', 'It is cold outside.', 'I want to get fit.', 'How should I study for a test?',
  'I would like a new hobby.', 'I had a great day.', 'See you tomorrow.',
];
