import type { ModelFinding, Notice } from '../contract/index.ts';

/** Something that was repaired or is missing, in a sentence. */
export function noticeSentence(notice: Notice): string {
  switch (notice.code) {
    case 'settingsDamaged':
      return `The settings file could not be read in full. It is kept as ${notice.keptAs}; what was unreadable is back to its default.`;
    case 'databaseNew':
      return `The database was damaged and there is no whole copy of it. A new one was started; the damaged file is kept as ${notice.keptAs}.`;
    case 'databaseRestored':
      return `The database was damaged. The copy of ${dayAndTime(notice.copyOf)} was put in its place; anything newer is only in ${notice.keptAs}, which was kept.`;
    case 'folderOpen':
      return `Other users of this computer can look into ${notice.folder}. What Circadia writes there only you can read; to hide the names as well, run: chmod 700 ${notice.folder}`;
    case 'nightDamaged':
      return `The files of night ${notice.night} are damaged. ${notice.inUse === null ? 'The untouched model' : `Night ${notice.inUse}`} is in use.`;
  }
}

function dayAndTime(at: number): string {
  return new Date(at).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
}

const RESTORE = 'Restore the folder models/pocket from your copy of Circadia, then start again.';

/** What a model is, or why it cannot be used and what to do. */
export function modelSentence({
  name,
  label,
  finding,
}: {
  name: string;
  label: string;
  finding: ModelFinding;
}): string {
  switch (finding.code) {
    case 'practice':
      return 'A tiny practice model that comes with Circadia. It shows how chat and sleep work, and knows very little.';
    case 'runs':
      return `${label} runs on this machine.`;
    case 'pocketMissing':
      return `The pocket model is missing. ${RESTORE}`;
    case 'pocketUnreadable':
      return `The pocket model is damaged: its description cannot be read. ${RESTORE}`;
    case 'pocketChanged':
      return `The pocket model is damaged: its weights do not match their hash. ${RESTORE}`;
    case 'unreadable':
      return `The model ${name} is damaged: its config.json cannot be read. Download it again.`;
    case 'ownCode':
      return `The model ${name} asks to run its own code and is not used. Choose another model.`;
    case 'unknownKind':
      return `The model ${name} is of a kind (${finding.kind}) that Circadia does not know. Choose another model.`;
    case 'noWeights':
      return `The model ${name} has no weights. Download it again.`;
    case 'noTemplate':
      return `The model ${name} has none of the marks of a chat that Circadia knows (Llama 3, ChatML, Qwen, Gemma, Mistral), so it cannot be talked to. Choose a chat or instruct model.`;
    case 'link':
      return `${name} is a link, and Circadia uses only models that lie in its own folder. Import what it points to instead.`;
    case 'gguf':
      return `${name} is a GGUF file. Import it, and Circadia makes a model of it.`;
    case 'incomplete':
      return `The model ${name} is incomplete: ${finding.file} is missing. Download the rest of it.`;
    case 'unfinished':
      return `The download of ${name} is not finished (${finding.file}). Let it finish, or start it again.`;
    case 'truncated':
      return `The model ${name} is incomplete: ${finding.file} is shorter than it says. Download it again.`;
    case 'damaged':
      return `The model ${name} is damaged: ${finding.file} cannot be read. Download it again.`;
    case 'lfsPointer':
      return `The model ${name} is incomplete: ${finding.file} only says where its content lies. Run git lfs pull in its folder, or download the file.`;
    case 'linkInside':
      return `The model ${name} is not used: ${finding.file} is a link to somewhere else. Import the model, and its files are copied.`;
    case 'runsCode':
      return `The model ${name} is not used: ${finding.file} is a kind of file that can run code. Choose one with safetensors files only, or remove that file.`;
  }
}
